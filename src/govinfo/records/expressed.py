"""Records that are shown as the expression that makes them, so that what is printed can be pasted and run."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Protocol

from attrs import fields

from govinfo.displays.displayed import Displayed
from govinfo.records.deriving import default_of


class Printer(Protocol):
    """What Hypothesis prints values with."""

    def text(self, obj: str, /) -> None:
        """Print a text."""
        ...


class Expressed(Displayed):
    """A record whose ``repr`` is the expression that makes an equal one; a notebook shows it in words.

    Its names are those of ``govinfo``, `Decimal` and ``datetime``. Fields are left out that are as they are unless
    stated, and those that hold somebody's own affair.

    Example:
        >>> from govinfo.law.citation import Citation
        >>> Citation(20, item=5)
        Citation(article=20, item=5)
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if getattr(cls.__repr__, "__wrapped__", cls.__repr__) is Expressed.__repr__:
            setattr(cls, "__repr__", _repr_of_a_class())  # noqa: B010 - attrs leaves alone what a class has of its own

    def __repr__(self) -> str:
        stated = ", ".join(f"{name}={value!r}" for name, value in _telling_fields(self))
        return f"{type(self).__name__}({stated})"

    @property
    def _repr_pretty_(self) -> Callable[[Printer, bool], None]:
        """For Hypothesis, which else shows how a value was drawn; of a class it is nothing that can be called."""
        return lambda printer, _: printer.text(repr(self))


def _repr_of_a_class() -> Callable[[Expressed], str]:
    """What shows the records of one class; one function for all of them would be none of the class's own."""

    @wraps(Expressed.__repr__)
    def shown(self: Expressed) -> str:
        return Expressed.__repr__(self)

    return shown


def _telling_fields(record: Expressed) -> Iterator[tuple[str, object]]:
    """The fields that are shown, each with its value."""
    kind: type[Any] = type(record)
    for field in fields(kind):
        value = getattr(record, field.name)
        if field.init and field.repr and value != default_of(field):
            yield field.name, value
