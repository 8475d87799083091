"""The formats that reports are read from, as records; a format's module is loaded when one of its files is read.

A format's module has one function, ``read(data, document, limits)``. It gives what the document shows as a stream,
every piece with its place; a format that states a report outright gives the report.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import NamedTuple, cast

from govinfo.errors import MissingExtraError, UnknownKeyError
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream
from govinfo.report.annual import AnnualReport

GROUP = "govinfo.readers"
"""Entry points of this group add formats: each names a module, or an object, with ``read`` as those here have."""

Read = Callable[[bytes | str, str | None, Limits], Stream | AnnualReport]


class Format(NamedTuple):
    """A format.

    Attributes:
        name: Its name, as given to ``format=``.
        suffixes: Of file names, with the dot.
        module: The module whose ``read(data, document, limits)`` reads it.
        library: The library it needs, if any.
        extra: The extra that installs the library.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    library: str | None = None
    extra: str | None = None


FORMATS = (
    Format("text", (".txt", ".text"), "govinfo.readers.formats.text"),
    Format("markdown", (".md", ".markdown"), "govinfo.readers.formats.markdown"),
    Format("html", (".html", ".htm", ".shtml", ".xhtml"), "govinfo.readers.formats.html", "selectolax", "html"),
    Format("script", (".js", ".jsonp"), "govinfo.readers.formats.script", "selectolax", "html"),
    Format("json", (".json",), "govinfo.readers.formats.json"),
    Format("csv", (".csv", ".tsv"), "govinfo.readers.formats.csv"),
    Format("docx", (".docx",), "govinfo.readers.formats.docx"),
    Format("xlsx", (".xlsx",), "govinfo.readers.formats.xlsx", "openpyxl", "xlsx"),
    Format("pdf", (".pdf",), "govinfo.readers.formats.pdf", "pypdfium2", "pdf"),
    Format("ofd", (".ofd",), "govinfo.readers.formats.ofd"),
)
"""Every format of this library."""

_BY_NAME = {format_.name: format_ for format_ in FORMATS}


@cache
def reader(name: str) -> Read:
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
    return cast("Read", import_module(format_.module).read)


def _added(name: str) -> Read:
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP, name=name):
        return cast("Read", entry.load().read)
    known = [*_BY_NAME, *(entry.name for entry in entry_points(group=GROUP))]
    raise UnknownKeyError(name, known, "format")


def by_suffix() -> dict[str, str]:
    """The names of formats by the suffixes of their files."""
    return {suffix: format_.name for format_ in FORMATS for suffix in format_.suffixes}


def added_by_suffix() -> dict[str, str]:
    """Formats added by entry points, by the suffix that is a dot and their name."""
    from importlib.metadata import entry_points

    return {f".{entry.name}": entry.name for entry in entry_points(group=GROUP)}
