"""Reports in parquet files: as a frame, with the editions of the form in the metadata of the file."""

import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from govinfo.arguments import instance
from govinfo.errors import ReadError
from govinfo.forms import FORMS
from govinfo.frames.engine import polars
from govinfo.frames.reports import to_frame
from govinfo.messages import frames as says
from govinfo.messages import nouns
from govinfo.report.annual import AnnualReport
from govinfo.report.description import FORMAT
from govinfo.writers import atomic

if TYPE_CHECKING:
    import polars as pl

_FORMAT, _EDITIONS = "govinfo.format", "govinfo.editions"


def write_parquet(reports: Iterable[AnnualReport], path: str | os.PathLike[str]) -> None:
    """Write reports into one parquet file, as `to_frame` lays them out.

    Args:
        reports: The reports.
        path: The file; it is written whole or not at all.

    Raises:
        OSError: If it cannot be written.

    Example:
        >>> import tempfile
        >>> from govinfo.report.annual import zero
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_parquet([zero("2021", organ="某县", year=2023)], f"{folder}/2023.parquet")
        ...     editions(f"{folder}/2023.parquet")
        (Edition.F2021,)
    """
    instance(path, (str, os.PathLike), "path", nouns.PATH)
    frame = to_frame(reports)
    used = [form.edition for form in FORMS if form.edition in frame["edition"]]
    content = io.BytesIO()
    frame.write_parquet(content, metadata={_FORMAT: FORMAT, _EDITIONS: ",".join(used)})
    atomic.write(path, content.getvalue())


def editions(path: str | os.PathLike[str]) -> tuple[str, ...]:
    """The editions of the form that the reports in a parquet file are made on, as its metadata names them.

    Args:
        path: A file made by `write_parquet`; of any other file nothing is known.

    Raises:
        ReadError: If it is no parquet file.
    """
    named = _metadata(path).get(_EDITIONS, "")
    return tuple(form.edition for form in FORMS if form.edition in named.split(","))


def batches(path: str | os.PathLike[str], *, rows: int = 20_000) -> Iterator["pl.DataFrame"]:
    """The rows of a parquet file, some at a time, so that a file of any length needs the memory of one batch.

    Args:
        path: The file.
        rows: Rows in a batch.

    Raises:
        ReadError: If it is no parquet file.
        MissingExtraError: If polars is not installed.
    """
    lazy = scanned(path)
    for start in range(0, lazy.select(polars().len()).collect().item(), rows):
        yield lazy.slice(start, rows).collect()


def scanned(path: str | os.PathLike[str]) -> "pl.LazyFrame":
    """The rows of a parquet file, to be read as they are needed.

    Args:
        path: The file.

    Raises:
        ReadError: If it is no parquet file.
        MissingExtraError: If polars is not installed.
    """
    _metadata(path)
    lazy: pl.LazyFrame = polars().scan_parquet(path)
    return lazy


def _metadata(path: str | os.PathLike[str]) -> dict[str, str]:
    pl = polars()
    try:
        return dict(pl.read_parquet_metadata(Path(path)))
    except (pl.exceptions.PolarsError, OSError):
        raise ReadError(says.NO_PARQUET, document=str(path)) from None
