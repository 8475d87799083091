"""``govinfo repair FILE``: the smallest changes after which a report holds; changes nothing unless told."""

from pathlib import Path
from types import SimpleNamespace

from govinfo.cli import CLEAN, FOUND, add_reading, reading, report_and_previous
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import called, complain, put
from govinfo.cli.values import seconds, whole
from govinfo.cli.written_anew import add_title, written_anew
from govinfo.errors import InvalidValueError
from govinfo.languages import Language, Text, counted
from govinfo.messages import cli as says
from govinfo.messages import commands, patching, repairing
from govinfo.messages.checking import HOLDS
from govinfo.messages.words import CELL_STATUSES
from govinfo.messages.worklist import CHANGE
from govinfo.patching.patching import patch
from govinfo.repairing.evidence import Change
from govinfo.repairing.repairs import Repair, Repairs, repair
from govinfo.report.annual import AnnualReport
from govinfo.report.values import canonical
from govinfo.weighing.equations import left_open
from govinfo.writers import write

_DATA = (".json", ".jsonl", ".ndjson")
"""Files that hold nothing but reports, so that nothing is lost when they are written anew."""


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("file", wants=commands.FILE, about=commands.ONE_FILE)
    command.add_argument("--previous", wants=commands.FILE, about=commands.PREVIOUS)
    command.add_argument("--prose", about=commands.REPAIR_PROSE)
    command.add_argument(
        "--seconds",
        convert=seconds,
        default=5.0,
        wants=commands.SECONDS,
        about=commands.REPAIR_SECONDS,
    )
    command.add_argument("--apply", convert=whole, wants=commands.NUMBER, about=commands.REPAIR_APPLY)
    command.add_argument("-o", "--output", wants=commands.TARGET, about=commands.REPAIR_OUTPUT)
    command.add_argument("--track", many="?", const="govinfo", wants=commands.AUTHOR, about=commands.REPAIR_TRACK)
    command.add_argument("--rebuild", about=commands.REPAIR_REBUILD)
    add_title(command)
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """List the repairs; apply one if asked to."""
    if options.output is not None and options.apply is None:
        raise InvalidValueError(says.APPLY_NEEDED)
    report, previous = report_and_previous(options)
    found = repair(report, previous=previous, prose=options.prose, lang=options.lang, seconds=options.seconds)
    if options.apply is None:
        put(_listed(report, found, Language(options.lang)))
        return FOUND if found.size else CLEAN
    if options.output is None or not 1 <= options.apply <= len(found):
        wanted = says.OUTPUT_NEEDED if options.output is None else _instead(report, found)
        raise InvalidValueError(says.NOT_APPLIED, number=options.apply, wanted=wanted)
    _apply(found[int(options.apply) - 1], report, options)
    return CLEAN


def _instead(report: AnnualReport, found: Repairs) -> Text:
    """What there is in place of a repair that there is not."""
    return says.REPAIRS_FROM_ONE.filled(count=len(found)) if len(found) else _outcome(report, found)


def _apply(chosen: Repair, report: AnnualReport, options: SimpleNamespace) -> None:
    """Write the report as a repair would have it: in a copy of the person's own file, or anew if told to.

    Raises:
        PatchError: If the file cannot be changed where it stands, and is not to be written anew.
        InvalidValueError: If a title is given to a file that keeps its own.
    """
    data = Path(options.file).suffix.lower() in _DATA
    if data or options.rebuild:
        write(written_anew(chosen.apply(report), options), options.output, plugins=options.plugins)
        lost: tuple[Text, ...] = () if data else (patching.LOST,)
    elif options.title is not None:
        raise InvalidValueError(says.NO_TITLE)
    else:
        lost = patch(options.file, chosen.changes, options.output, track=options.track, **reading(options)).lost
    for said in lost:
        complain(said, CLEAN)


def _listed(report: AnnualReport, found: Repairs, spoken: Language) -> str:
    lines = [_outcome(report, found).said(spoken, {}) + ("" if found.proven else repairing.UNPROVEN.said(spoken, {}))]
    for number, way in enumerate(found, 1):
        cells = [f"   {_changed(report, change).said(spoken, {})}" for change in way.changes]
        lines += [f"{number}.", *cells, *(f"   · {said}" for said in way.evidence)]
    return "\n".join(lines) + "\n"


def _outcome(report: AnnualReport, found: Repairs) -> Text:
    """What came of looking for repairs."""
    cells = Text(f"{found.size}格", counted(found.size, "cell"))
    if len(found):
        ways = Text(f"{len(found)}种改法", counted(len(found), "way"))
        return repairing.FOUND.filled(cells=cells, ways=ways)
    if found.size:
        return repairing.NONE_FOUND.filled(cells=cells)
    lacking = sum(len(left_open(table)) for table in report.tables)
    return repairing.OPEN.filled(lacking=lacking) if lacking else HOLDS


def _changed(report: AnnualReport, change: Change) -> Text:
    old = canonical(change.old) or CELL_STATUSES[report.status(change.cell)]
    return CHANGE.filled(cell=called(report, change.cell), old=old, new=change.new)
