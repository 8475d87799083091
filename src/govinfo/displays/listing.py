"""The tables that a record shows of itself, and the methods by which a notebook asks for them.

How they are made of its fields and drawn is loaded when one is shown: every record is `Displayed`, and few are.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from govinfo.languages import Text

Says = Mapping[str, Callable[[Any], object]]
"""For some fields of a record, what finds the words for their values."""
_Kind = TypeVar("_Kind", bound=type[Any])


class Listing(NamedTuple):
    """A flat table of values; they are put into words when it is drawn.

    Attributes:
        rows: The rows; of what has none the caption is shown alone.
        heads: The head of each column. None for a list of facts: each row is what is told, and its value.
        caption: What it is, in a few words.
    """

    rows: Sequence[Sequence[object]] = ()
    heads: Sequence[Text] = ()
    caption: Text | None = None


class Displayed:
    """A record that a notebook shows as tables in words. ``repr`` stays the expression that makes it.

    A subclass that has more to tell than its fields overrides `_displayed`; one whose fields hold keys, for which there
    are labels, names in ``_SAID`` what finds these.
    """

    __slots__ = ()

    def _displayed(self) -> Iterable[Listing]:
        from govinfo.displays.facts import facts

        return facts(self)

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
