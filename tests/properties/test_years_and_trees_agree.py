"""One law, two engines: what a frame says across years and over a tree is what `check` says of each report."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

for _library in ("narwhals", "polars", "pandas", "pyarrow"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import narwhals as nw
import polars as pl

from engines import ENGINES, Make, few, fewer, plain, rows
from govinfo.checks.checking import check
from govinfo.frames import check_frame, to_frame
from govinfo.report.annual import AnnualReport, zero
from govinfo.strategies import filed_reports, reports

PARENTS = {"省": None, "市": "省", "市本级": "市", "县": "市", "乡": "县"}
TREE = pl.DataFrame({"organ": [*PARENTS], "parent": [*PARENTS.values()]})
_SLOW = ("DuckDB",)
_SWIFT = [name for name in ENGINES if name not in _SLOW]
swift = pytest.mark.parametrize("make", [ENGINES[name] for name in _SWIFT], ids=_SWIFT)
slow = pytest.mark.parametrize("make", [ENGINES[name] for name in _SLOW], ids=_SLOW)
ACROSS = ("Y701", "Y702", "Y703")


def filed(organs: str | list[str], first: int, last: int) -> st.SearchStrategy[list[AnnualReport]]:
    """A few reports of some organs and years, mostly named and dated."""
    named = st.sampled_from([*organs]) | st.sampled_from([*organs]) | st.none()
    dated = st.integers(first, last) | st.integers(first, last) | st.none()
    drawn = st.tuples(st.one_of(filed_reports(), reports()), named, dated)
    return st.lists(drawn.map(lambda each: each[0].replace(organ=each[1], year=each[2])), min_size=2, max_size=6)


def before(report: AnnualReport, others: list[AnnualReport]) -> AnnualReport | None:
    """The one report of the same organ for the year before."""
    if report.organ is None or report.year is None:
        return None
    found = [other for other in others if (other.organ, other.year) == (report.organ, report.year - 1)]
    return found[0] if len(found) == 1 else None


def below(report: AnnualReport, others: list[AnnualReport]) -> list[AnnualReport]:
    """The reports of the organs directly below, for the same year."""
    if report.organ is None or report.year is None:
        return []
    return [each for each in others if PARENTS.get(each.organ) == report.organ and each.year == report.year]


def found_across_years(reports: list[AnnualReport]) -> Iterator[tuple[Any, ...]]:
    for report in reports:
        previous = before(report, reports)
        for finding in () if previous is None else check(report, previous=previous, select=ACROSS):
            if finding.verdict == "fail":
                figures = (plain(finding.expected), plain(finding.actual))
                yield report.organ, report.year, finding.code, finding.cells[-1], *figures, "fail"
            else:
                for cell in finding.cells:
                    yield report.organ, report.year, finding.code, cell, None, None, "unknown"


def found_over_a_tree(reports: list[AnnualReport]) -> Iterator[tuple[Any, ...]]:
    for report in reports:
        for finding in check(report, parts=below(report, reports), select=["H801"]):
            figures = (plain(finding.expected), plain(finding.actual))
            yield report.organ, report.year, finding.cells[0].partition(".")[0], finding.cells[0], *figures, "fail"


def worst(report: AnnualReport, codes: tuple[str, ...], **beside: Any) -> list[str]:
    """The worst verdict of each code, all things given."""
    verdicts = dict.fromkeys(codes, "pass")
    for finding in reversed(check(report, select=codes, full=True, **beside)):
        verdicts[finding.code] = str(finding.verdict)
    return [*verdicts.values()]


def findings_across_years_agree(make: Make, filed: list[AnnualReport]) -> None:
    frame = make(to_frame(filed))
    found = [row for row in rows(check_frame(frame, previous=frame)) if row[2].startswith("Y")]
    told = [(o, y, code, cell, *((e, a) if v == "fail" else (None, None)), v) for o, y, code, _, cell, e, a, v in found]

    assert sorted(found_across_years(filed), key=repr) == sorted(told, key=repr)


def verdicts_across_years_agree(make: Make, filed: list[AnnualReport]) -> None:
    frame = make(to_frame(filed))
    wide = check_frame(frame, previous=frame, shape="wide")
    names = nw.from_native(wide).collect_schema().names()
    stated = tuple(code for code in ACROSS if code in names)
    verdicts = []
    for report in filed:
        previous = before(report, filed)
        named = worst(report, stated, previous=previous) if previous else ["not_applicable"] * len(stated)
        verdicts.append((report.organ, report.year, *named))

    assert sorted(verdicts, key=repr) == sorted(((*row[:2], *row[8:-1]) for row in rows(wide)), key=repr)


def findings_over_a_tree_agree(make: Make, filed: list[AnnualReport]) -> None:
    found = [row for row in rows(check_frame(make(to_frame(filed)), tree=make(TREE))) if row[2] == "H801"]

    assert sorted(found_over_a_tree(filed), key=repr) == sorted(((o, y, *rest) for o, y, _, *rest in found), key=repr)


def verdicts_over_a_tree_agree(make: Make, filed: list[AnnualReport], columns: str = "*") -> None:
    wide = rows(check_frame(make(to_frame(filed).select(columns)), tree=make(TREE), shape="wide"))
    verdicts = [(each.organ, each.year, *worst(each, ("H801",), parts=below(each, filed))) for each in filed]

    assert sorted(verdicts, key=repr) == sorted(((*row[:2], row[-2]) for row in wide), key=repr)


@swift
@given(filed=filed("甲乙", 2019, 2022))
@few
def test_years_are_held_against_each_other_alike(make: Make, filed: list[AnnualReport]) -> None:
    """A frame beside itself finds what `check` finds with the report for the year before, blanks and gaps included."""
    findings_across_years_agree(make, filed)
    verdicts_across_years_agree(make, filed)


@slow
@given(filed=filed("甲乙", 2019, 2022))
@fewer
def test_years_are_held_against_each_other_alike_where_planning_is_slow(make: Make, filed: list[AnnualReport]) -> None:
    """The findings are the same on an engine that takes seconds to plan, on fewer examples."""
    findings_across_years_agree(make, filed)


@swift
@given(filed=filed([*PARENTS], 2022, 2023))
@few
def test_sums_over_a_tree_are_weighed_alike(make: Make, filed: list[AnnualReport]) -> None:
    """A parent is held against the sum of its direct children's reports as `check` holds it against its parts."""
    findings_over_a_tree_agree(make, filed)
    verdicts_over_a_tree_agree(make, filed)


@slow
def test_sums_over_a_tree_are_weighed_alike_where_planning_is_slow(make: Make) -> None:
    """The verdicts are the same on an engine that takes seconds to plan the sums of all cells: here those of 表四.

    Of a sum, another, a blank, no parts.
    """
    cell, counts = "remedies.review.upheld", {"乡": 5, "县": 2, "市本级": 1, "市": 3, "省": None}
    filed = [zero("2021", organ=organ, year=2023).replace({cell: count}) for organ, count in counts.items()]
    verdicts_over_a_tree_agree(
        make, [*filed, zero("2019", organ="县", year=2022), zero("2021")], "^(organ|year|edition|remedies.*)$"
    )
