"""Applications: their receipt, their request, and every event the law refuses."""

import pickle
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from govinfo.cases.application import Application, Request, WantedForm
from govinfo.cases.arrival import Arrival
from govinfo.cases.events import CLOSING, OPEN, TRANSITIONS, CaseState, Event, EventKind
from govinfo.errors import IllegalTransitionError, InvalidValueError, UnknownKeyError
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES
from govinfo.messages.words import CASE_STATES
from govinfo.speaking import language
from govinfo.vocabulary import Applicant, ApplicationRow, FeeBasis

CASE = Application("2023-1", "natural_person", date(2023, 3, 1))


def march(day):
    return date(2023, 3, day)


class TestReceipt:
    @pytest.mark.parametrize(
        ("channel", "received", "article"),
        [
            ("in_person", march(1), "第三十一条第（一）项"),
            ("signed_mail", march(3), "第三十一条第（二）项"),
            ("ordinary_mail", march(6), "第三十一条第（二）项"),
            ("internet", march(6), "第三十一条第（三）项"),
            ("fax", march(6), "第三十一条第（三）项"),
        ],
    )
    def test_follows_the_channel(self, channel, received, article):
        """Handed in, signed for, or confirmed: the channel decides which day counts."""
        arrival = Arrival(channel=channel, submitted=march(1), signed=march(3), confirmed=march(6))

        assert (received, article) == (arrival.received, arrival.citations[0].text)

    def test_is_unknown_without_the_day_that_decides(self):
        """An e-mail nobody confirmed has no day of receipt."""
        assert Arrival(channel="internet", submitted=march(1)).received is None


class TestRequest:
    def test_complete(self):
        """Name, identity, contact, description and form: nothing to correct."""
        request = Request(name="张某", identity="…", contact="…", description="某规划", form=WantedForm.EMAIL)

        assert () == request.missing

    def test_empty(self):
        """An empty application lacks all three items of Art. 29 (2)."""
        assert ["第（一）项", "第（二）项", "第（三）项"] == [item.text[-5:] for item in Request().missing]


class TestConstruction:
    def test_a_total_does_not_apply(self):
        """An application is made by somebody, not by a sum."""
        with pytest.raises(InvalidValueError, match="one kind of applicant"):
            Application("1", "total", march(1))

    def test_a_decision_states_its_outcome(self):
        """A decision without outcome cannot be counted."""
        with pytest.raises(InvalidValueError, match="a decision states its outcome, one of granted"):
            Event(kind="decided", day=march(1))

    def test_an_outcome_is_one_of_the_forms(self):
        """An outcome the form does not have is told the nearest."""
        with pytest.raises(UnknownKeyError, match="Did you mean 'not_held'"):
            Event(kind="decided", day=march(1), outcome="not_hold")

    def test_a_misspelt_field_of_an_event_is_answered_with_the_right_one(self):
        """What an event does not have is refused by its name, before anything of it is looked at."""
        with pytest.raises(UnknownKeyError, match=r"no field of an event 'outcom'\. Did you mean 'outcome'"):
            CASE.then("decided", march(9), outcom="granted")

    def test_is_a_value(self):
        """Equal cases are equal, hash alike and survive pickling."""
        case = CASE.then("decided", march(2), outcome="granted")

        assert case == pickle.loads(pickle.dumps(case))
        assert len({case, evolve(case)}) == 1

    def test_prints_its_story(self):
        """A case prints its events in order, in the language spoken."""
        case = CASE.then("extended", march(2), days=3)

        assert "2023-1 (natural person) received on 2023-03-01; extended on 2023-03-02" == str(case)
        with language("zh"):
            assert "2023-1（自然人），2023-03-01收到；延长答复期限（2023-03-02）" == str(case)
            assert "延长答复期限（2023-03-02）" == str(case.events[0])


