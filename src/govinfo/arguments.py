"""Checks on the arguments that callers give: a wrong one is an error with a hint."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeGuard, TypeVar

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Text, shortened
from govinfo.messages import arguments as says

_Thing = TypeVar("_Thing")
_Word = TypeVar("_Word", bound=StrEnum)


def word(given: object, words: type[_Word], what: Text, called: Mapping[Any, Text] | None = None) -> _Word:
    """The member of a vocabulary that is given, as a member, as its text, or as it is called in Chinese.

    Raises:
        UnknownKeyError: If there is none; the nearest one is named.

    Example:
        >>> from govinfo.messages import nouns
        >>> from govinfo.vocabulary import OrganKind
        >>> word("department", OrganKind, nouns.ORGAN_KIND)
        OrganKind.DEPARTMENT
    """
    for member in words:
        if member == given or (called and called[member].zh == given):
            return member
    raise UnknownKeyError(given, words, what)


def known_name(given: object, known: Collection[str], what: Text) -> None:
    """See that a name is one of those that exist.

    Raises:
        UnknownKeyError: If it is none; the nearest one is named.

    Example:
        >>> from govinfo.messages import nouns
        >>> known_name("wide", ("long", "wide"), nouns.SHAPE)
    """
    if given not in known:
        raise UnknownKeyError(given, known, what)


def instance(given: object, kind: type[_Thing] | tuple[type[_Thing], ...], name: str, wanted: Text) -> _Thing:
    """What is given, if it is of a kind, or of one of several.

    Raises:
        InvalidValueError: If it is not; the argument is named.
    """
    if isinstance(given, kind):
        return given
    raise wrong_kind(given, name, wanted)


def wrong_kind(given: object, name: str, wanted: Text) -> InvalidValueError:
    """The error that an argument is of another kind than it has to be."""
    return InvalidValueError(says.WRONG_KIND, name=name, wanted=wanted, found=shortened(repr(given)))


def several(
    given: object, kind: type[_Thing] | tuple[type[_Thing], ...], name: str, wanted: Text
) -> tuple[_Thing, ...]:
    """All that is given, if it is a collection of things of a kind, or of one of several.

    Raises:
        InvalidValueError: If it is no collection, or one of the things is of another kind; the argument is named.

    Example:
        >>> from govinfo.messages import nouns
        >>> several(["A3"], str, "select", nouns.CODES)
        ('A3',)
    """
    return tuple(instance(thing, kind, name, wanted) for thing in collection(given, name, wanted))


def collection(given: object, name: str, wanted: Text) -> Iterable[object]:
    """What is given, if it can be gone through, and is neither a text nor a mapping.

    Raises:
        InvalidValueError: If it cannot; the argument is named.
    """
    if _is_collection(given):
        return given
    raise wrong_kind(given, name, wanted)


def _is_collection(given: object) -> TypeGuard[Iterable[object]]:
    return isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping)
