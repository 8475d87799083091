"""JSON text to report, all checks, and back to JSON text, beside pydantic; and the memory of a held report.

Every side refuses what is no whole number, what is below zero, keys it does not know, lists of another length, and
every sum of the form that does not hold. pydantic raises; govinfo gives findings. The wire of govinfo takes blanks too,
texts as filed, reasons, prose and tables in another edition, which the two models do not. Reports that say something of
single cells are measured by themselves, beside a model that takes that too, and are not checked.
"""

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from benchmarks.measure import Ratio, middle

SIDES = ("govinfo", "fields", "rows")
CHUNK = 500
TABLES = ("A301", "A302", "A303", *(f"C10{number}" for number in range(1, 8)), "R401", "R402", "R403")


def reader(side: str) -> Callable[[bytes], object]:
    """How a side reads one report."""
    if side == "govinfo":
        import govinfo

        return govinfo.loads
    if side == "rows":
        from benchmarks.pydantic_rows import Report as Rows

        return Rows.model_validate_json
    from benchmarks.pydantic_fields import Report as Fields

    return Fields.model_validate_json


def worker(side: str) -> Callable[[bytes], object]:
    """What a side does with one report."""
    read = reader(side)
    if side != "govinfo":
        return lambda text: read(text).model_dump_json()
    import govinfo

    loads, check, dumps = govinfo.loads, govinfo.plan(select=TABLES).check, govinfo.dumps

    def turn(text: bytes) -> bytes:
        report = loads(text)
        findings = check(report)
        if findings:
            raise ValueError(findings)
        return dumps(report)

    return turn


def refuses(side: str, text: bytes) -> bool:
    """Whether a side does not let a report pass."""
    try:
        worker(side)(text)
    except ValueError:
        return True
    return False


def faulty(text: bytes, side: str) -> Iterator[bytes]:
    """Reports with one fault each."""
    first, last = ("natural_person", "total") if side == "fields" else (0, 4)
    for fault in (-1, 2.5, True, "1", None, 10**6):
        report = json.loads(text)
        rows_of(report, "applications", side)["received"][first] = fault
        yield json.dumps(report).encode()
    report = json.loads(text)
    rows = rows_of(report, "applications", side)
    rows["unknown"] = rows["received"]
    yield json.dumps(report).encode()
    report = json.loads(text)
    del rows_of(report, "remedies", side)["review"][last]
    yield json.dumps(report).encode()


def rows_of(report: dict[str, Any], section: str, side: str) -> dict[str, Any]:
    """The rows of a table as a side has them."""
    return report[section] if side == "fields" else report[section]["rows"]


def prove_equal_strictness(texts: dict[str, list[bytes]]) -> None:
    """Every side passes the reports and refuses each fault."""
    for side in SIDES:
        assert not refuses(side, texts[side][0]), side
        for number, fault in enumerate(faulty(texts[side][0], side)):
            assert refuses(side, fault), (side, number)


def times(texts: dict[str, list[bytes]]) -> dict[str, list[float]]:
    """Microseconds for each report, a figure for each chunk, the sides in turn."""
    workers = {side: worker(side) for side in SIDES}
    spent: dict[str, list[float]] = {side: [] for side in SIDES}
    for start in range(0, len(texts["govinfo"]), CHUNK):
        for side, turn in workers.items():
            chunk = texts[side][start : start + CHUNK]
            gc.collect()
            begun = process_time()
            for text in chunk:
                turn(text)
            spent[side].append((process_time() - begun) / len(chunk) * 1e6)
    return spent


def noted(text: bytes) -> bytes:
    """The same report with two cells filed otherwise than as plain digits."""
    report = json.loads(text)
    filed = report["remedies"]
    total = filed["rows"]["review"][4] if "rows" in filed else filed["review"]["total"]
    report["as_filed"] = {"remedies.review.total": f"{total}件", "proactive.licences.decisions": "０"}
    report["proactive"]["licences"]["decisions"] = 0
    return json.dumps(report, ensure_ascii=False, separators=(",", ":")).encode()


def there_and_back(texts: dict[str, list[bytes]]) -> dict[str, list[float]]:
    """Microseconds for each report that says something of its cells: from text and back to it."""
    import govinfo
    from benchmarks.pydantic_fields import NotedReport

    turns: dict[str, Callable[[bytes], object]] = {
        "govinfo": lambda text: govinfo.dumps(govinfo.loads(text)),
        "fields": lambda text: NotedReport.model_validate_json(text).model_dump_json(),
    }
    said = {side: [noted(text) for text in texts[side][:CHUNK]] for side in turns}
    spent: dict[str, list[float]] = {side: [] for side in turns}
    for side in (*turns, *turns, *turns):
        begun = process_time()
        for text in said[side]:
            turns[side](text)
        spent[side].append((process_time() - begun) / len(said[side]) * 1e6)
    return spent


def held(side: str, path: str) -> float:
    """KiB of resident memory that each report of a file takes when all are held."""
    import psutil

    read = reader(side)
    with Path(path).open("rb") as lines:
        kept = [read(next(lines)) for _ in range(50)]
        gc.collect()
        before = psutil.Process().memory_info().rss
        kept += [read(line) for line in lines]
        gc.collect()
        return (psutil.Process().memory_info().rss - before) / 1024 / (len(kept) - 50)


def memory(side: str, texts: list[bytes]) -> float:
    """The same, in a fresh process."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "reports")
        path.write_bytes(b"\n".join(texts))
        command = [sys.executable, "-m", "benchmarks.wire", side, str(path)]
        return float(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """The ratios to both models of pydantic."""
    from benchmarks.reports import texts as make

    rows, fields = make(400 if smoke else 10_000)
    texts = {"govinfo": rows, "rows": rows, "fields": fields}
    prove_equal_strictness(texts)
    spent = times(texts)
    what = f"{len(rows)} reports from JSON, checked, to JSON"
    yield middle(f"{what}, to pydantic with a field per cell", spent["govinfo"], spent["fields"], "µs", 0.5)
    yield middle(f"{what}, to pydantic with a list per row", spent["govinfo"], spent["rows"], "µs", 0.75)
    said = there_and_back(texts)
    what = "reports with words in two cells from JSON and back"
    yield middle(f"{what}, to pydantic with a field per cell", said["govinfo"], said["fields"], "µs", 2.0)
    ours, theirs = memory("govinfo", rows), memory("fields", fields)
    yield Ratio("memory of a held report, to pydantic with a field per cell", ours, theirs, "KiB", 0.08)


if __name__ == "__main__":
    print(held(*sys.argv[1:]))
