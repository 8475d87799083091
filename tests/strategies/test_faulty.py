"""Filings in which one rule fails."""

import pytest
from hypothesis import HealthCheck, Phase, find, settings

from govinfo.errors import UnknownKeyError
from govinfo.strategies import faulty

ANY = settings(phases=[Phase.generate], suppress_health_check=list(HealthCheck))


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


def happened(filing):
    return {event.kind for case in filing.cases.applications for event in case.events}
