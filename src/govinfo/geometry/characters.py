"""From the code of a character in a file to its text."""

import sys
from functools import lru_cache
from unicodedata import category

_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
"""Hyphens at the end of a line, as files and PDFium tell them."""


_LEAD, _TRAIL = 0xD800 >> 10, 0xDC00 >> 10
"""The first bits of the two halves of a character beyond U+FFFF."""
IDEOGRAPHS = "\u2e80"
"""Ideographs and their punctuation stand from here on."""


@lru_cache(maxsize=8192)
def character(code: int) -> str:
    r"""The character of a code; `�` where the code is none, and nothing for a character without ink.

    Example:
        >>> character(0x89C4), character(0x3000), character(0x200B), character(0), character(0xFFFFFFFF)
        ('规', ' ', '', '\ufffd', '\ufffd')
    """
    if code in _HYPHENS:
        return "-"
    text = chr(code) if code <= sys.maxunicode else "\ufffd"
    if text.isspace():
        return " "
    kind = category(text)
    if kind == "Cf":
        return ""
    return "\ufffd" if kind in {"Cc", "Cn", "Cs"} else text


def beyond(lead: int, trail: int) -> str:
    """The character beyond U+FFFF that two codes are the halves of, as PDFium tells it; nothing for other codes.

    Example:
        >>> beyond(0xD840, 0xDC0B), beyond(0x89C4, 0x7AE0)
        ('𠀋', '')
    """
    paired = lead >> 10 == _LEAD and trail >> 10 == _TRAIL
    return chr(0x10000 + ((lead & 0x3FF) << 10) + (trail & 0x3FF)) if paired else ""
