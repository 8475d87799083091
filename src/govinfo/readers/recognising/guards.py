"""What speaks against reading a row though there is one way to read it.

A guard is a pure function of the evidence and one candidate: the reason why the candidate's values may be another row's
or stand in other cells, or nothing. It never sees what a row was read as, so that no guard undoes another.
"""

from collections.abc import Callable, Mapping
from itertools import groupby
from types import MappingProxyType

from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK, UNTOLD
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.column_sums import holds
from govinfo.readers.recognising.cutting import keeps, outdone, slipped
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.facts import reach
from govinfo.readers.recognising.frequency import majority
from govinfo.readers.recognising.printed_order import block_of, cells_of, followers, ordinals
from govinfo.readers.recognising.row_lengths import EXCEPTIONS, RowLengths
from govinfo.readers.recognising.scrambled import uneven
from govinfo.readers.recognising.ways import doubtful
from govinfo.readers.result import How

Guard = Callable[[Evidence, Candidate], Text | None]
"""Why a candidate's values may not be what they seem; nothing where it finds no fault."""
PRINTED = frozenset({How.LABEL, How.VARIANT})
"""What tells a label that is printed whole; any other is looked for only where no whole one has values to read."""
_FEW = 2
"""More rows than these do not have the same cell lost or doubled."""
_SLIPS = 2
"""A misspelt name has no more characters of its own."""
_TELLING = 6
"""A label with fewer characters is like many words."""
_SIGNS = frozenset("0123456789/-+.,|\\")
"""What a text is made of that may be figures and marks run together."""


