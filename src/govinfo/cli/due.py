"""``govinfo due DATE``: the last day for the reply to an application, and why each day counts or does not."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce
from operator import attrgetter
from types import SimpleNamespace

from attrs import evolve

from govinfo.cases.clock import Clock, count
from govinfo.cases.events import Event, EventKind
from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.cli.values import day, whole
from govinfo.errors import InvalidValueError, UnknownCalendarError
from govinfo.languages import Text, listed
from govinfo.law.calendar import CHINA, HolidayCalendar
from govinfo.law.periods import EXTENSION
from govinfo.law.policy import DEFAULT, Policy
from govinfo.law.sources import FEE_MEASURES
from govinfo.messages import cases, commands
from govinfo.messages import cli as says


def arguments(command: Parser) -> None:
    """What the command takes."""
    most = EXTENSION.length
    command.add_argument("received", convert=day, wants=commands.DATE, about=commands.DUE_RECEIVED)
    command.add_argument("--corrected", convert=day, wants=commands.DATE, about=commands.DUE_CORRECTED)
    command.add_argument(
        "--extended",
        wants=commands.DAYS,
        convert=whole,
        many="?",
        const=most,
        about=commands.DUE_EXTENDED.filled(most=most),
    )
    command.add_argument(
        "--consulted",
        convert=day,
        wants=(commands.SENT, commands.ANSWERED),
        several=True,
        about=commands.DUE_CONSULTED,
    )
    command.add_argument("--paid", convert=day, wants=commands.DATE, about=commands.DUE_PAID)
    command.add_argument("--on", convert=day, wants=commands.DATE, about=commands.DUE_ON)
    command.add_argument("--holidays", wants=commands.FILE, several=True, about=commands.DUE_HOLIDAYS)
    command.add_argument("--estimate", about=commands.DUE_ESTIMATE)
    command.add_argument("--quiet", about=commands.DUE_QUIET)


def run(options: SimpleNamespace) -> int:
    """Print the explanation, or the day alone."""
    received = options.received
    policy = evolve(DEFAULT, calendar=_calendar(options, received))
    events = sorted(_events(options, received), key=attrgetter("day"))
    early = next((event for event in events if event.day < received), None)
    if early is not None:
        raise InvalidValueError(says.BEFORE_RECEIPT, event=early.said, received=received)
    clock = _counted(received, events, policy)
    put(f"{clock.due}\n" if options.quiet else f"{clock.explain(options.lang)}\n")
    if options.on is not None:
        put(f"{_left(clock, options.on)}\n")
    return CLEAN


def _counted(received: date, events: Sequence[Event], policy: Policy) -> Clock:
    """The clock.

    Raises:
        InvalidValueError: If it runs into a year whose holidays are not known; it names the options that help.
    """
    try:
        return count(received, events, policy)
    except UnknownCalendarError as error:
        helps = ["--holidays"] if error.year < error.known[0] else ["--holidays", "--estimate"]
        raise InvalidValueError(says.WITH_OPTIONS, said=error.sentence, options=listed(helps)) from error


def _left(clock: Clock, on: date) -> Text:
    """How many working days are left after a day, or how many have passed since the last one."""
    left = clock.remaining(on) or 0
    return says.WORKING_DAYS_OVER.filled(over=-left) if left < 0 else says.WORKING_DAYS_LEFT.filled(left=left)


def _calendar(options: SimpleNamespace, received: date) -> HolidayCalendar:
    """The working days: those held, those of the notices handed over, and an estimate where one is asked for."""
    named = options.holidays or os.environ.get("GOVINFO_HOLIDAYS", "").split(os.pathsep)
    calendar = reduce(HolidayCalendar.with_notice, filter(None, named), CHINA)
    return calendar.estimating(received.year + 2) if options.estimate else calendar


def _events(options: SimpleNamespace, received: date) -> Iterator[Event]:
    if options.corrected is not None:
        yield Event(kind=EventKind.CORRECTION_REQUESTED, day=received)
        yield Event(kind=EventKind.CORRECTED, day=options.corrected)
    if options.paid is not None:
        paid = options.paid
        if not FEE_MEASURES.in_force(paid):
            raise InvalidValueError(cases.NO_FEE_YET, since=FEE_MEASURES.since)
        yield Event(kind=EventKind.FEE_NOTIFIED, day=paid)
        yield Event(kind=EventKind.FEE_PAID, day=paid)
    for number, (sent, answered) in enumerate(options.consulted):
        if answered < sent:
            raise InvalidValueError(says.ANSWERED_BEFORE_SENT, sent=sent, answered=answered)
        yield Event(kind=EventKind.CONSULTATION_SENT, day=sent, party=str(number))
        yield Event(kind=EventKind.CONSULTATION_ANSWERED, day=answered, party=str(number))
    if options.extended is not None:
        if not 1 <= options.extended <= EXTENSION.length:
            raise InvalidValueError(cases.LENGTH_OF_EXTENSION, most=EXTENSION.length, days=options.extended)
        yield Event(kind=EventKind.EXTENDED, day=received, days=options.extended)