class TestStates:
    @pytest.mark.parametrize(
        ("events", "state"),
        [
            ([], CaseState.PROCESSING),
            ([("correction_requested", 2, {"until": march(9)})], CaseState.AWAITING_CORRECTION),
            ([("consultation_sent", 2, {"party": "某公司"})], CaseState.CONSULTING),
            ([("reasons_requested", 2, {})], CaseState.AWAITING_REASONS),
            ([("fee_notified", 2, {})], CaseState.AWAITING_PAYMENT),
            ([("decided", 2, {"outcome": "granted"})], CaseState.DECIDED),
            ([("decided", 2, {"outcome": "granted"}), ("delivered", 3, {})], CaseState.DELIVERED),
            ([("withdrawn", 2, {})], CaseState.WITHDRAWN),
            ([("merged", 2, {"into": ("2023-2",)})], CaseState.MERGED),
            (
                [("reasons_requested", 2, {}), ("reasons_given", 3, {}), ("delayed", 6, {"until": march(30)})],
                CaseState.PROCESSING,
            ),
            ([("fee_notified", 2, {}), ("fee_paid", 3, {})], CaseState.PROCESSING),
            ([("split", 2, {"into": ("2023-1b",)})], CaseState.PROCESSING),
        ],
    )
    def test_derive_from_the_events(self, events, state):
        """The events alone say where a case stands."""
        case = CASE
        for kind, day, details in events:
            case = case.then(kind, march(day), **details)

        assert state is case.state
        assert CASE_STATES[state]
        assert (state in OPEN) is (case.answered is None)

    def test_every_kind_of_event_has_a_transition(self):
        """No kind of event is without its article."""
        assert list(EventKind) == [transition.key for transition in TRANSITIONS]
        assert set(CLOSING) < set(EventKind)


