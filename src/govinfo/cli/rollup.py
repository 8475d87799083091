"""``govinfo rollup FILE... --organ NAME -o OUT``: add up reports into one; ``DIR --tree TREE``: a whole region."""

from argparse import ArgumentParser, Namespace

from govinfo.aggregating import rollup
from govinfo.cli import CLEAN, add_reading, of_parts, reading
from govinfo.cli.terminal import put
from govinfo.errors import InvalidValueError
from govinfo.languages import Text, counted
from govinfo.messages import cli as says
from govinfo.readers import read
from govinfo.writers import write


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument(
        "files", metavar="FILE", nargs="+", help="the reports of the organs below, or with --tree a folder"
    )
    command.add_argument("--own", metavar="FILE", help="its own level's report")
    command.add_argument("--tree", metavar="FILE", help="a CSV file with the columns organ and parent")
    command.add_argument("--partial", action="store_true", help="with --tree: add up what is stated beside blanks")
    command.add_argument("-o", "--output", required=True, metavar="OUT", help="the file to write")
    add_reading(command, organ="the organ that adds them up (with --tree: that at the top)")


def run(options: Namespace) -> int:
    """Add up, write, and say what the sum lacks."""
    if options.tree is not None:
        from govinfo.cli import region

        return region.run(options)
    if options.organ is None:
        raise InvalidValueError(says.WHO_ADDS_UP)
    own = None if options.own is None else read(options.own, **reading(options))
    found = rollup((read(file, **of_parts(options)) for file in options.files), organ=options.organ, own=own)
    write(found.report, options.output, plugins=options.plugins)
    lacking = [address for address, cell in found.cells.items() if cell.lacking]
    members, cells = len(found.members), len(found.cells)
    reports = Text(f"{members}份报告", counted(members, "report"))
    put(f"{says.ADDED_UP.filled(reports=reports, stated=cells - len(lacking), cells=cells)}\n")
    for address in lacking:
        said = says.LACKING.filled(lacking=found.cells[address].lacking, reports=members)
        put(f"{address}\t{said}\n")
    return CLEAN
