"""Writing a file whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write(path: str | os.PathLike[str], content: bytes) -> None:
    """Put *content* at *path*: a reader sees the old file or the new one, never half of either.

    The new file is written beside the old one and takes its place in one step; if anything fails before that, the old
    file stays and nothing is left behind. The permissions are those of the file replaced, or of any new file.

    Args:
        path: Where to write.
        content: All of it.

    Raises:
        OSError: If the directory does not exist or cannot be written to.
    """
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
