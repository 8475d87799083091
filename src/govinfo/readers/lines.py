"""A running text as a stream: words between white space, cells between bars or tabs."""

import re

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers import places
from govinfo.readers.bars import upright
from govinfo.readers.limits import Limits, bounded
from govinfo.readers.stream import BLANK, Segment, Stream, cell
from govinfo.spans import SourceSpan
from govinfo.text import newlines, punctuate

_PAGE_MARK = re.compile(
    r"\s*(?:-\s*\d{1,4}\s*-|第\s*\d{1,4}\s*页(?:[,/ ]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})\s*"
)
_RULE = re.compile(r"[\s|:-]*-{3}[\s|:-]*")


def read(text: str, document: str | None, limits: Limits) -> Stream:
    """The stream of a running text: words between white space, cells between bars or tabs, page marks left out.

    Raises:
        ReadError: If the text is longer than the limit.
    """
    bounded((text,), document, limits)
    if text.count("|") + text.count("\t") > limits.cells:
        raise ReadError(says.TOO_MANY_CELLS, most=limits.cells, document=document)
    raw = newlines(text).split("\n")
    segments: list[Segment] = []
    ordinals: list[int] = []
    widths: dict[int, int] = {}
    ended: set[int] = set()
    gap = False
    lines = punctuate(text).split("\n")
    barred = "|" in text or "｜" in text
    standing = upright([_unmarked(line) for line in lines]) if barred else {}
    for number, line in enumerate(lines, 1):
        words, whole = (standing[number - 1], True) if number - 1 in standing else _words(line)
        if not words:
            gap = gap or not line.strip(" ")
            continue
        segments += [Segment(words[0], number, whole, gap), *[Segment(word, number, whole) for word in words[1:]]]
        ordinals += range(len(words))
        if whole:
            widths[number] = len(words)
            if barred and line.rstrip().endswith("|"):
                ended.add(number)
        gap = False

    def locate(segment: int) -> SourceSpan:
        row = segments[segment].row
        line = raw[row - 1]
        if row - 1 in standing:
            found = "" if segments[segment].text == BLANK else line.replace("｜", "|").strip("| \t")
        else:
            words = _raw_cells(line) if segments[segment].cell else line.split()
            ordinal = ordinals[segment]
            found = words[ordinal] if ordinal < len(words) else line
        return SourceSpan(places.line(row), found.strip(), document, row)

    return Stream(segments, locate, raw, widths, frozenset(number + 1 for number in standing), ended)


def _unmarked(line: str) -> str:
    """A line, or nothing for a page mark."""
    return "" if "|" not in line and _PAGE_MARK.fullmatch(line) else line


def _words(line: str) -> tuple[list[str], bool]:
    if "|" in line:
        if _RULE.fullmatch(line):
            return [], False
        return [cell(part.strip()) for part in _raw_cells(line)], True
    if "\t" in line:
        if "\t" in line.strip():
            return [cell(part.strip()) for part in line.split("\t")], True
        if not line.strip():
            return [BLANK], True
    if ("-" in line or "页" in line or "/" in line) and _PAGE_MARK.fullmatch(line):
        return [], False
    return line.split(), False


def _raw_cells(line: str) -> list[str]:
    if "|" not in line and "｜" not in line:
        return line.split("\t")
    return line.replace("｜", "|").strip().removeprefix("|").removesuffix("|").split("|")
