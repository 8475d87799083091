"""A running text as a stream: words between white space, cells between bars or tabs."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, groupby
from unicodedata import east_asian_width

from govinfo.patterns import pattern
from govinfo.readers import places
from govinfo.readers.figures import BLANK
from govinfo.readers.limits import Limits, bounded, parted
from govinfo.readers.stream import SegmentPlaces, Segments, StackedLines, Stream, StreamNotes, cell
from govinfo.spans import Locator, SourceSpan
from govinfo.text import LINE_END, newlines, punctuate

_FILE = Locator()
"""The whole of a file that has no parts."""
_PAGE_MARK = pattern(r"\s*(?:-\s*\d{1,4}\s*-|第\s*\d{1,4}\s*页(?:[,/ ]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})\s*")
_QUOTED = pattern(r"^(?:> ?)+")
_RULE = pattern(r"(?=[\s|:-]*?---)[\s|:-]*+")

_DRAWN = "│┃║¦├┤┼┌┐└┘┬┴"
"""What is drawn between cells, and where the lines of a frame meet."""
_BARS = str.maketrans(dict.fromkeys(f"{_DRAWN}｜", "|"))
_WIDE, _NARROW = pattern(r"\d  +(?=[\d/])"), pattern(r"\d (?=[\d/])")
"""The blanks between two numbers: several, or one."""
_DIGITS = pattern(r"(?<!\d)[1-9] \d(?!\d)")
"""Two digits a blank apart, which may be those of one number."""
_FILLED_UP, _ENDING = pattern(r"(?<=\S \| )\|{2,}$"), pattern(r"(?<=\S \| )\|+$")
"""Bars that only fill up a row, several or any number."""
_EMPTY, _FULL = pattern(r"\|\s+\|\s*[^|\s]"), pattern(r"[^|\s]\s*\|?$")
"""An empty cell before one that is not; a last one that is not."""
_RUNS = {"|": pattern(r"\|++"), "\t": pattern(r"\t++")}
_SEVERAL = 3
"""So many of them show that cells stand two bars or tabs apart."""
_FEW = 5
"""More lines than these do not all end in a tab by chance."""
_MANY = 20
"""So many bars or tabs a line stand, on average, where the rows of a table have no lines of their own."""
_PROSE = 300
"""A cell has fewer characters."""
_WORD = pattern(r"\S+")


def read(text: str, document: str | None, limits: Limits) -> Stream:
    """The stream of a running text: words between white space, cells between bars or tabs, page marks left out.

    Raises:
        ReadError: If the text is longer than the limit, or has more lines or cells.
    """
    bounded((text,), document, limits)
    parted(text, document, limits)
    rows = _apart(text)
    return _Lines(*rows, document).stream() if rows else _Lines(text, (), document).stream()


def _apart(text: str) -> tuple[str, Sequence[int]] | None:
    """A text with several rows in one line, between bars or tabs, or in the markup of a wiki, with a line for each row.

    Only there is what parts it loaded.
    """
    if "{|" in text:
        from govinfo.readers.plain_text.wiki_tables import barred

        return barred(text)
    if text.count("|") + text.count("\t") <= _MANY * text.count("\n"):
        return None
    from govinfo.readers.plain_text.one_line import apart

    return apart(text)


def _words(line: str) -> tuple[list[str], bool]:
    """The words of a line, or the cells that tabs show, and whether they are cells; none of a page mark."""
    if "\t" in line:
        if _celled(line):
            return [cell(part.strip()) for part in line.split("\t")], True
        if line.startswith("\t"):
            return [cell(line)], True
    marked = _barred(line) or (("-" in line or "页" in line or "/" in line) and _PAGE_MARK.fullmatch(line))
    return ([] if marked else line.split()), False


class _Lines:
    """The lines of a text, each divided into words or cells.

    Args:
        text: The text.
        numbers: Of which line of the file each is; none where they are its own.
        document: Its name.
    """

    def __init__(self, text: str, numbers: Sequence[int], document: str | None) -> None:
        self._document = document
        self._text = text
        self._numbers = numbers
        self._written = newlines(text).split("\n")
        self._raw = _unquoted(self._written)
        drawn = any(map(text.__contains__, _DRAWN))
        barred = drawn or "|" in text or "｜" in text
        written = "\n".join(self._raw)
        level = written.translate(_BARS) if drawn or "｜" in text else written
        level = _single(level)
        self._level = level.split("\n")
        self._lines = _ended(punctuate(level).split("\n"))
        self._standing = _standing(self._lines) if barred else {}
        self._inside = _insides(self._lines) if barred else {}
        known = {line: _words(line) for line in set(self._lines)}
        rows = {at: [cell(part.strip()) for part in inside.split("|")] for at, inside in self._inside.items()}
        shown = {at: (cells, True) for at, cells in (rows | self._standing).items()}
        said = [shown.get(at) or known[line] for at, line in enumerate(self._lines)]
        self._words, self._cells = zip(*said, strict=True)
        self._pieces: dict[int, tuple[list[str], list[int]]] = {}

    def stream(self) -> Stream:
        """The stream of the lines."""
        told = enumerate(zip(self._words, self._cells, strict=True), 1)
        widths = {number: len(words) for number, (words, cells) in told if cells and words}
        notes = StreamNotes(lines=self._numbers)
        where = SegmentPlaces(self._locate, self._printed)
        return Stream(self._segments, where, self._raw, widths, self._stacked(), notes)

    @cached_property
    def _segments(self) -> Segments:
        """The words and cells of all lines."""
        return Segments.of(self._words, self._cells)

    @cached_property
    def _ordinals(self) -> list[int]:
        """The number of each word and cell in its line, from 0."""
        return [*chain.from_iterable(map(range, map(len, self._words)))]

    def _stacked(self) -> StackedLines:
        said = enumerate(zip(self._lines, self._words, self._cells, strict=True), 1)
        tabbed = {at for at, (line, words, cells) in said if cells and len(words) == 1 and line[0] == "\t"}
        return StackedLines(
            upright=frozenset(number + 1 for number in self._standing),
            tabbed=tabbed,
            parted=tabbed.intersection(self._behind_empty()) if tabbed else tabbed,
            uneven=self._uneven(),
        )

    def _uneven(self) -> set[int]:
        """The lines in which numbers stand a blank apart and others several, or digits do where most lines do not."""
        wide = self._apart(_WIDE) if any("  " in line for line in self._lines) else set[int]()
        if not wide:
            return wide
        narrow = self._apart(_NARROW)
        uneven = narrow & wide
        if 2 * len(narrow - wide) < len(narrow | wide):
            uneven |= self._apart(_DIGITS)
        return uneven - self._aligned(uneven) if uneven else uneven

    def _apart(self, blanks: re.Pattern[str]) -> set[int]:
        """The lines among whose words two numbers stand so many blanks apart."""
        said = enumerate(zip(self._lines, self._words, self._cells, strict=True), 1)
        return {at for at, (line, words, cells) in said if words and not cells and blanks.search(line)}

    def _aligned(self, uneven: set[int]) -> set[int]:
        """Those of some lines whose words end where those of another line do, below each other at the right."""
        even = {_ends(line) for number, line in enumerate(self._lines, 1) if number not in uneven and "  " in line}
        return {number for number in uneven if _ends(self._lines[number - 1]) in even}

    def _behind_empty(self) -> Iterator[int]:
        """The lines that say something and have an empty line between them and the one before that does."""
        empty = False
        for at, (line, words) in enumerate(zip(self._lines, self._words, strict=True), 1):
            if words and empty:
                yield at
            empty = not words and (empty or not line.strip())

    def _printed(self, segment: int) -> str:
        """What stands where a segment was read from."""
        row = self._segments.rows[segment]
        if self._segments.texts[segment] == BLANK:
            return ""
        if row - 1 in self._standing:
            return self._level[row - 1].strip("| \t")
        words, _ = self._parted(row)
        ordinal = self._ordinals[segment]
        return (words[ordinal] if ordinal < len(words) else self._raw[row - 1]).strip()

    def _locate(self, segment: int) -> SourceSpan:
        row, raw = self._segments.rows[segment], self._printed(segment)
        words, ends = ([], [0]) if row - 1 in self._standing else self._parted(row)
        end = ends[min(self._ordinals[segment], len(words))]
        start = self._starts[row - 1] + max(self._level[row - 1].find(raw, end), end)
        there = Locator._make((*_FILE[:5], start, start + len(raw), None))
        number = self._numbers[row - 1] if self._numbers else row
        return SourceSpan(places.line(number), raw, self._document, number, there)

    def _parted(self, row: int) -> tuple[list[str], list[int]]:
        """The words or cells of a line as they stand there, and where each ends that stands before another."""
        if row not in self._pieces:
            line, level = self._raw[row - 1], self._level[row - 1]
            words = self._raw_words(row - 1, line) if self._cells[row - 1] else line.split()
            ends = accumulate(words, lambda at, word: level.find(word, at) + len(word), initial=0)
            self._pieces[row] = words, [*ends]
        return self._pieces[row]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in the text, behind the signs that quote it."""
        if "\r\n" in self._text:
            starts = [0, *(match.end() for match in LINE_END.finditer(self._text))]
        else:
            starts = [*accumulate(map(len, self._written), lambda start, length: start + length + 1, initial=0)][:-1]
        lines = zip(starts, self._written, self._raw, strict=True)
        return [start + len(written) - len(raw) for start, written, raw in lines]

    def _raw_words(self, at: int, line: str) -> list[str]:
        if at not in self._inside:
            return self._level[at].split("\t") if _celled(self._level[at]) else [line]
        opened = punctuate(line).strip().startswith("|") and not self._inside[at].startswith("|")
        parts = self._level[at].strip().split("|")
        return parts[1:] if opened else parts


