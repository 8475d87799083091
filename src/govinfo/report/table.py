"""A filed table: one flat tuple of values in form order, seen through its rows and columns.

The tuple is the storage because a hundred thousand reports are held at once and because every identity is a sum over
cell numbers; the keyed and the typed views below it cost nothing until asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, overload

from attrs import evolve, field, frozen

from govinfo.arguments import collection, instance, wrong_kind
from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, spec
from govinfo.languages import LanguageChoice
from govinfo.messages import nouns
from govinfo.messages import reports as says
from govinfo.records.deriving import type_of
from govinfo.records.expressed import Expressed
from govinfo.records.strict import held
from govinfo.report import cells
from govinfo.report.cells import CellNote, CellStatus, NumberedNote
from govinfo.report.values import Value, canonical
from govinfo.speaking import language_of
from govinfo.vocabulary import Edition, Section

if TYPE_CHECKING:
    from govinfo.page.printed import PrintedTable
    from govinfo.report.rows import (
        ApplicantCounts,
        DecisionCounts,
        DocumentCounts,
        FeeAmount,
        ProcurementFigures,
        RemedyCounts,
    )


_T = TypeVar("_T")
_NAME, _TRUTH, _NOTES = type_of(str), type_of(bool), type_of(tuple[NumberedNote, ...])


def _edition(name: Edition | str) -> str:
    if type(name) is Edition:
        return name
    edition: str = held("edition", _NAME, name)
    return FORMS[edition].edition


def _spelt(flat: tuple[Value, ...]) -> tuple[object, ...]:
    """The values, told apart as they are filed: 2.5 from 2.50."""
    return (flat, *(canonical(value) for value in flat if type(value) is Decimal))


@frozen(repr=False)
class FiledTable(Expressed, Mapping[tuple[str, str], Value]):
    """One of the three tables, exactly as filed.

    A mapping from ``(row, column)`` to the value filed there: an `int`, a `Decimal` for money (万元) or a fractional
    count, `None` where no number is stated; `status` says what stands there instead. Figures are not judged or mended
    on the way in: `govinfo.check` does the judging.

    Attributes:
        edition: The edition of the form whose layout the table has.
        flat: The values in form order, row by row.
        notes: What is to be said of single cells, by cell number in ascending order: the text of one that its value
            does not give back (``/``, ``３件``), the reason of one that could not be told.
        present: Whether the report has the table at all; without it every value is `None`.

    Raises:
        InvalidValueError: If there are not as many values as the edition's table has cells, a value is of a type that
            no cell holds, or a note does not go with its value.

    Example:
        >>> from govinfo.report.annual import zero
        >>> table = zero("2021").applications
        >>> table["received", "total"], table.received.total, len(table)
        (0, 0, 175)
    """

    section: ClassVar[Section]

    edition: str
    flat: tuple[Value, ...] = field(eq=_spelt)
    notes: tuple[NumberedNote, ...] = ()
    present: bool = True

    def __init__(
        self,
        edition: Edition | str,
        flat: Iterable[Value],
        notes: tuple[NumberedNote, ...] = (),
        present: bool = True,  # noqa: FBT001, FBT002  # a field like the others
    ) -> None:
        values = tuple(collection(flat, "flat", says.VALUES))
        self.__attrs_init__(_edition(edition), values, held("notes", _NOTES, notes), held("present", _TRUTH, present))  # type: ignore[attr-defined]
        self._examine()

    def _examine(self) -> None:
        form = self.form
        if len(self.flat) != len(form.cells):
            count = {"count": len(form.cells), "found": len(self.flat)}
            raise InvalidValueError(says.CELL_COUNT, table=self.section, edition=self.edition, **count)
        cells.check_values(form, self.flat)
        if self.notes:
            cells.check_notes(form, self.flat, self.notes)
        if not self.present and (self.notes or any(value is not None for value in self.flat)):
            raise InvalidValueError(says.ABSENT_BUT_FILLED, table=self.section)

    @classmethod
    def filled(cls, edition: str, value: Value = None, *, present: bool = True) -> Self:
        """A table with the same value in every cell; blank unless said."""
        form = FORMS[_edition(edition)].tables[cls.section]
        return cls(edition, tuple(cells.held(value, cell.column)[0] for cell in form.cells), present=present)

    @property
    def form(self) -> spec.FormTable:
        """The table of the form it was filed on."""
        return FORMS.tables[self.edition, self.section]

    def __getitem__(self, key: tuple[str, str]) -> Value:
        try:
            row, column = key
            return self.flat[self.form.number(row, column)]
        except (TypeError, ValueError):
            raise wrong_kind(key, "key", nouns.ROW_AND_COLUMN) from None

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.form.index)

    def __len__(self) -> int:
        return len(self.flat)

    def __contains__(self, key: object) -> bool:
        return key in self.form.index

    @overload
    def get(self, key: tuple[str, str]) -> Value: ...
    @overload
    def get(self, key: tuple[str, str], default: Value | _T) -> Value | _T: ...
    def get(self, key: tuple[str, str], default: Value | _T = None) -> Value | _T:
        """The value at ``(row, column)``, or the default where this edition has no such cell."""
        try:
            number = self.form.index.get(key)
        except TypeError:
            raise wrong_kind(key, "key", nouns.ROW_AND_COLUMN) from None
        return default if number is None else self.flat[number]

    def row(self, key: str) -> Any:
        """One row as a named tuple of its columns, such as `ApplicantCounts`.

        Raises:
            UnknownKeyError: If this edition has no such row.
        """
        from govinfo.report.rows import row_view

        where = self.form.row(instance(key, str, "key", nouns.WORD))
        return row_view(tuple(str(cell.column.key) for cell in self.form.cells[where]))._make(self.flat[where])

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__()} - _rows_of(type(self)) | {*self.form.slices})

    def note(self, row: str, column: str) -> CellNote | None:
        """The note on a cell; `None` for one that states a plain number, or nothing."""
        return dict(self.notes).get(self.form.number(row, column))

    def status(self, row: str, column: str) -> CellStatus:
        """What a cell is: a number, blank, a mark, undecided or missing."""
        return self.statuses()[self.form.number(row, column)]

    def statuses(self) -> list[CellStatus]:
        """What every cell is, in form order."""
        without = CellStatus.BLANK if self.present else CellStatus.MISSING
        found = [without if value is None else CellStatus.NUMBER for value in self.flat]
        for number, note in self.notes:
            found[number] = note.status
        return found

    def reason(self, row: str, column: str, lang: LanguageChoice | None = None) -> str | None:
        """Why a cell states no number, in words; `None` where it states one."""
        return cells.reason(self.status(row, column), self.note(row, column), language_of(lang))

    def text(self, row: str, column: str) -> str:
        """The text of a cell as it was filed."""
        return self.texts()[self.form.number(row, column)]

    def texts(self) -> list[str]:
        """The text of every cell as it was filed, in form order; empty for a cell without any."""
        texts = list(map(canonical, self.flat))
        for number, note in self.notes:
            texts[number] = note.text or texts[number]
        return texts

    def replace(self, changes: Mapping[int, object]) -> Self:
        """A copy with other values in some cells, by cell number.

        Text is taken as the text of a filed cell, a `CellNote` as the reason why it states no number.

        Raises:
            InvalidValueError: For a boolean, a binary float, another type that no cell states, a number of no cell.
        """
        flat, notes = list(self.flat), dict(self.notes)
        instance(changes, Mapping, "changes", nouns.CELL_NUMBERS)
        if not all(type(number) is int and 0 <= number < len(flat) for number in changes):
            raise wrong_kind(changes, "changes", nouns.CELL_NUMBERS)
        for number, value in changes.items():
            notes.pop(number, None)
            flat[number], note = cells.held(value, self.form.cells[number].column)
            if note is not None:
                notes[number] = note
        return evolve(self, flat=tuple(flat), notes=tuple(sorted(notes.items())), present=True)

    def departures(self, value: Value) -> Iterator[tuple[int, str]]:
        """The cells that are not as in a table filled with a value: the number of each, and as code what it states."""
        notes = dict(self.notes)
        filled = type(self).filled(self.edition, value).texts()
        for number, (stated, text, plain) in enumerate(zip(self.flat, self.texts(), filled, strict=True)):
            if number in notes:
                note = notes[number]
                yield number, repr(note.text if note.reason is None else note)
            elif text != plain:
                yield number, repr(stated)

    def _repr_html_(self) -> str:
        from govinfo.page import fragment
        from govinfo.page.document import table_document

        return fragment.draw(table_document(printed_table(self), language_of(None)))

    def _repr_markdown_(self) -> str:
        from govinfo.page import markdown
        from govinfo.page.document import table_document

        return markdown.draw(table_document(printed_table(self), language_of(None)))

    def __repr__(self) -> str:
        made = f"{type(self).__name__}.filled({str(self.edition)!r}, "
        if not self.present:
            return f"{made}present=False)"
        cells = ", ".join(f"{number}: {told}" for number, told in self.departures(0))
        return f"{made}0)" + (f".replace({{{cells}}})" if cells else "")


class _NamedRow:
    """A row of a table as an attribute of it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, table: FiledTable | None, kind: type[FiledTable]) -> Any:
        if table is None:
            return self
        if self._name in table.form.slices:
            return table.row(self._name)
        says = f"{kind.__name__} of edition {table.edition} has no row {self._name!r}"
        raise AttributeError(says, name=self._name, obj=table)


