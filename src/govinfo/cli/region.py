"""``govinfo rollup DIR --tree FILE -o OUT``: add up the reports of folders over a tree of organs."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from govinfo.cli import CLEAN, UNREADABLE, complain
from govinfo.cli.parquet import read_tree
from govinfo.cli.watching import watched
from govinfo.errors import ReadError, UnknownKeyError
from govinfo.readers import read
from govinfo.report.annual import AnnualReport

_CHUNK = 1_000


def run(options: Namespace) -> int:
    """Read, add up, write; a file that cannot be read is named and left out, and the status says so.

    Only the figures of the reports are kept in memory, a thousand reports at a time being held as more than that.
    """
    from govinfo.frames import from_frame, rollup_frame, to_frame
    from govinfo.frames.engine import polars

    pl = polars()
    unread: list[ReadError] = []
    reports = _read(options.files, unread)
    frames = [to_frame(chunk).drop("rest") for chunk in iter(lambda: tuple(islice(reports, _CHUNK)), ())]
    for error in unread:
        complain(error, UNREADABLE)
    if not frames:
        raise ReadError("a folder with reports", document=", ".join(options.files))
    tree = read_tree(options.tree)
    summed = rollup_frame(pl.concat(frames, how="diagonal_relaxed"), tree, partial=options.partial)
    if options.output.endswith(".parquet"):
        summed.write_parquet(options.output)
        return UNREADABLE if unread else CLEAN
    organ = options.organ or tree.filter(pl.col("parent").is_null())["organ"].first()
    chosen = summed.filter(pl.col("organ") == organ)
    if chosen.is_empty():
        raise UnknownKeyError(organ, summed["organ"], "organ with reports at or below it")
    from govinfo.writers import write

    write(next(from_frame(chosen)), options.output)
    return UNREADABLE if unread else CLEAN


def _read(folders: list[str], unread: list[ReadError]) -> Iterator[AnnualReport]:
    for file in watched([file for folder in folders for file in _files(folder)], "report"):
        try:
            yield read(file)
        except ReadError as error:
            unread.append(error)


def _files(folder: str) -> list[Path]:
    try:
        return sorted(path for path in Path(folder).iterdir() if path.is_file())
    except OSError:
        raise ReadError("a folder with reports", document=folder) from None
