"""What a reader does not see is not read: raised marks, struck, deleted and hidden text, in cells and in prose."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers.formats import markup
from govinfo.readers.formats.visible_text import Manner, Piece, visible_text
from govinfo.spans import Aside, AsideKind, Locator

NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
CELL = "proactive.rules.in_force"


def packed(**parts):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def word(cell, prose="", styles="", table="", within=None, **further):
    def tc(inner):
        return f"<w:tc><w:p>{inner}</w:p></w:tc>"

    rows = "".join(
        f"<w:tr>{''.join(map(tc, row))}</w:tr>"
        for row in (
            [*map(run, HEAD)],
            [*map(run, ("规章", "1", "0")), cell],
            map(run, ("行政规范性文件", "4", "5", "6")),
        )
    )
    if within is not None:
        rows = rows.replace(f"<w:p>{cell}", f"{within}<w:p>{cell}")
    body = f"<w:p>{prose}</w:p><w:tbl>{table}{rows}</w:tbl>"
    document = f'<w:document xmlns:w="{NAME}">{further.get("before", "")}<w:body>{body}</w:body></w:document>'
    return packed(document=document, styles=f'<w:styles xmlns:w="{NAME}">{styles}</w:styles>')


def page(cell, prose="", style=""):
    rows = "".join(
        f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>"
        for row in (HEAD, ("规章", "1", "0", cell), ("行政规范性文件", "4", "5", "6"))
    )
    return f"<html><head><style>{style}</style></head><body>{prose}<table>{rows}</table></body></html>"


def told(report):
    """The figure, its raw text, and what was not read, each by its kind."""
    span = report.source(CELL)
    return report.proactive.rules.in_force, span.raw, [f"{aside.kind} {aside.text}" for aside in span.asides]


RAISED, STRUCK, HIDDEN = '<w:vertAlign w:val="superscript"/>', "<w:strike/>", "<w:vanish/>"
WHITE, BLOT = '<w:color w:val="FFFFFF"/>', '<w:highlight w:val="black"/>'
FOURTEEN = 'xmlns:v="http://schemas.microsoft.com/office/word/2010/wordml"'
BASELINE = '<w:vertAlign w:val="baseline"/>'
RUBY = "<w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>3</w:t></w:r></w:rubyBase></w:ruby>"
CHOICE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f"<mc:Choice>{run('3')}</mc:Choice><mc:Fallback>{run('3')}</mc:Fallback></mc:AlternateContent>"
)
OTHER = CHOICE.replace("<mc:Choice>", '<mc:Choice Requires="new">', 1).replace(run("3"), run("4"), 1)
KNOWN = CHOICE.replace("<mc:Choice>", '<mc:Choice Requires="w14 wps">', 1).replace(run("3"), run("4"), 1)
FORMULA = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>217</m:t></m:r>'
    "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:oMath>"
)
STYLES = (
    '<w:style w:styleId="Grid"/><w:style w:styleId="Bluer"><w:basedOn w:val="Blue"/></w:style>'
    '<w:style w:styleId="Blue"><w:tblStylePr><w:tcPr><w:shd w:fill="0000FF"/></w:tcPr></w:tblStylePr></w:style>'
    '<w:style w:styleId="Note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:styleId="Own"><w:basedOn w:val="Note"/></w:style>'
    '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (run("217") + run("1", RAISED), (217, "217¹", ["note 1"])),
        (run("217") + run("[注1]", RAISED), (217, "217⁽¹⁾", ["note [注1]"])),
        (run("217") + run("*", RAISED), (217, "217", ["note *"])),
        (run("217") + run("1", '<w:position w:val="6"/>'), (217, "217¹", ["note 1"])),
        (run("217") + run("1", '<w:position w:val="-6"/>'), (2171, "2171", [])),
        (run("217") + run("1", '<w:position w:val="-4pt"/>'), (217, "217¹", ["note 1"])),
        (run("217", '<w:position w:val="-8"/>'), (217, "217", [])),
        (run("217") + run("1", '<w:rStyle w:val="Own"/>'), (217, "217¹", ["note 1"])),
        (
            run("217") + run("1", f'<w:rStyle w:val="Note"/>{BASELINE}'),
            (2171, "2171", []),
        ),
        (run("217", RAISED), (217, "217", [])),
        (run("3", STRUCK) + run("5"), (5, "5", ["struck 3"])),
        (run("3", '<w:dstrike w:val="true"/>') + run("5"), (5, "5", ["struck 3"])),
        (run("3", '<w:strike w:val="0"/>') + run("5", '<w:rStyle w:val="Loop"/>'), (35, "35", [])),
        (run("2") + run("1", STRUCK) + run("7"), (None, "2~~1~~7", ["struck 1"])),
        (run("217", STRUCK), (None, "~~217~~", ["struck 217"])),
        (
            run("21") + f"<w:del>{run('7')}</w:del><w:ins>{run('8')}</w:ins>",
            (218, "218", ["deleted 7"]),
        ),
        (
            f"<w:moveFrom>{run('7')}</w:moveFrom>{run('8')}",
            (8, "8", ["deleted 7"]),
        ),
        (run("21") + run("7", HIDDEN), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:sz w:val="2"/>'), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:sz w:val="3"/>'), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:sz w:val="4"/>'), (217, "217", [])),
        (run("21") + run("7", '<w:sz w:val="21"/>'), (217, "217", [])),
        (run("21") + run("7", WHITE), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:shd w:fill="FFFFFF"/>' + WHITE), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:color w:val="FF0000"/>'), (217, "217", [])),
        (run("21") + run("7", '<w:color w:val="000000" w:themeColor="background1"/>'), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:color w:val="FF0000" w:themeColor="background1"/>'), (217, "217", [])),
        (run("21") + run("7", '<w:color w:val="000000" w:themeColor="text1"/>'), (217, "217", [])),
        (
            run("21") + run("7", '<w:color w:val="auto" w:themeColor="light1" w:themeShade="80"/>'),
            (217, "217", []),
        ),
        (run("21") + run("7", '<w:shd w:fill="1F3864"/>' + WHITE), (217, "217", [])),
        (run("21") + run("7", '<w:highlight w:val="blue"/>' + WHITE), (217, "217", [])),
        (run("21") + run("7", '<w:highlight w:val="none"/>' + WHITE), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:highlight w:val="white"/>' + WHITE), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:shd w:val="nil" w:fill="1F3864"/>' + WHITE), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:shd w:val="pct25" w:fill="FFFFFF"/>' + WHITE), (217, "217", [])),
        (
            run("21") + run("7", '<w:shd w:val="solid" w:color="0000FF"/><w:color w:val="0000FF"/>'),
            (21, "21", ["hidden 7"]),
        ),
        (run("21") + run("7", '<w:highlight w:val="black"/><w:color w:val="000000"/>'), (21, "21", ["hidden 7"])),
        (run("21") + run("7", BLOT), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:color w:val="auto"/>' + BLOT), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:color w:val="FF0000"/>' + BLOT), (217, "217", [])),
        (run("21") + run("7", '<w:shd w:fill="FFFFFF"/>' + BLOT), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:shd w:fill="1F3864"/>' + BLOT), (217, "217", [])),
        (run("21") + run("7", '<w:shd w:fill="000000"/>'), (217, "217", [])),
        (run("21") + run("7", '<w:shd w:fill="000000"/><w:highlight w:val="white"/>'), (21, "21", ["hidden 7"])),
        (run("21") + run("7", '<w:highlight w:val="white"/>'), (217, "217", [])),
        (run("21") + run("7", '<w:highlight w:val="yellow"/>'), (217, "217", [])),
        (run("2") + run("1", BLOT) + run("7"), (None, "2 7", ["hidden 1"])),
        (run("2", '<w:color w:val="FF0000"/>') + run("1", BLOT + HIDDEN) + run("7"), (27, "27", ["hidden 1"])),
        (run("21") + run("7", '<w:color w:val="auto"/>'), (217, "217", [])),
        (run("21") + run("7", '<w:w w:val="1"/>'), (21, "21", ["hidden 7"])),
        (run("2") + run("1", WHITE) + run("7"), (None, "2 7", ["hidden 1"])),
        (run("2") + run("1", WHITE + HIDDEN) + run("7"), (27, "27", ["hidden 1"])),
        (run("21") + run("7", f"<v:textFill {FOURTEEN}><v:noFill/></v:textFill>"), (21, "21", ["hidden 7"])),
        (run("21") + run("7", f"<v:textFill {FOURTEEN}/>"), (217, "217", [])),
        (run("21") + f'<w:bdo w:val="rtl">{run("7")}</w:bdo>', (217, "217", [])),
        (f'<w:bdo w:val="rtl">{run("217")}</w:bdo>', (None, "\u202e217\u202c", [])),
        (f'<w:bdo w:val="ltr">{run("217")}</w:bdo>', (217, "217", [])),
        (f'<w:del><w:bdo w:val="rtl">{run("17")}</w:bdo></w:del>{run("2")}', (2, "2", ["deleted 17"])),
        ("<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r>", (None, "3-5", [])),
        ('<w:r><w:t>3</w:t><w:sym w:font="Wingdings" w:char="F081"/></w:r>', (None, "3□", [])),
        ('<w:r><w:t>3</w:t><w:sym w:font="Arial" w:char="0035"/><w:sym/></w:r>', (None, "35□", [])),
        (
            "<w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>3</w:t></w:r></w:rubyBase></w:ruby>",
            (3, "3", []),
        ),
        (CHOICE, (3, "3", [])),
        (OTHER, (3, "3", [])),
        (KNOWN, (4, "4", [])),
        (FORMULA, (217, "217²", ["note 2"])),
    ],
)
def test_a_cell_of_a_word_file_states_what_is_seen(cell, expected):
    """Marks, struck, deleted and hidden runs, by themselves or by their style, are no part of a figure."""
    assert expected == told(readers.reads(word(cell, styles=STYLES)))


def worn(name, kind="character", said="", more="", parent=""):
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{based}{more}<w:rPr>{said}</w:rPr></w:style>'


def reset(data, properties):
    """A Word file some of whose texts are set in their own way."""
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(f"word/{name}.xml").decode() for name in ("document", "styles")}
    for text, own in properties.items():
        before, behind = "<w:rPr></w:rPr><w:t>", f"{text}</w:t>"
        parts["document"] = parts["document"].replace(before + behind, f"<w:rPr>{own}</w:rPr><w:t>{behind}")
    return packed(**parts)


def shade(fill):
    return f'<w:shd w:val="clear" w:fill="{fill}"/>'


BLUE, CONDITION = shade("1F3864"), f'<w:tblStylePr w:type="firstRow">{shade("1F3864")}</w:tblStylePr>'
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
TINY, BLACK, RED = '<w:sz w:val="2"/>', '<w:color w:val="000000"/>', '<w:color w:val="FF0000"/>'
PAIR = run("21", BLACK + '<w:sz w:val="21"/>') + run("7")


def named(name):
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>'


@pytest.mark.parametrize(
    ("cell", "styles", "figure"),
    [
        (run("21") + run("7", '<w:rStyle w:val="P"/>'), worn("P", said=WHITE), 21),
        (run("21") + run("7", '<w:rStyle w:val="Q"/>'), worn("P", said=WHITE) + worn("Q", parent="P"), 21),
        (run("21") + run("7", '<w:rStyle w:val="Q"/>'), worn("P", said=WHITE) + worn("Q", said=BLACK, parent="P"), 217),
        (run("21") + run("7", '<w:rStyle w:val="P"/>' + BLACK), worn("P", said=WHITE), 217),
        (run("21") + run("7", '<w:rStyle w:val="P"/>'), worn("P", said=WHITE + BLUE), 217),
        (run("21") + run("7", '<w:rStyle w:val="P"/>'), worn("P", said=BLACK + shade("000000")), 21),
        (run("21") + run("7", '<w:rStyle w:val="P"/>'), worn("P", said=TINY), 21),
        (run("21") + run("7", '<w:rStyle w:val="P"/><w:sz w:val="21"/>'), worn("P", said=TINY), 217),
        (named("P") + PAIR, worn("P", "paragraph", WHITE), 21),
        (named("P") + PAIR, worn("P", "paragraph", HIDDEN), None),
        (named("P") + PAIR, worn("P", "paragraph", WHITE + BLUE), 217),
        (named("P") + PAIR, worn("P", "paragraph", WHITE, f"<w:pPr>{BLUE}</w:pPr>"), 217),
        (
            named("P") + run("21") + run("7", '<w:rStyle w:val="H"/>'),
            worn("P", "paragraph", HIDDEN) + worn("H", said=HIDDEN),
            7,
        ),
        (run("21") + run("7", WHITE), worn("P", "paragraph", more=f"<w:pPr>{BLUE}</w:pPr>"), 21),
        (named("P") + run("21") + run("7", WHITE), worn("P", "paragraph", more=f"<w:pPr>{BLUE}</w:pPr>"), 217),
        (f"<w:pPr>{BLUE}</w:pPr>" + run("21") + run("7", WHITE), "", 217),
        (run("21") + run("7", BLOT), worn("P", said=RED), 21),
        (run("21") + run("7", '<w:rStyle w:val="P"/>' + BLOT), worn("P", said=RED), 217),
        (named("P") + run("21") + run("7", BLOT), worn("P", "paragraph", RED), 217),
        (named("P") + run("21") + run("7", BLOT), worn("P", "paragraph", BLUE), 217),
        (named("P") + run("21") + run("7", BLOT), worn("P", "paragraph", more=f"<w:pPr>{BLUE}</w:pPr>"), 217),
        (run("21") + run("7", BLOT), DEFAULTS.format(RED), 217),
        (run("21") + run("7", '<w:color w:val="auto"/>' + BLOT), DEFAULTS.format(RED), 21),
        (run("21") + run("7", '<w:highlight w:val="none"/>') + run("9", BLOT), "", 217),
        (named("P") + run("21") + run("7"), worn("P", "paragraph", BLOT) + worn("S", said=HIDDEN), None),
    ],
)
def test_a_word_file_sets_text_by_styles(cell, styles, figure):
    """Styles of letters and of paragraphs, and those that they take over from; what is nearer counts."""
    assert figure == readers.reads(word(cell, styles=styles)).proactive.rules.in_force


@pytest.mark.parametrize(
    ("style", "figure"),
    [
        (DEFAULTS.format(WHITE), 21),
        ('<w:style w:type="paragraph" w:default="1"><w:rPr><w:vanish/></w:rPr></w:style>', 7),
        (
            worn("P", said=WHITE) + "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>",
            217,
        ),
    ],
)
def test_a_word_file_sets_all_text(style, figure):
    """By its defaults, and by the style of paragraphs without one."""
    taken = BLACK + '<w:vanish w:val="0"/>'
    texts = ("21", "7") if figure != 7 else ("7", "21")
    data = word(run(texts[0], taken) + run(texts[1]), styles=style)
    others = dict.fromkeys((*HEAD, "规章", "行政规范性文件", "1", "0", "4", "5", "6"), taken)

    assert figure == readers.reads(reset(data, others)).proactive.rules.in_force


@pytest.mark.parametrize(
    ("further", "styles", "figure"),
    [
        ({"within": f"<w:tcPr>{BLUE}</w:tcPr>"}, "", 217),
        ({"within": f"<w:tcPr>{shade('FFFFFF')}</w:tcPr>"}, "", 21),
        ({"within": "<w:tcPr/>"}, "", 21),
        ({"table": f"<w:tblPr>{BLUE}</w:tblPr>"}, "", 217),
        ({"table": '<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'}, "", 21),
        ({"table": '<w:tblPr><w:tblStyle w:val="Blue"/></w:tblPr>'}, "", 217),
        ({"table": '<w:tblPr><w:tblStyle w:val="Bluer"/></w:tblPr>'}, "", 217),
        ({"table": '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'}, worn("T", "table", more=CONDITION), 217),
        ({"before": '<w:background w:color="1F3864"/>'}, "", 217),
        ({"before": '<w:background w:color="FFFFFF"/>'}, "", 21),
        ({"before": '<w:background w:themeColor="accent1"/>'}, "", 217),
    ],
)
def test_the_ground_of_white_text_in_a_word_file(further, styles, figure):
    """The cell, the table, its style, the page: the innermost that has a colour."""
    cell = run("21") + run("7", WHITE)
    assert figure == readers.reads(word(cell, styles=STYLES + styles, **further)).proactive.rules.in_force


@pytest.mark.parametrize(("shaded", "figure"), [("", 21), (shade("FFFFFF"), 21), (shade("000000"), 217), (BLUE, 217)])
def test_a_black_marker_hides_black_letters_alone(shaded, figure):
    """Letters of no colour of their own are white in a dark cell, and black elsewhere, as word processors show them."""
    cell = run("21") + run("7", BLOT)
    data = word(cell, within=f"<w:tcPr>{shaded}</w:tcPr>")
    assert figure == readers.reads(data).proactive.rules.in_force


@pytest.mark.parametrize(
    ("style", "figures"),
    [
        (worn("T", "table", HIDDEN), [None, None, 21]),
        (worn("T", "table", more=CONDITION) + worn("S", "table", HIDDEN), [1, 0, 217]),
        (worn("S", "table", HIDDEN, CONDITION) + worn("T", "table", parent="S"), [None, None, 21]),
        (worn("T", "table", "<w:b/>") + worn("S", said=HIDDEN), [1, 0, 217]),
    ],
)
def test_the_style_of_a_table_sets_the_text_in_it(style, figures):
    """As far as it speaks of the whole table, and as that it takes over from does."""
    shown = '<w:vanish w:val="0"/>'
    data = word(run("21", shown) + run("7"), table='<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>', styles=style)
    others = dict.fromkeys((*HEAD, "规章", "行政规范性文件", "4", "5", "6"), shown)

    assert figures == list(readers.reads(reset(data, others)).proactive.rules)


def test_white_text_in_a_box_of_a_word_file_is_taken_for_seen():
    """What colour lies in the box is not known; a paragraph before it is on paper."""
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('框内文字', WHITE)}</w:p></w:txbxContent></w:pict></w:r>"
    report = readers.reads(word(run("217"), prose=run("前言。") + run("白字", WHITE) + box))
    assert "前言。\n框内文字" == report.narrative.preface


@pytest.mark.parametrize(("height", "figure"), [('w:val="20"', None), ('w:val="240"', 217), ("", 217)])
def test_a_row_of_a_word_file_that_is_no_higher_than_a_point_is_not_there(height, figure):
    """Its cells show nothing of what they hold."""
    row = f'<w:trPr><w:trHeight {height} w:hRule="exact"/></w:trPr>'
    document = ZipFile(BytesIO(word(run("217")))).read("word/document.xml").decode()
    first = f"<w:tc><w:p>{run('规章')}"
    assert figure == readers.reads(packed(document=document.replace(first, row + first))).proactive.rules.in_force


@pytest.mark.parametrize("parse", [markup.fast, markup.plain])
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("217<sup>1</sup>", (217, "217¹", ["note 1"])),
        ("217¹", (217, "217¹", [])),
        ("217①", (217, "217①", [])),
        ("217<sup>①</sup>", (217, "217①", [])),
        ("10<sup>4</sup>", (None, "10⁴", ["note 4"])),
        ("2<sup>1</sup>7", (None, "2¹7", ["note 1"])),
        (
            "217<span style='vertical-align: super; font-size: 8px'>[1]</span>",
            (217, "217⁽¹⁾", ["note [1]"]),
        ),
        ("217<i style='position:relative;top:-6px;font-size:8px'>1</i>", (217, "217¹", ["note 1"])),
        ("217<i style='position:relative;bottom:0.3em;font-size:smaller'>1</i>", (217, "217¹", ["note 1"])),
        ("217<i style='position:relative;top:4px;font-size:70%'>1</i>", (217, "217¹", ["note 1"])),
        ("217<i style='position:relative;top:-4pt'>1</i>", (217, "217¹", ["note 1"])),
        ("217<i style='vertical-align:top;font-size:8px'>1</i>", (217, "217¹", ["note 1"])),
        ("21<i style='vertical-align:top'>7</i>", (217, "217", [])),
        ("21<i style='position:relative;top:-1px'>7</i>", (217, "217", [])),
        ("21<i style='position:relative;top:0px;font-size:9px'>7</i>", (217, "217", [])),
        ("21<i style='top:-6px;font-size:8px'>7</i>", (217, "217", [])),
        ("<i style='position:relative;top:-1px;font-size:8px'>217</i>", (217, "217", [])),
        ("217<b class='note'>2</b>", (217, "217²", ["note 2"])),
        ("<sup>217</sup>", (217, "217", [])),
        ("<s>3</s>5", (5, "5", ["struck 3"])),
        ("<del>3</del><ins>5</ins>", (5, "5", ["struck 3"])),
        ("<p><strike>3</strike></p><p>5</p>", (5, "5", ["struck 3"])),
        ("<span style='TEXT-DECORATION:line-through red'>3</span>5", (5, "5", ["struck 3"])),
        ("21<span style='display : none'>7</span>", (21, "21", ["hidden 7"])),
        ("21<span style='visibility:hidden'>7</span>", (21, "21", ["hidden 7"])),
        ("21<span style='font-size: 0pt'>7</span>", (21, "21", ["hidden 7"])),
        ("21<span style='FONT-SIZE:  .0em'>7</span>", (21, "21", ["hidden 7"])),
        ("21<span style='font-size: medium; opacity: inherit'>7</span>", (217, "217", [])),
        ("21<span style='font-size: 0.5em; opacity: .9'>7</span>", (217, "217", [])),
        ("21<span hidden>7</span>", (21, "21", ["hidden 7"])),
        ("21<span class='no'>7</span>", (21, "21", ["hidden 7"])),
        (
            "21<b id='gone'>7<sup>8</sup></b>",
            (21, "21", ["hidden 7", "hidden 8"]),
        ),
        ("21<script>7</script>", (21, "21", [])),
        ("<s>217</s>", (None, "~~217~~", ["struck 217"])),
    ],
)
def test_a_cell_of_a_web_page_states_what_is_seen(parse, cell, expected, monkeypatch):
    """Marks, struck and hidden elements, by their tag, their own style or the page's, are no part of a figure."""
    monkeypatch.setattr("govinfo.readers.formats.html.parse", parse)
    style = (
        "/* .x{} */ @media print{.y{display:none}} .no, #gone{display:none} b.note{vertical-align:super} p{color:red}"
    )

    assert expected == told(readers.reads(page(cell, style=style)))


