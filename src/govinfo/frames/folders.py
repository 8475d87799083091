"""A folder of reports as a frame, and why its other files are not in it."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Unpack

from govinfo.errors import ReadError
from govinfo.frames.engine import polars
from govinfo.frames.progress import watched
from govinfo.frames.reports import to_frame
from govinfo.readers.many.folder import read_folder as read_each

if TYPE_CHECKING:
    from govinfo.readers import ReadOptions
    from govinfo.report.annual import AnnualReport

_AT_ONCE = 1_000


class FolderFrame(NamedTuple):
    """What a folder holds.

    Attributes:
        frame: The reports, as `govinfo.frames.to_frame` lays them out; ``source`` is the path within the folder.
        unread: Why each of the other files is not among them, by path.
    """

    frame: Any
    unread: dict[str, ReadError]


def read_folder(
    path: str | os.PathLike[str],
    *,
    workers: int | None = None,
    progress: bool = False,
    **options: "Unpack[ReadOptions]",
) -> FolderFrame:
    """Read the reports of a folder into a frame; a file that cannot be read stops nothing.

    Args:
        path: The folder; folders and archives in it are read too.
        workers: How many processes read; as many as there are processors unless given.
        progress: Whether a bar tells how many files are done, in a notebook too.
        options: What is known of every file, `govinfo.readers.ReadOptions`.

    Returns:
        The reports as a frame of polars, a row for each, and the errors of the other files.

    Raises:
        ReadError: If the folder cannot be opened.
        MissingExtraError: If polars is not installed, or tqdm where a bar is asked for.

    Example:
        >>> import tempfile, govinfo
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     govinfo.write(govinfo.zero("2021", organ="某县", year=2023), f"{folder}/2023.json")
        ...     read_folder(folder).frame.select("source", "organ", "year").rows()
        [('2023.json', '某县', 2023)]
    """
    unread: dict[str, ReadError] = {}
    each = read_each(path, workers=workers, **options)
    reports = _reports(watched(each, shown=progress), Path(path), unread)
    frames = [_framed(chunk) for chunk in iter(lambda: list(islice(reports, _AT_ONCE)), [])]
    return FolderFrame(polars().concat(frames or [_framed([])], how="diagonal_relaxed"), unread)


def _reports(
    found: "Iterable[tuple[Path, AnnualReport | ReadError]]", folder: Path, unread: dict[str, ReadError]
) -> "Iterator[tuple[str, AnnualReport]]":
    for path, one in found:
        name = path.relative_to(folder).as_posix()
        if isinstance(one, ReadError) and path == folder:
            raise one
        if isinstance(one, ReadError):
            unread[name] = one
        else:
            yield name, one


def _framed(chunk: "list[tuple[str, AnnualReport]]") -> Any:
    names = [name for name, _ in chunk]
    return to_frame(report for _, report in chunk).with_columns(polars().Series("source", names, polars().String))
