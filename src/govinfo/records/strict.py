"""Records that hold only what their fields are annotated with."""

from functools import wraps
from itertools import chain
from typing import Any, Self, TypeVar

from govinfo.errors import InvalidValueError
from govinfo.languages import shortened
from govinfo.messages import arguments as says
from govinfo.messages import records
from govinfo.records.composite import RecordField
from govinfo.records.deriving import fields_of
from govinfo.records.expressed import Expressed
from govinfo.records.types import FieldType, UnfitValueError

_Record = TypeVar("_Record", bound="Lean")
_Tuple = TypeVar("_Tuple", bound=tuple[Any, ...])


class Strict(Expressed):
    """A record that holds only what its fields are annotated with; anything else is an error with the field's name.

    A text that names the member of a vocabulary becomes the member, an aware `datetime` the day in China.

    Raises:
        InvalidValueError: From the constructor of every subclass, for a value that the field cannot hold.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        for name, kind, default, _ in (_FIELDS.get(type(self)) or _fields(type(self))).values():
            given = getattr(self, name)
            if given is not default:
                try:
                    taken = kind.hold(given)
                except UnfitValueError as error:
                    raise _refused(name, kind, given, error) from None
                if taken is not given:
                    object.__setattr__(self, name, taken)
        self.hold_together()

    def hold_together(self) -> None:
        """What has to hold of several fields together; nothing, where a class does not say.

        Raises:
            InvalidValueError: If it does not.
        """


class Lean(Strict):
    """A record of which there are many, and which says little of what it could: only what is stated is kept.

    What is not stated is found on the class (`lean`).
    """

    @classmethod
    def stating(cls, stated: dict[str, Any]) -> Self:
        """A record of values that are known to be what its fields hold.

        Raises:
            InvalidValueError: If they do not hold together.
        """
        record = object.__new__(cls)
        object.__setattr__(record, "__dict__", stated)
        record.hold_together()
        return record


def strict(kind: type[_Tuple]) -> type[_Tuple]:
    """Let a named tuple hold only what its fields are annotated with, as a `Strict` record does.

    What is made or replaced is held to them; ``_make`` takes values that are known to be so.

    Raises:
        InvalidValueError: From the constructor of the class, for a value that the field cannot hold.

    Example:
        >>> from govinfo.spans import Locator
        >>> Locator(row=1)._replace(row="1")
        Traceback (most recent call last):
        govinfo.errors.InvalidValueError: row 应当是整数（int），1 至 9007199254740991，实际给出的是 '1'
    """
    plain: Any = kind.__new__

    @wraps(plain)
    def made(cls: Any, *given: Any, **named: Any) -> Any:
        record, fields = plain(cls, *given, **named), _FIELDS.get(kind) or _fields(kind)
        other: dict[str, Any] = {}
        for name, value in chain(zip(fields, given, strict=False), named.items()):
            _, one, default, _ = fields[name]
            if value is not default and (taken := held(name, one, value)) is not value:
                other[name] = taken
        return cls._make([other.get(*each) for each in zip(fields, record, strict=True)]) if other else record

    def replaced(record: Any, **changes: Any) -> Any:
        return kind(**{**record._asdict(), **changes})

    setattr(kind, "__new__", staticmethod(made))  # noqa: B010 # type checkers go on knowing what it takes
    setattr(kind, "_replace", replaced)  # noqa: B010
    return kind


def lean(kind: type[_Record]) -> type[_Record]:
    """Let the defaults of a class of records stand on the class itself."""
    for field in fields_of(kind):
        if not field.needed:
            setattr(kind, field.name, field.default)
    return kind


_FIELDS: dict[type[Any], dict[str, RecordField]] = {}
"""The fields, by name, of each class that a record was made of."""


def _fields(kind: type[Any]) -> dict[str, RecordField]:
    return _FIELDS.setdefault(kind, {field.name: field for field in fields_of(kind)})


def held(name: str, kind: FieldType, given: object) -> Any:
    """What a field of a name and a type holds of what it is given.

    Raises:
        InvalidValueError: If it cannot hold it.
    """
    try:
        return kind.hold(given)
    except UnfitValueError as error:
        raise _refused(name, kind, given, error) from None


def _refused(name: str, kind: FieldType, given: object, error: UnfitValueError) -> InvalidValueError:
    found: object = shortened(repr(given))
    if kind.personal:
        found = records.OF_TYPE.filled(kind=type(given).__name__)
    return InvalidValueError(says.WRONG_KIND, name=name, wanted=error.wanted, found=found)
