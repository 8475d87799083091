"""JSON in the wire format of `govinfo.report.converter`, which states a report outright."""

import re

from govinfo.errors import ReadError, UnknownFormError
from govinfo.messages import documents as says
from govinfo.readers.limits import Limits
from govinfo.report.annual import AnnualReport
from govinfo.report.description import FORMAT
from govinfo.report.wire import precisely, quickly
from govinfo.vocabulary import Section

_TEXT = re.compile(rb'"(?P<field>[^"\\]{1,40})"\s*:\s*"(?P<text>(?:[^"\\]|\\.){60,}+)', re.DOTALL)
_MOST = 10_000
"""A report has fewer keys."""


def read(data: bytes | str, document: str | None, limits: Limits) -> AnnualReport:
    """The report that a JSON text states.

    Raises:
        ReadError: If the text is no JSON, or not in the wire format; if it holds a text, with the field that does.
    """
    del limits
    return quickly(data, document) or _precisely(data, document)


def _precisely(data: bytes | str, document: str | None) -> AnnualReport:
    """What a text states that is not plainly a report."""
    text = data.encode("utf-8", "replace") if isinstance(data, str) else data
    if len(text) > _MOST and text.count(b'":') > _MOST:
        raise ReadError(says.TOO_MANY_KEYS, most=_MOST, document=document)
    texts = [] if FORMAT.encode() in text else [(len(held["text"]), held["field"]) for held in _TEXT.finditer(text)]
    if texts:
        field = max(texts)[1].decode("utf-8", "replace")
        raise UnknownFormError(says.TEXT_IN_JSON, field=field, document=document)
    if not any(f'"{key}"'.encode() in text for key in ("format", *Section)):
        raise UnknownFormError(says.OTHER_JSON, document=document)
    return precisely(data, document)
