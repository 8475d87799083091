"""Open documents: packed and flat, texts and sheets, styles that take text away."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import odf
from govinfo.spans import AsideKind

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "number": "datastyle",
    }.items()
)


def flat(body, styles=""):
    head = f"<office:document {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
    return f"{head}<office:body>{body}</office:body></office:document>"


def packed(**parts):
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr({"content": "content.xml", "styles": "styles.xml"}.get(name, f"META-INF/{name}.xml"), text)
    return file.getvalue()


def style(name, properties, family="text", parent=""):
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"<style:text-properties {properties}/></style:style>"
    )


def p(text, attributes=""):
    return f"<text:p {attributes}>{text}</text:p>"


def cell(text, attributes=""):
    return f"<table:table-cell {attributes}>{p(text)}</table:table-cell>"


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(*rows):
    return f"<table:table>{''.join(rows)}</table:table>"


def lines(data, limits=LIMITS):
    return odf.read(data, "report.odt", limits).lines


FORM = table(
    row(*map(cell, ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"))),
    row(*map(cell, ("规章", "1", "0", "2"))),
    row(*map(cell, ("行政规范性文件", "4", "5", "6"))),
)


@pytest.mark.parametrize(
    "data", [flat(FORM).encode(), packed(content=flat(FORM)), packed(content=flat(FORM), styles=flat(""))]
)
def test_a_report_in_an_open_document_is_read(data):
    """Packed or flat, whatever the file's name says."""
    report = readers.reads(data, document="report.docx")
    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert (4, 5, 6) == tuple(report.proactive.normative_documents)


def test_what_is_not_seen_is_not_read():
    """Struck, hidden, raised or lowered by its own style, one taken over, a paragraph's or a cell's; notes and more."""
    line, none = 'style:text-line-through-style="solid"', 'style:text-line-through-style="none"'
    styles = (
        style("S", line) + style("T", "", parent="S") + style("N", none, parent="S") + style("H", 'text:display="none"')
    )
    styles += style("U", 'style:text-position="super 58%"') + style("V", 'style:text-position="33% 58%"')
    styles += (
        style("D", 'style:text-position="-33% 58%"') + style("P", line, "paragraph") + style("C", line, "table-cell")
    )
    spans = "".join(f'<text:span text:style-name="{name}">{at}</text:span>' for at, name in enumerate("STNHUVD"))
    gone = "<text:note><text:note-body>8</text:note-body></text:note><office:annotation>8</office:annotation>"
    body = p(f"1<text:s/>{spans}<text:tab/>{gone}9") + p("划去", 'text:style-name="P"')
    body += f"<text:tracked-changes>{p('删除')}</text:tracked-changes><text:section>{p('节')}</text:section>"
    body += table(row(cell("5", 'table:style-name="C"'), cell("6")))
    assert ["1 2⁴⁵⁶\t9", "节", "~~5~~\t6"] == lines(flat(body, styles).encode())


@pytest.mark.parametrize(
    ("around", "within"),
    [
        ('text:display="none"', 'text:display="true"'),
        ('style:text-line-through-style="solid"', 'style:text-line-through-style="none"'),
        ('style:text-line-through-type="single"', 'style:text-line-through-type="none"'),
        ('style:text-position="super 58%"', 'style:text-position="0% 100%"'),
    ],
)
@pytest.mark.parametrize("family", ["paragraph", "text"])
def test_what_a_style_within_takes_back_is_seen(around, within, family):
    """As where text of a style that hides it is made to be shown."""
    styles = style("A", around, family) + style("B", within)
    inner = '9<text:span text:style-name="B">7</text:span>'
    outer = (
        p(inner, 'text:style-name="A"')
        if family == "paragraph"
        else p(f'<text:span text:style-name="A">{inner}</text:span>')
    )
    shown = lines(flat(outer, styles).encode())
    assert "7" == shown[0].replace("⁹", "")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ('type="single"', "2"),
        ('type="double"', "2"),
        ('text="X"', "2"),
        ('style="solid" style:text-line-through-type="none"', "2"),
        ('style="none" style:text-line-through-type="single"', "2"),
        ('type="none"', "772"),
        ('text=""', "772"),
        ('mode="continuous"', "772"),
    ],
)
def test_a_line_through_text_however_it_is_told(told, shown):
    """Sheets tell its type only; where one of its type, its style and its text tells a line there is one."""
    styles = style("S", f"style:text-line-through-{told}")
    assert [shown] == lines(flat(p('<text:span text:style-name="S">77</text:span>2'), styles).encode())


