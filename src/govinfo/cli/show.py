"""``govinfo show FILE``: a report as the form lays it out."""

from argparse import ArgumentParser, Namespace

from govinfo.cli import CLEAN, put
from govinfo.readers import read
from govinfo.writers import render


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("file", metavar="FILE", help="the report")
    command.add_argument("--format", default="text", help="format to print it in (default: text)")


def run(options: Namespace) -> int:
    """Print the report."""
    put(render(read(options.file), options.format).rstrip("\n") + "\n")
    return CLEAN
