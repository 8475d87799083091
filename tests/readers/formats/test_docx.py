"""Word files: fields that are filled in, prompts, frames around cells, and rows of paragraphs with tabs."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import docx
from govinfo.spans import Aside, AsideKind

NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADS = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")


def document(body):
    """A Word file with such a body."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{NAME}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def paragraph(text, properties=""):
    """A paragraph of one run, its tabs as Word writes them."""
    runs = "<w:tab/>".join(f"<w:t>{part}</w:t>" for part in text.split("\t"))
    return f"<w:p><w:r>{properties}{runs}</w:r></w:p>"


def table(rows):
    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{cells}</w:tbl>"


def framed(text):
    return table([[paragraph(text)]]) + "<w:p/>"


def rules(body):
    return list(readers.reads(document(body)).proactive.rules)


def of_cells(*cells):
    """A table with such cells behind 规章."""
    others = map(paragraph, ("行政规范性文件", "4", "5", "6"))
    return table([map(paragraph, HEADS), [paragraph("规章"), *cells], others])


def choice(inside):
    field = f"<w:ffData><w:ddList>{inside}</w:ddList></w:ffData>"
    return f'<w:p><w:r><w:fldChar w:fldCharType="begin">{field}</w:fldChar></w:r></w:p>'


ENTRIES = '<w:listEntry w:val="7"/><w:listEntry w:val="8"/>'
PROMPT = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (choice(f'<w:result w:val="1"/>{ENTRIES}'), 8),
        (choice(f'<w:default w:val="1"/>{ENTRIES}'), 8),
        (choice(ENTRIES), 7),
        (choice(f'<w:result w:val="9"/>{ENTRIES}'), None),
        (choice(""), None),
        (f"<w:p>{PROMPT.format('')}</w:p>", 5),
        (f"<w:p>{PROMPT.format('<w:showingPlcHdr/>')}</w:p>", None),
    ],
    ids=["chosen", "by default", "the first", "no such entry", "no entries", "filled in", "a prompt"],
)
def test_a_field_states_what_is_filled_in(cell, expected):
    """A list shows the entry that was chosen, a control what was typed into it, and a prompt is nothing filed."""
    assert [1, 0, expected] == rules(of_cells(paragraph("1"), paragraph("0"), cell))


CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [("<w:showingPlcHdr/>", None), ('<w:showingPlcHdr w:val="0"/>', 5), ("", 5)],
    ids=["a prompt", "none any more", "filled in"],
)
@pytest.mark.parametrize("around", ["paragraph", "cell"])
def test_a_prompt_is_nothing_filed_whatever_it_stands_for(prompt, expected, around):
    """Of a whole paragraph, or of a whole cell; the cells beside it stay where they are."""
    cell = paragraph("5")
    inner = f"<w:tc>{CONTROL.format(prompt, cell)}</w:tc>"
    asked = inner if around == "paragraph" else CONTROL.format(prompt, f"<w:tc>{cell}</w:tc>")
    others = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("1", "0"))
    row = f"<w:tr><w:tc>{paragraph('规章')}</w:tc>{asked}{others}</w:tr>"
    heads, last = (table([map(paragraph, texts)])[7:-8] for texts in (HEADS, ("行政规范性文件", "4", "5", "6")))
    assert [expected, 1, 0] == rules(f"<w:tbl>{heads}{row}{last}</w:tbl>")


DATA = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
STORED = '<r xmlns="urn:x" b="8"><a>7</a><c><d>1</d><d>9</d></c><e/></r>'


