"""Many files at once: read by several processes, and one that cannot be read does not stop the others."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

from govinfo.errors import GovinfoError, ReadError, cause
from govinfo.messages import files as says
from govinfo.readers import LIMITS, ReadOptions, read, reads
from govinfo.readers.many.file_search import FoundFile, found_files
from govinfo.report.annual import AnnualReport

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo.readers.many.archive import Archive

_Result = TypeVar("_Result")
_ARCHIVE = ".zip"


def read_folder(
    path: str | os.PathLike[str], *, workers: int | None = None, **options: Unpack[ReadOptions]
) -> "Iterator[tuple[Path, AnnualReport | ReadError]]":
    """Every report of a folder, or why it could not be read, folder by folder in the order of the file names.

    What holds no table of the form, or is in no known format, gives an `UnknownFormError`; what was meant as a report
    and could not be read any other `ReadError`. Files that systems and word processors leave are passed over. The files
    of an archive are read as those of a folder.

    Args:
        path: The folder; folders in it are read too.
        workers: How many processes read; as many as there are processors unless given.
        options: What is known of every file, `govinfo.readers.ReadOptions`.
    """
    return over_folder(path, _itself, workers=workers, **options)


def over_folder(
    path: str | os.PathLike[str],
    work: Callable[[AnnualReport], _Result],
    *,
    workers: int | None = None,
    **options: Unpack[ReadOptions],
) -> "Iterator[tuple[Path, _Result | ReadError]]":
    """What some work makes of every report of a folder, done where the report was read.

    Args:
        path: The folder.
        work: A function of a module, so that other processes can be handed it; what it returns travels back.
        workers: How many processes read.
        options: What is known of every file, `govinfo.readers.ReadOptions`.
    """
    from pathlib import Path

    found = over_files(found_files(path, plugins=options.get("plugins", False)), work, workers=workers, **options)
    return ((Path(file), outcome) for file, outcome in found)


def over_files(
    found: Iterable[FoundFile],
    work: Callable[[AnnualReport], _Result],
    *,
    workers: int | None = None,
    **options: Unpack[ReadOptions],
) -> Iterator[tuple[str, _Result | ReadError]]:
    """What some work makes of the report in every file, in the order of the files; the rest as in `over_folder`.

    Files are taken and results given one after the other; never are all of them held at once.
    """
    one = partial(_outcomes, work, options)
    source = iter(found)
    first = list(islice(source, 2))
    processes = workers or os.cpu_count() or 1
    if processes == 1 or len(first) == 1:
        results: Iterable[list[tuple[str, _Result | ReadError]]] = map(one, chain(first, source))
    else:
        from govinfo.readers.many.worker_pool import shared

        results = shared(one, chain(first, source), _lost, processes)
    return chain.from_iterable(results)


def _itself(report: AnnualReport) -> AnnualReport:
    return report


def _outcomes(
    work: Callable[[AnnualReport], _Result], options: ReadOptions, one: FoundFile
) -> list[tuple[str, _Result | ReadError]]:
    """What becomes of a file; of an archive, what becomes of each of its files."""
    if one.fault is not None:
        return [(one.path, one.fault)]
    if os.path.splitext(one.path)[1].lower() != _ARCHIVE:
        return [(one.path, _outcome(work, partial(read, one.path, **options)))]
    from govinfo.readers.many.archive import Archive

    limits = options.get("limits", LIMITS)
    try:
        with open(one.path, "rb") as file:
            held = Archive(file, os.path.basename(one.path), limits)
            packed = partial(_packed, held, {**options, "limits": limits._replace(files=0)})
            return [(os.path.join(one.path, name), _outcome(work, partial(packed, name))) for name in held.names]
    except OSError as error:
        return [(one.path, ReadError(says.NOT_OPENED, cause=cause(error), document=os.path.basename(one.path)))]
    except ReadError as error:
        return [(one.path, error)]


def _packed(held: "Archive", options: ReadOptions, name: str) -> AnnualReport:
    return reads(held.read(name), document=held.called(name), **options)


def _outcome(work: Callable[[AnnualReport], _Result], reading: Callable[[], AnnualReport]) -> _Result | ReadError:
    try:
        report = reading()
    except ReadError as error:
        return error
    except GovinfoError as error:
        return ReadError(says.NOT_SET_UP, said=error.sentence)
    return work(report)


def _lost(one: FoundFile) -> list[tuple[str, Any]]:
    return [(one.path, ReadError(says.LOST, document=os.path.basename(one.path)))]
