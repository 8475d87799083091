"""``govinfo letter CASES``: a letter about an application, printed or written to a file."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from typing import Any

from govinfo.cases.log import CaseLog
from govinfo.cases.plain import read_applications
from govinfo.cli import CLEAN
from govinfo.cli.terminal import complain, put
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Language, Text, joined
from govinfo.law.citation import Citation
from govinfo.letters.drafting import letter
from govinfo.letters.letter import LetterKind
from govinfo.messages import cases
from govinfo.messages import cli as says
from govinfo.writers import render, write


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("cases", metavar="CASES", help="the applications and their events, as JSON")
    command.add_argument("--case", required=True, metavar="ID", help="the application, by its id")
    command.add_argument("--kind", required=True, choices=[*map(str, LetterKind)], metavar="KIND", help="which letter")
    command.add_argument("--number", metavar="NUMBER", help="document number of the letter")
    command.add_argument(
        "--fact",
        metavar="NAME=TEXT",
        action="append",
        default=[],
        help="what the register does not say, such as organ=某县人民政府; may be repeated",
    )
    command.add_argument("--draft", action="store_true", help="mark what is missing as a gap instead of refusing")
    command.add_argument("-o", "--output", metavar="FILE", help="the file to write; its suffix says the format")


def run(options: Namespace) -> int:
    """Write the letter, or print it."""
    log = CaseLog(applications=read_applications(options.cases))
    applications = {application.id: application for application in log.applications}
    if options.case not in applications:
        raise UnknownKeyError(options.case, applications, cases.APPLICATIONS)
    facts: Any = dict(map(_fact, options.fact))
    written = letter(applications[options.case], options.kind, number=options.number, draft=options.draft, **facts)
    if options.output is None:
        put(render(written, "text"))
    else:
        write(written, options.output)
    if written.unread:
        complain(says.UNREAD_PLACES.filled(places=_places(written.unread)), CLEAN)
    return CLEAN


def _places(citations: Iterable[Citation]) -> Text:
    """The places, each with how it is known."""
    return joined((Text(*(place.said(language) for language in Language)) for place in citations), "；", "; ")


def _fact(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise InvalidValueError(says.NO_FACT, text=text)
    return name, value
