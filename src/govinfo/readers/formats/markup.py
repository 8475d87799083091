"""A web page in elements, with what is set otherwise than plainly; parsed by selectolax where it is installed."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from itertools import chain, compress, takewhile
from typing import TYPE_CHECKING, NamedTuple

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.page.notes import REMARKED
from govinfo.readers.formats import elements, held_sheets, hidden_classes
from govinfo.readers.formats.attributes import count
from govinfo.readers.formats.style_sheets import StyleSheets, adds_digits, names
from govinfo.readers.formats.turned import runs_leftwards, turned
from govinfo.readers.formats.unseen import PaintedPage
from govinfo.readers.formats.visible_text import Manner
from govinfo.readers.formats.web_styles import Look, look, told

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    Node = LexborNode | elements.Element

_FIELDS = frozenset({"input", "textarea", "select"})
_UNTYPED = elements.tags(
    "hidden password checkbox radio file submit image reset button color range date month week time datetime-local"
)
"""Fields that show no text that is typed into them; a browser takes any that it does not know for one of text."""
_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
"""What a field for numbers shows; it stays empty where anything else is told."""
_ONE_LINE = frozenset({"", "0", "1"})
"""The size of a list of which the chosen entry alone is shown."""
SKIPPED = elements.tags(
    "script style head title template noscript select textarea iframe noframes noembed datalist audio video "
    "canvas progress meter rt rtc rp _comment -comment"
)
"""Tags whose contents no page shows as its text."""
_ABSENT = SKIPPED - {elements.COMMENT}
"""Of these, what may hold a text."""
_MARGINS = ("div[title=header]", "div[title=footer]")
"""The head and foot of printed pages, as office suites save them in a page of the web, which has none."""
_SHEETS = "a[name^=table]"
"""What may be the name of a sheet, as office suites save a workbook in a page; in ``center`` are links to all."""
_HIDING = ("hidden", "popover", REMARKED)
"""The attributes of what is not shown, or passed over."""
_SAYING = (*[f"[{name}]" for name in _HIDING], "table[dir]", "div[title]", _SHEETS, hidden_classes.SELECTOR)
"""Elements that say in an attribute how they are set, or may."""
_SHEET = re.compile(r"#?table\d+")
_UNENDED = re.compile(rb"(<p\b(?:[^<]++|<(?!/?(?:p|noscript)\b))*+)(?=</noscript\b)", re.IGNORECASE)
"""A paragraph that ends with what is shown where no scripts run, of which browsers that run them parse nothing."""
_HEAD = frozenset({"meta", "title", "style", "script", "link", "base", "noscript", "template", elements.COMMENT})
_TAGS = {
    **dict.fromkeys(("sup", "sub"), Manner.RAISED),
    **dict.fromkeys(("s", "strike", "del"), Manner.STRUCK),
    "bdo": Manner.REVERSED,
    "dialog": Manner.HIDDEN,
}
_STYLING = frozenset({"style", "link"})
_MARKING = frozenset({*_TAGS, "center", "details"})
CELLS = frozenset({"td", "th"})
_KEPT = frozenset({"pre", "listing", "xmp", "plaintext"})
ONE = (1, 1)
"""The columns and rows of a cell that spans no others."""
_DISPLAYED = re.compile(r"display\s*:\s*(?!none)[a-z]", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SHALLOW = 40
"""Elements of most pages nest no deeper: no deeper ones are looked for where there are none so deep."""
_COMMON = "td,li,a,span,p,tr,div,br,img,ul,tbody,table,b,strong,font,th,thead,i,u,h1,h2,h3,h4,dl,dt,dd,section"
"""Tags that are neither shown otherwise than plainly by themselves nor skipped: most of every page."""
_AWAITING = re.compile(r"visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)", re.IGNORECASE)
"""Says of an element that it is not seen, and takes up its place nevertheless."""


class WebPage(NamedTuple):
    """A web page.

    Attributes:
        body: What it shows, and more.
        manners: How elements are set that are not set plainly.
        mixed: Such elements and what no page shows, with everything that holds them.
        celled: Other elements that a style shows as cells of a row.
        gone: Cells that take up no place in their row.
        apart: Elements within lines whose own style sets them in none.
        spans: The columns and rows that cells span, where it is not one.
        tables: Its tables, in order.
        kept: Elements whose lines stay as they are written.
        title: The title of the page.
        named: What its ``meta`` elements say, by their names in small letters.
        deep: Tells whether any element nests deeper than is gone through.
    """

    body: "Node"
    manners: Mapping[int, Manner]
    mixed: frozenset[int]
    celled: frozenset[int]
    gone: frozenset[int]
    apart: frozenset[int]
    spans: Mapping[int, tuple[int, int]]
    tables: "Sequence[Node]"
    kept: "Sequence[Node]"
    title: str
    named: Mapping[str, str]
    deep: Callable[[], bool]


class _Elements(NamedTuple):
    """The elements of a page.

    Attributes:
        body: The one that holds all others.
        styled: Those that have a style of their own; what it says goes before anything else.
        styles: Their styles; `None` for one without a value.
        marked: Those that may be set otherwise without it.
        absent: Those that no page shows as its text, and those that show a text that is none of the page's.
        spanning: The cells that span rows or columns.
        kept: Those whose lines stay as they are written.
        painted: Those whose attributes tell a colour, of text or of what lies behind it.
        linked: Tells whether the page has style sheets that are not at hand.
        scripts: Gives its scripts.
        deep: Tells whether any nests deeper than is gone through.
    """

    body: "Node"
    styled: "Sequence[Node]"
    styles: Sequence[str | None]
    marked: "Sequence[Node]"
    absent: "Sequence[Node]"
    spanning: "Sequence[Node]"
    kept: "Sequence[Node]"
    painted: "Sequence[Node]"
    linked: Callable[[], bool]
    scripts: Callable[[], "Iterable[Node]"]
    deep: Callable[[], bool]


def parse(page: bytes, depth: int) -> WebPage | None:
    """A page, from its text in UTF-8; `None` for one without a body.

    Raises:
        ReadError: If its elements nest deeper than that, where styles or colours are told for any.
    """
    return fast(page, depth) if find_spec("selectolax") else plain(page, depth)


def fast(page: bytes, depth: int) -> WebPage | None:
    """A page, parsed by selectolax.

    Raises:
        ReadError: If its elements nest deeper than that, where styles or colours are told for any.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    if tree.css_first("noscript") is not None:
        ended, unended = _UNENDED.subn(rb"\1</p>", page)
        tree = LexborHTMLParser(ended) if unended else tree
    body, head = tree.body, tree.head
    if body is None:
        return None
    unusual = body.css(f":not({_COMMON})")
    told = [*(head.css("style,link") if head else ()), *(one for one in unusual if one.tag in _STYLING)]
    sheets = StyleSheets(filter(None, map(held_sheets.of, told)))
    marked = [one for one in unusual if one.tag in _MARKING] + body.css(",".join([*_SAYING, *sheets.telling]))
    styled = body.css("[style]")
    found = _Elements(
        body,
        styled=styled,
        styles=[one.attrs["style"] for one in styled],
        marked=marked,
        absent=[one for one in unusual if one.tag in SKIPPED or typed(one)],
        spanning=body.css("[colspan],[rowspan]"),
        kept=[one for one in unusual if one.tag in _KEPT],
        painted=body.css("font[color],[bgcolor]"),
        linked=lambda: any(map(held_sheets.elsewhere, tree.css("link"))),
        scripts=lambda: tree.css("script"),
        deep=lambda: all(map(partial(_nests, body), (min(_SHALLOW, depth), depth))),
    )
    known = [(one.attributes.get("name"), one.attributes.get("content")) for one in (head.css("meta") if head else ())]
    title = head.css_first("title") if head else None
    return _page(found, sheets, title.text() if title else "", known)


