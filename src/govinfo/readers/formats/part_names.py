"""The names of the parts of a packed file, which programs write in several ways."""

from posixpath import normpath
from urllib.parse import unquote


def comparable(name: str) -> str:
    r"""A name as names are compared: by neither case nor escapes, nor by the strokes between folders.

    >>> comparable("Word\\My%20text.XML"), comparable("./word/document.xml")
    ('word/my text.xml', 'word/document.xml')
    """
    return normpath(unquote(name.replace("\\", "/"))).lstrip("/").lower()
