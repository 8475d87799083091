"""PDF files as pages, through PDFium. It is not safe to be used by several threads at once."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from govinfo.geometry.page import Page, RuledLine
from govinfo.geometry.pdf.font import install
from govinfo.geometry.pdf.layers import layered
from govinfo.geometry.pdf.objects import page_drawing
from govinfo.geometry.pdf.text import glyphs
from govinfo.geometry.refusing import Refusal, RefusedError

_PASSWORD = 4
"""PDFium's code for a file that needs a password."""
_LINK, _STRUCK = 2, 12
"""PDFium's codes for an annotation that shows nothing of its own, and for a line through words."""
_NO_VIEW = 32
"""Says of an annotation that it is not seen on a screen."""


@cache
def pdfium() -> Any:
    """The library, made ready."""
    import pypdfium2_raw  # pyright: ignore[reportMissingTypeStubs]

    library: Any = pypdfium2_raw
    library.FPDF_InitLibrary()
    install(library)
    return library


def pages(data: bytes, limit: int) -> Iterator[Page]:
    """The pages of a PDF file.

    Raises:
        RefusedError: If it is none, needs a password, or has more than *limit* pages or too much on one.
    """
    library = pdfium()
    document = library.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = library.FPDF_GetLastError() == _PASSWORD
        raise RefusedError(Refusal.ENCRYPTED if locked else Refusal.TORN)
    try:
        count = library.FPDF_GetPageCount(document)
        if count > limit:
            raise RefusedError(Refusal.PAGES)
        layers = layered(data)
        for number in range(count):
            with _loaded(library, document, number) as page:
                yield _page(library, document, page, number + 1, layers=layers)
    finally:
        library.FPDF_CloseDocument(document)


@contextmanager
def _loaded(library: Any, document: Any, number: int) -> Generator[Any]:
    """A page, what is filled into its fields and noted on it drawn with the rest."""
    page = _opened(library, document, number)
    if noted := _noted(library, page):
        if _STRUCK in noted:
            _draw_notes(library, page)
        library.FPDFPage_Flatten(page, library.FLAT_NORMALDISPLAY)
        library.FPDF_ClosePage(page)
        page = _opened(library, document, number)
    try:
        yield page
    finally:
        library.FPDF_ClosePage(page)


def _opened(library: Any, document: Any, number: int) -> Any:
    page = library.FPDF_LoadPage(document, number)
    if not page:
        raise RefusedError(Refusal.TORN)
    return page


def _noted(library: Any, page: Any) -> set[int]:
    """The kinds of what is noted on a page and seen on it; what is only printed is taken away."""
    kinds: set[int] = set()
    for number in reversed(range(library.FPDFPage_GetAnnotCount(page))):
        annotation = library.FPDFPage_GetAnnot(page, number)
        kind, flags = library.FPDFAnnot_GetSubtype(annotation), library.FPDFAnnot_GetFlags(annotation)
        library.FPDFPage_CloseAnnot(annotation)
        if flags & _NO_VIEW:
            library.FPDFPage_RemoveAnnot(page, number)
        else:
            kinds.add(kind)
    return kinds - {_LINK}


def _draw_notes(library: Any, page: Any) -> None:
    """Have notes drawn that tell no drawing of their own, as PDFium does once it draws a page."""
    bitmap = library.FPDFBitmap_Create(1, 1, 0)
    library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, 1, 1, 0, library.FPDF_ANNOT)
    library.FPDFBitmap_Destroy(bitmap)


def _page(library: Any, document: Any, page: Any, number: int, *, layers: bool) -> Page:
    corners = library.FS_RECTF()
    library.FPDF_GetPageBoundingBox(page, corners)
    left, bottom, right, top = box = corners.left, corners.bottom, corners.right, corners.top
    found = page_drawing(library, document, page, layered=layers)
    rules = [RuledLine(rule[0] - left, top - rule[3], rule[2] - left, top - rule[1]) for rule in found.rules]
    pictured = any(area.colour is None for area in found.areas)
    return Page(number, right - left, top - bottom, glyphs(library, page, box, found), rules, pictured)