REFUSED = [
    pytest.param(
        [], "corrected", 2, {}, "D104", "第三十条", "the application is processing", id="no correction asked for"
    ),
    pytest.param(
        [], "extended", 30, {"days": 5}, "D106", "第三十三条第二款", "the period ended on 2023-03-29", id="too late"
    ),
    pytest.param(
        [], "extended", 2, {"days": 21}, "D106", "第三十三条第二款", "1 to 20 working days, not 21", id="too long"
    ),
    pytest.param(
        [], "extended", 2, {}, "D106", "第三十三条第二款", "it does not say by how many working days", id="of no length"
    ),
    pytest.param(
        [], "extended", 2, {"days": 0}, "D106", "第三十三条第二款", "1 to 20 working days, not 0", id="of no day"
    ),
    pytest.param(
        [],
        "extended",
        2,
        {"days": 5, "approved": False},
        "D106",
        "第三十三条第二款",
        "has not approved it",
        id="not approved",
    ),
    pytest.param(
        [("extended", 2, {"days": 5})],
        "extended",
        3,
        {"days": 5},
        "D106",
        "第三十三条第二款",
        "once only",
        id="twice",
    ),
    pytest.param(
        [],
        "correction_requested",
        13,
        {"until": march(20)},
        "D102",
        "第三十条",
        "ended on 2023-03-10",
        id="asked too late",
    ),
    pytest.param(
        [], "correction_requested", 2, {"until": march(2)}, "D102", "第三十条", "no day to correct", id="no time"
    ),
    pytest.param(
        [("correction_requested", 2, {"until": march(9)})],
        "corrected",
        10,
        {},
        "D104",
        "第三十条",
        "ended on 2023-03-09",
        id="corrected too late",
    ),
    pytest.param(
        [("consultation_sent", 2, {"party": "甲"})],
        "consultation_sent",
        3,
        {"party": "甲"},
        "D107",
        "第三十二条",
        "the same party is asked already",
        id="asked twice",
    ),
    pytest.param(
        [("consultation_sent", 2, {"party": "甲"})],
        "consultation_answered",
        3,
        {"party": "乙", "organ": True},
        "D107",
        "第三十四条",
        "that party was not asked",
        id="not asked",
    ),
    pytest.param(
        [], "delayed", 2, {"until": march(30)}, "D108", "第三十五条", "needs reasons given before it", id="reasons"
    ),
    pytest.param(
        [("reasons_requested", 2, {}), ("reasons_given", 3, {})],
        "delayed",
        6,
        {},
        "D108",
        "第三十五条",
        "it sets no later day for the reply",
        id="a delay to no day",
    ),
    pytest.param(
        [("reasons_requested", 2, {}), ("reasons_given", 3, {})],
        "delayed",
        6,
        {"until": march(6)},
        "D108",
        "第三十五条",
        "it sets no later day for the reply",
        id="a delay to the day it is told",
    ),
    pytest.param(
        [],
        "fee_notified",
        30,
        {},
        "F105",
        "《信息处理费管理办法》第六条",
        "the reply period ended on 2023-03-29",
        id="fee too late",
    ),
    pytest.param(
        [("fee_notified", 2, {})],
        "fee_paid",
        31,
        {},
        "F106",
        "《信息处理费管理办法》第六条",
        "ended on 2023-03-30",
        id="paid too late",
    ),
    pytest.param(
        [],
        "decided",
        9,
        {"outcome": "internal_affairs", "grounds": (Citation(14),)},
        "D110",
        "第十四条",
        "does not carry the outcome internal_affairs",
        id="a ground of another outcome",
    ),
    pytest.param(
        [], "decided", 9, {"outcome": "correction_overdue"}, "D109", "第三十条", "no correction is awaited", id="o1"
    ),
    pytest.param(
        [("correction_requested", 2, {"until": march(9)})],
        "decided",
        9,
        {"outcome": "correction_overdue"},
        "D109",
        "第三十条",
        "may correct until 2023-03-09",
        id="o1 too early",
    ),
    pytest.param(
        [("correction_requested", 2, {})],
        "decided",
        9,
        {"outcome": "correction_overdue"},
        "D109",
        "第三十条",
        "may correct until a day not recorded",
        id="o1 without a day set",
    ),
    pytest.param(
        [],
        "decided",
        9,
        {"outcome": "fee_overdue"},
        "F106",
        "《信息处理费管理办法》第六条",
        "no payment is awaited",
        id="o2",
    ),
    pytest.param(
        [("fee_notified", 2, {}), ("fee_paid", 6, {})],
        "decided",
        30,
        {"outcome": "fee_overdue"},
        "F106",
        "《信息处理费管理办法》第六条",
        "no payment is awaited",
        id="o2 after the payment",
    ),
    pytest.param(
        [("fee_notified", 2, {})],
        "decided",
        30,
        {"outcome": "fee_overdue"},
        "F106",
        "《信息处理费管理办法》第六条",
        "the time to pay has not ended",
        id="o2 too early",
    ),
    pytest.param([], "decided", 9, {"outcome": "still_unclear"}, "D110", "第三十条", "no correction came in", id="u3"),
    pytest.param([], "decided", 9, {"outcome": "excessive"}, "D110", "第三十五条", "not asked for reasons", id="n4"),
    pytest.param(
        [("withdrawn", 2, {})], "decided", 9, {"outcome": "granted"}, "D104", "第三十六条", "withdrawn", id="closed"
    ),
    pytest.param(
        [("extended", 9, {"days": 1})],
        "withdrawn",
        8,
        {},
        "D104",
        "第四十五条",
        "2023-03-09, the day of what came before it",
        id="back",
    ),
    pytest.param(
        [], "withdrawn", 0, {}, "D104", "第四十五条", "2023-03-01, the day of what came before it", id="before receipt"
    ),
]


@pytest.mark.parametrize(("events", "kind", "day", "details", "rule", "article", "reason"), REFUSED)
def test_what_the_law_does_not_allow_is_refused(events, kind, day, details, rule, article, reason):
    """An unlawful event is refused with its article; recorded all the same it is objected to, by the rule for it."""
    case = CASE
    for before, on, more in events:
        case = case.then(before, march(on), **more)
    when = march(day) if day else date(2023, 2, 28)

    with pytest.raises(IllegalTransitionError) as caught:
        case.then(kind, when, **details)

    assert caught.value.reason.en.endswith(reason)
    assert caught.value.citation.endswith(article)
    assert f"2023-1: {kind} on {when}: {caught.value.reason} ({caught.value.citation})" == str(caught.value)
    recorded = evolve(case, events=(*case.events, Event(kind=kind, day=when, **details)))
    (objection,) = recorded.objections()
    assert (rule, caught.value.reason) == (objection.rule, objection.reason)
    assert objection.reason.zh


