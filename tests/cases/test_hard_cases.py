"""The hard cases of time limits, service and routes, each with the answer that the law gives."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from govinfo.cases.application import Application
from govinfo.cases.arrival import Arrival
from govinfo.cases.clock import ended, payment_due
from govinfo.cases.course import ReviewCourse
from govinfo.cases.events import Event
from govinfo.cases.remedy import Remedy, bring
from govinfo.cases.routes import routes
from govinfo.checks.checking import check
from govinfo.checks.finding import Verdict
from govinfo.errors import IllegalTransitionError, InvalidValueError
from govinfo.languages import Language
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.periods import CORRECTION_NOTICE, PUBLICATION, REVIEW, YEARLY_DATES
from govinfo.law.remedies import ENDINGS
from govinfo.report.annual import zero


def day(text):
    return date.fromisoformat(text)


def candidates(limit):
    return sorted({str(last.day) for last in limit.days})


@pytest.mark.parametrize(
    ("number", "received", "due"),
    [
        (1, "2026-01-28", "2026-03-03"),
        (2, "2023-01-10", "2023-02-10"),
        (3, "2026-02-14", "2026-03-20"),
        (4, "2026-03-07", "2026-04-03"),
        (41, "2020-12-31", "2021-01-29"),
    ],
)
def test_the_reply_is_due(number, received, due):
    """Cases 1 to 4 and 41: over the festivals, from a worked and a free Saturday, over the change of the civil law."""
    assert day(due) == Application(str(number), "enterprise", day(received)).clock().due


@pytest.mark.parametrize(
    ("number", "received", "events", "due"),
    [
        (
            8,
            "2026-03-02",
            [("correction_requested", "2026-03-11", {"until": "2026-03-25"}), ("corrected", "2026-03-24", {})],
            "2026-04-22",
        ),
        (
            10,
            "2026-03-02",
            [
                ("consultation_sent", "2026-03-09", {"party": "甲"}),
                ("consultation_answered", "2026-03-20", {"party": "甲"}),
            ],
            "2026-04-13",
        ),
        (12, "2026-03-02", [("extended", "2026-03-30", {"days": 20})], "2026-04-28"),
        (
            15,
            "2026-03-02",
            [("fee_notified", "2026-03-20", {"received": "2026-03-23"}), ("fee_paid", "2026-04-10", {})],
            "2026-05-12",
        ),
        (
            38,
            "2026-03-02",
            [("correction_requested", "2026-03-11", {"until": "2026-03-25"}), ("corrected", "2026-03-25", {})],
            "2026-04-23",
        ),
        (
            39,
            "2026-09-14",
            [
                ("consultation_sent", "2026-09-21", {"party": "甲", "received": "2026-09-23"}),
                ("consultation_answered", "2026-10-09", {"party": "甲"}),
            ],
            "2026-10-28",
        ),
        (
            40,
            "2026-09-01",
            [("fee_notified", "2026-09-10", {"received": "2026-09-11"}), ("fee_paid", "2026-10-08", {})],
            "2026-11-04",
        ),
    ],
)
def test_events_move_the_day(number, received, events, due):
    """Cases 8, 10, 12, 15 and 38 to 40: corrections and payments start anew, consultations are left out."""
    application = Application(str(number), "enterprise", day(received))
    for kind, when, details in events:
        given = {name: day(text) if name in {"until", "received"} else text for name, text in details.items()}
        application = application.then(kind, day(when), **given)

    assert day(due) == application.clock().due


def test_the_third_party_stays_silent():
    """Case 11: the exclusion ends with the fifteen working days, whoever looks later."""
    asked = Application("11", "enterprise", day("2026-03-02")).then(
        "consultation_sent", day("2026-03-09"), party="甲", received=day("2026-03-11")
    )

    assert day("2026-04-23") == asked.clock(on=day("2026-06-01")).due


@pytest.mark.parametrize(
    ("number", "events", "refused", "reason"),
    [
        (
            7,
            [("correction_requested", "2026-03-11", {"until": day("2026-03-25")})],
            ("corrected", "2026-03-26"),
            "the time to correct ended on 2026-03-25",
        ),
        (
            9,
            [
                ("correction_requested", "2026-03-11", {"until": day("2026-03-25")}),
                ("corrected", "2026-03-24", {}),
            ],
            ("correction_requested", "2026-03-26"),
            "it may happen once only",
        ),
        (13, [], ("extended", "2026-03-31"), "the period ended on 2026-03-30"),
    ],
)
def test_what_comes_too_late_is_refused(number, events, refused, reason):
    """Cases 7, 9 and 13: a correction a day late, a second request, an extension a day late."""
    application = Application(str(number), "enterprise", day("2026-03-02"))
    for kind, when, details in events:
        application = application.then(kind, day(when), **details)

    with pytest.raises(IllegalTransitionError) as caught:
        application.then(refused[0], day(refused[1]), **({"days": 20} if refused[0] == "extended" else {}))

    assert reason == caught.value.reason.en


def test_what_nobody_confirmed_has_no_day_of_receipt():
    """Case 5: an application by internet is received when both sides confirm, and D101 says that the day is missing."""
    arrival = Arrival(channel="internet", submitted=day("2026-03-07"))
    case = Application("5", "enterprise", day("2026-03-07"), arrival=arrival)
    found = check(zero("2021", year=2026), cases=[case], select=["D101"])

    assert arrival.received is None
    assert [("D101", Verdict.UNKNOWN)] == [(finding.code, finding.verdict) for finding in found]


@pytest.mark.parametrize(
    ("received", "due", "heard"),
    [
        ("2026-03-02", "2026-03-30", []),
        (
            "2026-03-06",
            "2026-04-03",
            [
                (
                    Verdict.UNKNOWN,
                    (
                        "case 46: mail to another than the office, received on 2026-03-06 by the register; no text "
                        "says whether the day of signing (2026-03-02) or of confirming counts"
                    ),
                )
            ],
        ),
        ("2026-03-05", "2026-04-02", [(Verdict.FAIL, "case 46: received on 2026-03-05, should be 2026-03-02")]),
    ],
)
def test_a_letter_to_the_wrong_person_has_two_days_of_receipt(received, due, heard):
    """Case 46: signed by the mail room and confirmed by the office later, both days are kept, the safe one first."""
    arrival = Arrival(channel="misaddressed_mail", signed=day("2026-03-02"), confirmed=day("2026-03-06"))
    case = Application("46", "enterprise", day(received), arrival=arrival)
    found = check(zero("2021", year=2026), cases=[case], select=["D101"], lang="en")

    assert (day("2026-03-02"), day("2026-03-06")) == arrival.readings
    assert (None, day(due)) == (arrival.received, case.clock().due)
    assert heard == [(finding.verdict, finding.message) for finding in found]


@pytest.mark.parametrize(("received", "verdicts"), [("2026-03-02", []), ("2026-03-06", [Verdict.UNKNOWN])])
def test_a_letter_that_nobody_confirmed_yet(received, verdicts):
    """Case 46 before the office confirms: only the safe day is above question."""
    arrival = Arrival(channel="misaddressed_mail", signed=day("2026-03-02"))
    case = Application("46", "enterprise", day(received), arrival=arrival)

    assert verdicts == [found.verdict for found in check(zero("2021", year=2026), cases=[case], select=["D101"])]


def test_a_day_of_arrival_is_a_day():
    """A date written as text is refused where it is recorded, with the name of the field."""
    with pytest.raises(InvalidValueError, match="signed"):
        Arrival(channel="signed_mail", signed="2026-03-02")


@pytest.mark.parametrize(("paid", "taken"), [("2026-04-21", True), ("2026-04-22", False)])
def test_a_fee_is_paid_within_twenty_working_days(paid, taken):
    """Case 14: from the day after the notice reached the applicant; the reply waits, and a later payment is void."""
    asked = Application("14", "enterprise", day("2026-03-02")).then(
        "fee_notified", day("2026-03-20"), received=day("2026-03-23"), amount=Decimal(100)
    )
    case = evolve(asked, events=(*asked.events, Event(kind="fee_paid", day=day(paid))))

    assert day("2026-04-21") == payment_due(asked.events[-1])
    assert asked.clock().due is None
    assert taken is not bool(case.objections())


def test_the_reports_are_due_on_dates():
    """Case 21: 31 January, a Sunday, and 31 March 2027 do not move."""
    assert [day("2027-01-31"), day("2027-03-31")] == [yearly.due(2026) for yearly in YEARLY_DATES]


def test_the_other_periods():
    """Cases 6 and 20: seven working days to ask for a correction, twenty to publish."""
    assert day("2026-03-11") == CORRECTION_NOTICE.due(day("2026-03-02"))
    assert day("2026-03-16") == PUBLICATION.due(day("2026-02-10"))


CASES = [
    (16, "review", "2023-07-01", {"known": "2023-05-06", "told": True}, ["2023-07-05"]),
    (16, "direct_litigation", "2023-07-01", {"known": "2023-05-06", "told": True}, ["2023-11-06"]),
    (17, "review", "2024-07-01", {"known": "2024-05-06", "told": True}, ["2024-07-05"]),
    (18, "litigation_after_review", "2024-10-01", {"known": "2024-09-26", "told": True}, ["2024-10-11"]),
    (19, "review", "2025-08-01", {"known": "2025-07-01", "told": True}, ["2025-09-01"]),
    (19, "direct_litigation", "2025-08-01", {"known": "2025-07-01", "told": True}, ["2026-01-04"]),
    (22, "review", "2024-09-01", {"known": "2024-05-06", "told": False, "learned": "2024-08-01"}, ["2024-09-30"]),
    (23, "review", "2025-05-01", {"known": "2024-05-06", "told": False, "learned": "2025-04-01"}, ["2025-05-06"]),
    (
        24,
        "direct_litigation",
        "2026-05-01",
        {"known": "2025-07-01", "told": False, "learned": "2026-02-10"},
        ["2026-07-01"],
    ),
    (
        25,
        "direct_litigation",
        "2025-02-25",
        {"known": "2025-02-20", "told": True, "made": "2020-03-02"},
        ["2025-03-02", "2025-03-03"],
    ),
    (26, "review", "2026-02-10", {"known": "2026-02-01", "told": True, "made": "2021-01-04"}, ["2026-01-04"]),
    (
        27,
        "review",
        "2026-05-20",
        {"known": "2026-03-02", "told": True, "obstacles": (("2026-04-10", "2026-04-28"),)},
        ["2026-05-21"],
    ),
    (
        28,
        "direct_litigation",
        "2026-07-20",
        {"known": "2026-01-05", "told": True, "obstacles": (("2026-03-01", "2026-03-20"),)},
        ["2026-07-27"],
    ),
    (29, "review", "2026-05-01", {"lapsed": "2026-03-30", "told": True}, ["2026-05-29"]),
    (29, "direct_litigation", "2026-05-01", {"lapsed": "2026-03-30", "told": True}, ["2026-09-30"]),
    (31, "litigation_after_review", "2026-10-08", {"known": "2026-09-18", "told": True}, ["2026-10-08"]),
    (
        32,
        "litigation_after_review",
        "2026-06-01",
        {"known": "2026-01-15", "told": False, "learned": "2026-05-20"},
        ["2026-06-04"],
    ),
    (33, "review", "2026-05-01", {"known": "2026-04-02", "told": True}, ["2026-06-01"]),
    (33, "direct_litigation", "2026-05-01", {"known": "2026-04-02", "told": True}, ["2026-10-08"]),
    (42, "review", "2024-02-01", {"known": "2024-01-02", "told": True}, ["2024-03-04"]),
    (42, "direct_litigation", "2024-02-01", {"known": "2024-01-02", "told": True}, ["2024-07-02"]),
    (43, "direct_litigation", "2025-06-05", {"known": "2025-05-30", "told": True}, ["2025-12-01"]),
    (44, "review", "2026-04-01", {"known": "2026-03-30", "told": True}, ["2026-05-29"]),
    (44, "direct_litigation", "2026-04-01", {"known": "2026-03-30", "told": True}, ["2026-09-30"]),
]


@pytest.mark.parametrize(("number", "route", "filed", "facts", "last"), CASES)
def test_the_last_day_of_a_remedy(number, route, filed, facts, last):
    """Cases 16 to 19 and 22 to 44: each last day, and both where no text says whether it moves."""
    given = {name: day(value) if isinstance(value, str) else value for name, value in facts.items()}
    if "obstacles" in given:
        given["obstacles"] = [(day(first), day(end)) for first, end in given["obstacles"]]

    assert last == candidates(Remedy(str(number), route, day(filed), **given).limit())


@pytest.mark.parametrize(
    ("filed", "told", "in_time"),
    [
        ("2024-07-05", None, True),
        ("2024-08-14", None, None),
        ("2025-05-06", None, None),
        ("2025-05-07", None, False),
        ("2024-08-14", False, None),
        ("2024-08-14", True, False),
    ],
)
def test_who_was_perhaps_not_told_is_not_late(filed, told, in_time):
    """Where it is not recorded that the remedy was told, nothing is late before the longest time has passed."""
    assert in_time is Remedy("r", "review", day(filed), known=day("2024-05-06"), told=told).in_time()


def test_an_answer_gives_its_reason():
    """Late, in time or depending: the limit says why, with the days and how each is reached."""
    known = day("2024-05-06")
    limit = Remedy("r", "review", day("2024-08-14"), known=known).limit()

    assert (
        "it depends: either 2024-07-05 (counted from the day it was known) or 2025-05-06 (not told: one year at most "
        "from knowing the act)"
    ) == limit.reason(day("2024-08-14")).en
    assert "未超过期限：2024-07-05（自知道之日起算）" == limit.reason(day("2024-07-05")).zh
    assert "after the time, which ended on 2025-05-06 (not told: one year at most from knowing the act)" == (
        limit.reason(day("2025-05-07")).en
    )
    assert "the day it runs from is not recorded" == Remedy("r", "review", known).limit().reason(known).en


def test_before_2024_nobody_who_was_not_told_is_late():
    """The review law of 2017 sets no longest time, so that an untold person has it from learning of the remedy."""
    facts = {"known": day("2019-06-03"), "told": False}

    assert Remedy("r", "review", day("2023-12-29"), **facts).in_time() is None
    assert Remedy("r", "review", day("2023-12-29"), **facts, learned=day("2023-12-01")).in_time()
    assert Remedy("r", "review", day("2024-01-02"), **facts).in_time() is False


@pytest.mark.parametrize(
    ("course", "last"),
    [
        ({}, ["2026-04-23", "2026-05-25", "2026-06-22", "2026-06-23"]),
        ({"procedure": "summary"}, ["2026-04-23"]),
        ({"procedure": "ordinary", "extended": False}, ["2026-05-25"]),
        ({"procedure": "ordinary", "extended": True}, ["2026-06-22", "2026-06-23"]),
        ({"accepted": day("2026-03-06"), "procedure": "ordinary", "extended": True}, ["2026-06-22"]),
    ],
)
def test_the_review_organ_stays_silent(course, last):
    """Case 30: without its procedure on record the last day depends, and a suit is late only after the last of them."""
    silent = ReviewCourse(received=day("2026-03-02"), **course)
    remedy = Remedy("30", "litigation_after_review", day("2026-06-24"), course=silent)

    assert last == candidates(remedy.limit())
    assert remedy.in_time() is False


@pytest.mark.parametrize(
    ("received", "course", "filed", "in_time"),
    [
        ("2026-11-20", {"procedure": "summary"}, "2027-01-12", True),
        ("2026-11-20", {"procedure": "summary"}, "2027-01-13", None),
        ("2026-11-20", {"procedure": "ordinary", "extended": False}, "2027-02-10", True),
        ("2026-11-20", {"procedure": "ordinary", "extended": False}, "2027-02-11", None),
        ("2026-09-07", {"procedure": "ordinary", "extended": True}, "2026-12-28", True),
        ("2026-09-07", {"procedure": "ordinary", "extended": True}, "2026-12-29", None),
        ("2026-09-07", {"procedure": "ordinary", "extended": True}, "2026-12-30", False),
        ("2026-11-20", {"procedure": "ordinary", "extended": True}, "2027-03-12", True),
        ("2026-11-20", {"procedure": "ordinary", "extended": True}, "2027-03-13", None),
    ],
)
def test_the_silence_of_a_review_organ_reaches_a_year_without_holidays(received, course, filed, in_time):
    """What comes by the day before it moves is in time whatever is announced; later it depends."""
    silent = ReviewCourse(received=day(received), **course)

    assert in_time is Remedy("30", "litigation_after_review", day(filed), course=silent).in_time()


@pytest.mark.parametrize(("filed", "in_time"), [("2027-03-18", True), ("2027-03-19", None), ("2027-12-31", None)])
def test_a_review_accepted_in_a_year_without_holidays_begins_on_no_certain_day(filed, in_time):
    """Five working days after 28 December 2026 end on 2 January 2027 at the earliest: nothing after that is late."""
    silent = ReviewCourse(received=day("2026-12-28"), procedure="ordinary", extended=False)

    assert (day("2027-01-02"), "the holidays of 2027 are not announced: the last day may move") == (
        silent.begun().day,
        silent.begun().note.en,
    )
    assert in_time is Remedy("30", "litigation_after_review", day(filed), course=silent).in_time()


@pytest.mark.parametrize(
    ("course", "last"),
    [
        ({"procedure": "ordinary", "extended": False}, ["2026-06-09"]),
        ({"procedure": "summary"}, ["2026-05-08"]),
        ({"procedure": "ordinary", "extended": True}, ["2026-07-07"]),
    ],
)
def test_a_suspended_review_decides_later(course, last):
    """The days of a suspension, here 1 to 15 April, are not counted in the time to decide."""
    suspended = [(day("2026-04-01"), day("2026-04-15"))]
    silent = ReviewCourse(received=day("2026-03-02"), suspended=suspended, **course)

    assert last == candidates(silent.limit())


def test_an_obstacle_may_lengthen_the_year_of_who_was_not_told():
    """Learned eleven months on, then kept from it by a flood: no text says that the year runs out meanwhile."""
    facts = {"known": day("2024-05-06"), "told": False, "learned": day("2025-04-01")}
    flood = [(day("2025-04-15"), day("2025-06-15"))]

    limit = Remedy("r", "review", day("2025-06-20"), **facts, obstacles=flood).limit()

    assert ["2025-05-06", "2025-07-08"] == candidates(limit)
    assert [False, True] == [last.citation.inferred for last in limit.days]
    assert limit.admits(day("2025-06-20")) is None
    assert limit.admits(day("2025-07-09")) is False


def test_a_review_before_2024_begins_when_it_is_received():
    """The law of 2017 knows neither the summary procedure nor the five working days."""
    silent = ReviewCourse(received=day("2023-03-01"), extended=False)

    assert day("2023-03-01") == silent.begun().day
    assert (day("2023-05-19"), "《行政诉讼法》第四十五条") == (
        silent.limit().day,
        str(silent.limit().days[0].citation),
    )


@pytest.mark.parametrize(
    ("number", "posted", "signed", "service", "late"),
    [
        (33, "2026-03-30", "2026-04-02", "post", False),
        (34, "2026-03-27", "2026-03-31", "direct", True),
        (34, "2026-03-31", "2026-04-02", "post", True),
        (34, "2026-03-30", "2026-04-02", "courier", None),
        (34, "2026-03-30", "2026-04-29", "public_notice", None),
        (34, "2026-03-30", "2026-03-30", "entrusted", False),
        (34, "2026-03-30", "2026-03-31", "electronic", False),
        (34, "2026-04-20", None, None, True),
    ],
)
def test_service_decides_whether_the_organ_is_late(number, posted, signed, service, late):
    """Cases 33 and 34: by post the day of posting counts, handed over the day of signing, whatever the paper says."""
    application = Application(str(number), "natural_person", day("2026-03-02"))
    application = application.then("decided", day("2026-03-27"), outcome="not_held")
    received = signed and day(signed)
    delivered = application.then("delivered", day(posted), received=received, service=service)

    assert late is delivered.late()


def test_an_open_application_is_not_late():
    """What is not answered has no day of reply to be late."""
    assert Application("1", "enterprise", day("2026-03-02")).late() is False


def test_an_extension_in_december_needs_no_calendar_of_the_next_year():
    """Case 37: extension and decision are judged, and recorded, without the holidays of 2027."""
    application = Application("37", "enterprise", day("2026-11-16")).then("extended", day("2026-12-14"), days=20)
    decided = application.then("decided", day("2026-12-28"), outcome="granted")

    assert decided.late() is False
    assert day("2026-12-14") == ended(day("2026-11-16"), (), day("2026-12-15"))


@pytest.mark.parametrize(
    ("outcome", "decided", "grounds", "on", "direct"),
    [
        pytest.param("internal_affairs", "2023-05-04", (), None, True, id="16"),
        pytest.param("internal_affairs", "2024-05-06", (), None, False, id="17"),
        pytest.param("not_held", "2025-07-01", (), None, True, id="19"),
        pytest.param(None, "2026-03-30", (), None, None, id="29"),
        pytest.param("internal_affairs", "2023-12-29", (), "2024-06-03", None, id="42"),
        pytest.param("internal_affairs", "2024-01-02", (), "2024-06-03", False, id="42, decided after it"),
        pytest.param("not_held", "2025-05-30", (), "2025-06-05", True, id="43"),
        pytest.param("not_held", "2025-05-30", (), "2025-05-31", None, id="43, a day before"),
        pytest.param("partially_granted", "2026-03-30", (Citation(14),), None, None, id="44, either part"),
        pytest.param(
            "partially_granted", "2026-03-30", (Citation(37), Citation(2)), None, True, id="44, no information"
        ),
        pytest.param("partially_granted", "2025-05-30", (Citation(2),), None, None, id="44, before the interpretation"),
        pytest.param("partially_granted", "2026-03-30", (Citation(37),), None, None, id="44, no ground"),
    ],
)
def test_the_direct_suit(outcome, decided, grounds, on, direct):
    """Cases 16 to 19, 29 and 42 to 44: open, closed, or depending."""
    _, found, _ = routes(outcome and OUTCOMES[outcome], day(decided), grounds=grounds, on=on and day(on))

    assert direct is found.open


@pytest.mark.parametrize(
    ("outcome", "grounds", "citation"),
    [
        (None, (), "2025年司法解释第二条第二款（推定，无明文）"),
        ("partially_granted", (Citation(14),), "《行政复议法》第二十三条第一款第（四）项（推定，无明文）"),
        ("partially_granted", (Citation(2),), "2025年司法解释第一条（推定，无明文）"),
        ("partially_granted", (Citation(37),), "《条例》第三十七条"),
        ("internal_affairs", (), "《行政复议法》第二十三条第一款第（四）项"),
        ("not_held", (), "2025年司法解释第一条"),
    ],
)
def test_the_direct_suit_is_cited(outcome, grounds, citation):
    """What opens or closes a suit is cited; an inference from a text on something else says that it is one."""
    _, suit, _ = routes(outcome and OUTCOMES[outcome], day("2026-03-30"), grounds=grounds)

    assert citation == suit.citation.said(Language.ZH)


def test_a_grant_before_the_interpretation_is_cited_by_the_regulation():
    """What was granted could be sued on by Art. 51 alone, until the courts were told so in 2025."""
    found = [routes(OUTCOMES["granted"], day("2024-03-01"), on=day(on))[1] for on in ("2025-05-31", "2025-06-01")]

    assert ["《条例》第五十一条", "2025年司法解释第一条"] == [suit.citation.said(Language.ZH) for suit in found]


@pytest.mark.parametrize(
    ("outcome", "grounds", "citation"),
    [
        (None, (), "《行政复议法》第二十三条第一款第（三）项（推定，无明文）"),
        ("partially_granted", (Citation(2),), "《行政复议法》第二十三条第一款第（四）项"),
        ("not_held", (), "《行政复议法》第二十三条第一款第（四）项"),
    ],
)
def test_no_suit_before_the_interpretation_is_cited_by_it(outcome, grounds, citation):
    """What is brought before 2025-06-01 is not judged by a text that was not in force."""
    _, suit, _ = routes(outcome and OUTCOMES[outcome], day("2025-05-30"), grounds=grounds)

    assert (None, citation) == (suit.open, suit.citation.said(Language.ZH))


def test_what_depends_is_not_refused():
    """Silence can be taken to a court as far as anybody knows; the case is held."""
    case = bring("诉1", "direct_litigation", day("2026-09-30"), outcome=None, decided=day("2026-03-30"))

    assert day("2026-03-30") == case.lapsed


def test_the_part_that_was_given_can_be_sued_on():
    """Case 44: what was given and is wrong goes to a court, though the rest was withheld under Art. 14."""
    given, grounds = OUTCOMES["partially_granted"], (Citation(14),)
    decided = {"outcome": given, "decided": day("2026-03-30"), "grounds": grounds, "known": day("2026-03-30")}
    case = bring("44", "direct_litigation", day("2026-09-30"), told=True, **decided)

    assert case.in_time()


def test_posted_in_time_is_in_time():
    """Case 45: the day of posting counts, not that of arrival."""
    review = Remedy("45", "review", day("2026-05-29"), known=day("2026-03-30"), told=True, arrived=day("2026-06-03"))

    assert review.in_time()


@pytest.mark.parametrize(
    ("decided", "cited"),
    [
        ("2023-12-31", "2017年《行政复议法》第九条第一款"),
        ("2024-01-01", "《行政复议法》第二十条第一款"),
    ],
)
def test_the_limit_cites_the_law_of_its_day(decided, cited):
    """A case of 2023 is cited by the review law of 2017, one of 2024 by that of 2023."""
    (last,) = Remedy("r", "review", day(decided), known=day(decided), told=True).limit().days

    assert cited == str(last.citation) == str(REVIEW.at(day(decided)))


def test_an_ending_cites_the_law_of_its_day():
    """What upheld a decision in 2021 stands in the law of 2017."""
    assert [
        "2017年《行政复议法》第二十八条第一款第（一）项",
        "《行政复议法》第六十八条",
    ] == [str(ENDINGS["review_upheld"].at(when)) for when in (day("2023-12-31"), day("2024-01-01"))]


def test_an_inferred_reading_says_so():
    """That silence counts from the end of the organ's period is inferred for disclosure, and is said."""
    (last,) = Remedy("r", "review", day("2026-05-01"), lapsed=day("2026-03-30"), told=True).limit().days

    assert "《行政复议法实施条例》第十六条（推定，无明文）" == last.citation.said(Language.ZH)


