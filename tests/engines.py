"""The libraries whose frames have to say the same, what is put to them, and the answers worked out one by one."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st

from govinfo.frames import to_frame
from govinfo.registers import Schema
from govinfo.weighing.equations import Standing, weigh

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
# Older ones name the columns of DuckDB's joins as DuckDB does not.
_JOINED = tuple(map(int, nw.__version__.split(".")[:2])) >= (2, 29)
_JOINS = pytest.mark.skipif(not _JOINED, reason="joins over DuckDB need narwhals 2.29")
joining = pytest.mark.parametrize(
    "make", [pytest.param(make, marks=[_JOINS] * (name == "DuckDB")) for name, make in ENGINES.items()], ids=ENGINES
)
few = settings(max_examples=max(3, settings().max_examples // 100))
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


YEAR = 2023
DAYS = st.dates(date(2022, 11, 1), date(2024, 2, 1))


def register(schema: Schema) -> st.SearchStrategy[pl.DataFrame]:
    """Frames of a register: mostly sound, sometimes anything."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        "case": st.one_of(st.none(), st.sampled_from("abcdef")),
        "organ": st.one_of(st.sampled_from(["甲", "乙"]), st.none()),
    }
    types: dict[str, Any] = {"case": pl.String, "organ": pl.String}
    for field in schema.fields:
        if field.known:
            fields[field.name] = st.one_of(st.sampled_from(field.known), st.sampled_from(["carried_over", "?"]))
            types[field.name] = pl.String
        elif field.name == "amount":
            fields[field.name] = st.one_of(st.none(), st.decimals(0, 99, places=2))
            types[field.name] = pl.Decimal(38, 6)
        else:
            fields[field.name] = DAYS
            types[field.name] = pl.Date
        if field.name in {"outcome", "result", "decided", "repealed", "received", "kind"}:
            fields[field.name] = st.one_of(fields[field.name], fields[field.name], st.none())
    row = st.tuples(*fields.values())
    return st.lists(row, max_size=40).map(lambda drawn: pl.DataFrame(drawn, schema=types, orient="row"))


def counted_one_by_one(cases: pl.DataFrame, schema: Schema, still: str) -> Counter[Any]:
    """Cases with two days, counted one by one, as plainly as can be."""
    kinds, ends = schema.fields[0].known, schema.fields[3].known
    counts: Counter[Any] = Counter()
    for _, organ, kind, received, decided, end in cases.rows():
        wrong = [
            name
            for name, holds in {
                "start_missing": received is None,
                "end_before_start": None not in {received, decided} and decided < received,
                "end_missing": decided is None and end is not None,
                "result_missing": decided is not None and end is None,
                "start_after_year": received is not None and received.year > YEAR,
                "end_before_year": decided is not None and decided.year < YEAR,
            }.items()
            if holds
        ]
        if wrong:
            counts[organ, kind, None, None, wrong[0]] += 1
            continue
        concluded = decided is not None and decided.year == YEAR
        wrong += ["unknown_result"] * (concluded and end not in ends)
        wrong += ["group_missing"] * (organ is None) + ["unknown_kind"] * (kind not in kinds)
        intake = "received" if received.year == YEAR else "carried_in"
        counts[organ, kind, intake, end if concluded else still, wrong[0] if wrong else None] += 1
    return counts


def expected_rows(counts: Counter[Any]) -> list[tuple[Any, ...]]:
    return sorted(((*key, number) for key, number in counts.items()), key=repr)


_VERDICTS = {Standing.BROKEN: "fail", Standing.OPEN: "unknown"}


def weighed_one_by_one(report: Any) -> Iterator[tuple[Any, ...]]:
    """What does not hold in a report, equation by equation."""
    for table in report.tables:
        for equation in table.form.equations if table.present else ():
            weighed = weigh(equation, table.flat)
            if weighed.standing is not Standing.HOLDS:
                cell = table.form.cells[equation.right[0]].address
                yield str(equation.at), cell, plain(weighed.left), plain(weighed.right), _VERDICTS[weighed.standing]


TREE = pl.DataFrame({"organ": ["省", "市", "县", "乡", "乙"], "parent": [None, "省", "市", "县", "省"]})


def region(filed: list[tuple[str, Any]]) -> pl.DataFrame:
    """Reports of some organs of the tree, with a few of their cells."""
    named = [report.replace(organ=organ, year=YEAR) for organ, report in filed]
    return to_frame(named).select("organ", "year", "proactive.licences.decisions", pl.col("^remedies.*[.].*[.].*$"))


def added_one_by_one(frame: pl.DataFrame, *, partial: bool) -> list[tuple[Any, ...]]:
    """The sums over the tree, one organ after the other."""
    below = {"省": "省市县乡乙", "市": "市县乡", "县": "县乡"}
    cells = [name for name in frame.columns if name.count(".") == 2]
    expected = []
    for organ, members in below.items():
        part = [row for row in frame.iter_rows(named=True) if row["organ"] in members]
        if part:
            columns = [[row[cell] for row in part] for cell in cells]
            known = [[value for value in column if value is not None] for column in columns]
            sums = [sum(values) if values and (partial or len(values) == len(part)) else None for values in known]
            blanks = sum(len(part) - len(values) for values in known)
            expected.append((organ, YEAR, len(part), blanks, *map(plain, sums)))
    return sorted(expected, key=repr)
