"""What of a web page's text cannot be seen: in the colour of its ground, in letters of no size, or not shown at all.

Each of these holds for all that an element holds, until one within says otherwise.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from govinfo.geometry.drawing import BLACK, WHITE, Colour
from govinfo.geometry.seeing import alike
from govinfo.readers.formats.colours import ANY_GROUND
from govinfo.readers.formats.elements import TEXT, tags
from govinfo.readers.formats.style_sheets import attributes, names
from govinfo.readers.formats.web_colours import ANY_INK, NO_INK, attribute
from govinfo.readers.formats.web_styles import Look, look

if TYPE_CHECKING:
    from govinfo.readers.formats.style_sheets import Node, StyleSheets

_PAINTED = tags(
    "table tbody thead tfoot tr td th caption span font p b strong i u em a label li dt dd h1 h2 h3 h4 h5 h6"
)
"""What a style sheet that is not at hand may well give a ground of another colour."""


_FIGURE = re.compile(r"\d")


class Sight(NamedTuple):
    """How text is seen: its colour and the ground's, whether its letters are too small, whether it is shown."""

    ink: Colour = BLACK
    ground: Colour = WHITE
    tiny: bool = False
    shown: bool = True

    def seen(self) -> bool:
        """Whether anybody sees it."""
        return self.shown and not self.tiny and not pale(self.ink, (self.ground,))


def pale(ink: Colour, grounds: Iterable[Colour]) -> bool:
    """Whether text of a colour shows on none, or not on one of some grounds."""
    return ink is NO_INK or any(alike(ink, ground) for ground in grounds)


class PaintedPage:
    """A page whose styles tell colours and sizes of text.

    Args:
        body: What it shows.
        sheets: Its style sheets.
        said: What is said of elements by their own styles, or by all of them.
        looks: All that is said there.
        painted: Elements whose attributes tell a colour.
        linked: Tells whether it has style sheets that are not at hand.
    """

    def __init__(
        self,
        body: "Node",
        sheets: "StyleSheets",
        said: "Sequence[tuple[Node, Look]]",
        looks: Iterable[Look],
        painted: "Sequence[Node]",
        linked: Callable[[], bool],
    ) -> None:
        self._body, self._sheets, self._ask = body, sheets, linked
        told = {one.mem_id: tuple(_attributed(one).items()) for one in painted}
        ways = {said: look(dict(said)) for said in self._counted(told.values())}
        coloured = [(one, ways[told[one.mem_id]]) for one in painted]
        self._said = [*said, *coloured]
        self._looks = sheets.looks.union(looks, (own for _, own in coloured))
        self._known: dict[int, Sight] = {}
        self._walked: set[int] = set()

    def _counted(self, told: "Iterable[tuple[tuple[str, str], ...]]") -> "set[tuple[tuple[str, str], ...]]":
        """What attributes tell, each once, counted into the work that there may be."""
        ways = set(told)
        self._sheets.look_at(len(ways))
        return ways

    def unseen(self) -> "Iterator[Node]":
        """The elements whose whole text cannot be seen, and pieces of text of others."""
        for one in self._starts():
            if one.mem_id not in self._walked:
                unseen, seen = self._walk(one)
                yield from [one] if unseen and not seen else unseen

    def _starts(self) -> "list[Node]":
        """The elements in which something may not be seen; where colours alone are alike, those with figures."""
        looks = self._looks
        grounds = {WHITE, *(own.ground for own in looks if own.ground is not None)}
        unread = {own for own in looks if own.tiny or own.shown is False}
        faint = {own for own in looks if (own.ink and pale(own.ink, grounds)) or (own.ground and _dark(own.ground))}
        if not unread and not faint:
            return []
        starts = [one for one, own in self._said if own in unread] + self._named(unread)
        coloured = [one for one, own in self._said if own in faint] + self._named(faint)
        return starts + [one for one in coloured if one.tag == "input" or _FIGURE.search(one.text(deep=True))]

    def _named(self, looks: "Iterable[Look]") -> "list[Node]":
        """The elements that style sheets may say something of."""
        named = self._sheets.about(looks)
        return list(self._body.css(",".join(named))) if named else []

    def _walk(self, one: "Node") -> "tuple[list[Node], bool]":
        """What in an element cannot be seen, and whether anything in it can."""
        self._walked.add(one.mem_id)
        own = self._sight(one).seen()
        if one.tag == "input":
            typed = self._typed(one)
            return [] if typed else [one], typed
        unseen: list[Node] = []
        seen = False
        for child in one.iter(include_text=True):
            if child.tag == TEXT:
                if not child.text(deep=False).isspace():
                    unseen += [] if own else [child]
                    seen = seen or own
                continue
            within, any_ = self._walk(child)
            unseen += [child] if within and not any_ else within
            seen = seen or any_
        return unseen, seen

    def _typed(self, one: "Node") -> bool:
        """Whether what is typed into a field is seen, which has a colour and a ground of its own."""
        shown, own = self._sight(one).shown, self._look(one)
        painted = Sight(own.ink or BLACK, own.ground or WHITE, own.tiny or False).seen()
        return shown and (painted or self._foreign(one))

    def _sight(self, one: "Node") -> Sight:
        known = self._known.get(one.mem_id)
        if known is None:
            parent = one.parent
            around = Sight() if parent is None else self._sight(parent)
            known = self._known[one.mem_id] = self._within(around, one)
        return known

    def _within(self, around: Sight, one: "Node") -> Sight:
        own = self._look(one)
        tag = one.tag
        ink = ANY_INK if own.ink is None and tag == "a" and "href" in one.attributes else own.ink
        ground = ANY_GROUND if own.ground is None and tag in _PAINTED and self._foreign(one) else own.ground
        return Sight(
            around.ink if ink is None else ink,
            around.ground if ground is None else ground,
            around.tiny if own.tiny is None else own.tiny,
            around.shown if own.shown is None else own.shown,
        )

    def _look(self, one: "Node") -> Look:
        return look(self._sheets.said(one, _attributed(one)))

    @cached_property
    def _linked(self) -> bool:
        return self._ask()

    def _foreign(self, one: "Node") -> bool:
        """Whether a style sheet that is not at hand may speak of an element."""
        return self._linked and not names(one) <= self._sheets.classes


def _attributed(one: "Node") -> dict[str, str]:
    """What the attributes of an element tell of colours, as a style says it."""
    has = attributes(one)
    told = {
        "background": has.get("bgcolor"),
        "color": has.get({"font": "color", "body": "text"}.get(one.tag or "", "")),
    }
    return {name: attribute(value) for name, value in told.items() if value}


def _dark(ground: Colour) -> bool:
    return alike(ground, BLACK)
