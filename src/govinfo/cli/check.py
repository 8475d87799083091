"""``govinfo check FILE...``: examine reports and say what is wrong with them."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from importlib import import_module

from govinfo.checks import check
from govinfo.checks.rule import Severity
from govinfo.cli import CLEAN, FOUND, UNREADABLE, add_language, complain, put
from govinfo.emitters.checked import Checked
from govinfo.errors import ReadError
from govinfo.readers import read

_MANY = 3


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("files", metavar="FILE", nargs="+", help="a report")
    command.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    command.add_argument("--select", type=_codes, metavar="CODES", help="only these rules, by code or its beginning")
    command.add_argument("--ignore", type=_codes, default=(), metavar="CODES", help="not these rules")
    command.add_argument("--previous", metavar="FILE", help="the same organ's report for the year before")
    command.add_argument(
        "--fail-on",
        choices=tuple(Severity),
        default=Severity.ERROR,
        help="the severity from which on the exit status is 1 (default: error)",
    )
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    add_language(command)


def run(options: Namespace) -> int:
    """Check every file; one that cannot be read does not stop the rest."""
    previous = None if options.previous is None else read(options.previous)
    status = CLEAN
    checked: list[Checked] = []
    for file in _shown(options.files):
        try:
            report = read(file)
        except ReadError as error:
            status = complain(error, UNREADABLE)
            continue
        rules = {"select": options.select, "ignore": options.ignore}
        findings = check(report, previous=previous, lang=options.lang, **rules)
        checked.append(Checked(file, report, findings))
        if findings.reaches(options.fail_on):
            status = max(status, FOUND)
    put(_emit(checked, options))
    return status


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


def _emit(checked: list[Checked], options: Namespace) -> str:
    emitter = import_module(f"govinfo.emitters.{options.output_format}")
    if options.output_format == "json":
        return str(emitter.emit(checked))
    auto = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    colour = options.color == "always" or (options.color == "auto" and auto)
    return str(emitter.emit(checked, lang=options.lang, colour=colour))


def _shown(files: list[str]) -> Iterable[str]:
    """The files, behind a progress bar where there are many and somebody is watching."""
    if len(files) > _MANY and sys.stderr.isatty():
        try:
            from tqdm import tqdm
        except ImportError:
            return files
        return tqdm(files, unit="report", file=sys.stderr)
    return files
