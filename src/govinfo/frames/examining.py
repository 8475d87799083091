"""Rules of any kind over a frame: every report put together and examined by itself, by several processes."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

import narwhals as nw

from govinfo.checks.checking import plan
from govinfo.checks.plan import Plan
from govinfo.errors import ReadError
from govinfo.frames.engine import dotted, opened, told
from govinfo.frames.findings import framed, rows_of
from govinfo.frames.progress import watched
from govinfo.frames.rows import reports_from, values_of
from govinfo.languages import LanguageChoice
from govinfo.messages import files
from govinfo.readers.worker_pool import shared

_AT_ONCE = 250
_Found = list[tuple[Any, ...]]
_Batch = tuple[int, list[tuple[Any, ...]]]


@told
def examine_frame(
    frame: Any,
    *,
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
        UnknownKeyError: If no rule is called so.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="某县", year=2023).replace({"proactive.rules.issued": 1})
        >>> examine_frame(to_frame([report]), select="P201", workers=1).select("organ", "code", "actual").rows()
        [('某县', 'P201', '0')]
    """
    lazy, given = opened(frame)
    rows = lazy.collect()
    work = partial(_examined, plan(select=select, lang=lang), [*map(dotted, rows.columns)])
    batches = -(-len(rows) // _AT_ONCE)
    found = _found(work, _batches(rows), min(workers or os.cpu_count() or 1, batches))
    each = [row for batch in watched(found, batches, shown=progress) for row in batch]
    return given._replace(eager=True).closed(framed(each).lazy())


def _batches(rows: nw.DataFrame[Any]) -> Iterator[_Batch]:
    """Plain values, so that no other process has to work on a frame: after a fork polars does not."""
    values = values_of(rows)
    return ((start, list(islice(values, _AT_ONCE))) for start in range(0, len(rows), _AT_ONCE))


def _found(work: Callable[[_Batch], _Found | ReadError], batches: Iterator[_Batch], processes: int) -> Iterator[_Found]:
    for found in map(work, batches) if processes <= 1 else shared(work, batches, _lost, processes):
        if isinstance(found, ReadError):
            raise found
        yield found


def _examined(looks_for: Plan, names: list[str], batch: _Batch) -> _Found | ReadError:
    first, rows = batch
    place = names.index("source") if "source" in names else None
    return [
        row
        for values, report in zip(rows, reports_from(names, rows, first), strict=True)
        for row in rows_of(looks_for.check(report), None if place is None else values[place], report.organ, report.year)
    ]


def _lost(batch: _Batch) -> ReadError:
    return ReadError(files.LOST, document=f"row {batch[0]}")
