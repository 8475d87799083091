"""What reading costs beside other libraries that look at the same input, in one run, the contestants taking turns.

Real reports are read where their folder lies beside this repository; else what this library writes itself. Both sides
are given the same text or bytes, have run before, and count by their fastest run. Time is process time, but for PDF
files and for a thousand pages, which other processes read: there it is the clock's.
"""

import os
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pandas as pd
import pdfplumber

import govinfo
from benchmarks.measure import Ratio, least
from benchmarks.writing import report
from govinfo import readers
from govinfo.readers.many.folder import over_folder

FOLDER = Path(__file__).parents[2] / "shared/corpus"
PAGES = ("pt_district_2024.html", "shanghai_office_2019.html")
TEXTS = ("seed_xianyuan_township_2023.txt", "huaian_2024_pdfplumber.txt", "pt_district_2024_glued.txt")
PRINTED = FOLDER / "huaian_2024.pdf"
MANY = 10
"""A text is normalised so often in one turn, for the clock to tell."""


def samples(names: tuple[str, ...], format: str) -> dict[str, str]:
    """Real documents by their names, or one of our own."""
    real = {name: (FOLDER / name).read_text(encoding="utf-8") for name in names if (FOLDER / name).is_file()}
    return real or {f"own {format}": govinfo.render(report(1), format)}


def within_portal(page: str) -> str:
    """A page as portals print it: lists of links and scripts around it, of about a hundred thousand characters."""
    link = '<li class="item"><a href="/art/2024/1/2/art_1234_567890.html" title="通知公告">通知公告</a></li>'
    around = f"<div><ul>{link * 400}</ul></div><script>{'var a = 1;' * 1000}</script>"
    body = page.lower().find("<body")
    inside = page.find(">", body) + 1 if body >= 0 else 0
    return f"{page[:inside]}{around}{page[inside:]}{around}"


def tables(page: str) -> object:
    """The tables of a page, as pandas reads them."""
    return pd.read_html(StringIO(page))


def walked(word: bytes) -> object:
    """The text of every cell of a Word file, as python-docx gives it."""
    return [[cell.text for cell in row.cells] for table in docx.Document(BytesIO(word)).tables for row in table.rows]


def extracted(file: Path) -> object:
    """The tables of a PDF file, as pdfplumber finds them."""
    with pdfplumber.open(file) as pages:
        return [page.extract_tables() for page in pages.pages]


def normalised(text: str) -> object:
    return [unicodedata.normalize("NFKC", text) for _ in range(MANY)]


def turns(
    one: Callable[[], object], other: Callable[[], object], count: int, clock: Callable[[], float] = time.process_time
) -> tuple[list[float], list[float]]:
    """Milliseconds that two functions take, called in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    one(), other()
    for _ in range(count):
        for function, taken in zip((one, other), times, strict=True):
            start = clock()
            function()
            taken.append((clock() - start) * 1000)
    return times


def folder_of(page: str, count: int) -> Ratio:
    """A folder of pages on two processors, to the same on one.

    What is done with each is named by the library: other processes load no rival of this module to find it.
    """
    govinfo.check(readers.reads(page, format="html"))
    with tempfile.TemporaryDirectory() as directory:
        for number in range(count):
            (Path(directory) / f"report{number:04}.html").write_text(page, encoding="utf-8")
        times = []
        for workers in (2, 1):
            start = time.perf_counter()
            assert sum(1 for _ in over_folder(directory, govinfo.check, workers=workers)) == count
            times.append(time.perf_counter() - start)
    return Ratio(f"{count} pages checked on two processors, to one", times[0], times[1], "s", 1 / 1.8)


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """The ratio to each rival."""
    count = 1 if smoke else 30
    pages = samples(PAGES, "html")
    pages |= {f"{name} in a portal": within_portal(page) for name, page in pages.items()}
    for name, page in pages.items():
        times = turns(partial(readers.reads, page, format="html"), partial(tables, page), count)
        yield least(f"{name} to a report, to pandas.read_html", *times, "ms", 0.45)
    for name, text in samples(TEXTS, "text").items():
        mine, theirs = turns(partial(readers.reads, text, format="text"), partial(normalised, text), count)
        yield least(f"{name} to a report, to NFKC", mine, [one / MANY for one in theirs], "ms", 12)
    buffer = BytesIO()
    govinfo.write(report(1), buffer, format="docx")
    times = turns(partial(readers.reads, buffer.getvalue()), partial(walked, buffer.getvalue()), min(count, 10))
    yield least("a Word file to a report, to python-docx's cells", *times, "ms", 0.24)
    if PRINTED.is_file():
        times = turns(partial(readers.read, PRINTED), partial(extracted, PRINTED), min(count, 5), time.perf_counter)
        yield least("a PDF file to a report, to pdfplumber's tables", *times, "ms", 0.25)
    if (os.cpu_count() or 1) > 1:
        yield folder_of(next(iter(pages.values())), 20 if smoke else 1000)
