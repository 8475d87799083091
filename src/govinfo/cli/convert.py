"""``govinfo convert IN OUT``: from one format to another."""

from argparse import ArgumentParser, Namespace

from govinfo.cli import CLEAN, add_reading, reading
from govinfo.readers import read
from govinfo.writers import write


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("source", metavar="IN", help="the report")
    command.add_argument("target", metavar="OUT", help="the file to write; its suffix says the format")
    command.add_argument("--from", dest="read_as", metavar="FORMAT", help="format of IN, where its name does not say")
    command.add_argument("--to", dest="write_as", metavar="FORMAT", help="format of OUT, where its name does not say")
    add_reading(command)


def run(options: Namespace) -> int:
    """Read and write."""
    report = read(options.source, **{**reading(options), "format": options.read_as})
    write(report, options.target, format=options.write_as, plugins=options.plugins)
    return CLEAN
