"""Cells of spreadsheets: numbers stay numbers, formulas are computed anew, new cells come in order."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from govinfo.errors import PatchError
from govinfo.patching.edit import CellEdit, Patch
from govinfo.patching.xlsx import patch
from govinfo.spans import Locator

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"
STYLES = (
    f'<styleSheet xmlns="{S}"><numFmts><numFmt numFmtId="170" formatCode="0&quot;件&quot;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="170"/></cellXfs></styleSheet>'
)


def file(rows: str, *, book: str = "", view: str = "", chain: bool = False) -> bytes:
    """A workbook of one sheet."""
    packed = BytesIO()
    target = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{part}"/>'
        for name, kind, part in (
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "styles", "styles.xml"),
            *([("r3", "calcChain", "calcChain.xml")] if chain else []),
        )
    )
    with ZipFile(packed, "w") as out:
        chained = '<Override PartName="/xl/calcChain.xml" ContentType="x"/>' if chain else ""
        out.writestr("[Content_Types].xml", f'<Types xmlns="t"><Default Extension="xml"/>{chained}</Types>')
        sheets = f'<sheets><sheet name="二" r:id="r1"/></sheets>{book}'
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{S}" xmlns:r="{R}">{sheets}</workbook>')
        out.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{RELATIONS}">{target}</Relationships>')
        out.writestr("xl/styles.xml", STYLES)
        out.writestr(SHEET, f'<worksheet xmlns="{S}">{view}<sheetData>{rows}</sheetData></worksheet>')
        if chain:
            out.writestr("xl/calcChain.xml", f'<calcChain xmlns="{S}"><c r="B1"/></calcChain>')
    return packed.getvalue()


def after(data: bytes, **cells: str) -> ZipFile:
    """The file with some cells changed, by name."""
    edits = tuple(CellEdit(Locator(SHEET, cell=name), text) for name, text in cells.items())
    packed = ZipFile(BytesIO(patch(data, Patch(edits))))
    assert packed.testzip() is None
    return packed


def rows(packed: ZipFile) -> str:
    """The rows of the sheet."""
    return packed.read(SHEET).decode().partition("<sheetData>")[2].partition("</sheetData>")[0]


@pytest.mark.parametrize(
    ("cell", "text", "expected"),
    [
        ('<c r="B1" s="1"><v>5</v></c>', "27", '<c r="B1" s="1"><v>27</v></c>'),
        ('<c r="B1" t="s" s="1"><v>5</v></c>', "27", '<c r="B1" s="1"><v>27</v></c>'),
        ('<c r="B1" s="2"><v>5</v></c>', "27", '<c r="B1" s="2"><v>27</v></c>'),
        ('<c r="B1" s="1"/>', "2.5", '<c r="B1" s="1" t="inlineStr"><is><t>2.5</t></is></c>'),
        ('<c r="B1" s="9"/>', "2.5", '<c r="B1" s="9"><v>2.5</v></c>'),
        ('<c r="B1"><v>5</v></c>', "—", '<c r="B1" t="inlineStr"><is><t>&#8212;</t></is></c>'),
        ('<c r="B1" s="1"><v>5</v></c>', "", '<c r="B1" s="1"></c>'),
    ],
)
def test_a_cell_that_is_there(cell, text, expected):
    """Its style stays; what its format would show otherwise is written as text."""
    assert f'<row r="1">{expected}</row>' == rows(after(file(f'<row r="1">{cell}</row>'), B1=text))


def test_a_cell_that_is_missing():
    """It comes where its column is in order."""
    packed = after(file('<row r="1"><c r="A1"/><c r="D1"/></row><row r="2"/>'), B1="27", E1="8", A2="9")

    assert (
        '<row r="1"><c r="A1"/><c r="B1"><v>27</v></c><c r="D1"/><c r="E1"><v>8</v></c></row>'
        '<row r="2"><c r="A2"><v>9</v></c></row>'
    ) == rows(packed)


def test_a_row_that_is_missing():
    """A file that was changed since it was read is refused."""
    with pytest.raises(PatchError, match="no such cell"):
        after(file('<row r="1"/>'), B7="27")


def test_zeros_that_are_not_shown():
    """Where a sheet hides its zeros, a zero is written as text."""
    view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'

    assert "<is><t>0</t></is>" in rows(after(file('<row r="1"><c r="B1"/></row>', view=view), B1="0"))


@pytest.mark.parametrize(
    ("book", "expected"),
    [
        ("", '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'),
        ("<extLst/>", '</sheets><calcPr fullCalcOnLoad="1"/><extLst/></workbook>'),
        ('<calcPr calcId="1"/>', '</sheets><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>'),
        ('<calcPr calcId="1"></calcPr>', '</sheets><calcPr calcId="1" fullCalcOnLoad="1"></calcPr></workbook>'),
        ('<calcPr fullCalcOnLoad="1"/>', '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'),
        ("<calcPr fullCalcOnLoad = '0'/>", '</sheets><calcPr fullCalcOnLoad = "1"/></workbook>'),
    ],
)
def test_formulas_are_computed_anew(book, expected):
    """A sheet with formulas is computed when it is opened; the order of computing is left to the program."""
    data = file('<row r="1"><c r="A1"/><c r="B1"><f>A1</f><v>5</v></c></row>', book=book, chain=True)
    packed = after(data, B1="27")

    assert packed.read("xl/workbook.xml").decode().endswith(expected)
    assert "xl/calcChain.xml" not in packed.namelist()
    assert b"calcChain" not in packed.read("[Content_Types].xml") + packed.read("xl/_rels/workbook.xml.rels")
    assert '<row r="1"><c r="A1"/><c r="B1"><v>27</v></c></row>' == rows(packed)


def test_a_formula_that_others_share():
    """It cannot be overwritten without changing those, so the person is asked to."""
    data = file('<row r="1"><c r="B1"><f t="shared" ref="B1:B9" si="0">A1</f><v>5</v></c></row>')

    with pytest.raises(PatchError, match=r"^other cells share the formula of cell B1: make it a value in Excel first$"):
        after(data, B1="27")


def test_parts_without_formulas_stay():
    """Only the sheet is another part then."""
    data = file('<row r="1"><c r="B1"/></row>')
    old, new = ZipFile(BytesIO(data)), after(data, B1="1")

    assert [SHEET] == [name for name in old.namelist() if old.read(name) != new.read(name)]
