"""Workbooks: what nobody sees of a cell is not read: the colour of its ground, letters of a point, no text at all."""

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule
from openpyxl.styles import Alignment, Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.table import Table

from govinfo import readers
from govinfo.readers.formats.number_format import whitens
from workbooks import saved

CELL = "proactive.rules.in_force"
ROWS = (
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", 1, 0, 217],
    ["行政规范性文件", 4, 5, 6],
)
READ, NOT_READ = (217, []), (None, ["hidden 217"])
DARK = PatternFill("solid", fgColor="FF1F3864")


def book(font=None, fill=None, value=217, code="General"):
    made = Workbook()
    for row in ROWS:
        made.active.append(row)
    cell = made.active["D2"]
    cell.value = value
    cell.number_format = code
    if font:
        cell.font = font
    if fill:
        cell.fill = fill
    return made


def told(data):
    report = readers.reads(data)
    return report.proactive.rules.in_force, [f"{aside.kind} {aside.text}" for aside in report.source(CELL).asides]


def themed(number, tint=0.0):
    return Font(color=Color(theme=number, tint=tint))


@pytest.mark.parametrize(
    ("font", "fill", "expected"),
    [
        (Font(color="FFFFFFFF"), None, NOT_READ),
        (Font(color="FFF5F5F5"), None, NOT_READ),
        (Font(color="FFFF0000"), None, READ),
        (Font(color="FFFFFFFF"), DARK, READ),
        (Font(color="FF1F3864"), DARK, NOT_READ),
        (None, PatternFill("solid", fgColor="FF000000"), NOT_READ),
        (Font(color="FFFFFFFF"), PatternFill("gray125"), READ),
        (Font(color="FFFFFFFF"), GradientFill(stop=("FF0000", "0000FF")), READ),
        (Font(color="FFFFFFFF"), PatternFill("solid", fgColor=Color(indexed=65)), NOT_READ),
        (Font(color=Color(indexed=9)), None, NOT_READ),
        (Font(color=Color(indexed=10)), None, READ),
        (Font(color=Color(indexed=999)), None, READ),
        (themed(0), None, NOT_READ),
        (themed(0), PatternFill("solid", fgColor=Color(theme=4)), READ),
        (themed(4), PatternFill("solid", fgColor=Color(theme=4)), NOT_READ),
        (themed(4), PatternFill("solid", fgColor=Color(theme=4, tint=0.8)), READ),
        (themed(1, 0.99), None, NOT_READ),
        (themed(0, -0.5), None, READ),
        (themed(77), None, READ),
        (Font(sz=1.5), None, NOT_READ),
        (Font(sz=2), None, READ),
        (Font(sz=8), None, READ),
    ],
)
@pytest.mark.parametrize("value", [217, "217"], ids=["number", "text"])
def test_a_figure_in_the_colour_of_its_ground_is_not_read(font, fill, expected, value):
    """By its digits, by number, or by the theme and how much lighter; on a ground that is not known it is seen."""
    assert expected == told(saved(book(font, fill, value)))


def test_a_workbook_may_have_colours_of_its_own():
    """The tenth colour is red there, and white only where the workbook does not say so."""
    made = book(Font(color=Color(indexed=9)))

    assert told(saved(made, **{'rgbColor rgb="00FFFFFF"': 'rgbColor rgb="00FF0000"'})) == READ
    assert told(saved(made, indexedColors="others")) == NOT_READ


@pytest.mark.parametrize("damage", [('tint="0.99"', 'tint="?"'), ('tint="0.99"', 'tint="nan"'), ('sz val="11"', "sz")])
def test_what_is_no_number_is_no_tint_and_no_size(damage):
    """It is as if it were not told: the text is dark, and of the usual size."""
    assert told(saved(book(themed(1, 0.99)), **dict([damage]))) == (READ if "tint" in damage[0] else NOT_READ)


