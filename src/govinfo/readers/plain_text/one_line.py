"""Pages whose texts a program has put into one line, with a bar or a tab between them: each is a line of its own."""

from itertools import chain, pairwise

from govinfo.readers.figures import is_value
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.text import LINE_END, fold

_SIGNS = "|\t"
_FEWEST = 5
"""A row of a table has fewer labels with a figure behind each."""


def apart(text: str) -> tuple[str, list[int]] | None:
    """A text with the texts of such lines in lines of their own, and the number of the line that each is of.

    No character changes its place.

    Example:
        >>> apart("年报|规章|1|行政许可|3|行政处罚|0|行政强制|0|一、本年新收政府信息公开申请数量|2")[0].split()[:4]
        ['年报', '规章', '1', '行政许可']
        >>> apart("规章|1") is None
        True
    """
    lines = [_parted(line) for line in LINE_END.split(text)]
    if all(len(line) == 1 for line in lines):
        return None
    numbers = chain.from_iterable([number] * len(line) for number, line in enumerate(lines, 1))
    ends = [*LINE_END.findall(text), ""]
    return "".join(["\n".join(line) + end for line, end in zip(lines, ends, strict=True)]), [*numbers]


def _parted(line: str) -> list[str]:
    """The texts of a line that holds those of several rows; the line where it does not."""
    known = printed_labels().row_labels
    for sign in _SIGNS:
        pieces = line.split(sign)
        folded = map(fold, pieces) if len(pieces) > 2 * _FEWEST else ()
        if sum(one in known and is_value(after) for one, after in pairwise(folded)) >= _FEWEST:
            return pieces
    return [line]
