"""A sheet that is filled from the top: title, marks, notes; room is worked out in points before anything is drawn."""

from collections.abc import Iterable, Sequence
from itertools import chain, takewhile

from govinfo.arguments import instance
from govinfo.errors import InvalidValueError
from govinfo.messages import nouns
from govinfo.messages import plot as says
from govinfo.plot.marks import Mark, Words
from govinfo.plot.picture import Picture
from govinfo.plot.theme import ABOUT, EDGE, GAP, LEADING, NOTE, TITLE, TextStyle
from govinfo.writers.text import width, wrapped

PAGE = 160.0
"""The width of the text on a page of A4, millimetres."""
_INCH, _MILLIMETRES = 72, 25.4
_LEAST, _MOST = 80, 400
_NARROW, _WIDE = 0.62, 1.02
"""The widest that a letter and that a Chinese character is, in heights of the type."""

_SLACK = 0.01
"""What is not told apart in sums of rooms."""
_LEAST_COLUMNS = 2
"""A line has room for one Chinese character at least."""


class Sheet:
    """A picture that is being made.

    Args:
        millimetres: Its width.
        title: What it is of.
        about: What its marks stand for.

    Attributes:
        y: The height that is filled, points.

    Raises:
        InvalidValueError: If no picture is as wide.
    """

    def __init__(self, millimetres: float, title: str, about: str) -> None:
        if not _LEAST <= instance(millimetres, (int, float), "width", nouns.NUMBER) <= _MOST:
            raise InvalidValueError(says.WRONG_WIDTH, least=_LEAST, most=_MOST, found=millimetres)
        self.width = millimetres / _MILLIMETRES * _INCH
        self.y = EDGE
        self._title = title
        self._marks: list[Mark] = []
        self._said: list[str] = []
        self.paragraph(title, TITLE)
        self.paragraph(about, ABOUT)
        self.y += GAP

    @property
    def room(self) -> float:
        """Between the left and the right edge, points."""
        return self.width - 2 * EDGE

    def put(self, *marks: Mark) -> None:
        """Add marks."""
        self._marks += marks

    def say(self, name: object, value: object) -> None:
        """Add to what the picture says in words."""
        self._said.append(str(says.SAID.filled(name=name, value=value)))

    def paragraph(self, text: str, style: TextStyle) -> None:
        """A text over the whole width."""
        lines = broken(text, self.room, style)
        tall = height(lines, style)
        self.put(Words(EDGE, self.y + tall / 2, lines, style))
        self.y += tall + 1

    def picture(self, notes: Iterable[str] = ()) -> Picture:
        """The picture, with notes below it."""
        told = [*notes]
        self.y += GAP if told else 0
        for note in told:
            self.paragraph(note, NOTE)
        alt = " ".join((f"{str(says.AND).join(self._said)}{says.END}", *told))
        return Picture(self.width, self.y + EDGE, tuple(self._marks), self._title, alt)


def breadth(text: str, style: TextStyle) -> float:
    """How broad a text is at most, points: that of its longest line.

    >>> round(breadth("共12", TextStyle(10, "#000000")), 1)
    22.6
    """
    return max((_breadth(line) for line in text.split("\n")), default=0.0) * style.size


def _breadth(line: str) -> float:
    wide = width(line) - len(line)
    return (len(line) - wide) * _NARROW + wide * _WIDE


def height(text: str, style: TextStyle) -> float:
    """How high a text of some lines is, points."""
    return (text.count("\n") + 1) * style.size * LEADING


def broken(text: str, room: float, style: TextStyle) -> str:
    r"""A text broken into lines that are no broader than some room, points.

    The last of them is no single character where a line more than there has to be is enough for that.

    >>> broken("（三）不予公开", 50, TextStyle(10, "#000000"))
    '（三）不\n予公开'
    >>> broken("予以公开", 30, TextStyle(9, "#000000"))
    '予以\n公开'
    """
    columns = max(int(room / style.size / _WIDE * 2), _LEAST_COLUMNS)
    ways = (wrapped(text, narrower) for narrower in range(columns, _LEAST_COLUMNS - 1, -1))
    fitting = (lines for lines in ways if breadth("\n".join(lines), style) <= room + _SLACK)
    fewest = next(fitting, wrapped(text, _LEAST_COLUMNS))
    near = takewhile(lambda lines: len(lines) <= len(fewest) + 1, chain([fewest], fitting))
    return "\n".join(next((lines for lines in near if not _ends_in_one(lines)), fewest))


def _ends_in_one(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and len(lines[-1]) == 1
