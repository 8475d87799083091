"""The rows of the three tables as named tuples of their columns, one class for each way in which rows are divided."""

import collections
from functools import lru_cache
from typing import Any, NamedTuple, cast

from govinfo.report.values import Value


class ApplicantCounts(NamedTuple):
    """A row of 表三, 件 by kind of applicant."""

    natural_person: Value
    enterprise: Value
    research_institution: Value
    public_welfare_organization: Value
    legal_service_institution: Value
    other_organization: Value
    total: Value


class RemedyCounts(NamedTuple):
    """A block of 表四, 件 by result."""

    upheld: Value
    corrected: Value
    other: Value
    pending: Value
    total: Value


class DocumentCounts(NamedTuple):
    """A row of 表二 on 规章 or 行政规范性文件, 件."""

    issued: Value
    repealed: Value
    in_force: Value


class TrialDocumentCounts(NamedTuple):
    """The same row on the trial form of 2019, 件."""

    made: Value
    newly_published: Value
    published_total: Value


class DecisionCounts(NamedTuple):
    """A row of 表二 on 行政许可, 行政处罚 or 行政强制, 件."""

    decisions: Value


class TrialItemCounts(NamedTuple):
    """A row of the trial form of 2019 on 行政许可, 其他对外管理服务事项, 行政处罚 or 行政强制: 项, their change, 件."""

    last_year: Value
    change: Value
    decisions: Value


class FeeAmount(NamedTuple):
    """The row of 表二 on 行政事业性收费, 万元."""

    amount: Value


class TrialFeeItems(NamedTuple):
    """The same row on the trial form of 2019: 项, and their change."""

    last_year: Value
    change: Value


class ProcurementFigures(NamedTuple):
    """The row of the trial form of 2019 on 政府集中采购: 项, and 万元."""

    projects: Value
    amount: Value


_KNOWN: dict[tuple[str, ...], type[Any]] = {
    view._fields: view
    for view in (
        ApplicantCounts,
        RemedyCounts,
        DocumentCounts,
        TrialDocumentCounts,
        DecisionCounts,
        TrialItemCounts,
        FeeAmount,
        TrialFeeItems,
        ProcurementFigures,
    )
}


def row_view(columns: tuple[str, ...]) -> type[Any]:
    """The named tuple for a row of some columns; one is made for those of a form that is registered.

    >>> row_view(("upheld", "corrected", "other", "pending", "total")).__name__
    'RemedyCounts'
    >>> row_view(("upheld", "total"))(1, 2)
    Row(upheld=1, total=2)
    """
    return _KNOWN.get(columns) or _made(columns)


@lru_cache(maxsize=64)
def _made(columns: tuple[str, ...]) -> type[Any]:
    return cast("type[Any]", cast("Any", collections).namedtuple("Row", columns))
