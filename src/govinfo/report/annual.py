"""The annual report on government information disclosure, as filed."""

from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, date, datetime
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from attrs import evolve, field, frozen

from govinfo.arguments import instance, known_name
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FORMS, FormChoice, form_for, form_named
from govinfo.forms.naming import cell_name
from govinfo.forms.spec import Form
from govinfo.languages import LanguageChoice, Text
from govinfo.messages import nouns
from govinfo.messages import reports as says
from govinfo.records.expressed import Expressed
from govinfo.records.hooks import Stored
from govinfo.records.types import writable
from govinfo.report.cells import CellNote, CellStatus
from govinfo.report.narrative import Narrative, printed_prose
from govinfo.report.processing_fees import ProcessingFees, printed_fees
from govinfo.report.provenance import CellPlace, Provenance
from govinfo.report.table import ApplicationsTable, FiledTable, ProactiveTable, RemediesTable, printed_table
from govinfo.report.values import Value
from govinfo.spans import SourceSpan
from govinfo.speaking import language_of
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.page.printed import PrintedReport


class ReportFields(TypedDict, total=False):
    """What a report can be given another of, by name."""

    organ: str | None
    year: int | None
    proactive: ProactiveTable
    applications: ApplicationsTable
    remedies: RemediesTable
    narrative: Narrative | None
    published: date | None
    processing_fees: ProcessingFees | None
    provenance: Provenance | None


