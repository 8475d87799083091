"""Reading text: labels decide; what cannot be told is blank, with the line and the label in the reason."""

import pickle
import re
from datetime import date
from decimal import Decimal
from itertools import chain

import pytest

from govinfo import readers
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS, How
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.provenance import Oddity
from govinfo.vocabulary import Edition, Section, Topic


def row(report, key):
    return tuple(report.table(key.partition(".")[0]).row(key.partition(".")[2]))


def oddities(report):
    return [(problem.oddity, problem.where) for problem in report.provenance.problems]


def test_a_report_is_read_with_everything_it_states(text):
    """Tables, organ, year, day of publication and prose, nothing odd."""
    report = readers.reads(text)
    assert ("某市财政局", 2023, date(2024, 1, 31)) == (report.organ, report.year, report.published)
    assert (12, 2, 0, 0, 1, 0, 15) == row(report, "applications.received")
    assert (2, 0, 0, 0, 0, 0, 2) == row(report, "applications.carried_over")
    assert (0, 0, 2, 0, 2) == row(report, "remedies.litigation_after_review")
    assert Decimal("96171.6") == report.proactive.administrative_fees.amount
    assert all(value is not None for _, value in report.cells())
    assert () == report.provenance.problems
    assert "某市财政局2023年政府信息公开工作年度报告" == report.narrative.title
    assert list(Section) == [passage.key for passage in report.narrative.sections]
    assert "问题不少。" == report.narrative[Section.PROBLEMS]
    assert "" == report.narrative[Section.APPLICATIONS]
    assert [Topic.PROACTIVE_DISCLOSURE, Topic.DISCLOSURE_ON_APPLICATION] == [t.key for t in report.narrative.topics]


def test_every_part_knows_its_line(text):
    """Cells, rows, fields and passages lead to the line they stood in; the whole can be listed and pickled."""
    report = readers.reads(text, document="report.txt")
    assert ("line 25", "15", 25) == (
        (span := report.source("applications.received.total")).place,
        span.raw,
        span.line,
    )
    assert "一、本年新收政府信息公开申请数量" == report.source("applications.received").raw
    assert 1 == report.source("organ").line == report.source("year").line == report.source("narrative.title").line
    assert "line 2" == report.source("published").place
    assert "lines 4-6" == report.source("narrative.overview").place
    assert ["line 5", "line 6"] == [report.source(f"narrative.overview.{number}").place for number in (1, 2)]
    assert "line 6" == report.source("narrative.overview.disclosure_on_application").place
    spans = report.provenance.spans
    assert len(spans) == len(list(spans)) > 200
    assert dict(spans) == pickle.loads(pickle.dumps(spans))


def test_the_trace_tells_how_each_row_was_recognised(text):
    """A label, another printing of it, or nothing; and what stood in the tables unrecognised."""
    changed = text.replace("行政规范性文件", "规范性文件").replace("规章 1 0 11\n", "补充 事项\n")
    (result,) = readers.reads_results(changed, format="text")
    told = {recognition.address: recognition for recognition in result.trace}
    assert How.VARIANT is told["proactive.normative_documents"].how
    assert (How.NOTHING, None) == (told["proactive.rules"].how, told["proactive.rules"].source)
    assert How.LABEL is told["remedies.review"].values
    assert ["补充", "事项"] == [span.raw for span in result.ignored]
    assert repr(result).startswith("ReadResult(zero('2021', organ='某市财政局', year=2023)")


def test_a_truncated_report_has_no_third_table(text):
    """What is missing is recorded, table by table."""
    report = readers.reads(text[: text.index("四、政府信息公开行政复议")])
    assert (False, True) == (report.remedies.present, report.applications.present)
    assert (Oddity.MISSING_ROW, "remedies") in oddities(report)


