"""Whether every count that was read stands in the file that it was read from, by means of its own."""

import re
import unicodedata
import zlib
from contextlib import suppress
from email import message_from_bytes
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from govinfo.text import number

_PLAIN = frozenset({"text", "markdown", "csv", "tsv", "html", "script", "mht", "wordml", "odf"})
_PACKED = frozenset({"docx", "xlsx", "odf"})
_BETWEEN = re.compile(r"(?<=\d)[\s,，'|/.]+(?=\d)|<[^>]*>")


def invented(report, kind, data):
    """The first count that is printed nowhere in the file, with where it was said to stand; `None` where all are."""
    packed = data.startswith(b"PK")
    if kind not in (_PACKED if packed else _PLAIN):
        return None
    texts, shown = _parts(data) if packed else _mail(data) if kind == "mht" else _readings(data), ""
    for address, value in report.cells():
        if not isinstance(value, int):
            continue
        while str(abs(value)) not in shown and (text := next(texts, None)) is not None:
            shown += f"\n{_shown(text)}"
        if str(abs(value)) not in shown:
            span = report.source(address)
            if span is None or number(span.raw.strip()) != value:
                return f"{address} is {value}, from {span}"
    return None


def _shown(text):
    """The characters of a text, without what may part the digits of a number."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", unescape(text)))


def _readings(data):
    """What a file may say, the likeliest coding first: few files have to be looked at in another."""
    return (data.decode(coding, "ignore") for coding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"))


def _mail(data):
    """What the bodies of a message may say, and then the message as it stands."""
    for part in message_from_bytes(data).walk():
        yield from _readings(part.get_payload(decode=True) or b"")
    yield from _readings(data)


def _parts(data):
    """The parts of an archive that can be unpacked."""
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            with suppress(BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, zlib.error):
                yield archive.read(name).decode("utf-8", "replace")
