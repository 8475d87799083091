"""``govinfo due DATE``: the last day for the reply to an application, and why each day counts or does not."""

import os
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import attrgetter

from attrs import evolve

from govinfo.cases.clock import count
from govinfo.cases.events import Event, EventKind
from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser, taking
from govinfo.cli.terminal import put
from govinfo.cli.values import day, whole
from govinfo.errors import InvalidValueError
from govinfo.law.calendar import CHINA, HolidayCalendar
from govinfo.law.periods import EXTENSION
from govinfo.law.policy import DEFAULT
from govinfo.messages import cli as says
from govinfo.messages import commands


def arguments(command: Parser) -> None:
    """What the command takes."""
    most = EXTENSION.length
    date_ = str(commands.DATE)
    command.add_argument("received", type=taking(day, commands.DATE), metavar=date_, help=str(commands.DUE_RECEIVED))
    command.add_argument(
        "--corrected", type=taking(day, "--corrected"), metavar=date_, help=str(commands.DUE_CORRECTED)
    )
    command.add_argument(
        "--extended",
        metavar=str(commands.DAYS),
        type=taking(whole, "--extended"),
        nargs="?",
        const=most,
        help=str(commands.DUE_EXTENDED.filled(most=most)),
    )
    command.add_argument(
        "--consulted",
        type=taking(day, "--consulted"),
        metavar=(str(commands.SENT), str(commands.ANSWERED)),
        nargs=2,
        action="append",
        default=[],
        help=str(commands.DUE_CONSULTED),
    )
    command.add_argument("--paid", type=taking(day, "--paid"), metavar=date_, help=str(commands.DUE_PAID))
    command.add_argument("--on", type=taking(day, "--on"), metavar=date_, help=str(commands.DUE_ON))
    command.add_argument(
        "--holidays", metavar=str(commands.FILE), action="append", default=None, help=str(commands.DUE_HOLIDAYS)
    )
    command.add_argument("--estimate", action="store_true", help=str(commands.DUE_ESTIMATE))
    command.add_argument("--quiet", action="store_true", help=str(commands.DUE_QUIET))


def run(options: Namespace) -> int:
    """Print the explanation, or the day alone."""
    received = options.received
    policy = evolve(DEFAULT, calendar=_calendar(options, received))
    events = sorted(_events(options, received), key=attrgetter("day"))
    early = next((event for event in events if event.day < received), None)
    if early is not None:
        raise InvalidValueError(says.BEFORE_RECEIPT, event=early.said, received=received)
    clock = count(received, events, policy)
    put(f"{clock.due}\n" if options.quiet else f"{clock.explain(options.lang)}\n")
    if options.on is not None:
        left = clock.remaining(options.on)
        put(f"{says.WORKING_DAYS_LEFT.filled(left=left)}\n")
    return CLEAN


def _calendar(options: Namespace, received: date) -> HolidayCalendar:
    """The working days: those held, those of the notices handed over, and an estimate where one is asked for."""
    named = os.environ.get("GOVINFO_HOLIDAYS", "").split(os.pathsep) if options.holidays is None else options.holidays
    calendar = reduce(HolidayCalendar.with_notice, filter(None, named), CHINA)
    return calendar.estimating(received.year + 2) if options.estimate else calendar


def _events(options: Namespace, received: date) -> Iterator[Event]:
    if options.corrected is not None:
        yield Event(kind=EventKind.CORRECTION_REQUESTED, day=received)
        yield Event(kind=EventKind.CORRECTED, day=options.corrected)
    if options.paid is not None:
        paid = options.paid
        yield Event(kind=EventKind.FEE_NOTIFIED, day=paid)
        yield Event(kind=EventKind.FEE_PAID, day=paid)
    for number, (sent, answered) in enumerate(options.consulted):
        yield Event(kind=EventKind.CONSULTATION_SENT, day=sent, party=str(number))
        yield Event(kind=EventKind.CONSULTATION_ANSWERED, day=answered, party=str(number))
    if options.extended is not None:
        if not 1 <= options.extended <= EXTENSION.length:
            raise InvalidValueError(says.EXTENSION_LENGTH, most=EXTENSION.length, days=options.extended)
        yield Event(kind=EventKind.EXTENDED, day=received, days=options.extended)
