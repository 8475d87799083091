"""Citing a place in a law, and the strength with which it speaks."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import total_ordering
from typing import Annotated, ClassVar

from attrs import field, frozen

from govinfo.displays.listing import Listing
from govinfo.errors import ReadError
from govinfo.languages import Language, Text, in_both
from govinfo.law.source import Source, Status
from govinfo.law.sources import REGULATION, SOURCES, THE_FORM
from govinfo.messages import law as says
from govinfo.messages import nouns
from govinfo.patterns import pattern
from govinfo.records.deriving import KeyedType
from govinfo.records.strict import Strict
from govinfo.records.types import ORDINAL
from govinfo.text import normalise, number, numeral
from govinfo.words import Word

_PLACE = pattern(
    r"第(?P<article>[一二三四五六七八九十百千零〇\d]+)条"
    r"(?:第(?P<paragraph>[一二三四五六七八九十百\d]+)款)?"
    r"(?:第?\(?(?P<item>[一二三四五六七八九十百\d]+)\)?项)?"
)


class Strength(Word):
    """On what a rule rests, strongest first. Only the first two may block a filing."""

    IDENTITY = "identity"
    """An arithmetic identity of the form."""
    LEGAL = "legal"
    """A duty the law states."""
    DEFINITION = "definition"
    """Follows from what the law or the form means by a word."""
    CLAIM = "claim"
    """The report's own prose says otherwise."""
    HEURISTIC = "heuristic"
    """Plausibility; off unless asked for."""


_SOURCE = KeyedType(Source, nouns.SOURCE, lambda: (*SOURCES, THE_FORM), others=True)


@total_ordering
@frozen(order=False)
class Citation(Strict):
    """A place in a law: article (条), paragraph (款), item (项), or a named place of a form.

    Attributes:
        article: Number of the article; `None` cites the document as a whole.
        paragraph: Number of the paragraph, where the article has several.
        item: Number of the item.
        source: The law or document; the regulation unless said.
        place: A named place, for documents without articles ("表三附注").
        inferred: Whether it is an analyst's reading that the place applies; it is the same place all the same.

    Example:
        >>> print(Citation(20, item=5))
        《条例》第二十条第（五）项
        >>> Citation.parse("第十六条第二款")
        Citation(article=16, paragraph=2)
        >>> Citation(16).covers(Citation(16, 2)), Citation(16, 1) < Citation(16, 2)
        (True, True)
    """

    article: Annotated[int, ORDINAL] | None = None
    paragraph: Annotated[int, ORDINAL] | None = None
    item: Annotated[int, ORDINAL] | None = None
    source: Annotated[Source, _SOURCE] = REGULATION
    place: str | None = None
    inferred: bool = field(default=False, eq=False)

    ALWAYS: ClassVar = ("source",)
    TOLD: ClassVar = ("text",)

    @classmethod
    def parse(cls, text: str, source: Source = REGULATION) -> "Citation":
        """The citation that *text* writes, e.g. ``第二十条第（五）项``.

        A law named before the article (《条例》, 《行政复议法》) replaces *source*.

        Raises:
            ReadError: If no article is named.
        """
        flat = re.sub(r"\s", "", normalise(text))
        match = _PLACE.search(flat)
        if match is None or match.end() != len(flat):
            raise ReadError(says.NO_CITATION, found=text)
        head = flat[: match.start()]
        named = next((law for law in SOURCES if head and head in (normalise(law.short), law.title)), None)
        if head and named is None:
            raise ReadError(says.NO_LAW, found=text)
        article, paragraph, item = (
            None if part is None else number(part) for part in match.group("article", "paragraph", "item")
        )
        return cls(article, paragraph, item, named or source)

    @property
    def text(self) -> str:
        """The place alone, without the law's name: ``第二十条第（五）项``."""
        article = "" if self.article is None else f"第{numeral(self.article)}条"
        paragraph = "" if self.paragraph is None else f"第{numeral(self.paragraph)}款"
        item = "" if self.item is None else f"第（{numeral(self.item)}）项"
        return f"{article}{paragraph}{item}{self.place or ''}"

    @property
    def status(self) -> Status:
        """How the place is known: read, restated, inferred or not read.

        >>> Citation(20).status.said.zh
        '已核对原文'
        """
        status = self.source.status(self.article)
        return Status.INFERRED if self.inferred and status is Status.READ else status

    @property
    def version(self) -> Text | None:
        """Which text of the law it stands in, where there are several.

        >>> Citation(33, 2).version.en
        'as revised in 2019'
        """
        return self.source.version

    def said(self, language: Language) -> str:
        """The citation, followed by how it is known where it was not read."""
        if self.status is Status.READ:
            return str(self)
        return says.KNOWN_BY.filled(citation=self, status=self.status.said).said(language, {})

    def covers(self, other: "Citation") -> bool:
        """Whether *other* is this place or lies within it."""
        return self.source == other.source and all(
            mine is None or mine == theirs for mine, theirs in zip(self._parts, other._parts, strict=True)
        )

    @property
    def _parts(self) -> tuple[int | str | None, ...]:
        return (self.article, self.paragraph, self.item, self.place)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Citation):
            return NotImplemented
        return self._rank < other._rank

    @property
    def _rank(self) -> tuple[str | int, ...]:
        keys = [law.key for law in SOURCES]
        order = keys.index(self.source.key) if self.source.key in keys else len(keys)
        return (order, self.article or 0, self.paragraph or 0, self.item or 0, self.place or "")

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import label

        known = (label(self.source, "read"), self.status)
        yield Listing([(label(self, "source"), self.source), known], caption=in_both(str(self)))

    def _worded(self) -> Text:
        return Text(self.said(Language.ZH), self.said(Language.EN))

    def __str__(self) -> str:
        number_ = f"（{self.source.number}）" if self.article is None and self.source.number else ""
        return f"{self.source.short}{number_}{self.text}"


def at(day: date, places: Iterable[Citation]) -> Citation:
    """Of the places where a rule stands in one version of the law after another, the one in force on *day*.

    Args:
        day: The day by which the version is chosen.
        places: The places, newest version first. Before all that are held, the oldest is given.

    Example:
        >>> from govinfo.law.periods import REVIEW
        >>> [str(at(day, REVIEW.places)) for day in (date(2023, 12, 31), date(2024, 1, 1))]
        ['2017年《行政复议法》第九条第一款', '《行政复议法》第二十条第一款']
    """
    held = tuple(places)
    return next((place for place in held if place.source.in_force(day)), held[-1])


@frozen
class Basis(Strict):
    """What a rule or an identity rests on: the places cited, and with what strength they speak.

    Attributes:
        citations: The places.
        strength: With what strength they speak.

    Example:
        >>> print(Basis((Citation(49, 1), Citation(50)), Strength.LEGAL))
        《条例》第四十九条第一款；《条例》第五十条
    """

    citations: tuple[Citation, ...]
    strength: Strength

    def _worded(self) -> Text:
        return in_both(str(self))

    def __str__(self) -> str:
        return "；".join(map(str, self.citations))
