"""What a cell states, and the notes on those that state no plain number."""

import pytest
from attrs import evolve

from govinfo.errors import InvalidValueError
from govinfo.languages import Text
from govinfo.report.annual import zero
from govinfo.report.cells import CellNote, CellStatus, missing, undecided
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.table import RemediesTable

TOGETHER = Text("两个数字连写", "two figures run together")
ZERO = zero("2021").remedies
BLANK = ZERO.replace({0: None})


@pytest.mark.parametrize(
    ("flat", "note"),
    [
        (ZERO.flat, undecided(TOGETHER)),  # the cell states 0
        (ZERO.flat, CellNote(CellStatus.NUMBER, "3件")),
        (ZERO.flat, CellNote(CellStatus.NUMBER, "0")),  # the value gives it back
        (BLANK.flat, CellNote(CellStatus.MARK, "3")),
        (BLANK.flat, CellNote(CellStatus.MARK)),
        (BLANK.flat, CellNote(CellStatus.UNDECIDED, "12")),
        (BLANK.flat, CellNote(CellStatus.MISSING, "3", TOGETHER)),
        (BLANK.flat, CellNote(CellStatus.BLANK)),
    ],
)
def test_a_note_goes_with_what_the_cell_states(flat, note):
    """A note that contradicts the value, or leaves out what it has to say, is refused."""
    with pytest.raises(InvalidValueError, match="does not go with a cell that states"):
        evolve(ZERO, flat=flat, notes=((0, note),))


@pytest.mark.parametrize("numbers", [(3, 1), (1, 1), (-1,), (15,)])
def test_notes_are_on_cells_in_their_order(numbers):
    """Notes on no cell of the table, on one twice, or out of order are refused."""
    table = RemediesTable.filled("2021")
    with pytest.raises(InvalidValueError, match="notes are on cells of the table"):
        evolve(table, notes=tuple((number, missing(TOGETHER)) for number in numbers))


def test_a_table_that_is_not_there_states_nothing():
    """An absent table has no values; every cell of it is missing, and the reason says so."""
    absent = RemediesTable.filled("2021", present=False)

    assert {CellStatus.MISSING} == set(absent.statuses())
    assert "the report has no such table" == absent.reason("review", "total", "en")
    with pytest.raises(InvalidValueError, match="a table that is not there states nothing"):
        evolve(ZERO, present=False)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: zero("2021", organ="\ud800"), "no text that a file can hold"),
        (lambda: undecided(TOGETHER, "\ud800"), "text has to be a text"),
        (lambda: zero("2021", year=20230), "one of four digits"),
        (lambda: Passage("nowhere", None, ""), "no section or topic"),
        (lambda: Passage("overview", None, 5), "no prose"),
        (lambda: Narrative(preface="\udfff"), "no prose"),
        (lambda: Narrative(sections=("text",)), "several passages"),
    ],
    ids=["organ", "note", "year", "section", "number for text", "half of a pair", "passage"],
)
def test_what_no_report_can_hold_is_refused(make, sentence):
    """Halves of surrogate pairs, years of five digits, and prose of other types are an error of the caller."""
    with pytest.raises(InvalidValueError, match=sentence):
        make()