def test_a_suspension_ends_on_or_after_its_first_day():
    """Days the wrong way round are refused, and the field is named; a single day is a suspension."""
    (one_day,) = ReviewCourse(received=day("2026-03-02"), suspended=[(day("2026-04-01"), day("2026-04-01"))]).suspended

    assert one_day[0] == one_day[1]
    with pytest.raises(InvalidValueError, match=r"\bsuspended\b"):
        ReviewCourse(received=day("2026-03-02"), suspended=[(day("2026-04-02"), day("2026-04-01"))])


@pytest.mark.parametrize("wrong", [{"told": "yes"}, {"learned": "2024-01-01"}, {"obstacles": [(1, 2)]}])
def test_a_fact_of_another_kind_is_refused(wrong):
    """What is no day, or no yes or no, is an error that names the field."""
    with pytest.raises(InvalidValueError, match=next(iter(wrong))):
        Remedy("r", "review", day("2024-01-02"), **wrong)


def test_an_obstacle_ends_after_it_begins():
    """A span the wrong way round is refused."""
    with pytest.raises(InvalidValueError, match="obstacles: a span ends after it begins"):
        Remedy("r", "review", day("2024-03-02"), obstacles=[(day("2024-02-02"), day("2024-02-01"))])


def test_obstacles_outside_the_period_change_nothing():
    """Force majeure before the time runs, or after it ended, is no reason to extend it."""
    obstacles = [(day("2024-01-01"), day("2024-01-05")), (day("2024-09-01"), day("2024-09-02"))]
    review = Remedy("r", "review", day("2024-07-05"), known=day("2024-05-06"), told=True, obstacles=obstacles)

    assert day("2024-07-05") == review.due(CHINA)


