"""Files of parts in XML read the same however another program writes the same XML, and whatever it calls the parts."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from govinfo import readers
from govinfo.errors import ReadError
from printing.marks import Text, ruled
from printing.ofd import ofd
from rewriting import WRITINGS, renamed, repacked, rewritten

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}<w:rPr>{said}</w:rPr></w:style>'
    for kind, name, based, said in (
        ("character", "Gone", "", "<w:vanish/>"),
        ("character", "Pale", "", '<w:color w:val="FFFFFF"/>'),
        ("paragraph", "Small", "", '<w:sz w:val="2"/>'),
        ("paragraph", "Shaded", "", '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="203864"/>'),
        ("table", "Struck", "", "<w:strike/>"),
        ("table", "旧&amp;新", '<w:basedOn w:val="Struck"/>', "<w:b/>"),
        ("table", "Unused", "", "<w:vanish/>"),
    )
)
CONDITIONAL = '<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>'


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def packed(parts):
    file = BytesIO()
    with ZipFile(file, "w") as new:
        for name, part in parts.items():
            new.writestr(ZipInfo(name), part)
    return file.getvalue()


def relations(kind, target):
    relation = f'<Relationship Id="a" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'


def run(text, said=""):
    return f"<w:r><w:rPr>{said}</w:rPr><w:t>{text}</w:t></w:r>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc><w:p>{cell}</w:p></w:tc>" for cell in cells) + "</w:tr>"


def figures(style, *cells):
    """A table of the form with some cells behind 规章."""
    return table(style, row(*map(run, HEAD)), row(*cells), row(*map(run, ["行政规范性文件", "4", "5", "6"])))


def table(style, *rows):
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>{"".join(rows)}</w:tbl>'


def word():
    """A Word file in which styles and runs hide some figures."""
    style = '<w:pPr><w:pStyle w:val="{}"/></w:pPr>'.format
    first = row(
        run("规章"),
        run("21") + run("7", '<w:rStyle w:val="Gone"/>'),
        run("3") + run("9", '<w:rStyle w:val="Pale"/>'),
        style("Small") + run("2"),
    )
    second = row(
        run("行政规范性文件"),
        style("Shaded") + run("4"),
        run("5") + run("1", '<w:vertAlign w:val="superscript"/>'),
        f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>6</m:t></m:r></m:oMath>',
    )
    struck = row(run("信息内容"), run("本年处理决定数量")), row(run("行政许可"), run("8"))
    body = table("Plain", row(*map(run, HEAD)), first, second) + table("旧&amp;新", *struck)
    return packed_word(body, STYLES)


def rooted(name, inner):
    return f'<w:{name} xmlns:w="{W}">{inner}</w:{name}>'


def packed_word(body, styles):
    """A Word file of a main part and its styles."""
    return packed(
        {
            "_rels/.rels": relations("officeDocument", "word/document.xml"),
            "word/_rels/document.xml.rels": relations("styles", "styles.xml"),
            "word/document.xml": rooted("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": rooted("styles", styles),
        }
    )


def workbook():
    """A workbook in which colours of a theme, rows and formats hide some figures."""
    made = Workbook()
    for cells in (HEAD, ["规章", 1, 0, 217], ["行政规范性文件", 4, 5, 6], ["行政许可", 7], ["行政处罚", 8]):
        made.active.append(cells)
    made.active["D2"].font = Font(color=Color(theme=0))
    made.active["C3"].font = Font(strike=True)
    made.active["D3"].number_format = ";;;"
    made.active["B3"].fill = PatternFill("solid", fgColor=Color(theme=1))
    made.active.row_dimensions[4].hidden = True
    made.active.merge_cells("B5:D5")
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def open_document():
    """A flat open document in which a style hides a figure."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style")
    )
    style = (
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    hidden = '2<text:span text:style-name="T1">9</text:span>'
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        + "</table:table-row>"
        for cells in (HEAD, ["规章", "1", "0", hidden], ["行政规范性文件", "4", "5", "6"])
    )
    body = f"<office:body><office:text><table:table>{rows}</table:table></office:text></office:body>"
    styles = f"<office:automatic-styles>{style}</office:automatic-styles>"
    return f"<office:document {spaces}>{styles}{body}</office:document>".encode()


