"""The decision on a row: read if there is exactly one way and every guard lets it stand, else left with the reason."""

from collections.abc import Sequence
from typing import NamedTuple

from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.recognising.candidates import Candidate, Setting, Way
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.guards import GUARDS, Guard
from govinfo.readers.recognising.tokens import Token, runs_on
from govinfo.readers.result import How

_WORD = 8
"""What stands in the place of a figure has no more characters."""


class Accepted(NamedTuple):
    """A row that is read.

    Attributes:
        label: The segment of its label.
        how: What told that.
        way: The one way of reading it.
        repeated: The segment of another label of it with the same values.
    """

    label: int
    how: How
    way: Way
    repeated: int | None = None


class Refused(NamedTuple):
    """A row that is left.

    Attributes:
        why: The reason.
        label: The segment of the label that it concerns; `None` where the row has none.
        how: What told that.
        doubled: Whether the row stands in several places with different values.
        empty: Whether its cells are printed empty, so that there is nothing to tell.
    """

    why: Text
    label: int | None = None
    how: How = How.NOTHING
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
        refused = _unclear(evidence, row, own)
        if refused is not None:
            return refused
    proposing = [one for one in own if one.ways]
    for one in proposing:
        for guard in guards:
            why = guard(evidence, one)
            if why:
                return Refused(why, one.label.segment, one.how)
    best, *others = proposing
    return Accepted(best.label.segment, best.how, best.ways[0], others[0].label.segment if others else None)


def _unclear(evidence: Evidence, row: str, own: Sequence[Candidate]) -> Refused | None:
    """Why a row is not read of which there is no candidate, or more than one way; nothing where all say the same."""
    if not own:
        return _lost(evidence, row)
    proposing = [one for one in own if one.ways]
    if not proposing:
        return _unread(evidence, max(own, key=lambda one: len(one.filled)))
    ways = {way.texts for one in proposing for way in one.ways}
    others = [one for one in own if not one.ways and one.filled and proposing[0].printed]
    if len(proposing) + len(others) > 1 and (len(ways) > 1 or others):
        last = [*proposing, *others][-1]
        return Refused(says.DIFFERENT, last.label.segment, last.how, doubled=True)
    first = proposing[0]
    return Refused(first.doubt or says.DIFFERENT, first.label.segment, first.how) if len(ways) > 1 else None


def _lost(evidence: Evidence, row: str) -> Refused:
    """Why a row without a candidate is not read: its label is missing, or stands in a sentence with its figure."""
    if row in evidence.figured:
        return Refused(says.SPOKEN, evidence.figured[row])
    return Refused(says.LOST)


def _unread(evidence: Evidence, candidate: Candidate) -> Refused:
    """Why a row is not read whose candidates have no way.

    It is *empty* where its cells are printed without figures, and no figure behind its label is missing.
    """
    run_on = any(runs_on(candidate.label, one) for one in _behind(evidence, candidate))
    said = _said_behind(evidence, candidate)
    shown = candidate.filled or run_on or said or _headed_beside(evidence, candidate)
    empty = not (shown or _loose_behind(evidence, candidate))
    why = says.RUN_ON if run_on else says.NO_FIGURE.filled(text=said) if said else candidate.doubt or says.LOST
    return Refused(why, candidate.label.segment, candidate.how, empty=empty)


def _headed_beside(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether another label follows a label in its table row: then labels are heads of columns there."""
    across = candidate.setting is Setting.ACROSS
    return across and any(one.row == candidate.label.row and one.means("row") for one in _behind(evidence, candidate))


def _behind(evidence: Evidence, candidate: Candidate) -> Sequence[Token]:
    """The token right behind a label, if there is one."""
    return evidence.tokens[candidate.place + 1 : candidate.place + 2]


def _said_behind(evidence: Evidence, candidate: Candidate) -> str:
    """The short word that stands in the place of a figure right behind a label among words: 三, 约12, 持平."""
    if candidate.setting is not Setting.FLOW or candidate.values:
        return ""
    words = (one.text for one in _behind(evidence, candidate) if one.row == candidate.label.last and not one.meanings)
    return next((text for text in words if len(text) <= _WORD), "")


def _loose_behind(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether digits of no row stand between a label without values and the next label.

    Behind a label among words they may stand anywhere: in lines of their own, or as many of them as are due.
    """
    if candidate.setting is Setting.FLOW and (evidence.loose.scattered or len(_loose(evidence)) >= candidate.due):
        return True
    end = min((one.label.start for one in evidence.after(candidate)), default=evidence.tokens[-1].end)
    return len(evidence.loose.between(candidate.label.start, end)) > 0


def _loose(evidence: Evidence) -> Sequence[Token]:
    """All numbers of the table that belong to no row."""
    return evidence.loose.between(-1, evidence.tokens[-1].end)
