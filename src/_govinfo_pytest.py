"""What pytest loads at its start: it explains why two reports are not equal.

Apart from the package, so that pytest loads nothing of it.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeGuard

    from govinfo.report.annual import AnnualReport


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Why ``left == right`` does not hold, cell by cell, where both are reports."""
    if op != "==" or not (_is_report(left) and _is_report(right)):
        return None
    from govinfo.testing.cells import unequal

    return ["the reports differ", *map(str, unequal(left, right))]


def _is_report(found: object) -> "TypeGuard[AnnualReport]":
    """Whether something is a report; nothing is before the module of reports is loaded."""
    module = sys.modules.get("govinfo.report.annual")
    return module is not None and isinstance(found, module.AnnualReport)
