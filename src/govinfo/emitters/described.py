"""What JSON and JSON Lines put out of checked files, described once: what is written, and its JSON Schema.

A finding is described as `govinfo.findings/1` has it, in a different order of importance: every key is there, ``basis``
is the sentence that people read, and ``citations`` beside it are the places that it cites.
"""

from collections.abc import Iterator
from typing import Any

from govinfo.checks.finding import FINDING, Finding
from govinfo.checks.waivers import Waived
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.law.citation import Citation
from govinfo.records.composite import ListType, OptionalType, RecordField, RecordType
from govinfo.records.deriving import type_of
from govinfo.records.documents import DIALECT, Document
from govinfo.records.types import FILE_NAME, NAME, QUANTITY, YEAR, JsonSchema, TextType, TruthType

FORMAT = "govinfo.checked/1"
"""Name and version of what is put out of each file."""

_TEXT = TextType()


def _fields_of_finding() -> Iterator[RecordField]:
    for field in FINDING.kind.known.values():
        if field.name == "basis":
            yield RecordField("basis", _TEXT)
            yield RecordField("citations", ListType(type_of(Citation)))
        else:
            yield field._replace(needed=True)


def _of_finding(finding: Finding, name: str) -> Any:
    match name:
        case "basis":
            return str(finding.basis)
        case "citations":
            return finding.basis.citations
        case _:
            return getattr(finding, name)


def _of_waived(waived: Waived, name: str) -> Any:
    return waived.covers if name == "count" else getattr(waived.waiver, name)


def _of_checked(item: Checked, name: str) -> Any:
    match name:
        case "file" | "findings":
            return getattr(item, name)
        case "waived":
            return item.findings.waived
        case _:
            return getattr(item.report, name)


def _of_unchecked(one: Unchecked, name: str) -> Any:
    return one.file if name == "file" else one


def _why(one: Unchecked, name: str) -> Any:
    return str(one.why) if name == "why" else getattr(one, name)


_FILE = RecordField("file", FILE_NAME)
_REPORT = (
    _FILE,
    RecordField("organ", OptionalType(_TEXT)),
    RecordField("year", OptionalType(YEAR)),
    RecordField("edition", _TEXT),
)
_REASON = (RecordField("meant", TruthType()), RecordField("why", _TEXT))
_WAIVED = (
    RecordField("code", NAME),
    RecordField("cells", ListType(_TEXT)),
    RecordField("reason", _TEXT),
    RecordField("author", _TEXT),
    RecordField("count", QUANTITY),
)

FOUND = RecordType(Finding, _fields_of_finding, value=_of_finding)
"""A finding."""
WAIVED = RecordType(Waived, lambda: _WAIVED, value=_of_waived)
"""A waiver, and how many findings it let stand."""
REPORT = RecordType(Checked, lambda: _REPORT, value=_of_checked)
"""A file, and whose report on which year it is."""
_UNREAD = RecordType(Unchecked, lambda: _REASON, value=_why)
_LISTED = (*_REPORT, RecordField("findings", ListType(FOUND)), RecordField("waived", ListType(WAIVED)))

CHECKED = Document(FORMAT, Checked, RecordType(Checked, lambda: _LISTED, value=_of_checked))
"""A file that was checked, with all that was found."""
UNCHECKED = Document(
    FORMAT,
    Unchecked,
    RecordType(Unchecked, lambda: (_FILE, RecordField("unchecked", _UNREAD)), value=_of_unchecked),
)
"""A file that was not checked, and why."""


def schema() -> JsonSchema:
    """The JSON Schema of the whole array.

    Example:
        >>> [sorted(each["required"]) for each in schema()["items"]["anyOf"]][1]
        ['file', 'format', 'unchecked']
    """
    defined: JsonSchema = {}
    each = [document.body(defined) for document in (CHECKED, UNCHECKED)]
    items = {"type": "array", "items": {"anyOf": each}}
    return {"$schema": DIALECT, "title": FORMAT, **items, "$defs": dict(sorted(defined.items()))}
