"""What installed packages offer under an entry point; it counts only where it is asked for."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeVar, cast

from govinfo.errors import InvalidValueError
from govinfo.messages import plugins as says

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_Record = TypeVar("_Record")


@cache
def offered(group: str, kind: type[_Record]) -> tuple[_Record, ...]:
    """The records that the entry points of a group name, one or several each, in the order of the entry points.

    Raises:
        InvalidValueError: If an entry point cannot be loaded, or names something that is no such record.
    """
    from importlib.metadata import entry_points

    return tuple(record for point in entry_points(group=group) for record in _records(point, kind))


def _records(point: "EntryPoint", kind: type[_Record]) -> Iterator[_Record]:
    try:
        found = point.load()
    except Exception as error:
        raise InvalidValueError(says.NOT_LOADED, group=point.group, value=point.value, error=repr(error)) from error
    for record in _several(found, kind):
        if not isinstance(record, kind):
            raise InvalidValueError(
                says.NO_RECORD, group=point.group, value=point.value, found=repr(record), kind=kind.__name__
            )
        yield record


def _several(found: object, kind: type[_Record]) -> Iterable[object]:
    """What an entry point names, one or several; a record may itself be a tuple."""
    if isinstance(found, kind) or not isinstance(found, Iterable):
        return (found,)
    return cast("Iterable[object]", found)
