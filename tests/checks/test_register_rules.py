"""What the rules on cases say beyond the examples on their pages."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from govinfo.cases.application import Application, Request
from govinfo.cases.arrival import Arrival
from govinfo.cases.course import ReviewCourse
from govinfo.cases.events import Event
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import Publication, ReviewStep
from govinfo.cases.remedy import Remedy
from govinfo.checks.catalogue import RULES
from govinfo.checks.checking import check
from govinfo.checks.dossier import Dossier
from govinfo.checks.example import prose
from govinfo.checks.finding import Verdict
from govinfo.compiling import compile_log, compile_report
from govinfo.errors import IllegalTransitionError
from govinfo.law.citation import Citation
from govinfo.report.annual import zero
from govinfo.report.table import ApplicationsTable
from govinfo.vocabulary import FeeBasis

CASE = Application("7", "enterprise", date(2023, 3, 1))
DECIDED = CASE.then("decided", date(2023, 3, 20), outcome="not_held")


def said(report, log, code, lang="en", **options):
    findings = check(report, cases=log, select=[code], lang=lang, **options)
    return [(finding.verdict, finding.message) for finding in findings]


def test_without_a_register_they_do_not_run():
    """A report alone is not asked about its cases; asked for everything, the rules say what is missing."""
    assert () == check(zero("2021", year=2023), select=["D"]).failures
    (finding,) = check(zero("2021"), select=["D113"], full=True)
    assert "not checked: the register of cases not given" == finding.message
    (result,) = RULES["D113"].find(Dossier(zero("2021")))
    assert Verdict.NOT_APPLICABLE is result.verdict


def test_applications_alone_are_a_register():
    """A plain list of applications will do."""
    report = compile_report(year=2023, applications=[DECIDED])

    assert [] == said(report, [DECIDED], "D113")


class TestD101:
    def test_the_day_that_decides_may_be_missing(self):
        """An e-mail without confirmation leaves the receipt unknown, and says so."""
        case = evolve(CASE, arrival=Arrival(channel="internet", submitted=date(2023, 3, 1)))

        assert [(Verdict.UNKNOWN, "case 7: the day that fixes receipt is missing")] == said(
            zero("2021"), [case], "D101"
        )

    def test_mail_to_another_than_the_office_is_received_on_either_day(self):
        """Both texts are cited: the regulation for the day of signing, the letter on periods for that of confirming."""
        arrival = Arrival(channel="misaddressed_mail", signed=date(2023, 2, 27), confirmed=CASE.received)
        log = CaseLog(applications=[evolve(CASE, arrival=arrival)])
        (finding,) = check(zero("2021"), cases=log, select=["D101"])

        assert (Verdict.UNKNOWN, arrival.citations) == (finding.verdict, finding.basis.citations)
        assert "no text says whether the day of signing (2023-02-27) or of confirming counts" in finding.message


class TestD105:
    def test_an_application_still_open_at_the_end_of_the_year(self):
        """Open past its due day on 31 December, it is late although nobody answered."""
        assert [(Verdict.FAIL, "case 7: due on 2023-03-29, still open")] == said(
            zero("2021", year=2023), [CASE], "D105"
        )

    def test_a_reply_sent_in_time_by_courier_and_signed_for_late_is_left_open(self):
        """Where no text says which of the two days counts, the case is told as one that nobody can decide."""
        posted = CASE.then("decided", date(2023, 3, 28), outcome="granted")
        posted = posted.then("delivered", date(2023, 3, 29), service="courier", received=date(2023, 4, 3))

        sentence = "case 7: due on 2023-03-29, sent on 2023-03-29, received on 2023-04-03: no text says which counts"
        assert [(Verdict.UNKNOWN, sentence)] == said(zero("2021", year=2023), [posted], "D105")

    def test_a_clock_that_waits_is_not_late(self):
        """While the applicant is awaited nothing is due."""
        waiting = CASE.then("fee_notified", date(2023, 3, 6))

        assert [] == said(zero("2021", year=2023), [waiting], "D105")


class TestD111:
    @pytest.mark.parametrize(
        ("outcome", "tells", "count"),
        [
            ("state_secret", ("不予公开", "理由"), 1),
            ("state_secret", ("不予公开", "理由", "应当先申请行政复议"), 0),
            ("state_secret", None, 0),  # the notice is not on record
            ("not_held", (), 0),  # may be sued on directly
        ],
    )
    def test_the_line_is_due_with_refusals_since_2024(self, outcome, tells, count):
        """Only a refusal under Arts. 14-16 whose notice is on record has to carry the line."""
        case = Application("7", "enterprise", date(2024, 3, 1)).then(
            "decided", date(2024, 3, 5), outcome=outcome, tells=tells
        )

        assert count == len(said(zero("2021"), [case], "D111"))


class TestD117:
    @pytest.mark.parametrize(
        ("organ", "grounds", "count"),
        [(False, (Citation(15),), 0), (True, (Citation(15),), 1), (True, (Citation(14),), 0), (True, (), 0)],
    )
    def test_a_partial_grant_may_protect_a_third_party_too(self, organ, grounds, count):
        """What is withheld in part under Art. 15 needs a letter to a third party; one to an organ is none."""
        asked = CASE.then("consultation_sent", date(2023, 3, 6), party="某局", organ=organ)
        case = asked.then("decided", date(2023, 3, 20), outcome="partially_granted", grounds=grounds)

        assert count == len(said(zero("2021"), [case], "D117"))

    def test_it_names_the_case_and_the_day(self):
        """The sentence says which case, and that no letter is on record."""
        case = CASE.then("decided", date(2023, 3, 20), outcome="third_party_rights")

        sentence = "case 7: refused on 2023-03-20 for the sake of a third party; no letter that asks one is on record"
        assert [(Verdict.FAIL, sentence)] == said(zero("2021"), [case], "D117")


class TestD118:
    @pytest.mark.parametrize(
        ("outcome", "grounds", "objects", "sentences"),
        [
            ("granted", (), True, ["although a third party objected; no written notice to it is on record"]),
            ("granted", (), False, []),
            (
                "partially_granted",
                (Citation(14),),
                True,
                ["although a third party objected; no written notice to it is on record"],
            ),
            ("partially_granted", (Citation(15),), True, []),
            ("third_party_rights", (Citation(15),), True, []),
        ],
    )
    def test_only_who_is_overridden_is_told(self, outcome, grounds, objects, sentences):
        """Where the objection is followed, or there was none, nobody needs to be told of a disclosure."""
        asked = CASE.then("consultation_sent", date(2023, 3, 6), party="某公司")
        heard = asked.then("consultation_answered", date(2023, 3, 10), party="某公司", objects=objects)
        case = heard.then("decided", date(2023, 3, 20), outcome=outcome, grounds=grounds)

        assert [f"case 7: disclosed on 2023-03-20 {rest}" for rest in sentences] == [
            message for _, message in said(zero("2021"), [case], "D118")
        ]

    def test_who_was_never_asked_is_not_told(self):
        """A notice to a third party needs a consultation before it."""
        with pytest.raises(IllegalTransitionError, match="it needs consultation sent before it"):
            CASE.then("third_party_told", date(2023, 3, 20), party="某公司")


class TestD119:
    @pytest.mark.parametrize(
        ("person", "answered", "count"),
        [("张某", 8, 0), ("张某", 20, 0), ("张某", 21, 1), ("李某", 8, 1), (None, 8, 0), (None, 21, 1)],
    )
    def test_the_earlier_answer_is_to_the_same_person(self, person, answered, count):
        """Only another application decided by that day can be repeated: of that person, or of one not recorded."""
        earlier = evolve(CASE, id="1", person=person).then("decided", date(2023, 3, answered), outcome="granted")
        case = evolve(CASE, person="张某").then("decided", date(2023, 3, 20), outcome="repeated")

        assert count == len(said(zero("2021"), [earlier, case], "D119"))


class TestD120:
    @pytest.mark.parametrize(
        ("person", "wanted", "outcome", "count"),
        [
            ("李某", "某地块 征收补偿方案", "granted", 1),
            ("张某", "某地块征收补偿方案", "granted", 0),
            (None, "某地块征收补偿方案", "granted", 0),
            ("李某", "另一方案", "granted", 0),
            ("李某", None, "granted", 0),
            ("李某", "某地块征收补偿方案", "state_secret", 0),
        ],
    )
    def test_only_what_several_persons_were_given_is_named(self, person, wanted, outcome, count):
        """The same words of two persons on record count, if both were given what they asked for."""
        first = evolve(CASE, id="1", person="张某", request=Request(description="某地块征收补偿方案"))
        second = evolve(CASE, id="2", person=person, request=Request(description=wanted))
        cases = [
            first.then("decided", date(2023, 3, 20), outcome="granted"),
            second.then("decided", date(2023, 3, 20), outcome=outcome),
        ]

        assert count == len(said(zero("2021"), cases, "D120"))


class TestU907:
    @pytest.mark.parametrize(
        ("steps", "undecided", "published", "lacking"),
        [
            ((), True, True, None),
            (("procedure", "secrecy"), False, True, None),
            (("procedure", "secrecy"), True, False, None),
            (("procedure", "secrecy"), True, True, "《条例》第十七条第三款"),
            (("secrecy",), False, True, "《条例》第十七条第一款"),
        ],
    )
    def test_only_a_review_on_record_can_be_incomplete(self, steps, undecided, published, lacking):
        """Nothing is said of items without recorded steps, or not published; else the paragraph is named."""
        day = date(2023, 3, 1)
        taken = tuple(ReviewStep(step) for step in steps)
        item = Publication("甲", 11, day, published=day if published else None, steps=taken, undecided=undecided)
        log = CaseLog(publications=[item])

        expected = [] if lacking is None else [(Verdict.FAIL, f"甲: no review under {lacking} is on record")]
        assert expected == said(zero("2021"), log, "U907")


class TestD112:
    def test_counting_by_submission_is_recognised(self):
        """A report that counts an application in the year it was sent, not received, is told so."""
        arrival = Arrival(channel="internet", submitted=date(2023, 12, 30), confirmed=date(2024, 1, 3))
        case = Application("7", "enterprise", date(2024, 1, 3), arrival=arrival)
        filed = compile_report(year=2023, applications=[evolve(case, received=date(2023, 12, 30))])

        sentence = "table 三 differs from the register: applications are counted by the day of submission"
        assert [(Verdict.FAIL, sentence)] == said(filed, [case], "D112")

    def test_another_difference_is_not_explained_away(self):
        """A difference that neither day explains is left to D113."""
        assert [] == said(zero("2021", year=2023), [DECIDED], "D112")

    @pytest.mark.parametrize(
        "fields", [{"year": None}, {"applications": ApplicationsTable.filled("2021", present=False)}]
    )
    def test_there_may_be_nothing_to_compare(self, fields):
        """Without a year or a table there is nothing to attribute or to reconcile."""
        report = zero("2021", year=2023).replace(**fields)

        assert [] == said(report, [DECIDED], "D112")
        assert [] == said(report, [DECIDED], "D113")


class TestD113:
    def test_names_the_cell_and_its_cases(self):
        """A difference states both counts and the cases behind the register's."""
        report = compile_report(year=2023, applications=[DECIDED]).replace({"applications.not_held.enterprise": 0})

        assert [
            (
                Verdict.FAIL,
                "table 三, applications, not held, enterprise: the register counts 1 (7), filed 0",
            )
        ] == said(report, [DECIDED], "D113")
        ((_, chinese),) = said(report, [DECIDED], "D113", "zh")
        assert chinese.endswith("：台账计1（7），所报0")

    def test_names_ten_cases_at_most(self):
        """A long list is cut, and says so."""
        cases = [evolve(CASE, id=str(number)) for number in range(11)]

        sentences = [sentence for _, sentence in said(zero("2021", year=2023), cases, "D113")]

        assert any("counts 11 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9……)" in sentence for sentence in sentences)

    def test_a_blank_is_unknown(self):
        """A cell nobody filled in cannot be compared."""
        report = compile_report(year=2023, applications=[DECIDED]).replace({"applications.received.total": None})

        assert [(Verdict.UNKNOWN, "table 三, applications: 1 of its cells without a number to compare")] == said(
            report, [DECIDED], "D113"
        )

    def test_reviews_and_suits_are_reconciled_where_they_are_on_file(self):
        """With a register of reviews, table 四 is compared too."""
        log = CaseLog(remedies=[Remedy("R1", "review", date(2023, 5, 4))])

        cells = {cell for finding in check(zero("2021", year=2023), cases=log) for cell in finding.cells}

        assert {"remedies.review.pending", "remedies.review.total"} == cells

    def test_a_report_on_the_trial_form_is_compared_in_its_own_rows(self):
        """A report of 2023 filed on the form of 2019 is held against the register row by row."""
        lapsed = Application("8", "enterprise", date(2023, 3, 1)).then("withdrawn", date(2023, 3, 2))
        filed = compile_log(CaseLog(applications=[lapsed]), year=2023, edition=zero("2019").applications.edition)

        assert [] == said(filed, [lapsed], "D113")


