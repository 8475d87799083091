"""A small writer of PDF files, so that tests say what is printed where."""

from math import cos, radians, sin

from govinfo.strategies.files.pdf import FONT, IDEOGRAPHS, assembled, stream
from printing.marks import Box, Clip, Inside, Layer, Masked, Picture, Raw, Text

PICTURE = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
LINK = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>"


class Writer:
    """The objects of a file in the making."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        font = self.add(FONT % 4)
        self.add(IDEOGRAPHS)
        mask = self.stream(PICTURE, b"\x00")
        clear = self.stream(PICTURE + b" /SMask %d 0 R" % mask, b"\x80")
        solid = self.stream(PICTURE, b"\x80")
        self.known = b"/P0 %d 0 R /P1 %d 0 R" % (solid, clear)
        self.font = b"/Font << /F1 %d 0 R >>" % font
        self.layers = {}
        self.states = b""

    def add(self, content):
        self.objects.append(content)
        return len(self.objects)

    def stream(self, head, content):
        return self.add(stream(content, head))

    def resources(self):
        layers = b"".join(b"/L%d %d 0 R" % layer for layer in self.layers.items())
        rest = (self.font, self.known, layers, self.states)
        return b"/Resources << %s /XObject << %s >> /Properties << %s >> /ExtGState << %s >> >>" % rest

    def form(self, marks, head=b""):
        """Marks as an object that can be drawn."""
        content = self.content(marks)
        head += b"/Type /XObject /Subtype /Form /BBox [0 0 %d %d] " % (self.width, self.height)
        return self.stream(head + self.resources(), content)

    def layer(self, shown):
        """The number of a layer that is switched on or off."""
        if shown not in self.layers:
            self.layers[shown] = self.add(b"<< /Type /OCG /Name (L) >>")
        return self.layers[shown]

    def catalog(self):
        """What the file says of itself."""
        layers = b" ".join(b"%d 0 R" % layer for layer in self.layers.values())
        off = b"".join(b"%d 0 R" % layer for shown, layer in self.layers.items() if not shown)
        told = b"/OCProperties << /OCGs [%s] /D << /OFF [%s] >> >>" % (layers, off) if layers else b""
        return b"<< /Type /Catalog /Pages 2 0 R %s >>" % told

    def masked(self, mark):
        """Marks behind a mask, which is as light as it lets through."""
        group = b"/Group << /S /Transparency /CS /DeviceRGB >> "
        box = Box(mark.left, mark.top, mark.right, mark.bottom, (255, 255, 255))
        mask = self.form([box], group)
        state = self.add(b"<< /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G %d 0 R >> >>" % mask)
        self.states += b"/G%d %d 0 R " % (state, state)
        return f"q /G{state} gs {self.content(mark.marks).decode()} Q"

    def content(self, marks):
        return "".join([self.drawn(mark) + "\n" for mark in marks]).encode()

    def drawn(self, mark):
        if isinstance(mark, Raw):
            return mark.words
        if isinstance(mark, Text):
            return self.text(mark)
        if isinstance(mark, Inside):
            number = self.form(mark.marks)
            self.known += b" /X%d %d 0 R" % (number, number)
            y = self.height * (1 - mark.scale) - mark.y
            return f"q {mark.scale} 0 0 {mark.scale} {mark.x} {y} cm /X{number} Do Q"
        if isinstance(mark, Layer):
            self.layer(mark.shown)
            return f"/OC /L{int(mark.shown)} BDC {self.content(mark.marks).decode()} EMC"
        if isinstance(mark, Masked):
            return self.masked(mark)
        left, bottom, wide, high = mark.left, self.height - mark.bottom, mark.right - mark.left, mark.bottom - mark.top
        box = f"{left:.3f} {bottom:.3f} {wide:.3f} {high:.3f} re"
        if isinstance(mark, Picture):
            return f"q {wide} 0 0 {high} {left} {bottom} cm /P{int(mark.clear)} Do Q"
        if isinstance(mark, Clip):
            return f"q {box} W n {self.drawn(mark.mark)} Q"
        return f"0 0 0 RG {box} S" if mark.fill is None else f"{colour(mark.fill)} rg {box} f"

    def text(self, mark):
        angle = radians(mark.turn)
        a, b = cos(angle) * mark.size, -sin(angle) * mark.size
        matrix = f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {mark.x:.3f} {self.height - mark.y:.3f}"
        code = mark.text.encode("utf-16-be", "surrogatepass").hex()
        return f"BT {colour(mark.colour)} rg {0 if mark.inked else 3} Tr /F1 1 Tf {matrix} Tm <{code}> Tj ET"


def pdf(*pages, width=600, height=800, rotate=0, extra=b"", shown=(), unseen=(), drawn=None):
    """A PDF file of pages of marks.

    *extra* goes into its trailer, *shown* stands on each page as what fills a field, *unseen* too, but is only printed,
    *drawn* is a second font with the drawing of its character.
    """
    writer = Writer(width, height)
    if drawn is not None:
        font, outline = drawn
        writer.font = b"/Font << /F1 3 0 R /F2 %d 0 R >>" % writer.add(font % writer.stream(b"", outline))
    field = b"<< /Type /Annot /Subtype /Widget /F %%d /Rect [0 0 %d %d] /AP << /N %%d 0 R >> >>" % (width, height)
    filled = [*((4, marks) for marks in shown), *((36, marks) for marks in unseen)]
    notes = b"".join(b"%d 0 R " % writer.add(field % (flags, writer.form(marks))) for flags, marks in filled)
    notes += b"%d 0 R" % writer.add(LINK)
    kids = []
    for marks in pages:
        content = writer.stream(b"", writer.content(marks))
        head = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d " % (width, height, rotate)
        kids.append(writer.add(head + b"/Contents %d 0 R /Annots [%s] %s >>" % (content, notes, writer.resources())))
    kids = b" ".join(b"%d 0 R" % kid for kid in kids)
    writer.objects[0] = writer.catalog()
    writer.objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))
    return assembled(writer.objects, extra)


def colour(parts):
    return " ".join(f"{part / 255:.3f}" for part in parts)