def bound(path, cell=None, more="<w:text/>", store="{1}", stored=STORED):
    """The figures of a document with two controls that are bound to a part of the file."""
    binding = f"""<w:dataBinding w:prefixMappings="xmlns:n='urn:x'" w:xpath="{path}" w:storeItemID="{store}"/>"""
    control = f"<w:p>{CONTROL.format(binding + more, run('5') if cell is None else cell)}</w:p>"
    file = BytesIO(document(of_cells(paragraph("1"), control, control)))
    parts = {
        "word/_rels/document.xml.rels": ("customXml", "/customXml/item1.xml"),
        "customXml/_rels/item1.xml.rels": ("customXmlProps", "itemProps1.xml"),
    }
    with ZipFile(file, "a") as package:
        for name, (kind, target) in parts.items():
            told = f'<Relationship Id="r" Type="{DATA}/relationships/{kind}" Target="{target}"/>'
            package.writestr(name, f'<Relationships xmlns="{RELATED}">{told}</Relationships>')
        if stored:
            package.writestr("customXml/item1.xml", stored)
        package.writestr(
            "customXml/itemProps1.xml", f'<ds:datastoreItem ds:itemID="{{1}}" xmlns:ds="{DATA}/customXml"/>'
        )
    return list(readers.reads(file.getvalue()).proactive.rules)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/n:r[1]/n:a[1]", 7),
        ("/n:r/n:c/n:d[2]", 9),
        ("/n:r[1]/@b", 8),
        ("/n:r[1]/n:e[1]", None),
        ("/n:r[1]/n:a[2]", 5),
        ("/n:r[1]/n:a[0]", 5),
        ("/n:r[1]/@z", 5),
        ("/n:r[1]/n:c[1]", 5),
        ("/m:r[1]/n:a[1]", 5),
        ("/r[1]/a[1]", 5),
        ("//n:a", 5),
        ("", 5),
    ],
)
def test_a_control_that_is_bound_to_a_part_shows_what_stands_there(path, expected):
    """Whatever text is kept in its place, which stays where nothing is found."""
    assert [1, expected, expected] == bound(path)


def test_controls_that_are_bound_in_other_ways():
    """One that prompts for nothing any more, or keeps no text; of no plain text, to no part, or to a broken one."""
    path = "/n:r[1]/n:a[1]"
    prompt = "<w:text/><w:showingPlcHdr/>"
    assert [1, 7, 7] == bound(path, more=prompt) == bound(path, cell="") == bound(path, store="{2}")
    assert [1, None, None] == bound("/n:r[1]/n:e[1]", more=prompt)
    assert [1, 7, 7] == bound(path, cell=f"{run('5')}{run('6')}")
    assert [1, 5, 5] == bound(path, more="") == bound(path, stored="")
    assert [1, 5, 5] == bound(path, stored="<r>") == bound(path, stored="<!DOCTYPE r><r/>")


def step(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def run(text, tag="t"):
    return f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"


def field(made_of, shown):
    return f"{step('begin')}{made_of}{step('separate')}{shown}{step('end')}"


FORMULA = run(" = ", "instrText") + field(run(" REF a ", "instrText"), run("21")) + run(" / 3 ", "instrText")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (field(FORMULA, run("7")), 7),
        (field(run("3"), run("7")), 7),
        (run("1") + field(run(" x ", "instrText"), field(FORMULA, run("7"))), 17),
        (run("1") + step("end") + run("7"), 17),
        (run("1") + step("") + run("7"), 17),
        (run("7") + step("begin") + run("3"), 7),
    ],
    ids=["within what it is made of", "text among it", "within its result", "an end alone", "no step", "no end"],
)
def test_of_a_field_its_result_is_read(inside, expected):
    """A field stands within another as a part of its formula, or of what it shows."""
    assert [1, 0, expected] == rules(of_cells(paragraph("1"), paragraph("0"), f"<w:p>{inside}</w:p>"))


def placed(*cells, row=""):
    """A table with a row of such cells, each its properties and its text, behind 规章."""
    told = "".join(f"<w:tc><w:tcPr>{how}</w:tcPr>{paragraph(text)}</w:tc>" for how, text in (("", "规章"), *cells))
    heads, last = (table([map(paragraph, texts)])[7:-8] for texts in (HEADS, ("行政规范性文件", "4", "5", "6")))
    return f"<w:tbl>{heads}<w:tr><w:trPr>{row}</w:trPr>{told}</w:tr>{last}</w:tbl>"


