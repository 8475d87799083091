"""Word files of 1997 to 2003 (.doc), and those of WPS (.wps), which are the same."""

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum
from struct import unpack_from
from typing import NamedTuple

from govinfo.geometry.drawing import Colour
from govinfo.readers.formats.binary.compound import whole
from govinfo.readers.formats.binary.word97 import Stretch, Word97, changes
from govinfo.readers.formats.binary.word_looks import BinaryStyles, numbered_shades, shades, styles
from govinfo.readers.formats.fields import FIELD_SIGNS, OpenFields
from govinfo.readers.formats.flow import CellEdge, Flow, FlowPiece
from govinfo.readers.formats.visible_text import NOTE
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_PARTS = re.compile("[\r\x07\x0c]|[\x13-\x15]|[^\r\x07\x0c\x13-\x15]+")
_ENDS = frozenset("\r\x07\x0c")
_CELL = "\x07"
_NO_TEXT = "\x01\x03\x04\x05\x08\x1f"
"""Pictures, numbers within notes and optional hyphens."""
_SHOWN = str.maketrans({"\x0b": " ", "\x0e": " ", "\x1e": "-", "\x02": NOTE, **dict.fromkeys(_NO_TEXT)})
"""Line and column breaks, the hyphen that does not break, and the marks of notes."""


class _ChangeCode(IntEnum):
    """The changes of paragraphs that matter here, by their codes."""

    IN_TABLE = 0x2416
    ENDS_ROW = 0x2417
    DEPTH = 0x6649
    ENDS_INNER_CELL = 0x244B
    ENDS_INNER_ROW = 0x244C
    LAYOUT = 0xD608
    MERGED_DOWN = 0xD62B
    NUMBERED_SHADES = 0xD609


_SHADES = {0xD612: 0, 0xD616: 22, 0xD60C: 44}
"""The changes that tell the colours of cells, and of which of them on."""


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
        looks = BinaryStyles(styles(file.style_sheet()))
        runs: list[tuple[str, bytes]] = []
        for sign, run, offset in _marked(file.stretches()):
            if not sign:
                runs.append(run)
                continue
            style, written = file.paragraph(offset)
            part, pieces = _paragraph(written), _set(runs, style, written, looks)
            ends_cell = part.ends_cell or (sign == _CELL and not part.ends_row)
            if not part.ends_row:
                flow.paragraph(pieces, part.depth)
            if ends_cell and part.depth:
                flow.end_cell(part.depth)
            if part.ends_row and part.depth:
                flow.end_row(part.depth, part.left, part.boxes)
            runs = []
        flow.paragraph(_set(runs, 0, b"", looks), 0)
        grid = flow.grid()
    return grid.stream()


def _marked(stretches: Iterator[Stretch]) -> Iterator[tuple[str, tuple[str, bytes], int]]:
    """The pieces of a text with their changes, and the signs that end paragraphs; of a field only its result."""
    fields = OpenFields()
    for stretch in stretches:
        for match in _PARTS.finditer(stretch.text):
            words = match[0]
            if words in _ENDS:
                yield words, ("", b""), stretch.offset + match.start() * stretch.width
            elif words in FIELD_SIGNS:
                fields.follow(words)
            elif fields.shown:
                yield "", (words.translate(_SHOWN), stretch.changes), 0


def _set(runs: list[tuple[str, bytes]], style: int, written: bytes, looks: BinaryStyles) -> list[FlowPiece]:
    """The pieces of a paragraph as they look. Only on a ground of their own is it settled whether they are seen."""
    behind = looks.ground(style, written)
    found: list[FlowPiece] = []
    for text, own in runs:
        manner, ink, ground = looks.look(style, own)
        piece = FlowPiece(text, manner, ink)
        found.append(piece if (told := ground or behind) is None else piece.on(told))
    return found


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
    for number, ground in _grounds(stated):
        if number < len(boxes):
            boxes[number] = boxes[number]._replace(ground=ground)
    return _ParagraphPlace(
        depth, stated.get(_ChangeCode.ENDS_INNER_CELL) == b"\x01" and not ends_row, ends_row, left, tuple(boxes)
    )


def _grounds(stated: Mapping[int, bytes]) -> Iterator[tuple[int, Colour | None]]:
    """The colours of cells by their numbers, the most exact ones last."""
    yield from enumerate(numbered_shades(stated.get(_ChangeCode.NUMBERED_SHADES, b"")))
    for code, first in _SHADES.items():
        yield from enumerate(shades(stated.get(code, b"")), first)


def _boxes(layout: bytes) -> tuple[int, list[CellEdge]]:
    """The left edge of a row and its cells: first their edges, then twenty bytes on each, two of them on merges."""
    count = layout[0]
    edges = unpack_from(f"<{count + 1}h", layout, 1)
    told = layout[1 + 2 * (count + 1) :]
    merges = [int.from_bytes(told[20 * cell : 20 * cell + 2], "little") for cell in range(count)]
    return edges[0], [
        CellEdge(right, merge & 0x60 == 0x20, merge & 0x03 == 0x02)
        for right, merge in zip(edges[1:], merges, strict=True)
    ]
