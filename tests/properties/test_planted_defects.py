"""What each rule is for is found wherever it is planted, and nothing is found where nothing was planted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.checks import RULES
from planting import PLANTINGS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@given(data=st.data())
def test_a_planted_defect_is_found(rule, data):
    """
    A clean dossier is met with silence; the defect of a rule makes it fire, and no error beside its companions.
    """
    clean, spoiled = data.draw(PLANTINGS[rule.code])

    before = [found for found in clean.checked(rule.code).failures if found.severity != "notice" or found.code == rule.code]
    assert [] == before
    found = {finding.code: finding.severity for finding in spoiled.checked(rule.code).failures}
    assert rule.code in found
    assert set() == {code for code, severity in found.items() if severity == "error"} - {rule.code, *rule.companions}
