"""Reports that add up others over frames: every report beside the sums of those of its direct children in a tree."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.checks.catalogue import RULES
from govinfo.checks.rules.hierarchy import Aggregate
from govinfo.frames.counted_alike import Terms, counted_alike, figure
from govinfo.frames.engine import Dialect, Lazy, gaps, needed, plain
from govinfo.frames.form_columns import ORGAN, YEAR, FrameColumns, layouts
from govinfo.frames.questions import Question, QuestionedFrame, StatedCells, where
from govinfo.frames.trees import PARENT, depth
from govinfo.frames.years import OF_ORGAN, OF_YEAR, dated
from govinfo.messages import frames as says

_PARTS, _ABOVE, _KNOWN, _SUM, _FIRST = "_parts", "_above", "_known ", "_sum ", "_first "


class _AddedCell(NamedTuple):
    """A cell and its sum over the children.

    Attributes:
        number: Its number in its table.
        address: Its address.
        terms: By the layout of a child's table, the child's columns that count the same.
    """

    number: int
    address: str
    terms: Terms

    @property
    def column(self) -> str:
        """The column that the sum stands in: cells that are counted alike on both forms have one between them."""
        return _SUM + " ".join("+".join(cells) for cells in dict.fromkeys(cells for _, cells in self.terms))


def over_tree(lazy: Lazy, reports: Lazy, tree: Lazy, say: Dialect, *, eager: bool) -> QuestionedFrame:
    """What a report adds up, put to a frame: for each table the first cell that is not the sum of the children's.

    Args:
        lazy: The frame.
        reports: The reports that are added up: the frame's own columns.
        tree: Organs and their parents.
        say: The words to say it in.
        eager: Whether the reports are computed already.

    Raises:
        UnknownKeyError: If a column is missing.
        InvalidValueError: If the tree is none.
    """
    columns = reports.collect_schema()
    needed(columns, (ORGAN,), says.REPORTS)
    needed(tree.collect_schema(), (ORGAN, PARENT), says.TREE)
    depth(tree)
    ((code, find),) = ((rule.code, rule.find) for rule in RULES if isinstance(rule.find, Aggregate))
    places = [tuple(layouts(columns, section, say)) for section in find.sections]
    held = [(layout, tuple(_added(layout, parts))) for parts in places for layout in parts]
    joined = _joined(lazy, _summed(reports, tree, [cells for _, cells in held], say, eager=eager))
    marked = say.widened(joined, *(_first(layout, cells, say) for layout, cells in held))
    stated = tuple(each for layout, cells in held for each in _stated_cells(code, layout, cells, say))
    sound = tuple(say.words.col(_mark(layout)).is_null() for layout, _ in held)
    return QuestionedFrame(marked, (Question(code, stated, ~say.words.col(_PARTS).is_null()),), sound)


def _added(layout: FrameColumns, parts: Sequence[FrameColumns]) -> Iterator[_AddedCell]:
    """The cells of a layout that a child can have a figure for."""
    for cell in layout.table.cells:
        yield _AddedCell(cell.number, cell.address, counted_alike(cell.address, layout.edition, parts))


def _keyed(lazy: Lazy) -> tuple[Lazy, tuple[str, ...]]:
    """A frame with the columns it is joined by, and these: organ, and year where it has one."""
    if YEAR in lazy.collect_schema():
        return dated(lazy), (OF_ORGAN, OF_YEAR)
    return lazy.with_columns(nw.col(ORGAN).cast(nw.String).alias(OF_ORGAN)), (OF_ORGAN,)


def _joined(lazy: Lazy, summed: Lazy) -> Lazy:
    keyed, keys = _keyed(lazy)
    return keyed.join(summed, on=[*keys], how="left")


def _summed(reports: Lazy, tree: Lazy, held: Iterable[tuple[_AddedCell, ...]], say: Dialect, *, eager: bool) -> Lazy:
    """For each parent and year the sums over its children; null where a child has no figure."""
    above = (nw.col(name).cast(nw.String).alias(alias) for name, alias in ((ORGAN, OF_ORGAN), (PARENT, _ABOVE)))
    links = tree.filter(~nw.col(PARENT).is_null()).select(*above).unique()
    keyed, keys = _keyed(reports)
    below = keyed.join(links, on=OF_ORGAN, how="inner").with_columns(nw.col(_ABOVE).alias(OF_ORGAN))
    sums = {each.column: each.terms for cells in held for each in cells}
    columns = reports.collect_schema()
    values = say.selected(below, *keys, *(figure(terms, columns, say).alias(name) for name, terms in sums.items()))
    if eager:
        values = values.collect().lazy()
    blank = gaps(values, sums) if eager else [*sums]
    types = values.collect_schema()
    added = values.group_by(*keys).agg(
        nw.len().alias(_PARTS),
        *(nw.col(name).sum().cast(nw.Int64) if types[name].is_integer() else nw.col(name).sum() for name in sums),
        *((~nw.col(name).is_null()).cast(nw.Int64).sum().alias(_KNOWN + name) for name in blank),
    )
    known = {name: nw.when(nw.col(_KNOWN + name) == nw.col(_PARTS)).then(nw.col(name)).alias(name) for name in blank}
    return added.select(*keys, _PARTS, *(known.get(name, nw.col(name)) for name in sums))


def _mark(layout: FrameColumns) -> str:
    return f"{_FIRST}{layout.table.section} {layout.edition}"


def _first(layout: FrameColumns, cells: Iterable[_AddedCell], say: Dialect) -> Any:
    """The number of the first cell of a table that is not the sum; null where all are."""
    wrong = (
        say.words.when(say.words.col(plain(each.address)) != say.words.col(each.column)).then(
            say.words.lit(each.number)
        )
        for each in cells
    )
    first = say.words.min_horizontal(*wrong)
    return (first if layout.here is None else say.words.when(layout.here).then(first)).alias(_mark(layout))


def _stated_cells(code: str, layout: FrameColumns, cells: Iterable[_AddedCell], say: Dialect) -> Iterator[StatedCells]:
    for each in cells:
        filed = plain(each.address)
        here = (say.words.col(_mark(layout)) == each.number).fill_null(value=False)
        figures = (where(here, say.words.col(column), say) for column in (each.column, filed))
        yield StatedCells(code, str(layout.table.section), each.address, (each.column, filed), *figures)
