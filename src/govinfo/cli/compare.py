"""``govinfo compare BEFORE AFTER``: what changed from one year to the next."""

from argparse import Namespace

from govinfo.cli import CLEAN, add_reading, reading
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.comparing import compare
from govinfo.messages import commands
from govinfo.readers import read
from govinfo.report.values import canonical


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("before", metavar=str(commands.BEFORE), help=str(commands.COMPARE_BEFORE))
    command.add_argument("after", metavar=str(commands.AFTER), help=str(commands.COMPARE_AFTER))
    add_reading(command)


def run(options: Namespace) -> int:
    """Print the cells that changed, those that cannot be compared, and how alike the prose is."""
    found = compare(read(options.before, **reading(options, ago=1)), read(options.after, **reading(options)))
    lines = [f"{cell}\t{canonical(then) or '-'}\t{canonical(now) or '-'}" for cell, then, now, *_ in found.changed]
    lines += [
        f"{difference.cell}\t?\t{canonical(difference.after) or '-'}\t{difference.reason}" for difference in found.apart
    ]
    if found.similarity is not None:
        lines.append(f"similarity\t{found.similarity:.2f}")
    put("".join(f"{line}\n" for line in lines))
    return CLEAN
