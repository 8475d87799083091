"""A report as a binary file of Word 97, after [MS-DOC]: one text, and pages that tell what each paragraph of it is."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from struct import pack, pack_into
from typing import NamedTuple

from govinfo.report.annual import AnnualReport
from govinfo.strategies.files.compound import SECTOR, compound, in_sectors
from govinfo.strategies.files.parts import TextRows, parts

_TEXT = 1024
"""Where the text begins, behind the head."""
_LOOKS, _PARAGRAPHS, _PIECES = 12, 13, 33
"""Numbers of the parts of the table stream: how characters look, what paragraphs are, where the text lies."""
_A_PAGE = 16
"""Paragraphs that a page tells of."""
_HEIGHT = bytes(12)
"""What a page keeps for the height of a paragraph."""
_LINE, _CELL = "\r", "\x07"
"""The signs that paragraphs end in."""
_IN_TABLE, _ENDS_ROW, _LAYOUT = pack("<HB", 0x2416, 1), pack("<HB", 0x2417, 1), 0xD608
_TWIPS = 1000
"""How wide a column is, in twentieths of a point."""


class _WordParagraph(NamedTuple):
    """Where a paragraph begins and ends in the file, its text with the sign at its end, and what it is."""

    start: int
    end: int
    text: bytes
    kind: bytes


def doc(report: AnnualReport) -> bytes:
    """A file of Word: its text, then a page on its characters, which are plain, and pages on its paragraphs."""
    paragraphs = _placed([*_paragraphs(report)])
    text = in_sectors(b"".join(one.text for one in paragraphs))
    end, page = paragraphs[-1].end, (_TEXT + len(text)) // SECTOR
    batches = [paragraphs[at : at + _A_PAGE] for at in range(0, len(paragraphs), _A_PAGE)]
    table = {
        _LOOKS: _listed([_TEXT, end], page),
        _PARAGRAPHS: _listed([*(batch[0].start for batch in batches), end], page + 1),
        _PIECES: pack("<BIIIHIH", 2, 16, 0, (end - _TEXT) // 2, 0, _TEXT, 0),
    }
    plain = pack("<IIB", _TEXT, end, 0).ljust(SECTOR - 1, b"\0") + b"\1"
    main = _head(table, end) + text + plain + b"".join(map(_page, batches))
    return compound({"1Table": b"".join(table.values()), "WordDocument": main})


def _paragraphs(report: AnnualReport) -> Iterator[tuple[str, bytes]]:
    """The text and the kind of each paragraph; behind the last table there has to be one more."""
    for part in parts(report):
        if isinstance(part, str):
            yield part + _LINE, b""
        else:
            yield from _table(part)
    yield _LINE, b""


def _table(rows: TextRows) -> Iterator[tuple[str, bytes]]:
    for row in rows:
        for text in row:
            yield text + _CELL, _IN_TABLE
        edges = pack(f"<B{len(row) + 1}h", len(row), *(_TWIPS * column for column in range(len(row) + 1)))
        yield _CELL, _IN_TABLE + _ENDS_ROW + pack("<HH", _LAYOUT, len(edges) + 1) + edges


def _placed(paragraphs: Sequence[tuple[str, bytes]]) -> list[_WordParagraph]:
    texts = [text.encode("utf-16-le", "surrogatepass") for text, _ in paragraphs]
    places = pairwise(accumulate(map(len, texts), initial=_TEXT))
    return [
        _WordParagraph(*place, text, kind) for place, text, (_, kind) in zip(places, texts, paragraphs, strict=True)
    ]


def _listed(places: Sequence[int], first: int) -> bytes:
    """Pages, each with the place that it tells of from; the last place is the end."""
    pages = range(first, first + len(places) - 1)
    return pack(f"<{len(places) + len(pages)}I", *places, *pages)


def _page(paragraphs: Sequence[_WordParagraph]) -> bytes:
    """A page: where paragraphs begin and end, and what they are, each kind once at the end of it."""
    kinds, at = b"", dict[bytes, int]()
    for kind in {one.kind: None for one in paragraphs}:
        written = bytes(2) + kind + bytes(len(kind) % 2)
        kinds = bytes((0, len(written) // 2)) + written + kinds
        at[kind] = (SECTOR - 2 - len(kinds)) // 2
    places = pack(f"<{len(paragraphs) + 1}I", *(one.start for one in paragraphs), paragraphs[-1].end)
    told = places + b"".join(bytes((at[one.kind],)) + _HEIGHT for one in paragraphs)
    return told + kinds.rjust(SECTOR - 2 - len(told), b"\0") + bytes((0, len(paragraphs)))


def _head(table: Mapping[int, bytes], end: int) -> bytes:
    """What the file begins with: what it is, its length, and where the parts of the table stream lie."""
    head = bytearray(_TEXT)
    pack_into("<HHHHHH", head, 0, 0xA5EC, 0x00C1, 0, 0x0804, 0, 0x1200)
    pack_into("<II", head, 24, _TEXT, end)
    pack_into("<H", head, 32, 14)
    pack_into("<H", head, 62, 22)
    pack_into("<I", head, 76, (end - _TEXT) // 2)
    pack_into("<H", head, 152, 93)
    place = 0
    for number, part in table.items():
        pack_into("<II", head, 154 + 8 * number, place, len(part))
        place += len(part)
    return bytes(head)
