"""The formats that reports are read from, as records; a format's module is loaded when one of its files is read."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple, cast

from govinfo.errors import MissingExtraError, ReadError, UnknownKeyError
from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult

GROUP = "govinfo.readers"
"""Entry points of this group add formats: each names a module, or an object, with ``results`` as those here have."""

Results = Callable[[bytes | str, str | None, Limits], Sequence[ReadResult]]


class Format(NamedTuple):
    """A format.

    Attributes:
        name: Its name, as given to ``format=``.
        suffixes: Of file names, with the dot.
        module: The module whose ``results(data, document, limits)`` reads it.
        library: The library it needs, if any.
        extra: The extra that installs the library.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    library: str | None = None
    extra: str | None = None


FORMATS = (
    Format("text", (".txt", ".text"), "govinfo.readers.text"),
    Format("markdown", (".md", ".markdown"), "govinfo.readers.markdown"),
    Format("html", (".html", ".htm", ".shtml", ".xhtml"), "govinfo.readers.html", "selectolax", "html"),
    Format("script", (".js", ".jsonp"), "govinfo.readers.script", "selectolax", "html"),
    Format("json", (".json",), "govinfo.readers.json"),
    Format("csv", (".csv", ".tsv"), "govinfo.readers.csv"),
    Format("docx", (".docx",), "govinfo.readers.docx"),
    Format("xlsx", (".xlsx",), "govinfo.readers.xlsx", "openpyxl", "xlsx"),
    Format("pdf", (".pdf",), "govinfo.readers.pdf", "pdfplumber", "pdf"),
)
"""Every format of this library."""

_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_BY_SUFFIX = {suffix: format_.name for format_ in FORMATS for suffix in format_.suffixes}
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "a .docx or .xlsx file; this is one of Word or Excel before 2007: save it anew"),
    (b"\x89PNG", "a text; this is a picture"),
    (b"\xff\xd8\xff", "a text; this is a picture"),
    (b"GIF8", "a text; this is a picture"),
    (b"Rar!", "a report; this is a packed archive: unpack it"),
    (b"\x1f\x8b", "a report; this is a packed archive: unpack it"),
)


def sniff(data: bytes | str, document: str | None) -> str:
    """The name of the format that a document is in: from its first bytes, then from its suffix, then from its text.

    Raises:
        ReadError: If it is empty, or in a format that no report is read from.

    Example:
        >>> sniff("<table><tr><td>规章", None), sniff(b"%PDF-1.7", "report.txt"), sniff("规章 0 0 0", None)
        ('html', 'pdf', 'text')
    """
    if not data or not data.strip():
        raise ReadError("a report; the document is empty", document=document)
    if isinstance(data, bytes):
        for sign, reason in _REFUSED:
            if data.startswith(sign):
                raise ReadError(reason, document=document)
        if b"%PDF-" in data[:1024]:
            return "pdf"
        if data.startswith(b"PK\x03\x04"):
            return "xlsx" if b"xl/" in data and b"word/" not in data else "docx"
    dot = (document or "").rfind(".")
    suffix = (document or "")[dot:].lower() if dot >= 0 else ""
    named = _BY_SUFFIX.get(suffix)
    if named is not None and named not in {"pdf", "docx", "xlsx"}:
        return named
    if suffix and suffix in _foreign():
        return _foreign()[suffix]
    return _by_text(data if isinstance(data, str) else data[:200_000].decode("utf-8", "replace"))


def _by_text(text: str) -> str:
    lowered = text.lower()
    head = lowered.lstrip("\ufeff \r\n\t")[:1]
    if head in {"{", "["}:
        return "script" if "<t" in lowered or "\\u003ct" in lowered else "json"
    if "<td" in lowered or "<html" in lowered or "<table" in lowered:
        return "html" if head == "<" else "script" if '\\"' in lowered else "html"
    return "text"


@cache
def results(name: str) -> Results:
    """The function that reads a format.

    Raises:
        UnknownKeyError: If there is no such format.
        MissingExtraError: If the format needs a library that is not installed.
    """
    from importlib.util import find_spec

    format_ = _BY_NAME.get(name)
    if format_ is None:
        return _added(name)
    if format_.library is not None and format_.extra is not None and find_spec(format_.library) is None:
        raise MissingExtraError(format_.library, format_.extra)
    return cast("Results", import_module(format_.module).results)


def _added(name: str) -> Results:
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP, name=name):
        return cast("Results", entry.load().results)
    known = [*_BY_NAME, *(entry.name for entry in entry_points(group=GROUP))]
    raise UnknownKeyError(name, known, "format")


def _foreign() -> dict[str, str]:
    """Formats added by entry points, by the suffix that is a dot and their name."""
    from importlib.metadata import entry_points

    return {f".{entry.name}": entry.name for entry in entry_points(group=GROUP)}
