"""Documents that are one file of parts: Word's XML of 2003 and 2007, and web archives."""

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText
from io import BytesIO
from zipfile import ZipFile

import pytest

from govinfo import readers
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS
from govinfo.readers.formats import mht, wordml

ROWS = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "1", "0", "2"],
    ["行政规范性文件", "4", "5", "6"],
]
NAMES = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'


COLUMNS = ("issued", "repealed", "in_force")


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


def test_notes_and_remarks_within_a_text_of_2003_are_none_of_it():
    """Word 2003 writes them where their marks stand, those of notes that count themselves or not."""
    note = f"<w:r><w:footnote{{}}><w:p>{run('9')}</w:p></w:footnote>{{}}</w:r>"
    remark = f'<aml:annotation w:type="Word.Comment"><aml:content><w:p>{run("8")}</w:p></aml:content></aml:annotation>'
    figures = (note.format("", ""), note.format(' w:suppressRef="on"', "<w:t>3</w:t>"), f"<w:r>{remark}</w:r>")
    cells = "".join(f"<w:tc><w:p>{run('2')}{inside}</w:p></w:tc>" for inside in figures)
    report = readers.reads(word2003(table(ROWS).replace(tc("1") + tc("0") + tc("2"), cells)).encode())
    asides = [[aside.text for aside in report.source(f"proactive.rules.{cell}").asides] for cell in COLUMNS]
    assert ((2, 2, 2), [["注"], ["3"], []]) == (tuple(report.proactive.rules), asides)


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


FRAMES = "<frameset rows=*><frame src=a.htm><frame src=b.htm></frameset>"
SHEETS = [f"<table><tr>{''.join(f'<td>{cell}' for cell in row)}</tr></table>" for row in ROWS]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ([FRAMES, *SHEETS[:2]], 2),
        (["<!-- 工作簿 --><p>年度报告</p>", *SHEETS[:2]], 3),
        (SHEETS, 1),
        (["<p>年度报告</p>"], 1),
    ],
    ids=["frames", "no table", "a table", "alone"],
)
def test_the_sheets_of_a_workbook_in_a_web_archive_are_read(parts, lines):
    """A page without a table is shown with those that stand in it, frames by those alone."""
    archive = MIMEMultipart("related")
    for content in parts:
        archive.attach(MIMEText(content, "html", "utf-8"))
    assert lines == len(mht.read(archive.as_bytes(), None, LIMITS).lines)


def test_the_page_of_a_letter_is_read():
    """A letter holds its text plainly and once more as a page, with the tables."""
    letter = MIMEMultipart("alternative")
    letter.attach(MIMEText("见附表", "plain", "gb2312"))
    letter.attach(page(ROWS, "gb2312").get_payload(0))

    assert (1, 0, 2) == tuple(readers.reads(letter.as_bytes(), document="report.eml").proactive.rules)


