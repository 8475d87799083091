"""The types of values that are made of others: lists, rows, mappings, alternatives, records."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, reduce
from operator import is_
from typing import Any, NamedTuple, cast

from govinfo.errors import GovinfoError, ReadError
from govinfo.languages import Text, joined
from govinfo.messages import data
from govinfo.messages import records as says
from govinfo.records.types import FieldType, JsonSchema, UnfitValueError


class ListType(FieldType):
    """Any number of one type, kept as a tuple or a frozen set."""

    def __init__(self, each: FieldType, made: Callable[[Iterable[Any]], Any] = tuple) -> None:
        self.each, self.made = each, made

    def described(self) -> Text:
        """What it holds, in words."""
        return says.SEVERAL.filled(each=self.each.wanted)

    @property
    def personal(self) -> bool:
        """Whether each of them is."""
        return self.each.personal

    def hold(self, given: Any) -> Any:
        """Each of them."""
        if not isinstance(given, _LISTS) and not _listed(given):
            raise UnfitValueError(self.wanted)
        several, hold = cast("Iterable[object]", given), self.each.hold
        try:
            kept = [hold(one) for one in several]
        except UnfitValueError as error:
            raise UnfitValueError(says.SEVERAL.filled(each=error.wanted)) from None
        return several if type(several) is self.made and all(map(is_, kept, several)) else self.made(kept)

    def read(self, found: Any) -> Any:
        """Each of them."""
        if not isinstance(found, list):
            raise self.unwanted(found)
        steps = ((f"[{place}]", self.each, one) for place, one in enumerate(cast("list[object]", found)))
        return self.made(read_all(steps))

    def write(self, value: Any) -> list[Any]:
        """A list."""
        return [self.each.write(one) for one in value]

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """An array."""
        return {"type": "array", "items": self.each.schema(defined)}


_LISTS = (tuple, list, frozenset)
_MAPPINGS = (dict, Mapping)


def _listed(given: object) -> bool:
    return isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping)


class RowType(FieldType):
    """A fixed number of values, each of its own type."""

    def __init__(self, *each: FieldType) -> None:
        self._each = each

    def described(self) -> Text:
        """What it holds, in words."""
        return says.ROW.filled(each=joined([one.wanted for one in self._each], "、", ", "))

    def hold(self, given: Any) -> tuple[Any, ...]:
        """All of them."""
        if not isinstance(given, list | tuple) or len(cast("list[object]", given)) != len(self._each):
            raise UnfitValueError(self.wanted)
        return tuple(each.hold(one) for each, one in zip(self._each, cast("list[object]", given), strict=True))

    def read(self, found: Any) -> tuple[Any, ...]:
        """All of them."""
        if not isinstance(found, list) or len(cast("list[object]", found)) != len(self._each):
            raise self.unwanted(cast("object", found))
        pairs = zip(self._each, cast("list[object]", found), strict=True)
        return tuple(read_all((f"[{place}]", each, one) for place, (each, one) in enumerate(pairs)))

    def write(self, value: Any) -> list[Any]:
        """A list."""
        return [each.write(one) for each, one in zip(self._each, value, strict=True)]

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """An array with a type for each place."""
        count = len(self._each)
        each = [one.schema(defined) for one in self._each]
        return {"type": "array", "prefixItems": each, "items": False, "minItems": count, "maxItems": count}


class MappingType(FieldType):
    """Values by key, where keys are texts."""

    def __init__(self, key: FieldType, each: FieldType) -> None:
        self._key, self._each = key, each

    def described(self) -> Text:
        """What it holds, in words."""
        return says.MAPPING.filled(each=self._each.wanted)

    def hold(self, given: Any) -> Any:
        """The same mapping, if all of it fits."""
        if not isinstance(given, _MAPPINGS):
            raise UnfitValueError(self.wanted)
        hold_key, hold = self._key.hold, self._each.hold
        for key, value in cast("Mapping[object, object]", given).items():
            hold_key(key)
            hold(value)
        return cast("object", given)

    def read(self, found: Any) -> dict[Any, Any]:
        """Each value under its key."""
        if not isinstance(found, dict):
            raise self.unwanted(found)
        told = cast("dict[str, Any]", found)
        keys = read_all((key, self._key, key) for key in told)
        return dict(zip(keys, read_all((key, self._each, one) for key, one in told.items()), strict=True))

    def write(self, value: Any) -> dict[str, Any]:
        """An object."""
        return {self._key.write(key): self._each.write(one) for key, one in value.items()}

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """An object of any keys of a type."""
        each = self._each.schema(defined)
        return {"type": "object", "propertyNames": self._key.schema(defined), "additionalProperties": each}


class OptionalType(FieldType):
    """Something, or nothing."""

    def __init__(self, kind: FieldType) -> None:
        self.kind = kind

    def described(self) -> Text:
        """What it holds, in words."""
        return says.OR_NONE.filled(one=self.kind.wanted)

    @property
    def personal(self) -> bool:
        """Whether that is."""
        return self.kind.personal

    def hold(self, given: Any) -> Any:
        """What is given; None is nothing."""
        return None if given is None else self.kind.hold(given)

    def read(self, found: Any) -> Any:
        """What is stated; null is nothing."""
        return None if found is None else self.kind.read(found)

    def write(self, value: Any) -> Any:
        """The value, or null."""
        return None if value is None else self.kind.write(value)

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """The type, or null."""
        return {"anyOf": [self.kind.schema(defined), {"type": "null"}]}


class EitherType(FieldType):
    """One of several types, which differ in Python and in JSON."""

    def __init__(self, *kinds: FieldType) -> None:
        self._kinds = kinds

    def described(self) -> Text:
        """What it holds, in words."""
        return reduce(lambda one, other: says.OR.filled(one=one, other=other), (kind.wanted for kind in self._kinds))

    def hold(self, given: Any) -> Any:
        """As the first type has it that can hold it."""
        return self._kind_and_value(given)[1]

    def read(self, found: Any) -> Any:
        """As the first type has it that it states."""
        for kind in self._kinds:
            try:
                return kind.read(found)
            except ReadError:
                continue
        raise self.unwanted(found)

    def write(self, value: Any) -> Any:
        """As the type writes it that holds it."""
        return self._kind_and_value(value)[0].write(value)

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """Any of the types."""
        return {"anyOf": [kind.schema(defined) for kind in self._kinds]}

    def _kind_and_value(self, given: Any) -> tuple[FieldType, Any]:
        for kind in self._kinds:
            try:
                return kind, kind.hold(given)
            except UnfitValueError:
                continue
        raise UnfitValueError(self.wanted)


class RecordField(NamedTuple):
    """A field of a record.

    Attributes:
        name: Its name.
        kind: What it holds.
        default: What it is where it is not stated.
        needed: Whether it has to be stated.
    """

    name: str
    kind: FieldType
    default: object = None
    needed: bool = True


class RecordType(FieldType):
    """A record: an object with a key for each field, those left out that are as they are unless stated.

    Attributes:
        made: The class.
        fields: Its fields.
        told: What is written besides because readers in other languages want it; where it is stated it has to agree.
        rules: What its JSON Schema says beyond the fields.
        value: The value of a field of a record.
    """

    def __init__(
        self,
        made: type[Any],
        fields: Callable[[], Iterable[RecordField]],
        told: Callable[[], Iterable[RecordField]] = tuple,
        rules: Mapping[str, Any] | None = None,
        value: Callable[[Any, str], Any] = getattr,
    ) -> None:
        self.made = made
        self.rules = dict(rules or {})
        self._fields, self._told, self._value = fields, told, value

    def described(self) -> Text:
        """What it holds, in words."""
        return says.RECORD.filled(kind=self.made.__name__)

    @cached_property
    def known(self) -> dict[str, RecordField]:
        """The fields by name, what is told besides last; found on first use, as records may hold each other."""
        return {field.name: field for field in (*self._fields(), *self._told())}

    @property
    def personal(self) -> bool:
        """Whether a field is; the named tuples have none that is."""
        return not issubclass(self.made, tuple) and any(field.kind.personal for field in self.known.values())

    def hold(self, given: Any) -> Any:
        """An instance of the class."""
        if not isinstance(given, self.made):
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> Any:
        """The record that an object states."""
        if not isinstance(found, dict):
            raise ReadError(data.WANTED, wanted=says.OBJECT.filled(kind=self.made.__name__), found=found)
        stated = cast("dict[str, Any]", found)
        faults = [ReadError(data.NO_SUCH_KEY, path=(str(key),)) for key in stated if key not in self.known]
        faults += [
            ReadError(data.MISSING_KEY, path=(name,))
            for name, field in self.known.items()
            if field.needed and name not in stated
        ]
        steps = ((name, field.kind, stated[name]) for name, field in self.known.items() if name in stated)
        values = read_all(steps, faults)
        return self.build(dict(zip([name for name in self.known if name in stated], values, strict=True)))

    def build(self, values: dict[str, Any]) -> Any:
        """The record of some values.

        Raises:
            ReadError: If they do not hold together.
        """
        told = {field.name: values.pop(field.name) for field in self._told() if field.name in values}
        try:
            made = self.made(**values)
        except GovinfoError as error:
            raise ReadError(error.sentence) from None
        for name, value in told.items():
            true = getattr(made, name)
            if value != true:
                wanted = says.AGREES.filled(value=self.known[name].kind.write(true))
                raise ReadError(data.WANTED, wanted=wanted, found=self.known[name].kind.write(value), path=(name,))
        return made

    def write(self, value: Any) -> dict[str, Any]:
        """An object of the fields that are not as they are unless stated."""
        stated = ((field, self._value(value, field.name)) for field in self.known.values())
        return {field.name: field.kind.write(each) for field, each in stated if field.needed or each != field.default}

    def schema(self, defined: JsonSchema) -> JsonSchema:
        """A reference to the definition of the class."""
        name = self.made.__name__
        if name not in defined:
            defined[name] = {}
            defined[name] = self.definition(defined)
        return {"$ref": f"#/$defs/{name}"}

    def definition(self, defined: JsonSchema) -> JsonSchema:
        """An object of the fields and nothing else."""
        return {
            "type": "object",
            "properties": {name: field.kind.schema(defined) for name, field in self.known.items()},
            "required": [name for name, field in self.known.items() if field.needed],
            "additionalProperties": False,
            **self.rules,
        }


def read_all(steps: Iterable[tuple[str, FieldType, Any]], faults: Iterable[ReadError] = ()) -> list[Any]:
    """What several pieces of data state, each under its step of the path.

    Raises:
        ReadError: If something is at fault; all of it, those found before too.
    """
    values: list[Any] = []
    found = list(faults)
    for step, kind, data_ in steps:
        try:
            values.append(kind.read(data_))
        except ReadError as error:
            found += (fault.under(step) for fault in _single(error))
    if found:
        raise ReadError.of(found)
    return values


def _single(error: ReadError) -> Iterator[ReadError]:
    """The faults of an error that gathers several, or the one that it is."""
    return iter(error.problems or (error,))
