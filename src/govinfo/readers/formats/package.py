"""The parts of a .docx or .xlsx file, unpacked within the limits and without anything that XML can be abused for."""

import re
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, ElementTree, ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.limits import Limits

_BROKEN = (BadZipFile, zlib_error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|spreadsheetml)/main")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def transitional(xml: bytes) -> bytes:
    """A part whose namespaces are those of the transitional form, which programs write unless told otherwise."""
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/main", xml) if b"purl.oclc.org" in xml else xml


class Package:
    """A packed file.

    Args:
        data: Its bytes.
        document: Its name.
        limits: How far it may unfold.

    Raises:
        ReadError: If it is not packed so, or unfolds beyond the limits.
    """

    def __init__(self, data: bytes | str, document: str | None, limits: Limits) -> None:
        self._document = document
        if isinstance(data, str):
            raise ReadError(says.NOT_BYTES, document=document)
        try:
            self._packed = ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise self._broken from error
        room = limits.unzipped
        for info in self._packed.infolist():
            room -= info.file_size
            if room < 0 or info.file_size > max(1, info.compress_size) * limits.ratio + 100_000:
                raise ReadError(says.UNFOLDS, document=document)

    @property
    def _broken(self) -> ReadError:
        return ReadError(says.NOT_PACKED, document=self._document)

    def part(self, name: str) -> bytes | None:
        """An XML part; `None` if there is none of the name.

        Raises:
            ReadError: If it is damaged, or declares entities.
        """
        try:
            info = self._packed.getinfo(name)
        except KeyError:
            return None
        try:
            with self._packed.open(info) as part:
                xml = part.read(info.file_size + 1)
        except _BROKEN as error:
            raise self._broken from error
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or xml[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in xml[:64]:
            raise ReadError(says.DECLARES, path=(name,), document=self._document)
        return xml

    def names(self) -> list[str]:
        """The names of all parts."""
        return self._packed.namelist()

    def parts(self) -> dict[str, bytes]:
        """All XML parts, by name.

        Raises:
            ReadError: If one is damaged, or declares entities.
        """
        names = [info.filename for info in self._packed.infolist() if info.filename.endswith((".xml", ".rels"))]
        return {name: part for name in names if (part := self.part(name)) is not None}

    def root(self, name: str) -> Element | None:
        """The root element of a part, its namespaces those of the transitional form; `None` if there is no such part.

        Raises:
            ReadError: If it is no XML.
        """
        xml = self.part(name)
        if xml is None:
            return None
        try:
            return ElementTree().parse(BytesIO(transitional(xml)))
        except (ParseError, LookupError, ValueError) as error:
            raise ReadError(says.NO_XML, path=(name,), document=self._document) from error

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The parts that a part refers to, ``""`` for the file itself: the kind and name of each, by its identifier."""
        folder = dirname(name)
        root = self.root(join(folder, "_rels", f"{name.rpartition('/')[2]}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for one in () if root is None else root.iter(_RELATION):
            target = one.get("Target", "")
            kind = one.get("Type", "").rpartition("/")[2]
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found[one.get("Id", "")] = (kind, path)
        return found

    def main(self, usual: str) -> str:
        """The name of the part that the file is about; the usual one where the file does not tell."""
        return next((name for kind, name in self.related("").values() if kind == "officeDocument"), usual)
