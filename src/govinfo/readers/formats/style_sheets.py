"""The style sheets that a web page holds: which of their rules are about an element, and what they say together."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from govinfo.errors import ReadError
from govinfo.geometry.drawing import WHITE
from govinfo.messages import documents as says
from govinfo.readers.formats.colours import faint
from govinfo.readers.formats.doubtful_styles import PARTLY
from govinfo.readers.formats.elements import COMMENT, called
from govinfo.readers.formats.escapes import escaped
from govinfo.readers.formats.selectors import LISTED, ROOTS, SelectorDemand, SelectorStep, StyleRule, parsed
from govinfo.readers.formats.style_rules import rules
from govinfo.readers.formats.visible_text import Manner
from govinfo.readers.formats.web_colours import NO_INK
from govinfo.readers.formats.web_styles import Look, declarations, told

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from govinfo.readers.formats import elements

    Node = LexborNode | elements.Element

_WORK = 800_000
"""How often an element may be held against what a selector asks for."""
_STYLE, _RULE = 40, 4
"""As how many of these the style of an element counts, and a rule."""
_NESTED = 3
"""Variables within variables that are looked into."""
_VARIABLE = re.compile(r"var\(\s*(--[\w-]{1,80})\s*(?:,([^()]{0,200}))?\)", re.IGNORECASE)
_BESIDE = 200
"""Elements before one that are looked at."""
_BESIDE_IT = frozenset({"+", "~"})
_SERIES = re.compile(r"([+-]?)(\d*)n ?(?:([+-]) ?(\d+))?")
_WEIGHT = attrgetter("weight")
_BESIDES = re.compile(r"::?(?:before|after|marker)\s*$", re.IGNORECASE)
_BEGINS = re.compile(r"::?first-(?:letter|line)\s*$", re.IGNORECASE)
_NUMBERED = re.compile(r"\\([0-9a-f]{1,6})\s?")
_CHANGING = "-−.,/%‰"
"""What a number is another with."""
_TELLING = re.compile(rf"\d|counter|attr\(|(?<!\()[\"'][^\"']*[{_CHANGING}]")
_UNSEEN = frozenset({("display", "none"), ("visibility", "hidden")})
_ATTRIBUTE = re.compile(r"attr\(\s*+([\w-]++)[^()]*+\)")


class StyleSheets:
    """The style sheets of a page.

    Args:
        styles: What they say.

    Attributes:
        looks: What their rules say of the elements they are about.

    Raises:
        ReadError: If it takes too long to go through them; so may each question after.
    """

    def __init__(self, styles: Iterable[str]) -> None:
        self._left = _WORK
        written = [rule for style in styles for rule in rules(style)]
        written += [*_adding(written), *_beginning(written)]
        self._use(_RULE * len(written))
        self._variables = _variables(written)
        self._written = [(selected, self._filled(style)) for selected, style in written]
        self.looks = frozenset([told(style) for _, style in self._written])
        self._found: dict[tuple[int, tuple[str, ...]], tuple[str, ...]] = {}
        self._around: dict[int, frozenset[str]] = {}
        self._children: dict[int, list[Node]] = {}
        self._places: dict[tuple[int, str], dict[int, int]] = {}

    def filled(self, style: str) -> str:
        """The style of an element with the values of the variables that it names."""
        self.look_at(1)
        return self._filled(style)

    def look_at(self, styles: int) -> None:
        """Count so many styles of elements into the work."""
        self._use(_STYLE * styles)

    def _filled(self, style: str) -> str:
        if "var(" not in style:
            return style
        own = {name: value for name, value in declarations(style).items() if name.startswith("--")}
        for _ in range(_NESTED):
            style = _VARIABLE.sub(lambda named: self._value(named, own), style)
        return style

    def _use(self, work: int) -> None:
        """Count some of the work that there may be.

        Raises:
            ReadError: If there is more.
        """
        self._left -= work
        if self._left < 0:
            raise ReadError(says.TOO_MANY_STYLES)

    def _value(self, named: re.Match[str], own: Mapping[str, str]) -> str:
        """What a variable stands for; itself where it stands for several things."""
        name = named[1].lower()
        values = {own[name]} if name in own else self._variables.get(name, {named[2] or "unset"})
        first, *others = values
        return named[0] if others else first

    def about(self, looks: Iterable[Look]) -> tuple[str, ...]:
        """Selectors of the elements that rules are about which say some of this: a tag, a class or an identifier."""
        wanted = frozenset(looks)
        chosen = [(selected, style) for selected, style in self._written if told(style) in wanted] if wanted else []
        found = {rule.steps[0].name: None for selected, style in chosen for rule in _read(selected, style)}
        return tuple(map(escaped, found))

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Names of the elements that rules set otherwise than plainly, whatever the colour."""
        return self.about(
            one
            for one in self.looks
            if any((one.manner, one.shut, one.cell, one.turn, one.tiny, one.doubtful, one.adds)) or one.shown is False
        )

    @cached_property
    def parting(self) -> tuple[str, ...]:
        """Names of the elements that rules set in no line with the text before and behind them."""
        return self.about(one for one in self.looks if one.apart)

    @cached_property
    def _indexed(self) -> dict[str, list[StyleRule]]:
        found: dict[str, list[StyleRule]] = {}
        for order, (selected, style) in enumerate(self._written):
            for rule in _read(selected, style, order):
                found.setdefault(rule.steps[0].name, []).append(rule)
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
        self._use(_RULE * len(rules))
        said = dict(first)
        for style in (*rules, own, *map(_urgent, (*rules, own))):
            said.update(declarations(style))
        return said

    @cached_property
    def _asking(self) -> bool:
        """Whether a rule asks of an element more than its names: its place, other attributes, what is before it."""
        steps = (rule.steps[0] for named in self._indexed.values() for rule in named)
        return any(
            step.beyond in _BESIDE_IT or any(demand.kind not in {".", "#"} for demand in step.demands) for step in steps
        )

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
        return rule.around <= self._names_of(parent) and self._stands(one, rule.steps)

    def _names_of(self, one: "Node") -> frozenset[str]:
        """What an element and those around it may be called by."""
        known = self._around.get(one.mem_id)
        if known is None:
            parent = one.parent
            above = frozenset[str]() if parent is None else self._names_of(parent)
            own = _names(one)
            known = self._around[one.mem_id] = above if above.issuperset(own) else above.union(own)
        return known

    def _stands(self, one: "Node", steps: tuple[SelectorStep, ...]) -> bool:
        """Whether what the further steps ask for stands around an element or before it, one beyond the other."""
        fitting = [one]
        for near, step in pairwise(steps):
            fitting = [other for other in self._beyond(fitting, near.beyond) if self._meets(other, step)]
        return bool(fitting)

    def _beyond(self, fitting: "list[Node]", sign: str) -> "list[Node]":
        """What a sign of a selector leads to from some elements, of which each but the first stands further out."""
        if sign in _BESIDE_IT:
            return [*{other.mem_id: other for one in fitting for other in self._before(one, sign)}.values()]
        reached = [above for one in fitting if (above := one.parent) is not None]
        return reached if sign == ">" else _outwards(reached)

    def _before(self, one: "Node", sign: str) -> "list[Node]":
        """The elements before one in its parent, the nearest first; only that for a plus."""
        end = self._place(one, of_type=False)[0] - 1
        return self._within(one.parent)[max(end - (1 if sign == "+" else _BESIDE), 0) : max(end, 0)]

    def _within(self, parent: "Node | None") -> "list[Node]":
        """The elements in one, in their order."""
        number = 0 if parent is None else parent.mem_id
        if number not in self._children:
            children = () if parent is None else parent.iter()
            self._children[number] = [child for child in children if child.tag != COMMENT]
        return self._children[number]

    def _meets(self, one: "Node", step: SelectorStep) -> bool:
        self._use(1)
        tag = one.tag or ""
        if step.tag not in {"*", tag} and not (step.tag in ROOTS and tag in ROOTS):
            return False
        return all(self._obeys(one, asked) for asked in step.demands)

    def _obeys(self, one: "Node", asked: SelectorDemand) -> bool:
        """Whether an element is as is asked."""
        if asked.kind == "!":
            return not any(self._fits(one, rule) for rule in asked.none_of)
        return self._placed(one, asked) if asked.kind == ":" else asked.kind == "?" or _has(one, asked)

    def _placed(self, one: "Node", asked: SelectorDemand) -> bool:
        """Whether an element stands at its place among those of its parent, or among those of its tag there."""
        if asked.name in {"root", "empty"}:
            return (one.tag or "") in ROOTS if asked.name == "root" else _is_empty(one)
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
            alike = (child for child in self._within(parent) if not of_type or child.tag == one.tag)
            self._places[key] = {child.mem_id: place for place, child in enumerate(alike, 1)}
        places = self._places[key]
        return places.get(one.mem_id, 0), len(places)


