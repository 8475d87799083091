"""``govinfo blank --organ NAME --year YEAR -o OUT``: an empty form that checks itself while it is filled in."""

from types import SimpleNamespace

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.values import organ_name, report_year
from govinfo.messages import commands
from govinfo.readers import read
from govinfo.writers.empty_forms.balances import Totals
from govinfo.writers.empty_forms.empty_form import write_form


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("--organ", required=True, convert=organ_name, wants=commands.NAME, about=commands.BLANK_ORGAN)
    command.add_argument("--year", required=True, convert=report_year, wants=commands.YEAR, about=commands.BLANK_YEAR)
    command.add_argument("--previous", wants=commands.FILE, about=commands.PREVIOUS)
    command.add_argument(
        "--totals", choices=[*Totals], default=Totals.CHECK, wants=commands.KIND, about=commands.BLANK_TOTALS
    )
    command.add_argument("-o", "--output", required=True, wants=commands.TARGET, about=commands.BLANK_OUTPUT)


def run(options: SimpleNamespace) -> int:
    """Write the form."""
    previous = None if options.previous is None else read(options.previous)
    totals = Totals(options.totals)
    write_form(
        options.output, organ=options.organ, year=options.year, previous=previous, totals=totals, lang=options.lang
    )
    return CLEAN