@frozen(kw_only=True, repr=False)
class AnnualReport(Expressed, Stored):
    """A statutory annual report (政府信息公开工作年度报告), kept as it was filed.

    Immutable, hashable, comparable: two reports are equal when they state the same, wherever they were read. A report
    can be wrong and still be held; `govinfo.check` says what is wrong with it.

    Attributes:
        organ: Name of the reporting organ, or `None` where it is not stated.
        year: The year reported on, or `None` where it is not stated.
        proactive: 表二, proactive disclosure.
        applications: 表三, applications received and handled.
        remedies: 表四, administrative review and litigation.
        narrative: The prose, or `None` where only the tables are held.
        published: Day of publication, or `None` where it is not stated.
        processing_fees: 信息处理费收取情况, where the report adds that table, or `None`.
        provenance: Where everything was read; not part of what the report states, so not compared.

    Raises:
        InvalidValueError: If a field is of another type than it can be.

    Legal basis:
        《条例》 Arts. 49 and 50; the form of 国办公开办函〔2021〕30号, before it that of 国办公开办函〔2019〕60号.

    Example:
        >>> report = zero("2021", organ="某县人民政府", year=2023)
        >>> report.replace({"applications.received.total": 1}).applications.received.total
        1
        >>> report.edition, report["remedies.review.upheld"]
        (Edition.F2021, 0)
    """

    organ: str | None = None
    year: int | None = None
    proactive: ProactiveTable
    applications: ApplicationsTable
    remedies: RemediesTable
    narrative: Narrative | None = None
    published: date | None = None
    processing_fees: ProcessingFees | None = None
    provenance: Provenance | None = field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        kinds = (
            type(self.organ), type(self.year), type(self.proactive), type(self.applications), type(self.remedies),
            type(self.narrative), type(self.published), type(self.processing_fees), type(self.provenance),
        )  # fmt: skip
        wrong = None if kinds in _USUAL else _misfit(kinds)
        if wrong is not None:
            names = ["None" if kind is _NOTHING else kind.__name__ for kind in _KINDS[wrong]]
            wanted = Text(" 或者 ".join(names), " or ".join(names))
            found = f"{getattr(self, wrong)!r:.60}"
            raise InvalidValueError(says.WRONG_FIELD, name=wrong, wanted=wanted, found=found)
        if self.organ is not None and not writable(self.organ):
            raise InvalidValueError(says.NO_WRITABLE_NAME, found=f"{self.organ!r:.60}")
        if self.year is not None and not 0 < self.year <= MAXYEAR:
            raise InvalidValueError(says.NO_YEAR)

    @property
    def edition(self) -> str:
        """The edition in force for the report's year; without a year, the one its table 三 is laid out in."""
        form = None if self.year is None else form_for(self.year)
        return self.applications.edition if form is None else form.edition

    @property
    def form(self) -> Form:
        """The form of that edition."""
        return FORMS[self.edition]

    @property
    def tables(self) -> tuple[ProactiveTable, ApplicationsTable, RemediesTable]:
        """The three tables in the order of the form."""
        return (self.proactive, self.applications, self.remedies)

    def table(self, section: Section | str) -> FiledTable:
        """The table that makes up a section.

        Raises:
            UnknownKeyError: If the section is prose or does not exist.
        """
        for table in self.tables:
            if table.section == section:
                return table
        raise UnknownKeyError(section, (table.section for table in self.tables), nouns.TABLE)

    def cell(self, address: str) -> Value:
        """The value at an address such as ``remedies.review.upheld``.

        Raises:
            UnknownKeyError: If the report's tables have no such cell.
        """
        table, number = self._locate(address)
        return table.flat[number]

    def __getitem__(self, address: str) -> Value:
        return self.cell(address)

    def text(self, address: str) -> str:
        """The text of a cell as it was filed; empty for an empty cell."""
        table, number = self._locate(address)
        return table.texts()[number]

    def label(self, address: str, lang: LanguageChoice | None = None) -> str:
        """What a cell is called: its table, its row and its column.

        Raises:
            UnknownKeyError: If the report's tables have no such cell, or there is no such language.

        Example:
            >>> zero("2021").label("applications.granted.natural_person")
            '表三“予以公开—自然人”'
        """
        table, number = self._locate(address)
        return cell_name(table.form.cells[number]).said(language_of(lang), {})

    def cells(self) -> Iterator[tuple[str, Value]]:
        """Every cell of the three tables as ``(address, value)``, in form order."""
        for table in self.tables:
            for cell, value in zip(table.form.cells, table.flat, strict=True):
                yield cell.address, value

    def source(self, address: str) -> SourceSpan | None:
        """Where a cell, a row, a passage (``narrative.overview``) or a field (``organ``) was read."""
        return (
            None
            if self.provenance is None
            else self.provenance.span(instance(address, str, "address", nouns.WORD), self._filed)
        )

    def status(self, address: str) -> CellStatus:
        """What a cell is: a number, blank, a mark, undecided or missing.

        Raises:
            UnknownKeyError: If the report's tables have no such cell.
        """
        table, number = self._locate(address)
        return table.statuses()[number]

    def reason(self, address: str, lang: LanguageChoice | None = None) -> str | None:
        """Why a cell states no number, in words; `None` where it states one.

        Raises:
            UnknownKeyError: If the report's tables have no such cell, or there is no such language.

        Example:
            >>> zero("2021").replace({"remedies.review.total": "/"}).reason("remedies.review.total", "en")
            "'/' is no number"
        """
        table, number = self._locate(address)
        cell = table.form.cells[number]
        return table.reason(cell.row.key, cell.column.key, lang)

    def cases(self, address: str) -> tuple[str, ...]:
        """The names of the cases that a cell of a compiled report counts; empty for a report that was read.

        Raises:
            UnknownKeyError: If the report's tables have no such cell.
        """
        table, number = self._locate(address)
        known: Mapping[str, tuple[str, ...]] = {} if self.provenance is None else self.provenance.cases
        summed = next((equation.left for equation in table.form.equations if equation.right == (number,)), None)
        if address in known or summed is None:
            return known.get(address, ())
        return tuple(name for cell in summed for name in self.cases(table.form.cells[cell].address))

    def replace(
        self, cells: Mapping[str, Value | str | CellNote] | None = None, **fields: Unpack[ReportFields]
    ) -> "AnnualReport":
        """A changed copy: some cells by address, some fields by name.

        Text is taken as the text of a filed cell, so ``"/"`` files a mark; a `CellNote` says why there is no number.

        Raises:
            UnknownKeyError: For a cell that the report's tables do not have, or a field that no report has.
            InvalidValueError: For a value that no cell states, or that a field cannot be.
        """
        for name in fields:
            known_name(name, _KINDS, nouns.FIELD_OF_REPORT)
        changes: dict[Section, dict[int, object]] = {}
        if cells is not None:
            instance(cells, Mapping, "cells", nouns.CELLS)
        for address, value in (cells or {}).items():
            table, number = self._locate(address)
            changes.setdefault(table.section, {})[number] = value
        tables = {section.value: self.table(section).replace(change) for section, change in changes.items()}
        changed: dict[str, Any] = {**tables, **fields}
        return evolve(self, **changed)

    def _filed(self, address: str) -> tuple[CellPlace, str]:
        """The place of a cell in JSON, and its text as filed."""
        table, number = self._locate(address)
        from govinfo.report.wire_table import place

        return (str(table.section), *place(table.form, number)), table.texts()[number]

    def _locate(self, address: str) -> tuple[FiledTable, int]:
        section, _, rest = instance(address, str, "address", nouns.WORD).partition(".")
        table = self.table(section)
        row, _, column = rest.partition(".")
        return table, table.form.number(row, column)

    def _repr_html_(self) -> str:
        from govinfo.page import fragment
        from govinfo.page.document import document

        return fragment.draw(document(printed(self), language_of(None)))

    def _repr_markdown_(self) -> str:
        from govinfo.page import markdown
        from govinfo.page.document import document

        return markdown.draw(document(printed(self), language_of(None)))

    def __str__(self) -> str:
        return str(says.REPORT.filled(organ=self.organ or says.SOME_ORGAN, year=self.year or says.SOME_YEAR))

    def __repr__(self) -> str:
        edition = str(self.applications.edition)
        whole = [table for table in self.tables if table.present and table.edition == edition]
        others = [table for table in self.tables if not table.present or table.edition != edition]
        values = [value for table in whole for value in table.flat]
        maker, value = ("blank", None) if values.count(None) * 2 > len(values) else ("zero", 0)
        named = [f"{name}={stated!r}" for name in ("organ", "year") if (stated := getattr(self, name)) is not None]
        told = ((table.form.cells[number].address, as_) for table in whole for number, as_ in table.departures(value))
        cells = ", ".join(f"{address!r}: {stated}" for address, stated in told)
        fields = [f"{table.section}={table!r}" for table in others]
        fields += [f"{name}={stated!r}" for name in _BESIDE if (stated := getattr(self, name)) is not None]
        given = ", ".join([f"{{{cells}}}"] * bool(cells) + fields)
        return f"{maker}({', '.join([repr(edition), *named])})" + (f".replace({given})" if given else "")


