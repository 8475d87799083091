"""Web pages: text that nobody sees, by its style, class, colour or a style sheet, is not read; other text is."""

import pytest

from govinfo import readers
from govinfo.errors import UnknownFormError
from govinfo.readers import LIMITS
from govinfo.readers.formats import html, markup
from govinfo.spans import AsideKind

PARSERS = pytest.mark.parametrize("parse", [markup.fast, markup.plain])
UNSEEN = (
    "color:color(srgb 1 1 1)",
    "color:light-dark(white, black)",
    "opacity:.01",
    "opacity:5%",
    "-webkit-text-security:disc",
    "position:absolute; left:9999px",
    "position:absolute; right:200vw",
    "position:absolute; inset-inline-start:-999px",
    "position:relative; z-index:-1",
    "position:absolute; left:-9999px",
    "position: FIXED; top: -999em",
    "position:relative; left:-200%",
    "clip:rect(1px,1px,1px,1px); position:absolute",
    "clip-path:inset(50%)",
    "clip-path: circle(0)",
    "color:transparent !important",
    "color:rgba(10, 10, 10, 0)",
    "color:#0000",
    "color:white",
    "color:#FFF",
    "color:rgb(250 250 250 / 80%)",
    "color:#fefefe; background:none",
    "color:#00f; background:#0000f0 none",
    "color:white; background-color:transparent",
    "color:black; background:black",
    "background:windowtext",
    "-webkit-text-fill-color:transparent; color:black",
    "font-size:1px",
    "font-size:1.0pt",
    "font-size:5%",
    "font-size:0.05em",
    "font:0/0 a",
    "opacity:0",
    "filter:alpha(opacity=0)",
    "filter:opacity(0)",
    "filter:progid:DXImageTransform.Microsoft.Alpha(opacity=0)",
    "mso-hide:all",
    "visibility:collapse",
    "color:hsl(0, 0%, 100%)",
    "color:hsl(0.5turn 0% 100% / 1)",
    "color:hwb(0 100% 0%)",
    "color:hwb(0 120% 40%); background:hwb(0 75% 25%)",
    "color:hwb(120 0% 0%); background:lime",
    "color:rgb(100%, 99%, 98%)",
    "color:rgb(none 0 0); background:black",
    "color:lab(100% 0 0)",
    "color:oklch(1 0 0)",
    "color:salmon; background:salmon",
    "color:white; color:so",
    "display:none !important; display:inline",
    "display:table-column",
    "clip-path:polygon(0 0, 0px 0, 0 0)",
    "position:fixed; inset:-9999px auto",
    "font-size:calc(0px)",
    "color:var(--none, white)",
    "--c:#fff; color:var(--c)",
)
SEEN = (
    "opacity:15%",
    "position:relative; z-index:1",
    "z-index:-1",
    "font-size:.16rem",
    "font-size:.16em",
    "left:-9999px",
    "overflow:hidden; height:20px",
    "height:0",
    "zoom:0",
    "text-indent:-2em",
    "clip:rect(0px,60px,200px,0px)",
    "clip-path:inset(10%)",
    "transform:scale(0.8)",
    "transform:translateX(-50%)",
    "color:red",
    "color:inherit",
    "color:papayawhip",
    "color:rgba(0,0,0,.5%%)",
    "color:#fff; background:#00f",
    "color:#fff; background:url(a.png) white",
    "color:#fff; background-color:rgba(255,255,255,.5)",
    "color:#fff; background:repeat steelblue",
    "color:#fff; background-image:linear-gradient(red, blue)",
    "color:red; background:black",
    "font-size:small",
    "font-size:3px",
    "font:12px/1.5 a",
    "opacity:.5",
    "filter:alpha(opacity=100)",
    "visibility:inherit",
    "clip:rect(0,0,0,0)",
    "color:hsl(120, 100%, 25%)",
    "color:hsl(120, 100%)",
    "color:lab(50% 0 0)",
    "color:color(srgb 1 0 0)",
    "color:light-dark(black, white)",
    "color:var(--none)",
    "color:white; text-shadow:0 0 1px black",
    "color:white; -webkit-text-stroke:1px red",
    "color:transparent; background-clip:text",
)
BOXED = {
    "overflow:hidden; max-height:0": "block",
    "overflow:hidden; height:0": "block",
    "overflow:hidden; line-height:0": "block",
    "overflow:hidden; line-height:1": "",
    "overflow:hidden; width:0px": "block",
    "overflow:clip; width:1px; height:1px": "block",
    "overflow-x:hidden; max-width:0": "block",
    "content-visibility:hidden": "block",
    "margin-top:-9999px": "block",
    "margin-left:-9999px": "line block",
    "text-indent:-1000px": "cell block",
    "text-indent:-99em": "cell block",
    "transform:scale(0)": "cell block",
    "transform:scale(0, 1)": "cell block",
    "transform:rotateY(90deg)": "cell block",
    "transform:translateX(-9999px)": "cell block",
    "transform:translate(0, -9999px)": "cell block",
    "scale:0": "cell block",
    "translate:0 -9999px": "cell block",
    "overflow:hidden; width:0; display:inline-block": "line cell block",
    "overflow:hidden; width:0; float:left": "line cell block",
    "overflow:hidden; width:0; position:absolute": "line cell block",
    "overflow:hidden; width:0; display:inline": "block",
    "text-indent:-1000px; display:block; float:none": "line cell block",
}
"""Styles that hide boxes of some kinds, as browsers show them, and mean nothing for others."""
NOTHING = "␀"
TABLE = "<table{}><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr{}><td>行政许可</td><td{}>{}</td></tr></table>"


