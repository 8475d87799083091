"""What callers hand over, held against what it is meant for: a wrong argument is an error with a hint."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar, cast

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Text
from govinfo.messages import arguments as says

_Thing = TypeVar("_Thing")
_Word = TypeVar("_Word", bound=StrEnum)
_LONGEST = 60


def word(given: object, words: type[_Word], what: Text) -> _Word:
    """The member of a vocabulary that is given, as a member or as its text.

    Raises:
        UnknownKeyError: If there is none; the nearest one is named.

    Example:
        >>> from govinfo.messages import nouns
        >>> from govinfo.vocabulary import OrganKind
        >>> word("department", OrganKind, nouns.ORGAN_KIND)
        <OrganKind.DEPARTMENT: 'department'>
    """
    for member in words:
        if member == given:
            return member
    raise UnknownKeyError(given, words, what)


def instance(given: object, kind: type[_Thing], name: str, wanted: Text) -> _Thing:
    """What is given, if it is of a kind.

    Raises:
        InvalidValueError: If it is not; the argument is named.
    """
    if isinstance(given, kind):
        return given
    raise InvalidValueError(says.WRONG_KIND, name=name, wanted=wanted, found=_shown(given))


def several(given: object, kind: type[_Thing], name: str, wanted: Text) -> tuple[_Thing, ...]:
    """All that is given, if it is a collection of things of a kind.

    Raises:
        InvalidValueError: If it is no collection, or one of the things is of another kind; the argument is named.

    Example:
        >>> from govinfo.messages import nouns
        >>> several([1, 2], int, "pages", nouns.COUNTS)
        (1, 2)
    """
    if not isinstance(given, Iterable) or isinstance(given, (str, bytes)):
        raise InvalidValueError(says.WRONG_KIND, name=name, wanted=wanted, found=_shown(given))
    return tuple(instance(thing, kind, name, wanted) for thing in cast("Iterable[object]", given))


def _shown(given: object) -> str:
    text = repr(given)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
