"""How much of a document is read before it is refused."""

from collections.abc import Sequence
from itertools import groupby
from typing import Annotated, NamedTuple
from unicodedata import combining

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.patterns import pattern
from govinfo.records.strict import strict
from govinfo.records.types import QUANTITY
from govinfo.text import LINE_END


@strict
class Limits(NamedTuple):
    """Bounds that no report comes near and that hostile or broken files run into.

    Give other ones to any reading function: ``read(path, limits=LIMITS._replace(pages=400))``.

    Attributes:
        size: Bytes of a file.
        files: Files of an archive.
        archived: Bytes that the files of an archive may unfold to, all together.
        characters: Characters of a text.
        lines: Lines of a text.
        unzipped: Bytes that the parts of a .docx or .xlsx file may unfold to.
        ratio: Bytes that one packed byte may unfold to.
        span: Columns or rows that one cell may span; more is read as this many.
        cells: Cells of all tables of a document, spans laid out; words of its text.
        depth: Elements within each other in a web page or a part of a .docx file.
        tags: Tags of a web page or in the text of a .docx file, control words and braces of a rich text.
        pages: Pages of a PDF or OFD file.
        seconds: Of processor time that one PDF file may take.
        memory: Bytes that one PDF file may take while it is read.
        labels: Row labels of one table, found anywhere in a document.
        splits: Ways of splitting one run of digits that are looked at.

    Example:
        >>> LIMITS.pages
        200
    """

    size: Annotated[int, QUANTITY] = 32_000_000
    files: Annotated[int, QUANTITY] = 10_000
    archived: Annotated[int, QUANTITY] = 1_000_000_000
    characters: Annotated[int, QUANTITY] = 1_000_000
    lines: Annotated[int, QUANTITY] = 100_000
    unzipped: Annotated[int, QUANTITY] = 64_000_000
    ratio: Annotated[int, QUANTITY] = 200
    span: Annotated[int, QUANTITY] = 64
    cells: Annotated[int, QUANTITY] = 200_000
    depth: Annotated[int, QUANTITY] = 512
    tags: Annotated[int, QUANTITY] = 400_000
    pages: Annotated[int, QUANTITY] = 200
    seconds: Annotated[int, QUANTITY] = 3
    memory: Annotated[int, QUANTITY] = 600_000_000
    labels: Annotated[int, QUANTITY] = 1_000
    splits: Annotated[int, QUANTITY] = 20_000


LIMITS = Limits()
"""The bounds unless others are given."""

_SWELLING = pattern("[\u3300-\u33ff\ufdf0-\ufdfd]")
_SWOLLEN = 18
"""So many characters one of these becomes, at most, where a text is normalised."""
_BRIEF = 20_000
"""Texts of no more characters are normalised at once, whatever stands on them."""
_MARKS = 200
"""So many marks may stand on one character; the time that it takes to put them in order grows with their square."""
_STACK = pattern(
    r"[^\x00-\u02ff\u2010-\u2029\u2030-\u20cf\u2100-\u2cee\u2e80-\u3029\u3030-\u3098\u309b-\ua66e\uac00-\ud7a3"
    rf"\ue000-\ufaff\ufe30-\uffff]{{{_MARKS},}}"
)
"""A run of characters of scripts that have marks which stand on others."""


def deeper(depth: int, document: str | None) -> int:
    """How deep one may still go within an element.

    Raises:
        ReadError: If it is already too deep.
    """
    if depth == 0:
        raise ReadError(says.TOO_DEEP, document=document)
    return depth - 1


def sized(data: str | bytes, document: str | None, limits: Limits) -> None:
    """Refuse a file that is larger than the limit.

    Raises:
        ReadError: If it is.
    """
    if len(data) > limits.size:
        raise ReadError(says.TOO_LARGE, most=limits.size, document=document)


def bounded(texts: Sequence[str], document: str | None, limits: Limits) -> None:
    """Refuse texts that are longer than the limit, or would be once normalised, or have more words than tables cells.

    Raises:
        ReadError: If they are.
    """
    length = sum(map(len, texts))
    room = limits.characters - length
    if room < 0 or (room < _SWOLLEN * length and room < _SWOLLEN * len(_SWELLING.findall("".join(texts)))):
        raise ReadError(says.TOO_LONG, most=limits.characters, document=document)
    if length > 2 * limits.cells and sum(len(text.split()) for text in texts) > limits.cells:
        raise ReadError(says.TOO_MANY_WORDS, most=limits.cells, document=document)
    if length > _BRIEF and any(map(_stacked, texts)):
        raise ReadError(says.TOO_MANY_MARKS, most=_MARKS, document=document)


def _stacked(text: str) -> bool:
    """Whether more marks stand on a character than in any writing."""
    stacks = (groupby(stack[0], lambda sign: combining(sign) > 0) for stack in _STACK.finditer(text))
    return any(len([*marks]) > _MARKS for stack in stacks for joined, marks in stack if joined)


def parted(text: str, document: str | None, limits: Limits, separators: str = "|\t") -> None:
    """Refuse a text of more lines than the limit, or that separators, bars and tabs, would part into more cells.

    Raises:
        ReadError: If it has, or they would.
    """
    if len(text) > limits.lines and len(LINE_END.findall(text)) >= limits.lines:
        raise ReadError(says.TOO_MANY_LINES, most=limits.lines, document=document)
    if sum(map(text.count, separators)) > limits.cells:
        raise ReadError(says.TOO_MANY_CELLS, most=limits.cells, document=document)
