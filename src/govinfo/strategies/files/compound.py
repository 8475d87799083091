"""Compound files: a folder of streams in one file, after [MS-CFB], as Word and Excel wrote them until 2007."""

from collections.abc import Mapping
from itertools import accumulate
from struct import pack

SECTOR = 512
_LINKS = SECTOR // 4
"""Links from a sector to the next one that a sector holds."""
_FREE, _END, _LIST = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
"""What stands in place of a link: of no sector, of the last one, and of those that hold the links."""
_LEAST = 4096
"""Bytes of the shortest stream that has sectors of its own."""
_HEADED = 109
"""Sectors of links that the head names."""
_ENTRIES = 4
"""Entries of the folder that a sector holds."""
_ROOT, _STREAM = 5, 2


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of streams, by name, the shortest name first; at most 7 MB in all."""
    padded = {name: data.ljust(_LEAST, b"\0") for name, data in streams.items()}
    bodies = [in_sectors(data) for data in padded.values()]
    sizes = [-(-(1 + len(padded)) // _ENTRIES), *(len(body) // SECTOR for body in bodies)]
    lists = -(-sum(sizes) // (_LINKS - 1))
    folder, *starts = accumulate(sizes[:-1], initial=lists)
    links = [_LIST] * lists
    for start, size in zip((folder, *starts), sizes, strict=True):
        links += [*range(start + 1, start + size), _END]
    entries = _entry("Root Entry", _ROOT, _END, 0, below=1)
    for number, (name, start) in enumerate(zip(padded, starts, strict=True), 1):
        beside = number + 1 if number < len(padded) else _FREE
        entries += _entry(name, _STREAM, start, len(padded[name]), beside=beside)
    listed = in_sectors(pack(f"<{len(links)}I", *links), b"\xff")
    return _head(lists, folder) + listed + in_sectors(entries) + b"".join(bodies)


def in_sectors(data: bytes, filling: bytes = b"\0") -> bytes:
    """Data, filled up to whole sectors."""
    return data.ljust(-(-len(data) // SECTOR) * SECTOR, filling)


def _head(lists: int, folder: int) -> bytes:
    versions = pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    begun = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + versions + bytes(10)
    places = pack("<IIIIIIII", lists, folder, 0, _LEAST, _END, 0, _END, 0)
    return begun + places + pack(f"<{_HEADED}I", *range(lists), *[_FREE] * (_HEADED - lists))


def _entry(name: str, kind: int, start: int, size: int, *, beside: int = _FREE, below: int = _FREE) -> bytes:
    written = name.encode("utf-16-le")
    told = written.ljust(64, b"\0") + pack("<HBB", len(written) + 2, kind, 1)
    return told + pack("<III", _FREE, beside, below) + bytes(36) + pack("<IQ", start, size)
