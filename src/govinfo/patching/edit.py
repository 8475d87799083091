"""What is to be changed in a file, told in the file's own elements."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from govinfo.errors import PatchError
from govinfo.messages import patching as says
from govinfo.spans import Locator

_Element = TypeVar("_Element")


class CellEdit(NamedTuple):
    """A cell, and the text that is to stand in it.

    Attributes:
        locator: The cell in the file's own elements.
        text: A number as digits, or any other text; nothing for a blank.
    """

    locator: Locator
    text: str


class Remark(NamedTuple):
    """A sentence that is written beside what it is about.

    Attributes:
        places: The cells in the file's own elements, the one where the sentence stands first.
        severity: How bad it is: ``error``, ``warning`` or ``notice``.
        text: The sentence.
        quote: The words that it is about, beside which the sentence stands then.
        passage: Where the words stand, or begin to be looked for; without it, and without cells, the sentence is about
            the document as a whole.
    """

    places: tuple[Locator, ...]
    severity: str
    text: str
    quote: str = ""
    passage: Locator | None = None


class Revision(NamedTuple):
    """Who changes the file, where changes are to be tracked.

    Attributes:
        author: The name that Word shows beside the change.
        at: When.
    """

    author: str
    at: datetime


class Patch(NamedTuple):
    """Everything that is to be changed in one file.

    Attributes:
        edits: The cells to change.
        revision: Who changes it, where the changes are tracked; `None` where they just stand there.
    """

    edits: tuple[CellEdit, ...] = ()
    revision: Revision | None = None


def by_part(edits: Iterable[CellEdit]) -> dict[str, list[CellEdit]]:
    """Edits by the part of the file that they are in; those of a file of one part under ``""``."""
    parts: dict[str, list[CellEdit]] = {}
    for one in edits:
        parts.setdefault(one.locator.part or "", []).append(one)
    return parts


def located(
    locator: Locator,
    tables: Sequence[_Element],
    rows: Callable[[_Element], Sequence[_Element]],
    cells: Callable[[_Element], Sequence[_Element]],
) -> _Element:
    """The element of the cell that a locator names.

    Args:
        locator: The table, the row and the cell, each counted from 1.
        tables: The tables of the document.
        rows: The rows of a table.
        cells: The cells of a row.

    Raises:
        PatchError: If there is no such cell.
    """
    for table in _numbered(tables, locator.table):
        for row in _numbered(rows(table), locator.row):
            for cell in _numbered(cells(row), locator.cell):
                return cell
    raise PatchError(says.NO_SUCH_CELL)


def _numbered(elements: Sequence[_Element], number: object) -> Sequence[_Element]:
    """The element of a number, if there is one."""
    return elements[number - 1 : number] if isinstance(number, int) and number > 0 else ()
