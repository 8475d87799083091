"""``govinfo show FILE``: a report as the form lays it out, or how it was read."""

from collections.abc import Iterator
from types import SimpleNamespace

from govinfo.cli import CLEAN, add_reading, reading
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import at_terminal, called, put, put_by_pages, size
from govinfo.cli.unread_cells import tell_unread
from govinfo.forms.naming import TABLES
from govinfo.languages import Text, shortened
from govinfo.messages import cli as says
from govinfo.messages import commands
from govinfo.messages.words import CELL_STATUSES
from govinfo.readers import ReadResult, read_result
from govinfo.report.annual import AnnualReport
from govinfo.spans import SourceSpan
from govinfo.text import inert
from govinfo.vocabulary import Section
from govinfo.writers import page, render

"""Characters of a text that are printed at most."""


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("file", wants=commands.FILE, about=commands.ONE_FILE)
    command.add_argument("--format", default="text", wants=commands.FORMAT, about=commands.SHOW_FORMAT)
    command.add_argument("--trace", about=commands.SHOW_TRACE, instead_of="--format")
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """Print the report, or the trace of its reading."""
    result = read_result(options.file, **reading(options))
    if options.trace:
        put_by_pages("".join("\t".join(line) + "\n" for line in _trace(result)))
    elif options.format == "text":
        put_by_pages(inert(_for_reading(result.report)))
    else:
        put(render(result.report, options.format, plugins=options.plugins).rstrip("\n") + "\n")
    if not options.trace:
        tell_unread(result.report)
    return CLEAN


def _for_reading(report: AnnualReport) -> str:
    """The report as text, as wide as the terminal where there is one."""
    if not at_terminal():
        return render(report, "text")
    from govinfo.writers.text import fitted

    return fitted(page(report), size().columns)


def _trace(result: ReadResult) -> Iterator[tuple[str, ...]]:
    """A line of columns for each row, each text passed over and each cell that states nothing, with the reason."""
    report = result.report
    for address, how, values, source in result.trace:
        yield _row(report, address), str(says.HOW[how]), str(says.HOW[values]), *_placed(source)
    for source in result.ignored:
        yield "", str(says.IGNORED), "", *_placed(source)
    for address, value in report.cells():
        if value is None:
            status = str(CELL_STATUSES[report.status(address)])
            yield called(report, address), status, report.reason(address) or "", *_placed(report.source(address))


def _row(report: AnnualReport, address: str) -> str:
    """What a line about a row begins with: in Chinese its name, in English its address."""
    section, _, key = address.partition(".")
    rows = {row.key: row for row in report.table(section).form.rows}
    return str(Text(f"{TABLES[Section(section)].zh}“{rows[key].label}”", address))


def _placed(source: SourceSpan | None) -> tuple[str, str]:
    if source is None:
        return "", ""
    return source.place, shortened(inert(" ".join(source.raw.split())))
