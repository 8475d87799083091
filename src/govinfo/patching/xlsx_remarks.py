"""Sentences beside cells of a spreadsheet: as notes, cells filled, and listed under what the sheet holds."""

from collections.abc import Iterator, Sequence

from govinfo.patching.edit import Remark
from govinfo.patching.package import PatchedPackage
from govinfo.patching.placed import PlacedXml, Splice
from govinfo.patching.xlsx import place
from govinfo.patching.xlsx_fills import FilledStyles
from govinfo.patching.xlsx_list import listed
from govinfo.patching.xlsx_notes import noted
from govinfo.readers.formats.xlsx_sheet import contents, numbered_cells, numbered_rows
from govinfo.readers.formats.xlsx_workbook import XlsxWorkbook, workbook
from govinfo.readers.places import name
from govinfo.spans import Locator


def annotate(data: bytes, remarks: Sequence[Remark]) -> bytes:
    """The file with the remarks in it."""
    packed = PatchedPackage(data)
    fills, book = FilledStyles(packed), workbook(packed.package, None)
    remarks = [_placed(one, packed, book) for one in remarks]
    placed = [place.part or "" for remark in remarks for place in remark.places]
    first = placed[0] if placed else book.sheets[0].part
    for part in dict.fromkeys([first, *placed]):
        on = [
            one for one in remarks if part in {place.part for place in one.places} or (part == first and not one.places)
        ]
        _AnnotatedSheet(packed, part, fills).write(on)
    fills.write()
    return packed.packed()


def _placed(remark: Remark, packed: PatchedPackage, book: XlsxWorkbook) -> Remark:
    """A remark on words with the cell that they stand in among its places, before all others."""
    own = (_quoting(remark.quote, packed, book) if remark.quote else None) or remark.passage
    return remark if own is None else remark._replace(places=(own, *(one for one in remark.places if one != own)))


def _quoting(quote: str, packed: PatchedPackage, book: XlsxWorkbook) -> Locator | None:
    """The first cell of the workbook that some words stand in."""
    for sheet in book.sheets:
        root = packed.package.root(sheet.part)
        for row, cells in () if root is None else contents(root, book).cells.items():
            for column, one in cells.items():
                if quote in one.text:
                    return Locator(sheet.part, row=row, cell=name(row, column))
    return None


class _AnnotatedSheet:
    """A sheet that gets notes, fills, and a list of remarks under what it holds."""

    def __init__(self, packed: PatchedPackage, part: str, fills: FilledStyles) -> None:
        self._packed, self._part, self._fills = packed, part, fills
        self._placed = PlacedXml(packed.part(part) or b"")
        self._rows = dict(numbered_rows(self._placed.root))

    def write(self, remarks: Sequence[Remark]) -> None:
        """Put them into the file."""
        severities: dict[str, str] = {}
        notes: dict[str, str] = {}
        for remark in remarks:
            cells = [str(one.cell) for one in remark.places if one.part == self._part]
            severities = dict.fromkeys(cells, remark.severity) | severities
            for first in cells[:1]:
                notes[first] = f"{notes[first]}\n{remark.text}" if first in notes else remark.text
        splices = [splice for one, severity in severities.items() for splice in self._filled(one, severity)]
        texts = list(dict.fromkeys(remark.text for remark in remarks))
        splices += listed(self._placed, texts, self._fills.wrapped())
        self._packed.splice(self._part, [*splices, *noted(self._packed, self._part, self._placed, notes)])

    def _filled(self, address: str, severity: str) -> Iterator[Splice]:
        column, number = place(address)
        cell = dict(numbered_cells(self._rows[number])).get(column) if number in self._rows else None
        if cell is None:
            return
        style = self._fills.style(int(cell.get("s", "0")), severity)
        yield self._placed.setting(cell, b"s", b"%d" % style)
