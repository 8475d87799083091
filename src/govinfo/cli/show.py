"""``govinfo show FILE``: a report as the form lays it out, or how it was read."""

from argparse import Namespace
from collections.abc import Iterator

from govinfo.cli import CLEAN, add_reading, reading
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.messages import commands
from govinfo.readers import ReadResult, read_result
from govinfo.spans import SourceSpan
from govinfo.writers import render

_LONGEST = 60
"""Characters of a text that are printed at most."""


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("file", metavar=str(commands.FILE), help=str(commands.ONE_FILE))
    what = command.add_mutually_exclusive_group()
    what.add_argument("--format", default="text", metavar=str(commands.FORMAT), help=str(commands.SHOW_FORMAT))
    what.add_argument("--trace", action="store_true", help=str(commands.SHOW_TRACE))
    add_reading(command)


def run(options: Namespace) -> int:
    """Print the report, or the trace of its reading."""
    result = read_result(options.file, **reading(options))
    if options.trace:
        put("".join("\t".join(line) + "\n" for line in _trace(result)))
    else:
        put(render(result.report, options.format, plugins=options.plugins).rstrip("\n") + "\n")
    return CLEAN


def _trace(result: ReadResult) -> Iterator[tuple[str, ...]]:
    """A line of columns for each row, each text passed over and each cell that states nothing, with the reason."""
    for address, how, values, source in result.trace:
        yield address, how, values, *_placed(source)
    for source in result.ignored:
        yield "", "ignored", "", *_placed(source)
    report = result.report
    for address, value in report.cells():
        if value is None:
            yield address, report.status(address), report.reason(address) or "", *_placed(report.source(address))


def _placed(source: SourceSpan | None) -> tuple[str, str]:
    if source is None:
        return "", ""
    raw = " ".join(source.raw.split())
    return source.place, raw if len(raw) <= _LONGEST else f"{raw[: _LONGEST - 1]}…"
