"""Waivers: what they cover, when they cease to hold, and the file they stand in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
import govinfo.entry_points
from govinfo.checks.checking import check
from govinfo.checks.profiles import PROFILES
from govinfo.checks.waivers import Waiver, WaiverState, as_toml, digest, read_waivers, settle, waive, with_further
from govinfo.errors import InvalidValueError, ReadError, UnknownKeyError
from govinfo.report.narrative import Narrative, Passage
from govinfo.strategies.planting.broken import broken
from govinfo.vocabulary import Section

REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace({"remedies.review.total": 1})
FINDING = check(REPORT)[0]
WAIVER = waive(FINDING, REPORT, reason="已核实", author="张三", expires=date(2024, 12, 31))
DAY = date(2024, 6, 1)


def codes(report, *waivers, today=DAY):
    return [finding.code for finding in check(report, waivers=waivers, today=today)]


def test_a_waived_finding_is_left_out():
    """A waiver with reason and author covers its finding, and nothing is said of it."""
    assert [] == codes(REPORT, WAIVER)
    assert ["R401"] == codes(REPORT)


def test_what_passed_needs_no_waiver():
    """Asked for all, a check tells of the same waivers: one lets failures stand, and nothing that passed."""
    mended = REPORT.replace({"remedies.review.total": 0})
    (used,) = check(REPORT, waivers=[WAIVER], today=DAY, full=True).waived
    held = check(mended, waivers=[WAIVER], today=DAY, full=True)

    assert (WaiverState.USED, 1) == (used.state, used.covers)
    assert () == held.waived
    assert "R401" in [finding.code for finding in held]
    assert codes(mended, WAIVER) == [finding.code for finding in held.failures] == ["M002"]


def test_a_waiver_holds_for_the_figures_it_was_given_for():
    """Once a figure changes the finding is back, and the waiver is said to be stale."""
    assert ["R401", "M005"] == codes(REPORT.replace({"remedies.review.total": 2}), WAIVER)


@given(
    st.builds(
        Waiver,
        code=st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True),
        organ=st.none() | st.text(min_size=1),
        year=st.none() | st.integers(2019, 2030),
        cells=st.lists(st.text()).map(tuple),
        reason=st.text(),
        author=st.text(),
        expires=st.none() | st.dates(),
        digest=st.none() | st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    )
)
def test_waivers_are_read_back(tmp_path_factory, waiver):
    """What is written of waivers reads as the same waivers, whatever their reasons say."""
    path = tmp_path_factory.mktemp("waivers") / "waivers.toml"
    path.write_text(as_toml([waiver, WAIVER]), encoding="utf-8", newline="")

    assert (waiver, WAIVER) == read_waivers(path)


def test_a_reason_may_hold_any_sign(tmp_path):
    """A sign that TOML lets nobody write is written by its number."""
    file = tmp_path / "waivers.toml"
    waiver = Waiver("A302", reason="已核实\x7f\t“”\\", author="张三")
    file.write_text(as_toml([waiver]), encoding="utf-8")

    assert [waiver] == [*read_waivers(file)]


def test_further_waivers_stand_behind_those_that_are_there():
    """The text that is there stays, with an empty line before the next."""
    assert '# 说明\n\n[[waiver]]\ncode = "A302"\nreason = "已核实"\nauthor = "张三"\n' == with_further(
        "# 说明\n\n\n".encode(), [Waiver("A302", reason="已核实", author="张三")]
    )


def test_a_waiver_expires():
    """After its last day the finding is back, and the waiver is said to be without effect."""
    assert [] == codes(REPORT, WAIVER, today=date(2024, 12, 31))
    assert ["R401", "M002"] == codes(REPORT, WAIVER, today=date(2025, 1, 1))


@pytest.mark.parametrize(
    ("waiver", "expected"),
    [
        (Waiver("R401", reason="是", author="我"), []),  # any organ, year and cells
        (Waiver("R401", organ="某县人民政府", year=2023, reason="是", author="我"), []),
        (Waiver("R401", organ="另一县", reason="是", author="我"), ["R401"]),
        (Waiver("R401", year=2022, reason="是", author="我"), ["R401"]),
        (Waiver("R401", cells=("remedies.review.total",), reason="是", author="我"), ["R401", "M002"]),
        (Waiver("R402", reason="是", author="我"), ["R401", "M002"]),
        (Waiver("R999", reason="是", author="我"), ["R401", "M001"]),
        (Waiver("R401", reason=" ", author="我"), ["R401", "M003"]),
    ],
)
def test_what_a_waiver_covers(waiver, expected):
    """A waiver covers findings of its code, organ, year and cells, and is reported where it covers none."""
    assert expected == codes(REPORT, waiver)


def test_a_rule_not_asked_leaves_its_waiver_alone():
    """Where the waived rule is not run, nothing is known of its waiver."""
    assert () == tuple(check(REPORT, select=["M"], waivers=[WAIVER], today=DAY))
    _, ((_, state, _),) = settle([], REPORT, [WAIVER], known=["R401"], ran=[], today=DAY)
    assert WaiverState.NOT_ASKED == state


def test_a_rule_that_did_not_run_leaves_its_waiver_alone():
    """A rule that lacks what it needs, or breaks down, says nothing of its waiver."""
    last_year = govinfo.zero("2021", organ="某县人民政府", year=2022)
    waiver = Waiver("Y701", reason="是", author="我")

    assert ["R401"] == codes(REPORT, waiver)
    assert ["R401", "M002"] == [f.code for f in check(REPORT, previous=last_year, waivers=[waiver], today=DAY)]
    found = check(REPORT, rules=[broken()], waivers=[Waiver("Z999", reason="是", author="我")], today=DAY)
    assert ["R401", "M004"] == [finding.code for finding in found]
    assert ["R401", "M002"] == codes(REPORT, Waiver("M002", reason="是", author="我"))


def test_digests_tell_figures_and_prose_apart():
    """A digest is of values: of cells, of a section's text; fields by name count as nothing."""
    prose = Narrative(sections=(Passage(Section.OTHER, None, "无"),))

    assert digest(REPORT, ["remedies.review.total"]) != digest(govinfo.zero("2021"), ["remedies.review.total"])
    assert digest(REPORT, ["narrative.other"]) != digest(REPORT.replace(narrative=prose), ["narrative.other"])
    assert digest(REPORT, ["organ"]) == digest(govinfo.zero("2021"), ["organ"])


