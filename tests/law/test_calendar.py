"""Working days, day by day against two other libraries, and by the hand-written cases that go wrong elsewhere."""

import datetime as dt
from collections import Counter
from datetime import date, timedelta

import attrs
import chinese_calendar
import holidays
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.errors import InvalidValueError, UnknownCalendarError
from govinfo.law.arrangements import ARRANGEMENTS, NOTICES
from govinfo.law.calendar import CHINA, HolidayCalendar, next_working
from oracles import nth_working_day, works

EVERY_DAY = [date(2019, 1, 1) + timedelta(n) for n in range((date(2026, 12, 31) - date(2019, 1, 1)).days + 1)]
DAYS = st.sampled_from(EVERY_DAY[:-60])


class TestAgainstOthers:
    def test_every_day_of_eight_years_as_one_library_says(self):
        """On all 2,922 days of 2019 to 2026 the calendar agrees with chinesecalendar."""
        assert [] == [day for day in EVERY_DAY if CHINA.is_working(day) is not chinese_calendar.is_workday(day)]
        assert len(EVERY_DAY) == 2922

    def test_every_day_of_eight_years_as_another_says(self):
        """On all those days the calendar agrees with holidays, too."""
        china = holidays.country_holidays("CN", years=range(2019, 2027))

        assert [] == [day for day in EVERY_DAY if CHINA.is_working(day) is not china.is_working_day(day)]

    def test_every_twenty_day_period_of_eight_years(self):
        """From every day of 2019 to 2026 whose end is announced, twenty working days end where a slow count ends."""
        starts = [day for day in EVERY_DAY if day < date(2026, 12, 2)]

        assert [] == [day for day in starts if CHINA.add(day, 20) != nth_working_day(day, 20)]

    @given(DAYS, st.integers(1, 40))
    def test_any_period(self, day, number):
        """A period of any length ends on the working day of that number."""
        end = CHINA.add(day, number)

        assert nth_working_day(day, number) == end
        assert number == CHINA.count(day, end)
        assert CHINA.is_working(end)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        pytest.param("2020-01-10", "2020-02-14", id="Spring Festival 2020, extended to 2 February"),
        pytest.param("2023-01-10", "2023-02-10", id="Spring Festival 2023, 28 and 29 January worked"),
        pytest.param("2025-01-14", "2025-02-17", id="Spring Festival 2025, 26 January and 8 February worked"),
        pytest.param("2026-02-10", "2026-03-16", id="Spring Festival 2026, 14 and 28 February worked"),
        pytest.param("2022-09-20", "2022-10-21", id="National Day 2022, 8 and 9 October worked"),
        pytest.param("2024-09-20", "2024-10-23", id="National Day 2024, 29 September and 12 October worked"),
        pytest.param("2021-09-10", "2021-10-14", id="Mid-autumn and National Day 2021, three worked weekend days"),
        pytest.param("2022-12-05", "2023-01-03", id="over New Year's Day 2023, observed on Monday the 2nd"),
        pytest.param("2025-12-04", "2026-01-04", id="over New Year's Day 2026, Sunday 4 January worked"),
    ],
)
def test_twenty_working_days_over_the_festivals(received, due):
    """The periods that run over moved weekends end where a hand count ends."""
    assert date.fromisoformat(due) == CHINA.add(date.fromisoformat(received), 20)


class TestWhy:
    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (date(2023, 3, 1), "工作日"),
            (date(2023, 3, 4), "休息日"),
            (date(2023, 1, 27), "2023年节假日安排（国办发明电〔2022〕16号）：春节放假"),
            (date(2023, 1, 28), "2023年节假日安排（国办发明电〔2022〕16号）：春节调休上班"),
            (date(2019, 5, 5), "2019年劳动节安排（国办发明电〔2019〕3号）：劳动节调休上班"),
            (date(2020, 1, 31), "2020年延长春节假期安排（国办发明电〔2020〕1号）：春节放假"),
        ],
    )
    def test_every_moved_day_names_its_notice(self, day, said):
        """A day that differs from Monday to Friday says which notice moved it."""
        assert said == CHINA.why(day)


