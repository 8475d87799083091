"""The decision on a row: read if there is exactly one way and every guard lets it stand, else left with the reason."""

from collections.abc import Sequence
from typing import NamedTuple

from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.recognising.candidates import Candidate, Setting, Way
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.guards import GUARDS, PRINTED, Guard


class Accepted(NamedTuple):
    """A row that is read.

    Attributes:
        candidate: The candidate that it is read from.
        way: The one way of reading it.
        doubled: Another place where the row stands with the same values.
    """

    candidate: Candidate
    way: Way
    doubled: Candidate | None = None


class Refused(NamedTuple):
    """A row that is left.

    Attributes:
        why: The reason.
        candidate: The candidate that it concerns; `None` where the row has no label.
        doubled: Whether the row stands in several places with different values.
        empty: Whether its cells are printed empty, so that there is nothing to tell.
    """

    why: Text
    candidate: Candidate | None = None
    doubled: bool = False
    empty: bool = False


Decision = Accepted | Refused


def decide(evidence: Evidence, row: str, guards: Sequence[Guard] = GUARDS) -> Decision:
    """The decision on a row of a table, from the evidence alone.

    Args:
        evidence: The evidence.
        row: Key of the row.
        guards: What may speak against it.
    """
    own = evidence.by_row.get(row, [])
    if len(own) != 1 or len(own[0].ways) != 1:
        refused = _unclear(evidence, own)
        if refused is not None:
            return refused
    proposing = [one for one in own if one.ways]
    for one in proposing:
        for guard in guards:
            why = guard(evidence, one)
            if why:
                return Refused(why, one)
    best = proposing[0]
    return Accepted(best, best.ways[0], proposing[1] if len(proposing) > 1 else None)


def _unclear(evidence: Evidence, own: Sequence[Candidate]) -> Refused | None:
    """Why the candidates of a row leave it, which are none or have not just one way; nothing where they agree."""
    if not own:
        return Refused(says.LOST)
    proposing = [one for one in own if one.ways]
    if not proposing:
        fullest = max(own, key=lambda one: len(one.filled))
        empty = not (fullest.filled or _headed_beside(evidence, fullest) or _loose_behind(evidence, fullest))
        return Refused(fullest.doubt or says.LOST, fullest, empty=empty)
    ways = {way.texts for one in proposing for way in one.ways}
    others = [one for one in own if not one.ways and one.filled and proposing[0].how in PRINTED]
    if len(proposing) + len(others) > 1 and (len(ways) > 1 or others):
        return Refused(says.DIFFERENT, [*proposing, *others][-1], doubled=True)
    return Refused(proposing[0].doubt or says.DIFFERENT, proposing[0]) if len(ways) > 1 else None


def _headed_beside(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether another label stands right behind one in its table row, as where labels are heads of columns."""
    behind = evidence.tokens[candidate.place + 1 : candidate.place + 2]
    across = candidate.setting is Setting.ACROSS
    return across and any(one.row == candidate.label.row and one.means("row") for one in behind)


def _loose_behind(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether digits that no row owns stand between a label without values and the next one."""
    end = min((one.label.start for one in evidence.after(candidate)), default=evidence.tokens[-1].end)
    return len(evidence.loose(candidate.label.start, end)) > 0