@pytest.mark.parametrize("inner", ["<text:script>7</text:script>", '<text:span text:style-name="S">7</text:span>'])
def test_scripts_and_text_that_lets_through_what_lies_behind_it_are_not_read(inner):
    """On whatever ground it stands."""
    styles = style("S", 'fo:color="transparent"')
    assert ["2"] == lines(flat(p(f"2{inner}"), styles).encode())


REGIONS = (
    '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><office:change-info/>'
    f'{p("77")}{p("8")}</text:deletion></text:changed-region><text:changed-region text:id="b"><text:insertion/>'
    "</text:changed-region></text:tracked-changes>"
)


def mark(name, change):
    return f'<text:{name} text:change-id="{change}"/>'


def enclosed(text, change="a"):
    return mark("change-start", change) + text + mark("change-end", change)


@pytest.mark.parametrize(
    ("inside", "read", "told"),
    [
        (p(enclosed("77") + "84"), ["84"], ["77"]),
        (p("84" + enclosed("<text:span>7</text:span><text:tab/>7")), ["84"], ["7", "7"]),
        (p(enclosed("84", "b")), ["84"], []),
        (p(mark("change", "a") + "84"), ["84"], ["77 8"]),
        (mark("change", "a") + p("84"), ["84"], ["77 8"]),
        (enclosed(p("77")) + p("84"), ["84"], ["77"]),
        (table(row(cell(enclosed("77") + "84", 'office:value-type="float" office:value="84"'))), ["84"], ["77"]),
    ],
    ids=["enclosed", "several", "inserted", "elsewhere", "between", "paragraph", "number"],
)
def test_what_a_tracked_change_deletes_is_told_and_not_read(inside, read, told):
    """It stands where it stood, between two marks, or elsewhere, and one mark tells its place."""
    stream = odf.read(flat(f"<office:text>{REGIONS}{inside}</office:text>"), None, LIMITS)
    assert read == [line.strip() for line in stream.lines]
    spans = [*stream.notes.beside, *map(stream.locate, range(len(stream.segments.texts)))]
    assert [(AsideKind.DELETED, one) for one in told] == [tuple(aside) for span in spans for aside in span.asides]


@pytest.mark.parametrize(
    ("position", "shown"),
    [("sub 58%", "217¹"), ("-8% 58%", "217¹"), ("-8% 100%", "2171"), ("0% 100%", "2171"), ("8% 100%", "217¹")],
)
def test_a_mark_below_its_line_is_none_of_the_figure(position, shown):
    """Nor is one above it; what stands a little lower in letters of full size is of its line."""
    styles = style("S", f'style:text-position="{position}"')
    assert [shown] == lines(flat(p('217<text:span text:style-name="S">1</text:span>'), styles).encode())


LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
HIDING = 'text:condition="ooow:1" text:is-hidden="true"'
PROMPT = (
    f'<x:content-control xmlns:x="{LOEXT}" x:showing-place-holder="{{}}"><text:span>9</text:span></x:content-control>'
)
SVG = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
SECTION = "<text:section {}>" + p("9") + "</text:section>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (p(f"<text:hidden-paragraph {HIDING}/>9"), "7"),
        (p('<text:hidden-paragraph text:condition="ooow:0"/>9'), "9 7"),
        (SECTION.format('text:display="none"'), "7"),
        (SECTION.format(f'text:display="condition" {HIDING}'), "7"),
        (SECTION.format('text:display="condition" text:condition="ooow:0"'), "9 7"),
        (p(PROMPT.format("true")), "7"),
        (p(PROMPT.format("false")), "9 7"),
        (p(f"<draw:frame><svg:title {SVG}>9</svg:title><svg:desc {SVG}>9</svg:desc></draw:frame>"), "7"),
        (p("<draw:frame><draw:object><math><mn>9</mn></math></draw:object></draw:frame>"), "7"),
        (p("<text:number>9.</text:number>"), "7"),
    ],
    ids=["paragraph", "shown", "section", "for now", "not now", "prompt", "filled in", "picture", "object", "number"],
)
def test_what_a_cell_does_not_show_is_not_read(inside, shown):
    """Hidden paragraphs and sections, prompts, what is said of a picture, other documents, numbers of headings."""
    cell_ = f"<table:table-cell>{inside}{p('7')}</table:table-cell>"
    assert [f"规章\t{shown}"] == lines(flat(table(row(cell("规章"), cell_))).encode())


