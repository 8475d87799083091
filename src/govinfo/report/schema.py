"""The JSON Schema of reports on the wire, from the description by which they are judged.

It says what `govinfo.structure` says, but for three things: to JSON Schema 3.0 is a whole number; that a text in
``as_filed`` states the value of its cell, and that a cell with a reason states no number, is beyond it; and so is half
of a surrogate pair, which no text in UTF-8 holds.
"""

from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES
from govinfo.records.documents import DIALECT, STAMP
from govinfo.records.types import JsonSchema
from govinfo.report import description
from govinfo.report.description import (
    FORMAT,
    ListShape,
    MapShape,
    OptionalShape,
    RecordShape,
    RowShape,
    ScalarShape,
    Shape,
)


def schema() -> JsonSchema:
    """The JSON Schema of a report, 2020-12, complete in itself.

    Example:
        >>> schema()["properties"]["year"]
        {'type': ['integer', 'null'], 'minimum': 1, 'maximum': 9999}
    """
    defined: JsonSchema = dict(description.CELL_SCHEMAS)
    body = _schema(description.report(*[FORMS[-1].edition] * len(TABLES)), defined)
    body["properties"] |= {str(section): {} for section in TABLES} | {STAMP: {"const": FORMAT}}
    for (edition, section), table in FORMS.tables.items():
        defined[_name(edition, section)] = _schema(description.table(table), defined)
    tables = [_laid_out(edition, section) for edition, section in FORMS.tables]
    return {"$schema": DIALECT, "title": FORMAT, **body, "allOf": tables, "$defs": dict(sorted(defined.items()))}


def _name(edition: str, section: str) -> str:
    return f"{section}_{edition}"


def _laid_out(edition: str, section: str) -> JsonSchema:
    """What a table is where the report, or its ``layouts``, names an edition for it."""
    named = {"required": ["layouts"], "properties": {"layouts": {"type": "object", "required": [str(section)]}}}
    this = {"properties": {"layouts": {"properties": {str(section): {"const": str(edition)}}}}}
    own = {"properties": {"edition": {"const": str(edition)}}, "not": named}
    table = {"anyOf": [{"$ref": f"#/$defs/{_name(edition, section)}"}, {"type": "null"}]}
    return {"if": {"anyOf": [{"allOf": [named, this]}, own]}, "then": {"properties": {str(section): table}}}


def _schema(kind: Shape, defined: JsonSchema) -> JsonSchema:
    match kind:
        case ScalarShape():
            return dict(kind.schema)
        case OptionalShape():
            return {"anyOf": [_schema(kind.kind, defined), {"type": "null"}]}
        case RowShape():
            return _array([_schema(cell, defined) for cell in kind.cells])
        case ListShape():
            return {"type": "array", "items": _schema(kind.each, defined)}
        case MapShape():
            return {"type": "object", "additionalProperties": _schema(kind.each, defined)}
        case RecordShape():
            return _object(kind, defined)
        case _:
            return kind.kind.schema(defined)


def _array(each: list[JsonSchema]) -> JsonSchema:
    return {"type": "array", "prefixItems": each, "items": False, "minItems": len(each)}


def _object(kind: RecordShape, defined: JsonSchema) -> JsonSchema:
    return {
        "type": "object",
        "properties": {key: _schema(field, defined) for key, field in kind.fields.items()},
        "required": [key for key in kind.fields if key not in kind.optional],
        "additionalProperties": False,
    }
