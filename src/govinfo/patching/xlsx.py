"""Cells of a spreadsheet changed where they stand: value for value, formulas computed anew when it is opened."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govinfo.errors import PatchError
from govinfo.messages import patching as says
from govinfo.patching.edit import CellEdit, Patch, by_part
from govinfo.patching.package import PatchedPackage
from govinfo.patching.placed import PlacedXml, Splice, encoded
from govinfo.patterns import pattern
from govinfo.readers.formats.number_format import display
from govinfo.readers.formats.xlsx_sheet import numbered_cells, numbered_rows
from govinfo.readers.formats.xlsx_styles import S
from govinfo.readers.formats.xlsx_workbook import MAIN, XlsxWorkbook, workbook
from govinfo.readers.places import column_of

_CHAIN = "calcChain"
_NUMBER = pattern(r"-?\d{1,15}(?:\.\d{1,15})?")
_AFTER_CALC = tuple(f"{S}{tag}" for tag in ("oleSize", "customWorkbookViews", "pivotCaches", "extLst"))
"""What stands behind the settings of calculation in a workbook, of what workbooks usually hold."""


def patch(data: bytes, changes: Patch) -> bytes:
    """The file with the changes made."""
    packed = PatchedPackage(data)
    book = workbook(packed.package, None)
    for part, edits in by_part(changes.edits).items():
        sheet = SheetPart(packed, part, book)
        packed.splice(part, sheet.edited(edits))
        if sheet.formulas:
            _recalculated(packed)
            packed.drop(packed.package.of_kind(_CHAIN, packed.package.main(MAIN)))
    return packed.packed()


class SheetPart:
    """The part of a sheet.

    Args:
        packed: The file.
        name: Name of the part.
        book: What the sheets share.

    Attributes:
        formulas: Whether a cell of it is computed.
    """

    def __init__(self, packed: PatchedPackage, name: str, book: XlsxWorkbook) -> None:
        self._book = book
        self.placed = PlacedXml(packed.part(name) or b"")
        view = self.placed.root.find(f"{S}sheetViews/{S}sheetView")
        self._zeros = view is None or view.get("showZeros", "1") in {"1", "true"}
        self.rows = dict(numbered_rows(self.placed.root))
        self.formulas = any(True for _ in self.placed.root.iter(f"{S}f"))

    def edited(self, edits: list[CellEdit]) -> Iterator[Splice]:
        """What makes cells hold what they are to hold."""
        for edit in sorted(edits, key=lambda edit: place(str(edit.locator.cell))):
            column, number = place(str(edit.locator.cell))
            row = self.rows.get(number)
            if row is None:
                raise PatchError(says.NO_SUCH_CELL)
            cells = dict(numbered_cells(row))
            if column in cells:
                yield from self._changed(cells[column], edit)
            else:
                yield self._added(row, cells, column, edit)

    def _changed(self, cell: Element, edit: CellEdit) -> Iterator[Splice]:
        formula = cell.find(f"{S}f")
        if formula is not None and formula.get("t") in {"shared", "array"} and formula.get("ref"):
            raise PatchError(says.SHARED_FORMULA, cell=edit.locator.cell)
        start, end = self.placed.start(cell), self.placed.end(cell)
        kept = {key: value for key, value in cell.attrib.items() if key in {"r", "s"}}
        yield Splice(start, end, self._cell(self.placed.prefix(cell), kept, edit.text))

    def _added(self, row: Element, cells: dict[int, Element], column: int, edit: CellEdit) -> Splice:
        """A cell that the row lacks, where its columns are in order."""
        new = self._cell(self.placed.prefix(row), {"r": str(edit.locator.cell)}, edit.text)
        if self.placed.empty(row):
            return self.placed.filling(row, new)
        later = [cell for number, cell in cells.items() if number > column]
        at = self.placed.start(later[0]) if later else self.placed.behind(row)
        return Splice(at, at, new)

    def _cell(self, prefix: bytes, attributes: dict[str, str], text: str) -> bytes:
        """A cell that holds a number, another text, or nothing; a number that would be shown otherwise is a text."""
        value = b""
        if _NUMBER.fullmatch(text) and self._shows_as_is(text, attributes.get("s", "")):
            value = b"<%sv>%s</%sv>" % (prefix, text.encode(), prefix)
        elif text:
            attributes = attributes | {"t": "inlineStr"}
            value = b"<%sis><%st>%s</%st></%sis>" % (prefix, prefix, encoded(text), prefix, prefix)
        told = b"".join(b' %s="%s"' % (key.encode(), encoded(one)) for key, one in attributes.items())
        return b"<%sc%s>%s</%sc>" % (prefix, told, value, prefix)

    def _shows_as_is(self, number: str, style: str) -> bool:
        """Whether a cell of some style shows a number as it is."""
        styles, at = self._book.styles, int(style) if style.isdecimal() else 0
        code = styles[at].code if at < len(styles) else "General"
        shown = display(number, code, since_1904=self._book.since_1904, zeros=self._zeros)
        return shown.text != "" and shown.stored is None


def _recalculated(packed: PatchedPackage) -> None:
    """Have every formula computed anew when the workbook is opened."""
    main = packed.package.main(MAIN)
    book = PlacedXml(packed.part(main) or b"")
    known = book.root.find(f"{S}calcPr")
    if known is not None:
        packed.splice(main, [book.setting(known, b"fullCalcOnLoad", b"1")])
    else:
        after = [one for one in book.root if one.tag in _AFTER_CALC]
        at = book.start(after[0]) if after else book.behind(book.root)
        packed.splice(main, [Splice(at, at, b'<%scalcPr fullCalcOnLoad="1"/>' % book.prefix(book.root))])


def place(name: str) -> tuple[int, int]:
    """Column and row of a cell of a sheet by its name.

    >>> place("J5"), place("AA12")
    ((10, 5), (27, 12))
    """
    letters = name.rstrip("0123456789")
    return column_of(letters), int(name.removeprefix(letters) or 0)
