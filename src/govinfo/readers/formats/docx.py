"""Word files: tables with merged cells and the paragraphs between them. Read with the standard library alone."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, repeat
from xml.etree.ElementTree import Element

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.patterns import pattern
from govinfo.readers import places
from govinfo.readers.formats import bound_controls
from govinfo.readers.formats.attributes import count, points
from govinfo.readers.formats.package import OFFICE, Package
from govinfo.readers.formats.runs import BOX, DELETED, P, Runs
from govinfo.readers.formats.visible_text import passed_over
from govinfo.readers.formats.word_styles import OFF, W
from govinfo.readers.grid import LABEL, StreamBuilder
from govinfo.readers.limits import Limits, deeper
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import Stream
from govinfo.readers.table_rows import GridCell, JoinedRows
from govinfo.spans import Aside, AsideKind, Locator

MAIN = "word/document.xml"
"""What the document is usually called."""
_TBL, _TR, _TC = (f"{W}{tag}" for tag in ("tbl", "tr", "tc"))
_SPAN, _MERGE, _BESIDE, _VAL = f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge", f"{W}val"
_SIDES, _DELETED = (f"{W}gridBefore", f"{W}gridAfter"), f"{W}cellDel"
_ONE = (1, False, False)
_GOING_ON = frozenset({None, "continue"})
"""What a cell says that continues another; nothing is as good as saying so."""
_RUN, _CONTROL, _PROMPTING = f"{W}r", f"{W}sdt", f"{W}sdtPr/{W}showingPlcHdr"
_CELL, _ROW = f"{W}tcPr", f"{W}trPr"
_GONE = {f"{W}del": AsideKind.DELETED, f"{W}hidden": AsideKind.HIDDEN}
_DIGIT = re.compile(r"\d")
_CHUNK, _ID = f"{W}altChunk", f"{{{OFFICE}}}id"
_WEB = (".mht", ".mhtml", ".htm", ".html", ".xhtml")
_FRAMES = "tcBorders|tblBorders|pBdr|tcMar|tblCellMar"
_DRESS = (
    "jc|vAlign|bidi|ind|spacing|textAlignment|textDirection|contextualSpacing|outlineLvl|b|bCs|i|iCs|u|szCs|kern|lang|"
    "tcW|tblW|tblInd|tblLayout|tblLook|tblHeader|tcFitText|noWrap|hideMark|cantSplit|keepNext|keepLines|widowControl|"
    "snapToGrid|adjustRightInd|autoSpaceDE|autoSpaceDN|overflowPunct|noProof|lastRenderedPageBreak|proofErr"
)
_IDLE = pattern(
    (
        rf"<w:(?:{_DRESS})(?: [^<>]*)?/>"
        rf"|<w:(?:{_FRAMES})(?: [^<>]*)?>(?:<w:\w+(?: [^<>]*)?/>)*+</w:(?:{_FRAMES})>"
    ).encode()
)
"""How text and cells are set, which makes none of them unseen: most of a document, and nothing that is asked for."""
_TWENTIETH, _FLAT = 0.05, 1
"""What the height of a row is told in, and how many points none is seen in."""
OTHERWISE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
"""What gives its content in several ways."""
_KNOWN = re.compile(r"wp[scgi]|wp14|wne|w1[4-6]\w*|cx\d?|[acp]1[4-6]|aink|am3d|asvg|[vow]")
"""What a way of giving content may ask for that programs know, by its usual name."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a Word file shows.

    Raises:
        ReadError: If it is no Word file, or unfolds beyond the limits.
    """
    package = Package(data, document, limits)
    main = package.main(MAIN)
    root = package.root(main, _IDLE)
    if root is None:
        raise ReadError(says.NO_PART, part=main, document=document)
    chunks = [] if any(True for _ in root.iter(_TBL)) else [one.get(_ID, "") for one in root.iter(_CHUNK)]
    if len(chunks) == 1 and (page_ := _page(package, main, chunks[0])) is not None:
        return _page_stream(page_, document, limits)
    bound_controls.fill(root, package, main)
    page = StreamBuilder(document, limits)
    _DocxBody(page, package, main, root, limits, document).read()
    return page.stream()


def _page(package: Package, main: str, chunk: str) -> bytes | None:
    """The web page that a document without tables of its own is made of, as programs write that only know pages."""
    kind, name = package.related(main).get(chunk, ("", ""))
    return package.held(name) if kind == "aFChunk" and name.lower().endswith(_WEB) else None


def _page_stream(page: bytes, document: str | None, limits: Limits) -> Stream:
    """What a page shows that stands in a document, with its pictures or alone."""
    from govinfo.readers.formats import html, mht

    if page.lstrip()[:1] == b"<":
        return html.read(page, document, limits)
    found = mht.read(page, document, limits._replace(files=0))
    if isinstance(found, mht.LetterParts):
        raise AssertionError  # noqa: TRY004 no letter has files where none are read
    return found


class _DocxBody:
    """From the elements of a document to paragraphs and tables, in order."""

    def __init__(
        self, page: StreamBuilder, package: Package, main: str, root: Element, limits: Limits, document: str | None
    ) -> None:
        self._page, self._main, self._root, self._limits, self._document = page, main, root, limits, document
        self._runs = Runs(package, main, root, limits, document)
        self._numbers = {one: number for tag in (P, _TBL) for number, one in enumerate(root.iter(tag), 1)}

    def read(self) -> None:
        _settle(self._root)
        tables = 0
        for one in self._flow(self._root, self._limits.depth):
            number = self._numbers[one]
            if one.tag == P:
                text, asides = self._runs.paragraph(one)
                self._page.paragraph(text, asides, Locator(self._main, paragraph=number))
            else:
                tables += 1
                origin = TableOrigin(places.table(tables), Locator(self._main, table=number))
                rows, gone = self._table(one)
                self._page.table(rows, origin)
                self._page.beside(places.whole_table(tables), gone, origin.locator)

    def _flow(self, element: Element, depth: int) -> Iterator[Element]:
        """Paragraphs and tables; a table that holds tables is a layout, and gives what stands in its cells."""
        left = deeper(depth, self._document)
        for child in element:
            if child.tag == P:
                yield child
                for box in _boxes(child):
                    yield from self._flow(box, left)
            elif child.tag == _TBL and not _holds_tables(child):
                yield child
            elif child.tag not in DELETED:
                yield from self._flow(child, left)

    def _inside(self, element: Element, tag: str, depth: int) -> Iterator[Element]:
        """Rows of a table, or cells of a row, whatever wraps them."""
        left = deeper(depth, self._document)
        for child in element:
            if child.tag == tag:
                yield child
            elif child.tag != P and child.tag not in DELETED:
                yield from self._inside(child, tag, left)

    def _table(self, table: Element) -> tuple[list[list[GridCell]], tuple[Aside, ...]]:
        """The rows of a table, and what tells of those with figures that are gone and left empty.

        A cell that goes on with the one above or before makes that one larger.
        """
        found, gone = JoinedRows(), list[Aside]()
        for row in self._inside(table, _TR, self._limits.depth):
            found.begin()
            properties = row.find(_ROW)
            kind = None if properties is None else _gone(properties)
            if kind is not None:
                gone += self._asides_of(row, kind)
                continue
            column = 0
            for number, one in self._cells(row, properties):
                width, below, beside = _ONE if one is None else _merges(one, self._limits.span)
                if width and not found.goes_on(column, width, below=below, beside=beside):
                    text, asides = ("", ()) if one is None else self._runs.cell(one)
                    found.add(column, GridCell._make((text, width, 1, number, asides)))
                column += width
        return found.rows, tuple(gone)

    def _asides_of(self, row: Element, kind: AsideKind) -> list[Aside]:
        """What tells of a row that is gone, if it has figures."""
        text = " ".join("".join(cell.itertext()) for cell in self._inside(row, _TC, self._limits.depth))
        return [passed_over(text, kind)] if _DIGIT.search(text) else []

    def _cells(self, row: Element, properties: Element | None) -> Iterable[tuple[int, Element | None]]:
        """The cells of a row by their numbers; `None` for a bare column, by that of the cell next to it."""
        cells = enumerate(self._inside(row, _TC, self._limits.depth), 1)
        if properties is None:
            return cells
        own = [*cells]
        before, after = (self._bare(properties, side) if own else 0 for side in _SIDES)
        return (*repeat((1, None), before), *own, *repeat((len(own), None), after))

    def _bare(self, properties: Element, side: str) -> int:
        """How many columns a row leaves free at a side."""
        columns = properties.find(side)
        return 0 if columns is None else min(count(columns.get(_VAL), 0), self._limits.span)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes in a paragraph, but for those within others."""
    waiting = [paragraph] if any(True for _ in paragraph.iter(BOX)) else []
    while waiting:
        one = waiting.pop()
        if one.tag == BOX:
            yield one
        else:
            waiting += reversed(one)


