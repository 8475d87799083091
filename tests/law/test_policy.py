"""The choices of the library: how those about working days are stored."""

import pytest

from govinfo.errors import InvalidValueError
from govinfo.law.calendar import CHINA
from govinfo.law.policy import CalendarType


@pytest.mark.parametrize(("calendar", "stored"), [(CHINA, {}), (CHINA.estimating(2027), {"estimated": [2027]})])
def test_a_calendar_is_stored_by_what_it_adds(calendar, stored):
    """The arrangements that every copy of the library holds are not stored again."""
    assert stored == CalendarType().write(calendar)
    assert calendar == CalendarType().build({name: tuple(years) for name, years in stored.items()})


def test_a_calendar_of_another_kind_is_not_stored():
    """What somebody's own calendar holds nobody else knows."""

    class Own:
        pass

    with pytest.raises(InvalidValueError, match="Own cannot be stored: expected HolidayCalendar"):
        CalendarType().write(Own())
