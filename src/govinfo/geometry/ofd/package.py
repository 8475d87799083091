"""The parts of an OFD file: found by paths of any case, read whatever prefix their names have."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, ElementTree, ParseError

from govinfo.geometry.drawing import BoundingBox
from govinfo.geometry.refusing import Refusal, RefusedError

_FAR = 1e6
"""No length or colour that is read is greater."""
_LARGEST = 16_000_000
"""No part that is read has more bytes."""

_TOLD = {"true": True, "1": True, "false": False, "0": False}


class OfdPackage:
    """The parts of a file.

    Args:
        parts: Their bytes, by name.
    """

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = {name.lower().lstrip("/"): xml for name, xml in parts.items()}

    def root(self, path: str) -> Element:
        """The outermost element of a part.

        Raises:
            RefusedError: If there is no such part, it is no XML, or it is larger than any that is read.
        """
        xml = self._parts.get(path.lower())
        if xml is None:
            raise RefusedError(Refusal.TORN)
        if len(xml) > _LARGEST:
            raise RefusedError(Refusal.CROWDED)
        try:
            return ElementTree().parse(BytesIO(xml))
        except (ParseError, ValueError, LookupError):
            raise RefusedError(Refusal.TORN) from None

    def optional(self, path: str) -> Element | None:
        """The outermost element of a part; `None` where there is none."""
        return self.root(path) if path.lower() in self._parts else None

    @staticmethod
    def path(part: str, location: str | None) -> str:
        """The path of a part that another part names.

        Example:
            >>> OfdPackage.path("Doc_0/Document.xml", "Pages/a.xml"), OfdPackage.path("Doc_0/a.xml", "/Doc_1/b.xml")
            ('Doc_0/Pages/a.xml', 'Doc_1/b.xml')
        """
        return normpath(join("/", dirname(part), (location or "").strip())).lstrip("/")


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of an element that have a name."""
    return (child for child in (() if element is None else element) if local(child) == name)


def first(element: Element | None, name: str) -> Element | None:
    """The first child of an element that has a name."""
    return next(children(element, name), None)


def flag(element: Element, name: str, *, otherwise: bool) -> bool:
    """Whether an attribute says so, in a word or as a number; something else where it is absent, or says neither.

    Example:
        >>> [flag(Element("a", {"Visible": text}), "Visible", otherwise=True) for text in ("false", "0", "1", "maybe")]
        [False, False, True, True]
    """
    return _TOLD.get(element.get(name, "").strip().lower(), otherwise)


def numbers(text: str | None) -> list[float]:
    """The numbers in a text; what is no number ends it.

    Example:
        >>> numbers("0 0 210 297"), numbers("1 x 2"), numbers(None)
        ([0.0, 0.0, 210.0, 297.0], [1.0], [])
    """
    found: list[float] = []
    for word in (text or "").split():
        try:
            number = float(word)
        except ValueError:
            break
        found.append(number if abs(number) < _FAR else 0.0)
    return found


def box(sides: list[float]) -> BoundingBox | None:
    """The box that a left and upper end, a width and a height tell.

    Example:
        >>> box([10, 20, 200, 100]), box([10, 20])
        ((10, 20, 210, 120), None)
    """
    if len(sides) != 4:
        return None
    left, top, width, height = sides
    return left, top, left + width, top + height
