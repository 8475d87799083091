"""The style sheets that a web page holds: which of their rules are about an element, and what they say together."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from govinfo.readers.formats.elements import COMMENT, called
from govinfo.readers.formats.web_styles import Look, declarations, told

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from govinfo.readers.formats import elements

    Node = LexborNode | elements.Element

_LENGTH = 2_500
"""A longer rule is passed over."""
_RULES = 300
"""Rules of a style sheet that are looked at."""
_STEPS = 6
"""Selectors of more steps are passed over."""
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BLOCK = re.compile(r"@(media|supports|layer)\b([^{};@]*+)\{((?:[^{}@]*+\{[^{}]*+\})*+[^{}@]*+)\}", re.IGNORECASE)
_CONDITION = re.compile(r"@[^{};@]*+(?:;|\{(?:[^{}]*\{[^{}]*\})*+[^{}]*\})")
_NESTED = 3
"""Conditions within conditions that are looked into."""
_WIDTH = re.compile(r"\((min|max)-width ?: ?(\d{1,5}(?:\.\d{1,3})?)(px|em|rem)\)")
_NARROW, _WIDE = 1_024, 1_920
"""A screen is no narrower and no wider, in pixels."""
_EM = 16
_VARIABLE = re.compile(r"var\(\s*(--[\w-]{1,80})\s*(?:,([^()]{0,200}))?\)", re.IGNORECASE)
_LISTED = re.compile(r"(?:[^,()]++|\([^()]*+\)|[()])++")
"""What stands between commas that are in no brackets."""
_EITHER = re.compile(r":(?:is|where)\(\s*([.#][\w-]+)\s*\)")
_PARTED = re.compile(r"\s*>\s*|\s+")
_ATTRIBUTE = r"\[[\w-]+(?:[~|^$*]?=(?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[\w-]+))?\]"
_NTH = r"\((?:odd|even|[+-]?\d{0,3}n(?: ?[+-] ?\d{1,3})?|\d{1,3})\)"
_PLACED = rf":(?:(?:first|last|only)-(?:child|of-type)|root|nth-(?:last-)?(?:child|of-type){_NTH})"
_SIMPLE = rf"[.#]-?[^\W\d][\w-]*|{_ATTRIBUTE}|{_PLACED}"
_STEP = re.compile(rf"(\*|[A-Za-z][A-Za-z0-9]*)?((?:{_SIMPLE}|:not\((?:[A-Za-z][A-Za-z0-9]*|{_SIMPLE})\))*)")
_DEMAND = re.compile(
    r":(not)\(([^()]*(?:\([^()]*\))?)\)|([.#:])([\w-]+)(?:\(([^()]+)\))?"
    r"|\[([\w-]+)(?:([~|^$*]?)=[\"']?([^\"'\[\]]*)[\"']?)?\]"
)
_SERIES = re.compile(r"([+-]?)(\d*)n ?(?:([+-]) ?(\d+))?")
_ROOTS = frozenset({"html", "body"})
"""Either may be the outermost element of a page."""


class SelectorDemand(NamedTuple):
    """What a step of a selector asks of an element: a sign for the kind, a name, how it is compared, and with what."""

    kind: str
    name: str
    how: str = ""
    value: str | None = None


class SelectorStep(NamedTuple):
    """A step of a selector, and whether the next one is about the parent, not about anything around."""

    tag: str
    demands: tuple[SelectorDemand, ...]
    of_parent: bool


class StyleRule(NamedTuple):
    """A rule: how much its selector weighs, the steps of that from the innermost outwards, and what is said.

    What is asked of the elements around is told by names, too, to be seen at once.
    """

    weight: tuple[int, int, int, int]
    steps: tuple[SelectorStep, ...]
    style: str
    around: frozenset[str]


_WEIGHT = attrgetter("weight")


class StyleSheets:
    """The style sheets of a page.

    Args:
        styles: What they say.

    Attributes:
        looks: What their rules say of the elements they are about.
    """

    def __init__(self, styles: Iterable[str]) -> None:
        written = [rule for style in styles for rule in _rules(style)]
        self._variables = _variables(written)
        self._written = [(selected, self.filled(style)) for selected, style in written]
        self.looks = frozenset([told(style) for _, style in self._written])
        self._found: dict[tuple[int, tuple[str, ...]], tuple[str, ...]] = {}
        self._around: dict[int, frozenset[str]] = {}
        self._places: dict[tuple[int, str], dict[int, int]] = {}

    def filled(self, style: str) -> str:
        """A style with the values of the variables that it names."""
        if "var(" not in style:
            return style
        own = {name: value for name, value in declarations(style).items() if name.startswith("--")}
        for _ in range(_NESTED):
            style = _VARIABLE.sub(lambda named: self._value(named, own), style)
        return style

    def _value(self, named: re.Match[str], own: Mapping[str, str]) -> str:
        """What a variable stands for; itself where it stands for several things."""
        name = named[1].lower()
        values = {own[name]} if name in own else self._variables.get(name, {named[2] or "unset"})
        first, *others = values
        return named[0] if others else first

    def about(self, looks: Iterable[Look]) -> tuple[str, ...]:
        """Names of the elements that rules are about which say some of this: a tag, a class or an identifier."""
        wanted = frozenset(looks)
        chosen = [(selected, style) for selected, style in self._written if told(style) in wanted] if wanted else []
        return tuple({_name(rule.steps[0]): None for selected, style in chosen for rule in _parsed(selected, style, 0)})

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Names of the elements that rules set otherwise than plainly, whatever the colour."""
        return self.about(
            one for one in self.looks if one.manner or one.shut or one.cell or one.tiny or one.shown is False
        )

    @cached_property
    def _indexed(self) -> dict[str, list[StyleRule]]:
        found: dict[str, list[StyleRule]] = {}
        for order, (selected, style) in enumerate(self._written):
            for rule in _parsed(selected, style, order):
                found.setdefault(_name(rule.steps[0]), []).append(rule)
        return found

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes and identifiers that rules speak of."""
        steps = (step for rules in self._indexed.values() for rule in rules for step in rule.steps)
        return frozenset(demand.name for step in steps for demand in step.demands if demand.kind in {".", "#"})

    def said(self, one: "Node", first: Mapping[str, str]) -> dict[str, str]:
        """What is said of an element: first by itself, then by rules, then by its own style, then by urgent rules."""
        own = self.filled(attributes(one).get("style") or "")
        rules = self._rules(one) if self._written else ()
        said = dict(first)
        for style in (*rules, own, *map(_urgent, (*rules, own))):
            said.update(declarations(style))
        return said

    @cached_property
    def _asking(self) -> bool:
        """Whether a rule asks of an element more than its names: its place, or further attributes."""
        rules = (rule for named in self._indexed.values() for rule in named)
        return any(demand.kind in {":", "[", "!"} for rule in rules for demand in rule.steps[0].demands)

    def _rules(self, one: "Node") -> tuple[str, ...]:
        """What the rules say that an element fits, the weightiest last; of elements side by side found once."""
        parent = one.parent
        named = _names(one)
        key = (0 if parent is None else parent.mem_id, named)
        if self._asking or key not in self._found:
            rules = [rule for name in dict.fromkeys(named) for rule in self._indexed.get(name, ())]
            self._found[key] = tuple(rule.style for rule in sorted(rules, key=_WEIGHT) if self._fits(one, rule))
        return self._found[key]

    def _fits(self, one: "Node", rule: StyleRule) -> bool:
        parent = one.parent
        if parent is None or not self._meets(one, rule.steps[0]):
            return False
        if len(rule.steps) == 1:
            return True
        return rule.around <= self._names_of(parent) and self._stands(parent, rule.steps)

    def _names_of(self, one: "Node") -> frozenset[str]:
        """What an element and those around it may be called by."""
        known = self._around.get(one.mem_id)
        if known is None:
            parent = one.parent
            above = frozenset[str]() if parent is None else self._names_of(parent)
            own = _names(one)
            known = self._around[one.mem_id] = above if above.issuperset(own) else above.union(own)
        return known

    def _stands(self, parent: "Node", steps: tuple[SelectorStep, ...]) -> bool:
        """Whether what the further steps ask for stands around an element, one beyond the other."""
        reached = fitting = [parent]
        for near, step in pairwise(steps):
            fitting = [one for one in (reached if near.of_parent else _outwards(reached)) if self._meets(one, step)]
            reached = [above for one in fitting if (above := one.parent) is not None]
        return bool(fitting)

    def _meets(self, one: "Node", step: SelectorStep) -> bool:
        tag = one.tag or ""
        if step.tag not in {"*", tag} and not (step.tag in _ROOTS and tag in _ROOTS):
            return False
        return all(self._obeys(one, asked) for asked in step.demands)

    def _obeys(self, one: "Node", asked: SelectorDemand) -> bool:
        """Whether an element is as is asked."""
        if asked.kind == "!":
            return not any(self._meets(one, rule.steps[0]) for rule in _parsed(asked.name, "", 0))
        return self._placed(one, asked) if asked.kind == ":" else _has(one, asked)

    def _placed(self, one: "Node", asked: SelectorDemand) -> bool:
        """Whether an element stands at its place among those of its parent, or among those of its tag there."""
        if asked.name == "root":
            return (one.tag or "") in _ROOTS
        place, count = self._place(one, of_type=asked.name.endswith("type"))
        backwards = count + 1 - place
        if asked.name.startswith("only"):
            return count == 1
        return _counted(backwards if "last" in asked.name else place, asked.value or "1")

    def _place(self, one: "Node", *, of_type: bool) -> tuple[int, int]:
        """The place of an element, from 1, and how many there are."""
        parent = one.parent
        key = (0 if parent is None else parent.mem_id, (one.tag or "") if of_type else "")
        if key not in self._places:
            beside = () if parent is None else (child for child in parent.iter() if child.tag != COMMENT)
            alike = (child for child in beside if not of_type or child.tag == one.tag)
            self._places[key] = {child.mem_id: place for place, child in enumerate(alike, 1)}
        places = self._places[key]
        return places.get(one.mem_id, 0), len(places)


def _counted(place: int, asked: str) -> bool:
    """Whether a place is one of a series.

    >>> [place for place in range(1, 9) if _counted(place, "2n+1")], _counted(3, "-n+3"), _counted(4, "-n + 3")
    ([1, 3, 5, 7], True, False)
    """
    if asked.isdecimal():
        return place == int(asked)
    series = _SERIES.fullmatch({"odd": "2n+1", "even": "2n"}.get(asked, asked))
    if series is None:
        raise AssertionError
    step = int(f"{series[1]}{series[2] or 1}")
    away = place - int(f"{series[3] or ''}{series[4] or 0}")
    return away == 0 if step == 0 else away % step == 0 and away // step >= 0


def attributes(one: "Node") -> Mapping[str, str | None]:
    """The attributes of an element; what is none, as a comment or the page itself, has none to ask a parser for."""
    return one.attributes if (one.tag or "")[:1].isalpha() else {}


def _names(one: "Node") -> tuple[str, ...]:
    """What a selector may call an element by."""
    return called(one.tag or "", attributes(one))


def names(one: "Node") -> frozenset[str]:
    """The classes and the identifier of an element."""
    has = attributes(one)
    return frozenset([*(has.get("class") or "").split(), *filter(None, [has.get("id")])])


def _rules(style: str) -> Iterator[tuple[str, str]]:
    """The rules of a style sheet that hold on a screen: selectors, and what is said of them."""
    plain = _COMMENT.sub("", style).replace("<!--", "").replace("-->", "")
    for _ in range(_NESTED if "@" in plain else 0):
        plain = _BLOCK.sub(lambda block: block[3] if _holds(block[1].lower(), block[2].lower()) else "", plain)
    plain = _CONDITION.sub("", plain)
    for rule in plain.split("}")[:_RULES]:
        selected, _, said = rule.partition("{")
        if said and len(rule) <= _LENGTH:
            yield selected, said


def _holds(kind: str, condition: str) -> bool:
    """Whether what a condition asks for is so on a screen of a usual width."""
    if kind == "media":
        return any(_shows(query.split()) for query in condition.split(","))
    return not condition.strip().startswith("not")


def _shows(query: list[str]) -> bool:
    """Whether a query is certainly met."""
    negated = query[:1] == ["not"]
    parts = " ".join(word for word in query if word not in {"not", "only"}).split(" and ")
    if negated:
        return parts in (["print"], ["speech"])
    return all(part in {"", "all", "screen"} or _fits_width(part) for part in parts)


def _fits_width(part: str) -> bool:
    asked = _WIDTH.fullmatch(part)
    if asked is None:
        return False
    pixels = float(asked[2]) * (1 if asked[3] == "px" else _EM)
    return pixels <= _NARROW if asked[1] == "min" else pixels >= _WIDE


def _variables(rules: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """What variables stand for, as rules tell it."""
    found: dict[str, set[str]] = {}
    for _, style in rules:
        for name, value in declarations(style).items() if "--" in style else ():
            if name.startswith("--"):
                found.setdefault(name, set()).add(value)
    return found


def _parsed(selected: str, style: str, order: int) -> Iterator[StyleRule]:
    """The rules that a list of selectors makes, of selectors that are understood."""
    for selector in _LISTED.findall(_EITHER.sub(r"\1", selected)):
        words = selector.strip()
        steps = [_STEP.fullmatch(step) for step in _PARTED.split(words)]
        if not words or len(steps) > _STEPS or not all(steps):
            continue
        parents = [">" in gap for gap in _PARTED.findall(words)]
        found = [
            SelectorStep((step[1] or "*").lower(), tuple(_demands(step[2])), of_parent)
            for step, of_parent in zip(filter(None, steps), [False, *parents], strict=True)
        ]
        kinds = [demand.kind for step in found for demand in step.demands]
        tags = sum(step.tag != "*" for step in found)
        weight = (kinds.count("#"), len(kinds) - kinds.count("#"), tags, order)
        around = frozenset(_name(step) for step in found[:-1] if step.tag not in _ROOTS)
        yield StyleRule(weight, tuple(found[::-1]), style, around)


def _demands(written: str) -> Iterator[SelectorDemand]:
    for negated, inner, kind, name, number, attribute, how, value in _DEMAND.findall(written):
        if negated:
            yield SelectorDemand("!", inner)
        elif attribute:
            yield SelectorDemand("[", attribute.lower(), how, value if "=" in written else None)
        else:
            yield SelectorDemand(kind, name, value=number)


def _name(step: SelectorStep) -> str:
    """What an element that a step is about has for certain."""
    named = [f"{demand.kind}{demand.name}" for demand in step.demands if demand.kind in {"#", "."}]
    return min(named, default=step.tag)


def _has(one: "Node", asked: SelectorDemand) -> bool:
    """Whether an element has a class, an identifier or another attribute."""
    has = attributes(one)
    if asked.kind == ".":
        return asked.name in (has.get("class") or "").split()
    if asked.kind == "#":
        return has.get("id") == asked.name
    if asked.name not in has or asked.value is None:
        return asked.name in has
    own, value = has[asked.name] or "", asked.value
    compared = {
        "": own == value,
        "|": own == value or own.startswith(f"{value}-"),
        "~": value in own.split(),
        "^": own.startswith(value),
        "$": own.endswith(value),
    }
    return compared.get(asked.how, value in own)


def _outwards(reached: "list[Node]") -> "list[Node]":
    """The innermost of some elements, each of which holds the one before, and everything around it."""
    found = reached[:1]
    while found and (above := found[-1].parent) is not None:
        found.append(above)
    return found


def _urgent(style: str) -> str:
    if "!" not in style:
        return ""
    return ";".join(said for said in style.split(";") if "!important" in said.lower().replace(" ", ""))
