"""What stands before the figures of a sentence and holds for all of them: years, wider areas, sums of years, lists.

Each is looked for once in a sentence, so that a sentence without end is read in linear time.
"""

import re
from bisect import bisect_right
from sys import maxsize
from typing import NamedTuple

from govinfo.report.claims import wording

_NEVER = maxsize
_LATEST = 10_000


class Preceding(NamedTuple):
    """The places in a sentence from which its words bear on the figures.

    Attributes:
        area: From where on figures may be those of a wider area.
        government: From where on they may be those of another government.
        cumulative: From where on they may be those of several years.
        years: Where the name of each year ends, and which it is.
        divided: Where the words end after which the parts of a figure are told.
        text: The sentence.
    """

    area: int
    government: int
    cumulative: int
    years: list[tuple[int, int]]
    divided: list[int]
    text: str

    @property
    def wider(self) -> int:
        """From where on figures may be those of more than the reporting organ."""
        return min(self.area, self.government)

    def year(self, at: int) -> int | None:
        """The year that is named last before a figure."""
        named = bisect_right(self.years, (at, _LATEST))
        return self.years[named - 1][1] if named else None

    def among(self, at: int) -> bool:
        """Whether a figure is told as a part of one before it, in a bracket that is still open or in none."""
        said = bisect_right(self.divided, at)
        return said > 0 and self.text.find(")", self.divided[said - 1], at) < 0


def before(text: str, organ: str | None, year: int | None) -> Preceding:
    """What a sentence says of its figures.

    Args:
        text: The sentence.
        organ: Name of the reporting organ, if known.
        year: The year reported on, if known.
    """
    government = wording.GOVERNMENT.search(text)
    own = government is not None and f"{government['area']}人民政府" in (organ or "")
    return Preceding(
        _area(text, organ or ""),
        _NEVER if own else _end(government),
        _cumulative(text, year),
        [(match.end(), int(match[1])) for match in wording.YEAR.finditer(text)],
        [match.end() for match in wording.AMONG.finditer(text)] if "其中" in text else [],
        text,
    )


def _area(text: str, organ: str) -> int:
    """Where a wider area is named; 全区 is none to the government of a district, whose own scope it is."""
    for match in wording.WIDER.finditer(text):
        if not (match[0][0] == "全" and organ.endswith(f"{match[0][1]}人民政府")):
            return match.end()
    return _NEVER


def _cumulative(text: str, year: int | None) -> int:
    for word in wording.CUMULATIVE.finditer(text):
        since = word[0] == "以来" and text.endswith(f"{year}年", 0, word.start())
        of_the_year = word[0] == "累计" and wording.OF_THE_YEAR.search(text, 0, word.start())
        if not since and not of_the_year:
            return word.end()
    return _NEVER


def _end(match: re.Match[str] | None) -> int:
    return _NEVER if match is None else match.end()
