"""Guards by the heads above a row."""

from govinfo.forms.spec import FormTable
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.printed_order import block_of
from govinfo.readers.recognising.row_sums import RowTexts, row_sums, total_first


def other_block_above(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The heading or the heads of another block stand nearest above it."""
    return says.ELSEWHERE if evidence.heads.of_another_block(candidate) else None


def heads_disordered(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The heads above it stand in another order than the form's, and its figures may stand in either order."""
    if candidate.rearranged:
        return None
    nearest = evidence.heads.nearest(candidate)
    told = nearest is not None or block_of(evidence.table)[candidate.row.key] not in evidence.heads.exchanged
    return None if told and (nearest is None or nearest.ordered) else says.HEADS


def led_by_total(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The first figure of the rows is their total, not the last: they stand below other heads than the form's."""
    own = not candidate.rearranged and candidate.row.key in evidence.sums.of_rows
    return says.LED if own and evidence.led_by_total else None


def total_may_lead(table: FormTable, figures: RowTexts) -> bool:
    """Whether the first figure of its rows is their total, whatever heads stand above them."""
    sums = row_sums(table)
    return total_first((texts, sums[key]) for key, texts in figures.items() if key in sums)


def heads_foreign(evidence: Evidence, candidate: Candidate) -> Text | None:
    """The heads above its block are of other columns, as where months or offices have a table of the same rows."""
    return says.STRANGE if block_of(evidence.table)[candidate.row.key] in evidence.heads.foreign else None


def heads_miscounted(evidence: Evidence, candidate: Candidate) -> Text | None:
    """There are more heads above it than it has columns, or fewer and a blank cell of it may be of none.

    Words do not show blank cells: a figure among them may be of any of the heads.
    """
    block, flowing = block_of(evidence.table)[candidate.row.key], candidate.setting is Setting.FLOW
    further = flowing and (block in evidence.heads.exceeding or block in evidence.heads.crowded)
    more = further and not evidence.sums.fill(candidate)
    if more or evidence.heads.count_above(candidate) > candidate.due:
        return says.OVERHEADED
    blank = not flowing and any(BLANK in way.texts for way in candidate.ways)
    if block in evidence.heads.replaced or (blank and block in evidence.heads.lacking):
        return says.UNHEADED
    return None


def heads_mingled(evidence: Evidence, candidate: Candidate) -> Text | None:
    """Another column's head stands above it, one of its block's is missing, and many rows fail their sums."""
    mingled = block_of(evidence.table)[candidate.row.key] in evidence.heads.mingled
    return says.STRANGE if mingled and evidence.sums.often_fail else None


def heads_may_be_miscounted(evidence: Evidence) -> bool:
    """Whether some row may have fewer columns than there are heads, or a blank cell below none of them."""
    fewest = min([one.due for one in evidence.candidates], default=0)
    blank = any(BLANK in way.texts for one in evidence.candidates for way in one.ways)
    lacking = blank and len(evidence.heads.lacking) > 0
    further = len(evidence.heads.exceeding) > 0 or (evidence.flowing and len(evidence.heads.crowded) > 0)
    return evidence.heads.most > fewest or lacking or further