@pytest.mark.parametrize(
    ("before", "after", "blank", "oddity", "told"),
    [
        ("2.重复申请 0 0 0 0 0 0 0\n", "", "repeated", Oddity.MISSING_ROW, "its label was not found"),
        (
            "（一）予以公开 4 1 0",
            "（一）予以公开 4 1",
            "granted",
            Oddity.UNDECIDED_CELL,
            "line 28, （一）予以公开: 7 values",
        ),
        ("（一）予以公开 4 1 0", "（一）予以公开 4 1 0 9", "granted", Oddity.UNDECIDED_CELL, "8 stand there"),
        (
            "2.重复申请 0 0 0 0 0 0 0",
            "2.重复申请 0 0 0 0 0 0 0\n2.重复申请 1 0 0 0 0 0 1",
            "repeated",
            Oddity.DOUBLED_ROW,
            "twice, with different values",
        ),
    ],
)
def test_a_row_that_cannot_be_told_is_blank_with_line_and_label(text, before, after, blank, oddity, told):
    """A missing or doubled row, a row with a value too few or too many."""
    report = readers.reads(text.replace(before, after))
    assert (None,) * 7 == row(report, f"applications.{blank}")
    assert told in next(p.reason.en for p in report.provenance.problems if p.where == f"applications.{blank}")
    assert (oddity, f"applications.{blank}") in oddities(report)
    assert report.reason(f"applications.{blank}.total")


def test_a_row_printed_twice_alike_is_read_and_noted(text):
    """Two rows that say the same leave no doubt."""
    line = "（七）总计 11 2 0 0 1 0 14\n"
    report = readers.reads(text.replace(line, line * 2))
    assert 14 == report.applications.concluded.total
    assert [(Oddity.DOUBLED_ROW, "applications.concluded")] == oddities(report)


def test_rows_in_another_order_are_left(text):
    """Labels that changed places cannot be told from values that did."""
    one, two = "2.重复申请", "3.要求提供公开出版物"
    report = readers.reads(text.replace(one, "#").replace(two, one).replace("#", two))
    assert (None, None) == (report.applications.repeated.total, report.applications.published_material.total)
    assert "another order" in report.reason("applications.repeated.total")
    assert 0 == report.applications.excessive.total


def test_a_cell_that_is_no_number_keeps_its_text():
    """A mark is a blank; a word is none, and is told with its line and label."""
    report = readers.reads("信息内容\n本年处理决定数量\n| 行政许可 | ３件 |\n| 行政处罚 | 若干 |\n| 行政强制 | / |")
    assert (None, "若干") == (report.proactive.penalties.decisions, report.text("proactive.penalties.decisions"))
    assert (None, "/") == (
        report["proactive.compulsory_measures.decisions"],
        report.text("proactive.compulsory_measures.decisions"),
    )
    assert (3, "３件") == (report.proactive.licences.decisions, report.text("proactive.licences.decisions"))
    told = [problem.reason for problem in report.provenance.problems if problem.oddity is Oddity.UNDECIDED_CELL]
    assert [("第4行，行政处罚：“若干”不是数字", "line 4, 行政处罚: '若干' is no number")] == told


def test_two_numbers_in_one_cell_are_none():
    """A space lost between bars is no licence to run digits together."""
    report = readers.reads("信息内容\n| 规章 | 1 | 0 | 1 1 |\n| 行政规范性文件 | 1 | 0 | 2 |")
    assert (1, 0, None) == tuple(report.proactive.rules)
    assert "1 1" == report.text("proactive.rules.in_force")


def test_a_cell_in_each_line_with_empty_cells():
    """A line with nothing but a tab is an empty cell of the row it stands in."""
    cells = ["信息内容", "本年制发件数", "规章", "1", "", "11", "", "行政规范性文件", "8", "26", "66"]
    lines = "\n".join(f"\t{cell}" for cell in cells)
    report = readers.reads(lines.replace("\t11\n\t\n", "\t11\n\n\t\n"))
    assert (1, None, 11) == tuple(report.proactive.rules)
    assert "the cell is empty" == report.reason("proactive.rules.repealed")


def test_a_cell_in_each_line_with_an_empty_line_in_place_of_one():
    """What stands behind the line is none of the row's, though the cell behind the row is filled in its stead."""
    labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    rows = [[label, *"1000001", ""] for label in labels]
    rows[1][4], rows[1][8] = "-", "0"
    lines = "".join(f"\t{cell}\n" for cell in chain(["三、收到和处理政府信息公开申请情况"], *rows))
    applications = readers.reads(lines.replace("\t-\n", "\n"), format="text").applications

    assert (1, 0, 0, 0, 0, 0, 1) == tuple(applications.received)
    assert (None,) * 7 == tuple(applications.carried_in)


