"""Compiling a report: which year and row a case counts in, what stays blank, and what is refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import govinfo
from govinfo import Application, CaseLog, Publication, Remedy, compile_report
from govinfo.compiling import compile_log
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.messages.reports import NOT_COUNTED
from govinfo.report.annual import zero
from govinfo.vocabulary import Edition

SEED = Path(__file__).parents[2] / "shared/seed/xianyuan-2023.txt"
ONE = Application("2023-1", "natural_person", date(2023, 5, 8)).then("decided", date(2023, 5, 19), outcome="not_held")
FIGURES = {
    "licences.decisions": 0,
    "penalties.decisions": 2,
    "compulsory_measures.decisions": 0,
    "administrative_fees.amount": Decimal(0),
}


def test_the_seed_year_from_its_one_case():
    """One case and four figures give the seed's three tables, its one fault mended."""
    seed = next(
        (path for path in (SEED, *Path(__file__).parents[3].glob("*/shared/seed/*.txt")) if path.exists()), None
    )
    if seed is None:
        pytest.skip("the real report is not here")
    filed = govinfo.read(seed)

    report = compile_report(organ="仙源乡人民政府", year=2023, applications=[ONE], figures=FIGURES)

    mended = filed.replace({f"applications.received.{column}": 1 for column in ("natural_person", "total")})
    assert mended.tables == report.tables
    assert ("2023-1",) == report.cases("applications.not_held.natural_person")
    assert [] == list(govinfo.check(report, cases=[ONE]))
    assert {"D113"} == {finding.code for finding in govinfo.check(filed, cases=[ONE], select=["D"])}


class TestYears:
    @pytest.mark.parametrize(
        ("year", "rows"),
        [
            (2022, []),  # not yet received
            (2023, ["received", "carried_over"]),
            (2024, ["carried_in", "carried_over"]),
            (2025, ["carried_in", "granted"]),
            (2026, []),  # done
        ],
    )
    def test_a_case_counts_where_it_was_open(self, year, rows):
        """A case is received once, carried over at each year's end, and counted under its outcome once."""
        case = Application("1", "enterprise", date(2023, 11, 1)).then("decided", date(2025, 1, 2), outcome="granted")

        report = compile_report(year=year, applications=[case])

        found = [row for row in report.applications.form.slices if report.applications[row, "enterprise"]]
        assert rows == [row for row in found if row != "concluded"]

    def test_the_day_of_the_decision_counts_not_that_of_delivery(self):
        """Decided on 29 December, delivered in January: last year's outcome."""
        case = (
            Application("1", "enterprise", date(2023, 12, 1))
            .then("decided", date(2023, 12, 29), outcome="granted")
            .then("delivered", date(2024, 1, 4))
        )

        assert 1 == compile_report(year=2023, applications=[case])["applications.granted.enterprise"]
        assert 0 == compile_report(year=2024, applications=[case])["applications.granted.enterprise"]

    def test_a_part_split_off_counts_from_the_split(self):
        """A part of an older application, split off this year, is received this year: the carry-over still agrees."""
        part = Application("1b", "enterprise", date(2023, 12, 28), split_on=date(2024, 1, 3))

        assert 0 == compile_report(year=2023, applications=[part])["applications.received.total"]
        assert 1 == compile_report(year=2024, applications=[part])["applications.received.total"]

    @pytest.mark.parametrize("event", ["withdrawn", "merged"])
    def test_withdrawn_and_merged_end_in_the_last_row(self, event):
        """What is withdrawn or merged is counted as other handling."""
        case = Application("1", "enterprise", date(2023, 3, 1)).then(event, date(2023, 3, 2))

        assert ("1",) == compile_report(year=2023, applications=[case]).cases("applications.other_handling.enterprise")


