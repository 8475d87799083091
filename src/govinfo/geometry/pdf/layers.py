"""Whether a PDF file has layers, which a person may switch off: no library tells, so the file is looked through."""

import re
import zlib

_LAYERS = b"/OCProperties"
"""What the first object of a file with layers names."""
_PACKED = re.compile(rb"/ObjStm\b")
_BEGINS = re.compile(rb"stream\r?\n")
_HEAD = 500
"""Bytes from the name of a stream of objects to where it begins, at most."""
_UNPACKED = 1 << 20
"""So much of a stream of objects is looked through."""
_STREAMS = 200
"""And so many of them; a file with more may have layers."""


def layered(data: bytes) -> bool:
    """Whether a PDF file may have layers; one whose objects are locked may.

    Example:
        >>> layered(b"<< /Type /Catalog /OCProperties 5 0 R >>"), layered(b"<< /Type /Catalog >>")
        (True, False)
    """
    if _LAYERS in data:
        return True
    packed = [match.end() for match in _PACKED.finditer(data)]
    return len(packed) > _STREAMS or any(_names_layers(data, at) for at in packed)


def _names_layers(data: bytes, at: int) -> bool:
    """Whether the objects packed behind a place name layers, or cannot be unpacked."""
    begins = _BEGINS.search(data, at, at + _HEAD)
    if begins is None:
        return True
    try:
        return _LAYERS in zlib.decompressobj().decompress(data[begins.end() : begins.end() + _UNPACKED], _UNPACKED)
    except zlib.error:
        return True