def test_prose_says_what_is_seen():
    """A mark behind a count, a struck word, a deleted sentence; a paragraph that is wholly struck is told of."""
    prose = f"收到申请{run('217')}{run('1', RAISED)}{run('件。')}<w:del>{run('又收到3件。')}</w:del>{run('好', STRUCK)}"
    report = readers.reads(word(run("0"), prose=run("收到申请") + prose.removeprefix("收到申请")))
    gone = readers.reads(word(run("0"), prose=run("收到申请3件。", STRUCK)))

    assert "收到申请217¹件。" == report.narrative.preface
    assert ["1", "又收到3件。", "好"] == [aside.text for aside in report.source("narrative.preface").asides]
    assert gone.narrative is None or "" == gone.narrative.preface
    assert [(Aside(AsideKind.STRUCK, "收到申请3件。"),)] == [span.asides for span in gone.provenance.beside]


def test_hidden_tables_and_rows_of_a_page_are_not_read():
    """A table, a sentence with a count and a row with figures that are not shown are told of; a hidden menu is not."""
    hidden = "<div style='display:none'><table><tr><td>行政许可</td><td>9</td></tr></table></div><p hidden>menu 1</p>"
    counted = "<p hidden>收到申请3件。</p>"
    row = "<tr style='display:none'><td>规章</td><td>7</td><td>7</td><td>7</td></tr><tr hidden><td>规章</td></tr>"
    report = readers.reads(page("0", prose=hidden + counted).replace("<tr><td>规章", f"{row}<tr><td>规章"))

    assert [1, 0, 0] == list(report.proactive.rules)
    assert report.proactive.licences.decisions is None
    told = [(str(span.where), span.asides) for span in report.provenance.beside]
    texts = [("paragraph 1", "行政许可9"), ("paragraph 1", "收到申请3件。"), ("table 1", "规章 7 7 7")]
    assert {(place, (Aside(AsideKind.HIDDEN, text),)) for place, text in texts} == {*told}


