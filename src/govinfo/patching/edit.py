"""What is to be changed in a file, told in the file's own elements."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, TypeVar

from govinfo.spans import Locator

_Placed = TypeVar("_Placed", "CellEdit", "Remark")


class CellEdit(NamedTuple):
    """A cell, and the text that is to stand in it.

    Attributes:
        locator: The cell in the file's own elements.
        text: A number as digits, or any other text; nothing for a blank.
    """

    locator: Locator
    text: str


class Remark(NamedTuple):
    """A sentence that is written beside a cell or paragraph.

    Attributes:
        locator: The cell or paragraph in the file's own elements; `None` for the document as a whole.
        severity: How bad it is: ``error``, ``warning`` or ``notice``.
        text: The sentence.
        quote: The words of the paragraph that it is about; nothing for all of it.
    """

    locator: Locator | None
    severity: str
    text: str
    quote: str = ""


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
        remarks: The sentences to write beside what they are about.
        revision: Who changes it, where the changes are tracked; `None` where they just stand there.
    """

    edits: tuple[CellEdit, ...] = ()
    remarks: tuple[Remark, ...] = ()
    revision: Revision | None = None


def by_part(placed: Iterable[_Placed]) -> dict[str, list[_Placed]]:
    """Edits or remarks by the part of the file that they are in; those of no part under ``""``."""
    parts: dict[str, list[_Placed]] = {}
    for one in placed:
        part = None if one.locator is None else one.locator.part
        parts.setdefault(part or "", []).append(one)
    return parts
