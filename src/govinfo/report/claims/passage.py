"""Reading the prose of one section: what states nothing is passed over in one look, the rest is read by sentences."""

from itertools import pairwise

from govinfo.forms.labels import topic_headings
from govinfo.patterns import pattern
from govinfo.report.claims.claim import Claim, Hedge
from govinfo.report.claims.compact import Compact
from govinfo.report.claims.listing import lists
from govinfo.report.claims.quotation import Quotation, Surroundings
from govinfo.report.claims.sentence import Sentence
from govinfo.report.claims.wording.counted import CONTINUES, ON_APPLICATION
from govinfo.report.claims.wording.figures import CUE, FIGURE, OPENS_LIST
from govinfo.text import NUMERALS, numbered
from govinfo.vocabulary import Section, Topic

_LONGEST_MARK = 2
_MARKS = (".", "、")
_NUMBERED = pattern(r"\d[.、](?=\D)")
"""A list mark without brackets."""
_HEAD = 40
"""More characters than a heading has with its list mark."""


class PassageReading:
    """The prose of one section, and what was spoken of so far.

    Args:
        around: What its sentences stand in.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._text = around.text.text
        self._marks = _marked(around.text)
        marked = "(" in self._text or _NUMBERED.search(self._text) is not None
        self._headed = around.section is not Section.APPLICATIONS and marked
        self._topic = around.section is Section.APPLICATIONS
        self._spoken_of = self._counted = False
        self._scope = frozenset[Hedge]()

    def claims(self) -> list[Claim]:
        """Every claim in it, in reading order."""
        found: list[Claim] = []
        text, marks, cues, ended = self._text, self._marks, CUE.search, 0
        while (cue := cues(text, ended)) is not None:
            before = marks.rfind("。", ended, cue.start())
            start = ended if before < 0 else before + 1
            if before >= 0 and (self._headed or self._spoken_of or self._counted):
                self._pass_over(ended, start)
            ended = self._end(start)
            found += self._claims_in(text[start:ended], start)
        return found

    def _end(self, start: int) -> int:
        """Where a sentence ends, with its mark."""
        return self._marks.find("。", start) + 1 or len(self._text)

    def _pass_over(self, start: int, end: int) -> None:
        """Pass over sentences that state nothing; the next topic may be headed in them, or what was spoken of end."""
        while start < end and (self._headed or self._spoken_of or self._counted):
            after = self._end(start)
            if after > start + 1:
                self._begin(self._text[start:after])
                self._counted = False
                self._spoken_of = self._spoken_of and self._text[after - 1] == ";"
            start = after

    def _begin(self, sentence: str) -> None:
        """Look at the beginning of a sentence: the topic that it heads, and whether it goes on with the one before."""
        if self._headed and (sentence[:1] in NUMERALS or "(" in sentence):
            self._topic = _topic(sentence, before=self._topic)
        self._spoken_of = self._spoken_of or (self._counted and sentence.startswith(CONTINUES))

    def _claims_in(self, sentence: str, start: int) -> list[Claim]:
        """What is stated in a sentence."""
        found: list[Claim] = []
        self._begin(sentence)
        if self._topic or self._spoken_of or self._around.words.spoken_of(sentence):
            quotation = Quotation(self._around, sentence, start)
            reading = Sentence(quotation, self._scope, topic=self._topic, goes_on=self._spoken_of)
            found = reading.claims()
            self._spoken_of, self._counted, self._scope = reading.disclosure, reading.counted, reading.scope
        else:
            self._counted = False
        self._spoken_of = self._spoken_of and sentence.endswith(";")
        if sentence.startswith(OPENS_LIST):
            before = self._before(start)
            both = self._text[before:start] + sentence
            found += lists(Quotation(self._around, both, before), [*FIGURE.finditer(both)])
        return found

    def _before(self, start: int) -> int:
        """Where the sentence before one begins; marks alone are none."""
        while start and self._marks[start - 1] == "。":
            start -= 1
        return self._marks.rfind("。", 0, start) + 1


def _marked(text: Compact) -> str:
    """A text with one mark at the end of each sentence, and in place of the last sign of each heading."""
    marks = text.text.replace(";", "。").replace("!", "。").replace("?", "。")
    ends = [0, *text.headings()]
    parts = (f"{marks[start : end - 1]}。" for start, end in pairwise(ends))
    return f"{''.join(parts)}{marks[ends[-1] :]}"


def _topic(sentence: str, *, before: bool) -> bool:
    """Whether disclosure on application is the topic from a sentence on, by the heading it begins with."""
    bracket, sign, rest = numbered(sentence)
    if bracket and sign.isalpha() and len(sign) <= _LONGEST_MARK and rest.startswith(")"):
        return ON_APPLICATION.match(rest, 1) is not None
    listed = not bracket and sign and rest.startswith(_MARKS)
    headed = _heading(rest[1:]) if listed else _headed(sentence)
    return before if headed is None else headed == Topic.DISCLOSURE_ON_APPLICATION


def _heading(text: str) -> str | None:
    """The topic of section 一 whose heading a text begins with.

    >>> _heading("依申请公开情况"), _heading("加强管理")
    (Topic.DISCLOSURE_ON_APPLICATION, None)
    """
    heading = max(filter(text.startswith, topic_headings()), key=len, default=None)
    return None if heading is None else topic_headings()[heading]


def _headed(text: str) -> str | None:
    """The topic of section 一 whose heading, with a list mark in brackets, stands first in a text.

    >>> _headed("一是(2)、依申请公开"), _headed("(二)加强管理")
    (Topic.DISCLOSURE_ON_APPLICATION, None)
    """
    at = text.find("(")
    while at >= 0:
        _, sign, rest = numbered(text[at : at + _HEAD])
        if rest.startswith(")") and 0 < len(sign) <= (2 if sign.isdecimal() else 1):
            heading = _heading(rest[1:].removeprefix("、").removeprefix("."))
            if heading is not None:
                return heading
        at = text.find("(", at + 1)
    return None
