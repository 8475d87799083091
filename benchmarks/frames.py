"""Counting cases, checking and adding up reports in frames, beside queries written by hand for the same answers.

The cases are synthetic, drawn from one seed. Times are medians of runs in turn, in one process for each comparison;
peak memory is that of a fresh process. `python -m benchmarks frames` runs 1, 10 and 100 million cases, the last being
ten links to one file.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from math import log
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.measure import Ratio, middle

YEAR = 2023
PROVINCE = 3_000
HOT = {"POLARS_HOT_TABLE_SIZE": str(2**20)}
"""What polars is told before it is loaded, so that it keeps as many groups at hand as there are (docs/how-to)."""


def cases(rows: int, path: Path, seed: int = 1) -> None:
    """A register of applications as a parquet file: most of the year, some carried in, some at fault."""
    import numpy as np
    import polars as pl

    from govinfo.frames import CASES

    draw = np.random.default_rng(seed)
    kinds, ends = (pl.Series(CASES.fields[place].known) for place in (0, 3))
    received = np.datetime64("2022-12-01") + draw.integers(0, 396, rows)
    decided = received + draw.integers(-1, 60, rows)
    frame = pl.DataFrame(
        {
            "organ": draw.integers(0, PROVINCE, rows),
            "applicant": kinds.gather(draw.integers(0, len(kinds), rows)),
            "received": received,
            "decided": decided,
            "outcome": ends.gather(draw.integers(0, len(ends), rows)),
        }
    )
    still = pl.col("decided") >= pl.date(2024, 1, 20)
    frame.with_columns(
        pl.format("organ {}", "organ").alias("organ"),
        pl.col("received").cast(pl.Date),
        pl.when(~still).then(pl.col("decided").cast(pl.Date)),
        pl.when(~still).then("outcome").alias("outcome"),
    ).write_parquet(path, row_group_size=250_000)


def by_hand(frame: Any, by: list[str]) -> Any:
    """What somebody who knows polars writes for the counts alone, without looking for faults."""
    import polars as pl

    start, end = pl.date(YEAR, 1, 1), pl.date(YEAR + 1, 1, 1)
    received, decided = pl.col("received"), pl.col("decided")
    return (
        frame.filter((received < end) & (decided.is_null() | (decided >= start)))
        .with_columns(
            pl.when(received >= start).then(pl.lit("received")).otherwise(pl.lit("carried_in")).alias("intake"),
            pl.when(decided < end).then("outcome").otherwise(pl.lit("carried_over")).alias("outcome"),
        )
        .group_by(*by, "applicant", "intake", "outcome")
        .agg(pl.len().alias("cases"))
    )


SQL = f"""
select organ, applicant, case when received >= date '{YEAR}-01-01' then 'received' else 'carried_in' end as intake,
       case when decided < date '{YEAR + 1}-01-01' then outcome else 'carried_over' end as outcome, count(*) as cases
from cases
where received < date '{YEAR + 1}-01-01' and (decided is null or decided >= date '{YEAR}-01-01')
group by all
"""


def crosstab(frame: Any) -> Any:
    """The same counts, nationwide, by `pandas.crosstab`."""
    import pandas as pd

    start, end = pd.Timestamp(YEAR, 1, 1), pd.Timestamp(YEAR + 1, 1, 1)
    kept = frame[(frame.received < end) & (frame.decided.isna() | (frame.decided >= start))]
    ways = kept.outcome.where(kept.decided < end, "carried_over")
    return pd.crosstab([kept.received >= start, ways], kept.applicant)


def in_turn(sides: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each side, the sides in turn, after one run of each that is not counted."""
    spent: dict[str, list[float]] = {side: [] for side in sides}
    for turn in range(rounds + 1):
        for side, run in sides.items():
            begun = perf_counter()
            run()
            if turn:
                spent[side].append(perf_counter() - begun)
    return spent