def test_pieces_of_white_space_are_no_marks():
    """Raised white space is nothing, and marks that are words stay."""
    assert "217" == visible_text([Piece("217"), Piece(" ", Manner.RAISED)]).text
    assert "217注释" == visible_text([Piece("217"), Piece("注释", Manner.RAISED)]).text


def test_a_text_says_what_is_seen():
    """Raised and circled marks behind figures and labels of a text are no digits."""
    report = readers.reads("信息内容 本年制发件数 本年废止件数 现行有效件数\n规章¹ 1 0 217①\n行政规范性文件 4 5² 10¹")

    assert [1, 0, 217] == list(report.proactive.rules)
    assert [None, None, None] == list(report.proactive.normative_documents)


def test_text_boxes_stand_behind_their_paragraph():
    """A table of the form in a text box of a paragraph, in a file that Word saved as strict."""
    with ZipFile(BytesIO(word(run("2")))) as package:
        whole = package.read("word/document.xml").decode()
    table = whole[whole.index("<w:tbl>") : whole.index("</w:body>")]
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f"<w:p>{run('前言')}<w:r><w:pict><w:txbxContent>{table}</w:txbxContent></w:pict></w:r></w:p><w:del/>"
    document = f'<w:document xmlns:w="{strict}"><w:body>{body}</w:body></w:document>'
    report = readers.reads(packed(document=document))

    assert ("前言", [1, 0, 2]) == (report.narrative.preface, list(report.proactive.rules))


