"""The registry of formats: what reports are read from and written in, what findings are put out in, what is patched.

Installed packages offer formats under the entry point ``govinfo.formats``; they count where *plugins* is asked for,
behind the library's own.
"""

import os
from collections.abc import Iterator

from govinfo.errors import UnknownKeyError
from govinfo.formats.format import (
    Annotating,
    Drawing,
    Dumping,
    Emitting,
    Filling,
    Format,
    Patching,
    Reading,
    Use,
)
from govinfo.formats.shipped import FORMATS, TextFormat, WrittenFormat
from govinfo.messages import formats as says

__all__ = [
    "FORMATS",
    "GROUP",
    "Annotating",
    "Drawing",
    "Dumping",
    "Emitting",
    "Filling",
    "Format",
    "Patching",
    "Reading",
    "TextFormat",
    "Use",
    "WrittenFormat",
    "able",
    "by_suffix",
    "named",
    "suffix",
    "suffixes",
]

GROUP = "govinfo.formats"
"""The group of entry points under which packages offer formats: each names a `Format`, or several."""

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
    own = _BY_NAME.get(name) if isinstance(name, str) else None
    if own is not None and getattr(own, use):
        return own
    found = next((format_ for format_ in able(use, plugins=plugins) if format_.name == name), None)
    if found is None:
        raise UnknownKeyError(name, (format_.name for format_ in able(use, plugins=plugins)), _NOUNS[use])
    return found


def by_suffix(file: str | os.PathLike[str], use: Use, *, plugins: bool = False) -> Format | None:
    """The format that the suffix of a file name stands for, if any.

    Example:
        >>> by_suffix("REPORT.MD", Use.WRITES).name
        'markdown'
    """
    own = suffix(file).lower()
    return next((format_ for format_ in able(use, plugins=plugins) if own in format_.suffixes), None)


def suffix(file: str | os.PathLike[str]) -> str:
    """The suffix of a file name, with its dot; a name that no file can have has one too.

    Example:
        >>> suffix("REPORT.MD"), suffix("report")
        ('.MD', '')
    """
    return os.path.splitext(file)[1]  # pathlib refuses some names


def suffixes(use: Use, *, plugins: bool = False) -> tuple[str, ...]:
    """Every suffix of the formats that can be used so."""
    return tuple(suffix for format_ in able(use, plugins=plugins) for suffix in format_.suffixes)
