"""``govinfo fee``: what the information processing fee comes to, bracket by bracket; without a number, the rates."""

from types import SimpleNamespace

from tabulate import tabulate

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.cli.values import whole
from govinfo.law.fees import HEADS, SCHEDULES, Bill, FeeSchedule
from govinfo.messages import cli as says
from govinfo.messages import commands
from govinfo.vocabulary import FeeBasis

_SHOWN = {FeeBasis.BY_REQUEST: 60, FeeBasis.BY_PAGE: 300}


def arguments(command: Parser) -> None:
    """What the command takes."""
    for name, what, other in (
        ("--requests", commands.FEE_REQUESTS, None),
        ("--pages", commands.FEE_PAGES, "--requests"),
    ):
        command.add_argument(name, convert=whole, wants=commands.NUMBER, about=what, instead_of=other)


def run(options: SimpleNamespace) -> int:
    """Print the bill, or the rates of both schedules."""
    for schedule, number in ((SCHEDULES[0], options.requests), (SCHEDULES[1], options.pages)):
        if number is not None:
            bill = schedule.bill(number)
            put(f"{_table(schedule, bill)}\n{_total(bill)}\n{schedule.citation}\n")
    if options.requests is None and options.pages is None:
        put("\n".join(f"{schedule.citation}\n{_rates(schedule)}\n" for schedule in SCHEDULES))
    return CLEAN


def _table(schedule: FeeSchedule, bill: Bill) -> str:
    rows = [("…", "…", "…") if share is None else share.row for share in bill.excerpt]
    if not rows:
        return ""
    return tabulate(rows, _heads(schedule), disable_numparse=True, colalign=("left", "right", "right"))


def _rates(schedule: FeeSchedule) -> str:
    *lines, last = schedule.bill(_SHOWN[schedule.key]).lines
    steps = schedule.progression
    rows = [(line.span, str(line.rate)) for line in lines]
    rows.append((last.span if steps else f"{last.first}–", str(last.rate)))
    if steps is not None:
        rows.append(("…", str(says.FEE_RISES.filled(width=steps.width, rise=steps.rise))))
    return tabulate(rows, _heads(schedule)[:2], disable_numparse=True, colalign=("left", "right"))


def _total(bill: Bill) -> str:
    return str(says.FEE_TOTAL.filled(amount=bill.amount))


def _heads(schedule: FeeSchedule) -> list[str]:
    return [str(head) for head in HEADS[schedule.key]]
