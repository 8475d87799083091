"""A filed table: one flat tuple of values in form order, seen through its rows and columns.

The tuple is the storage because a hundred thousand reports are held at once and because every identity is a sum over
cell numbers; the keyed and the typed views below it cost nothing until asked for.
"""

import collections
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self, cast

from attrs import evolve, field, frozen

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, spec
from govinfo.report.values import Value, canonical, held
from govinfo.vocabulary import Edition, Section

_FORMS = {(form.edition, section): table for form in FORMS for section, table in form.tables.items()}
_SIZES = {key: len(form.cells) for key, form in _FORMS.items()}
_ROWS = frozenset(row.key for form in FORMS for table in form.tables.values() for row in table.rows)


def _edition(name: Edition | str) -> Edition:
    return name if type(name) is Edition else Edition(name)


@frozen(repr=False)
class FiledTable(Mapping[tuple[str, str], Value]):
    """One of the three tables, exactly as filed.

    A mapping from ``(row, column)`` to the value filed there: an `int`, a `Decimal` for money (万元) or a fractional
    count, `None` for a blank. Nothing is judged or mended on the way in; `govinfo.check` does the judging.

    Attributes:
        edition: The edition of the form whose layout the table has.
        flat: The values in form order, row by row.
        marks: ``(cell number, text)`` of the cells whose filed text their value does not give back: ``/``, ``３件``.
        present: Whether the report has the table at all; without it every value is `None`.
        counted: Whether whoever made the table proved that every cell is a whole number from zero, an amount one of
            whole 分; it spares others looking again.

    Raises:
        InvalidValueError: If there are not as many values as the edition's table has cells.

    Example:
        >>> from govinfo.report.annual import zero
        >>> table = zero("2021").applications
        >>> table["received", "total"], table.received.total, len(table)
        (0, 0, 175)
    """

    section: ClassVar[Section]

    edition: Edition = field(converter=_edition)
    flat: tuple[Value, ...]
    marks: tuple[tuple[int, str], ...] = ()
    present: bool = True
    counted: bool = field(default=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if len(self.flat) != _SIZES[self.edition, self.section]:
            raise InvalidValueError(
                f"{self.section} of edition {self.edition} has {len(self.form.cells)} cells, not {len(self.flat)}"
            )

    @classmethod
    def filled(cls, edition: Edition | str, value: Value = None, *, present: bool = True) -> Self:
        """A table with the same value in every cell; blank unless said."""
        cells = FORMS[edition].tables[cls.section].cells
        return cls(edition, tuple(held(value, cell.column)[0] for cell in cells), present=present)

    @classmethod
    def proved(cls, edition: Edition, flat: tuple[Value, ...], *, counted: bool) -> Self:
        """A table whose maker vouches for its length, and for *counted*: made in bulk, without looking at it again."""
        table = cls.__new__(cls)
        keep = object.__setattr__
        keep(table, "edition", edition)
        keep(table, "flat", flat)
        keep(table, "marks", ())
        keep(table, "present", True)
        keep(table, "counted", counted)
        return table

    @property
    def form(self) -> spec.FormTable:
        """The table of the form it was filed on."""
        return _FORMS[self.edition, self.section]

    def __getitem__(self, key: tuple[str, str]) -> Value:
        row, column = key
        return self.flat[self.form.number(row, column)]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.form.index)

    def __len__(self) -> int:
        return len(self.flat)

    def __contains__(self, key: object) -> bool:
        return key in self.form.index

    def row(self, key: str) -> Any:
        """One row as a named tuple of its columns.

        Raises:
            UnknownKeyError: If this edition has no such row.
        """
        slices = self.form.slices
        if key not in slices:
            self.form.number(key, "")
        where = slices[key]
        columns = tuple(str(cell.column.key) for cell in self.form.cells[where])
        return _row_view(columns)._make(self.flat[where])

    def __getattr__(self, name: str) -> Any:
        if name in _ROWS and name in self.form.slices:
            return self.row(name)
        raise AttributeError(f"{type(self).__name__} of edition {self.edition} has no row {name!r}")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.form.slices]

    def text(self, row: str, column: str) -> str:
        """The text of a cell as it was filed."""
        number = self.form.number(row, column)
        return dict(self.marks).get(number, canonical(self.flat[number]))

    def texts(self) -> list[str]:
        """The text of every cell as it was filed, in form order."""
        texts = list(map(canonical, self.flat))
        for number, mark in self.marks:
            texts[number] = mark
        return texts

    def replace(self, changes: Mapping[int, object]) -> Self:
        """A copy with other values in some cells, by cell number; text is taken as the text of a filed cell.

        Raises:
            InvalidValueError: For a boolean, a binary float or another type that no cell states.
        """
        flat, marks = list(self.flat), dict(self.marks)
        for number, value in changes.items():
            marks.pop(number, None)
            flat[number], mark = held(value, self.form.cells[number].column)
            if mark is not None:
                marks[number] = mark
        return evolve(self, flat=tuple(flat), marks=tuple(sorted(marks.items())), present=True, counted=False)

    def _repr_html_(self) -> str:
        from govinfo.page import fragment
        from govinfo.page.document import table_document

        return fragment.draw(table_document(self))

    def _repr_markdown_(self) -> str:
        from govinfo.page import markdown
        from govinfo.page.document import table_document

        return markdown.draw(table_document(self))

    def __repr__(self) -> str:
        stated = sum(value is not None for value in self.flat)
        return f"<{type(self).__name__} {self.edition}: {stated} of {len(self)} cells stated>"


@cache
def _row_view(columns: tuple[str, ...]) -> type[Any]:
    return cast("type[Any]", cast("Any", collections).namedtuple("Row", columns))


if TYPE_CHECKING:

    class ApplicantCounts(NamedTuple):
        """A row of 表三, 件."""

        natural_person: Value
        enterprise: Value
        research_institution: Value
        public_welfare_organization: Value
        legal_service_institution: Value
        other_organization: Value
        total: Value

    class RemedyCounts(NamedTuple):
        """A block of 表四, 件."""

        upheld: Value
        corrected: Value
        other: Value
        pending: Value
        total: Value

    class ProactiveFigures(NamedTuple):
        """A row of 表二; which columns it has depends on the row and the edition."""

        issued: Value
        repealed: Value
        in_force: Value
        decisions: Value
        amount: Value
        made: Value
        newly_published: Value
        published_total: Value
        last_year: Value
        change: Value
        projects: Value


class ProactiveTable(FiledTable):
    """表二, 主动公开政府信息情况: 10 cells in the edition of 2021, 22 in that of 2019."""

    __slots__ = ()
    section = Section.PROACTIVE
    if TYPE_CHECKING:
        rules: ProactiveFigures
        normative_documents: ProactiveFigures
        licences: ProactiveFigures
        other_services: ProactiveFigures
        penalties: ProactiveFigures
        compulsory_measures: ProactiveFigures
        administrative_fees: ProactiveFigures
        central_procurement: ProactiveFigures


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
