"""``govinfo rollup FILE... --organ NAME -o OUT``: add up reports into one."""

from argparse import ArgumentParser, Namespace

from govinfo.aggregating import rollup
from govinfo.cli import CLEAN, put
from govinfo.readers import read
from govinfo.writers import write


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("files", metavar="FILE", nargs="+", help="the reports of the organs below")
    command.add_argument("--organ", required=True, metavar="NAME", help="the organ that adds them up")
    command.add_argument("--own", metavar="FILE", help="its own level's report")
    command.add_argument("-o", "--output", required=True, metavar="OUT", help="the file to write")


def run(options: Namespace) -> int:
    """Add up, write, and say what the sum lacks."""
    own = None if options.own is None else read(options.own)
    found = rollup(map(read, options.files), organ=options.organ, own=own)
    write(found.report, options.output)
    lacking = [address for address, cell in found.cells.items() if cell.lacking]
    put(f"{len(found.members)} reports, {found.coverage:.0%} of the cells\n")
    put("".join(f"{address}\t{found.cells[address].lacking} of {len(found.members)} lack it\n" for address in lacking))
    return CLEAN
