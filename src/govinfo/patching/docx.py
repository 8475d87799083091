"""Cells of a Word file changed where they stand: the text of their runs, set as it was set, tracked if asked for."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import count, islice
from xml.etree.ElementTree import Element

from govinfo.errors import PatchError
from govinfo.messages import patching as says
from govinfo.patching.edit import CellEdit, Patch, Remark, Revision, by_part, located
from govinfo.patching.package import PatchedPackage
from govinfo.patching.placed import PlacedXml, Splice, encoded
from govinfo.readers.formats.docx import OTHERWISE
from govinfo.readers.formats.runs import DELETED, P, Runs
from govinfo.readers.formats.visible_text import Manner
from govinfo.readers.formats.word_styles import W
from govinfo.readers.limits import LIMITS
from govinfo.spans import Locator

_TBL, _TR, _TC, _R, _T = (f"{W}{tag}" for tag in ("tbl", "tr", "tc", "r", "t"))
_INSERTED = f"{W}ins"
_MARKED = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo", f"{W}rPrChange")
"""What a paragraph's mark says of its own history, and no text in it has."""
_UNREAD = DELETED | {f"{W}pPr", f"{W}rPr", f"{W}txbxContent"}


def patch(data: bytes, changes: Patch) -> bytes:
    """The file with the changes made."""
    packed = PatchedPackage(data)
    for part, edits in by_part(changes.edits).items():
        body = DocxPart(packed, part)
        packed.splice(part, [splice for edit in edits for splice in body.edited(edit, changes.revision)])
    return packed.packed()


