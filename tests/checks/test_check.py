"""The run over one report: what it shows, in what order, in which language, and what it leaves out."""

from decimal import Decimal

import pytest

import govinfo
from govinfo.checks.catalogue import RULES
from govinfo.checks.checking import check
from govinfo.checks.finding import Severity, Verdict
from govinfo.checks.findings import Findings
from govinfo.errors import UnknownKeyError
from govinfo.report.annual import zero
from govinfo.report.provenance import Provenance
from govinfo.spans import SourceSpan
from govinfo.speaking import language

ONE_RECEIVED = {"applications.received.natural_person": 1, "applications.received.total": 1}


def codes(findings):
    return [finding.code for finding in findings]


def test_nothing_is_wrong_with_zeros():
    """A report on which nothing happened has no findings."""
    findings = check(zero("2021", year=2023))

    assert Findings() == findings
    assert "nothing found" == str(findings)
    assert findings.worst is None
    assert not findings.reaches("notice")


def test_a_failure_states_everything_it_rests_on():
    """A finding carries its code, place, both sides, the law behind it and a sentence."""
    (finding, total) = check(zero("2021").replace(ONE_RECEIVED), lang="en")

    assert "A302" == finding.code
    assert "statutory-balance" == finding.name
    assert (1, 0) == (finding.expected, finding.actual)
    assert tuple(
        f"applications.{row}.natural_person" for row in ("received", "carried_in", "concluded", "carried_over")
    ) == (finding.cells)
    assert "identity" == finding.strength
    assert "年度报告格式（国办公开办函〔2021〕30号）表三附注；《条例》第五十条" == str(finding.basis)
    assert (
        "A302 error table 三, applications, natural person: 1 + 0 ≠ 0 + 0 "
        "(received + carried in ≠ concluded + carried over)"
    ) == str(finding)
    assert "total" in total.message


def test_messages_are_chinese_unless_said():
    """Findings speak the language spoken, Chinese unless another was chosen, with the form's own labels."""
    with language("zh"):
        finding = check(zero("2021").replace({"remedies.review.total": 1}))[0]

    assert "表四“行政复议”：0 + 0 + 0 + 0 ≠ 1（结果维持 + 结果纠正 + 其他结果 + 尚未审结 ≠ 总计）" == finding.message


def test_a_finding_is_said_in_the_language_of_its_message():
    """A finding says its severity in the language of its message, whatever is spoken when it is shown."""
    report = zero("2021").replace({"remedies.review.total": 1})
    chinese, english = (check(report, lang=lang)[0] for lang in ("zh", "en"))
    said = "R401 错误 表四“行政复议”：0 + 0 + 0 + 0 ≠ 1（结果维持 + 结果纠正 + 其他结果 + 尚未审结 ≠ 总计）"
    in_english = (
        "R401 error table 四, remedies, review: 0 + 0 + 0 + 0 ≠ 1 (upheld + corrected + other + pending ≠ total)"
    )

    for spoken in ("zh", "en"):
        with language(spoken):
            assert (said, in_english) == (str(chinese), str(english))
    assert english == govinfo.loads(govinfo.dumps(english))
    assert chinese != english


def test_an_unknown_language_is_refused():
    """A language that is not spoken is an error that names the ones that are."""
    with pytest.raises(UnknownKeyError) as caught:
        check(zero("2021"), lang="de")

    assert "no language 'de'. Known: zh, en" == str(caught.value)


def test_rules_are_selected_by_the_beginning_of_codes():
    """Selecting a family leaves the others out; ignoring takes rules away again."""
    report = zero("2021").replace({**ONE_RECEIVED, "remedies.review.total": 1})

    assert ["A302", "A302"] == codes(check(report, select=["A"]))
    assert ["R401"] == codes(check(report, ignore=["A"]))
    assert [] == codes(check(report, select=["A", "R"], ignore=["A302", "R4"]))


@pytest.mark.parametrize("given", [{"select": ""}, {"ignore": ""}, {"ignore": ["A3", ""]}])
def test_an_empty_code_is_none(given):
    """An empty text is no code: it neither selects every rule nor leaves all of them out."""
    with pytest.raises(UnknownKeyError, match="no rule ''"):
        check(zero("2021"), **given)


