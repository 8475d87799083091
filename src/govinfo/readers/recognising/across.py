"""The cells of one table row behind its label: as many as are due, or which of more are the row's own."""

from collections.abc import Callable, Container, Sequence
from functools import partial
from itertools import groupby, pairwise
from operator import attrgetter

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, COUNTED, MONEY
from govinfo.readers.recognising.candidates import Candidate, Way, as_they_stand
from govinfo.readers.recognising.facts import Facts, windows
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.recognising.under_heads import HeadColumns, others_above

_FAR = 2_000
"""The heads of a table stand no more cells above its rows."""
_WIDE = 100
"""A table row with heads has no more cells before one of them, or behind it."""
_SHARE = pattern(r"[+-]?\d+(?:\.\d+)?%")
_CORNERS = frozenset({"项目", "指标", "内容", "事项", "名称", "类别", "项目名称", "指标名称", "统计指标", "申请人"})
"""What offices print above the labels in place of the form's own words."""
_MEANINGS = attrgetter("meanings")


def across(candidate: Candidate, tokens: Sequence[Token], facts: Facts, columns: HeadColumns) -> tuple[Way, ...]:
    """The cells of a table row: as many as are due, or those of more that are the row's own."""
    values, count = candidate.values, candidate.due
    if len(values) < count or any(map(_MEANINGS, values)):
        return ()
    if len(values) > count or count in facts.surplus:
        heads = _heads_above(candidate, tokens)
        places = _head_places(heads)
        own = len(places) == count and not _grouped(heads)
        if own and _abreast(candidate, heads, tokens):
            return () if _unheaded(values, heads) else (_under(candidate, places),)
        if _parted(heads, places, count):
            return _below(candidate, places)
        wide = _wide(heads) if own else count
        if wide > count and len(values) == wide:
            return () if _unheaded(values, heads) else (_under(candidate, places),)
        if wide > count == len(values) and (places[0] < wide or any(map(_foreign, heads))):
            return ()
        others = partial(others_above, candidate, heads, tokens, columns.widths)
        if len(values) > count or not values[-1].value:
            found = _chosen(candidate, heads, facts, others)
            first = as_they_stand(values[:count]).texts
            longer = count in facts.exact and _stubbed(heads, places, count)
            return () if longer and any(way.texts != first for way in found) else found
        if not all(others()):
            return ()
    return (as_they_stand(values, empty=len(candidate.filled) < count),)


def _chosen(
    candidate: Candidate, heads: Sequence[Token], facts: Facts, beside: Callable[[], Sequence[bool]]
) -> tuple[Way, ...]:
    """The cells of a row that has more than are due: those that are no remark, or each window that holds all figures.

    No window is the row's own where the heads above stand there several times, nor where a head that is none of the
    form's stands beside them: a figure may be of that column, and a blank cell the row's own.
    """
    values, count = candidate.values, candidate.due
    repeated = _repeated(candidate, heads)
    if repeated:
        return (as_they_stand(repeated),)
    own = _counted(values)
    if len(own) < count or _doubled(heads):
        return ()
    others = beside() if len(own) > count else ()
    if _remarked(own, count) and all(others):
        return (as_they_stand(own[:count]),)
    if others or (len(own) > count and not all(value.value for value in own)):
        return ()
    return _windowed(candidate._replace(values=own), facts, facts.hollow.get((count, len(values)), frozenset()))


def _stubbed(heads: Sequence[Token], places: Sequence[int], count: int) -> bool:
    """Whether a row of heads holds one for each cell that is due, with what stands above the labels before them."""
    return len(heads) == count + 1 == len(places) + 1 and heads[0].text != BLANK and not heads[0].means("head")


def _windowed(candidate: Candidate, facts: Facts, hollow: Container[int]) -> tuple[Way, ...]:
    """The cells of a row that are not blank, if they are as many as are due, or each window that holds them all.

    A blank cell among them is none of the row's only where no row has a figure in its place.
    """
    values, count, filled = candidate.values, candidate.due, candidate.filled
    if not filled:
        return (as_they_stand(values[:count]),)
    if count in facts.crammed and len(values) > count:
        return ()
    if len(filled) == count and all(value.text != BLANK or at in hollow for at, value in enumerate(values)):
        return (as_they_stand(filled, empty=True),)
    start = len(values) - facts.closing.get((count, candidate.columns), 0)
    start = 0 if count in facts.opening else start
    own = windows(candidate)
    return tuple(
        as_they_stand(values[at : at + count], empty=True) for at in (range(start, start + 1) if start in own else own)
    )


