"""From a printed label back to the row, column or heading it names."""

import pytest

from govinfo.forms import FORMS
from govinfo.forms.labels import Match, columns, index, resolve, rows
from govinfo.forms.spec import Row
from govinfo.text import fold
from govinfo.vocabulary import ApplicationRow, Edition, Section

APPLICATIONS = (Edition.F2021, Section.APPLICATIONS)


@pytest.mark.parametrize(
    ("printed", "row", "exact"),
    [
        ("1.属于国家秘密", "state_secret", True),
        ("１． 属于\n国家秘密", "state_secret", True),  # width and breaks are no other label
        ("1、属于国家秘密", "state_secret", False),  # another list mark
        ("属于国家秘密", "state_secret", False),  # none
        ("2.其他法律和行政法规禁止公开", "prohibited_by_law", False),  # other words, seen in the wild
        ("3.其他", "other_handling", True),
        ("其他", "other_handling", False),
        ("(七)总计", "concluded", True),
        ("总计", "concluded", False),
        ("2.逾期不缴费", "fee_overdue", False),
    ],
)
def test_printings_of_a_row(printed, row, exact):
    """A row is recognised in the printings offices use, and what is not the form's own is said to be so."""
    assert Match(ApplicationRow(row), exact) == resolve(printed, APPLICATIONS)


@pytest.mark.parametrize("printed", ["", "申请人情况", "属于", "1.属于国家秘密和其他", "（三）不予公开", "9"])
def test_other_text_is_no_row(printed):
    """Text that is no printing of a row is none, however near."""
    assert resolve(printed, APPLICATIONS) is None


def test_a_table_record_does_as_well():
    """A table may be given by its record or by edition and section."""
    table = FORMS["2021"].tables[Section.APPLICATIONS]

    assert resolve("1.属于国家秘密", table) == resolve("1.属于国家秘密", APPLICATIONS)


def test_variants_are_recognised():
    """Every recorded variant of every row, column and heading leads to its record."""
    for form in FORMS:
        for table in form.tables.values():
            for row in table.rows:
                for variant in row.variants:
                    match = resolve(variant, table)
                    assert match is not None
                    assert row.key == match.key


ROWS_AS_PRINTED = [
    ("2019", "proactive", "行政规范性文件", "normative_documents"),
    ("2019", "proactive", "規範性檔案", "normative_documents"),
    ("2019", "applications", "（二）部分公开", "partially_granted"),
    ("2019", "applications", "2.其他法律、行政法规禁止公开", "prohibited_by_law"),
    ("2019", "applications", "2.其他法律行政止公开", "prohibited_by_law"),
    ("2019", "applications", "3.危及三安全一稳定", "security_and_stability"),
    ("2019", "applications", "（六）其他", "otherwise_handled"),
    ("2021", "proactive", "规范性文件", "normative_documents"),
    ("2021", "proactive", "行政規範性檔案", "normative_documents"),
    ("2021", "proactive", "規範性檔案", "normative_documents"),
    ("2021", "applications", "1.逾期不补正", "correction_overdue"),
    ("2021", "applications", "1.申请人无正当理由逾期不补正、行政机关不再受理其政府信息公开申请", "correction_overdue"),
    ("2021", "applications", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再受理其政府信息公开申请", "fee_overdue"),
]
COLUMNS_AS_PRINTED = [
    ("2019", "本公开数量", "newly_published"),
    ("2019", "采购总金额（元）", "amount"),
    ("2019", "采购总金额（万元）", "amount"),
    ("2021", "本年废纸件数", "repealed"),
    ("2021", "先行有效件数", "in_force"),
    ("2021", "本年收费金额", "amount"),
]
SECTIONS_AS_PRINTED = [
    ("一、总体概况", "overview"),
    ("三、政府信息公开申请情况", "applications"),
    ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "remedies"),
    ("四、政府信息公开行政复议与行政诉讼情况", "remedies"),
    ("四、因政府信息公开申请行政复议、提起行政诉讼情况", "remedies"),
    ("四、政府信息公开行政法复议、行政诉讼情况", "remedies"),
    ("四、政府信息公开行政复议、诉讼情况", "remedies"),
    ("五、存在问题及改进情况", "problems"),
    ("五、存在的主要问题及改进措施", "problems"),
    ("五、存在的主要问题及整改措施", "problems"),
    ("五、存在的主要问题及改进工作计划", "problems"),
    ("五、存在的不足及改进情况", "problems"),
    ("五、存在的主要问题及下一步改进措施", "problems"),
    ("五、存在的主要问题及下一步工作打算", "problems"),
    ("六、其他需要报告的事项（有关情况附表）", "other"),
    ("六、其他需要说明的事项", "other"),
    ("六、其他事项", "other"),
]
TOPICS_AS_PRINTED = {
    "proactive_disclosure": ("主动公开", "主动公开情况", "主动公开方面"),
    "disclosure_on_application": ("依申请公开", "依申请公开情况", "依申请公开方面"),
    "information_management": ("政府信息管理", "政府信息管理情况", "政府信息资源规范化管理", "信息管理"),
    "platform": ("政府信息公开平台建设", "平台建设", "公开平台建设", "政务公开平台建设"),
    "supervision": ("监督保障", "监督保障情况", "政府信息公开监督保障", "监督保障方面"),
}


