"""Filings in which one rule fails."""

import pytest
from hypothesis import HealthCheck, Phase, find, settings

from govinfo.errors import UnknownKeyError
from govinfo.strategies import faulty, filings

ANY = settings(phases=[Phase.generate], suppress_health_check=list(HealthCheck))


def test_a_code_that_no_rule_has_is_refused():
    """A fault is asked for by the code of a rule."""
    with pytest.raises(UnknownKeyError, match="A999"):
        faulty("A999")


def test_a_filing_shows_its_figures_and_its_prose():
    """A counterexample is told by the cells that are not zero and by what the prose says."""
    filing = find(filings(), lambda filing: filing.count("applications.received.total") > 0, settings=ANY)

    assert "'applications.received.total': " in repr(filing)
    assert "一、总体情况" in repr(filing)


def test_a_filing_shows_the_cases_behind_it():
    """A filing compiled from a register is told with the cases of it."""
    drawn = find(faulty("D105"), lambda _: True, settings=ANY)

    assert "某案" in repr(drawn.clean)


@pytest.mark.parametrize("begun", ["extended", "corrected", "consultation_sent"])
def test_what_is_answered_late_may_have_had_more_time(begun):
    """The days that an extension, a correction or a consultation gives are among those that are overrun."""
    drawn = find(faulty("D105"), lambda drawn: begun in repr(drawn.clean), settings=ANY)

    assert begun in repr(drawn.spoiled)
