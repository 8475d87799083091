"""Rules and claim patterns that other packages bring, under the entry points ``govinfo.rules``, ``govinfo.subjects``.

An entry point names one, or several::

    [project.entry-points."govinfo.rules"]
    ours = "our_package.rules:RULES"

    [project.entry-points."govinfo.subjects"]
    ours = "our_package.words:SUBJECTS"

They count where they are handed to `govinfo.check`; the command line does so with ``--plugins``.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points
from typing import TypeVar, cast

from govinfo.checks.rule import Rule
from govinfo.errors import InvalidValueError
from govinfo.report.claims.wording import Subject

_Record = TypeVar("_Record")


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of installed packages, in the order of their entry points.

    Raises:
        InvalidValueError: If an entry point names something that is no rule.
    """
    return tuple(_offered("govinfo.rules", Rule))


@cache
def subjects() -> tuple[Subject, ...]:
    """The claim patterns of installed packages, in the order of their entry points.

    Raises:
        InvalidValueError: If an entry point names something that is no subject.
    """
    return tuple(_offered("govinfo.subjects", Subject))


def _offered(group: str, kind: type[_Record]) -> Iterator[_Record]:
    for point in entry_points(group=group):
        for candidate in _several(point.load(), kind):
            if not isinstance(candidate, kind):
                raise InvalidValueError(f"{point.value}: {candidate!r} is no {kind.__name__}")
            yield candidate


def _several(offered: object, kind: type[_Record]) -> Iterable[object]:
    """What an entry point names, one or several; a record may itself be a tuple."""
    if isinstance(offered, kind) or not isinstance(offered, Iterable):
        return (offered,)
    return cast("Iterable[object]", offered)
