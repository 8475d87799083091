"""Many files at once: read by several processes, and one that cannot be read does not stop the others."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from types import NoneType
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, Unpack

from govinfo.arguments import instance
from govinfo.errors import GovinfoError, ReadError, cause
from govinfo.formats import suffix
from govinfo.messages import files as says
from govinfo.messages import nouns
from govinfo.readers import LIMITS, ReadOptions, ReadResult, read_results, reads_results
from govinfo.readers.limits import sized
from govinfo.readers.many.file_search import FoundFile, found_files
from govinfo.report.annual import AnnualReport

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo.readers.many.archive import Archive
    from govinfo.readers.many.records import Records

_Result = TypeVar("_Result")
_ARCHIVE, _LINES = ".zip", ".jsonl"


def read_folder(
    path: str | os.PathLike[str], *, workers: int | None = None, **options: Unpack[ReadOptions]
) -> "Iterator[tuple[Path, AnnualReport | ReadError]]":
    """Every report of a folder, or why it could not be read, folder by folder in the order of the file names.

    What holds no table of the form, or is in no known format, gives an `UnknownFormError`; what was meant as a report
    and could not be read any other `ReadError`. Files that systems and word processors leave are passed over. The files
    of an archive and the lines of JSON are read as the files of a folder. Of a document that holds several reports, of
    two years say, each is called by its number: ``2023.docx[2]``.

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

    instance(path, (str, os.PathLike), "path", nouns.PATH)
    instance(workers, (int, NoneType), "workers", nouns.COUNT)
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
    """What becomes of a file; of what holds documents, as an archive does, what becomes of each of them."""
    if one.fault is not None:
        return [(one.path, one.fault)]
    if not _holds_others(one.path, options):
        return _each(work, one.path, partial(read_results, one.path, **options))
    folder, name = os.path.split(one.path)
    try:
        with open(one.path, "rb") as file:
            held = _holding(file, name, options)
            limits = options.get("limits", LIMITS)
            read = partial(_read_member, held, {**options, "field": None, "limits": limits._replace(files=0)})
            own = {os.path.join(folder, held.called(inner)): partial(read, inner) for inner in held.names}
            return [outcome for path, reading in own.items() for outcome in _each(work, path, reading)]
    except OSError as error:
        return [(one.path, ReadError(says.NOT_OPENED, cause=cause(error), document=name))]
    except ReadError as error:
        return [(one.path, error)]


def _holds_others(path: str, options: ReadOptions) -> bool:
    """Whether a file holds documents each of which gets an answer; of those in JSON one may be meant by its year."""
    in_json = options.get("field") is not None or suffix(path).lower() == _LINES
    return suffix(path).lower() == _ARCHIVE or (in_json and options.get("year") is None)


def _holding(file: BinaryIO, name: str, options: ReadOptions) -> "Archive | Records":
    """What holds the documents of a file.

    Raises:
        ReadError: If it cannot be read as what holds any, or goes beyond the limits.
    """
    limits, field = options.get("limits", LIMITS), options.get("field")
    if suffix(name).lower() == _ARCHIVE:
        from govinfo.readers.many.archive import Archive

        return Archive(file, name, limits)
    from govinfo.readers.many.records import of_field, of_lines

    data = file.read(limits.size + 1)
    sized(data, name, limits)
    return of_lines(data, name, limits) if field is None else of_field(data, field, name, limits)


def _read_member(held: "Archive | Records", options: ReadOptions, name: str) -> Sequence[ReadResult]:
    return reads_results(held.read(name), document=held.called(name), **options)


def _each(
    work: Callable[[AnnualReport], _Result], path: str, reading: Callable[[], Sequence[ReadResult]]
) -> list[tuple[str, _Result | ReadError]]:
    """What becomes of each report in a file; several are called by their numbers."""
    try:
        found = reading()
    except ReadError as error:
        return [(path, error)]
    except GovinfoError as error:
        return [(path, ReadError(says.NOT_SET_UP, said=error.sentence))]
    names = [path] if len(found) == 1 else [f"{path}[{number}]" for number in range(1, len(found) + 1)]
    return [(name, work(one.report)) for name, one in zip(names, found, strict=True)]


def _lost(one: FoundFile) -> list[tuple[str, Any]]:
    return [(one.path, ReadError(says.LOST, document=os.path.basename(one.path)))]
