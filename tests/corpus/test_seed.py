"""The report of a township for 2023, from text with a cell on each line to its findings."""

from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.text import normalise

SEED = Path(__file__).parents[2] / "../shared/seed/xianyuan-2023.txt"
FIGURES = {
    "proactive.penalties.decisions": 2,
    "applications.not_held.natural_person": 1,
    "applications.not_held.total": 1,
    "applications.concluded.natural_person": 1,
    "applications.concluded.total": 1,
}


@pytest.fixture(scope="module")
def report():
    if not SEED.exists():
        pytest.skip("the published report is not beside the checkout")
    return govinfo.read(SEED)


def test_all_figures(report):
    """All 200 cells state the figures printed: five are not zero."""
    cells = dict(report.cells())

    assert 200 == len(cells)
    assert {address: FIGURES.get(address, 0) for address in cells} == cells


def test_every_source_is_the_line_of_the_figure(report):
    """Each cell names a line of its own, in the order of the form, on which its figure stands."""
    lines = SEED.read_text(encoding="utf-8").splitlines()
    seen = []
    for address, value in report.cells():
        span = report.source(address)
        assert str(int(value)) == normalise(lines[span.line - 1]).strip()
        assert (SEED.name, span.raw) == (span.document, lines[span.line - 1].strip())
        seen.append(span.line)
    assert sorted(set(seen)) == seen


def test_exactly_one_identity_is_broken(report):
    """0 + 0 ≠ 1 + 0 in two columns, and no other error."""
    errors = [finding for finding in govinfo.check(report) if finding.severity == "error"]

    assert [
        ("A302", "fail", 0, 1, "applications.received.natural_person"),
        ("A302", "fail", 0, 1, "applications.received.total"),
    ] == [(f.code, f.verdict, f.expected, f.actual, f.cells[0]) for f in errors]
    for finding in errors:
        assert [("form_2021", "表三附注"), ("regulation", None)] == [
            (citation.source.key, citation.place) for citation in finding.basis.citations
        ]


def test_the_command_line_fails_on_it(report, capsys):
    """`govinfo check` prints the two findings and exits with 1."""
    assert report is not None
    assert 1 == main(["check", str(SEED)])
    assert 2 == capsys.readouterr().out.count("A302")


def test_six_sections_and_five_topics(report):
    """The prose is kept in its six sections and five topics, whatever their list marks."""
    assert 6 == len(report.narrative.sections)
    assert 5 == len(report.narrative.topics)


def test_what_is_not_stated_is_not_known(report):
    """The text has no title: its organ is not stated."""
    assert report.organ is None
