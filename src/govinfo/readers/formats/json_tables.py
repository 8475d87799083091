"""Tables in JSON of any make: lists of rows, lists of objects, objects of columns, objects of objects.

What stands around them are paragraphs. Numbers stand as they are written, and a null is a blank cell.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias, TypeGuard, cast

from govinfo.readers.formats.decoding import decode
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import Stream
from govinfo.readers.table_rows import PlainRow
from govinfo.text import fold

_Json: TypeAlias = "str | Sequence[_Json] | Mapping[str, _Json]"


def tables(data: bytes | str, document: str | None, limits: Limits) -> Stream | None:
    """What JSON shows that has a table with the label of a row of the form; `None` for any other.

    Raises:
        ReadError: If the bytes are no text, or it has more cells than the limits allow.
    """
    text = decode(data, document)
    if len(text) > limits.characters:
        return None
    try:
        whole = _cells(json.loads(text, object_pairs_hook=_once, parse_int=str, parse_float=str, parse_constant=_blank))
    except (ValueError, RecursionError):
        return None
    rows = [*_rows(whole)]
    labels = printed_labels().row_labels
    if not any(fold(cell) in labels for row in rows if len(row) > 1 for cell in row):
        return None
    page = StreamBuilder(document, limits)
    for several, run in groupby(rows, lambda row: len(row) > 1):
        if several:
            page.table(map(PlainRow, run))
        else:
            page.paragraphs([cell for row in run for cell in row])
    return page.stream()


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, none of whose keys stands in it twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _blank(constant: str) -> str:
    """What NaN shows: programs write blank cells so."""
    del constant
    return ""


def _cells(value: object) -> _Json:
    """A value with texts in the place of all that is neither a list nor an object."""
    if isinstance(value, list):
        return [*map(_cells, cast("list[object]", value))]
    if isinstance(value, dict):
        return {key: _cells(one) for key, one in cast("dict[str, object]", value).items()}
    return "" if value is None else str(value)


def _rows(value: _Json) -> Iterator[Sequence[str]]:
    """The rows of the tables in a value, in its order; a paragraph is one of a single cell."""
    if isinstance(value, str):
        yield [value]
    elif isinstance(value, Mapping):
        yield from _of_object(value)
    elif heads := _heads(value):
        yield heads
        yield from (list(one.values()) for one in value if _flat(one))
    elif _texts(value):
        yield value
    else:
        for one in value:
            yield from _rows(one)


def _of_object(value: Mapping[str, _Json]) -> Iterator[Sequence[str]]:
    """The rows of the tables in an object: with its keys above columns, before rows, or alone."""
    inside = list(value.values())
    columns = [one for one in inside if not isinstance(one, (str, Mapping)) and _texts(one)]
    if len(columns) == len(inside) > 1 and len({len(one) for one in columns}) == 1:
        yield list(value)
        yield from zip(*columns, strict=True)
    elif heads := _heads(inside):
        yield ["", *heads]
        yield from ([key, *one.values()] for key, one in value.items() if _flat(one))
    else:
        for key, one in value.items():
            if not isinstance(one, str):
                yield [key]
            yield from _rows(one)


def _heads(values: Sequence[_Json]) -> list[str]:
    """The keys of objects of nothing but texts, where all of them have the same."""
    keys = [list(one) for one in values if _flat(one)]
    alike = len(keys) == len(values) and all(one == keys[0] for one in keys)
    return keys[0] if alike and keys else []


def _flat(value: _Json) -> TypeGuard[Mapping[str, str]]:
    """Whether a value is an object of nothing but texts."""
    return isinstance(value, Mapping) and len(value) > 1 and _texts(list(value.values()))


def _texts(values: Sequence[_Json]) -> TypeGuard[Sequence[str]]:
    """Whether some values are nothing but texts."""
    return all(isinstance(one, str) for one in values)
