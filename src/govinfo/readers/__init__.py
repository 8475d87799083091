"""Reading a filed report from the formats it is published in. Labels decide, and a number is never invented."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypedDict, Unpack

from govinfo.arguments import instance, known_name, wrong_kind
from govinfo.errors import GovinfoError, InvalidValueError, ReadError, UnknownFormError, cause
from govinfo.formats import Use, named
from govinfo.messages import errors, files, nouns
from govinfo.messages.recognising import SEVERAL_REPORTS
from govinfo.readers.assembly import assemble
from govinfo.readers.formats.detecting import sniff
from govinfo.readers.limits import LIMITS, Limits, sized
from govinfo.readers.metadata.statement import identified, identity
from govinfo.readers.result import How, ReadResult, Recognition
from govinfo.readers.stream import Stream
from govinfo.report.annual import AnnualReport

if TYPE_CHECKING:
    from govinfo.formats.functions import Holding, Reads

__all__ = [
    "LIMITS",
    "How",
    "Limits",
    "ReadOptions",
    "ReadResult",
    "Recognition",
    "read",
    "read_all",
    "read_result",
    "read_results",
    "reads",
    "reads_results",
]


FileSource: TypeAlias = str | os.PathLike[str] | BinaryIO
"""A file: its path, or the file itself, open for reading bytes."""


class ReadOptions(TypedDict, total=False):
    """What every reading function can be told.

    Attributes:
        format: Name of the format; found from the first bytes, the suffix and the text unless given.
        organ: Who reports, believed before what the document says.
        year: The year reported on, believed before what the document says.
        field: Name of the field of JSON objects, or of the column of a CSV grid, that holds the text of a report.
        limits: How much of a document is read before it is refused.
        plugins: Whether formats of other installed packages count.
    """

    format: str | None
    organ: str | None
    year: int | None
    field: str | None
    limits: Limits
    plugins: bool


def read(source: FileSource, **options: Unpack[ReadOptions]) -> AnnualReport:
    """The report in a file.

    Args:
        source: The file's path, or the file itself, open for reading bytes.
        options: What is known of the file, `ReadOptions`: format, organ, year, field, limits, plugins.

    Returns:
        The report as filed. A cell that was not read is `None`, and `AnnualReport.reason` says why.

    Raises:
        ReadError: If the file cannot be read as a report, or holds several (see `read_all`).
        MissingExtraError: If its format needs a library that is not installed.
        UnknownKeyError: If *format* names no format, or an option is none.
        InvalidValueError: If *organ* is no name, or *year* no year.
    """
    return read_result(source, **options).report


def reads(data: str | bytes, *, document: str | None = None, **options: Unpack[ReadOptions]) -> AnnualReport:
    r"""The report in a text or in bytes; *document* names it in spans and errors, and its suffix may tell the format.

    Raises:
        ReadError: If it cannot be read as a report, or holds several.

    Example:
        >>> report = reads("信息内容\n本年处理决定数量\n行政许可\n3\n信息内容\n行政处罚\n0", organ="某县财政局")
        >>> report.proactive.licences.decisions, report.source("proactive.licences.decisions").place, report.organ
        (3, '第4行', '某县财政局')
    """
    return _only(reads_results(data, document=document, **options), document).report


def read_all(source: FileSource, **options: Unpack[ReadOptions]) -> list[AnnualReport]:
    """Every report in a file that holds several: two years side by side, or one after the other."""
    return [result.report for result in read_results(source, **options)]


def read_result(source: FileSource, **options: Unpack[ReadOptions]) -> ReadResult:
    """The report in a file, and how each part of it was recognised."""
    return _only(read_results(source, **options), _name(source))


def read_results(source: FileSource, **options: Unpack[ReadOptions]) -> Sequence[ReadResult]:
    """Every report in a file, and how each part of them was recognised."""
    data = _content(source, _limits(options).size + 1)
    return reads_results(data, document=_name(source), **options)


def reads_results(
    data: str | bytes, *, document: str | None = None, **options: Unpack[ReadOptions]
) -> Sequence[ReadResult]:
    """Every report in a text or in bytes, and how each part of them was recognised."""
    given = identity(options.get("organ"), options.get("year"))
    limits, plugins = _limits(options), options.get("plugins", False)
    instance(data, (str, bytes), "data", nouns.DATA)
    sized(data, document, limits)
    if document is not None:
        instance(document, str, "document", nouns.NAME_OF_FILE)
    field = options.pop("field", None)
    if field is not None:
        from govinfo.readers.many.records import of_field

        held = of_field(data, field, document, limits)
        return _unpacked(held, held.names, document, options)
    name = options.get("format") or sniff(data, document, plugins=plugins)
    read_: Reads = named(name, Use.READS, plugins=plugins).load(Use.READS)
    try:
        found = read_(data, document, limits)
        if isinstance(found, AnnualReport):
            return (ReadResult(identified(found, given)),)
        if isinstance(found, Stream):
            return assemble(found, document, name, limits, given)
        names = found.names
    except (GovinfoError, OSError):
        raise
    except Exception as error:
        raise _fault(error, name, document) from error
    return _unpacked(found, names, document, {**options, "format": None, "limits": limits._replace(files=0)})


def _limits(options: ReadOptions) -> Limits:
    """The limits among options, each of which is one that there is."""
    for name in options:
        known_name(name, ReadOptions.__annotations__, nouns.OPTION)
    return instance(options.get("limits", LIMITS), Limits, "limits", nouns.LIMITS)


def _fault(error: Exception, format: str, document: str | None) -> ReadError:
    """What our own code, or a library that it uses, raised and should not have, with where in the code it did."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = "" if at is None else f"{os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno}"
    return ReadError(errors.FAULT, format=format, place=place, error=repr(error)[:200], document=document)


