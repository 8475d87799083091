"""The parts of a packed document that are changed, and what has to go with them: signatures, and how parts refer."""

from collections.abc import Iterable
from posixpath import dirname, join

from govinfo.patching.archive import repacked
from govinfo.patching.placed import PlacedXml, Splice, spliced
from govinfo.readers.formats.package import Package
from govinfo.readers.limits import LIMITS

_TYPES = "[Content_Types].xml"
_SIGNATURES = "_xmlsignatures/"


class PatchedPackage:
    """A packed document in which parts are changed.

    Args:
        data: The document.

    Attributes:
        package: Its parts as they were.
    """

    def __init__(self, data: bytes) -> None:
        self.package = Package(data, None, LIMITS)
        self._data = data
        self._changed: dict[str, bytes] = {}
        self._dropped: set[str] = set()

    def part(self, name: str) -> bytes | None:
        """A part as it is by now; `None` if there is none."""
        return self._changed.get(name) or self.package.part(name)

    def put(self, name: str, content: bytes) -> None:
        """Change a part, or add it."""
        self._changed[name] = content

    def splice(self, name: str, splices: Iterable[Splice]) -> None:
        """Change places of a part."""
        self.put(name, spliced(self.part(name) or b"", splices))

    def drop(self, names: Iterable[str]) -> None:
        """Leave parts out, and whatever refers to them."""
        self._dropped.update(names)

    def signatures(self) -> list[str]:
        """The parts that sign others; what they signed is no longer what they signed."""
        return [name for name in self.package.names() if name.startswith(_SIGNATURES)]

    def packed(self) -> bytes:
        """The document with everything that was changed."""
        self.drop(self.signatures())
        if self._dropped:
            self._forget()
        return repacked(self._data, self._changed, self._dropped)

    def _forget(self) -> None:
        """Take out of the lists of parts those that are dropped."""
        lists = {name for name in self.package.names() if name.endswith(".rels")} | {_TYPES}
        for name in lists - self._dropped:
            listed = PlacedXml(self.part(name) or b"")
            folder = dirname(dirname(name))
            gone = [
                Splice(listed.start(one), listed.end(one), b"")
                for one in listed.root
                if {one.get("PartName", "").lstrip("/"), _target(one.get("Target", ""), folder)} & self._dropped
            ]
            if gone:
                self.splice(name, gone)


def _target(written: str, folder: str) -> str:
    return written.lstrip("/") if written.startswith("/") else join(folder, written)
