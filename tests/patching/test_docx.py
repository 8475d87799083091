"""Cells of Word files: the text of their runs is changed, whatever they are made of."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

import govinfo
from govinfo.errors import PatchError
from govinfo.patching.docx import patch
from govinfo.patching.edit import CellEdit, Patch, Revision
from govinfo.spans import Locator

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    "</w:styles>"
)
ZHANG = Revision("张三", datetime(2026, 1, 5, 8, 30, tzinfo=UTC))


def changed(cell: str, text: str, revision: Revision | None = None, *, space: str = "w") -> str:
    """What stands in the only cell of a file after it is changed."""
    before, behind = f"<{space}:tbl><{space}:tr><{space}:tc>", f"</{space}:tc></{space}:tr></{space}:tbl>"
    xml = f'<{space}:document xmlns:{space}="{W}"><!-- <w:tbl> -->{before}{cell}{behind}</{space}:document>'
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", xml)
        file.writestr("word/styles.xml", STYLES)
    edit = CellEdit(Locator("word/document.xml", table=1, row=1, cell=1), text)
    with ZipFile(BytesIO(patch(packed.getvalue(), Patch((edit,), revision=revision)))) as file:
        assert file.testzip() is None
        now = file.read("word/document.xml").decode()
    assert now.startswith(xml[: xml.index(cell)])
    return now.removeprefix(xml[: xml.index(cell)]).removesuffix(xml[xml.index(cell) + len(cell) :])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<w:p><w:r><w:t>5</w:t></w:r></w:p>", "<w:p><w:r><w:t>27</w:t></w:r></w:p>"),
        ('<w:p><w:r><w:t a=">">5</w:t></w:r></w:p>', '<w:p><w:r><w:t a=">">27</w:t></w:r></w:p>'),
        ("<w:p/>", "<w:p><w:r><w:t>27</w:t></w:r></w:p>"),
        ("<w:p><w:pPr/></w:p>", "<w:p><w:pPr/><w:r><w:t>27</w:t></w:r></w:p>"),
        (
            "<w:p><w:r><w:t>1</w:t></w:r><w:r><w:b/><w:t>2</w:t><w:br/><w:t>3</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>27</w:t></w:r><w:r><w:b/><w:t></w:t><w:br/><w:t></w:t></w:r></w:p>",
        ),
        (
            '<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:sz w:val="18"/></w:rPr></w:pPr><w:r><w:t> </w:t></w:r></w:p>',
            (
                '<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:sz w:val="18"/></w:rPr></w:pPr><w:r><w:t> </w:t></w:r>'
                '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>27</w:t></w:r></w:p>'
            ),
        ),
        (
            (
                '<w:p><w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>3</w:t></w:r><w:del><w:r><w:t>4</w:t>'
                "</w:r></w:del>"
                "<w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>"
            ),
            (
                '<w:p><w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>3</w:t></w:r><w:del><w:r><w:t>4</w:t>'
                "</w:r></w:del>"
                "<w:r><w:t>27</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>"
            ),
        ),
    ],
)
def test_only_the_text_that_is_read_changes(cell, expected):
    """The first text gets the figure, the others nothing; struck, deleted and raised text stays."""
    assert expected == changed(cell, "27")


def test_a_blank_takes_the_text_away():
    """A cell that is to be blank keeps its runs without text; one that is blank stays as it is."""
    assert "<w:p><w:r><w:t></w:t></w:r></w:p>" == changed("<w:p><w:r><w:t>5</w:t></w:r></w:p>", "")
    assert "<w:p/>" == changed("<w:p/>", "")


def test_another_prefix():
    """Whatever prefix the file has for Word's elements, new ones have it too."""
    assert "<x:p><x:r><x:t>27</x:t></x:r></x:p>" == changed("<x:p/>", "27", space="x")


