"""Marks as a PDF file: one font that every reader knows, the pages, and where each object begins."""

from collections.abc import Sequence

from govinfo.strategies.files.marks import WIDTH, Inked, InkedBox

FONT = b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [%d 0 R] >>"
IDEOGRAPHS = (
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo "
    b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>"
)
_TABLE = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF"
_OBJECTS_A_PAGE = 2


def pdf(pages: Sequence[Sequence[Inked]], height: float) -> bytes:
    """A PDF file of pages."""
    first = 5
    kids = b" ".join(b"%d 0 R" % (first + 1 + _OBJECTS_A_PAGE * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        FONT % 4,
        IDEOGRAPHS,
    ]
    head = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] " % (WIDTH, height)
    for at, marks in enumerate(pages):
        content = "\n".join(_drawn(mark, height) for mark in marks).encode()
        objects += [
            stream(content),
            head + b"/Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>" % (first + _OBJECTS_A_PAGE * at),
        ]
    return assembled(objects)


def stream(content: bytes, head: bytes = b"") -> bytes:
    """An object that holds what is drawn, or else."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of objects, numbered from one; the first is the catalogue."""
    file, table = b"%PDF-1.7\n", b""
    for number, content in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(file)
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return file + _TABLE % (len(objects) + 1, table, len(objects) + 1, trailer, len(file))


def _drawn(mark: Inked, height: float) -> str:
    if isinstance(mark, InkedBox):
        box = f"{mark.left:.3f} {height - mark.bottom:.3f} {mark.right - mark.left:.3f} {mark.bottom - mark.top:.3f} re"
        return f"{box} {'f' if mark.filled else 'S'}"
    code = mark.text.encode("utf-16-be", "surrogatepass").hex()
    return f"BT /F1 {mark.size:.4f} Tf 1 0 0 1 {mark.x:.3f} {height - mark.y:.3f} Tm <{code}> Tj ET"