def test_the_file(tmp_path):
    """A waiver file is read as it is documented."""
    file = tmp_path / "waivers.toml"
    file.write_text(
        f'[[waiver]]\ncode = "R401"\norgan = "某县人民政府"\nyear = 2023\ncells = {list(FINDING.cells)}\n'
        f'reason = "已核实"\nauthor = "张三"\nexpires = 2024-12-31\ndigest = "{WAIVER.digest}"\n',
        "utf-8",
    )

    assert (WAIVER,) == read_waivers(file)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[waiver]", "TOML"),
        ("x = 1", "[[waiver]] tables and nothing else"),
        ("waiver = 3", "[[waiver]] tables and nothing else"),
        ("waiver = [3]", "waiver[0]: found 3, expected a table with a code"),
        ('[[waiver]]\ncode = "R401"\nyear = "2023"', 'waiver[0].year: found "2023", expected a whole number'),
        ('[[waiver]]\ncode = "R401"\nyear = true', "expected a whole number"),
        ('[[waiver]]\ncode = "R401"\nyear = 0', "waiver[0].year: found 0, expected a whole number"),
        ('[[waiver]]\ncode = "R401"\ncells = [3]', "waiver[0].cells: found […], expected several of: a text"),
        ('[[waiver]]\ncode = "R401"\nexpires = 2024-01-01T00:00:00', "waiver[0].expires: found"),
        ('[[waiver]]\ncode = "R401"\nwhy = "so"', "expected one of code, organ, year"),
    ],
)
def test_a_faulty_file_is_refused(tmp_path, text, message):
    """What is no waiver file is refused with place and expectation."""
    file = tmp_path / "waivers.toml"
    file.write_text(text, "utf-8")

    with pytest.raises(ReadError) as caught:
        read_waivers(file)
    assert message in str(caught.value)


