"""The statutory periods, each with its article and its last day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.errors import InvalidValueError, UnknownCalendarError
from govinfo.law.calendar import CHINA
from govinfo.law.limits import LimitFacts, limit
from govinfo.law.periods import DIRECT_SUIT, PERIODS, REPLY, REVIEW, YEARLY_DATES, Unit
from oracles import ONE, works


@pytest.mark.parametrize(
    ("key", "length", "unit", "citation"),
    [
        ("publication", 20, Unit.WORKING_DAYS, "《条例》第二十六条"),
        ("correction_notice", 7, Unit.WORKING_DAYS, "《条例》第三十条"),
        ("third_party_answer", 15, Unit.WORKING_DAYS, "《条例》第三十二条"),
        ("reply", 20, Unit.WORKING_DAYS, "《条例》第三十三条第二款"),
        ("extension", 20, Unit.WORKING_DAYS, "《条例》第三十三条第二款"),
        ("organ_answer", 15, Unit.WORKING_DAYS, "《条例》第三十四条"),
        ("payment", 20, Unit.WORKING_DAYS, "《信息处理费管理办法》第六条"),
        ("review", 60, Unit.DAYS, "《行政复议法》第二十条第一款"),
        ("review_intake", 5, Unit.WORKING_DAYS, "《行政复议法》第三十条第一款"),
        ("review_decision", 60, Unit.DAYS, "《行政复议法》第六十二条第一款"),
        ("review_extension", 30, Unit.DAYS, "《行政复议法》第六十二条第一款"),
        ("review_summary", 30, Unit.DAYS, "《行政复议法》第六十二条第二款"),
        ("suit_after_review", 15, Unit.DAYS, "《行政诉讼法》第四十五条"),
        ("direct_suit", 6, Unit.MONTHS, "《行政诉讼法》第四十六条第一款"),
        ("suit_summary", 45, Unit.DAYS, "《行政诉讼法》第八十三条"),
    ],
)
def test_each_period_is_a_cited_record(key, length, unit, citation):
    """Length, unit and article stand together."""
    period = PERIODS[key]

    assert (length, unit, citation) == (period.length, period.unit, str(period.citation))


@pytest.mark.parametrize(("immovable", "last"), [(False, date(2025, 3, 5)), (True, date(2025, 7, 10))])
def test_the_longest_time_is_twenty_years_where_immovable_property_is_at_stake(immovable, last):
    """An act of March 2020 that was known in January 2025 can be sued on for five years, or for twenty (Art. 46)."""
    facts = LimitFacts(known=date(2025, 1, 10), told=True, made=date(2020, 3, 5), immovable=immovable)

    assert [last] == [one.day for one in limit(DIRECT_SUIT, facts, date(2025, 1, 20), CHINA).days]


def test_a_period_that_has_not_passed_asks_for_no_later_year():
    """In December a period of working days that goes on is known not to have passed, whatever the next year brings."""
    assert REPLY.passed(date(2026, 12, 15), date(2026, 12, 31)) is None
    with pytest.raises(UnknownCalendarError):
        REPLY.due(date(2026, 12, 15), CHINA)


def test_no_period_is_left_out():
    """Every period held is in the table above."""
    assert 15 == len(PERIODS)


@pytest.mark.parametrize(
    ("key", "start", "due"),
    [
        pytest.param("reply", "2023-03-01", "2023-03-29", id="the day of receipt is not counted"),
        pytest.param("correction_notice", "2023-03-01", "2023-03-10", id="seven working days"),
        pytest.param("review", "2023-08-01", "2023-10-07", id="day 60 is 30 September, a holiday until 7 October"),
        pytest.param("review", "2023-03-01", "2023-05-04", id="day 60 is 30 April, a holiday until 4 May"),
        pytest.param("suit_after_review", "2023-06-01", "2023-06-16", id="fifteen days"),
        pytest.param("direct_suit", "2023-03-01", "2023-09-01", id="six months"),
        pytest.param("direct_suit", "2023-08-31", "2024-02-29", id="no 31 February: its last day"),
        pytest.param("direct_suit", "2023-12-15", "2024-06-17", id="over the year; 15 June 2024 is a Saturday"),
        pytest.param("direct_suit", "2023-06-30", "2024-01-02", id="30 December is a Saturday; then New Year's Day"),
    ],
)
def test_the_last_day(key, start, due):
    """The first day is not counted, and a holiday at the end moves on."""
    assert date.fromisoformat(due) == PERIODS[key].due(date.fromisoformat(start))


@given(st.dates(date(2019, 1, 1), date(2026, 9, 30)))
def test_sixty_days_end_on_a_working_day_not_before(start):
    """A period in calendar days ends on its last day, or on the first working day after it."""
    due, last = REVIEW.due(start), start + 60 * ONE

    assert works(due)
    assert due >= last
    assert not any(works(last + n * ONE) for n in range((due - last).days))


def test_working_days_have_no_end_without_a_calendar():
    """A period in working days cannot be counted without one."""
    with pytest.raises(InvalidValueError, match="reply is counted in working days"):
        PERIODS["reply"].nominal(date(2023, 3, 1))


def test_a_calendar_can_be_handed_over():
    """An estimate carries a period into a year that is not announced."""
    with pytest.raises(UnknownCalendarError):
        DIRECT_SUIT.due(date(2026, 12, 1))

    assert date(2027, 6, 1) == DIRECT_SUIT.due(date(2026, 12, 1), CHINA.estimating(2027))


@pytest.mark.parametrize(
    ("key", "start", "day", "note"),
    [
        ("review", "2026-03-02", "2026-05-06", None),
        ("review", "2026-11-20", "2027-01-19", "the holidays of 2027 are not announced: the last day may move"),
        ("direct_suit", "2026-12-01", "2027-06-01", "the holidays of 2027 are not announced: the last day may move"),
    ],
)
def test_the_end_of_days_and_months_needs_no_calendar(key, start, day, note):
    """Where the holidays of the last day are not announced, it is given as it is before it moves, and that is said."""
    end = PERIODS[key].end(date.fromisoformat(start))

    assert (date.fromisoformat(day), note) == (end.day, end.note and end.note.en)


@pytest.mark.parametrize(
    ("key", "start", "day", "noted"),
    [("review_intake", "2026-03-02", "2026-03-09", False), ("review_intake", "2026-12-28", "2027-01-02", True)],
)
def test_a_count_of_working_days_ends_no_earlier(key, start, day, noted):
    """Where the holidays are not announced, the first day on which it can end is given, as if all were worked."""
    end = PERIODS[key].end(date.fromisoformat(start))

    assert (date.fromisoformat(day), noted) == (end.day, end.note is not None)


def test_working_days_have_no_day_before_the_move():
    """What is counted in working days has no last day without a calendar."""
    with pytest.raises(InvalidValueError, match="reply is counted in working days"):
        PERIODS["reply"].nominal(date(2026, 12, 20))


@pytest.mark.parametrize(
    ("key", "due", "citation"),
    [
        ("department_report", date(2024, 1, 31), "《条例》第四十九条第一款"),
        ("government_report", date(2024, 3, 31), "《条例》第四十九条第二款"),
    ],
)
def test_the_yearly_dates_do_not_move(key, due, citation):
    """31 January and 31 March of the next year; 31 March 2024 is a Sunday and stays."""
    record = YEARLY_DATES[key]

    assert (due, citation) == (record.due(2023), str(record.citation))


@pytest.mark.parametrize(("day", "last"), [(11, None), (12, 11), (13, 11), (14, 11)])
def test_a_period_that_ends_on_a_friday_has_passed_on_saturday(day, last):
    """No working day lies between, and still the last day lies before."""
    passed = REPLY.passed(date(2026, 11, 13), date(2026, 12, day))

    assert (None if last is None else date(2026, 12, last)) == passed
