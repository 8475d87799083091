"""Working days (工作日): Monday to Friday, moved by the State Council's yearly holiday arrangements.

The regulation counts in working days without saying which they are; that they follow the yearly notices, with their
worked weekends (调休), is inferred. The days themselves are data, in `govinfo.law.arrangements`. A year whose notice is
not held is never guessed: `UnknownCalendarError`, unless an estimate is asked for by `HolidayCalendar.estimating`.
"""

from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate, compress
from pathlib import Path
from typing import Annotated, Any, Protocol

from attrs import evolve, frozen

from govinfo.arguments import wrong_kind
from govinfo.errors import InvalidValueError, UnknownCalendarError
from govinfo.languages import Text, listed
from govinfo.law.arrangements import ARRANGEMENTS, Arrangement, read_notice
from govinfo.law.citation import Citation
from govinfo.law.festivals import FreeDay, free_weekdays
from govinfo.law.sources import HOLIDAY_REGULATION
from govinfo.messages import law as says
from govinfo.messages import nouns
from govinfo.records.strict import Strict
from govinfo.records.types import YEAR


class Calendar(Protocol):
    """What a count of working days needs; any object with these methods will do."""

    def is_working(self, day: date) -> bool:
        """Whether *day* is a working day."""
        ...

    def add(self, day: date, working_days: int) -> date:
        """The working day that is the *working_days*-th after *day*, which is itself not counted."""
        ...

    def count(self, after: date, to: date) -> int:
        """How many working days follow *after*, up to and with *to*."""
        ...

    def is_estimated(self, day: date) -> bool:
        """Whether *day* lies in a year whose holidays are only estimated."""
        ...

    def why(self, day: date) -> str:
        """Why *day* is a working day or none, in Chinese, with the notice where one moved it."""
        ...


