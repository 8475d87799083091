"""The ways of reading the values behind a row label. To give too many is safe: a row with two ways is left."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from govinfo.forms.spec import Along, FormTable
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK, MONEY
from govinfo.readers.recognising.candidates import Candidate, Setting, Way, as_they_stand
from govinfo.readers.recognising.cutting import Sum, TooManyWaysError, cuts, dividable, is_run, sums_of
from govinfo.readers.recognising.tokens import Token

_COUNTER = 3
"""So many rows with digits that ran together outweigh one row that says they did not."""
_PAIR = 2
_SHOWN = 5
"""So many ways of cutting are told."""
_FAR = 2_000
"""The heads of a table stand no more cells above its rows."""
_WIDE = 100
"""A table row with heads has no more cells before one of them, or behind it."""
_MEANINGS = attrgetter("meanings")
_STRIDES = (1, 2)
"""A cell in each line, or in every other."""


class Facts(NamedTuple):
    """What the rows of a table show together about how its cells stand; it comes before any way of reading them.

    Attributes:
        opening: The numbers of cells for which they begin right behind the label, whatever stands behind the last.
        surplus: The numbers of cells that some table row has more of.
        closing: By number of cells and columns of a table row, how many cells from its end they begin.
        stride: How many lines each cell takes up, the empty ones included; 0 where lines are no cells.
        proofs: How many rows show that digits ran together.
        short: How many rows show that blanks are cells: fewer digits than cells.
        apart: How many rows show that figures stand apart.
        crowded: How many rows have more digits than cells, and fewer numbers.
    """

    opening: frozenset[int]
    surplus: frozenset[int]
    closing: Mapping[tuple[int, int], int]
    stride: int
    proofs: int
    short: int
    apart: int
    crowded: int

    def together(self, values: Sequence[Token], due: int) -> bool:
        """Whether there is positive evidence that the digits behind a label ran together."""
        runs = any(is_run(value.text) for value in values)
        if runs and _signs(values) == due:
            return True
        alone = len(values) == 1 and not runs
        against = max(self.short, self.apart if alone else 0)
        return self.proofs > 0 and _COUNTER * against <= self.proofs


def facts(candidates: Sequence[Candidate], tokens: Sequence[Token]) -> Facts:
    """What the candidates of a table show together."""
    rows = [
        (one.due, len(one.values), any(is_run(value.text) for value in one.values), _signs(one.values))
        for one in candidates
        if one.setting is Setting.FLOW and one.values
    ]
    return Facts(
        *_edges(candidates),
        _stride(candidates, tokens),
        proofs=sum([run and signs >= due for due, _, run, signs in rows]),
        short=sum([not run and signs < due for due, _, run, signs in rows]),
        apart=sum([not run and count == due > 1 for due, count, run, _ in rows]),
        crowded=sum([count < due < signs for due, count, _, signs in rows]),
    )


def _signs(values: Sequence[Token]) -> int:
    """How many digits and slashes stand in some values."""
    return sum(
        [len(text) if text.isdigit() else sum([sign.isdigit() or sign == "/" for sign in text]) for text, *_ in values]
    )


def _edges(candidates: Iterable[Candidate]) -> tuple[frozenset[int], frozenset[int], dict[tuple[int, int], int]]:
    """Where rows begin that can begin in one place only, if it is the same in all: `Facts.opening` to `closing`."""
    offsets: dict[int, set[int]] = {}
    distances: dict[tuple[int, int], set[int]] = {}
    surplus = [one for one in candidates if one.setting is Setting.ACROSS and len(one.values) > one.due]
    for one in surplus:
        windows = _windows(one) if one.filled else range(0)
        if len(windows) == 1:
            offsets.setdefault(one.due, set()).update(windows)
            distances.setdefault((one.due, one.columns), set()).add(len(one.values) - windows[0])
    return (
        frozenset(due for due, found in offsets.items() if found == {0}),
        frozenset(one.due for one in surplus),
        {key: found.pop() for key, found in distances.items() if len(found) == 1},
    )


def _windows(candidate: Candidate) -> range:
    """Where the row's cells can begin among those behind its label for none of its figures to be left out."""
    filled = [at for at, value in enumerate(candidate.values) if value.text != BLANK]
    return range(max(0, filled[-1] - candidate.due + 1), min(filled[0], len(candidate.values) - candidate.due) + 1)


