"""The rules of a sheet of a workbook by which cells are not seen: conditional formats."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from govinfo.readers.formats.sheet_rules import NEVER, CellTest, HidingRule, asked
from govinfo.readers.formats.xlsx_sheet import areas
from govinfo.readers.formats.xlsx_styles import OFF, S

_KINDS = {"containsErrors": NEVER, "containsBlanks": NEVER}
_PICTURES = (f"{S}iconSet", f"{S}dataBar")


def hiding_rules(root: Element, unseen: Sequence[bool]) -> Iterator[HidingRule]:
    """The rules of a sheet that hide cells; *unseen* tells which looks of the workbook's conditional formats do."""
    for told in root.iterfind(f"{S}conditionalFormatting"):
        names = told.get("sqref", "").split()
        for rule in told.iterfind(f"{S}cfRule"):
            number = rule.get("dxfId", "")
            looked = number.isdecimal() and int(number) < len(unseen) and unseen[int(number)]
            if looked or any(one.get("showValue") in OFF for tag in _PICTURES for one in rule.iterfind(tag)):
                test = _test(rule, names[0].partition(":")[0] if names else "")
                yield from (HidingRule(one, test) for one in areas(names))


def _test(rule: Element, corner: str) -> CellTest:
    kind, formulas = rule.get("type", ""), [one.text or "" for one in rule.iterfind(f"{S}formula")]
    if kind == "cellIs":
        return CellTest(rule.get("operator", ""), tuple(formulas))
    return _KINDS.get(kind) or asked(formulas[0] if kind == "expression" and formulas else "", corner)