def word_2003():
    """A document of Word 2003 in which a run is hidden."""
    cells = ["".join(map(str, (run("1"), run("9", "<w:vanish/>")))), run("0"), run("2")]
    body = table("A", row(*map(run, HEAD)), row(run("规章"), *cells), row(*map(run, ["行政规范性文件", "4", "5", "6"])))
    root = "http://schemas.microsoft.com/office/word/2003/wordml"
    return f'<w:wordDocument xmlns:w="{root}"><w:body>{body}</w:body></w:wordDocument>'.encode()


def pages():
    """An OFD file."""
    rows = [HEAD, ["规章", "1", "0", "2"], ["行政规范性文件", "4", "5", "6"]]
    return ofd([Text(50, 40, "某市财政局2023年政府信息公开工作年度报告"), *ruled(rows)])


BASES = {
    "docx": word(),
    "xlsx": workbook(),
    "odf": open_document(),
    "wordml": word_2003(),
    "ofd": pages(),
}
PACKED = ("docx", "xlsx", "ofd")


def told(data):
    """All that a reading tells: values, texts, why there are none, and what stands beside."""
    report = readers.reads(data)
    sources = {address: report.source(address) for address, _ in report.cells()}
    return (
        [report.organ, report.year, report.narrative],
        {address: (value, report.text(address), report.reason(address)) for address, value in report.cells()},
        {address: (span.raw, span.place, span.asides) for address, span in sources.items() if span is not None},
    )


def test_the_files_hide_figures():
    """What is read of the files as they are made: hidden, pale, small, struck and raised figures are not."""
    proactive = readers.reads(BASES["docx"]).proactive
    assert (21, 3, None) == tuple(proactive.rules)
    assert (None, 5, 6) == tuple(proactive.normative_documents)
    assert proactive.licences.decisions is None

    proactive = readers.reads(BASES["xlsx"]).proactive
    assert (1, 0, None) == tuple(proactive.rules)
    assert (None, None, None) == tuple(proactive.normative_documents)

    for name in ("odf", "wordml", "ofd"):
        assert (1, 0, 2) == tuple(readers.reads(BASES[name]).proactive.rules)


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("way", WRITINGS)
def test_the_same_xml_reads_the_same(way, name):
    """With other quotes, prefixes, spaces, characters by number, comments, sections, encodings and namespaces."""
    write = repacked if name in PACKED else rewritten

    assert told(BASES[name]) == told(write(BASES[name], WRITINGS[way]))


GONE = '<w:style w:type="character" w:styleId="Gone">{}</w:style>'


def with_styles(styles):
    gone = run("7", '<w:rStyle w:val="Gone"/>')
    return packed_word(figures("Used", run("规章"), run("1"), run("0"), run("21") + gone), styles)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (GONE, 21),
        ('<w:style\nw:type="character" w:styleId="Gone">{}</w:style >', 21),
        (f'<w:style w:type = "table" w:styleId="A"></w:style >{GONE}', 21),
        (f'<w:style w:type="table" w:styleId="Other"/>{GONE}', 21),
        (f'<x:style xmlns:x="{W}" w:type="character" w:styleId="Gone">{{}}</x:style>', 21),
        ('<w:style w:type="character" w:styleId="Other">{}</w:style>', 217),
    ],
)
def test_styles_written_in_several_ways_in_one_file(style, expected):
    """Styles of tables that no table has are passed over, and nothing that stands behind one of them."""
    unused = f'<w:style w:type="table" w:styleId="Unused"><w:rPr><w:b/></w:rPr>{CONDITIONAL}'
    styles = unused + style.format("<w:rPr><w:vanish/></w:rPr>")

    assert expected == readers.reads(with_styles(styles)).proactive.rules.in_force