@pytest.mark.parametrize(
    "shape", ["<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>", "<draw:custom-shape>{}</draw:custom-shape>"]
)
def test_a_drawing_is_no_figure_of_the_cell_and_no_word_of_the_paragraph(shape):
    """It floats over the cell or beside it; of a paragraph its text stands apart."""
    drawn = shape.format(p("9"))
    assert ["规章\t3 \u202e9\u202c\t1"] == lines(flat(table(row(*map(cell, ("规章", f"3{drawn}", "1"))))).encode())
    assert ["2023年", "9"] == lines(flat(p(f"20<text:span>{drawn}23</text:span>年")).encode())


def test_a_section_that_is_hidden_for_now_is_told_of():
    """And passed over with its tables."""
    section = f'<text:section text:display="condition" {HIDING}>{FORM}</text:section>'
    assert [] == lines(flat(section).encode())


def test_text_boxes_follow_their_paragraph():
    """The paragraphs of a box stand behind the one that it hangs on."""
    box = f"<draw:frame><draw:text-box>{p('框内')}</draw:text-box></draw:frame>"
    assert ["段落", "框内"] == lines(flat(p(f"段{box}落")).encode())


def test_remarks_on_cells_are_not_read():
    """What somebody remarks on a cell of a sheet is none of its text, whether a figure stands in it or nothing."""
    remark = f"<office:annotation>{p('23')}</office:annotation>"
    cells = [f"<table:table-cell>{p('5')}{remark}</table:table-cell>", f"<table:table-cell>{remark}</table:table-cell>"]

    assert ["规章\t5\t\t0"] == lines(flat(table(row(cell("规章"), *cells, cell("0")))).encode())


def test_a_style_that_takes_over_from_itself():
    """Styles in a circle say what they say."""
    styles = style("A", "", parent="B") + style("B", 'text:display="none"', parent="A")
    assert ["2"] == lines(flat(p('<text:span text:style-name="A">1</text:span>2'), styles).encode())


def test_cells_of_sheets_over_columns_and_rows_and_repeated():
    """Covered cells are not there, repeated ones are written out as far as anything stands in them."""
    blank, covered = '<table:table-cell table:number-columns-repeated="{}"/>', "<table:covered-table-cell/>"
    sheet = table(
        row(cell("头", 'table:number-columns-spanned="2"'), covered, blank.format(16000)),
        row(cell("1", 'table:number-columns-repeated="2"'), blank.format(2), cell("2"), blank.format(9)),
        row(blank.format(16000), attributes='table:number-rows-repeated="2"'),
        row(cell("3"), blank.format("x")),
        row(blank.format(16000), attributes='table:number-rows-repeated="1000000"'),
    )
    assert ["头\t\t\t", "1\t1\t\t\t2", "\t\t\t\t", "\t\t\t\t", "3\t"] == lines(flat(sheet).encode())