GONE = ('<w:cellDel w:id="1" w:author="a"/>', "9")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (placed(("", "1"), GONE, ("", "0"), ("", "7")), [1, 0, 7]),
        (placed(("", "1"), ("", "0"), row='<w:gridAfter w:val="1"/>'), [1, 0, None]),
        (placed(("", "1"), ("", "0"), ("", "7"), row='<w:gridAfter w:val="x"/>'), [1, 0, 7]),
        (placed(("", "1"), ("", "0"), ("<w:hMerge/>", "7")), [None, None, None]),
        (placed(("", "1"), ("", "0"), ('<w:hMerge w:val="restart"/>', "7")), [1, 0, 7]),
    ],
    ids=["a deleted cell", "a bare column", "of no number", "a cell of the one before", "a cell of its own"],
)
def test_cells_stand_in_the_columns_that_they_are_seen_in(body, expected):
    """A deleted cell takes up none, a bare column is one, and a cell may go on in the next."""
    assert expected == rules(body)


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ('<w:del w:id="1" w:author="a"/>', AsideKind.DELETED),
        ("<w:hidden/>", AsideKind.HIDDEN),
        ('<w:trHeight w:val="1" w:hRule="exact"/>', AsideKind.HIDDEN),
        ('<w:hidden w:val="0"/>', None),
    ],
)
def test_a_row_with_figures_that_is_passed_over_is_told(how, kind):
    """Deleted as a tracked change, hidden, or too low to be seen; one without figures is no matter."""
    body = placed(("", "8"), ("", "9"), ("", "7"), row=how)
    stream = docx.read(document(body + placed(row=how)), None, LIMITS)
    told = [(str(span.where), aside) for span in stream.notes.beside for aside in span.asides]
    assert ([] if kind is None else [("table 1", Aside(kind, "规章 8 9 7"))]) == told


def test_a_cell_over_columns_and_rows_of_which_each_part_is_told():
    """The parts of the second row go on with the one cell, and not with the label before it."""
    merged, on = '<w:hMerge w:val="{}"/><w:vMerge w:val="{}"/>', "continue"
    rows = [
        (("", "规章"), (merged.format("restart", "restart"), "1"), (merged.format(on, "restart"), ""), ("", "7")),
        (("", "行政规范性文件"), (merged.format("restart", on), ""), (merged.format(on, on), ""), ("", "6")),
    ]
    cells = ["".join(f"<w:tc><w:tcPr>{how}</w:tcPr>{paragraph(text)}</w:tc>" for how, text in row) for row in rows]
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    stream = docx.read(document(body), None, LIMITS)
    columns = stream.places.columns
    assert columns is not None
    assert {1: 4, 2: 4} == stream.widths
    assert [(0, 1), (3, 1)] == [columns(stream.texts.index(text)) for text in ("行政规范性文件", "6")]


def test_a_bare_column_before_a_row():
    """The heads of figures stand above them, though the row has no cell above the labels."""
    heads = "".join(f"<w:tc>{paragraph(head)}</w:tc>" for head in HEADS[1:])
    rows = [("规章", "1", "0", "7"), ("行政规范性文件", "4", "5", "6")]
    bare = f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{heads}</w:tr>'
    stream = docx.read(document(bare + table([map(paragraph, row) for row in rows])[7:]), None, LIMITS)
    assert "\t".join(["", *HEADS[1:]]) == stream.lines[0]


def test_a_row_whose_first_cell_goes_on_with_none():
    """Its cells are what they are."""
    cells = "".join(f"<w:tc><w:tcPr><w:hMerge/></w:tcPr>{paragraph(text)}</w:tc>" for text in "17")
    assert ["1"] == docx.read(document(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), None, LIMITS).lines


STRUCK = "<w:rPr><w:strike/></w:rPr>"
MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<m:f><m:num><m:t>1</m:t></m:num><m:den><m:t>7</m:t></m:den></m:f>", "1/7"),
        ("<m:sSub><m:e><m:t>7</m:t></m:e><m:sub><m:t>1</m:t></m:sub></m:sSub>", "7¹"),
        ("<m:t>2</m:t><m:rad><m:e><m:t>17</m:t></m:e></m:rad>", "2\u202e17\u202c"),
        ("<m:t>2</m:t><m:d><m:e><m:t>18</m:t></m:e></m:d>", "2\u202e18\u202c"),
        ("<m:t>217</m:t>", "217"),
    ],
    ids=["a fraction", "a subscript", "a root", "brackets", "a bare number"],
)
def test_parts_of_an_equation_are_no_digits_of_one_number(inside, shown):
    """What stands below the line of a fraction, below that of text, or in a part of a form of its own."""
    assert [shown] == docx.read(document(f"<w:p {MATHS}><m:oMath>{inside}</m:oMath></w:p>"), None, LIMITS).lines


