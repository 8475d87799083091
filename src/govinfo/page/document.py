"""A report as a sequence of printed things: title, lines, headings, prose and tables, in the order of the page.

Every printed format draws this sequence; what is printed, and in which order, is decided here once.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from govinfo.displays.characters import printable
from govinfo.forms import imprint
from govinfo.forms.spec import Form, FormCell, FormTable, Heading
from govinfo.languages import Language
from govinfo.page.layout import PageGrid, grid, name
from govinfo.page.notes import NOTHING, Note, Notes
from govinfo.page.official import TITLE_CHARACTERS
from govinfo.page.printed import PrintedProse, PrintedReport, PrintedTable
from govinfo.vocabulary import Section
from govinfo.words import Word

_TOPIC = re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）][^。；：！？，,;:!?]{1,30}")
"""A line of the prose that is nothing but a list mark of the second order and a few words."""
_YEAR = re.compile(r"[0-9]{4}年$")
_BREAK = re.compile(r"\r\n?|[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class LineStyle(Word):
    """What a printed line is."""

    TITLE = "title"
    IMPRINT = "imprint"
    HEADING = "heading"
    TOPIC = "topic"
    """The heading of a topic within the prose, （一）主动公开."""
    PROSE = "prose"
    SALUTATION = "salutation"
    SIGNATURE = "signature"


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
    values: Sequence[int | Decimal | None]
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
    def marks(self) -> dict[int, str]:
        """The printed cell that each finding marks first, by the number of the finding."""
        first: dict[int, str] = {}
        for part in self.parts if self.notes.all else ():
            for cell in part.cells if isinstance(part, Figures) else ():
                for note in self.notes.at(cell.address):
                    first.setdefault(note.number, cell.address)
        return first

    @property
    def loose(self) -> tuple[Note, ...]:
        """The findings that mark no cell of the printed tables."""
        marks = self.marks
        return tuple(note for note in self.notes.all if note.number not in marks)


def document(report: PrintedReport, language: Language = Language.ZH, notes: Notes = NOTHING) -> PrintedDocument:
    """What is printed of a report.

    A report without prose is printed on the empty form: its title and all six headings. Prose is printed as filed:
    with the headings it has and no others. A table that the report lacks is not printed, nor is a title where prose
    without one names neither organ nor year.

    Args:
        report: The report.
        language: Whose labels are printed.
        notes: What is drawn into it.

    Example:
        >>> from govinfo.report.annual import blank
        >>> from govinfo.report.annual import printed
        >>> document(printed(blank("2021", organ="某乡人民政府", year=2023))).title
        '某乡人民政府2023年政府信息公开工作年度报告'
    """
    own = None if report.prose is None else report.prose.title
    title = _title(report, language) if own is None else printable(own)
    published = None if report.published is None else report.published.isoformat()
    return PrintedDocument(language, title, report.organ, published, tuple(_parts(report, title, language)), notes)


def table_document(table: PrintedTable, language: Language = Language.ZH, notes: Notes = NOTHING) -> PrintedDocument:
    """What is printed of one table alone.

    Example:
        >>> from govinfo.report.annual import blank
        >>> from govinfo.report.table import printed_table
        >>> table_document(printed_table(blank("2021").remedies)).title
        '四、政府信息公开行政复议、行政诉讼情况'
    """
    figures = table_figures(table, language)
    return PrintedDocument(language, figures.label, None, None, (figures,), notes)


def title_lines(title: str) -> list[str]:
    """A title in two lines where it does not stand on one: organ and year before what the document is.

    Where organ and year do not stand on one line, the year goes below.

    >>> title_lines("某县人民政府2023年政府信息公开工作年度报告")
    ['某县人民政府2023年', '政府信息公开工作年度报告']
    >>> title_lines("某县2023年政府信息公开工作年度报告")
    ['某县2023年政府信息公开工作年度报告']
    >>> title_lines("某自治州某自治县自然资源和规划局2023年政府信息公开工作年度报告")
    ['某自治州某自治县自然资源和规划局', '2023年政府信息公开工作年度报告']
    """
    about = title.removesuffix(imprint.TITLE.label)
    if len(title) <= TITLE_CHARACTERS or about in {"", title}:
        return [title]
    organ = _YEAR.sub("", about) if len(about) > TITLE_CHARACTERS else about
    return [organ, title.removeprefix(organ)] if organ else [title]


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
    waiting = {section: table_figures(table, language) for section, table in report.tables.items()}
    if report.prose is None:
        for heading in report.form.sections:
            yield TextLine(LineStyle.HEADING, _numbered(report.form, heading, language))
            if heading.key in waiting:
                yield waiting[Section(heading.key)]
    else:
        yield from _filed(report.prose, waiting)


def _opening(report: PrintedReport, title: str, language: Language) -> Iterator[TextLine]:
    prose = report.prose
    own = None if prose is None else prose.title
    if prose is None or not (own is None and report.organ is None and report.year is None):
        yield TextLine(LineStyle.TITLE, title)
    colon = "：" if language is Language.ZH else ": "
    for label, text in imprint.lines(own, report.organ, report.year, report.published):
        yield TextLine(LineStyle.IMPRINT, printable(f"{name(label, language)}{colon}{text}"))


def _filed(prose: PrintedProse, waiting: dict[Section, Figures]) -> Iterator[TextLine | Figures]:
    """The prose as filed, each table in its section; one whose section has no prose at its place in the form."""
    yield from (TextLine(_style(line), line) for line in paragraphs(prose.preface))
    headed = {passage.section for passage in prose.passages}
    missing = [section for section in waiting if section not in headed]
    order = list(Section)
    for passage in prose.passages:
        section = passage.section
        while missing and order.index(missing[0]) < order.index(section):
            yield waiting.pop(missing.pop(0))
        if passage.heading is not None:
            yield TextLine(LineStyle.HEADING, " ".join(paragraphs(passage.heading)))
        yield from (TextLine(_style(line), line) for line in paragraphs(passage.text))
        if section in waiting:
            yield waiting.pop(section)
    yield from (waiting[section] for section in missing)


def _style(line: str) -> LineStyle:
    return LineStyle.TOPIC if _TOPIC.fullmatch(line) else LineStyle.PROSE


def _numbered(form: Form, heading: Heading, language: Language) -> str:
    if language is Language.ZH:
        return heading.label
    return f"{form.sections.index(heading) + 1}. {name(heading, language)}"


def table_figures(table: PrintedTable, language: Language) -> Figures:
    """A table as it is printed."""
    texts = [printable(text) for text in table.texts]
    return Figures(table.form, grid(table.form, language), table.values, texts, name(table.heading, language), language)
