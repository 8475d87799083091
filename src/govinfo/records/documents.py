"""Stamped documents: a record on its own, with the name and version of its format."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from govinfo.errors import ReadError
from govinfo.messages import data
from govinfo.messages import records as says
from govinfo.records.composite import RecordType
from govinfo.records.deriving import type_of
from govinfo.records.types import JsonSchema

if TYPE_CHECKING:
    from govinfo.records.decoding import Decodes

STAMP = "format"
"""The key under which a document states its format."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Document:
    """The format of a class of records that is stored and sent: one stamped object of JSON.

    Attributes:
        format: Name and version, ``govinfo.case/1``.
        made: The class.
    """

    def __init__(self, format: str, made: type[Any], kind: RecordType | None = None) -> None:
        self.format = format
        self.made = made
        self._kind = kind

    @cached_property
    def kind(self) -> RecordType:
        """What the object is beside its stamp."""
        made: Any = self.made
        return self._kind or cast("RecordType", type_of(made))

    @cached_property
    def _decoder(self) -> "Decodes | None":
        from govinfo.records.decoding import decoder

        return decoder(self.kind, {STAMP: self.format})

    def structure(self, found: object) -> Any:
        """The record that a document states.

        Raises:
            ReadError: If it states none; every fault with its path.
        """
        if not isinstance(found, dict):
            raise ReadError(data.WANTED, wanted=says.OBJECT.filled(kind=self.format), found=found)
        stated = dict(cast("dict[str, Any]", found))
        stamp = stated.pop(STAMP, None)
        if stamp != self.format:
            raise ReadError(data.WANTED, wanted=data.FORMAT.filled(format=self.format), found=stamp, path=(STAMP,))
        return self.kind.read(stated)

    def unstructure(self, value: Any) -> dict[str, Any]:
        """The record as a document."""
        return {STAMP: self.format, **self.kind.write(value)}

    def loads(self, text: str | bytes) -> Any:
        """The record that JSON text states.

        Raises:
            ReadError: If it is no JSON or states no record; every fault with its path.
        """
        from govinfo.records.json_text import parsed

        quick = self._decoder
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        found = None if quick is None else quick(data)
        return self.structure(parsed(text)) if found is None else found

    def dumps(self, value: Any) -> bytes:
        """The record as JSON text, UTF-8, on one line."""
        from govinfo.records.json_text import written

        return written(self.unstructure(value))

    def body(self, defined: JsonSchema) -> JsonSchema:
        """The JSON Schema of the object with its stamp; what it refers to is put among those *defined*."""
        body = self.kind.definition(defined)
        body["properties"] = {STAMP: {"const": self.format}, **body["properties"]}
        body["required"] = [STAMP, *body["required"]]
        return body

    @property
    def schema(self) -> JsonSchema:
        """The JSON Schema of the documents, 2020-12, complete in itself."""
        defined: JsonSchema = {}
        body = self.body(defined)
        return {"$schema": DIALECT, "title": self.format, **body, "$defs": dict(sorted(defined.items()))}


def inlined(schema: JsonSchema) -> JsonSchema:
    """A schema with its definitions put where they are referred to, for a place within a larger document."""
    defined = schema.get("$defs", {})
    outer = {key: value for key, value in schema.items() if key not in {"$defs", "$schema"}}
    return cast("JsonSchema", _resolved(outer, defined))


def _resolved(part: Any, defined: JsonSchema) -> Any:
    match part:
        case {"$ref": str(name)}:
            return _resolved(defined[name.removeprefix("#/$defs/")], defined)
        case dict():
            return {key: _resolved(value, defined) for key, value in cast("JsonSchema", part).items()}
        case list():
            return [_resolved(each, defined) for each in cast("list[object]", part)]
        case _:
            return part
