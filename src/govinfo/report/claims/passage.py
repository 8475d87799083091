"""Reading the prose of one section: what states nothing is passed over in one look, the rest is read by sentences."""

from collections.abc import Iterator

from govinfo.report.claims import wording
from govinfo.report.claims.claim import Claim, Hedge
from govinfo.report.claims.sentence import Sentence, Surroundings
from govinfo.report.claims.subjects import topics
from govinfo.vocabulary import Section, Topic


class PassageReading:
    """The prose of one section, and what was spoken of so far.

    Args:
        around: What its sentences stand in.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._text = around.text.text
        self._marks = self._text.replace(";", "。").replace("!", "。").replace("?", "。")
        self._headed = around.section is not Section.APPLICATIONS and "(" in self._text
        self._topic = around.section is Section.APPLICATIONS
        self._spoken_of = self._counted = False
        self._scope = frozenset[Hedge]()

    def claims(self) -> Iterator[Claim]:
        """Every claim in it, in reading order."""
        ended = 0
        while (cue := wording.CUE.search(self._text, ended)) is not None:
            start = max(ended, self._marks.rfind("。", ended, cue.start()) + 1)
            if self._headed or self._spoken_of or self._counted:
                self._pass_over(ended, start)
            ended = self._end(start)
            yield from self._stated(self._text[start:ended], start)

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
        if self._headed and "(" in sentence:
            self._topic = _topic(sentence, before=self._topic)
        self._spoken_of = self._spoken_of or (self._counted and wording.CONTINUES.match(sentence) is not None)

    def _stated(self, sentence: str, start: int) -> Iterator[Claim]:
        """What is stated in a sentence."""
        self._begin(sentence)
        if self._topic or self._spoken_of or self._around.words.spoken_of(sentence):
            reading = Sentence(self._around, sentence, start, self._scope, topic=self._topic, spoken_of=self._spoken_of)
            yield from reading.claims()
            self._spoken_of, self._counted, self._scope = reading.disclosure, reading.counted, reading.scope
        else:
            self._counted = False
        self._spoken_of = self._spoken_of and sentence.endswith(";")
        if sentence.startswith(wording.OPENS_LIST):
            before = self._before(start)
            both = self._text[before:start] + sentence
            yield from Sentence(self._around, both, before, self._scope, topic=self._topic, spoken_of=False).lists()

    def _before(self, start: int) -> int:
        """Where the sentence before one begins; marks alone are none."""
        while start and self._marks[start - 1] == "。":
            start -= 1
        return self._marks.rfind("。", 0, start) + 1


def _topic(sentence: str, *, before: bool) -> bool:
    """Whether disclosure on application is the topic from a sentence on, by the heading it begins with."""
    opening = wording.OPENING.match(sentence)
    if opening is not None:
        return opening["topic"] is not None
    pattern, known = topics()
    heading = pattern.search(sentence)
    return before if heading is None else known[heading["label"]] == Topic.DISCLOSURE_ON_APPLICATION
