"""A web page in elements, with what is set otherwise than plainly; parsed by selectolax where it is installed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats import elements
from govinfo.readers.formats.attributes import count
from govinfo.readers.formats.visible_text import Manner

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    Node = LexborNode | elements.Element

_TYPED = frozenset({"", "text", "number", "tel", "search"})
"""Fields that show what is typed into them."""
SKIPPED = elements.tags(
    "script style head title template noscript select textarea iframe noframes noembed datalist audio video "
    "canvas _comment -comment"
)
"""Tags whose contents no page shows as its text."""
_MARGINS = ("div[title=header]", "div[title=footer]")
"""The head and foot of printed pages, as office suites save them in a page of the web, which has none."""
_SHEETS = ("center", "a[name^=table]")
"""What may be the name of a sheet, or a list of links to all of them, as office suites save a workbook in a page."""
_SHEET = re.compile(r"#?table\d+")
_HEAD = frozenset({"meta", "title", "style", "script", "link", "base", "noscript", "template", elements.COMMENT})
_TAGS = {
    **dict.fromkeys(("sup", "sub"), Manner.RAISED),
    **dict.fromkeys(("s", "strike", "del"), Manner.STRUCK),
}
_SHALLOW = 40
"""Elements of most pages nest no deeper: no deeper ones are looked for where there are none so deep."""
_COMMON = "td,li,a,span,p,tr,div,br,img,ul,tbody,table,b,strong,font,th,thead,i,u,h1,h2,h3,h4,dl,dt,dd,section"
"""Tags that are neither shown otherwise than plainly by themselves nor skipped: most of every page."""
_NOTHING = re.compile(r"[+-]?(?:0++(?:\.0*+)?|\.0++)(?:[a-z]++|%)?")
"""A size of nothing: a zero, with or without its unit; a word such as ``small`` is none."""
_FAR = re.compile(r"-(?:9\d\d|\d{4,})(?:\.\d+)?px|-\d{3,}(?:\.\d+)?(?:em|rem|pt|vw)")
"""So far beside its place nothing is on the page."""
_EDGES, _SIDES = ("left", "right", "top", "bottom"), ("height", "max-height", "width", "max-width")
_HIDING = (
    ("display", re.compile("none")),
    ("visibility", re.compile("hidden|collapse")),
    ("content-visibility", re.compile("hidden")),
    ("color", re.compile("transparent")),
    ("opacity", _NOTHING),
    ("font-size", re.compile(rf"{_NOTHING.pattern}|(?:[01]?\.\d+|1)px|0?\.\d+pt")),
    ("text-indent", _FAR),
    ("clip", re.compile(r"rect\((?:[01](?:px)?[, ]*){4}\)")),
    ("transform", re.compile(r"scale[xy]?\(0\)")),
)
"""What a style says of a text that nobody sees."""
_CELL = re.compile(r"display\s*:\s*table-cell", re.IGNORECASE)
_RULE_LENGTH = 2_500
"""A longer rule of a style sheet is passed over."""
_SIMPLE = re.compile(r"[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?[.#][\w-]+")
_CLASSES = 200
"""Rules of a page's own style sheets that are looked at."""


class WebPage(NamedTuple):
    """A web page.

    Attributes:
        body: What it shows, and more.
        manners: How elements are set that are not set plainly.
        mixed: Such elements and what no page shows, with everything that holds them.
        celled: Other elements that a style shows as cells of a row.
        spans: The columns and rows that cells span, where it is not one.
        uneven: The rows of tables with cells that span others.
        title: The title of the page.
        named: What its ``meta`` elements say, by their names in small letters.
    """

    body: "Node"
    manners: Mapping[int, Manner]
    mixed: frozenset[int]
    celled: frozenset[int]
    spans: Mapping[int, tuple[int, int]]
    uneven: frozenset[int]
    title: str
    named: Mapping[str, str]


class _Elements(NamedTuple):
    """The elements of a page.

    Attributes:
        body: The one that holds all others.
        styled: Those that have a style of their own; what it says goes before anything else.
        marked: Those that may be set otherwise without it.
        absent: Those that no page shows as its text, and those that show a text that is none of the page's.
        spanning: The cells that span rows or columns.
    """

    body: "Node"
    styled: "Sequence[Node]"
    marked: "Sequence[Node]"
    absent: "Sequence[Node]"
    spanning: "Sequence[Node]"


