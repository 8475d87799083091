"""What the prose of a report says in figures: claims, each with its place and the cells it can be read as.

A claim is read only where the words leave no doubt what is counted: a verb or a label of the form, its object out of a
short vocabulary, a number, a measure word. Everything else in the prose is passed over in silence. What a claim might
mean is kept as *readings*: sums of cells, the usual ones and the unusual ones (收到 counts what is new; some offices
count in what was carried in). Pure functions over text; nothing here judges. The words are in `govinfo.report.wording`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from govinfo.report import wording
from govinfo.report.compact import compacted
from govinfo.report.lexicon import Lexicon, lexicon, result_before
from govinfo.report.narrative import Narrative
from govinfo.report.wording import Context, Reading, Subject
from govinfo.text import number
from govinfo.vocabulary import Section, Topic


class Kind(StrEnum):
    """What a claim says."""

    COUNT = "count"
    """So many."""
    NONE = "none"
    """None at all."""
    AMOUNT = "amount"
    """So much money, 元."""
    SHARE = "share"
    """So many per cent of a whole."""
    GROWTH = "growth"
    """So many per cent more than the year before; less, where negative."""
    LIST = "list"
    """So many, listed part by part."""
    UPHELD = "upheld"
    """Every review or suit ended for the organ."""
    CONCLUDED = "concluded"
    """Every application was concluded."""


class Hedge(StrEnum):
    """Why a claim may speak of something else than the report's own figure for its year."""

    ROUGH = "rough"
    WIDER = "wider"
    CUMULATIVE = "cumulative"
    PARTIAL = "partial"
    OTHER_YEAR = "other_year"
    OTHER_ORGAN = "other_organ"


class Part(NamedTuple):
    """An item of a list: its name and how many."""

    name: str
    quantity: int


class Claim(NamedTuple):
    """A figure stated in the prose.

    Attributes:
        kind: What it says.
        subject: What is counted.
        quantity: How many, how much in 元, or how many per cent.
        places: Decimal places as printed.
        readings: Sums of cells it can mean.
        section: The section it stands in; `None` for the preface.
        quote: The sentence.
        start: Where the figure starts in the section's prose.
        end: Where it ends.
        hedges: Why it may speak of something else.
        year: The year named with it, if any.
        whole: Of a share, the figure it is a share of by itself; of a list, nothing.
        parts: Of a list, its items.
    """

    kind: Kind
    subject: str
    quantity: int | Decimal
    places: int
    readings: tuple[Reading, ...]
    section: Section | None
    quote: str
    start: int
    end: int
    hedges: frozenset[Hedge] = frozenset()
    year: int | None = None
    whole: int | Decimal | None = None
    parts: tuple[Part, ...] = ()


@lru_cache(maxsize=64)
def claims(
    narrative: Narrative, organ: str | None = None, year: int | None = None, further: tuple[Subject, ...] = ()
) -> tuple[Claim, ...]:
    """Every claim in the prose, in reading order.

    Args:
        narrative: The prose.
        organ: Name of the reporting organ, so that figures of other organs are told apart.
        year: The year reported on, so that figures of other years are told apart.
        further: Subjects to know beside those of `govinfo.report.wording.SUBJECTS`; their words go first.

    Example:
        >>> from govinfo.report.narrative import Passage
        >>> text = "2023年共收到政府信息公开申请三十四件，上年结转2件。"
        >>> found = claims(Narrative(sections=(Passage(Section.OVERVIEW, None, text),)), year=2023)
        >>> [(claim.subject, claim.quantity) for claim in found]
        [('received', 34), ('carried_in', 2)]
    """
    found: list[Claim] = []
    for section, text in _prose(narrative):
        found.extend(_Passage(section, text, organ, year, lexicon(further)).claims())
    return tuple(found)


def _prose(narrative: Narrative) -> Iterator[tuple[Section | None, str]]:
    """Where figures of the year are stated; problems and plans are no such place."""
    yield None, narrative.preface
    for passage in narrative.sections:
        if passage.key != Section.PROBLEMS:
            yield Section(passage.key), passage.text


_SENTENCE = re.compile(r"[^。;!?]+[。;!?]?")
_NEARBY = 60


