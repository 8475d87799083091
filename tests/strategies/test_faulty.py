"""Filings in which one rule fails."""

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from govinfo.errors import UnknownKeyError
from govinfo.strategies import faulty
from govinfo.strategies.planting import claims

ANY = settings(phases=[Phase.generate], suppress_health_check=list(HealthCheck), max_examples=500)


def test_a_code_that_no_rule_has_is_refused():
    """A fault is asked for by the code of a rule."""
    with pytest.raises(UnknownKeyError, match="A999"):
        faulty("A999")


@pytest.mark.parametrize("begun", ["extended", "corrected", "consultation_sent"])
def test_what_is_answered_late_may_have_had_more_time(begun):
    """The days that an extension, a correction or a consultation gives are among those that are overrun."""
    drawn = find(faulty("D105"), lambda drawn: begun in happened(drawn.clean), settings=ANY)

    assert begun in happened(drawn.spoiled)


def test_figures_may_change_after_they_were_let_stand():
    """A waiver that no longer holds is one of other figures than are filed, or of a filing whose figures changed."""
    drawn = find(faulty("M005"), lambda drawn: drawn.clean.waivers == drawn.spoiled.waivers, settings=ANY)

    assert drawn.clean.report != drawn.spoiled.report


def test_no_answer_of_somebody_unknown_stands_before_a_repeated_application():
    """Of those drawn before it, one that is on record as nobody's would be taken for the earlier one."""
    earlier = find(faulty("D119"), lambda drawn: _decided_first(drawn.spoiled), settings=ANY)

    assert "D119" in {finding.code for finding in earlier.spoiled.checked("D119").failures}


def test_amounts_at_odds_are_further_apart_than_one_may_have_been_rounded(monkeypatch):
    """Nothing and 0.01万元 may be one amount, rounded: what is planted is more than that, whatever stands first."""
    monkeypatch.setattr(claims, "CONTRADICTORY", {"X614": claims.CONTRADICTORY["X614"]})

    @settings(max_examples=30, database=None)
    @given(claims.at_odds())
    def found(drawn):
        assert "X623" in {finding.code for finding in drawn.spoiled.checked("X623").failures}

    found()


def _decided_first(filing):
    """Whether another application was decided before the one that is called repeated."""
    *others, case = filing.cases.applications
    days = [event.day for other in others for event in other.events if event.kind == "decided"]
    return any(day <= case.events[-1].day for day in days)


def changed(drawn):
    """The part of a report that is planted in."""
    now, was = dict(drawn.clean.report.cells()), dict(drawn.spoiled.report.cells())
    return next((address.partition(".")[0] for address in now if now[address] != was[address]), None)


def headed(filing):
    return [section.heading for section in filing.report.narrative.sections]


SEEN = {
    "S004": lambda drawn: headed(drawn.clean) == headed(drawn.spoiled),
    "M002": lambda drawn: len(drawn.clean.waivers) == len(drawn.spoiled.waivers),
    "D112": lambda drawn: "delivered" in happened(drawn.clean),
    "Q901": changed,
    "S002": lambda drawn: drawn.spoiled.report.applications.edition == drawn.clean.report.applications.edition,
}
"""What tells in which way a defect was planted, by code."""


@pytest.mark.parametrize(
    ("code", "way"),
    [
        *((code, way) for code in ("S004", "M002", "D112", "S002") for way in (True, False)),
        *(("Q901", part) for part in ("applications", "remedies", "proactive")),
    ],
)
def test_a_defect_is_planted_in_every_way(code, way):
    """Where a rule has several things to look at, each of them is what is wrong in some filing."""
    drawn = find(faulty(code), lambda drawn: SEEN[code](drawn) == way, settings=ANY)

    assert code in {finding.code for finding in drawn.spoiled.checked(code).failures}


def happened(filing):
    return {event.kind for case in filing.cases.applications for event in case.events}