def _nests(body: "LexborNode", depth: int) -> bool:
    """Whether any element nests deeper than that."""
    return body.css_first("body" + ">*" * (depth - 1) + ">:first-child") is not None


def plain(page: bytes, depth: int) -> WebPage:
    """A page, parsed by the standard library.

    Raises:
        ReadError: If its elements nest deeper than that.
    """
    return of_elements(elements.build(page.decode(), depth))


def of_elements(body: elements.Element) -> WebPage:
    """A page from its elements."""
    head = list(takewhile(_in_head, body.children))
    title = next((one.text() for one in head if one.tag == "title"), "")
    known = [(one.attributes.get("name"), one.attributes.get("content")) for one in head if one.tag == "meta"]
    sheets = StyleSheets(filter(None, map(held_sheets.of, body.css("style,link"))))
    inside = list(body.inside())
    asked = {*_HIDING, "title", "dir"}
    styled = [one for one in inside if "style" in one.attributes]
    found = _Elements(
        body,
        styled=styled,
        styles=[one.attributes["style"] for one in styled],
        marked=[
            one
            for one in inside
            if one.tag in _MARKING
            or one.tag == "a"
            or not asked.isdisjoint(one.attributes)
            or hidden_classes.hides(names(one), frozenset)
        ]
        + (body.css(",".join(sheets.telling)) if sheets.telling else []),
        absent=[one for one in inside if one.tag in _ABSENT or typed(one)],
        spanning=[one for one in inside if "colspan" in one.attributes or "rowspan" in one.attributes],
        kept=[one for one in inside if one.tag in _KEPT],
        painted=[
            one for one in inside if "bgcolor" in one.attributes or (one.tag == "font" and "color" in one.attributes)
        ],
        linked=lambda: any(map(held_sheets.elsewhere, body.css("link"))),
        scripts=lambda: body.css("script"),
        deep=lambda: False,
    )
    return _page(found, sheets, title, known)


