"""Writing a file whole or not at all."""

import os
import stat
from contextlib import suppress
from errno import EISDIR, ENOTDIR
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from govinfo.errors import WriteError, cause
from govinfo.messages import files

PREFIX = ".govinfo-"
"""How the name of a temporary file begins.

Where files without a name exist (Linux), a process that is killed leaves nothing behind, except in the instant in which
a finished file takes the place of the old one: then one file of this name, which goes when the same file is written
again. Elsewhere a killed process may leave one such file. It can be deleted at any time.
"""
_NEW = 0o666
"""Permissions of a new file, before the process's own mask."""
_OPENED = "/proc/self/fd"
"""Where Linux shows the files that a process has open."""
_TRIES = 100
"""How often a file is written without a name while others take its name from it."""


def write(path: str | os.PathLike[str], content: bytes) -> None:
    """Put *content* at *path*: a reader sees the old file or the new one, never half of either.

    The new file is written beside the old one and takes its place in one step; if anything fails before that, the old
    file stays and nothing is left behind. The permissions are those of the file replaced, or of any new file. What is
    no regular file, a device or a pipe, is never replaced: the content goes into it.

    Args:
        path: Where to write.
        content: All of it.

    Raises:
        WriteError: If it cannot be written.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)
    except (OSError, ValueError) as error:
        raise WriteError(files.NOT_WRITTEN, cause=cause(error), document=os.fspath(path)) from error


def expect_folder(path: str | os.PathLike[str]) -> None:
    """Refuse a place to write to whose folder is not there, or that is a folder itself, before any work is done.

    Raises:
        WriteError: If nothing can be written there.
    """
    target = Path(os.path.realpath(path))
    try:
        if not stat.S_ISDIR(target.parent.stat().st_mode):
            raise NotADirectoryError(ENOTDIR, "")
        if target.is_dir():
            raise IsADirectoryError(EISDIR, "")
    except (OSError, ValueError) as error:
        raise WriteError(files.NOT_WRITTEN, cause=cause(error), document=os.fspath(path)) from error


def _replace(target: Path, content: bytes) -> None:
    permissions = target.stat().st_mode & 0o777 if target.exists() else None
    for _ in range(_TRIES):
        handle = _unnamed(target.parent, _NEW if permissions is None else permissions)
        if handle is None:
            break
        with os.fdopen(handle, "wb") as file:
            _fill(file, content)
            if permissions is not None:
                os.fchmod(file.fileno(), permissions)
            if _put_in_place(file.fileno(), target):
                return
    _replace_by_named(target, content, permissions)


def _unnamed(folder: Path, permissions: int) -> int | None:
    """A file without a name in a folder, open for writing; `None` where there are none."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not Path(_OPENED).is_dir():
        return None
    try:
        return os.open(folder, flag | os.O_WRONLY, permissions)
    except OSError:
        return None


def _put_in_place(handle: int, target: Path) -> bool:
    """Let a file without a name take the place of another: it gets a name first, the same for each target.

    Not where somebody else does so with the same target at this instant.
    """
    between = target.parent / f"{PREFIX}{sha256(os.fsencode(target.name)).hexdigest()[:16]}"
    between.unlink(missing_ok=True)
    try:
        os.link(f"{_OPENED}/{handle}", between, src_dir_fd=handle)  # given a folder, it follows the link in /proc
        between.replace(target)
    except (FileExistsError, FileNotFoundError):
        return False
    except OSError:
        between.unlink(missing_ok=True)
        raise
    return True


def _replace_by_named(target: Path, content: bytes, permissions: int | None) -> None:
    temporary = target.parent / f"{PREFIX}{token_hex(8)}"
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, _NEW if permissions is None else permissions), "wb") as file:
            _fill(file, content)
        if permissions is not None:
            temporary.chmod(permissions)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _fill(file: BinaryIO, content: bytes) -> None:
    file.write(content)
    file.flush()
    os.fsync(file.fileno())