class TestEditions:
    @pytest.mark.parametrize("outcome", ["correction_overdue", "fee_overdue", "other_handling"])
    def test_the_trial_form_has_one_row_for_the_last_group(self, outcome):
        """In 2019 the three rows of （六） are one."""
        case = Application("1", "enterprise", date(2019, 6, 3), [_decided(outcome)])

        assert 1 == compile_report(year=2019, applications=[case])["applications.otherwise_handled.total"]

    def test_another_layout_may_be_asked_for(self):
        """A report of 2023 filed on the trial form is compared in its own layout."""
        report = compile_log(CaseLog(applications=[ONE]), year=2023, edition=Edition.F2019)

        assert Edition.F2019 is report.applications.edition

    def test_no_form_no_report(self):
        """Before 2019 there was another form."""
        with pytest.raises(InvalidValueError, match="for reports on 2018; the first year is 2019"):
            compile_report(year=2018)


def _decided(outcome):
    from govinfo.cases.events import Event

    return Event(kind="decided", day=date(2019, 6, 20), outcome=outcome)


class TestRemedies:
    def test_a_case_counts_pending_then_by_its_result(self):
        """Pending at one year's end, upheld in the next, then gone."""
        case = Remedy("1", "review", date(2023, 12, 1)).ended(date(2024, 2, 1), "review_upheld")
        reports = [compile_report(year=year, remedies=[case]) for year in (2022, 2023, 2024, 2025)]

        assert [0, 1, 0, 0] == [report["remedies.review.pending"] for report in reports]
        assert [0, 0, 1, 0] == [report["remedies.review.upheld"] for report in reports]
        assert ("1",) == reports[2].cases("remedies.review.total")


class TestDocuments:
    DOCUMENTS = (
        Publication("old", 1, date(2020, 3, 1), "normative_documents", date(2020, 3, 2), date(2023, 6, 1)),
        Publication("kept", 1, date(2020, 3, 1), "normative_documents", date(2020, 3, 2)),
        Publication("new", 1, date(2023, 3, 1), "normative_documents", date(2023, 3, 2)),
        Publication("later", 1, date(2024, 3, 1), "normative_documents", date(2024, 3, 2)),
        Publication("rule", 1, date(2023, 3, 1), "rules", date(2023, 3, 2)),
        Publication("news", 3, date(2023, 3, 1), None, date(2023, 3, 2)),
    )

    def test_issued_repealed_and_in_force(self):
        """Documents are counted in the year they were issued or repealed, and while they are in force."""
        report = compile_report(year=2023, publications=self.DOCUMENTS)

        assert (1, 1, 2) == report.proactive.normative_documents
        assert (1, 0, 1) == report.proactive.rules
        assert ("kept", "new") == report.cases("proactive.normative_documents.in_force")

    def test_made_published_and_public_on_the_trial_form(self):
        """The columns of 2019 count what was made, newly published and public in all."""
        assert (2, 2, 2) == compile_report(year=2020, publications=self.DOCUMENTS).proactive.normative_documents

    def test_what_was_made_and_published_before_counts_in_the_stock_alone(self):
        """A document of the year before is neither made nor newly published in this one."""
        before = Publication("before", 1, date(2019, 3, 1), "normative_documents", date(2019, 3, 2))
        report = compile_report(year=2020, publications=[*self.DOCUMENTS, before])

        assert (2, 2, 3) == report.proactive.normative_documents

    def test_a_register_that_goes_further_back_counts_its_own_stock(self):
        """One document from before the year shows that the register does not begin with it."""
        previous = zero("2021", year=2022).replace({"proactive.normative_documents.in_force": 7})
        report = compile_report(year=2023, publications=self.DOCUMENTS[1:3], previous=previous)

        assert 2 == report["proactive.normative_documents.in_force"]

    def test_a_register_that_begins_with_the_year_builds_on_last_years_stock(self):
        """Last year's report gives the stock; what was issued and repealed changes it."""
        previous = zero("2021", year=2022).replace({"proactive.normative_documents.in_force": 7})

        report = compile_report(year=2023, publications=self.DOCUMENTS[2:3], previous=previous)

        assert 8 == report["proactive.normative_documents.in_force"]

    def test_what_is_issued_and_repealed_in_one_year_leaves_the_stock_as_it_was(self):
        """A document that came and went within the year is counted as both."""
        previous = zero("2021", year=2022).replace({"proactive.normative_documents.in_force": 7})
        passing = evolve(self.DOCUMENTS[2], repealed=date(2023, 9, 1))

        assert (1, 1, 7) == compile_report(
            year=2023, publications=[passing], previous=previous
        ).proactive.normative_documents

    def test_a_figure_of_the_other_form_is_refused(self):
        """Which form has no such figure is told."""
        with pytest.raises(UnknownKeyError, match=r"no figure of 表二, edition 2021 'licences\.change'"):
            compile_log(CaseLog(figures={"licences.change": 3}), year=2023)

    def test_a_blank_stock_stays_blank(self):
        """Where last year's stock is blank, this year's is not known."""
        previous = zero("2021", year=2022).replace({"proactive.normative_documents.in_force": None})

        report = compile_report(year=2023, publications=self.DOCUMENTS[2:3], previous=previous)

        assert report["proactive.normative_documents.in_force"] is None

    def test_the_trial_form_has_no_stock_to_build_on(self):
        """Across the change of form the register alone counts."""
        previous = zero("2019", year=2020)

        report = compile_report(year=2021, publications=self.DOCUMENTS, previous=previous)

        assert 2 == report["proactive.normative_documents.in_force"]

    def test_the_previous_report_is_of_the_year_before(self):
        """A report of another year is no previous one."""
        with pytest.raises(InvalidValueError, match="is on 2022, not on 2020"):
            compile_report(year=2023, previous=zero("2019", year=2020))