def _in_head(one: elements.Element) -> bool:
    return one.tag in _HEAD or (one.tag == elements.TEXT and one.written.isspace())


def _page(found: _Elements, sheets: StyleSheets, title: str, known: Sequence[tuple[str | None, str | None]]) -> WebPage:
    written: dict[str | None, Look] = {style: told(sheets.filled(style)) for style in set(found.styles) if style}
    ways = {style: own for style, own in written.items() if own.telling}
    parting = frozenset([style for style, own in written.items() if own.apart])
    if (ways or parting or sheets.looks or found.painted) and found.deep():
        raise ReadError(says.TOO_DEEP)
    said = [(one, ways[style]) for one, style in _styled(found, ways)]
    apart = [one for one, _ in _styled(found, parting) if one.tag in elements.INLINE] + _parted(found.body, sheets)
    if any(map(_AWAITING.search, filter(None, ways))) and (awaited := _awaited(found)) is not None:
        said = [(one, own) for one, own in said if one is not awaited]
        apart = [one for one in apart if one is not awaited]
    looks = set(ways.values())
    if sheets.telling:
        merged = {one.mem_id: (one, look(sheets.said(one, {}))) for one in found.marked}
        said = [*(one for one in said if one[0].mem_id not in merged), *merged.values()]
        looks.update(own for _, own in merged.values())
    odd = [(one, own) for one, own in said if own.manner or own.shut or own.cell]
    page = PaintedPage(found.body, sheets, said, looks, found.painted, found.linked)
    themselves = {one.mem_id: (one, _manner(one, sheets)) for one in found.marked}
    manners = dict(themselves)
    adding = [one for one, own in said if own.doubtful or (own.adds and adds_digits(own.adds, one))]
    doubted = filter(_in_cell, adding)
    manners.update({one.mem_id: (one, Manner.TURNED) for one in [*turned(said, sheets), *doubted]})
    manners.update({one.mem_id: (one, manner) for one, own in odd if (manner := own.manner_of(one.tag)) is not None})
    unseen = [*page.unseen()]
    apart += [
        one for one in unseen if one.tag in elements.INLINE and _DIGIT.search(one.text(deep=True)) and _in_cell(one)
    ]
    manners.update({one.mem_id: (one, Manner.HIDDEN) for one in [*unseen, *_folded(found.marked)]})
    unplain = {number: one for number, one in manners.items() if one[1] is not Manner.PLAIN}
    cells = [one for one, own in odd if own.cell]
    mixed = around([*(one for one, _ in unplain.values()), *found.absent, *cells, *apart])
    spans, tables = _spans(found.spanning), found.body.css("table")
    named = {name.lower(): content for name, content in known if name and content}
    celled = frozenset([one.mem_id for one in cells])
    gone = [one for one, own in odd if own.gone]
    gone += [one for one, manner in themselves.values() if manner is Manner.HIDDEN]
    held = {number: manner for number, (_, manner) in unplain.items()}
    shut = frozenset([one.mem_id for one in gone if one.tag in CELLS])
    alone = frozenset([one.mem_id for one in apart])
    return WebPage(found.body, held, mixed, celled, shut, alone, spans, tables, found.kept, title, named, found.deep)


def _styled(found: _Elements, styles: Collection[str | None]) -> "Iterator[tuple[Node, str | None]]":
    """The elements with one of some styles of their own, each with its style."""
    chosen = map(styles.__contains__, found.styles) if styles else ()
    return compress(zip(found.styled, found.styles, strict=True), chosen)


def _parted(body: "Node", sheets: StyleSheets) -> "list[Node]":
    """The elements with digits within a line of a cell that rules of style sheets set in none; no notes, or struck."""
    named = body.css(",".join(sheets.parting)) if sheets.parting else ()
    lined = elements.INLINE - _TAGS.keys()
    digits = [one for one in named if one.tag in lined and _DIGIT.search(one.text(deep=True))]
    return [one for one in digits if _in_cell(one) and look(sheets.said(one, {})).apart]


