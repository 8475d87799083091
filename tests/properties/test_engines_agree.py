"""One law, two engines: a frame of any library says of cases and reports what the objects say, and all say the same."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

for _library in ("narwhals", "polars", "pandas", "pyarrow"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import narwhals as nw
import polars as pl

from engines import (
    TREE,
    YEAR,
    Make,
    added_one_by_one,
    counted_one_by_one,
    engine,
    expected_rows,
    few,
    region,
    register,
    rows,
    weighed_one_by_one,
)
from govinfo.checks.checking import check
from govinfo.frames import (
    CASES,
    PUBLICATIONS,
    REMEDIES,
    add_indicators,
    check_frame,
    count_cases,
    count_publications,
    count_remedies,
    find_faults,
    from_frame,
    rollup_frame,
    to_frame,
)
from govinfo.indicators import INDICATORS
from govinfo.strategies import filed_reports, reports


@engine
@given(cases=register(CASES))
@few
def test_cases_are_counted_alike(make: Make, cases: pl.DataFrame) -> None:
    """Counting applications gives on every engine what counting them one by one gives."""
    assert expected_rows(counted_one_by_one(cases, CASES, "carried_over")) == rows(count_cases(make(cases), YEAR))


@engine
@given(suits=register(REMEDIES))
@few
def test_suits_are_counted_alike(make: Make, suits: pl.DataFrame) -> None:
    """Counting reviews and suits gives on every engine what counting them one by one gives."""
    assert expected_rows(counted_one_by_one(suits, REMEDIES, "pending")) == rows(count_remedies(make(suits), YEAR))


@engine
@pytest.mark.parametrize("year", [2019, YEAR])
@given(cases=register(CASES))
@few
def test_wide_counts_are_a_report_in_order(make: Make, year: int, cases: pl.DataFrame) -> None:
    """The wide counts of either edition pass every identity, and with the uncounted make up all cases."""
    shifted = cases.with_columns(pl.col("received", "decided").dt.offset_by(f"{year - YEAR}y"))
    counts = count_cases(make(shifted), year, shape="wide")
    wide = pl.from_arrow(nw.from_native(counts).lazy().collect().to_arrow())

    assert isinstance(wide, pl.DataFrame)
    assert [] == rows(check_frame(counts))
    for report in from_frame(wide.with_columns(year=pl.lit(year, dtype=pl.Int64))):
        assert () == check(report, select=["A"]).failures
    taken = wide["applications.received.total"].sum() + wide["applications.carried_in.total"].sum()
    assert len(cases) == taken + wide["uncounted"].sum()


def published_one_by_one(documents: pl.DataFrame) -> Counter[str]:
    """The cells of 表二 counted one by one, without regard to organ."""
    counts: Counter[str] = Counter()
    for _, _, kind, issued, repealed, amount in documents.rows():
        fee = kind == "administrative_fees"
        wrong = issued is None or (repealed is not None and repealed < issued) or (fee and amount is None)
        if wrong or issued.year > YEAR or (repealed is not None and repealed.year < YEAR):
            continue
        lasting = kind in {"rules", "normative_documents"}
        if lasting:
            counts[f"proactive.{kind}.issued"] += issued.year == YEAR
            counts[f"proactive.{kind}.repealed"] += repealed is not None and repealed.year == YEAR
            counts[f"proactive.{kind}.in_force"] += repealed is None or repealed.year > YEAR
        elif issued.year == YEAR:
            counts[f"proactive.{kind}.{'amount' if fee else 'decisions'}"] += amount if fee else 1
    return counts


@engine
@given(documents=register(PUBLICATIONS))
@few
def test_publications_are_counted_alike(make: Make, documents: pl.DataFrame) -> None:
    """Counting documents, decisions and fees gives on every engine what counting them one by one gives."""
    expected = published_one_by_one(documents)
    counts = nw.from_native(count_publications(make(documents), YEAR, by=(), shape="wide")).lazy().collect()

    for address in counts.columns[:-1]:
        assert expected[address] == (counts[address][0] or 0), address


@engine
@given(cases=register(CASES))
@few
def test_faults_are_listed_as_they_are_counted(make: Make, cases: pl.DataFrame) -> None:
    """The list of faults has as many rows of each fault as the counts say, and the cases that stand twice."""
    counted = Counter[str]()
    for *_, fault, number in rows(count_cases(make(cases), YEAR)):
        if fault is not None:
            counted[fault] += number
    listed = Counter(row[-1] for row in rows(find_faults(make(cases), YEAR)))
    twice = listed.pop("duplicate", 0)
    numbers = Counter((organ, case) for case, organ, *_ in cases.rows() if case is not None)

    assert counted == listed
    assert twice <= sum(n for n in numbers.values() if n > 1)


@engine
@given(filed=st.lists(st.one_of(filed_reports(), reports()), min_size=1, max_size=6))
@few
def test_identities_are_weighed_alike(make: Make, filed: list[Any]) -> None:
    """The findings of a frame are, equation by equation, those of the objects: failures, unknowns, sums."""
    expected = [(report.organ, report.year, *finding) for report in filed for finding in weighed_one_by_one(report)]
    found = rows(check_frame(make(to_frame(filed))))

    assert sorted(expected, key=repr) == sorted(((o, y, *rest) for o, y, _, *rest in found), key=repr)


@engine
@given(filed=st.lists(st.one_of(filed_reports(), reports()), min_size=1, max_size=6))
@few
def test_codes_and_verdicts_are_those_of_the_check(make: Make, filed: list[Any]) -> None:
    """A frame fails the codes that `check` fails, and the wide verdict says of each code what `check` says."""
    codes = ("A301", "A302", "A303", "R401", "R402", "R403")
    wide = rows(check_frame(make(to_frame(filed)), shape="wide"))
    expected = []
    for report in filed:
        worst = dict.fromkeys(codes, "pass")
        for finding in reversed(check(report, select=codes, full=True)):
            worst[finding.code] = str(finding.verdict)
        order = ("fail", "unknown", "not_applicable", "pass")
        overall = min(worst.values(), key=order.index)
        expected.append((report.organ, report.year, *worst.values(), overall))

    assert sorted(expected, key=repr) == wide


@pytest.mark.parametrize("backend", ["polars", "pyarrow", "pandas"])
@given(filed=st.lists(st.one_of(filed_reports(), reports()), min_size=1, max_size=6))
@few
def test_reports_come_back_from_a_frame(backend: str, filed: list[Any]) -> None:
    """Reports come back the same from a frame: blanks, marks, prose and the very spelling of amounts included."""
    back = list(from_frame(to_frame(filed, backend=backend)))

    assert filed == back
    for before, after in zip(filed, back, strict=True):
        assert [table.texts() for table in before.tables] == [table.texts() for table in after.tables]


@engine
@given(filed=st.lists(st.one_of(filed_reports(), reports()), min_size=1, max_size=6))
@few
def test_indicators_are_those_of_the_objects(make: Make, filed: list[Any]) -> None:
    """A rate in a frame is the rate of the report, and null where that cannot be said."""
    frame = nw.from_native(add_indicators(make(to_frame(filed)))).lazy().collect().to_arrow()

    for indicator in INDICATORS:
        rates = [indicator.of(report).value for report in filed]
        column = f"indicators.{indicator.key}"
        found = frame[column].to_pylist() if column in frame.column_names else [None] * len(filed)
        assert found == [None if rate is None else pytest.approx(float(rate)) for rate in rates]


@engine
@pytest.mark.parametrize("partial", [False, True])
@given(filed=st.lists(st.tuples(st.sampled_from([*"省市县乡乙外"]), filed_reports("2021")), min_size=1, max_size=5))
@few
@pytest.mark.filterwarnings("ignore::govinfo.FaultyReportsWarning")
def test_regions_are_added_up_alike(make: Make, partial, filed: list[Any]) -> None:
    """A parent's row is the plain sum of the reports at or below it; a blank below leaves it blank, unless asked."""
    frame = region(filed)

    assert added_one_by_one(frame, partial=partial) == rows(rollup_frame(make(frame), make(TREE), partial=partial))
