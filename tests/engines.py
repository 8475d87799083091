"""The libraries whose frames have to say the same, and how their rows are laid side by side."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pytest
from hypothesis import HealthCheck, Phase, settings

Make = Callable[[pl.DataFrame], Any]


def _pandas(frame: pl.DataFrame) -> pd.DataFrame:
    return frame.to_arrow().to_pandas(types_mapper=pd.ArrowDtype)


def _duckdb(frame: pl.DataFrame) -> Any:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    return duckdb.from_arrow(frame.to_arrow())


ENGINES: dict[str, Make] = {
    "polars": lambda frame: frame,
    "polars, lazy": lambda frame: frame.lazy(),
    "pandas": _pandas,
    "pyarrow": lambda frame: frame.to_arrow(),
    "DuckDB": _duckdb,
}
engine = pytest.mark.parametrize("make", ENGINES.values(), ids=ENGINES.keys())
few = settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow], deadline=None)
fewer = settings(few, max_examples=2, phases=[phase for phase in Phase if phase is not Phase.shrink])


def rows(native: Any) -> list[tuple[Any, ...]]:
    """The rows of a frame as plain values, in an order of their own."""
    table = nw.from_native(native).lazy().collect()
    arrow = table.to_arrow()
    values = [tuple(map(plain, row)) for row in zip(*(column.to_pylist() for column in arrow.columns), strict=True)]
    return sorted(values, key=repr)


def plain(value: Any) -> Any:
    """A value without what tells the engines apart: a whole number as an integer."""
    return int(value) if isinstance(value, Decimal) and value == int(value) else value