def _counted(values: Sequence[Token]) -> tuple[Token, ...]:
    """The cells of a row without those at its end that say what is counted, or which share of something."""
    last = len(values)
    while last and (values[last - 1].text in COUNTED or _SHARE.fullmatch(values[last - 1].text)):
        last -= 1
    return tuple(values[:last])


def _remarked(values: Sequence[Token], count: int) -> bool:
    """Whether as many figures as are due stand before blanks and words, none of which says what an amount is in."""
    own, behind = values[:count], values[count:]
    return (
        all(value.value and value.text != BLANK for value in own)
        and all(not value.value or value.text == BLANK for value in behind)
        and not any(MONEY in value.text for value in behind)
    )


def _abreast(candidate: Candidate, heads: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a row of heads that begins with none, but with what stands above the labels, has as many cells as a row.

    Then each of its cells stands above one of that.
    """
    last = candidate.values[-1].segment
    at = candidate.place
    while at and tokens[at - 1].row == candidate.label.row:
        at -= 1
    first = heads[0]
    return (
        first.text != BLANK
        and not first.means("head")
        and last - tokens[at].segment == heads[-1].segment - first.segment
    )


def _doubled(heads: Sequence[Token]) -> bool:
    """Whether a head stands in several places of a row."""
    keys = [meaning.key for token in heads if (meaning := token.means("head"))]
    return len(keys) > len(set(keys))


def _grouped(heads: Sequence[Token]) -> bool:
    """Whether something else that is printed on the form stands in a row of heads: a group of some of them."""
    return any(token.meanings and not token.means("head", "stub") for token in heads)


def _foreign(head: Token) -> bool:
    """Whether a cell of a row of heads says something else than a head of the form."""
    return head.text != BLANK and not head.means("head", "stub")


def _stub(token: Token) -> bool:
    """Whether a text says what stands below it are labels."""
    return token.text in _CORNERS or token.means("stub") is not None


def _wide(heads: Sequence[Token]) -> int:
    """How many cells stand behind the stub in a row of heads, or from its first text on where it has none."""
    first, *_ = (token.segment + _stub(token) for token in heads if token.text != BLANK)
    return heads[-1].segment - first + 1


def _unheaded(values: Sequence[Token], heads: Sequence[Token]) -> bool:
    """Whether a figure stands below a blank cell of a row of heads that ends where the candidate's row does.

    Or fewer cells stand behind its label than behind the label's own head, as where that is another one's.
    """
    above = {token.segment - heads[-1].segment - 1 for token in heads if token.text == BLANK}
    if max(_head_places(heads)) > len(values):
        return True
    return any(at - len(values) in above and value.text != BLANK for at, value in enumerate(values))


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
    if not any(gaps) or _grouped(heads):
        return False
    return len(places) == count or (all(gaps) and all(token.text == BLANK for token in others))


def _below(candidate: Candidate, places: Sequence[int]) -> tuple[Way, ...]:
    """The cells below heads that stand so many cells from the end.

    There is no way where other cells are filled, unless the row has a cell for each head and each cell between them.
    """
    values = candidate.values
    if len(places) != candidate.due or len(values) < places[0]:
        return ()
    own = sum([values[-place].text != BLANK for place in places])
    return () if len(values) > places[0] and len(candidate.filled) > own else (_under(candidate, places),)


def _under(candidate: Candidate, places: Sequence[int]) -> Way:
    """The way of reading the cells that stand so many cells from the end."""
    values = candidate.values
    return as_they_stand([values[-place] for place in places], empty=len(candidate.filled) < len(values))


def _repeated(candidate: Candidate, above: Sequence[Token]) -> Sequence[Token]:
    """The cells of a row in which merged cells stand as often as they are wide, as the form's heads above them do."""
    values = candidate.values
    last = max((at for at, token in enumerate(above) if token.means("head")), default=-1)
    heads = above[: last + 1][-len(values) :]
    groups = [len(list(same)) for _, same in groupby(heads, attrgetter("text"))]
    if len(groups) != candidate.due or sum(groups) != len(values) or not all(one.means("head") for one in heads):
        return ()
    found: list[Token] = []
    start = 0
    for size in groups:
        if len({value.text for value in values[start : start + size]}) != 1:
            return ()
        found.append(values[start])
        start += size
    return found