def texts(page, parse):
    """What the cells of a page say."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "parse", parse)
        return html.read(page, None, LIMITS).segments.texts


@PARSERS
@pytest.mark.parametrize("style", UNSEEN)
def test_a_style_that_shows_nothing_hides(style, parse):
    """Text outside the page, behind an opening of no size, or without colour or size is seen by nobody."""
    assert "3" in texts(TABLE.format("", "", "", f'3<span style="{style}">9</span>'), parse)
    cells = texts(TABLE.format("", "", f' style="{style}"', "9"), parse)
    assert ("9" in cells, NOTHING in cells) == (False, not style.startswith("display"))


@PARSERS
@pytest.mark.parametrize("gone", ['style="display:none"', "hidden", "class=gone", "class=sr-only"])
def test_a_cell_that_is_not_displayed_takes_up_no_place(gone, parse):
    """Those beside it stand in the columns that are seen; a cell whose text alone is hidden keeps its own."""
    sheet = "<style>.gone{display:none}</style>"
    row = f"<tr><th {gone}>8<td>行政许可<td {gone}>9<td style='visibility:hidden'>7<td>3</tr>"

    assert ["行政许可", NOTHING, "3"] == texts(f"{sheet}<table>{row}</table>", parse)


@PARSERS
@pytest.mark.parametrize("style", SEEN)
def test_a_style_that_shows_something_hides_nothing(style, parse):
    """Small, shifted, coloured or half transparent text is seen."""
    assert "39" in texts(TABLE.format("", "", "", f'3<span style="{style}">9</span>'), parse)


@PARSERS
@pytest.mark.parametrize("told", [' style="{}"', " class=k><style>.k{{{}}}</style><b"])
@pytest.mark.parametrize(
    ("style", "hides"),
    [
        ("/* a; b */display/**/:/* c */none/* d */", True),
        (r"d\69splay:\6e one", True),
        (r"displ\ay:none", False),
        (r"di\splay:\none", True),
        (r"disp\00004Cay:NONE", True),
        (r"display:none\9", False),
        (r"display:none\0/", False),
        ("/* display:none */", False),
        (r"display:no\1F600 ne", False),
    ],
)
def test_a_style_with_comments_and_signs_by_number(style, hides, told, parse):
    """A letter is one however it is told; what tricks old browsers into seeing something else is told to no other."""
    cell = f"3<span{told.format(style)}>9</span>"
    assert ("3" if hides else "39") in texts(TABLE.format("", "", "", cell), parse)


@PARSERS
@pytest.mark.parametrize("told", ["own", "sheet"])
@pytest.mark.parametrize(("style", "hidden"), BOXED.items())
def test_a_style_hides_what_is_a_box_of_its_kind(style, hidden, told, parse):
    """An element within a line has no size of its own, and a cell is as large as what it holds: sizes hide neither."""
    own, sheet = (f' style="{style}"', "") if told == "own" else (" class=k", f"<style>.k{{{style}}}</style>")
    shown = {
        "line": "39" in texts(sheet + TABLE.format("", "", "", f"3<span{own}>9</span>"), parse),
        "cell": "9" in texts(sheet + TABLE.format("", "", own, "9"), parse),
        "block": "9" in "".join(texts(f"{sheet}<div>行政许可3<div{own}>9</div></div>", parse)),
    }

    assert hidden.split() == [kind for kind, seen in shown.items() if not seen]


@PARSERS
def test_a_comment_sign_in_the_name_of_an_attribute_begins_no_comment(parse):
    """What stands behind a tag is read, whatever its attributes are called; what stands in a comment is not."""
    page = TABLE.format("", "", "", "<p>1<b <!-- x>2</b></p><p>3<!-- 4 --></p>")

    assert "12␣3" == texts(page, parse)[-1]


SHEETS = {
    "td i{display:none}": ("<i>9</i>", True),
    "th i{display:none}": ("<i>9</i>", False),
    "tr > i{display:none}": ("<i>9</i>", False),
    "td>i{display:none}": ("<i>9</i>", True),
    "tr>td>i,b{display:none}": ("<i>9</i>", True),
    "body table td i{display:none}": ("<i>9</i>", True),
    "html i{display:none}": ("<i>9</i>", True),
    ".k .k i{display:none}": ("<b class=k><i>9</i></b>", False),
    "table .k > i{display:none}": ("<b class='j k'><i>9</i></b>", True),
    "#k i{visibility:hidden}": ("<b id=k><i>9</i></b>", True),
    ".Kept{display:none}": ("<i class=Kept>9</i>", True),
    "i[data-x]{display:none}": ("<i data-x>9</i>", True),
    "i[data-x=a]{display:none}": ("<i data-x=a>9</i>", True),
    "i[data-x='b']{display:none}": ("<i data-x=a>9</i>", False),
    "i[class^=a]{display:none}": ("<i class='ab'>9</i>", True),
    "i[class$=a]{display:none}": ("<i class='ab'>9</i>", False),
    "i[class~=b]{display:none}": ("<i class='a b'>9</i>", True),
    "i[class*=b]{display:none}": ("<i class='abc'>9</i>", True),
    "i[class]{display:none}": ("<i>9</i>", False),
    "i:first-child{display:none}": ("<i>9</i>", True),
    "i:nth-child(2){display:none}": ("<b></b><i>9</i>", True),
    "i:nth-child(odd){display:none}": ("<b></b><i>9</i>", False),
    "b:last-child{display:none}": ("<b></b><i>9</i>", False),
    "*{color:black} td *{color:#fff}": ("<i>9</i>", True),
    "i:hover{display:none}": ("<i>9</i>", False),
    "i + b{display:none}": ("<i></i><b>9</b>", True),
    "i + b + u{display:none}": ("<i></i><b></b><u>9</u>", True),
    "i + u{display:none}": ("<i></i><b></b><u>9</u>", False),
    "i ~ u{display:none}": ("<i></i><b></b><u>9</u>", True),
    "u ~ i{display:none}": ("<i>9</i><u></u>", False),
    "td + td u{display:none}": ("<b><u>9</u></b>", True),
    "tr ~ tr > td + td u{display:none}": ("<u>9</u>", True),
    "a b c d e f i{display:none}": ("<i>9</i>", False),
    "b i + b i + b i + b i + b i + b i + b i + b{display:none}": ("<b><i></i><b>9</b></b>", False),
    "table > tbody > tr > td > b > u > i{display:none}": ("<b><u><i>9</i></u></b>", True),
    "td{i{display:none}}": ("<i>9</i>", True),
    "th{i{display:none}}": ("<i>9</i>", False),
    "i{color:red;&.k{display:none}font-size:9px}": ("<i class=k>9</i>", True),
    "i{&.j{display:none}}": ("<i class=k>9</i>", False),
    "i{b &{display:none}}": ("<b><i>9</i></b>", True),
    "tr{& > td{> i{display:none}}}": ("<i>9</i>", True),
    "th,td{i,b{display:none}}": ("<i>9</i>", True),
    "i{@media screen{display:none}}": ("<i>9</i>", True),
    "i{@media print{display:none}}": ("<i>9</i>", False),
    "td{i{display:none}": ("<i>9</i>", True),
    "@media screen{i{display:none": ("<i>9</i>", True),
    "}i{display:none}": ("<i>9</i>", True),
    "}}@layer a{i{display:none}}": ("<i>9</i>", True),
    "@layer a;@layer b{i{display:none}}": ("<i>9</i>", True),
    "@scope (td) to (th){i{display:none}}": ("<i>9</i>", True),
    "@scope (th){i{display:none}}": ("<i>9</i>", False),
    "@scope{i{display:none}}": ("<i>9</i>", False),
    "@keyframes a{i{display:none}}": ("<i>9</i>", False),
    "@keyframes a{0%{top:0}} i{display:none}": ("<i>9</i>", True),
    "@media print{a{b{c{d{}}}}} i{display:none}": ("<i>9</i>", True),
    "b::after{content:'}'} td{i{display:none}}": ("<i>9</i>", True),
    "a{a{a{a{a{a{a{a{a{display:none}}}}}}}}} td{i{display:none}}": ("<i>9</i>", True),
    f"{'a,' * 20}td{{{'a,' * 20}i{{display:none}}}}": ("<i>9</i>", False),
    f"{'a,' * 700}i{{display:none}}": ("<i>9</i>", True),
    f"{'a,' * 20_000}i{{display:none}}": ("<i>9</i>", False),
    f"td{{{'a,' * 20_000}i{{display:none}}}}": ("<i>9</i>", False),
    f"{'.a{color:red}' * 900}i{{display:none}}": ("<i>9</i>", True),
    "{display:none}": ("<i>9</i>", False),
    ".k{display:none} .k.on{display:inline}": ("<i class='k on'>9</i>", False),
    "td .k{display:none} .k{display:inline}": ("<i class=k>9</i>", True),
    ".k{display:none!important} i.k{display:inline}": ("<i class=k>9</i>", True),
    ".k{display:none !important} .l{display:none}": ("<i class=k style='display:inline'>9</i>", True),
    ".k{display:none} .m{display:none}": ("<i class=k style='display:inline'>9</i>", False),
    "@media screen{i{display:none}}": ("<i>9</i>", True),
    "@media (max-width:9px){i{display:none}}": ("<i>9</i>", False),
    "@media print{i{display:none}}": ("<i>9</i>", False),
    ".k{color:white}": ("<i class=k>9</i>", True),
    ".k{color:white} td{background:navy}": ("<i class=k>9</i>", False),
    ".k{color:white} .k{background:#333}": ("<i class=k>9</i>", False),
    "td{background:maroon}": ("<i style='color:white'>9</i>", False),
    "i{font-size:1pt}": ("<i>9</i>", True),
    "b{font-size:0} i{font-size:12px}": ("<b><i>9</i></b>", False),
    "i:only-child{display:none}": ("<i>9</i>", True),
    "i:only-of-type{display:none}": ("<b></b><i>9</i>", True),
    "i:first-of-type{display:none}": ("<b></b><i>9</i>", True),
    "i:last-of-type{display:none}": ("<i>9</i><i></i>", False),
    "i:nth-child(2n+1){display:none}": ("<b></b><i>9</i>", False),
    "i:nth-child(-n+2){display:none}": ("<b></b><i>9</i>", True),
    "i:nth-child(0n+2){display:none}": ("<b></b><i>9</i>", True),
    "i:nth-last-child(even){display:none}": ("<i>9</i><b></b>", True),
    ":root i{display:none}": ("<i>9</i>", True),
    "td :nth-child(1 of .k){display:none}": ("<i class=k>9</i>", True),
    "td :nth-last-child(even of i.j){display:none}": ("<i class=k>9</i>", False),
    r".a\:b{display:none}": ("<i class='a:b'>9</i>", True),
    r".w-1\/2{display:none}": ("<i class='w-1/2'>9</i>", True),
    r".\31 x{display:none}": ("<i class=1x>9</i>", True),
    r"#\31{display:none}": ("<i id=1>9</i>", True),
    r".\110000{display:none}": ("<i class=1>9</i>", False),
    ".1x{display:none}": ("<i class=1x>9</i>", False),
    ".--k{display:none}": ("<i class=--k>9</i>", True),
    ".-1{display:none}": ("<i class=-1>9</i>", False),
    ".隐😀{display:none}": ("<i class=隐😀>9</i>", True),
    "@container (min-width:0){i{display:none}}": ("<i>9</i>", True),
    "@container k (max-width:9px){i{display:none}}": ("<i>9</i>", False),
    "i:not(.k){display:none}": ("<i>9</i>", True),
    "i:not(.j){display:none}": ("<i class=j>9</i>", False),
    "i:not(.j, .k){display:none}": ("<i>9</i>", True),
    "i:not(.j, .k){display:none}/**/": ("<i class=k>9</i>", False),
    "i:not(b i){display:none}": ("<b><i>9</i></b>", False),
    "i:not(:is(.j, .k)){display:none}": ("<i class=k>9</i>", False),
    "i:not(:hover){display:none}": ("<i>9</i>", True),
    "i.k:not(:lang(en)){display:none}": ("<i class=k>9</i>", True),
    "i:not(:lang(en)){display:none}": ("<i class=k>9</i>", False),
    "i.k:has(u){display:none}": ("<i class=k>9</i>", True),
    "i.k:has(u){font-size:0}": ("<i class=k>9</i>", False),
    "i:empty{display:none}": ("<i>9</i>", False),
    "i:not(:empty){display:none}": ("<i>9</i>", True),
    "i::before{display:none}": ("<i>9</i>", False),
    "a:link{display:none}": ("<a href=x>9</a>", True),
    "i[class=K i]{display:none}": ("<i class=k>9</i>", True),
    "i[ class = 'k' ]{display:none}": ("<i class=k>9</i>", True),
    "*|i{display:none}": ("<i>9</i>", True),
    "i!{display:none}": ("<i>9</i>", False),
    "i!b{display:none}": ("<i>9</i>", False),
    "i:not(:first-child){display:none}": ("<b></b><i>9</i>", True),
    ":where(.k){display:none}": ("<i class=k>9</i>", True),
    ":is(.k, .j){display:none}": ("<i class=k>9</i>", True),
    ":is(i, b).k{display:none}": ("<i class=k>9</i>", True),
    ".k:is(i, b){display:none}": ("<i class=k>9</i>", True),
    "u:is(i, b){display:none}": ("<i class=k>9</i>", False),
    "td :is(b i){display:none}": ("<b><i>9</i></b>", True),
    ":is(th, td) > :where(i:first-child){display:none}": ("<i>9</i>", True),
    ":is(td > i, b){display:none}": ("<i>9</i>", True),
    ":is(th > i, b){display:none}": ("<i>9</i>", False),
    "i[lang|=zh]{display:none}": ("<i lang=zh-CN>9</i>", True),
    "<!-- i{display:none} -->": ("<i>9</i>", True),
    "@media screen and (min-width:600px){i{display:none}}": ("<i>9</i>", True),
    "@media (min-width:2000px){i{display:none}}": ("<i>9</i>", False),
    "@media (width >= 600px) and (orientation:landscape){i{display:none}}": ("<i>9</i>", True),
    "@media (width < 600px){i{display:none}}": ("<i>9</i>", False),
    "@media (600px <= width < 2000px){i{display:none}}": ("<i>9</i>", True),
    "@media (200px<=width<=600px){i{display:none}}": ("<i>9</i>", False),
    "@media (max-width:200em){i{display:none}}": ("<i>9</i>", True),
    "@media print, screen{i{display:none}}": ("<i>9</i>", True),
    "@media not print{i{display:none}}": ("<i>9</i>", True),
    "@media not screen{i{display:none}}": ("<i>9</i>", False),
    "@media (prefers-color-scheme:dark){i{display:none}}": ("<i>9</i>", False),
    "@media screen{@media (min-width:1px){i{display:none}}}": ("<i>9</i>", True),
    "@supports (display:grid){i{display:none}}": ("<i>9</i>", True),
    "@supports not (display:grid){i{display:none}}": ("<i>9</i>", False),
    ".k{display:none;display:some} .k{visibility:any}": ("<i class=k>9</i>", True),
    ".k{visibility:hidden;visibility:shown}": ("<i class=k>9</i>", True),
    ".k{display:none} i.k{display:inline flow}": ("<i class=k>9</i>", False),
    ".k{display:none} i.k{display:revert}": ("<i class=k>9</i>", False),
    ":root{--c:white} .k{color:var(--c)}": ("<i class=k>9</i>", True),
    ":root{--c:red} .k{color:var(--c)}": ("<i class=k>9</i>", False),
    ":root{--c:white} b{--c:red} i{color:var(--c)}": ("<i>9</i>", False),
    ":root{--d:none} .k{display:var(--d)}": ("<i class=k>9</i>", True),
    ".k{--d:none;color:red}": ("<i class=k style='display:var(--d)'>9</i>", True),
}


@PARSERS
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_style_sheet_hides_what_it_is_about(sheet, parse):
    """By tag, class, identifier, attribute or place, around or within; what weighs more counts."""
    written, hides = SHEETS[sheet]

    found = texts(f"<style>{sheet}</style>{TABLE.format('', '', '', f'3{written}')}", parse)

    assert ("3" if hides else "39") in found


HELD = "data:text/css,i%7Bdisplay:none%7D"
PACKED = "data:text/css;charset=utf-8;base64,aXtkaXNwbGF5Om5vbmV9"


@PARSERS
@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (f"<link rel=stylesheet href='{HELD}'>", "3"),
        (f"<link rel='alternate Stylesheet' href='{PACKED}'>", "3"),
        (f"<link rel=stylesheet href='{PACKED[:-3]}'>", "39"),
        (f"<link rel=stylesheet media=print href='{HELD}'>", "39"),
        (f"<link rel=icon href='{HELD}'>", "39"),
        ("<link rel=stylesheet href=a.css>", "39"),
        ("<link rel=stylesheet>", "39"),
        (f"<style>@import url('{HELD}'); b{{color:red}}</style>", "3"),
        (f'<style>@import "{PACKED}";</style>', "3"),
        ("<style>@import url(a.css);</style>", "39"),
    ],
)
@pytest.mark.parametrize("place", ["<head>{}</head>{}", "<p>前言</p>{}{}"])
def test_a_style_sheet_in_an_address_holds_as_any_other(sheet, place, expected, parse):
    """As in pages that are saved with all they need in one file; in another file it is not at hand."""
    page = place.format(sheet, TABLE.format("", "", "", "3<i>9</i>"))
    assert expected in texts(page, parse)


@PARSERS
def test_white_text_may_be_seen_on_a_ground_that_is_told_elsewhere(parse):
    """Where a style sheet is in another file; one in an address is at hand."""
    cell = "<b>3</b><font class=k color=white>9</font>"
    for address, expected in (("a.css", "39"), (HELD, "3")):
        page = f"<head><link rel=stylesheet href='{address}'></head>{TABLE.format('', '', '', cell)}"
        assert expected in texts(page, parse)


@PARSERS
@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("td::first-letter{color:white}", "\u202e39\u202c"),
        ("th,td:first-line {font-size:0}", "\u202e39\u202c"),
        ("td::first-line{text-decoration:line-through}", "\u202e39\u202c"),
        ("td::first-letter{color:transparent}", "\u202e39\u202c"),
        ("td::first-line{visibility:hidden}", "\u202e39\u202c"),
        ("td::first-line{font-weight:bold}", "39"),
        ("td::first-letter{float:left;font-size:3em;color:#c00}", "39"),
        ("p::first-letter{color:white}", "39"),
        ("td::marker{content:'7'}", "\u202e39\u202c"),
    ],
)
def test_a_figure_of_which_a_style_may_hide_the_beginning_is_none(sheet, expected, parse):
    """Its first letter, or its first line; a marker may add to it."""
    assert expected in texts(f"<style>{sheet}</style>{TABLE.format('', '', '', '39')}", parse)


@PARSERS
@pytest.mark.parametrize(
    "unseen",
    ["visibility:hidden", "opacity:0", "color:transparent", "color:white", "color:oklch(1 0 0)"],
)
def test_what_is_not_seen_between_digits_leaves_its_gap(unseen, parse):
    """The digits are none of one number, but where it takes up no place."""
    for style, expected in ((unseen, "3␣7"), ("display:none", "37")):
        for page in (
            TABLE.format("", "", "", f"3<b style='{style}'>9</b>7"),
            f"<style>.k{{{style}}}</style>{TABLE.format('', '', '', '3<b class=k>9</b>7')}",
        ):
            assert expected in [one.replace("␣␣", "␣") for one in texts(page, parse)]


@PARSERS
def test_a_style_sheet_for_paper_says_nothing_of_the_page(parse):
    """It may hide what a screen shows."""
    page = f"<style media=print>i{{display:none}}</style>{TABLE.format('', '', '', '3<i>9</i>')}"

    assert "39" in texts(page, parse)


@PARSERS
@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (TABLE.format("", "", "", "<font color=#ffffff>9</font>3"), "3"),
        (TABLE.format("", "", "", "<font color=FFFFFF>9</font>3"), "3"),
        (TABLE.format(" bgcolor=blue", "", "", "<font color=white>9</font>3"), "93"),
        (TABLE.format(" bgcolor=blue", " bgcolor=white", "", "<font color=white>9</font>3"), "3"),
        (TABLE.format("", "", " style='color:white;background:red'", "<b style='background:#fff'>9</b>3"), "3"),
        (TABLE.format("", "", " style='color:white'", "9<b style='color:red'>3</b>"), "3"),
        (TABLE.format("", "", " style='color:white'", "9<a href=x>3</a>"), "3"),
        (TABLE.format("", "", " style='color:white'", "9<a>3</a>"), NOTHING),
        (TABLE.format("", "", " style='visibility:hidden'", "9<b style='visibility:visible'>3</b>"), "3"),
        (
            TABLE.format("", "", " style='font-size:0'", "9<b style='font-size:1em'>8</b><i style='font:9pt a'>3</i>"),
            "3",
        ),
        (TABLE.format("", "", "", "3<i class=sr-only>9</i>"), "3"),
        (TABLE.format("", "", "", "3<i hidden>9</i>"), "3"),
        (TABLE.format("", "", "", "3<i hidden style='display:inline'>9</i>"), "39"),
        (TABLE.format("", "", "", "3<i hidden style='display: none'>9</i>"), "3"),
        ("<style>i{display:inline}</style>" + TABLE.format("", "", "", "3<i hidden>9</i>"), "39"),
        ("<style>[hidden]{display:none}</style>" + TABLE.format("", "", "", "3<i hidden>9</i>"), "3"),
        (TABLE.format("", "", "", "3<dialog>9</dialog>"), "3"),
        (TABLE.format("", "", "", "3<dialog open>9</dialog>"), "3␣9"),
        (TABLE.format("", "", "", "3<div popover>9</div>"), "3"),
        (TABLE.format("", "", "", "<font color=fff>9</font>3"), "93"),
        (TABLE.format("", "", "", "<font color=transparent>9</font>3"), "93"),
        (TABLE.format("", "", "", "3<i class='a visually-hidden'>9</i>"), "3"),
        (TABLE.format("", "", "", "<input value=3><input value=9 style='visibility:hidden'>"), "3"),
        (TABLE.format("", "", " style='color:white'", "<input value=3>"), "3"),
        (TABLE.format("", "", " style='visibility:hidden'", "<input value=9>"), NOTHING),
        (TABLE.format("", "", "", "<input value=9 style='color:white'>"), NOTHING),
        (TABLE.format("", "", "", "<bdo dir=rtl>12</bdo>"), "\u202e12\u202c"),
        (TABLE.format("", "", "", "<bdo dir=rtl>3</bdo>"), "3"),
        (TABLE.format("", "", "", "<bdo dir=ltr>12</bdo>"), "12"),
        (TABLE.format("", "", "", "<b style='direction:rtl;unicode-bidi:bidi-override'>12</b>"), "\u202e12\u202c"),
    ],
)
def test_what_is_within_may_be_seen_or_not(page, expected, parse):
    """Colours, sizes and visibility hold until something within says otherwise."""
    assert expected in texts(page, parse)


@PARSERS
@pytest.mark.parametrize(
    ("head", "table", "expected"),
    [
        ("<link rel=stylesheet href=a.css>", " class=k", "93"),
        ("<link rel=stylesheet href=a.css><style>.k{margin:0}</style>", " class=k", "3"),
        ("<link rel=stylesheet href=a.css>", "", "3"),
        ("<link rel=icon href=a.ico>", " class=k", "3"),
    ],
)
def test_a_ground_that_is_not_known_shows_text_of_any_colour(head, table, expected, parse):
    """A style sheet elsewhere may well colour the cells of a table by their class."""
    page = f"{head}{TABLE.format(table, '', '', '<b style=color:white>9</b>3')}"

    assert expected in texts(page, parse)


@PARSERS
def test_hidden_text_is_told_of_beside_its_cell_and_hidden_tables_are_passed_over(parse, monkeypatch):
    """White heads on blue are labels as any; a table all in white is none that anybody sees."""
    monkeypatch.setattr(html, "parse", parse)
    head = "<tr style='background:#00c;color:#fff'><td>信息内容</td><td>2023年本年处理决定数量</td></tr>"
    table = f"<table>{head}<tr><td>行政许可</td><td>3<i style='color:#fff'>9</i></td></tr></table>"

    report = readers.reads(f"{table}<div style='color:#fff'>{TABLE.format('', '', '', '7')}</div>", format="html")

    assert 3 == report.proactive.licences.decisions
    kinds = {aside.kind for beside in report.provenance.beside for aside in beside.asides}
    assert {AsideKind.HIDDEN} == kinds


CLASSES = {
    "d-none": True,
    "d-none d-print-block": True,
    "d-md-none": True,
    "hidden": True,
    "layui-hide": True,
    "visible-xs-block": True,
    "print-only": True,
    "d-none d-lg-table-cell": False,
    "hidden md:block": False,
    "hidden-xs": False,
    "is-hidden": False,
}


@PARSERS
@pytest.mark.parametrize(("classes", "hides"), CLASSES.items())
def test_classes_by_whose_names_pages_hide_are_hidden(classes, hides, parse):
    """Their style sheet is often not at hand; what it shows on a screen again is seen."""
    row = f"<tr><td>行政许可<td class='{classes}'>9<td>3</tr>"

    assert ["行政许可", *([] if hides else ["9"]), "3"] == texts(f"<table>{row}</table>", parse)


@PARSERS
@pytest.mark.parametrize(
    ("sheet", "own"), [(".hide{color:red}", ""), ("", "style='display:inline'"), (".a{color:red}", None)]
)
def test_a_page_that_says_what_a_class_means_is_believed(sheet, own, parse):
    """In a style sheet of its own, or beside the class."""
    page = f"<style>{sheet}</style>{TABLE.format('', '', '', f'3<i class=hide {own or str()}>9</i>')}"

    assert ("3" if own is None else "39") in texts(page, parse)


TURNED = {
    ".r{display:flex;flex-direction:row-reverse}": True,
    ".r{display:inline-flex;flex-flow:row-reverse wrap}": True,
    ".r{flex-direction:row-reverse}": False,
    ".r{display:flex;direction:rtl}": True,
    ".r{direction:rtl}": False,
    ".r{transform:scaleX(-1)}": True,
    ".r{transform:rotate(180deg)}": True,
    ".r{transform:rotate(90deg)}": False,
    ".r{display:flex}.r td:first-child{order:3}": True,
    ".r{display:grid}.r td:first-child{grid-column:3}": True,
    ".r{display:grid}.r td:first-child{grid-column-start:3}": True,
    ".r{display:flex}.r td:first-child{order:0}": False,
    ".r td:first-child{order:3}": False,
    "table{direction:rtl}": True,
    "body{display:flex;flex-direction:row-reverse}": False,
    "body{display:flex}table{order:2}": False,
}


@PARSERS
@pytest.mark.parametrize(("sheet", "turns"), TURNED.items())
def test_figures_in_a_row_that_a_page_turns_around_are_of_no_column(sheet, turns, parse):
    """They stand below other heads than they are written below; words are what they are."""
    page = f"<style>{sheet}</style><table><tr><td>信息内容<td>数量</tr><tr class=r><td>行政许可<td>33<td>4</tr></table>"

    assert ["行政许可", *(["\u202e33\u202c", "\u202e4\u202c"] if turns else ["33", "4"])] == texts(page, parse)[-3:]


@PARSERS
def test_a_mark_beside_a_dash_in_a_row_that_a_page_turns_around(parse):
    """It is raised beside what is written, and no figure of its own."""
    sheet = ".r{display:flex;flex-direction:row-reverse}"
    page = f"<style>{sheet}</style><table><tr class=r><td>行政许可<td>-<sup>1</sup></tr></table>"

    assert ["行政许可", "-"] == texts(page, parse)


COLUMNS = {
    "<table><col><col class=gone>": True,
    "<table><colgroup><col><col style='visibility:collapse'></colgroup>": True,
    "<table><colgroup class=gone><col></colgroup>": True,
    "<table><col><col style='display:none'>": False,
    "<col class=gone><table>": False,
}


@PARSERS
@pytest.mark.parametrize(("begins", "collapses"), COLUMNS.items())
def test_figures_of_a_table_that_a_page_takes_a_column_of_are_of_none(begins, collapses, parse):
    """Which cells stand in it, nobody asks here."""
    page = f"<style>.gone{{visibility:collapse}}</style>{begins}<tr><td>行政许可<td>33<td>4</table>"

    assert ["行政许可", *(["\u202e33\u202c", "\u202e4\u202c"] if collapses else ["33", "4"])] == texts(page, parse)


FOLDED = {
    "<details>{}</details>": [],
    "<details>{}<summary>点开</summary></details>": ["点开"],
    "<details open>{}</details>": ["行政许可", "3"],
    "<details><summary>{}</summary>附注</details>": ["行政许可", "3"],
}


@PARSERS
@pytest.mark.parametrize(("around", "expected"), FOLDED.items())
def test_what_is_folded_up_is_not_shown(around, expected, parse):
    """Until somebody opens it, all but its summary."""
    page = f"<p>前言</p>{around.format('<table><tr><td>行政许可<td>3</table>')}"
    assert expected == texts(page, parse)[1:]


@PARSERS
@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("3<details>8<b>9</b></details>", "3"),
        ("3<progress value=1>9</progress>", "3"),
        ("3<meter value=1>9</meter>", "3"),
        ("3<b style='position:relative;top:-3.0pt'>9</b>", "3"),
        ("3<b style='position:relative;top:-0.0pt'>9</b>", "39"),
        ("3<b style='top:-3.0pt'>9</b>", "39"),
        ("<div style='position:relative;top:-3.0pt'>3<b>9</b></div>", "39"),
    ],
)
def test_within_a_cell_what_is_not_shown_or_moved_up_is_no_digit_of_it(inside, expected, parse):
    """What is folded up, what old browsers show in place of a bar, and a mark as Word moves it up in a line."""
    assert ["行政许可", expected] == texts(f"<table><tr><td>行政许可<td>{inside}</table>", parse)


@PARSERS
@pytest.mark.parametrize(("letters", "turns"), [("行政许可", True), ("ئۇيغۇرچە", False)])
def test_a_table_of_words_from_the_right_to_the_left_is_as_it_is_written(letters, turns, parse):
    """One of other words is not, if it begins at the right."""
    page = f"<table dir=RTL><tr><td>{letters}<td>33</tr></table>"

    assert ("33" not in texts(page, parse)) == turns


AWAITED = """<body><p>某局</p><div id="js_content" style="{style}">{table}</div>{beside}
<script>var shown = document.getElementById({name});</script></body>"""


@pytest.mark.parametrize(
    ("name", "style", "beside", "expected"),
    [
        ("'js_content'", "visibility: hidden; opacity: 0; ", "", 7),
        ('"js_content"', "opacity:0", "<p style='opacity:0'>阅读 12</p>", 7),
        ("'js_menu'", "visibility: hidden", "", None),
        ("'js_content'", "visibility: hidden", "<table><tr><td>上一篇</td></tr></table>", None),
        ("'js_content'", "display:none", "", None),
    ],
    ids=["found by a script", "with more that is hidden", "found by none", "a table beside", "not displayed"],
)
@PARSERS
def test_an_article_is_seen_that_a_script_shows(name, style, beside, expected, parse, monkeypatch):
    """What hides all tables of a page until a script has run hides none of them: so pages are sent, and saved."""
    monkeypatch.setattr(html, "parse", parse)
    page = AWAITED.format(table=TABLE.format("", "", "", "7"), style=style, name=name, beside=beside)

    if expected:
        assert expected == readers.reads(page, format="html").proactive.licences.decisions
    else:
        with pytest.raises(UnknownFormError):
            readers.reads(page, format="html")
