"""The names of classes and identifiers in selectors, where any sign may be written by its number."""

import re
import sys

_ODD_SIGN = re.compile(r"(?<!^)[^\w-]|(?<=^[.#])\d|(?<=^[.#])-(?=\d|-|$)", re.ASCII)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)


def escaped(name: str) -> str:
    r"""What a selector may call an element by, as selectors write it.

    >>> escaped(".a:b"), escaped("#1"), escaped("*"), escaped(".隐")
    ('.a\\3a b', '#\\31 ', '*', '.\\9690 ')
    """
    return _ODD_SIGN.sub(lambda sign: f"\\{ord(sign[0]):x} ", name)


def plain_name(written: str) -> str:
    r"""A name without the escapes that a selector writes it with.

    >>> plain_name(".a\\3a b"), plain_name(".a\\:b")
    ('.a:b', '.a:b')
    """
    return _ESCAPE.sub(_sign, written) if "\\" in written else written


def _sign(escape: re.Match[str]) -> str:
    return escape[2] or chr(min(int(escape[1], 16), sys.maxunicode))
