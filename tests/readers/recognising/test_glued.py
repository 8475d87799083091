"""Texts without blanks between cells, as pages are copied: what tells where figures end, and what does not."""

from decimal import Decimal

import pytest

import govinfo
from govinfo import readers
from govinfo.messages import recognising as says

REPORT = govinfo.zero("2021", organ="某县财政局", year=2023)
REMEDIES = (
    "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼未经复议直接起诉复议后起诉"
    + "结果维持结果纠正其他结果尚未审结总计" * 3
)
CARRIED_OVER = [f"applications.carried_over.{column.key}" for column in REPORT.applications.form.columns]


ROWS = REPORT.applications.form.rows
LAST_HEADING = "五、存在的主要问题及改进情况"


def glued(*, behind="", routes="0" * 15 + "五、存在的主要问题及改进情况", blank=()):
    """表三 and 表四 in one line; some rows without figures, and something behind the last of 表三."""
    table = "".join(row.label + ("" if row.key in blank else "0000000") for row in ROWS)
    return f"三、收到和处理政府信息公开申请情况{table}{behind}{REMEDIES}{routes}无。"


@pytest.mark.parametrize(
    "heading",
    ["五、存在的主要问题及改进情况", "五、信息处理费收取情况", "五、其他需要说明的情况", "五、问题"],
)
def test_digits_before_a_heading_of_any_wording(heading):
    """五、 begins a heading, and is no part of a figure."""
    report = readers.reads(glued(routes=f"{'0' * 15}{heading}"), format="text")

    assert [0] * 15 == list(report.remedies.flat)


@pytest.mark.parametrize("words", ["我局严格规范", "2025年，我局"])
def test_digits_that_run_on_into_words_are_no_blank_cells(words):
    """Where they end cannot be told, and nothing is said of blank cells."""
    report = readers.reads(glued(behind=words, routes=f"{'0' * 15}{words}"), format="text")

    assert [None] * 22 == [report[cell] for cell in CARRIED_OVER] + list(report.remedies.flat)
    assert {says.RUN_ON.en} == {report.reason(cell) for cell in [*CARRIED_OVER, "remedies.review.total"]}
    assert "C101" not in {one.code for one in govinfo.check(report)}


def test_digits_in_the_sections_behind_are_none_of_blank_cells():
    """What runs on from a later heading leaves the cells above it blank, and no figure of theirs is printed."""
    text = f"{glued(routes=LAST_HEADING)}六、其他需要报告的事项2022年度无。"
    report = readers.reads(text, format="text")

    assert {None} == set(report.remedies.flat)
    codes = {one.code for one in govinfo.check(report) if any(cell.startswith("remedies") for cell in one.cells)}
    assert {"C101"} == codes & {"C101", "C108"}


def test_a_label_is_printed_though_the_next_list_mark_stands_behind_its_digits():
    """Where the row below is called otherwise than on the form, no figure is a sentence's."""
    text = glued().replace("7.属于行政执法案卷", "7.属于执法的材料")
    report = readers.reads(text, format="text")

    assert says.LOST.en != report.reason("applications.process_information.total")


@pytest.mark.parametrize(
    ("blank", "whole"),
    [
        (("fee_overdue", "other_handling"), {None}),
        (("other_handling",), {0, None}),
        (("fee_overdue", "other_handling", "repeated"), {0, None}),
        ((), {0}),
    ],
)
def test_figures_behind_the_first_label_of_a_group_alone(blank, whole):
    """As a cell leaves them that reaches over the rows of the group, where every other row has figures."""
    report = readers.reads(glued(blank=blank), format="text")
    group = [row.key for row in ROWS[20:23]]
    cells = [f"applications.{key}.{column.key}" for key in group for column in REPORT.applications.form.columns]

    assert whole == {report[cell] for cell in cells}
    assert (report.reason(cells[0]) == says.MERGED.en) == (whole == {None})
    assert 0 == report["applications.concluded.total"]


@pytest.mark.parametrize(("said", "count"), [("2笔", 2), ("3批", 3), ("170批次", 170), ("2台", None)])
def test_purchases_are_counted_in_units_of_their_own(said, count):
    """What is counted in other words is none of a blank cell."""
    heads = "信息内容 上一年项目数量 本年增/减\n行政事业性收费 1 2\n信息内容 采购项目数量 采购总金额\n"
    text = f"2019年某局政府信息公开工作年度报告\n{heads}政府集中采购 {said} 984361元\n"
    report = readers.reads(text, format="text")

    assert count == report["proactive.central_procurement.projects"]
    assert "C101" not in {one.code for one in govinfo.check(report)}


