"""Figures that stand close behind their label in a table without rules."""

import pytest

from govinfo.geometry import pdf as source
from govinfo.geometry.document import document
from govinfo.geometry.page import OmissionReason
from printing.marks import Text
from printing.pdf import pdf

LABEL = "属于其他法律行政法规禁"
APART = (90, "甲 甲", "1", "2", "3")


def read(*rows, more=()):
    """The lines of a page, and what is omitted: rows of a label that begins at a place, and figures in columns."""
    marks = [*more]
    for number, (left, label, *figures) in enumerate(rows):
        height = 100 + 20 * number
        marks += [
            Text(left, height, label),
            *(Text(at, height, one) for at, one in zip((200, 260, 320), figures, strict=False)),
        ]
    found = document(source.pages(pdf(marks), 9))
    return [block.text for block in found.blocks], [one.why for one in found.omitted]


@pytest.mark.parametrize("left", [90, 87])
def test_a_figure_where_a_column_begins_is_none_of_the_label_before_it(left):
    """Whether it touches that or stands a little apart."""
    lines, _ = read(APART, APART, APART, (left, LABEL, "4", "5", "6"))

    assert f"{LABEL}\t4\t5\t6" == lines[-1]


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        pytest.param([APART, APART, (90, LABEL, "4", "5", "6")], f"{LABEL}4\t5\t6", id="two lines"),
        pytest.param([APART, APART, APART, (90, LABEL, "4")], f"{LABEL}4", id="no line of a table"),
        pytest.param([APART, APART, APART, (85, f"{LABEL}4", "", "5", "6")], f"{LABEL}4\t5\t6", id="no beginning"),
        pytest.param([APART, APART, APART, (95, "DGD" * 7, "4", "5", "6")], f"{'DGD' * 7}4\t5\t6", id="no ideograph"),
    ],
)
def test_other_figures_go_on_with_their_words(rows, last):
    """Three lines have to show the column, and the line has to be one of a table."""
    assert last == read(*rows)[0][-1]


def test_a_note_where_a_column_begins_is_a_note():
    """It is smaller than its label, and stands higher."""
    rows = [APART, APART, APART, (90, LABEL, "", "5", "6")]
    lines, why = read(*rows, more=[Text(200, 155, "1", size=5)])

    assert f"{LABEL}\t5\t6" == lines[-1]
    assert [OmissionReason.RAISED] == why
