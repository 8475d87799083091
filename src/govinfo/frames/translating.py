"""Registers with Chinese names: columns and values as offices write them, made into those that counting needs."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import narwhals as nw

from govinfo.errors import InvalidValueError
from govinfo.frames.engine import dotted, opened, plain, told
from govinfo.messages import frames as says
from govinfo.registers import CASES, Field, Schema
from govinfo.text import fold

_ASIDE = "^\\s*[0-9]+[.．]|[\\s\u3000\u201c\u201d\u2018\u2019\"'、，,]|[（(][一二三四五六七八九十]+[)）]"
"""What does not tell the printings of a value apart: spaces, quotes, commas, list marks."""


@told
def translate_register(frame: Any, *, schema: Schema = CASES, columns: Mapping[str, str] | None = None) -> Any:
    """A register under Chinese names, as `count_cases` and its like take it.

    Args:
        frame: One row for each case. A column is known by its name in `CASES`, `REMEDIES` or `PUBLICATIONS` or by what
            these call it in Chinese (收到日期, 办理结果), a value by what a form prints for it (自然人, 予以公开);
            spaces and list marks do not matter.
        schema: What the rows are.
        columns: Names of the frame's own for columns, such as ``{"收件时间": "received"}``.

    Returns:
        The register with the names of the schema; columns and values that mean nothing stay as they are, and are found
        at fault when they are counted. A frame of the same library, lazy if *frame* is lazy.

    Raises:
        InvalidValueError: If *frame* is no frame, or two columns of it mean the same.

    Legal basis:
        None: the Chinese names of values are those of the form.

    Example:
        >>> import polars as pl
        >>> cases = pl.DataFrame({"行政机关": ["某县"], "申请人类型": ["自然人"], "办理结果": ["（一）予以公开"]})
        >>> translate_register(cases).to_dicts()
        [{'organ': '某县', 'applicant': 'natural_person', 'outcome': 'granted'}]
    """
    lazy, given = opened(frame)
    held = lazy.collect_schema()
    meant = _columns(held, schema, {plain(name): wanted for name, wanted in (columns or {}).items()})
    values = [
        _translated(name, field)
        for name, field in meant.items()
        if field.values() and isinstance(held[name], nw.String | nw.Categorical | nw.Enum)
    ]
    named = {name: field.name for name, field in meant.items()}
    return given.closed(lazy.with_columns(*values).rename(named) if named else lazy)


def _columns(held: Iterable[str], schema: Schema, own: Mapping[str, str]) -> dict[str, Field]:
    """What the columns of a frame mean, as far as they mean anything.

    Raises:
        InvalidValueError: If two mean the same.
    """
    fields = {field.name: field for field in schema.columns}
    names = {fold(label): field for field in reversed(schema.columns) for label in (*field.labels, field.name)}
    found: dict[str, Field] = {}
    for name in held:
        field = fields.get(own.get(name, "")) or names.get(fold(dotted(name)))
        twin = next((other for other, known in found.items() if known is field), None)
        if twin is not None and field is not None:
            facts = {"one": dotted(twin), "other": dotted(name), "meant": field.name}
            raise InvalidValueError(says.TWO_COLUMNS, what=says.REGISTERS[schema.name], **facts)
        if field is not None:
            found[name] = field
    return found


def _translated(name: str, field: Field) -> nw.Expr:
    """A column with the values that counting knows."""
    known = {
        re.sub(_ASIDE, "", printing): value
        for value, printings in reversed([*field.values().items()])
        for printing in (value, *printings)
    }
    text = nw.col(name).cast(nw.String)
    return text.str.replace_all(_ASIDE, "").replace_strict(known, default=text, return_dtype=nw.String).alias(name)
