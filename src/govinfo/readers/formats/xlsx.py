"""Spreadsheets: every sheet that is shown as a grid with its merged cells. Read with the standard library alone."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats import sheets
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.sheet_rules import obeyed, room_for
from govinfo.readers.formats.sheets import NamedSheet
from govinfo.readers.formats.xlsx_rules import hiding_rules, painting_rules
from govinfo.readers.formats.xlsx_sheet import contents, leave_out_remarks, painted
from govinfo.readers.formats.xlsx_workbook import workbook
from govinfo.readers.formats.xml_bytes import TAG
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream
from govinfo.spans import Locator

_COUNTED = re.compile(rb"%b(?:c|row|mergeCell)[\s/>]" % TAG)
"""What a cell, a row or a merged area begins with, in the part of a sheet."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a spreadsheet shows.

    Raises:
        ReadError: If it is no spreadsheet, or unfolds beyond the limits.
    """
    return sheets.stream(list(named_sheets(Package(data, document, limits), document, limits)), document, limits)


def named_sheets(package: Package, document: str | None, limits: Limits) -> Iterator[NamedSheet]:
    """The sheets and what they hold, as long as they hold no more cells than the limits allow."""
    book = workbook(package, document)
    room, paints = limits.cells, book.paints()
    for sheet in book.sheets:
        xml = package.part(sheet.part) or b""
        cells = sum(1 for _ in islice(_COUNTED.finditer(xml), room + 1))
        room -= cells
        if room < 0:
            raise ReadError(says.TOO_MANY_CELLS, most=limits.cells, document=document)
        root = package.root(sheet.part)
        if root is not None:
            leave_out_remarks(root, sheet.printed)
            looks = book.conditional
            areas = chain(painted(root, package, sheet.part), painting_rules(root, looks)) if paints else ()
            held = contents(root, book, list(islice(areas, room_for(cells))))
            shown = obeyed(held, hiding_rules(root, looks))
            yield NamedSheet(sheet.title, Locator(sheet.part), sheet.visible, shown)
