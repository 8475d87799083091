"""Which format a document is in: its first bytes, then its suffix, then its text."""

import re
from collections.abc import Sequence

from govinfo.errors import ReadError, UnknownFormError
from govinfo.formats import Use, by_suffix
from govinfo.messages import documents, files
from govinfo.messages import office as says
from govinfo.readers.formats.decoding import decode
from govinfo.readers.formats.text_formats import by_text
from govinfo.readers.many.ignored_files import passed_over

_PICTURES = (
    ((0, b"\x89PNG"),),
    ((0, b"\xff\xd8\xff"),),
    ((0, b"GIF8"),),
    ((0, b"BM"), (6, b"\0\0\0\0")),
    ((0, b"II*\0"),),
    ((0, b"MM\0*"),),
    ((0, b"RIFF"), (8, b"WEBP")),
    *(((4, b"ftyp" + kind),) for kind in (b"heic", b"heix", b"mif1", b"avif")),
)
_REFUSED = (
    *((sign, documents.PICTURE, None) for sign in _PICTURES),
    (((0, b"Rar!"),), says.PACKED, "RAR"),
    (((0, b"7z\xbc\xaf"),), says.PACKED, "7z"),
    (((0, b"\x1f\x8b"),), says.PACKED, "gzip"),
)
"""Files that no report is read from: the bytes that show them and where each stand, and what is said of them."""
SIGN = 16
"""So many bytes show such a file."""
_PDF, _RTF, _COMPOUND = b"%PDF-", b"{\\rtf", b"\xd0\xcf\x11\xe0"
_BEFORE = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the sign of a text in a format: the mark of its encoding, white space."""
_ZIPPED, _EMPTY_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_PARTS = (("OFD.xml", "ofd"), ("ofd.xml", "ofd"), ("word/", "docx"), ("xl/", "xlsx"), ("content.xml", "odf"))
"""What stands in a packed file of a format, or how the name of a part begins; what stands first counts."""
_TYPES = "[Content_Types].xml"
_KINDS = ((b"wordprocessingml.document.main", "docx"), (b"spreadsheetml.sheet.main", "xlsx"))
"""What a packed file tells of its main part in a format, whatever the names of its parts."""
_PACKED = "docx"
_SAID = (
    (b"<office:document", "odf"),
    (b"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "odf"),
    (b"schemas.microsoft.com/office/word/2003/wordml", "wordml"),
    (b"schemas.microsoft.com/office/2006/xmlPackage", "wordml"),
    (b"multipart/related", "mht"),
    (b"multipart/alternative", "mht"),
)
"""What stands near the beginning of a text in a format."""
_XML_WORKBOOK = b"urn:schemas-microsoft-com:office:spreadsheet"
_LETTER, _OF_LETTER = re.compile(rb"[A-Za-z-]{2,40}:[ \t]"), b"\nmime-version:"
"""How the head of a letter begins, and a line that stands in it."""
_HEAD, _KINDS_END, _LETTER_HEAD = 4096, 65_536, 65_536
_SIGNED = frozenset({"pdf", "ofd", "docx", "xlsx", "zip", "doc", "xls", "odf", "rtf", "wordml", "mht"})
"""The formats that files show by how they begin; without that a suffix says nothing of them."""


def sniff(data: bytes | str, document: str | None, *, plugins: bool = False) -> str:
    """The name of the format that a document is in: from its first bytes, then from its suffix, then from its text.

    Raises:
        ReadError: If it is empty, or in a format that no report is read from.

    Example:
        >>> sniff("<table><tr><td>规章", None), sniff(b"%PDF-1.7", "report.txt"), sniff("规章 0 0 0", None)
        ('html', 'pdf', 'text')
    """
    if not data or not data.strip():
        raise ReadError(documents.EMPTY, document=document)
    if passed_over(document or ""):
        raise UnknownFormError(files.LEFT_OVER, document=document)
    if isinstance(data, bytes) and (signed := _by_sign(data, document)):
        return signed
    named = by_suffix(document or "", Use.READS, plugins=plugins)
    if named is None and document and isinstance(data, bytes) and b"\0" in data:
        _refuse_programs(data, document)
    return by_text(data, None if named is None or named.name in _SIGNED else named.name)


def refused(data: bytes, document: str | None) -> UnknownFormError | None:
    """Why no report is read from a file that begins so: it is a picture, or packed in a way that is not unpacked."""
    for sign, reason, packed in _REFUSED:
        if all(data.startswith(part, at) for at, part in sign):
            return UnknownFormError(reason, format=packed, document=document)
    return None


def signed(data: bytes) -> bool:
    """Whether a file that begins so bears the sign of a format that reports are read from, whatever it is called."""
    return data.startswith((_PDF, _ZIPPED, _RTF, _COMPOUND))


def _refuse_programs(data: bytes, document: str) -> None:
    """Take a file with the suffix of no format, which is no text either, for what it is: of another kind.

    Raises:
        UnknownFormError: If it is.
    """
    try:
        decode(data, document)
    except ReadError as error:
        raise UnknownFormError(files.OTHER_KIND, document=document) from error


def _by_sign(data: bytes, document: str | None) -> str | None:
    """The format whose sign a file bears."""
    if (fault := refused(data, document)) is not None:
        raise fault
    head = data[:_HEAD].replace(b"\0", b"")
    if _PDF in head[:1024]:
        return "pdf"
    if data.startswith(_COMPOUND):
        return _compound(data, document)
    if data.startswith((_ZIPPED, _EMPTY_ZIP)):
        return _packed(data, document)
    if head.lstrip(_BEFORE).startswith(_RTF):
        return "rtf"
    if _XML_WORKBOOK in head and b"Workbook" in head:
        raise ReadError(says.XML_WORKBOOK, document=document)
    said = next((name for sign, name in _SAID if sign in head), None)
    letter = said is None and _LETTER.match(head) and _OF_LETTER in b"\n" + data[:_LETTER_HEAD].lower()
    return "mht" if letter else said


def _compound(data: bytes, document: str | None) -> str:
    """Word or Excel, by the streams that are named; by the suffix where one document is embedded in the other."""
    named = data.lower()
    word, sheets = (name.encode("utf-16-le") in named for name in ("worddocument", "book"))
    if word and sheets:
        told = by_suffix(document or "", Use.READS)
        return "xls" if told is not None and told.name == "xls" else "doc"
    return "xls" if sheets else "doc"


def _packed(data: bytes, document: str | None) -> str:
    """The format that the names of the parts show; that of Word, whose reader says what is wrong, for a broken file."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile
    from zlib import error

    from govinfo.readers.formats.part_names import comparable

    try:
        with ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
            found = _named(names) or _named([comparable(name) for name in names])
            kinds = packed.open(_TYPES).read(_KINDS_END) if found is None and _TYPES in names else b""
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, error):
        return _PACKED
    if "xl/workbook.bin" in names:
        raise ReadError(says.BINARY_WORKBOOK, document=document)
    if found is None and "ppt/presentation.xml" in names:
        raise ReadError(says.PRESENTATION, document=document)
    return found or next((name for sign, name in _KINDS if sign in kinds), "zip")


def _named(names: Sequence[str]) -> str | None:
    """The format that the names of the parts show."""
    return next((name for sign, name in _PARTS if any(part.startswith(sign) for part in names)), None)