@pytest.mark.parametrize(
    ("told", "raw", "asides"),
    [
        ("<w:footnoteReference/>", "217", ["注"]),
        ("<w:endnoteReference/>", "217", ["注"]),
        ('<w:footnoteReference w:customMarkFollows="1"/><w:t>3</w:t>', "217³", ["3"]),
        ("<w:rPr><w:vanish/></w:rPr><w:footnoteReference/>", "217", ["注"]),
    ],
    ids=["of a page", "of the end", "of its own", "hidden"],
)
def test_the_mark_of_a_note_is_told(told, raw, asides):
    """One that counts itself has no text; one of its own is none of the figure, however it is set."""
    cell = f"<w:p><w:r><w:t>217</w:t></w:r><w:r>{told}</w:r></w:p>"
    report = readers.reads(document(of_cells(paragraph("1"), paragraph("0"), cell)))
    span = report.source("proactive.rules.in_force")
    assert (217, raw, asides) == (report.proactive.rules.in_force, span.raw, [aside.text for aside in span.asides])


CLEAR = '<w14:solidFill><w14:srgbClr><w14:alpha w14:val="{}"/></w14:srgbClr></w14:solidFill>'


@pytest.mark.parametrize(
    ("fill", "expected"),
    [("<w14:noFill/>", None), (CLEAR.format(100000), None), (CLEAR.format(50000), 7)],
    ids=["none", "clear", "half clear"],
)
def test_letters_that_nothing_fills_are_not_seen(fill, expected):
    """Those without a fill, or with one that lets all through."""
    name = "http://schemas.microsoft.com/office/word/2010/wordml"
    properties = f'<w:rPr><w14:textFill xmlns:w14="{name}">{fill}</w14:textFill></w:rPr>'
    assert [1, 0, expected] == rules(of_cells(paragraph("1"), paragraph("0"), paragraph("7", properties)))


BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r>{}<w:t>8</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"


@pytest.mark.parametrize(
    ("cell", "properties", "expected"), [("", "", None), ("-", "", None), ("9", "", None), ("9", STRUCK, 9)]
)
def test_a_text_box_in_a_cell_is_no_figure_of_it(cell, properties, expected):
    """It floats over the cell or beside it; what is struck out in it stays so."""
    boxed = f"<w:p><w:r><w:t>{cell}</w:t></w:r>{BOX.format(properties)}</w:p>"
    rows = [[paragraph(head) for head in HEADS], [paragraph("规章"), boxed, paragraph("1"), paragraph("7")]]

    assert expected == rules(table(rows) + paragraph("三、其他"))[0]


RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WEB_PAGE = "<table>" + "".join(
    f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in (HEADS, ("规章", "1", "0", "7"))
)
ARCHIVE = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    f'Content-Type: text/html; charset="utf-8"\n\n{WEB_PAGE}\n--b\n'
    "Content-Type: image/png; name=a.png\nContent-Disposition: attachment; filename=a.png\n\nx\n--b--\n"
)


