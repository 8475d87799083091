"""Which files of a folder are read, and why others are not."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from govinfo.errors import ReadError, UnknownFormError, cause
from govinfo.formats import Use, suffixes
from govinfo.messages import files as says
from govinfo.readers.ignored_files import passed_over


class FoundFile(NamedTuple):
    """A file that is met in a folder, and why it is not read, if it is not."""

    path: Path
    fault: ReadError | None = None


def found_files(folder: str | os.PathLike[str], *, plugins: bool = False) -> Iterator[FoundFile]:
    """The files of a folder and its folders, one after the other, in the order of their names.

    What a person would take for a report is read, or the reason is given: a folder that may not be opened, a link to a
    folder (which may lead in a circle), what is no file, and files of other kinds. Files of systems are passed over.

    Args:
        folder: The folder.
        plugins: Whether formats of other installed packages count.
    """
    known = frozenset(suffixes(Use.READS, plugins=plugins))
    waiting = [Path(folder)]
    while waiting:
        path = waiting.pop()
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except OSError as error:
            yield FoundFile(path, ReadError(says.NOT_OPENED, cause=cause(error), document=str(path)))
            continue
        entries = [entry for entry in entries if not passed_over(entry.name)]
        yield from (_met(entry, known) for entry in entries if not entry.is_dir(follow_symlinks=False))
        waiting += [Path(entry.path) for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]


def _met(entry: "os.DirEntry[str]", known: frozenset[str]) -> FoundFile:
    path = Path(entry.path)
    led_to = path if entry.is_symlink() else entry
    if led_to.is_dir():
        return FoundFile(path, UnknownFormError(says.LINKED_FOLDER, document=path.name))
    if not led_to.is_file():
        return FoundFile(path, UnknownFormError(says.NO_FILE, document=path.name))
    if path.suffix.lower() not in known:
        return FoundFile(path, UnknownFormError(says.OTHER_KIND, document=path.name))
    return FoundFile(path)
