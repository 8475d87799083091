r"""A web page inside a string of JavaScript or JSON: ``content = "<p>…\"…"``."""

import re
from collections.abc import Iterator

from govinfo.errors import UnknownFormError
from govinfo.messages import documents as says
from govinfo.readers.formats import html
from govinfo.readers.formats.decoding import decode
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_STRING = re.compile(r'\\.|"((?:[^"\\]|\\.)*+)"|\'((?:[^\'\\]|\\.)*+)\'|`((?:[^`\\]|\\.)*+)`', re.DOTALL)
"""A string, or a sign of the program that stands behind a backslash and begins none."""
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "\n", "v": "\n", "0": "", "\n": "", "\r\n": ""}
_TABLE = re.compile(r"<\\?/?t(?:able|r|d)\b", re.IGNORECASE)
_ANEW = "></table><table>"
"""Ends the tag and the table that a string breaks off in, and opens another."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in the strings of a script.

    Raises:
        ReadError: If no string of it holds a web page with a table of the form.
    """
    text = decode(data, document)
    page = "\n".join(_pages(text))
    if not page:
        raise UnknownFormError(says.NO_PAGE, document=document)
    return html.read(page, document, limits)


def _pages(text: str) -> Iterator[str]:
    """The strings with tags of tables; no cell goes on from one to the next where such a tag stands between them."""
    end, found = 0, False
    for match in _STRING.finditer(text):
        if found and _TABLE.search(text, end, match.start()):
            yield _ANEW
        end = match.end()
        page = unescaped(next(filter(None, match.groups()), ""))
        if _TABLE.search(page):
            found = True
            yield page


def unescaped(string: str) -> str:
    r"""What a string of JavaScript or JSON stands for, given as written between its quotes.

    >>> unescaped(r"<p align=\"left\">\u89c4\u7ae0<\/p>")
    '<p align="left">规章</p>'
    """
    return _ESCAPE.sub(_character, string)


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _PLAIN.get(match[3], match[3])