def test_a_label_among_words_where_a_row_of_cells_has_lost_its_own():
    """As in text that a tool took from a page: the figures stand above their label, whose cells are not blank."""
    lines = [f"| {row.label} | {' | '.join('0' * 7)} |" for row in ROWS]
    lines[19:20] = [f"| {' | '.join('0' * 7)} |", ROWS[19].label]
    lines = ["三、收到和处理政府信息公开申请情况", *lines, LAST_HEADING]
    report = readers.reads("\n".join(lines), format="text")

    assert report["applications.confirm_or_reissue.total"] is None
    assert "C101" not in {one.code for one in govinfo.check(report)}
    assert 0 == report["applications.received.total"]


@pytest.mark.parametrize("sign", ["|", "\t", "｜", "│"])
def test_a_sign_of_cells_within_long_prose(sign):
    """As in the title of an article: the line, which holds the whole report, is no row of cells."""
    title = "某县财政局2023年政府信息公开工作年度报告一、总体情况"
    prose = f"{'全年主动公开信息。' * 60}发布《我为群众办实事{sign}天天报》系列文章。"
    report = readers.reads(title + prose + glued(), format="text")

    assert [0] * 15 == list(report.remedies.flat)
    assert 0 == report["applications.received.total"]
    assert f"《我为群众办实事{sign}天天报》" in report.narrative["overview"]


FIGURES = (
    "第二十条第（六）项信息内容本年处理决定数量行政处罚3行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）"
)


@pytest.mark.parametrize(
    ("behind", "read", "why"),
    [
        ("5949.09(二)主动公开政府信息的主要类别", "5949.09", None),
        ("5949.09（二）主动公开政府信息的主要类别", "5949.09", None),
        ("5949（十一）主要类别", "5949", None),
        ("5949.09三、收到的申请", "5949.09", None),
        ("5949.09(2)主要类别", None, says.RUN_ON),
        ("5949.09注：不含罚款", None, says.RUN_ON),
    ],
)
def test_a_figure_before_the_heading_of_a_part(behind, read, why):
    """（二） begins a heading as 三、 does, behind decimals too, whose point ends no sentence."""
    report = readers.reads(
        f"2023年某局政府信息公开工作年度报告\n二、主动公开政府信息情况{FIGURES}行政事业性收费{behind}", format="text"
    )
    fees = "proactive.administrative_fees.amount"

    assert (None if read is None else Decimal(read)) == report[fees]
    assert why is None or why.en == report.reason(fees)
    assert 0 == report["proactive.compulsory_measures.decisions"]


@pytest.mark.parametrize("end", ["5.", "5.2、开设公开栏", "5.2%", "5件"])
def test_a_label_in_a_sentence_before_its_table(end):
    """What a sentence says of a row is none of its cells, whatever stands behind the figure there."""
    said = f"一、总体情况全年行政处罚{end}二、主动公开政府信息情况{FIGURES}行政事业性收费7三、收到和处理"
    report = readers.reads(f"2023年某局政府信息公开工作年度报告\n{said}", format="text")

    assert 3 == report["proactive.penalties.decisions"]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("2120", "标签后应有3个数值，只有“2120”，无法确定是否为几个数连写"),
        ("12 0", "标签后应有3个数值，只有“12 0”，无法确定是否为几个数连写"),
        ("120元", "标签后应有3个数值，只有“120元”，无法确定是否为几个数连写"),
        ("9" * 4_000, f"标签后应有3个数值，只有“{'9' * 59}…”，无法确定是否为几个数连写"),
        ("21", "标签后应有3个数值，实有1个"),
        ("2 1", "标签后应有3个数值，实有2个"),
    ],
)
def test_a_lone_row_with_too_few_values_is_told_with_its_digits(printed, told):
    """What may be several figures that ran together is named, as only the source says whether it is."""
    table = f"信息内容本年制发件数本年废止件数现行有效件数行政规范性文件{printed}第二十条第（五）项"
    text = f"二、主动公开政府信息情况{table}信息内容本年处理决定数量行政许可3{glued()}"
    report = readers.reads(text, format="text", year=2023)

    assert told == report.reason("proactive.normative_documents.issued", "zh")