def test_tracked():
    """The run is deleted and one set like it inserted; numbers of changes are not used twice."""
    mark = 'w:author="&#24352;&#19977;" w:date="2026-01-05T08:30:00Z"'
    cell = '<w:p w:id="7"><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>'

    assert (
        f'<w:p w:id="7"><w:del w:id="8" {mark}><w:r><w:rPr><w:b/></w:rPr>'
        '<w:delText xml:space="preserve">1</w:delText></w:r></w:del>'
        f'<w:ins w:id="10" {mark}><w:r><w:rPr><w:b/></w:rPr><w:t>27</w:t></w:r></w:ins>'
        f'<w:del w:id="9" {mark}><w:r><w:delText xml:space="preserve">2</w:delText></w:r></w:del></w:p>'
    ) == changed(cell, "27", ZHANG)


def test_tracked_into_and_out_of_a_blank():
    """A blank cell gets an insertion, a cell made blank a deletion."""
    mark = 'w:author="&#24352;&#19977;" w:date="2026-01-05T08:30:00Z"'
    inserted = f'<w:p><w:ins w:id="1" {mark}><w:r><w:t>27</w:t></w:r></w:ins></w:p>'
    deleted = f'<w:del w:id="1" {mark}><w:r><w:delText xml:space="preserve">5</w:delText></w:r></w:del>'

    assert inserted == changed("<w:p/>", "27", ZHANG)
    assert f"<w:p>{deleted}</w:p>" == changed("<w:p><w:r><w:t>5</w:t></w:r></w:p>", "", ZHANG)


def test_tracked_where_another_inserted():
    """What another person inserted is deleted within that insertion, the new figure inserted behind it."""
    told = changed('<w:p><w:ins w:id="3" w:author="李"><w:r><w:t>5</w:t></w:r></w:ins></w:p>', "27", ZHANG)

    assert told.index("</w:del></w:ins>") < told.index('<w:ins w:id="5"')


def test_what_is_given_in_several_ways():
    """Of the alternatives that newer and older programs choose from, the first is changed."""
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    run = "<w:r><w:t>5</w:t></w:r>"
    cell = f"<w:p><mc:AlternateContent {space}><mc:Choice>{run}</mc:Choice><mc:Fallback>{run}</mc:Fallback>"

    told = changed(f"{cell}</mc:AlternateContent></w:p>", "27")
    assert 1 == told.count(">5<") == told.count(">27<")


@pytest.mark.parametrize(
    "locator",
    [
        Locator("word/document.xml", table=2, row=1, cell=1),
        Locator("word/document.xml", table=1, row=2, cell=1),
        Locator("word/document.xml", table=1, row=1, cell=2),
        Locator("word/document.xml", paragraph=1),
        Locator(table=1, row=1, cell=1),
    ],
)
def test_a_cell_that_is_not_there(locator):
    """A file that was changed since it was read, so that a cell is missing, is refused."""
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", f'<w:tbl xmlns:w="{W}"><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>')

    with pytest.raises(PatchError, match=r"^the file has no such cell: was it changed since\?$"):
        patch(packed.getvalue(), Patch((CellEdit(locator, "1"),)))


def test_a_bare_column_is_told_of_beside_it_and_not_written_into(tmp_path):
    """The findings of a row with one are noted; a figure in it would go into the cell next to it, and is refused."""
    rows = [
        ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        ("规章", "1", "0"),
        ("行政规范性文件", "4", "5", "6"),
    ]
    cells = ("".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row) for row in rows)
    bare = '<w:trPr><w:gridAfter w:val="1"/></w:trPr>'
    body = "".join(f"<w:tr>{bare * (at == 1)}{row}</w:tr>" for at, row in enumerate(cells))
    file, out = tmp_path / "a.docx", tmp_path / "b.docx"
    with ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body><w:tbl>{body}</w:tbl></w:body></w:document>'
        )
        package.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )

    report = govinfo.read(file)
    govinfo.annotate(file, govinfo.check(report), out)
    assert [1, 0, None] == list(govinfo.read(out).proactive.rules)
    with pytest.raises(PatchError, match="by hand"):
        govinfo.patch(file, {"proactive.rules.in_force": 7}, out)


def test_a_cell_without_a_paragraph():
    """Word writes no such cell, and nothing is put into it."""
    with pytest.raises(PatchError, match="no such cell"):
        changed("<w:tcPr/>", "27")
