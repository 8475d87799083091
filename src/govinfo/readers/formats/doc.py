"""Word files of 1997 to 2003 (.doc), and those of WPS (.wps), which are the same."""

import re
from collections.abc import Iterator
from enum import IntEnum
from struct import unpack_from
from typing import NamedTuple

from govinfo.readers.formats.binary.compound import whole
from govinfo.readers.formats.binary.word97 import Stretch, Word97, changes
from govinfo.readers.formats.flow import CellEdge, Flow
from govinfo.readers.formats.visible_text import Manner, Piece
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_PARTS = re.compile("[\r\x07\x0c]|[\x13-\x15]|[^\r\x07\x0c\x13-\x15]+")
_ENDS = frozenset("\r\x07\x0c")
_CELL = "\x07"
_FIELDS = frozenset("\x13\x14\x15")
_FIELD, _RESULT = "\x13\x14"
_SHOWN = str.maketrans({"\x0b": " ", "\x0e": " ", "\x1e": "-", **dict.fromkeys("\x01\x02\x03\x04\x05\x08\x1f")})
"""Line and column breaks, the hyphen that does not break; pictures, notes' numbers and optional hyphens are no text."""


class _ChangeCode(IntEnum):
    """The changes that matter here, by their codes."""

    DELETED = 0x0800
    STRUCK = 0x0837
    STRUCK_TWICE = 0x2A53
    HIDDEN = 0x083C
    RAISED = 0x2A48
    IN_TABLE = 0x2416
    ENDS_ROW = 0x2417
    DEPTH = 0x6649
    ENDS_INNER_CELL = 0x244B
    ENDS_INNER_ROW = 0x244C
    LAYOUT = 0xD608
    MERGED_DOWN = 0xD62B


_MANNERS = {
    _ChangeCode.DELETED: Manner.DELETED,
    _ChangeCode.STRUCK: Manner.STRUCK,
    _ChangeCode.STRUCK_TWICE: Manner.STRUCK,
    _ChangeCode.HIDDEN: Manner.HIDDEN,
    _ChangeCode.RAISED: Manner.RAISED,
}
_ON = frozenset({b"\x01", b"\x81"})
"""Yes, and other than the style says."""
_WEIGHT = tuple(Manner)
"""Of text that is set in several ways the last of them counts."""


class _ParagraphPlace(NamedTuple):
    """Which part of a table a paragraph is.

    Attributes:
        depth: How many tables it stands in.
        ends_cell: Whether it ends one, where the sign at its end does not say.
        ends_row: Whether it ends a row.
        left: Where the row begins, in twips from the margin.
        boxes: The cells of the row.
    """

    depth: int = 0
    ends_cell: bool = False
    ends_row: bool = False
    left: int = 0
    boxes: tuple[CellEdge, ...] = ()


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a binary Word file shows.

    Raises:
        ReadError: If it is damaged, encrypted, or of Word 95 or before.
    """
    with whole(document):
        file = Word97(data, document, limits)
        flow = Flow(document, limits)
        pieces: list[Piece] = []
        for sign, piece, offset in _marked(file.stretches()):
            if not sign:
                pieces.append(piece)
                continue
            part = _paragraph(file.paragraph(offset))
            ends_cell = part.ends_cell or (sign == _CELL and not part.ends_row)
            if not part.ends_row:
                flow.paragraph(pieces, part.depth)
            if ends_cell and part.depth:
                flow.end_cell(part.depth)
            if part.ends_row and part.depth:
                flow.end_row(part.depth, part.left, part.boxes)
            pieces = []
        flow.paragraph(pieces, 0)
        grid = flow.grid()
    return grid.stream()


def _marked(stretches: Iterator[Stretch]) -> Iterator[tuple[str, Piece, int]]:
    """The pieces of a text, and between them the signs that paragraphs end in; of a field its result only."""
    fields: list[str] = []
    for stretch in stretches:
        manner = _manner(stretch.changes)
        for match in _PARTS.finditer(stretch.text):
            words = match[0]
            if words in _ENDS:
                yield words, Piece(""), stretch.offset + match.start() * stretch.width
            elif words in _FIELDS:
                _follow(fields, words)
            elif _FIELD not in fields:
                yield "", Piece(words.translate(_SHOWN), manner), 0


def _follow(fields: list[str], sign: str) -> None:
    """Note where a field begins, where its result does, and where it ends."""
    if sign == _FIELD:
        fields.append(sign)
    elif fields:
        fields.pop()
        fields += [sign] * (sign == _RESULT)


def _manner(written: bytes) -> Manner:
    found = [_MANNERS[_ChangeCode(code)] for code, operand in changes(written) if code in _MANNERS and operand in _ON]
    return max(found, key=_WEIGHT.index, default=Manner.PLAIN)


def _paragraph(written: bytes) -> _ParagraphPlace:
    stated = dict(changes(written))
    depth = (
        unpack_from("<I", stated[_ChangeCode.DEPTH])[0]
        if _ChangeCode.DEPTH in stated
        else int(stated.get(_ChangeCode.IN_TABLE) == b"\x01")
    )
    ends_row = b"\x01" in {stated.get(_ChangeCode.ENDS_ROW), stated.get(_ChangeCode.ENDS_INNER_ROW)}
    left, boxes = _boxes(stated[_ChangeCode.LAYOUT]) if ends_row and _ChangeCode.LAYOUT in stated else (0, [])
    for code, operand in changes(written):
        if code == _ChangeCode.MERGED_DOWN and len(operand) == 2 and operand[0] < len(boxes):
            boxes[operand[0]] = boxes[operand[0]]._replace(below=operand[1] == 1)
    return _ParagraphPlace(
        depth, stated.get(_ChangeCode.ENDS_INNER_CELL) == b"\x01" and not ends_row, ends_row, left, tuple(boxes)
    )


def _boxes(layout: bytes) -> tuple[int, list[CellEdge]]:
    """The left edge of a row and its cells: edges first, then twenty bytes a cell, of which two tell merges."""
    count = layout[0]
    edges = unpack_from(f"<{count + 1}h", layout, 1)
    told = layout[1 + 2 * (count + 1) :]
    merges = [int.from_bytes(told[20 * cell : 20 * cell + 2], "little") for cell in range(count)]
    return edges[0], [
        CellEdge(right, merge & 0x60 == 0x20, merge & 0x03 == 0x02)
        for right, merge in zip(edges[1:], merges, strict=True)
    ]
