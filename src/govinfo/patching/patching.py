"""Change cells of a report in the file it was read from, and read the file again before it is written."""

import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, NamedTuple, Protocol, Unpack, runtime_checkable

from govinfo import formats
from govinfo.arguments import instance, several
from govinfo.errors import GovinfoError, InvalidValueError, PatchError, cause
from govinfo.formats import Format, Patching, Use
from govinfo.languages import Text, joined, listed
from govinfo.messages import files, nouns
from govinfo.messages import patching as says
from govinfo.patching.edit import CellEdit, Patch, Revision
from govinfo.patching.package import PatchedPackage
from govinfo.readers import ReadOptions, reads
from govinfo.readers.formats.detecting import sniff
from govinfo.records.files import file_bytes
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote
from govinfo.report.values import Value
from govinfo.writers import atomic

if TYPE_CHECKING:
    from govinfo.formats.functions import Patches


@runtime_checkable
class WantedCell(Protocol):
    """A change of a cell; see `govinfo.repair`."""

    @property
    def cell(self) -> str:
        """Address of the cell."""
        ...

    @property
    def new(self) -> Value:
        """What it is to hold."""
        ...


Changes = Mapping[str, Value | str] | tuple[WantedCell, ...]
"""What cells are to hold, by address; or the changes of a repair."""
_SHOWN = 5


class Patched(NamedTuple):
    """What became of a file that was changed.

    Attributes:
        report: The report as it now reads.
        lost: What the file had and could not keep, in sentences.
    """

    report: AnnualReport
    lost: tuple[Text, ...]


def patch(
    source: str | os.PathLike[str],
    changes: Changes,
    target: str | os.PathLike[str],
    *,
    track: str | None = None,
    **options: Unpack[ReadOptions],
) -> Patched:
    """Change cells of a report in a copy of the very file it was read from: a Word file, a spreadsheet or a web page.

    Only the text of the changed cells is another; pictures, styles, headers and all other tables stay byte for byte.
    The changed file is read before it is written, and has to read as the report with the changes.

    Args:
        source: The file; it is never changed itself.
        changes: What the cells are to hold, by address, or the changes of a repair.
        target: The file to write.
        track: In a Word file, who makes the changes: they are tracked under that name, to be accepted or refused.
        options: What is known of the file, as for `govinfo.read`.

    Raises:
        ReadError: If the file cannot be read as a report.
        PatchError: If a file of its format cannot be changed so, or would not read as it should.
        InvalidValueError: If the target is the file itself, or the changes are none.
        UnknownKeyError: For a cell that the report does not have.
        WriteError: If the target cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> from govinfo.report.annual import zero
        >>> from govinfo.writers import write
        >>> with TemporaryDirectory() as folder:
        ...     write(zero("2021", organ="某乡人民政府", year=2023), f"{folder}/a.docx")
        ...     done = patch(f"{folder}/a.docx", {"applications.received.total": 1}, f"{folder}/b.docx")
        >>> done.report.applications.received.total
        1
    """
    refuse_same(source, target)
    wanted = _wanted(changes)
    instance(track, (str, NoneType), "track", nouns.LETTER_TEXT)
    data = file_bytes(source)
    name = Path(source).name
    report = reads(data, document=name, **options)
    own = Path(source).suffix.lower()
    if not is_whole_file(report, data, name, options):
        raise _not_patchable(own.lstrip("."))
    suffixes = _format(report).suffixes
    suffixes = suffixes if own in suffixes else (own,)  # a file with macros stays one
    if Path(target).suffix.lower() not in suffixes:
        raise PatchError(says.OTHER_FORMAT, format=_format(report).name, suffix=suffixes[0])
    expected = report.replace(wanted)
    revision = None if track is None else Revision(track, datetime.now().astimezone())
    new = patched(report, data, Patch(edits(report, expected, wanted), revision=revision))
    done = _read_again(new, name, options)
    _compared(expected, done)
    atomic.write(target, new)
    return Patched(done, lost(report, data))


