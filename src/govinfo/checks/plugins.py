"""Rules that other packages bring: whatever they offer under the entry point ``govinfo.rules``."""

from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points
from typing import cast

from govinfo.checks.rule import Rule
from govinfo.errors import InvalidValueError

GROUP = "govinfo.rules"


@cache
def installed() -> tuple[Rule, ...]:
    """The rules of installed packages, in the order of their entry points.

    An entry point names a rule, or several::

        [project.entry-points."govinfo.rules"]
        ours = "our_package.rules:RULES"

    They run where they are handed to `govinfo.check`; the command line does so.

    Raises:
        InvalidValueError: If an entry point names something that is no rule.
    """
    return tuple(rule for point in entry_points(group=GROUP) for rule in _rules(point.load(), point.value))


def _rules(offered: object, where: str) -> Iterable[Rule]:
    candidates = cast("Iterable[object]", offered) if isinstance(offered, Iterable) else (offered,)
    for candidate in candidates:
        if not isinstance(candidate, Rule):
            raise InvalidValueError(f"{where}: {candidate!r} is no Rule")
        yield candidate
