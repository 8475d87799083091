"""Sentences beside cells and paragraphs of a Word file: as comments, cells shaded, those on a table listed under it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from xml.etree.ElementTree import Element

from govinfo.page.notes import SHADES
from govinfo.patching.docx import DocxPart, run_of, text_of
from govinfo.patching.edit import Remark
from govinfo.patching.package import PatchedPackage
from govinfo.patching.placed import PlacedXml, Splice, spliced
from govinfo.readers.formats.docx import MAIN
from govinfo.readers.formats.word_styles import W

_COMMENTS = "word/comments.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NO_COMMENTS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{W[1:-1]}"></w:comments>'
).encode()
_BEFORE_SHADE = {f"{W}{tag}" for tag in ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders")}


def annotate(data: bytes, remarks: Sequence[Remark]) -> bytes:
    """The file with the remarks in it."""
    packed = PatchedPackage(data)
    part = packed.package.main(MAIN)
    body = DocxPart(packed, part)
    comments = _WordComments(packed, part)
    splices: list[Splice] = []
    listed: dict[int, list[Remark]] = {}
    shades: dict[Element, str] = {}
    divided: set[Element] = set()
    for remark in remarks:
        cells = [(place.table or 0, body.cell(place)) for place in remark.places]
        shades = {cell: remark.severity for _, cell in cells} | shades
        for table in dict.fromkeys(table for table, _ in cells):
            listed.setdefault(table, []).append(remark)
        paragraph = body.about(remark)
        if paragraph is not None:
            splices += _commented(body.placed, paragraph, remark, comments.add(remark), divided)
    splices += [splice for cell, severity in shades.items() for splice in _shaded(body.placed, cell, SHADES[severity])]
    splices += [_list(body.placed, body.table(table), under) for table, under in listed.items()]
    packed.splice(part, splices)
    comments.write()
    return packed.packed()


class _WordComments:
    """The comments of a document, those that it had and those that are added."""

    def __init__(self, packed: PatchedPackage, holder: str) -> None:
        self._packed, self._holder = packed, holder
        self._name = next(iter(packed.package.of_kind("comments", holder)), "")
        self._placed = PlacedXml((packed.part(self._name) if self._name else None) or _NO_COMMENTS)
        known = [int(one.get(f"{W}id", "0")) for one in self._placed.root]
        self._numbers = count(max(known, default=-1) + 1)
        self._added: list[bytes] = []

    def add(self, remark: Remark) -> int:
        """Add a comment; its number."""
        number, prefix = next(self._numbers), self._placed.prefix(self._placed.root)
        told = b'%sid="%d" %sauthor="govinfo"' % (prefix, number, prefix)
        self._added.append(
            b"<%scomment %s>%s</%scomment>" % (prefix, told, _paragraph(run_of(remark.text, prefix), prefix), prefix)
        )
        return number

    def write(self) -> None:
        """Put the comments into the file."""
        if not self._added:
            return
        new = spliced(self._placed.xml, [self._placed.adding(self._placed.root, b"".join(self._added))])
        if self._name:
            self._packed.put(self._name, new)
        else:
            self._packed.add(_COMMENTS, new, "comments", _CONTENT_TYPE, self._holder)


def _commented(
    placed: PlacedXml, paragraph: Element, remark: Remark, number: int, divided: set[Element]
) -> Iterator[Splice]:
    """A comment on a paragraph, or on the words of it that are quoted; a run is divided for one comment alone."""
    prefix = placed.prefix(paragraph)
    start = b'<%scommentRangeStart %sid="%d"/>' % (prefix, prefix, number)
    end = b'<%scommentRangeEnd %sid="%d"/>' % (prefix, prefix, number)
    end += b'<%sr><%scommentReference %sid="%d"/></%sr>' % (prefix, prefix, prefix, number, prefix)
    quoting = _quoting(paragraph, remark.quote)
    if len(quoting) == 1 and quoting[0] not in divided and _divisible(quoting[0]):
        divided.add(quoting[0])
        yield _divided(placed, quoting[0], remark.quote, start, end)
        return
    if placed.empty(paragraph):
        yield placed.filling(paragraph, start + end)
        return
    properties = paragraph.find(f"{W}pPr")
    first = placed.inside(paragraph) if properties is None else placed.end(properties)
    last = placed.behind(paragraph)
    if quoting:
        first, last = placed.start(quoting[0]), placed.end(quoting[-1])
    yield Splice(first, first, start)
    yield Splice(last, last, end)


def _quoting(paragraph: Element, quote: str) -> list[Element]:
    """The runs, directly in a paragraph, that hold some words; none where they do not stand in such runs."""
    runs = [one for one in paragraph if one.tag == f"{W}r"]
    texts = [*map(text_of, runs)]
    at = "".join(texts).find(quote) if quote else -1
    found: list[Element] = []
    begun = 0
    for run, text in zip(runs, texts, strict=True):
        if at >= 0 and begun < at + len(quote) and begun + len(text) > at:
            found.append(run)
        begun += len(text)
    return found


def _divisible(run: Element) -> bool:
    """Whether a run is one text and how it is set, so that it can be several runs."""
    return [one.tag for one in run if one.tag != f"{W}rPr"] == [f"{W}t"]


def _divided(placed: PlacedXml, run: Element, quote: str, start: bytes, end: bytes) -> Splice:
    """A run as up to three, all set like it: before some words, the words between two marks, and behind them."""
    prefix, properties = placed.prefix(run), run.find(f"{W}rPr")
    told = b"" if properties is None else placed.written(properties)
    before, _, behind = text_of(run).partition(quote)
    first, words, last = (run_of(text, prefix, told) if text else b"" for text in (before, quote, behind))
    new = first + start + words + end + last
    return Splice(placed.start(run), placed.end(run), new)


def _shaded(placed: PlacedXml, cell: Element, fill: str) -> Iterator[Splice]:
    prefix = placed.prefix(cell)
    told = b'%sval="clear" %scolor="auto" %sfill="%s"' % (prefix, prefix, prefix, fill.encode())
    shade = b"<%sshd %s/>" % (prefix, told)
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        at = placed.inside(cell)
        yield Splice(at, at, b"<%stcPr>%s</%stcPr>" % (prefix, shade, prefix))
        return
    own = properties.find(f"{W}shd")
    if own is not None:
        yield Splice(placed.start(own), placed.end(own), shade)
    elif placed.empty(properties):
        yield placed.filling(properties, shade)
    else:
        before = [one for one in properties if one.tag in _BEFORE_SHADE]
        at = placed.end(before[-1]) if before else placed.inside(properties)
        yield Splice(at, at, shade)


def _list(placed: PlacedXml, table: Element, remarks: Iterable[Remark]) -> Splice:
    """The remarks on a table, each once, as paragraphs under it."""
    prefix = placed.prefix(table)
    small = b'<%srPr><%ssz %sval="18"/></%srPr>' % (prefix, prefix, prefix, prefix)
    texts = dict.fromkeys(remark.text for remark in remarks)
    behind = placed.end(table)
    return Splice(behind, behind, b"".join(_paragraph(run_of(text, prefix, small), prefix) for text in texts))


def _paragraph(content: bytes, prefix: bytes) -> bytes:
    return b"<%sp>%s</%sp>" % (prefix, content, prefix)
