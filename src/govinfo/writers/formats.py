"""The formats a report is written in: a written table, each module loaded only when its format is asked for.

A format is one module. A *printed* format is drawn from the page: its module has ``draw(document)``, the document
being `govinfo.page.document.Document`. A *data* format is made from the report itself: its module has
``dump(report)``. Both give text, or bytes for a format that is not text.

Another distribution adds a format through the entry-point group ``govinfo.writers``: an entry point named like the
format that refers to a `Format`.
"""

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import Any, NamedTuple

from govinfo.errors import UnknownKeyError

GROUP = "govinfo.writers"
"""The entry-point group in which other distributions name their formats."""


@cache
def _module(name: str) -> Any:
    return import_module(name)


class Format(NamedTuple):
    """A format.

    Attributes:
        name: Its name.
        module: The module that writes it.
        suffixes: File suffixes by which it is recognised, the usual one first.
        printed: Whether it is drawn from the printed page, or made from the report as data.
        annotates: Whether findings can be drawn into it.
        extra: The extra that installs what it needs, if anything.
        library: What it needs.
        encoding: How its text is encoded in a file.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    printed: bool = True
    annotates: bool = False
    extra: str | None = None
    library: str | None = None
    encoding: str = "utf-8"

    def load(self) -> Any:
        """The module that writes it."""
        return _module(self.module)


FORMATS = (
    Format("text", "govinfo.writers.text", (".txt",)),
    Format("markdown", "govinfo.page.markdown", (".md", ".markdown")),
    Format("html", "govinfo.writers.html", (".html", ".htm"), annotates=True),
    Format("fragment", "govinfo.page.fragment", annotates=True),
    Format("docx", "govinfo.writers.docx", (".docx",), annotates=True),
    Format("xlsx", "govinfo.writers.xlsx", (".xlsx",), annotates=True, extra="xlsx", library="xlsxwriter"),
    Format("latex", "govinfo.writers.latex", (".tex",)),
    Format("csv", "govinfo.writers.csv", (".csv",), encoding="utf-8-sig"),
    Format("json", "govinfo.writers.json", (".json",), printed=False),
    Format("jsonl", "govinfo.writers.jsonl", (".jsonl", ".ndjson"), printed=False),
)
"""Every format of this distribution."""


def available() -> dict[str, Format]:
    """Every format by name, those of other distributions behind our own."""
    known = {format_.name: format_ for format_ in FORMATS}
    for point in entry_points(group=GROUP):
        known.setdefault(point.name, point.load())
    return known


@cache
def by_name(name: str) -> Format:
    """The format of a name.

    Raises:
        UnknownKeyError: If there is none.
    """
    for format_ in FORMATS:
        if format_.name == name:
            return format_
    known = available()
    if name not in known:
        raise UnknownKeyError(name, known, "format to write")
    return known[name]


def by_suffix(path: str | PurePath) -> Format:
    """The format that the suffix of a file name stands for.

    Raises:
        UnknownKeyError: If the suffix stands for none.

    Example:
        >>> by_suffix("report.md").name
        'markdown'
    """
    suffix = PurePath(path).suffix.lower()
    for known in (FORMATS, available().values()):
        for format_ in known:
            if suffix in format_.suffixes:
                return format_
    suffixes = [suffix for format_ in available().values() for suffix in format_.suffixes]
    raise UnknownKeyError(suffix, suffixes, "format with the file suffix")
