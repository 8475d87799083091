"""Grids of cells between commas, semicolons or tabs, as spreadsheets and PDF tools write them."""

import csv
from io import StringIO

from govinfo.errors import ReadError
from govinfo.readers.assembly import assemble
from govinfo.readers.decoding import decode
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult

_SEPARATORS = ",\t;"


def results(data: bytes | str, document: str | None, limits: Limits) -> tuple[ReadResult, ...]:
    """The reports in a grid.

    Raises:
        ReadError: If it is no text, has more or longer cells than the limits allow, or holds no table of the form.
    """
    text = decode(data, document)
    if len(text) > limits.characters:
        raise ReadError(f"a text of at most {limits.characters} characters", found=len(text), document=document)
    separator = max(_SEPARATORS, key=text[:20_000].count)
    page = Grid(document, limits)
    block: list[list[Cell]] = []
    try:
        for row in csv.reader(StringIO(text), delimiter=separator):
            if any(row):
                block.append([Cell(one) for one in row])
            elif block:
                page.table(block)
                block = []
    except csv.Error as error:
        raise ReadError(f"a grid of cells ({error})", document=document) from None
    page.table(block)
    return assemble(page.stream(), document, "csv", limits)
