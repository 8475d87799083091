"""A web page as elements, built by the standard library's parser alone, as browsers build it.

Tables close their cells and rows, paragraphs end where a block begins, text that stands in a table outside its cells
goes before it, and marks of struck text go on behind a paragraph that ended within them.
"""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats.escapes import plain_name

TEXT = "-text"
"""The tag of a piece of text."""
COMMENT = "-comment"
"""The tag of a comment."""


def tags(names: str) -> frozenset[str]:
    """The tags of some names, apart by spaces."""
    return frozenset(names.split())


INLINE = tags(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr o:p q rb ruby s samp small span "
    "strike strong sub sup time tt u var wbr img"
)
"""Tags within a line; any other begins a new one."""
TABLE_PARTS = tags("table thead tbody tfoot tr td th")
"""Tags of a table and its parts, which are as large as what they hold."""
_SPACE = " \t\n\r\f"
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame basefont bgsound keygen".split()  # noqa: SIM905 so many names read best as words
)
"""Tags without an end."""
_RAW = frozenset({"textarea", "title", "iframe", "noframes", "noembed", "xmp"})
_MARKS = frozenset(
    "a b big code em font i s small strike strong tt u nobr".split()  # noqa: SIM905 so many names read best as words
)
_BLOCKS = tags(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp "
    "li dt dd"
)
_SPECIAL = _BLOCKS | tags(
    "td th tr tbody thead tfoot caption colgroup body html head button select textarea template iframe marquee "
    "object applet style script title noscript"
)
_CELLS = frozenset({"td", "th", "caption"})
_BODIES = frozenset({"tbody", "thead", "tfoot"})
_ROOM = _BODIES | {"table", "tr", "colgroup"}
"""Elements of a table that hold no text of their own."""
_PARTS = _BODIES | _CELLS | {"tr", "colgroup"}
"""Elements that stand in tables only."""
_KEPT = frozenset({"col", "script", "style", "template", "form", COMMENT})
_FENCE = frozenset({"td", "th", "caption", "table", "html", "body", "template", "marquee", "object", "applet"})
"""What an end tag does not reach beyond."""
_TABLE = frozenset({"table"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEEPING = frozenset({"pre", "listing", "textarea"})
"""Elements that a line break at their very beginning is no part of."""
_ITEMS = {"li": frozenset({"li"}), **dict.fromkeys(("dt", "dd"), frozenset({"dt", "dd"}))}
_HELD = _SPECIAL - {"address", "div", "p"}
"""What an item does not end an earlier one beyond."""


_ESCAPES = (("&", "&amp;"), ("\xa0", "&nbsp;"), ("<", "&lt;"), (">", "&gt;"))
"""What a text is written with in place of the signs that tags are made of."""


def _escaped(text: str) -> str:
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return text


def unescaped(text: str) -> str:
    """The text that a parser wrote down.

    >>> unescaped("1 &lt; 2 &amp;lt;")
    '1 < 2 &lt;'
    """
    if "&" in text:
        for sign, escape in reversed(_ESCAPES):
            text = text.replace(escape, sign)
    return text


_CUT = re.compile(r"</?[a-zA-Z]|<!--")
_COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)", re.DOTALL)
"""A comment, which may end at once, or by an exclamation."""


class Element:
    """An element, or a piece of text."""

    __slots__ = ("attributes", "children", "parent", "tag", "written")

    def __init__(self, tag: str, attributes: dict[str, str | None], written: str = "") -> None:
        self.tag = tag
        self.attributes = attributes
        self.written = written
        self.parent: Element | None = None
        self.children: list[Element] = []

    @property
    def mem_id(self) -> int:
        """A number that no other element of the page has."""
        return id(self)

    def iter(self, include_text: bool = False) -> Iterator["Element"]:  # noqa: FBT001, FBT002 as selectolax has it
        """What stands directly in it."""
        return (one for one in self.children if include_text or one.tag != TEXT)

    def text(self, deep: bool = True, separator: str = "") -> str:  # noqa: FBT001, FBT002 as selectolax has it
        """Its text."""
        if self.tag == TEXT:
            return self.written
        return separator.join([one.written for one in self.inside() if one.tag == TEXT]) if deep else ""

    @property
    def html(self) -> str:
        """It as a page is written, but for its attributes and comments."""
        written: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                written.append(one)
            elif one.tag == TEXT:
                written.append(_escaped(one.written))
            elif one.tag in VOID:
                written.append(f"<{one.tag}>")
            elif one.tag != COMMENT:
                waiting += [f"</{one.tag}>", *one.children[::-1], f"<{one.tag}>"]
        return "".join(written)

    def add(self, one: "Element", at: int) -> "Element":
        """Put something into it at a place; text behind text is one with that."""
        before = self.children[at - 1] if at else None
        if before is not None and before.tag == one.tag == TEXT:
            before.written += one.written
            return before
        one.parent = self
        self.children.insert(at, one)
        return one

    def part_with(self, block: "Element") -> "Element":
        """Let a block in it stand behind it, and what is in the block by now in one like it."""
        again = Element(self.tag, self.attributes)
        for one in block.children:
            again.add(one, len(again.children))
        block.children = []
        block.add(again, 0)
        if block.parent is None or self.parent is None:
            raise AssertionError
        block.parent.children.remove(block)
        self.parent.add(block, len(self.parent.children))
        return again

    def inside(self) -> Iterator["Element"]:
        """Everything in it, in order, itself left out."""
        waiting = self.children[::-1]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += one.children[::-1]

    def traverse(self, include_text: bool = False) -> Iterator["Element"]:  # noqa: FBT001, FBT002 as selectolax has it
        """Everything in it, in order, itself first."""
        return (one for one in (self, *self.inside()) if include_text or one.tag != TEXT)

    def css(self, selector: str) -> list["Element"]:
        """The elements of some tags, classes or identifiers in it, apart by commas, itself counted."""
        wanted = frozenset(map(plain_name, selector.split(",")))
        if wanted.isdisjoint("*") and not any(name[0] in ".#" for name in wanted):
            return [one for one in self.traverse() if one.tag in wanted]
        return [one for one in self.traverse() if not wanted.isdisjoint(called(one.tag, one.attributes))]


def called(tag: str, has: Mapping[str, str | None]) -> tuple[str, ...]:
    """What a selector may call an element by: any, its tag, its identifier, its classes.

    >>> called("td", {"id": "a", "class": "b c"})
    ('*', 'td', '#a', '.b', '.c')
    """
    classes = (has.get("class") or "").split()
    return ("*", tag, f"#{has.get('id')}", *(f".{name}" for name in classes))


def build(text: str, depth: int) -> Element:
    """The page as an element of elements.

    Raises:
        ReadError: If its elements nest deeper than that.
    """
    builder = Builder(depth)
    builder.feed(text)
    builder.close()
    return builder.root


class Builder(HTMLParser):
    """A page in the making.

    Args:
        depth: How deep its elements may nest.

    Attributes:
        root: The element that holds all others.
    """

    def __init__(self, depth: int) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("html", {})
        self._stack = [self.root]
        self._active: list[Element | None] = []
        self._raw = ""
        self._strict = False
        self._depth = depth

    def close(self) -> None:
        """End the page; a tag or a comment in which it is cut off is none, as in browsers."""
        if _CUT.match(self.rawdata):
            self.rawdata = ""
        super().close()

    def handle_decl(self, decl: str) -> None:
        """Note that the page tells its kind: only then a table ends the paragraph before it."""
        self._strict = self._strict or decl.lower().startswith("doctype")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element, after ending what cannot hold it."""
        if self._raw or tag in {"html", "head", "body"} or (tag in _PARTS and not self._reaches("table", frozenset())):
            return
        self._settle(tag)
        if tag not in _SPECIAL:
            self._resume()
        one = self._put(Element(tag, dict(reversed(attrs))))
        if tag not in VOID and not (tag == "form" and self._stack[-1].tag in _ROOM):
            self._stack.append(one)
            if tag in _MARKS or tag in _CELLS:
                self._active.append(one if tag in _MARKS else None)
            if len(self._stack) > self._depth:
                raise ReadError(says.TOO_DEEP)
        if tag in _RAW:
            self._raw = tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element; a stroke at its end means nothing in a page."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End what an end tag ends."""
        if self._raw and self._raw != tag:
            return
        self._raw = ""
        if tag == "p" and not self._reaches("p", _FENCE):
            self._put(Element("p", {}))
        elif tag == "br":
            self._put(Element("br", {}))
        elif tag == "table":
            self._close(_TABLE, frozenset())
        elif tag in _ROOM or tag in _CELLS:
            self._close({tag}, _TABLE)
        elif tag in _MARKS:
            self._forget(tag)
            self._end_mark(tag)
        elif tag in _HEADINGS:
            self._close(_HEADINGS, _FENCE)
        else:
            self._close({tag}, _FENCE if tag in _SPECIAL else _SPECIAL)

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 as the parser calls it
        """Where a comment ends that begins somewhere, as browsers find it; -1 for one that does not."""
        del report
        found = _COMMENT.match(self.rawdata, i)
        if found is None:
            return -1
        self.handle_comment("")
        return found.end()

    def handle_comment(self, data: str) -> None:
        """Keep a place for a comment."""
        del data
        self._put(Element(COMMENT, {}))

    def handle_data(self, data: str) -> None:
        """Write text where it belongs."""
        if data.strip(_SPACE) and self._stack[-1].tag not in {"script", "style"}:
            self._resume()
        last = self._stack[-1]
        opening = last.tag in _KEEPING and not last.children
        self._put(Element(TEXT, {}, data.removeprefix("\n") if opening else data))

    def _settle(self, tag: str) -> None:
        """End what cannot hold the element, and begin what has to."""
        if tag in _PARTS:
            self._settle_table(tag)
        elif tag == "table" and self._stack[-1].tag in _ROOM:
            self._close(_TABLE, frozenset())
        elif tag in _BLOCKS:
            if tag in _ITEMS:
                self._close(_ITEMS[tag], _HELD)
            if tag != "table" or self._strict:
                self._close({"p"}, _FENCE | {"button"})
            if tag in _HEADINGS and self._stack[-1].tag in _HEADINGS:
                self._stack.pop()
        elif tag == "option":
            self._close({"option"}, frozenset({"select"}))

    def _settle_table(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._back(_BODIES | {"tr", "table"})
            self._begin("tbody", _BODIES | {"tr"})
            self._begin("tr", {"tr"})
        elif tag == "tr":
            self._back(_BODIES | {"table"})
            self._begin("tbody", _BODIES)
        else:
            self._back(_TABLE)

    def _back(self, to: frozenset[str]) -> None:
        """End everything down to an element of some tags, of which there is one."""
        self._cut(self._innermost(to) + 1)

    def _innermost(self, of: frozenset[str]) -> int:
        """Number of the innermost open element of some tags; of the page, if there is none."""
        return max((at for at, one in enumerate(self._stack) if one.tag in of), default=0)

    def _begin(self, tag: str, enough: frozenset[str] | set[str]) -> None:
        if self._stack[-1].tag not in enough:
            self._stack.append(self._put(Element(tag, {})))

    def _cut(self, at: int) -> None:
        """End the elements from one of the open ones on; marks of text do not go on behind their cell."""
        for one in self._stack[at:]:
            if one.tag in _CELLS:
                while self._active.pop() is not None:
                    pass
        del self._stack[at:]

    def _forget(self, tag: str) -> None:
        """The innermost mark of a tag goes on no longer."""
        for at in range(len(self._active) - 1, -1, -1):
            one = self._active[at]
            if one is None or one.tag == tag:
                del self._active[at : at + (one is not None)]
                return

    def _end_mark(self, tag: str) -> None:
        """End a mark of text; a block that began in it and has not ended goes on without it."""
        at = self._innermost(_FENCE | {tag})
        if self._stack[at].tag != tag:
            return
        while block := next((one for one in self._stack[at + 1 :] if one.tag in _SPECIAL), None):
            self._stack[at : self._stack.index(block) + 1] = [block, self._stack[at].part_with(block)]
            at += 1
        del self._stack[at:]

    def _reaches(self, tag: str, fence: frozenset[str]) -> bool:
        for one in reversed(self._stack):
            if one.tag == tag:
                return True
            if one.tag in fence:
                return False
        return False

    def _close(self, names: frozenset[str] | set[str], fence: frozenset[str]) -> None:
        """End the innermost element of some tags and what is in it, if none of the fence stands between."""
        for at in range(len(self._stack) - 1, 0, -1):
            tag = self._stack[at].tag
            if tag in names:
                self._cut(at)
                return
            if tag in fence:
                return

    def _resume(self) -> None:
        """Begin again the marks that a block ended which they were to go beyond."""
        ended: list[Element] = []
        while self._active and (one := self._active[-1]) is not None and one not in self._stack:
            ended.append(one)
            self._active.pop()
        for one in reversed(ended):
            again = self._put(Element(one.tag, one.attributes))
            self._stack.append(again)
            self._active.append(again)

    def _put(self, one: Element) -> Element:
        """Add to what is open; in a table outside its cells, before the table."""
        last = self._stack[-1]
        outside = last.tag in _ROOM and not (one.tag in _ROOM or one.tag in _CELLS or one.tag in _KEPT)
        table = self._stack[self._innermost(_TABLE)]
        if table.parent is None or not outside or (one.tag == TEXT and not one.written.strip(_SPACE)):
            return last.add(one, len(last.children))
        around = table.parent.children
        return table.parent.add(one, len(around) - 1 if around[-1] is table else around.index(table))
