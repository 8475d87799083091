"""What a document declares of itself, for what its text leaves open: the titles of a page, its source, its day."""

from collections.abc import Iterator

from govinfo.patterns import pattern
from govinfo.readers.metadata.days import DAY, day_in
from govinfo.readers.metadata.headline import entitled
from govinfo.readers.metadata.page_fields import supplier
from govinfo.readers.metadata.statement import Statement
from govinfo.readers.stream import Declared, Stream
from govinfo.text import fold, normalise

_DAY = pattern(rf"{DAY}(?!\d)")
_PARTS = pattern(r"[_|｜]|\s[-–—]+\s|--+|——+")
"""What parts the titles of an article, its column and its site."""


def statements(stream: Stream) -> Iterator[Statement]:
    """What the head of a page says, the likeliest first; a title with organ and year is that of a report."""
    told = stream.notes.declared
    for what in (Declared.HEADLINE, Declared.TITLE):
        for part in _PARTS.split(told[what].raw) if what in told else ():
            organ, year = entitled(part)
            whole = organ is not None and year is not None
            if organ is not None:
                yield Statement("organ", organ, told[what], firm=whole)
            if year is not None:
                yield Statement("year", year, told[what], firm=whole)
    source = told.get(Declared.SOURCE)
    if source is not None and supplier(fold(source.raw)):
        yield Statement("organ", source.raw, source)
    day = told.get(Declared.PUBLISHED)
    match = _DAY.search(normalise(day.raw)) if day is not None else None
    if day is not None and match is not None and (published := day_in(match)):
        yield Statement("published", published, day)