def _unpacked(
    held: "Holding", names: Iterable[str], document: str | None, options: ReadOptions
) -> Sequence[ReadResult]:
    """The reports in what holds documents; of several those on the year that the caller gives, where any says so."""
    year = options.get("year")
    if year is None:
        return _every(held, names, document, options)
    names = [*names]
    found = _every(held, names, document, {**options, "year": None})
    own = [one for one in found if one.report.year == year] if len(found) > 1 else []
    return own or _every(held, names, document, options)


def _every(held: "Holding", names: Iterable[str], document: str | None, options: ReadOptions) -> Sequence[ReadResult]:
    """All reports in what holds documents; documents that are not meant as reports are left out."""
    results: list[ReadResult] = []
    problems: list[ReadError] = []
    strangers: list[ReadError] = []
    for name in names:
        try:
            results += reads_results(held.read(name), document=held.called(name), **options)
        except UnknownFormError as error:
            strangers.append(error)
        except ReadError as error:
            problems.append(error)
    if problems:
        raise ReadError.of(problems)
    if not results:
        raise UnknownFormError(files.NO_REPORT_INSIDE, problems=strangers, document=document)
    return results


def _content(source: FileSource, most: int) -> bytes:
    """The first bytes of a file."""
    if not isinstance(source, str | os.PathLike) and not hasattr(source, "read"):
        raise wrong_kind(source, "source", nouns.FILE)
    try:
        if isinstance(source, str | os.PathLike):
            with open(source, "rb", opener=_at_once) as file:
                return file.read(most)
        data = source.read(most)
    except (OSError, ValueError) as error:
        raise ReadError(files.NOT_OPENED, cause=cause(error), document=_name(source)) from error
    if type(data) is not bytes:
        raise InvalidValueError(files.NO_BYTES)
    return data


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting for one who writes: a pipe that nobody writes into is an empty file."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    with suppress(AttributeError, OSError):  # where nothing waits, nothing need wait again
        os.set_blocking(descriptor, True)
    return descriptor


def _name(source: FileSource) -> str | None:
    """The name of a file; a file without one, such as bytes in memory, has none."""
    path: object = source if isinstance(source, str | os.PathLike) else getattr(source, "name", None)
    named = isinstance(path, str) or hasattr(path, "__fspath__")
    return os.path.basename(os.path.normpath(str(path))) if named else None


def _only(found: Sequence[ReadResult], document: str | None) -> ReadResult:
    if len(found) != 1:
        raise ReadError(SEVERAL_REPORTS, count=len(found), document=document)
    return found[0]
