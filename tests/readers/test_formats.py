"""Finding the format, decoding, and refusing what is no report, in a sentence that says what to do."""

import sys
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from govinfo import readers
from govinfo.errors import InvalidValueError, MissingExtraError, ReadError, UnknownFormError, UnknownKeyError
from govinfo.readers import LIMITS
from govinfo.readers.formats import detecting
from govinfo.readers.formats.decoding import decode, spoilt
from govinfo.strategies.files.compound import compound


def packed(*names):
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "document", "name"),
    [
        (b"%PDF-1.7 ...", "report.txt", "pdf"),
        (packed("xl/workbook.xml", "content.xml"), None, "xlsx"),
        (packed("word/document.xml", "word/media/xl/a.png"), "a.xlsx", "docx"),
        (packed("content.xml", "mimetype"), "a.docx", "odf"),
        (packed("OFD.xml", "Doc_0/Document.xml"), None, "ofd"),
        (b"PK\x03\x04 cut off", None, "docx"),
        (compound({"WordDocument": b""}), "a.docx", "doc"),
        (compound({"WORKBOOK": b""}), None, "xls"),
        (compound({"WordDocument": b"", "Workbook": b""}), "a.et", "xls"),
        (compound({"WordDocument": b"", "Workbook": b""}), "a", "doc"),
        (b"{\\rtf1 <table>", "a.doc", "rtf"),
        (b"<html><td>1", "a.doc", "html"),
        (b"<html><td>1", "a.xls", "html"),
        ("<!DOCTYPE html><html><table><tr><td>1", None, "html"),
        ("  text before <table><tr><td>1", "noname", "html"),
        ('var a = "<table><tr><td colspan=\\"2\\">1"', None, "script"),
        ('{"content": "<table><tr><td>1"}', None, "script"),
        ('{"format": "govinfo.report/1"}', None, "json"),
        ("规章 0 0 0", "dir.with.dots/report", "text"),
        ("规章 0 0 0".encode(), "report.docx", "text"),
        ("a,b", "report.csv", "csv"),
        ("<!DOCTYPE html><p>规章</p>", "report.txt", "html"),
        ("# 年报\n\n<table><tr><td>规章</td></tr></table>", "report.md", "html"),
        ("\ufeff<html><td>1".encode("utf-16-le"), "report.txt", "html"),
        ("规章 0 0 0", "report.html", "text"),
        ("<x>规章", "report.html", "html"),
        ("规章 <p>0", "report.html", "html"),
        ("规章 0 0 0", "report.csv", "text"),
        ("a,b,c\r\n" * 6, "report.txt", "csv"),
        ("a,b,c\n" * 6 + "d\n" * 9, "report.txt", "text"),
        ("| 规章 | 0 |", "report.md", "markdown"),
        ("var a = '<td>1'", "report.js", "script"),
    ],
)
def test_the_format_is_found(data, document, name):
    """First bytes before suffix, suffix before text."""
    assert name == detecting.sniff(data, document)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        ("  \n", "empty"),
        (b"\xd0\xcf\x11\xe0....", "damaged or cut"),
        (b"\x89PNG....", "picture without text"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "picture without text"),
        (b"BM....\0\0\0\0", "picture without text"),
        (b"Rar!....", "RAR archive: unpack it"),
        (b"7z\xbc\xaf....", "7z archive: unpack it"),
        (packed("xl/workbook.bin"), "save it as .xlsx"),
        (packed("ppt/presentation.xml"), "presentation, no report"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "save it as .xlsx"),
        (bytes(range(256)), "zero bytes"),
        (b"text \xff\xff\xff", "save the file as UTF-8"),
        ("政府信息公开年度报告".encode() + b"\xff", "byte 30"),
        (b'<meta charset="klingon"> \xff', "neither in UTF-8, UTF-16 nor GB18030"),
    ],
)
def test_what_is_no_text_is_refused(data, told):
    """Empty, packed, pictures, programs, other encodings: a ReadError that says so."""
    with pytest.raises(ReadError, match=told):
        readers.reads(data, document=None)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings_are_told_apart(text, encoding):
    """The same report in each encoding that offices save in."""
    plain = text.replace("\u201c", '"').replace("\u201d", '"')
    assert readers.reads(plain) == readers.reads(plain.encode(encoding))