def _folded(marked: "Sequence[Node]") -> "Iterator[Node]":
    """What stands in details that are not open, beside their summary."""
    for one in marked:
        if one.tag == "details" and "open" not in one.attributes:
            yield from (child for child in one.iter(include_text=True) if child.tag != "summary")


def _in_cell(one: "Node") -> bool:
    above: Node | None = one
    while above is not None and above.tag not in CELLS:
        above = above.parent
    return above is not None


def _awaited(found: _Elements) -> "Node | None":
    """The styled element that is hidden until a script of the page has run, with the article in it, if there is one.

    It holds all tables of the page, and a script finds it by its name.
    """
    tables = found.body.css("table")
    holding = around(tables[:1]) & around(tables[-1:])
    for one, style in zip(found.styled, found.styles, strict=True):
        name = one.attributes.get("id")
        if one.mem_id in holding and name and _AWAITING.search(style or ""):
            signs = (f"{quote}{name}{quote}" for quote in "\"'")
            asked = "".join([script.text() for script in found.scripts()])
            return one if any(map(asked.__contains__, signs)) else None
    return None


def typed(one: "Node") -> str:
    """What a field shows: what is typed into it, or chosen of a list; nothing for any other element."""
    tag = one.tag
    if tag not in _FIELDS:
        return ""
    has = one.attributes
    if tag == "input":
        kind, value = (has.get("type") or "").lower(), has.get("value") or ""
        return "" if kind in _UNTYPED or (kind == "number" and not _NUMBER.fullmatch(value)) else value
    if tag == "textarea":
        return one.text(deep=True)
    listing = "multiple" in has or (has.get("size") or "") not in _ONE_LINE
    options = () if listing else one.css("option")
    chosen = [option for option in options if "selected" in option.attributes]
    free = (option for option in options if not _barred(option))
    shown = next(chain(chosen[-1:], free), None)
    return "" if shown is None else shown.attributes.get("label") or shown.text(deep=True)


def _barred(option: "Node") -> bool:
    """Whether an entry cannot be chosen, itself or with its group: no list begins with it."""
    group = option.parent
    grouped = group is not None and group.tag == "optgroup" and "disabled" in group.attributes
    return grouped or "disabled" in option.attributes


def around(inside: "Iterable[Node]") -> frozenset[int]:
    """Some elements and those that they stand in."""
    climbed: set[int] = set()
    for one in inside:
        above: Node | None = one
        while above is not None and above.mem_id not in climbed:
            climbed.add(above.mem_id)
            above = above.parent
    return frozenset(climbed)


def _manner(one: "Node", sheets: StyleSheets) -> Manner:
    """How an element is set where no style says it: by what it is, or by the name of a class."""
    has, tag = one.attributes, one.tag or ""
    classed = hidden_classes.hides(names(one), lambda: sheets.classes)
    if classed and not _DISPLAYED.search(has.get("style") or ""):
        return Manner.HIDDEN
    if "hidden" in has and sheets.said(one, {}).get("display", "none") == "none":
        return Manner.HIDDEN
    if "popover" in has or REMARKED in has:
        return Manner.HIDDEN
    if f"{tag}[title={has.get('title')}]" in _MARGINS or _names_sheets(one):
        return Manner.HIDDEN
    if tag == "dialog" and "open" in has:
        return Manner.PLAIN
    if (has.get("dir") or "").lower() == "rtl" and (tag == "bdo" or runs_leftwards(one)):
        return Manner.REVERSED if tag == "bdo" else Manner.TURNED
    if tag == "bdo":
        return Manner.PLAIN
    return _TAGS.get(tag, Manner.PLAIN)


def _names_sheets(one: "Node") -> bool:
    """Whether an element is the name of a sheet above its table, or a list of links to such."""
    if one.tag == "a":
        return bool(_SHEET.fullmatch(one.attributes.get("name") or "") and one.css("h1"))
    links = one.css("a") if one.tag == "center" else []
    return bool(links) and all(_SHEET.fullmatch(link.attributes.get("href") or "") for link in links)


def _spans(spanning: "Sequence[Node]") -> dict[int, tuple[int, int]]:
    """The columns and rows that cells span, where it is not one."""
    said = {one.mem_id: (has.get("colspan"), has.get("rowspan")) for one in spanning for has in (one.attributes,)}
    told = {written: (count(written[0], 1), count(written[1], 1)) for written in set(said.values())}
    return {number: told[written] for number, written in said.items() if told[written] != ONE}
