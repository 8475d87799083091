"""Web pages: digits that a style may hide or move, or sets others beside, are no number."""

import pytest

from govinfo import readers
from govinfo.readers import LIMITS
from govinfo.readers.formats import html, markup

PARSERS = pytest.mark.parametrize("parse", [markup.fast, markup.plain])
TABLE = "{}<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>{}</table>"
DOUBTFUL = (
    "mask:url(a.png)",
    "-webkit-mask-image:linear-gradient(transparent, transparent)",
    "clip-path:path('M0 0')",
    "clip-path:inset(0 100% 0 0)",
    "zoom:.01",
    "filter:opacity(.01)",
    "filter:blur(99px)",
    "opacity:calc(1 - 1)",
    "transform:rotate(1deg) scale(0)",
    "letter-spacing:-1em",
    "mix-blend-mode:screen",
    "font-size:calc(1px * 0)",
    "font-size:0.01rem",
    "text-indent:200%",
    "color:color-mix(in srgb, white, white)",
    "color:rgb(from white r g b)",
    "-webkit-text-fill-color:contrast-color(black)",
    "position:absolute; left:calc(-100vw)",
    "position:fixed; top:100vh",
    "position:absolute; inset:0 auto auto -9999px",
    "position:relative; left:2em",
    "overflow:hidden; width:calc(0px)",
)
PLAIN = (
    "mask:none",
    "clip-path:none",
    "zoom:1",
    "filter:grayscale(1)",
    "opacity:.9",
    "transform:translate3d(0, 0, 0)",
    "transform:scale(.9)",
    "letter-spacing:-.5pt",
    "font-size:clamp(12px, 1vw, 16px)",
    "font-size:.14rem",
    "font-size:x-small",
    "text-indent:2em",
    "color:var(--text)",
    "color:rgb(51 51 51 / 90%)",
    "position:relative; left:1px; top:-3px",
    "overflow:hidden; width:4em",
    "left:9em",
    "content:normal",
)
RAISED = ("vertical-align:4pt", "vertical-align:30%", "mso-text-raise:3pt", "font-variant-position:super")
BESIDE = {
    "b::after{content:'1'}": "{}<b>9</b>",
    "td b:before{content:'\\39'}": "{}<b>9</b>",
    "b::before{content:counter(n)}": "{}<b>9</b>",
    "b::before{content:attr(data-n)}": "{}<b data-n=3>9</b>",
    "td::after{content:'0'}": "{}9",
    "b{content:url(a.png)}": "{}<b>9</b>",
}
NOTHING_BESIDE = {
    "b::after{content:'件'}": "{}<b>9</b>",
    "b::after{content:''}": "{}<b>9</b>",
    "b::before{content:'\\e601'}": "{}<b>9</b>",
    "b::before{content:attr(data-n)}": "{}<b data-n=自然人>9</b>",
    "b::before{content:attr(data-m)}": "{}<b data-n=3>9</b>",
    "b::before{content:'1'; display:none}": "{}<b>9</b>",
    "i::before{content:'1'}": "{}<b>9</b>",
    "@media print{b::before{content:'1'}}": "{}<b>9</b>",
}


def decisions(page, parse):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "parse", parse)
        report = readers.reads(page, format="html")
    assert report.proactive.licences.decisions is not None or report.reason("proactive.licences.decisions")
    return report.proactive.licences.decisions


def styled(style, told):
    """A page with a digit of this style behind another."""
    own, sheet = (f' style="{style}"', "") if told == "own" else (" class=k", f"<style>.k{{{style}}}</style>")
    return TABLE.format(sheet, f"3<b{own}>9</b>")


@PARSERS
@pytest.mark.parametrize("told", ["own", "sheet"])
@pytest.mark.parametrize("style", DOUBTFUL)
def test_digits_that_a_style_may_hide_are_no_number(style, told, parse):
    """Neither 39 nor 3 is read."""
    assert decisions(styled(style, told), parse) is None


@PARSERS
@pytest.mark.parametrize("told", ["own", "sheet"])
@pytest.mark.parametrize("style", PLAIN)
def test_digits_of_a_common_style_are_read(style, told, parse):
    """What neither hides nor moves a text says nothing against it."""
    assert 39 == decisions(styled(style, told), parse)


@PARSERS
@pytest.mark.parametrize("style", RAISED)
def test_digits_above_their_line_are_marks_of_notes(style, parse):
    """However they are set there; a number that stands there as a whole is one."""
    assert 39 != decisions(styled(style, "own"), parse)
    assert 39 == decisions(TABLE.format("", f'<b style="{style}">39</b>'), parse)


@PARSERS
@pytest.mark.parametrize("sheet", BESIDE)
def test_digits_that_a_style_sheet_sets_beside_others_make_one_number_of_both(sheet, parse):
    """A cell shows more than its text: counted digits, those of an attribute, or a picture."""
    page = TABLE.format(f"<style>{sheet}</style>", BESIDE[sheet].format(3))

    assert decisions(page, parse) is None


@PARSERS
@pytest.mark.parametrize("sheet", NOTHING_BESIDE)
def test_other_signs_that_a_style_sheet_sets_beside_digits_are_passed_over(sheet, parse):
    """A unit, a picture of a font, the name of a column."""
    page = TABLE.format(f"<style>{sheet}</style>", NOTHING_BESIDE[sheet].format(3))

    assert 39 == decisions(page, parse)


@PARSERS
def test_a_doubtful_style_outside_of_cells_is_none_of_a_table_s(parse):
    """Whole pages are moved and masked."""
    page = f'<div style="mask:url(a.png)">{TABLE.format("", 39)}</div>'

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "parse", parse)
        assert "39" in html.read(page, None, LIMITS).segments.texts
