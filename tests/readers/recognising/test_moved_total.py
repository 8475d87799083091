"""A total in another column than the form's: read below its head where the sums of the rows show it, else left."""

import pytest

import govinfo
from govinfo.forms import FORMS
from govinfo.vocabulary import Section

TABLE = FORMS["2021"].tables[Section.APPLICATIONS]
LABELS = [row.label for row in TABLE.rows]
HEADS = [column.label for column in TABLE.blocks[0].columns]
KEYS = [column.key for column in TABLE.blocks[0].columns]
FIRST = [HEADS[-1], *HEADS[:-1]]
EXCHANGED = [HEADS[-1], HEADS[1], HEADS[0], *HEADS[2:-1]]
TITLE = "某县公安局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n行政许可\t3\n"
ZERO = [0] * 7
OWN = [1, 2, 0, 0, 0, 0, 3]
LED = [3, 1, 2, 0, 0, 0, 0]


def read(heads, rows, more=(), sign="\t"):
    """What the row of new applications is read as, in a table of some rows between tabs, the others zero."""
    rows = [*rows, *[ZERO] * (len(LABELS) - len(rows))]
    lines = [["", *heads], *([label, *map(str, own)] for label, own in zip(LABELS, rows, strict=True)), *more]
    text = TITLE + "三、收到和处理政府信息公开申请情况\n" + "\n".join(map(sign.join, lines)) + "\n四、行政复议情况\n"
    report = govinfo.reads(text)
    assert 3 == report.proactive.licences.decisions
    return list(report.applications.row("received"))


def test_a_total_before_the_others_is_read_below_its_head():
    """Two rows keep their sum only as the heads say, and none speaks against it."""
    assert OWN == read(FIRST, [LED, LED])


def test_words_are_read_so_too():
    """As a page without rules has them: nothing but blanks tells them apart."""
    assert OWN == read(FIRST, [LED, LED], sign=" ")


@pytest.mark.parametrize("sign", ["\t", " "])
@pytest.mark.parametrize("heads", [[], ["合共", *HEADS[:-1]], FIRST[:-1]])
def test_a_total_before_the_others_without_its_head_is_left(heads, sign):
    """Where the first figures are the sums of the others, the columns are not the form's, whatever heads there are."""
    assert {None} == set(read(heads, [LED, LED], sign=sign))


def test_figures_below_the_form_s_heads_are_read_as_they_stand():
    """An office that counted wrong filed what it filed."""
    assert LED == read(HEADS, [LED, LED])


@pytest.mark.parametrize(("heads", "expected"), [(HEADS, LED), (HEADS[1:], [None] * 7)])
def test_a_page_is_read_so_too(heads, expected):
    """Where all tables stand as the form prints them, but for some heads."""
    report = govinfo.zero("2021", organ="某县公安局", year=2022).replace(
        {
            f"applications.{key}.{column}": n
            for key in ("received", "granted")
            for column, n in zip(KEYS, LED, strict=True)
        }
    )
    page = govinfo.render(report, "html")
    lost = next(iter({*HEADS} - {*heads}), "")
    page = page.replace(f">{lost}<", "><", 1) if lost else page

    assert expected == list(govinfo.reads(page).applications.received)


def test_the_form_s_own_order_is_read_as_it_stands():
    """Nothing is moved where the heads stand as on the form."""
    assert OWN == read(HEADS, [OWN, OWN])


LEFT = {
    "one row shows it": (FIRST, [LED]),
    "the figures stand as on the form": (FIRST, [OWN, OWN]),
    "a row keeps its sum in neither way": (FIRST, [LED, LED, [9, 1, 0, 0, 0, 0, 3]]),
    "other heads changed places too": (EXCHANGED, [LED, LED]),
    "a row with a cell more": (FIRST, [[*LED, 0], LED, LED]),
    "heads once more in another order": (FIRST, [LED, LED], [["", *HEADS]]),
}


@pytest.mark.parametrize("fault", LEFT.values(), ids=LEFT)
def test_a_total_that_may_stand_elsewhere_is_left(fault):
    """Where the sums do not show whose head the total stands below, the row is left."""
    assert {None} == set(read(*fault))


def test_a_row_of_totals_is_no_head_of_the_rows_below():
    """By the heads above all rows the total stands first in the last row as well, below 总计 in the labels too."""
    lines = [["", *FIRST], *([label.removeprefix("（七）"), *map(str, LED)] for label in LABELS)]
    text = TITLE + "三、收到和处理政府信息公开申请情况\n" + "\n".join(map("\t".join, lines)) + "\n四、行政复议情况\n"

    assert OWN == list(govinfo.reads(text).applications.row("carried_over"))
