"""A report as a sequence of printed things: title, lines, headings, prose and tables, in the order of the page.

Every printed format draws this sequence; what is printed, and in which order, is decided here once.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from govinfo.forms import FORMS, imprint, processing_fees
from govinfo.forms.spec import Form, FormCell, FormTable, Heading
from govinfo.languages import Language
from govinfo.page.layout import PageGrid, grid, name
from govinfo.page.notes import NOTHING, Note, Notes
from govinfo.vocabulary import Section

_UNPRINTABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"\r\n?|[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


Value = int | Decimal | None
"""What a value cell holds: a count, an amount, or nothing."""


class PrintedTable(Protocol):
    """What is printed of a filed table."""

    @property
    def form(self) -> FormTable:
        """The table of the form."""
        ...

    @property
    def edition(self) -> str:
        """The edition of that form."""
        ...

    @property
    def present(self) -> bool:
        """Whether the report has the table at all."""
        ...

    @property
    def flat(self) -> Sequence[Value]:
        """The values, in form order."""
        ...

    def texts(self) -> list[str]:
        """The text of every value cell, in form order."""
        ...


class PrintedPassage(Protocol):
    """What is printed of a section: its heading and its prose."""

    @property
    def key(self) -> str:
        """Which section."""
        ...

    @property
    def heading(self) -> str | None:
        """The heading as filed."""
        ...

    @property
    def text(self) -> str:
        """The prose."""
        ...


class PrintedProse(Protocol):
    """What is printed of the prose of a report."""

    @property
    def title(self) -> str | None:
        """The report's own title."""
        ...

    @property
    def preface(self) -> str:
        """What stands before section one."""
        ...

    @property
    def sections(self) -> Sequence[PrintedPassage]:
        """The sections, in the order of the document."""
        ...


class PrintedFees(Protocol):
    """What is printed of the table of processing fees."""

    def values(self) -> Sequence[Value]:
        """The three figures, in the order of the table."""
        ...

    def texts(self) -> list[str]:
        """Their texts."""
        ...


class PrintedReport(Protocol):
    """What is printed of a report."""

    @property
    def organ(self) -> str | None:
        """Who reports."""
        ...

    @property
    def year(self) -> int | None:
        """The year reported on."""
        ...

    @property
    def published(self) -> date | None:
        """Day of publication."""
        ...

    @property
    def form(self) -> Form:
        """The form it is made on."""
        ...

    @property
    def tables(self) -> Sequence[PrintedTable]:
        """The three tables, in the order of the form."""
        ...

    @property
    def narrative(self) -> PrintedProse | None:
        """The prose, where there is any."""
        ...

    @property
    def processing_fees(self) -> PrintedFees | None:
        """The table of processing fees, where the report adds it."""
        ...


class LineStyle(StrEnum):
    """What a printed line is."""

    TITLE = "title"
    IMPRINT = "imprint"
    HEADING = "heading"
    PROSE = "prose"


class TextLine(NamedTuple):
    """A printed line: a title, a heading, or a paragraph of the prose.

    Attributes:
        style: What it is.
        text: Its text, on one line.
    """

    style: LineStyle
    text: str


class Figures(NamedTuple):
    """A printed table: its grid and the texts of its value cells.

    Attributes:
        form: The table of the form.
        grid: How it is laid out.
        values: The values filed, in form order.
        texts: The text of every value cell as filed, in form order.
        label: What the table is called.
        language: Whose labels it has.
    """

    form: FormTable
    grid: PageGrid
    values: Sequence[Value]
    texts: Sequence[str]
    label: str
    language: Language

    @property
    def cells(self) -> tuple[FormCell, ...]:
        """The value cells, in form order."""
        return self.form.cells


class PrintedDocument(NamedTuple):
    """What is printed of a report.

    Attributes:
        language: Whose labels are printed.
        title: Title of the document.
        organ: Who reports, if known.
        published: Day of publication as ``2024-01-31``, if known.
        parts: Lines and tables in the order of the page.
        notes: What is drawn into it.
    """

    language: Language
    title: str
    organ: str | None
    published: str | None
    parts: tuple[TextLine | Figures, ...]
    notes: Notes = NOTHING

    @property
    def loose(self) -> tuple[Note, ...]:
        """The findings that mark no cell of the printed tables."""
        return self.notes.loose(cell.address for part in self.parts if isinstance(part, Figures) for cell in part.cells)


