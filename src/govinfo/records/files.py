"""The bytes of a file, or why it cannot be opened."""

import os
from pathlib import Path

from govinfo.errors import ReadError, cause
from govinfo.messages import files


def file_bytes(file: str | os.PathLike[str]) -> bytes:
    """All that a file holds.

    Raises:
        ReadError: If it cannot be opened.
    """
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(files.NOT_OPENED, cause=cause(error), document=str(file)) from error