def peak(side: str, files: list[Path], told: dict[str, str] | None = None) -> tuple[float, float]:
    """MiB at the peak of a fresh process that counts, and its seconds."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.frames", side, *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **(told or {})},
    )
    memory, seconds = done.stdout.split()
    return float(memory), float(seconds)


def alone(side: str, files: list[str]) -> None:
    """One count in this process; prints its peak in MiB and its seconds."""
    import polars as pl

    begun = perf_counter()
    if side == "govinfo":
        from govinfo.frames import count_cases

        count_cases(pl.scan_parquet(files), YEAR).collect(engine="streaming")
    elif side == "duckdb":
        import duckdb

        from govinfo.frames import count_cases

        count_cases(duckdb.read_parquet(files), YEAR).to_arrow_table()
    else:
        by_hand(pl.scan_parquet(files), ["organ"]).collect(engine="streaming")
    seconds = perf_counter() - begun
    (high,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(int(high.split()[1]) / 1024, seconds)


def counting(rows: int, rounds: int, folder: Path) -> Iterator[Ratio]:
    """Counting cases on polars and DuckDB, and growth with the number of cases."""
    import duckdb
    import polars as pl

    from govinfo.frames import count_cases

    files = {size: folder / f"{size}.parquet" for size in (rows // 10, rows)}
    for size, file in files.items():
        cases(size, file)
    file = files[rows]
    sides: dict[str, Callable[[], object]] = {
        "govinfo": lambda: count_cases(pl.scan_parquet(file), YEAR).collect(),
        "polars": lambda: by_hand(pl.scan_parquet(file), ["organ"]).collect(),
        "govinfo, nationwide": lambda: count_cases(pl.scan_parquet(file), YEAR, by=()).collect(),
        "polars, nationwide": lambda: by_hand(pl.scan_parquet(file), []).collect(),
    }
    spent = in_turn(sides, rounds)
    million = f"{rows / 1e6:g} million cases"
    yield middle(f"{million} by organ, beside polars by hand", spent["govinfo"], spent["polars"], "s", 1.2)
    nationwide = spent["govinfo, nationwide"]
    yield middle(f"{million} nationwide, beside polars by hand", nationwide, spent["polars, nationwide"], "s", 1.2)

    relation = duckdb.read_parquet(str(file))
    duck = in_turn(
        {
            "govinfo": lambda: count_cases(relation, YEAR).to_arrow_table(),
            "sql": lambda: relation.query("cases", SQL).to_arrow_table(),
        },
        rounds,
    )
    yield middle(f"{million} by organ on DuckDB, beside SQL by hand", duck["govinfo"], duck["sql"], "s", 1.6)

    pandas = pl.read_parquet(file, columns=["applicant", "received", "decided", "outcome"]).to_pandas()
    loaded = pl.read_parquet(file)
    tab = in_turn(
        {"crosstab": lambda: crosstab(pandas), "govinfo": lambda: count_cases(loaded, YEAR, by=(), shape="wide")},
        rounds,
    )
    yield middle(
        f"{million} nationwide, the finished table, beside pandas.crosstab", tab["govinfo"], tab["crosstab"], "s", 1 / 8
    )

    links = [folder / f"link-{number}.parquet" for number in range(10)]
    for link in links:
        link.symlink_to(file)
    one, ten = ([peak(side, [file]) for _ in range(rounds)] for side in ("govinfo", "polars"))
    yield middle(f"peak memory, {million}, beside polars by hand", [m for m, _ in one], [m for m, _ in ten], "MiB", 1.2)
    yield from growth(rows, [[files[rows // 10]], [file], links], rounds)


def growth(rows: int, sizes: list[list[Path]], rounds: int) -> Iterator[Ratio]:
    """Time and memory from a tenth of the cases to tenfold."""
    names = ", ".join(f"{rows * share / 1e6:g}" for share in (0.1, 1, 10))
    for side, name, told in (
        ("govinfo", "polars", None),
        ("govinfo", "polars told of many groups", HOT),
        ("duckdb", "DuckDB", None),
    ):
        runs = [[peak(side, files, told) for _ in range(rounds if len(files) == 1 else 1)] for files in sizes]
        seconds = [median(spent for _, spent in run) for run in runs]
        peaks = [median(memory for memory, _ in run) for run in runs]
        figures = "; ".join(f"{s:.2f} s, {m:.0f} MiB" for s, m in zip(seconds, peaks, strict=True))
        what = f"{names} million cases by organ on {name}"
        yield Ratio(f"{what} ({figures}), growth, exponent", log(seconds[-1] / seconds[0]), log(100), "ln", 1.1)
        yield Ratio(f"{what}, peak memory at the last", peaks[-1], 4096 if told is None else 1024, "MiB", 1.0)
    memory = [peak(side, sizes[-1])[0] for side in ("govinfo", "polars")]
    yield Ratio("peak memory at the last on polars, beside polars by hand", *memory, "MiB", 1.2)


def wide(rows: int, seed: int = 3) -> Any:
    """Reports that balance, but for a cell in every two hundredth."""
    import numpy as np
    import polars as pl

    from govinfo.forms import FORMS
    from govinfo.forms.spec import Along

    draw = np.random.default_rng(seed)
    columns: dict[str, Any] = {"organ": [f"organ {number}" for number in range(rows)], "year": np.full(rows, YEAR)}
    for table in FORMS["2021"].tables.values():
        flat: dict[int, Any] = {}
        sums = {each.right[0]: each.left for each in table.equations if len(each.right) == 1}

        def value(number: int, flat: dict[int, Any] = flat, sums: dict[int, tuple[int, ...]] = sums) -> Any:
            if number not in flat:
                terms = sums.get(number, ())
                flat[number] = sum(map(value, terms)) if terms else draw.poisson(0.3, rows)
            return flat[number]

        for each in table.equations:
            if len(each.right) == 2 and each.identity.along is Along.COLUMNS and each.left[0] not in sums:
                flat[each.left[1]] = np.zeros(rows, int)
                flat[each.left[0]] = value(each.right[0]) + value(each.right[1])
        columns.update((cell.address, value(cell.number)) for cell in table.cells)
    frame = pl.DataFrame(columns)
    cells = frame.columns[12:]
    wrong = draw.integers(0, len(cells), rows)
    struck = draw.random(rows) < 0.005
    return frame.with_columns(
        (pl.col(cell) + pl.Series(struck & (wrong == place)).cast(pl.Int64)).alias(cell)
        for place, cell in enumerate(cells)
    )


def blanked(frame: Any, seed: int = 4) -> Any:
    """The same reports, one cell blank in every two hundredth."""
    import numpy as np
    import polars as pl

    draw = np.random.default_rng(seed)
    cells = frame.columns[12:]
    place = np.where(draw.random(len(frame)) < 0.005, draw.integers(0, len(cells), len(frame)), -1)
    return frame.with_columns(
        pl.when(pl.Series(place != number)).then(pl.col(cell)).alias(cell) for number, cell in enumerate(cells)
    )


def findings_by_hand(frame: Any) -> Any:
    """What somebody who knows polars writes for the same findings, blanks included, from the equations written out."""
    import polars as pl

    from govinfo.forms import FORMS

    parts = []
    for table in FORMS["2021"].tables.values():
        for each in table.equations:
            left, right = ([table.cells[cell].address for cell in side] for side in (each.left, each.right))
            expected, actual = pl.sum_horizontal(left), pl.sum_horizontal(right)
            left_known, right_known = (~pl.any_horizontal(pl.col(side).is_null()) for side in (left, right))
            fails = ((expected > actual) & right_known) | ((expected < actual) & left_known)
            parts.append(
                frame.lazy()
                .filter(~((expected == actual) & left_known & right_known))
                .select(
                    "organ",
                    "year",
                    pl.lit(each.identity.name).alias("code"),
                    pl.lit(str(each.at)).alias("at"),
                    pl.lit(right[0]).alias("cell"),
                    expected.alias("expected"),
                    actual.alias("actual"),
                    pl.when(fails).then(pl.lit("fail")).otherwise(pl.lit("unknown")).alias("verdict"),
                )
            )
    return pl.concat(parts).collect()


def bare_by_hand(frame: Any) -> Any:
    """The least that finds the same broken equations where nothing is blank."""
    import polars as pl

    from govinfo.forms import FORMS

    parts = []
    for table in FORMS["2021"].tables.values():
        for each in table.equations:
            expected, actual = (
                sum((pl.col(table.cells[cell].address) for cell in side[1:]), pl.col(table.cells[side[0]].address))
                for side in (each.left, each.right)
            )
            here = frame.lazy().filter(expected != actual)
            parts.append(here.select("organ", pl.lit(str(each.at)).alias("at"), expected.alias("e"), actual.alias("a")))
    return pl.concat(parts).collect()


def climbed_by_hand(frame: Any, tree: Any, levels: int) -> Any:
    """Sums over a tree, level by level, for reports without blanks."""
    import polars as pl

    cells = [name for name in frame.columns if "." in name]
    level, sums = frame.lazy().with_columns(pl.lit(1).alias("reports")), []
    for _ in range(levels):
        level = level.join(tree.lazy(), on="organ").group_by("parent", "year").agg(pl.col(*cells, "reports").sum())
        level = level.rename({"parent": "organ"})
        sums.append(level)
    return pl.concat(sums).collect()


def region(frame: Any) -> Any:
    """A tree of five levels over the organs of a frame."""
    import polars as pl

    levels: list[list[str]] = [["country"]]
    links: list[tuple[str, str | None]] = [("country", None)]
    for name, size in (("province", 30), ("city", 300), ("county", 3_000)):
        levels.append([f"{name} {number}" for number in range(size)])
        links += [(organ, levels[-2][number % len(levels[-2])]) for number, organ in enumerate(levels[-1])]
    links += [(organ, levels[-1][number % len(levels[-1])]) for number, organ in enumerate(frame["organ"])]
    return pl.DataFrame(links, schema=["organ", "parent"], orient="row")


def reports(rows: int, rounds: int) -> Iterator[Ratio]:
    """Checking and adding up reports on polars."""
    from govinfo.checks.checking import check
    from govinfo.frames import check_frame, from_frame, rollup_frame

    frame = wide(rows)
    gappy = blanked(frame)
    tree = region(frame)
    some = list(from_frame(frame.head(2_000)))
    spent = in_turn(
        {
            "govinfo": lambda: check_frame(frame),
            "hand": lambda: findings_by_hand(frame),
            "bare": lambda: bare_by_hand(frame),
            "objects": lambda: [check(report, select=("A3", "R4")) for report in some],
            "made": lambda: list(from_frame(frame.head(2_000))),
            "govinfo, blanks": lambda: check_frame(gappy),
            "hand, blanks": lambda: findings_by_hand(gappy),
        },
        rounds,
    )
    assert len(check_frame(frame)) == len(findings_by_hand(frame)) == len(bare_by_hand(frame)) > 0
    assert len(check_frame(gappy)) == len(findings_by_hand(gappy)) > len(check_frame(frame))
    yield middle(f"{rows} reports checked, beside polars by hand", spent["govinfo"], spent["hand"], "s", 1.3)
    yield middle("the same beside polars by hand that knows no blanks", spent["govinfo"], spent["bare"], "s", 2.5)
    blanks = f"{rows} reports checked, a blank in every two hundredth"
    yield middle(f"{blanks}, beside polars by hand", spent["govinfo, blanks"], spent["hand, blanks"], "s", 1.3)
    alone, made = (median(spent[side]) / len(some) * rows for side in ("objects", "made"))
    for what, base in (("held already", alone), ("made from the frame", alone + made)):
        yield Ratio(f"{rows} reports checked, beside objects {what}", median(spent["govinfo"]), base, "s", 1 / 40)
    yield Ratio(f"{blanks}, beside objects held already", median(spent["govinfo, blanks"]), alone, "s", 1 / 30)
    summed = in_turn(
        {"govinfo": lambda: rollup_frame(frame, tree), "hand": lambda: climbed_by_hand(frame, tree, 4)}, rounds
    )
    yield middle(f"{rows} reports added up over five levels", summed["govinfo"], summed["hand"], "s", 1.5)


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """Every figure, beside its target."""
    with TemporaryDirectory() as folder:
        yield from counting(20_000 if smoke else 10_000_000, 1 if smoke else 3, Path(folder))
    yield from reports(500 if smoke else 100_000, 1 if smoke else 5)


if __name__ == "__main__":
    alone(sys.argv[1], sys.argv[2:])
