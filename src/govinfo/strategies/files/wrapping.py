"""Files made of what the library writes: its lines and tables in another kind of file, or its page within another."""

import csv
import json
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from io import BytesIO, StringIO
from zipfile import ZipFile

from govinfo.report.annual import AnnualReport
from govinfo.strategies.files.doc import doc
from govinfo.strategies.files.ofd import packed
from govinfo.strategies.files.parts import TextRows, parts
from govinfo.strategies.files.xls import xls
from govinfo.writers import render, write

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = f'xmlns:office="{_ODF}:office:1.0" xmlns:table="{_ODF}:table:1.0" xmlns:text="{_ODF}:text:1.0"'
_WORDML = "http://schemas.microsoft.com/office/2006/xmlPackage"
_TWIPS = 1000
"""How wide a column is in rich text, in twentieths of a point."""


def _tsv(report: AnnualReport) -> bytes:
    buffer = StringIO()
    csv.writer(buffer, "excel-tab").writerows(csv.reader(StringIO(render(report, "csv"), newline="")))
    return buffer.getvalue().encode()


def _rtf(report: AnnualReport) -> bytes:
    told = "".join(f"{_coded(part)}\\par\n" if isinstance(part, str) else _rtf_table(part) for part in parts(report))
    return f"{{\\rtf1\\ansi\\ansicpg936 {told}}}".encode("ascii")


def _rtf_table(rows: TextRows) -> str:
    edges = "".join(f"\\cellx{_TWIPS * (column + 1)}" for column in range(len(rows[0])))
    cells = ("".join(f"{_coded(text)}\\cell " for text in row) for row in rows)
    return "".join(f"\\trowd{edges}\\intbl {row}\\row\n" for row in cells) + "\\pard "


def _coded(text: str) -> str:
    """A text in signs of ASCII: every other one by its number, in sixteen bits."""
    units = memoryview(text.encode("utf-16-le", "surrogatepass")).cast("h")
    return "".join(chr(unit) if chr(max(unit, 0)).isalnum() and 0 < unit < 128 else f"\\u{unit}?" for unit in units)


def _odf(report: AnnualReport) -> bytes:
    body = "".join(_paragraph(part) if isinstance(part, str) else _odf_table(part) for part in parts(report))
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"<office:document {_SPACES}>{text}</office:document>".encode()


def _odf_table(rows: TextRows) -> str:
    cells = ("".join(f"<table:table-cell>{_paragraph(text)}</table:table-cell>" for text in row) for row in rows)
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"


def _paragraph(text: str) -> str:
    return f"<text:p>{escape(text)}</text:p>"


def _wordml(report: AnnualReport) -> bytes:
    file = BytesIO()
    write(report, file, format="docx")
    with ZipFile(file) as archive:
        body = archive.read("word/document.xml").decode().partition("?>")[2]
    part = f'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>{body}</pkg:xmlData></pkg:part>'
    return f'<?xml version="1.0"?><pkg:package xmlns:pkg="{_WORDML}">{part}</pkg:package>'.encode()


def _mht(report: AnnualReport) -> bytes:
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.set_content(render(report, "html"), subtype="html", charset="utf-8")
    return message.as_bytes()


def _script(report: AnnualReport) -> bytes:
    return f"var page = {json.dumps(render(report, 'html'))};".encode()


def _zip(report: AnnualReport) -> bytes:
    return packed({"report.txt": render(report, "text")})


WRAPPED: dict[str, Callable[[AnnualReport], bytes]] = {
    "tsv": _tsv,
    "rtf": _rtf,
    "odf": _odf,
    "wordml": _wordml,
    "mht": _mht,
    "script": _script,
    "zip": _zip,
    "doc": doc,
    "xls": xls,
}
"""How a report becomes a file of a format that is not written."""