def test_a_table_that_holds_tables_is_layout():
    """What stands in its cells comes in order."""
    outer = table(row(f"<table:table-cell>{p('前')}{table(row(cell('1'), cell('2')))}</table:table-cell>"))
    assert ["前", "1\t2"] == lines(flat(outer).encode())
    assert [] == lines(flat(table()).encode())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (packed(content=flat(FORM), manifest="<x><encryption-data/></x>"), "已加密"),
        (packed(styles=flat("")), "content.xml"),
        (flat(FORM).replace("office:body", "office:bodies").encode(), "office:body"),
        (flat("<text:p>").encode(), "已损坏"),
        (b"<!DOCTYPE x><office:document/>", "实体声明"),
        (flat("<text:section>" * 600 + "</text:section>" * 600).encode(), "嵌套过深"),
        (flat(p("<text:span>" * 600 + "</text:span>" * 600)).encode(), "嵌套过深"),
        (
            flat(
                table(
                    row(cell("1", 'table:number-columns-repeated="9999"'), attributes='table:number-rows-repeated="99"')
                )
            ).encode(),
            "表格超过",
        ),
    ],
)
def test_open_documents_that_are_refused(data, told):
    """Encrypted, in parts, no XML, nested or repeated beyond measure: each in its own sentence."""
    with pytest.raises(ReadError) as error:
        readers.reads(data, document="report.odt", format="odf")
    assert told in error.value.zh


def test_a_flat_document_may_be_a_text():
    """Text in memory instead of bytes."""
    assert ["甲"] == lines(flat(p("甲")))


def test_cells_of_sheets_are_found_by_name():
    """A sheet's name and the cell's, those that others cover counted; a sheet that is not shown is told of."""
    shows = '<style:table-properties table:display="false"/>'
    styles = f'<style:style style:name="ta" style:family="table">{shows}</style:style>'
    covered = "<table:covered-table-cell/>"
    sheet = table(row(cell("头", 'table:number-columns-spanned="2"'), covered, cell("1"))).replace(
        "<table:table>", '<table:table table:name="三" table:style-name="ta">'
    )
    other = table(row(cell("2"))).replace("<table:table>", '<table:table table:name="四">')
    stream = odf.read(flat(f"<office:spreadsheet>{sheet}{other}</office:spreadsheet>", styles), None, LIMITS)
    assert ["三!A1", "三!C1", "四!A1"] == [stream.locate(number).place for number in range(3)]
    assert ["工作表“三”"] == [span.where.zh for span in stream.notes.beside]


def book(*sheets, styles=""):
    return flat(f"<office:spreadsheet>{''.join(sheets)}</office:spreadsheet>", styles).encode()


def test_rows_and_columns_that_are_not_shown_are_read_and_told():
    """Hidden by hand or by a filter, repeated ones counted, those that hold nothing passed over."""
    columns = '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>'
    form = FORM.replace("<table:table>", f'<table:table table:name="二">{columns}')
    for label, visibility in (("规章", "collapse"), ("行政规范性文件", "filter")):
        start = form.index(label)
        opening = form.rindex("<table:table-row", 0, start)
        form = f'{form[:opening]}<table:table-row table:visibility="{visibility}"{form[opening + 16 :]}'
    empty = row(cell(""), attributes='table:visibility="collapse"')
    form = form.replace("</table:table>", empty + row(cell("行政许可"), cell("7")) + "</table:table>")
    report = readers.reads(book(form), format="odf")

    assert (1, 0, 2) == tuple(report.proactive.rules)
    assert ["row 2", "row 3", "column D"] == [
        aside.text.en for span in report.provenance.beside for aside in span.asides
    ]


@pytest.mark.parametrize(
    ("kind", "value", "text", "told"),
    [
        ("percentage", "0.5", "50%", ["0.5"]),
        ("float", "3.4", "3", ["3.4"]),
        ("float", "0", "", ["0"]),
        ("float", "1234", "1,234件", []),
        ("currency", "18651.060000000001", "18651.06", []),
        ("float", "x", "3", []),
        ("string", "4", "3", []),
    ],
)
def test_a_number_shown_otherwise_than_stored_is_told(kind, value, text, told):
    """What is shown is read; the number behind it is told where it is another."""
    attributes = f'office:value-type="{kind}" office:value="{value}"'
    stream = odf.read(book(table(row(cell("行政许可"), cell(text, attributes)))), None, LIMITS)

    assert text == stream.locate(1).raw
    assert [("stored", one) for one in told] == [(str(aside.kind), aside.text) for aside in stream.locate(1).asides]


