"""Tables in the markup of a wiki: ``{|``, ``|-``, ``! 项目 !! 总计``, ``| 规章 || 0``, or a cell in each line."""

from collections.abc import Iterator

from govinfo.patterns import pattern
from govinfo.text import LINE_END

_OPENS, _ENDS = "{|", "|}"
_PARTS = frozenset({_ENDS, "|-", "|+"})
_BETWEEN = {"|": ("||",), "!": ("||", "!!")}
_STYLED = pattern(r"\|\s*+(?:[a-z-]++\s*+=\s*+(?:\"[^\"|]*+\"|[^\s\"|]++)\s*+)++\|(?!\|)", near=("=",))
"""How a cell looks, before what it says."""
_HEADING = pattern(r"(=++)[^=]++\1\s*+")


def barred(text: str) -> tuple[str, list[int]] | None:
    r"""A text with a line for each row of such tables, a bar on each side of each cell, and the number of each line.

    No character changes its place. Nothing for a text without such tables.

    Example:
        >>> barred("= 年报 =\n{|\n|-\n! 项目 !! 总计\n|-\n| 规章\n| 0\n|}")[0].split("\n")
        ['  年报  ', '  ', '  ', '| 项目  | 总计 | ', '| 规章 | 0 | ']
        >>> barred("规章 | 0") is None
        True
    """
    lines = LINE_END.split(text)
    signs = [line.lstrip()[:2] for line in lines]
    if _OPENS not in signs or _ENDS not in signs[signs.index(_OPENS) :]:
        return None
    rows = [*_rows(lines, [*LINE_END.findall(text), ""])]
    return "".join([row + end for row, _, end in rows]), [number for _, number, _ in rows]


def _rows(lines: list[str], ends: list[str]) -> Iterator[tuple[str, int, str]]:
    """Each line with its number and what ends it, those of a row as one; behind the last there may be an empty one."""
    row, first, within = "", 0, False
    for number, (line, end) in enumerate(zip(lines, ends, strict=True), 1):
        text = line.lstrip()
        if not within:
            within = text[:2] == _OPENS
            yield _blank(line) if within else _unheaded(line), number, end
        elif text[:2] in _PARTS:
            within = text[:2] != _ENDS
            yield (row + _closing(line) if row else _blank(line)), first if row else number, end
            row = ""
        else:
            first = first if row else number
            row += _cells(line) + _blank(end)
    yield row, first, ""


def _cells(line: str) -> str:
    """A line of cells, each behind a bar; what goes on in a cell has none."""
    sign = line.lstrip()[:1]
    if sign not in _BETWEEN:
        return line
    for between in _BETWEEN[sign]:
        line = line.replace(between, " |")
    return _STYLED.sub(lambda match: "|" + _blank(match[0][1:]), line.replace(sign, "|", 1))


def _closing(line: str) -> str:
    """What stands for a line behind the last cell of a row."""
    return "|" + _blank(line[1:])


def _unheaded(line: str) -> str:
    """A line without the signs of a heading."""
    return line.replace("=", " ") if _HEADING.fullmatch(line) else line


def _blank(text: str) -> str:
    return " " * len(text)
