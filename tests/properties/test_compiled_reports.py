"""A report compiled from lawful cases is right, and any case that is moved, deleted or relabelled is found."""

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govinfo.checks.checking import check
from govinfo.compiling import compile_log, counted_in
from govinfo.forms import form_for
from govinfo.forms.outcomes import landing
from govinfo.law.outcomes import OUTCOMES
from govinfo.strategies import case_logs
from govinfo.strategies.balancing import APPLICANTS

YEARS = st.sampled_from([2019, 2020, 2021, 2022, 2023, 2024, 2025])
CASES = YEARS.flatmap(lambda year: st.tuples(st.just(year), case_logs(year)))
ROWS = landing(form_for(2023).edition)
SLOW = settings(max_examples=max(20, settings().max_examples // 50), deadline=None)


@given(CASES)
@SLOW
def test_nothing_is_found_in_it(drawn):
    """No rule on tables or cases has anything to say of a compiled report and its register."""
    year, log = drawn
    report = compile_log(log, organ="某省人民政府", year=year)

    assert [] == list(check(report, cases=log))


@given(CASES)
@SLOW
def test_every_cell_names_its_cases(drawn):
    """Every count of tables 三 and 四 is the number of the cases it names, each named once."""
    year, log = drawn
    report = compile_log(log, year=year)

    for table in (report.applications, report.remedies):
        for cell, value in zip(table.form.cells, table.flat, strict=True):
            names = report.cases(cell.address)
            assert len(names) == len(set(names)) == value


@given(CASES)
@SLOW
def test_one_year_hands_over_to_the_next(drawn):
    """What a year carries over is what the next one, compiled from the same register, carries in."""
    year, log = drawn
    assume(year != 2020)  # the next year is on another edition; its rows are the same
    this, following = compile_log(log, year=year), compile_log(log, year=year + 1)

    assert this.applications.carried_over == following.applications.carried_in
    assert [] == [finding for finding in check(following, previous=this) if finding.code == "Y701"]


@given(CASES, st.data())
@SLOW
def test_a_deleted_case_is_found(drawn, data):
    """Leave one case out of the register, and the report no longer agrees with it."""
    year, log = drawn
    assume(log.applications)
    gone = data.draw(st.sampled_from(log.applications))
    report = compile_log(log, year=year)

    found = check(report, cases=evolve(log, applications=[c for c in log.applications if c is not gone]))

    rows = landing(form_for(year).edition)
    counted = {f"applications.{row}.{gone.applicant}" for row in counted_in(gone, year, rows)}
    assert counted <= {cell for finding in found if finding.code == "D113" for cell in finding.cells}


@given(CASES, st.data())
@SLOW
def test_a_moved_case_is_found(drawn, data):
    """Give one case another kind of applicant, and both columns are named."""
    year, log = drawn
    counted = [c for c in log.applications if any(counted_in(c, year, ROWS))]
    assume(counted)
    moved = data.draw(st.sampled_from(counted))
    other = data.draw(st.sampled_from([kind for kind in APPLICANTS if kind is not moved.applicant]))
    report = compile_log(log, year=year)

    changed = [evolve(c, applicant=other) if c is moved else c for c in log.applications]
    found = check(report, cases=evolve(log, applications=changed))

    columns = {cell.rpartition(".")[2] for finding in found if finding.code == "D113" for cell in finding.cells}
    assert {str(moved.applicant), str(other)} == columns


@given(CASES, st.data())
@SLOW
def test_a_relabelled_case_is_found(drawn, data):
    """Give one case another outcome: no identity of the form breaks, and the register names both rows."""
    year, log = drawn
    rows = landing(form_for(year).edition)
    closed = [c for c in log.applications if c.answered and c.answered.day.year == year]
    assume(closed)
    case = data.draw(st.sampled_from(closed))
    others = [o.key for o in OUTCOMES if rows[o.key] != rows[case.answered.outcome]]
    outcome = data.draw(st.sampled_from(others))
    events = (evolve(e, outcome=outcome, grounds=()) if e.outcome else e for e in case.events)
    relabelled = evolve(case, events=events)
    report = compile_log(
        evolve(log, applications=[relabelled if c is case else c for c in log.applications]), year=year
    )

    found = check(report, cases=log)

    assert [] == list(check(report, select=["A"]))
    named = {cell for finding in found if finding.code == "D113" for cell in finding.cells}
    expected = {f"applications.{rows[key]}.{case.applicant}" for key in (outcome, case.answered.outcome)}
    assert expected <= named