def test_a_missing_file_is_refused(tmp_path):
    """A file that is not there is an error that names it."""
    with pytest.raises(ReadError, match=r"none\.toml"):
        read_waivers(tmp_path / "none.toml")


def test_further_rules_run_and_may_break():
    """A rule handed over runs beside the others; one that raises is reported and the rest run on."""
    found = check(REPORT, rules=[broken()], lang="en")

    assert ["R401", "M004"] == [finding.code for finding in found]
    assert "rule Z999 broke down: ZeroDivisionError" == found[1].message
    assert [] == [finding.code for finding in check(govinfo.zero("2021"), rules=[broken()], select=["R401", "M001"])]
    assert ["M004"] == [finding.code for finding in check(REPORT, rules=[broken()], select=["Z"])]
    assert [] == [finding.code for finding in check(REPORT, rules=[broken()], select=["Z"], ignore=["M004"])]


def test_an_unknown_kind_of_organ_is_refused():
    """The kind of organ is one of those the vocabulary fixes."""
    with pytest.raises(UnknownKeyError, match="kind of organ"):
        check(REPORT, kind="village")
    assert "P202" in [f.code for f in check(REPORT.replace({"proactive.rules.in_force": 1}), kind="county_government")]


def test_profiles():
    """The stage of a report decides which rules run and what stops it."""
    late = govinfo.zero("2021", organ="某县统计局", year=2023).replace(published=date(2024, 5, 1))

    assert [] == [finding.code for finding in check(late, profile="draft")]
    assert ["U901"] == [finding.code for finding in check(late, profile="submit")]
    assert PROFILES["submit"].passes(check(late))
    assert not PROFILES["audit"].passes(check(late))
    assert not PROFILES["submit"].passes(check(REPORT))
    assert "Q907" in [finding.code for finding in check(REPORT, profile="audit")]
    assert "Q907" not in [finding.code for finding in check(REPORT)]
    assert ["Q907"] == [finding.code for finding in check(REPORT, select=["Q"])]
    with pytest.raises(UnknownKeyError, match="no profile 'final'"):
        check(REPORT, profile="final")


def test_only_identities_and_duties_block():
    """Of the errors only those on an identity or a legal duty may hold back a filing."""
    words = REPORT.replace({"remedies.review.other": "见附件"})

    assert ["R401"] == [finding.code for finding in check(REPORT).blocking]
    assert [] == [finding.code for finding in check(words, select=["C"]).blocking]


def test_rules_and_subjects_of_installed_packages(monkeypatch):
    """Packages offer rules and claim patterns, alone or several, under entry points; anything else is refused."""
    from govinfo.checks import plugins
    from govinfo.report.claims.subjects import subjects

    class Point:
        value, group = "elsewhere:RULES", "govinfo.rules"

        def __init__(self, offered):
            self.offered = offered

        def load(self):
            return self.offered

    def offering(installed, *offered):
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [Point(item) for item in offered])
        govinfo.entry_points.offered.cache_clear()
        try:
            return installed()
        finally:
            govinfo.entry_points.offered.cache_clear()

    rule, subject = broken(), subjects()[0]
    assert (rule, rule) == offering(plugins.rules, rule, [rule])
    assert (subject, subject) == offering(plugins.subjects, subject, [subject])
    with pytest.raises(
        InvalidValueError, match=r"the entry point elsewhere:RULES \(govinfo.rules\) gives 3, which is no Rule"
    ):
        offering(plugins.rules, 3)
    with pytest.raises(InvalidValueError, match="is no Subject"):
        offering(plugins.subjects, [rule])
