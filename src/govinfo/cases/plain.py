"""Applications as plain data: a JSON file of objects with the field names of `Application`, `Request` and `Event`.

A day is written ``2024-01-31``, an amount as digits, an article as the law writes it (``第十六条第一款``), everything
else as it is called in `govinfo.cases`.
"""

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

from attrs import NOTHING, fields

from govinfo.cases.application import Application, Request, WantedForm
from govinfo.cases.arrival import Arrival
from govinfo.cases.events import Event
from govinfo.errors import ReadError, cause
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.messages import cases, files
from govinfo.messages import data as says

_Record = TypeVar("_Record")
_Shape = TypeVar("_Shape", dict[str, Any], list[Any])


def read_applications(file: str | Path) -> tuple[Application, ...]:
    """The applications of a JSON file, ``{"applications": [...]}``.

    Args:
        file: The file, in UTF-8.

    Raises:
        ReadError: If it cannot be read, with the place in it.
        GovinfoError: If a word of it is none of the vocabulary, or a record does not hold together.
    """
    try:
        return applications(_loaded(Path(file).read_bytes()))
    except OSError as error:
        raise ReadError(files.NOT_OPENED, cause=cause(error), document=str(file)) from error
    except ReadError as error:
        raise error.within(str(file)) from None


def applications(plain: object) -> tuple[Application, ...]:
    """Applications from plain data.

    Raises:
        ReadError: If it is no such data, with the place in it.

    Example:
        >>> plain = {"id": "7", "applicant": "enterprise", "received": "2024-03-01"}
        >>> print(*applications({"applications": [plain]}))
        7 (enterprise) received on 2024-03-01
    """
    given = _object(plain)
    if "applications" not in given:
        raise ReadError(says.MISSING_KEY, path=("applications",))
    with _at("applications"):
        return tuple(_records(Application, given["applications"]))


def _loaded(content: bytes) -> object:
    try:
        return json.loads(content, object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise ReadError(says.NO_UTF8) from None
    except json.JSONDecodeError as error:
        rest = error.doc[error.pos :]
        raise ReadError(says.NO_JSON, found=rest, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise ReadError(cases.TOO_DEEP) from None
    except ReadError:
        raise
    except ValueError:
        raise ReadError(says.NUMBER_TOO_LONG) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON, none of whose keys stands there twice."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ReadError(says.KEY_TWICE, found=key)
        found[key] = value
    return found


@contextmanager
def _at(name: str) -> Generator[None, None, None]:
    """A fault within is told with the name of the place."""
    try:
        yield
    except ReadError as error:
        raise error.under(name) from None


def _object(given: object) -> dict[str, Any]:
    return _shaped(given, dict, says.OBJECT)


def _list(given: object) -> list[Any]:
    return _shaped(given, list, says.TYPES["list"])


def _shaped(given: object, shape: type[_Shape], wanted: Text) -> _Shape:
    if not isinstance(given, shape):
        raise ReadError(says.WANTED, wanted=wanted, found=given)
    return given


def _records(kind: type[_Record], given: object) -> Iterator[_Record]:
    for number, one in enumerate(_list(given)):
        with _at(f"[{number}]"):
            yield _record(kind, one)


def _record(kind: type[Any], given: object) -> Any:
    """A record from an object; what is null counts as not there."""
    held = {name: value for name, value in _object(given).items() if value is not None}
    known = {field.name: field for field in fields(kind)}
    for name in held:
        if name not in known:
            raise ReadError(says.NO_SUCH_KEY, path=(name,))
    for name, field in known.items():
        if field.default is NOTHING and name not in held:
            raise ReadError(says.MISSING_KEY, path=(name,))
        if name in held and name in _FIELDS:
            with _at(name):
                held[name] = _FIELDS[name](held[name])
    return kind(**held)


def _by(make: Callable[[Any], Any], wanted: Text) -> Callable[[Any], Any]:
    """A reader of one value."""

    def read(given: Any) -> Any:
        try:
            return make(given)
        except (TypeError, ValueError, InvalidOperation):
            raise ReadError(says.WANTED, wanted=wanted, found=given) from None

    return read


def _string(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given


def _amount(given: object) -> Decimal:
    amount = Decimal(_string(given))
    if not amount.is_finite():
        raise ValueError
    return amount


def _texts(given: object) -> tuple[str, ...]:
    return tuple(_SAID(one) for one in _list(given))


_DAY = _by(date.fromisoformat, says.DATE_OR_NULL)
_SAID = _by(_string, says.TEXT)
_FORMS = ", ".join(WantedForm)
_FIELDS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("received", "day", "until", "submitted", "signed", "confirmed", "split_on"), _DAY),
    **dict.fromkeys(("id", "name", "identity", "contact", "description", "route", "person", "party", "outcome"), _SAID),
    **dict.fromkeys(("tells", "into"), _texts),
    "amount": _by(_amount, says.AMOUNT),
    "grounds": lambda given: tuple(map(Citation.parse, _texts(given))),
    "form": _by(WantedForm, says.ONE_OF.filled(known=_FORMS)),
    "events": lambda given: tuple(_records(Event, given)),
    "request": lambda given: _record(Request, given),
    "arrival": lambda given: _record(Arrival, given),
}
"""How the fields are read that are not text, number or truth value as they stand."""
