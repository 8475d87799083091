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
from govinfo.messages import commands, patching
from govinfo.messages.words import CELL_STATUSES
from govinfo.patching.patching import patch
from govinfo.repairing.evidence import Change
from govinfo.repairing.repairs import Repair, Repairs, repair
from govinfo.report.annual import AnnualReport
from govinfo.report.values import canonical
from govinfo.weighing.equations import left_open
from govinfo.writers import write

_NOTHING = Text("勾稽关系全部成立", "every identity holds")
_OPEN = Text(
    "没有发现不成立的勾稽关系；{lacking}个单元格没有可用的数字，涉及的勾稽关系无法核对",
    "no identity is broken; cells without a number that leave some of them open: {lacking}",
)
_NONE = Text("未找到改法，至少须改动{size}格", "no repair was found; any changes at least {cells}")
_FOUND = Text("改动{size}格即可平衡，共{count}种改法", "changing {cells} makes the report hold, in {ways}")
_CHANGE = Text("{cell}：{old}→{new}", "{cell}: {old} → {new}")
_DATA = (".json", ".jsonl", ".ndjson")
"""Files that hold nothing but reports, so that nothing is lost when they are written anew."""
_UNPROVEN = Text(
    "（未查尽，可能还有其他或更小的改法）", " (the search was cut short: there may be others, or smaller ones)"
)


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
    report, previous = report_and_previous(options)
    found = repair(report, previous=previous, prose=options.prose, lang=options.lang, seconds=options.seconds)
    if options.apply is None:
        put(_listed(report, found, Language(options.lang)))
        return FOUND if found.size else CLEAN
    if options.output is None or not 1 <= options.apply <= len(found):
        wanted = says.OUTPUT_NEEDED if options.output is None else says.REPAIRS_FROM_ONE.filled(count=len(found))
        raise InvalidValueError(says.NOT_APPLIED, number=options.apply, wanted=wanted)
    _apply(found[int(options.apply) - 1], report, options)
    return CLEAN


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
    lacking = sum(len(left_open(table)) for table in report.tables)
    facts = {
        "size": found.size,
        "count": len(found),
        "cells": counted(found.size, "cell"),
        "ways": counted(len(found), "way"),
        "lacking": lacking,
    }
    head = _FOUND if len(found) else _NONE if found.size else _OPEN if lacking else _NOTHING
    lines = [head.said(spoken, facts) + ("" if found.proven else _UNPROVEN.said(spoken, {}))]
    for number, way in enumerate(found, 1):
        cells = [f"   {_changed(report, change).said(spoken, {})}" for change in way.changes]
        lines += [f"{number}.", *cells, *(f"   · {said}" for said in way.evidence)]
    return "\n".join(lines) + "\n"


def _changed(report: AnnualReport, change: Change) -> Text:
    old = canonical(change.old) or CELL_STATUSES[report.status(change.cell)]
    return _CHANGE.filled(cell=called(report, change.cell), old=old, new=change.new)
