"""The words in which figures are stated, made ready for looking up: which subject the words beside a figure name."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.report.claims.subject import Context, Subject
from govinfo.report.claims.subjects import results, subjects
from govinfo.report.claims.wording import TRIGGER


class SubjectWords(NamedTuple):
    """Words that name a subject.

    Attributes:
        subject: What they name.
        start: Where they begin in the text looked at.
    """

    subject: Subject
    start: int


class Lexicon:
    """Subjects, and the patterns of all their words.

    The words before a figure are looked for from each character that words begin with, and only those words are tried
    that can begin with it and the next. Their patterns are made when they are first needed: most prose needs few.
    """

    def __init__(self, further: tuple[Subject, ...]) -> None:
        known = (*further, *subjects())
        self._subjects = {f"s{number}": subject for number, subject in enumerate(known)}
        self._openings = {opening for subject in known for words in subject.before for opening in _openings(words)}
        initials = sorted({opening[0] for opening in self._openings})
        self._initial = re.compile(f"[{''.join(map(re.escape, initials))}]")
        self._trigger = re.compile("|".join([TRIGGER.pattern, *_triggers(further)]))
        self._before: dict[str, re.Pattern[str]] = {}

    @cached_property
    def _after(self) -> re.Pattern[str]:
        words = "|".join(f"(?P<{name}>{subject.after})" for name, subject in self._subjects.items() if subject.after)
        return re.compile(
            rf"(?:申请)?(?:,?(?:均|已|依法|被|属于|作出|给予|由于|按照\(条例\)))*(?:{words})(?!(?:[^,。;]{{0,8}})\d)"
        )

    def _beginning(self, text: str, start: int) -> re.Match[str] | None:
        """The words of a subject that stand at a place, with all that stands between them and the figure."""
        pair = text[start : start + 2]
        opening = pair if pair in self._openings else pair[0]
        if opening not in self._openings:
            return None
        found = self._before.get(opening)
        if found is None:
            found = self._before[opening] = re.compile("|".join(self._patterns(opening)))
        return found.match(text, start)

    def _patterns(self, opening: str) -> Iterable[str]:
        for tail, alike in groupby(self._subjects.items(), lambda named: named[1].tail):
            words = [
                f"(?P<{name}>{'|'.join(words)})"
                for name, subject in alike
                if (words := [words for words in subject.before if opening.startswith(_openings(words))])
            ]
            if words:
                yield f"(?:{'|'.join(words)}){tail}$"

    def spoken_of(self, sentence: str) -> bool:
        """Whether a sentence may name a subject, whatever the sentences around it speak of."""
        return self._trigger.search(sentence) is not None

    def before(self, text: str) -> SubjectWords | None:
        """What the words at the end of a text name."""
        for initial in self._initial.finditer(text):
            match = self._beginning(text, initial.start())
            if match is not None and match.lastgroup is not None:
                return SubjectWords(self._subjects[match.lastgroup], match.start())
        return None

    def after(self, text: str, position: int) -> Subject | None:
        """What the words behind a position name."""
        match = self._after.match(text, position)
        return None if match is None or match.lastgroup is None else self._subjects[match.lastgroup]


def _triggers(further: tuple[Subject, ...]) -> Iterable[str]:
    """The words of the subjects that others bring and that need nothing else to be spoken of."""
    for subject in further:
        if subject.context is Context.ALWAYS:
            yield from subject.before


def _openings(words: str) -> tuple[str, ...]:
    """What the words of a pattern can begin with: two plain characters where they always do, else one.

    >>> _openings("收到"), _openings("上(?:一)?年"), _openings("共?计"), _openings("[制出]台")
    (('收到',), ('上',), ('共',), ('制', '出'))
    """
    if words.startswith("["):
        return tuple(words[1 : words.index("]")])
    two_plain = words[1:2].isalnum() and words[2:3] not in {"?", "*", "{"}
    return (words[:2] if two_plain else words[0],)


def lexicon(further: tuple[Subject, ...] = ()) -> Lexicon:
    """The subjects that the library knows, behind some of others."""
    return _lexicon(further, FORMS.state)


@lru_cache(maxsize=16)
def _lexicon(further: tuple[Subject, ...], _state: int) -> Lexicon:
    return Lexicon(further)


class _Results(NamedTuple):
    """Finds the result of a review or suit at the end of a text, or behind a place."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@renewed
def _results() -> _Results:
    words = "|".join(f"(?P<{key}>(?:结果)?{label.removeprefix('结果')})" for key, label in results().items())
    return _Results(re.compile(rf"(?:{words})(?:的|案件|共|为|:)*$"), re.compile(rf"(?:的|均|被|获|为)*(?:{words})"))


def result_before(text: str) -> str | None:
    """The result of a review or suit that the words at the end of a text name, by key; 结果 may be left out."""
    match = _results().before.search(text)
    return None if match is None else match.lastgroup


def result_after(text: str, position: int) -> str | None:
    """The result of a review or suit that the words behind a position name, by key."""
    match = _results().after.match(text, position)
    return None if match is None else match.lastgroup
