"""The elements of an XML part with the places where they stand in its bytes, and what is spliced in there."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element, ElementTree

from govinfo.readers.formats.xml_bytes import transitional

_OTHER = rb"!--.*?(?:-->|\Z)|!\[CDATA\[.*?(?:\]\]>|\Z)|\?.*?(?:\?>|\Z)"
"""What begins as a tag does and is none: a comment, text as it is, a note to programs."""
_BEGINS = re.compile(rb"<(?:%s|([^/!?]))" % _OTHER, re.DOTALL)
_TAG = re.compile(
    rb"""<(?:%s|(?P<ends>/)?(?P<tag>[^\s/<>]++)(?:[^"'/<>]++|/(?!>)|"[^"]*+"|'[^']*+')*+(?P<single>/)?>)""" % _OTHER,
    re.DOTALL,
)

_ATTRIBUTE = re.compile(rb"""\s([^\s="'<>/]++)\s*+=\s*+("[^"]*+"|'[^']*+')""")


class Splice(NamedTuple):
    """Bytes that take the place of others.

    Attributes:
        start: Offset of the first byte that goes; of the byte before which the new ones come, where none goes.
        end: Offset behind the last that goes.
        new: What comes.
    """

    start: int
    end: int
    new: bytes


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes with all splices made; several at one place come in the order given.

    >>> spliced(b"<v>1</v>", [Splice(3, 4, b"27"), Splice(0, 0, b"<f/>")])
    b'<f/><v>27</v>'
    """
    done: list[bytes] = []
    at = 0
    for start, end, new in sorted(splices, key=lambda splice: splice[:2]):
        done += (data[at:start], new)
        at = end
    return b"".join([*done, data[at:]])


def encoded(text: str) -> bytes:
    """Text as it stands in XML, in whatever encoding the part is.

    >>> encoded("a<b 件")
    b'a&lt;b &#20214;'
    """
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return plain.encode("ascii", "xmlcharrefreplace")


class PlacedXml:
    """An XML part as a tree of elements whose places are known: the n-th element begins with the n-th opening tag.

    Args:
        xml: The part, well-formed and without a document type.

    Attributes:
        xml: The part.
        root: Its outermost element; names in the strict namespaces are those of the transitional ones.
    """

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        self.root: Element = ElementTree().parse(BytesIO(transitional(xml)))
        begins = [tag.start() for tag in _BEGINS.finditer(xml) if tag[1]]
        self._starts = dict(zip(self.root.iter(), begins, strict=True))

    def start(self, element: Element) -> int:
        """Where an element begins."""
        return self._starts[element]

    def inside(self, element: Element) -> int:
        """Where what stands in an element begins."""
        return self._tag(element).end()

    def behind(self, element: Element) -> int:
        """Where what stands in an element ends."""
        depth = 0
        for tag in _TAG.finditer(self.xml, self._starts[element]):
            if tag["tag"] and not tag["single"]:
                depth += -1 if tag["ends"] else 1
                if depth == 0:
                    return tag.start()
        raise AssertionError("what begins in well-formed XML ends there")

    def end(self, element: Element) -> int:
        """Where an element has ended."""
        return self.inside(element) if self.empty(element) else self.xml.index(b">", self.behind(element)) + 1

    def empty(self, element: Element) -> bool:
        """Whether an element is a single tag, ``<w:p/>``."""
        return self._tag(element)["single"] is not None

    def prefix(self, element: Element) -> bytes:
        """What may stand before the names of others in the namespace of an element, ``w:``; nothing where nothing.

        Names of attributes have no namespace of their own, so that a prefix is taken, if the root tells one.
        """
        name: bytes = self._tag(element)["tag"]
        return name[: name.find(b":") + 1] or self._prefixes.get(element.tag.rpartition("}")[0][1:].encode(), b"")

    @cached_property
    def _prefixes(self) -> dict[bytes, bytes]:
        """The prefixes that the root tells, by their namespaces."""
        told = ((one[1], transitional(one[2][1:-1])) for one in self._attributes(self.root))
        return {space: b"%s:" % name[6:] for name, space in told if name.startswith(b"xmlns:")}

    def _attributes(self, element: Element) -> Iterator[re.Match[bytes]]:
        tag = self._tag(element)
        return _ATTRIBUTE.finditer(self.xml, tag.end("tag"), tag.end())

    def setting(self, element: Element, name: bytes, value: bytes) -> Splice:
        """Another value for an attribute of an element, or the attribute, where it has none of the name."""
        known = next((one for one in self._attributes(element) if one[1] == name), None)
        if known is not None:
            return Splice(known.start(2), known.end(2), b'"%s"' % value)
        at = self.inside(element) - (2 if self.empty(element) else 1)
        return Splice(at, at, b' %s="%s"' % (name, value))

    def written(self, element: Element) -> bytes:
        """An element as it stands in the part."""
        return self.xml[self.start(element) : self.end(element)]

    def filling(self, element: Element, new: bytes) -> Splice:
        """Other content for an element."""
        if not self.empty(element):
            return Splice(self.inside(element), self.behind(element), new)
        tag = self._tag(element)
        opening = tag[0].removesuffix(b"/>").rstrip()
        return Splice(tag.start(), tag.end(), b"%s>%s</%s>" % (opening, new, tag["tag"]))

    def adding(self, element: Element, new: bytes) -> Splice:
        """More content for an element, behind what it has."""
        if self.empty(element):
            return self.filling(element, new)
        behind = self.behind(element)
        return Splice(behind, behind, new)

    def _tag(self, element: Element) -> re.Match[bytes]:
        found = _TAG.match(self.xml, self._starts[element])
        if found is None:
            raise AssertionError("an element begins with a tag")
        return found
