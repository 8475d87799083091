"""What a report is called when it is written anew: by whom, and under which title, where the file does not say."""

import sys
from types import SimpleNamespace

from attrs import evolve

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import at_terminal, complain, flush, put
from govinfo.messages import cli as says
from govinfo.messages import commands
from govinfo.report.annual import AnnualReport
from govinfo.report.narrative import headings_only


def add_title(command: Parser) -> None:
    """The option of every command that writes reports anew."""
    command.add_argument("--title", wants=commands.NAME, about=commands.TITLE)


def written_anew(report: AnnualReport, options: SimpleNamespace) -> AnnualReport:
    """The report as it is to be written: under the title given; a missing organ is asked for, or told."""
    if report.organ is None:
        typed = _typed_organ()
        if not typed:
            complain(says.NO_ORGAN, CLEAN)
        report = report.replace(organ=typed or None)
    if options.title is None:
        return report
    prose = report.narrative or headings_only(report.form, options.title)
    return report.replace(narrative=evolve(prose, title=options.title))


def _typed_organ() -> str:
    """The organ that somebody types; nothing where nobody sits at a terminal, or where nothing is typed."""
    if sys.stdin is None or not (sys.stdin.isatty() and at_terminal()):
        return ""
    put(str(says.WHICH_ORGAN))
    flush()
    return sys.stdin.readline().strip()
