"""Grids of cells between commas, semicolons or tabs, as spreadsheets and PDF tools write them."""

import csv
from collections.abc import Iterator
from io import StringIO

from govinfo.errors import ReadError, UnknownFormError
from govinfo.messages import documents as says
from govinfo.patterns import pattern
from govinfo.readers import places
from govinfo.readers.figures import unquoted
from govinfo.readers.formats.decoding import text_of
from govinfo.readers.formats.text_formats import SEPARATORS
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits, parted
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import Stream
from govinfo.readers.table_rows import PlainRow
from govinfo.spans import Locator
from govinfo.text import unguarded

_FORMULA = pattern(r'="([^"]*)"')
"""A formula that states a text, whatever that looks like."""
_QUOTED = pattern(r'"[^"]*(?:"|$)')
_LINES = 20
"""A field of as many lines in which these rows of the form stand holds a whole report."""
_ROWS = ("行政许可", "行政处罚", "行政强制")


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a grid shows.

    Raises:
        ReadError: If it is no text, has more lines, or more or longer cells, than the limits allow, or holds no table
            of the form.
    """
    text = text_of(data, document, limits)
    separator = max(SEPARATORS, key=_QUOTED.sub("", text[:20_000]).count)
    parted(text, document, limits, separator)
    page = StreamBuilder(document, limits)
    for first, block in _blocks(text, separator, document):
        whole = next(
            (head for row in block[1:] for head, field in zip(block[0], row, strict=False) if _whole(field)), None
        )
        if whole is not None:
            raise UnknownFormError(says.TEXT_IN_GRID, field=whole, document=document)
        if len(block) == len(block[0]) == 1:
            page.paragraph(block[0][0], (), Locator(row=first, cell=1))
        else:
            page.table(map(PlainRow, block), TableOrigin(places.records(), Locator(), first))
    return page.stream()


def _blocks(text: str, separator: str, document: str | None) -> Iterator[tuple[int, list[list[str]]]]:
    """Runs of rows of several cells, and single cells by themselves, each with the number of its first record."""
    block: list[list[str]] = []
    number = 0
    try:
        for number, row in enumerate(csv.reader(StringIO(text, newline=None), delimiter=separator), 1):
            if len(row) > 1 and (block or any(row)):
                block.append([_field_shown(one) for one in row])
                continue
            if block:
                yield number - len(block), block
                block = []
            if row and row[0].strip():
                yield number, [[_field_shown(row[0])]]
    except csv.Error as error:
        raise ReadError(says.NO_GRID, number=number + 1, document=document) from error
    if block:
        yield number + 1 - len(block), block


def _whole(field: str) -> bool:
    """Whether a field holds a whole report, and is no cell of one."""
    return field.count("\n") >= _LINES and all(map(field.__contains__, _ROWS))


def _field_shown(field: str) -> str:
    """What a spreadsheet shows of a field."""
    formula = _FORMULA.fullmatch(field)
    return formula[1] if formula else unguarded(unquoted(field))
