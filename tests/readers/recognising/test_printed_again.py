"""Rows that stand in a document once more with other figures, and rows in which a cell is lost or one too many."""

from html import escape

import pytest

import govinfo
from govinfo.forms import FORMS
from govinfo.vocabulary import Section

FORM = FORMS["2021"]
ROWS = FORM.tables[Section.APPLICATIONS].rows
HEADS = [column.label for column in FORM.tables[Section.APPLICATIONS].blocks[0].columns]
REMEDIES = FORM.tables[Section.REMEDIES]
RESULTS = [column.label for column in REMEDIES.blocks[0].columns]
ROUTES = [row.label for row in REMEDIES.rows]
TITLE = ["某县公安局2022年政府信息公开工作年度报告"]
ZERO = [0] * 7
OWN = [1, 2, 0, 0, 0, 0, 3]
OTHER = [1, 3, 0, 0, 0, 0, 4]
RIGHT = [1, 0, 0, 0, 1, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0]
WRONG = [2, 0, 0, 0, 2, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0]
NOTHING = [""] * 15


def proactive(count):
    return [["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], ["行政许可", count]]


def applications(received=OWN, more=(), width=7):
    """表三 with one row of figures, and others as they are given by key."""
    own = {"received": received, **dict(more)}
    rows = [[row.label, *own.get(row.key, [""] * width)] for row in ROWS]
    return [["三、收到和处理政府信息公开申请情况"], ["项目", *HEADS], *rows]


def remedies(figures):
    return [ROUTES, RESULTS * 3, figures]


def text(*tables):
    lines = [TITLE, *proactive(3), *(line for table in tables for line in table), ["五、存在的主要问题及改进情况"]]
    return "\n".join("\t".join(map(str, line)) for line in lines)


def page(*tables):
    return grid([TITLE, *proactive(3)], *tables)


def grid(*tables):
    lines = [line for table in tables for line in table]
    rows = "".join(f"<tr>{''.join(f'<td>{escape(str(cell))}</td>' for cell in line)}</tr>" for line in lines)
    return f"<table>{rows}</table>"


PRINTERS = (text, page)
ABOVE = [["四、政府信息公开行政复议、行政诉讼情况"]]


@pytest.mark.parametrize("printed", PRINTERS)
@pytest.mark.parametrize("place", ["before", "behind", "right behind"])
def test_remedies_twice_with_other_figures_are_left(printed, place):
    """A corrected table beside the first one: nothing tells which of the two counts."""
    again = [["更正前"], *remedies(WRONG)]
    tables = {
        "before": [again, applications(), ABOVE, remedies(RIGHT)],
        "behind": [applications(), ABOVE, remedies(RIGHT), again],
        "right behind": [applications(), ABOVE, remedies(RIGHT), remedies(WRONG)],
    }

    report = govinfo.reads(printed(*tables[place]))

    assert {None} == set(report.remedies.row("review"))
    assert report.reason("remedies.review.upheld") == report.reason("remedies.litigation_after_review.total") != ""
    assert OWN == list(report.applications.row("received"))


@pytest.mark.parametrize("again", [RIGHT, NOTHING])
def test_remedies_twice_are_read_where_both_say_the_same_or_one_is_an_empty_form(again):
    """The same figures, or none at all, make nothing doubtful."""
    report = govinfo.reads(page(applications(), ABOVE, remedies(RIGHT), [["附表"], *remedies(again)]))

    assert [1, 0, 0, 0, 1] == list(report.remedies.row("review"))


def test_heads_that_are_printed_on_two_pages_are_one_table():
    """No figures stand between them."""
    report = govinfo.reads(page(applications(), ABOVE, remedies(RIGHT)[:2], remedies(RIGHT)))

    assert [1, 0, 0, 0, 1] == list(report.remedies.row("review"))


def test_a_label_with_a_figure_right_behind_it_is_no_other_table():
    """Words in a line of the text below."""
    report = govinfo.reads(text(applications(), ABOVE, remedies(RIGHT), [["复议后起诉", 1]]))

    assert [1, 0, 0, 0, 1] == list(report.remedies.row("review"))


@pytest.mark.parametrize("printed", PRINTERS)
def test_rows_behind_all_tables_with_other_figures_are_left(printed):
    """A table of corrections at the end: the rows that it names are left, the others are read."""
    again = [["更正"], *proactive(5), ["项目", *HEADS], [ROWS[0].label, *OTHER]]

    report = govinfo.reads(printed(applications(more={"granted": OWN}), ABOVE, remedies(RIGHT), again))

    assert report.proactive.licences.decisions is None
    assert {None} == set(report.applications.row("received"))
    assert OWN == list(report.applications.row("granted"))


def test_rows_of_another_table_behind_all_are_passed_over():
    """What a site counts has some of the form's labels, and none of its heads."""
    again = [["政府网站工作年度报表"], ["行政许可", 12], ["行政处罚", 4]]

    assert 3 == govinfo.reads(page(applications(), ABOVE, remedies(RIGHT), again)).proactive.licences.decisions


@pytest.mark.parametrize("cells", [OWN, [*OWN, "", ""], [""] * 7, [9, 9]])
def test_rows_behind_all_tables_that_say_nothing_else_are_read(cells):
    """The same figures, blank cells, and cells that are not as many as the row's own."""
    again = [["项目", *HEADS], [ROWS[0].label, *cells]]

    assert OWN == list(govinfo.reads(page(applications(), ABOVE, remedies(RIGHT), again)).applications.row("received"))


@pytest.mark.parametrize("printed", PRINTERS)
def test_a_row_whose_total_stands_too_far_left_is_left(printed):
    """A converter that drops blank cells and fills the row up again at its end."""
    blank = [1, 2, 3, "", "", "", ""]
    sparse = [1, "", "", "", "", "", 1]
    more = {"granted": sparse, "state_secret": [4, 2, "", "", "", "", ""]}

    report = govinfo.reads(printed(applications(blank, more)))

    assert {None} == set(report.applications.row("received"))
    assert [1, None, None, None, None, None, 1] == list(report.applications.row("granted"))
    assert [4, 2, None, None, None, None, None] == list(report.applications.row("state_secret"))


@pytest.mark.parametrize(
    "cells", [["", 1, "", "", "", "", 1, 0], [1, "", 2, 0, 0, 0, 0, 3], ["", "", "", "", "", "", "", 0]]
)
def test_a_row_with_a_cell_more_than_there_are_heads_is_left(cells):
    """A cell too many may have moved the others."""
    report = govinfo.reads("\n".join(",".join(map(str, line)) for line in [TITLE, *proactive(3), *applications(cells)]))

    assert {None} == set(report.applications.row("received"))


def test_a_row_with_a_blank_cell_more_at_its_end_is_read():
    """It moves nothing."""
    lines = [TITLE, *proactive(3), *applications([*OWN, ""])]
    report = govinfo.reads("\n".join(",".join(map(str, line)) for line in lines))

    assert OWN == list(report.applications.row("received"))


def test_figures_of_a_page_behind_all_heads_are_let_stand_by_sums():
    """A cell too many in the midst leaves the last figure below no head; a remark behind a whole row says nothing."""
    zero, one_more = [*ZERO, ""], [*OWN[:2], 0, *OWN[2:]]
    rows = dict.fromkeys([row.key for row in ROWS], zero)

    report = govinfo.reads(page(applications(one_more, {**rows, "received": one_more, "granted": [*OWN, 9]})))

    assert {None} == set(report.applications.row("received"))
    assert OWN == list(report.applications.row("granted"))
    assert ZERO == list(report.applications.row("state_secret"))


def of_years(*rows):
    """表四 with a row for each year, the year before its figures."""
    return [["年度", *ROUTES], ["", *RESULTS * 3], *rows]


@pytest.mark.parametrize("printed", PRINTERS)
@pytest.mark.parametrize(
    "rows",
    [
        [["2021年", *WRONG], ["2022年", *RIGHT]],
        [["2021年", *WRONG], ["2022年", *NOTHING]],
        [["2022年", *NOTHING], ["2021年", *WRONG]],
        [["本级", *RIGHT], ["所属单位", *WRONG]],
    ],
    ids=["last year first", "nothing this year", "nothing this year, which stands first", "nameless rows"],
)
def test_remedies_of_several_rows_are_left(printed, rows):
    """A row of the year before, or of other offices: which of them is the report's cannot be told."""
    report = govinfo.reads(printed(applications(), ABOVE, of_years(*rows)))

    assert {None} == {value for key in ("review", "litigation_after_review") for value in report.remedies.row(key)}
    assert OWN == list(report.applications.row("received"))


@pytest.mark.parametrize("printed", PRINTERS)
def test_remedies_above_those_of_an_earlier_year_are_read(printed):
    """A report on one year compares with those before."""
    report = govinfo.reads(printed(applications(), ABOVE, of_years(["2022年", *RIGHT], ["2021年", *WRONG])))

    assert [1, 0, 0, 0, 1] == list(report.remedies.row("review"))


@pytest.mark.parametrize("printed", PRINTERS)
def test_applications_twice_are_no_second_report(printed):
    """Last year's table below this year's: the rows that say otherwise are left, and all else is read."""
    above = [["附：2021年收到和处理政府信息公开申请情况"]]

    report = govinfo.reads(printed(applications(), above, applications(OTHER), ABOVE, remedies(RIGHT)))

    assert {None} == set(report.applications.row("received"))
    assert "twice" in report.reason("applications.received.total")
    assert [1, 0, 0, 0, 1] == list(report.remedies.row("review"))


@pytest.mark.parametrize("behind", [[], [""] * 5])
def test_rows_that_are_corrected_above_all_tables_are_no_table(behind):
    """A notice of corrections before the report names rows of 表三, with what stood there before."""
    notice = [["项目", "更正前", "更正后", *behind], [ROWS[0].label, 5, 1, *behind], ["（七）总计", 5, 1, *behind]]

    tables = [notice, proactive(3), applications(), ABOVE, remedies(RIGHT)]
    report = govinfo.reads("".join([f"<h1>{TITLE[0]}</h1>", *map(grid, tables)]))

    assert (3, OWN) == (report.proactive.licences.decisions, list(report.applications.row("received")))
    assert {None} == set(report.applications.row("concluded"))


@pytest.mark.parametrize("printed", PRINTERS)
@pytest.mark.parametrize("at", [1, 4, 14])
def test_remedies_with_a_cell_too_many_are_left(printed, at):
    """A blank among the figures, in a row of one more cell than is due: beside which of them it is cannot be told."""
    report = govinfo.reads(printed(applications(), ABOVE, remedies([*WRONG[:at], "", *WRONG[at:]])))

    assert {None} == set(report.remedies.row("review"))
    assert "the columns of the heads do not match" in report.reason("remedies.review.total")