@frozen(slots=False, repr=False)
class HolidayCalendar(Strict):
    """Working days under holiday arrangements.

    Attributes:
        arrangements: The arrangements, of years that follow each other without gap.
        estimated: Further years answered by the statutory days alone, after the arranged ones.

    Raises:
        UnknownCalendarError: From every method, for a day outside those years.
        InvalidValueError: If the years have a gap, or the statutory days of an estimated one are not held.

    Legal basis:
        The notices of 国务院办公厅 in `govinfo.law.arrangements`; that 《条例》 counts by them is inferred.

    Example:
        >>> CHINA.is_working(date(2023, 1, 28)), CHINA.is_working(date(2023, 1, 27))  # 春节调休
        (True, False)
        >>> CHINA.add(date(2026, 2, 10), 20)
        datetime.date(2026, 3, 16)
        >>> CHINA.why(date(2026, 2, 14))
        '2026年节假日安排（国办发明电〔2025〕7号）：春节调休上班'
    """

    arrangements: tuple[Arrangement, ...]
    estimated: tuple[Annotated[int, YEAR], ...] = ()

    def hold_together(self) -> None:
        """The years follow each other, and the statutory days of the estimated ones are held."""
        _ = self.years, self._free

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years known, in order, estimated ones last."""
        years = tuple(sorted({arrangement.year for arrangement in self.arrangements}.union(self.estimated)))
        if not years or years != tuple(range(years[0], years[-1] + 1)):
            raise InvalidValueError(says.YEARS_WITH_GAP, years=listed(map(str, years)))
        return years

    def _worded(self) -> Text:
        return says.YEARS.filled(first=self.years[0], last=self.years[-1])

    @cached_property
    def _moved(self) -> dict[date, Arrangement]:
        return {day: a for a in self.arrangements for day in (*a.off, *a.worked)}

    @cached_property
    def _free(self) -> dict[date, FreeDay]:
        """The days that the regulation alone makes free in the estimated years."""
        return {free.day: free for year in self.estimated for free in free_weekdays(year)}

    def _works(self, day: date) -> bool:
        return (day.weekday() < 5) is not (day in self._moved or day in self._free)

    @cached_property
    def _first(self) -> int:
        return date(self.years[0], 1, 1).toordinal()

    @cached_property
    def _table(self) -> tuple[list[int], list[date]]:
        """For each day how many working days there are up to and with it; and every working day."""
        last = date(self.years[-1], 12, 31).toordinal()
        days = [date.fromordinal(ordinal) for ordinal in range(self._first, last + 1)]
        works = [self._works(day) for day in days]
        return list(accumulate(works)), list(compress(days, works))

    def _rank(self, day: date) -> int:
        try:
            ranks, index = self._table[0], day.toordinal() - self._first
        except AttributeError:
            raise wrong_kind(day, "day", nouns.DAY) from None
        if not 0 <= index < len(ranks):
            raise UnknownCalendarError(day.year, self.years)
        return ranks[index]

    def is_working(self, day: date) -> bool:
        """Whether *day* is a working day."""
        self._rank(day)
        return self._works(day)

    def add(self, day: date, working_days: int) -> date:
        """The last day of a period of working days: the *working_days*-th working day after *day*.

        Raises:
            InvalidValueError: If *working_days* is not positive.
        """
        if working_days < 1:
            raise InvalidValueError(says.NO_WORKING_DAYS, days=working_days)
        place, working = self._rank(day) + working_days, self._table[1]
        if place > len(working):
            raise UnknownCalendarError(self.years[-1] + 1, self.years)
        return working[place - 1]

    def count(self, after: date, to: date) -> int:
        """How many working days follow *after*, up to and with *to*; negative where *to* lies before."""
        return self._rank(to) - self._rank(after)

    def why(self, day: date) -> str:
        """Why *day* is a working day or none, in Chinese, with the notice where one moved it."""
        self._rank(day)
        arrangement = self._moved.get(day)
        if arrangement is not None:
            notice = arrangement.notice
            number = f"（{notice.number}）" if notice.number else ""
            return f"{notice.short}{number}：{arrangement.festival}{'放假' if day.weekday() < 5 else '调休上班'}"
        free = self._free.get(day)
        plain = ("工作日" if day.weekday() < 5 else "休息日") if free is None else _by_regulation(free)
        return f"{plain}（推定：{day.year}年节假日安排未收录）" if self.is_estimated(day) else plain

    def is_estimated(self, day: date) -> bool:
        """Whether *day* is one of an unannounced year that the notice may still move: all but the statutory days."""
        free = self._free.get(day)
        return day.year in self.estimated and (free is None or free.made_up)

    def __repr__(self) -> str:
        if self == CHINA:
            return "CHINA"
        estimating = CHINA.estimating(self.years[-1])
        return f"CHINA.estimating({self.years[-1]})" if self == estimating else super().__repr__()

    def with_notice(self, file: str | Path) -> "HolidayCalendar":
        """A calendar that knows a further year, or knows it better, from a file with the year's notice.

        Args:
            file: The file, as `govinfo.law.arrangements.read_notice` reads it.

        Raises:
            ReadError: If it cannot be read, or does not hold the whole notice.
        """
        further = read_notice(file)
        year = further[0].year
        others = tuple(arrangement for arrangement in self.arrangements if arrangement.year != year)
        return evolve(self, arrangements=(*others, *further), estimated=tuple(y for y in self.estimated if y != year))

    def estimating(self, until: int) -> "HolidayCalendar":
        """A calendar that takes Monday to Friday less the statutory days for the years after the last one known.

        The yearly notice will join days and move weekends: every day that it can still move is marked by `why` and
        `is_estimated`. The statutory days themselves are certain.

        Args:
            until: The last year to estimate.

        Example:
            >>> CHINA.estimating(2027).why(date(2027, 10, 1))
            '国庆节放假（《放假办法》第二条）'
            >>> CHINA.estimating(2027).why(date(2027, 10, 8))
            '工作日（推定：2027年节假日安排未收录）'
        """
        return evolve(self, estimated=(*self.estimated, *range(self.years[-1] + 1, until + 1)))

    @cached_property
    def _arrays(self) -> tuple[Any, Any]:
        """The table as numpy arrays."""
        import numpy as np

        ranks, working = self._table
        return np.asarray(ranks), np.asarray(working, dtype="datetime64[D]")

    def add_many(self, days: Any, working_days: Any) -> Any:
        """`add` for a whole numpy array at once.

        Args:
            days: An array of days, ``datetime64[D]``.
            working_days: One number of working days, or an array of them, each positive.

        Returns:
            An array of ``datetime64[D]``.

        Raises:
            UnknownCalendarError: If a day, or the end of a period, lies outside the years known.
            InvalidValueError: If a number of working days is not positive.

        Example:
            >>> import numpy
            >>> CHINA.add_many(numpy.array(["2026-02-10", "2023-03-01"], dtype="datetime64[D]"), 20)
            array(['2026-03-16', '2023-03-29'], dtype='datetime64[D]')
        """
        import numpy as np

        ranks, working = self._arrays
        first = np.asarray(date.fromordinal(self._first), dtype="datetime64[D]")
        places = (days.astype("datetime64[D]") - first).astype("int64")
        outside = (places < 0) | (places >= len(ranks))
        if outside.any():
            raise UnknownCalendarError(days[outside].flat[0].item().year, self.years)
        least = np.min(np.asarray(working_days)) if np.size(working_days) else 1
        if least < 1:
            raise InvalidValueError(says.NO_WORKING_DAYS, days=least)
        ends = ranks[places] + working_days
        if (ends > len(working)).any():
            raise UnknownCalendarError(self.years[-1] + 1, self.years)
        return working[ends - 1]


def _by_regulation(free: FreeDay) -> str:
    article, what = (6, "补假") if free.made_up else (2, "放假")
    return f"{free.festival}{what}（{Citation(article, source=HOLIDAY_REGULATION)}）"


def next_working(day: date, calendar: Calendar) -> date:
    """*day* itself if it is a working day, else the next one: where a period in calendar days or months ends.

    Legal basis:
        《民法典》第二百零三条; its use for the periods of 《行政复议法》 and 《行政诉讼法》 is inferred.
    """
    while not calendar.is_working(day):
        day += timedelta(days=1)
    return day


CHINA = HolidayCalendar(ARRANGEMENTS)
"""Working days in mainland China, 2019 to 2026."""
