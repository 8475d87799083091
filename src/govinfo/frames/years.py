"""The rules across years over frames: every report beside that of the same organ for the year before."""

from collections.abc import Iterable
from typing import Any

import narwhals as nw

from govinfo.checks.carrying import Carried, CarryOver
from govinfo.checks.catalogue import RULES
from govinfo.errors import InvalidValueError
from govinfo.forms.seams import CellKeys
from govinfo.frames.engine import Dialect, Lazy, needed, plain
from govinfo.frames.form_columns import KEYS, ORGAN, YEAR, FrameColumns, edition_column, examined, layouts
from govinfo.frames.questions import Question, QuestionedFrame, StatedCells, added, anywhere, narrow, prefixed, where
from govinfo.messages import frames as says
from govinfo.vocabulary import Section

OF_ORGAN, OF_YEAR = "_organ", "_year"
_BEFORE, _TIMES = "_before ", "_times"


def across_years(lazy: Lazy, previous: Lazy, say: Dialect) -> QuestionedFrame:
    """What last year's reports hand on, put to a frame.

    A report without another of its organ for the year before has none, and so has one with two of them.

    Args:
        lazy: The frame.
        previous: The reports for the years before; it may be the frame itself.
        say: The words to say it in.

    Raises:
        UnknownKeyError: If one of the frames has no organ or no year.
        InvalidValueError: If the frames share no table of which anything is handed on, or one has part of a table.
    """
    columns, before = lazy.collect_schema(), previous.collect_schema()
    needed(columns, KEYS, says.REPORTS)
    examined(before, says.YEAR_BEFORE)
    needed(before, KEYS, says.YEAR_BEFORE)
    rules = [(rule.code, rule.find) for rule in RULES if isinstance(rule.find, CarryOver)]
    few_bits = narrow(columns) | {_BEFORE + name for name in narrow(before)}
    questions = tuple(
        question
        for code, find in rules
        if (question := _question(code, find, columns, before, few_bits, say)) is not None
    )
    if not questions:
        raise InvalidValueError(says.NOTHING_HANDED_ON)
    read = {name for question in questions for each in question.stated for name in each.reads}
    kept = {name for name in before if _BEFORE + name in read or name in map(plain, map(edition_column, Section))}
    joined = dated(lazy).join(_alone(previous, sorted(kept)), on=[OF_ORGAN, OF_YEAR], how="left")
    return QuestionedFrame(joined, questions, tuple(each.passes for question in questions for each in question.stated))


def dated(lazy: Lazy, later: int = 0) -> Lazy:
    """A frame with organ and year as it is joined by, the year moved on by some."""
    year = nw.col(YEAR).cast(nw.Int64)
    return lazy.with_columns(
        nw.col(ORGAN).cast(nw.String).alias(OF_ORGAN), (year + later if later else year).alias(OF_YEAR)
    )


def _alone(previous: Lazy, names: Iterable[str]) -> Lazy:
    """The reports to be joined to those of the next year, those apart of which an organ has two for a year."""
    renamed = [nw.col(name).alias(_BEFORE + name) for name in names]
    named = dated(previous, later=1).select(OF_ORGAN, OF_YEAR, *renamed, nw.lit(1).alias(_BEFORE))
    counted = named.with_columns(nw.len().over(OF_ORGAN, OF_YEAR).alias(_TIMES))
    return counted.filter(nw.col(_TIMES) == 1).drop(_TIMES)


def _question(
    code: str, find: CarryOver, columns: nw.Schema, before: nw.Schema, few_bits: frozenset[str], say: Dialect
) -> Question | None:
    """A rule across years, if both frames have a table that states it."""
    earlier = tuple(layouts(before, find.section, say, _BEFORE))
    stated: list[StatedCells] = []
    applies: dict[tuple[str, ...], Any] = {}
    for layout in layouts(columns, find.section, say):
        for each, forms in _carried(find, earlier, layout.edition).items():
            here = applies.setdefault(
                (layout.edition, *(form.edition for form in forms)), _both(layout.here, _followed(forms, say))
            )
            stated.append(_equation(code, find, each, here, few_bits, say))
    return Question(code, tuple(stated), say.any_of(applies.values())) if stated else None


def _followed(forms: Iterable[FrameColumns], say: Dialect) -> Any:
    """Whether a report has one for the year before, with its table laid out in one of some forms."""
    known = (~say.words.col(_BEFORE).is_null(), anywhere([*forms], say))
    return say.all_of(each for each in known if each is not None).fill_null(value=False)


def _carried(find: CarryOver, earlier: Iterable[FrameColumns], edition: str) -> dict[Carried, list[FrameColumns]]:
    """The columns or rows of a form that it holds in, with the layouts of last year's table that have their cells."""
    held: dict[Carried, list[FrameColumns]] = {}
    for layout in earlier:
        for each in find.carried(layout.edition, edition):
            held.setdefault(each, []).append(layout)
    return held


def _both(one: Any | None, other: Any) -> Any:
    return other if one is None else one & other


def _equation(
    code: str, find: CarryOver, each: Carried, here: Any, few_bits: frozenset[str], say: Dialect
) -> StatedCells:
    def addresses(places: Iterable[CellKeys]) -> list[str]:
        return [f"{find.section}.{row}.{column}" for row, column in places]

    gained = [*prefixed(addresses(each.before), _BEFORE), *prefixed(addresses(each.added), "")]
    deducted, now = prefixed(addresses(each.deducted), ""), prefixed(addresses([each.now]), "")
    reads = (*gained, *deducted, *now)
    known = ~say.any_of([say.words.col(*reads).is_null()])
    here, settled = (here, ~here | known) if find.tells else (here & known, None)
    expected = added(gained, few_bits, say)
    if deducted:
        expected -= added(deducted, few_bits, say)
    sums = [where(here, figure, say) for figure in (expected, added(now, few_bits, say))]
    return StatedCells(code, each.at, addresses([each.now])[0], reads, sums[0], sums[1], settled, settled)
