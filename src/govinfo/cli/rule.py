"""``govinfo rule CODE``: the page of a rule; without a code, the list of all."""

from argparse import ArgumentParser, Namespace

from govinfo.checks import RULES
from govinfo.checks.page import page, severity_name
from govinfo.checks.rule import Language
from govinfo.cli import CLEAN, add_language, put


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("code", metavar="CODE", nargs="?", help="code of the rule, such as A302")
    add_language(command)


def run(options: Namespace) -> int:
    """Print the page, or the list."""
    if options.code is not None:
        put(page(RULES[str(options.code).upper()], options.lang))
        return CLEAN
    language = Language(options.lang)
    for rule in RULES:
        put(f"{rule.code} {severity_name(rule.severity, language)} {rule.name}: {rule.title.said(language, {})}\n")
    return CLEAN
