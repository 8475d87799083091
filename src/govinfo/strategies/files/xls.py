"""A report as a binary workbook with one sheet, after [MS-XLS]: whole numbers, and everything else as shared text."""

from collections.abc import Iterator
from struct import pack

from govinfo.errors import InvalidValueError
from govinfo.messages import reports as says
from govinfo.report.annual import AnnualReport
from govinfo.strategies.files.compound import compound
from govinfo.strategies.files.parts import parts

_BEGIN, _END, _SHEET, _TEXTS, _GOES_ON = 0x0809, 0x000A, 0x0085, 0x00FC, 0x003C
_SIZE, _SHARED, _NUMBER = 0x0200, 0x00FD, 0x0203
"""The codes of the records."""
_GLOBAL, _CELLS = 5, 16
"""What begins: the book, or a sheet of cells."""
_NAME = "年度报告"
_LONGEST = 32_767
"""Characters of a text that a cell can hold."""
_MOST = 4000
"""Characters of a text that go into a record."""
_WIDE = b"\1"
"""Says that characters take two bytes."""
_DIGITS = 15
"""Of the longest whole number that a workbook keeps."""


def xls(report: AnnualReport) -> bytes:
    """A workbook; each line of the report is a row of one cell.

    Raises:
        InvalidValueError: If a paragraph is longer than a cell can hold.
    """
    rows = [row for part in parts(report) for row in ([[part]] if isinstance(part, str) else part)]
    texts = {text: number for number, text in enumerate(dict.fromkeys(text for row in rows for text in row))}
    cells = b"".join(
        _cell(at, column, text, texts[text]) for at, row in enumerate(rows) for column, text in enumerate(row) if text
    )
    first, *others = (block for text in texts for block in _blocks(text))
    shared = _record(_TEXTS, pack("<II", len(texts), len(texts)) + first)
    shared += b"".join(_record(_GOES_ON, block) for block in others)
    named = pack("<B", len(_NAME)) + _WIDE + _coded(_NAME)
    begun = _record(_BEGIN, _version(_GLOBAL))
    start = len(begun) + len(shared) + len(_record(_SHEET, bytes(6) + named)) + len(_record(_END))
    book = begun + _record(_SHEET, pack("<IH", start, 0) + named) + shared + _record(_END)
    size = _record(_SIZE, pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    return compound({"Workbook": book + _record(_BEGIN, _version(_CELLS)) + size + cells + _record(_END)})


def _record(code: int, data: bytes = b"") -> bytes:
    return pack("<HH", code, len(data)) + data


def _version(begins: int) -> bytes:
    return pack("<HHHHII", 0x0600, begins, 0x0DBB, 0x07CC, 0, 6)


def _cell(row: int, column: int, text: str, shared: int) -> bytes:
    if text.isdecimal() and len(text) <= _DIGITS and text == str(int(text)):
        return _record(_NUMBER, pack("<HHHd", row, column, 0, int(text)))
    return _record(_SHARED, pack("<HHHI", row, column, 0, shared))


def _blocks(text: str) -> Iterator[bytes]:
    """A text in blocks, each of which begins with the width of its characters."""
    if len(text) > _LONGEST:
        raise InvalidValueError(says.PARAGRAPH_TOO_LONG, most=f"{_LONGEST:,}", length=f"{len(text):,}")
    first, *others = (text[at : at + _MOST] for at in range(0, len(text) or 1, _MOST))
    yield pack("<H", len(_coded(text)) // 2) + _WIDE + _coded(first)
    yield from (_WIDE + _coded(more) for more in others)


def _coded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