def test_page_marks_and_rules_are_no_cells(text):
    """``- 4 -``, 第4页 and the ruled lines of Markdown stand between rows without being read."""
    marked = text.replace("（四）无法提供\n", "- 4 -\n第 4 页 共 6 页\n4 / 6\n|---|:--|\n（四）无法提供\n")
    assert readers.reads(text) == readers.reads(marked)


def test_numbers_run_together_are_cut_by_the_sums():
    """One way of cutting keeps the sum; a table of one number each needs none; several ways are told."""
    head = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    report = readers.reads(
        "信息内容本年制发件数规章000行政规范性文件8855698信息内容本年处理决定数量行政许可10690信息内容行政处罚2行政强制0"
        f"信息内容本年收费金额（单位：万元）行政事业性收费9116.36{head}"
        "一、本年新收政府信息公开申请数量713000074二、上年结转政府信息公开申请数量1000001三三、本年度办理结果（一）予以公开0000000"
    )
    assert (71, 3, 0, 0, 0, 0, 74) == row(report, "applications.received")
    assert (1, 0, 0, 0, 0, 0, 1) == row(report, "applications.carried_in")
    assert (0, 0, 0) == tuple(report.proactive.rules)
    assert (None, None, None) == tuple(report.proactive.normative_documents)
    assert "'8855698' can be cut into 3 numbers in 15 ways: 8/8/55698; " in report.reason(
        "proactive.normative_documents.issued"
    )
    assert Decimal("9116.36") == report.proactive.administrative_fees.amount
    failing = readers.reads(f"{head}三、本年度办理结果（一）予以公开0000000（二）部分公开 08 0000 0")
    assert (0, 0, 0, 0, 0, 0, 0) == row(failing, "applications.granted")
    assert "cannot be cut into 7 numbers that keep the sums" in failing.reason(
        "applications.partially_granted.total", "en"
    )


def together(text):
    """The same text, the rows of 表三 run together."""
    return re.sub(r"(?<=[^\d ]) \d+(?: \d+){6}$", lambda match: match[0].replace(" ", ""), text, flags=re.MULTILINE)


def test_more_ways_than_the_limit_are_not_looked_at(text):
    """A run too long to try is left, with the reason."""
    glued = (
        together(text)
        .replace("数量122001015", "数量12345678901234567890")
        .replace("7 6 1 3 17 1 0 0 0 1 0 0 2 0 2", "761317100010020212345678901")
    )
    (result,) = readers.reads_results(glued, format="text", limits=LIMITS._replace(splits=50))
    assert "in too many ways" in result.report.reason("applications.received.total")
    assert "in too many ways" in result.report.reason("remedies.review.total")


def test_the_third_table_is_cut_by_its_three_sums(text):
    """Fifteen numbers run together where other rows did; with fewer apart, or nothing to show it, none is read."""
    values = "7 6 1 3 17 1 0 0 0 1 0 0 2 0 2"
    glued = together(text).replace(values, values.replace(" ", ""))
    assert readers.reads(text).remedies == readers.reads(glued).remedies
    alone = readers.reads(text.replace(values, values.replace(" ", "")))
    short = readers.reads(text.replace(values, values[:-2]))
    assert [
        "15 values are due below the labels; 1 stand there",
        "15 values are due below the labels; 14 stand there",
    ] == [report.reason("remedies.review.total") for report in (alone, short)]
    none = readers.reads(text.replace(values, ""))
    assert "the cell is empty" == none.reason("remedies.review.total")