@pytest.mark.parametrize("end", ["</w:tblStylePr>", "</w:tblStylePr >"])
def test_what_a_style_of_tables_says_of_all_its_cells(end):
    """It counts where it stands behind what is said of some of them, too."""
    some = f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>{end}'
    style = f'<w:style w:type="table" w:styleId="Used">{some}<w:rPr><w:strike/></w:rPr></w:style>'
    struck = table("Used", row(run("信息内容"), run("本年处理决定数量")), row(run("行政许可"), run("8")))
    body = figures("Plain", *map(run, ["规章", "1", "0", "2"])) + struck

    assert 8 == readers.reads(packed_word(body, "")).proactive.licences.decisions
    assert readers.reads(packed_word(body, style)).proactive.licences.decisions is None


SIZES = (("sz", "3", True), ("sz", "1.5pt", True), ("sz", "0.5mm", True), ("sz", "10.5pt", False), ("sz", "4", False))
WIDTHS = (("w", "2%", True), ("w", "100%", False), ("w", "wide", False))


@pytest.mark.parametrize(("name", "written", "hidden"), [*SIZES, *WIDTHS])
@pytest.mark.parametrize("styled", [True, False])
def test_sizes_in_units(name, written, hidden, styled):
    """Letters of a point and a half are not read, in halves of a point, in units, and as hundredths of their width."""
    said = f'<w:{name} w:val="{written}"/>'
    style = f'<w:style w:type="character" w:styleId="S"><w:rPr>{said}</w:rPr></w:style>' if styled else ""
    cells = [run("规章"), run("1"), run("0"), run("21") + run("7", '<w:rStyle w:val="S"/>' if styled else said)]
    data = packed_word(figures("A", *cells), style)

    assert (21 if hidden else 217) == readers.reads(data).proactive.rules.in_force


@pytest.mark.parametrize(("height", "expected"), [("20", None), ("1pt", None), ("0.3mm", None), ("21", 1), ("12pt", 1)])
def test_heights_of_rows_in_units(height, expected):
    """A row of a point is not read, in twentieths of one and in units."""
    flat = f'<w:tr><w:trPr><w:trHeight w:hRule="exact" w:val="{height}"/></w:trPr>'
    rows = row(*map(run, HEAD)), row(*map(run, ["规章", "1", "0", "2"])).replace("<w:tr>", flat)
    other = row(*map(run, ["行政规范性文件", "4", "5", "6"]))

    assert expected == readers.reads(packed_word(table("A", *rows, other), "")).proactive.rules.issued


@pytest.mark.parametrize(("height", "concealed"), [("0", 2), ("0.00", 2), ("0E0", 2), ("1", 1), ("flat", 1)])
def test_rows_of_no_height_in_a_workbook(height, concealed):
    """However the number is written, the row is told as one that is not shown, beside one that is hidden."""
    told = b'<row r="3" ht="%s"' % height.encode()
    data = renamed(BASES["xlsx"], lambda name, part: (name, part.replace(b'<row r="3"', told)))
    (beside,) = readers.reads(data).provenance.beside

    assert concealed == len(beside.asides)


