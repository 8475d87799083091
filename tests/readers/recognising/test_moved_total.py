"""A total in another column than the form's: read below its head where the sums of the rows show it, else left."""

import pytest

import govinfo
from govinfo.forms import FORMS
from govinfo.vocabulary import Section

TABLE = FORMS["2021"].tables[Section.APPLICATIONS]
LABELS = [row.label for row in TABLE.rows]
HEADS = [column.label for column in TABLE.blocks[0].columns]
FIRST = [HEADS[-1], *HEADS[:-1]]
EXCHANGED = [HEADS[-1], HEADS[1], HEADS[0], *HEADS[2:-1]]
TITLE = "某县公安局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n行政许可\t3\n"
ZERO = [0] * 7
OWN = [1, 2, 0, 0, 0, 0, 3]
LED = [3, 1, 2, 0, 0, 0, 0]


def read(heads, rows, more=()):
    """What the row of new applications is read as, in a table of some rows between tabs, the others zero."""
    rows = [*rows, *[ZERO] * (len(LABELS) - len(rows))]
    lines = [["", *heads], *([label, *map(str, own)] for label, own in zip(LABELS, rows, strict=True)), *more]
    text = TITLE + "三、收到和处理政府信息公开申请情况\n" + "\n".join(map("\t".join, lines)) + "\n四、行政复议情况\n"
    report = govinfo.reads(text)
    assert 3 == report.proactive.licences.decisions
    return list(report.applications.row("received"))


def test_a_total_before_the_others_is_read_below_its_head():
    """Two rows keep their sum only as the heads say, and none speaks against it."""
    assert OWN == read(FIRST, [LED, LED])


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
