"""Characters that no document can hold, and those that mean something in Markdown."""

import re

_UNPRINTABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&#$])")
"""What means something anywhere in a line of Markdown; a backslash before it makes it mean itself."""


def printable(text: str) -> str:
    r"""Text that every format can hold: characters that are not allowed in documents become ``�``.

    >>> printable("a\x00b")
    'a�b'
    """
    return _UNPRINTABLE.sub("�", text)


def inert_markdown(line: str) -> str:
    r"""A line in which nothing means anything in Markdown, wherever it stands.

    >>> print(inert_markdown("a*b"))
    a\*b
    """
    return _SPECIAL.sub(r"\\\1", line)


def markdown_cell(text: str) -> str:
    r"""Text as it stands in a cell of a table in Markdown, which is one line.

    >>> print(markdown_cell("a|b\nc"))
    a\|b<br>c
    """
    return "<br>".join(map(inert_markdown, text.splitlines()))