def _single(text: str) -> str:
    r"""A text in which one bar or tab stands between two cells where two do everywhere; nothing changes its place.

    >>> _single("规章||1||||2\n行政许可||3\n行政处罚||4"), _single("规章\t\t1\t2")
    ('规章 |1 | |2\n行政许可 |3\n行政处罚 |4', '规章\t\t1\t2')
    """
    for sign, runs in _RUNS.items():
        found = [len(run) for run in runs.findall(text)] if sign * 2 in text else []
        if len(found) >= _SEVERAL and not any(length % 2 for length in found):
            text = text.replace(sign * 2, f" {sign}")
    return text


def _standing(lines: list[str]) -> dict[int, list[str]]:
    """The cells of rows that stand one below the other, by the number of the line."""
    from govinfo.readers.plain_text.stacked_cells import upright

    return upright([_unmarked(line) for line in lines])


def _unquoted(lines: list[str]) -> list[str]:
    """The lines of a text without the signs that quote those of a letter that is answered, where most have them.

    >>> _unquoted(["> 规章", ">> 0", "", "完"]), _unquoted(["规章", "> 0"])
    (['规章', '0', '', '完'], ['规章', '> 0'])
    """
    quoted = sum([line.startswith(">") for line in lines])
    return [_QUOTED.sub("", line) for line in lines] if 2 * quoted > sum(map(bool, lines)) else lines


