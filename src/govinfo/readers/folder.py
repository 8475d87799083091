"""A folder at once: its files are read by several processes, and one that cannot be read does not stop the others."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from govinfo.errors import GovinfoError, ReadError
from govinfo.readers import read
from govinfo.readers.formats import FORMATS
from govinfo.report.annual import AnnualReport

_Result = TypeVar("_Result")
_CHUNK = 16
"""Files that a process is given at a time."""


def files(path: str | os.PathLike[str]) -> list[Path]:
    """The files of a folder and its folders whose suffix is that of a format, in the order of their names."""
    suffixes = {suffix for format_ in FORMATS for suffix in format_.suffixes}
    return sorted(file for file in Path(path).rglob("*") if file.suffix.lower() in suffixes and file.is_file())


def read_folder(
    path: str | os.PathLike[str], *, workers: int | None = None
) -> Iterator[tuple[Path, AnnualReport | ReadError]]:
    """Every report of a folder, or why it could not be read, in the order of the file names.

    Args:
        path: The folder; folders in it are read too.
        workers: How many processes read; as many as there are processors unless given.
    """
    return over_folder(path, _itself, workers=workers)


def over_folder(
    path: str | os.PathLike[str], work: Callable[[AnnualReport], _Result], *, workers: int | None = None
) -> Iterator[tuple[Path, _Result | ReadError]]:
    """What some work makes of every report of a folder, done where the report was read.

    Args:
        path: The folder.
        work: A function of a module, so that other processes can be handed it; what it returns travels back.
        workers: How many processes read.
    """
    found = files(path)
    processes = min(workers or os.cpu_count() or 1, len(found))
    one = partial(_worked, work)
    chunks = [found[at : at + _CHUNK] for at in range(0, len(found), _CHUNK)]
    if processes <= 1:
        yield from zip(found, chain.from_iterable(map(partial(_each, one), chunks)), strict=True)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from zip(found, chain.from_iterable(pool.map(partial(_each, one), chunks)), strict=True)


def _itself(report: AnnualReport) -> AnnualReport:
    return report


def _each(one: Callable[[Path], _Result | ReadError], chunk: list[Path]) -> list[_Result | ReadError]:
    return [one(file) for file in chunk]


def _worked(work: Callable[[AnnualReport], _Result], file: Path) -> _Result | ReadError:
    try:
        report = read(file)
    except ReadError as error:
        return error
    except GovinfoError as error:
        return ReadError(str(error), document=file.name)
    return work(report)
