"""What an office waits for: a change in its own Word file, and the page of two hundred checked files."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import govinfo
from benchmarks.measure import Ratio, least

EXAMPLE = Path(__file__).parent.parent / "examples" / "xianyuan-2023.txt"
PLANTED = 9
"""One file of so many has a wrong figure."""


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """A patched Word file to reading it; the page of many files to their text, each as a command."""
    with tempfile.TemporaryDirectory() as folder:
        yield _patched(Path(folder), 2 if smoke else 20)
        yield _overview(Path(folder) / "many", 9 if smoke else 200, 1 if smoke else 5)


def _patched(folder: Path, times: int) -> Ratio:
    report = govinfo.read(EXAMPLE)
    source, target = folder / "own.docx", folder / "changed.docx"
    govinfo.write(report, source)
    changes = govinfo.repair(report)[0].changes
    govinfo.patch(source, changes, target)
    patched, read = [], []
    for _ in range(times):
        patched.append(_timed(lambda: govinfo.patch(source, changes, target)))
        read.append(_timed(lambda: govinfo.read(source)))
    return least("a changed Word file, to reading it", patched, read, "ms", 3.0)


def _overview(folder: Path, files: int, times: int) -> Ratio:
    folder.mkdir()
    mended = govinfo.repair(govinfo.read(EXAMPLE))[0].apply(govinfo.read(EXAMPLE))
    for number in range(files):
        wrong = {"applications.granted.enterprise": 3} if number % PLANTED == 0 else {}
        report = mended.replace(wrong, organ=f"某县第{number}镇人民政府")
        govinfo.write(report, folder / f"{number:03}.{('docx', 'html', 'txt')[number % 3]}")
    page, text = [], []
    for _ in range(times):
        page.append(_command(folder, "html"))
        text.append(_command(folder, "text"))
    return least(f"the page of {files} files, to their text", page, text, "s", 1.3)


def _command(folder: Path, form: str) -> float:
    """Seconds of the processor that a command takes."""
    arguments = ["check", str(folder), "--jobs", "1", "--output-format", form, "-o", os.devnull]
    before = os.times()
    subprocess.run([sys.executable, "-m", "govinfo", *arguments], check=False)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def _timed(work) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
