"""The identities of the form over a frame of reports: one expression for each equation, written by the form itself.

A verdict is weighed as `govinfo.checks.verdicts.weigh` weighs it for one report: a blank stands for some count from
zero upwards, so an equation fails where the known cells alone contradict it and is unknown where a blank could mend it.

Most reports are in order. One filter over all equations sets those aside; only the rest are weighed equation by
equation.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.checks import RULES
from govinfo.checks.kinds import Holds
from govinfo.checks.rule import Verdict
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames.engine import Lazy, first, opened, plain
from govinfo.frames.layout import Layout, layouts

SHAPES = ("long", "wide")
_KEYS = ("organ", "year")
_FIGURES = ("expected", "actual", "expected_known", "actual_known")


class Stated(NamedTuple):
    """An equation as expressions over the columns of a frame.

    Attributes:
        code: Code of the rule.
        at: Key of the column or row the equation holds in.
        cell: Address of the filed cell that the sum is held against, the first if there are two.
        layout: The table it is an equation of; where a report's is laid out otherwise, the figures are zeros.
        expected: Sum of the known cells on the left.
        actual: Sum of the known cells on the right.
        expected_known: Whether no cell on the left is blank.
        actual_known: Whether no cell on the right is blank.
    """

    code: str
    at: str
    cell: str
    layout: Layout
    expected: nw.Expr
    actual: nw.Expr
    expected_known: nw.Expr
    actual_known: nw.Expr

    @property
    def figures(self) -> tuple[nw.Expr, ...]:
        """What a verdict is made from, by the names of `_FIGURES`."""
        figures = (self.expected, self.actual, self.expected_known, self.actual_known)
        return tuple(figure.alias(name) for name, figure in zip(_FIGURES, figures, strict=True))


def _fails(expected: nw.Expr, actual: nw.Expr, expected_known: nw.Expr, actual_known: nw.Expr) -> nw.Expr:
    """Whether no counts in the place of the blanks could make the two sides equal."""
    return ((expected > actual) & actual_known) | ((expected < actual) & expected_known)


def _passes(expected: nw.Expr, actual: nw.Expr, expected_known: nw.Expr, actual_known: nw.Expr) -> nw.Expr:
    """Whether the two sides are equal, and no blank could make them differ."""
    return (expected == actual) & expected_known & actual_known


def check_frame(frame: Any, *, shape: str = "long") -> Any:
    """Hold every report of a frame against the identities of its form, as `govinfo.check` does for one.

    Args:
        frame: One row for each report and the cells of the form as columns (`to_frame`), in any library. Which edition
            a table is laid out in is read from ``applications.edition`` and ``remedies.edition``, where the frame has
            these columns; null says that the report lacks the table.
        shape: ``"long"``: a row for each equation that does not hold, with ``code``, ``at`` (the column or row),
            ``cell``, ``expected``, ``actual`` (sums of the known cells) and ``verdict``, ``fail`` or ``unknown``.
            ``"wide"``: a row for each report, with the worst verdict of each code and of all of them (``verdict``).

    Returns:
        A frame of the same library: computed if *frame* is, lazy if it is lazy; it starts with ``organ`` and ``year``
        where *frame* has them.

    Raises:
        UnknownKeyError: If the shape does not exist.
        InvalidValueError: If *frame* is no frame, or has the cells of no table, or does not say of which edition.

    Legal basis:
        That of each rule, ``govinfo.RULES[code].basis``.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})
        >>> check_frame(to_frame([report])).rows()
        [('某县', 2023, 'R401', 'review', 'remedies.review.total', 0, 1, 'fail')]
    """
    if shape not in SHAPES:
        raise UnknownKeyError(shape, SHAPES, "shape")
    lazy, given = opened(frame)
    columns = lazy.collect_schema()
    stated = tuple(_stated(columns))
    keys = tuple(key for key in _KEYS if key in columns)
    if shape == "wide":
        return given.closed(_wide(lazy, stated, keys))
    suspects = lazy.filter(~_in_order(stated))
    return given.closed(_findings(_tall(suspects, stated, keys), stated, keys))


def _stated(columns: nw.Schema) -> Iterator[Stated]:
    rules = tuple((rule, rule.find) for rule in RULES if isinstance(rule.find, Holds))
    sections = {find.section: tuple(layouts(columns, find.section)) for _, find in rules}
    if not any(sections.values()):
        raise InvalidValueError(
            "the frame has the cells of no table of the form as columns: applications.received.total, …"
        )
    for rule, find in rules:
        for layout in sections[find.section]:
            for equation in find.equations(layout.table):
                expected, expected_known = _side(layout, equation.left, columns)
                actual, actual_known = _side(layout, equation.right, columns)
                cell = layout.table.cells[equation.right[0]].address
                yield Stated(rule.code, str(equation.at), cell, layout, expected, actual, expected_known, actual_known)


def _side(layout: Layout, cells: Iterable[int], columns: nw.Schema) -> tuple[nw.Expr, nw.Expr]:
    """The sum of the known cells, and whether all are known."""
    names = [plain(layout.table.cells[cell].address) for cell in cells]
    narrow = any(columns[name].is_integer() and columns[name] != nw.Int64 for name in names)
    values = nw.col(*names)
    known = ~nw.any_horizontal(values.is_null(), ignore_nulls=False)
    added = nw.sum_horizontal(values.cast(nw.Int64) if narrow else values)
    if layout.here is None:
        return added, known
    return nw.when(layout.here).then(added).otherwise(0), ~layout.here | known


def _in_order(stated: Sequence[Stated]) -> nw.Expr:
    """Whether every equation of a report holds and none of its cells is blank."""
    equal = [equation.expected == equation.actual for equation in stated]
    tables = {(each.layout.table.section, each.layout.edition): each.layout for each in stated}
    known = (~layout.blank for layout in tables.values())
    return nw.all_horizontal(*equal, *known, ignore_nulls=False)


def _tall(suspects: Lazy, stated: Sequence[Stated], keys: tuple[str, ...]) -> Lazy:
    """A row for each report and equation: its figures travel as one value, so that the source is read once."""
    structs = suspects.select(
        *keys, *(nw.struct(*equation.figures).alias(str(number)) for number, equation in enumerate(stated))
    )
    numbers = [str(number) for number in range(len(stated))]
    tall = structs.unpivot(numbers, index=[*keys], variable_name="equation", value_name="figures")
    figures = nw.col("figures").struct
    return tall.select(*keys, "equation", *(figures.field(name).alias(name) for name in _FIGURES))


def _findings(tall: Lazy, stated: Sequence[Stated], keys: tuple[str, ...]) -> Lazy:
    figures = tuple(map(nw.col, _FIGURES))
    found = tall.filter(~_passes(*figures))
    equation = nw.col("equation")
    named = {
        name: {str(number): getattr(each, name) for number, each in enumerate(stated)}
        for name in ("code", "at", "cell")
    }
    return found.select(
        *keys,
        *(
            equation.replace_strict(names, return_dtype=nw.String, default=None).alias(name)
            for name, names in named.items()
        ),
        "expected",
        "actual",
        _verdict([(_fails(*figures), Verdict.FAIL)], Verdict.UNKNOWN).alias("verdict"),
    )


def _wide(lazy: Lazy, stated: Sequence[Stated], keys: tuple[str, ...]) -> Lazy:
    by_code: dict[str, list[Stated]] = {}
    for equation in stated:
        by_code.setdefault(equation.code, []).append(equation)
    wide = lazy.select(*keys, *(_worst(equations).alias(code) for code, equations in by_code.items()))
    worst = [(_any(nw.col(code) == str(verdict) for code in by_code), verdict) for verdict in Verdict]
    return wide.with_columns(_verdict(worst, Verdict.PASS).alias("verdict"))


def _worst(equations: list[Stated]) -> nw.Expr:
    fails = _any(_fails(*equation[4:]) for equation in equations)
    passes = nw.all_horizontal(*(_passes(*equation[4:]) for equation in equations), ignore_nulls=False)
    verdicts = [(fails, Verdict.FAIL), (~passes, Verdict.UNKNOWN)]
    conditions = [each.layout.here for each in equations if each.layout.here is not None]
    if conditions:
        verdicts.append((~_any(conditions), Verdict.NOT_APPLICABLE))
    return _verdict(verdicts, Verdict.PASS)


def _any(conditions: Iterable[nw.Expr]) -> nw.Expr:
    return nw.any_horizontal(*conditions, ignore_nulls=False)


def _verdict(branches: Iterable[tuple[nw.Expr, Verdict]], otherwise: Verdict) -> nw.Expr:
    return first(((condition, nw.lit(str(verdict))) for condition, verdict in branches), nw.lit(str(otherwise)))
