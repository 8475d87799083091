"""What Hypothesis calls when it loads: ``st.from_type`` then knows what to draw for every public record."""

from enum import Enum
from typing import TYPE_CHECKING, Any

import govinfo

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Teach ``hypothesis.strategies.from_type`` to draw the public records."""
    from hypothesis.strategies import register_type_strategy

    for kind in public_records():
        register_type_strategy(kind, _drawn)


def public_records() -> list[type[Any]]:
    """The public classes that are neither vocabularies nor errors and warnings."""
    raised = ("Error", "Warning")
    named = {name for name in dir(govinfo) if name[0].isupper() and not name.isupper() and not name.endswith(raised)}
    classes: list[type[Any]] = [getattr(govinfo, name) for name in sorted(named)]
    return [kind for kind in classes if not issubclass(kind, Enum)]


def _drawn(kind: type[Any]) -> "SearchStrategy[Any]":
    from govinfo.strategies.records import RECORDS

    return RECORDS[kind]
