"""What passes between the process that reads and the one that asks: frames of bytes, and documents as JSON."""

import json
from collections.abc import Iterable
from typing import IO, Any, NamedTuple

from govinfo.geometry.page import Omission, OmissionReason, PagedDocument, PageTable, Paragraph, TableCell, TableRow

_LENGTH = 8
"""Bytes that tell how long a frame is."""


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


def send(stream: IO[bytes], frame: bytes) -> None:
    """Write a frame."""
    stream.write(len(frame).to_bytes(_LENGTH, "little") + frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    r"""Read a frame; `None` where the other side is gone.

    Example:
        >>> from io import BytesIO
        >>> receive(BytesIO(b"\3\0\0\0\0\0\0\0pdf")), receive(BytesIO(b"\3\0"))
        (b'pdf', None)
    """
    head = stream.read(_LENGTH)
    length = int.from_bytes(head, "little")
    frame = stream.read(length)
    return frame if len(head) == _LENGTH and len(frame) == length else None


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