@pytest.mark.parametrize(
    ("folder", "main", "target"),
    [
        ("word/", "document.xml", "word/document.xml"),
        ("word/", "document.xml", "/word/document.xml"),
        ("word/", "document.xml", "word\\document.xml"),
        ("WORD/", "DOCUMENT.XML", "word/document.xml"),
        ("./word/", "document.xml", "word/document.xml"),
        ("/word/", "document.xml", "word/document.xml"),
        ("word\\", "document.xml", "word/document.xml"),
        ("text/", "main.xml", "text/main.xml"),
        ("正 文/", "main.xml", "/%E6%AD%A3%20%E6%96%87/main.xml"),
        ("", "main.xml", "main.xml"),
    ],
)
def test_parts_of_any_name(folder, main, target):
    """In other folders, with signs by number, other letters, or the strokes of another system; styles are found too."""
    gone = run("7", '<w:rStyle w:val="Gone"/>')
    body = figures("A", run("规章"), run("1"), run("0"), run("21") + gone)
    inner = "_rels\\" if folder.endswith("\\") else "_rels/"
    data = packed(
        {
            "[Content_Types].xml": f'<Types><Override PartName="{folder}{main}" ContentType="{KINDS}"/></Types>',
            "_rels/.rels": relations("officeDocument", target),
            f"{folder}{main}": rooted("document", f"<w:body>{body}</w:body>"),
            f"{folder}{inner}{main}.rels": relations("styles", "looks.xml"),
            f"{folder}looks.xml": rooted("styles", STYLES),
        }
    )

    assert 21 == readers.reads(data).proactive.rules.in_force


def test_an_archive_is_none_for_its_list_of_kinds():
    """A packed file that tells of no part that is known, or whose list cannot be unpacked."""
    for held in ('<Types><Override PartName="/a.xml" ContentType="text/xml"/></Types>', "规章 1 0 2"):
        with pytest.raises(ReadError, match="no file in it is an annual report"):
            readers.reads(packed({"[Content_Types].xml": held, "a.txt": "x"}))
    damaged = packed({"[Content_Types].xml": "x"}).replace(b"PK\x03\x04", b"PK\x00\x00")
    with pytest.raises(ReadError):
        readers.reads(b"PK\x03\x04" + damaged[4:])


@pytest.mark.parametrize("told", ["utf-16", "utf-16-le"])
def test_entities_are_refused_in_any_encoding(told):
    """In that of two bytes as well, with the sign at its beginning and without."""
    document = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>'.encode(told)
    with pytest.raises(ReadError, match="declares entities"):
        readers.reads(packed({"word/document.xml": document}))
    with pytest.raises(ReadError, match="declares entities"):
        readers.reads(document, format="wordml")


def test_a_part_that_is_no_text_is_refused():
    """It tells an encoding of Chinese, and is in none."""
    document = b'<?xml version="1.0" encoding="GBK"?><a>\xff\xff\xff</a>'
    with pytest.raises(ReadError, match="neither in UTF-8"):
        readers.reads(packed({"word/document.xml": document}))


def test_a_text_that_tells_another_encoding():
    """Given as a text, a document is read as that, whatever encoding it tells."""
    told = '<?xml version="1.0" encoding="GB2312"?>'
    assert 1 == readers.reads(told + word_2003().decode(), format="wordml").proactive.rules.issued


def test_styles_that_are_no_xml_are_refused():
    """Where they have to be read, as those with single quotes."""
    with pytest.raises(ReadError, match="no XML"):
        readers.reads(with_styles("<w:style w:type='table'>"))


def test_an_open_document_of_older_programs():
    """Its list of parts tells a document type, and is not read."""
    kind = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    parts = {"META-INF/manifest.xml": f"{kind}<a/>", "content.xml": open_document()}
    assert 2 == readers.reads(packed(parts)).proactive.rules.in_force

    for encoding in ("utf-8", "utf-16"):
        parts["META-INF/manifest.xml"] = "<manifest:encryption-data/>".encode(encoding)
        with pytest.raises(ReadError, match="encrypted"):
            readers.reads(packed(parts))


@pytest.mark.parametrize("before", ["c ", "c\n", "x:c\t", "c>", "c/>", "row ", "a-b:row>", "mergeCell\n"])
def test_cells_are_counted_before_a_sheet_is_unfolded(before):
    """However they are written."""

    def part(name, old):
        return name, old.replace(
            b"<sheetData>", b"<" + before.encode() * 1 + b"<sheetData>"
        ) if "sheet1" in name else old

    with pytest.raises(ReadError, match="more than"):
        readers.reads(renamed(BASES["xlsx"], part), limits=readers.LIMITS._replace(cells=22))