@pytest.mark.parametrize(("edition", "section", "printed", "key"), ROWS_AS_PRINTED)
def test_rows_as_offices_misprint_them(edition, section, printed, key):
    """Words and characters that published reports print for a row's label lead to the row."""
    assert Match(key, exact=False) == resolve(printed, (edition, Section(section)))


@pytest.mark.parametrize(("edition", "printed", "key"), COLUMNS_AS_PRINTED)
def test_columns_as_offices_misprint_them(edition, printed, key):
    """Words and characters that published reports print for a column's head lead to the column."""
    assert Match(key, exact=False) == columns(edition, Section.PROACTIVE)[fold(printed)]


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize(("printed", "key"), SECTIONS_AS_PRINTED)
def test_headings_as_offices_word_them(edition, printed, key):
    """Words that published reports print for the heading of a section lead to the section, on both forms."""
    assert Match(key, exact=False) == index(FORMS[edition].sections)[fold(printed)]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_topics_as_offices_word_them(edition):
    """Each of the five topics of section 一 has a label, which comes first here, and is known by others."""
    wanted = {
        fold(each): Match(key, exact=each == printed[0])
        for key, printed in TOPICS_AS_PRINTED.items()
        for each in printed
    }

    assert wanted == index(FORMS[edition].topics)


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("section", [Section.APPLICATIONS, Section.REMEDIES])
def test_totals_as_offices_head_them(edition, section):
    """The last column is often headed by another word for the same."""
    assert Match("total", exact=False) == columns(edition, section)[fold("合计")]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_the_note_on_the_balance_as_offices_misspell_it(edition):
    """One word of the note is often written with another character of the same sound."""
    note = FORMS[edition].tables[Section.APPLICATIONS].note
    misspelt = "（本列数据的钩稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

    assert Match("balance", exact=False) == index([note])[fold(misspelt)]


def test_a_shared_stem_is_left_out():
    """A label without list mark that two rows share names neither."""
    known = index([Row("a", "1.其他"), Row("b", "2.其他"), Row("c", "3.申请")])

    assert {"1.其他", "2.其他", "3.申请", "申请"} == set(known)


def test_a_label_beats_a_variant():
    """Where one row's variant is another row's own label, the label wins."""
    known = index([Row("a", "甲", variants=("乙",)), Row("b", "乙")])

    assert Match("b", exact=True) == known["乙"]


def test_the_index_is_made_once():
    """The index of a table is kept."""
    assert rows(*APPLICATIONS) is rows(*APPLICATIONS)