def _stride(candidates: Iterable[Candidate], tokens: Sequence[Token]) -> int:
    """How many lines each cell takes up, if every row of the table has as many lines as that makes."""
    rows = [one for one in candidates if one.setting is Setting.FLOW]
    closed = [(one, lines) for one in rows if (lines := _lines(one, tokens)) is not None]
    for stride in _STRIDES:
        if len(closed) > 1 and all(lines == (one.due + 1) * stride and _spread(one, stride) for one, lines in closed):
            return stride
    return 0


def _spread(candidate: Candidate, stride: int) -> bool:
    """Whether each value has a line of its own where a cell is due."""
    places = [value.row - candidate.label.last for value in candidate.values]
    return all(place % stride == 0 for place in places) and len({0, *places}) == len(places) + 1


def _lines(candidate: Candidate, tokens: Sequence[Token]) -> int | None:
    """How many lines lie between a label and the next printing of the form; `None` where none follows."""
    after = candidate.place + len(candidate.values) + 1
    if after >= len(tokens) or not tokens[after].meanings or tokens[after].means("section"):
        return None
    return tokens[after].row - candidate.label.last


class TableRows(NamedTuple):
    """What is needed of a table to read its rows.

    Attributes:
        tokens: Its tokens.
        facts: What its rows show together.
        sums: The sums of each row, as places in it.
        limit: How many beginnings of a cut are looked at.
    """

    tokens: Sequence[Token]
    facts: Facts
    sums: dict[str, tuple[Sum, ...]]
    limit: int


@lru_cache(maxsize=64)
def row_sums(table: FormTable) -> dict[str, tuple[Sum, ...]]:
    """The sums of each row that has any, as places in it."""
    found: dict[str, tuple[Sum, ...]] = {}
    for one in table.equations:
        if one.identity.along is Along.ROWS:
            found[one.at] = (*found.get(one.at, ()), *sums_of([one], table.slices[one.at].start))
    return found


def weighed(candidate: Candidate, table: TableRows) -> Candidate:
    """A candidate with its ways, and why there is not exactly one."""
    if candidate.setting is Setting.ACROSS:
        return _reasoned(candidate, _across(candidate, table.tokens, table.facts))
    if candidate.setting is Setting.UPRIGHT:
        return _reasoned(candidate, _upright(candidate))
    values = candidate.values
    if len(values) == candidate.due and not any(is_run(value.text) for value in values):
        return candidate.read((as_they_stand(values),))
    if table.facts.stride and len(values) < candidate.due:
        ways = _by_line(candidate, table)
        if ways:
            return candidate.read(ways)
    return _cut(candidate, table)


def _reasoned(candidate: Candidate, ways: tuple[Way, ...]) -> Candidate:
    distinct = ways if len(ways) < 2 else tuple({way.texts: way for way in ways}.values())
    if len(distinct) == 1:
        return candidate.read(distinct)
    if distinct:
        return candidate.read(distinct, doubtful(candidate))
    return candidate.read((), miscount(candidate))


def doubtful(candidate: Candidate) -> Text:
    """The reason that nobody can say which blank cells are the row's own."""
    return says.CELLS.filled(due=candidate.due, count=len(candidate.values))


def miscount(candidate: Candidate) -> Text:
    """That there are not as many values as are due."""
    count = len(candidate.filled) if candidate.setting is Setting.ACROSS else len(candidate.values)
    return says.TOO_FEW.filled(due=candidate.due, count=count)


