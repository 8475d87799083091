"""``govinfo convert IN OUT``: from one format to another."""

from types import SimpleNamespace

from govinfo.cli import CLEAN, add_reading, reading
from govinfo.cli.parser import Parser
from govinfo.cli.unread_cells import tell_unread
from govinfo.cli.written_anew import add_title, written_anew
from govinfo.messages import commands
from govinfo.readers import read
from govinfo.writers import format_to_write, write


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("source", wants=commands.SOURCE, about=commands.ONE_FILE)
    command.add_argument("target", wants=commands.TARGET, about=commands.OUTPUT_BY_SUFFIX)
    command.add_argument("--from", key="read_as", wants=commands.FORMAT, about=commands.CONVERT_FROM)
    command.add_argument("--to", key="write_as", wants=commands.FORMAT, about=commands.CONVERT_TO)
    add_title(command)
    add_reading(command)


def run(options: SimpleNamespace) -> int:
    """Read and write; a file that cannot be written is told before anything is read or asked."""
    write_as = format_to_write(options.target, options.write_as, plugins=options.plugins)
    report = read(options.source, **{**reading(options), "format": options.read_as})
    write(written_anew(report, options), options.target, format=write_as)
    tell_unread(report)
    return CLEAN