def letter(*attached, body="各位：附件是年度报告，请查收。", subtype="plain"):
    made = EmailMessage()
    made["Subject"], made["From"] = "关于报送年度报告的函", "a@example.gov.cn"
    made.set_content(body, subtype=subtype, cte="base64")
    for content, name in attached:
        made.add_attachment(content.encode("gb18030"), maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


LINES = "\n".join("\t".join(row) for row in ROWS)


@pytest.mark.parametrize("document", ["来信.eml", None])
@pytest.mark.parametrize(
    ("body", "subtype"), [(LINES, "plain"), (page(ROWS, "utf-8").get_payload(0).get_payload(decode=True), "html")]
)
def test_what_a_letter_says_is_read(document, body, subtype):
    """Its text, or its page, however its file is called; the lines of its head may stand in any order."""
    text = body if isinstance(body, str) else body.decode()
    read = readers.reads(letter(body=text, subtype=subtype), document=document)

    assert (1, 0, 2) == tuple(read.proactive.rules)
    assert (document, "mht") == (read.provenance.document, read.provenance.format)


def test_the_files_of_a_letter_are_read():
    """Each is a document of its own, and what is no report, as the letter itself, is passed over."""
    sent = letter((LINES, "年度报告.txt"), ("随笔", "随笔.txt"))
    read = readers.reads(sent, document="来信.eml")

    assert (1, 0, 2) == tuple(read.proactive.rules)
    assert "来信.eml/年度报告.txt" == read.provenance.document
    assert "年度报告.txt" == readers.reads(sent).provenance.document
    with pytest.raises(ReadError, match="2 reports"):
        readers.reads(letter((LINES, "年度报告.txt"), body=LINES), document="来信.eml")
    with pytest.raises(UnknownFormError, match=r"来信\.eml: "):
        readers.reads(letter(("随笔", "随笔.txt")), document="来信.eml")


def test_a_letter_in_an_archive_says_what_it_says_itself():
    """What is attached to a file in an archive is not unpacked."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("来信.eml", letter((LINES, "年度报告.txt"), body=LINES))

    assert (1, 0, 2) == tuple(readers.reads(packed.getvalue()).proactive.rules)


def styled(link, **head):
    """The lines of an archive whose page has a link to a style sheet, and of a part with that."""
    archive = MIMEMultipart("related")
    archive.attach(MIMEText(f"<head>{link}{link}</head><p>2<b>1</b>7</p>", "html", "utf-8"))
    sheet = MIMEText("b{display:none}", "css", "utf-8")
    for name, value in head.items():
        sheet[f"Content-{name}"] = value
    archive.attach(sheet)
    return mht.read(archive.as_bytes(), None, LIMITS).lines


@pytest.mark.parametrize(
    ("link", "head", "shown"),
    [
        ('<link rel="stylesheet" href="cid:a@b" />', {"Location": "cid:a@b"}, "27"),
        ("<LINK href=cid:a@b rel=stylesheet>", {"ID": "<a@b>"}, "27"),
        ('<link rel="stylesheet" href="http://a/?b&amp;c">', {"Location": "http://a/?b&c"}, "27"),
        ('<link rel="stylesheet" href="b.css">', {"Location": "a.css"}, "217"),
        ('<link rel="icon" href="a.css">', {"Location": "a.css"}, "217"),
        ("<link>", {}, "217"),
    ],
)
def test_the_style_sheets_in_an_archive_are_those_of_its_page(link, head, shown):
    """As browsers save them, each by its address or its number."""
    assert [shown] == styled(link, **head)


@pytest.mark.parametrize("name", ["=?gb2312?B?xOq2yLGouOYudHh0?=", "=?klingon?B?xOq2yLGouOYudHh0?=", "a.txt"])
def test_the_name_of_an_attached_file_is_decoded(name):
    """As older programs write it; one in an unknown encoding stays as it is."""
    head = "Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
    written = f'{head}Content-Disposition: attachment; filename="{name}"\n\n{LINES}\n--x--\n'
    found = readers.reads(written.encode(), document="a.eml").provenance.document

    assert f"a.eml/{'年度报告.txt' if 'gb2312' in name else name}" == found


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
    with pytest.raises(ReadError, match="the web archive or letter has more than 1000 parts"):
        mht.read(b"\n--" * 3000, None, LIMITS)
    nested = "".join(f"Content-Type: multipart/related; boundary={at}x\n\n--{at}x\n" for at in range(1900))
    with pytest.raises(ReadError, match="damaged or cut"):
        mht.read(nested, None, LIMITS)
    with pytest.raises(ReadError, match="no part w:wordDocument"):
        readers.reads("<x/>", format="wordml")


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: multipart/related" + "".join(f"; a*{number}=x" for number in range(2_000)),
        "Content-Disposition: inline;\n" + ' a="b";\n' * 3_000,
        "A: b\n" * 200_000,
    ],
    ids=["words", "lines", "fields"],
)
def test_a_letter_with_a_head_without_end_is_refused(head):
    """Its words are held against each other; a long subject is none of these."""
    with pytest.raises(ReadError, match="damaged or cut"):
        mht.read(f"MIME-Version: 1.0\n{head}\n\n<p>a</p>".encode(), None, LIMITS)
    subject = f"MIME-Version: 1.0\nSubject: {'a ' * 9_000}\nContent-Type: text/html\n\n<p>a</p>"
    assert ["a"] == mht.read(subject, None, LIMITS).lines