class TestD114:
    def test_a_year_nobody_announced(self):
        """The verdict is unknown, and the first case is named; the other rules on its clock are silent."""
        case = Application("7", "enterprise", date(2026, 12, 20))
        sentence = "the holidays of 2027 are not known: the periods of 1 applications (7, …) cannot be counted"

        assert [(Verdict.UNKNOWN, sentence)] == said(zero("2021", year=2026), [case], "D114")
        assert [] == said(zero("2021", year=2026), [case], "D105")


class TestD115:
    def test_unknown_beyond_the_calendar(self):
        """A limit that ends in an unknown year is unknown once its plain last day has passed."""
        late = Remedy("R1", "review", date(2027, 1, 5), known=date(2026, 11, 5), told=True)
        early = Remedy("R2", "review", date(2026, 12, 5), known=date(2026, 11, 5), told=True)
        log = CaseLog(remedies=[late, early])

        sentence = (
            "case R1: brought on 2027-01-05; it depends: either 2027-01-04 (counted from the day it was known) or the "
            "holidays of 2027 are not announced: the last day may move"
        )
        assert [(Verdict.UNKNOWN, sentence)] == said(zero("2021"), log, "D115")

    @pytest.mark.parametrize(
        ("filed", "heard"),
        [(date(2027, 2, 1), False), (date(2027, 12, 1), True)],
    )
    def test_a_review_that_runs_into_an_unknown_year_is_late_on_no_day(self, filed, heard):
        """A suit on the silence of a review organ is in time before any possible end; later nobody knows."""
        course = ReviewCourse(received=date(2026, 12, 30), procedure="ordinary")
        suit = Remedy("R3", "litigation_after_review", filed, course=course)

        sentences = said(zero("2021"), CaseLog(remedies=[suit]), "D115")
        assert [Verdict.UNKNOWN] * heard == [verdict for verdict, _ in sentences]
        assert all("the holidays of 2027 are not announced" in sentence for _, sentence in sentences)


