"""What a cell states: a number, nothing, a mark in the place of a number, or a figure that could not be told."""

from decimal import Decimal
from math import log10
from typing import NamedTuple

from govinfo.displays.displayed import displayed
from govinfo.errors import InvalidValueError
from govinfo.forms.naming import cell_name
from govinfo.forms.spec import CellKind, Column, FormTable
from govinfo.languages import Language, Text, shortened
from govinfo.messages import reports as says
from govinfo.records.strict import strict
from govinfo.records.types import writable
from govinfo.report.values import (
    BLANK_MARKS,
    DIGITS,
    Value,
    all_counts,
    canonical,
    parse,
    states,
    too_long,
    whole,
    within_bounds,
)
from govinfo.words import Word


class CellStatus(Word):
    """What a filed cell is."""

    NUMBER = "number"
    """It states a number."""
    BLANK = "blank"
    """Nothing is filed in it."""
    MARK = "mark"
    """A sign (``/``, ``—``) or words stand in the place of a number."""
    UNDECIDED = "undecided"
    """A figure is printed, and could not be told."""
    MISSING = "missing"
    """It is not printed: its row or its table is not in the document."""

    @property
    def known(self) -> bool:
        """Whether it is known what is filed in the cell: a number, a mark, or nothing."""
        return self not in {CellStatus.UNDECIDED, CellStatus.MISSING}


@displayed
@strict
class CellNote(NamedTuple):
    """What a cell states beside its value. A cell with a plain number, or with nothing, has none.

    A note counts where tables are compared and goes wherever the table goes. It names no place in a document: places
    are provenance.

    Attributes:
        status: What the cell is.
        text: The text as filed, where the value does not give it back.
        reason: Why the cell states no number, where that is more than its text.
    """

    status: CellStatus
    text: str | None = None
    reason: Text | None = None


NumberedNote = tuple[int, CellNote]
"""The number of a cell, and the note on it."""

_MARKS = frozenset({*BLANK_MARKS, "／", "—", "——", "－", "–"} - {""})
"""Texts that state no number in any column, as they are mostly printed: there are many in a report, or none."""
_WRITTEN_OUT = 64
"""Bits of the longest number that a message shows digit by digit."""
_TOO_LONG = says.TOO_MANY_DIGITS.filled(most=DIGITS)


def undecided(reason: Text, text: str | None = None) -> CellNote:
    """The note on a cell whose printed figure could not be read without a guess.

    Args:
        reason: Why, in both languages, without naming a place.
        text: What is printed, as far as it can be told.
    """
    return CellNote(CellStatus.UNDECIDED, text, reason)


def missing(reason: Text) -> CellNote:
    """The note on a cell that is not printed."""
    return CellNote(CellStatus.MISSING, None, reason)


def filed(text: str, column: Column) -> tuple[Value, CellNote | None]:
    """What a cell's text is kept as: its value, and a note wherever the value does not give the text back.

    >>> from govinfo.forms.edition2021 import FORM
    >>> total = FORM.cells["applications.received.total"].column
    >>> filed(" 3 ", total), filed("", total)
    ((3, None), (None, None))
    >>> filed("３件", total)[1].text, filed("/", total)[1].status.value
    ('３件', 'mark')
    """
    stripped = text.strip()
    if stripped in _MARKS:
        return None, CellNote._make((CellStatus.MARK, stripped, None))
    value = parse(stripped, column)
    if stripped == canonical(value):
        return value, None
    if value is not None:
        return value, CellNote._make((CellStatus.NUMBER, stripped, None))
    if too_long(stripped):
        return None, undecided(_TOO_LONG, stripped)
    return None, CellNote._make((CellStatus.MARK, stripped, None))


def held(value: object, column: Column) -> tuple[Value, CellNote | None]:
    """What is handed over by the caller is kept as: a value, the text of a filed cell, or a note on why there is none.

    Raises:
        InvalidValueError: For booleans, binary floats, numbers of more than 15 digits on either side of the point, and
            anything else that no cell states.
    """
    match value:
        case None:
            return None, None
        case CellNote():
            return None, value
        case str():
            return filed(value, column)
        case bool():
            pass
        case int() if within_bounds(value):
            return (Decimal(value) if column.kind is CellKind.MONEY else int(value)), None
        case Decimal() if within_bounds(value):
            return (int(value) if column.kind is not CellKind.MONEY and whole(value) else Decimal(f"{value:f}")), None
        case _:
            pass
    raise InvalidValueError(says.NO_VALUE, found=_described(value), digits=DIGITS)


def _described(value: object) -> str | Text:
    """A value as code has it; of a number too long to be written, how long it is."""
    if isinstance(value, int) and value.bit_length() > _WRITTEN_OUT:
        return says.LONG_NUMBER.filled(digits=round(value.bit_length() * log10(2)))
    return repr(value)


def reason(status: CellStatus, note: CellNote | None, lang: Language) -> str | None:
    """Why a cell states no number, in words; `None` where it states one."""
    match status:
        case CellStatus.NUMBER:
            return None
        case CellStatus.MARK if note is not None:
            return says.NO_NUMBER.said(lang, {"text": shortened(note.text or "")})
        case _ if note is not None and note.reason is not None:
            return note.reason.said(lang, {})
        case _:
            return (says.EMPTY_CELL if status is CellStatus.BLANK else says.NO_TABLE_PRINTED).said(lang, {})


def check_values(form: FormTable, flat: tuple[Value, ...]) -> None:
    """See that every value is of a type that its cell holds; what it figures is no matter here.

    Raises:
        InvalidValueError: For the first one that is not.
    """
    if all_counts(_counts(form, flat)):
        return
    for cell, value in zip(form.cells, flat, strict=True):
        if not states(value, cell.column):
            kind = says.MONEY if cell.column.kind is CellKind.MONEY else says.COUNT
            facts = {"cell": cell_name(cell), "found": _described(value), "kind": kind, "digits": DIGITS}
            raise InvalidValueError(says.WRONG_VALUE, **facts)


def _counts(form: FormTable, flat: tuple[Value, ...]) -> list[Value]:
    """The values of a table, 0 in the place of none and of an amount that its cell holds."""
    counts: list[Value] = [0 if value is None else value for value in flat]
    for number in form.money:
        counts[number] = 0 if states(flat[number], form.cells[number].column) else -1
    return counts


def check_notes(form: FormTable, flat: tuple[Value, ...], notes: tuple[NumberedNote, ...]) -> None:
    """See that every note is on a cell of the table and goes with what the cell states.

    Raises:
        InvalidValueError: For the first one that does not.
    """
    numbers = [number for number, _ in notes]
    if numbers != sorted(set(numbers)) or not 0 <= numbers[0] <= numbers[-1] < len(flat):
        raise InvalidValueError(says.NOTES_OUT_OF_ORDER, table=form.section)
    for number, note in notes:
        cell = form.cells[number]
        if not _goes_with(note, flat[number], cell.column):
            stated = canonical(flat[number]) or says.NOTHING_STATED
            raise InvalidValueError(says.NOTE_DOES_NOT_FIT, cell=cell_name(cell), note=repr(note), stated=stated)


def _goes_with(note: CellNote, value: Value, column: Column) -> bool:
    """Whether a note says what reading its text gives, or why a cell without a number has none."""
    status, text, reason = note
    if status in {CellStatus.NUMBER, CellStatus.MARK}:
        return text is not None and writable(text) and (value, note) == filed(text, column)
    if value is not None:
        return False
    if status is CellStatus.UNDECIDED:
        return reason is not None
    return text is None and reason is not None
