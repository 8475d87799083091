"""``govinfo fee``: what the information processing fee comes to, bracket by bracket; without a number, the rates."""

from argparse import Namespace
from itertools import islice

from tabulate import tabulate

from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser, taking
from govinfo.cli.terminal import put
from govinfo.cli.values import whole
from govinfo.law.brackets import BracketShare
from govinfo.law.fees import SCHEDULES, Bill, FeeSchedule
from govinfo.messages import cli as says
from govinfo.messages import commands
from govinfo.vocabulary import FeeBasis

_HEADS = {FeeBasis.BY_REQUEST: says.HEADS_BY_REQUEST, FeeBasis.BY_PAGE: says.HEADS_BY_PAGE}
_SHOWN = {FeeBasis.BY_REQUEST: 60, FeeBasis.BY_PAGE: 300}
_LISTED = 40
"""Brackets of a bill that are printed before the last is skipped to."""


def arguments(command: Parser) -> None:
    """What the command takes."""
    number = command.add_mutually_exclusive_group()
    for name, what in (("--requests", commands.FEE_REQUESTS), ("--pages", commands.FEE_PAGES)):
        number.add_argument(name, type=taking(whole, name), metavar=str(commands.NUMBER), help=str(what))


def run(options: Namespace) -> int:
    """Print the bill, or the rates of both schedules."""
    for schedule, number in ((SCHEDULES[0], options.requests), (SCHEDULES[1], options.pages)):
        if number is not None:
            bill = schedule.bill(number)
            put(f"{_table(schedule, bill)}\n{_total(bill)}\n{schedule.citation}\n")
    if options.requests is None and options.pages is None:
        put("\n".join(f"{schedule.citation}\n{_rates(schedule)}\n" for schedule in SCHEDULES))
    return CLEAN


def _table(schedule: FeeSchedule, bill: Bill) -> str:
    lines = list(islice(schedule.shares(bill.quantity), _LISTED))
    if not lines:
        return ""
    rows: list[tuple[object, ...]] = [(_span(line.first, line.last), line.rate, line.amount) for line in lines]
    if lines[-1].last < bill.quantity:
        last = schedule.bracket(bill.quantity)
        share = BracketShare(last.above + 1, bill.quantity, last.rate)
        rows += [("…", "…", "…"), (_span(share.first, share.last), share.rate, share.amount)]
    return tabulate(rows, _heads(schedule), disable_numparse=True, colalign=("left", "right", "right"))


def _rates(schedule: FeeSchedule) -> str:
    *lines, last = schedule.bill(_SHOWN[schedule.key]).lines
    steps = schedule.progression
    end = last.last if steps else None
    rows = [(_span(line.first, line.last), str(line.rate)) for line in lines]
    rows.append((_span(last.first, end), str(last.rate)))
    if steps is not None:
        rows.append(("…", f"+{steps.rise} / {steps.width}"))
    return tabulate(rows, _heads(schedule)[:2], disable_numparse=True, colalign=("left", "right"))


def _span(first: int, last: int | None) -> str:
    return f"{first}–" if last is None else f"{first}–{last}" if last > first else str(first)


def _total(bill: Bill) -> str:
    return str(says.FEE_TOTAL.filled(amount=bill.amount))


def _heads(schedule: FeeSchedule) -> list[str]:
    return [str(head) for head in _HEADS[schedule.key]]
