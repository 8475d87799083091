"""Grids of cells between commas, semicolons or tabs, as spreadsheets and PDF tools write them."""

import csv
from io import StringIO

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats.decoding import text_of
from govinfo.readers.grid import Grid, filled
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream
from govinfo.text import unguarded

_SEPARATORS = ",\t;"


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a grid.

    Raises:
        ReadError: If it is no text, has more or longer cells than the limits allow, or holds no table of the form.
    """
    text = text_of(data, document, limits)
    separator = max(_SEPARATORS, key=text[:20_000].count)
    page = Grid(document, limits)
    block: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text), delimiter=separator):
            if len(row) == 1 and row[0].strip():
                page.table(filled(block))
                page.paragraph(unguarded(row[0]))
                block = []
            elif any(row) or (block and len(row) > 1):
                block.append([unguarded(one) for one in row])
            elif block:
                page.table(filled(block))
                block = []
    except csv.Error as error:
        raise ReadError(says.NO_GRID, cause=error, document=document) from None
    page.table(filled(block))
    return page.stream()
