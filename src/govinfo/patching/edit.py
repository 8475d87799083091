"""What is to be changed in a file, told in the file's own elements."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from govinfo.spans import Locator


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
