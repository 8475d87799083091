"""``govinfo due DATE``: the last day for the reply to an application, and why each day counts or does not."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import attrgetter

from attrs import evolve

from govinfo.cases.clock import count
from govinfo.cases.events import Event, EventKind
from govinfo.cli import CLEAN
from govinfo.cli.terminal import put
from govinfo.errors import InvalidValueError
from govinfo.law.calendar import CHINA, HolidayCalendar
from govinfo.law.periods import EXTENSION
from govinfo.law.policy import DEFAULT
from govinfo.messages import cli as says


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    most = EXTENSION.length
    command.add_argument("received", metavar="DATE", help="day of receipt, as YYYY-MM-DD")
    command.add_argument("--corrected", metavar="DATE", help="day the corrected application was received")
    command.add_argument(
        "--extended",
        metavar="DAYS",
        type=int,
        nargs="?",
        const=most,
        help=f"extended by so many working days, at most and by default {most}",
    )
    command.add_argument(
        "--consulted",
        metavar=("SENT", "ANSWERED"),
        nargs=2,
        action="append",
        default=[],
        help="days on which a consultation was sent and answered; may be repeated",
    )
    command.add_argument("--paid", metavar="DATE", help="day on which a fee was paid")
    command.add_argument("--on", metavar="DATE", help="also say how many working days are left after this day")
    command.add_argument(
        "--holidays",
        metavar="FILE",
        action="append",
        default=None,
        help="a TOML file with a year's holiday notice; may be repeated; else those that GOVINFO_HOLIDAYS names",
    )
    command.add_argument(
        "--estimate",
        action="store_true",
        help="take Monday to Friday less the statutory days where a year is not announced",
    )
    command.add_argument("--quiet", action="store_true", help="print the day alone")


def run(options: Namespace) -> int:
    """Print the explanation, or the day alone."""
    received = _day(options.received)
    policy = evolve(DEFAULT, calendar=_calendar(options, received))
    events = sorted(_events(options, received), key=attrgetter("day"))
    early = next((event for event in events if event.day < received), None)
    if early is not None:
        raise InvalidValueError(says.BEFORE_RECEIPT, event=early.said, received=received)
    clock = count(received, events, policy)
    put(f"{clock.due}\n" if options.quiet else f"{clock.explain(options.lang)}\n")
    if options.on is not None:
        left = clock.remaining(_day(options.on))
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
        yield Event(kind=EventKind.CORRECTED, day=_day(options.corrected))
    if options.paid is not None:
        paid = _day(options.paid)
        yield Event(kind=EventKind.FEE_NOTIFIED, day=paid)
        yield Event(kind=EventKind.FEE_PAID, day=paid)
    for number, (sent, answered) in enumerate(options.consulted):
        yield Event(kind=EventKind.CONSULTATION_SENT, day=_day(sent), party=str(number))
        yield Event(kind=EventKind.CONSULTATION_ANSWERED, day=_day(answered), party=str(number))
    if options.extended is not None:
        if not 1 <= options.extended <= EXTENSION.length:
            raise InvalidValueError(says.EXTENSION_LENGTH, most=EXTENSION.length, days=options.extended)
        yield Event(kind=EventKind.EXTENDED, day=received, days=options.extended)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(says.NO_DAY, text=text) from None
