"""A report as a sequence of printed things: title, lines, headings, prose and tables, in the order of the page.

Every printed format draws this sequence; what is printed, and in which order, is decided here once.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from govinfo.forms import FORMS, imprint, processing_fees, spec
from govinfo.forms.spec import Cell, Form, Heading
from govinfo.languages import Language
from govinfo.report.annual import AnnualReport
from govinfo.report.fees import ProcessingFees
from govinfo.report.narrative import Narrative
from govinfo.report.table import Table
from govinfo.report.values import Value, canonical
from govinfo.vocabulary import Section
from govinfo.writers.layout import Grid, grid, name
from govinfo.writers.notes import NOTHING, Note, Notes

_UNPRINTABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"\r\n?|[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Style(StrEnum):
    """What a printed line is."""

    TITLE = "title"
    IMPRINT = "imprint"
    HEADING = "heading"
    PROSE = "prose"


class Line(NamedTuple):
    """A printed line: a title, a heading, or a paragraph of the prose.

    Attributes:
        style: What it is.
        text: Its text, on one line.
    """

    style: Style
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

    form: spec.Table
    grid: Grid
    values: Sequence[Value]
    texts: Sequence[str]
    label: str
    language: Language

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The value cells, in form order."""
        return self.form.cells


class Document(NamedTuple):
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
    parts: tuple[Line | Figures, ...]
    notes: Notes = NOTHING

    @property
    def loose(self) -> tuple[Note, ...]:
        """The findings that mark no cell of the printed tables."""
        return self.notes.loose(cell.address for part in self.parts if isinstance(part, Figures) for cell in part.cells)


def document(thing: AnnualReport | Table, language: Language = Language.ZH, notes: Notes = NOTHING) -> Document:
    """What is printed of a report, or of one of its tables alone.

    A report without prose is printed on the empty form: its title and all six headings. Prose is printed as filed:
    with the headings it has and no others. A table that the report lacks is not printed, nor is a title where prose
    without one names neither organ nor year. The table of processing fees that some reports add stands in section 六,
    where they are to be told.

    Args:
        thing: The report or the table.
        language: Whose labels are printed.
        notes: What is drawn into it.

    Example:
        >>> from govinfo.report.annual import blank
        >>> document(blank("2021", organ="某乡人民政府", year=2023)).title
        '某乡人民政府2023年政府信息公开工作年度报告'
    """
    if isinstance(thing, Table):
        table = _figures(thing, language)
        return Document(language, table.label, None, None, (table,), notes)
    own = None if thing.narrative is None else thing.narrative.title
    title = _title(thing, language) if own is None else printable(own)
    published = None if thing.published is None else thing.published.isoformat()
    return Document(language, title, thing.organ, published, tuple(_parts(thing, title, language)), notes)


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


def _title(report: AnnualReport, language: Language) -> str:
    if language is Language.ZH:
        return printable(imprint.title(report.organ, report.year))
    parts = (report.organ, report.year, name(imprint.TITLE, language).lower())
    return printable(" ".join(str(part) for part in parts if part is not None))


def _parts(report: AnnualReport, title: str, language: Language) -> Iterator[Line | Figures]:
    yield from _opening(report, title, language)
    waiting = {table.section: _figures(table, language) for table in report.tables if table.present}
    if report.processing_fees is not None:
        waiting[Section.OTHER] = _fees(report.processing_fees, language)
    if report.narrative is None:
        for heading in report.form.sections:
            yield Line(Style.HEADING, _numbered(report.form, heading, language))
            if heading.key in waiting:
                yield waiting[Section(heading.key)]
    else:
        yield from _filed(report.narrative, waiting)


def _opening(report: AnnualReport, title: str, language: Language) -> Iterator[Line]:
    narrative = report.narrative
    own = None if narrative is None else narrative.title
    if narrative is None or not (own is None and report.organ is None and report.year is None):
        yield Line(Style.TITLE, title)
    colon = "：" if language is Language.ZH else ": "
    for label, text in imprint.lines(own, report.organ, report.year, report.published):
        yield Line(Style.IMPRINT, printable(f"{name(label, language)}{colon}{text}"))


def _filed(narrative: Narrative, waiting: dict[Section, Figures]) -> Iterator[Line | Figures]:
    """The prose as filed, each table in its section; one whose section has no prose at its place in the form."""
    yield from (Line(Style.PROSE, line) for line in paragraphs(narrative.preface))
    missing = [section for section in waiting if section not in narrative]
    order = list(Section)
    for passage in narrative.sections:
        section = Section(passage.key)
        while missing and order.index(missing[0]) < order.index(section):
            yield waiting.pop(missing.pop(0))
        if passage.heading is not None:
            yield Line(Style.HEADING, " ".join(paragraphs(passage.heading)))
        yield from (Line(Style.PROSE, line) for line in paragraphs(passage.text))
        if section in waiting:
            yield waiting.pop(section)
    yield from (waiting[section] for section in missing)


def _numbered(form: Form, heading: Heading, language: Language) -> str:
    if language is Language.ZH:
        return heading.label
    return f"{form.sections.index(heading) + 1}. {name(heading, language)}"


def _figures(table: Table, language: Language) -> Figures:
    texts = [printable(text) for text in table.texts()]
    label = name(FORMS[table.edition].heading(table.section), language)
    return Figures(table.form, grid(table.form, language), table.flat, texts, label, language)


def _fees(fees: ProcessingFees, language: Language) -> Figures:
    form, label = processing_fees.TABLE, name(processing_fees.HEADING, language)
    return Figures(form, grid(form, language), fees, [canonical(value) for value in fees], label, language)
