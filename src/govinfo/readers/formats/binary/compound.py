"""Compound files: a folder in a file, as Word and Excel kept their documents until 2007. Opened with olefile."""

from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from struct import error as struct_error
from typing import Any

from olefile import OleFileIO

from govinfo.errors import ReadError
from govinfo.messages import documents
from govinfo.messages import office as says

WORD, WORKBOOKS = "WordDocument", ("Workbook", "Book")
"""The streams that a Word file and a workbook have."""
_REFUSED = {
    "EncryptedPackage": says.ENCRYPTED,
    "MM": says.WORKS,
    "PowerPoint Document": says.PRESENTATION,
}
"""What is said of files that have some stream."""


class Compound:
    """An open compound file.

    Args:
        data: Its bytes.
        document: Its name.

    Raises:
        ReadError: If it is damaged, encrypted, or of a program whose files are not read.
    """

    def __init__(self, data: bytes | str, document: str | None) -> None:
        if isinstance(data, str):
            raise ReadError(documents.NOT_BYTES, document=document)
        self._document = document
        with whole(document, Exception):  # olefile lets pass whatever its parser raises
            self._file: Any = OleFileIO(BytesIO(data))
        for name, reason in _REFUSED.items():
            if self.has(name):
                raise ReadError(reason, document=document)

    def has(self, name: str) -> bool:
        """Whether it holds a stream."""
        return bool(self._file.exists(name))

    def stream(self, *names: str) -> bytes:
        """The first stream of one of some names.

        Raises:
            ReadError: If it holds none of them, or the chain of its sectors is broken.
        """
        name = next(filter(self.has, names), None)
        if name is None:
            raise ReadError(says.NEITHER, document=self._document)
        with whole(self._document, Exception):
            return bytes(self._file.openstream(name).read())


@contextmanager
def whole(document: str | None, *errors: type[Exception]) -> Generator[None, None, None]:
    """Say that a file is damaged where its numbers lead nowhere, or one of some further errors is met."""
    faults: tuple[type[Exception], ...] = (struct_error, IndexError, *errors)
    try:
        yield
    except ReadError:
        raise
    except faults as error:
        raise ReadError(says.DAMAGED, document=document) from error