def beside(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A number that is no row's own stands above a label among words: part of one that is broken over lines.

    So may a label stand where a figure of the row before should, and that figure among those below.
    """
    if candidate.setting is not Setting.FLOW or _told_in_part(candidate):
        return None
    token = evidence.tokens[candidate.place - 1] if candidate.place else None
    owner = evidence.owners.get(token.start) if token else None
    if token is not None and token.value and (owner is None or not (owner.ways or token.row == owner.label.last)):
        return says.LOOSE
    above = evidence.above.get(candidate.place)
    if above is None or above.ways or above.row is candidate.row or not above.values:
        return None
    if len(above.values) > above.due:
        return says.SURPLUS
    below = not any(value.row == candidate.label.row for value in candidate.values)
    return says.BEHIND if below and above.values[-1].row == candidate.label.row else None


def following(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The next label is not that of the next row, which may have lost its label to this one; or numbers lie between.

    What follows a block does not concern a row that has a line or table row to itself, nor do the figures of another
    table row that has a name of its own.
    """
    due = followers(evidence.table)[candidate.row.key]
    if candidate.bound and block_of(evidence.table).get(due) != block_of(evidence.table)[candidate.row.key]:
        return None
    if candidate.setting is Setting.FLOW and _again(evidence, candidate):
        return says.FOLLOWED
    after = evidence.follower(candidate)
    if after is None and candidate.bound:
        return _cut_off(evidence, candidate)
    if (after.row.key if after else "") != due:
        return says.FOLLOWED
    between = evidence.loose(candidate.label.start, after.label.start) if after else ()
    if not between:
        return None
    named = evidence.named if candidate.bound and candidate.setting is Setting.ACROSS else frozenset[int]()
    if sum([len(token.text) for token in between if token.row not in named]) >= max(2, candidate.due):
        return says.BETWEEN
    return None


def ahead(evidence: Evidence, candidate: Candidate) -> Text | None:
    """As many figures as are due stand before the first label, and none behind the last; or below the last only."""
    if candidate.setting is not Setting.FLOW:
        return None
    if evidence.ahead:
        return says.AHEAD
    below = candidate.values and candidate.values[0].row != candidate.label.last
    return says.PASTED if below and evidence.trailing else None


def twin(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A table row beside it bears nearly its name: one of both is misspelt, and whose the figures are is open."""
    if candidate.setting is not Setting.ACROSS:
        return None
    beside_ = [evidence.names.get(row, "") for row in (candidate.label.row - 1, candidate.label.last + 1)]
    return says.DIFFERENT if any(_misspelt(name, candidate.label.text) for name in beside_) else None


def _misspelt(name: str, label: str) -> bool:
    """Whether a name is a label but for a character or two, and does not say more than it."""
    if abs(len(name) - len(label)) > _SLIPS or label in name:
        return False
    from difflib import SequenceMatcher  # loaded where a row has a name that is printed on no form, which is seldom

    same = sum(one.size for one in SequenceMatcher(None, name, label, autojunk=False).get_matching_blocks())
    return same >= max(len(name), len(label)) - _SLIPS and len(label) > _TELLING


def continued(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A table row without a name stands right above or below it, and its figures may be the ends of this one's."""
    across = candidate.setting is Setting.ACROSS
    return says.CONTINUED if across and candidate.label.row in evidence.beside_unnamed else None


def _again(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the row's label stands once more right behind its values, with none behind it."""
    behind = candidate.place + len(candidate.values) + 1
    after = next(evidence.after(candidate), None)
    return after is not None and after.place == behind and after.row is candidate.row and not after.values


def _cut_off(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Why a row with which its text breaks off may not be whole: nothing follows, and no sum shows that it is."""
    whole = evidence.tokens[-1].start > max((value.start for value in candidate.values), default=-1)
    return None if whole or _kept(evidence, candidate) else says.BROKEN_OFF


def order(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A label of its block stands before it that the form prints behind it, or behind it one that stands before."""
    rank, highest, lowest = evidence.ranks[candidate.row.key, candidate.place]
    return says.ORDER if highest > rank or lowest < rank else None


def home(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The heading or the heads of another block stand nearest above it."""
    return says.ELSEWHERE if evidence.heads.of_another_block(candidate) else None


def heads(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The heads above it stand in another order than the form's, and its figures below them as like as not."""
    if candidate.rearranged:
        return None
    nearest = evidence.heads.nearest(candidate)
    return None if nearest is None or nearest.ordered else says.HEADS


def led_by_total(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The first figure of its rows is their total, and not the last: they stand below other heads than the form's."""
    own = not candidate.rearranged and candidate.row.key in evidence.sums
    return says.LED if own and evidence.led_by_total else None


def strange(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The heads above its block are those of other columns, as where a table of months or offices has its labels."""
    return says.STRANGE if block_of(evidence.table)[candidate.row.key] in evidence.heads.foreign else None


def headed(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Heads above it are more than its columns, or fewer and a blank cell among its own may be of none."""
    if evidence.heads.count_above(candidate) > candidate.due:
        return says.OVERHEADED
    blank = candidate.setting is Setting.ACROSS and [way for way in candidate.ways if BLANK in way.texts]
    if not blank or block_of(evidence.table)[candidate.row.key] not in evidence.heads.lacking:
        return None
    return says.UNHEADED


def length(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A row with empty cells has more or fewer cells than the others: one may have been lost or doubled."""
    if candidate.place not in evidence.emptied or not candidate.filled:
        return None
    if candidate.setting is Setting.FLOW:
        kept = evidence.sums.get(candidate.row.key)
        last = candidate.ways[0].texts[-1]
        fine = kept is not None and last != BLANK and keeps(candidate.ways[0].texts, kept)
        return None if fine else says.ENDS
    lengths, kind, count = evidence.lengths, (candidate.due, candidate.setting), len(candidate.values)
    if candidate.setting is Setting.UPRIGHT:
        return None if _ends(lengths, candidate) else doubtful(candidate)
    if _ragged(evidence, candidate):
        return doubtful(candidate)
    if lengths.usual[kind] == count or lengths.usual_width == candidate.columns:
        return doubtful(candidate) if preceded(evidence, candidate) or _slipped(evidence, candidate) else None
    return None if _agreed(evidence, candidate) else doubtful(candidate)


def _ragged(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a table row has more cells than are due, where shorter ones have just as many, and which is open.

    It is where its blank cells stand apart, and not all of them are too many.
    """
    texts, due = [value.text for value in candidate.values], candidate.due
    blank = [len([*same]) for text, same in groupby(texts) if text == BLANK]
    surplus = len(blank) > 1 and sum(blank) > len(texts) - due > 0
    return surplus and evidence.sizes[candidate.label.row] > evidence.lengths.shortest.get(due, len(evidence.tokens))


def preceded(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a figure stands before the label in its table row."""
    before = evidence.tokens[candidate.place - 1] if candidate.place else candidate.label
    return before.text.isdigit() and before.row == candidate.label.row


def _slipped(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the figures of a row tell that a cell of it may have been lost or doubled."""
    sums = evidence.sums.get(candidate.row.key, ())
    return any(slipped(way.texts, sums) for way in candidate.ways)


def _agreed(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a table row of an unusual length is whole: others are as long, and its own sum holds."""
    sums = evidence.sums.get(candidate.row.key, ())
    if not all(keeps(way.texts, sums) for way in candidate.ways):
        return False
    lengths = evidence.lengths
    alike = [count for count, _ in lengths.behind[candidate.due, candidate.setting]].count(len(candidate.values))
    (first, *_) = (at for at, value in enumerate(candidate.values) if value.text != BLANK)
    ends = reach(candidate.values) - first == candidate.due
    shared = alike > 1 or lengths.widths[candidate.columns] > 1 or not lengths.sparse
    return alike > _FEW or (ends and shared)


def _ends(lengths: RowLengths, candidate: Candidate) -> bool:
    """Whether the others show where an upright row ends.

    They do by a figure in the last cell that is due: in this row, or in one that has as many cells.
    """
    due, count, rows = candidate.due, len(candidate.values), lengths.behind[candidate.due, candidate.setting]
    common = majority((many for many, _ in rows), exceptions=EXCEPTIONS)
    if reach(candidate.values) == due:
        filled = all(end in {0, due} for _, end in rows)
        return count in {common, due + lengths.surplus} or (count == due and not 0 < common < due) or filled
    ends = max((end for many, end in rows if many == common), default=0)
    return count == common and due in {ends, count}


def even(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Numbers stand partly side by side and partly below each other, as in text taken from columns of a page."""
    if candidate.bound or candidate.place in evidence.cut or _told_in_part(candidate):
        return None
    return says.UNEVEN if uneven(candidate) and not _kept(evidence, candidate) else None


def _told_in_part(candidate: Candidate) -> bool:
    """Whether only the first line of a row is told, and none of its numbers is lacking."""
    return any(UNTOLD in way.texts for way in candidate.ways)


def spaced(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Some numbers of a line stand one blank apart and others several, as where the digits of one came apart."""
    uneven = candidate.setting is Setting.FLOW and any(value.row in evidence.uneven for value in candidate.values)
    return says.APART if uneven and not _kept(evidence, candidate) else None


def _kept(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a row has a sum, and keeps it however it is read."""
    sums = evidence.sums.get(candidate.row.key)
    return sums is not None and all(keeps(way.texts, sums) for way in candidate.ways)


def jumbled(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its figures stand in lines below its label, and one of no row in another, as where columns of a page are read."""
    beside_ = not candidate.values or candidate.values[0].row == candidate.label.last
    if candidate.setting is not Setting.FLOW or beside_ or _told_in_part(candidate):
        return None
    return says.JUMBLED if evidence.scattered and not _kept(evidence, candidate) else None


def torn(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A cell of its table row ends in a bracket that opens, as a broken tag leaves it: another may be lost."""
    if candidate.setting is not Setting.ACROSS or candidate.label.row not in evidence.named:
        return None
    return says.TORN if any(value.text[-1] == "(" for value in candidate.values) else None


def marked(evidence: Evidence, candidate: Candidate) -> Text | None:
    """More digits and marks that are no figure stand behind the values in their line: a mark may part cells."""
    behind = candidate.place + len(candidate.values) + 1
    if candidate.setting is not Setting.FLOW or not candidate.values or behind >= len(evidence.tokens):
        return None
    token = evidence.tokens[behind]
    other = token.value or token.meanings or token.row != candidate.values[-1].row
    return None if other or not _SIGNS.issuperset(token.text) else says.MARKED


def numbered(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Its first number is the row's own on the form, and may count it: no whole label is beside, and its sum fails."""
    return says.NUMBERED if _counts(evidence, candidate) and not _kept(evidence, candidate) else None


def _counts(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a row with a sum begins with its own number on the form, and no whole label stands before that."""
    values, above = candidate.values, candidate.label.row
    beside_ = candidate.how in PRINTED and (not values or values[0].row == above)
    if beside_ or candidate.row.key not in evidence.sums:
        return False
    number = ordinals(evidence.table)[candidate.row.key]
    return values[0].text == number and len({value.row for value in values} - {above}) < _FEW


def column(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A row without its label must keep the sums of its columns; one that was cut, where another cut would."""
    if candidate.how is not How.ORDER and candidate.place not in evidence.cut:
        return None
    if candidate.how is How.ORDER:
        return None if _columns_hold(evidence, candidate) else says.UNPLACED
    cells = cells_of(evidence.table)[candidate.row.key]
    run, cut = "".join(value.text for value in candidate.values), candidate.ways[0].texts
    if len(run) > len(cells) and any(outdone(run, cut, [due[cell] for cell in cells]) for due in evidence.balancing):
        return says.OTHER_CUT
    return None


def _columns_hold(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether every cell of a row is in a sum down its column that holds."""
    cells = cells_of(evidence.table)[candidate.row.key]
    return all(any(holds(one, evidence.known) for one in evidence.columns.get(cell, ())) for cell in cells)


def summed(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A row that was cut as its sums need, where too many others keep theirs in no way: its own may be wrong.

    The columns can show all the same that the cut is right.
    """
    by_sums = candidate.place in evidence.cut and sum([len(one.text) for one in candidate.values]) > candidate.due
    if not by_sums or evidence.sums_kept or _columns_hold(evidence, candidate):
        return None
    return says.SUMS_FAIL


def _headless(evidence: Evidence) -> bool:
    """Whether some row may have fewer columns than heads, or a blank cell under none."""
    fewest = min([one.due for one in evidence.candidates], default=0)
    blank = any(BLANK in way.texts for one in evidence.candidates for way in one.ways)
    return evidence.heads.most > fewest or (blank and len(evidence.heads.lacking) > 0)


_OCCASIONS: Mapping[Guard, Callable[[Evidence], bool]] = MappingProxyType(
    {
        beside: lambda evidence: evidence.flowing,
        order: lambda evidence: not (evidence.in_turn or evidence.ascending),
        following: lambda evidence: not evidence.in_turn,
        ahead: lambda evidence: evidence.flowing and (evidence.ahead or evidence.trailing),
        twin: lambda evidence: len(evidence.named) > 0,
        continued: lambda evidence: len(evidence.lengths.widths) > 0 and len(evidence.beside_unnamed) > 0,
        home: lambda evidence: len(evidence.table.blocks) > 1,
        heads: lambda evidence: evidence.heads.disordered,
        led_by_total: lambda evidence: evidence.led_by_total,
        strange: lambda evidence: len(evidence.heads.foreign) > 0,
        headed: _headless,
        length: lambda evidence: len(evidence.emptied) > 0,
        even: lambda evidence: evidence.flowing,
        spaced: lambda evidence: len(evidence.uneven) > 0,
        jumbled: lambda evidence: evidence.flowing and evidence.scattered,
        torn: lambda evidence: len(evidence.named) > 0,
        marked: lambda evidence: evidence.flowing,
        numbered: lambda evidence: any(_counts(evidence, one) for one in evidence.candidates),
        column: lambda evidence: len(evidence.cut) > 0 or any(one.how is How.ORDER for one in evidence.candidates),
        summed: lambda evidence: len(evidence.cut) > 0,
    }
)
"""All guards, each with what a table shows where it may speak against any of its rows."""
GUARDS = tuple(_OCCASIONS)
"""All of them; a row is read only if each lets it stand."""


def with_occasion(evidence: Evidence) -> list[Guard]:
    """The guards to which a table gives occasion to speak; each of the others would let every row stand."""
    return [guard for guard in GUARDS if _OCCASIONS[guard](evidence)]