@pytest.mark.parametrize(
    ("kind", "value", "expected"), [("float", "7", "7"), ("currency", "2.5", "2.5"), ("percentage", "0.5", "")]
)
def test_a_number_that_no_text_shows_is_what_the_cell_stores(kind, value, expected):
    """Some programs store numbers and leave it to the office suite to show them; how a share is shown nobody knows."""
    bare = f'<table:table-cell office:value-type="{kind}" office:value="{value}"/>'
    stream = odf.read(book(table(row(cell("行政许可"), bare, cell("末")))), None, LIMITS)

    assert expected == stream.locate(1).raw


def test_a_hidden_sheet_that_repeats_a_shown_one_is_not_read():
    """Last year's report in an open document, kept out of sight beside this year's."""
    shows = '<style:table-properties table:display="false"/>'
    styles = f'<style:style style:name="ta" style:family="table">{shows}</style:style>'
    last = FORM.replace("<table:table>", '<table:table table:name="去年" table:style-name="ta">').replace(
        "<text:p >2<", "<text:p >9<"
    )
    report = readers.reads(book(FORM, last, styles=styles), format="odf")

    assert 2 == report.proactive.rules.in_force
    assert ["sheet 去年 is hidden and was not read"] == [str(span.asides[0]) for span in report.provenance.beside]


def look(name, family, properties, more=""):
    """A style of more than letters."""
    return f'<style:style style:name="{name}" style:family="{family}">{properties}{more}</style:style>'


def letters(properties):
    return f"<style:text-properties {properties}/>"


def behind(kind, colour, more=""):
    return f'<style:{kind}-properties fo:background-color="{colour}">{more}</style:{kind}-properties>'


PICTURE = '<style:background-image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"/>'
INKS = "".join(
    [
        style("white", 'fo:color="#ffffff"'),
        style("black", 'fo:color="#000000"'),
        style("whiter", 'fo:font-weight="bold"', parent="white"),
        style("window", 'fo:color="#ffffff" style:use-window-font-color="true"', parent="white"),
        style("ink", 'fo:color="#ffffff"', parent="window"),
        style("marked", 'fo:color="#ffffff" fo:background-color="#1f3864"'),
        style("unmarked", 'fo:background-color="transparent"', parent="marked"),
        style("tiny", 'fo:font-size="1.5pt"'),
        style("small", 'fo:font-size="0.1in"', parent="tiny"),
        style("half", 'fo:font-size="50%"', parent="tiny"),
        style("narrow", 'fo:font-size="12pt" style:text-scale="1%"'),
        style("wide", 'style:text-scale="90%"', parent="narrow"),
        look("white", "paragraph", behind("paragraph", "#1f3864") + letters('fo:color="#ffffff"')),
        look("blue", "paragraph", behind("paragraph", "#1f3864")),
        look("pictured", "paragraph", behind("paragraph", "transparent", PICTURE) + letters('fo:color="#ffffff"')),
        look("plain", "table-cell", behind("table-cell", "#ffffff")),
        look("dark", "table-cell", behind("table-cell", "#1f3864")),
        look("dark", "table-row", behind("table-row", "#1f3864")),
        look("dark", "table", behind("table", "#1f3864")),
        '<style:default-style style:family="paragraph">' + letters('fo:font-size="10.5pt"') + "</style:default-style>",
    ]
)


def span(name, text="7"):
    return f'<text:span text:style-name="{name}">{text}</text:span>'


