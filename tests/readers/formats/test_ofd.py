"""OFD files as reports: figures with their place, and a clear sentence for each file that is refused."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.messages import paged
from govinfo.readers.limits import LIMITS
from printing.marks import Picture, Text, ruled
from printing.ofd import ofd, packed

HEAD = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
PAGES = (
    [Text(50, 40, "某市财政局2023年政府信息公开工作年度报告"), *ruled([HEAD, ["规章", "1", "0", "2"]])],
    [*ruled([["行政规范性文件", "4", "5", "6"]], top=40), Text(50, 700, "六、其他需要报告的事项")],
)


def test_a_report_of_two_pages():
    """The figures are read from their cells, over the page's end, whatever the file is called."""
    report = readers.reads(ofd(*PAGES), document="report.bin")
    table = report.proactive

    assert ("某市财政局", 2023) == (report.organ, report.year)
    assert [1, 0, 2] == [table["rules", column] for column in ("issued", "repealed", "in_force")]
    assert [4, 5, 6] == [table["normative_documents", column] for column in ("issued", "repealed", "in_force")]

    cell, section = (report.source(key).where for key in ("proactive.normative_documents.in_force", "narrative.other"))
    assert ("第2页第一张表第1行“现行有效件数”列", "page 2, table 1, row 1, column '现行有效件数'") == (cell.zh, cell.en)
    assert (section.zh[:3], section.en[:6]) == ("第2页", "page 2")


def locked():
    """A file whose archive is encrypted."""
    data = bytearray(ofd(*PAGES))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (ofd(*PAGES), paged.TOO_MANY_PAGES),
        (packed({"OFD.xml": "<OFD>"}), paged.TORN),
        (packed({"OFD.xml": "<OFD><DocRoot>a.xml</DocRoot></OFD>"}), paged.TORN),
        (locked(), paged.ENCRYPTED),
        (packed({"OFD.xml": "<OFD/>", "Doc_0/Encryptions.xml": "<a/>"}), paged.ENCRYPTED),
        (packed({"OFD.xml": "<OFD/>"}), paged.EMPTY),
        (ofd([Picture(0, 0, 600, 800)]), paged.SCANNED),
        ("text", paged.NOT_BYTES),
    ],
)
def test_files_that_are_refused(data, sentence):
    """Too many pages, torn, locked, empty, a scan, a text: each is told in its own sentence."""
    with pytest.raises(ReadError) as told:
        readers.reads(data, format="ofd", limits=LIMITS._replace(pages=1))

    assert sentence.filled(kind="OFD", most=1) == told.value.sentence


def test_what_is_no_archive():
    """A file that is not packed is refused as one that should be."""
    with pytest.raises(ReadError, match="packed"):
        readers.reads(b"OFD", format="ofd")
