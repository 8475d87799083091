"""Writing a file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from govinfo.errors import WriteError, cause
from govinfo.messages import files

PREFIX = ".govinfo-"
"""How the name of a temporary file begins.

Where files without a name exist (Linux), a process that is killed leaves nothing behind, except in the instant in which
a finished file takes the place of the old one. Elsewhere it may leave one such file, which can be deleted at any time.
"""
_NEW = 0o666
"""Permissions of a new file, before the process's own mask."""
_OPENED = "/proc/self/fd"
"""Where Linux shows the files that a process has open."""


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


def _replace(target: Path, content: bytes) -> None:
    permissions = target.stat().st_mode & 0o777 if target.exists() else None
    temporary = target.parent / f"{PREFIX}{token_hex(8)}"
    try:
        _put(temporary, content, _NEW if permissions is None else permissions)
        if permissions is not None:
            temporary.chmod(permissions)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _put(temporary: Path, content: bytes, permissions: int) -> None:
    """Write a file that gets its name only when it is whole, where files without a name exist."""
    handle = _unnamed(temporary.parent, permissions)
    named = handle is None
    if handle is None:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        handle = os.open(temporary, flags, permissions)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if not named:  # with a folder given, the link in /proc is followed
            os.link(f"{_OPENED}/{file.fileno()}", temporary, src_dir_fd=file.fileno())


def _unnamed(folder: Path, permissions: int) -> int | None:
    """A file without a name in a folder, open for writing; `None` where there are none."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not Path(_OPENED).is_dir():
        return None
    try:
        return os.open(folder, flag | os.O_WRONLY, permissions)
    except OSError:
        return None