def _ends(line: str) -> tuple[int, ...]:
    """Where the words of a line end behind its first, as far from the left as a terminal shows it.

    >>> _ends("规章  1  0 103")
    (7, 10, 14)
    """
    ends = [match.end() for match in _WORD.finditer(line)][1:]
    return tuple([end + sum(map(_wide, line[:end])) for end in ends])


def _wide(sign: str) -> bool:
    """Whether a character is as wide as two others."""
    return east_asian_width(sign) in {"W", "F"}


def _ended(lines: list[str]) -> list[str]:
    r"""Lines without the tab that ends each of them, where every line with cells has one there: it opens none.

    >>> _ended(["规章\t1\t", "行政许可\t2\t"] * 3)[:2], _ended(["规章\t1\t", "行政许可\t2"] * 3)[:2]
    (['规章\t1', '行政许可\t2'], ['规章\t1\t', '行政许可\t2'])
    """
    tabbed = {line for line in set(lines) if "\t" in line and _celled(line)}
    closed = all(line.endswith("\t") for line in tabbed) and sum(map(tabbed.__contains__, lines)) > _FEW
    return [line.removesuffix("\t") for line in lines] if closed else lines


def _celled(line: str) -> bool:
    """Whether a tab stands between two words of a line, or several behind the last."""
    within = "\t" in line.strip() and not _in_prose(line, "\t")
    return within or line.count("\t", len(line.rstrip(" \t"))) > 1


