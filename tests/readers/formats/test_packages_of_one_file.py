"""Documents that are one file of parts: Word's XML of 2003 and 2007, and web archives."""

from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import mht, wordml

ROWS = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "1", "0", "2"],
    ["行政规范性文件", "4", "5", "6"],
]
NAMES = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def tc(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"


def table(rows):
    return f"<w:tbl>{''.join('<w:tr>' + ''.join(map(tc, row)) + '</w:tr>' for row in rows)}</w:tbl>"


def word2003(body):
    foot = f"<w:sectPr><w:ftr><w:p>{run('3')}</w:p></w:ftr></w:sectPr>"
    return f"<?xml version='1.0'?><w:wordDocument {NAMES}><w:body>{body}{foot}</w:body></w:wordDocument>"


def word2007(body):
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>'
    part = f'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>{document}</pkg:xmlData></pkg:part>'
    return f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{part}</pkg:package>'


@pytest.mark.parametrize("made", [word2003, word2007])
def test_a_report_in_xml_of_word_is_read(made):
    """Of 2003, mostly saved as .doc, and of 2007."""
    report = readers.reads(made(table(ROWS)).encode(), document="report.doc")
    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert (4, 5, 6) == tuple(report.proactive.normative_documents)


def test_names_of_2003_are_those_of_today():
    """Cells that go on below, deletions and insertions, pages' feet."""
    changed = "".join(
        f'<aml:annotation w:type="Word.{kind}"><aml:content>{text}</aml:content></aml:annotation>'
        for kind, text in (
            ("Deletion", "<w:r><w:delText>2</w:delText></w:r>"),
            ("Insertion", run("3")),
            ("Comment", ""),
        )
    )
    above = "<w:tr>" + tc("1", '<w:vmerge w:val="restart"/>') + tc("甲") + "</w:tr>"
    below = "<w:tr>" + tc("", "<w:vmerge/>") + tc("乙") + "</w:tr>"
    stream = wordml.read(word2003(f"<w:p>{run('1')}{changed}</w:p><w:tbl>{above}{below}</w:tbl>"), None, LIMITS)
    assert ["13", "1\t甲", "1\t乙"] == stream.lines


def page(rows, charset):
    cells = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in rows)
    archive = MIMEMultipart("related")
    archive.attach(MIMEText(f"<html><p>前言</p><table>{cells}</table></html>", "html", charset))
    return archive


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_report_in_a_web_archive_is_read(charset):
    """The page in the encoding that the archive names."""
    report = readers.reads(page(ROWS, charset).as_bytes(), document="report.doc")
    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert "前言" == report.narrative.preface


def test_the_page_of_a_letter_is_read():
    """A letter holds its text plainly and once more as a page, with the tables."""
    letter = MIMEMultipart("alternative")
    letter.attach(MIMEText("见附表", "plain", "gb2312"))
    letter.attach(page(ROWS, "gb2312").get_payload(0))

    assert (1, 0, 2) == tuple(readers.reads(letter.as_bytes(), document="report.eml").proactive.rules)


def test_an_archive_that_names_no_encoding_or_a_wrong_one():
    """Then the page itself tells."""
    for named in ("", "; charset=klingon", "; charset=ascii"):
        head = (
            f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html{named}\n"
        )
        written = f"{head}Content-Transfer-Encoding: 8bit\n\n<p>政府</p>\n--x--\n"
        assert ["政府"] == mht.read(written.encode(), None, LIMITS).lines
    assert ["a"] == mht.read("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>a</p>", None, LIMITS).lines


def test_what_is_no_such_file_is_refused():
    """An archive without a page or of too many parts; XML of another program."""
    archive = MIMEMultipart("related")
    archive.attach(MIMENonMultipart("image", "png"))
    with pytest.raises(ReadError, match="holds no page"):
        readers.reads(archive.as_bytes())
    with pytest.raises(ReadError, match="more than 1000 files"):
        mht.read(b"\n--" * 3000, None, LIMITS)
    nested = "".join(f"Content-Type: multipart/related; boundary={at}x\n\n--{at}x\n" for at in range(1900))
    with pytest.raises(ReadError, match="damaged or cut"):
        mht.read(nested, None, LIMITS)
    with pytest.raises(ReadError, match="no part w:wordDocument"):
        readers.reads("<x/>", format="wordml")
