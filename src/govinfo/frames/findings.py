"""Findings as a frame: a row for each."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import narwhals as nw

from govinfo.arguments import known_name, several
from govinfo.checks.finding import Finding
from govinfo.checks.findings import Findings
from govinfo.emitters.checked import Checked
from govinfo.frames.engine import FrameOrigin, told
from govinfo.frames.reports import BACKENDS
from govinfo.messages import nouns
from govinfo.report.values import canonical

_KINDS: tuple[type[Finding | Checked], ...] = (Finding, Checked)
_OF_REPORT = ("source", "organ", "year")
_OF_FINDING = (
    "code",
    "name",
    "verdict",
    "severity",
    "strength",
    "message",
    "cells",
    "expected",
    "actual",
    "basis",
    "place",
)


@told
def findings_frame(findings: Iterable[Finding | Checked], *, backend: str = "polars") -> Any:
    """Findings as a frame.

    Args:
        findings: What `govinfo.check` found in a report; or of many reports the `govinfo.emitters.checked.Checked`,
            each with its file, report and findings.
        backend: The library of the frame: ``polars``, ``pyarrow`` or ``pandas``.

    Returns:
        A row for each finding: ``source``, ``organ`` and ``year`` where they are known, ``code``, ``name``,
        ``verdict``, ``severity``, ``strength``, ``message``, ``cells`` (addresses, with commas between them),
        ``expected`` and ``actual`` (as text, since rules state numbers, days and words), ``basis`` and ``place``.

    Raises:
        UnknownKeyError: If there is no such backend.

    Example:
        >>> import govinfo
        >>> report = govinfo.zero("2021").replace({"remedies.review.total": 1})
        >>> findings_frame(govinfo.check(report)).select("code", "verdict", "expected", "actual").rows()
        [('R401', 'fail', '0', '1')]
    """
    known_name(backend, BACKENDS, nouns.BACKEND)
    given = several(findings, _KINDS, "findings", nouns.FINDINGS)
    rows = [row for one in given for row in _rows(one)]
    return FrameOrigin(eager=True, library=backend).closed(framed(rows).lazy())


def framed(rows: Iterable[tuple[Any, ...]]) -> nw.DataFrame[Any]:
    """Rows as `rows_of` makes them, as a frame."""
    names = (*_OF_REPORT, *_OF_FINDING)
    columns = [*zip(*rows, strict=True)] or [()] * len(names)
    schema: dict[str, Any] = {name: nw.Int64() if name == "year" else nw.String() for name in names}
    return nw.from_dict(dict(zip(names, map(list, columns), strict=True)), schema, backend="polars")


def _rows(one: Finding | Checked) -> Iterator[tuple[Any, ...]]:
    if isinstance(one, Checked):
        yield from rows_of(one.findings, one.file, one.report.organ, one.report.year)
    else:
        yield from rows_of(Findings([one]), None, None, None)


def rows_of(findings: Findings, source: str | None, organ: str | None, year: int | None) -> Iterator[tuple[Any, ...]]:
    """The rows of the findings on one report."""
    for each in findings:
        yield (
            source,
            organ,
            year,
            each.code,
            each.name,
            str(each.verdict),
            str(each.severity),
            str(each.strength),
            each.message,
            ", ".join(each.cells),
            _text(each.expected),
            _text(each.actual),
            str(each.basis),
            None if each.span is None else str(each.span.where),
        )


def _text(stated: object) -> str | None:
    if stated is None:
        return None
    return canonical(stated) if isinstance(stated, Decimal) else str(stated)