def document(report: PrintedReport, language: Language = Language.ZH, notes: Notes = NOTHING) -> PrintedDocument:
    """What is printed of a report.

    A report without prose is printed on the empty form: its title and all six headings. Prose is printed as filed:
    with the headings it has and no others. A table that the report lacks is not printed, nor is a title where prose
    without one names neither organ nor year. The table of processing fees that some reports add stands in section 六,
    where they are to be told.

    Args:
        report: The report.
        language: Whose labels are printed.
        notes: What is drawn into it.

    Example:
        >>> from govinfo.report.annual import blank
        >>> document(blank("2021", organ="某乡人民政府", year=2023)).title
        '某乡人民政府2023年政府信息公开工作年度报告'
    """
    own = None if report.narrative is None else report.narrative.title
    title = _title(report, language) if own is None else printable(own)
    published = None if report.published is None else report.published.isoformat()
    return PrintedDocument(language, title, report.organ, published, tuple(_parts(report, title, language)), notes)


def table_document(table: PrintedTable, language: Language = Language.ZH, notes: Notes = NOTHING) -> PrintedDocument:
    """What is printed of one table alone.

    Example:
        >>> from govinfo.report.annual import blank
        >>> table_document(blank("2021").remedies).title
        '四、政府信息公开行政复议、行政诉讼情况'
    """
    figures = _figures(table, language)
    return PrintedDocument(language, figures.label, None, None, (figures,), notes)


def printable(text: str) -> str:
    r"""Text that every format can hold: characters that are not allowed in documents become ``�``.

    >>> printable("a\x00b")
    'a�b'
    """
    return _UNPRINTABLE.sub("�", text)


def paragraphs(prose: str) -> list[str]:
    r"""The lines of some prose, each without the white space around it; empty ones are not printed.

    >>> paragraphs(" 一\n\n  二 ")
    ['一', '二']
    """
    return [line for line in map(str.strip, _BREAK.split(printable(_BREAK.sub("\n", prose)))) if line]


def _title(report: PrintedReport, language: Language) -> str:
    if language is Language.ZH:
        return printable(imprint.title(report.organ, report.year))
    parts = (report.organ, report.year, name(imprint.TITLE, language).lower())
    return printable(" ".join(str(part) for part in parts if part is not None))


def _parts(report: PrintedReport, title: str, language: Language) -> Iterator[TextLine | Figures]:
    yield from _opening(report, title, language)
    waiting = {table.form.section: _figures(table, language) for table in report.tables if table.present}
    if report.processing_fees is not None:
        waiting[Section.OTHER] = _fees(report.processing_fees, language)
    if report.narrative is None:
        for heading in report.form.sections:
            yield TextLine(LineStyle.HEADING, _numbered(report.form, heading, language))
            if heading.key in waiting:
                yield waiting[Section(heading.key)]
    else:
        yield from _filed(report.narrative, waiting)


def _opening(report: PrintedReport, title: str, language: Language) -> Iterator[TextLine]:
    narrative = report.narrative
    own = None if narrative is None else narrative.title
    if narrative is None or not (own is None and report.organ is None and report.year is None):
        yield TextLine(LineStyle.TITLE, title)
    colon = "：" if language is Language.ZH else ": "
    for label, text in imprint.lines(own, report.organ, report.year, report.published):
        yield TextLine(LineStyle.IMPRINT, printable(f"{name(label, language)}{colon}{text}"))


def _filed(narrative: PrintedProse, waiting: dict[Section, Figures]) -> Iterator[TextLine | Figures]:
    """The prose as filed, each table in its section; one whose section has no prose at its place in the form."""
    yield from (TextLine(LineStyle.PROSE, line) for line in paragraphs(narrative.preface))
    headed = {passage.key for passage in narrative.sections}
    missing = [section for section in waiting if section not in headed]
    order = list(Section)
    for passage in narrative.sections:
        section = Section(passage.key)
        while missing and order.index(missing[0]) < order.index(section):
            yield waiting.pop(missing.pop(0))
        if passage.heading is not None:
            yield TextLine(LineStyle.HEADING, " ".join(paragraphs(passage.heading)))
        yield from (TextLine(LineStyle.PROSE, line) for line in paragraphs(passage.text))
        if section in waiting:
            yield waiting.pop(section)
    yield from (waiting[section] for section in missing)


def _numbered(form: Form, heading: Heading, language: Language) -> str:
    if language is Language.ZH:
        return heading.label
    return f"{form.sections.index(heading) + 1}. {name(heading, language)}"


def _figures(table: PrintedTable, language: Language) -> Figures:
    texts = [printable(text) for text in table.texts()]
    label = name(FORMS[table.edition].heading(table.form.section), language)
    return Figures(table.form, grid(table.form, language), table.flat, texts, label, language)


def _fees(fees: PrintedFees, language: Language) -> Figures:
    form, label = processing_fees.TABLE, name(processing_fees.HEADING, language)
    return Figures(form, grid(form, language), fees.values(), fees.texts(), label, language)
