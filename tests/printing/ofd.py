"""A small writer of OFD files, so that tests say what is printed where."""

from math import cos, radians, sin
from xml.sax.saxutils import escape

from govinfo.strategies.files.marks import width
from govinfo.strategies.files.ofd import MILLIMETRES, packed
from govinfo.strategies.files.ofd import part as root
from printing.marks import Inside, Picture, Raw, Text


def ofd(*pages, width=600, height=800, common="", document="", parts=()):
    """An OFD file of pages of marks; *common* and *document* stand in its document, *parts* beside it."""
    held = {
        "OFD.xml": root("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"),
        "Doc_0/Document.xml": root(
            "Document",
            f"<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 {width * MILLIMETRES} {height * MILLIMETRES}"
            f"</ofd:PhysicalBox></ofd:PageArea>{common}</ofd:CommonData><ofd:Pages>"
            + "".join(f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages)))
            + f"</ofd:Pages>{document}",
        ),
    }
    for at, marks in enumerate(pages):
        words = "".join(
            mark.words for mark in marks if isinstance(mark, Raw) and mark.words.startswith("<ofd:Template")
        )
        layer = f'<ofd:Layer ID="{at}9">{content(marks)}</ofd:Layer>'
        held[f"Doc_0/Pages/Page_{at}/Content.xml"] = root("Page", f"{words}<ofd:Content>{layer}</ofd:Content>")
    return packed({**held, **dict(parts)})


def content(marks):
    return "".join(drawn(mark) for mark in marks)


def drawn(mark):
    if isinstance(mark, Raw):
        return "" if mark.words.startswith("<ofd:Template") else mark.words
    if isinstance(mark, Text):
        return text(mark)
    if isinstance(mark, Inside):
        inner = content(mark.marks)
        return f"<ofd:PageBlock>{inner}</ofd:PageBlock>"
    left, top = mark.left * MILLIMETRES, mark.top * MILLIMETRES
    wide, high = (mark.right - mark.left) * MILLIMETRES, (mark.bottom - mark.top) * MILLIMETRES
    boundary = f'Boundary="{left:.4f} {top:.4f} {wide:.4f} {high:.4f}"'
    if isinstance(mark, Picture):
        picture = "clear" if mark.clear else "solid"
        return f'<ofd:ImageObject {boundary} CTM="{wide:.4f} 0 0 {high:.4f} 0 0" ResourceID="{picture}"/>'
    outline = f"M 0 0 L {wide:.4f} 0 L {wide:.4f} {high:.4f} L 0 {high:.4f} C"
    fill = "" if mark.fill is None else '<ofd:FillColor Value="{} {} {}"/>'.format(*mark.fill)
    ways = 'Stroke="true"' if mark.fill is None else 'Stroke="false" Fill="true"'
    return (
        f"<ofd:PathObject {boundary} {ways}>{fill}<ofd:AbbreviatedData>{outline}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def text(mark):
    size = mark.size * MILLIMETRES
    angle = radians(mark.turn)
    a, b = cos(angle), sin(angle)
    steps = " ".join(f"{width(character) * size:.4f}" for character in mark.text[:-1])
    ink = "" if mark.inked else ' Fill="false"'
    place = f'Boundary="{mark.x * MILLIMETRES:.4f} {mark.y * MILLIMETRES:.4f} 100 100"'
    matrix = f'CTM="{a:.6f} {b:.6f} {-b:.6f} {a:.6f} 0 0"'
    colour = '<ofd:FillColor Value="{} {} {}"/>'.format(*mark.colour)
    code = f'<ofd:TextCode X="0" Y="0" DeltaX="{steps}">{escape(mark.text)}</ofd:TextCode>'
    return f'<ofd:TextObject {place} {matrix} Font="1" Size="{size:.4f}"{ink}>{colour}{code}</ofd:TextObject>'
