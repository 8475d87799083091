"""PDF files: ruled tables as grids, also where a page break cuts them, and the lines between. Read with pdfplumber."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber

from govinfo.errors import GovinfoError, ReadError
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a PDF file.

    Raises:
        ReadError: If it is no PDF, has more pages than the limits allow, has no text (a scan), or no table of the form.
    """
    if isinstance(data, str):
        raise ReadError("bytes; a PDF file is no text", document=document)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    page = Grid(document, limits)
    try:
        _fill(page, data, document, limits)
    except GovinfoError:
        raise
    except Exception as error:  # pdfminer lets whatever its parsers raise pass
        raise ReadError(f"a PDF file ({type(error).__name__})", document=document) from error
    stream = page.stream()
    if not stream.segments:
        raise ReadError(
            "a PDF file with text; this one holds pictures of pages: recognise their text first", document=document
        )
    return stream


def _fill(page: Grid, data: bytes, document: str | None, limits: Limits) -> None:
    with pdfplumber.open(BytesIO(data)) as pdf:
        for number, one in enumerate(_pages(pdf), 1):
            if number > limits.pages:
                raise ReadError(f"a PDF file of at most {limits.pages} pages", document=document)
            _page(page, one)


def _pages(pdf: Any) -> Iterator[Any]:
    yield from pdf.pages


def _page(page: Grid, one: Any) -> None:
    tables = one.find_tables()
    boxes = [table.bbox for table in tables]
    lines: dict[int, list[Any]] = {}
    for word in one.extract_words():
        middle, centre = (word["top"] + word["bottom"]) / 2, (word["x0"] + word["x1"]) / 2
        if not any(x0 <= centre <= x1 and top <= middle <= bottom for x0, top, x1, bottom in boxes):
            lines.setdefault(round(middle / 3), []).append(word)
    flow: list[tuple[float, Any]] = [(table.bbox[1], table) for table in tables]
    flow += [(words[0]["top"], " ".join([word["text"] for word in words])) for words in lines.values()]
    for _, part in sorted(flow, key=lambda entry: entry[0]):
        if isinstance(part, str):
            page.paragraph("" if _number_of_page(part) else part)
        else:
            page.table([[Cell(text or "") for text in row] for row in part.extract()])
        one.close()


def _number_of_page(text: str) -> bool:
    return text.strip(" -—–第页/共0123456789") == ""
