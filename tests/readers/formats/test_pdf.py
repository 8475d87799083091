"""PDF files as reports: figures with their place, and a clear sentence for each file that is refused."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.messages import paged
from govinfo.readers.limits import LIMITS
from printing.marks import Picture, Text, ruled
from printing.pdf import pdf

HEAD = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
FIRST = [Text(50, 40, "某市财政局"), Text(120, 40, "2023年"), *ruled([HEAD, ["规章", "1", "0", "2"]])]
SECOND = [
    *ruled([["行政规范性文件", "4", "5", "6"]], top=40),
    Text(50, 700, "六、其他需要报告的事项"),
    Text(280, 780, "- 2 -"),
]


def test_a_report_of_two_pages():
    """A table cut by a page break is one table; a page number is no figure."""
    report = readers.reads(pdf(FIRST, SECOND))
    table = report.proactive

    assert [1, 0, 2] == [table["rules", column] for column in ("issued", "repealed", "in_force")]
    assert [4, 5, 6] == [table["normative_documents", column] for column in ("issued", "repealed", "in_force")]
    assert "table 1, row 3, column '本年废止件数'" == report.source("proactive.normative_documents.repealed").place
    assert "某市财政局\t2023年" == report.narrative.preface.replace(" ", "\t")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf(FIRST, SECOND), paged.TOO_MANY_PAGES),
        (b"%PDF-1.7 torn", paged.TORN),
        (pdf([]), paged.EMPTY),
        (pdf([Picture(0, 0, 600, 800)]), paged.SCANNED),
        (pdf([Picture(0, 0, 600, 800), Text(50, 50, "规章 3", inked=False)]), paged.SCANNED_WITH_HIDDEN_TEXT),
    ],
)
def test_files_that_are_refused(data, sentence):
    """Too many pages, torn, empty, a scan, a scan with hidden text: each is told in its own sentence."""
    with pytest.raises(ReadError) as told:
        readers.reads(data, limits=LIMITS._replace(pages=1))

    assert sentence.filled(kind="PDF", most=1) == told.value.sentence


def test_a_text_is_no_pdf():
    """A string is refused."""
    with pytest.raises(ReadError, match="is no text"):
        readers.reads("x", format="pdf")
