"""The rules of a sheet of a workbook by which cells are not seen: conditional formats."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from govinfo.readers.formats.attributes import nth
from govinfo.readers.formats.cell_tests import NEVER, CellTest, asked
from govinfo.readers.formats.sheet_contents import PaintedArea, always, areas
from govinfo.readers.formats.sheet_rules import HidingRule
from govinfo.readers.formats.xlsx_styles import OFF, ConditionalLook, S

_KINDS = {"containsErrors": NEVER, "containsBlanks": NEVER}
_PICTURES = (f"{S}iconSet", f"{S}dataBar")


_SHADES = frozenset({"colorScale", "dataBar"})
"""Kinds of rules that lay a colour behind every number."""
_NO_LOOK = ConditionalLook(hides=False, paints=False)


def hiding_rules(root: Element, looks: Sequence[ConditionalLook]) -> Iterator[HidingRule]:
    """The rules of a sheet that hide cells, by the looks of the workbook's conditional formats."""
    for rule, names in _rules(root):
        if _look(rule, looks).hides or any(
            one.get("showValue") in OFF for tag in _PICTURES for one in rule.iterfind(tag)
        ):
            test = _test(rule, names)
            yield from (HidingRule(one, test) for one in areas(names))


def painting_rules(root: Element, looks: Sequence[ConditionalLook]) -> Iterator[PaintedArea]:
    """Where rules of a sheet give cells other colours than their styles; one that nobody here can tell gives none."""
    for rule, names in _rules(root):
        shading = rule.get("type") in _SHADES
        if shading or _look(rule, looks).paints:
            painted = always if shading else _test(rule, names).met(untold=False)
            yield from (PaintedArea(one, painted) for one in areas(names))


def _rules(root: Element) -> Iterator[tuple[Element, list[str]]]:
    """The rules of a sheet, each with the areas that it holds in."""
    for told in root.iterfind(f"{S}conditionalFormatting"):
        names = told.get("sqref", "").split()
        yield from ((rule, names) for rule in told.iterfind(f"{S}cfRule"))


def _look(rule: Element, looks: Sequence[ConditionalLook]) -> ConditionalLook:
    return nth(looks, rule.get("dxfId"), _NO_LOOK)


def _test(rule: Element, names: Sequence[str]) -> CellTest:
    corner = names[0].partition(":")[0] if names else ""
    kind, formulas = rule.get("type", ""), [one.text or "" for one in rule.iterfind(f"{S}formula")]
    if kind == "cellIs":
        return CellTest(rule.get("operator", ""), tuple(formulas))
    return _KINDS.get(kind) or asked(formulas[0] if kind == "expression" and formulas else "", corner)
