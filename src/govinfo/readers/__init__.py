"""Reading a filed report from the formats it is published in. Labels decide, and a number is never invented."""

import os
from collections.abc import Sequence
from pathlib import Path

from govinfo.errors import ReadError
from govinfo.readers.assembly import assemble
from govinfo.readers.formats import FORMATS, Format, reader
from govinfo.readers.formats.detecting import sniff
from govinfo.readers.limits import LIMITS, Limits
from govinfo.readers.result import How, ReadResult, Recognition
from govinfo.report.annual import AnnualReport

__all__ = [
    "FORMATS",
    "LIMITS",
    "Format",
    "How",
    "Limits",
    "ReadResult",
    "Recognition",
    "read",
    "read_all",
    "read_result",
    "read_results",
    "reads",
    "reads_results",
]


def read(path: str | os.PathLike[str], *, format: str | None = None, limits: Limits = LIMITS) -> AnnualReport:
    """The report in a file.

    Args:
        path: The file.
        format: Name of its format; found from its first bytes, its suffix and its text unless given.
        limits: How much of it is read before it is refused.

    Returns:
        The report as filed. A cell that was not read is `None`, and `AnnualReport.reason` says why.

    Raises:
        ReadError: If the file cannot be read as a report, or holds several (see `read_all`).
        MissingExtraError: If its format needs a library that is not installed.
        UnknownKeyError: If *format* names no format.
    """
    return read_result(path, format=format, limits=limits).report


def reads(
    data: str | bytes, *, format: str | None = None, document: str | None = None, limits: Limits = LIMITS
) -> AnnualReport:
    r"""The report in a text or in bytes; *document* names it in spans and errors, and its suffix may tell the format.

    Raises:
        ReadError: If it cannot be read as a report, or holds several.

    Example:
        >>> report = reads("信息内容\n本年处理决定数量\n行政许可\n3\n信息内容\n行政处罚\n0")
        >>> report.proactive.licences.decisions, report.source("proactive.licences.decisions").place
        (3, 'line 4')
    """
    return _only(reads_results(data, format=format, document=document, limits=limits), document).report


def read_all(path: str | os.PathLike[str], *, format: str | None = None, limits: Limits = LIMITS) -> list[AnnualReport]:
    """Every report in a file that holds several: two years side by side, or one after the other."""
    return [result.report for result in read_results(path, format=format, limits=limits)]


def read_result(path: str | os.PathLike[str], *, format: str | None = None, limits: Limits = LIMITS) -> ReadResult:
    """The report in a file, and how each part of it was recognised."""
    return _only(read_results(path, format=format, limits=limits), Path(path).name)


def read_results(
    path: str | os.PathLike[str], *, format: str | None = None, limits: Limits = LIMITS
) -> Sequence[ReadResult]:
    """Every report in a file, and how each part of them was recognised."""
    name = Path(path).name
    try:
        with Path(path).open("rb") as file:
            data = file.read(limits.size + 1)
    except OSError as error:
        raise ReadError(f"a file that can be opened ({error.strerror})", document=os.fspath(path)) from None
    return reads_results(data, format=format, document=name, limits=limits)


def reads_results(
    data: str | bytes, *, format: str | None = None, document: str | None = None, limits: Limits = LIMITS
) -> Sequence[ReadResult]:
    """Every report in a text or in bytes, and how each part of them was recognised."""
    if len(data) > limits.size:
        raise ReadError(f"at most {limits.size} bytes", document=document)
    name = format or sniff(data, document)
    found = reader(name)(data, document, limits)
    return (ReadResult(found),) if isinstance(found, AnnualReport) else assemble(found, document, name, limits)


def _only(found: Sequence[ReadResult], document: str | None) -> ReadResult:
    if len(found) != 1:
        raise ReadError(f"one report; {len(found)} stand in it: read them with read_all", document=document)
    return found[0]
