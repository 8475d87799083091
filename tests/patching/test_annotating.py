"""Findings written into the person's own file, beside what they are about."""

import re
from html import unescape
from io import BytesIO
from random import Random
from zipfile import ZipFile

import docx
import openpyxl
import pytest

import govinfo
from govinfo.cli import main
from govinfo.patching import docx_remarks, html_remarks, xlsx_remarks
from govinfo.patching.edit import Remark
from govinfo.readers.formats import markup
from govinfo.report.narrative import headings_only
from govinfo.spans import Locator
from patching.own_files import MADE, written
from patching.test_docx import W
from patching.test_xlsx import SHEET, S, file, rows

EXAMPLE = "examples/xianyuan-2023.txt"
QUOTE = "今年收到政府信息公开申请1件，已答复申请人，所需信息本机关并不掌握。"


@pytest.fixture
def seed():
    return govinfo.read(EXAMPLE)


@pytest.fixture
def annotated(seed, tmp_path):
    """Annotate a report in a file of some format with much else in it."""

    def annotate(suffix, made=lambda data: data):
        source, target = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
        source.write_bytes(made(written(seed, suffix)))
        govinfo.annotate(source, govinfo.check(govinfo.read(source)), target)
        return source, target

    return annotate


def test_a_word_file(annotated):
    """Each finding is a comment, its cells are shaded, and it is listed under its table; the figures stay."""
    source, target = annotated("docx")
    file_ = docx.Document(target)

    comments = [comment.text for comment in file_.comments]
    assert ["✕error A302", "✕error A302", "△warning X601"] == [" ".join(text.split()[:2]) for text in comments]
    with ZipFile(target) as packed:
        body = packed.read("word/document.xml").decode()
    assert 8 == body.count('w:fill="F8C9C4"')
    assert set(comments) <= {paragraph.text for paragraph in file_.paragraphs}
    assert list(govinfo.read(source).cells()) == list(govinfo.read(target).cells())


def test_a_word_file_with_comments(annotated):
    """The comments that people wrote stay, and the new ones have other numbers."""
    _, target = annotated("docx", lambda data: MADE["docx"](data, Random(1)))

    assert ["请核对", "✕error"] == [comment.text.split()[0] for comment in docx.Document(target).comments][:2]


def test_a_spreadsheet(annotated):
    """Each finding is a note at its first cell, its cells are filled, and it is listed under the table."""
    source, target = annotated("xlsx")
    book = openpyxl.load_workbook(target)
    cells = [cell for sheet in book for row in sheet for cell in row]

    assert 3 == len([cell for cell in cells if cell.comment])
    assert [True, False] == [QUOTE in str(cell.value) for cell in cells if cell.comment and "X601" in cell.comment.text]
    assert 8 == len([cell for cell in cells if cell.fill.fgColor.rgb == "FFF8C9C4"])
    assert 2 == len([cell for cell in cells if str(cell.value).startswith("✕error A302")])
    assert list(govinfo.read(source).cells()) == list(govinfo.read(target).cells())


def test_a_web_page(annotated):
    """Cells and words are marked with the number of the finding, which is listed under the table."""
    _, target = annotated("html")
    page = target.read_text(encoding="utf-8")

    assert 9 == page.count("<mark style=")
    assert f"{QUOTE}<small " in page
    assert (
        page.index("</table>", page.index("第二十条第（八）项"))
        < page.index('<li value="1"')
        < page.index("复议后起诉")
    )
    assert page.count("[✕2△3]") == 1


