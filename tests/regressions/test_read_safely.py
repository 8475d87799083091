"""Files that once stopped the reader, or kept it."""

import os
import time
from io import BytesIO
from zipfile import ZipFile

import pytest

import govinfo
from govinfo.errors import GovinfoError, ReadError
from govinfo.readers.formats.number_format import display
from govinfo.readers.many.folder import read_folder
from govinfo.strategies.files import file_of

REPORT = govinfo.zero("2021", organ="某局", year=2023)


def spent(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def refused(data, format):
    with pytest.raises(GovinfoError) as caught:
        govinfo.reads(data, format=format)
    return caught.value


def test_a_script_of_escaped_quotes():
    """Quotes behind backslashes that no string held were each looked at to the end: minutes for a page."""
    assert spent(lambda: refused('\\"' * 40_000, "script")) < 2


def test_a_line_with_one_tab():
    """A long line behind one tab was looked at anew from each of its characters."""
    assert spent(lambda: refused("\t" + "一" * 200_000, "text")) < 2


def test_a_web_archive_that_names_no_encoding():
    """A zero byte in the name of an encoding ended in an error of another library."""
    page = govinfo.render(REPORT, "html")
    archive = f'Content-Type: text/html; charset="utf\0-8"\nContent-Transfer-Encoding: 8bit\n\n{page}'

    assert REPORT.cell("remedies.review.total") == govinfo.reads(archive.encode(), format="mht").cell(
        "remedies.review.total"
    )


@pytest.mark.parametrize("places", [30, 250])
def test_a_number_shown_with_many_places(places):
    """A workbook may show thirty places; more digits than decimals usually hold were an error of ours."""
    assert f"3.5{'0' * (places - 1)}" == display("3.5", f"0.{'0' * places}").text


def test_a_format_longer_than_any():
    """A format of more characters than a workbook may hold is none: the number is shown as it is stored."""
    assert "3.5" == display("3.5", '"x"' * 100 + "0").text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_that_nobody_writes_into(tmp_path):
    """A pipe in place of a file kept the reader waiting for ever."""
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(ReadError):
        govinfo.read(tmp_path / "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such links there")
def test_a_link_to_itself_in_a_folder(tmp_path):
    """One link that led to itself ended the reading of a whole folder."""
    govinfo.write(REPORT, tmp_path / "a.json")
    (tmp_path / "b.json").symlink_to(tmp_path / "b.json")
    found = dict(read_folder(tmp_path, workers=1))

    assert REPORT == found[tmp_path / "a.json"]
    assert isinstance(found[tmp_path / "b.json"], ReadError)


def test_a_label_that_ends_a_table_without_a_figure():
    """A table broken off behind the label of a row, with nothing to follow, asked for the last of no figures."""
    corner = "<td rowspan=3 colspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    granted = "<th colspan=2>（一）予以公开<td>0<td>1<td>305<td>0<td>1<td>7<td>1"
    partly = (
        "<th colspan=2>（二）部分公开（区分处理的，只计这一情形，不计其他情形）<td>305<td>12<td>0<td>1<td>0<td>12<td>0"
    )
    page = f"<table>{corner}{granted}{partly}<th>1.属于国家秘密<table aria-label=二、主动公开政府信息情况>"
    report = govinfo.reads(page, format="html")
    assert (0, 1, 305, 0, 1, 7, 1) == report.applications.granted
    assert report["applications.state_secret.total"] is None


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", ["", "/", "政" * 30_000, "/word/document.xml"], ids=["none", "bare", "long", "again"])
def test_a_part_whose_name_cannot_be_packed(name):
    """A part of a Word document in XML without a name, or with an endless one, was an error of packing."""
    packages = "http://schemas.microsoft.com/office/2006/xmlPackage"
    document = file_of(REPORT, "wordml").decode()
    start = document.index("<pkg:part")
    other = f'<pkg:part pkg:name="{name}"><pkg:xmlData><a/></pkg:xmlData></pkg:part>'
    changed = document[:start] + other + document[start:]

    assert REPORT.applications == govinfo.reads(changed, format="wordml").applications
    with pytest.raises(ReadError):
        govinfo.reads(f'<pkg:package xmlns:pkg="{packages}">{other}</pkg:package>', format="wordml")


def test_a_file_without_a_name_in_an_archive():
    """A file in an archive whose name ends where it begins was an error of unpacking; it is read, and called so."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("report.json", govinfo.dumps(REPORT))
    report = govinfo.reads(packed.getvalue().replace(b"report.json", b"\0eport.json"), format="zip", document="a.zip")

    assert REPORT == report
    assert "a.zip/?" == report.provenance.document
