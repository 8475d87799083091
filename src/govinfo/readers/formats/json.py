"""JSON: a report stated outright in the wire format of `govinfo.report.converter`, or tables of the form."""

import re

from govinfo.errors import ReadError, UnknownFormError
from govinfo.messages import documents as says
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream
from govinfo.report.annual import AnnualReport
from govinfo.report.description import FORMAT
from govinfo.report.wire import precisely, quickly
from govinfo.vocabulary import Section

_TEXT = re.compile(rb'"(?P<field>[^"\\]{1,40})"\s*:\s*"(?P<text>(?:[^"\\]|\\.){60,}+)', re.DOTALL)
_MOST = 10_000
"""A report has fewer keys."""


def read(data: bytes | str, document: str | None, limits: Limits) -> AnnualReport | Stream:
    """The report that a JSON text states, or what it shows of tables.

    Raises:
        ReadError: If the text is no JSON, or neither in the wire format nor with a table of the form; if it holds a
            text, with the field that does.
    """
    return quickly(data, document) or _precisely(data, document, limits)


def _precisely(data: bytes | str, document: str | None, limits: Limits) -> AnnualReport | Stream:
    """What a text states that is not plainly a report."""
    text = data.encode("utf-8", "replace") if isinstance(data, str) else data
    if len(text) > _MOST and text.count(b'":') > _MOST:
        raise ReadError(says.TOO_MANY_KEYS, most=_MOST, document=document)
    stored = FORMAT.encode() in text
    shown = None if stored else _tables(data, document, limits)
    if shown is not None:
        return shown
    texts = [] if stored else [(len(held["text"]), held["field"]) for held in _TEXT.finditer(text)]
    if texts:
        field = max(texts)[1].decode("utf-8", "replace")
        raise UnknownFormError(says.TEXT_IN_JSON, field=field, document=document)
    if not any(f'"{key}"'.encode() in text for key in ("format", *Section)):
        raise UnknownFormError(says.OTHER_JSON, document=document)
    return precisely(data, document)


def _tables(data: bytes | str, document: str | None, limits: Limits) -> Stream | None:
    """What JSON of another kind shows of tables; only there is what reads them loaded."""
    from govinfo.readers.formats.json_tables import tables

    return tables(data, document, limits)
