"""The registry of formats: what reports are read from and written in, what findings are put out in, what is patched.

A format is a record. What it can do is a function, or the name of one (``"package.module:function"``) that is loaded
when it is used. Installed packages offer formats under the entry point ``govinfo.formats``; they count where *plugins*
is asked for, behind the library's own.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from govinfo.errors import MissingExtraError, UnknownKeyError
from govinfo.languages import LanguageChoice
from govinfo.messages import formats as says

if TYPE_CHECKING:
    from govinfo.emitters.checked import Checked, Unchecked
    from govinfo.page.document import PrintedDocument
    from govinfo.patching.edit import Patch, Remark
    from govinfo.readers.limits import Limits
    from govinfo.readers.stream import Stream
    from govinfo.report.annual import AnnualReport
    from govinfo.writers.empty_forms.balances import Totals

GROUP = "govinfo.formats"
"""The group of entry points under which packages offer formats: each names a `Format`, or several."""


class Holding(Protocol):
    """What holds several documents: an archive, records of JSON."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the documents."""
        ...

    def called(self, name: str) -> str | None:
        """What a document is called outside."""
        ...

    def read(self, name: str) -> str | bytes:
        """What a document holds."""
        ...


class Reads(Protocol):
    """A function that reads."""

    def __call__(
        self, data: bytes | str, document: str | None, limits: "Limits", /
    ) -> "Stream | AnnualReport | Holding":
        """What a document shows: a stream, which `govinfo.readers.grid.StreamBuilder` makes of paragraphs and tables.

        A format that states a report outright gives the report, and what holds several documents is given as such. What
        cannot be read is a `ReadError`.
        """
        ...


class Draws(Protocol):
    """A function that writes the printed page."""

    def __call__(self, document: "PrintedDocument", /) -> str | bytes:
        """The page as text or as bytes; it has rows, spanned cells, headings, prose and notes."""
        ...


class Dumps(Protocol):
    """A function that writes the report itself."""

    def __call__(self, report: "AnnualReport", /) -> str | bytes:
        """The report as text or as bytes."""
        ...


class Emits(Protocol):
    """A function that puts out findings."""

    def __call__(
        self,
        checked: "Iterable[Checked]",
        /,
        *,
        unchecked: "Sequence[Unchecked]" = (),
        lang: LanguageChoice | None = None,
        colour: bool = False,
        verbose: bool = False,
    ) -> str | bytes:
        """Reports and their findings as text or as the bytes of a file, in a language, and what could not be checked.

        *colour* is for terminals, *verbose* asks for the clean ones of many files too.
        """
        ...


class Patches(Protocol):
    """A function that changes a file where it stands."""

    def __call__(self, data: bytes, changes: "Patch", /) -> bytes:
        """The file with the changes made and everything else byte for byte as it was."""
        ...


class Annotates(Protocol):
    """A function that writes remarks into a file."""

    def __call__(self, data: bytes, remarks: "Sequence[Remark]", /) -> bytes:
        """The file with the remarks beside what they are about, and everything else as it was."""
        ...


class Fills(Protocol):
    """A function that draws an empty form which checks itself while it is filled in."""

    def __call__(self, document: "PrintedDocument", totals: "Totals", /) -> str | bytes:
        """The form as text or as bytes."""
        ...


class Reading(NamedTuple):
    """How a format is read.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Reads | str
    library: str | None = None


class Drawing(NamedTuple):
    """How a format is written from the printed page.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        annotates: Whether it draws the notes of a page, so that findings and changes are seen.
        encoding: How its text is encoded in a file.
    """

    function: Draws | str
    library: str | None = None
    annotates: bool = False
    encoding: str = "utf-8"


class Dumping(NamedTuple):
    """How a format is written from the report itself.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        encoding: How its text is encoded in a file.
    """

    function: Dumps | str
    library: str | None = None
    encoding: str = "utf-8"


class Emitting(NamedTuple):
    """How findings are put out in a format.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Emits | str
    library: str | None = None


class Patching(NamedTuple):
    """How a file of a format is changed where it stands.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        tracks: Whether changes can be told apart from what stood there before, and refused.
    """

    function: Patches | str
    library: str | None = None
    tracks: bool = False


class Annotating(NamedTuple):
    """How remarks are written into a file of a format.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Annotates | str
    library: str | None = None


class Filling(NamedTuple):
    """How an empty form that checks itself is drawn in a format.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Fills | str
    library: str | None = None


