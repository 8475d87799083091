"""What stands before the figures of a sentence and holds for all of them: years, wider areas, sums of years, lists.

Each is looked for once in a sentence, so that a sentence without end is read in linear time.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from sys import maxsize
from typing import NamedTuple

from govinfo.report.claims.wording.parts import AMONG
from govinfo.report.claims.wording.scope import (
    AREA,
    CUMULATIVE,
    GOVERNMENT,
    LAST_YEAR,
    OF_THE_YEAR,
    YEAR,
    YEAR_END,
    YEAR_ENDED,
    bears,
)

_Words = Iterable[re.Match[str]]
_NEVER = maxsize
_LATEST = 10_000


class Preceding(NamedTuple):
    """The places in a sentence from which its words bear on the figures.

    Attributes:
        area: From where on figures may be those of a wider area.
        government: From where on they may be those of another government.
        cumulative: From where on they may be those of several years.
        year_end: From where on they may be those of the end of a year.
        years: Where the name of each year ends, and which it is.
        last_years: Where the year before is spoken of: from where to where.
        divided: Where the words end after which the parts of a figure are told.
        text: The sentence.
    """

    area: int
    government: int
    cumulative: int
    year_end: int
    years: list[tuple[int, int]]
    last_years: list[tuple[int, int]]
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

    def last_year(self, since: int, at: int) -> bool:
        """Whether the year before is spoken of between a place and a figure."""
        spoken_of = bisect_left(self.last_years, (since, since))
        return spoken_of < len(self.last_years) and self.last_years[spoken_of][1] <= at

    def among(self, at: int) -> bool:
        """Whether a figure is told as a part of one before it, in a bracket that is still open or in none."""
        said = bisect_right(self.divided, at)
        return said > 0 and self.text.find(")", self.divided[said - 1], at) < 0


_BEARING = (AREA, GOVERNMENT, CUMULATIVE, YEAR, LAST_YEAR)
NOTHING = Preceding(_NEVER, _NEVER, _NEVER, _NEVER, [], [], [], "")
"""What a sentence says of its figures that bears on none of them."""


def preceding(text: str, organ: str | None, year: int | None) -> Preceding:
    """What a sentence says of its figures.

    Args:
        text: The sentence.
        organ: Name of the reporting organ, if known.
        year: The year reported on, if known.
    """
    divided = [match.end() for match in AMONG.finditer(text)]
    if not divided and not bears(text):
        return NOTHING
    bearing = [[*pattern.finditer(text)] for pattern in _BEARING]
    areas, governments, cumulative, years, last_years = bearing
    return Preceding(
        _area(areas, organ or ""),
        _government(text, governments, organ or ""),
        _cumulative(text, cumulative, year),
        next((at.end() for at in cumulative if YEAR_END.match(text, at.end())), _NEVER),
        [(match.end(), int(match[0][:4])) for match in years],
        [match.span() for match in last_years],
        divided,
        text,
    )


def _area(words: _Words, organ: str) -> int:
    """Where a wider area is named; 全区 is none to the government of a district, whose own scope it is."""
    for match in words:
        if not (match[0][0] == "全" and organ.endswith(f"{match[0][1]}人民政府")):
            return match.end()
    return _NEVER


def _government(text: str, words: list[re.Match[str]], organ: str) -> int:
    """Where the government of an area is named: another's figures, unless such a one reports or an office of it.

    What an office does on behalf of the government that reports is a part of what its table counts.
    """
    own = bool(words) and f"{text[words[0].start() - 1]}人民政府" in organ
    behalf = [word for word in words if organ.endswith("政府") and text.endswith("代表", 0, word.start() - 1)]
    another = behalf if own else words
    return another[0].end() if another else _NEVER


def _cumulative(text: str, words: _Words, year: int | None) -> int:
    for word in words:
        since = word[0] == "以来" and text.endswith(f"{year}年", 0, word.start())
        of_the_year = (
            OF_THE_YEAR.search(text, 0, word.start())
            if word[0] == "累计"
            else word[0] in {"截至", "截止"} and YEAR_ENDED.match(text, word.end())
        )
        if not since and not of_the_year:
            return word.end()
    return _NEVER