@pytest.mark.parametrize(
    ("digits", "paragraph", "within", "shown"),
    [
        ("2" + span("black"), "", "", "27"),
        ("2" + span("white"), "", "", "2"),
        ("2" + span("whiter"), "", "", "2"),
        ("2" + span("window"), "", "", "27"),
        ("2" + span("ink"), "", "", "2"),
        ("2" + span("marked"), "", "", "27"),
        ("2" + span("unmarked"), "", "", "2"),
        ("2" + span("tiny"), "", "", "2"),
        ("2" + span("small"), "", "", "27"),
        ("2" + span("half"), "", "", "2"),
        ("2" + span("narrow"), "", "", "2"),
        ("2" + span("wide"), "", "", "27"),
        ("2" + span("white", f"3{span('black')}"), "", "", "2 7"),
        ("2" + span("tiny", f"3{span('small')}"), "", "", "27"),
        ("27", "white", "", "27"),
        ("27", "pictured", "", "27"),
        ("2" + span("white"), "blue", "", "27"),
        ("2" + span("white"), "", "cell", "27"),
        ("2" + span("white"), "", "row", "27"),
        ("2" + span("white"), "", "table", "27"),
        ("2" + span("white"), "", "layout", "27"),
        ("2" + span("white"), "", "plain", "2"),
    ],
)
def test_text_in_the_colour_of_its_ground_is_not_read(digits, paragraph, within, shown):
    """The ground of letters, paragraphs, cells, rows and tables; nor are letters of a point, or of no width, read."""

    def dark(part):
        return f'table:style-name="{"plain" if within == "plain" else "dark"}"' if within == part else ""

    inner = p(digits, f'text:style-name="{paragraph}"' if paragraph else "")
    held = f"<table:table-cell {dark('plain' if within == 'plain' else 'cell')}>{inner}</table:table-cell>"
    text = f"<table:table {dark('table')}>{row(cell('规章'), held, attributes=dark('row'))}</table:table>"
    if within == "layout":
        text = f'<table:table><table:table-row><table:table-cell table:style-name="dark">{text}'
        text += "</table:table-cell></table:table-row></table:table>"
    assert [f"规章\t{shown}"] == lines(flat(f"<office:text>{text}</office:text>", INKS))


def test_white_text_in_a_box_is_taken_for_seen():
    """What colour lies in the box is not known."""
    box = f"<draw:frame><draw:text-box>{p(span('white', '三'))}</draw:text-box></draw:frame>"
    assert ["一", "三"] == lines(flat(f"<office:text>{p('一' + box)}{p(span('white', '二'))}</office:text>", INKS))


def test_a_part_that_is_not_shown_is_told():
    """Its tables and paragraphs are not read."""
    section = f'<text:section text:display="none">{p("规章")}{table(row(cell("1")))}</text:section>'
    stream = odf.read(
        flat(f"<office:text>{section}{p('一')}<text:section>{p('二')}</text:section></office:text>"), None, LIMITS
    )
    assert ["一", "二"] == stream.lines
    assert ["“规章1” is hidden and was not read"] == [
        str(aside) for span in stream.notes.beside for aside in span.asides
    ]


PALE = letters('fo:color="#ffffff"')
COLUMNS = (
    '<table:table-column table:number-columns-repeated="1"/>'
    '<table:table-column table:number-columns-repeated="3" table:default-cell-style-name="struck"/>'
)
SHEET = "".join(
    [
        look("white", "table-cell", letters('fo:color="#ffffff"')),
        look("mapped", "table-cell", letters('fo:color="#ffffff"'), "<style:map/>"),
        look("black", "table-cell", letters('fo:color="#000000"')),
        look("struck", "table-cell", letters('style:text-line-through-style="solid"')),
        look("filled", "table-cell", '<style:table-cell-properties style:repeat-content="true"/>'),
        *(
            f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="{name}"/>'
            for name in ("zero", "paper", "plain", "many")
        ),
        f'<number:number-style style:name="zero">{PALE}',
        '<style:map style:condition="value()&gt;0" style:apply-style-name="plain"/>',
        '<style:map style:condition="value()&lt;0" style:apply-style-name="gone"/></number:number-style>',
        f'<number:number-style style:name="paper">{PALE}<style:map/></number:number-style>',
        '<number:number-style style:name="plain"><style:text-properties/></number:number-style>',
        '<number:number-style style:name="many">',
        *(
            f'<style:map style:condition="value(){sign}{bound}" style:apply-style-name="{name}"/>'
            for sign, bound, name in (
                ("&lt;=", -5, "paper"),
                ("&gt;=", 9, "paper"),
                ("=", 3, "paper"),
                ("!=", 0, "plain"),
            )
        ),
        "</number:number-style>",
    ]
)