@pytest.mark.parametrize("parse", [markup.fast, markup.plain])
def test_a_web_page_with_marks_reads_as_without(annotated, monkeypatch, parse):
    """What is drawn into a page is none of what it says: a figure is a figure, and a finding is no paragraph."""
    monkeypatch.setattr("govinfo.readers.formats.html.parse", parse)
    source, target = (govinfo.read(path) for path in annotated("html"))

    assert source == target
    assert [one.code for one in govinfo.check(source)] == [one.code for one in govinfo.check(target)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_file_with_remarks_reads_as_without(seed, tmp_path, suffix, lang):
    """Findings listed under a table are no prose of the report, in whichever language they are told."""
    source, target = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    source.write_bytes(written(seed, suffix))
    report = govinfo.read(source)
    govinfo.annotate(source, govinfo.check(report, lang=lang), target, lang=lang)

    assert report == govinfo.read(target)


def test_a_drawn_page_reads_as_without_its_findings(seed):
    """The numbers of findings are no marks of notes on figures, and their sentences no prose."""
    plain, drawn = (govinfo.render(seed, "html", findings=findings) for findings in ((), govinfo.check(seed)))

    assert "[<span" in drawn
    assert govinfo.reads(plain, format="html") == govinfo.reads(drawn, format="html")


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_finding_on_a_section_without_prose(tmp_path, suffix):
    """It stands at the heading, where a paragraph or a cell of no table is meant."""
    source, target = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    narrative = headings_only(govinfo.FORMS["2021"], "甲镇2023年政府信息公开工作年度报告")
    govinfo.write(govinfo.zero("2021", organ="甲镇", year=2023).replace(narrative=narrative), source)
    findings = govinfo.check(govinfo.read(source), select=["N503"])
    govinfo.annotate(source, findings, target)

    assert 1 == len(findings)
    if suffix == "docx":
        with ZipFile(target) as packed:
            body = packed.read("word/document.xml").decode()
        assert "存在的主要问题" in body.partition("<w:commentRangeStart")[2].partition("<w:commentRangeEnd")[0]
    else:
        (cell,) = [one for sheet in openpyxl.load_workbook(target) for row in sheet for one in row if one.comment]
        assert "存在的主要问题" in cell.value


@pytest.mark.parametrize("suffix", ["html", "docx", "xlsx", "json"])
def test_another_format(seed, tmp_path, suffix, at_root):
    """What cannot hold remarks is written anew as the form lays it out; where that cannot either, it is refused."""
    target = tmp_path / f"b.{suffix}"
    if suffix == "json":
        with pytest.raises(govinfo.InvalidValueError, match="no place for findings"):
            govinfo.annotate(EXAMPLE, govinfo.check(seed), target)
    else:
        govinfo.annotate(EXAMPLE, govinfo.check(seed), target)
        assert list(seed.cells()) == list(govinfo.read(target).cells()) or suffix == "html"
        told = told_beside(target)
        assert told["X601"].strip().endswith(QUOTE)
        assert ["0", "0"] == told["A302"]


def test_what_could_not_be_checked(tmp_path):
    """It is said beside its cell, and is no notice."""
    source, target = tmp_path / "a.docx", tmp_path / "b.docx"
    govinfo.write(govinfo.zero("2021").replace({"applications.received.total": None}), source)

    govinfo.annotate(source, govinfo.check(govinfo.read(source), select=["A302"]), target)

    (comment,) = docx.Document(target).comments
    assert comment.text.startswith("unknown A302 ")


def test_a_report_in_an_archive(seed, tmp_path):
    """It is no file of its own: it is written anew, with what was found."""
    source, target = tmp_path / "a.zip", tmp_path / "b.docx"
    govinfo.write(seed, tmp_path / "a.docx")
    with ZipFile(source, "w") as archive:
        archive.write(tmp_path / "a.docx", "a.docx")

    govinfo.annotate(source, govinfo.check(govinfo.read(source)), target)

    assert ["0", "0"] == told_beside(target)["A302"]


def test_the_command(tmp_path, at_root, capsys, seed):
    """It exits with 1 where something was found and 0 where nothing was, and never writes over the file."""
    source, target = tmp_path / "a.docx", tmp_path / "b.docx"
    govinfo.write(seed, source)

    assert 1 == main(["annotate", str(source), "-o", str(target)])
    assert "✕错误 A302" in docx.Document(target).comments.get(0).text
    assert 2 == main(["annotate", str(source), "-o", str(source)])
    govinfo.write(seed, tmp_path / "last.docx")
    assert 2 == main(["annotate", str(source), "--previous", str(target), "-o", str(target)])


def told_beside(file_):
    """The words beside which each finding stands, by its code."""
    told = {"A302": [], "X601": ""}
    if file_.suffix == ".html":
        page = file_.read_text(encoding="utf-8")
        marks = re.findall(r'title="(.*?)">(.*?)<small', page, re.DOTALL)
        told["X601"] = next(text for title, text in marks if title.startswith("△warning X601"))
        told["A302"] = [text for title, text in marks if title.startswith("✕error A302")][:2]
    elif file_.suffix == ".docx":
        with ZipFile(file_) as packed:
            body, comments = (packed.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
        codes = dict(re.findall(r'comment w:id="(\d+)".*?(A302|X601)', comments))
        for number, code in codes.items():
            inside = body.partition(f'commentRangeStart w:id="{number}"/>')[2].partition("<w:commentRangeEnd")[0]
            text = unescape("".join(re.findall(r"<w:t[^>]*>(.*?)</w:t>", inside)))
            told[code] = [*told[code], text] if code == "A302" else text
    else:
        cells = [cell for sheet in openpyxl.load_workbook(file_) for row in sheet for cell in row if cell.comment]
        told["X601"] = next(str(cell.value) for cell in cells if cell.comment.text.startswith("△warning X601"))
        told["A302"] = [str(cell.value) for cell in cells if cell.comment.text.startswith("✕error A302")]
    return told


def of_word(body: str, *remarks: Remark) -> str:
    """The body of a Word file after remarks are written into it."""
    packed = BytesIO()
    with ZipFile(packed, "w") as out:
        out.writestr("[Content_Types].xml", "<Types></Types>")
        out.writestr("word/document.xml", f'<w:document xmlns:w="{W}">{body}</w:document>')
    with ZipFile(BytesIO(docx_remarks.annotate(packed.getvalue(), remarks))) as done:
        assert done.testzip() is None
        now = done.read("word/document.xml").decode()
    return now[now.index(">") + 1 : -len("</w:document>")]


REFERENCE = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
START = '<w:commentRangeStart w:id="0"/>'


@pytest.mark.parametrize(
    ("body", "quote", "expected"),
    [
        ("<w:p/>", "", f"<w:p>{START}{REFERENCE}</w:p>"),
        ("<w:p><w:pPr/><w:r/></w:p>", "", f"<w:p><w:pPr/>{START}<w:r/>{REFERENCE}</w:p>"),
        ("<w:p><w:r/></w:p>", "收", f"<w:p>{START}<w:r/>{REFERENCE}</w:p>"),
        (
            "<w:p><w:r><w:t>今年</w:t></w:r><w:r><w:t>收到1</w:t></w:r><w:r><w:t>件</w:t></w:r><w:r/></w:p>",
            "到1件",
            f"<w:p><w:r><w:t>今年</w:t></w:r>{START}<w:r><w:t>收到1</w:t></w:r><w:r><w:t>件</w:t></w:r>{REFERENCE}<w:r/></w:p>",
        ),
        (
            "<w:p><w:r><w:b/><w:t>今年收到1件。</w:t></w:r></w:p>",
            "收到1件",
            f"<w:p>{START}<w:r><w:b/><w:t>今年收到1件。</w:t></w:r>{REFERENCE}</w:p>",
        ),
        (
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>1 a2</w:t></w:r></w:p>",
            "a",
            (
                f'<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1 </w:t></w:r>{START}'
                f"<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>{REFERENCE}"
                "<w:r><w:rPr><w:b/></w:rPr><w:t>2</w:t></w:r></w:p>"
            ),
        ),
        (
            "<w:p/><w:p><w:r><w:b/><w:t>收</w:t></w:r></w:p>",
            "收",
            f"<w:p/><w:p>{START}<w:r><w:b/><w:t>收</w:t></w:r>{REFERENCE}</w:p>",
        ),
        ("<w:tbl/>", "", "<w:tbl/>"),
    ],
)
def test_words_of_a_paragraph(body, quote, expected):
    """A comment stands at the runs that hold the words, else at the whole paragraph, else nowhere."""
    assert expected == of_word(body, Remark((), "notice", "看", quote))


def test_two_remarks_on_one_run():
    """The first divides it; the second stands at all that it was."""
    told = of_word("<w:p><w:r><w:t>ab</w:t></w:r></w:p>", *(Remark((), "notice", one, one) for one in "ab"))

    assert told.startswith('<w:p><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="0"/><w:r><w:t>a<')
    assert told.endswith('b</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>')


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", "<w:tcPr>{}</w:tcPr>"),
        ("<w:tcPr/>", "<w:tcPr>{}</w:tcPr>"),
        ("<w:tcPr><w:tcW/><w:vAlign/></w:tcPr>", "<w:tcPr><w:tcW/>{}<w:vAlign/></w:tcPr>"),
        ("<w:tcPr><w:vAlign/></w:tcPr>", "<w:tcPr>{}<w:vAlign/></w:tcPr>"),
        ('<w:tcPr><w:shd w:fill="FFFFFF"/></w:tcPr>', "<w:tcPr>{}</w:tcPr>"),
    ],
)
def test_a_cell_is_shaded(cell, expected):
    """Where Word wants it among what it says of the cell; a fill that it had gives way."""
    told = of_word(
        f"<w:tbl><w:tr><w:tc>{cell}<w:p/></w:tc></w:tr></w:tbl>",
        Remark((Locator(table=1, row=1, cell=1),), "error", "看"),
    )

    assert expected.format('<w:shd w:val="clear" w:color="auto" w:fill="F8C9C4"/>') in told
    assert told.endswith('</w:tbl><w:p><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>&#30475;</w:t></w:r></w:p>')