def test_labels_broken_by_their_own_numbers_are_put_together(text):
    """Numbers between the parts of a label, group letters beside them: the parts prove the row."""
    broken = (
        text.replace(
            "5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0",
            "5.要求行政机关确认或重新出\n1 0 0 0 0 0 1\n本\n具已获取信息",
        )
        .replace("2.其他法律行政法规禁止公开 0 0 0 0 0 0 0", "2.其他法律行政法规禁止公\n果 开 3 0 0 0 0 0 3")
        .replace(
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0",
            "1.申请人无正当理由逾期不补\n正、行政机关不再处理其政府信\n息公开申请\n5 0 0 0 0 0 5",
        )
    )
    (result,) = readers.reads_results(broken, format="text")
    assert (1, 0, 0, 0, 0, 0, 1) == row(result.report, "applications.confirm_or_reissue")
    assert (3, 0, 0, 0, 0, 0, 3) == row(result.report, "applications.prohibited_by_law")
    assert (5, 0, 0, 0, 0, 0, 5) == row(result.report, "applications.correction_overdue")
    assert How.FRAGMENTS in {recognition.how for recognition in result.trace}


@pytest.mark.parametrize(
    "lines",
    [
        "5.要求行政机关确认或重新出\n1 0 0 0 0 0 1\n具已获取信息\n1 0 0 0 0 0 1",
        "5.要求行政机关确认或重新出\n1 0 0 0 0 1\n具已获取信息",
        "5.要求行政机关确认或重新出\n甲乙丙\n具已获取信息\n1 0 0 0 0 0 1",
        "5.要求行政机关确认或重新出\n具已获取信息\n甲乙丙\n1 0 0 0 0 0 1",
        "5.要求行政机关确认或重新出\n| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n具已获取信息",
    ],
    ids=["two runs", "a number too few", "other text between", "other text before the numbers", "cells of a grid"],
)
def test_parts_of_a_label_that_do_not_prove_a_row(text, lines):
    """Two runs of numbers, too few, other text in between, or numbers of a grid leave the row blank."""
    report = readers.reads(text.replace("5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0", lines))
    assert (None,) * 7 == row(report, "applications.confirm_or_reissue")


def test_figures_behind_the_words_of_another_label_prove_no_row(text):
    """Between the parts of a broken label a line of figures that begins with another row's words is not its own."""
    fee = "2.申请人逾期未按收费通知要"
    changed = text.replace(
        "5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0",
        "5.要求行政机关确认或重新出\n求缴纳费用、行政机关不再处理 6 0 0 0 0 0 6\n具已获取信息",
    ).replace(f"{fee}求缴纳费用、行政机关不再处理其政府信息公开申请 0", f"{fee}\n1 0 0 0 0 0 1\n其政府信息公开申请 0")

    assert (None,) * 7 == row(readers.reads(changed, format="text"), "applications.confirm_or_reissue")


def test_an_altered_label_is_recognised_in_its_place(text):
    """Between the rows before and after it, alike to its own row and to no other: read, and noted."""
    report = readers.reads(text.replace("5.属于三类内部事务信息", "5.属于三类内务信息"))
    assert (2, 0, 0, 0, 0, 0, 2) == row(report, "applications.internal_affairs")
    assert [(Oddity.ALTERED_LABEL, "applications.internal_affairs")] == oddities(report)
    assert "'5.属于三类内务信息' was read as '5.属于三类内部事务信息'" in report.provenance.problems[0].reason.en


@pytest.mark.parametrize(
    "other", ["合计", "5.属于三类内务信息 1", "5.属于三类内务信息 0 0 0 0 0 0 0\n其他事项", "0 0 0 0 0 0 0"]
)
def test_a_label_like_no_row_is_not_guessed(text, other):
    """Words of another meaning, another count of numbers, or numbers without words stay unread."""
    report = readers.reads(text.replace("5.属于三类内部事务信息", other))
    assert (None,) * 7 == row(report, "applications.internal_affairs")


def test_a_label_mixed_from_those_of_two_rows_is_not_guessed(text):
    """Where the last lines of two broken labels changed places with the figures behind them, neither row is read."""
    confirm, fee = "5.要求行政机关确认或重新出\n", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理\n"
    ends = "具已获取信息 0 0 0 0 0 0 0", "其政府信息公开申请 6 0 0 0 0 0 6"
    changed = text.replace("5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0", confirm + ends[1]).replace(
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0", fee + ends[0]
    )
    report = readers.reads(changed, format="text")

    assert ends[0] in changed
    assert ends[1] in changed
    assert (None,) * 7 == row(report, "applications.fee_overdue")
    assert (None,) * 7 == row(report, "applications.confirm_or_reissue")