class DocxPart:
    """A part of a Word file with tables in it.

    Args:
        packed: The file.
        name: Name of the part.

    Raises:
        PatchError: If there is none of the name, as where the file is made of a web page.
    """

    def __init__(self, packed: PatchedPackage, name: str) -> None:
        xml = packed.part(name)
        if xml is None:
            raise PatchError(says.NO_SUCH_CELL)
        self.placed = PlacedXml(xml)
        self._runs = Runs(packed.package, name, self.placed.root, LIMITS, None)
        self._tables = list(self.placed.root.iter(_TBL))

    @cached_property
    def numbers(self) -> Iterator[int]:
        """Numbers that no change and no comment has."""
        numbers = (one.get(f"{W}id", "") for one in self.placed.root.iter())
        return count(max((int(number) for number in numbers if number.isdecimal()), default=0) + 1)

    def cell(self, locator: Locator) -> Element:
        """The element of a cell.

        Raises:
            PatchError: If the part has no such cell.
        """
        return located(
            locator,
            self._tables,
            rows=lambda table: list(_within(table, _TR)),
            cells=lambda row: list(_within(row, _TC)),
        )

    def table(self, number: int) -> Element:
        """The element of a table, by its number."""
        return self._tables[number - 1]

    def about(self, remark: Remark) -> Element | None:
        """The paragraph that a remark stands at: that of the words quoted, else of the place they are looked for at."""
        first = remark.passage or next(iter(remark.places), Locator(paragraph=1))
        paragraphs = list(islice(self.placed.root.iter(P), (first.paragraph or 1) - 1, None))
        texts = ("".join(text.text or "" for text in one.iter(_T)) for one in paragraphs)
        quoting = (one for one, text in zip(paragraphs, texts, strict=True) if remark.quote and remark.quote in text)
        own = paragraphs if first.paragraph is not None else list(self.cell(first).iter(P))
        return next(quoting, own[0] if own else None)

    def edited(self, edit: CellEdit, revision: Revision | None) -> list[Splice]:
        """What makes a cell read as it is to read."""
        cell = self.cell(edit.locator)
        runs = list(self._plain(cell))
        shown = [(run, text) for run, text in runs if (text.text or "").strip()]
        if not shown:
            return self._written(cell, edit.text, revision) if edit.text else []
        if revision is not None:
            return self._tracked(list(dict.fromkeys(run for run, _ in shown)), edit.text, revision)
        texts = [edit.text, *[""] * (len(shown) - 1)]
        return [self.placed.filling(one, encoded(text)) for (_, one), text in zip(shown, texts, strict=True)]

    def _plain(self, cell: Element) -> Iterator[tuple[Element, Element]]:
        """The texts of a cell that are read as they stand, each with its run."""
        for paragraph in cell.iter(P):
            for run in _within(paragraph, _R):
                if self._runs.manner(paragraph, run) is Manner.PLAIN:
                    yield from ((run, text) for text in run.iterfind(_T))

    def _written(self, cell: Element, text: str, revision: Revision | None) -> list[Splice]:
        """Text in a cell without any: in its first paragraph, set as that paragraph's mark is."""
        paragraph = next(_within(cell, P), None)
        if paragraph is None:
            raise PatchError(says.NO_SUCH_CELL)
        prefix = self.placed.prefix(paragraph)
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        properties = b"" if mark is None else self._properties(mark)
        run = run_of(text, prefix, properties)
        new = run if revision is None else self._revised(b"ins", prefix, run, revision)
        return [self.placed.adding(paragraph, new)]

    def _properties(self, mark: Element) -> bytes:
        """How a paragraph's mark is set, without its own history."""
        inner = b"".join(self.placed.written(one) for one in mark if one.tag not in _MARKED)
        prefix = self.placed.prefix(mark)
        return b"<%srPr>%s</%srPr>" % (prefix, inner, prefix)

    def _tracked(self, runs: list[Element], text: str, revision: Revision) -> list[Splice]:
        """The runs deleted and another inserted behind the first, so that Word shows who changed what."""
        inserted = {run: one for one in self.placed.root.iter(_INSERTED) for run in one.iter(_R)}
        prefix = self.placed.prefix(runs[0])
        splices = [
            Splice(self.placed.start(run), self.placed.end(run), self._revised(b"del", prefix, gone, revision))
            for run, gone in zip(runs, map(self._deleted, runs), strict=True)
        ]
        if text:
            properties = runs[0].find(f"{W}rPr")
            run = run_of(text, prefix, b"" if properties is None else self.placed.written(properties))
            behind = self.placed.end(inserted.get(runs[0], runs[0]))
            splices.append(Splice(behind, behind, self._revised(b"ins", prefix, run, revision)))
        return splices

    def _deleted(self, run: Element) -> bytes:
        """A run whose text Word takes for deleted."""
        start = self.placed.start(run)
        written = self.placed.written(run)
        for one in reversed(list(run.iterfind(_T))):
            prefix = self.placed.prefix(one)
            at, end = self.placed.start(one) - start, self.placed.end(one) - start
            new = b'<%sdelText xml:space="preserve">%s</%sdelText>' % (prefix, encoded(one.text or ""), prefix)
            written = written[:at] + new + written[end:]
        return written

    def _revised(self, kind: bytes, prefix: bytes, content: bytes, revision: Revision) -> bytes:
        author, day = encoded(revision.author), revision.at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        told = b'%sid="%d" %sauthor="%s" %sdate="%s"' % (prefix, next(self.numbers), prefix, author, prefix, day)
        return b"<%s%s %s>%s</%s%s>" % (prefix, kind, told, content, prefix, kind)


def run_of(text: str, prefix: bytes, properties: bytes = b"") -> bytes:
    """A run that is one text.

    Args:
        text: The text.
        prefix: What stands before the names of elements.
        properties: How it is set.

    Example:
        >>> run_of("3 ", b"w:")
        b'<w:r><w:t xml:space="preserve">3 </w:t></w:r>'
    """
    space = b"" if text == text.strip() else b' xml:space="preserve"'
    return b"<%sr>%s<%st%s>%s</%st></%sr>" % (prefix, properties, prefix, space, encoded(text), prefix, prefix)


def text_of(run: Element) -> str:
    """The text of a run."""
    return "".join(text.text or "" for text in run.iterfind(_T))


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The elements of a tag in another, whatever wraps them, in the order in which they are read."""
    for child in _settled(element):
        if child.tag == tag:
            yield child
        elif child.tag not in _UNREAD and not (child.tag == P and tag != _R):
            yield from _within(child, tag)


def _settled(element: Element) -> Iterable[Element]:
    """What stands in an element; of what is given in several ways the first."""
    return element[:1] if element.tag == OTHERWISE else element
