"""Open documents, packed (.odt, .ods) and flat (.fodt, .fods), as LibreOffice writes them and others can."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.errors import ReadError
from govinfo.messages import documents
from govinfo.messages import office as says
from govinfo.readers.formats import flat, odf_rules, odf_sheets, sheets
from govinfo.readers.formats.odf_changes import Deletions
from govinfo.readers.formats.odf_sheets import repeated
from govinfo.readers.formats.odf_styles import DRAW, LIBREOFFICE, OFFICE, SVG, TABLE, TEXT, Styles, TextSight
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.sheet_rules import HidingRule, obeyed
from govinfo.readers.formats.sheets import NamedSheet
from govinfo.readers.formats.visible_text import Manner, Piece, floating, passed_over, visible_text
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits, deeper
from govinfo.readers.stream import Stream
from govinfo.readers.table_rows import GridCell, single
from govinfo.spans import Locator

_CONTENT, _STYLES, _SETTINGS, _MANIFEST = "content.xml", "styles.xml", "settings.xml", "META-INF/manifest.xml"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_ROW, _CELL, _COVERED, _TABLE = (
    f"{TABLE}{name}" for name in ("table-row", "table-cell", "covered-table-cell", "table")
)
_COLUMNS = "number-columns-repeated"
_SECTION, _DISPLAY, _CONDITION = f"{TEXT}section", f"{TEXT}display", f"{TEXT}hidden-paragraph"
_IS_HIDDEN, _CITATION = f"{TEXT}is-hidden", f"{TEXT}note-citation"
_PROMPTING = f"{LIBREOFFICE}showing-place-holder"
_FAMILIES = {_ROW: "table-row", _CELL: "table-cell", _TABLE: "table"}
_PLAIN, _BOXED = TextSight(), TextSight(ground=None)
"""How text is seen on a page, and in a box whose colour is not known."""
_APART = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": " "}
_PASSED = frozenset(
    [
        *(f"{TEXT}{name}" for name in ("note-body", "ruby-text", "hidden-text", "tracked-changes", "number", "script")),
        *(f"{TABLE}{name}" for name in ("shapes", "tracked-changes")),
        *(f"{SVG}title", f"{SVG}desc", f"{DRAW}object"),
        f"{OFFICE}annotation",
    ]
)
"""What is no part of the text where it stands: notes, readings of characters, deleted text, drawings on sheets, numbers
of headings, scripts, what is said of a picture, and other documents."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What an open document shows: a text with its tables, or every sheet.

    Raises:
        ReadError: If it is damaged, encrypted, or unfolds beyond the limits.
    """
    roots = _roots(data, document, limits)
    page = StreamBuilder(document, limits)
    body = roots[-1].find(f"{OFFICE}body")
    if body is None:
        raise ReadError(documents.NO_PART, part="office:body", document=document)
    reading = _OdfBody(page, Styles(*roots), Deletions(body), limits, document)
    book = body.find(f"{OFFICE}spreadsheet")
    if book is not None:
        return sheets.stream([*reading.sheets(book, odf_rules.zeros(roots))], document, limits)
    reading.flow(body, limits.depth)
    return page.stream()


def _roots(data: bytes | str, document: str | None, limits: Limits) -> list[Element]:
    """The elements with the settings, the styles and the text; the text last."""
    if isinstance(data, str) or not data.startswith(b"PK"):
        return [flat.root(data, document)]
    package = Package(data, document, limits)
    if b"encryption-data" in (package.held(_MANIFEST) or b"").replace(b"\0", b""):
        raise ReadError(says.ENCRYPTED, document=document)
    content = package.root(_CONTENT)
    if content is None:
        raise ReadError(documents.NO_PART, part=_CONTENT, document=document)
    further = map(package.root, (_SETTINGS, _STYLES))
    return [*(root for root in further if root is not None), content]


class _Repeated(NamedTuple):
    cell: GridCell
    times: int
    covered: bool


class _OdfBody:
    """From the elements of a document to paragraphs and tables, in order."""

    def __init__(
        self, page: StreamBuilder, styles: Styles, deletions: Deletions, limits: Limits, document: str | None
    ) -> None:
        self._page, self._limits, self._document = page, limits, document
        self._styles, self._deletions = styles, deletions

    def sheets(self, book: Element, rules: Sequence[HidingRule]) -> Iterator[NamedSheet]:
        """The sheets of a workbook, some rules holding in each."""
        for number, table in enumerate(book.iterfind(_TABLE), 1):
            held = odf_sheets.contents(table, self._rows(table, _PLAIN))
            shown = obeyed(held, chain(rules, odf_rules.hiding_rules(table, self._styles)))
            yield NamedSheet(
                table.get(f"{TABLE}name", ""), Locator(_CONTENT, table=number), self._styles.shows(table), shown
            )

    def flow(self, element: Element, depth: int, around: TextSight = _PLAIN) -> None:
        """Give what stands in an element; a table that holds tables is a layout, and gives what stands in its cells."""
        left = deeper(depth, self._document)
        for child in element:
            if child.tag in _PARAGRAPHS:
                self._page.paragraph(*visible_text(list(self._paragraph(child, around)), cell=False))
                for shape in _shapes(child):
                    self.flow(shape, left, _BOXED)
            elif child.tag == _TABLE and sum(1 for _ in child.iter(_TABLE)) == 1:
                self._page.table(self._rows(child, around))
            elif _is_hidden(child):
                self._pass(child)
            elif child.tag not in _PASSED:
                self._page.paragraph(*visible_text(self._deletions.meet(child), cell=False))
                self.flow(child, left, self._inside(child, around))

    def _pass(self, section: Element) -> None:
        """Pass over a part that is not shown, and tell of it."""
        self._page.paragraph("", (passed_over("".join(section.itertext())),))

    def _inside(self, one: Element, around: TextSight) -> TextSight:
        """How text in a table or a part of one is seen."""
        family = _FAMILIES.get(one.tag)
        return around if family is None else self._styles.sight(around, family, one.get(f"{TABLE}style-name"))

    def _paragraph(self, paragraph: Element, around: TextSight) -> Iterator[Piece]:
        sight = self._styles.sight(around, "paragraph", paragraph.get(f"{TEXT}style-name"))
        pieces = self._pieces(paragraph, sight, self._limits.depth)
        if any(one.get(_IS_HIDDEN) == "true" for one in paragraph.iter(_CONDITION)):
            return (Piece(piece.text, Manner.HIDDEN) for piece in pieces)
        return pieces

    def _pieces(self, element: Element, sight: TextSight, depth: int) -> Iterator[Piece]:
        """The text of an element and of those in it; what follows one is set as what stands before it."""
        left = deeper(depth, self._document)
        manner = self._deletions.manner
        seen = sight.seen()
        yield Piece(element.text or "", manner(seen))
        for child in element:
            yield from self._deletions.meet(child)
            if child.tag in _APART:
                yield Piece(_APART[child.tag], manner(seen))
            elif child.tag not in _PASSED and not child.tag.startswith(DRAW) and child.get(_PROMPTING) != "true":
                within = self._styles.sight(sight, "text", child.get(f"{TEXT}style-name"))
                within = within._replace(raised=True) if child.tag == _CITATION else within
                yield from self._pieces(child, within, left)
            yield Piece(child.tail or "", manner(seen))

    def _rows(self, table: Element, around: TextSight) -> list[list[GridCell]]:
        """The rows of a table, repeated ones written out, as far down and to the right as anything stands."""
        usual = odf_sheets.UsualStyles(table)
        sight = _BOXED if odf_sheets.conditional(table) else self._inside(table, around)
        rows = [(self._row(row, sight, usual), repeated(row, "number-rows-repeated")) for row in table.iter(_ROW)]
        ends = [_end(cells) for cells, _ in rows]
        last = max((number for number, end in enumerate(ends, 1) if end), default=0)
        width = max(ends, default=0)
        if width * sum(count for _, count in rows[:last]) > self._limits.cells:
            raise ReadError(documents.TOO_MANY_CELLS, most=self._limits.cells, document=self._document)
        return [row for cells, count in rows[:last] for row in [_written(cells, width)] * count]

    def _row(self, row: Element, around: TextSight, usual: odf_sheets.UsualStyles) -> list[_Repeated]:
        inside = self._inside(row, around)
        cells = [one for one in row if one.tag in {_CELL, _COVERED}]
        counts = [repeated(one, _COLUMNS) for one in cells]
        return [
            _Repeated(
                single("") if one.tag == _COVERED else self._cell(one, inside, usual.of(row, one, column)),
                count,
                one.tag == _COVERED,
            )
            for one, count, column in zip(cells, counts, accumulate(counts, initial=0), strict=False)
        ]

    def _cell(self, cell: Element, around: TextSight, style: str | None) -> GridCell:
        sight = self._styles.sight(around, "table-cell", style)
        if sight.ground is not None:
            sight = sight._replace(ink=self._styles.number_ink(style, odf_sheets.value(cell)) or sight.ink)
        if odf_rules.conceals(self._styles, style, odf_sheets.value(cell)):
            sight = sight._replace(hidden=True)
        pieces: list[Piece] = []
        for one, boxed in _paragraphs(cell):
            own = self._paragraph(one, sight._replace(ground=None) if boxed else sight)
            pieces += map(floating, own) if boxed else own
            pieces.append(Piece(" "))
        shown = pieces or [Piece(odf_sheets.unprinted(cell), sight.seen())]
        text, asides = visible_text(shown)
        written = "".join(piece.text for piece in shown if piece.manner is not Manner.DELETED)
        columns, rows = repeated(cell, "number-columns-spanned"), repeated(cell, "number-rows-spanned")
        return GridCell._make((text, columns, rows, 0, (*asides, *odf_sheets.stored(cell, written))))


def _shapes(paragraph: Element) -> Iterator[Element]:
    """The drawings that hang on a paragraph, text boxes among them."""
    for one in paragraph:
        if one.tag.startswith(DRAW):
            yield one
        elif one.tag not in _PASSED:
            yield from _shapes(one)


def _paragraphs(cell: Element) -> Iterator[tuple[Element, bool]]:
    """The paragraphs in a cell but for notes and the like, and whether each stands in a drawing, as in a text box."""
    left = [(cell, False)]
    while left:
        one, boxed = left.pop()
        drawn = boxed or one.tag.startswith(DRAW)
        if one.tag in _PARAGRAPHS:
            yield one, boxed
        left += [(child, drawn) for child in reversed(one) if child.tag not in _PASSED and not _is_hidden(child)]


def _is_hidden(one: Element) -> bool:
    """Whether an element is a section that is not shown, at all or for now."""
    if one.tag != _SECTION:
        return False
    return one.get(_DISPLAY) == "none" or (one.get(_DISPLAY) == "condition" and one.get(_IS_HIDDEN) == "true")


def _end(cells: list[_Repeated]) -> int:
    """The last column of a row in which something stands or is told."""
    column = end = 0
    for cell, count, _ in cells:
        column += count
        if cell.text.strip() or cell.asides:
            end = column + cell.columns - 1
    return end


def _written(cells: list[_Repeated], width: int) -> list[GridCell]:
    """The cells of a row up to a column; those covered by others are not there."""
    written: list[GridCell] = []
    column = 0
    for cell, count, covered in cells:
        end = min(column + count, width)
        written += [GridCell._make((*cell[:3], at + 1, cell.asides)) for at in range(column, 0 if covered else end)]
        column += count
    return written