class _Passage:
    """The reading of one section's prose, sentence by sentence."""

    def __init__(self, section: Section | None, text: str, organ: str | None, year: int | None, words: Lexicon) -> None:
        self.section, self.organ, self.year, self.words = section, organ, year, words
        self.compact = compacted(text)
        self.applications = section is Section.APPLICATIONS

    def claims(self) -> Iterator[Claim]:
        spoken_of = False
        for sentence in _SENTENCE.finditer(self.compact.text):
            text = sentence[0]
            heading = wording.TOPIC.search(text) if "(" in text else None
            if heading is not None:
                self.applications = wording.TOPICS[heading["label"]] is Topic.DISCLOSURE_ON_APPLICATION
            if wording.CUE.search(text) and (self.applications or spoken_of or wording.TRIGGER.search(text)):
                reading = _Sentence(self, text, sentence.start(), spoken_of=spoken_of)
                spoken_of = reading.disclosure
                yield from reading.claims()
            spoken_of = spoken_of and text.endswith(";")


class _Sentence:
    """The reading of one sentence, figure by figure."""

    def __init__(self, passage: _Passage, text: str, offset: int, *, spoken_of: bool) -> None:
        self.passage, self.text, self.offset = passage, text, offset
        self.disclosure = spoken_of or wording.DISCLOSURE_SPOKEN_OF.search(text) is not None
        self.applications = passage.applications or self.disclosure
        self.remedies = passage.section is Section.REMEDIES or self.disclosure
        self.remedy: str | None = None
        self.last: Claim | None = None

    def claims(self) -> Iterator[Claim]:
        yield from self._statements()
        figures = list(wording.FIGURE.finditer(self.text))
        position = 0
        for figure in figures:
            before = self.text[max(position, figure.start() - _NEARBY) : figure.start()]
            before = before[wording.clause(before) :]
            claim = self._figure(before, figure)
            position = figure.end()
            if claim is not None:
                self.last = claim
                yield claim
        if len(figures) > 2:
            yield from self._lists(figures)

    def _statements(self) -> Iterator[Claim]:
        """What is said without a figure."""
        for subject, word, pattern in wording.NONE:
            if word in self.text and (self.remedies or subject not in _REMEDIES):
                for match in pattern.finditer(self.text):
                    yield self._claim(Kind.NONE, subject, 0, match, _READINGS[subject])
        upheld = wording.UPHELD.search(self.text) if self.remedies else None
        if upheld is not None:
            for remedy, word in _REMEDIES.items():
                if word in self.text:
                    results = ("pending", "corrected")
                    readings = tuple(reading for result in results for reading in wording.results_of(remedy, result))
                    yield self._claim(Kind.UPHELD, remedy, 0, upheld, readings)
        concluded = wording.ALL_CONCLUDED.search(self.text) if self.applications else None
        if concluded is not None:
            yield self._claim(Kind.CONCLUDED, "carried_over", 0, concluded, _READINGS["carried_over"])

    def _figure(self, before: str, figure: re.Match[str]) -> Claim | None:
        quantity = _quantity(figure)
        if quantity is None:
            return None
        if figure["unit"] == "%":
            return self._percentage(before, figure, Decimal(quantity))
        named = self.passage.words.before(before)
        subject = self._counted(before, figure) if named is None else named.subject
        if subject is None or not self._spoken_of(subject, figure["unit"]):
            return None
        kind = Kind.AMOUNT if subject.money else Kind.COUNT
        claim = self._claim(kind, subject.key, quantity, figure, subject.readings)
        further = frozenset(self._hedged(subject.key, before, before[: named.start] if named else ""))
        return claim._replace(hedges=claim.hedges | further) if further else claim

    def _counted(self, before: str, figure: re.Match[str]) -> Subject | None:
        """What a figure counts that no words of a subject stand before: those behind it say, or a result does."""
        subject = self.passage.words.after(self.text, figure.end())
        result = result_before(before) if subject is None and self.remedy is not None else None
        if self.remedy is None or result is None:
            return subject
        readings = wording.results_of(self.remedy, result)
        return Subject(f"{self.remedy}.{result}", (), "", readings, Context.REMEDIES)

    def _spoken_of(self, subject: Subject, unit: str) -> bool:
        """Whether what a subject belongs to is spoken of, and the unit is its."""
        if subject.money is not unit.endswith("元"):
            return False
        if subject.context is Context.APPLICATIONS:
            return self.applications
        if subject.key in wording.ROUTES:
            self.remedy = subject.key
            return self.remedies
        return True

    def _percentage(self, before: str, figure: re.Match[str], quantity: Decimal) -> Claim | None:
        if self.last is not None and wording.SHARE.search(before):
            claim = self._claim(Kind.SHARE, self.last.subject, quantity, figure, self.last.readings)
            return claim._replace(whole=self.last.quantity, hedges=self.last.hedges)
        growth = wording.GROWTH.search(before)
        if growth is None:
            return None
        if growth["subject"] is not None:
            subject = "received" if self.applications else None
        else:
            subject = None if self.last is None or self.last.kind is not Kind.COUNT else self.last.subject
        if subject is None:
            return None
        by = -quantity if growth["way"] in wording.FALLS else quantity
        claim = self._claim(Kind.GROWTH, subject, by, figure, _READINGS.get(subject, ()))
        return claim._replace(hedges=claim.hedges - {Hedge.OTHER_YEAR})

    def _lists(self, found: list[re.Match[str]]) -> Iterator[Claim]:
        """Totals whose parts are listed behind them."""
        for opening in wording.LIST.finditer(self.text):
            figures = [figure for figure in found if figure.end() <= opening.start()]
            if not figures or opening.start() - figures[-1].end() > _CLOSE:
                continue
            total = figures[-1]
            quantity = _quantity(total)
            parts = tuple(_parts(self.text, opening.end(), total["unit"]))
            if isinstance(quantity, int) and len(parts) > 1 and not _rough(total):
                yield self._claim(Kind.LIST, "list", quantity, total, ())._replace(parts=parts)

    def _hedged(self, subject: str, before: str, lead: str) -> Iterator[Hedge]:
        """Why a figure may be another's, by the words before it and those that lead up to what it counts."""
        words = wording.PARTIAL.get(subject)
        if words is not None and words.search(before):
            yield Hedge.PARTIAL
        organ = wording.OTHER_ORGAN.search(lead)
        own = organ is None or wording.SELF.search(organ["organ"])
        if organ is not None and not own and not (self.passage.organ and organ["organ"].endswith(self.passage.organ)):
            yield Hedge.OTHER_ORGAN

    def _claim(
        self, kind: Kind, subject: str, quantity: int | Decimal, at: re.Match[str], readings: tuple[Reading, ...]
    ) -> Claim:
        place = self.passage.compact.place
        digits = at.groupdict().get("number") or ""
        year = self._named_year(at)
        return Claim(
            kind=kind,
            subject=subject,
            quantity=quantity,
            places=len(digits.partition(".")[2]),
            readings=readings,
            section=self.passage.section,
            quote=self.text,
            start=place(self.offset + at.start()),
            end=place(self.offset + at.end() - 1) + 1,
            hedges=frozenset(self._hedges(at, year)),
            year=year,
        )

    def _named_year(self, at: re.Match[str]) -> int | None:
        years = wording.YEAR.findall(self.text, 0, at.start())
        return int(years[-1]) if years else None

    def _hedges(self, at: re.Match[str], year: int | None) -> Iterator[Hedge]:
        before = self.text[: at.start()]
        if _rough(at) or before.endswith(wording.ROUGH):
            yield Hedge.ROUGH
        if wording.WIDER.search(before):
            yield Hedge.WIDER
        if wording.CUMULATIVE.search(before):
            yield Hedge.CUMULATIVE
        other = year is not None and self.passage.year not in {None, year}
        if other or wording.LAST_YEAR.search(before, wording.clause(before)):
            yield Hedge.OTHER_YEAR


