"""``govinfo compare BEFORE AFTER``: what changed from one year to the next."""

from types import SimpleNamespace

from govinfo.cli import CLEAN, add_reading, reading
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import called, complain, put
from govinfo.comparing import compare
from govinfo.messages import cli as says
from govinfo.messages import commands, heads
from govinfo.readers import read
from govinfo.report.annual import AnnualReport
from govinfo.report.values import canonical
from govinfo.text import fold, inert


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("before", wants=commands.BEFORE, about=commands.COMPARE_BEFORE)
    command.add_argument("after", wants=commands.AFTER, about=commands.COMPARE_AFTER)
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """Print the cells that changed or cannot be compared, or that there are none, and how alike the prose is."""
    before, after = read(options.before, **reading(options, ago=1)), read(options.after, **reading(options))
    _doubt(before, after)
    found = compare(before, after)
    lines = [
        f"{called(after, cell)}\t{canonical(then) or '-'}\t{canonical(now) or '-'}"
        for cell, then, now, *_ in found.changed
    ]
    lines += [
        f"{called(after, cell)}\t{canonical(then) or '?'}\t{_number_shown(after, cell)}\t{reason}"
        for cell, then, _, _, _, reason in found.apart
    ]
    lines = lines or [str(heads.SAME)]
    if found.similarity is not None:
        lines.append(f"{says.SIMILARITY}\t{found.similarity:.2f}")
    put(inert("".join(f"{line}\n" for line in lines)))
    return CLEAN


def _doubt(before: AnnualReport, after: AnnualReport) -> None:
    """Say on standard error where the reports are of two organs, or the second is on no later year."""
    if before.organ and after.organ and fold(before.organ) != fold(after.organ):
        complain(says.OF_TWO_ORGANS.filled(before=before.organ, after=after.organ), CLEAN)
    if before.year is not None and after.year is not None and before.year > after.year:
        complain(says.OF_YEARS.filled(before=before.year, after=after.year), CLEAN)


def _number_shown(report: AnnualReport, cell: str) -> str:
    """A cell's number, ``-`` where it is blank or marked, ``?`` where its figure is not known."""
    return canonical(report[cell]) or ("-" if report.status(cell).known else "?")
