"""Adding up reports over a tree of organs, all levels in one pass.

In each step every sum moves one level up. The first step adds the reports of one organ's direct children, and is the
only one that looks at all reports; the next adds those sums, and so on to the root.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import narwhals as nw

from govinfo.cautions import warn_of_faulty
from govinfo.errors import InvalidValueError
from govinfo.forms.registry import every_cell
from govinfo.frames.engine import Lazy, beside, gaps, needed, opened, plain, told
from govinfo.frames.form_columns import KEYS, ORGAN, examined
from govinfo.frames.pooling import faulty
from govinfo.frames.trees import PARENT, depth
from govinfo.messages import frames as says

REPORTS, BLANKS = "reports", "blanks"
_KNOWN = "known "


@told
def rollup_frame(frame: Any, tree: Any, *, partial: bool = False) -> Any:
    """Add up the reports of every organ that has organs below it: its own, and all below it, however deep.

    Args:
        frame: One row for each report, with ``organ`` and the cells of the form as columns (`to_frame`); with a column
            ``year``, each year is added up by itself.
        tree: One row for each organ, with ``organ`` and its ``parent``, null at the top; a frame of the same library.
        partial: Whether a cell that some reports leave blank is the sum of the others; unless said it is blank, since
            a blank is no zero.

    Returns:
        A row for each organ that is a parent and has a report at or below it: ``organ``, ``year``, ``reports`` (how
        many were added up), ``blanks`` (how many of their cells were blank), and the sums. Computed if *frame* is, lazy
        if it is lazy; the tree is always looked through. A report of an organ that stands nowhere in the tree is no
        organ's part.

    Warns:
        FaultyReportsWarning: If reports are summed in that do not add up by themselves. A lazy frame, and one without
            all cells of a table, is not looked at; `check_frame` says what is wrong with each report.

    Raises:
        UnknownKeyError: If a column does not exist.
        InvalidValueError: If a frame is none, has no cell of the form or a column called almost as one, or the tree is
            none: an organ with two parents, or below itself.

    Legal basis:
        《条例》第四十九条第二款: the department in charge reports for its whole region.

    Example:
        >>> import polars as pl
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> reports = [zero("2021", organ=organ, year=2023) for organ in ("某市", "甲县", "乙县")]
        >>> tree = pl.DataFrame({"organ": ["某市", "甲县", "乙县"], "parent": [None, "某市", "某市"]})
        >>> rollup_frame(to_frame(reports), tree).select("organ", "year", "reports", "blanks").rows()
        [('某市', 2023, 3, 0)]
    """
    lazy, given = opened(frame)
    columns = lazy.collect_schema()
    parents = beside(tree, lazy, says.TREE)
    examined(columns)
    needed(columns, (ORGAN,), says.REPORTS)
    needed(parents.collect_schema(), (ORGAN, PARENT), says.TREE)
    cells = [cell for cell in map(plain, every_cell()) if cell in columns]
    if not cells:
        raise InvalidValueError(says.NO_CELL)
    keys = tuple(key for key in KEYS if key in columns)
    blanks = gaps(lazy, cells) if given.eager else cells
    summed = _climbed(_totals(lazy, keys, cells, blanks), parents.select(ORGAN, PARENT).unique(), keys, depth(parents))
    if given.eager:
        links = parents.select(ORGAN, PARENT).collect()
        within = {*links[ORGAN].to_list(), *links[PARENT].to_list()}
        warn_of_faulty((report for report in faulty(lazy) if report[0] in within), calls=2)
    return given.closed(summed.select(*keys, REPORTS, BLANKS, *_sums(cells, blanks, partial=partial)))


def _totals(lazy: Any, keys: Sequence[str], cells: Sequence[str], blanks: Sequence[str]) -> Any:
    """The reports as they are added up: how many, how many blanks, the figures, and how many know each with gaps."""
    columns = lazy.collect_schema()
    none = nw.lit(0, dtype=nw.Int64)
    counted = nw.sum_horizontal(nw.col(*blanks).is_null().cast(nw.Int64)) if blanks else none
    return lazy.select(
        *keys,
        nw.lit(1, dtype=nw.Int64).alias(REPORTS),
        counted.alias(BLANKS),
        *(nw.col(cell).cast(nw.Int64) if columns[cell].is_integer() else nw.col(cell) for cell in cells),
        *((~nw.col(gap).is_null()).cast(nw.Int64).alias(_KNOWN + gap) for gap in blanks),
    )


def _sums(cells: Sequence[str], blanks: Sequence[str], *, partial: bool) -> Iterator[Any]:
    """The sums; one of a cell with gaps only where every report states it, or, in part, where any does."""
    for cell in cells:
        known = nw.col(_KNOWN + cell)
        enough = (known > 0) if partial else (known == nw.col(REPORTS))
        yield nw.when(enough).then(nw.col(cell)).alias(cell) if cell in blanks else nw.col(cell)


def _climbed(own: Lazy, tree: Lazy, keys: tuple[str, ...], levels: int) -> Lazy:
    held = own.collect_schema()
    figures = [name for name in held if name not in keys]
    whole = [name for name in figures if held[name].is_integer()]
    exact = [name for name in figures if name not in whole]
    sums = [nw.col(*whole).sum().cast(nw.Int64), *([nw.col(*exact).sum()] if exact else [])]
    steps: list[Lazy] = [own.join(tree.select(nw.col(PARENT).alias(ORGAN)).unique(), on=ORGAN, how="inner")]
    level = own
    for _ in range(levels):
        below = level.join(tree, on=ORGAN, how="left").drop(ORGAN).rename({PARENT: ORGAN})
        summed = below.group_by(*keys).agg(*sums).select(*keys, *figures)
        level = summed.filter(~nw.col(ORGAN).is_null())
        steps.append(level)
    return nw.concat(steps).group_by(*keys).agg(*sums)
