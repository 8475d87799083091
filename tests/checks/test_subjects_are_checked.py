"""Whatever prose counts that the tables count, a rule holds it against the tables."""

import pytest

import govinfo
from govinfo.report.claims.subjects import subjects
from govinfo.report.narrative import Narrative, Passage

ZERO = govinfo.zero("2021", organ="某某区人民政府", year=2023)
IN_TABLES = [subject for subject in subjects() if subject.readings]


@pytest.mark.parametrize("subject", [pytest.param(each, id=f"{each.key}-{at}") for at, each in enumerate(IN_TABLES)])
def test_each_subject_is_held_against_its_cells(subject):
    """Seven of it, where every cell it can mean holds none, is found, and the cells are named."""
    prose = Narrative(None, "", (Passage("applications", "三、", f"政府信息公开方面，{subject.said[0]}"),))
    found = govinfo.check(ZERO.replace(narrative=prose), select=["X"])

    named = {cell for finding in found for cell in finding.cells}
    assert any(named.issuperset(reading.cells) for reading in subject.readings)
