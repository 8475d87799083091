"""Days as documents print them: 2024-01-20, 2024年1月20日, 2024/1/20."""

import re
from datetime import date

DAY = r"(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})"
"""Year, month and day."""
SPACED_DAY = r"(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)"
"""The same, with blanks between them."""


def day_in(match: re.Match[str]) -> date | None:
    """The day whose year, month and number are all groups of a match; `None` where the calendar has none.

    >>> day_in(re.fullmatch(DAY, "2024年1月20")), day_in(re.fullmatch(DAY, "2024-2-30"))
    (datetime.date(2024, 1, 20), None)
    """
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None
