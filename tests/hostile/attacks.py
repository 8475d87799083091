"""Texts made to keep a regular expression busy: taken from its own parts, and growing without end.

What costs is a repetition that can be entered at many places, or left in many ways, before the match fails. So each
repetition of a pattern is repeated behind what leads up to it, and the whole is ended by what it does not match.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as code  # pyright: ignore[reportAttributeAccessIssue]
from re import _parser as parser  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any, NamedTuple

_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_LONG = 8
"""From so many repetitions on a part may be repeated without end, as far as its time goes."""
_SAMPLES = 4
_SIGNS = 'xy1 ,a-<"一\n\\'
_IN_CATEGORY = {
    code.CATEGORY_DIGIT: "1",
    code.CATEGORY_SPACE: " ",
    code.CATEGORY_WORD: "a",
    code.CATEGORY_NOT_DIGIT: "x",
    code.CATEGORY_NOT_SPACE: "x",
    code.CATEGORY_NOT_WORD: "-",
}
_Part = tuple[Any, Any]


class Attack(NamedTuple):
    """What a text begins with, what is repeated in it, and what ends it."""

    before: str
    repeated: str
    after: str

    def text(self, length: int) -> str:
        return self.before + self.repeated * max(1, length // len(self.repeated)) + self.after


def attacks(pattern: re.Pattern[Any]) -> list[Attack]:
    """Every attack on a pattern, of text or of bytes."""
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    parts = parser.parse(text, pattern.flags & ~re.UNICODE)
    whole = [(whole[:cut]) for whole in _samples(parts) for cut in {1, len(whole) // 2, len(whole) - 1, len(whole)}]
    found = {("", repeated) for repeated in whole if repeated}
    found.update(_repetitions(parts, [""]))
    return [Attack(before, repeated, after) for before, repeated in sorted(found) for after in ("", "\x00")]


def _repetitions(parts: Iterable[_Part], before: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What can be repeated, behind what leads up to it and by itself."""
    for operation, argument in parts:
        for inside in _inside(operation, argument):
            yield from _repetitions(inside, before)
        if operation in _REPEATS and (argument[1] is code.MAXREPEAT or argument[1] >= _LONG):
            bodies = [body for body in _samples(argument[2], 2 * _SAMPLES) if body]
            for repeated in {*bodies, "".join(bodies)} - {""}:
                yield from (pair for lead in before[:2] for pair in ((lead, repeated), ("", lead + repeated)))
            yield from (("", lead) for lead in before[:2] if lead)
        before = [lead + more for lead in before for more in _sample(operation, argument, 2)][:_SAMPLES] or before


def _inside(operation: Any, argument: Any) -> list[Iterable[_Part]]:
    """The patterns within a part of a pattern."""
    if operation in _REPEATS:
        return [argument[2]]
    if operation is code.SUBPATTERN:
        return [argument[3]]
    if operation in {code.ASSERT, code.ASSERT_NOT}:
        return [argument[1]]
    if operation is code.ATOMIC_GROUP:
        return [argument]
    return list(argument[1]) if operation is code.BRANCH else []


def _samples(parts: Iterable[_Part], most: int = _SAMPLES) -> list[str]:
    """Some texts that a pattern matches, if what stands around them agrees."""
    texts = [""]
    for operation, argument in parts:
        texts = [text + more for text in texts for more in _sample(operation, argument, most)][:most]
    return texts


def _sample(operation: Any, argument: Any, most: int) -> list[str]:
    """Some texts that a part of a pattern matches."""
    if operation is code.LITERAL:
        return [chr(argument)]
    if operation is code.NOT_LITERAL:
        return [next(sign for sign in _SIGNS if ord(sign) != argument)]
    if operation is code.IN:
        return _signs(argument)
    if operation is code.ANY:
        return ["x", '"']
    if operation in _REPEATS:
        fewest, _, body = argument
        texts = [text * fewest for text in _samples(body, most)]
        return [*texts[:most], *(_samples(body, 1) if not fewest else [])]
    if operation in {code.ASSERT, code.ASSERT_NOT}:
        return [""]
    inside = _inside(operation, argument)
    return [text for each in inside for text in _samples(each, max(1, most // len(inside)))][:most] or [""]


def _signs(members: Sequence[_Part]) -> list[str]:
    """Some of the signs of a class of characters."""
    if members[0][0] is code.NEGATE:
        left = (sign for sign in _SIGNS if not any(_is(sign, *member) for member in members[1:]))
        return [next(left, "\u4e01"), *left][:2]
    named = {code.LITERAL: chr, code.RANGE: lambda ends: chr(ends[0]), code.CATEGORY: _IN_CATEGORY.__getitem__}
    return [named[kind](member) for kind, member in members][:3]


def _is(sign: str, kind: Any, member: Any) -> bool:
    """Whether a sign is a member of a class of characters."""
    if kind is code.LITERAL:
        return ord(sign) == member
    if kind is code.RANGE:
        return member[0] <= ord(sign) <= member[1]
    tests = {code.CATEGORY_DIGIT: str.isdigit, code.CATEGORY_SPACE: str.isspace, code.CATEGORY_WORD: str.isalnum}
    return tests[member](sign) if member in tests else True
