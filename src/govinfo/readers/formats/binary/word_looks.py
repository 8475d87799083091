"""How characters of binary Word files look: by their own changes, and by the styles of text and of paragraphs."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from enum import IntEnum
from operator import attrgetter
from struct import error as struct_error
from struct import unpack_from
from typing import NamedTuple

from govinfo.geometry.drawing import Colour
from govinfo.readers.formats.binary.word97 import changes
from govinfo.readers.formats.colours import ANY_GROUND, MARKERS
from govinfo.readers.formats.style_chains import style_chain
from govinfo.readers.formats.visible_text import LOWERED, TINY, Manner, foremost

_PARENT = attrgetter("parent")
_NUMBERED = (None, *MARKERS.values())
"""The colours that Word names by number; the first fits every ground."""
_PARAGRAPHS, _CHARACTERS = 1, 2
"""The kinds of styles that say how characters look."""
_PARAGRAPH_SHADE, _NUMBERED_PARAGRAPH_SHADE = 0xC64D, 0x442D
_CLEAR, _SOLID = 0, 1
"""Patterns of which only the colour behind, or only the one before, is seen."""
_NO_PATTERN = 0xFFFF
_AUTOMATIC = 0xFF


class LookCode(IntEnum):
    """The changes of characters that matter here, by their codes."""

    DELETED = 0x0800
    STRUCK = 0x0837
    STRUCK_TWICE = 0x2A53
    HIDDEN = 0x083C
    RAISED = 0x2A48
    SHIFTED = 0x4845
    STYLE = 0x4A30
    INK = 0x6870
    NUMBERED_INK = 0x2A42
    MARKED = 0x2A0C
    SHADE = 0xCA71
    NUMBERED_SHADE = 0x4866
    SIZE = 0x4A43
    SCALE = 0x4852


_MANNERS = {
    LookCode.DELETED: Manner.DELETED,
    LookCode.STRUCK: Manner.STRUCK,
    LookCode.STRUCK_TWICE: Manner.STRUCK,
    LookCode.HIDDEN: Manner.HIDDEN,
    LookCode.RAISED: Manner.RAISED,
}
_SET = (b"\1", b"\2")
"""Says that characters are set so, or below the line instead of above it."""
_AS_STYLED, _OTHERWISE = 0x80, 0x81
"""As the style says, and other than it says."""


class CharacterLook(NamedTuple):
    """How characters look: set in which manner, in which colour, and in front of which, where those are told."""

    manner: Manner = Manner.PLAIN
    ink: Colour | None = None
    ground: Colour | None = None


class BinaryStyle(NamedTuple):
    """A style: the number of the one that it takes over from, the changes of characters, and of paragraphs."""

    parent: int
    characters: bytes
    paragraph: bytes


class BinaryStyles:
    """The styles of a file.

    Args:
        styles: They, by number.
    """

    def __init__(self, styles: Mapping[int, BinaryStyle]) -> None:
        self._styles = styles
        self._known: dict[tuple[int, bytes], CharacterLook] = {}

    def look(self, paragraph: int, written: bytes) -> CharacterLook:
        """How characters look that some changes are made to, in a paragraph of a style."""
        key = paragraph, written
        if key not in self._known:
            self._known[key] = self._look(paragraph, written)
        return self._known[key]

    def ground(self, paragraph: int, written: bytes) -> Colour | None:
        """The colour in a paragraph of a style that some changes are made to, where one is told."""
        found = None
        for told in (*(style.paragraph for style in self._chain(paragraph)), written):
            said = dict(changes(told))
            found = shaded(said.get(_PARAGRAPH_SHADE), said.get(_NUMBERED_PARAGRAPH_SHADE)) or found
        return found

    def _chain(self, number: int) -> list[BinaryStyle]:
        """A style and those that it takes over from, itself last."""
        return style_chain(self._styles, number, _PARENT)[::-1]

    def _look(self, paragraph: int, written: bytes) -> CharacterLook:
        own = dict(changes(written)).get(LookCode.STYLE, b"")
        named = self._chain(unpack_from("<H", own)[0]) if len(own) > 1 else []
        said: dict[int, bytes] = {}
        for style in (*self._chain(paragraph), *named):
            said.update(_over(said, style.characters))
        said.update(_over(said, written))
        return _looks(said)


def _over(around: Mapping[int, bytes], written: bytes) -> Iterator[tuple[int, bytes]]:
    """Changes, what is meant relative to a style resolved."""
    for code, operand in changes(written):
        if code in _MANNERS and operand and operand[0] in {_AS_STYLED, _OTHERWISE}:
            yield code, bytes([around.get(code, b"\0")[0] ^ (operand[0] & 1)])
        else:
            yield code, operand
        if code == LookCode.NUMBERED_INK:
            yield LookCode.INK, b""


def _looks(said: Mapping[int, bytes]) -> CharacterLook:
    manners = [_MANNERS[LookCode(code)] for code, operand in said.items() if code in _MANNERS and operand in _SET]
    shifted = int.from_bytes(said.get(LookCode.SHIFTED, b""), "little", signed=True)
    manners += [Manner.RAISED] * (shifted > 0 or shifted <= -2 * LOWERED)
    measures = [said[code] for code in (LookCode.SIZE, LookCode.SCALE) if len(said.get(code, b"")) > 1]
    tiny = any(unpack_from("<H", measure)[0] <= 2 * TINY for measure in measures)
    told, numbered = said.get(LookCode.INK, b""), said.get(LookCode.NUMBERED_INK, b"\0")
    marked = _numbered(said.get(LookCode.MARKED, b"\0")[:1])
    return CharacterLook(
        Manner.HIDDEN if tiny else foremost(manners),
        _colour(told) if told else _numbered(numbered[:1]),
        marked or shaded(said.get(LookCode.SHADE), said.get(LookCode.NUMBERED_SHADE)),
    )


def _numbered(number: bytes) -> Colour | None:
    return _NUMBERED[number[0]] if number and number[0] < len(_NUMBERED) else None


def _colour(told: bytes) -> Colour | None:
    """A colour by its parts; `None` for one that fits its ground."""
    return None if len(told) < 4 or told[3] == _AUTOMATIC else (told[0], told[1], told[2])


def shaded(told: bytes | None, numbered: bytes | None) -> Colour | None:
    """A colour that is laid behind something, told by its parts or by number; `None` for none."""
    if told is not None and len(told) >= 10:
        before, behind, pattern = _colour(told[:4]), _colour(told[4:8]), unpack_from("<H", told, 8)[0]
    elif numbered is not None and len(numbered) >= 2:
        packed = unpack_from("<H", numbered)[0]
        before, behind = _numbered(bytes([packed & 0x1F])), _numbered(bytes([packed >> 5 & 0x1F]))
        pattern = _NO_PATTERN if packed == _NO_PATTERN else packed >> 10
    else:
        return None
    if pattern in {_CLEAR, _NO_PATTERN}:
        return behind if pattern == _CLEAR else None
    return before if pattern == _SOLID else ANY_GROUND


def shades(told: bytes) -> Sequence[Colour | None]:
    """The colours of cells, one after the other."""
    return [shaded(told[at : at + 10], None) for at in range(0, len(told) - 9, 10)]


def numbered_shades(told: bytes) -> Sequence[Colour | None]:
    """The colours of cells, one after the other, by number."""
    return [shaded(None, told[at : at + 2]) for at in range(0, len(told) - 1, 2)]


def styles(sheet: bytes) -> dict[int, BinaryStyle]:
    """The styles of a style sheet, by number; of a damaged one as many as can be told."""
    found: dict[int, BinaryStyle] = {}
    with suppress(struct_error):
        length, count, base = unpack_from("<HHH", sheet)
        at = 2 + length
        for number in range(count):
            (size,) = unpack_from("<H", sheet, at)
            if size > base:
                found[number] = _style(sheet[at + 2 : at + 2 + size], base)
            at += 2 + size + size % 2
    return found


def _style(written: bytes, base: int) -> BinaryStyle:
    """A style: what it is and rests on, its name, and lists of changes: of paragraphs first, if it is one of those."""
    (rests,) = unpack_from("<H", written, 2)
    (letters,) = unpack_from("<H", written, base)
    kind, at = rests & 0xF, base + 2 + 2 * letters + 2
    lists: list[bytes] = []
    while at + 2 <= len(written) and len(lists) < 3:
        (size,) = unpack_from("<H", written, at)
        lists.append(written[at + 2 : at + 2 + size])
        at += 2 + size + size % 2
    paragraph = lists[0][2:] if kind == _PARAGRAPHS and lists else b""
    characters = lists[1:2] if kind == _PARAGRAPHS else lists[:1] if kind == _CHARACTERS else []
    return BinaryStyle(rests >> 4, b"".join(characters), paragraph)
