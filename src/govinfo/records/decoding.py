"""JSON text to records in one pass, where msgspec is installed and nothing in the text has to be looked at twice.

The types of fields are told to the decoder, so that what it gives needs no further look. A text in which it meets a
fault, or a key that is unknown or stands there twice, is left to `govinfo.records.documents.Document.structure`, which
names every fault. Both ways read the same records.
"""

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import GenericAlias
from typing import Annotated, Any, Literal, NamedTuple, NotRequired, TypedDict, cast

from govinfo.errors import GovinfoError
from govinfo.records.composite import ListType, OptionalType, RecordType
from govinfo.records.json_text import says_more
from govinfo.records.strict import Lean
from govinfo.records.types import (
    AmountType,
    DayType,
    FieldType,
    NumberType,
    TextType,
    TruthType,
    WordType,
)

Decodes = Callable[[bytes], Any]
"""From JSON text to a record; `None` for a text that has to be looked at closely."""
TYPED = cast("Callable[[str, dict[str, Any]], Any]", TypedDict)
"""Makes a type of dictionaries of fields that are known only as the program runs."""


class _Decoding(NamedTuple):
    """How a type is decoded: the type that msgspec is told, and what is made of what it gives."""

    told: Any
    made: Callable[[Any], Any] | None = None


def decoder(kind: RecordType, stamp: dict[str, str]) -> Decodes | None:
    """What decodes stamped documents of a record; `None` without msgspec."""
    try:
        from msgspec import json
    except ImportError:
        return None
    plan = _record(kind, kind.build, {key: Literal[value] for key, value in stamp.items()})
    decode, encode, make = json.Decoder(plan.told).decode, json.Encoder().encode, plan.made or kind.build

    def decoded(text: bytes) -> Any:
        try:
            with _uncollected():
                found: dict[str, Any] = decode(text)
                if says_more(text, encode(found)):
                    return None
                for key in stamp:
                    del found[key]
                return make(found)
        except (ValueError, RecursionError, GovinfoError):
            return None

    return decoded


@contextmanager
def _uncollected() -> Generator[None, None, None]:
    """Without the search for cycles, of which records have none, and which goes through all of them again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _plan(kind: FieldType) -> _Decoding:
    match kind:
        case OptionalType():
            return _optional(_plan(kind.kind))
        case ListType():
            return _list(_plan(kind.each), kind.made)
        case RecordType() if issubclass(kind.made, Lean):
            return _record(kind, kind.made.stating, {})
        case AmountType():
            return _Decoding(_msgspec_type(kind), Decimal)
        case WordType() if not kind.whole:
            return _Decoding(_msgspec_type(kind), kind.members.__getitem__)
        case RecordType():
            return _Decoding(Any, _remembered(kind))
        case _:
            told = _msgspec_type(kind)
            return _Decoding(told, kind.read if told is Any else None)


def _msgspec_type(kind: FieldType) -> Any:
    """The type that msgspec is told, which admits what the field holds and nothing else; any, where it has none."""
    from msgspec import Meta

    match kind:
        case TextType():
            return Annotated[str, Meta(min_length=kind.least)]
        case NumberType():
            return Annotated[int, Meta(ge=kind.least, le=kind.most)]
        case AmountType():
            return Annotated[str, Meta(pattern=kind.digits)]
        case WordType():
            return kind.vocabulary if kind.whole else Literal[tuple(kind.members)]
        case TruthType():
            return bool
        case DayType():
            return date
        case _:
            return Any


def _optional(plan: _Decoding) -> _Decoding:
    make = plan.made

    def made(found: Any) -> Any:
        return None if found is None or make is None else make(found)

    return _Decoding(plan.told | None, None if make is None else made)


def _list(plan: _Decoding, kept: Callable[[Any], Any]) -> _Decoding:
    make, told = plan.made, plan.told
    if make is None:
        return _Decoding(GenericAlias(tuple, (told, ...)), None if kept is tuple else kept)

    def made(found: list[Any]) -> Any:
        return kept([make(one) for one in found])

    return _Decoding(GenericAlias(list, (told,)), made)


def _record(kind: RecordType, made: Callable[[dict[str, Any]], Any], stamp: dict[str, Any]) -> _Decoding:
    plans = {name: _plan(field.kind) for name, field in kind.known.items()}
    keys = {name: plan.told if kind.known[name].needed else NotRequired[plan.told] for name, plan in plans.items()}
    makes = [(name, plan.made) for name, plan in plans.items() if plan.made is not None]

    def make(found: dict[str, Any]) -> Any:
        for name, one in makes:
            if name in found:
                found[name] = one(found[name])
        return made(found)

    return _Decoding(TYPED(kind.made.__name__, {**stamp, **keys}), make)


def _remembered(kind: FieldType) -> Callable[[Any], Any]:
    """What reads a small record closely, once for each that is the same: articles are cited again and again."""

    def read(items: tuple[tuple[str, Any], ...], _: tuple[type, ...]) -> Any:
        return kind.read(dict(items))

    reads = lru_cache(maxsize=1024)(read)

    def remembering(found: Any) -> Any:
        try:
            return reads(tuple(found.items()), tuple(map(type, found.values())))  # as True is not 1
        except (AttributeError, TypeError):  # no object, or one that holds others
            return kind.read(found)

    return remembering
