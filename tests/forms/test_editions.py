"""The two editions: every label, size and equation, against a second writing of the printed forms."""

from fractions import Fraction
from itertools import pairwise

import pytest

from govinfo.errors import UnknownKeyError
from govinfo.forms import FORMS, edition2019, edition2021, form_for
from govinfo.forms.spec import CellKind
from govinfo.law.citation import Citation, Strength
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.sources import FORM_2019, FORM_2021
from govinfo.text import fold
from govinfo.vocabulary import Applicant, ApplicationRow, Edition, RemedyResult, Section

SHARED_ROWS = """\
一、本年新收政府信息公开申请数量
二、上年结转政府信息公开申请数量
（一）予以公开
（二）部分公开（区分处理的，只计这一情形，不计其他情形）
1.属于国家秘密
2.其他法律行政法规禁止公开
3.危及“三安全一稳定”
4.保护第三方合法权益
5.属于三类内部事务信息
6.属于四类过程性信息
7.属于行政执法案卷
8.属于行政查询事项
1.本机关不掌握相关政府信息
2.没有现成信息需要另行制作
3.补正后申请内容仍不明确
1.信访举报投诉类申请
2.重复申请
3.要求提供公开出版物
4.无正当理由大量反复申请
5.要求行政机关确认或重新出具已获取信息
""".splitlines()
LAST_ROWS = ["（七）总计", "四、结转下年度继续办理"]
APPLICATION_ROWS = {
    "2019": [*SHARED_ROWS, "（六）其他处理", *LAST_ROWS],
    "2021": [
        *SHARED_ROWS,
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
        *LAST_ROWS,
    ],
}
PROACTIVE_BLOCKS = {
    "2019": [
        ("第二十条第（一）项", ["本年新制作数量", "本年新公开数量", "对外公开总数量"], ["规章", "规范性文件"]),
        ("第二十条第（五）项", ["上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "其他对外管理服务事项"]),
        ("第二十条第（六）项", ["上一年项目数量", "本年增/减", "处理决定数量"], ["行政处罚", "行政强制"]),
        ("第二十条第（八）项", ["上一年项目数量", "本年增/减"], ["行政事业性收费"]),
        ("第二十条第（九）项", ["采购项目数量", "采购总金额"], ["政府集中采购"]),
    ],
    "2021": [
        ("第二十条第（一）项", ["本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "行政规范性文件"]),
        ("第二十条第（五）项", ["本年处理决定数量"], ["行政许可"]),
        ("第二十条第（六）项", ["本年处理决定数量"], ["行政处罚", "行政强制"]),
        ("第二十条第（八）项", ["本年收费金额（单位：万元）"], ["行政事业性收费"]),
    ],
}
SIZES = {"2019": (22, 161, 15), "2021": (10, 175, 15)}
EQUATIONS = {"2019": (0, 37, 3), "2021": (0, 39, 3)}
RANKS = {"2019": 35, "2021": 37}

editions = pytest.mark.parametrize("edition", ["2019", "2021"])


def table(edition, section):
    return FORMS[edition].tables[section]


@editions
def test_number_of_cells(edition):
    """The trial form has 22, 161 and 15 value cells, the form in use 10, 175 and 15."""
    assert SIZES[edition] == tuple(len(t.cells) for t in FORMS[edition].tables.values())
    assert sum(SIZES[edition]) == len(FORMS[edition].cells)


@editions
def test_row_labels_of_applications(edition):
    """Table 三 prints these rows, in this order."""
    assert APPLICATION_ROWS[edition] == [row.label for row in table(edition, "applications").rows]


@editions
def test_blocks_of_proactive_disclosure(edition):
    """Table 二 prints these blocks, each with its heads and rows."""
    assert PROACTIVE_BLOCKS[edition] == [
        (block.heading, [column.label for column in block.columns], [row.label for row in block.rows])
        for block in table(edition, "proactive").blocks
    ]


@editions
def test_blocks_cite_what_their_heading_says(edition):
    """The citation of a block of table 二 is the one its heading prints."""
    for block in table(edition, "proactive").blocks:
        assert Citation.parse(block.heading) == block.basis
        assert all(row.basis == (block.basis,) for row in block.rows)


@editions
def test_columns_of_applications(edition):
    """Seven columns: natural persons, five kinds of organisation, and their total, under merged heads."""
    (block,) = table(edition, "applications").blocks

    assert [
        (Applicant.NATURAL_PERSON, "自然人", ["申请人情况"]),
        (Applicant.ENTERPRISE, "商业企业", ["申请人情况", "法人或其他组织"]),
        (Applicant.RESEARCH_INSTITUTION, "科研机构", ["申请人情况", "法人或其他组织"]),
        (Applicant.PUBLIC_WELFARE_ORGANIZATION, "社会公益组织", ["申请人情况", "法人或其他组织"]),
        (Applicant.LEGAL_SERVICE_INSTITUTION, "法律服务机构", ["申请人情况", "法人或其他组织"]),
        (Applicant.OTHER_ORGANIZATION, "其他", ["申请人情况", "法人或其他组织"]),
        (Applicant.TOTAL, "总计", ["申请人情况"]),
    ] == [(column.key, column.label, [group.label for group in column.groups]) for column in block.columns]


@editions
def test_table_of_remedies(edition):
    """Table 四 prints three blocks of five side by side, two of them under 行政诉讼."""
    remedies = table(edition, "remedies")

    assert remedies.sideways
    assert [("行政复议", []), ("未经复议直接起诉", ["行政诉讼"]), ("复议后起诉", ["行政诉讼"])] == [
        (row.label, [group.label for group in row.groups]) for row in remedies.rows
    ]
    assert ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] == [
        column.label for column in remedies.blocks[0].columns
    ]


@pytest.mark.parametrize(("edition", "merged"), [("2019", (18 + 1 + 1, [8, 3, 5])), ("2021", (22, [8, 3, 5, 3]))])
def test_result_rows_stand_in_merged_groups(edition, merged):
    """三、本年度办理结果 spans 20 rows in the trial form and 22 in the form in use; （三）-（六） span theirs."""
    rows = table(edition, "applications").rows
    groups = {}
    for row in rows:
        for group in row.groups:
            groups.setdefault(group.label, []).append(rows.index(row))
    spans = [len(members) for label, members in groups.items() if label != "三、本年度办理结果"]

    assert merged == (len(groups["三、本年度办理结果"]), spans)
    assert all(after == before + 1 for members in groups.values() for before, after in pairwise(members))


@editions
def test_note_of_the_balance(edition):
    """The stub of table 三 prints the note on the balance; the other tables have none."""
    notes = [t.note and t.note.label for t in FORMS[edition].tables.values()]

    assert [None, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", None] == notes


def test_section_headings():
    """Six sections; only the fifth changed its heading."""
    problems = {"2019": "五、政府信息公开工作存在的主要问题及改进情况", "2021": "五、存在的主要问题及改进情况"}
    for form in FORMS:
        assert [
            "一、总体情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            problems[form.edition],
            "六、其他需要报告的事项",
        ] == [heading.label for heading in form.sections]
        assert list(Section) == [heading.key for heading in form.sections]


def test_topics():
    """Section one covers five topics, the same in both editions."""
    labels = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]

    assert [labels, labels] == [[topic.label for topic in form.topics] for form in FORMS]


@editions
def test_headings_are_found_by_section(edition):
    """A form gives the heading of a section."""
    assert "一、总体情况" == FORMS[edition].heading(Section.OVERVIEW).label


def test_shared_labels_are_shared_by_reference():
    """What the trial form already printed is the same record in the form in use, not a second writing."""
    old, new = (form.tables[Section.APPLICATIONS] for form in FORMS)
    shared = [row for row in new.rows if any(row is other for other in old.rows)]

    assert 22 == len(shared)
    assert old.blocks[0].columns is new.blocks[0].columns
    assert old.note is new.note
    assert FORMS[0].tables[Section.REMEDIES].blocks is FORMS[1].tables[Section.REMEDIES].blocks
    assert FORMS[0].topics is FORMS[1].topics


def test_units():
    """Counts are 件 or 项, the fee is 万元; where the trial form states no unit there is none."""
    units = {
        address: (cell.column.kind, cell.column.unit)
        for form in FORMS
        for address, cell in form.cells.items()
        if cell.column.unit != "件"
    }

    assert {
        "proactive.licences.last_year": (CellKind.COUNT, "项"),
        "proactive.licences.change": (CellKind.CHANGE, "项"),
        "proactive.other_services.last_year": (CellKind.COUNT, "项"),
        "proactive.other_services.change": (CellKind.CHANGE, "项"),
        "proactive.penalties.last_year": (CellKind.COUNT, "项"),
        "proactive.penalties.change": (CellKind.CHANGE, "项"),
        "proactive.compulsory_measures.last_year": (CellKind.COUNT, "项"),
        "proactive.compulsory_measures.change": (CellKind.CHANGE, "项"),
        "proactive.administrative_fees.last_year": (CellKind.COUNT, "项"),
        "proactive.administrative_fees.change": (CellKind.CHANGE, "项"),
        "proactive.central_procurement.projects": (CellKind.COUNT, "项"),
        "proactive.central_procurement.amount": (CellKind.MONEY, None),
        "proactive.administrative_fees.amount": (CellKind.MONEY, "万元"),
    } == units


@editions
def test_number_of_equations(edition):
    """37 and 3 equations in the trial form, 39 and 3 in the form in use, none in table 二."""
    assert EQUATIONS[edition] == tuple(len(t.equations) for t in FORMS[edition].tables.values())


@editions
def test_every_equation_of_applications(edition):
    """In every column the balance and the sum of outcomes, in every row the sum of applicants; nothing else."""
    applications = table(edition, "applications")
    rows = [row.key for row in applications.rows]
    outcomes = [row for row in rows if row not in {"received", "carried_in", "concluded", "carried_over"}]
    address = {cell.number: cell.address.removeprefix("applications.") for cell in applications.cells}
    wanted = set()
    for c in Applicant:
        wanted.add(
            (frozenset({f"received.{c}", f"carried_in.{c}"}), frozenset({f"concluded.{c}", f"carried_over.{c}"}))
        )
        wanted.add((frozenset(f"{row}.{c}" for row in outcomes), frozenset({f"concluded.{c}"})))
    for row in rows:
        wanted.add((frozenset(f"{row}.{c}" for c in Applicant if c != "total"), frozenset({f"{row}.total"})))

    assert wanted == {
        (frozenset(address[n] for n in equation.left), frozenset(address[n] for n in equation.right))
        for equation in applications.equations
    }


@editions
def test_every_equation_of_remedies(edition):
    """In each block of table 四 the four results sum to the total."""
    remedies = table(edition, "remedies")
    address = {cell.number: cell.address for cell in remedies.cells}

    assert {
        (frozenset(f"remedies.{row.key}.{r}" for r in RemedyResult if r != "total"), f"remedies.{row.key}.total")
        for row in remedies.rows
    } == {
        (frozenset(address[n] for n in equation.left), *(address[n] for n in equation.right))
        for equation in remedies.equations
    }


def rank(rows):
    """Rank by elimination over the rationals."""
    rows = [[Fraction(x) for x in row] for row in rows]
    found = 0
    for column in range(len(rows[0])):
        pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for i in range(found + 1, len(rows)):
            factor = rows[i][column] / rows[found][column]
            if factor:
                rows[i] = [x - factor * y for x, y in zip(rows[i], rows[found], strict=True)]
        found += 1
    return found


@editions
def test_rank_of_the_equations(edition):
    """Two of the equations of table 三 follow from the others."""
    applications = table(edition, "applications")
    matrix = [
        [dict(equation.terms).get(cell.number, 0) for cell in applications.cells] for equation in applications.equations
    ]

    assert RANKS[edition] == rank(matrix)


@editions
def test_every_cell_has_its_own_signature(edition):
    """No two cells of table 三 stand in the same equations, so one wrong cell is always found."""
    applications = table(edition, "applications")
    signatures = {
        cell.number: frozenset(
            number for number, equation in enumerate(applications.equations) if cell.number in dict(equation.terms)
        )
        for cell in applications.cells
    }

    assert len(applications.cells) == len(set(signatures.values()))
    assert frozenset() not in signatures.values()


@editions
def test_identities_rest_on_the_form(edition):
    """Every identity is of the strongest kind and cites the form of its own edition and Art. 50."""
    source = {"2019": FORM_2019, "2021": FORM_2021}[edition]
    for t in FORMS[edition].tables.values():
        for identity in t.identities:
            form, article = FORMS[edition].bearing(identity.basis).citations
            assert Strength.IDENTITY is identity.basis.strength
            assert source is form.source
            assert 50 == article.article


def test_outcome_rows_rest_on_their_outcome():
    """A result row cites the articles of the outcome it counts, and the form lists every outcome once."""
    rows = {row.key: row for row in table("2021", "applications").rows}

    assert set(rows) - {"received", "carried_in", "concluded", "carried_over"} == {o.key for o in OUTCOMES}
    for outcome in OUTCOMES:
        assert (outcome.grounds or ()) == rows[outcome.key].basis
        assert outcome.group == (rows[outcome.key].groups[-1].key if outcome.group else None)


@editions
def test_row_keys_follow_the_vocabulary(edition):
    """Rows of table 三 stand in the order of their fixed names."""
    keys = [row.key for row in table(edition, "applications").rows]

    assert [key for key in ApplicationRow if key in keys] == keys


@editions
def test_labels_are_printed_once(edition):
    """Within a table no two rows have the same printing."""
    for t in FORMS[edition].tables.values():
        labels = [fold(row.label) for row in t.rows]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("year", "edition"), [(2018, None), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2025, "2021")]
)
def test_edition_in_force(year, edition):
    """Reports on 2019 and 2020 are made on the trial form, later ones on the form in use, earlier ones on neither."""
    form = form_for(year)

    assert edition == (form and form.edition)


def test_forms_are_a_catalogue():
    """Editions are found by name and by title, and stand in order."""
    assert (edition2019.FORM, edition2021.FORM) == tuple(FORMS)
    assert FORMS[Edition.F2021] is FORMS["2021"] is FORMS[FORM_2021.title]
    assert Edition.F2021 is FORMS["2021"].key
    with pytest.raises(UnknownKeyError, match="no edition of the form '2008'"):
        FORMS["2008"]
