"""How a report shows itself in a notebook: as the writers draw it.

The writers stand on a floor above the report and import it; the report knows of them only this name, and looks it up
when a notebook asks.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module


def shown(thing: object, format: str) -> str:
    """A report or one of its tables, drawn in a text format of `govinfo.writers`.

    >>> from govinfo.report.annual import blank
    >>> shown(blank("2021").remedies, "fragment").startswith("<style>")
    True
    """
    return str(import_module("govinfo.writers").render(thing, format))


def listed(heads: Sequence[str], rows: Iterable[Sequence[object]], format: str) -> str:
    """A plain table of records, as a notebook shows it: ``fragment`` for HTML, or ``markdown``.

    >>> print(listed(["code"], [["A302"]], "markdown"))
    | code   |
    |:-------|
    | A302   |
    """
    return str(getattr(import_module("govinfo.writers.listing"), format)(heads, rows))


def counted(count: int, thing: str) -> str:
    """So many of a thing, in English.

    >>> counted(1, "cell"), counted(2, "cell")
    ('1 cell', '2 cells')
    """
    return f"{count} {thing}{'' if count == 1 else 's'}"