def test_the_main_part_is_where_the_file_says():
    """A document under another name, as some programs save it, with its own styles."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    with ZipFile(BytesIO(word(run("217") + run("1", '<w:rStyle w:val="Note"/>')))) as package:
        document = package.read("word/document.xml")
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, relation in (
            ("_rels/.rels", f'Id="a" Type="{kinds}/officeDocument" Target="word/document2.xml"'),
            ("word/_rels/document2.xml.rels", f'Id="b" Type="{kinds}/styles" Target="own.xml"'),
        ):
            package.writestr(name, f'<Relationships xmlns="{relations}"><Relationship {relation}/></Relationships>')
        package.writestr("word/document2.xml", document)
        package.writestr("word/own.xml", f'<w:styles xmlns:w="{NAME}">{STYLES}</w:styles>')

    assert (217, "217¹", ["note 1"]) == told(readers.reads(file.getvalue()))


def test_a_cell_of_a_word_file_leads_to_its_element():
    """The table among all tables, the row, the cell with those that go on from above counted."""
    report = readers.reads(word(run("2")))

    assert Locator("word/document.xml", table=1, row=2, cell=4) == report.source(CELL).locator
    assert "第一张表第2行“现行有效件数”列" == report.source(CELL).where.zh


def test_rows_that_are_deleted_or_hidden_are_none():
    """A row that a tracked change deletes, and one that is not shown, before the row that counts."""
    row = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("规章", "7", "7", "7"))
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{row}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>{row}</w:tr>"
    with ZipFile(BytesIO(word(run("2")))) as package:
        document = package.read("word/document.xml").decode()
    report = readers.reads(packed(document=document.replace("<w:tbl>", f"<w:tbl>{gone}")))

    assert [1, 0, 2] == list(report.proactive.rules)


def test_runs_nest_no_deeper_than_the_limit():
    """A paragraph of smart tags within each other."""
    with pytest.raises(ReadError, match="nest deeper"):
        readers.reads(word(run("2"), prose="<w:smartTag>" * 600 + "</w:smartTag>" * 600))