def test_a_declared_encoding_is_believed():
    """``charset=gb2312`` is read as GB18030, which contains it; another one by its name."""
    assert "<meta charset=gb2312>镕" == decode("<meta charset=gb2312>镕".encode("gb18030"), None)
    assert '<meta charset="big5">規章' == decode('<meta charset="big5">規章'.encode("big5"), None)


def test_a_broken_mark_is_refused():
    """A byte order mark in front of something else."""
    with pytest.raises(ReadError, match="holds zero bytes"):
        decode(b"\xff\xfe\x00\xd8", None)
    with pytest.raises(ReadError, match="zero bytes"):
        decode(b"a\x00b", None)
    with pytest.raises(ReadError, match="zero bytes"):
        decode(b"a\x00b\x00", None)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda text: text.encode().decode("gb18030", "replace"), "UTF-8 taken for GB18030"),
        (lambda text: text.encode().decode("latin-1"), "UTF-8 taken for"),
        (lambda text: text.encode("gb18030").decode("latin-1"), "GB18030 taken for LATIN-1"),
        (lambda text: text.encode("ascii", "replace").decode(), "lost in a wrong conversion"),
        (lambda text: "锟斤拷" * 9, "lost in a wrong conversion"),
    ],
    ids=["UTF-8 as GB18030", "UTF-8 as Latin-1", "GB18030 as Latin-1", "question marks", "replacement marks"],
)
def test_spoilt_characters_are_recognised(text, wrong, told):
    """Text decoded in a wrong encoding is refused with the sentence that says so."""
    with pytest.raises(ReadError, match=told) as caught:
        readers.reads(wrong(text), format="text")
    assert not isinstance(caught.value, UnknownFormError)
    assert spoilt(text) is None


def test_files_are_read_by_path(tmp_path, text):
    """One report, all of them, with the trace; the file's name is the document."""
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    report = readers.read(path)
    assert "report.txt" == report.provenance.document
    assert [report] == readers.read_all(path)
    assert report == readers.read_result(path).report


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path):
    """The sentence says which file, or which limit."""
    with pytest.raises(ReadError, match="cannot be opened"):
        readers.read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="cannot be opened"):
        readers.read(tmp_path)
    big = tmp_path / "big.txt"
    big.write_bytes(b"x" * 2000)
    with pytest.raises(ReadError, match="more than 1000 bytes"):
        readers.read(big, limits=LIMITS._replace(size=1000))


def test_unknown_formats_and_missing_libraries_are_told(monkeypatch):
    """A name that no format has; a format whose library is not installed."""
    with pytest.raises(UnknownKeyError, match="no format to read 'dox'"):
        readers.reads("x", format="dox")
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r"govinfo\[pdf\]"):
        readers.reads(b"%PDF-1.7")


def test_a_file_object_is_read(tmp_path, text):
    """A file open for reading bytes is read like one by name; what gives text, or cannot be read, is refused."""
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    with (tmp_path / "report.txt").open("rb") as file:
        assert readers.read(tmp_path / "report.txt") == readers.read(file)
    assert 2023 == readers.read(BytesIO(text.encode())).year
    assert 1 == len(readers.read_all(BytesIO(text.encode())))
    with pytest.raises(InvalidValueError, match="open it in binary mode"):
        readers.read(StringIO(text))
    with pytest.raises(ReadError) as caught:
        readers.read(file)
    assert caught.value.zh.startswith("report.txt：未能打开文件：")


def test_a_name_that_no_file_can_have_is_refused():
    """A name with a zero byte in it is one sentence."""
    with pytest.raises(ReadError, match="the file cannot be opened: the name is not valid"):
        readers.read("a\0b.txt")


def test_a_grid_whose_lines_end_as_on_old_machines():
    """Records that a carriage return alone ends are records, and one within quotation marks ends none."""
    grid = '信息内容,本年处理决定数量,\r"行政\r许可",3,\r行政处罚,0,\r行政强制,,\r'

    assert (3, 0) == tuple(
        readers.reads(grid, format="csv").cell(f"proactive.{row}.decisions") for row in ("licences", "penalties")
    )