class _StyleSheet(NamedTuple):
    """What style sheets say, by selectors.

    Attributes:
        manners: How text is set.
        cells: What is shown as a cell of a row.
    """

    manners: dict[str, Manner]
    cells: dict[str, bool]


_Told = TypeVar("_Told")


def parse(text: str, depth: int) -> WebPage | None:
    """A page; `None` for one without a body.

    Raises:
        ReadError: If its elements nest deeper than that.
    """
    return fast(text, depth) if find_spec("selectolax") else plain(text, depth)


def fast(text: str, depth: int) -> WebPage | None:
    """A page, parsed by selectolax.

    Raises:
        ReadError: If its elements nest deeper than that.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    body, head = tree.body, tree.head
    if body is None:
        return None
    if all(body.css_first("body" + ">*" * most) is not None for most in (min(_SHALLOW, depth), depth)):
        raise ReadError(says.TOO_DEEP)
    sheet = _sheet([one.text(deep=True) for one in tree.css("style")])
    unusual = body.css(f":not({_COMMON})")
    marked = [one for one in unusual if one.tag in _TAGS] + body.css(
        ",".join(["[hidden]", *_MARGINS, *_SHEETS, *sheet.manners, *sheet.cells])
    )
    absent = [one for one in unusual if one.tag in SKIPPED or typed(one)]
    found = _Elements(body, body.css("[style]"), marked, absent, body.css("[colspan],[rowspan]"))
    known = [(one.attributes.get("name"), one.attributes.get("content")) for one in (head.css("meta") if head else ())]
    title = head.css_first("title") if head else None
    return _page(found, sheet, title.text() if title else "", known)


def plain(text: str, depth: int) -> WebPage:
    """A page, parsed by the standard library.

    Raises:
        ReadError: If its elements nest deeper than that.
    """
    return of_elements(elements.build(text, depth))


def of_elements(body: elements.Element) -> WebPage:
    """A page from its elements."""
    head = list(takewhile(_in_head, body.children))
    title = next((one.text() for one in head if one.tag == "title"), "")
    known = [(one.attributes.get("name"), one.attributes.get("content")) for one in head if one.tag == "meta"]
    sheet = _sheet([one.text() for one in body.css("style")])
    inside = list(body.inside())
    asked = {"hidden", "title", "class", "id"} if any(sheet) else {"hidden", "title"}
    found = _Elements(
        body,
        styled=[one for one in inside if "style" in one.attributes],
        marked=[one for one in inside if one.tag in {*_TAGS, "center", "a"} or not asked.isdisjoint(one.attributes)],
        absent=[one for one in inside if one.tag in SKIPPED or typed(one)],
        spanning=[one for one in inside if "colspan" in one.attributes or "rowspan" in one.attributes],
    )
    return _page(found, sheet, title, known)


def _in_head(one: elements.Element) -> bool:
    return one.tag in _HEAD or (one.tag == elements.TEXT and one.written.isspace())


def _page(found: _Elements, sheet: _StyleSheet, title: str, known: Sequence[tuple[str | None, str | None]]) -> WebPage:
    told = [(one, _told(one.attributes["style"] or "")) for one in found.styled]
    set_ = [(one, _manner(one, sheet.manners)) for one in found.marked]
    set_ += [(one, own) for one, (own, _) in told if own is not None]
    set_ = [(one, manner) for one, manner in set_ if manner is not Manner.PLAIN]
    cells = [one for one, (_, cell) in told if cell]
    cells += (
        [one for one in found.marked if _by_sheet(one.tag or "", one.attributes, sheet.cells)] if sheet.cells else []
    )
    mixed = around([*(one for one, _ in set_), *found.absent, *cells])
    spans = {one.mem_id: _spans(one.attributes) for one in found.spanning}
    named = {name.lower(): content for name, content in known if name and content}
    manners = {one.mem_id: manner for one, manner in set_}
    uneven = frozenset([row.mem_id for one in found.spanning if (row := one.parent) is not None])
    celled = frozenset([one.mem_id for one in cells])
    return WebPage(found.body, manners, mixed, celled, spans, uneven, title, named)


def typed(one: "Node") -> str:
    """What a field shows; nothing for any other element."""
    has = one.attributes if one.tag == "input" else {}
    return (has.get("value") or "") if (has.get("type") or "").lower() in _TYPED else ""


def around(inside: "Iterable[Node]") -> frozenset[int]:
    """Some elements and those that they stand in."""
    climbed: set[int] = set()
    for one in inside:
        above: Node | None = one
        while above is not None and above.mem_id not in climbed:
            climbed.add(above.mem_id)
            above = above.parent
    return frozenset(climbed)


def _manner(one: "Node", sheet: Mapping[str, Manner]) -> Manner:
    """How an element is set where no style of its own says it: by the page's, else by what it is."""
    has = one.attributes
    if "hidden" in has or f"{one.tag}[title={has.get('title')}]" in _MARGINS or _names_sheets(one):
        return Manner.HIDDEN
    tag = one.tag or ""
    return (_by_sheet(tag, has, sheet) if sheet else None) or _TAGS.get(tag, Manner.PLAIN)


