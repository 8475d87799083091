"""Figures that came out of order: a row's first line is read where nothing else can be meant, the rest left."""

import pytest

import govinfo

FRAME = "某市2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{}\n四、政府信息公开行政复议情况\n"
LABELS = (
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "（一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密",
)
WHOLE = "49 2\n0\n0\n0\n0\n51"


def read(*rows):
    """The report with these figures behind its labels."""
    return govinfo.reads(FRAME.format("\n".join(f"{label}\n{own}" for label, own in zip(LABELS, rows, strict=False))))


def test_the_first_line_of_a_row_out_of_order_is_read():
    """Three rows keep their sums: the first figures of the fourth are its first, and the others have a reason."""
    report = read(WHOLE, "535 6\n1\n18\n560\n0\n0", WHOLE, WHOLE, "0\n0\n0\n0\n0\n0\n0")

    assert [535, 6, *[None] * 5] == list(report.applications.row("carried_in"))
    assert "数字有的并排、有的上下排列，无法确定次序" == report.reason("applications.carried_in.total", "zh")
    assert [49, 2, 0, 0, 0, 0, 51] == list(report.applications.row("received"))


def test_a_row_before_that_has_too_many_figures_takes_none_of_it():
    """No figure of the row is lacking, as its sum shows: those above it are another's."""
    report = read("1361\n2\n252 0\n45\n128 32\n1406\n9", "535 6\n1\n18\n560\n0\n0", WHOLE, WHOLE, WHOLE)

    assert [535, 6, *[None] * 5] == list(report.applications.row("carried_in"))
    assert {None} == set(report.applications.row("received"))


def test_the_first_line_is_read_though_figures_of_no_row_have_lines_of_their_own():
    """A label is lost, and its figures stand behind those of another row: the first line of a third is its first."""
    report = read(WHOLE, "535 6\n1\n18\n560\n0\n0", f"{WHOLE}\n282 4\n0\n0\n0\n0\n0\n286", WHOLE, WHOLE)

    assert [535, 6, *[None] * 5] == list(report.applications.row("carried_in"))
    assert {None} == set(report.applications.row("granted"))


LEFT = {
    "none is the sum of the others": "535 6\n1\n18\n561\n0\n0",
    "the sum stands in the first line": "535 560\n1\n18\n6\n0\n0",
    "all are zero but one": "0 0\n0\n0\n4\n0\n0",
    "one is no figure": "535 6\n1\n18\n560\n0\n1.5",
}


@pytest.mark.parametrize("figures", LEFT.values(), ids=LEFT)
def test_a_row_out_of_order_without_proof_is_left(figures):
    """Where the figures do not show that all are there, none is read."""
    report = read(WHOLE, figures, WHOLE, WHOLE, "0\n0\n0\n0\n0\n0\n0")

    assert {None} == set(report.applications.row("carried_in"))


def test_few_rows_show_nothing_of_the_others():
    """Two rows that keep their sums do not show how the figures of a third stand."""
    report = read(WHOLE, "535 6\n1\n18\n560\n0\n0", WHOLE, "0\n0\n0\n0\n0\n0\n0", "0\n0\n0\n0\n0\n0\n0")

    assert {None} == set(report.applications.row("carried_in"))