def test_an_unknown_code_is_refused():
    """A code that no rule begins with is an error with a hint."""
    with pytest.raises(UnknownKeyError, match=r"no rule 'A302x'. Did you mean 'A302'\?"):
        check(zero("2021"), select=["A302x"])


def test_the_full_run_says_what_passed():
    """Asked for everything, the run also says what passed, what does not apply and what it lacked."""
    findings = check(zero("2021", year=2023), full=True)
    verdicts = {finding.code: finding.verdict for finding in findings}

    assert {rule.code for rule in RULES if rule.on} == set(verdicts)
    assert 7 == len([finding for finding in findings if finding.code == "A301"])
    assert Verdict.PASS == verdicts["A302"]
    assert Verdict.UNKNOWN == verdicts["S001"]  # only the tables are held


def test_the_worst_stand_first():
    """Failures precede what is unknown; errors precede warnings, warnings notices."""
    report = zero("2021").replace(
        {"remedies.review.total": 1, "remedies.review.pending": 0, "applications.received.total": None,
         "proactive.licences.decisions": "/"}
    )  # fmt: skip
    findings = check(report)

    assert ["R401", "C101", "C103", "A302", "A303"] == codes(findings)
    assert ["R401", "C101", "C103"] == codes(findings.failures)
    assert Severity.ERROR == findings.worst
    assert findings.reaches("error")
    assert findings.reaches(Severity.NOTICE)
    assert not check(report, select=["C"]).reaches("error")
    assert "R401" == findings[0].code
    assert ("R401", "C101") == tuple(finding.code for finding in findings[:2])


def test_unknown_is_a_notice_and_names_the_blanks():
    """What a blank leaves open is no failure: a notice that names the blank cells."""
    (blank, balance, row) = check(zero("2021").replace({"applications.received.total": None}), lang="zh")

    assert "C101" == blank.code
    for finding in (balance, row):
        assert (Verdict.UNKNOWN, Severity.NOTICE) == (finding.verdict, finding.severity)
        assert ("applications.received.total",) == finding.cells
        assert "表三：1个单元格没有可用的数字，无法核对" == finding.message


def test_a_finding_points_to_the_document():
    """Where the report was read from a document, a finding says where to look."""
    span = SourceSpan("line 7", "1", "report.txt", 7)
    read = Provenance("report.txt", "text", spans={"remedies.review.total": span})
    finding = check(zero("2021").replace({"remedies.review.total": 1}, provenance=read))[0]

    assert span == finding.span


def test_findings_compare_by_what_they_say():
    """Findings are values: equal, hashable, and not equal to anything else."""
    report = zero("2021").replace(ONE_RECEIVED)

    assert check(report) == check(report)
    assert hash(check(report)) == hash(check(report))
    assert check(report) != check(zero("2021"))
    assert check(report) != list(check(report))


@pytest.mark.parametrize("value", ["2.50", Decimal("2.5"), "3件", "１", None, -1])
def test_no_value_of_a_table_is_overlooked(value):
    """A cell that is anything but a plain whole number is always looked at."""
    assert check(zero("2021").replace({"remedies.review.upheld": value}))


def test_an_absent_table_is_one_finding():
    """A table that is missing is said to be missing, once, and nothing else is said of it."""
    from govinfo.report.table import ApplicationsTable

    report = zero("2021").replace(applications=ApplicationsTable.filled("2021", present=False))

    assert [("S006", "缺少表三")] == [(finding.code, finding.message) for finding in check(report, lang="zh")]
    assert Verdict.NOT_APPLICABLE == check(report, select=["A301"], full=True)[0].verdict


def test_findings_show_themselves_in_a_notebook():
    """A table with a line for each finding, in HTML and in Markdown; marks in a message are escaped."""
    findings = check(zero("2021").replace({"remedies.review.total": "<见附件>"}), lang="en")

    shown = findings._repr_html_()
    assert '<td class="short">C102</td>' in shown
    assert "&lt;见附件&gt;" in shown
    assert "| C102" in findings._repr_markdown_()