def test_a_day_that_is_not_recorded_is_said_to_be_so():
    """Where no day to correct by is on record, the objection says so in Chinese."""
    case = CASE.then("correction_requested", march(2))

    with pytest.raises(IllegalTransitionError) as caught:
        case.then("decided", march(9), outcome="correction_overdue")

    assert "申请人可以补正至未登记之日" == caught.value.reason.zh


def test_no_fee_before_the_measures():
    """A fee of 2020 could not be charged."""
    case = Application("1", "enterprise", date(2020, 12, 1))

    with pytest.raises(IllegalTransitionError, match="no fee could be charged before 2021-01-01"):
        case.then("fee_notified", date(2020, 12, 10))


ALLOWED = [
    pytest.param("excessive", [("reasons_requested", 2, {})], 9, id="asked for reasons"),
    pytest.param("still_unclear", [("correction_requested", 2, {"until": march(9)}), ("corrected", 8, {})], 9, id="u3"),
    pytest.param("correction_overdue", [("correction_requested", 2, {"until": march(9)})], 10, id="o1"),
    pytest.param("fee_overdue", [("fee_notified", 2, {"amount": Decimal(10), "basis": FeeBasis.BY_PAGE})], 31, id="o2"),
    pytest.param("granted", [("correction_requested", 2, {"until": march(9)})], 3, id="decided without the correction"),
    pytest.param("confirm_or_reissue", [], 9, id="the form's own row"),
]


@pytest.mark.parametrize(("outcome", "events", "day"), ALLOWED)
def test_what_the_law_allows_is_done(outcome, events, day):
    """With what it presupposes, every outcome can be decided, on its own ground."""
    case = CASE
    for kind, on, details in events:
        case = case.then(kind, march(on), **details)
    grounds = OUTCOMES[outcome].grounds or ()

    done = case.then("decided", march(day), outcome=outcome, grounds=grounds[:1])

    assert (march(day), ApplicationRow(outcome)) == done.answered
    assert () == done.objections()


def test_a_good_reason_excuses_a_late_correction():
    """Art. 30 gives up only what was not corrected without good reason."""
    case = CASE.then("correction_requested", march(2), until=march(9)).then("corrected", march(13), excused=True)

    assert CaseState.PROCESSING is case.state


class TestLate:
    def test_a_late_decision_is_made_and_found(self):
        """A duty does not lapse: the decision stands, and is late."""
        case = CASE.then("decided", march(30), outcome="granted")

        assert case.late()
        assert () == case.objections()

    def test_in_time_open_and_waiting_are_not_late(self):
        """On the last day, before an answer, and while the clock waits, nothing is late."""
        waiting = CASE.then("correction_requested", march(2), until=march(9))

        assert not CASE.then("decided", march(29), outcome="granted").late()
        assert not CASE.late()
        assert not waiting.then("decided", date(2023, 6, 1), outcome="granted").late()


def test_the_first_end_counts():
    """A second decision on file does not count; the first one does, whatever its ground."""
    first = Event(kind="decided", day=march(9), outcome="internal_affairs", grounds=(Citation(14),))
    second = Event(kind="decided", day=march(10), outcome="granted")
    case = Application("1", Applicant.ENTERPRISE, march(1), [first, second])

    assert (march(9), ApplicationRow.INTERNAL_AFFAIRS) == case.answered
    assert [False, True] == [objection.void for objection in case.objections()]
    assert CaseState.DECIDED is case.state


def test_an_outcome_that_has_no_condition_for_it_still_ends_the_case():
    """Whoever was told that the time to correct is over has an answer, though no correction was asked for."""
    told = Event(kind="decided", day=march(9), outcome="correction_overdue")
    case = Application("1", Applicant.ENTERPRISE, march(1), [told])

    assert [False] == [objection.void for objection in case.objections()]
    assert (CaseState.DECIDED, march(9)) == (case.state, case.answered.day)