def stated(number, name=""):
    attributes = f'table:style-name="{name}"' if name else ""
    return cell(str(number), f'{attributes} office:value-type="float" office:value="{number}"')


@pytest.mark.parametrize(
    ("cells", "head", "shown"),
    [
        ([stated(7), stated(8, "white")], "", "7\t"),
        ([stated(7), stated(8, "mapped")], "", "7\t8"),
        ([stated(7), stated(8, "filled"), cell("件", 'table:style-name="filled"')], "", "7\t\u202e8\u202c\t件"),
        ([stated(7, "black"), stated(8)], '<table:table-column table:default-cell-style-name="white"/>', "7\t8"),
        ([stated(7), stated(8)], '<table:table-column table:default-cell-style-name="white"/>', "\t8"),
        (
            [stated(7), stated(8)],
            COLUMNS,
            "7\t~~8~~",
        ),
        ([stated(7), stated(8, "white")], "<calcext:conditional-formats xmlns:calcext='urn:c'/>", "7\t8"),
        ([stated(7, "zero"), stated(0, "zero"), stated(-7, "zero")], "", "7\t\t"),
        ([stated(7, "paper"), cell("7", 'table:style-name="paper"'), stated(7, "plain")], "", "\t7\t7"),
        ([stated(number, "many") for number in (-5, 9, 3, 0, 4)], "", "\t\t\t0\t4"),
    ],
)
def test_a_number_in_the_colour_of_its_ground_is_not_read(cells, head, shown):
    """By the style of its cell, its column, or the format of its number; conditions leave it to be seen."""
    data = flat(f"<office:spreadsheet><table:table>{head}{row(*cells)}</table:table></office:spreadsheet>", SHEET)
    assert [shown] == lines(data)


def taking(name, condition):
    return (
        f'<style:style style:name="on" style:family="table-cell"><style:map style:condition="{condition}" '
        f'style:apply-style-name="{name}" style:base-cell-address="S.B1"/></style:style>'
    )


def format_(name, inside):
    cells = look(f"in {name}", "table-cell", "").replace(">", f' style:data-style-name="{name}">', 1)
    return f'{cells}<number:number-style style:name="{name}">{inside}</number:number-style>'


NUMBER = "<number:number/>"
FORMATS = "".join(
    [
        format_("dash", "<number:text>-</number:text>"),
        format_("thousands", '<number:number number:display-factor="1000"/>'),
        format_("ninth", f"{NUMBER}<number:text>9</number:text>"),
        format_("pieces", f"{NUMBER}<number:text>件</number:text>"),
        format_("N0", "<number:number/><number:text>-</number:text>"),
    ]
)


@pytest.mark.parametrize(
    ("name", "condition", "shown"),
    [
        ("white", "cell-content()&gt;100", ""),
        ("white", "cell-content()&lt;100", "217"),
        ("struck", "cell-content()!=0", ""),
        ("white", "cell-content-is-between(1,300)", ""),
        ("white", "cell-content-is-not-between(1,300)", "217"),
        ("white", "is-true-formula([.B1]&gt;100)", ""),
        ("white", "is-true-formula([.B1]&lt;100)", "217"),
        ("white", "is-true-formula([.A1]&lt;100)", ""),
        ("black", "cell-content()&gt;100", "217"),
        ("in dash", "cell-content()&gt;100", ""),
        ("in thousands", "cell-content()&gt;100", ""),
        ("in ninth", "cell-content()&gt;100", ""),
        ("in pieces", "cell-content()&gt;100", "217"),
        ("in N0", "cell-content()&gt;100", "217"),
        ("in none", "cell-content()&gt;100", "217"),
    ],
)
def test_a_cell_takes_another_style_on_a_condition(name, condition, shown):
    """One that hides its number, or shows another; where nobody can tell whether, it is not read."""
    nowhere = look("in none", "table-cell", "").replace(">", ' style:data-style-name="none">', 1)
    cells = row(stated(7), stated(217, "on"), cell("尾"))
    data = flat(
        f"<office:spreadsheet>{table(cells)}</office:spreadsheet>", SHEET + FORMATS + nowhere + taking(name, condition)
    )
    assert [f"7\t{shown}\t尾"] == lines(data)


