"""How long reading takes, as ratios to other libraries on the same input in the same run.

    python benchmarks/reading.py [--folder FOLDER]

needs the folder of real reports, pandas, pdfplumber and python-docx. The medians of interleaved rounds are compared;
time is process time, but for PDF and the folder, which other processes read: there it is the clock's.
"""

import argparse
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from statistics import median

from govinfo import readers
from govinfo.readers.folder import over_folder
from govinfo.writers import write

FOLDER = Path(__file__).parents[1] / "../shared/corpus"
ROUNDS = 40


def compared(
    one: Callable[[], object],
    other: Callable[[], object],
    rounds: int = ROUNDS,
    clock: Callable[[], float] = time.process_time,
) -> tuple[float, float]:
    """Median seconds of two functions, called in turn."""
    one(), other()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for function, taken in zip((one, other), times, strict=True):
            start = clock()
            function()
            taken.append(clock() - start)
    return median(times[0]), median(times[1])


def tell(name: str, ours: float, theirs: float, target: str) -> None:
    """One line."""
    print(f"{name:44} {ours * 1e3:9.2f} ms  {theirs * 1e3:9.2f} ms  ratio {ours / theirs:7.3f}  ({target})")


def tables(page: str) -> object:
    """The tables of a page as pandas reads them."""
    import pandas as pd

    return pd.read_html(StringIO(page))


def extracted(file: Path) -> object:
    """The tables of a PDF file as pdfplumber reads them."""
    import pdfplumber

    with pdfplumber.open(file) as pages:
        return [page.extract_tables() for page in pages.pages]


def checked(report) -> int:
    """How many findings a report has."""
    from govinfo.checks.checking import check

    return len(check(report))


def folder_times(page: bytes) -> tuple[float, float]:
    """Seconds for a thousand pages on two processors and on one."""
    with tempfile.TemporaryDirectory() as directory:
        for number in range(1000):
            (Path(directory) / f"report{number:04}.html").write_bytes(page)
        times = []
        for workers in (2, 1):
            start = time.perf_counter()
            assert sum(1 for _ in over_folder(directory, checked, workers=workers)) == 1000
            times.append(time.perf_counter() - start)
    return times[0], times[1]


def main() -> int:
    """Print the ratios."""
    import docx

    parser = argparse.ArgumentParser(description="Compare the time that reading takes.")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder = parser.parse_args().folder
    for name in ("pt_district_2024.html", "shanghai_office_2019.html"):
        page = (folder / name).read_text(encoding="utf-8")
        times = compared(partial(readers.reads, page, format="html"), partial(tables, page))
        tell(f"{name} / pandas.read_html", *times, "at most 0.6")
    for name in ("seed_xianyuan_township_2023.txt", "huaian_2024_pdfplumber.txt", "pt_district_2024_glued.txt"):
        text = (folder / name).read_text(encoding="utf-8")
        times = compared(partial(readers.reads, text, format="text"), partial(unicodedata.normalize, "NFKC", text))
        tell(f"{name} / NFKC", *times, "at most 25")
    file = folder / "huaian_2024.pdf"
    times = compared(partial(readers.read, file), partial(extracted, file), 10, time.perf_counter)
    tell(f"{file.name} / pdfplumber's tables", *times, "at most 0.25")
    with tempfile.TemporaryDirectory() as directory:
        write(readers.read(folder / "huaian_2024.pdf"), Path(directory) / "report.docx")
        word = (Path(directory) / "report.docx").read_bytes()

    def walked() -> list[list[str]]:
        tables = docx.Document(BytesIO(word)).tables
        return [[cell.text for cell in row.cells] for table in tables for row in table.rows]

    tell("docx / python-docx row.cells", *compared(lambda: readers.reads(word), walked, 10), "at most 0.333")
    two, one = folder_times((folder / "pt_district_2024.html").read_bytes())
    name = "1000 pages checked, two processors"
    print(f"{name:44} {two:9.2f} s   {one:9.2f} s   faster {one / two:6.2f}  (at least 1.6)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
