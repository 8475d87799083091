"""The binary files of Word 97 to 2003, after [MS-DOC]: pieces of text, and what is known of every stretch of them.

The text lies in pieces anywhere in the main stream. What a stretch looks like, or which part of a table a paragraph is,
stands in pages of 512 bytes, by the place of the characters in the stream. Either is a list of changes: a code of two
bytes, whose upper bits tell how long the operand is, and the operand.
"""

from bisect import bisect_right
from collections.abc import Iterator
from struct import unpack_from
from sys import maxsize
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.messages import documents
from govinfo.messages import office as says
from govinfo.readers.formats.binary.compound import WORD, Compound
from govinfo.readers.limits import Limits

_PAGE = 512
_PAIRS = 154
"""Where the pairs of offset and length stand that tell where things are in the table stream."""
_STYLE_SHEET, _LOOKS, _PARAGRAPHS, _PIECES = 1, 12, 13, 33
"""Their numbers among the pairs."""
_LENGTHS = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand, by the upper three bits of its code; 0 where its first byte says."""
_LAYOUT = 0xD608
"""The code whose operand says its length in two bytes."""
_ELSEWHERE = frozenset({0x6646, 0x646B})
"""Codes whose operand is the place of the changes in the data stream."""
_SHORT = {0x41: 0x0800, 0x57: 0x0837, 0x5C: 0x083C}
"""The codes of one byte that a piece may state a single change by, for those that make characters unseen."""


class Stretch(NamedTuple):
    """Characters that look alike.

    Attributes:
        text: One character for each unit in the file, so that places can be counted.
        offset: Where they begin in the main stream.
        width: Bytes of a character.
        changes: What they look like.
    """

    text: str
    offset: int
    width: int
    changes: bytes


class _FilePart(NamedTuple):
    offset: int
    end: int
    width: int
    changes: bytes


class _Known(NamedTuple):
    """What is known of stretches: where each begins and ends, in order, and its changes."""

    starts: list[int]
    ends: list[int]
    changes: list[bytes]

    def at(self, offset: int) -> bytes:
        number = bisect_right(self.starts, offset) - 1
        return self.changes[number] if number >= 0 and offset < self.ends[number] else b""

    def until(self, offset: int) -> int:
        """Where what is known at a place ends."""
        number = bisect_right(self.starts, offset)
        if number and offset < self.ends[number - 1]:
            return self.ends[number - 1]
        return self.starts[number] if number < len(self.starts) else maxsize


class Word97:
    """A file of Word 97 to 2003.

    Args:
        data: Its bytes.
        document: Its name.
        limits: How many characters it may have.

    Raises:
        ReadError: If it is none, of an older Word, encrypted or damaged.
    """

    def __init__(self, data: bytes | str, document: str | None, limits: Limits) -> None:
        file = Compound(data, document)
        self._main = main = file.stream(WORD)
        if main[:2] != b"\xec\xa5":
            raise ReadError(says.OLDER_WORD, document=document)
        if main[11] & 1:
            raise ReadError(says.ENCRYPTED, document=document)
        self._table = file.stream("1Table" if main[11] & 2 else "0Table")
        self._data = file.stream("Data") if file.has("Data") else b""
        (self._length,) = unpack_from("<I", main, 76)
        if self._length > limits.characters:
            raise ReadError(documents.TOO_LONG, most=limits.characters, document=document)
        self._looks = self._known(_LOOKS)
        self._paragraphs = self._known(_PARAGRAPHS)

    def stretches(self) -> Iterator[Stretch]:
        """The characters of the main text, in order."""
        for piece in self._pieces():
            at = piece.offset
            while at < piece.end:
                rest = min(self._looks.until(at), piece.end) - at
                count = -(-rest // piece.width)
                raw = self._main[at : at + count * piece.width]
                yield Stretch(_units(raw, piece.width), at, piece.width, self._looks.at(at) + piece.changes)
                at += count * piece.width

    def style_sheet(self) -> bytes:
        """What is known of the styles."""
        return self._part(_STYLE_SHEET)

    def paragraph(self, offset: int) -> tuple[int, bytes]:
        """The number of the style, and the changes, of the paragraph whose last character lies at a place."""
        known = self._paragraphs.at(offset)
        return int.from_bytes(known[:2], "little"), self._changes(known[2:])

    def _changes(self, written: bytes) -> bytes:
        """The changes of a paragraph, which may be told elsewhere."""
        for code, operand in changes(written):
            if code in _ELSEWHERE:
                (at,) = unpack_from("<I", operand)
                (length,) = unpack_from("<H", self._data, at)
                return written + self._data[at + 2 : at + 2 + length]
        return written

    def _part(self, number: int) -> bytes:
        at, length = unpack_from("<II", self._main, _PAIRS + 8 * number)
        return self._table[at : at + length]

    def _pieces(self) -> Iterator[_FilePart]:
        table = self._part(_PIECES)
        at = 0
        stated: list[bytes] = []
        while table[at] == 1:
            (length,) = unpack_from("<H", table, at + 1)
            stated.append(table[at + 3 : at + 3 + length])
            at += 3 + length
        at += 5
        count = (len(table) - at - 4) // 12
        places = unpack_from(f"<{count + 1}I", table, at)
        for number in range(count):
            length = min(places[number + 1], self._length) - places[number]
            if length <= 0:
                continue
            packed, change = unpack_from("<IH", table, at + 4 * (count + 1) + 8 * number + 2)
            offset, width = packed & 0x3FFFFFFF, 2
            if packed & 0x40000000:
                offset, width = offset // 2, 1
            end = min(offset + length * width, len(self._main))
            yield _FilePart(offset, end, width, _piece_changes(change, stated))

    def _known(self, number: int) -> _Known:
        """What the pages of one kind say of the stretches of the main stream."""
        listed = self._part(number)
        count = (len(listed) - 4) // 8
        pages = sorted(
            {page & 0x3FFFFF for page in unpack_from(f"<{count}I", listed, 4 * (count + 1))} if count > 0 else ()
        )
        found = sorted(one for page in pages for one in self._page(page * _PAGE, number))
        return _Known([one[0] for one in found], [one[1] for one in found], [one[2] for one in found])

    def _page(self, at: int, number: int) -> Iterator[tuple[int, int, bytes]]:
        page = self._main[at : at + _PAGE]
        count = page[-1]
        places = unpack_from(f"<{count + 1}I", page)
        step = 13 if number == _PARAGRAPHS else 1
        for index in range(count):
            where = 2 * page[4 * (count + 1) + step * index]
            yield places[index], places[index + 1], _listed(page, where, number) if where else b""


def _listed(page: bytes, at: int, number: int) -> bytes:
    """The changes that stand at a place in a page; those of a paragraph count words, and a half one before them."""
    length = page[at]
    if number == _LOOKS:
        return page[at + 1 : at + 1 + length]
    return page[at + 2 : at + 2 + 2 * page[at + 1]] if length == 0 else page[at + 1 : at + 2 * length]


def _piece_changes(change: int, stated: list[bytes]) -> bytes:
    """The changes that a piece states: one, in short, or a list of them by its number."""
    if change & 1:
        return stated[change >> 1]
    code = _SHORT.get(change >> 1 & 0x7F)
    return b"" if code is None else bytes((code & 0xFF, code >> 8, change >> 8))


def _units(raw: bytes, width: int) -> str:
    if width == 1:
        return raw.decode("cp1252", "replace")
    return "".join(map(chr, unpack_from(f"<{len(raw) // 2}H", raw)))


def changes(written: bytes) -> Iterator[tuple[int, bytes]]:
    r"""The codes and operands of a list of changes; a cut one ends where it is cut.

    Example:
        >>> list(changes(bytes.fromhex("370801 434a1500")))
        [(2103, b'\x01'), (19011, b'\x15\x00')]
    """
    at = 0
    while at + 3 <= len(written):
        (code,) = unpack_from("<H", written, at)
        at += 2
        length = _LENGTHS[code >> 13]
        if code == _LAYOUT:
            length = int.from_bytes(written[at : at + 2], "little") - 1
            at += 2
        elif length == 0:
            length = written[at]
            at += 1
        yield code, written[at : at + length]
        at += max(0, length)