def _in_prose(line: str, sign: str) -> bool:
    """Whether a few signs in a line stand between words of long prose, where they part no cells.

    >>> _in_prose("某某某" * 100 + "|食用农产品", "|"), _in_prose("规章|0|1|2", "|")
    (True, False)
    """
    return line.count(sign) <= _FEW and max(map(len, line.split(sign))) >= _PROSE


def _barred(line: str) -> bool:
    """Whether bars stand between cells in a line, or around them."""
    return "|" in line and not _in_prose(line, "|")


def _insides(lines: Sequence[str]) -> dict[int, str]:
    """What stands between the outer bars of each line with bars and more, by its number from 0.

    Whether a bar at the end of a line ends its last cell or opens an empty one shows in the lines above and below: it
    ends a cell where all of them have one, but those that have nothing else than the bar that each begins with. Where
    bars stand between all pieces of a text, its first line lacks that before it, and its last that behind.

    >>> _insides(["| 1 | |", "| 2 | 3 |"]), _insides(["1 | |", "2 | 3 | 4"])
    ({0: ' 1 | ', 1: ' 2 | 3 '}, {0: '1 | |', 1: '2 | 3 | 4'})
    >>> _insides(["| 1 | 2 |", "|", "| 3"])
    {0: ' 1 | 2 ', 2: ' 3'}
    """
    found: dict[int, str] = {}
    for barred, stretch in groupby(enumerate(_unfilled(lines)), lambda numbered: _barred(numbered[1])):
        if barred:
            rows = {at: one for at, line in stretch if (one := line.strip()) != "|" and not _RULE.fullmatch(line)}
            own = [*rows.values()]
            edge = len(own) > _FEW
            first = "|" if all(line.startswith("|") for line in own[edge:]) else ""
            several = [line for line in own[: len(own) - edge] if not first or line.count("|") > 1]
            last = "|" if all(line.endswith("|") for line in several) else ""
            found.update({at: line.removeprefix(first).removesuffix(last) for at, line in rows.items()})
    return found


def _unfilled(lines: Sequence[str]) -> list[str]:
    """Lines with bars without those that only fill up a row that has fewer cells than others, where blanks part cells.

    They stand one right behind the other. Where nothing stands between two bars before a cell, a single one may be the
    end of an empty cell, but in a row that is as wide as others are with theirs, and none without.

    >>> _unfilled(["规章 | 1 | ||", "行政许可 | 2 | |"]), _unfilled(["1 | 2 | |||", "1 | | 2 | |"])
    (['规章 | 1 | ', '行政许可 | 2 | '], ['1 | 2 | ', '1 | | 2 | |'])
    >>> _unfilled(["1|2||", "1 | 2 | |"])
    ['1|2||', '1 | 2 | |']
    """
    lines = [line.rstrip() if "|" in line else line for line in lines]
    if not any(_FILLED_UP.search(line) for line in lines):
        return lines
    if not any(_EMPTY.search(line) for line in lines):
        return [_ENDING.sub("", line) for line in lines]
    wide = {line.count("|") for line in lines if _FILLED_UP.search(line)}
    wide -= {line.count("|") for line in lines if _FULL.search(line)}
    return [(_ENDING if line.count("|") in wide else _FILLED_UP).sub("", line) for line in lines]


def _unmarked(line: str) -> str:
    """A line, or nothing for a page mark."""
    return "" if "|" not in line and _PAGE_MARK.fullmatch(line) else line
