"""A report as plain data: keyed rows, a list of values in each, ready for JSON; and strictly back.

The wire format::

    {"format": "govinfo.report/1", "edition": "2021", "organ": …, "year": …, "published": "2024-01-31",
     "proactive": {"rules": [0, 0, 0], …, "administrative_fees": ["0"]},
     "applications": {"received": [0, 0, 0, 0, 0, 0, 0], …}, "remedies": {"review": [0, 0, 0, 0, 0], …},
     "layouts": {"applications": "2019"}, "as_filed": {"remedies.review.total": "/"},
     "reasons": {"remedies.review.other": {"status": "undecided", "zh": …, "en": …}},
     "processing_fees": {"notices": 1, "charged": "300", "collected": "0"},
     "narrative": {"title": …, "preface": …, "sections": [{"section": …, "heading": …, "text": …}]}}

A count is a whole number, an amount of money a string of digits, a blank ``null``, a table that the report lacks
``null``. ``layouts`` names the tables that are laid out in another edition than the report's; ``as_filed`` gives the
text of cells whose value does not give it back; ``reasons`` what a cell without a number is that is neither blank nor a
mark, and why; ``processing_fees`` is the table that some offices add. The four stand only where they say something.

Nothing is coerced. A string or a boolean for a count, a binary float for anything, an unknown key, a list of the wrong
length: each is a fault with its path, and all faults of one input are raised together.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from attrs import asdict, fields_dict

from govinfo.arguments import instance
from govinfo.errors import InvalidValueError, ReadError
from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import CellKind, Column, FormCell
from govinfo.languages import Text
from govinfo.messages import data as says
from govinfo.messages import nouns
from govinfo.patterns import pattern
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import TOO_LONG, CellNote, CellStatus
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.table import ApplicationsTable, FiledTable, ProactiveTable, RemediesTable
from govinfo.report.values import Value, canonical, parse, within_bounds
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = "govinfo.report/1"
"""Name and version of the wire format, stamped on every report."""

_FIELDS = ("organ", "year", "published", "proactive", "applications", "remedies", "narrative")
KEYS = ("format", "edition", *_FIELDS)
"""The keys that every report on the wire has."""

_OPTIONAL = ("layouts", "as_filed", "reasons", "processing_fees")
_AMOUNT = pattern(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_TABLES = {str(table.section): table for table in (ProactiveTable, ApplicationsTable, RemediesTable)}
_T = TypeVar("_T", bound=FiledTable)
_V = TypeVar("_V")


def unstructure(report: AnnualReport) -> dict[str, Any]:
    """The report as plain data in the wire format; its provenance stays behind.

    Example:
        >>> from govinfo.report.annual import zero
        >>> unstructure(zero("2021"))["remedies"]["review"]
        [0, 0, 0, 0, 0]
    """
    edition = instance(report, AnnualReport, "report", nouns.REPORT).edition
    layouts: dict[str, str] = {}
    as_filed: dict[str, str] = {}
    reasons: dict[str, dict[str, str]] = {}
    data: dict[str, Any] = {
        "format": FORMAT,
        "edition": str(edition),
        "organ": report.organ,
        "year": report.year,
        "published": None if report.published is None else report.published.isoformat(),
    }
    for name, table in zip(_TABLES, report.tables, strict=True):
        data[name] = _rows(table, as_filed) if table.present else None
        for number, note in table.notes:
            if note.reason is not None and note.reason != TOO_LONG:
                reasons[table.form.cells[number].address] = {"status": str(note.status), **note.reason._asdict()}
        if table.edition != edition:
            layouts[name] = str(table.edition)
    data["narrative"] = None if report.narrative is None else _prose(report.narrative)
    if layouts:
        data["layouts"] = layouts
    if as_filed:
        data["as_filed"] = as_filed
    if reasons:
        data["reasons"] = reasons
    if report.processing_fees is not None:
        data["processing_fees"] = {key: _plain(value) for key, value in asdict(report.processing_fees).items()}
    return data


def _plain(value: Value) -> int | str | None:
    return canonical(value) if isinstance(value, Decimal) else value


def structure(data: object) -> AnnualReport:
    """The report that plain data in the wire format states.

    Raises:
        ReadError: If anything in it is not as the wire format has it; every fault with its path.

    Example:
        >>> from govinfo.report.annual import zero
        >>> wire = unstructure(zero("2021"))
        >>> wire["applications"]["received"][6] = "1"
        >>> structure(wire)
        Traceback (most recent call last):
        ...
        govinfo.errors.ReadError: applications.received[6]：应为整数（件），或者 null，实为 "1"
    """
    try:
        return _Structuring().report(data)
    except InvalidValueError as error:
        raise ReadError(error.sentence) from None


def configure(converter: "Converter") -> None:
    """Teach a cattrs converter the wire format, both ways, so that reports nest in an application's own classes.

    Example:
        >>> from cattrs import Converter
        >>> from govinfo.report.annual import AnnualReport, zero
        >>> converter = Converter()
        >>> configure(converter)
        >>> converter.structure(converter.unstructure(zero("2021")), AnnualReport) == zero("2021")
        True
    """
    converter.register_unstructure_hook(AnnualReport, unstructure)
    converter.register_structure_hook(AnnualReport, lambda data, _: structure(data))


class WireLayout(NamedTuple):
    """What the wire format of one table depends on, worked out once."""

    keys: tuple[str, ...]
    rows: Callable[[Any], tuple[Any, ...]]
    lengths: tuple[int, ...]
    slices: tuple[tuple[str, slice], ...]
    split: Callable[[Any], tuple[Any, ...]]
    cells: tuple[FormCell, ...]
    money: tuple[int, ...]
    kinds: tuple[type, ...]


@renewed
def layout_of(edition: str, section: Section) -> WireLayout:
    """The layout of a table in an edition."""
    table = FORMS[edition].tables[section]
    keys = tuple(str(row.key) for row in table.rows)
    slices = tuple((key, table.slices[key]) for key in keys)
    money = tuple(cell.number for cell in table.cells if cell.column.kind is CellKind.MONEY)
    lengths = tuple(where.stop - where.start for _, where in slices)
    kinds = tuple(Decimal if cell.number in money else int for cell in table.cells)
    split = itemgetter(*(where for _, where in slices))
    return WireLayout(keys, itemgetter(*keys), lengths, slices, split, table.cells, money, kinds)


_WHOLE = {int, type(None)}
_WITHOUT_NUMBER = {CellStatus.UNDECIDED, CellStatus.MISSING, CellStatus.BLANK}


def plainly_filed(table: FiledTable, layout: WireLayout) -> bool:
    """Whether a table is there, every count a whole number, every amount filed, and no text beside them."""
    if table.notes or not table.present:
        return False
    if layout.money:
        return tuple(map(type, table.flat)) == layout.kinds
    try:
        return type(sum(cast("tuple[int, ...]", table.flat))) is int
    except TypeError:
        return False


def _rows(table: FiledTable, as_filed: dict[str, str]) -> dict[str, list[Any]]:
    layout = layout_of(table.edition, table.section)
    flat: list[Any] = [*table.flat]
    if not plainly_filed(table, layout):
        flat = [_wired(value, cell, as_filed) for value, cell in zip(flat, layout.cells, strict=True)]
        texts = ((number, note.text) for number, note in table.notes)
        as_filed.update((layout.cells[number].address, text) for number, text in texts if text is not None)
    else:
        for number in layout.money:
            flat[number] = canonical(flat[number])
    return dict(zip(layout.keys, layout.split(flat), strict=True))


def _wired(value: Value, cell: FormCell, as_filed: dict[str, str]) -> int | str | None:
    if not isinstance(value, Decimal):
        return value
    if cell.column.kind is CellKind.MONEY:
        return canonical(value)
    as_filed[cell.address] = canonical(value)
    return None


def _prose(narrative: Narrative) -> dict[str, Any]:
    return {
        "title": narrative.title,
        "preface": narrative.preface,
        "sections": [
            {"section": str(passage.key), "heading": passage.heading, "text": passage.text}
            for passage in narrative.sections
        ],
    }


def _sound(layout: WireLayout, found: Any) -> tuple[Value, ...] | None:
    """The values of a table without a fault, in a few passes over all of it; `None` if there is any."""
    try:
        rows = layout.rows(found)
        if len(found) != len(rows) or tuple(map(len, rows)) != layout.lengths:
            return None
        flat: tuple[Any, ...] = tuple(chain.from_iterable(rows))
    except (KeyError, TypeError):
        return None
    if layout.money or not _WHOLE.issuperset(map(type, flat)):
        return None
    return flat if all(value is None or within_bounds(value) for value in flat) else None


def amount(found: object) -> Decimal:
    """The amount of money that a value on the wire states.

    Raises:
        ReadError: If it states none.
    """
    if type(found) is int and within_bounds(found):
        return Decimal(found)
    if isinstance(found, str) and _AMOUNT.fullmatch(found):
        return Decimal(found)
    raise ReadError(says.WANTED, wanted=says.AMOUNT, found=found)


def _list(found: object) -> list[object] | None:
    return cast("list[object]", found) if isinstance(found, list) else None


def _cell_of(tables: Mapping[str, FiledTable], address: str) -> tuple[FiledTable | None, int | None]:
    table = tables.get(address.partition(".")[0])
    return table, None if table is None else {c.address: c.number for c in table.form.cells}.get(address)


class _Structuring:
    """One input on its way to a report, and the faults met so far."""

    def __init__(self) -> None:
        self.problems: list[ReadError] = []

    def report(self, data: object) -> AnnualReport:
        if not isinstance(data, dict):
            raise ReadError(says.WANTED, wanted=says.REPORT, found=data)
        wire = cast("dict[str, Any]", data)
        self._stamp(wire)
        edition = self._edition(wire.get("edition"), "edition")
        layouts = self._layouts(wire["layouts"]) if "layouts" in wire else {}
        tables: dict[str, Any] = {
            section: self._table(kind, layouts.get(section, edition), wire.get(section))
            for section, kind in _TABLES.items()
        }
        if "as_filed" in wire:
            for address, text in self._object(wire["as_filed"], "as_filed").items():
                self._mark(tables, address, text)
        if "reasons" in wire:
            for address, reason in self._object(wire["reasons"], "reasons").items():
                self._reason(tables, address, reason)
        report = AnnualReport(
            organ=self._optional(wire.get("organ"), str, "organ", says.TEXT_OR_NULL),
            year=self._optional(wire.get("year"), int, "year", says.YEAR_OR_NULL),
            narrative=self._narrative(wire.get("narrative")),
            published=self._date(wire.get("published")),
            processing_fees=self._fees(wire["processing_fees"]) if "processing_fees" in wire else None,
            **tables,
        )
        if self.problems:
            raise ReadError.of(self.problems)
        return report

    def _fault(self, wanted: Text, found: object, *path: str) -> None:
        self.problems.append(ReadError(says.WANTED, wanted=wanted, found=found, path=path))

    def _missing(self, *path: str) -> None:
        self.problems.append(ReadError(says.MISSING_KEY, path=path))

    def _stamp(self, wire: dict[str, Any]) -> None:
        if wire.get("format") != FORMAT:
            self._fault(says.FORMAT.filled(format=FORMAT), wire.get("format"), "format")
        for key in _FIELDS:
            if key not in wire:
                self._missing(key)
        if len(wire) > len(KEYS):
            self._unknown(wire, {*KEYS, *_OPTIONAL})

    def _unknown(self, data: Mapping[str, Any], known: Any, *path: str) -> None:
        for key in data:
            if key not in known:
                self.problems.append(ReadError(says.NO_SUCH_KEY, path=(*path, key)))

    def _edition(self, found: object, *path: str) -> str:
        for form in FORMS:
            if found == form.edition:
                return form.edition
        self._fault(says.EDITION.filled(known=", ".join(form.edition for form in FORMS)), found, *path)
        return FORMS[-1].edition

    def _layouts(self, found: object) -> dict[str, str]:
        layouts = self._object(found, "layouts")
        self._unknown(layouts, _TABLES, "layouts")
        return {section: self._edition(named, "layouts", section) for section, named in layouts.items()}

    def _object(self, found: object, path: str) -> dict[str, Any]:
        if isinstance(found, dict):
            return dict(cast("dict[str, Any]", found))
        self._fault(says.OBJECT, found, path)
        return {}

    def _optional(self, found: object, kind: type[_V], path: str, wanted: Text) -> _V | None:
        if found is None or type(found) is kind:
            return found
        self._fault(wanted, found, path)
        return None

    def _date(self, found: object) -> date | None:
        if found is None:
            return None
        try:
            return date.fromisoformat(cast("str", found))
        except (TypeError, ValueError):
            self._fault(says.DATE_OR_NULL, found, "published")
            return None

    def _fees(self, found: object) -> ProcessingFees | None:
        if not isinstance(found, dict):
            self._fault(says.FEES, found, "processing_fees")
            return None
        fees = cast("dict[str, Any]", found)
        keys = fields_dict(ProcessingFees)
        self._unknown(fees, keys, "processing_fees")
        values: list[Value] = []
        for key in keys:
            if key not in fees:
                self._missing("processing_fees", key)
            values.append(self._figure(fees.get(key), key))
        return ProcessingFees(*values)

    def _figure(self, found: object, key: str) -> Value:
        if found is None or (type(found) is int and within_bounds(found)):
            return found
        try:
            return amount(found)
        except ReadError:
            self._fault(says.FIGURE, found, "processing_fees", key)
            return None

    def _table(self, kind: type[_T], edition: str, found: object) -> _T:
        if found is None:
            return kind.filled(edition, present=False)
        layout = layout_of(edition, kind.section)
        flat = _sound(layout, found)
        return self._faulty(kind, edition, found) if flat is None else kind(edition, flat)

    def _faulty(self, kind: type[_T], edition: str, found: object) -> _T:
        layout, section = layout_of(edition, kind.section), str(kind.section)
        if not isinstance(found, dict):
            self._fault(says.ROWS, found, section)
            return kind.filled(edition)
        given = cast("dict[str, Any]", found)
        flat: list[Value] = []
        for key, where in layout.slices:
            cells = layout.cells[where]
            values = _list(given.get(key))
            if values is None or len(values) != len(cells):
                self._fault(says.VALUES.filled(count=len(cells)), given.get(key), section, key)
                values = [None] * len(cells)
            for place, (value, cell) in enumerate(zip(values, cells, strict=True)):
                flat.append(self._value(value, cell.column, section, key, f"[{place}]"))
        self._unknown(given, layout.keys, section)
        return kind(edition, tuple(flat))

    def _value(self, found: object, column: Column, *path: str) -> Value:
        if found is None:
            return None
        if column.kind is CellKind.MONEY:
            try:
                return amount(found)
            except ReadError as error:
                self.problems.append(reduce(ReadError.under, reversed(path), error))
                return None
        if type(found) is int and within_bounds(found):
            return found
        self._fault(says.COUNT.filled(unit=column.unit), found, *path)
        return None

    def _mark(self, tables: dict[str, FiledTable], address: str, text: object) -> None:
        table, number = _cell_of(tables, address)
        if table is None or number is None or not isinstance(text, str):
            self._fault(says.FILED_TEXT, text, "as_filed", address)
            return
        value = parse(text, table.form.cells[number].column)
        stated = table.flat[number]
        if stated is not None and stated != value:
            self._fault(says.FILED_AS.filled(value=canonical(stated)), text, "as_filed", address)
            return
        tables[table.section] = table.replace({number: text})

    def _reason(self, tables: dict[str, FiledTable], address: str, found: object) -> None:
        table, number = _cell_of(tables, address)
        match found:
            case {"status": str(status), "zh": str(zh), "en": str(en)} if (
                status in _WITHOUT_NUMBER
                and table is not None
                and number is not None
                and len(cast("dict[str, Any]", found)) == 3
            ):
                note = CellNote(CellStatus(status), table.texts()[number] or None, Text(zh, en))
                if table.flat[number] is None and (note.text is None or status == CellStatus.UNDECIDED):
                    tables[table.section] = table.replace({number: note})
                    return
            case _:
                pass
        self._fault(says.REASON, found, "reasons", address)

    def _narrative(self, found: object) -> Narrative | None:
        if found is None:
            return None
        if not isinstance(found, dict):
            self._fault(says.PROSE, found, "narrative")
            return None
        prose = cast("dict[str, Any]", found)
        for key in ("title", "preface", "sections"):
            if key not in prose:
                self._missing("narrative", key)
        title, preface = prose.get("title"), prose.get("preface", "")
        if title is not None and not isinstance(title, str):
            self._fault(says.TEXT_OR_NULL, title, "narrative", "title")
            title = None
        if not isinstance(preface, str):
            self._fault(says.TEXT, preface, "narrative", "preface")
            preface = ""
        self._unknown(prose, {"title", "preface", "sections"}, "narrative")
        sections = _list(prose.get("sections", []))
        if sections is None:
            self._fault(says.SECTIONS, prose["sections"], "narrative", "sections")
        passages = (self._passage(item, f"[{place}]") for place, item in enumerate(sections or ()))
        return Narrative(title, preface, tuple(passage for passage in passages if passage))

    def _passage(self, found: object, place: str) -> Passage | None:
        match found:
            case {"section": str(key), "heading": str() | None as heading, "text": str(text)} if len(
                cast("dict[str, Any]", found)
            ) == 3 and key in tuple(Section):
                return Passage(Section(key), heading, text)
            case _:
                self._fault(says.SECTION.filled(known=", ".join(Section)), found, "narrative", "sections", place)
                return None