_CLOSE = 12
_READINGS = {subject.key: subject.readings for subject in wording.SUBJECTS}
_REMEDIES = {"review": "复议", "litigation": "诉讼"}
_YUAN = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
_LARGE: dict[str | None, int] = {None: 1, "万": 10_000, "亿": 100_000_000}


def _quantity(figure: re.Match[str]) -> int | Decimal | None:
    """How many, or how much in 元."""
    digits, unit = figure["number"].replace(",", ""), figure["unit"]
    if digits.isascii() and digits.isdecimal() and figure["large"] is None and unit not in _YUAN:
        return int(digits)
    exact = Decimal(digits) if digits[0].isascii() else number(digits)
    if exact is None:
        return None
    value = Decimal(exact) * _LARGE[figure["large"]] * _YUAN.get(unit, 1)
    return int(value) if value == value.to_integral_value() and unit not in _YUAN else value


def _rough(at: re.Match[str]) -> bool:
    named = at.groupdict()
    return bool(named.get("rough") or named.get("more"))


def _parts(text: str, position: int, unit: str) -> Iterator[Part]:
    while (match := wording.PART.match(text, position)) and match["unit"] == unit:
        if wording.NESTED.search(match["name"]):
            return
        yield Part(match["name"], int(match["number"]))
        position = match.end()
