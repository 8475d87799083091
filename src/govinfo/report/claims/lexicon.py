"""The words in which figures are stated, made ready for looking up: which subject the words beside a figure name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.patterns import pattern
from govinfo.report.claims.documents import DOCUMENT_VERBS, DOCUMENTS
from govinfo.report.claims.remedies import results
from govinfo.report.claims.subject import Context, Subject
from govinfo.report.claims.subjects import subject_of, subjects
from govinfo.report.claims.wording.counted import TRIGGER


class SubjectWords(NamedTuple):
    """Words that name a subject.

    Attributes:
        subject: What they name.
        start: Where they begin in the text looked at.
    """

    subject: Subject
    start: int


_Opened = tuple[Subject, str, re.Pattern[str]]
"""A subject, the plain characters that words of it begin with, and the pattern from there up to the figure."""
_GoingOn = Mapping[str, tuple[tuple[str, ...], list[_Opened]]]
"""Words of one first character by the second, with what they begin with; those of one plain character everywhere."""


class Lexicon:
    """Subjects, and the patterns of all their words.

    The words before a figure are looked for from each character that words begin with. Most are plain, and share what
    may stand between them and the figure: few patterns are made.
    """

    def __init__(self, further: tuple[Subject, ...]) -> None:
        known = (*further, *subjects())
        self._subjects = {f"s{number}": subject for number, subject in enumerate(known)}
        self._opened = _by_initial(known)
        self._going_on: dict[str, _GoingOn] = {}
        self._trigger = re.compile("|".join([TRIGGER.pattern, *_triggers(further)]))

    @cached_property
    def _after(self) -> re.Pattern[str]:
        words = "|".join(f"(?P<{name}>{subject.after})" for name, subject in self._subjects.items() if subject.after)
        return re.compile(
            rf"(?:的?(?:(?:政府)?信息公开)?申请)?(?:均|,?(?:已|依法|被|属于|作出|给予|告知|作|由于|按照\(条例\)))*(?:{words})(?![^,、]{{0,8}}\d)(?![、和或及与][^\d,]+(?:,|$))"
        )

    def spoken_of(self, sentence: str) -> bool:
        """Whether a sentence may name a subject, whatever the sentences around it speak of."""
        return self._trigger.search(sentence) is not None

    def before(self, text: str) -> SubjectWords | None:
        """What the words at the end of a text name."""
        opened = self._opened
        for start, initial in enumerate(text):
            if initial in opened:
                going_on = self._going_on.get(initial) or self._by_second(initial)
                plains, words = going_on.get(text[start + 1 : start + 2], going_on[""])
                if text.startswith(plains, start):
                    for subject, plain, rest in words:
                        if text.startswith(plain, start) and rest.fullmatch(text, start + len(plain)):
                            return SubjectWords(subject, start)
        return None

    def _by_second(self, initial: str) -> _GoingOn:
        """The words of one first character by the second; made when they are first met."""
        words = self._opened[initial]
        seconds = dict.fromkeys(["", *(plain[1:2] for _, plain, _ in words)])
        opened = {second: [one for one in words if one[1][1:2] in {"", second}] for second in seconds}
        going_on = {second: (tuple([plain for _, plain, _ in here]), here) for second, here in opened.items()}
        return self._going_on.setdefault(initial, going_on)

    def after(self, text: str, position: int) -> Subject | None:
        """What the words behind a position name."""
        match = self._after.match(text, position)
        return None if match is None or match.lastgroup is None else self._subjects[match.lastgroup]

    def around(self, before: str, text: str, end: int) -> Subject | None:
        """What the words before a figure and those behind its end name together."""
        behind, halves = self._halves
        match = behind.match(text, end)
        if match is None:
            return None
        return next((subject for lead, subject in halves[str(match.lastgroup)] if lead.search(before)), None)

    @cached_property
    def _halves(self) -> tuple[re.Pattern[str], Mapping[str, list[tuple[re.Pattern[str], Subject]]]]:
        halves: dict[str, list[tuple[re.Pattern[str], Subject]]] = {}
        for subject in self._subjects.values():
            for before, after in subject.halves:
                halves.setdefault(after, []).append((pattern(rf"(?:{before})$"), subject))
        named = {f"h{number}": after for number, after in enumerate(halves)}
        behind = pattern("|".join(rf"(?P<{name}>{after})" for name, after in named.items()))
        return behind, {name: halves[after] for name, after in named.items()}


def _triggers(further: tuple[Subject, ...]) -> Iterable[str]:
    """The words of the subjects that others bring and that need nothing else to be spoken of."""
    for subject in further:
        if subject.context is Context.ALWAYS:
            yield from subject.before


def _by_initial(known: Iterable[Subject]) -> Mapping[str, list[_Opened]]:
    """The words of subjects by the character they begin with, in the order of the subjects."""
    rests: dict[str, re.Pattern[str]] = {}
    opened: dict[str, list[_Opened]] = {}
    for subject in known:
        for words in subject.before:
            for plain, rest in _divided(words):
                behind = rests.setdefault(rest + subject.tail, pattern(rest + subject.tail))
                opened.setdefault(plain[0], []).append((subject, plain, behind))
    return opened


def _divided(words: str) -> Iterator[tuple[str, str]]:
    """The plain characters that the words of a pattern begin with, one way or several, and the pattern of the rest.

    >>> list(_divided("收到")), list(_divided("上年(?:度)?")), list(_divided("共计?")), list(_divided("[制出]台"))
    ([('收到', '')], [('上年', '(?:度)?')], [('共', '计?')], [('制', '台'), ('出', '台')])
    """
    if words.startswith("["):
        initials, _, rest = words[1:].partition("]")
        yield from ((initial, rest) for initial in initials)
        return
    count = next((place for place, sign in enumerate(words) if not sign.isalnum()), len(words))
    if words[count : count + 1] in {"?", "*", "{"}:
        count -= 1
    yield words[:count], words[count:]


def lexicon(further: tuple[Subject, ...] = ()) -> Lexicon:
    """The subjects that the library knows, behind some of others."""
    return _lexicon(further, FORMS.state)


@lru_cache(maxsize=16)
def _lexicon(further: tuple[Subject, ...], _state: int) -> Lexicon:
    return Lexicon(further)


_VERBS = (rf"(?P<{column}>(?:{'|'.join(verbs)}){behind})" for column, (verbs, behind) in DOCUMENT_VERBS.items())
_DONE = pattern(rf"(?:{'|'.join(_VERBS)})(?:共|计|数|为|:)*+$")
_NAMES = "|".join(rf"(?P<{row}>{words})" for row, words in DOCUMENTS.items())
_NAMED = pattern(rf"^[,、]?(?:和|及|与|以及)?(?:{_NAMES})(?:共|计|数|为|:)*+$")


def subject_before(text: str, last: str) -> Subject | None:
    """What is counted behind words that say it only after what was counted last.

    制定规章4件，废止2件; 制定规章4件、行政规范性文件6件; 办结申请7件，结转2件.

    Args:
        text: What stands before the figure.
        last: The subject of the figure before, by key.
    """
    if last == "answered":
        return subject_of("carried_over") if text.endswith("结转") else None
    rows, _, column = last.partition(".")
    done = _DONE.search(text)
    if done is not None:
        return subject_of(f"{rows}.{done.lastgroup}")
    named = _NAMED.search(text) if column and rows in DOCUMENTS else None
    return None if named is None else subject_of(f"{named.lastgroup}.{column}")


@renewed
def _results() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds the result of a review or suit at the end of a text, and behind a place."""
    words = "|".join(f"(?P<{key}>(?:结果)?{label.removeprefix('结果')})" for key, label in results().items())
    return pattern(rf"(?:{words})(?:的|案件|共|为|:)*$"), pattern(rf"(?:的|均|被|获|为)*(?:{words})")


def result_before(text: str) -> str | None:
    """The result of a review or suit that the words at the end of a text name, by key; 结果 may be left out."""
    before, _ = _results()
    match = before.search(text)
    return None if match is None else match.lastgroup


def result_after(text: str, position: int) -> str | None:
    """The result of a review or suit that the words behind a position name, by key."""
    _, after = _results()
    match = after.match(text, position)
    return None if match is None else match.lastgroup