class Use(StrEnum):
    """What a format can be for; the values are the fields of `Format`."""

    READS = "reads"
    WRITES = "writes"
    EMITS = "emits"
    PATCHES = "patches"
    ANNOTATES = "annotates"
    FILLS = "fills"


class Format(NamedTuple):
    """A format: what it is called and what it can do.

    Attributes:
        name: Its name, as given to ``format=``.
        suffixes: Of file names, with the dot, in lower case; the usual one first.
        reads: How it is read.
        writes: How it is written.
        emits: How findings are put out in it.
        patches: How a file of it is changed where it stands.
        annotates: How remarks are written into a file of it.
        fills: How an empty form that checks itself is drawn in it.
        extra: The extra of this package that installs the libraries it needs.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    reads: Reading | None = None
    writes: Drawing | Dumping | None = None
    emits: Emitting | None = None
    patches: Patching | None = None
    annotates: Annotating | None = None
    fills: Filling | None = None
    extra: str | None = None

    def load(self, use: Use) -> Any:
        """The function that does what the format is used for.

        Raises:
            MissingExtraError: If it needs a library that is not installed.
        """
        part = getattr(self, use)
        library = part.library
        if library and self.extra and sys.modules.get(library) is None and find_spec(library) is None:
            raise MissingExtraError(library, self.extra)
        return part.function if not isinstance(part.function, str) else _imported(part.function)


@cache
def _imported(function: str) -> Any:
    module, _, name = function.partition(":")
    return getattr(import_module(module), name)


_READERS = "govinfo.readers.formats"
_WRITERS = "govinfo.writers"
_EMITTERS = "govinfo.emitters"

FORMATS = (
    Format(
        "text",
        (".txt", ".text"),
        reads=Reading(f"{_READERS}.text:read"),
        writes=Drawing(f"{_WRITERS}.text:draw"),
        emits=Emitting(f"{_EMITTERS}.text:emit"),
    ),
    Format(
        "markdown",
        (".md", ".markdown"),
        reads=Reading(f"{_READERS}.markdown:read"),
        writes=Drawing("govinfo.page.markdown:draw"),
    ),
    Format(
        "html",
        (".html", ".htm", ".shtml", ".xhtml"),
        reads=Reading(f"{_READERS}.html:read"),
        writes=Drawing(f"{_WRITERS}.html:draw", annotates=True),
        emits=Emitting(f"{_EMITTERS}.html:emit"),
        patches=Patching("govinfo.patching.html:patch"),
        annotates=Annotating("govinfo.patching.html_remarks:annotate"),
        fills=Filling(f"{_WRITERS}.empty_forms.webpage:draw"),
    ),
    Format("fragment", writes=Drawing("govinfo.page.fragment:draw", annotates=True)),
    Format("script", (".js", ".jsonp"), reads=Reading(f"{_READERS}.script:read")),
    Format(
        "docx",
        (".docx",),
        reads=Reading(f"{_READERS}.docx:read"),
        writes=Drawing(f"{_WRITERS}.docx:draw", annotates=True),
        patches=Patching("govinfo.patching.docx:patch", tracks=True),
        annotates=Annotating("govinfo.patching.docx_remarks:annotate"),
    ),
    Format(
        "xlsx",
        (".xlsx",),
        reads=Reading(f"{_READERS}.xlsx:read"),
        writes=Drawing(f"{_WRITERS}.xlsx:draw", "xlsxwriter", annotates=True),
        patches=Patching("govinfo.patching.xlsx:patch"),
        emits=Emitting(f"{_EMITTERS}.xlsx:emit", "xlsxwriter"),
        annotates=Annotating("govinfo.patching.xlsx_remarks:annotate"),
        fills=Filling(f"{_WRITERS}.empty_forms.workbook:draw", "xlsxwriter"),
        extra="xlsx",
    ),
    Format("latex", (".tex",), writes=Drawing(f"{_WRITERS}.latex:draw")),
    Format(
        "csv",
        (".csv",),
        reads=Reading(f"{_READERS}.csv:read"),
        writes=Drawing(f"{_WRITERS}.csv:draw", encoding="utf-8-sig"),
    ),
    Format("tsv", (".tsv",), reads=Reading(f"{_READERS}.csv:read")),
    Format(
        "json",
        (".json",),
        reads=Reading(f"{_READERS}.json:read"),
        writes=Dumping(f"{_WRITERS}.json:dump"),
        emits=Emitting(f"{_EMITTERS}.json:emit"),
    ),
    Format(
        "jsonl",
        (".jsonl", ".ndjson"),
        reads=Reading("govinfo.readers.records:of_lines"),
        writes=Dumping(f"{_WRITERS}.jsonl:dump"),
        emits=Emitting(f"{_EMITTERS}.jsonl:emit"),
    ),
    Format("pdf", (".pdf",), reads=Reading(f"{_READERS}.pdf:read", "pypdfium2"), extra="pdf"),
    Format("ofd", (".ofd",), reads=Reading(f"{_READERS}.ofd:read")),
    Format("doc", (".doc", ".wps", ".dot"), reads=Reading(f"{_READERS}.doc:read", "olefile"), extra="office"),
    Format("xls", (".xls", ".et", ".xlt"), reads=Reading(f"{_READERS}.xls:read", "olefile"), extra="office"),
    Format("rtf", (".rtf",), reads=Reading(f"{_READERS}.rtf:read")),
    Format("odf", (".odt", ".ods", ".fodt", ".fods"), reads=Reading(f"{_READERS}.odf:read")),
    Format("wordml", (".xml",), reads=Reading(f"{_READERS}.wordml:read")),
    Format("mht", (".mht", ".mhtml"), reads=Reading(f"{_READERS}.mht:read", "selectolax"), extra="html"),
    Format("zip", (".zip",), reads=Reading("govinfo.readers.archive:Archive")),
    Format("sarif", emits=Emitting(f"{_EMITTERS}.sarif:emit")),
    Format("junit", emits=Emitting(f"{_EMITTERS}.junit:emit")),
    Format("github", emits=Emitting(f"{_EMITTERS}.github:emit")),
    Format("summary", emits=Emitting(f"{_EMITTERS}.summary:emit")),
)
"""The formats of this library."""

TextFormat = Literal["text", "markdown", "html", "fragment", "latex", "csv", "json", "jsonl"]
"""The names of the formats that are written as text."""
WrittenFormat = TextFormat | Literal["docx", "xlsx"]
"""The names of the formats that are written."""

_NOUNS = {
    Use.READS: says.TO_READ,
    Use.WRITES: says.TO_WRITE,
    Use.EMITS: says.TO_EMIT,
    Use.PATCHES: says.TO_PATCH,
    Use.ANNOTATES: says.TO_ANNOTATE,
    Use.FILLS: says.TO_FILL,
}


def able(use: Use, *, plugins: bool = False) -> Iterator[Format]:
    """The formats that can be used so, those of installed packages last and only where asked for."""
    yield from (format_ for format_ in FORMATS if getattr(format_, use))
    if plugins:
        from govinfo.entry_points import offered

        yield from (format_ for format_ in offered(GROUP, Format) if getattr(format_, use))


_BY_NAME: dict[object, Format] = {format_.name: format_ for format_ in FORMATS}


def named(name: str | Format, use: Use, *, plugins: bool = False) -> Format:
    """The format of a name; a format that can be used so is itself.

    Raises:
        UnknownKeyError: If there is none that can be used so.

    Example:
        >>> named("docx", Use.READS).suffixes
        ('.docx',)
    """
    if isinstance(name, Format) and getattr(name, use):
        return name
    own = _BY_NAME.get(name)
    if own is not None and getattr(own, use):
        return own
    found = next((format_ for format_ in able(use, plugins=plugins) if format_.name == name), None)
    if found is None:
        raise UnknownKeyError(name, (format_.name for format_ in able(use, plugins=plugins)), _NOUNS[use])
    return found


def by_suffix(file: str | PurePath, use: Use, *, plugins: bool = False) -> Format | None:
    """The format that the suffix of a file name stands for, if any.

    Example:
        >>> by_suffix("REPORT.MD", Use.WRITES).name
        'markdown'
    """
    suffix = PurePath(file).suffix.lower()
    return next((format_ for format_ in able(use, plugins=plugins) if suffix in format_.suffixes), None)


def suffixes(use: Use, *, plugins: bool = False) -> tuple[str, ...]:
    """Every suffix of the formats that can be used so."""
    return tuple(suffix for format_ in able(use, plugins=plugins) for suffix in format_.suffixes)
