"""``govinfo annotate FILE -o OUT``: the findings written into a copy of the person's own file."""

from types import SimpleNamespace

from govinfo.checks.checking import check
from govinfo.checks.finding import Severity
from govinfo.cli import CLEAN, FOUND, add_reading, reading, report_and_previous
from govinfo.cli.parser import Parser
from govinfo.messages import commands
from govinfo.patching.annotating import annotate


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("file", wants=commands.FILE, about=commands.ONE_FILE)
    command.add_argument("-o", "--output", required=True, wants=commands.TARGET, about=commands.ANNOTATE_OUTPUT)
    command.add_argument("--previous", wants=commands.FILE, about=commands.PREVIOUS)
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """Check the report and write what was found."""
    report, previous = report_and_previous(options)
    findings = check(report, previous=previous, plugins=options.plugins, lang=options.lang)
    annotate(options.file, findings, options.output, lang=options.lang, **reading(options))
    return FOUND if findings.reaches(Severity.ERROR) else CLEAN
