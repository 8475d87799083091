"""The indicators as columns, from the same records as for one report."""

from collections.abc import Collection
from typing import Any

import narwhals as nw

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS
from govinfo.forms.crosswalk import meant
from govinfo.forms.spec import Form
from govinfo.frames.engine import first, opened, plain, told, total
from govinfo.frames.form_columns import edition_column, examined
from govinfo.indicators import INDICATORS, Indicator
from govinfo.messages import frames as says
from govinfo.vocabulary import Section

_Cells = tuple[str, ...]


@told
def add_indicators(frame: Any) -> Any:
    """Reports with their rates beside them.

    Args:
        frame: One row for each report and the cells of the form as columns (`to_frame`, `rollup_frame`).

    Returns:
        The frame with a column for each of `govinfo.indicators.INDICATORS` whose cells it has, called
        ``indicators.granted`` and so on: a floating point share of one, null where a cell is blank or there is nothing
        to divide by. Computed if *frame* is, lazy if it is lazy. Rates are never added: add the cells first.

    Raises:
        InvalidValueError: If *frame* is no frame, or has the cells of no indicator, or a column called
            almost as one of a report.

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
    examined(columns)
    known = {each.key: rate for each in INDICATORS if (rate := _rate(each, columns)) is not None}
    if not known:
        raise InvalidValueError(says.NO_INDICATOR)
    return given.closed(lazy.with_columns(rate.alias(plain(f"indicators.{key}")) for key, rate in known.items()))


def _rate(indicator: Indicator, columns: Collection[str]) -> nw.Expr | None:
    """The rate by the cells of the form that each report is on; `None` where the frame has those of no form."""
    named = plain(edition_column(Section(indicator.numerator[0].partition(".")[0])))
    editions: dict[tuple[_Cells, _Cells], list[str]] = {}
    for form in reversed(FORMS):
        above, below = (_cells(cells, form) for cells in (indicator.numerator, indicator.denominator))
        if above and below and all(cell in columns for cell in (*above, *below)):
            editions.setdefault((above, below), []).append(str(form.edition))
    if len(editions) > 1 and named in columns:
        branches = ((nw.col(named).is_in(on), _share(*cells)) for cells, on in editions.items())
        return first(branches, nw.lit(None, dtype=nw.Float64))
    return next((_share(*cells) for cells in editions), None)


def _cells(addresses: tuple[str, ...], form: Form) -> _Cells:
    """The columns that some addresses mean on a form; none where one of them means nothing there."""
    found = [meant(address, form.edition) for address in addresses]
    return tuple(plain(cell) for cells in found for cell in cells) if all(found) else ()


def _share(above: _Cells, below: _Cells) -> nw.Expr:
    counted, among = (total(nw.col(cell).cast(nw.Float64) for cell in cells) for cells in (above, below))
    return nw.when(among != 0).then(counted / among)