AT = Locator(SHEET, cell="B1")


def of_book(data: bytes, *remarks: Remark) -> ZipFile:
    done = ZipFile(BytesIO(xlsx_remarks.annotate(data, remarks)))
    assert done.testzip() is None
    return done


def of_sheet(data: bytes) -> str:
    """The part of the sheet."""
    return ZipFile(BytesIO(data)).read(SHEET).decode()


def test_notes_beside_notes():
    """A sheet with notes keeps them, a cell with a note keeps its own, and what else is said is listed."""
    once = of_book(file('<row r="1"><c r="A1" s="1"/><c r="B1"/></row>'), Remark((AT,), "error", "一"))
    data = once.fp.getvalue()
    twice = of_book(
        data,
        Remark((AT, Locator(SHEET, cell="Z9")), "error", "二"),
        Remark((Locator(SHEET, cell="A1"),), "notice", "三"),
    )

    notes = twice.read("xl/comments1.xml").decode()
    assert ["B1", "A1"] == [part.split('"')[0] for part in notes.split(' ref="')[1:]]
    assert 2 == twice.read("xl/drawings/vmlDrawing1.vml").count(b'ObjectType="Note"')
    assert 1 == twice.read(SHEET).count(b"legacyDrawing")
    assert all(text in rows(twice) for text in ("&#19968;", "&#20108;", "&#19977;"))


