"""``govinfo waive FILE CODE --reason TEXT --author NAME``: let findings stand, in a file of waivers."""

from pathlib import Path
from types import SimpleNamespace

from govinfo.checks.checking import check
from govinfo.checks.finding import Finding
from govinfo.checks.waivers import read_waivers, waive, with_further
from govinfo.cli import CLEAN, add_reading, report_and_previous
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import called, put
from govinfo.cli.values import day
from govinfo.errors import InvalidValueError
from govinfo.messages import cli as says
from govinfo.messages import commands
from govinfo.report.annual import AnnualReport
from govinfo.text import fold, inert
from govinfo.writers.atomic import write

_USUAL = "waivers.toml"


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("file", wants=commands.FILE, about=commands.ONE_FILE)
    command.add_argument("code", wants=commands.CODE, about=commands.RULE_CODE)
    command.add_argument("--reason", required=True, wants=commands.REASON, about=commands.WAIVE_REASON)
    command.add_argument("--author", required=True, wants=commands.AUTHOR, about=commands.WAIVE_AUTHOR)
    command.add_argument("--cells", wants=commands.CELLS, about=commands.WAIVE_CELLS)
    command.add_argument("--until", convert=day, wants=commands.DATE, about=commands.WAIVE_UNTIL)
    command.add_argument("--previous", wants=commands.FILE, about=commands.PREVIOUS)
    command.add_argument("-o", "--output", default=_USUAL, wants=commands.TARGET, about=commands.WAIVE_OUTPUT)
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """Add a waiver for each finding meant, and say how many."""
    report, previous = report_and_previous(options)
    code = options.code.upper()
    found = check(report, previous=previous, select=[code], lang=options.lang)
    meant = [finding for finding in found.failures if finding.code == code and _names(report, finding, options.cells)]
    if not meant:
        raise InvalidValueError(says.NOTHING_TO_WAIVE, code=code, file=options.file)
    target = Path(options.output)
    before = target.read_bytes() if target.exists() else b""
    held = read_waivers(target) if before else ()
    made = [
        waive(finding, report, reason=options.reason, author=options.author, expires=options.until) for finding in meant
    ]
    write(target, with_further(before, [waiver for waiver in made if waiver not in held]).encode())
    put(f"{says.WAIVED.filled(code=code, count=len(made), file=options.output)}\n")
    for finding in meant:
        put(f"  {inert(finding.message)}\n")
    return CLEAN


def _names(report: AnnualReport, finding: Finding, cells: str | None) -> bool:
    """Whether what was typed is the name or the address of a cell of the finding, or stands in its sentence."""
    if cells is None:
        return True
    stated = dict(report.cells())
    names = [finding.message, *finding.cells, *(called(report, cell) for cell in finding.cells if cell in stated)]
    return any(fold(cells) in fold(name) for name in names)