def _across(candidate: Candidate, tokens: Sequence[Token], facts: Facts) -> tuple[Way, ...]:
    """The cells of a table row: as many as are due, or those of more that are the row's own."""
    values, count = candidate.values, candidate.due
    if len(values) < count or any(map(_MEANINGS, values)):
        return ()
    if len(values) > count or count in facts.surplus:
        heads = _heads_above(candidate, tokens)
        places = _head_places(heads)
        if _parted(heads, places, count):
            return _below(candidate, places)
        if len(values) > count:
            return _chosen(candidate, heads, facts)
    return (as_they_stand(values, empty=len(candidate.filled) < count),)


def _chosen(candidate: Candidate, heads: Sequence[Token], facts: Facts) -> tuple[Way, ...]:
    """The cells of a row that has more than are due: those that are not blank, or each window that holds them all."""
    values, count, filled = candidate.values, candidate.due, candidate.filled
    if _remarked(values, count):
        return (as_they_stand(values[:count]),)
    if len(filled) == count:
        return (as_they_stand(filled, empty=True),)
    if not filled:
        return (as_they_stand(values[:count]),)
    repeated = _repeated(candidate, heads)
    if repeated:
        return (as_they_stand(repeated),)
    windows = _windows(candidate)
    start = len(values) - facts.closing.get((count, candidate.columns), 0)
    start = 0 if count in facts.opening else start
    if start in windows:
        windows = range(start, start + 1)
    return tuple(as_they_stand(values[start : start + count], empty=True) for start in windows)


def _remarked(values: Sequence[Token], count: int) -> bool:
    """Whether as many figures as are due stand before a remark, and nothing else behind them; a unit is no remark."""
    own, behind = values[:count], values[count:]
    texts = [value.text for value in behind if not value.value]
    return (
        all(value.value and value.text != BLANK for value in own)
        and all(not value.value or value.text == BLANK for value in behind)
        and any(texts)
        and not any(MONEY in text for text in texts)
    )


def _heads_above(candidate: Candidate, tokens: Sequence[Token]) -> Sequence[Token]:
    """The cells of the nearest table row above with a head."""
    for at in range(candidate.place - 1, max(-1, candidate.place - _FAR), -1):
        row = tokens[at].row
        if tokens[at].meanings and row != candidate.label.row and tokens[at].means("head"):
            return [token for token in tokens[max(0, at - _WIDE) : at + _WIDE] if token.row == row]
    return ()


def _head_places(heads: Sequence[Token]) -> list[int]:
    """How many cells from the end of their row some heads stand."""
    last = max((token.segment for token in heads), default=0)
    return [last - token.segment + 1 for token in heads if token.means("head")]


def _parted(heads: Sequence[Token], places: Sequence[int], count: int) -> bool:
    """Whether other cells stand between some heads of a row that holds all of them, or blank ones between any two.

    A group of heads is no cell of another column.
    """
    gaps = [one > after + 1 for one, after in pairwise(places)]
    others = [token for token in heads if not token.means("head", "stub")]
    if not any(gaps) or any(token.meanings for token in others):
        return False
    return len(places) == count or (all(gaps) and all(token.text == BLANK for token in others))


def _below(candidate: Candidate, places: Sequence[int]) -> tuple[Way, ...]:
    """The cells below heads that stand so many cells from the end.

    There is no way where other cells are filled, unless the row has a cell for each head and each cell between them.
    """
    values = candidate.values
    if len(places) != candidate.due or len(values) < places[0]:
        return ()
    own = [values[-place] for place in places]
    if len(values) > places[0] and len(candidate.filled) > sum([value.text != BLANK for value in own]):
        return ()
    return (as_they_stand(own, empty=len(candidate.filled) < len(values)),)


