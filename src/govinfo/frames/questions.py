"""The rules that can be put to a whole frame, and their equations as expressions over its columns.

A verdict is weighed as `govinfo.weighing.equations.weigh` weighs it for one report: a blank stands for some count from
zero upwards, so an equation fails where the known cells alone contradict it and is unknown where a blank could mend it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.checks.catalogue import RULES
from govinfo.checks.kinds import IdentityHolds
from govinfo.errors import InvalidValueError
from govinfo.frames.engine import Dialect, Lazy, plain
from govinfo.frames.form_columns import FrameColumns, edition_column, layouts, unread
from govinfo.messages import frames as says
from govinfo.vocabulary import Section

FIGURES = ("expected", "actual", "expected_known", "actual_known")


class StatedCells(NamedTuple):
    """An equation as expressions over the columns of a frame; where it does not apply, its figures are zeros.

    Attributes:
        code: Code of the rule.
        at: Key of the column or row the equation holds in, or of the table.
        cell: Address of the filed cell that the sum is held against, the first if there are two.
        reads: The columns it reads.
        expected: What is summed on the left, blanks apart.
        actual: What is summed on the right, blanks apart.
        expected_known: Whether no cell on the left is blank; `None` where none ever is.
        actual_known: Whether no cell on the right is blank; `None` where none ever is.
    """

    code: str
    at: str
    cell: str
    reads: tuple[str, ...]
    expected: Any
    actual: Any
    expected_known: Any | None = None
    actual_known: Any | None = None

    @property
    def fails(self) -> Any:
        """Whether no counts in the place of the blanks could make the two sides equal."""
        if self.expected_known is None and self.actual_known is None:
            return self.expected != self.actual
        return failing(self.expected, self.actual, self.expected_known, self.actual_known)

    @property
    def passes(self) -> Any:
        """Whether the two sides are equal, and no blank could make them differ."""
        return passing(self.expected, self.actual, self.expected_known, self.actual_known)


def failing(expected: Any, actual: Any, expected_known: Any | None, actual_known: Any | None) -> Any:
    """Whether no counts in the place of the blanks could make the two sides equal."""
    above, below = expected > actual, expected < actual
    above = above if actual_known is None else above & actual_known
    return above | (below if expected_known is None else below & expected_known)


def passing(expected: Any, actual: Any, *known: Any | None) -> Any:
    """Whether the two sides are equal, and no blank could make them differ."""
    equal = expected == actual
    for each in known:
        equal = equal if each is None else equal & each
    return equal


class Question(NamedTuple):
    """A rule put to every report of a frame.

    Attributes:
        code: Code of the rule.
        stated: Its equations.
        applies: Whether it applies to a report; `None` where it does to all.
    """

    code: str
    stated: tuple[StatedCells, ...]
    applies: Any | None


class QuestionedFrame(NamedTuple):
    """A frame and the rules put to it.

    Attributes:
        lazy: The frame, with what the rules need beside its own columns.
        questions: The rules.
        sound: Conditions that all hold for a report of which there is nothing to say.
    """

    lazy: Lazy
    questions: tuple[Question, ...]
    sound: tuple[Any, ...]


def identities(lazy: Lazy, say: Dialect, blank: list[str] | None) -> QuestionedFrame:
    """The identities of the form, put to a frame.

    Args:
        lazy: The frame.
        say: The words to say them in.
        blank: The columns that have blanks, where that is known.

    Raises:
        InvalidValueError: If the frame has the cells of no table, or of one in part, or does not say of which edition.
    """
    columns = lazy.collect_schema()
    rules = tuple((rule.code, rule.find) for rule in RULES if isinstance(rule.find, IdentityHolds))
    tables = {find.section: tuple(layouts(columns, find.section, say)) for _, find in rules}
    if not any(tables.values()):
        raise InvalidValueError(says.NO_TABLE)
    few_bits = narrow(columns)
    lacking = {section: unread(columns, section, places, say) for section, places in tables.items() if places}

    def put(code: str, find: IdentityHolds) -> Question:
        places = tables[find.section]
        stated = _stated(code, find, places, few_bits, say, blank)
        unknown = _unknown(code, find.section, lacking[find.section], say)
        return Question(code, (*stated, *unknown), anywhere(places, say))

    questions = tuple(put(code, find) for code, find in rules if tables[find.section])
    places = [layout for found in tables.values() for layout in found]
    read = [~stranger for stranger in lacking.values() if stranger is not None]
    if say.strict and blank != []:
        return QuestionedFrame(lazy, questions, (*read, *_strictly(rules, places, few_bits, say)))
    equal = (each.expected == each.actual for question in questions for each in question.stated)
    return QuestionedFrame(lazy, questions, (*read, *equal, *_complete(places, say, blank)))


def _unknown(code: str, section: Section, lacking: Any | None, say: Dialect) -> Iterator[StatedCells]:
    """That nothing is known of a table whose cells the frame lacks; it is named by the column that says so."""
    if lacking is not None:
        nothing = say.words.lit(0, dtype=say.words.Int64)
        yield StatedCells(code, section, edition_column(section), (), nothing, nothing, ~lacking, ~lacking)


def _strictly(
    rules: Iterable[tuple[str, IdentityHolds]], places: Iterable[FrameColumns], few_bits: frozenset[str], say: Dialect
) -> Iterator[Any]:
    """That every equation holds without a blank, one condition for each: a sum that takes a blank for one says both."""
    for layout in places:
        names = layout.columns
        for equation in (
            each for _, find in rules if find.section == layout.table.section for each in find.equations(layout.table)
        ):
            left, right = (
                say.strict_sum([names[cell] for cell in side], few_bits) for side in (equation.left, equation.right)
            )
            equal = (left == right).fill_null(value=False)
            yield equal if layout.here is None else ~layout.here | equal


def anywhere(places: Sequence[FrameColumns], say: Dialect) -> Any | None:
    """Whether a report has a table in one of some layouts; `None` where every report has."""
    here = [layout.here for layout in places if layout.here is not None]
    return say.any_of(here) if here else None


def _stated(
    code: str,
    find: IdentityHolds,
    places: Iterable[FrameColumns],
    few_bits: frozenset[str],
    say: Dialect,
    blank: list[str] | None,
) -> Iterator[StatedCells]:
    for layout in places:
        names = layout.columns
        for equation in find.equations(layout.table):
            left, right = ([names[cell] for cell in side] for side in (equation.left, equation.right))
            cell = layout.table.cells[equation.right[0]].address
            expected, actual = (where(layout.here, added(side, few_bits, say, blank), say) for side in (left, right))
            known = [whole(side, layout.here, say, blank) for side in (left, right)]
            yield StatedCells(code, str(equation.at), cell, (*left, *right), expected, actual, *known)


def narrow(columns: nw.Schema) -> frozenset[str]:
    """The columns of whole numbers that are widened to sixty-four bits before they are summed."""
    return frozenset(name for name, held in columns.items() if held.is_integer() and held != nw.Int64)


def added(names: Sequence[str], few_bits: frozenset[str], say: Dialect, blank: list[str] | None = None) -> Any:
    """The sum of some columns, blanks apart."""
    values = say.words.col(*names)
    if not few_bits.isdisjoint(names):
        values = values.cast(say.words.Int64)
    alone = len(names) == 1 and blank is not None and names[0] not in blank
    return values if alone else say.words.sum_horizontal(values)


def where(here: Any | None, figure: Any, say: Dialect) -> Any:
    """A figure where an equation applies, elsewhere zero."""
    return figure if here is None else say.words.when(here).then(figure).otherwise(0)


def whole(names: Iterable[str], here: Any | None, say: Dialect, blank: list[str] | None = None) -> Any | None:
    """Whether none of some columns is blank where an equation applies; `None` where none ever is."""
    suspected = [name for name in names if blank is None or name in blank]
    if not suspected:
        return None
    known = ~say.any_of([say.words.col(*suspected).is_null()])
    return known if here is None else ~here | known


def _complete(places: Iterable[FrameColumns], say: Dialect, blank: list[str] | None) -> Iterator[Any]:
    """That a report leaves no cell blank, one condition for each layout of a table."""
    for layout in places:
        known = whole(layout.columns, layout.here, say, blank)
        if known is not None:
            yield known


def prefixed(names: Iterable[str], prefix: str) -> list[str]:
    """Cells as the columns are called that hold them beside those of the report."""
    return [prefix + plain(name) for name in names]
