"""The records of Excel 5 to 2003, after [MS-XLS]: a number that tells what it is, a length, and that many bytes.

Excel 5 and 95 keep text in the bytes of a code page, later ones in those of Unicode. Long text goes on in further
records, each of which says anew how wide its characters are.
"""

from collections.abc import Iterator
from enum import IntEnum
from struct import unpack_from
from typing import NamedTuple

_GOES_ON = b"\x3c\0"


class RecordCode(IntEnum):
    """The records that matter here."""

    FORMULA = 0x0006
    END = 0x000A
    FROM_1904 = 0x0022
    LOCKED = 0x002F
    FONT = 0x0031
    CODE_PAGE = 0x0042
    SHEET = 0x0085
    COLUMNS = 0x007D
    PALETTE = 0x0092
    NUMBERS = 0x00BD
    RICH_TEXT = 0x00D6
    LOOK = 0x00E0
    MERGED = 0x00E5
    PICTURE_BEHIND = 0x00E9
    TEXTS = 0x00FC
    SHARED_TEXT = 0x00FD
    CONDITIONS = 0x01B0
    RULE = 0x01B1
    NUMBER = 0x0203
    TEXT = 0x0204
    LOGICAL_OR_ERROR = 0x0205
    RESULT = 0x0207
    ROW = 0x0208
    WINDOW = 0x023E
    SHORT_NUMBER = 0x027E
    FORMAT = 0x041E
    BEGIN = 0x0809
    LATER_CONDITIONS = 0x0879


class BiffRecord(NamedTuple):
    """A record and those that go on with it."""

    code: int
    blocks: tuple[bytes, ...]

    @property
    def data(self) -> bytes:
        """The bytes of all of them."""
        return b"".join(self.blocks)


class RichText(NamedTuple):
    """A text, and from which of its characters on which font holds."""

    text: str
    fonts: tuple[tuple[int, int], ...] = ()


def records(stream: bytes, start: int = 0) -> Iterator[BiffRecord]:
    """The records from a place in a stream on."""
    at = start
    while at + 4 <= len(stream):
        code, length = unpack_from("<HH", stream, at)
        blocks = [stream[at + 4 : at + 4 + length]]
        at += 4 + length
        while stream[at : at + 2] == _GOES_ON:
            (length,) = unpack_from("<H", stream, at + 2)
            blocks.append(stream[at + 4 : at + 4 + length])
            at += 4 + length
        yield BiffRecord(code, tuple(blocks))


class Blocks:
    """The bytes of a record and those that go on with it, taken from the front.

    Args:
        blocks: The bytes of each.
        at: How many bytes of the first are passed over.
    """

    def __init__(self, blocks: tuple[bytes, ...], at: int = 0) -> None:
        self._blocks = blocks
        self._number = 0
        self._at = at

    @property
    def left(self) -> bool:
        """Whether any bytes are left."""
        return self._at < len(self._blocks[self._number]) or any(self._blocks[self._number + 1 :])

    def take(self, count: int) -> bytes:
        """So many bytes.

        Raises:
            IndexError: If there are fewer.
        """
        taken: list[bytes] = []
        while count:
            taken.append(self._some(count))
            count -= len(taken[-1])
        return b"".join(taken)

    def integer(self, width: int) -> int:
        """A whole number of so many bytes."""
        return int.from_bytes(self.take(width), "little")

    def rich_text(self, counter: int) -> RichText:
        """A text in Unicode whose length is told in so many bytes."""
        length, flags = self.integer(counter), self.integer(1)
        fonts = self.integer(2) if flags & 8 else 0
        more = self.integer(4) if flags & 4 else 0
        text = self._characters(length, flags & 1)
        placed = tuple((self.integer(2), self.integer(2)) for _ in range(fonts))
        self.take(more)
        return RichText(text, placed)

    def _characters(self, count: int, wide: int) -> str:
        """So many characters; where they go on in the next block, that says first how wide they are there."""
        words: list[str] = []
        while count:
            if self._at >= len(self._blocks[self._number]):
                wide = self.integer(1) & 1
            raw = self._some(count << wide)
            words.append(raw.decode("utf-16-le" if wide else "latin-1", "replace"))
            count -= len(raw) >> wide
        return "".join(words)

    def _some(self, count: int) -> bytes:
        """As many of so many bytes as the block holds, or the next one."""
        while self._at >= len(self._blocks[self._number]):
            self._number += 1
            self._at = 0
        taken = self._blocks[self._number][self._at : self._at + count]
        self._at += len(taken)
        return taken
