"""Two years in the same rows of one table, below their heads."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.forms import form_for

APPLICATIONS = form_for(2023).tables["applications"]
HEADS = [column.label for column in APPLICATIONS.blocks[0].columns]
LABELS = [row.label for row in APPLICATIONS.rows]
TITLE = "某县财政局2023年政府信息公开工作年度报告"
ZEROS = ["0"] * 7
FIGURES = {0: (["12", "2", "0", "0", "1", "0", "15"], ["7", "0", "0", "0", "0", "1", "8"])}
EARLIER, LATER = (12, 2, 0, 0, 1, 0, 15), (7, 0, 0, 0, 0, 1, 8)


def abreast(one, other):
    """The figures of one year before those of the other."""
    return [*one, *other]


def in_turn(one, other):
    """Below each head those of both years."""
    return [cell for pair in zip(one, other, strict=True) for cell in pair]


def lines(together, *, years=("2022年", "2023年"), changed=None, behind=()):
    """The rows of a table of two years; *changed* stand in the place of some rows' figures."""
    heads = [["项目", *abreast([years[0], *[""] * 6], [years[1], *[""] * 6])], ["", *HEADS, *HEADS]]
    if together is in_turn:
        heads = [["项目", *in_turn(HEADS, [""] * 7)], ["", *years * 7]]
    single = [["信息内容", *years], ["", *["本年处理决定数量"] * 2], ["行政处罚", "3", "5"], ["行政强制", "", "1"]]
    figures = {at: together(*FIGURES.get(at, (ZEROS, ZEROS))) for at in range(len(LABELS))} | (changed or {})
    rows = [[label, *figures[at], *behind] for at, label in enumerate(LABELS)]
    return [["第二十条第（六）项"], *single, ["三、收到和处理政府信息公开申请情况"], *heads, *rows, ["1"] * 15]


def results(rows):
    """The reports in such rows between tabs."""
    written = "\n".join([TITLE, *("\t".join(row) for row in rows), "五、存在的主要问题及改进情况", "问题不少。"])
    return readers.reads_results(written, format="text")


@pytest.mark.parametrize("together", [abreast, in_turn])
@pytest.mark.parametrize("years", [("2022年", "2023年"), ("2023年度", "2022年度")])
def test_each_year_is_a_report(together, years):
    """The earlier first, whichever stands first, with the head of its columns for its year and all prose."""
    one, other = (found.report for found in results(lines(together, years=years)))
    first, second = (one, other) if years[0] < years[1] else (other, one)

    assert (2022, 2023, "某县财政局") == (one.year, other.year, one.organ)
    assert (EARLIER, LATER) == (tuple(first.applications.received), tuple(second.applications.received))
    assert [(3, None), (5, 1)] == [
        (report.proactive.penalties.decisions, report.proactive.compulsory_measures.decisions)
        for report in (first, second)
    ]
    assert years[0][:5] == first.source("year").raw[:5]
    assert ["问题不少。"] * 2 == [report.narrative["problems"] for report in (one, other)]
    assert [] == [problem for problem in one.provenance.problems if problem.where == "year"]
    assert one.remedies.review.total is None


def test_one_report_is_asked_for_by_its_year():
    """Of two years in one text that is read whose year is given; without one both are named."""
    rows = lines(abreast)
    written = "\n".join("\t".join(row) for row in rows)

    assert LATER == tuple(readers.reads(written, format="text", year=2023).applications.received)
    with pytest.raises(ReadError, match="2 reports stand in the document"):
        readers.reads(written, format="text")


@pytest.mark.parametrize(
    ("together", "carried"),
    [
        (abreast, [*ZEROS, *ZEROS, "9"]),
        (abreast, [*ZEROS, *ZEROS[:6]]),
        (abreast, ["1", "2", "0", "", "0", "0", "3", "0", "", "0", "0", "0", "4", ""]),
        (in_turn, ["1", "1", *["0", ""] * 6]),
        (in_turn, ["", *in_turn(ZEROS, ZEROS)]),
        (in_turn, ["", "1", *[""] * 10, "", "1", ""]),
    ],
)
def test_a_row_that_may_lack_a_figure_is_of_neither(together, carried):
    """Too many or too few cells, a blank at the end, a sum that fails beside blanks; the other rows are read."""
    for found in results(lines(together, changed={1: carried})):
        assert [None] * 7 == [*found.report.applications.carried_in]
        assert [0] * 7 == [*found.report.applications.granted]


@pytest.mark.parametrize(
    "rows",
    [
        lines(abreast, years=("2023年", "2023年")),
        [["2021年", "2022年", "2023年"], *lines(abreast)],
        [row for row in lines(abreast) if HEADS[0] not in row],
        lines(in_turn, behind=("",)),
        [[LABELS[0], *abreast(ZEROS, ZEROS)], *lines(abreast)],
    ],
    ids=["one year", "three years", "no heads", "a blank behind all", "figures above the heads"],
)
def test_columns_whose_years_are_not_told_are_left(rows):
    """One report then, whose figures are undecided."""
    (found,) = results(rows)

    assert [None] * 7 == [*found.report.applications.received]
