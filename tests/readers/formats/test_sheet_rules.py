"""Sheets whose rules hide what some cells hold: a zero in white, in no format, struck, or behind a picture."""

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from govinfo import readers
from govinfo.readers.formats.cell_tests import CellTest
from govinfo.spans import AsideKind
from workbooks import saved

HEADS = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
WHITE = Font(color="FFFFFFFF")
BLUE = PatternFill(bgColor="FF000080", fill_type="solid")


def read(*rules, area="B2:D3"):
    made = Workbook()
    for row in (HEADS, ["规章", 1, 0, 7], ["行政规范性文件", 4, 5, 6]):
        made.active.append(row)
    for rule in rules:
        made.active.conditional_formatting.add(area, rule)
    return readers.reads(saved(made))


def figures(report):
    return [*report.proactive.rules, *report.proactive.normative_documents]


def is_zero(**look):
    return CellIsRule(operator="equal", formula=["0"], **look)


def in_format(code):
    look = DifferentialStyle(numFmt=NumberFormat(numFmtId=170, formatCode=code))
    return Rule("cellIs", operator="equal", formula=["0"], dxf=look)


def when(formula):
    return FormulaRule(formula=[formula], font=WHITE)


ALL, NO_ZERO = [1, 0, 7, 4, 5, 6], [1, None, 7, 4, 5, 6]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (is_zero(font=WHITE), NO_ZERO),
        (is_zero(font=WHITE, fill=BLUE), ALL),
        (is_zero(font=Font(color="FFFF0000")), ALL),
        (is_zero(font=Font(strike=True)), NO_ZERO),
        (is_zero(fill=BLUE), ALL),
        (in_format(";;;"), NO_ZERO),
        (in_format('"-"'), NO_ZERO),
        (in_format("0.0,"), NO_ZERO),
        (in_format('#,##0"件"'), ALL),
        (CellIsRule(operator="lessThan", formula=["1"], font=WHITE), NO_ZERO),
        (CellIsRule(operator="notBetween", formula=["9", "1"], font=WHITE), NO_ZERO),
        (CellIsRule(operator="between", formula=["-1", "0.5"], font=WHITE), NO_ZERO),
        (CellIsRule(operator="equal", formula=["$A$9"], font=WHITE), [None] * 6),
        (when("B2=0"), NO_ZERO),
        (when("$B2=0"), [None] * 6),
        (when("ISERROR(B2)"), ALL),
        (Rule("containsErrors", formula=["ISERROR(B2)"], dxf=DifferentialStyle(font=WHITE)), ALL),
        (Rule("duplicateValues", dxf=DifferentialStyle(font=WHITE)), [None] * 6),
        (IconSetRule("3Signs", "percent", [0, 33, 67], showValue=False), [None] * 6),
        (IconSetRule("3Signs", "percent", [0, 33, 67]), ALL),
        (DataBarRule("min", None, "max", None, color="FF638EC6", showValue=False), [None] * 6),
    ],
)
def test_a_rule_hides_the_cells_that_meet_it(rule, expected):
    """Zeros that nobody sees are not read; where nobody can tell which cells a rule hides, none is."""
    assert expected == figures(read(rule))


def test_what_a_rule_hides_is_told():
    """Beside its cell."""
    span = read(is_zero(font=WHITE)).source("proactive.rules.repealed")
    assert [(AsideKind.HIDDEN, "0")] == [(aside.kind, aside.text) for aside in span.asides]


def test_a_rule_holds_in_its_areas():
    """Of cells or a single one; what is no area is none, nor is a look that there is none of."""
    assert ALL == figures(read(is_zero(font=WHITE), area="B3:D3 D2"))
    assert NO_ZERO == figures(read(is_zero(font=WHITE), area="C2"))
    made = Workbook()
    for row in (HEADS, ["规章", 1, 0, 7], ["行政规范性文件", 4, 5, 6]):
        made.active.append(row)
    made.active.conditional_formatting.add("B2:D3", is_zero(font=WHITE))
    for told, otherwise in (('sqref="B2:D3"', 'sqref=""'), ('sqref="B2:D3"', 'sqref="B"'), ('dxfId="0"', 'dxfId="7"')):
        assert ALL == figures(readers.reads(saved(made, **{told: otherwise})))


def test_texts_are_greater_than_any_number():
    """So spreadsheets compare them: a rule for small numbers hides none."""
    assert not CellTest("lessThan", ("1",)).met()(float("inf"))
    assert CellTest("greaterThan", ("1",)).met()(float("inf"))
    assert CellTest("between", ("1",)).met()(float("inf"))
