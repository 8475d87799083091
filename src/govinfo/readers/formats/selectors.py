"""The selectors of style sheets: what they ask of an element and of those around it and before it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from govinfo.readers.formats.escapes import plain_name

LISTED = re.compile(r"(?:[^,()]++|\((?:[^()]++|\((?:[^()]++|\([^()]*+\))*+\))*+\)|[()])++")
"""What stands between commas that are in no brackets."""
_STEPS = 12
"""Selectors of more steps are passed over."""
_WAYS = 60
"""Ways to say a selector without its lists, at most."""
_NTH = r"\((?:odd|even|[+-]?\d{0,3}n(?: ?[+-] ?\d{1,3})?|\d{1,3})\)"
_PLACED = rf":(?:(?:first|last|only)-(?:child|of-type)|root|empty|nth-(?:last-)?(?:child|of-type){_NTH})"
_BRACKETS = r"\(((?:[^()]++|\((?:[^()]++|\([^()]*+\))*+\))*+)\)"
_SIGNS = r"(?:[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}\s?|\\[^0-9a-fA-F\n])"
"""A sign of a name."""
_OF = re.compile(r":nth-(?:last-)?child\([^()]{1,20}? of ((?:[^()]++|\([^()]*+\))*+)\)")
"""Those of a list that stand at some place among these."""
_PART = re.compile(
    rf"(?P<gap>\s*[>+~]\s*|\s+)|(?P<tag>(?:\*\|)?(?:\*|[A-Za-z][\w-]*))|(?P<named>[.#](?!\d|-\d){_SIGNS}++)"
    r"|\[\s*+(?P<attribute>[\w-]++)\s*+(?:(?P<how>[~|^$*]?)=\s*+"
    r"(?P<value>\"[^\"\[\]]*\"|'[^'\[\]]*'|[\w-]++)\s*+(?P<fold>i)?\s*+)?\]"
    rf"|(?P<placed>{_PLACED})|:(?P<lists>is|where|matches|-webkit-any|-moz-any|not){_BRACKETS}"
    rf"|(?P<odd>::?[a-z-]+(?:{_BRACKETS})?)"
)
_LINKS = frozenset({":link", ":any-link"})
_NEVER = re.compile(
    r"::.*|:(?:before|after|first-line|first-letter|hover|active|focus|focus-within|focus-visible|visited|target|"
    r"fullscreen|modal|popover-open|autofill|current|user-(?:in)?valid)"
)
"""What no element is that nobody touches, and what is none."""
ROOTS = frozenset({"html", "body"})
"""Either may be the outermost element of a page."""


class SelectorDemand(NamedTuple):
    """What a step of a selector asks of an element: a sign for the kind, a name, how it is compared, and with what.

    Where nothing of a list may be so, the list is told as rules.
    """

    kind: str
    name: str
    how: str = ""
    value: str | None = None
    none_of: "tuple[StyleRule, ...]" = ()


class SelectorStep(NamedTuple):
    """A step of a selector, and where the step before it in the selector is looked for: a sign, or a space."""

    tag: str
    demands: tuple[SelectorDemand, ...]
    beyond: str = " "

    @property
    def name(self) -> str:
        """What an element that it is about has for certain."""
        named = [f"{demand.kind}{demand.name}" for demand in self.demands if demand.kind in {"#", "."}]
        return min(named, default=self.tag)


class StyleRule(NamedTuple):
    """A rule: how much its selector weighs, the steps of that from the innermost outwards, and what is said.

    What is asked of the elements around is told by names, too, to be seen at once.
    """

    weight: tuple[int, int, int, int]
    steps: tuple[SelectorStep, ...]
    style: str
    around: frozenset[str]


_Way = tuple[SelectorStep, ...]
_ANY = SelectorStep("*", ())
_UNKNOWN = "?"
"""The kind of a demand that nobody here can answer."""


def parsed(selected: str, style: str, order: int, *, hides: bool = False) -> Iterator[StyleRule]:
    """The rules that a list of selectors makes, of selectors that are understood.

    A rule that *hides* is one, too, where what it asks of an element with a name or an attribute is not understood:
    what may be hidden is not read.
    """
    for selector in LISTED.findall(selected):
        for steps in _ways(selector.strip()):
            demands = [demand for step in steps for demand in step.demands]
            kinds = [demand.kind for demand in demands]
            if len(steps) > _STEPS or (_UNKNOWN in kinds and not (hides and _is_telling(steps[-1]))):
                continue
            tags = sum(step.tag != "*" for step in steps)
            weight = (kinds.count("#"), len(kinds) - kinds.count("#"), tags, order)
            outer = (step for step, inner in pairwise(steps) if inner.beyond in {" ", ">"} and step.tag not in ROOTS)
            yield StyleRule(weight, steps[::-1], style, frozenset([step.name for step in outer]))


def _is_telling(step: SelectorStep) -> bool:
    return any(demand.kind in {".", "#", "["} for demand in step.demands)


def _ways(selector: str) -> Sequence[_Way]:
    """The ways to say a selector without lists; none for one that is not understood, or about no element at rest."""
    selector = _OF.sub(r":is(\1):x-nth", selector)
    ways: list[_Way] = [(_ANY,)] if selector else []
    end = 0
    for part in _PART.finditer(selector):
        if part.start() != end or not ways:
            return ()
        end = part.end()
        if part["gap"]:
            sign = part["gap"].strip() or " "
            ways = [(*way, SelectorStep("*", (), sign)) for way in ways]
        elif part["lists"] and part["lists"] != "not":
            ways = [joined for way in ways for inner in _listed(part[0]) for joined in _joined(way, inner)][:_WAYS]
        elif part["odd"] and _NEVER.fullmatch(part["odd"]):
            return ()
        else:
            tag, demand = _demands_of(part)
            ways = [joined for way in ways for joined in _joined(way, (SelectorStep(tag, demand),))]
    return ways if end == len(selector) else ()


def _listed(written: str) -> "list[_Way]":
    """The ways of a list in brackets."""
    return [way for one in LISTED.findall(written.partition("(")[2][:-1]) for way in _ways(one.strip())]


def _joined(way: _Way, inner: _Way) -> Iterator[_Way]:
    """A way whose last step asks for another, too."""
    *before, last = way
    *around, own = inner
    if "*" in {last.tag, own.tag} or last.tag == own.tag:
        step = SelectorStep(own.tag if last.tag == "*" else last.tag, (*last.demands, *own.demands), last.beyond)
        if around:
            first, *others = around
            step = step._replace(beyond=own.beyond)
            yield (*before, first._replace(beyond=last.beyond if before else " "), *others, step)
        else:
            yield (*before, step)


def _demands_of(part: re.Match[str]) -> tuple[str, tuple[SelectorDemand, ...]]:
    """What a part of a selector asks for: a tag, or something further."""
    if part["tag"]:
        return part["tag"].removeprefix("*|").lower(), ()
    return "*", (_demand(part),)


def _demand(part: re.Match[str]) -> SelectorDemand:
    if part["named"]:
        return SelectorDemand(part["named"][0], plain_name(part["named"][1:]))
    if part["attribute"]:
        value = part["value"]
        how = (part["how"] or "") + ("i" if part["fold"] else "")
        return SelectorDemand("[", part["attribute"].lower(), how, None if value is None else value.strip("\"'"))
    if part["placed"]:
        name, _, number = part["placed"][1:].partition("(")
        return SelectorDemand(":", name, value=number[:-1] or None)
    if part["lists"]:
        return _none_of(part[0])
    return SelectorDemand("[", "href") if part["odd"] in _LINKS else SelectorDemand(_UNKNOWN, part["odd"])


def _none_of(written: str) -> SelectorDemand:
    rules = tuple(StyleRule((0, 0, 0, 0), steps[::-1], "", frozenset()) for steps in _listed(written))
    kinds = {demand.kind for rule in rules for step in rule.steps for demand in step.demands}
    return SelectorDemand(_UNKNOWN if _UNKNOWN in kinds else "!", written, none_of=rules)
