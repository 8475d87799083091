"""What is worth knowing about a result that stands all the same: warnings, which a program may turn off by class."""

import warnings
from collections.abc import Iterable

from govinfo.languages import InBothLanguages, Text, joined
from govinfo.messages import errors as says
from govinfo.messages.reports import SOME_ORGAN, SOME_YEAR

_MOST = 5
"""Reports that are named."""


class Caution(InBothLanguages, UserWarning):
    """A warning of the library's own: a sentence in both languages."""


class FaultyReportsWarning(Caution):
    """Reports whose own figures do not add up are summed in with others.

    A sum is no better than what is in it: `govinfo.check`, or `govinfo.frames.check_frame`, says what is wrong with
    each. ``warnings.simplefilter("ignore", govinfo.FaultyReportsWarning)`` has it said no more.

    Args:
        reports: Organ and year of each; `None` where it is not known.

    Example:
        >>> FaultyReportsWarning([("甲县", 2023)]).en
        'one of the reports summed in does not add up by itself: 甲县 2023'
    """

    def __init__(self, reports: Iterable[tuple[str | None, int | None]]) -> None:
        self.reports = tuple(reports)
        super().__init__(self.reports)

    @property
    def sentence(self) -> Text:
        """How many they are, and the first of them, in both languages."""
        count = len(self.reports)
        each = (says.ONE_OF_THEM.filled(organ=o or SOME_ORGAN, year=y or SOME_YEAR) for o, y in self.reports[:_MOST])
        named = joined(each, "、", ", ")
        if count > _MOST:
            named = says.AND_OTHERS.filled(named=named)
        return (says.FAULTY_REPORT if count == 1 else says.FAULTY_REPORTS).filled(count=count, named=named)


def warn_of_faulty(reports: Iterable[tuple[str | None, int | None]], calls: int) -> None:
    """Warn of reports that do not add up by themselves, where there are any.

    Args:
        reports: Organ and year of each; `None` where it is not known.
        calls: How many calls lie between this one and the line of the person that is to be told.
    """
    faulty = tuple(reports)
    if faulty:
        warnings.warn(FaultyReportsWarning(faulty), stacklevel=calls + 2)