_NOTHING = type(None)
_KINDS: Mapping[str, tuple[type, ...]] = {
    "organ": (str, _NOTHING),
    "year": (int, _NOTHING),
    "proactive": (ProactiveTable,),
    "applications": (ApplicationsTable,),
    "remedies": (RemediesTable,),
    "narrative": (Narrative, _NOTHING),
    "published": (date, _NOTHING),
    "processing_fees": (ProcessingFees, _NOTHING),
    "provenance": (Provenance, _NOTHING),
}
_USUAL = frozenset(product(*_KINDS.values()))
"""The types of all fields of a report, in every way in which they fit; those of a subclass do too."""
_BESIDE = ("narrative", "published", "processing_fees")
"""The fields beside the tables that stand in the expression of a report."""


def _misfit(found: tuple[type, ...]) -> str | None:
    """The first field of a report that cannot be of its type."""
    typed = zip(_KINDS.items(), found, strict=True)
    return next(
        (name for (name, kinds), kind in typed if not issubclass(kind, kinds) or kind in {bool, datetime}), None
    )


def printed(report: AnnualReport) -> "PrintedReport":
    """What is printed of a report, for the page.

    The table of processing fees that some reports add stands in section 六, where they are to be told.

    Example:
        >>> [section.value for section in printed(zero("2021")).tables]
        ['proactive', 'applications', 'remedies']
    """
    from govinfo.page.printed import PrintedReport

    tables = {table.section: printed_table(table) for table in report.tables if table.present}
    if report.processing_fees is not None:
        tables[Section.OTHER] = printed_fees(report.processing_fees)
    prose = None if report.narrative is None else printed_prose(report.narrative)
    return PrintedReport(report.organ, report.year, report.published, report.form, tables, prose)


def zero(edition: FormChoice, *, organ: str | None = None, year: int | None = None) -> AnnualReport:
    """A report on which every cell is filed as 0: the form of an organ to which nothing happened."""
    return _filled(edition, Decimal(0), organ, year)


def blank(edition: FormChoice, *, organ: str | None = None, year: int | None = None) -> AnnualReport:
    """A report on which no cell is filled in."""
    return _filled(edition, None, organ, year)


def _filled(choice: FormChoice, value: Value, organ: str | None, year: int | None) -> AnnualReport:
    edition = form_named(choice).edition
    return AnnualReport(
        organ=organ,
        year=year,
        proactive=ProactiveTable.filled(edition, value),
        applications=ApplicationsTable.filled(edition, value),
        remedies=RemediesTable.filled(edition, value),
    )