def _rows_of(kind: type[FiledTable]) -> set[str]:
    """The rows that tables of a kind have on any form."""
    return {name for name, value in vars(kind).items() if isinstance(value, _NamedRow)}


def printed_table(table: FiledTable) -> "PrintedTable":
    """What is printed of a table, for the page."""
    from govinfo.page.printed import PrintedTable

    return PrintedTable(table.form, FORMS[table.edition].heading(table.section), table.flat, table.texts())


if TYPE_CHECKING:

    class DocumentFigures(DocumentCounts):
        """A row of documents on either form: `DocumentCounts`, or on the trial form `TrialDocumentCounts`."""

        made: Value
        newly_published: Value
        published_total: Value

    class ItemFigures(DecisionCounts):
        """A row of items on either form: `DecisionCounts`, or on the trial form `TrialItemCounts`."""

        last_year: Value
        change: Value

    class FeeFigures(FeeAmount):
        """The row of fees on either form: `FeeAmount`, or on the trial form `TrialFeeItems`."""

        last_year: Value
        change: Value


class ProactiveTable(FiledTable):
    """表二, 主动公开政府信息情况: 10 cells in the edition of 2021, 22 in that of 2019."""

    __slots__ = ()
    section = Section.PROACTIVE
    if TYPE_CHECKING:
        rules: DocumentFigures
        normative_documents: DocumentFigures
        licences: ItemFigures
        other_services: ItemFigures
        penalties: ItemFigures
        compulsory_measures: ItemFigures
        administrative_fees: FeeFigures
        central_procurement: ProcurementFigures


