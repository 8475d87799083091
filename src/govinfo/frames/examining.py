"""Rules of any kind over a frame: every report put together and examined by itself, by several processes."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice, repeat
from typing import Any

import narwhals as nw

from govinfo.checks.checking import plan
from govinfo.checks.plan import Plan
from govinfo.errors import ReadError
from govinfo.frames.engine import dotted, needed, opened, told
from govinfo.frames.findings import framed, rows_of
from govinfo.frames.form_columns import KEYS
from govinfo.frames.progress import watched
from govinfo.frames.rows import reports_from, values_of
from govinfo.languages import LanguageChoice
from govinfo.messages import frames as says
from govinfo.readers.many.worker_pool import shared

_AT_ONCE = 250
_Found = list[tuple[Any, ...]]
_Row = tuple[Any, ...]
_Batch = tuple[int, list[_Row], list[_Row | None]]
"""The number of the first row, rows, and for each that of the same organ for the year before."""


@told
def examine_frame(
    frame: Any,
    *,
    previous: Any = None,
    select: str | Iterable[str] | None = None,
    workers: int | None = None,
    progress: bool = False,
    lang: LanguageChoice | None = None,
) -> Any:
    """Examine every report of a frame by rules that are more than arithmetic, as `govinfo.check` does for one.

    `check_frame` is some hundred times faster, and knows the identities, years and sums only.

    Args:
        frame: A row for each report and a column for each cell (`to_frame`); with its column ``rest`` the prose is
            examined too.
        previous: Reports for the years before, in any library; it may be *frame* itself. A report is examined beside
            that of the organ of the same name for the year before, if there is exactly one.
        select: Which rules, by code or by the beginning of codes; all that are on unless said.
        workers: How many processes examine; as many as there are processors unless given.
        progress: Whether a bar tells how many of the reports are done, in a notebook too.
        lang: The language of the messages; that of `govinfo.language` unless given.

    Returns:
        The findings as `govinfo.frames.findings_frame` has them, in the order of the reports: a computed frame of the
        library of *frame*, of polars where that computes nothing itself.

    Raises:
        ReadError: If a value is none that a report holds; with its row and column.
        InvalidValueError: If *frame* is no frame, or has the cells of no table or not all of one.
        UnknownKeyError: If no rule is called so, or *previous* has no organ or no year.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="某县", year=2023).replace({"proactive.rules.issued": 1})
        >>> examine_frame(to_frame([report]), select="P201", workers=1).select("organ", "code", "actual").rows()
        [('某县', 'P201', '0')]
    """
    lazy, given = opened(frame)
    rows, earlier = lazy.collect(), None if previous is None else opened(previous)[0].collect()
    names, of_earlier = ([*map(dotted, held.columns)] for held in (rows, rows if earlier is None else earlier))
    work = partial(_examined, plan(select=select, lang=lang), names, of_earlier)
    batches = -(-len(rows) // _AT_ONCE)
    found = _found(work, _batches(rows, earlier), min(workers or os.cpu_count() or 1, batches))
    each = [row for batch in watched(found, batches, shown=progress) for row in batch]
    return given._replace(eager=True).closed(framed(each).lazy())


def _batches(rows: nw.DataFrame[Any], earlier: nw.DataFrame[Any] | None) -> Iterator[_Batch]:
    """Plain values, so that no other process has to load a library of frames."""
    values = values_of(rows)
    before = repeat(None) if earlier is None else iter(_before(rows, earlier))
    for start in range(0, len(rows), _AT_ONCE):
        batch = list(islice(values, _AT_ONCE))
        yield start, batch, list(islice(before, len(batch)))


def _before(rows: nw.DataFrame[Any], earlier: nw.DataFrame[Any]) -> list[_Row | None]:
    """For each row that of the same organ for the year before, if there is exactly one."""
    needed(rows.schema, KEYS, says.REPORTS)
    needed(earlier.schema, KEYS, says.YEAR_BEFORE)
    keys = earlier.select(*KEYS).rows()
    count, of = Counter(keys), dict(zip(keys, values_of(earlier), strict=True))
    wanted = [(organ, None if year is None else year - 1) for organ, year in rows.select(*KEYS).rows()]
    return [of[key] if None not in key and count[key] == 1 else None for key in wanted]


def _found(work: Callable[[_Batch], _Found | ReadError], batches: Iterator[_Batch], processes: int) -> Iterator[_Found]:
    for found in map(work, batches) if processes <= 1 else shared(work, batches, _lost, processes):
        if isinstance(found, ReadError):
            raise found
        yield found


def _examined(looks_for: Plan, names: list[str], names_before: list[str], batch: _Batch) -> _Found | ReadError:
    first, rows, before = batch
    place = names.index("source") if "source" in names else None
    found: _Found = []
    for values, earlier, report in zip(rows, before, reports_from(names, rows, first), strict=True):
        previous = tuple(reports_from(names_before, [earlier] if earlier else []))
        findings = looks_for.check(report, previous=previous[0] if previous else None)
        found += rows_of(findings, None if place is None else values[place], report.organ, report.year)
    return found


def _lost(batch: _Batch) -> ReadError:
    return ReadError(says.LOST, row=batch[0])
