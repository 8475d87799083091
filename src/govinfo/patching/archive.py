"""A packed file with some of its parts changed: every other part keeps its bytes, its place, its time and its name."""

import struct
import zlib
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple
from zipfile import ZipFile

from govinfo.errors import PatchError
from govinfo.messages import patching as says

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_STREAMED = 0x0008
"""The bit of an entry that says that its sizes stand behind its data."""
_PLAIN = 20
"""The version of the format that needs nothing but a folder and deflated data."""
_WIDE = 0xFFFFFFFF
"""A size or place that stands elsewhere because it is too large."""
_DAY = 0x0021
"""The first of January 1980, as the format has it."""


class _Entry(NamedTuple):
    """An entry of the list at the end of the file, and the record that it tells of."""

    listed: bytes
    record: bytes


def repacked(data: bytes, changed: Mapping[str, bytes], dropped: Collection[str] = ()) -> bytes:
    """A packed file with some parts changed or new, and some left out.

    Args:
        data: The file.
        changed: What the changed and new parts hold, by name.
        dropped: Names of the parts that are left out.

    Raises:
        PatchError: If the file is packed in a way that cannot be kept as it is.
    """
    kept = dict(_entries(data))
    entries = kept | {name: _packed(name, content, kept.get(name)) for name, content in changed.items()}
    listed: list[bytes] = []
    records: list[bytes] = []
    at = 0
    for name, entry in entries.items():
        if name not in dropped:
            listed.append(entry.listed[:42] + struct.pack("<L", at) + entry.listed[46:])
            records.append(entry.record)
            at += len(entry.record)
    listing = b"".join(listed)
    end = _END.pack(b"PK\5\6", 0, 0, len(listed), len(listed), len(listing), at, 0)
    return b"".join([*records, listing, end])


def _entries(data: bytes) -> Iterator[tuple[str, _Entry]]:
    """The entries by name, each with all bytes from its record's beginning to the next one's."""
    with ZipFile(BytesIO(data)) as packed:
        infos, first = packed.infolist(), packed.start_dir
    starts = sorted({info.header_offset for info in infos})
    ends = dict(pairwise([*starts, first]))
    at = first
    for info in infos:
        fields = _CENTRAL.unpack_from(data, at)
        length = _CENTRAL.size + sum(fields[10:13])
        if _WIDE in (fields[8], fields[9], fields[16]):
            raise PatchError(says.PACKED_UNUSUALLY)
        yield info.filename, _Entry(data[at : at + length], data[info.header_offset : ends[info.header_offset]])
        at += length


def _packed(name: str, content: bytes, entry: _Entry | None) -> _Entry:
    """A changed or new part: under the name, time and attributes of the old one where there was one."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    body = packer.compress(content) + packer.flush()
    if entry is None:
        made, system, flags, time, day, attributes, named = _PLAIN, 0, 0x0800, 0, _DAY, 0, name.encode()
    else:
        fields = _CENTRAL.unpack_from(entry.listed)
        made, system = fields[1] & 0xFF, fields[1] >> 8
        flags, time, day, attributes = fields[3] & ~_STREAMED, fields[5], fields[6], fields[15]
        named = entry.listed[_CENTRAL.size : _CENTRAL.size + fields[10]]
    told = (_PLAIN, flags, _DEFLATED, time, day, zlib.crc32(content), len(body), len(content), len(named), 0)
    local = _LOCAL.pack(b"PK\3\4", *told) + named
    listed = _CENTRAL.pack(b"PK\1\2", made | system << 8, *told, 0, 0, 0, attributes, 0) + named
    return _Entry(listed, local + body)
