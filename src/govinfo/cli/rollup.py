"""``govinfo rollup FILE... --organ NAME -o OUT``: add up reports into one; ``DIR --tree TREE``: a whole region."""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import SimpleNamespace

from govinfo.aggregating import rollup
from govinfo.cli import CLEAN, add_reading, of_parts, reading
from govinfo.cli.cautioning import cautioned
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import called, put
from govinfo.errors import InvalidValueError, UnknownFormError
from govinfo.languages import Text, counted
from govinfo.messages import cli as says
from govinfo.messages import commands, patching
from govinfo.readers import read
from govinfo.readers.many.folder import read_folder
from govinfo.report.annual import AnnualReport
from govinfo.writers import format_to_write, write
from govinfo.writers.atomic import expect_folder


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("files", wants=commands.FILE, many="+", about=commands.ROLLUP_FILES)
    command.add_argument("--own", wants=commands.FILE, about=commands.ROLLUP_OWN)
    command.add_argument("--tree", wants=commands.FILE, about=commands.ROLLUP_TREE)
    command.add_argument("--partial", about=commands.ROLLUP_PARTIAL)
    command.add_argument("-o", "--output", required=True, wants=commands.TARGET, about=commands.OUTPUT_BY_SUFFIX)
    add_reading(command, organ=commands.ORGAN_ADDING_UP)


def run(options: SimpleNamespace) -> int:
    """Add up, write, and say what the sum lacks, and which reports in it do not add up by themselves."""
    with cautioned():
        return _added_up(options)


def _added_up(options: SimpleNamespace) -> int:
    if options.tree is not None:
        from govinfo.cli import region

        return region.run(options)
    if options.organ is None:
        raise InvalidValueError(says.WHO_ADDS_UP)
    expect_folder(options.output)
    write_as = format_to_write(options.output, plugins=options.plugins)
    own = None if options.own is None else read(options.own, **reading(options))
    reports = chain.from_iterable(_reports(file, options) for file in options.files)
    found = rollup(reports, organ=options.organ, own=own)
    write(found.report, options.output, format=write_as)
    lacking = [address for address, cell in found.cells.items() if cell.lacking]
    members, cells = len(found.members), len(found.cells)
    told = Text(f"{members}份报告", counted(members, "report"))
    put(f"{says.ADDED_UP.filled(reports=told, stated=cells - len(lacking), cells=cells)}\n")
    for address in lacking:
        said = says.LACKING.filled(lacking=found.cells[address].lacking, reports=members)
        put(f"{called(found.report, address)}\t{said}\n")
    return CLEAN


def _reports(file: str, options: SimpleNamespace) -> Iterator[AnnualReport]:
    """The report of a file, or those of a folder; what is no report there is passed over.

    Raises:
        ReadError: If one cannot be read, so that the sum would lack it.
        InvalidValueError: If one is the sum itself, written there before.
    """
    if not Path(file).is_dir():
        yield read(file, **of_parts(options))
        return
    for path, found in read_folder(file, **of_parts(options)):
        if os.path.realpath(path) == os.path.realpath(options.output):
            raise InvalidValueError(patching.SAME_FILE)
        if isinstance(found, AnnualReport):
            yield found
        elif not isinstance(found, UnknownFormError):
            raise found.within(str(path))