def test_a_delivery_reaches_the_applicant_when_signed():
    """The applicant's time runs from the day of signing, not from that of posting."""
    delivered = Event(kind="delivered", day=day("2026-03-30"), received=day("2026-04-02"), service="post")

    assert ((day("2026-03-30"),), day("2026-04-02")) == (delivered.replied, delivered.reached)


@pytest.mark.parametrize(
    ("received", "cited"),
    [("2020-12-01", "《民法总则》第二百零一条第一款"), ("2020-12-31", "《民法典》第二百零一条第一款")],
)
def test_the_day_of_receipt_is_cited_by_the_civil_law_in_force_at_the_end(received, cited):
    """Case 41: a count that ends in 2020 stands under the law before the Civil Code, with the same days."""
    assert cited == str(Application("41", "enterprise", day(received)).clock().days[0].citation)


@pytest.mark.parametrize(
    ("year", "cited"),
    [
        (2022, "2015年《立法法》第八十条；2015年《立法法》第八十二条"),
        (2023, "《立法法》第九十一条；《立法法》第九十三条"),
    ],
)
def test_the_power_to_make_rules_is_cited_by_the_law_of_the_report(year, cited):
    """P202 cites the law in force at the end of the report's year, and asks local departments too."""
    report = zero("2021", year=year).replace({"proactive.rules.in_force": 1}, organ="某县统计局")

    assert [cited] == [str(found.basis) for found in check(report, select=["P202"])]


