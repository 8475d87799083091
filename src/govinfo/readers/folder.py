"""A folder at once: its files are read by several processes, and one that cannot be read does not stop the others."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from govinfo.errors import GovinfoError, ReadError
from govinfo.formats import Use, suffixes
from govinfo.forms.registry import adopt, further
from govinfo.readers import read
from govinfo.report.annual import AnnualReport

_Result = TypeVar("_Result")
_CHUNK = 16
"""Files that a process is given at a time, at most."""
_CHUNKS = 4
"""Times that a process is given some, at least, so that none is left waiting for another."""


def files(path: str | os.PathLike[str], *, plugins: bool = False) -> list[Path]:
    """The files of a folder and its folders whose suffix is that of a format, in the order of their names."""
    known = frozenset(suffixes(Use.READS, plugins=plugins))
    return sorted(file for file in Path(path).rglob("*") if file.suffix.lower() in known and file.is_file())


def read_folder(
    path: str | os.PathLike[str], *, workers: int | None = None, plugins: bool = False
) -> Iterator[tuple[Path, AnnualReport | ReadError]]:
    """Every report of a folder, or why it could not be read, in the order of the file names.

    Args:
        path: The folder; folders in it are read too.
        workers: How many processes read; as many as there are processors unless given.
        plugins: Whether formats of other installed packages count.
    """
    return over_folder(path, _itself, workers=workers, plugins=plugins)


def over_folder(
    path: str | os.PathLike[str],
    work: Callable[[AnnualReport], _Result],
    *,
    workers: int | None = None,
    plugins: bool = False,
) -> Iterator[tuple[Path, _Result | ReadError]]:
    """What some work makes of every report of a folder, done where the report was read.

    Args:
        path: The folder.
        work: A function of a module, so that other processes can be handed it; what it returns travels back.
        workers: How many processes read.
        plugins: Whether formats of other installed packages count.
    """
    return over_files(files(path, plugins=plugins), work, workers=workers, plugins=plugins)


def over_files(
    found: Sequence[Path], work: Callable[[AnnualReport], _Result], *, workers: int | None = None, plugins: bool = False
) -> Iterator[tuple[Path, _Result | ReadError]]:
    """What some work makes of the report in every file, in the order of the files; the rest as in `over_folder`."""
    processes = min(workers or os.cpu_count() or 1, len(found))
    one = partial(_worked, work, plugins=plugins)
    if processes <= 1:
        yield from zip(found, map(one, found), strict=True)
        return
    from concurrent.futures import ProcessPoolExecutor

    share = max(1, min(_CHUNK, len(found) // (processes * _CHUNKS)))
    with ProcessPoolExecutor(processes, initializer=adopt, initargs=(further(),)) as pool:
        yield from zip(found, pool.map(one, found, chunksize=share), strict=True)


def _itself(report: AnnualReport) -> AnnualReport:
    return report


def _worked(work: Callable[[AnnualReport], _Result], file: Path, *, plugins: bool) -> _Result | ReadError:
    try:
        report = read(file, plugins=plugins)
    except ReadError as error:
        return error
    except GovinfoError as error:
        return ReadError(str(error), document=file.name)
    return work(report)
