"""The rules of a sheet of an open document by which cells are not seen: its conditions, and zeros it does not show."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from govinfo.readers.formats.cell_tests import ALWAYS, NEVER, CellTest, asked, number_in
from govinfo.readers.formats.odf_styles import STYLE, Styles
from govinfo.readers.formats.sheet_contents import WHOLE, areas
from govinfo.readers.formats.sheet_rules import HidingRule

_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_RULES, _CONDITION, _AREAS = f"{_CALC}conditional-format", f"{_CALC}condition", f"{_CALC}target-range-address"
_STYLE, _VALUE, _SHOWS = f"{_CALC}apply-style-name", f"{_CALC}value", f"{_CALC}show-value"
_TAKEN, _ASKED, _BASE = (f"{STYLE}{name}" for name in ("apply-style-name", "condition", "base-cell-address"))
_CELL = r"\.(\$?[A-Z]{1,3}\$?\d{1,7})"
_RANGE = re.compile(rf"{_CELL}(?::[^:]*?{_CELL})?")
_COMPARED = re.compile(r"(<=|>=|!=|=|<|>)([-+.\d]+)|(not-)?between\(([-+.\d]+),([-+.\d]+)\)")
_FORMULA = re.compile(r"formula-is\((.*)\)", re.DOTALL)
_SETTING = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
_ZEROS = HidingRule(WHOLE, CellTest("=", ("0",)))


def hiding_rules(sheet: Element, styles: Styles) -> Iterator[HidingRule]:
    """The rules of a sheet that hide cells."""
    for told in sheet.iter(_RULES):
        places = _RANGE.findall(told.get(_AREAS, ""))
        held = areas(f"{first}:{last or first}" for first, last in places)
        corner = places[0][0].replace("$", "") if places else ""
        tests = [_test(one.get(_VALUE, ""), corner) for one in told.iter(_CONDITION) if styles.hides(one.get(_STYLE))]
        tests += [ALWAYS] * any(one.get(_SHOWS) == "false" for one in told.iter())
        yield from (HidingRule(one, test) for one in held for test in tests)


def conceals(styles: Styles, cell: str | None, number: str) -> bool:
    """Whether a cell of a style takes another one that hides the number in it, on a condition of its style."""
    return any(
        styles.hides(one.get(_TAKEN)) and _mapped(one.get(_ASKED, ""), one.get(_BASE, "")).met()(number_in(number))
        for one in styles.maps(cell)
    )


@lru_cache(maxsize=256)
def _mapped(condition: str, base: str) -> CellTest:
    """What a condition of a style asks for, which is told in other words than those of a sheet."""
    told = condition.removeprefix("cell-content()").removeprefix("cell-content-is-")
    return _test(told.replace("is-true-formula", "formula-is", 1), base.rpartition(".")[2])


def zeros(roots: Iterable[Element]) -> list[HidingRule]:
    """The rule that hides zeros, where the settings of a document say so."""
    items = (one for root in roots for one in root.iter(f"{_SETTING}config-item"))
    return [_ZEROS for one in items if one.get(f"{_SETTING}name") == "ShowZeroValues" and one.text == "false"]


def _test(value: str, corner: str) -> CellTest:
    compared, formula = _COMPARED.fullmatch(value), _FORMULA.fullmatch(value)
    if compared is not None and compared[1]:
        return CellTest(compared[1], (compared[2],))
    if compared is not None:
        return CellTest("notBetween" if compared[3] else "between", (compared[4], compared[5]))
    if value == "is-error":
        return NEVER
    return ALWAYS if formula is None else asked(formula[1], corner)
