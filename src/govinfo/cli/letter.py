"""``govinfo letter CASES``: a letter about an application, printed or written to a file."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from govinfo.arguments import known_name
from govinfo.cases.log import CaseLog
from govinfo.cases.plain import read_applications
from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import complain, put
from govinfo.errors import InvalidValueError
from govinfo.languages import Language, Text, joined
from govinfo.law.citation import Citation
from govinfo.letters.drafting import letter
from govinfo.letters.letter import LetterKind
from govinfo.messages import cases, commands
from govinfo.messages import cli as says
from govinfo.writers import render, write


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("cases", wants=commands.CASES, about=commands.LETTER_CASES)
    command.add_argument("--case", required=True, wants=commands.ID, about=commands.LETTER_CASE)
    command.add_argument(
        "--kind", required=True, choices=[*LetterKind], wants=commands.KIND, about=commands.LETTER_KIND
    )
    command.add_argument("--number", wants=commands.DOCUMENT_NUMBER, about=commands.LETTER_NUMBER)
    command.add_argument("--fact", wants=commands.FACT, several=True, about=commands.LETTER_FACT)
    command.add_argument("--draft", about=commands.LETTER_DRAFT)
    command.add_argument("-o", "--output", wants=commands.TARGET, about=commands.OUTPUT_BY_SUFFIX)


def run(options: SimpleNamespace) -> int:
    """Write the letter, or print it."""
    log = CaseLog(applications=read_applications(options.cases))
    applications = {application.id: application for application in log.applications}
    known_name(options.case, applications, cases.APPLICATIONS)
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