def test_a308_names_the_other_outcome():
    """A partial grant recorded twice is named, too."""
    partial = Event(kind="decided", day=date(2023, 3, 20), outcome="partially_granted")
    case = evolve(CASE, events=[partial, partial])

    assert [(Verdict.FAIL, "case 7: beside the partial grant also partially granted")] == said(
        zero("2021"), [case], "A308"
    )


def test_a307_is_content_with_a_notice():
    """Where the register holds the notice, the count is not doubted; the trial form has no such row."""
    report = zero("2021").replace({"applications.fee_overdue.total": 1})
    notified = CASE.then("fee_notified", date(2023, 3, 6))

    assert 1 == len(said(report, [CASE], "A307"))
    assert [] == said(report, [notified], "A307")
    assert [] == said(zero("2019"), [CASE], "A307")


class TestFees:
    def notified(self, amount, basis, quantity=None, **fields):
        details = {"amount": None if amount is None else Decimal(amount), "basis": basis, "quantity": quantity}
        return evolve(CASE, **fields).then("fee_notified", date(2023, 3, 6), **details)

    @pytest.mark.parametrize(
        ("basis", "quantity", "told"), [(FeeBasis.BY_PAGE, 30, "30 pages"), (FeeBasis.BY_REQUEST, 10, "10 requests")]
    )
    def test_what_is_free_is_counted_in_its_unit(self, basis, quantity, told):
        """A fee for what is free is told by the pages of the one request, or by the requests of the month."""
        sentence = f"case 7: charged at {told}"

        assert [(Verdict.FAIL, sentence)] == said(zero("2021"), [self.notified(10, basis, quantity)], "F107")
        assert [] == said(zero("2021"), [self.notified(10, basis, quantity + 1)], "F107")

    def test_the_register_counts_the_months_requests(self):
        """The ordinal comes from the applicant's requests of the month, not from the notice."""
        month = [evolve(CASE, id=f"m{n}", person="某公司") for n in range(10)]
        case = self.notified(200, FeeBasis.BY_REQUEST, 31, person="某公司")

        sentence = "case 7: request 11 of the month costs 100 元, 200 元 were charged"
        assert [(Verdict.FAIL, sentence)] == said(zero("2021"), [*month, case], "F101")

    def test_a_wrong_fee_by_page_is_told_with_its_pages(self):
        """No word of the requests of the month stands where pages are charged."""
        sentence = "case 7: 100 pages cost 700 元, 2000 元 were charged"

        assert [(Verdict.FAIL, sentence)] == said(zero("2021"), [self.notified(2000, FeeBasis.BY_PAGE, 100)], "F102")

    @pytest.mark.parametrize(
        ("amount", "basis", "quantity"),
        [
            (None, FeeBasis.BY_REQUEST, 31),
            (200, FeeBasis.BY_REQUEST, None),
            (200, FeeBasis.BY_PAGE, None),
            (5, None, 1),
        ],
    )
    def test_what_is_not_on_record_is_not_judged(self, amount, basis, quantity):
        """Without amount, basis or quantity there is nothing to recompute."""
        assert [] == said(zero("2021"), [self.notified(amount, basis, quantity)], "F10")

    @pytest.mark.parametrize(
        ("sentence", "codes"),
        [
            ("本年收取信息处理费1件，共1080元。", set()),
            ("本年收取信息处理费3件，共2230元。", set()),
            ("本年收取信息处理费1件1,090元。", {"F109", "F111"}),
            ("本年收取信息处理费0.04万元。", set()),
            ("本年收取信息处理费0.0405万元。", {"F108"}),
            ("本年收取信息处理费700.5元。", {"F108"}),
            ("本年收取信息处理费1件0.0705万元。", {"F108"}),
            ("本年信息处理费收取705元，退还5元。", set()),  # two amounts, a refund
            ("本年退还信息处理费705元。", set()),
            ("本年收取信息处理费705元。", {"F108"}),
            ("本年收取信息处理费200000元。", {"F109"}),
            ("未收取信息处理费。", set()),
            ("收取证照费705元。", set()),
        ],
    )
    def test_the_prose_is_held_against_the_schedules(self, sentence, codes):
        """A stated amount is a multiple of 10, attainable, and no more than all administrative fees."""
        filed = zero("2021", year=2023).replace(
            {"proactive.administrative_fees.amount": Decimal("0.3") if "1,090" not in sentence else Decimal(0)},
            narrative=prose(other=sentence),
        )

        assert codes == {finding.code for finding in check(filed, select=["F"]).failures}

    def test_a_blank_or_missing_fee_row_is_no_contradiction(self):
        """Where 表二 states no amount, nothing can exceed it; the trial form has no such cell."""
        told = prose(other="本年收取信息处理费400元。")
        blank = zero("2021").replace({"proactive.administrative_fees.amount": None}, narrative=told)

        assert [] == list(check(blank, select=["F109"]))
        assert [] == list(check(zero("2019").replace(narrative=told), select=["F109"]))
        (finding,) = check(zero("2021"), select=["F109"], full=True)
        assert Verdict.NOT_APPLICABLE is finding.verdict


def test_a_reply_in_a_year_without_holidays_is_not_judged():
    """No rule says that a reply is late whose working days are not known; another says which year is missing."""
    case = Application("1", "natural_person", date(2027, 5, 10)).then("decided", date(2027, 5, 20), outcome="granted")
    found = check(zero("2021", year=2027), cases=[case], select=["D105", "D114"])

    assert [("D114", 2027)] == [(finding.code, finding.actual) for finding in found]


def test_what_needs_the_holidays_of_a_year_not_held_is_left_open():
    """Without the calendar of its year an event is neither lawful nor unlawful, and no rule breaks on it."""
    extended = Event(kind="extended", day=date(2031, 4, 20), days=5)
    case = Application("1", "enterprise", date(2031, 3, 3), [extended])

    assert [] == list(check(zero("2021", year=2031), cases=[case], select=["D104", "D106"]))