def _names_sheets(one: "Node") -> bool:
    """Whether an element is the name of a sheet above its table, or a list of links to such."""
    if one.tag == "a":
        return bool(_SHEET.fullmatch(one.attributes.get("name") or "") and one.css("h1"))
    links = one.css("a") if one.tag == "center" else []
    return bool(links) and all(_SHEET.fullmatch(link.attributes.get("href") or "") for link in links)


def _by_sheet(tag: str, has: Mapping[str, str | None], sheet: Mapping[str, _Told]) -> _Told | None:
    for name in (*(f".{name}" for name in (has.get("class") or "").split()), f"#{has.get('id')}", ""):
        for selector in (f"{tag}{name}", name):
            if selector in sheet:
                return sheet[selector]
    return None


def styled(style: str) -> Manner | None:
    """How a style sets text; `None` where it leaves that to others.

    >>> styled("color: red; DISPLAY : none"), styled("text-decoration: underline"), styled("vertical-align: super")
    (Manner.HIDDEN, None, Manner.RAISED)
    """
    pairs = (declaration.partition(":") for declaration in style.lower().replace("!important", "").split(";"))
    says_ = {name.strip(): value.strip() for name, _, value in pairs}
    if any(nothing.fullmatch(says_.get(name, "")) for name, nothing in _HIDING) or _shut(says_):
        return Manner.HIDDEN
    if any(name.startswith("text-decoration") and "line-through" in value for name, value in says_.items()):
        return Manner.STRUCK
    return Manner.RAISED if says_.get("vertical-align") in {"super", "sub"} else None


def _shut(says_: Mapping[str, str]) -> bool:
    """Whether a style shows a text outside the page, or through an opening of no size."""
    lifted = says_.get("position") in {"absolute", "fixed"}
    away = lifted and any(_FAR.fullmatch(says_.get(edge, "")) for edge in _EDGES)
    closed = says_.get("overflow") == "hidden" and any(_NOTHING.fullmatch(says_.get(side, "")) for side in _SIDES)
    return away or closed


@lru_cache(maxsize=1024)
def _told(style: str) -> tuple[Manner | None, bool]:
    """How a style sets text, and whether it shows an element as a cell of a row."""
    return styled(style), _CELL.search(style) is not None


def _sheet(styles: Iterable[str]) -> _StyleSheet:
    """What the page's own style sheets set otherwise, by selectors of one tag, class or name."""
    found = _StyleSheet({}, {})
    for style in styles:
        for rule in _unconditional(style.lower()).split("}")[:_CLASSES]:
            selected, _, declarations = rule.partition("{")
            if len(rule) > _RULE_LENGTH:
                continue
            set_, cell = _told(declarations)
            if set_ is not None or cell:
                selectors = list(filter(_SIMPLE.fullmatch, map(str.strip, selected.split(","))))
                found.manners.update(dict.fromkeys(selectors, set_) if set_ is not None else {})
                found.cells.update(dict.fromkeys(selectors, True) if cell else {})
    return found


def _unconditional(sheet: str) -> str:
    """A style sheet without comments and without what holds only for print or small screens."""
    plain_ = re.sub(r"/\*.*?(?:\*/|\Z)", "", sheet, flags=re.DOTALL)
    return re.sub(r"@[^{};@]*+(?:;|\{(?:[^{}]*\{[^{}]*\})*+[^{}]*\})", "", plain_)


def _spans(has: Mapping[str, str | None]) -> tuple[int, int]:
    return count(has.get("colspan"), 1), count(has.get("rowspan"), 1)
