"""The text of Word's paragraphs: runs set in their own way or by a style, tracked changes, rubies and symbols."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from xml.etree.ElementTree import Element

from govinfo.readers.formats.package import Package
from govinfo.readers.formats.visible_text import Manner, Piece, VisibleText, visible_text
from govinfo.readers.limits import Limits, deeper

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P, _R, _T, _RUN = f"{W}p", f"{W}r", f"{W}t", f"{W}rPr"
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
"""Tracked changes that take text away."""
_VAL, _CHAR = f"{W}val", f"{W}char"
_OFF = frozenset({"0", "false", "off", "none"})
_PASSED = frozenset({f"{W}{tag}" for tag in ("rPr", "pPr", "rt", "rubyPr", "txbxContent")})
_WRITTEN = {
    **dict.fromkeys((f"{W}{tag}" for tag in ("ptab", "br", "cr")), " "),
    f"{W}tab": "\t",
    f"{W}noBreakHyphen": "-",
}
_MANNERS = {
    "vanish": Manner.HIDDEN,
    "sz": Manner.HIDDEN,
    "color": Manner.HIDDEN,
    "strike": Manner.STRUCK,
    "dstrike": Manner.STRUCK,
    "vertAlign": Manner.RAISED,
    "position": Manner.RAISED,
}
"""How a run is set, by what says so; what stands first counts."""
_STYLED = frozenset(_MANNERS) - {"sz", "color"}
"""What a style may say of that."""
_UNREAD = {"sz": re.compile("[0-2]"), "color": re.compile("(?:E[7-9A-F]|F[0-9A-F]){3}", re.IGNORECASE)}
"""Sizes of a point at most, in halves of one, and colours as good as white, which a run has for itself."""
_GROUND = re.compile(
    rb"<\w+:(?:highlight|background|txbxContent)\b|<\w+:shd\b(?![^<>]*:fill=\"(?:auto|FFFFFF)\")", re.IGNORECASE
)
"""What may lay a colour behind some text of a document."""
_TABLE_STYLE = re.compile(rb"<\w+:tblStyle \w+:val=\"([^\"<]*)\"")
_TEXTS = frozenset({_T, f"{_M}t", f"{W}delText"})
_SYM = f"{W}sym"
_CONTROL, _PROMPTING = f"{W}sdt", f"{W}sdtPr/{W}showingPlcHdr"
_CHOICE, _CHOSEN, _ENTRY = f"{W}ddList", (f"{W}result", f"{W}default"), f"{W}listEntry"
"""A field that offers entries, what tells the number of the one that is shown, and an entry."""
_SUPERSCRIPT = f"{_M}sup"
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,4}")
_APART = Piece(" ")
_SYMBOL = "□"
"""Stands for a symbol whose font says what it is."""

_Marks = Mapping[str, bool]


class Runs:
    """The texts of a document.

    Args:
        package: The file.
        main: Name of its main part, whose styles are looked up.
        limits: How deep its elements may nest.
        document: Its name.
    """

    def __init__(self, package: Package, main: str, limits: Limits, document: str | None) -> None:
        self._depth, self._document = limits.depth, document
        styles = [name for kind, name in package.related(main).values() if kind == "styles"]
        self._package, self._main = package, main
        self._part = styles[0] if styles else "word/styles.xml"
        self._styles = _styles(package, self._part)

    def paragraph(self, paragraph: Element) -> VisibleText:
        """The text of a paragraph."""
        return visible_text(list(self._paragraph(paragraph)), cell=False)

    def cell(self, cell: Element) -> VisibleText:
        """The text of a cell, its paragraphs apart by white space."""
        pieces: list[Piece] = []
        for one in cell.iter(P):
            pieces += self._paragraph(one)
            pieces.append(_APART)
        return visible_text(pieces)

    def manner(self, paragraph: Element, run: Element) -> Manner:
        """How a run of a paragraph is set."""
        return self._manner(run, self._set(paragraph))

    def _set(self, paragraph: Element) -> _Marks:
        style = paragraph.find(f"{W}pPr/{W}pStyle") if self._styles else None
        return {} if style is None else self._styles.get(style.get(_VAL, ""), {})

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        return self._pieces(paragraph, self._set(paragraph), Manner.PLAIN, self._depth)

    def _pieces(self, element: Element, marks: _Marks, manner: Manner, depth: int) -> Iterator[Piece]:
        left = deeper(depth, self._document)
        for one in element:
            tag = one.tag
            if tag == _R:
                set_ = self._manner(one, marks) if manner is Manner.PLAIN else manner
                yield from self._pieces(one, marks, set_, left)
            elif tag in _TEXTS:
                yield Piece(one.text or "", manner)
            elif tag in _WRITTEN:
                yield Piece(_WRITTEN[tag], manner)
            elif tag == _SYM:
                yield Piece(_symbol(one), manner)
            elif tag == _CHOICE:
                yield Piece(_chosen(one), manner)
            elif tag not in _PASSED and not (tag == _CONTROL and one.find(_PROMPTING) is not None):
                yield from self._pieces(one, marks, _inner(tag, manner), left)

    def _manner(self, run: Element, marks: _Marks) -> Manner:
        properties = run.find(_RUN)
        if properties is not None:
            style = properties.find(f"{W}rStyle") if self._styles else None
            named = {} if style is None else self._styles.get(style.get(_VAL, ""), {})
            own = _marks(properties)
            if own.get("color") and not self._white_paper:
                del own["color"]
            marks = {**marks, **named, **own} if named or own else marks
        return next((_MANNERS[mark] for mark in _MANNERS if marks.get(mark)), Manner.PLAIN) if marks else Manner.PLAIN

    @cached_property
    def _white_paper(self) -> bool:
        """Whether the document lays no colour behind any text, of itself or by the styles of its tables."""
        written = self._package.part(self._main) or b""
        waiting = [name.decode("utf-8", "replace") for name in _TABLE_STYLE.findall(written)]
        root = self._package.root(self._part) if waiting else None
        styles = {} if root is None else {one.get(f"{W}styleId", ""): one for one in root.iter(f"{W}style")}
        used = [styles.pop(name) for name in waiting if name in styles]
        for style in used:
            based = style.find(f"{W}basedOn")
            parent = "" if based is None else based.get(_VAL, "")
            used += [styles.pop(parent)] if parent in styles else []
        return not _GROUND.search(written) and not any(True for style in used for _ in style.iter(f"{W}shd"))


def _inner(tag: str, manner: Manner) -> Manner:
    """How what stands in an element is set."""
    if tag in DELETED:
        return Manner.DELETED
    return Manner.RAISED if tag == _SUPERSCRIPT and manner is Manner.PLAIN else manner


def _marks(properties: Element) -> dict[str, bool]:
    """What properties say of how text is set, and what they take back."""
    found: dict[str, bool] = {}
    for one in properties:
        name = one.tag.removeprefix(W)
        if name in _UNREAD:
            if _UNREAD[name].fullmatch(one.get(_VAL, "")):
                found[name] = True
        elif name in _MANNERS:
            value = one.get(_VAL, "true")
            found[name] = value not in _OFF and value != "baseline" and not (name == "position" and value[:1] == "-")
    return found


def _styled(properties: Element) -> dict[str, bool]:
    return {name: value for name, value in _marks(properties).items() if name in _STYLED}


def _styles(package: Package, part: str) -> dict[str, dict[str, bool]]:
    """What each style says of how text is set, by its identifier, with what it takes over from others."""
    xml = package.part(part)
    root = package.root(part) if xml is not None and any(mark.encode() in xml for mark in _STYLED) else None
    own: dict[str, tuple[str, dict[str, bool]]] = {}
    for style in () if root is None else root.iter(f"{W}style"):
        based, properties = style.find(f"{W}basedOn"), style.find(f"{W}rPr")
        parent = "" if based is None else based.get(_VAL, "")
        own[style.get(f"{W}styleId", "")] = (parent, {} if properties is None else _styled(properties))
    found: dict[str, dict[str, bool]] = {}
    for name in own:
        chain = [name]
        while (parent := own[chain[-1]][0]) in own and parent not in chain:
            chain.append(parent)
        marks: dict[str, bool] = {}
        for one in reversed(chain):
            marks.update(own[one][1])
        if any(marks.values()):
            found[name] = marks
    return found


def _chosen(choice: Element) -> str:
    """The entry that a field shows of those it offers: the one of the number it tells, else the first."""
    told = next((number.get(_VAL, "") for tag in _CHOSEN if (number := choice.find(tag)) is not None), "0")
    entries = {str(number): entry.get(_VAL, "") for number, entry in enumerate(choice.iter(_ENTRY))}
    return entries.get(told, "")


def _symbol(symbol: Element) -> str:
    """The character of a symbol where its number tells it; those of symbol fonts lie in a private area."""
    code = symbol.get(_CHAR, "")
    number = int(code, 16) if _HEXADECIMAL.fullmatch(code) else 0
    return chr(number) if 0x20 <= number < 0xD800 else _SYMBOL
