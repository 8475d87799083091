"""Damage to a text, done at random: a line, a cell or a character is deleted, doubled or swapped with another."""

import random
import re
from math import inf
from typing import NamedTuple

BLANK = re.compile(r"\s*")
NUMBER = re.compile(r"[\s|]*[+-]?[\d.,]+(?:元|万元)?(?:[\s|]+[+-]?[\d.,]+(?:元|万元)?)*[\s|]*")
DIGITS = re.compile(r"[\d.,+-]+")
RULE = "|---|"
LISTED = re.compile(r"(\d+)\d[、.．]\D")
CELL = re.compile(r"<t[dh]\b(?:(?!<t[dh]\b).)*?</t[dh]>", re.DOTALL | re.IGNORECASE)
WORD = re.compile(r"[^\s|,]+")
TAG = re.compile(r"<[^<>]*>|&+nbsp;")
REACH = 60

Span = tuple[int, int]


class Damage(NamedTuple):
    """A damaged text, and what was done to it.

    Attributes:
        text: The damaged text.
        told: What was done, for a person.
        before: The numbers that stood where numbers were touched, an empty one for a blank.
        after: The numbers that stand there since.
        places: Where characters or figures were touched, in the damaged text.
        moves: Where each piece of the undamaged text from the first that differs ends, and how far it moved.
    """

    text: str
    told: str
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    places: tuple[Span, ...] = ()
    moves: tuple[tuple[float, int], ...] = ()

    def moved(self, span: Span) -> Span:
        """Where a piece of the undamaged text is in the damaged one."""
        start, end = span
        moved = self._moved(start)
        return moved, max(moved, self._moved(end - 1) + 1 if end > start else moved)

    def _moved(self, place: int) -> int:
        return place + next((shift for end, shift in self.moves if place < end), 0)


def units(text: str, kind: str) -> list[Span]:
    """Where the lines, cells or characters of a text stand."""
    if kind == "lines":
        return [match.span() for match in re.finditer(r"[^\n]*\n", text)]
    if kind == "cells":
        return [match.span() for match in (CELL if "<td" in text else WORD).finditer(text)]
    return [(at, at + 1) for at in range(len(text))]


def damage(text: str, rng: random.Random) -> Damage:
    """Do one thing to a text, most often where its tables stand."""
    kind = rng.choice(("lines", "cells", "characters"))
    spans = units(text, kind)
    if len(spans) < 3:
        spans = units(text, "characters")
        kind = "characters"
    start = max(text.find("第二十条"), 0)
    inner = [span for span in spans if span[0] >= start]
    pool = inner if len(inner) > 3 and rng.random() < 0.9 else spans
    at = rng.randrange(len(pool) - 1)
    action = rng.choice(("delete", "double", "swap"))
    if action == "swap":
        other = at + 1 if rng.random() < 0.7 else rng.randrange(at + 1, len(pool))
        return _swapped(text, pool[at], pool[other], kind)
    return (_deleted if action == "delete" else _doubled)(text, pool[at], kind)


def _deleted(text: str, span: Span, kind: str) -> Damage:
    first, last = span
    moves = (first, 0), (inf, first - last)
    done = Damage(text[:first] + text[last:], f"deleted {text[first:last]!r}", moves=moves)
    return _touching(done, text, [(span, (first, first))], kind)


def _doubled(text: str, span: Span, kind: str) -> Damage:
    first, last = span
    added = (" " if kind == "cells" and "<td" not in text else "") + text[first:last]
    moves = (last, 0), (inf, len(added))
    done = Damage(text[:last] + added + text[last:], f"doubled {text[first:last]!r}", moves=moves)
    return _touching(done, text, [(span, (first, last + len(added)))], kind)


def _swapped(text: str, span: Span, other: Span, kind: str) -> Damage:
    (first, last), (begin, end) = span, other
    one, two = text[first:last], text[begin:end]
    moves = (first, 0), (last, end - last), (begin, len(two) - len(one)), (end, first - begin)
    done = Damage(text[:first] + two + text[last:begin] + one + text[end:], f"swapped {one!r} and {two!r}", moves=moves)
    done = _touching(done, text, [(span, (first, first + len(two))), (other, (end - len(one), end))], kind)
    between = _unruled(text[first:end]) if kind == "lines" and RULE in text[first:end] else []
    between = between if between and all(map(_figures, between)) else [one, two]
    plain = [TAG.sub("", piece) for piece in between]
    if kind == "characters" or not all(_figures(piece) for piece in plain):
        return done
    numbers = frozenset(number for piece in plain for number in re.findall(r"[+-]?[\d.]+", piece))
    blank = {""} if any(map(BLANK.fullmatch, plain)) else frozenset[str]()
    return done._replace(before=numbers | blank, after=numbers)


def _figures(text: str) -> bool:
    """Whether a piece of text is figures or blank."""
    return NUMBER.fullmatch(text) is not None or BLANK.fullmatch(text) is not None


def _unruled(text: str) -> list[str]:
    """The lines of a grid but for the rules between its rows: a row that passes a rule passes the rows up to it."""
    return [line for line in text.splitlines() if RULE not in line]


def _touching(done: Damage, text: str, spans: list[tuple[Span, Span]], kind: str) -> Damage:
    """A damage with the places of characters or figures that were touched, from those before and after it.

    Of characters, the runs of digits around them were touched with them.
    """
    if kind == "lines" or (kind == "cells" and not all(_figures(TAG.sub("", text[slice(*old)])) for old, _ in spans)):
        return done
    done = done._replace(places=tuple(new for _, new in spans))
    if kind == "cells":
        return done
    before = frozenset[str]().union(*(_runs(text, *old) or {""} for old, _ in spans))
    after = frozenset[str]().union(*(_runs(done.text, *new) for _, new in spans))
    return done._replace(before=before, after=after)


def _runs(text: str, first: int, last: int) -> frozenset[str]:
    """The runs of digits that stand at a place, and what a list mark or commas make of them; nothing for a blank."""
    runs = [
        match
        for match in DIGITS.finditer(text, max(0, first - REACH), min(len(text), last + REACH))
        if match.start() <= last and match.end() >= first
    ]
    return frozenset(part for run in runs for part in (run[0], *run[0].split(","), *_unlisted(text, run)))


def _unlisted(text: str, run: re.Match[str]) -> list[str]:
    """The digits before a list mark that touches them: 0 in 01、未."""
    listed = LISTED.match(text, run.start())
    return [listed[1]] if listed else []
