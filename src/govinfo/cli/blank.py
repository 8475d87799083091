"""``govinfo blank --organ NAME --year YEAR -o OUT``: an empty form that checks itself while it is filled in."""

from types import SimpleNamespace

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser, taking
from govinfo.cli.values import organ_name, report_year
from govinfo.messages import commands
from govinfo.readers import read
from govinfo.writers.empty_forms.balances import Totals
from govinfo.writers.empty_forms.empty_form import write_form


def arguments(command: Parser) -> None:
    """What the command takes."""
    name, year = taking(organ_name, "--organ"), taking(report_year, "--year")
    command.add_argument(
        "--organ", required=True, convert=name, wants=str(commands.NAME), about=str(commands.BLANK_ORGAN)
    )
    command.add_argument(
        "--year", required=True, convert=year, wants=str(commands.YEAR), about=str(commands.BLANK_YEAR)
    )
    command.add_argument("--previous", wants=str(commands.FILE), about=str(commands.PREVIOUS))
    totals, kind = [*Totals], str(commands.KIND)
    command.add_argument("--totals", choices=totals, default="check", wants=kind, about=str(commands.BLANK_TOTALS))
    command.add_argument("-o", "--output", required=True, wants=str(commands.TARGET), about=str(commands.BLANK_OUTPUT))


def run(options: SimpleNamespace) -> int:
    """Write the form."""
    previous = None if options.previous is None else read(options.previous)
    totals = Totals(options.totals)
    write_form(
        options.output, organ=options.organ, year=options.year, previous=previous, totals=totals, lang=options.lang
    )
    return CLEAN
