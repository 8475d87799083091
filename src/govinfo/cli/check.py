"""``govinfo check FILE...``: examine reports, or whole folders of them, and say what is wrong with them."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

from attrs import evolve

from govinfo.checks.checking import plan
from govinfo.checks.finding import Severity
from govinfo.checks.findings import Findings
from govinfo.checks.plan import Plan
from govinfo.checks.profiles import PROFILES
from govinfo.cli import CLEAN, UNREADABLE, add_reading, reading
from govinfo.cli.checked_files import CheckedFiles
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import at_terminal, complain, put
from govinfo.cli.values import codes, from_one
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.errors import InvalidValueError, ReadError, UnknownKeyError
from govinfo.formats import Format, Use, able, by_suffix, named, suffix, suffixes
from govinfo.messages import cli as says
from govinfo.messages import commands, formats
from govinfo.readers import read
from govinfo.report.annual import AnnualReport
from govinfo.vocabulary import OrganKind, OrganKindName

if TYPE_CHECKING:
    from govinfo.checks.waivers import Waiver


_OF_DOCUMENTS = ("output", "kind", "organ", "year", "field", "waivers", "profile")
"""The options that say nothing of frames of reports."""


def arguments(command: Parser) -> None:
    """What the command takes."""
    formats = ", ".join(format_.name for format_ in able(Use.EMITS))
    command.add_argument("files", wants=commands.FILE, many="+", about=commands.CHECK_FILES)
    command.add_argument("--jobs", convert=from_one, wants=commands.NUMBER, about=commands.CHECK_JOBS)
    command.add_argument("--output-format", wants=commands.FORMAT, about=commands.CHECK_FORMAT.filled(formats=formats))
    command.add_argument("-o", "--output", wants=commands.TARGET, about=commands.OUTPUT)
    command.add_argument("--select", convert=codes, wants=commands.CODES, about=commands.SELECT)
    command.add_argument("--ignore", convert=codes, default=(), wants=commands.CODES, about=commands.IGNORE)
    command.add_argument("--previous", wants=commands.FILE, about=commands.CHECK_PREVIOUS)
    command.add_argument("--tree", wants=commands.FILE, about=commands.CHECK_TREE)
    command.add_argument("--kind", choices=[*OrganKind], wants=commands.KIND, about=commands.CHECK_KIND)
    add_reading(command)
    command.add_argument("--waivers", wants=commands.FILE, about=commands.CHECK_WAIVERS)
    stages = [profile.key for profile in PROFILES]
    command.add_argument("--profile", choices=stages, wants=commands.PROFILE, about=commands.CHECK_PROFILE)
    command.add_argument("--fail-on", choices=[*Severity], wants=commands.SEVERITY, about=commands.CHECK_FAIL_ON)
    command.add_argument("--verbose", about=commands.CHECK_VERBOSE)
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        wants=commands.WHEN,
        about=commands.CHECK_COLOR,
    )


def run(options: SimpleNamespace) -> int:
    """Check every file, and every file of a folder; one that cannot be read does not stop the rest."""
    if options.output is not None:
        from govinfo.writers.atomic import expect_folder

        expect_folder(options.output)
    frames = [file for file in options.files if file.endswith(".parquet")]
    documents = [file for file in options.files if file not in frames]
    if options.tree is not None and documents:
        raise InvalidValueError(says.TREE_WITHOUT_PARQUET, file=documents[0])
    if frames:
        _refuse_unsuited(frames[0], options)
    previous = read(options.previous, **reading(options, ago=1)) if options.previous and documents else None
    looks_for = plan(
        select=options.select,
        ignore=options.ignore,
        profile=options.profile,
        plugins=options.plugins,
        waivers=None if options.waivers is None else _waivers(options.waivers),
        lang=options.lang,
    )
    status = max((_frame(file, options) for file in frames), default=CLEAN)
    if not documents:
        return status
    course = CheckedFiles(documents, partial(_examined, looks_for, previous, options.kind), options)
    _put_out(_emitted(course, options), options.output)
    return max(status, course.status)


def _refuse_unsuited(frame: str, options: SimpleNamespace) -> None:
    """Refuse, rather than pass over, what goes with documents and not with frames of reports.

    Raises:
        InvalidValueError: If there is such an option.
    """
    given = [f"--{name}" for name in _OF_DOCUMENTS if vars(options)[name] is not None]
    if options.output_format not in {None, "text", "json"}:
        given.append("--output-format")
    if given:
        raise InvalidValueError(says.NOT_OF_PARQUET, option=given[0], file=frame)


def _put_out(pieces: Iterable[str | bytes], target: str | None) -> None:
    """Write what was found to a file, or print it piece by piece.

    Raises:
        InvalidValueError: If it is no text, and no file is named.
    """
    if target is not None:
        from govinfo.writers.atomic import write

        whole = (piece.encode(errors="backslashreplace") if isinstance(piece, str) else piece for piece in pieces)
        write(target, b"".join(whole))
        return
    for piece in pieces:
        if isinstance(piece, bytes):
            raise InvalidValueError(says.OUTPUT_NEEDED)
        put(piece)


def _frame(file: str, options: SimpleNamespace) -> int:
    """Check a frame of reports; its findings are put out in its own way."""
    from govinfo.cli import parquet

    try:
        return parquet.run(file, options)
    except ReadError as error:
        return complain(error.sentence, UNREADABLE)
    except (InvalidValueError, UnknownKeyError) as error:
        return complain(ReadError(error.sentence, document=file).sentence, UNREADABLE)


def _examined(
    looks_for: Plan, previous: AnnualReport | None, kind: OrganKindName | None, report: AnnualReport
) -> tuple[AnnualReport, Findings]:
    """The report and what was found; where nothing was, no output asks where its cells stood: that need not travel."""
    findings = looks_for.check(report, previous=previous, kind=kind)
    return report if findings else evolve(report, provenance=None), findings


def _waivers(file: str) -> "tuple[Waiver, ...]":
    """The waivers of a file, or what a workbook of findings says is not to be changed."""
    if file.endswith(".xlsx"):
        from govinfo.emitters.xlsx import read_decisions

        return read_decisions(file)
    from govinfo.checks.waivers import read_waivers

    return read_waivers(file)


def _emitted(course: CheckedFiles, options: SimpleNamespace) -> Iterator[str | bytes]:
    """What is put out, file by file where the format can say of each what it says, else all at once."""
    chosen = _output_format(options)
    auto = at_terminal() and "NO_COLOR" not in os.environ
    colour = options.color == "always" or (options.color == "auto" and auto)
    emit = partial(chosen.load(Use.EMITS), lang=options.lang, colour=colour, verbose=options.verbose)
    if chosen.emits is not None and chosen.emits.each:
        for one in course:
            yield chosen.content(emit([], unchecked=[one]) if isinstance(one, Unchecked) else emit([one]))
    else:
        every = [*course]
        checked = [one for one in every if isinstance(one, Checked)]
        yield chosen.content(emit(checked, unchecked=[one for one in every if isinstance(one, Unchecked)]))


def _output_format(options: SimpleNamespace) -> Format:
    """The format asked for, else that of the suffix of the file to write, else text.

    Raises:
        UnknownKeyError: If the suffix is that of a format in which findings are not put out.
    """
    if options.output_format is not None:
        return named(options.output_format, Use.EMITS, plugins=options.plugins)
    found = None if options.output is None else by_suffix(options.output, Use.EMITS, plugins=options.plugins)
    if found is None and options.output is not None:
        own = suffix(options.output).lower()
        if own in (*suffixes(Use.READS), *suffixes(Use.WRITES)):
            raise UnknownKeyError(own, suffixes(Use.EMITS, plugins=options.plugins), formats.SUFFIX_TO_EMIT)
    return found or named("text", Use.EMITS)
