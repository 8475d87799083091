"""The methods by which a notebook asks a record for its tables.

How they are made of its fields and drawn is loaded when one is shown: every record is `Displayed`, and few are.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from govinfo.displays.listing import Listing
from govinfo.languages import Text

_Kind = TypeVar("_Kind", bound=type[Any])


class Displayed:
    """A record that a notebook shows as tables in words. ``repr`` stays the expression that makes it.

    A subclass that has more to tell than its fields overrides `_displayed`; one whose fields hold keys, for which there
    are labels, names in ``_SAID`` what finds these.
    """

    __slots__ = ()

    def _displayed(self) -> Iterable[Listing]:
        from govinfo.displays.facts import facts

        return facts(self, Displayed._worded)

    def _worded(self) -> Text:
        from govinfo.displays.facts import on_one_line

        return on_one_line(self)

    def _repr_html_(self) -> str:
        from govinfo.displays.drawing import html

        return html(self._displayed())

    def _repr_markdown_(self) -> str:
        from govinfo.displays.drawing import markdown

        return markdown(self._displayed())


def displayed(kind: _Kind) -> _Kind:
    """Let a named tuple, which can have no further base, be shown as a `Displayed` record is."""
    for name in ("_displayed", "_worded", "_repr_html_", "_repr_markdown_"):
        if not hasattr(kind, name):
            setattr(kind, name, vars(Displayed)[name])
    return kind


def in_text(record: Any) -> str:
    """What is printed of a result: its tables as plain text."""
    from govinfo.displays.drawing import text

    return text(record._displayed())
