"""Which files of a folder are read, and why others are not."""

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from govinfo.errors import ReadError, UnknownFormError, cause
from govinfo.formats import Use, suffix, suffixes
from govinfo.messages import files as says
from govinfo.readers.formats.detecting import SIGN, refused, signed
from govinfo.readers.many.ignored_files import passed_over


class FoundFile(NamedTuple):
    """A file that is met in a folder, and why it is not read, if it is not."""

    path: str
    fault: ReadError | None = None


def found_files(folder: str | os.PathLike[str], *, plugins: bool = False) -> Iterator[FoundFile]:
    """The files of a folder and its folders, one after the other, in the order of their names.

    What a person would take for a report is read, or the reason is given: a folder that may not be opened, a link to a
    folder (which may lead in a circle), what is no file, and files of other kinds. Files of systems are passed over.

    Args:
        folder: The folder.
        plugins: Whether formats of other installed packages count.
    """
    from pathlib import Path

    known = frozenset(suffixes(Use.READS, plugins=plugins))
    waiting = [str(Path(folder))]
    while waiting:
        path = waiting.pop()
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            yield FoundFile(path, ReadError(says.NOT_OPENED, cause=cause(error), document=path))
            continue
        place = "" if path == os.curdir else path
        met = {os.path.join(place, entry.name): entry for entry in entries if not passed_over(entry.name)}
        yield from (_met(file, entry, known) for file, entry in met.items() if not entry.is_dir(follow_symlinks=False))
        waiting += [file for file, entry in reversed(met.items()) if entry.is_dir(follow_symlinks=False)]


def _met(path: str, entry: "os.DirEntry[str]", known: frozenset[str]) -> FoundFile:
    linked = entry.is_symlink()
    if linked and os.path.isdir(path):
        return FoundFile(path, UnknownFormError(says.LINKED_FOLDER, document=entry.name))
    if not (os.path.isfile(path) if linked else entry.is_file()):
        return FoundFile(path, UnknownFormError(says.NO_FILE, document=entry.name))
    kind = suffix(path).lower()
    return FoundFile(path, None if kind in known else _other_kind(path, entry.name, kind))


def _other_kind(path: str, name: str, kind: str) -> UnknownFormError | None:
    """Why a file with the suffix of no format is not read: what it is, where its first bytes show that.

    One without a suffix, as some programs save attachments, is read where they show a document.
    """
    begins = b""
    with suppress(OSError), open(path, "rb") as file:
        begins = file.read(SIGN)
    if not kind and signed(begins):
        return None
    return refused(begins, name) or UnknownFormError(says.OTHER_KIND, document=name)