class TestFigures:
    def test_what_no_register_holds_stays_blank_with_the_reason(self):
        """Nothing is filed as zero because nobody said anything."""
        report = compile_report(year=2023)

        assert report["proactive.licences.decisions"] is None
        assert NOT_COUNTED.en == report.reason("proactive.licences.decisions")
        assert 0 == report["applications.received.total"]

    def test_a_figure_wins_over_a_count(self):
        """A figure handed over for a document row replaces the count, and is traced to no case."""
        report = compile_report(
            year=2023, publications=TestDocuments.DOCUMENTS, figures={"normative_documents.in_force": 40}
        )

        assert 40 == report["proactive.normative_documents.in_force"]
        assert () == report.cases("proactive.normative_documents.in_force")

    def test_an_unknown_figure_is_refused(self):
        """A misspelt figure is told its neighbours."""
        with pytest.raises(UnknownKeyError, match=r"Did you mean 'licences\.decisions'"):
            compile_report(year=2023, figures={"licence.decisions": 1})

    def test_cases_need_names_of_their_own(self):
        """Two applications of one name cannot be told apart."""
        with pytest.raises(InvalidValueError) as caught:
            compile_report(year=2023, applications=[ONE, ONE])

        assert "applications need names of their own; more than one is called 2023-1" == str(caught.value)


def test_a_report_that_was_read_counts_no_cases():
    """Only a compiled report names cases; an address is looked up all the same."""
    report = zero("2021")

    assert () == report.cases("applications.not_held.natural_person")
    assert () == report.cases("applications.concluded.total")
    with pytest.raises(UnknownKeyError):
        report.cases("applications.not_held.nobody")


@pytest.mark.parametrize(("wrong", "name"), [({"year": "2023"}, "year"), ({"year": 2023, "previous": "x"}, "previous")])
def test_an_argument_of_another_kind_is_named(wrong, name):
    """What is no year, or no report of last year, is refused by its name."""
    with pytest.raises(InvalidValueError, match=rf"^{name} "):
        compile_report(**wrong)