def test_is_shown_as_the_expression_that_makes_it():
    """A calendar is shown by its name and what it estimates; one under arrangements of its own, by all of them."""
    own = HolidayCalendar(CHINA.arrangements[-7:])

    names = {name: getattr(govinfo, name) for name in govinfo.__all__} | {"datetime": dt}

    assert "CHINA" == repr(CHINA)
    assert "CHINA.estimating(2028)" == repr(CHINA.estimating(2028))
    assert own == eval(repr(own), names)  # noqa: S307 - what is printed is to be pasted


class TestTable:
    def test_holds_only_days_that_differ(self):
        """A day off would be worked, a worked day would be off, and no day stands twice."""
        off = [day for arrangement in ARRANGEMENTS for day in arrangement.off]
        worked = [day for arrangement in ARRANGEMENTS for day in arrangement.worked]

        assert all(day.weekday() < 5 for day in off)
        assert all(day.weekday() >= 5 for day in worked)
        assert Counter(off + worked).most_common(1)[0][1] == 1

    def test_a_notice_can_move_days_of_december_before(self):
        """The notice for 2019 moved the last days of 2018; no other one left its year."""
        outside = [str(day) for a in ARRANGEMENTS for day in (*a.off, *a.worked) if day.year != a.year]

        assert ["2018-12-31", "2018-12-29"] == outside

    def test_every_notice_has_a_number(self):
        """Ten notices, each with its own number."""
        assert 10 == len({source.number for source in NOTICES})
        assert {a.notice.key for a in ARRANGEMENTS} == {source.key for source in NOTICES}


class TestUnknownYears:
    @pytest.mark.parametrize("day", [date(2018, 12, 31), date(2027, 1, 1)])
    def test_are_refused(self, day):
        """A day outside 2019 to 2026 is not guessed."""
        for ask in (CHINA.is_working, CHINA.why, lambda d: CHINA.add(d, 1), lambda d: CHINA.count(d, d)):
            with pytest.raises(UnknownCalendarError) as caught:
                ask(day)
            assert (day.year, tuple(range(2019, 2027))) == (caught.value.year, caught.value.known)

    def test_are_refused_at_the_end_of_a_period(self):
        """A period that runs out of the announced years is refused, with what to do about it."""
        with pytest.raises(UnknownCalendarError) as caught:
            CHINA.add(date(2026, 12, 20), 20)

        sentence = (
            "no working days are known for 2027 (known: 2019-2026): add the year's holiday notice, or allow an estimate"
        )
        assert sentence == str(caught.value)

    @pytest.mark.parametrize("year", range(2027, 2031))
    def test_the_statutory_days_are_free_in_an_estimate(self, year):
        """In each unannounced year the statutory days are free, as another library has them."""
        estimated, other = CHINA.estimating(year), holidays.country_holidays("CN", years=year)

        assert [] == [day for day in other if estimated.is_working(day)]

    def test_the_estimate_of_2027(self):
        """Thirteen days from Monday to Friday are free; those that the notice may still move are marked."""
        calendar = CHINA.estimating(2027)
        days = [date(2027, 1, 1) + timedelta(n) for n in range(365)]
        free = [day for day in days if day.weekday() < 5 and not calendar.is_working(day)]

        assert ("01-01 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05") == " ".join(
            day.strftime("%m-%d") for day in free
        )
        assert "02-09 02-10 05-03 05-04 10-04 10-05" == " ".join(
            day.strftime("%m-%d") for day in free if calendar.is_estimated(day)
        )
        assert not calendar.is_estimated(date(2026, 12, 31))
        assert date(2027, 1, 4) == calendar.add(date(2026, 12, 31), 1)

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (date(2027, 1, 1), "元旦放假（《放假办法》第二条）"),
            (date(2027, 1, 2), "休息日（推定：2027年节假日安排未收录）"),
            (date(2027, 2, 9), "春节补假（《放假办法》第六条）（推定：2027年节假日安排未收录）"),
            (date(2027, 1, 4), "工作日（推定：2027年节假日安排未收录）"),
        ],
    )
    def test_an_estimate_is_marked_day_by_day(self, day, said):
        """A statutory day is certain; every other day of the year says that it is estimated."""
        assert said == CHINA.estimating(2027).why(day)

    def test_a_notice_without_a_number_is_named_without_one(self):
        """What moves a day is named as far as it is known."""
        first = CHINA.arrangements[0]
        unnumbered = attrs.evolve(first, notice=attrs.evolve(first.notice, number=""))

        assert f"{first.notice.short}：元旦放假" == HolidayCalendar((unnumbered,)).why(date(2019, 1, 1))

    def test_no_estimate_beyond_the_lunar_table(self):
        """Where the lunar festivals are not held there is no estimate."""
        with pytest.raises(InvalidValueError, match="held for 2019 to 2050, not for 2051"):
            CHINA.estimating(2051).is_working(date(2051, 1, 4))

    @pytest.mark.parametrize(("received", "due"), [("2026-12-14", "2027-01-12"), ("2027-01-18", "2027-02-19")])
    def test_periods_into_the_estimate(self, received, due):
        """Twenty working days over New Year and over the Spring Festival of an unannounced year."""
        assert date.fromisoformat(due) == CHINA.estimating(2027).add(date.fromisoformat(received), 20)

    @pytest.mark.parametrize("years", [(2019, 2021), ()])
    def test_a_calendar_has_no_gaps(self, years):
        """A calendar needs years that follow each other."""
        with pytest.raises(InvalidValueError, match="without gap"):
            HolidayCalendar(tuple(a for a in ARRANGEMENTS if a.year in years))


