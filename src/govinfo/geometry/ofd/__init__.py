"""OFD files (GB/T 33190) as pages: text and lines by their coordinates, in the parts of a packed file."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from govinfo.geometry.drawing import OBJECTS, BoundingBox, Matrix, boxed
from govinfo.geometry.ofd.objects import OfdWalk, Resources
from govinfo.geometry.ofd.package import OfdPackage, box, children, first, flag, local, numbers
from govinfo.geometry.page import Page
from govinfo.geometry.refusing import Refusal, RefusedError

_MAIN = "OFD.xml"
_POINTS = 72 / 25.4
"""Points of a millimetre, the unit of OFD."""
_A4 = (0.0, 0.0, 210.0, 297.0)
_PIECES = 200_000
"""No file that is read has more objects and characters."""
_SOLID = frozenset({"jpg", "jpeg", "bmp", "jb2"})
"""Kinds of pictures that nothing shows through."""


def pages(parts: Mapping[str, bytes], limit: int) -> Iterator[Page]:
    """The pages of an OFD file, from its parts by name.

    Raises:
        RefusedError: If it is none, or has more than *limit* pages or too much on one.
    """
    package = OfdPackage(parts)
    number = 0
    for body in package.root(_MAIN).iter():
        if local(body) == "DocRoot":
            document = _OfdDocument(package, package.path("", body.text))
            for page in document.pages:
                number += 1
                if number > limit:
                    raise RefusedError(Refusal.PAGES)
                yield document.read(page, number)


class _OfdDocument:
    """A document of an OFD file; a file may hold several."""

    def __init__(self, package: OfdPackage, path: str) -> None:
        root = package.root(path)
        common = first(root, "CommonData")
        self._left = _PIECES
        self._package = package
        self._path = path
        self._paper = _paper(first(common, "PageArea"))
        self._templates = {one.get("ID"): one.get("BaseLoc") for one in children(common, "TemplatePage")}
        self._resources = [
            package.path(path, one.text) for name in ("PublicRes", "DocumentRes") for one in children(common, name)
        ]
        self._notes = {
            page.get("PageID"): package.path(listed, location.text)
            for one in children(root, "Annotations")
            for listed in [package.path(path, one.text)]
            for page in children(package.optional(listed), "Page")
            for location in children(page, "FileLoc")
        }
        self.pages = list(children(first(root, "Pages"), "Page"))

    def read(self, listed: Element, number: int) -> Page:
        """A page that the document lists."""
        path = self._package.path(self._path, listed.get("BaseLoc"))
        root = self._package.root(path)
        paper = _paper(first(root, "Area")) or self._paper or _A4
        own = [self._package.path(path, one.text) for one in children(root, "PageRes")]
        room = min(OBJECTS, self._left)
        walk = OfdWalk(_resources([self._package.optional(one) for one in (*self._resources, *own)]), room)
        matrix: Matrix = (_POINTS, 0.0, 0.0, _POINTS, -paper[0] * _POINTS, -paper[1] * _POINTS)
        below, above = self._around(root)
        for content in (*below, first(root, "Content"), *above):
            walk.layer(content if content is not None else (), matrix)
        for note in children(self._package.optional(self._notes.get(listed.get("ID"), "")), "Annot"):
            _annotate(walk, note, matrix)
        sheet = boxed([(0.0, 0.0), (paper[2] - paper[0], paper[3] - paper[1])], (_POINTS, 0, 0, _POINTS, 0, 0))
        glyphs = walk.glyphs(sheet)
        self._left -= room - walk.left
        return Page(number, sheet[2], sheet[3], glyphs, walk.rules, walk.pictured)

    def _around(self, root: Element) -> tuple[list[Element], list[Element]]:
        """What the templates of a page draw below its own content, and above it."""
        below: list[Element] = []
        above: list[Element] = []
        for one in children(root, "Template"):
            path = self._package.path(self._path, self._templates.get(one.get("TemplateID")))
            content = first(self._package.root(path), "Content")
            if content is not None:
                (above if one.get("ZOrder") == "Foreground" else below).append(content)
        return below, above


def _paper(area: Element | None) -> BoundingBox | None:
    """The sheet that an area tells of."""
    told = first(area, "PhysicalBox")
    return None if told is None else box(numbers(told.text))


def _annotate(walk: OfdWalk, note: Element, matrix: Matrix) -> None:
    """Draw a note on the page; a seal is none of its text, and a watermark is known for what it is."""
    if note.get("Type") != "Stamp" and flag(note, "Visible", otherwise=True):
        for appearance in children(note, "Appearance"):
            walk.placed(appearance, matrix, aslant=note.get("Type") == "Watermark")


def _resources(roots: list[Element | None]) -> Resources:
    """What the resources of a document and a page hold."""
    held = [one for root in roots if root is not None for group in root for one in group]
    named = {(local(one), one.get("ID", "")): one for one in held}
    return Resources(
        {key: one for (name, key), one in named.items() if name == "CompositeGraphicUnit"},
        {key: one for (name, key), one in named.items() if name == "DrawParam"},
        frozenset(key for (name, key), one in named.items() if name == "MultiMedia" and _solid(one)),
    )


def _solid(picture: Element) -> bool:
    """Whether nothing shows through a picture, by its kind."""
    file = first(picture, "MediaFile")
    name = "" if file is None else (file.text or "").strip()
    return (picture.get("Format") or name.rpartition(".")[2]).lower() in _SOLID
