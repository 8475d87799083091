"""Marks as an OFD file (GB/T 33190-2016): a package of XML parts, in millimetres."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from govinfo.strategies.files.marks import WIDTH, Inked, InkedBox, width

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
MILLIMETRES = 25.4 / 72
"""Millimetres of a point."""


def ofd(pages: Sequence[Sequence[Inked]], height: float) -> bytes:
    """An OFD file of pages."""
    places = [f"Pages/Page_{at}/Content.xml" for at in range(len(pages))]
    listed = "".join(f'<ofd:Page ID="{at}" BaseLoc="{place}"/>' for at, place in enumerate(places))
    area = f"0 0 {WIDTH * MILLIMETRES:.4f} {height * MILLIMETRES:.4f}"
    area = f"<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>{area}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
    parts = {
        "OFD.xml": part("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"),
        "Doc_0/Document.xml": part("Document", f"{area}<ofd:Pages>{listed}</ofd:Pages>"),
    }
    for place, marks in zip(places, pages, strict=True):
        layer = f'<ofd:Layer ID="9">{"".join(map(_drawn, marks))}</ofd:Layer>'
        parts[f"Doc_0/{place}"] = part("Page", f"<ofd:Content>{layer}</ofd:Content>")
    return packed(parts)


def part(name: str, inner: str) -> str:
    """An XML part of the package."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<ofd:{name} {SPACE}>{inner}</ofd:{name}>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _drawn(mark: Inked) -> str:
    if isinstance(mark, InkedBox):
        return _box(mark)
    size = mark.size * MILLIMETRES
    steps = " ".join(f"{width(character) * size:.4f}" for character in mark.text[:-1])
    boundary = f'Boundary="{mark.x * MILLIMETRES:.4f} {mark.y * MILLIMETRES:.4f} 100 100"'
    code = f'<ofd:TextCode X="0" Y="0" DeltaX="{steps}">{escape(mark.text)}</ofd:TextCode>'
    return f'<ofd:TextObject {boundary} Font="1" Size="{size:.4f}">{code}</ofd:TextObject>'


def _box(frame: InkedBox) -> str:
    left, top, right, bottom = (MILLIMETRES * edge for edge in frame[:4])
    wide, high = right - left, bottom - top
    ways = 'Stroke="false" Fill="true"' if frame.filled else 'Stroke="true"'
    outline = f"M 0 0 L {wide:.4f} 0 L {wide:.4f} {high:.4f} L 0 {high:.4f} C"
    return (
        f'<ofd:PathObject Boundary="{left:.4f} {top:.4f} {wide:.4f} {high:.4f}" {ways}>'
        f"<ofd:AbbreviatedData>{outline}</ofd:AbbreviatedData></ofd:PathObject>"
    )