@pytest.mark.parametrize(("blank", "read"), [((), [12, 14, 8, 0, 34]), (("repeated",), [None] * 5)])
def test_digits_of_the_last_table_where_a_row_above_is_blank(blank, read):
    """Its three sums may hold by chance where a cell is blank."""
    report = readers.reads(glued(routes=f"12148034{'0' * 10}{LAST_HEADING}", blank=blank), format="text")
    review = [report[f"remedies.review.{one.key}"] for one in report.remedies.form.columns]

    assert read == review
    assert (None in read) == (says.FEWER.en == report.reason("remedies.review.total"))


def applications(**rows):
    """A report whose 表三 has these digits behind its labels, and zeros behind the others."""
    table = "\n".join(f"{row.label}{rows.get(row.key, '0000000')}" for row in ROWS)
    return readers.reads(f"三、收到和处理政府信息公开申请情况\n{table}\n{LAST_HEADING}\n无。", format="text", year=2023)


@pytest.mark.parametrize(
    ("run", "read"),
    [
        ("025240049", None),  # 0, blank, 25, 24, 0, 0, 49 as well as 0, 2, 5, 2, 40, 0, 49
        ("713000074", 74),
    ],
)
def test_digits_that_are_fewer_figures_as_well(run, read):
    """A cut into fewer figures that keeps the sum is what stands there if a cell is blank, whatever the others show."""
    report = applications(partially_granted=run, third_party_rights="00000")

    assert read == report["applications.partially_granted.total"]
    assert read or says.FEWER.en == report.reason("applications.partially_granted.total")
    assert 0 == report["applications.granted.total"]


def test_digits_that_keep_a_sum_are_cut_against_none_that_fails():
    """Of 1, 4, 22, 10, 7, 3, 38 the sum fails, that of another cut holds, and other rows keep theirs in no way."""
    failing = {"received": "1216136261588", "third_party_rights": "1110009", "prohibited_by_law": "2000019"}
    report = applications(carried_in="1422107338", **failing)

    assert report["applications.carried_in.total"] is None
    assert says.SUMS_FAIL.en == report.reason("applications.carried_in.total")
    assert 0 == report["applications.granted.total"]


@pytest.mark.parametrize(("measures", "read"), [("", None), ("0", (0, 1, 1))])
def test_as_many_digits_as_cells_where_another_cell_is_blank(measures, read):
    """规章011 may then be 0 and 11, as no sum tells."""
    heads = "信息内容本年制发件数本年废止件数现行有效件数"
    rows = f"{heads}\n规章011\n行政规范性文件000\n行政处罚3\n行政强制{measures}\n行政事业性收费12"
    report = readers.reads(f"二、主动公开政府信息情况\n{rows}\n三、收到和处理", format="text", year=2023)
    rules = tuple(report.proactive.row("rules"))

    assert (read or (None,) * 3) == rules
    assert (0,) * 3 == tuple(report.proactive.row("normative_documents"))


@pytest.mark.parametrize(("blank", "read"), [((), (0, 1, 2)), (("repeated",), (None,) * 3)])
def test_as_many_digits_as_cells_where_a_row_of_another_table_is_blank(blank, read):
    """规章012 may be 0, 12 and a blank where 表三 shows that blanks are cells."""
    rows = "信息内容本年制发件数本年废止件数现行有效件数\n规章012\n行政规范性文件000"
    report = readers.reads(f"二、主动公开政府信息情况\n{rows}\n{glued(blank=blank)}", format="text", year=2023)

    assert read == tuple(report.proactive.row("rules"))


@pytest.mark.parametrize(("measures", "read"), [("", None), ("0 0 3", (100, 0, 4))])
def test_a_figure_filled_up_with_a_zero_where_another_cell_is_blank(measures, read):
    """100 04 may be 100, 4 and a blank as well as 100, 0 and 4."""
    rows = f"规章 100 04\n规范性文件 0 0 0\n第二十条第（六）项\n行政处罚 0 0 1\n行政强制 {measures}"
    heads = "信息内容 本年新制作数量 本年新公开数量 对外公开总数量"
    report = readers.reads(f"二、主动公开政府信息情况\n{heads}\n{rows}\n三、收到和处理", format="text", year=2019)

    assert (read or (None,) * 3) == tuple(report.proactive.row("rules"))
