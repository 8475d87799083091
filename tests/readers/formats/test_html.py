"""Web pages: one grid whichever parser is there, white space as browsers show it, what a page says of itself."""

import random
import sys
from pathlib import Path

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import LIMITS
from govinfo.readers.formats import html, markup
from govinfo.readers.formats.elements import build
from govinfo.readers.stream import Declared
from govinfo.spans import Locator

CORPUS = Path(__file__).parents[3] / "../shared/corpus"
INLINE = ("b", "s", "sup", "span", "em", "font", "del", "u")
STYLES = (
    "",
    "",
    "",
    ' style="display:none"',
    ' style="text-decoration:line-through"',
    " hidden",
    ' class="x"',
    ' id="y"',
    ' style="color:#fff"',
    ' style="background:black"',
    ' style="font-size:14px;visibility:visible;color:red"',
)
GRID = "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>3<tr><td>行政处罚<td>0</table>"
WORDS = ("1", "文字", " ", "\n", "a&amp;b", "&nbsp;", "x y", "<!-- c -->", "<br>", "<img src=x>", "<script>9</script>")


def stated(cell):
    """The figure of a page in whose cell something stands."""
    return readers.reads(GRID.replace("<td>3", f"<td>{cell}"), format="html").proactive.licences.decisions


def phrase(r, depth=0):
    """Text and inline elements, some of which a paragraph ends before their own end."""
    if depth > 2 or r.random() < 0.5:
        return r.choice(WORDS)
    tag = r.choice(INLINE)
    inner = "".join(phrase(r, depth + 1) for _ in range(r.randint(0, 3)))
    return f"<{tag}{r.choice(STYLES)}>{inner}</{tag}>"


def block(r, depth=0):
    """Blocks and tables, with the end tags that authors leave out left out."""
    said = "".join(phrase(r) for _ in range(r.randint(0, 3)))
    if depth > 2 or r.random() < 0.4:
        return said
    if r.random() < 0.4:
        rows = (
            f"<tr{r.choice(STYLES)}>"
            + "".join(
                f"<{tag} colspan={r.randint(0, 3)} rowspan='{r.randint(0, 3)}'>{block(r, depth + 1)}"
                + r.choice((f"</{tag}>", ""))
                for tag in r.choices(("td", "th"), k=r.randint(0, 3))
            )
            + r.choice(("</tr>", ""))
            for _ in range(r.randint(0, 3))
        )
        body = r.choice(("", "<tbody>", "<thead>"))
        return f"<table>{r.choice(('', phrase(r)))}{body}{''.join(rows)}</table>"
    tag = r.choice(("p", "div", "ul", "li", "h1", "section", "pre", "dd", "center"))
    inner = "".join(block(r, depth + 1) for _ in range(r.randint(1, 3)))
    end = "" if tag in {"p", "li", "dd"} and r.random() < 0.5 else f"</{tag}>"
    return f"<{tag}{r.choice(STYLES)}>{said}{inner}{end}"