def test_the_mark_of_a_note_is_told():
    """Its text stands elsewhere."""
    mark, body = "<text:note-citation>1</text:note-citation>", f"<text:note-body>{p('9')}</text:note-body>"
    note = f"<text:note>{mark}{body}</text:note>"
    assert ["件\t217¹"] == lines(flat(f"<office:text>{table(row(cell('件'), cell(f'217{note}')))}</office:text>"))


def test_the_style_of_a_row_is_that_of_its_cells():
    """And the usual style of all cells is that of those without one."""
    white = 'table:default-cell-style-name="white"'
    rows = row(stated(7), stated(8, "black"), attributes=white)
    sheet = f"<office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet>"
    usual = look("", "table-cell", PALE).replace("style:style", "style:default-style")

    assert ["\t8"] == lines(flat(sheet, SHEET))
    assert ["\t8"] == lines(flat(sheet.replace(white, ""), SHEET + usual))


CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
WHITE = (
    '<style:style style:name="A_5f_1" style:display-name="A_1" style:family="table-cell">'
    '<style:text-properties fo:color="#ffffff"/></style:style>'
)


def ruled(inside, area="S.B1:S.C1"):
    """The rules of a sheet, for some area."""
    told = f'<calcext:conditional-format calcext:target-range-address="{area}">{inside}</calcext:conditional-format>'
    return f"<calcext:conditional-formats {CALC}>{told}</calcext:conditional-formats>"


def when(value, name="A_1"):
    return f'<calcext:condition calcext:apply-style-name="{name}" calcext:value="{value}"/>'


@pytest.mark.parametrize(
    ("rules", "shown"),
    [
        (ruled(when("=0")), "7\t"),
        (ruled(when("=0"), "'S 1'.$B$1:'S 1'.$C$1"), "7\t"),
        (ruled(when("=0"), "S.B1 S.C1"), "7\t"),
        (ruled(when("=0"), "S.B1"), "7\t0"),
        (ruled(when("=0"), "S"), "7\t0"),
        (ruled(when("=0"), "S.C1:S.B1"), "7\t0"),
        (ruled(when("=0", "B")), "7\t0"),
        (ruled(when("&lt;1")), "7\t"),
        (ruled(when("between(-1,1)")), "7\t"),
        (ruled(when("not-between(-1,1)")), "\t0"),
        (ruled(when("formula-is([.B1]=0)")), "7\t"),
        (ruled(when("is-error")), "7\t0"),
        (ruled(when("duplicate")), "\t"),
        (ruled('<calcext:data-bar calcext:show-value="false"/>'), "\t"),
        (ruled('<calcext:data-bar calcext:show-value="true"/>'), "7\t0"),
    ],
)
def test_a_cell_that_a_condition_hides_is_not_read(rules, shown):
    """A zero in white; where nobody can tell which cells are meant, none is."""
    cells = row(cell("件"), cell("7", 'office:value-type="float" office:value="7"'), cell("0"), cell("尾"))
    sheet = f"<office:spreadsheet><table:table>{cells}{rules}</table:table></office:spreadsheet>"
    assert [f"件\t{shown}\t尾"] == lines(flat(sheet, WHITE).encode())


@pytest.mark.parametrize(("told", "shown"), [("false", "\t7"), ("true", "0\t7")])
def test_zeros_that_a_document_does_not_show_are_not_read(told, shown):
    """As its settings say."""
    item = (
        f'<c:config-item c:name="ShowZeroValues">{told}</c:config-item><c:config-item c:name="X">false</c:config-item>'
    )
    settings = f'<c:settings xmlns:c="urn:oasis:names:tc:opendocument:xmlns:config:1.0">{item}</c:settings>'
    body = f"<office:spreadsheet>{table(row(cell('0'), cell('7')))}</office:spreadsheet>"
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("content.xml", flat(body))
        archive.writestr("settings.xml", settings)
    assert [shown] == lines(file.getvalue())
