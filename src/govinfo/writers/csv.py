"""CSV: the printed page row by row; a paragraph is a row of one field, the places under a merged cell are empty.

No field begins like a formula: a field that would gets one apostrophe before it, which readers take off again
(`govinfo.text.guarded`). Files are written as UTF-8 with a byte order mark, by which spreadsheets know the encoding.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from govinfo.page.document import Figures, PrintedDocument
from govinfo.text import guarded


def draw(document: PrintedDocument) -> str:
    """The document as CSV."""
    buffer = StringIO(newline="")
    csv.writer(buffer).writerows([guarded(field) for field in row] for row in _rows(document))
    return buffer.getvalue()


def _rows(document: PrintedDocument) -> Iterator[list[str]]:
    for part in document.parts:
        if isinstance(part, Figures):
            yield from part.grid.matrix(part.texts)
        else:
            yield [part.text]
