"""The festivals that everybody has free by regulation, whatever the year's notice arranges around them.

Document: 全国年节及纪念日放假办法, revised in 2024 (国务院令第795号): thirteen days since 2025; before it, as revised
in 2013, eleven. Art. 6 has a day that falls on a Saturday or Sunday made up on a working day and does not say on which:
that it is the next one after the festival is inferred. The lunar days and 清明 are astronomical, to 2050.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from govinfo.errors import InvalidValueError
from govinfo.law.sources import HOLIDAY_REGULATION
from govinfo.messages import law as says
from govinfo.records.strict import Strict

FESTIVALS = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
"""The seven festivals, in the order of a notice."""

_LUNAR: dict[int, tuple[str, str, str, str]] = {
    2019: ("02-05", "04-05", "06-07", "09-13"),
    2020: ("01-25", "04-04", "06-25", "10-01"),
    2021: ("02-12", "04-04", "06-14", "09-21"),
    2022: ("02-01", "04-05", "06-03", "09-10"),
    2023: ("01-22", "04-05", "06-22", "09-29"),
    2024: ("02-10", "04-04", "06-10", "09-17"),
    2025: ("01-29", "04-04", "05-31", "10-06"),
    2026: ("02-17", "04-05", "06-19", "09-25"),
    2027: ("02-06", "04-05", "06-09", "09-15"),
    2028: ("01-26", "04-04", "05-28", "10-03"),
    2029: ("02-13", "04-04", "06-16", "09-22"),
    2030: ("02-03", "04-05", "06-05", "09-12"),
    2031: ("01-23", "04-05", "06-24", "10-01"),
    2032: ("02-11", "04-04", "06-12", "09-19"),
    2033: ("01-31", "04-04", "06-01", "09-08"),
    2034: ("02-19", "04-05", "06-20", "09-27"),
    2035: ("02-08", "04-05", "06-10", "09-16"),
    2036: ("01-28", "04-04", "05-30", "10-04"),
    2037: ("02-15", "04-04", "06-18", "09-24"),
    2038: ("02-04", "04-05", "06-07", "09-13"),
    2039: ("01-24", "04-05", "05-27", "10-02"),
    2040: ("02-12", "04-04", "06-14", "09-20"),
    2041: ("02-01", "04-04", "06-03", "09-10"),
    2042: ("01-22", "04-04", "06-22", "09-28"),
    2043: ("02-10", "04-05", "06-11", "09-17"),
    2044: ("01-30", "04-04", "05-31", "10-05"),
    2045: ("02-17", "04-04", "06-19", "09-25"),
    2046: ("02-06", "04-04", "06-08", "09-15"),
    2047: ("01-26", "04-05", "05-29", "10-04"),
    2048: ("02-14", "04-04", "06-15", "09-22"),
    2049: ("02-02", "04-04", "06-04", "09-11"),
    2050: ("01-23", "04-04", "06-23", "09-30"),
}
"""For each year 初一, 清明, 端午 and 中秋."""


@frozen
class FreeDay(Strict):
    """A day that everybody has free by regulation.

    Attributes:
        day: The day.
        festival: The festival, in Chinese.
        made_up: Whether it makes up for a day that fell on a weekend or on another festival.
    """

    day: date
    festival: str
    made_up: bool = False


def statutory(year: int) -> tuple[FreeDay, ...]:
    """The statutory days of a year, in order; two festivals can fall on one day.

    Raises:
        InvalidValueError: For a year beyond the table.

    Example:
        >>> [str(free.day) for free in statutory(2027) if free.festival == "春节"]
        ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']
    """
    return tuple(sorted(_statutory(year), key=lambda free: free.day))


def _statutory(year: int) -> Iterator[FreeDay]:
    if year not in _LUNAR:
        raise InvalidValueError(says.NO_LUNAR_DAYS, year=year, first=min(_LUNAR), last=max(_LUNAR))
    thirteen = HOLIDAY_REGULATION.in_force(date(year, 1, 1))
    spring, tomb, dragon, autumn = (date.fromisoformat(f"{year}-{day}") for day in _LUNAR[year])
    spans = (
        ("元旦", date(year, 1, 1), 1),
        ("春节", spring - timedelta(days=1) if thirteen else spring, 4 if thirteen else 3),
        ("清明节", tomb, 1),
        ("劳动节", date(year, 5, 1), 2 if thirteen else 1),
        ("端午节", dragon, 1),
        ("中秋节", autumn, 1),
        ("国庆节", date(year, 10, 1), 3),
    )
    for festival, first, length in spans:
        yield from (FreeDay(first + timedelta(days=after), festival) for after in range(length))


def free_weekdays(year: int) -> tuple[FreeDay, ...]:
    """The days from Monday to Friday that are free by regulation alone, those that make up for others among them.

    Example:
        >>> [str(free.day) for free in free_weekdays(2027) if free.made_up]
        ['2027-02-09', '2027-02-10', '2027-05-03', '2027-05-04', '2027-10-04', '2027-10-05']
    """
    days = statutory(year)
    taken = {free.day for free in days}
    found: dict[date, FreeDay] = {}
    for free in days:
        if free.day.weekday() < 5 and free.day not in found:
            found[free.day] = free
        else:
            day = _next(free.day, taken)
            taken.add(day)
            found[day] = FreeDay(day, free.festival, made_up=True)
    return tuple(sorted(found.values(), key=lambda free: free.day))


def _next(day: date, taken: set[date]) -> date:
    """The next day from Monday to Friday that is not free already."""
    while day.weekday() > 4 or day in taken:
        day += timedelta(days=1)
    return day
