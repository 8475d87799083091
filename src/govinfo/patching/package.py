"""The parts of a packed document that are changed, and what has to go with them: signatures, and how parts refer."""

from collections.abc import Iterable
from posixpath import basename, dirname, join, relpath

from govinfo.patching.archive import repacked
from govinfo.patching.placed import PlacedXml, Splice, encoded, spliced
from govinfo.readers.formats.package import OFFICE, Package
from govinfo.readers.limits import LIMITS

_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NO_RELATIONS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONS}"></Relationships>'
)
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

    def add(self, name: str, content: bytes, kind: str, content_type: str, holder: str) -> str:
        """Add a part that another one refers to.

        Args:
            name: Its name.
            content: What it holds.
            kind: The last word of the kind of relation, ``comments``.
            content_type: What it is a part of what kind.
            holder: The part that refers to it.

        Returns:
            The identifier under which the other one refers to it.
        """
        self.put(name, content)
        types = PlacedXml(self.part(_TYPES) or b"")
        prefix = types.prefix(types.root)
        told = b'<%sOverride PartName="/%s" ContentType="%s"/>' % (prefix, encoded(name), content_type.encode())
        self.splice(_TYPES, [types.adding(types.root, told)])
        relations = PlacedXml(self.part(_relations(holder)) or _NO_RELATIONS.encode())
        identifier = _unused({one.get("Id", "") for one in relations.root})
        values = (relations.prefix(relations.root), identifier, f"{OFFICE}/{kind}", relpath(name, dirname(holder)))
        relation = b'<%sRelationship Id="%s" Type="%s" Target="%s"/>' % (values[0], *map(encoded, values[1:]))
        self.put(_relations(holder), spliced(relations.xml, [relations.adding(relations.root, relation)]))
        return identifier

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


def _relations(part: str) -> str:
    return join(dirname(part), "_rels", f"{basename(part)}.rels")


def _unused(known: set[str]) -> str:
    return next((name for name in map("rIdG{}".format, range(1, len(known) + 2)) if name not in known), "")