def test_numbers_that_may_be_the_next_rows_are_left(text):
    """In one line without breaks, a row is sure only while the next row's label follows it."""
    line = text.replace("\n", " ")
    cut = line.replace("4 1 0 0 1 0 6 （二）部分公开（区分处理的，只计这一情形，不计其他情形）", "")
    report = readers.reads(cut)
    assert (None,) * 7 == row(report, "applications.granted")
    assert "next row does not follow" in report.reason("applications.granted.total")
    moved = readers.reads(line.replace("1.属于国家秘密", "9 9 9 9 9 9 9 1.属于国家秘密"))
    assert "other numbers stand between" in moved.reason("applications.partially_granted.total")


def test_rows_without_labels_are_placed_where_the_sums_prove_it(text):
    """A grid that lost some labels to the text beside it is read by order only if every column adds up."""
    lost = {"（一）予以公开", "2.没有现成信息需要另行制作"}
    lines = []
    for line in text.splitlines():
        label, _, values = line.partition(" ")
        if label in lost:
            lines += [label[:8], label[8:], "| " + values.replace(" ", " | ") + " |"]
        elif values.count(" ") == 6:
            lines.append(f"| {label} | " + values.replace(" ", " | ") + " |")
        else:
            lines.append(line)
    grid = "\n".join(lines)
    (result,) = readers.reads_results(grid, format="markdown")
    assert readers.reads(text) == result.report
    assert How.ORDER in {recognition.how for recognition in result.trace}
    wrong = readers.reads(
        grid.replace("| 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "| 4 | 1 | 0 | 0 | 1 | 1 | 7 |"), format="markdown"
    )
    assert (None,) * 7 == row(wrong, "applications.granted")
    assert "sums do not show its place" in wrong.reason("applications.granted.total")
    missing = readers.reads(grid.replace("| 4 | 1 | 0 | 0 | 1 | 0 | 6 |\n", ""), format="markdown")
    assert (None,) * 7 == row(missing, "applications.requires_creation")
    short = readers.reads(grid.replace("| 4 | 1 | 0 | 0 | 1 | 0 | 6 |", "| 4 | 1 | 0 | 0 | 1 | 6 |"), format="markdown")
    assert (None,) * 7 == row(short, "applications.granted")


LED = """5.属于三类内部
事务信息
6.属于四类过程性信
息
| 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 0 | 0 | 0 | 0 | 0 | 0 | 0 |"""
BARE_ROW = "| 2 | 0 | 0 | 0 | 0 | 0 | 2 |"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (LED, 2),
        (LED.replace(f"{BARE_ROW}\n", "").replace("5.属", f"{BARE_ROW}\n5.属"), None),
        (LED.replace("事务信息\n", ""), None),
    ],
    ids=["labels above their rows", "a row above its label", "a line of a label lost"],
)
def test_several_rows_without_labels_are_told_apart_by_whole_labels_above_them(text, printed, expected):
    """No sum tells which of several rows is which: their labels do, each whole and before its own row."""
    lines = []
    for line in text.splitlines():
        label, _, values = line.partition(" ")
        lines.append(f"| {label} | " + values.replace(" ", " | ") + " |" if values.count(" ") == 6 else line)
    grid = "\n".join(lines)
    both = (
        "| 5.属于三类内部事务信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    )
    assert both in grid

    report = readers.reads(grid.replace(both, printed), format="markdown")

    assert expected == report.applications["internal_affairs", "total"]


def test_rows_without_labels_behind_which_one_of_their_labels_ends(text):
    """The end of a label behind rows that lost theirs shows that one of them has moved: none is placed."""
    first, second = "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"
    grid = re.sub(
        r"^(\S+) (\d+(?: \d+){6})$", lambda row: " | ".join(["", row[1], *row[2].split(), ""]), text, flags=re.MULTILINE
    )
    cells = " | 0" * 7 + " | "
    bare = grid.replace(f" | {first}{cells}\n | {second}{cells}", "{}\n{}\n{}")
    rows = " | 6 | 0 | 0 | 0 | 0 | 0 | 6 |\n" + cells
    proved = bare.replace("| 11 | 2 | 0 | 0 | 1 | 0 | 14 |", "| 17 | 2 | 0 | 0 | 1 | 0 | 20 |")
    fine = readers.reads(proved.format(first, second, rows), format="markdown")
    moved = readers.reads(proved.format(first, second[:-2], f"{rows}\n明确"), format="markdown")

    assert (6, 0, 0, 0, 0, 0, 6) == row(fine, "applications.requires_creation")
    assert (None,) * 7 == row(moved, "applications.requires_creation")


def test_each_table_tells_its_own_edition(text):
    """A 表三 with one row of 其他处理 is laid out in the edition of 2019, whatever 表二 is."""
    rows = [line for line in text.splitlines() if not line.startswith(("1.申请人", "2.申请人", "3.其他 "))]
    mixed = "\n".join(rows).replace("（六）其他处理", "（六）其他处理 1 0 0 0 0 0 1")
    report = readers.reads(mixed)
    assert (Edition.F2021, Edition.F2019) == (report.proactive.edition, report.applications.edition)
    assert (1, 0, 0, 0, 0, 0, 1) == row(report, "applications.otherwise_handled")


@pytest.mark.parametrize(
    "data",
    ["一份普通的文件。", "从前有座山。" * 500, "信息内容", "行政处罚 3"],
    ids=["a sentence", "a novel", "a head alone", "a label of the form in prose"],
)
def test_a_text_without_a_table_is_no_report(data):
    """The error says what was looked for."""
    with pytest.raises(UnknownFormError, match="政府信息公开工作年度报告"):
        readers.reads(data)


def test_long_or_wide_texts_are_refused_at_once():
    """Characters and cells have limits; the sentence names them."""
    with pytest.raises(ReadError, match="more than 1000000 characters"):
        readers.reads("第" * 1_000_001)
    with pytest.raises(ReadError, match="more than 200000 cells"):
        readers.reads("|" * 200_001)


def test_fees_in_a_table_of_their_own_are_kept(text):
    """通知收取件数, 金额, 实际收取金额: three figures below three heads, or the reason why not."""
    table = "五、信息处理费收取情况\n通知收取件数 通知收取金额（元） 实际收取金额（元）\n2 360 /\n"
    report = readers.reads(text.replace("五、存在", f"{table}六、存在"))
    assert ProcessingFees(2, 360, None) == report.processing_fees
    assert "360" == report.source("processing_fees.charged").raw
    assert "问题不少。" == report.narrative[Section.PROBLEMS]
    short = readers.reads(text.replace("五、存在", f"{table.replace(' /', '')}六、存在"))
    assert None is short.processing_fees
    assert "3 figures are due below its heads; 2 stand there" == short.provenance.problems[-1].reason.en
    blank = readers.reads(text.replace("五、存在", f"{table.replace('2 360 /', '| 2 | | 0 |')}六、存在"))
    assert ProcessingFees(2, None, 0) == blank.processing_fees
    apart = readers.reads(text.replace("五、存在", f"{table.replace('实际', '其' * 200 + '实际')}六、存在"))
    assert None is apart.processing_fees
    plain = readers.reads(text.replace("五、存在", f"{table.replace('（元）', '')}六、存在"))
    assert ProcessingFees(2, 360, None) == plain.processing_fees


@pytest.mark.parametrize(
    "lines",
    ["5.要求行政机关确认或重新出\n具已获\n没有", "5.要求行政机关确认或重新出"],
    ids=["a part that leads nowhere", "a beginning alone"],
)
def test_parts_that_never_make_the_label(text, lines):
    """What begins like a label and does not end like it is none, in its place and at the end of the table."""
    report = readers.reads(text.replace("5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0", lines))
    assert (None,) * 7 == row(report, "applications.confirm_or_reissue")
    last = text.index("四、结转下年度")
    cut = readers.reads(text[:last].replace("5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0\n", "") + lines)
    assert cut.applications.confirm_or_reissue.total is None


def test_a_label_cut_by_the_end_of_a_page_of_a_grid(text):
    """Its first part stands beside the numbers, its second in a row of empty cells."""
    cut = text.replace(
        "5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0",
        "|  | 5.要求行政机关确认或重新出 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n|  | 具已获取信息 |  |  |  |  |  |  |  |",
    )
    assert (1, 0, 0, 0, 0, 0, 1) == row(readers.reads(cut), "applications.confirm_or_reissue")
    empty = text.replace(
        "5.属于三类内部事务信息 2 0 0 0 0 0 2", "|  | 5.属于三类内务信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |"
    )
    assert (2, 0, 0, 0, 0, 0, 2) == row(readers.reads(empty), "applications.internal_affairs")


def test_a_row_without_any_trace_of_its_label_is_not_placed(text):
    """Order alone proves nothing: some part of the label must stand somewhere."""
    lines = [f"| {line.replace(' ', ' | ')} |" if line.count(" ") == 7 else line for line in text.splitlines()]
    grid = "\n".join(lines).replace("| （一）予以公开 | 4 |", "| 4 |")
    assert (None,) * 7 == row(readers.reads(grid, format="markdown"), "applications.granted")


def test_numbers_beside_a_row_of_another_count_are_not_cut(text):
    """Where a row has a number too many, the row beside it may have lost one, whatever its sum says."""
    line = (
        text.replace("\n", " ")
        .replace("数量 1 0 0 0 0 0 1 三", "数量 1 0 0 0 0 0 1 0 三")
        .replace("（一）予以公开 4 1 0 0 1 0 6", "（一）予以公开 41 00 1 06")
    )
    report = readers.reads(line)
    assert (None,) * 7 == row(report, "applications.carried_in") == row(report, "applications.granted")
    assert "row before it has more numbers" in report.reason("applications.granted.total")


def test_digits_that_can_be_cut_in_several_ways_stay_open():
    """The reason tells the ways that keep the row's sum."""
    head = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    report = readers.reads(
        f"{head}一、本年新收政府信息公开申请数量111000012二、上年结转政府信息公开申请数量0000000（一）予以公开0000000"
    )
    assert (None,) * 7 == row(report, "applications.received")
    assert (0,) * 7 == row(report, "applications.carried_in")
    assert (
        "'111000012' can be cut into 7 numbers in 3 ways: 1/1/10/0/0/0/12; 1/11/0/0/0/0/12; 11/1/0/0/0/0/12"
        == report.reason("applications.received.total")
    )


def test_cells_between_tabs_lead_to_their_place():
    """A row of cells between tabs, empty ones among them."""
    report = readers.reads("信息内容\t本年制发件数\n规章\t1\t\t3\n行政规范性文件\t4\t5\t6")
    assert (1, None, 3) == tuple(report.proactive.rules)
    assert ("line 3", "6") == (
        (span := report.source("proactive.normative_documents.in_force")).place,
        span.raw,
    )


def test_the_third_table_alone_is_read(text):
    """表四 without the others; with its labels in another order it is none."""
    alone = text[text.index("四、政府信息公开行政复议") :]
    report = readers.reads("信息内容\n" + alone)
    assert (7, 6, 1, 3, 17) == tuple(report.remedies.review)
    assert (False, False) == (report.proactive.present, report.applications.present)
    swapped = alone.replace("未经复议直接起诉 复议后起诉", "复议后起诉 未经复议直接起诉")
    with pytest.raises(UnknownFormError):
        readers.reads("信息内容\n" + swapped)


def test_a_label_with_more_in_its_cell_is_none():
    """In a grid a label is a whole cell."""
    report = readers.reads("信息内容\n| 规章 - 1 | 0 | 2 | 3 |\n| 行政规范性文件 | 1 | 0 | 2 |")
    assert (None, None, None) == tuple(report.proactive.rules)


def test_more_labels_than_the_limit_are_refused(text):
    """The same row label over and over is no report, nor is the first row."""
    limits = LIMITS._replace(labels=30)
    with pytest.raises(ReadError, match="more than 30 times"):
        readers.reads(text.replace("（一）予以公开", "（一）予以公开 1\n" * 40), limits=limits)
    with pytest.raises(ReadError, match="at most 30 reports"):
        readers.reads(text + "一、本年新收政府信息公开申请数量 1\n" * 40, limits=limits)


def test_json_is_read_like_any_format(text):
    """A report in JSON has no more to tell of its reading than where its cells stand."""
    from govinfo.report.wire import dumps

    report = readers.reads(text)
    (result,) = readers.reads_results(dumps(report), format="json")
    assert (report.tables, (), ()) == (result.report.tables, result.trace, result.ignored)


def test_digits_of_the_last_table_that_keep_no_sum_are_left(text):
    """表四 run together into as many digits as it has cells, of which one block does not add up, states nothing."""
    lines = text.splitlines()
    at = max(number for number, line in enumerate(lines) if re.fullmatch(r"\d+(?: \d+){14}", line))
    lines[at] = "000010000000000"
    remedies = readers.reads("\n".join(lines), format="text").remedies

    assert {None} == set(remedies.flat)


@pytest.mark.parametrize("sign", [">", "> ", ">> ", "> > "])
def test_a_letter_that_is_answered_is_read_as_it_was_sent(sign):
    """The signs that quote its lines are no part of a cell, a blank one before a tab neither, nor of its place."""
    lines = ["信息内容\t本年处理决定数量", "行政许可\t7", "行政处罚\t3", "行政强制\t\t", "五、存在的主要问题"]
    text = "\r\n".join(sign + line for line in lines)
    proactive = (report := readers.reads(f"你好：\r\n{text}", format="text")).proactive
    start = report.source("proactive.licences.decisions").locator.start

    assert (7, 3, None) == (
        proactive.licences.decisions,
        proactive.penalties.decisions,
        proactive.compulsory_measures.decisions,
    )
    assert "7" == f"你好：\r\n{text}"[start : start + 1]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("规章               12   3   4", [1, 0, 103]),
        ("规章                1  3   45", [None] * 3),
        ("规章 12  3 4", [None] * 3),
    ],
)
def test_figures_that_end_below_each_other_are_not_digits_apart(above, expected):
    """A long figure stands near the one before it in a line set at the right; only another line can show that it is."""
    heads = "信息内容    本年制发件数 本年废止件数 现行有效件数"
    text = f"{heads}\n{above}\n行政规范性文件      1   0 103\n五、存在的主要问题及改进情况"

    assert expected == list(readers.reads(text, format="text").proactive.normative_documents)