def chunked(body, name="afchunk.mht", content=ARCHIVE, kind="aFChunk"):
    """A Word file that a part of another kind belongs to."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        head = f'xmlns:w="{NAME}" xmlns:r="{OFFICE}"'
        package.writestr("word/document.xml", f"<w:document {head}><w:body>{body}</w:body></w:document>")
        one = f'<Relationship Id="a" Type="{OFFICE}/{kind}" Target="{name}"/>'
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{one}</Relationships>')
        package.writestr(f"word/{name}", content)
    return docx.read(file.getvalue(), None, LIMITS).lines


CHUNK = '<w:altChunk r:id="a"/>'
READ = ["\t".join(HEADS), "规章\t1\t0\t7"]


def test_a_page_that_a_document_is_made_of_is_read():
    """With its pictures or alone, as programs write that know pages only."""
    assert READ == chunked(CHUNK)
    assert READ == chunked(CHUNK, "a.html", WEB_PAGE)


@pytest.mark.parametrize(
    ("body", "further"),
    [
        ('<w:altChunk r:id="b"/>', {}),
        ("<w:altChunk/>", {}),
        (CHUNK * 2, {}),
        (CHUNK, {"kind": "image"}),
        (CHUNK, {"name": "a.docx"}),
        (CHUNK + table([["<w:p/>"]]), {}),
    ],
    ids=["no such part", "no name", "two parts", "no page", "no page by its name", "a table of its own"],
)
def test_another_part_is_none_of_the_document(body, further):
    """What is no page, or one of several, or stands beside tables."""
    assert READ != chunked(body + paragraph("字"), **further)


@pytest.mark.parametrize(("told", "expected"), [("", None), (' w:val="1"', None), (' w:val="0"', 1)])
def test_a_row_may_say_that_it_is_not_hidden(told, expected):
    """As some programs write out whatever is not so."""
    assert expected == rules(placed(("", "1"), ("", "0"), ("", "7"), row=f"<w:hidden{told}/>"))[0]


def test_frames_around_cells_are_no_tables_of_their_own():
    """A table each of whose short cells holds a table of one cell is read as one; one around prose is a layout."""
    rows = [HEADS, ("规章", "1", "", "3"), ("行政规范性文件", "4", "5", "6")]
    prose = "公开工作取得新进展。" * 8
    inside = table([[table([map(paragraph, row) for row in rows])]])
    around = table([[paragraph("一、总体情况") + framed(prose)]]) + inside

    assert [1, None, 3] == rules(table([map(framed, row) for row in rows]))
    assert [1, None, 3] == rules(around)
    assert prose == readers.reads(document(around)).narrative["overview"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [("规章\t\t3\t", [None, 3, None]), ("规章\t1\t0\t11", [1, 0, 11]), ("规章\t\t\t", [None] * 3)],
)
def test_paragraphs_with_tabs_are_rows(row, expected):
    """What stands between tabs is a cell, be it blank; a paragraph with a tab and no figure behind it is prose."""
    lines = ["一、总体情况", "\t公开工作\t有新进展。", "\t".join(HEADS), row, "行政规范性文件\t4\t5\t6"]
    report = readers.reads(document("".join(map(paragraph, lines))))

    assert expected == list(report.proactive.rules)
    assert "公开工作\t有新进展。" == report.narrative["overview"]


LINES = '<w:tcBorders><w:top w:val="single"/><w:left w:val="nil"/></w:tcBorders><w:vAlign w:val="center"/>'


@pytest.mark.parametrize(
    "figure",
    [
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r></w:p>',
        "<w:p><!-- <w:jc/> --><w:r><w:t>1</w:t></w:r></w:p>",
        "<w:p><w:r><w:t><![CDATA[1]]></w:t></w:r></w:p>",
        '<w:p><w:r><w:rPr><w:lang w:val="a>b"/></w:rPr><w:t>1</w:t></w:r></w:p>',
    ],
    ids=["set otherwise", "a comment", "text as it is", "a sign of tags in a value"],
)
def test_how_cells_are_set_makes_no_difference(figure):
    """Borders, alignment and bold letters are left out before anything is read, and nothing that is seen or hidden."""
    bordered = placed((LINES, "2"), ('<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>', "0"), ("", "7"))
    hidden = paragraph("3", "<w:rPr><w:b/><w:vanish/></w:rPr>")

    assert [2, 0, 7] == rules(bordered)
    assert [1, 0, None] == rules(of_cells(figure, paragraph("0"), hidden))


def test_text_that_looks_like_markup_stays():
    """Where text may stand as it is, nothing is left out."""
    body = "<w:p><w:r><w:t><![CDATA[<w:jc/>]]></w:t></w:r></w:p>"
    assert ["<w:jc/>"] == docx.read(document(body), None, LIMITS).lines


@pytest.mark.parametrize("repeated", ["<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", paragraph("1")])
def test_a_document_of_too_many_tags_is_refused_before_it_is_parsed(repeated, monkeypatch):
    """Tables, paragraphs and runs without end; how they are set does not count."""
    most = LIMITS._replace(tags=1_000)
    assert docx.read(document(paragraph("1", "<w:rPr>" + "<w:b/>" * 1_000 + "</w:rPr>")), None, most)
    monkeypatch.setattr("govinfo.readers.formats.package.ElementTree", None)
    with pytest.raises(ReadError, match="more than 1000 tags"):
        docx.read(document(repeated * 200), None, most)


def test_text_boxes_within_each_other_are_read_once():
    """However deep they stand in each other, which took twice the time for each."""
    inner = paragraph("内")
    for _ in range(60):
        inner = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    stream = docx.read(document(paragraph("外") + inner), None, LIMITS)

    assert ["外", "内"] == [text for text in stream.texts if text.strip()]
