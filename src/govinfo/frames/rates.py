"""The indicators as columns, from the same records as for one report."""

from typing import Any

import narwhals as nw

from govinfo.errors import InvalidValueError
from govinfo.frames.engine import opened, plain, total
from govinfo.indicators import INDICATORS, Indicator
from govinfo.messages import frames as says


def add_indicators(frame: Any) -> Any:
    """Reports with their rates beside them.

    Args:
        frame: One row for each report and the cells of the form as columns (`to_frame`, `rollup_frame`).

    Returns:
        The frame with a column for each of `govinfo.indicators.INDICATORS` whose cells it has, called
        ``indicators.granted`` and so on: a floating point share of one, null where a cell is blank or there is nothing
        to divide by. Computed if *frame* is, lazy if it is lazy. Rates are never added: add the cells first.

    Raises:
        InvalidValueError: If *frame* is no frame, or has the cells of no indicator.

    Legal basis:
        None of the rates is in the law; each record says where the law speaks of what is counted.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"applications.concluded.total": 8, "applications.granted.total": 2})
        >>> add_indicators(to_frame([report]))["indicators.granted"].to_list()
        [0.25]
    """
    lazy, given = opened(frame)
    columns = lazy.collect_schema()
    known = [
        each for each in INDICATORS if all(plain(cell) in columns for cell in (*each.numerator, *each.denominator))
    ]
    if not known:
        raise InvalidValueError(says.NO_INDICATOR)
    return given.closed(lazy.with_columns(_rate(each).alias(plain(f"indicators.{each.key}")) for each in known))


def _rate(indicator: Indicator) -> nw.Expr:
    above, below = (
        total(nw.col(plain(cell)).cast(nw.Float64) for cell in cells)
        for cells in (indicator.numerator, indicator.denominator)
    )
    return nw.when(below != 0).then(above / below)
