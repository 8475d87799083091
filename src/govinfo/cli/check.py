"""``govinfo check FILE...``: examine reports and say what is wrong with them."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from govinfo.checks import check
from govinfo.checks.plugins import installed
from govinfo.checks.profiles import PROFILES
from govinfo.checks.rule import Findings, Severity
from govinfo.checks.waivers import read_waivers
from govinfo.cli import CLEAN, FOUND, UNREADABLE, add_language, complain, put
from govinfo.emitters.checked import Checked
from govinfo.errors import ReadError
from govinfo.readers import read
from govinfo.vocabulary import OrganKind

_MANY = 3
_FORMATS = ("text", "json", "jsonl", "sarif", "junit", "github", "html", "summary")
_WITHOUT_LANGUAGE = frozenset({"json", "jsonl", "junit", "github"})


def arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("files", metavar="FILE", nargs="+", help="a report")
    command.add_argument("--output-format", choices=_FORMATS, default="text", help="default: text")
    command.add_argument("--select", type=_codes, metavar="CODES", help="only these rules, by code or its beginning")
    command.add_argument("--ignore", type=_codes, default=(), metavar="CODES", help="not these rules")
    command.add_argument("--previous", metavar="FILE", help="the same organ's report for the year before")
    command.add_argument(
        "--kind", choices=tuple(OrganKind), help="what kind of organ reports, where its name does not say"
    )
    command.add_argument("--waivers", metavar="FILE", help="findings that may stand, as TOML")
    command.add_argument(
        "--profile", choices=[profile.key for profile in PROFILES], help="the stage the reports are at"
    )
    command.add_argument(
        "--fail-on",
        choices=tuple(Severity),
        help="the severity from which on the exit status is 1 (default: the profile's, else error)",
    )
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    add_language(command)


def run(options: Namespace) -> int:
    """Check every file; one that cannot be read does not stop the rest."""
    given: dict[str, Any] = {
        "previous": None if options.previous is None else read(options.previous),
        "waivers": None if options.waivers is None else read_waivers(options.waivers),
        "kind": options.kind,
        "profile": options.profile,
        "rules": installed(),
        "select": options.select,
        "ignore": options.ignore,
        "lang": options.lang,
    }
    status = CLEAN
    checked: list[Checked] = []
    for file in _shown(options.files):
        try:
            if file.endswith(".parquet"):
                status = max(status, import_module("govinfo.cli.parquet").run(file, options))
                continue
            report = read(file)
        except ReadError as error:
            status = complain(error, UNREADABLE)
            continue
        findings = check(report, **given)
        checked.append(Checked(file, report, findings))
        if _stops(findings, options):
            status = max(status, FOUND)
    if not all(file.endswith(".parquet") for file in options.files):
        put(_emit(checked, options))
    return status


def _stops(findings: Findings, options: Namespace) -> bool:
    if options.profile is not None and options.fail_on is None:
        return not PROFILES[str(options.profile)].passes(findings)
    return findings.reaches(options.fail_on or Severity.ERROR)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


def _emit(checked: list[Checked], options: Namespace) -> str:
    emitter = import_module(f"govinfo.emitters.{options.output_format}")
    if options.output_format in _WITHOUT_LANGUAGE:
        return str(emitter.emit(checked))
    if options.output_format != "text":
        return str(emitter.emit(checked, lang=options.lang))
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
