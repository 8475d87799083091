"""What passes between the process that reads and the one that asks: bounds, and documents as JSON."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from govinfo.geometry.page import Omission, OmissionReason, PagedDocument, PageTable, Paragraph, TableCell, TableRow


class Bounds(NamedTuple):
    """How much one file may take.

    Attributes:
        pages: Pages it has.
        seconds: Of processor time.
        memory: Bytes.
    """

    pages: int
    seconds: int
    memory: int


def encoded(document: PagedDocument) -> bytes:
    """A document as JSON."""
    return json.dumps({"document": document}).encode()


def decoded(fields: list[Any]) -> PagedDocument:
    """A document from JSON."""
    blocks, omitted, pictures = fields
    return PagedDocument(tuple(map(_block, blocks)), _omissions(omitted), tuple(pictures))


def _block(fields: list[Any]) -> Paragraph | PageTable:
    if len(fields) == len(Paragraph._fields):
        return Paragraph(*fields)
    return PageTable(tuple(TableRow(page, tuple(map(_cell, cells))) for page, cells in fields[0]))


def _cell(fields: list[Any]) -> TableCell:
    text, columns, rows, omitted = fields
    return TableCell(text, columns, rows, _omissions(omitted) if omitted else ())


def _omissions(fields: Iterable[list[Any]]) -> tuple[Omission, ...]:
    return tuple(Omission(page, text, OmissionReason(why)) for page, text, why in fields)
