"""``govinfo rollup DIR --tree FILE -o OUT``: add up the reports of folders over a tree of organs."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from govinfo.cli import complain_of, of_parts
from govinfo.cli.parquet import read_tree
from govinfo.cli.watching import watched
from govinfo.errors import ReadError, UnknownKeyError, cause
from govinfo.messages import cli as says
from govinfo.messages import files
from govinfo.readers import read
from govinfo.report.annual import AnnualReport
from govinfo.writers import atomic, format_to_write, write

_CHUNK = 1_000
_FRAME = ".parquet"


def run(options: SimpleNamespace) -> int:
    """Read, add up, write; a file that cannot be read is named and left out, and the status says so."""
    from govinfo.frames import rollup_frame

    write_as = None if options.output.endswith(_FRAME) else format_to_write(options.output, plugins=options.plugins)
    tree, unread = read_tree(options.tree), list[ReadError]()
    figures = _figures(options, unread)
    status = complain_of(unread)
    if figures is None:
        raise ReadError(says.NO_REPORTS, document=", ".join(options.files))
    summed = rollup_frame(figures, tree, partial=options.partial)
    if write_as is None:
        buffer = BytesIO()
        summed.write_parquet(buffer)
        atomic.write(options.output, buffer.getvalue())
    else:
        write(_at_top(summed, tree, options.organ), options.output, format=write_as)
    return status


def _figures(options: SimpleNamespace, unread: list[ReadError]) -> Any:
    """The reports as a frame; `None` where there are none.

    Only their figures are kept in memory, a thousand reports at a time being held as more than that.
    """
    from govinfo.frames import to_frame
    from govinfo.frames.engine import polars

    reports = _read(options, unread)
    frames = [to_frame(chunk).drop("rest") for chunk in iter(lambda: tuple(islice(reports, _CHUNK)), ())]
    return polars().concat(frames, how="diagonal_relaxed") if frames else None


def _at_top(summed: Any, tree: Any, organ: str | None) -> AnnualReport:
    """The sum of an organ; unless said, of the one at the top of the tree.

    Raises:
        UnknownKeyError: If it is no organ with reports.
    """
    from govinfo.frames import from_frame
    from govinfo.frames.engine import polars

    column = polars().col
    wanted = organ or tree.filter(column("parent").is_null())["organ"].first()
    chosen = summed.filter(column("organ") == wanted)
    if chosen.is_empty():
        raise UnknownKeyError(wanted, summed["organ"], says.ORGAN_WITH_REPORTS)
    return next(from_frame(chosen))


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