def _settle(root: Element) -> None:
    """Keep of what is given in several ways only the first that newer programs know, and take prompts away."""
    for control in root.iter(_CONTROL):
        prompting = control.find(_PROMPTING)
        for one in () if prompting is None or prompting.get(_VAL) in OFF else control.iter():
            one[:] = [child for child in one if child.tag != _RUN]
    if not any(True for _ in root.iter(OTHERWISE)):
        return
    for parent in [one for one in root.iter() if one.find(OTHERWISE) is not None]:
        parent[:] = [way for one in parent for way in (_first_known(one) if one.tag == OTHERWISE else (one,))]


def _first_known(ways: Element) -> Iterator[Element]:
    """The first of several ways that only asks for what programs know; one for older programs asks for nothing."""
    return islice((way for way in ways if all(map(_KNOWN.fullmatch, way.get("Requires", "").split()))), 1)


def _holds_tables(table: Element) -> bool:
    """Whether a table holds tables that are more than frames around what one of its short cells says."""
    _, *others = table.iter(_TBL)
    if not others:
        return False
    framing = all(sum(1 for _ in one.iter(_TC)) == 1 for one in others)
    return not framing or any(sum(map(len, cell.itertext())) > LABEL for cell in table.iter(_TC))


def _gone(properties: Element) -> AsideKind | None:
    """Why a row is not shown: deleted as a tracked change, hidden, or no higher than a point; `None` for others."""
    told = properties.find(f"{W}trHeight")
    exact = told is not None and told.get(f"{W}hRule") == "exact"
    height = points(told.get(_VAL, ""), _TWENTIETH) if told is not None and exact else None
    said = ((properties.find(tag), kind) for tag, kind in _GONE.items())
    kinds = (kind for one, kind in said if one is not None and one.get(_VAL) not in OFF)
    return next(kinds, AsideKind.HIDDEN if height is not None and height <= _FLAT else None)


def _merges(one: Element, limit: int) -> tuple[int, bool, bool]:
    """How many columns a cell spans, and whether it continues the cell above it, or the one before it.

    One that is deleted as a tracked change spans none.
    """
    properties = one.find(_CELL)
    if properties is None:
        return _ONE
    told = {child.tag: child.get(_VAL) for child in properties}
    if _DELETED in told:
        return 0, False, False
    width = max(1, min(count(told.get(_SPAN), 1), limit)) if _SPAN in told else 1
    return width, told.get(_MERGE, "") in _GOING_ON, told.get(_BESIDE, "") in _GOING_ON
