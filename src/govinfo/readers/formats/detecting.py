"""Which format a document is in: its first bytes, then its suffix, then its text."""

from govinfo.errors import ReadError
from govinfo.formats import Use, by_suffix
from govinfo.messages import documents as says

_REFUSED = (
    (b"\xd0\xcf\x11\xe0", says.OLD_OFFICE),
    (b"\x89PNG", says.PICTURE),
    (b"\xff\xd8\xff", says.PICTURE),
    (b"GIF8", says.PICTURE),
    (b"Rar!", says.ARCHIVE),
    (b"\x1f\x8b", says.ARCHIVE),
)


def sniff(data: bytes | str, document: str | None, *, plugins: bool = False) -> str:
    """The name of the format that a document is in: from its first bytes, then from its suffix, then from its text.

    Raises:
        ReadError: If it is empty, or in a format that no report is read from.

    Example:
        >>> sniff("<table><tr><td>规章", None), sniff(b"%PDF-1.7", "report.txt"), sniff("规章 0 0 0", None)
        ('html', 'pdf', 'text')
    """
    if not data or not data.strip():
        raise ReadError(says.EMPTY, document=document)
    if isinstance(data, bytes):
        for sign, reason in _REFUSED:
            if data.startswith(sign):
                raise ReadError(reason, document=document)
        if b"%PDF-" in data[:1024]:
            return "pdf"
        if data.startswith(b"PK\x03\x04"):
            if b"OFD.xml" in data:
                return "ofd"
            return "xlsx" if b"xl/" in data and b"word/" not in data else "docx"
    named = by_suffix(document or "", Use.READS, plugins=plugins)
    if named is not None and named.name not in {"pdf", "ofd", "docx", "xlsx"}:
        return named.name
    return _by_text(data if isinstance(data, str) else data[:200_000].decode("utf-8", "replace"))


def _by_text(text: str) -> str:
    lowered = text.lower()
    head = lowered.lstrip("\ufeff \r\n\t")[:1]
    if head in {"{", "["}:
        return "script" if "<t" in lowered or "\\u003ct" in lowered else "json"
    if "<td" in lowered or "<html" in lowered or "<table" in lowered:
        return "html" if head == "<" else "script" if '\\"' in lowered else "html"
    return "text"
