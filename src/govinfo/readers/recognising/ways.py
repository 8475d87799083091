"""The ways of reading the values behind a label. Too many do no harm, since a row with two ways is not read."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from govinfo.languages import Text, joined, shortened
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.across import across, of_earlier_year
from govinfo.readers.recognising.candidates import Candidate, Setting, Way, as_they_stand
from govinfo.readers.recognising.cutting import TooManyWaysError, cuts, dividable, is_run
from govinfo.readers.recognising.facts import Facts, lines_behind, reach, spread
from govinfo.readers.recognising.heads.columns import HeadColumns
from govinfo.readers.recognising.row_sums import RowSum, keeps
from govinfo.readers.recognising.tokens import Token

_PAIR = 2
_SHOWN = 5
"""So many ways of cutting are told."""


class TableContext(NamedTuple):
    """What is needed of a table to read its rows.

    Attributes:
        tokens: Its tokens.
        facts: What its rows show together.
        sums: The sums of each row, as places in it.
        limit: How many beginnings of a cut are looked at.
        heads: The columns of the heads above them.
    """

    tokens: Sequence[Token]
    facts: Facts
    sums: Mapping[str, tuple[RowSum, ...]]
    limit: int
    heads: HeadColumns


def weighed(candidate: Candidate, context: TableContext) -> Candidate:
    """A candidate with its ways, and with the reason if there is not exactly one."""
    if candidate.setting is Setting.ACROSS:
        return _reasoned(candidate, _across(candidate, context))
    if candidate.setting is Setting.UPRIGHT:
        return _reasoned(candidate, _upright(candidate))
    return _flowing(candidate, context)


def _across(candidate: Candidate, context: TableContext) -> tuple[Way, ...]:
    """The ways of reading cells of one table row: those below the heads if both have known columns, else by number."""
    if of_earlier_year(candidate, context.tokens):
        return ()
    more = len(candidate.values) > candidate.due or candidate.due in context.facts.long_rows.longer
    below = context.heads.below(candidate) if more else None
    if below is None:
        return across(candidate, context.tokens, context.facts.long_rows, context.heads)
    if below and context.heads.unheaded(candidate):
        sums = context.sums.get(candidate.row.key, ())
        return tuple([way for way in below if _proved(way.texts, sums)])
    return below


def _proved(texts: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether the sums of a row show that its figures stand in the right cells; zeros alone show nothing."""
    whole = len(sums) > 0 and BLANK not in {texts[0], texts[-1]} and keeps(texts, sums)
    return whole and any(text not in {"0", BLANK} for text in texts)


def _flowing(candidate: Candidate, context: TableContext) -> Candidate:
    """The ways of reading words: as many as are due, one in each line, or digits that ran together."""
    values = candidate.values
    if len(values) == candidate.due and not any(is_run(value.text) for value in values):
        return candidate.read((as_they_stand(values),))
    if context.facts.stride and len(values) < candidate.due:
        ways = _by_line(candidate, context)
        if ways:
            return candidate.read(ways)
    return _cut(candidate, context)


def _reasoned(candidate: Candidate, ways: tuple[Way, ...]) -> Candidate:
    """A candidate with some ways, each once, and with the reason if there is not exactly one."""
    distinct = ways if len(ways) < 2 else tuple({way.texts: way for way in ways}.values())
    if len(distinct) == 1:
        return candidate.read(distinct)
    if distinct:
        return candidate.read(distinct, doubtful(candidate))
    return candidate.read((), _miscount(candidate))


def doubtful(candidate: Candidate) -> Text:
    """The reason that nobody can say which of the blank cells are the row's own."""
    return says.CELLS.filled(due=candidate.due, count=len(candidate.values))


def _miscount(candidate: Candidate) -> Text:
    """The reason that there are more or fewer values than are due, or that they do not stand below their heads."""
    count = len(candidate.filled) if candidate.setting is Setting.ACROSS else len(candidate.values)
    return says.COLUMNS if count == candidate.due else says.TOO_FEW.filled(due=candidate.due, count=count)


def _shortage(candidate: Candidate, run: str) -> Text:
    """The reason that there are fewer values than are due; with the digits, where they are enough for several."""
    several = len(candidate.values) < candidate.due <= sum(map(str.isdigit, run))
    return says.ONE_OR_SEVERAL.filled(due=candidate.due, run=shortened(run)) if several else _miscount(candidate)


def _upright(candidate: Candidate) -> tuple[Way, ...]:
    """The way of reading cells one below the other: from the label on, with nothing but blanks behind them."""
    values, count = candidate.values, candidate.due
    if len(values) < count or reach(values) > count:
        return ()
    own = values[:count]
    return (as_they_stand(own, empty=len(values) > count or any(value.text == BLANK for value in own)),)


def _by_line(candidate: Candidate, context: TableContext) -> tuple[Way, ...]:
    """The way of reading a cell in each line, empty ones too, where all rows have as many lines as that makes."""
    stride = context.facts.stride
    if not spread(candidate, stride):
        return ()
    by_line = {(value.row - candidate.label.last) // stride: value for value in candidate.values}
    if any(place > candidate.due for place in by_line):
        return ()
    way = lined(by_line, range(1, candidate.due + 1))
    return (way._replace(empty=lines_behind(candidate, context.tokens) is None),)


def lined(by_line: Mapping[int, Token], due: Iterable[int]) -> Way:
    """The way of reading a cell in each of some lines; it is blank where the line has no value."""
    values = [by_line.get(line) for line in due]
    return Way(
        tuple([BLANK if value is None else value.text for value in values]),
        tuple([None if value is None else value.segment for value in values]),
    )


def _cut(candidate: Candidate, context: TableContext) -> Candidate:
    """The ways of dividing digits by the sums of their row, where something shows that they ran together."""
    values = candidate.values
    texts = [value.text for value in values]
    run = " ".join(texts)
    whole = not values or not dividable(texts) or len(values) > candidate.due
    if whole or not context.facts.together(values, candidate.due):
        return candidate.read((), _shortage(candidate, run))
    sums = context.sums.get(candidate.row.key, ())
    try:
        found = cuts(texts, [(candidate.due, sums)], context.limit)
    except TooManyWaysError:
        return candidate.read((), says.TOO_MANY.filled(run=shortened(run), due=candidate.due))
    segment = values[0].segment
    found = [one for one in found if len(texts) == 1 or _paired(one, texts)]
    ways = tuple(Way(one, (segment,) * candidate.due, cut=True) for one in found)
    return candidate.read(ways, None if len(ways) == 1 else uncut(run, candidate.due, found))


def _paired(cut: Sequence[str], words: Sequence[str]) -> bool:
    """Whether no word can hold more than two cells, or all are zeros, one figure and the total: ``10 0 0 012``."""
    at = 0
    for word in words:
        begin, length = at, 0
        while length < len(word):
            length += len(cut[at])
            at += 1
        figures = [own for own in cut[begin : min(at, len(cut) - 1)] if own != "0"]
        if at - begin > _PAIR and len(figures) > 1:
            return False
    return True


def uncut(run: str, due: int, found: Sequence[Sequence[str]]) -> Text:
    """The reason that digits were not divided, with the ways there are."""
    if not found:
        return says.UNCUT.filled(run=shortened(run), due=due)
    ways = ["/".join(way) for way in found[:_SHOWN]] + ["…"] * (len(found) > _SHOWN)
    shown = joined((Text(way, way) for way in ways), "；", "; ")
    return says.OPEN_CUT.filled(run=shortened(run), due=due, count=len(found), ways=shown)
