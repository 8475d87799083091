"""What the wire format is made of: one description, from which data is judged and a decoder's types are made."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple, cast

from govinfo.errors import ReadError
from govinfo.forms import FORMS, renewed
from govinfo.forms.naming import TABLES
from govinfo.forms.processing_fees import COLUMNS
from govinfo.forms.spec import CellKind, Column, FormTable
from govinfo.languages import Text, listed
from govinfo.messages import data as says
from govinfo.patterns import pattern
from govinfo.records.deriving import type_of
from govinfo.records.types import FieldType, writable
from govinfo.report.cells import CellStatus
from govinfo.report.narrative import passage_keys
from govinfo.report.provenance import Provenance
from govinfo.report.values import MOST, all_counts, within_bounds
from govinfo.report.wire_table import columns, row_columns

FORMAT = "govinfo.report/1"
"""Name and version of the wire format, stamped on every report."""

REQUIRED = ("format", "edition", "organ", "year", "published", *map(str, TABLES), "narrative")
"""The keys that every report on the wire has."""

OPTIONAL = ("layouts", "as_filed", "reasons", "processing_fees", "provenance")
"""The keys that a report on the wire has only where they say something."""

OF_CELLS = ("as_filed", "reasons")
"""Those of them that are said of single cells."""

AMOUNT = r"-?[0-9]{1,15}(\.[0-9]{1,15})?"
"""Pattern of the text of an amount of money."""
_FRACTION = r"-?[0-9]{1,15}\.(?=[0-9]{1,15}$)[0-9]*[1-9][0-9]*"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
SAYS_AMOUNT, _SAYS_FRACTION, _SAYS_DAY = map(pattern, (AMOUNT, _FRACTION, _DAY))


class ScalarShape(NamedTuple):
    """One value.

    Attributes:
        annotation: The type by which a decoder tells it; it may take in less than is admitted.
        wanted: What is wanted, in words.
        admits: Whether a value is that.
        schema: The same as JSON Schema.
    """

    annotation: Any
    wanted: Text
    admits: Callable[[Any], bool]
    schema: Mapping[str, Any]


class RowShape(NamedTuple):
    """A list of as many values as there are cells."""

    cells: tuple[ScalarShape, ...]


class RecordShape(NamedTuple):
    """An object of known keys."""

    fields: Mapping[str, "Shape"]
    wanted: Text
    optional: tuple[str, ...] = ()


class ListShape(NamedTuple):
    """A list of any length."""

    each: "Shape"
    wanted: Text


class MapShape(NamedTuple):
    """An object of any keys."""

    each: "Shape"
    wanted: Text


class OptionalShape(NamedTuple):
    """Something, or null."""

    kind: "RecordShape"


class TypedShape(NamedTuple):
    """What a class of records is on the wire, by the types of its fields."""

    kind: FieldType


Shape = ScalarShape | RowShape | RecordShape | ListShape | MapShape | OptionalShape | TypedShape


def _one_of(words: tuple[str, ...], wanted: Text) -> ScalarShape:
    def admits(found: object) -> bool:
        return isinstance(found, str) and found in words

    plain = tuple(map(str, words))
    return ScalarShape(Literal[plain], wanted, admits, {"enum": list(plain)})


def _is_text(found: object) -> bool:
    return isinstance(found, str) and writable(found)


def _is_text_or_null(found: object) -> bool:
    return found is None or _is_text(found)


def _is_date(found: object) -> bool:
    if found is None:
        return True
    try:
        return isinstance(found, str) and _SAYS_DAY.fullmatch(found) is not None and bool(date.fromisoformat(found))
    except ValueError:
        return False


def _is_year(found: object) -> bool:
    return found is None or (type(found) is int and 0 < found <= date.max.year)


def _is_whole(found: object) -> bool:
    return type(found) is int and within_bounds(found)


def _is_count(found: object) -> bool:
    return found is None or _is_whole(found) or (isinstance(found, str) and _SAYS_FRACTION.fullmatch(found) is not None)


def _is_money(found: object) -> bool:
    """Whether a value on the wire is an amount of money, or null."""
    if isinstance(found, str):
        return SAYS_AMOUNT.fullmatch(found) is not None
    return found is None or _is_whole(found)


def _or_null(kind: str, **rest: object) -> dict[str, Any]:
    return {"type": [kind, "null"], **rest}


def _or_digits(digits: str) -> dict[str, Any]:
    whole = _or_null("integer", minimum=-MOST, maximum=MOST)
    return {"anyOf": [whole, {"type": "string", "pattern": f"^{digits}$"}]}


CELL_SCHEMAS = {"Amount": _or_digits(AMOUNT), "Count": _or_digits(_FRACTION)}
"""What cells are as JSON Schema, each once, by name."""
_STRING = {"type": "string"}
_TEXT = ScalarShape(str, says.TEXT, _is_text, _STRING)
_FILED = ScalarShape(str, says.FILED_TEXT, _is_text, _STRING)
_TEXT_OR_NULL = ScalarShape(str | None, says.TEXT_OR_NULL, _is_text_or_null, _or_null("string"))
_YEAR = ScalarShape(int | None, says.YEAR_OR_NULL, _is_year, _or_null("integer", minimum=1, maximum=date.max.year))
_DATE = ScalarShape(date | None, says.DATE_OR_NULL, _is_date, _or_null("string", format="date", pattern=f"^{_DAY}$"))
_STAMP = _one_of((FORMAT,), says.FORMAT.filled(format=FORMAT))
_WHY = _one_of((CellStatus.UNDECIDED, CellStatus.MISSING, CellStatus.BLANK), says.STATUS)
_REASON = RecordShape({"status": _WHY, "zh": _TEXT, "en": _TEXT}, says.REASON)


def cell(column: Column) -> ScalarShape:
    """A cell of a column: a count, which is a string only where it is filed with a fraction, or an amount of money."""
    if column.kind is CellKind.MONEY:
        return ScalarShape(int | str | None, says.AMOUNT, _is_money, {"$ref": "#/$defs/Amount"})
    return ScalarShape(int | None, says.COUNT.filled(unit=column.unit), _is_count, {"$ref": "#/$defs/Count"})


def table(form: FormTable) -> RecordShape:
    """A table on a form, as `govinfo.report.wire_table` has it."""
    rows = {str(row): tuple(cell(each.column) for each in form.cells[where]) for row, where in form.slices.items()}
    shared = columns(form)
    if shared is None:
        divided = {row: dict(zip(row_columns(form, row), cells, strict=True)) for row, cells in rows.items()}
        return RecordShape({row: RecordShape(cells, says.ROW) for row, cells in divided.items()}, says.ROWS)
    named = RowShape(tuple(_one_of((column,), says.COLUMN.filled(column=column)) for column in shared))
    listed = RecordShape({row: RowShape(cells) for row, cells in rows.items()}, says.ROWS)
    return RecordShape({"columns": named, "rows": listed}, says.COLUMNS_AND_ROWS)


def _prose() -> RecordShape:
    keys = tuple(passage_keys())
    key = _one_of(keys, says.ONE_OF.filled(known=listed(keys)))
    passage = RecordShape({"section": key, "heading": _TEXT_OR_NULL, "text": _TEXT}, says.SECTION)
    sections = ListShape(passage, says.SECTIONS)
    return RecordShape({"title": _TEXT_OR_NULL, "preface": _TEXT, "sections": sections}, says.PROSE)


_FEES = RecordShape({column.key: cell(column) for column in COLUMNS}, says.FEES)


@renewed
def report(*layouts: str) -> RecordShape:
    """A report whose tables are laid out in some editions, in the order of the form."""
    edition = _one_of(
        tuple(form.edition for form in FORMS), says.EDITION.filled(known=listed(form.edition for form in FORMS))
    )
    tables = {
        str(section): OptionalShape(table(FORMS.tables[layout, section]))
        for section, layout in zip(TABLES, layouts, strict=True)
    }
    known: dict[str, Shape] = {
        "format": _STAMP,
        "edition": edition,
        "organ": _TEXT_OR_NULL,
        "year": _YEAR,
        "published": _DATE,
        **tables,
        "narrative": OptionalShape(_prose()),
        "layouts": RecordShape(dict.fromkeys(tables, edition), says.OBJECT, tuple(tables)),
        "as_filed": MapShape(_FILED, says.OBJECT),
        "reasons": MapShape(_REASON, says.OBJECT),
        "processing_fees": _FEES,
        "provenance": TypedShape(type_of(Provenance)),
    }
    return RecordShape(known, says.REPORT, OPTIONAL)


def faults(kind: Shape, found: Any) -> Iterator[ReadError]:
    """Everything that is not as it is described, each with its path."""
    match kind:
        case ScalarShape():
            return iter(() if kind.admits(found) else (unwanted(kind.wanted, found),))
        case OptionalShape():
            return iter(()) if found is None else faults(kind.kind, found)
        case RowShape():
            return _in_row(kind, found)
        case ListShape():
            return _in_list(kind, found)
        case MapShape():
            return _in_object(kind, found)
        case TypedShape():
            return _in_typed(kind, found)
        case _:
            return _in_record(kind, found)


def _in_row(kind: RowShape, found: Any) -> Iterator[ReadError]:
    if not isinstance(found, list | tuple) or len(cast("list[Any]", found)) != len(kind.cells):
        yield unwanted(says.VALUES.filled(count=len(kind.cells)), cast("object", found))
        return
    if all_counts(cast("list[Any]", found)):  # every cell admits them
        return
    for place, (each, value) in enumerate(zip(kind.cells, cast("list[Any]", found), strict=True)):
        if not each.admits(value):
            yield unwanted(each.wanted, value).under(f"[{place}]")


def _in_list(kind: ListShape, found: Any) -> Iterator[ReadError]:
    if not isinstance(found, list | tuple):
        yield unwanted(kind.wanted, found)
        return
    for place, value in enumerate(cast("list[Any]", found)):
        yield from _under(f"[{place}]", kind.each, value)


def _in_object(kind: MapShape, found: Any) -> Iterator[ReadError]:
    if not isinstance(found, Mapping):
        yield unwanted(kind.wanted, found)
        return
    for key, value in cast("Mapping[str, Any]", found).items():
        yield from _under(str(key), kind.each, value)


def _in_record(kind: RecordShape, found: Any) -> Iterator[ReadError]:
    if not isinstance(found, Mapping):
        yield unwanted(kind.wanted, found)
        return
    stated = cast("Mapping[str, Any]", found)
    for key, field in kind.fields.items():
        if key in stated:
            yield from _under(key, field, stated[key])
        elif key not in kind.optional:
            yield ReadError(says.MISSING_KEY, path=(key,))
    for key in stated:
        if key not in kind.fields:
            yield ReadError(says.NO_SUCH_KEY, path=(str(key),))


def _in_typed(kind: TypedShape, found: Any) -> Iterator[ReadError]:
    try:
        kind.kind.read(found)
    except ReadError as error:
        yield from error.problems or (error,)


def _under(step: str, kind: Shape, found: Any) -> Iterator[ReadError]:
    return (fault.under(step) for fault in faults(kind, found))


def unwanted(wanted: Text, found: object) -> ReadError:
    """The fault that something else is wanted than what was found."""
    return ReadError(says.WANTED, wanted=wanted, found=found)
