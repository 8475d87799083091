"""Indicators as columns."""

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import narwhals as nw
import polars as pl

from engines import engine
from govinfo.errors import InvalidValueError
from govinfo.frames import add_indicators, to_frame
from govinfo.indicators import INDICATORS, rates
from govinfo.report.annual import zero

REPORT = zero("2021", organ="某县", year=2023)


def test_a_rate_of_nothing_is_null():
    """Where nothing was concluded there is no rate; the columns of the frame stay."""
    frame = to_frame([REPORT])
    rated = add_indicators(frame)

    assert [*frame.columns, *(f"indicators.{each.key}" for each in INDICATORS)] == rated.columns
    assert [None] == rated["indicators.granted"].to_list()


def test_a_frame_of_some_tables_has_some_rates():
    """Rates whose cells are no columns are left out; without any, the frame is refused."""
    suits = to_frame([REPORT]).select(pl.col("^remedies.*$"))

    assert not [name for name in add_indicators(suits).columns if name == "indicators.granted"]
    with pytest.raises(InvalidValueError) as caught:
        add_indicators(pl.DataFrame({"organ": ["某县"]}))
    assert "the frame has the cells of no indicator as columns: applications.granted.total, …" == str(caught.value)


@engine
def test_the_ends_of_an_interval_stand_behind_the_rate(make):
    """In every library a share has the interval of the report; a rate that is none, and what cannot be, have none."""
    figures = {"concluded": 8, "granted": 2, "state_secret": 9, "carried_over": 0, "received": 7}
    filed = [
        REPORT.replace({f"applications.{row}.total": figure for row, figure in figures.items()}),
        REPORT,
        REPORT.replace({"applications.concluded.total": None}),
    ]
    rated = add_indicators(make(to_frame(filed)), confidence=0.9)
    keys = [each.key for each in INDICATORS if each.is_share]
    held = nw.from_native(rated).lazy().collect().to_arrow()

    assert [None, None] == [rates(report)["refused"].interval(0.9) for report in filed[:2]]
    assert "indicators.disputed" in held.column_names
    assert "indicators.disputed.low" not in held.column_names
    for key in keys:
        ends = [rates(report)[key].interval(0.9) or (None, None) for report in filed]
        found = [held[f"indicators.{key}.{end}"].to_pylist() for end in ("low", "high")]
        assert [[None if e is None else pytest.approx(e) for e in end] for end in zip(*ends, strict=True)] == found


def test_a_confidence_in_hundredths_is_refused():
    """A confidence of 95 is refused before anything is worked out."""
    with pytest.raises(InvalidValueError) as caught:
        add_indicators(to_frame([REPORT]), confidence=95)

    assert "a confidence lies between 0 and 1, not at 95" == str(caught.value)
