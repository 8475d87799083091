"""From annotations to types: what a field holds is written once, where the field is declared."""

import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from inspect import get_annotations
from typing import Annotated, Any, Union, cast, get_args, get_origin

from attrs import NOTHING, Attribute

from govinfo.errors import InvalidValueError
from govinfo.languages import Text
from govinfo.messages import records as says
from govinfo.records.composite import (
    EitherType,
    ListType,
    MappingType,
    OptionalType,
    RecordField,
    RecordType,
    RowType,
)
from govinfo.records.types import (
    AmountType,
    AnyType,
    DayType,
    FieldType,
    JsonSchema,
    KeyType,
    NumberType,
    TextType,
    TruthType,
    UnfitValueError,
    WordType,
)


class SentenceType(RecordType):
    """A sentence in both languages."""

    def __init__(self) -> None:
        super().__init__(Text, lambda: fields_of(Text))

    def hold(self, given: Any) -> Any:
        """The sentence, if it is made of two texts."""
        if isinstance(given, Text):
            zh, en = cast("tuple[object, object]", given)
            if isinstance(zh, str) and isinstance(en, str):
                return given
        raise UnfitValueError(self.wanted)


_PLAIN: dict[object, FieldType] = {
    str: TextType(),
    int: NumberType(),
    bool: TruthType(),
    date: DayType(),
    Decimal: AmountType(signed=True),
    Text: SentenceType(),
    Any: AnyType(),
}
_UNIONS = (Union, types.UnionType)


@cache
def type_of(annotation: Any) -> FieldType:
    """The type that an annotation stands for; one that is annotated with a type stands for that.

    >>> type_of(int | None).hold(None), type_of(tuple[str, ...]).read(["甲"])
    (None, ('甲',))
    """
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return next((each for each in inner[1:] if isinstance(each, FieldType)), None) or type_of(inner[0])
    if origin in _UNIONS:
        return _union([each for each in inner if each is not type(None)], nullable=type(None) in inner)
    if origin is not None:
        return _generic(origin, inner)
    return _class(annotation)


def _union(kinds: list[Any], *, nullable: bool) -> FieldType:
    found = type_of(kinds[0]) if len(kinds) == 1 else EitherType(*map(type_of, kinds))
    return OptionalType(found) if nullable else found


def _generic(origin: Any, inner: tuple[Any, ...]) -> FieldType:
    if origin is tuple:
        return ListType(type_of(inner[0])) if inner[1:] == (...,) else RowType(*map(type_of, inner))
    if origin is frozenset:
        return ListType(type_of(inner[0]), frozenset)
    if origin is Mapping:
        return MappingType(*map(type_of, inner))
    return AnyType(callable, says.FUNCTION)


def _class(kind: type[Any]) -> FieldType:
    if issubclass(kind, StrEnum):
        return WordType(kind)
    if hasattr(kind, "__attrs_attrs__") or hasattr(kind, "_fields"):
        told, rules = getattr(kind, "TOLD", ()), getattr(kind, "RULES", None)
        return RecordType(kind, lambda: fields_of(kind), lambda: [_computed_field(kind, name) for name in told], rules)
    return AnyType(lambda given: isinstance(given, kind), says.RECORD.filled(kind=kind.__name__))


def fields_of(kind: type[Any]) -> tuple[RecordField, ...]:
    """The fields of a class of records that its constructor takes."""
    if not hasattr(kind, "__attrs_attrs__"):
        defaults: dict[str, Any] = kind._field_defaults
        annotations = get_annotations(kind)
        return tuple(
            RecordField(name, type_of(annotations[name]), defaults.get(name), name not in defaults)
            for name in kind._fields
        )
    return tuple(_field(kind, field) for field in kind.__attrs_attrs__ if field.init)


def _field(kind: type[Any], field: "Attribute[Any]") -> RecordField:
    annotation: Any = field.type
    if field.name in getattr(kind, "ALWAYS", ()):
        return RecordField(field.name, type_of(annotation), NOTHING, needed=False)
    return RecordField(field.name, type_of(annotation), default_of(field), field.default is NOTHING)


def default_of(field: "Attribute[Any]") -> Any:
    """What a field is unless it is stated; `NOTHING` where it has to be."""
    default: Any = field.default
    factory = getattr(default, "factory", None)
    return factory() if factory else default


def _computed_field(kind: type[Any], name: str) -> RecordField:
    """A property that is written beside the fields, by what its annotation says of it."""
    return RecordField(name, type_of(get_annotations(getattr(kind, name).fget)["return"]), NOTHING, needed=False)


class SeveralType(RecordType):
    """Several records that are one object of Python, on the wire a list and what is said of them all.

    Attributes:
        made: The class, a sequence.
        name: The key of the list, and what the constructor calls it.
        each: The class of the records.
        beside: What is said of them all.
    """

    def __init__(self, made: type[Any], name: str, each: Any, *beside: RecordField) -> None:
        super().__init__(
            made,
            lambda: (RecordField(name, ListType(type_of(each))), *beside),
            value=lambda several, asked: several if asked == name else getattr(several, asked),
        )


class KeyedType(RecordType):
    """A record that is known by its key, which stands for it on the wire.

    Attributes:
        made: The class.
        what: What such a record is called.
        known: Those that are known.
        others: Whether one that is not known can be stored, as a whole record.
    """

    def __init__(self, made: type[Any], what: Text, known: Callable[[], Sequence[Any]], *, others: bool) -> None:
        super().__init__(made, lambda: fields_of(made))
        self.others = others
        self._records = known
        self._key = KeyType(what, lambda: (record.key for record in known()))

    def read(self, found: Any) -> Any:
        """The record of a key, or the one that an object states."""
        if self.others and isinstance(found, dict):
            return super().read(cast("object", found))
        key = self._key.read(found)
        return next((record for record in self._records() if record.key == key), None)

    def write(self, value: Any) -> Any:
        """Its key.

        Raises:
            InvalidValueError: If it is not known, and others cannot be stored.
        """
        if value in self._records():
            return str(value.key)
        if not self.others:
            raise InvalidValueError(says.NOT_STORED, found=self.made.__name__, wanted=self._key.wanted)
        return super().write(value)

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """A key, or a record."""
        key = self._key.schema(defined)
        return {"anyOf": [key, super().schema(defined)]} if self.others else key
