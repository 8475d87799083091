"""Cells of a Word file as people have them: in controls, fields, links, runs and tables, with footnotes."""

import zipfile
from io import BytesIO

import pytest
from lxml import etree

import govinfo

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
CONTROL = "<w:sdt><w:sdtPr><w:id w:val='1'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
IN_A_CELL = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}<w:p/></w:tc></w:tr></w:tbl>"
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
RAISED = "{}<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"
REFERRED = "{}<w:r><w:footnoteReference w:id='2'/></w:r>"
CHANGED = (
    "<w:del w:id='10' w:author='李四'><w:r><w:delText>7</w:delText></w:r></w:del>"
    "<w:ins w:id='9' w:author='李四'>{}</w:ins>"
)
BROKEN = "<w:r><w:t/></w:r>{}<w:proofErr w:type='spellStart'/><w:r><w:t xml:space='preserve'> </w:t></w:r>"
AROUND = {
    "cell in a control": ("tc", CONTROL),
    "paragraph in a control": ("p", CONTROL),
    "run in a control": ("r", CONTROL),
    "row in a control": ("tr", CONTROL),
    "table in a control": ("tbl", CONTROL),
    "table in a table": ("tbl", IN_A_CELL),
    "simple field": ("r", "<w:fldSimple w:instr=' =SUM(LEFT) '>{}</w:fldSimple>"),
    "field": ("r", FIELD),
    "link": ("r", "<w:hyperlink w:anchor='top'>{}</w:hyperlink>"),
    "smart tag": ("r", "<w:smartTag w:uri='x' w:element='y'>{}</w:smartTag>"),
    "raised mark": ("r", RAISED),
    "footnote": ("r", REFERRED),
    "change of another": ("r", CHANGED),
    "several runs": ("r", BROKEN),
}
REPORT = govinfo.read("examples/xianyuan-2023.txt")
MENDED = govinfo.repair(REPORT)[0]


def surrounded(kind: str) -> dict[str, bytes]:
    """The parts of a Word file in which every number of 表三 stands in something else."""
    buffer = BytesIO()
    govinfo.write(REPORT, buffer, format="docx")
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    tag, markup = AROUND[kind]
    table = root.findall(f".//{W}tbl")[1]
    numbers = [cell for cell in table.iter(f"{W}tc") if "".join(cell.itertext()).isdigit()]
    around = {table} if tag == "tbl" else {next(_around(cell, tag)) for cell in numbers}
    for element in around:
        head, _, tail = markup.partition("{}")
        pieces = etree.fromstring(f"<x xmlns:w='{NAMESPACE}'>{head}<mark/>{tail}</x>")
        element.addprevious(place := etree.Element("place"))
        pieces.find(".//mark").getparent().replace(pieces.find(".//mark"), element)
        for piece in list(pieces):
            place.addprevious(piece)
        place.getparent().remove(place)
    return {**parts, "word/document.xml": etree.tostring(root, xml_declaration=True, encoding="UTF-8")}


def _around(cell, tag):
    yield from (cell.iterancestors(f"{W}tr") if tag == "tr" else cell.iter(f"{W}{tag}"))


def parts_of(path) -> dict[str, bytes]:
    """The parts of a packed file."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(params=AROUND)
def file(request, tmp_path):
    """A Word file whose numbers stand in something else."""
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in surrounded(request.param).items():
            archive.writestr(name, part)
    assert REPORT.applications == govinfo.read(path).applications
    return path


@pytest.mark.parametrize("track", [None, "张三"])
def test_the_cell_is_changed_and_nothing_else(file, tmp_path, track):
    """The file reads as the repaired report, and only the document itself is another."""
    out = tmp_path / "out.docx"
    govinfo.patch(file, MENDED.changes, out, track=track)

    assert MENDED.apply(REPORT).applications == govinfo.read(out).applications
    before, after = parts_of(file), parts_of(out)
    assert {"word/document.xml"} == {name for name in before if before[name] != after[name]}
    assert before.keys() == after.keys()


def test_the_cell_is_annotated(file, tmp_path):
    """Comments stand beside it, and the figures are what they were."""
    out = tmp_path / "out.docx"
    govinfo.annotate(file, govinfo.check(govinfo.read(file)), out)

    assert REPORT.applications == govinfo.read(out).applications
    assert b"A302" in parts_of(out)["word/comments.xml"]
