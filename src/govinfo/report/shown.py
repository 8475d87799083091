"""How a report shows itself in a notebook: as the writers draw it.

The writers stand on a floor above the report and import it; the report knows of them only this name, and looks it up
when a notebook asks.
"""

from importlib import import_module


def shown(thing: object, format: str) -> str:
    """A report or one of its tables, drawn in a text format of `govinfo.writers`.

    >>> from govinfo.report.annual import blank
    >>> shown(blank("2021").remedies, "fragment").startswith("<style>")
    True
    """
    return str(import_module("govinfo.writers").render(thing, format))