@pytest.mark.parametrize(
    ("parts", "font", "fill", "expected"),
    [
        (["21", ({"color": "FFFFFFFF"}, "7")], None, None, (21, ["hidden 7"])),
        (["21", ({"color": "FFFFFFFF"}, "7")], None, DARK, (217, [])),
        ([({"color": "FF000000"}, "21"), ({"b": True}, "7")], None, None, (217, [])),
        ([({"color": "FF000000"}, "21"), "7"], Font(color="FFFFFFFF"), None, (21, ["hidden 7"])),
        ([({"color": "FF000000"}, "21"), ({"b": True}, "7")], Font(color="FFFFFFFF"), None, (217, [])),
        (["2", ({"color": "FFFFFFFF"}, "1"), "7"], None, None, (None, ["hidden 1"])),
        ([({"color": "FF000000"}, "21"), ({"b": True}, "7")], Font(strike=True), None, (217, [])),
        (["21", ({"sz": 1}, "7")], None, None, (21, ["hidden 7"])),
        (["21", ({"strike": True, "color": "FF00FF00"}, "7")], None, None, (21, ["struck 7"])),
    ],
)
def test_a_part_of_a_text_has_a_colour_of_its_own(parts, font, fill, expected):
    """It is seen on the ground of its cell, or not; a font without one is seen, none at all is that of the cell."""
    value = CellRichText(
        *(part if isinstance(part, str) else TextBlock(InlineFont(**part[0]), part[1]) for part in parts)
    )

    assert expected == told(saved(book(font, fill, value)))


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (217, ";;;", (None, ["hidden 217"])),
        ("217", ";;;", NOT_READ),
        ("217", '0;0;0;"第"@', READ),
        ("217", '0;0;0;"-"', NOT_READ),
        (0, "0;-0;[White]0", (None, ["hidden 0"])),
        (217, "0;-0;[White]0", READ),
        (217, "[白色]0", NOT_READ),
    ],
)
def test_a_format_may_show_nothing(value, code, expected):
    """It has no part for texts, or one that makes the number white."""
    stored = (None, [f"stored {value}"]) if code == ";;;" and value == 217 else expected
    assert told(saved(book(value=value, code=code))) == stored


@pytest.mark.parametrize(("value", "shown"), [(2, "\u202e2\u202c"), ("3", "\u202e3\u202c"), ("无", "无")])
def test_a_figure_that_fills_its_cell_is_none(value, shown):
    """It is shown again and again, as often as there is room."""
    made = book(value=value)
    made.active["D2"].alignment = Alignment(horizontal="fill")
    report = readers.reads(saved(made))
    assert (None, shown) == (report.proactive.rules.in_force, report.source(CELL).raw)


def test_a_format_that_makes_numbers_white_by_a_condition_is_not_followed():
    """Nor is one of what is no number."""
    assert not whitens("5", "[<3][White]0;0")
    assert not whitens("?", "[White]0")


def test_colours_that_rest_on_more_than_the_style_of_a_cell_are_taken_for_seen():
    """Where a condition, the style of a table, or a picture may lay another colour behind it."""
    white = Font(color="FFFFFFFF")
    conditional, elsewhere, table, pictured = (book(white) for _ in range(4))
    rule = CellIsRule(operator="greaterThan", formula=["1"], fill=DARK)
    conditional.active.conditional_formatting.add("A1 D2:D3", rule)
    elsewhere.active.conditional_formatting.add("B2:C9", rule)
    table.active.add_table(Table(displayName="T", ref="A1:D3"))
    behind = saved(pictured, **{"</worksheet>": "<picture/></worksheet>"})

    assert told(saved(conditional)) == told(saved(table)) == told(behind) == READ
    assert told(saved(elsewhere)) == NOT_READ


@pytest.mark.parametrize(
    ("rule", "seen"),
    [
        (CellIsRule(operator="greaterThan", formula=["0"], font=Font(color="FF000000")), [217, None]),
        (CellIsRule(operator="greaterThan", formula=["0"], fill=DARK), [217, None]),
        (CellIsRule(operator="lessThan", formula=["0"], font=Font(color="FF000000")), [None, None]),
        (CellIsRule(operator="greaterThan", formula=["0"], font=Font(b=True)), [None, None]),
        (CellIsRule(operator="greaterThan", formula=["$A$9"], font=Font(color="FF000000")), [None, None]),
        (FormulaRule(formula=["D2>0"], font=Font(color="FF000000")), [217, None]),
        (ColorScaleRule(start_type="min", start_color="FF000080", end_type="max", end_color="FF800000"), [217, 0]),
    ],
)
def test_white_text_is_seen_where_a_condition_for_another_colour_is_met(rule, seen):
    """As in forms that leave zeros white; where nobody can tell whether it is met, the figure is not read."""
    made = book(Font(color="FFFFFFFF"))
    made.active["D3"].value, made.active["D3"].font = 0, Font(color="FFFFFFFF")
    made.active.conditional_formatting.add("D2:D3", rule)
    report = readers.reads(saved(made))

    assert seen == [report.proactive.rules.in_force, report.proactive.normative_documents.in_force]


def test_white_words_are_greater_than_any_number():
    """So a condition for large numbers colours them."""
    made = book(Font(color="FFFFFFFF"), value="217")
    black = CellIsRule(operator="greaterThan", formula=["999"], font=Font(color="FF000000"))
    made.active.conditional_formatting.add("D2", black)

    assert READ == told(saved(made))


def test_rows_and_columns_of_no_size_are_told():
    """They are hidden, whatever hides them."""
    made = book()
    made.active.row_dimensions[2].height = 77
    made.active.column_dimensions["C"].width = 88
    report = readers.reads(saved(made, **{'ht="77"': 'ht="0"', 'width="88"': 'width="0"'}))

    assert [str(aside) for span in report.provenance.beside for aside in span.asides] == [
        "row 2 is hidden; what stands there was read all the same",
        "column C is hidden; what stands there was read all the same",
    ]
