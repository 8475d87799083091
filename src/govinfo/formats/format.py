"""What a format is: a record of what it is called and what it can do.

What it can do is a function, or the name of one (``"package.module:function"``) that is loaded when it is used.
"""

import sys
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, cast

from govinfo.errors import InvalidValueError, MissingExtraError
from govinfo.messages import formats as says
from govinfo.messages import records
from govinfo.records.strict import strict
from govinfo.records.types import NAME, AnyType
from govinfo.words import Word

if TYPE_CHECKING:
    from govinfo.formats.functions import Annotates, Draws, Dumps, Emits, Fills, Patches, Reads

FUNCTION = AnyType(lambda given: callable(given) or (isinstance(given, str) and ":" in given), records.FUNCTION_OR_NAME)
"""What a format does: a function, or its name."""


@strict
class Reading(NamedTuple):
    """How a format is read.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Annotated["Reads | str", FUNCTION]
    library: str | None = None


@strict
class Drawing(NamedTuple):
    """How a format is written from the printed page.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        annotates: Whether it draws the notes of a page, so that findings and changes are seen.
        encoding: How its text is encoded in a file.
    """

    function: Annotated["Draws | str", FUNCTION]
    library: str | None = None
    annotates: bool = False
    encoding: str = "utf-8"


@strict
class Dumping(NamedTuple):
    """How a format is written from the report itself.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        encoding: How its text is encoded in a file.
    """

    function: Annotated["Dumps | str", FUNCTION]
    library: str | None = None
    encoding: str = "utf-8"


@strict
class Emitting(NamedTuple):
    """How findings are put out in a format.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        each: Whether it says of several files what it says of each, one after the other, so that no file is kept.
    """

    function: Annotated["Emits | str", FUNCTION]
    library: str | None = None
    each: bool = False


@strict
class Patching(NamedTuple):
    """How a file of a format is changed where it stands.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
        tracks: Whether changes can be told apart from what stood there before, and refused.
    """

    function: Annotated["Patches | str", FUNCTION]
    library: str | None = None
    tracks: bool = False


@strict
class Annotating(NamedTuple):
    """How remarks are written into a file of a format.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Annotated["Annotates | str", FUNCTION]
    library: str | None = None


@strict
class Filling(NamedTuple):
    """How an empty form that checks itself is drawn in a format.

    Attributes:
        function: The function, or its name.
        library: The optional library that it needs, which the format's extra installs.
    """

    function: Annotated["Fills | str", FUNCTION]
    library: str | None = None


class Use(Word):
    """What a format can be for; the values are the fields of `Format`."""

    READS = "reads"
    WRITES = "writes"
    EMITS = "emits"
    PATCHES = "patches"
    ANNOTATES = "annotates"
    FILLS = "fills"


@strict
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

    name: Annotated[str, NAME]
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
            InvalidValueError: If there is no such function.
        """
        part = getattr(self, use)
        library = part.library
        if library and self.extra and not _installed(library):
            raise MissingExtraError(library, self.extra)
        return part.function if not isinstance(part.function, str) else _imported(part.function, self.name)

    def content(self, made: object) -> str | bytes:
        """What a function of the format made, where it is what a file can hold.

        Raises:
            InvalidValueError: If it is neither text nor bytes.
        """
        if not isinstance(made, str | bytes):
            raise InvalidValueError(says.NO_CONTENT, format=self.name, found=f"{made!r:.60}")
        return made


def _installed(library: str) -> bool:
    loaded = cast("Mapping[str, object]", sys.modules)
    if library in loaded:
        return loaded[library] is not None
    from importlib.util import find_spec

    return find_spec(library) is not None


@cache
def _imported(function: str, format: str) -> Any:
    module, _, name = function.partition(":")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise InvalidValueError(says.NO_FUNCTION, format=format, function=function, error=repr(error)) from error
