"""The indicators as columns, from the same records as for one report."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

import narwhals as nw

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS
from govinfo.forms.crosswalk import meant
from govinfo.forms.spec import Form
from govinfo.frames.engine import first, opened, plain, told, total
from govinfo.frames.form_columns import edition_column, examined
from govinfo.indicators import INDICATORS, Indicator
from govinfo.intervals import lower, score_of
from govinfo.messages import frames as says
from govinfo.vocabulary import Section

_Cells = tuple[str, ...]
_Amounts = tuple[nw.Expr, nw.Expr]
"""What is counted, and among how many."""


@told
def add_indicators(frame: Any, *, confidence: float | None = None) -> Any:
    """Reports with their rates beside them.

    Args:
        frame: One row for each report and the cells of the form as columns (`to_frame`, `rollup_frame`).
        confidence: Where given, such as 0.95, the ends of each share's interval stand behind it
            (`govinfo.intervals.wilson`): ``indicators.granted.low`` and ``indicators.granted.high``.

    Returns:
        The frame with a column for each of `govinfo.indicators.INDICATORS` whose cells it has, called
        ``indicators.granted`` and so on: a floating point share of one, null where a cell is blank or there is nothing
        to divide by; an interval is null too where more is counted than it is counted among. Computed if *frame* is,
        lazy if it is lazy. Rates are never added: add the cells first.

    Raises:
        InvalidValueError: If *frame* is no frame, or has the cells of no indicator, or a column called
            almost as one of a report, or *confidence* is not between 0 and 1.

    Legal basis:
        None of the rates is in the law; each record says where the law speaks of what is counted.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"applications.concluded.total": 8, "applications.granted.total": 2})
        >>> rated = add_indicators(to_frame([report]), confidence=0.95)
        >>> rated["indicators.granted"].to_list(), rated["indicators.granted.low"].round(3).to_list()
        ([0.25], [0.071])
    """
    lazy, given = opened(frame)
    columns = lazy.collect_schema()
    examined(columns)
    score = None if confidence is None else score_of(confidence)
    counted = ((each, _amounts(each, columns)) for each in INDICATORS)
    rates = [rate for each, amounts in counted if amounts is not None for rate in _rates(each, amounts, score)]
    if not rates:
        raise InvalidValueError(says.NO_INDICATOR)
    return given.closed(lazy.with_columns(rates))


def _rates(indicator: Indicator, amounts: _Amounts, score: float | None) -> Iterator[nw.Expr]:
    """The column of a rate, and those of the ends of its interval where they are asked for."""
    name = plain(f"indicators.{indicator.key}")
    counted, among = amounts
    yield nw.when(among != 0).then(counted / among).alias(name)
    if score is not None and indicator.is_share:
        part = (among > 0) & (counted >= 0) & (counted <= among)
        yield nw.when(part).then(lower(counted, among, score)).alias(plain(f"{name}.low"))
        yield nw.when(part).then(1 - lower(among - counted, among, score)).alias(plain(f"{name}.high"))


def _amounts(indicator: Indicator, columns: Collection[str]) -> _Amounts | None:
    """The amounts by the cells of the form that each report is on; `None` where the frame has those of no form."""
    named = plain(edition_column(Section(indicator.numerator[0].partition(".")[0])))
    editions: dict[tuple[_Cells, _Cells], list[str]] = {}
    for form in reversed(FORMS):
        above, below = (_cells(cells, form) for cells in (indicator.numerator, indicator.denominator))
        if above and below and all(cell in columns for cell in (*above, *below)):
            editions.setdefault((above, below), []).append(str(form.edition))
    if not editions:
        return None
    counted, among = zip(*editions, strict=True)
    if len(editions) == 1 or named not in columns:
        return _total(counted[0]), _total(among[0])
    here = [nw.col(named).is_in(on) for on in editions.values()]
    return _by_edition(here, counted), _by_edition(here, among)


def _by_edition(here: Iterable[nw.Expr], amounts: Iterable[_Cells]) -> nw.Expr:
    return first(zip(here, map(_total, amounts), strict=True), nw.lit(None, dtype=nw.Float64))


def _cells(addresses: tuple[str, ...], form: Form) -> _Cells:
    """The columns that some addresses mean on a form; none where one of them means nothing there."""
    found = [meant(address, form.edition) for address in addresses]
    return tuple(plain(cell) for cells in found for cell in cells) if all(found) else ()


def _total(cells: _Cells) -> nw.Expr:
    return total(nw.col(cell).cast(nw.Float64) for cell in cells)
