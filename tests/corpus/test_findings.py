"""What is found in real reports: every finding was held against its source by reading it, with this verdict."""

import json
from pathlib import Path

import pytest

import govinfo
from govinfo.checks.finding import Verdict

SHARED = Path(__file__).parents[2] / ".." / "shared"
CORPUS = SHARED / "corpus"
EXPECTED = json.loads((CORPUS / "expected.json").read_text("utf-8")) if CORPUS.exists() else {}

pytestmark = pytest.mark.skipif(not EXPECTED, reason="the real reports lie beside the repository, not in it")

CUT = "the file's prose is cut: the heading or the topics are not in it"
GLUED = "true: the digits of these rows run together and can be cut in several ways"
TRUE = "true: it stands so in the report"
JUDGED = {
    # file -> code -> how often, and what reading the source says of it
    "huaian_2024": {"N502": (1, TRUE)},
    "huaian_2024_pdfplumber": {"N502": (1, TRUE)},
    "huaian_2024_pypdf": {"N502": (1, TRUE)},
    "huaian_2024_grid": {},
    "pt_czj_2019_glued": {"S001": (1, CUT), "C108": (1, GLUED)},
    "pt_district_2022_glued": {"S001": (1, CUT), "C108": (1, GLUED)},
    "pt_district_2024": {"N501": (1, CUT)},
    "pt_district_2024_glued": {"S001": (1, CUT), "C108": (1, GLUED)},
    "pt_gaj_2019_glued": {"S001": (1, CUT), "C108": (2, GLUED)},
    "pt_hzs_2021_glued": {"S001": (1, CUT), "C108": (1, GLUED)},
    "pt_jjf_2019_flat": {"S001": (1, CUT)},
    "pt_jjf_2022_glued": {"S001": (1, CUT)},
    "pt_jsp_2022_glued": {"N501": (1, CUT), "A301": (3, TRUE)},
    "pt_jtj_2022_flat": {"S001": (1, CUT)},
    "pt_zrz_2021_flat": {"S001": (1, CUT), "C108": (1, GLUED), "A301": (2, TRUE), "A302": (2, TRUE), "N504": (1, TRUE)},
    "seed_xianyuan_township_2023": {
        "A302": (2, TRUE),
        "X601": (1, TRUE),
        "N508": (1, TRUE),
        "S004": (1, TRUE),
    },
    "shanghai_kewei_2024": {"S001": (2, CUT), "C101": (1, TRUE)},
    "suqian_2023_kangxi": {"S001": (3, CUT)},
    "shanghai_office_2019": {
        "S001": (1, CUT),
        "N501": (1, CUT),
        "C101": (2, TRUE),
        "C107": (1, TRUE),
        "X605": (1, TRUE),  # 258 against 272 + 3
        "X606": (1, TRUE),  # 265 against 337
        "X608": (1, TRUE),  # 33.9 % of no whole
        "X609": (2, TRUE),  # all upheld, two reviews and a suit pending
    },
}
JUDGED["shanghai_office_2019_jsstring"] = JUDGED["shanghai_office_2019"]


@pytest.fixture(scope="module")
def reports():
    return {name: govinfo.read(CORPUS / record["file"]) for name, record in EXPECTED.items()}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_finding_was_read_in_the_source(reports, name):
    """Nothing is found in a real report but what reading it confirms."""
    counts: dict[str, int] = {}
    for finding in govinfo.check(reports[name]).failures:
        counts[finding.code] = counts.get(finding.code, 0) + 1

    assert {code: count for code, (count, _) in JUDGED[name].items()} == counts


@pytest.mark.parametrize("name", EXPECTED)
def test_arithmetic_errors_are_those_of_the_source(reports, name):
    """The errors of families A and R are exactly the arithmetic faults that the report has."""
    errors = [f for f in govinfo.check(reports[name], select=["A", "R"]).failures if f.severity == "error"]
    found = sorted((finding.code, next(iter({cell.split(".")[2] for cell in finding.cells}))) for finding in errors)

    assert sorted(tuple(defect.split()) for defect in EXPECTED[name]["defects"]) == found


SEED = [("A302", "error"), ("A302", "error"), ("X601", "warning"), ("N508", "notice"), ("S004", "notice")]


def test_the_sample_has_its_findings_no_more_and_no_less():
    """The township's report of 2023: the balance fails twice, the prose says otherwise, two slips."""
    report = govinfo.read(SHARED / "seed" / "xianyuan-2023.txt")
    findings = govinfo.check(report)

    assert SEED == [(finding.code, finding.severity) for finding in findings]
    assert "今年收到依申请答复1条" in findings[2].message
    assert (1, 0) == (findings[2].expected, findings[2].actual)
    assert "今年收到依申请答复1条。" == findings[2].span.raw
    assert all(finding.span is not None for finding in findings)


def test_the_sample_has_two_smallest_repairs():
    """One application received more, or one carried in more; the prose speaks for the first."""
    report = govinfo.read(SHARED / "seed" / "xianyuan-2023.txt")
    found = govinfo.repair(report, lang="en")
    cells = [{change.cell: (change.old, change.new) for change in repair.changes} for repair in found]

    assert found.proven
    assert 2 == found.size
    assert [
        {"applications.received.natural_person": (0, 1), "applications.received.total": (0, 1)},
        {"applications.carried_in.natural_person": (0, 1), "applications.carried_in.total": (0, 1)},
    ] == cells
    assert any("今年收到依申请答复1条" in said for said in found[0].evidence)
    for repair in found:
        assert () == govinfo.check(repair.apply(report), select=["A", "R"]).failures


def test_the_sample_is_known_for_what_it_cannot_say():
    """In the full run the rules across years are unknown without last year, and those on publication without a day."""
    report = govinfo.read(SHARED / "seed" / "xianyuan-2023.txt")
    verdicts = {finding.code: finding.verdict for finding in govinfo.check(report, full=True)}

    assert {Verdict.UNKNOWN} == {verdicts[code] for code in ("Y701", "Y702", "U902", "U903")}
    passed = ("A301", "A303", "R401", "R402", "R403", "X621", "X610", "X611", "N501", "N502", "N504", "S001", "S002")
    assert {Verdict.PASS} == {verdicts[code] for code in passed}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        (
            "pt_jsp_2022_glued",  # 未收到: the row was left over from the year before
            {f"applications.not_held.{column}": 0 for column in ("natural_person", "other_organization", "total")},
        ),
        (
            "pt_zrz_2021_flat",  # 16 + 2 = 18 received and concluded; the two organisations were lost in （七）
            {
                "applications.concluded.natural_person": 16,
                "applications.concluded.public_welfare_organization": 2,
            },
        ),
    ],
)
def test_the_first_repair_is_what_an_official_would_do(reports, name, first):
    """The faulty real reports have one smallest repair, and it is the sensible one."""
    (only,) = govinfo.repair(reports[name])

    assert first == {change.cell: change.new for change in only.changes}
