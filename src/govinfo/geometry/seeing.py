"""What of a text can be seen: by its colour and its ground, what was drawn over it, and where it is cut off."""

from collections.abc import Iterable, Sequence

from govinfo.geometry.drawing import EVERYWHERE, WHITE, Area, BoundingBox, Colour, Ink, Position
from govinfo.geometry.page import ASCENT, DESCENT, OmissionReason
from govinfo.geometry.refusing import Refusal, RefusedError

_PALE = 24
"""Two colours whose red, green and blue each differ by no more than this look the same."""
_DARK, _LIGHT = 96, 159
"""Red, green and blue of dark ink are no greater, of light ground no smaller."""
_BAND, _BANDS = 20.0, 200.0
"""Areas are looked for in bands of the page so many points high, and so many of them."""
_HEAPED = 500
"""Areas in one band, at most."""
_BEARING = 0.1
"""The part of a glyph's height that may be blank before or behind it within its own width."""
_STRAIGHT = 0.02
"""The sine of the widest angle at which text still runs along the page."""


class Ground:
    """What a page's text is drawn on, and what is drawn over it.

    Args:
        areas: The areas of the page, in the order they are drawn.

    Raises:
        RefusedError: If there are more of them at one height than on any page that is read.
    """

    def __init__(self, areas: Sequence[Area]) -> None:
        self._bands: dict[int, list[Area]] = {}
        for area in areas:
            for band in range(_band(area.box[1]), _band(area.box[3]) + 1):
                self._bands.setdefault(band, []).append(area)
        if max(map(len, self._bands.values()), default=0) > _HEAPED:
            raise RefusedError(Refusal.CROWDED)

    def clear(self, ink: Ink, low: float, high: float) -> bool:
        """Whether text between two heights is seen for certain: dark, on light ground, with nothing drawn over it."""
        if ink.colour is None or ink.clip is not EVERYWHERE or ink.traced or max(ink.colour) > _DARK:
            return False
        bands = self._bands
        return not bands or all(
            area.order < ink.order and area.colour is not None and min(area.colour) > _LIGHT
            for band in range(_band(low), _band(high) + 1)
            for area in bands.get(band, ())
        )

    def unseen(self, ink: Ink, centre: Position) -> OmissionReason | None:
        """Why a glyph cannot be seen, from its ink and its middle; `None` where it can."""
        if ink.colour is None:
            return OmissionReason.INVISIBLE
        if not inside(centre, ink.clip):
            return OmissionReason.CUT
        around = [area for area in self._bands.get(_band(centre[1]), ()) if inside(centre, area.box)]
        if any(area.order > ink.order and area.hides() for area in around):
            return OmissionReason.COVERED
        grounds = [area.colour for area in around if area.order < ink.order]
        ground = grounds[-1] if grounds else WHITE
        return OmissionReason.INVISIBLE if ground is not None and alike(ink.colour, ground) else None


def _band(y: float) -> int:
    return int(max(0.0, min(y / _BAND, _BANDS)))


def inside(point: Position, box: BoundingBox) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def cut_off(character: str, place: BoundingBox, turned: int | None, edges: Iterable[BoundingBox]) -> bool:
    """Whether a character is cut off by edges: its middle, or a side of a digit, behind which nobody sees another.

    Example:
        >>> [cut_off("1", (4, 0, 9, 10), 0, [(0, 0, edge, 10)]) for edge in (6, 7.5, 8.5)]
        [True, True, False]
        >>> cut_off("一", (0, 0, 10, 10), 0, [(0, 0, 7.5, 10)])
        False
    """
    centre = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    figure = character.isdigit()
    return any(not inside(centre, edge) or (figure and _protrudes(place, edge, turned)) for edge in edges)


def _protrudes(place: BoundingBox, edge: BoundingBox, turned: int | None) -> bool:
    """Whether a glyph goes on beyond an edge before it or behind it, by more than what is blank there in its width."""
    along, across = (0, 1) if turned in {0, 2} else (1, 0)
    bearing = _BEARING * (place[across + 2] - place[across])
    return place[along] < edge[along] - bearing or place[along + 2] > edge[along + 2] + bearing


def alike(one: Iterable[int], other: Iterable[int]) -> bool:
    """Whether two colours look the same.

    Example:
        >>> alike((255, 255, 255), (240, 240, 240)), alike((255, 255, 255), (200, 220, 255))
        (True, False)
    """
    return all(abs(x - y) <= _PALE for x, y in zip(one, other, strict=True))


def of_one_ink(one: Colour, other: Colour) -> bool:
    """Whether two colours of text look as if they were one, as all dark ones do.

    Example:
        >>> of_one_ink((0, 0, 0), (64, 64, 64)), of_one_ink((0, 0, 0), (200, 0, 0))
        (True, False)
    """
    return alike(one, other) or max(*one, *other) <= _DARK


def turn(along: float, down: float) -> int | None:
    """The quarter turns to the right of a text, from the direction it runs in; `None` where it runs aslant.

    Example:
        >>> turn(2, 0), turn(0, 1), turn(-3, 0), turn(0, -1), turn(1, 1)
        (0, 1, 2, 3, None)
    """
    straight = _STRAIGHT * max(abs(along), abs(down))
    if abs(down) <= straight:
        return 0 if along >= 0 else 2
    if abs(along) <= straight:
        return 1 if down > 0 else 3
    return None


def square(origin: Position, advance: float, size: float, turned: int) -> BoundingBox:
    """The square of a glyph from the left and the top of the page, from where its baseline begins.

    Example:
        >>> square((10, 20), 12, 10, 0)
        (10, 11.2, 22, 21.2)
    """
    x, y = origin
    up, down = ASCENT * size, DESCENT * size
    return (
        (x, y - up, x + advance, y + down),
        (x - down, y, x + up, y + advance),
        (x - advance, y - down, x, y + up),
        (x - up, y - advance, x + down, y),
    )[turned]