def _adding(rules: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The rules that set something before or behind elements, as rules of these; only what may be digits."""
    for selected, style in rules:
        said = declarations(style).get("content", "") if "content" in style and _BESIDES.search(selected) else ""
        said = _NUMBERED.sub(lambda sign: chr(min(int(sign[1], 16), sys.maxunicode)), said)
        if _TELLING.search(said) and not _UNSEEN.intersection(declarations(style).items()):
            named = [_BESIDES.sub("", one) for one in LISTED.findall(selected) if _BESIDES.search(one)]
            yield ",".join(named), f"content:{said}"


def _beginning(rules: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The rules that may hide the first letter of elements, or their first line, as rules of these."""
    for selected, style in rules:
        if "first-l" in selected and _fading(told(style)):
            named = [_BEGINS.sub("", one) for one in LISTED.findall(selected) if _BEGINS.search(one)]
            yield ",".join(named), f"{PARTLY}:1"


def _fading(own: Look) -> bool:
    """Whether a style may hide a text on paper, or strikes it out."""
    pale = own.ink is NO_INK or faint(own.ink, WHITE)
    return pale or own.shown is False or any((own.manner, own.shut, own.tiny, own.doubtful))


def adds_digits(content: str, one: "Node") -> bool:
    """Whether what a style sets before or behind an element holds digits, or may, or makes another number of some."""
    told = [attributes(one).get(name) or "" for name in _ATTRIBUTE.findall(content)]
    own = _ATTRIBUTE.sub("", content)
    return (
        "counter" in own
        or "url(" in own
        or not frozenset(_CHANGING).isdisjoint(own)
        or any(map(str.isdecimal, own + "".join(told)))
    )


def _is_empty(one: "Node") -> bool:
    """Whether nothing stands in an element, no blank either."""
    return all(child.tag == COMMENT for child in one.iter(include_text=True))


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


def _read(selected: str, style: str, order: int = 0) -> Iterator[StyleRule]:
    own = told(style)
    return parsed(selected, style, order, hides=own.manner is Manner.HIDDEN or own.shown is False)


def _variables(rules: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """What variables stand for, as rules tell it."""
    found: dict[str, set[str]] = {}
    for _, style in rules:
        for name, value in declarations(style).items() if "--" in style else ():
            if name.startswith("--"):
                found.setdefault(name, set()).add(value)
    return found


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
    if "i" in asked.how:
        own, value = own.lower(), value.lower()
    compared = {
        "": own == value,
        "|": own == value or own.startswith(f"{value}-"),
        "~": value in own.split(),
        "^": own.startswith(value),
        "$": own.endswith(value),
    }
    return compared.get(asked.how.removesuffix("i"), value in own)


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