def test_words_that_stand_in_no_cell():
    """A remark on them stands where their section begins."""
    done = of_book(file('<row r="1"><c r="B1"/></row>'), Remark((), "notice", "看", "没有的话", AT))

    assert b'<comment ref="B1"' in done.read("xl/comments1.xml")


def test_a_sheet_of_one_column_and_none():
    """What is said of the document as a whole is listed in its first sheet, which may be empty."""
    told = rows(of_book(file(""), Remark((), "notice", "看")))

    assert told.startswith('<row r="2" ht="15" customHeight="1"><c r="A2" s="0" t="inlineStr">')


def test_a_sheet_with_merged_cells_and_widths():
    """The list is as wide as the sheet, beside the cells that were merged before."""
    data = file('<row r="1"><c r="B1" s="1"/></row>')
    once = of_book(data, Remark((AT,), "warning", "看" * 90)).fp.getvalue()

    assert '<mergeCells><mergeCell ref="A3:B3"/></mergeCells><legacyDrawing' in of_sheet(once)
    assert 'ht="75"' in of_sheet(once)
    twice = of_sheet(of_book(once, Remark((AT,), "warning", "查")).fp.getvalue())
    assert '<mergeCells><mergeCell ref="A3:B3"/><mergeCell ref="A5:B5"/></mergeCells>' in twice


def test_styles_that_do_not_tell_their_number(monkeypatch):
    """A filled style is added whether the file counts its styles or not; all else of the style stays."""
    xf, fills = '<cellXfs><xf numFmtId="0"/>', '<fills count="1"><fill/></fills>'
    monkeypatch.setattr("patching.test_xlsx.STYLES", f'<styleSheet xmlns="{S}">{fills}{xf}</cellXfs></styleSheet>')
    styles = of_book(file('<row r="1"><c r="B1"/></row>'), Remark((AT,), "error", "看")).read("xl/styles.xml").decode()

    assert '<fills count="2"><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFF8C9C4"/>' in styles
    assert f'{xf}<xf numFmtId="0" fillId="1" applyFill="1"></xf><xf applyAlignment="1">' in styles


def test_a_page_without_a_body():
    """What is about no table is listed at the beginning; an empty cell is marked where its text would stand."""
    page = b"<table><tr><td></td></tr><td>5"
    told = html_remarks.annotate(
        page, [Remark((), "notice", "看", "没有的话"), Remark((Locator(table=1, row=1, cell=1),), "error", "查")]
    ).decode()

    assert told.startswith("\n<ol ")
    assert "<tr><td><mark " in told
    assert told.rstrip().endswith("</ol>")
    assert "</small></mark></td></tr><td>5" in told
