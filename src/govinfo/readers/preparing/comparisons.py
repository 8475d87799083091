"""Tables that compare the report's year with the one before, beside the form's own: they are no part of it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.preparing.separating import part_of
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import Stream

_YEAR = r"(?:20\d\d年?|[本今当去]年|上一?年)度?(?:同期|数量?|件数|总数|合计|情况)?"
_CHANGE = r"(?:同比|[较比与]上年)?(?:增减|增长?|减|升降|变[化动]|差[额值]|对比|比较)(?:数量?|件数|情况|幅度?|[率额])?"
_SHARE = r"(?:同比|环比|增幅|降幅|增速)"
_COMPARED = pattern(rf"(?:{_YEAR}|{_CHANGE}|{_SHARE})(?:\(?[%件])?\)?")
"""The head of a column that compares years, and is none of the form's."""
_FEWEST = 2
"""A table that compares has at least so many columns of years and changes."""


def without_comparisons(stream: Stream) -> Stream:
    """A stream without the tables whose heads only compare years, if the form's own rows stand elsewhere."""
    if not any(map(_compared, stream.texts)):
        return stream
    tables = [*_tables(stream)]
    inside = {at for table in tables for at in table}
    known = printed_labels().row_labels
    outside = known.intersection(text for at, text in enumerate(stream.texts) if at not in inside)
    own = [known.intersection(stream.texts[at] for at in table) for table in tables]
    dropped = {at for table, labels in zip(tables, own, strict=True) if labels and labels <= outside for at in table}
    return part_of(stream, [at for at in range(len(stream.texts)) if at not in dropped], {}) if dropped else stream


def _tables(stream: Stream) -> Iterator[list[int]]:
    """The segments of each table below such heads: the heads, and the rows with figures right below them."""
    table: list[int] = []
    for _, row in stream.by_row():
        if table and any(stream.texts[at].isdigit() for at in row):
            table += row
            continue
        if table:
            yield table
        table = [*row] if _compares([stream.texts[at] for at in row if stream.cells[at]]) else []
    if table:
        yield table


def _compares(cells: Sequence[str]) -> bool:
    """Whether the cells of a row are heads that compare years; the first may be the head of the labels."""
    told = [_compared(cell) for cell in cells if cell != BLANK]
    return sum(told) >= _FEWEST and all(told[1:])


@lru_cache(maxsize=4096)
def _compared(text: str) -> bool:
    """Whether a text is the head of a column that compares years."""
    return _COMPARED.fullmatch(text) is not None
