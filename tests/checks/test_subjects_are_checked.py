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


@pytest.mark.parametrize(("share", "found"), [("40%", []), ("100%", []), ("90%", ["X608"])])
def test_a_share_is_of_what_the_sentence_or_the_table_counts(share, found):
    """Four of ten or all ten of them are shares; what neither figure gives is none."""
    ten = {
        f"applications.{row}.{column}": 10 for row in ("received", "concluded") for column in ("enterprise", "total")
    }
    prose = Narrative(None, "", (Passage("applications", "三、", f"收到政府信息公开申请10件，办结4件，占{share}。"),))

    assert found == [each.code for each in govinfo.check(ZERO.replace(ten, narrative=prose), select=["X608"])]