def _wanted(changes: Changes) -> dict[str, Value | str | CellNote]:
    """What cells are to hold, by address."""
    if isinstance(changes, Mapping):
        return {**changes}
    told = several(changes, WantedCell, "changes", nouns.CHANGES)
    return {one.cell: one.new for one in told}


def patched(report: AnnualReport, data: bytes, changes: Patch) -> bytes:
    """The bytes of the file that a report was read from, with changes.

    Raises:
        PatchError: If a file of its format cannot be changed so.
    """
    chosen = _format(report)
    if changes.revision is not None and not _way(chosen).tracks:
        raise PatchError(says.NO_TRACKING, format=chosen.name)
    make: Patches = chosen.load(Use.PATCHES)
    return make(data, changes)


def _format(report: AnnualReport) -> Format:
    name = "" if report.provenance is None else report.provenance.format
    able = {format_.name: format_ for format_ in formats.able(Use.PATCHES)}
    if name not in able:
        raise _not_patchable(name)
    return able[name]


def _not_patchable(name: str) -> PatchError:
    able = listed(format_.name for format_ in formats.able(Use.PATCHES))
    return PatchError(says.NOT_PATCHABLE, format=name, able=able)


def is_whole_file(report: AnnualReport, data: bytes, name: str, options: ReadOptions) -> bool:
    """Whether a report is what its file holds: no file in an archive or a letter, and not kept as data."""
    held = options.get("format") or sniff(data, name, plugins=options.get("plugins", False))
    return options.get("field") is not None or held == (report.provenance and report.provenance.format)


def _way(chosen: Format) -> Patching:
    if chosen.patches is None:
        raise AssertionError("a format that can be patched was chosen")
    return chosen.patches


def edits(report: AnnualReport, expected: AnnualReport, cells: Iterable[str]) -> tuple[CellEdit, ...]:
    """The changes of cells in the elements of the file that a report was read from.

    Raises:
        PatchError: If a cell has no place of its own there.
    """
    found: list[CellEdit] = []
    for address in cells:
        span = report.source(address)
        if span is None or span.locator is None:
            raise PatchError(says.NO_PLACE, cell=_entry(report, address))
        found.append(CellEdit(span.locator, expected.text(address)))
    return tuple(found)


def lost(report: AnnualReport, data: bytes) -> tuple[Text, ...]:
    """What a file of a report has and cannot keep when it is changed."""
    packed = report.provenance is not None and report.provenance.format in {"docx", "xlsx"}
    return (says.SIGNED,) if packed and PatchedPackage(data).signatures() else ()


def refuse_same(source: str | os.PathLike[str], target: str | os.PathLike[str]) -> None:
    """Refuse to write over what was read.

    Raises:
        InvalidValueError: If both are the same file, or one of them is no path.
    """
    for name, given in (("source", source), ("target", target)):
        instance(given, (str, os.PathLike), name, nouns.PATH)
    try:
        same = os.path.realpath(source) == os.path.realpath(target)
    except ValueError as error:  # a name that no file can have
        raise InvalidValueError(files.NOT_OPENED, cause=cause(error)) from error
    if same:
        raise InvalidValueError(says.SAME_FILE)


def _read_again(new: bytes, name: str, options: ReadOptions) -> AnnualReport:
    try:
        return reads(new, document=name, **options)
    except GovinfoError as error:
        raise PatchError(says.READS_OTHERWISE, cells=error.sentence) from error


def _compared(expected: AnnualReport, done: AnnualReport) -> None:
    """Refuse a changed file in which anything but the changes reads otherwise."""
    now = dict(done.cells())
    wrong = [address for address, value in expected.cells() if address not in now or now[address] != value]
    if wrong or expected.narrative != done.narrative:
        told = [_entry(expected, address) for address in wrong[:_SHOWN]] or [says.PROSE]
        raise PatchError(says.READS_OTHERWISE, cells=joined(told, "、", ", "))


def _entry(report: AnnualReport, address: str) -> Text:
    """What a cell is called: in Chinese its name, in English its address."""
    return Text(report.label(address, "zh"), address)
