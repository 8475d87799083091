"""Archives (.zip): a folder in a file. Each file in it is a document of its own."""

from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from govinfo.errors import ReadError
from govinfo.messages import documents
from govinfo.messages import office as says
from govinfo.readers.formats.package import BROKEN
from govinfo.readers.limits import Limits
from govinfo.readers.many.ignored_files import passed_over

_ENCRYPTED, _UNICODE = 0x0001, 0x0800
"""Bits of an entry: that it is encrypted, that its name is in Unicode."""
_CHINESE = "\u2e80"
"""The first of the characters among which those of Chinese stand."""
_UNNAMED = "?"
"""What a file without a name is called."""


class Archive:
    """An open archive.

    Args:
        source: Its bytes, or the file, open for reading them.
        document: Its name.
        limits: How many files it may hold, and how far they may unfold.

    Raises:
        ReadError: If it is damaged, stands in another archive, holds too many files, or unfolds beyond the limits.
    """

    def __init__(self, source: bytes | str | BinaryIO, document: str | None, limits: Limits) -> None:
        if isinstance(source, str):
            raise ReadError(documents.NOT_BYTES, document=document)
        if not limits.files:
            raise ReadError(says.NESTED, document=document)
        self._limits, self._document = limits, document
        try:
            self._packed = ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
        except BROKEN as error:
            raise ReadError(says.DAMAGED, document=document) from error
        listed = [one for one in self._packed.infolist() if not one.filename.endswith("/")]
        if len(listed) > limits.files:
            raise ReadError(says.TOO_MANY_FILES, most=limits.files, document=document)
        if sum(one.file_size for one in listed) > limits.archived:
            raise ReadError(documents.UNFOLDS, document=document)
        self._files = {name: one for one in listed if not passed_over(name := _name(one))}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its files in order, those of systems and word processors left out."""
        return tuple(sorted(self._files))

    def called(self, name: str) -> str:
        """What a file is called outside: by the archive and its own name."""
        return name if self._document is None else f"{self._document}/{name}"

    def read(self, name: str) -> bytes:
        """The bytes of a file.

        Raises:
            ReadError: If it is encrypted or damaged, or unfolds beyond the limits.
        """
        one = self._files[name]
        if one.flag_bits & _ENCRYPTED:
            raise ReadError(says.ENCRYPTED, document=self.called(name))
        if one.file_size > min(self._limits.size, max(1, one.compress_size) * self._limits.ratio + 100_000):
            raise ReadError(documents.UNFOLDS, document=self.called(name))
        try:
            with self._packed.open(one) as file:
                return file.read(one.file_size + 1)
        except BROKEN as error:
            raise ReadError(says.DAMAGED, document=self.called(name)) from error


def _name(one: ZipInfo) -> str:
    """The name of a file; one not said to be in Unicode is so if that makes Chinese of it, else as Windows packs it."""
    name = one.filename or _UNNAMED
    if one.flag_bits & _UNICODE:
        return name
    data = name.encode("cp437", "replace")
    told = data.decode("utf-8", "replace")
    chinese = "\ufffd" not in told and max(told) >= _CHINESE
    return told if chinese else data.decode("gb18030", "replace")
