"""``govinfo rollup DIR --tree FILE -o OUT``: add up the reports of folders over a tree of organs."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from types import SimpleNamespace

from govinfo.cli import CLEAN, UNREADABLE, of_parts
from govinfo.cli.parquet import read_tree
from govinfo.cli.terminal import complain
from govinfo.cli.watching import watched
from govinfo.errors import ReadError, UnknownKeyError, cause
from govinfo.messages import cli as says
from govinfo.messages import files
from govinfo.readers import read
from govinfo.report.annual import AnnualReport
from govinfo.writers import atomic, write

_CHUNK = 1_000


def run(options: SimpleNamespace) -> int:
    """Read, add up, write; a file that cannot be read is named and left out, and the status says so.

    Only the figures of the reports are kept in memory, a thousand reports at a time being held as more than that.
    """
    from govinfo.frames import from_frame, rollup_frame, to_frame
    from govinfo.frames.engine import polars

    pl = polars()
    unread: list[ReadError] = []
    reports = _read(options, unread)
    frames = [to_frame(chunk).drop("rest") for chunk in iter(lambda: tuple(islice(reports, _CHUNK)), ())]
    for error in unread:
        complain(error.sentence, UNREADABLE)
    if not frames:
        raise ReadError(says.NO_REPORTS, document=", ".join(options.files))
    tree = read_tree(options.tree)
    summed = rollup_frame(pl.concat(frames, how="diagonal_relaxed"), tree, partial=options.partial)
    if options.output.endswith(".parquet"):
        buffer = BytesIO()
        summed.write_parquet(buffer)
        atomic.write(options.output, buffer.getvalue())
        return UNREADABLE if unread else CLEAN
    organ = options.organ or tree.filter(pl.col("parent").is_null())["organ"].first()
    chosen = summed.filter(pl.col("organ") == organ)
    if chosen.is_empty():
        raise UnknownKeyError(organ, summed["organ"], says.ORGAN_WITH_REPORTS)
    write(next(from_frame(chosen)), options.output, plugins=options.plugins)
    return UNREADABLE if unread else CLEAN


def _read(options: SimpleNamespace, unread: list[ReadError]) -> Iterator[AnnualReport]:
    found = [file for folder in options.files for file in _files(folder)]
    for file in watched(found, says.REPORTS, len(found)):
        try:
            yield read(file, **of_parts(options))
        except ReadError as error:
            unread.append(error)


def _files(folder: str) -> list[Path]:
    try:
        return sorted(path for path in Path(folder).iterdir() if path.is_file())
    except OSError as error:
        raise ReadError(files.NOT_OPENED, cause=cause(error), document=folder) from None
