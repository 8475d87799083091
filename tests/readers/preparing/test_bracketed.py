"""Figures that an office puts in brackets, all of them."""

import pytest

from govinfo import readers

RECEIVED, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
HEADS = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]


def report(form, *rows, other=""):
    lines = ["\t".join([label, *(form.format(cell) for cell in cells.split())]) for label, cells in rows]
    text = "\n".join(["", "", "\t".join(HEADS), *lines, "五、存在的主要问题及改进情况", other])
    return readers.reads(text, format="text")


@pytest.mark.parametrize("form", ["({})", "（{}）", "[{}]", "【{}】"])
def test_figures_all_in_brackets_are_those_figures(form):
    """Where every figure in a cell stands in brackets they mean nothing; where it stood is told with them."""
    read = report(form, (RECEIVED, "12 0 0 0 1 0 13"), (CARRIED, "0 0 0 0 0 0 0"))

    assert [12, 0, 0, 0, 1, 0, 13] == [*read.applications.received]
    span = read.source("applications.received.natural_person")
    assert (form.format("12"), 4) == (span.raw, span.line)


@pytest.mark.parametrize(
    "rows", [[(RECEIVED, "12 0 0 0 1 0 13")], [(RECEIVED, "12 0 0 0 1 0 13"), (CARRIED, "0 " * 7)]]
)
@pytest.mark.parametrize("other", ["注\t（7）", "注\t7"])
def test_some_figures_in_brackets_are_left(rows, other):
    """A few figures in brackets, or any among others in none, may be shares, negative amounts or numbers of notes."""
    read = report("（{}）", *rows, other=other)
    expected = [12, 0, 0, 0, 1, 0, 13] if len(rows) > 1 and "（" in other else [None] * 7

    assert expected == [*read.applications.received]
