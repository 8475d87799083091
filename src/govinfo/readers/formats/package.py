"""The parts of a .docx or .xlsx file, unpacked within the limits and without anything that XML can be abused for."""

import re
from functools import cached_property
from io import BytesIO
from posixpath import join, normpath
from xml.etree.ElementTree import Element, ElementTree, ParseError, tostring
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.formats.part_names import comparable
from govinfo.readers.formats.xml_bytes import in_utf8, plain, transitional, without
from govinfo.readers.limits import Limits

BROKEN = (BadZipFile, zlib_error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)
"""What reading a packed file that is damaged may raise."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""The namespace of the kinds of relations, and of the attributes that name one."""
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A packed file.

    Args:
        data: Its bytes.
        document: Its name.
        limits: How far it may unfold, and how many tags a part may have whose idle ones are left out.

    Raises:
        ReadError: If it is not packed so, or unfolds beyond the limits.
    """

    def __init__(self, data: bytes | str, document: str | None, limits: Limits) -> None:
        self._document = document
        self._tags = limits.tags
        if isinstance(data, str):
            raise ReadError(says.NOT_BYTES, document=document)
        try:
            self._packed = ZipFile(BytesIO(data))
        except BROKEN as error:
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
        """An XML part, in UTF-8; `None` if there is none of the name.

        Raises:
            ReadError: If it is damaged, or declares entities.
        """
        held = self.held(name)
        if held is None:
            return None
        xml = in_utf8(held, self._document)
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or b"\0" in xml[:64]:
            raise ReadError(says.DECLARES, path=(name,), document=self._document)
        return xml

    def held(self, name: str) -> bytes | None:
        """The bytes of a part, which are not to be parsed; `None` if there is none of the name.

        Raises:
            ReadError: If it is damaged.
        """
        info = self._packed.NameToInfo.get(self.named(name))
        if info is None:
            return None
        try:
            with self._packed.open(info) as part:
                return part.read(info.file_size + 1)
        except BROKEN as error:
            raise self._broken from error

    def names(self) -> list[str]:
        """The names of all parts."""
        return self._packed.namelist()

    def named(self, name: str) -> str:
        """The name of a part as the file has it, which may be written otherwise; the same if there is none of it."""
        return name if name in self._packed.NameToInfo else self._named.get(comparable(name), name)

    @cached_property
    def _named(self) -> dict[str, str]:
        return {comparable(name): name for name in self.names()}

    def parts(self) -> dict[str, bytes]:
        """All XML parts, by name.

        Raises:
            ReadError: If one is damaged, or declares entities.
        """
        names = [name for name in self.names() if name.lower().endswith((".xml", ".rels"))]
        return {name: part for name in names if (part := self.part(name)) is not None}

    def root(self, name: str, idle: re.Pattern[bytes] | None = None) -> Element | None:
        """The root element of a part, its namespaces those of the transitional form; `None` if there is no such part.

        Args:
            name: Name of the part.
            idle: What stands in it that nobody asks for, and is left out.

        Raises:
            ReadError: If it is no XML, or has more tags, idle ones left out, than the limits allow.
        """
        xml = self.part(name)
        if xml is None:
            return None
        if idle is not None:
            xml = without(xml, idle)
            if xml.count(b"<") > self._tags:
                raise ReadError(says.TOO_MANY_TAGS, most=self._tags, document=self._document)
        try:
            return ElementTree().parse(BytesIO(transitional(xml)))
        except (ParseError, LookupError, ValueError) as error:
            raise ReadError(says.NO_XML, path=(name,), document=self._document) from error

    def plainly(self, name: str) -> bytes:
        """A part as most programs write it, for a look at its bytes; nothing if there is none of the name.

        Raises:
            ReadError: If it is written otherwise, and is no XML.
        """
        xml = self.part(name) or b""
        root = None if plain(xml) else self.root(name)
        return xml if root is None else tostring(root, "utf-8")

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The parts that a part refers to, ``""`` for the file itself: the kind and name of each, by its identifier."""
        folder, _, own = name.replace("\\", "/").rpartition("/")
        root = self.root(join(folder, "_rels", f"{own}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for one in () if root is None else root.iter(_RELATION):
            target = one.get("Target", "").replace("\\", "/")
            kind = one.get("Type", "").rpartition("/")[2]
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found[one.get("Id", "")] = (kind, self.named(path))
        return found

    def of_kind(self, kind: str, part: str) -> list[str]:
        """The names of the parts of a kind that a part refers to, ``""`` for the file itself."""
        return [name for own, name in self.related(part).values() if own == kind]

    def main(self, usual: str) -> str:
        """The name of the part that the file is about; the usual one where the file does not tell."""
        return next(iter(self.of_kind("officeDocument", "")), usual)