def grid(text, parse):
    """Everything that a page gives: segments with their places, lines, what is told beside."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "parse", parse)
        stream = html.read(text, None, LIMITS)
    spans = [stream.locate(number) for number in range(len(stream.texts))]
    return stream.segments, spans, stream.lines, stream.widths, stream.notes.beside, stream.notes.declared


def plainly(text, depth):
    return markup.plain(text, depth)


def quickly(text, depth):
    return markup.fast(text, depth)


@pytest.mark.parametrize("seed", range(40))
def test_both_parsers_give_the_same_grid(seed):
    """Pages of any blocks, tables, marks and omitted end tags."""
    r = random.Random(seed)
    for _ in range(10):
        sheet = r.choice(
            (
                "",
                "<style>.x{display:none} #y,b.z{vertical-align:super}</style>",
                "<style>td span{color:white} div>.x{font-size:1pt} p .x,tr:first-child b{visibility:hidden}</style>",
            )
        )
        text = (
            r.choice(("", "<!DOCTYPE html>"))
            + f"<head><title>t</title>{sheet}</head><body>{''.join(block(r) for _ in range(4))}</body>"
        )

        assert grid(text, quickly) == grid(text, plainly)


@pytest.mark.parametrize(
    "comment", ["<!-->", "<!--->", "<!-- a --!>", "<!-- a -- > b -->", "<!----!>", "<!-- a", "<!--->1<!-->"]
)
def test_both_parsers_end_a_comment_alike(comment):
    """At once, or by an exclamation; one that does not end holds the rest of the page."""
    page = GRID.replace("<td>3", f"<td>{comment}3")

    assert grid(page, quickly) == grid(page, plainly)


def test_the_name_of_a_tag_is_no_text():
    """However a tag that was left open is named, none of its name is read."""
    stream = html.read("<div>1<x<b>2</x<b><p>3</p></div>", None, LIMITS)

    assert "123" == stream.text


@pytest.mark.parametrize("parse", [plainly, quickly])
@pytest.mark.parametrize("seed", range(10))
def test_blocks_read_at_once_are_what_going_through_them_gives(seed, parse):
    """The lines of a block in which all is plain, taken from it as it is written and element by element."""
    r = random.Random(seed)
    pages = ["".join(block(r) for _ in range(6)) for _ in range(20)]

    def through(page, depth):
        found = parse(page, depth)
        return found._replace(kept=found.body.css("*"))

    assert [grid(page, parse) for page in pages] == [grid(page, through) for page in pages]


@pytest.mark.skipif(not CORPUS.exists(), reason="the folder of real reports is not beside the repository")
def test_both_parsers_read_real_pages_alike():
    """Two pages as governments publish them."""
    for file in CORPUS.glob("*.html"):
        text = file.read_text(encoding="utf-8")

        assert grid(text, quickly) == grid(text, plainly)


def test_without_the_fast_parser_the_other_is_taken(monkeypatch):
    """In a browser or an office without it."""
    monkeypatch.setitem(sys.modules, "selectolax", None)
    monkeypatch.setattr("govinfo.readers.formats.markup.find_spec", lambda _name: None)

    page = "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>3<tr><td>行政处罚<td>0"

    assert 3 == readers.reads(page).proactive.licences.decisions


def test_white_space_collapses_as_in_a_browser():
    """A line break in the source is a space, or nothing between ideographs; in preformatted text it is a new line."""
    _, _, lines, *_ = grid("<p>一、总体\n  情况 a\n\tb</p><pre>甲\n乙</pre><p>\n</p>", quickly)

    assert ["一、总体情况 a b", "甲", "乙"] == lines


@pytest.mark.parametrize("struck", ["", "<s>子</s>"])
@pytest.mark.parametrize("parse", [quickly, plainly])
def test_a_paragraph_ends_where_a_block_begins_and_where_one_ends(parse, struck):
    """A mark of text and a comment end none, whether all in the block around is set plainly or not."""
    said = f"<div> <p> </p>甲<b>乙<i>丙</i></b><!-- c -->丁{struck}<p>戊</p>己<br>庚<u><q>辛</q><p>壬</p>癸</u></div>"

    assert ["甲乙丙丁", "戊", "己", "庚辛", "壬", "癸"] == grid(said, parse)[2]


def test_a_page_says_what_it_is():
    """Its title, and what the elements for publishing sites say."""
    head = (
        "<title> 某市财政局\n2023年报 </title><meta name=ArticleTitle content='2023年报'>"
        "<meta name='PubDate' content=2024-01-31>"
        "<meta name=ContentSource content=某市财政局><meta name=Source content=''><meta content=x>"
    )
    *_, declared = grid(f"<head>{head}</head><body>x", quickly)

    assert {
        Declared.TITLE: "某市财政局 2023年报",
        Declared.HEADLINE: "2023年报",
        Declared.PUBLISHED: "2024-01-31",
        Declared.SOURCE: "某市财政局",
    } == {what: span.raw for what, span in declared.items()}


def test_a_cell_leads_to_its_element():
    """The table among all tables of the page, layout tables too, the row and the cell element."""
    inner = "<table><tr><th>信息内容<th>本年处理决定数量<tr><td>行政许可<td>3<tr><td>行政处罚<td>0</table>"
    report = readers.reads(f"<table><tr><td>{inner}</table>")
    span = report.source("proactive.licences.decisions")

    assert Locator(table=2, row=2, cell=2) == span.locator
    assert "第一张表第2行“本年处理决定数量”列" == span.where.zh


def test_a_label_is_placed_by_its_cell():
    """What stands above it is the label of another row, and no head of its own."""
    rows = "<tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>3<tr><td>行政处罚<td>0"
    (found,) = readers.reads_results(f"<table>{rows}</table>")

    labels = {one.address: one.source.where.zh for one in found.trace if one.source is not None}
    assert "第一张表第3行第1格" == labels["proactive.penalties"]
    assert "第一张表第2行“本年处理决定数量”列" == found.report.source("proactive.licences.decisions").where.zh


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<b>" * 300_000 + "</b>" * 300_000, "more than 400000 tags"),
        ("<table " + " ".join(f"a{number}=1" for number in range(20_000)) + ">", "far more attributes"),
        ("<p>1</p>" * 500 + "<table " + " ".join(f"a{number}=1" for number in range(20_000)), "far more attributes"),
        ("<script " + " ".join(f"a{number}=1" for number in range(20_000)) + ">", "far more attributes"),
        ('<style "=">" ' + " ".join(f"a{number}" for number in range(40_000)) + ">", "far more attributes"),
        ("<select>" + "<option>1</option>" * 10_001, "more than 10000 choices"),
        ("<div>" * 3_000, "nest deeper"),
    ],
)
def test_pages_beyond_all_measure_are_refused_before_they_are_parsed(text, told):
    """Too many tags, too many attributes of one, too deep; scripts and style sheets do not count."""
    with pytest.raises(ReadError, match=told):
        readers.reads(text, format="html")
    for tag in ("script", "style") if "nest" not in told else ():
        with pytest.raises(ReadError, match="none of their labels"):
            readers.reads(f"<{tag} type='a' b>{text.replace('<', '')}</{tag}>", format="html")


@pytest.mark.parametrize(
    "text",
    [
        "<style>" + "i{display:none}" * 2_000 + "</style>" + "<i>1</i>" * 500,
        "<style>i:nth-child(2n){display:none}</style>" + "<b></b><i>1</i>" * 20_000,
        "<style>" + "</style><style>".join(["i{color:red}" * 2_000] * 200) + "</style><i>1",
        "".join(f"<i style='margin:{number}px'>1</i>" for number in range(20_001)),
        "".join(f"<font color='#{number:06x}'>1</font>" for number in range(20_001)),
    ],
    ids=["rules", "places", "sheets", "styles", "attributes"],
)
def test_a_page_of_styles_beyond_all_measure_is_refused(text):
    """The work of finding out what is said of elements is counted, however it comes about."""
    with pytest.raises(ReadError, match="styles far beyond any"):
        readers.reads(text, format="html")


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 30 + "<table><tr><td>1</table>",
        "<table><tr><td><s>2</s>" + "<span>" * 30 + "1</table>",
        "<p style='color:red'>1" + "<div>" * 30,
        "<font color=red>1</font>" + "<div>" * 30,
        "<style>p{color:red}</style><p>1" + "<div>" * 30,
        "<div>" * 30 + "1",
    ],
)
def test_elements_that_nest_too_deep_are_not_gone_through(text):
    """Around a table, in a cell, where colours are told for what they hold, or one in the other and nothing else."""
    with pytest.raises(ReadError, match="nest deeper"):
        html.read(text, None, LIMITS._replace(depth=20))


@pytest.mark.parametrize("block", ["<div><p>1</p></div>", "<p>1", "<ul><li>1</ul>", "<table><tr><td>1</table>"])
def test_many_blocks_beside_each_other_do_not_nest_deep(block):
    """However many they are, and where ends are left out."""
    assert ["1"] * 3_000 == html.read(block * 3_000, None, LIMITS._replace(depth=20)).lines


@pytest.mark.parametrize(
    "text",
    [
        "a</br>b<br/>c</i></section></p>d",
        "<b>a<table><tr><td>b</b>c</table>d",
        "<s>a<div>b</s>c</div>d",
        "<s>a<div>b<ul><li>c</s>d</ul>e</div>f",
        "<p><s>a<p>b</s>c",
        "<p><s>a<table><tr><td>b<td></s>c</table>d",
        "<table><tr><table><tr><td>1</table>2",
        "<textarea><p>a</b></textarea><title><i>x</title>b<iframe><p>c</iframe>",
        "<select><option>a<option>b</select>c",
        "<td>a<tr>b<tbody>c",
        "<table>a<form>b<col><td>c</form>d</table>",
        "<pre>\na\nb</pre><pre>\n</pre>",
        "<ul><li>a<ul><li>b</ul><li>c</ul><dl><dt>d<dd>e<dt>f</dl>",
        "<h1>a<h2>b</h1>c",
        "<p>a<button><p>b</button>c",
        "<table hidden><tr><td>a</table><table><tr><td><table><tr><td hidden>b<td>c</table></table>",
        "<table><caption>a<tr><td>b</table><!DOCTYPE html>",
        "<table><tr><td><b>a<td>b<tr><td>c</table>d",
        "<b><i>a</b>b</i>c",
        "<b>a<p><i>b</b>c</i>d</p>e",
    ],
)
def test_both_parsers_agree_on_odd_pages(text):
    """Ends without a beginning, beginnings without an end, elements where none may stand."""
    assert grid(text, quickly) == grid(text, plainly)


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<body><noscript><p>请启用脚本</noscript><h1>年报</h1><p>一</p>", ["年报", "一"]),
        ("<body><NOSCRIPT><p>请<b>启用</b></NOSCRIPT><p>一</p>", ["一"]),
        ("<p>一<noscript>请启用脚本</noscript>二</p>", ["一二"]),
        ("<table><tr><td>1</td><td cols", ["1"]),
        ("<p>一</p>二<!-- 三 <b>四", ["一", "二"]),
        ("<p>1 < 2</p", ["1 < 2"]),
        ("<p>公<ruby>开<rp>(</rp><rt>kai</rt><rp>)</rp></ruby>量</p>", ["公开量"]),
        ("<table><tr><td><ruby>184<rt>9</ruby><td>2</table>", ["184\t2"]),
    ],
)
def test_what_browsers_leave_out_of_a_page(parser, text, shown):
    """What is for pages without scripts, tags and comments in which a page is cut off, and readings of characters."""
    assert shown == grid(text, parser)[2]


@pytest.mark.parametrize("parse", [plainly, quickly])
def test_elements_nest_no_deeper_than_the_limit(parse, monkeypatch):
    """Nine elements within each other nest less than ten deep, ten do not."""
    monkeypatch.setattr(html, "parse", parse)

    assert ["1"] * 9 == html.read("<div>" * 9 + "<p>1</p>" * 9, None, LIMITS._replace(depth=11)).lines
    assert [] == html.read("<div>" * 9, None, LIMITS._replace(depth=10)).lines
    with pytest.raises(ReadError, match="nest deeper"):
        html.read("<div>" * 10, None, LIMITS._replace(depth=10))


def test_a_page_that_has_no_body_is_empty():
    """A set of frames."""
    assert [] == grid("<html><frameset></frameset></html>", quickly)[2]


@pytest.mark.parametrize(
    "sheet",
    ["@" * 300_000, "/*a" * 100_000, "a" * 300_000, "a{" * 150_000, "@a{b{}" * 50_000, "@a{" + "b{}" * 100_000],
)
def test_a_style_sheet_of_any_kind_is_looked_through_in_time(sheet):
    """However long and broken a style sheet is, what stands behind it is read."""
    report = readers.reads(f"<style>{sheet}</style>{GRID}", format="html")

    assert 3 == report.proactive.licences.decisions


def test_struck_words_by_the_thousand_are_told_from_those_between_digits():
    """Each struck piece is left out but where it stands between digits, and deep nesting costs nothing for each."""
    struck = "<div>" * 400 + "一<s>二</s>" * 5_000 + "3<s>4</s>5"
    report = readers.reads(f"{GRID}{struck}", format="html")

    assert report.narrative.preface.endswith("一3~~4~~5")


@pytest.mark.parametrize("parser", [quickly, plainly])
def test_heads_and_feet_of_printed_pages_are_no_prose(parser):
    """An office suite saves them among the text, with the number of the last page."""
    head, foot = "<div title=header><p>内部</div>", "<div title=footer><p>—3—</div>"
    text = f"{head}<p title=footer>六、其他</p><div title=note>无。</div>{foot}"

    assert ["六、其他", "无。"] == grid(text, parser)[2]


FIELDS = [
    ('<input type="text" value="3">', 3),
    ("<input value=3 readonly>", 3),
    ('<INPUT TYPE="NUMBER" VALUE="3">', 3),
    ('<input type="text" value="">', None),
    ("<input>", None),
    ('<input type="hidden" value="9">3', 3),
    ('<input type="checkbox" value="9" checked>', None),
    ('<input value="9" style="display:none">3', 3),
    ("<textarea>3</textarea>", 3),
    ("<textarea hidden>9</textarea>3", 3),
    ("<select><option>1<option selected>3<option>9</select>", 3),
    ("<select><option>3</option><option>9</option></select>", 3),
    ("<select></select>", None),
    ("<select multiple><option>1<option selected>3</select>", None),
    ("<select size=2><option>9<option>3</select>", None),
    ("<select size=1><option>3<option>9</select>", 3),
    ("<select disabled><option disabled>9<option>3</select>", 3),
    ("<select><option disabled>9</select>", None),
    ("<select><optgroup disabled><option>9</optgroup><optgroup><option>3</select>", 3),
    ("<select><option disabled selected>3<option>9</select>", 3),
    ("<select><option label=3>9</select>", 3),
    ("<select><option label>3</select>", 3),
    ("<input type=email value=3>", 3),
    ("<input type=figure value=3>", 3),
    ("<input type=range value=9>", None),
    ('<input type=number value="9件">', None),
    ('<input type=number value="3.0">', 3),
    ("<select style='color:white'><option>9</select>3", 3),
]


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(("cell", "expected"), FIELDS)
def test_a_field_shows_what_is_typed_into_it(parser, cell, expected, monkeypatch):
    """A cell with a field states what stands in the field, unless nobody sees it there."""
    monkeypatch.setattr(html, "parse", parser)

    assert expected == stated(cell)


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1<select><option>3</select>", None),
        ("<input value=1>3", None),
        ("<input value=1><input value=3>", None),
        ("<input value=3>件", 3),
    ],
)
def test_a_field_beside_a_number_is_no_part_of_it(parser, cell, expected, monkeypatch):
    """A page shows it in a box of its own."""
    monkeypatch.setattr(html, "parse", parser)

    assert expected == stated(cell)


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<span style="display:block">3</span><span>5</span>', None),
        ('<span style="float:right">5</span>3', None),
        ('3<span style="position:absolute;left:-10px">5</span>', None),
        ('<span style="position:absolute">35</span>', 35),
        ('<b style="display:table-cell">3</b><b style="display:table-cell">5</b>', None),
        ('<b style="display:inline-block">3</b><b style="color:red">5</b>', 35),
        ('3<span style="margin-left:20px">5</span>', None),
        ('<span style="padding:0 .5em">3</span>5', None),
        ('<span style="padding:0 1px">3</span><b style="margin:9px 0">5</b>', 35),
    ],
)
def test_digits_that_stand_apart_are_no_number(parser, cell, expected, monkeypatch):
    """What a style of its own sets in no line with the text before and behind it is a number by itself."""
    monkeypatch.setattr(html, "parse", parser)

    assert expected == stated(cell)
    assert (expected is None) is not any(one in grid(f"<p>规章{cell}</p>", parser)[2][0] for one in ("35", "53"))


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("3<img src=dot.gif>5", None),
        ("<b>3</b><img src=dot.gif><s>1</s>5", None),
        ("<img src=flag.gif>35", 35),
        ("35<img src=flag.gif>", 35),
        ("<s>1</s><img src=flag.gif>35", 35),
    ],
)
def test_digits_on_both_sides_of_a_picture_are_no_number(parser, cell, expected, monkeypatch):
    """What it shows may be a digit, or a point."""
    monkeypatch.setattr(html, "parse", parser)

    assert expected == stated(cell)


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("i::before{content:'.'}", None),
        ("i:before{content:'\\2c '}", None),
        ("i::after{content:'%'}", None),
        ("i::after{content:'件'}", 35),
        ("i::after{content:'.';visibility:hidden}", 35),
        ("i::before{content:attr(data-name)}", 35),
    ],
)
def test_a_sign_that_a_style_sheet_adds_to_a_number_makes_another_of_it(parser, sheet, expected, monkeypatch):
    """A point, a comma, a hyphen or a part of a hundred; not one that nobody sees, nor the words of a heading."""
    monkeypatch.setattr(html, "parse", parser)
    page = f"<style>{sheet}</style>" + GRID.replace("<td>3", "<td>3<i data-name='许可/处罚'>5</i>")

    assert expected == readers.reads(page, format="html").proactive.licences.decisions


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    ("sheet", "cell", "expected"),
    [
        (".k{display:block}", "<span class=k>3</span><span>5</span>", None),
        ("td b{float:right}", "<b>5</b>3", None),
        (".k{display:block}", "<span class=k style=display:inline>3</span>5", 35),
        ("p .k{display:block}", "<span class=k>3</span>5", 35),
        (".k{float:left}", "35<b class=k></b>", 35),
    ],
)
def test_digits_that_a_style_sheet_sets_apart_are_no_number(parser, sheet, cell, expected, monkeypatch):
    """In a cell; a rule about what stands elsewhere parts nothing, nor does one about what has no digits."""
    monkeypatch.setattr(html, "parse", parser)
    page = f"<style>{sheet}</style><b class=k>2023</b>" + GRID.replace("<td>3", f"<td>{cell}")

    assert expected == readers.reads(page, format="html").proactive.licences.decisions


def framed(text):
    return f"<td><table><tr><td>{text}</td></tr></table></td>"


@pytest.mark.parametrize("parser", [quickly, plainly])
def test_frames_around_cells_are_no_tables_of_their_own(parser, monkeypatch):
    """A table each of whose short cells holds a table of one cell is read as one; one around prose is a layout."""
    monkeypatch.setattr(html, "parse", parser)
    rows = [("信息内容", "本年处理决定数量"), ("行政许可", "3"), ("行政处罚", "0"), ("行政强制", "")]
    whole = f"<table>{''.join('<tr>' + ''.join(map(framed, row)) + '</tr>' for row in rows)}</table>"
    prose = "公开工作取得新进展。" * 8
    report = readers.reads(f"<table><tr><td><p>一、总体情况</p>{framed(prose)}</td></tr></table>{whole}", format="html")

    assert (3, 0) == (report.proactive.licences.decisions, report.proactive.penalties.decisions)
    assert prose == report.narrative["overview"]


@pytest.mark.parametrize("parser", [quickly, plainly])
def test_names_of_sheets_are_no_prose(parser, monkeypatch):
    """What office suites print around the sheets of a workbook is left out, other anchors and links are not."""
    monkeypatch.setattr(html, "parse", parser)
    links = "<p><center><h1>Overview</h1><a href='#table0'>一</a><br><a href='#table1'>二</a></center></p><hr>"
    name = "<a name='table0'><h1>Sheet 1: <em>一</em></h1></a>"
    kept = "<h1>一、总体情况</h1><center>见<a href='#table0'>表</a>、<a href=a>附件</a></center><a name=table9>注</a>"
    report = readers.reads(f"{links}{kept}{name}{GRID}", format="html")

    assert ("", "见表、附件\n注") == (report.narrative.preface, report.narrative["overview"])


CELL = "<div class=cell>{}</div>"
ROW = f"<div>{''.join(map(CELL.format, ('规章', '', '3', '')))}</div>"
DRAWN = f"<div><b>信息内容</b></div>{ROW}{ROW.replace('规章', '行政规范性文件')}<p>五、存在的主要问题及改进情况</p>"
INLINE_CELL, RULE = 'style="DISPLAY: table-cell"', "<style>.x{color:red} .cell, #y {display:table-cell}</style>"
LONG = "<div class=cell><p>一、总体情况</p><p>" + "公开工作取得新进展。" * 8 + "</p></div>"


@pytest.mark.parametrize("parser", [quickly, plainly])
@pytest.mark.parametrize(
    "page",
    [
        RULE + DRAWN,
        DRAWN.replace("class=cell", INLINE_CELL),
        "<pre>信息内容\n规章\t\t3\t\n行政规范性文件\t\t3\t\n五、其他</pre>",
    ],
    ids=["a rule", "styles of their own", "tabs"],
)
def test_cells_that_no_table_holds(parser, page, monkeypatch):
    """What a style shows as cells of a row, or stands between tabs in a text kept as written, is one, be it blank."""
    monkeypatch.setattr(html, "parse", parser)
    proactive = readers.reads(page, format="html").proactive

    assert [(None, 3, None)] * 2 == [tuple(proactive.rules), tuple(proactive.normative_documents)]


@pytest.mark.parametrize("parser", [quickly, plainly])
def test_columns_of_a_page_are_no_cells(parser, monkeypatch):
    """A column of a page with a table or with long prose is shown as a cell too, and read as any part of a page."""
    monkeypatch.setattr(html, "parse", parser)
    report = readers.reads(f"{RULE}<div>{LONG}<div class=cell>{GRID}</div></div>", format="html")

    assert ("公开工作取得新进展。" * 8, 3) == (report.narrative["overview"], report.proactive.licences.decisions)


@pytest.mark.parametrize("parse", [quickly, plainly])
def test_what_looks_like_a_tag_is_none(parse):
    """In comments, attributes and what is written out no tag ends a line, and the signs of one are text."""
    said = '<p>甲<!-- <td>1</td> "<p> -->乙 &lt;p&gt;&amp;lt; <a title="<p>">丙</a></p><xmp>丁<b></xmp>'

    segments, *_ = grid(said, parse)
    assert ["甲乙", "(p)&lt;", "丙"] == segments.texts[:3]


def test_a_comment_is_no_text_of_a_page_that_is_written_down():
    """The parser of the standard library leaves comments out, and keeps what stands around them together."""
    (block,) = build("<p>甲<!-- 乙 -->丙<b>丁</b></p>", 9).css("p")

    assert "<p>甲丙<b>丁</b></p>" == block.html


def test_breaks_and_pictures_nest_in_nothing(text):
    """A long page may have more of them than elements may nest; they have no end."""
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
    page = f"{lines}{'<p>附图<br><img src=a.png></p>' * 2_000}"

    assert dict(readers.reads(lines, format="html").cells()) == dict(readers.reads(page, format="html").cells())
