"""The guard by the number of cells: of a row with blanks one may have been lost or doubled."""

from itertools import groupby, takewhile

from govinfo.forms.spec import FormTable
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.facts import reach
from govinfo.readers.recognising.frequency import majority
from govinfo.readers.recognising.printed_order import block_of
from govinfo.readers.recognising.row_lengths import EXCEPTIONS, RowLengths
from govinfo.readers.recognising.row_sums import RowTexts, keeps, row_sums, slipped
from govinfo.readers.recognising.ways import doubtful

_FEW = 2
"""More rows than these do not have the same cell lost or doubled."""


def cells_miscounted(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A row with empty cells has more or fewer cells than the others: one may have been lost or doubled."""
    if candidate.place not in evidence.emptied or not candidate.filled:
        return None
    if candidate.setting is Setting.FLOW:
        kept = evidence.sums.of_rows.get(candidate.row.key)
        last = candidate.ways[0].texts[-1]
        fine = kept is not None and last != BLANK and keeps(candidate.ways[0].texts, kept)
        return None if fine else says.ENDS
    lengths, kind, count = evidence.lengths, (candidate.due, candidate.setting), len(candidate.values)
    if candidate.setting is Setting.UPRIGHT:
        return None if _ends(lengths, candidate) else doubtful(candidate)
    if _ragged(evidence, candidate):
        return doubtful(candidate)
    longest = max(many for many, _ in lengths.behind[kind])
    if lengths.usual_width == candidate.columns or lengths.usual[kind] == count == longest:
        return doubtful(candidate) if preceded(evidence, candidate) or _slipped(evidence, candidate) else None
    return None if _agreed(evidence, candidate) else doubtful(candidate)


def longer_beside(evidence: Evidence, candidate: Candidate) -> Text | None:
    """A row of its block among words has one figure too many, and its own sum does not show which are its own.

    Where several have, zeros may be of that column as well.
    """
    if candidate.setting is not Setting.FLOW or evidence.sums.proving(candidate):
        return None
    longer = evidence.longer[block_of(evidence.table)[candidate.row.key]]
    return says.LONGER_BESIDE if longer > (not candidate.telling) else None


def cells_may_have_slipped(table: FormTable, figures: RowTexts) -> bool:
    """Whether the figures of a row with blanks tell that a cell of it may have been lost or doubled."""
    sums = row_sums(table)
    return any(BLANK in texts and slipped(texts, sums.get(key, ())) for key, texts in figures.items())


def _ragged(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether nobody can say which cells of a table row are its own that has more than are due.

    So it is where shorter rows have just those that are due, its blank cells stand apart, and some of them are its own.
    """
    texts, due = [value.text for value in candidate.values], candidate.due
    blank = [len([*same]) for text, same in groupby(texts) if text == BLANK]
    surplus = len(blank) > 1 and sum(blank) > len(texts) - due > 0
    return surplus and evidence.sizes[candidate.label.row] > evidence.lengths.shortest.get(due, len(evidence.tokens))


def preceded(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a figure that numbers no rows stands before the label in its table row, or cells of figures between."""
    before = (evidence.tokens[at] for at in range(candidate.place - 1, -1, -1))
    beside = takewhile(lambda one: one.value and one.row == candidate.label.row, before)
    return any(one.text.isdigit() for one in beside if one.start not in evidence.numbering)


def _slipped(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether the figures of a row tell that a cell of it may have been lost or doubled."""
    sums = evidence.sums.of_rows.get(candidate.row.key, ())
    return any(slipped(way.texts, sums) for way in candidate.ways)


def _agreed(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether a table row of an unusual length is whole: others are as long, and its own sum holds."""
    sums = evidence.sums.of_rows.get(candidate.row.key, ())
    if not candidate.telling or not all(keeps(way.texts, sums) for way in candidate.ways):
        return False
    lengths = evidence.lengths
    alike = [count for count, _ in lengths.behind[candidate.due, candidate.setting]].count(len(candidate.values))
    (first, *_) = (at for at, value in enumerate(candidate.values) if value.text != BLANK)
    ends = reach(candidate.values) - first == candidate.due
    shared = alike > 1 or lengths.widths[candidate.columns] > 1 or not lengths.sparse
    return alike > _FEW or (ends and shared)


def _ends(lengths: RowLengths, candidate: Candidate) -> bool:
    """Whether other rows show where a row of cells one below the other ends.

    They do by a figure in the last cell that is due: in this row, or in one that has as many cells.
    """
    due, count, rows = candidate.due, len(candidate.values), lengths.behind[candidate.due, candidate.setting]
    common = majority((many for many, _ in rows), exceptions=EXCEPTIONS)
    if reach(candidate.values) == due:
        filled = all(end in {0, due} for _, end in rows)
        return count in {common, due + lengths.surplus} or (count == due and not 0 < common < due) or filled
    ends = max((end for many, end in rows if many == common), default=0)
    return count == common and due in {ends, count}