@pytest.mark.parametrize(
    ("row", "expected"),
    [("规章  1 0 3", [None] * 3), ("规章  1  0  3", [1, 0, 3]), ("规章  10 0 3", [10, 0, 3])],
)
def test_digits_a_blank_apart_where_most_figures_stand_further_apart(row, expected):
    """They may be those of one number: 103 in a row whose other cells are blank."""
    heads = "信息内容  本年制发件数  本年废止件数  现行有效件数"
    received = "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量  1  0  0  0  0  0  1"
    lines = [heads, row, "行政规范性文件  12  3  45", received, "五、存在的主要问题及改进情况"]

    assert expected == list(readers.reads("\n".join(lines), format="text").proactive.rules)


@pytest.mark.parametrize("blank", ["&nbsp;", "&#160;", "&#xA0;", "&emsp;&ensp;", "&#12288;", "&#x3000;"])
def test_blanks_as_pages_write_them_are_blanks(text, blank):
    """A text copied from the source of a page: between words and in cells."""
    words = readers.reads(text.replace("行政许可 447", f"行政许可{blank}447"), format="text")
    rows = (
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
        f"规章\t{blank}\t7{blank}\t0",
        "行政规范性文件\t1\t2\t3",
    )
    cells = readers.reads("\n".join(rows), format="text")

    assert 447 == words.proactive.licences.decisions
    assert (None, 7, 0) == row(cells, "proactive.rules")
    assert "7" == cells.source("proactive.rules.repealed").raw
