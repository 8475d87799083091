"""Small inputs that were once read wrongly: no figure is invented, and each that is printed is read, or may be left."""

import json
from pathlib import Path

import pytest

import govinfo

FOLDER = Path(__file__).parents[2] / "../shared/cases"
CASES = sorted(FOLDER.glob("*.expected.json"))
pytestmark = pytest.mark.skipif(not CASES, reason="the folder of small cases is not here")


@pytest.mark.parametrize("answer", CASES, ids=[case.name.removesuffix(".expected.json") for case in CASES])
def test_a_case_is_read_as_it_is_printed(answer):
    """Cells, organ and year as the answer has them; a cell may be left where its note says so."""
    expected = json.loads(answer.read_text(encoding="utf-8"))
    name = answer.name.removesuffix(".expected.json")
    (path,) = (one for one in FOLDER.glob(f"{name}.*") if one.suffix != ".json")
    report = govinfo.read(path)
    read = {address: report.cell(address) for address in expected.get("cells", {})}
    may_be_left = "null" in expected.get("note", "")

    assert {
        address: None if may_be_left and read[address] is None else value
        for address, value in expected.get("cells", {}).items()
    } == read
    assert expected.get("organ", report.organ) == report.organ
    assert expected.get("year", report.year) == report.year
    failed = {finding.code for finding in govinfo.check(report) if finding.verdict == "fail"}
    assert failed.issuperset(expected.get("must_report", ()))
    assert failed.isdisjoint(expected.get("must_not_report", ()))
