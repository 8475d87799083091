"""``govinfo rule CODE``: the page of a rule; without a code, the list of all."""

from argparse import Namespace

from govinfo.checks.catalogue import RULES
from govinfo.checks.reserved import RESERVED
from govinfo.checks.rule_page import page, severity_name
from govinfo.cli import CLEAN
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import put
from govinfo.languages import Language
from govinfo.messages import commands


def arguments(command: Parser) -> None:
    """What the command takes."""
    command.add_argument("code", metavar=str(commands.CODE), nargs="?", help=str(commands.RULE_CODE))


def run(options: Namespace) -> int:
    """Print the page, or the list."""
    language = Language(options.lang)
    if options.code is not None:
        code = str(options.code).upper()
        kept = next((record for record in RESERVED if record.key == code), None)
        put(page(RULES[code], options.lang) if kept is None else f"{code} {kept.name}: {kept.why.said(language, {})}\n")
        return CLEAN
    for rule in RULES:
        put(f"{rule.code} {severity_name(rule.severity, language)} {rule.name}: {rule.title.said(language, {})}\n")
    return CLEAN
