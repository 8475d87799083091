"""Reports that are added up with others though they do not add up by themselves."""

from collections.abc import Iterator
from typing import Any

import narwhals as nw

from govinfo.checks.finding import Verdict
from govinfo.errors import InvalidValueError
from govinfo.frames.checking import check_frame
from govinfo.frames.engine import Lazy
from govinfo.frames.form_columns import KEYS


def faulty(reports: Lazy) -> Iterator[tuple[str | None, int | None]]:
    """Organ and year of each report of which an identity of the form does not hold.

    Args:
        reports: The reports, computed already. Where not all cells of a table are columns, no identity is looked at:
            what was left out on purpose is no fault.
    """
    try:
        checked: Any = check_frame(reports.collect().to_native(), shape="wide")
    except InvalidValueError:
        return
    found = nw.from_native(checked).filter(nw.col("verdict") == str(Verdict.FAIL))
    names, years = (found[key].to_list() if key in found.columns else [None] * len(found) for key in KEYS)
    yield from zip(names, years, strict=True)
