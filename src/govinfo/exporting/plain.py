"""Records as plain data, and the JSON Schema of that data: both from the fields that the records declare.

A class whose records travel as something else is named in `SHOWN_AS`, with the function that makes it; the schema is
that of what the function gives.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from attrs import fields, has

from govinfo.exporting.shortened import SHOWN_AS
from govinfo.patterns import pattern
from govinfo.records.documents import DIALECT
from govinfo.records.types import JsonSchema
from govinfo.report.values import canonical

_ATTRIBUTES = pattern(r"Attributes:\n(?P<lines>(?: .*+\n?|\n)*+)")
_ATTRIBUTE = pattern(r"^ {4,8}(?P<name>\w+): (?P<says>.*+(?:\n {9,}+.*+)*+)")
_SIMPLE: dict[type, JsonSchema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
}


def plain(value: object) -> Any:
    """A record as JSON has it.

    Example:
        >>> from govinfo.languages import Text
        >>> plain((Text("件", "applications"), Decimal("1.50"), date(2024, 1, 2), None))
        [{'zh': '件', 'en': 'applications'}, '1.5', '2024-01-02', None]
    """
    kind, held = type(value), cast("Any", value)
    if kind in SHOWN_AS:
        return plain(SHOWN_AS[kind](held))
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return canonical(value.normalize())
    if issubclass(kind, Mapping):
        return {str(key): plain(each) for key, each in held.items()}
    names = _fields(kind)
    if names:
        return {name: plain(getattr(value, name)) for name in names}
    if issubclass(kind, tuple | frozenset):
        return [plain(each) for each in (sorted(held) if kind is frozenset else held)]
    return value


def schema(kind: type, title: str) -> JsonSchema:
    """The JSON Schema (2020-12) of what `plain` makes of the records of a class.

    Example:
        >>> from govinfo.languages import Text
        >>> schema(Text, "text")["$defs"]["Text"]["required"]
        ['zh', 'en']
    """
    known: dict[str, JsonSchema] = {}
    root = _described(kind, known)
    return {"$schema": DIALECT, "title": title, **root, "$defs": known}


def _fields(kind: type) -> tuple[str, ...]:
    if has(kind):
        return tuple(each.name for each in fields(kind))
    return getattr(kind, "_fields", ())


def _described(kind: Any, known: dict[str, JsonSchema]) -> JsonSchema:
    """The schema of one annotation; classes with fields are kept by name and referred to."""
    shown = SHOWN_AS.get(kind)
    if shown is not None:
        return _described(get_type_hints(shown)["return"], known)
    if kind in _SIMPLE:
        return dict(_SIMPLE[kind])
    origin, within = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return {"anyOf": [_described(each, known) for each in within]}
    if origin is Literal:
        return {"enum": list(within)}
    if origin in {tuple, frozenset}:
        return _array(within, known)
    if origin is not None:
        return {"type": "object", "additionalProperties": _described(within[1], known)}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if kind.__name__ not in known:
        known[kind.__name__] = {}
        known[kind.__name__] = _object(kind, known)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _array(within: tuple[Any, ...], known: dict[str, JsonSchema]) -> JsonSchema:
    """Many of one kind, or some of their own kinds in an order."""
    if len(within) == 1 or within[1] is Ellipsis:
        return {"type": "array", "items": _described(within[0], known)}
    items = [_described(each, known) for each in within]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _object(kind: type, known: dict[str, JsonSchema]) -> JsonSchema:
    hints, said = get_type_hints(kind), dict(_attributes(kind.__doc__ or ""))
    properties = {name: _described(hints[name], known) for name in _fields(kind)}
    for name in properties.keys() & said.keys():
        properties[name]["description"] = said[name]
    summary = (kind.__doc__ or "").partition("\n")[0]
    return {
        "type": "object",
        "description": summary,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _attributes(docstring: str) -> Iterator[tuple[str, str]]:
    """What a docstring says of each field."""
    section = _ATTRIBUTES.search(docstring)
    if section is not None:
        for each in re.finditer(_ATTRIBUTE.pattern, section["lines"], re.MULTILINE):
            yield each["name"], " ".join(each["says"].split())
