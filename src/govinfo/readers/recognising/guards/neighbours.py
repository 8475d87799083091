"""Guards by what stands around a row: loose numbers, another label than the next one, a row that is nearly it."""

from itertools import dropwhile, takewhile

from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.patterns import pattern
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.printed_order import block_of, followers
from govinfo.readers.recognising.tokens import by_row

_NEAR = 24
"""Words and figures that are looked at behind those of a row."""
_END = pattern(r"[,.]?\d++")
_SLIPS = 2
"""A misspelt name has no more characters of its own."""
_GROUP = 3
"""A group of fewer rows has none between others."""
_TELLING = 6
"""A label with fewer characters is like many words."""


def loose_above(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A number that is no row's own stands above a label among words: part of one that is broken over lines.

    Before the label may stand pieces of its group's, which is broken over the same lines. So may a label stand where a
    figure of the row before should, and that figure among those below.
    """
    if candidate.setting is not Setting.FLOW or candidate.told_in_part:
        return None
    before = reversed(evidence.tokens[: candidate.place])
    token = next(dropwhile(lambda one: one.unknown and one.row == candidate.label.row, before), None)
    owner = evidence.loose.owners.get(token.start) if token else None
    if token is not None and token.value and (owner is None or not (owner.ways or token.row == owner.label.last)):
        return says.LOOSE
    above = evidence.above.get(candidate.place)
    if above is None or above.ways or above.row is candidate.row or not above.values:
        return None
    if len(above.values) > above.due:
        return says.SURPLUS
    below = not any(value.row == candidate.label.row for value in candidate.values)
    return says.BEHIND if below and above.values[-1].row == candidate.label.row else None


def before_another_label(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its figures stand in a line below that ends with another row's label, and may be that row's."""
    if candidate.setting is not Setting.FLOW or not candidate.values:
        return None
    row = candidate.values[-1].row
    tokens = evidence.tokens
    behind = (tokens[at] for at in range(candidate.place + len(candidate.values) + 1, len(tokens)))
    rest = [*takewhile(lambda token: token.row == row, behind)] if row > candidate.label.last else []
    labelled = any(one.means("row") for one in rest)
    return says.BEFORE_LABEL if labelled and not any(one.value for one in rest) else None


def before_another_group(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Right behind its figures stands the label of a group that the form prints elsewhere: one was moved."""
    behind, due = candidate.place + len(candidate.values) + 1, followers(evidence.table)[candidate.row.key]
    if candidate.setting is not Setting.FLOW or not (candidate.values and due) or behind >= len(evidence.tokens):
        return None
    label, known = evidence.tokens[behind], printed_labels().grouped
    own = any(one.key == due or (one.key, due) in known for one in label.meanings)
    return says.FOLLOWED if label.means("group") and not own else None


def loose_below(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Digits of no row stand behind words below it, fewer than are due: ends of figures that are broken over lines."""
    if candidate.setting is not Setting.FLOW or not candidate.values or candidate.told_in_part:
        return None
    behind = candidate.place + len(candidate.values) + 1
    rest = takewhile(lambda token: not token.meanings, evidence.tokens[behind : behind + _NEAR])
    for words, *others in by_row(rest):
        ends = [*dropwhile(lambda token: _END.fullmatch(token.text) is None, others)]
        loose = all(_END.fullmatch(one.text) and one.start not in evidence.loose.owners for one in ends)
        broken = words.row > candidate.values[-1].row and not words.value and loose and 0 < len(ends) < candidate.due
        if broken and not evidence.sums.kept_by(candidate):
            return says.LOOSE_BELOW
    return None


def alone_in_its_group(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Only the middle row of its group has figures: they may be those of one cell over all rows of the group."""
    group = [row for row in evidence.table.rows if row.groups and row.groups == candidate.row.groups]
    between = candidate.row in group[(len(group) - 1) // 2 : len(group) // 2 + 1]
    if candidate.setting is not Setting.FLOW or len(group) < _GROUP or not between:
        return None
    others = [one for row in group if row is not candidate.row for one in evidence.by_row.get(row.key, ())]
    return says.CENTRED if len(others) > 1 and not any(one.values for one in others) else None


def followed_by_another(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The next label is not that of the next row, which may have lost its label to this one; or numbers lie between.

    What follows a block does not concern a row that has a line or table row to itself, nor do the figures of another
    table row that has a name of its own. A few digits may number a page, but not below cells with a line each.
    """
    due = followers(evidence.table)[candidate.row.key]
    if candidate.bound and block_of(evidence.table).get(due) != block_of(evidence.table)[candidate.row.key]:
        return None
    if _again(evidence, candidate):
        return says.FOLLOWED
    after = evidence.follower(candidate)
    if after is None and candidate.bound:
        return _cut_off(evidence, candidate)
    if (after.row.key if after else "") != due:
        return says.FOLLOWED
    between = evidence.loose.between(candidate.label.start, after.label.start) if after else ()
    if not between:
        return None
    named = evidence.names.rows if candidate.bound and candidate.setting is Setting.ACROSS else frozenset[int]()
    few = 1 if candidate.lined else max(2, candidate.due)
    return says.BETWEEN if sum([len(token.text) for token in between if token.row not in named]) >= few else None


def _again(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the row's label stands once more right behind its values, without values of its own."""
    behind = candidate.place + len(candidate.values) + 1
    after = next(evidence.after(candidate), None)
    return after is not None and after.place == behind and after.row is candidate.row and not after.values


def _cut_off(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Why the last row may not be whole in a text that breaks off behind it: no sum shows that it is."""
    whole = evidence.tokens[-1].start > max((value.start for value in candidate.values), default=-1)
    return None if whole or evidence.sums.kept_by(candidate) else says.BROKEN_OFF


def figures_ahead(evidence: Evidence, candidate: Candidate) -> Text | None:
    """As many figures as are due stand before the first label, and none behind the last; or only the last has any."""
    if candidate.setting is not Setting.FLOW:
        return None
    if evidence.loose.ahead:
        return says.AHEAD
    below = candidate.values and candidate.values[0].row != candidate.label.last
    return says.PASTED if below and evidence.loose.trailing else None


def misspelt_beside(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A table row beside it has nearly its name: one is misspelt, and nobody knows whose the figures are."""
    if candidate.setting is not Setting.ACROSS:
        return None
    beside = [evidence.names.by_row.get(row, "") for row in (candidate.label.row - 1, candidate.label.last + 1)]
    return says.DIFFERENT if any(_misspelt(name, candidate.label.text) for name in beside) else None


def _misspelt(name: str, label: str) -> bool:
    """Whether a name differs from a label in a character or two, and is not the label with more words."""
    if abs(len(name) - len(label)) > _SLIPS or label in name:
        return False
    from difflib import SequenceMatcher  # loaded where a row has a name that is printed on no form, which is seldom

    same = sum(one.size for one in SequenceMatcher(None, name, label, autojunk=False).get_matching_blocks())
    return same >= max(len(name), len(label)) - _SLIPS and len(label) > _TELLING


def unnamed_beside(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A table row without a name stands right above or below it, whose figures may be the rest of its own."""
    across = candidate.setting is Setting.ACROSS
    return says.CONTINUED if across and candidate.label.row in evidence.names.beside_unnamed else None


def out_of_order(evidence: Evidence, candidate: Candidate) -> Text | None:
    """It stands before a label of its block that the form prints above it, or behind one that it prints below."""
    rank, highest, lowest = evidence.ranks[candidate.row.key, candidate.place]
    return says.ORDER if highest > rank or lowest < rank else None
