"""Right files to begin with: reports drawn by the strategies, in every format that is read."""

import json
import random
from email.message import EmailMessage
from functools import cache
from html import escape
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings

import compound_files
from govinfo import wire
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.subjects import subjects
from govinfo.strategies import case_logs, reports
from govinfo.writers import render, write
from printing.ofd import ofd
from printing.pdf import pdf
from printing.reports import Shape
from printing.reports import printed as marks

_COUNT = 6
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"


def drawn(strategy, count=_COUNT):
    """The first examples of a strategy, the same ones every time."""
    found = []

    @settings(max_examples=count, derandomize=True, database=None, deadline=None)
    @given(strategy)
    def collect(example):
        found.append(example)

    collect()
    return found


@cache
def filed() -> tuple[AnnualReport, ...]:
    """Reports with figures in every cell, big and small, without prose and with it."""
    rng = random.Random(16)
    found = [report.replace(organ="某某县人民政府", year=2023) for report in drawn(reports(), _COUNT)]
    return tuple(report.replace(_figures(report, rng)) for report in found)


@cache
def filings() -> tuple[AnnualReport, ...]:
    """Two whole reports, and many of one short table: what is small is soon read, and more of it is damaged."""
    one, two, *_ = whole = filed()
    return (one, two, *(_of_one_table(report, section) for report in whole for section in ("proactive", "remedies")))


def _of_one_table(report, section):
    others = {table.section for table in report.tables} - {section}
    return report.replace(**{name: report.table(name).filled(report.edition, present=False) for name in others})


def _figures(report, rng):
    return {address: rng.choice((0, 1, 7, 12, 305)) for address, value in report.cells() if value is not None}


def _rows(report):
    return [line.split(",") for line in render(report, "csv").splitlines()]


def _written(report, kind):
    file = BytesIO()
    write(report, file, format=kind)
    return file.getvalue()


def _rendered(kind):
    return lambda report: render(report, kind).encode()


def _rtf(report):
    coded = [[cell.encode("gbk", "replace") for cell in row] for row in _rows(report)]
    told = [b"".join(b"".join(b"\\'%02x" % byte for byte in cell) + b"\\cell " for cell in row) for row in coded]
    edges = [b"".join(b"\\cellx%d" % (1000 * (at + 1)) for at in range(len(row))) for row in coded]
    rows = b"\n".join(b"\\trowd%s\\intbl %s\\row" % pair for pair in zip(edges, told, strict=True))
    return b"{\\rtf1\\ansi\\ansicpg936 %s}" % rows


def _table(report, row, cell):
    return "".join(row % "".join(cell % escape(text) for text in cells) for cells in _rows(report))


def _flat_odf(report):
    rows = _table(report, "<t:table-row>%s</t:table-row>", "<t:table-cell><x:p>%s</x:p></t:table-cell>")
    body = f"<o:body><o:text><t:table>{rows}</t:table></o:text></o:body>"
    return f'<o:document xmlns:o="{_OFFICE}" xmlns:t="{_TABLE}" xmlns:x="{_TEXT}">{body}</o:document>'.encode()


def _odf(report):
    return _zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": _flat_odf(report).replace(b"o:document", b"o:document-content"),
        }
    )


def _wordml(report):
    with ZipFile(BytesIO(_written(report, "docx"))) as archive:
        body = archive.read("word/document.xml").decode().partition("?>")[2]
    part = f'<p:part p:name="/word/document.xml"><p:xmlData>{body}</p:xmlData></p:part>'
    return f'<?xml version="1.0"?><p:package xmlns:p="{_PACKAGE}">{part}</p:package>'.encode()


def _mht(report):
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.set_content(render(report, "html"), subtype="html", charset="utf-8")
    return message.as_bytes()


def _zipped(parts):
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _on_paper(make):
    return lambda report: make(*marks(report, shape := Shape()), height=shape.height)


def _doc(report):
    return compound_files.word([([("，".join(row), b"")], "\r", b"") for row in _rows(report)[:30]])


def _xls(report):
    cells, texts = [], []
    for row, line in enumerate(_rows(report)):
        for column, text in enumerate(line):
            if text.isdecimal():
                cells.append(compound_files.number(row, column, float(text)))
            elif text:
                cells.append(compound_files.record(0xFD, compound_files.pack("<HHHI", row, column, 0, len(texts))))
                texts.append(compound_files.unicode(text))
    return compound_files.workbook(cells, texts=texts)


MAKERS = {
    **{kind: _rendered(kind) for kind in ("text", "markdown", "html", "csv", "json")},
    "tsv": lambda report: "\n".join("\t".join(row) for row in _rows(report)).encode(),
    "jsonl": lambda report: wire.dumps(report) + b"\n",
    "script": lambda report: f"var page = {json.dumps(render(report, 'html'))};".encode(),
    "docx": lambda report: _written(report, "docx"),
    "xlsx": lambda report: _written(report, "xlsx"),
    "pdf": _on_paper(pdf),
    "ofd": _on_paper(ofd),
    "doc": _doc,
    "xls": _xls,
    "rtf": _rtf,
    "odf": _odf,
    "fodt": _flat_odf,
    "wordml": _wordml,
    "mht": _mht,
    "zip": lambda report: _zipped({"2023.txt": render(report, "text").encode()}),
}
"""How a report becomes a file of each kind."""


def stored():
    """Reports and registers as they are stored."""
    return [wire.dumps(record) for record in (*filed(), *drawn(case_logs()))]


def told():
    """Prose: the sentences of every subject, some together."""
    said = [sentence for subject in subjects() for sentence in subject.said]
    return [f"政府信息公开方面，{''.join(said[at : at + 4])}".encode() for at in range(0, len(said), 3)]
