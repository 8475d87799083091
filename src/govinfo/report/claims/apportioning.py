"""Figures of a sentence that are parts of another figure of it: of one channel, beside other outcomes, in a bracket."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.figures import quantity_of
from govinfo.report.claims.tally import Tally
from govinfo.report.claims.wording.figures import FIGURE
from govinfo.report.claims.wording.parts import AMONG_OUTCOMES

_Told = Sequence[tuple[re.Match[str], Claim]]
_DEALT_WITH = frozenset({"handled", "answered"})
_INTAKE = frozenset({"handled", "received"})
_LONGEST = 60
"""A bracket longer than this divides nothing."""


def apportioned(found: list[Claim], text: str, figures: Sequence[re.Match[str]], tally: Tally) -> list[Claim]:
    """The claims of a sentence, with those that are parts of another marked as such.

    Args:
        found: The claims.
        text: The sentence.
        figures: All its figures.
        tally: What they count.
    """
    told = tally.claimed
    if len(told) > 1:
        parts = {*_of_channels(told), *_beside_outcomes(text, figures, told), *_in_brackets(text, told)}
        found = [_as_part(claim) if claim.start in parts else claim for claim in found]
    return _summed_behind(found, tally.sums) if tally.sums and len(found) > 1 else found


def _summed_behind(found: list[Claim], sums: Container[int]) -> list[Claim]:
    """The claims; those that one behind them sums up are parts: 网上收到5件、信函收到7件，共收到12件."""
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(found):
        if claim.start not in sums:
            parts[claim.subject] += [at] if claim.kind is ClaimKind.COUNT else []
            continue
        summed_up = parts.pop(claim.subject, [])
        if sum(found[part].quantity for part in summed_up) == claim.quantity:
            for part in summed_up:
                found[part] = _as_part(found[part])
    return found


def _as_part(claim: Claim) -> Claim:
    return claim._replace(hedges=claim.hedges | {Hedge.PARTIAL})


def _of_channels(told: _Told) -> Iterator[int]:
    """What became of the applications of one channel: 受理线上申请65件，办结62件，受理线下申请9件."""
    intake = [at for at, (_, claim) in enumerate(told) if claim.subject == "received"]
    if len(intake) > 1 and all(Hedge.PARTIAL in told[at][1].hedges for at in intake):
        yield from (claim.start for _, claim in told[intake[0] : intake[-1]])


def _beside_outcomes(text: str, figures: Sequence[re.Match[str]], told: _Told) -> Iterator[int]:
    """What was answered beside what was not: 受理申请12件，答复7件，不予受理4件，补正后仍不明确1件."""
    subjects = [claim.subject for _, claim in told]
    at = subjects.index("answered") if "answered" in subjects else 0
    taken_in = next((claim.quantity for _, claim in reversed(told[:at]) if claim.subject in _INTAKE), None)
    figure, claim = told[at]
    if taken_in is None or "carried_over" in subjects[at:] or not AMONG_OUTCOMES.search(text, figure.end()):
        return
    rest = [one for one in figures if one.start() >= figure.end() and one["unit"] == figure["unit"]]
    if claim.quantity + _summed_up(rest) == taken_in:
        yield claim.start


def _in_brackets(text: str, told: _Told) -> Iterator[int]:
    """What a bracket divides the figure before it into: 收到申请3件（独立办理2件，转办1件）."""
    for at, (figure, claim) in enumerate(told):
        end = figure.end()
        closed = text.find(")", end, end + _LONGEST) if text.startswith("(", end) else -1
        inside = [*FIGURE.finditer(text, end, max(end, closed))]
        if len(inside) > 1 and _summed_up(inside) == claim.quantity:
            within = told[at + 1 : at + 1 + len(inside)]
            yield from (part.start for one, part in within if one.start() < closed and part.subject in _DEALT_WITH)


def _summed_up(figures: Iterable[re.Match[str]]) -> int:
    """How many some figures make up together; those that are no plain number count nothing."""
    return sum(quantity for quantity in map(quantity_of, figures) if isinstance(quantity, int))