@pytest.mark.parametrize("organ", ["海关总署", "国家市场监督管理总局", "某市人民政府办公厅"])
def test_whoever_makes_rules_or_may_file_them_is_not_accused(organ):
    """P202 is silent on a department of the State Council and on the office of a government."""
    report = zero("2021", year=2023).replace({"proactive.rules.in_force": 1}, organ=organ)

    assert () == tuple(check(report, select=["P202"]))


@pytest.mark.parametrize(
    ("year", "cited"),
    [
        (2024, "《行政复议法》第二十三条第一款第（四）项"),
        (2025, "《行政复议法》第二十三条第一款第（四）项；2025年司法解释第一条"),
    ],
)
def test_review_first_is_cited_by_what_was_in_force_in_the_year(year, cited):
    """R405 cites the interpretation of 2025 for no report on a year before it."""
    sued = {"remedies.direct_litigation.pending": 1, "remedies.direct_litigation.total": 1}
    refused = {"applications.state_secret.natural_person": 3, "applications.state_secret.total": 3}
    report = zero("2021", year=year).replace({**sued, **refused})

    assert [cited] == [str(found.basis) for found in check(report, select=["R405"])]


@pytest.mark.parametrize(("today", "late"), [("2026-04-10", False), ("2026-04-16", True), ("2027-02-01", True)])
def test_an_open_application_is_late_once_its_day_has_passed(today, late):
    """Judged in the middle of the year, what is due next week is no error."""
    case = Application("1", "enterprise", day("2026-03-16"))
    found = check(zero("2021", year=2026), cases=[case], select=["D105"], today=day(today))

    assert late is bool(found)


def test_a_courier_letter_leaves_it_open():
    """Sent in time by a courier and received too late: D105 says that no text decides."""
    case = Application("34", "enterprise", day("2026-03-02")).then("decided", day("2026-03-27"), outcome="not_held")
    sent = case.then("delivered", day("2026-03-30"), received=day("2026-04-02"), service="courier")
    (found,) = check(zero("2021", year=2026), cases=[sent], select=["D105"], lang="en")

    assert (
        "case 34: due on 2026-03-30, sent on 2026-03-30, received on 2026-04-02: no text says which counts"
    ) == found.message


def test_what_was_learned_at_once_leaves_one_day():
    """Told or not: who learned of the remedy with the act has the ordinary period."""
    known = day("2024-05-06")

    assert day("2024-07-05") == Remedy("r", "review", known, known=known, learned=known).due()


def test_an_event_beyond_the_calendar_is_not_judged():
    """What happened in a year that nobody announced makes no reply late."""
    late = Event(kind="extended", day=day("2027-03-01"), days=5)
    case = Application("1", "enterprise", day("2026-12-20"), (late,))

    assert not check(zero("2021", year=2026), cases=[case], select=["D105"])
