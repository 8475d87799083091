"""What each rule is for is found wherever it is planted, and nothing is found where nothing was planted."""

import pytest
from hypothesis import given, settings

from example_statuses import statuses
from govinfo.checks.catalogue import RULES
from govinfo.strategies import faulty, filings
from govinfo.strategies.filings import rolled_up
from govinfo.strategies.planting import PLANTINGS

DEAR = settings(max_examples=max(4, settings().max_examples // 25))


def test_every_rule_has_a_planting():
    """There is a way to plant the defect of every rule, and of nothing else."""
    assert {rule.code for rule in RULES} == PLANTINGS.keys()


@given(filings() | rolled_up())
def test_nothing_is_wrong_with_a_clean_report(filing):
    """A report whose tables balance and whose prose agrees with them is met without error or warning."""
    assert [] == [found for found in filing.checked("A302").failures if found.severity != "notice"]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_a_planted_defect_is_found(code):
    """A clean dossier is met with silence; planting its defect fires a rule, and no error but of its companions."""

    @given(faulty(code))
    @DEAR
    def found(drawn):
        clean, spoiled = (filing.checked(code).failures for filing in drawn)
        errors = {finding.code for finding in spoiled if finding.severity == "error"}

        assert [] == [found for found in clean if found.code == code or found.severity != "notice"]
        assert code in {finding.code for finding in spoiled}
        assert set() == errors - {code, *RULES[code].companions}

    assert 0 == statuses(found)["invalid"], "nothing is drawn that is then thrown away"
