"""Packed files: parts that are not changed keep every byte, in whatever way they were packed."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from govinfo.errors import PatchError
from govinfo.patching.archive import repacked
from govinfo.patching.package import PatchedPackage


def archive(*, streamed: bool = False) -> bytes:
    """An archive of three parts, packed in several ways."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as packed:
        for name, kind in (("一.xml", ZIP_DEFLATED), ("b/c.png", ZIP_STORED), ("d.xml", ZIP_DEFLATED)):
            info = ZipInfo(name, (2024, 1, 2, 3, 4, 6))
            info.compress_type = kind
            info.external_attr = 0o600 << 16
            if streamed:
                with packed.open(info, "w", force_zip64=False) as part:
                    part.write(name.encode() * 50)
            else:
                packed.writestr(info, name.encode() * 50)
    return buffer.getvalue()


@pytest.mark.parametrize("streamed", [False, True])
def test_other_parts_keep_their_bytes(streamed):
    """Order, times and bytes are the same; a changed part has the new content, a new one comes last."""
    data = archive(streamed=streamed)
    new = repacked(data, {"d.xml": b"<d/>", "e.xml": b"<e/>"})

    with ZipFile(BytesIO(new)) as packed:
        assert packed.testzip() is None
        assert ["一.xml", "b/c.png", "d.xml", "e.xml"] == packed.namelist()
        assert [b"<d/>", b"<e/>"] == [packed.read("d.xml"), packed.read("e.xml")]
        assert (2024, 1, 2, 3, 4, 6) == packed.getinfo("d.xml").date_time
        assert 0o600 << 16 == packed.getinfo("d.xml").external_attr
        start = packed.getinfo("d.xml").header_offset
    assert data[:start] == new[:start]


def test_a_part_is_left_out():
    """The others move up."""
    with ZipFile(BytesIO(repacked(archive(), {}, {"一.xml"}))) as packed:
        assert packed.testzip() is None
        assert ["b/c.png", "d.xml"] == packed.namelist()


def test_sizes_that_stand_elsewhere():
    """An archive whose list does not tell the sizes of its parts is refused."""
    data = bytearray(archive())
    at = data.index(b"PK\1\2")
    data[at + 20 : at + 24] = struct.pack("<L", 0xFFFFFFFF)
    extra = struct.pack("<2HQ", 1, 8, 20)
    data[at + 30 : at + 32] = struct.pack("<H", len(extra))
    name = at + 46 + len("一.xml".encode())
    data[name:name] = extra
    end = data.index(b"PK\5\6")
    data[end + 12 : end + 16] = struct.pack("<L", struct.unpack_from("<L", data, end + 12)[0] + len(extra))

    with pytest.raises(PatchError, match=r"^the file is packed in a way that cannot be kept: save it again with Word"):
        repacked(bytes(data), {})


def test_signatures_go():
    """What was signed is another now: the parts that sign go, and what refers to them."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as packed:
        types = '<Types><Override PartName="/_xmlsignatures/sig1.xml"/><Override PartName="/a.xml"/></Types>'
        packed.writestr("[Content_Types].xml", types)
        relations = '<Relationships><Relationship Target="_xmlsignatures/origin.sigs"/><Relationship Target="/a.xml"/>'
        packed.writestr("_rels/.rels", f"{relations}</Relationships>")
        packed.writestr("_xmlsignatures/origin.sigs", "")
        packed.writestr("_xmlsignatures/_rels/origin.sigs.rels", "<Relationships/>")
        packed.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
        packed.writestr("a.xml", "<a/>")
    package = PatchedPackage(buffer.getvalue())

    with ZipFile(BytesIO(package.packed())) as packed:
        assert ["[Content_Types].xml", "_rels/.rels", "a.xml"] == packed.namelist()
        assert b'<Types><Override PartName="/a.xml"/></Types>' == packed.read("[Content_Types].xml")
        assert b'<Relationships><Relationship Target="/a.xml"/></Relationships>' == packed.read("_rels/.rels")
