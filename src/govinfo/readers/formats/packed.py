"""The parts of a .docx or .xlsx file, unpacked within the limits and without anything that XML can be abused for."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as zlib_error

from govinfo.errors import ReadError
from govinfo.readers.limits import Limits


def parts(data: bytes | str, document: str | None, limits: Limits, wanted: str | None = None) -> dict[str, bytes]:
    """The XML parts of a packed file, by name; only one of them where its name is given.

    Raises:
        ReadError: If it is not packed so, unfolds beyond the limits, or declares entities.
    """
    if isinstance(data, str):
        raise ReadError("bytes; a .docx or .xlsx file is no text", document=document)
    found: dict[str, bytes] = {}
    room = limits.unzipped
    try:
        with ZipFile(BytesIO(data)) as packed:
            for info in packed.infolist():
                room -= info.file_size
                if room < 0 or info.file_size > max(1, info.compress_size) * limits.ratio + 100_000:
                    raise ReadError("a file that unpacks to a document; this one unpacks far beyond", document=document)
                if (wanted is None and info.filename.endswith((".xml", ".rels"))) or info.filename == wanted:
                    with packed.open(info) as part:
                        found[info.filename] = part.read(info.file_size + 1)
    except (BadZipFile, zlib_error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError(f"a file packed as .docx and .xlsx files are ({error})", document=document) from None
    for name, xml in found.items():
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or xml[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in xml[:64]:
            raise ReadError(
                "XML without declarations of its own, as Word and Excel write it", path=(name,), document=document
            )
    return found
