"""Whether every count that was read stands in the file that it was read from, by means of its own."""

import re
import unicodedata
import zlib
from contextlib import suppress
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from govinfo.text import number

_PLAIN = frozenset({"text", "markdown", "csv", "tsv", "html", "script", "mht", "wordml", "odf"})
_PACKED = frozenset({"docx", "xlsx", "odf"})
_BETWEEN = re.compile(r"(?<=\d)[\s,，'|/.]+(?=\d)|<[^>]*>")


def invented(report, kind, data):
    """The first count that is printed nowhere in the file, with where it was said to stand; `None` where all are."""
    shown = _shown(kind, data)
    if shown is None:
        return None
    for address, value in report.cells():
        if isinstance(value, int) and str(abs(value)) not in shown:
            span = report.source(address)
            if span is None or number(span.raw.strip()) != value:
                return f"{address} is {value}, from {span}"
    return None


def _shown(kind, data):
    """The characters of a file, without what may part the digits of a number."""
    if kind in _PACKED and data.startswith(b"PK"):
        text = "\n".join(_parts(data))
    elif kind in _PLAIN:
        text = "".join(data.decode(coding, "ignore") for coding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"))
    else:
        return None
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", unescape(text)))


def _parts(data):
    """The parts of an archive that can be unpacked."""
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            with suppress(BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, zlib.error):
                yield archive.read(name).decode("utf-8", "replace")