class ApplicationsTable(FiledTable):
    """表三, 收到和处理政府信息公开申请情况: 25 rows of seven in the edition of 2021, 23 in that of 2019."""

    __slots__ = ()
    section = Section.APPLICATIONS
    if TYPE_CHECKING:
        received: ApplicantCounts
        carried_in: ApplicantCounts
        granted: ApplicantCounts
        partially_granted: ApplicantCounts
        state_secret: ApplicantCounts
        prohibited_by_law: ApplicantCounts
        security_and_stability: ApplicantCounts
        third_party_rights: ApplicantCounts
        internal_affairs: ApplicantCounts
        process_information: ApplicantCounts
        enforcement_file: ApplicantCounts
        administrative_inquiry: ApplicantCounts
        not_held: ApplicantCounts
        requires_creation: ApplicantCounts
        still_unclear: ApplicantCounts
        petition_or_complaint: ApplicantCounts
        repeated: ApplicantCounts
        published_material: ApplicantCounts
        excessive: ApplicantCounts
        confirm_or_reissue: ApplicantCounts
        otherwise_handled: ApplicantCounts
        correction_overdue: ApplicantCounts
        fee_overdue: ApplicantCounts
        other_handling: ApplicantCounts
        concluded: ApplicantCounts
        carried_over: ApplicantCounts


class RemediesTable(FiledTable):
    """表四, 政府信息公开行政复议、行政诉讼情况: three blocks of five."""

    __slots__ = ()
    section = Section.REMEDIES
    if TYPE_CHECKING:
        review: RemedyCounts
        direct_litigation: RemedyCounts
        litigation_after_review: RemedyCounts


ThreeTables = tuple[ProactiveTable, ApplicationsTable, RemediesTable]
"""The tables of a report."""
TABLE_CLASSES: tuple[type[FiledTable], ...] = (ProactiveTable, ApplicationsTable, RemediesTable)
_new: Any = object.__new__
_fill: Any = FiledTable.__attrs_init__  # type: ignore[attr-defined]


def decoded(
    edition: str, proactive: tuple[Value, ...], applications: tuple[Value, ...], remedies: tuple[Value, ...]
) -> ThreeTables:
    """The tables of values that were decoded against the types of their cells, so that they are of those.

    For a decoder that takes its types from the form (`govinfo.report.codec`); they are not examined again.
    """
    tables = _new(ProactiveTable), _new(ApplicationsTable), _new(RemediesTable)
    _fill(tables[0], edition, proactive)
    _fill(tables[1], edition, applications)
    _fill(tables[2], edition, remedies)
    return tables


def _name_rows(form: spec.Form) -> None:
    """Let tables have the rows of a form as attributes."""
    for kind in (ProactiveTable, ApplicationsTable, RemediesTable):
        for row in map(str, form.tables[kind.section].slices):
            if not hasattr(kind, row):
                setattr(kind, row, _NamedRow(row))


FORMS.follow(_name_rows)
