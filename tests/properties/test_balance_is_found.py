"""What is right is left alone; what is wrong is found, wherever it is."""

from hypothesis import assume, given
from hypothesis import strategies as st

from govinfo.checks.checking import check
from govinfo.checks.finding import Verdict
from govinfo.checks.findings import Findings
from govinfo.strategies import filed_reports, reports

SUMS = ["A301", "A302", "A303", "R4"]


@given(reports())
def test_a_balanced_report_has_no_findings(report):
    """A report on which every identity holds is met with silence."""
    assert Findings() == check(report)


@given(reports(), st.data())
def test_any_single_change_is_found(report, data):
    """Whatever cell of table three or four is changed, by whatever amount, an identity breaks that names it."""
    table = data.draw(st.sampled_from([report.applications, report.remedies]))
    cell = data.draw(st.sampled_from(table.form.cells))
    value = data.draw(st.integers(0, 10**9))
    assume(value != report[cell.address])

    failures = check(report.replace({cell.address: value}), select=SUMS).failures

    assert failures
    assert all(cell.address in finding.cells for finding in failures)


@given(reports(), st.data())
def test_a_blank_is_never_a_failure_of_a_sum(report, data):
    """Blanking cells of a balanced report leaves sums unknown at worst, for the filed figures would satisfy them."""
    cells = data.draw(st.sets(st.sampled_from([cell.address for cell in report.applications.form.cells]), min_size=1))
    findings = check(report.replace(dict.fromkeys(cells)), select=SUMS)

    assert () == findings.failures
    assert cells >= {address for finding in findings for address in finding.cells}


@given(filed_reports())
def test_any_report_can_be_checked(report):
    """Whatever was filed, checking it raises nothing, and says of every rule that is on what became of it."""
    findings = check(report, full=True)

    assert check(report).failures == tuple(f for f in findings if f.verdict is Verdict.FAIL)
