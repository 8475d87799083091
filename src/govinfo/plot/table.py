"""A table of a report as the form prints it, with findings drawn in."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.messages.checking import SIGNS
from govinfo.messages.words import CELL_STATUSES
from govinfo.page.document import Figures, table_document
from govinfo.page.layout import Box, Scope, name
from govinfo.page.notes import FindingLike, Note, Notes, notes
from govinfo.plot.given import Reports, one_of, scope
from govinfo.plot.marks import Bar, Words
from govinfo.plot.picture import Picture
from govinfo.plot.sheet import PAGE, Sheet, breadth, broken, height
from govinfo.plot.theme import EDGE, INK, LINE, PAPER, QUIET, SMALL, UNSTATED_BEHIND_WORDS, Fill, TextStyle
from govinfo.report.cells import CellStatus
from govinfo.report.table import printed_table
from govinfo.speaking import language, language_of
from govinfo.vocabulary import Section

_LABEL, _HEAD, _VALUE = SMALL._replace(colour=INK), SMALL._replace(colour=INK, bold=True), TextStyle(8.5, INK)
_LATIN, _PADDING = 6.0, 2.5
"""English words are longer than what they stand for, and are set smaller."""
_PLAIN, _HEADS = Fill(PAPER, LINE), Fill("#f1f3f5", LINE)
_MARKED = {"error": "#f5c3ab", "warning": "#fae3b4", "notice": "#cfe0f2"}


def table(
    report: Reports,
    section: Section | str = Section.APPLICATIONS,
    *,
    findings: Iterable[FindingLike] = (),
    width: float = PAGE,
    lang: LanguageChoice | None = None,
) -> Picture:
    """A table of a report as the form prints it, the cells of findings marked and what they say below it.

    Args:
        report: One report, or a roll-up.
        section: Which of its tables: ``proactive``, ``applications`` or ``remedies``.
        findings: Findings to draw into it, such as those of `govinfo.check`; those that mark no cell of it are left.
        width: Width of the picture, millimetres.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; figures stand as they are filed, a blank is hatched.

    Raises:
        InvalidValueError: If it is not one report, or no picture is as wide.
        UnknownKeyError: If the section is prose or does not exist.

    Example:
        >>> import govinfo
        >>> report = govinfo.zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})
        >>> table(report, "remedies", findings=govinfo.check(report)).alt.partition("1. ")[2][:12]
        '✕错误 R401 表四“'
    """
    with language(language_of(lang)) as spoken:
        found = one_of(report)
        noted = notes(findings)
        filed = found.table(section)
        printed = table_document(printed_table(filed), spoken, noted)
        (figures,) = (part for part in printed.parts if isinstance(part, Figures))
        marked = [note for note in noted.all if any(noted_cell in _addresses(figures) for noted_cell in note.cells)]
        about = says.TABLE_WITH_FINDINGS if marked else says.TABLE_AS_FILED
        sheet = Sheet(width, str(says.TABLE_OF.filled(report=scope([found]), table=printed.title)), str(about))
        _draw(sheet, figures, noted)
        _say(sheet, figures, filed.statuses())
        return sheet.picture(f"{note.number}. {note.text}" for note in marked)


def _addresses(figures: Figures) -> set[str]:
    return {cell.address for cell in figures.cells}


def _draw(sheet: Sheet, figures: Figures, noted: Notes) -> None:
    """Every cell of the grid, as high as what is written in its row."""
    grid = figures.grid
    left = [EDGE, *(EDGE + across for across in accumulate(_columns(figures, noted, sheet.room)))]
    broad = [left[box.column + box.colspan] - left[box.column] for box in grid.boxes]
    texts = [
        broken(_text(box, figures, noted), across - 2 * _PADDING, _style(box))
        for box, across in zip(grid.boxes, broad, strict=True)
    ]
    top = [sheet.y, *(sheet.y + down for down in accumulate(_heights(figures, texts)))]
    for box, text, across in zip(grid.boxes, texts, broad, strict=True):
        x, y, tall = left[box.column], top[box.row], top[box.row + box.rowspan] - top[box.row]
        sheet.put(Bar(x, y, across, tall, _fill(box, figures, noted), "" if box.cell is None else box.cell.address))
        sheet.put(_words(box, text, x, y + tall / 2, across))
    sheet.y = top[-1]


def _say(sheet: Sheet, figures: Figures, statuses: Sequence[CellStatus]) -> None:
    """What each row states, in words; of a cell without a text what it is."""
    for row in figures.form.rows:
        cells = (cell.number for cell in figures.cells if cell.row is row)
        said = (figures.texts[number] or str(CELL_STATUSES[statuses[number]]) for number in cells)
        sheet.say(name(row, figures.language), str(says.LISTED).join(said))


def _columns(figures: Figures, noted: Notes, room: float) -> list[float]:
    """How broad each column is: its share, or more where a word or a figure needs it and others have it to spare."""
    rooms = [room * share for share in figures.grid.widths]
    needed = [0.0] * len(rooms)
    for box in figures.grid.boxes:
        if box.colspan == 1:
            words = _unbroken(box, figures, noted)
            longest = max((breadth(word, _style(box)) for word in words), default=0.0) + 2 * _PADDING
            needed[box.column] = max(needed[box.column], longest)
    if sum(needed) >= room:
        return [room * need / sum(needed) for need in needed]
    lacking = sum(max(0.0, need - have) for need, have in zip(needed, rooms, strict=True))
    spare = [max(0.0, have - need) for need, have in zip(needed, rooms, strict=True)]
    taken = lacking / sum(spare)
    return [max(have, need) - more * taken for have, need, more in zip(rooms, needed, spare, strict=True)]


def _unbroken(box: Box, figures: Figures, noted: Notes) -> list[str]:
    """What of a cell has to stand in one line: its words, or as many characters of Chinese as its label begins with."""
    if box.text.isascii():
        return _text(box, figures, noted).split()
    return ["（一）" if box.scope is Scope.ROW else "一二"]


def _words(box: Box, text: str, x: float, middle: float, across: float) -> Words:
    of = "" if box.cell is None else f"{box.cell.address}.value"
    if box.centred:
        return Words(x + across / 2, middle, text, _style(box), "center", of)
    return Words(x + _PADDING, middle, text, _style(box), name=of)


def _heights(figures: Figures, texts: Sequence[str]) -> list[float]:
    """How high each row is: enough for every cell in it; a merged cell that needs more gets it in its last row."""
    heights = [0.0] * figures.grid.rows
    for box, text in sorted(zip(figures.grid.boxes, texts, strict=True), key=lambda pair: pair[0].rowspan):
        have = sum(heights[box.row : box.row + box.rowspan])
        heights[box.row + box.rowspan - 1] += max(0.0, height(text, _style(box)) + 2 * _PADDING - have)
    return heights


def _style(box: Box) -> TextStyle:
    if box.cell is not None:
        return _VALUE
    style = _LABEL if box.scope in {Scope.ROW, None} else _HEAD
    return style._replace(size=_LATIN) if box.text.isascii() else style


def _text(box: Box, figures: Figures, noted: Notes) -> str:
    """What stands in a cell: its label, or its figure as filed with the signs and numbers of its findings."""
    if box.cell is None:
        return box.text
    signs = (f"{SIGNS.get(note.severity, '')}{note.number}" for note in noted.at(box.cell.address))
    return " ".join(filter(None, (figures.texts[box.cell.number], *signs)))


def _fill(box: Box, figures: Figures, noted: Notes) -> Fill:
    if box.cell is None:
        return _HEADS
    worst = _worst(noted.at(box.cell.address))
    if worst is not None:
        return Fill(_MARKED.get(worst, PAPER), QUIET)
    return UNSTATED_BEHIND_WORDS if figures.values[box.cell.number] is None else _PLAIN


def _worst(marking: Iterable[Note]) -> str | None:
    found = {note.severity for note in marking}
    return next((severity for severity in _MARKED if severity in found), next(iter(found), None))