def _repeated(candidate: Candidate, above: Sequence[Token]) -> Sequence[Token]:
    """The cells of a row in which merged cells stand as often as they are wide, as the heads above them do."""
    values = candidate.values
    last = max((at for at, token in enumerate(above) if token.means("head")), default=-1)
    heads = [token.text for token in above[: last + 1]][-len(values) :]
    groups = [len(list(same)) for _, same in groupby(heads)]
    if len(groups) != candidate.due or sum(groups) != len(values):
        return ()
    found: list[Token] = []
    start = 0
    for size in groups:
        if len({value.text for value in values[start : start + size]}) != 1:
            return ()
        found.append(values[start])
        start += size
    return found


def reach(values: Sequence[Token]) -> int:
    """How many values there are up to the last that is not blank."""
    return next((at for at in range(len(values), 0, -1) if values[at - 1].text != BLANK), 0)


def _upright(candidate: Candidate) -> tuple[Way, ...]:
    """Cells one below the other: they begin right behind the label, and what follows the last is blank."""
    values, count = candidate.values, candidate.due
    if len(values) < count or reach(values) > count:
        return ()
    own = values[:count]
    return (as_they_stand(own, empty=len(values) > count or any(value.text == BLANK for value in own)),)


def _by_line(candidate: Candidate, table: TableRows) -> tuple[Way, ...]:
    """A cell in each line, the empty ones included, where all rows of the table have as many lines as are due."""
    stride = table.facts.stride
    if not _spread(candidate, stride):
        return ()
    by_line = {(value.row - candidate.label.last) // stride: value for value in candidate.values}
    if any(place > candidate.due for place in by_line):
        return ()
    way = lined(by_line, range(1, candidate.due + 1))
    return (way._replace(empty=_lines(candidate, table.tokens) is None),)


def lined(by_line: Mapping[int, Token], due: Iterable[int]) -> Way:
    """The way of reading a cell in each of some lines, blank where a line has no value."""
    values = [by_line.get(line) for line in due]
    return Way(
        tuple([BLANK if value is None else value.text for value in values]),
        tuple([None if value is None else value.segment for value in values]),
    )


def _cut(candidate: Candidate, table: TableRows) -> Candidate:
    """Digits that ran together, divided as the row's sums need; only where there is evidence that they did."""
    values = candidate.values
    texts = [value.text for value in values]
    if not values or not dividable(texts) or len(values) > candidate.due:
        return candidate.read((), miscount(candidate))
    if not table.facts.together(values, candidate.due):
        return candidate.read((), miscount(candidate))
    run = " ".join(texts)
    sums = table.sums.get(candidate.row.key, ())
    try:
        found = cuts(texts, [(candidate.due, sums)], table.limit)
    except TooManyWaysError:
        return candidate.read((), says.TOO_MANY.filled(run=run, due=candidate.due))
    segment = values[0].segment
    found = [one for one in found if len(texts) == 1 or _paired(one, texts)]
    ways = tuple(Way(one, (segment,) * candidate.due, cut=True) for one in found)
    return candidate.read(ways, None if len(ways) == 1 else uncut(run, candidate.due, found))


def _paired(cut: Sequence[str], words: Sequence[str]) -> bool:
    """Whether no more than two cells ran together in each word: where some stand apart, others hardly all do not."""
    cells = iter(cut)
    for word in words:
        length = count = 0
        while length < len(word):
            length += len(next(cells, word))
            count += 1
        if count > _PAIR:
            return False
    return True


def uncut(run: str, due: int, found: Sequence[Sequence[str]]) -> Text:
    """Why a run of digits was not cut, with the ways there are."""
    if not found:
        return says.UNCUT.filled(run=run, due=due)
    shown = "; ".join("/".join(way) for way in found[:_SHOWN]) + ("; …" if len(found) > _SHOWN else "")
    return says.OPEN_CUT.filled(run=run, due=due, count=len(found), ways=shown)


def usual(counts: Iterable[int]) -> int | None:
    """The count that is more frequent than any other; `None` where two are."""
    ranked = Counter(counts).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