def test_a_period_has_at_least_one_day():
    """Zero and negative periods are refused."""
    with pytest.raises(InvalidValueError, match="at least one working day, not 0"):
        CHINA.add(date(2023, 3, 1), 0)


def test_count_backwards_is_negative():
    """Counting to an earlier day gives the working days missed."""
    assert -3 == CHINA.count(date(2023, 3, 8), date(2023, 3, 3))


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2023, 3, 1), date(2023, 3, 1)), (date(2023, 9, 30), date(2023, 10, 7))]
)
def test_a_period_in_calendar_days_ends_on_a_working_day(day, expected):
    """A working day stays; a holiday moves on, past the festival, to a worked Saturday."""
    assert expected == next_working(day, CHINA)


class TestVectorised:
    def test_equals_the_scalar_for_every_day(self):
        """All days at once give what each gives alone."""
        starts = [day for day in EVERY_DAY if day < date(2026, 12, 2)]

        together = CHINA.add_many(np.array(starts, dtype="datetime64[D]"), 20)

        assert [CHINA.add(day, 20) for day in starts] == together.tolist()

    def test_takes_a_length_for_each(self):
        """Each day may have a period of its own."""
        days = np.array(["2023-03-01", "2023-03-01"], dtype="datetime64[D]")

        assert [date(2023, 3, 10), date(2023, 4, 26)] == CHINA.add_many(days, np.array([7, 40])).tolist()

    def test_takes_none(self):
        """No days give no days."""
        none = np.array([], dtype="datetime64[D]")

        assert [] == CHINA.add_many(none, np.array([], dtype=int)).tolist()

    @pytest.mark.parametrize(("day", "year"), [("2018-12-31", 2018), ("2027-01-01", 2027), ("2026-12-20", 2027)])
    def test_refuses_unknown_years(self, day, year):
        """One day outside the known years is named."""
        days = np.array(["2023-03-01", day], dtype="datetime64[D]")

        with pytest.raises(UnknownCalendarError) as caught:
            CHINA.add_many(days, 20)

        assert year == caught.value.year

    def test_refuses_empty_periods(self):
        """A period of no days is refused."""
        with pytest.raises(InvalidValueError, match="at least one working day, not 0"):
            CHINA.add_many(np.array(["2023-03-01"], dtype="datetime64[D]"), np.array([0]))


def test_the_oracle_is_another_library():
    """The slow count does not ask the calendar it judges."""
    assert works(date(2023, 1, 28))
    assert chinese_calendar.is_workday.__module__.startswith("chinese_calendar")
