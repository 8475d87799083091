"""Indicators as columns."""

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from govinfo.errors import InvalidValueError
from govinfo.frames import add_indicators, to_frame
from govinfo.indicators import INDICATORS
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
