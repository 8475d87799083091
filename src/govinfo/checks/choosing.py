"""Which rules of the whole catalogue are asked for, by their codes or by the beginnings of codes."""

from collections.abc import Mapping
from functools import cache

from govinfo.checks.catalogue import RULES
from govinfo.checks.rule import Rule
from govinfo.errors import UnknownKeyError
from govinfo.messages import nouns


def chosen(further: tuple[Rule, ...], select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored; those that are on where nothing is selected.

    A rule that is off is selected by its whole code, or by a beginning under which all are off.

    Args:
        further: Rules beside the library's own.
        select: Codes or beginnings of codes.
        ignore: Likewise.

    Raises:
        UnknownKeyError: If no rule has such a code, or one that begins so.

    Example:
        >>> [rule.code for rule in chosen((), ("R40", "Q907"), ("R405",))]
        ['R401', 'R402', 'R403', 'Q907']
    """
    known = (*RULES, *further)
    ignored = {rule for beginning in ignore for rule in _under(beginning, further)}
    if select is None:
        return tuple(rule for rule in known if rule.on and rule not in ignored)
    asked: set[Rule] = set()
    for beginning in select:
        found = _under(beginning, further)
        asked.update([rule for rule in found if rule.on] or found)
    asked -= ignored
    return tuple(rule for rule in known if rule in asked)


def _under(beginning: str, further: tuple[Rule, ...]) -> list[Rule]:
    """The rules whose code begins so."""
    own = (rule for rule in further if rule.code.startswith(beginning))
    found = [*_library().get(beginning, ()), *own] if beginning else []
    if not found:
        raise UnknownKeyError(beginning, (rule.code for rule in (*RULES, *further)), nouns.RULE)
    return found


@cache
def _library() -> Mapping[str, list[Rule]]:
    """The library's rules by every beginning of their codes."""
    index: dict[str, list[Rule]] = {}
    for rule in RULES:
        for end in range(len(rule.code) + 1):
            index.setdefault(rule.code[:end], []).append(rule)
    return index
