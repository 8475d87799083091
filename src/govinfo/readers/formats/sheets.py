"""The sheets of a workbook as one document, whatever the format: shown ones, and what is new in hidden ones."""

from collections.abc import Sequence
from typing import NamedTuple

from govinfo.messages import places as says
from govinfo.readers import places
from govinfo.readers.formats.sheet_contents import Contents, blocks
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits
from govinfo.readers.places import TableOrigin
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import Stream
from govinfo.spans import Aside, AsideKind, Locator
from govinfo.text import fold, stem

_COPIED = 5
"""So many texts that a shown sheet holds too make a hidden one a copy, as of a table of last year's report."""


class NamedSheet(NamedTuple):
    """A sheet: its title, where it stands in the file, whether it is shown, and what it holds."""

    title: str
    locator: Locator
    visible: bool
    contents: Contents


def stream(sheets: Sequence[NamedSheet], document: str | None, limits: Limits) -> Stream:
    """What the sheets show.

    Hidden sheets are read too, unless one of them repeats what is shown: then they hold another report. So are hidden
    rows and columns, unless they repeat what is shown, or columns say nothing that a form prints. All is told.

    Raises:
        ReadError: If they have more cells than the limits allow.
    """
    page = StreamBuilder(document, limits)
    shown, hidden = ([one.contents.texts() for one in sheets if one.visible is seen] for seen in (True, False))
    copied = any(len(texts & others) >= _COPIED for texts in hidden for others in shown)
    for sheet in sheets:
        if not sheet.visible and sheet.contents.cells:
            where = says.SHEET.filled(title=sheet.title)
            page.beside(where, (Aside(AsideKind.PASSED if copied else AsideKind.CONCEALED, where),))
        if sheet.visible or not copied:
            _fill(page, sheet, document, limits)
    return page.stream()


def _fill(page: StreamBuilder, sheet: NamedSheet, document: str | None, limits: Limits) -> None:
    rows, columns = sheet.contents.idle(_printed)
    found = sheet.contents.without(rows, columns)
    for block in blocks(found, document, limits.cells):
        page.table(block.rows, TableOrigin(places.sheet(sheet.title), sheet.locator, block.first, sheet=True))
    told = [(says.SHEET_ROW.filled(number=row), row in rows) for row in sheet.contents.hidden_rows]
    told += [
        (says.SHEET_COLUMN.filled(letters=places.letters(at)), at in columns) for at in sheet.contents.hidden_columns
    ]
    asides = tuple(Aside(AsideKind.PASSED if passed else AsideKind.CONCEALED, one) for one, passed in told)
    page.beside(says.SHEET.filled(title=sheet.title), asides)


def _printed(text: str) -> bool:
    """Whether a form prints a text."""
    folded = fold(text)
    meanings = printed_labels().meanings
    return folded in meanings or stem(folded) in meanings
