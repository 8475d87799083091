"""The command line: parse, call one public function, print.

Exit status: 0 clean; 1 findings at or above ``--fail-on``; 2 wrong usage, or an output that cannot be written; 3 an
input meant as a report that could not be read, whatever was found in others; 4 a fault of govinfo.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from govinfo.cli.terminal import complain, flush
from govinfo.errors import GovinfoError, ReadError, cause
from govinfo.languages import Language
from govinfo.messages import cli as says
from govinfo.messages import files
from govinfo.speaking import language

if TYPE_CHECKING:
    from govinfo.readers import ReadOptions

CLEAN, FOUND, USAGE, UNREADABLE, FAULT = range(5)
_INTERRUPTED = 130
"""As a shell has it: 128, and 2 for the interrupt."""

_COMMANDS = {
    "check": "examine reports and say what is wrong with them",
    "show": "print a report as the form lays it out",
    "convert": "read a report in one format and write it in another",
    "repair": "find the smallest changes after which a report holds",
    "compare": "say what changed from one year's report to the next",
    "rollup": "add up reports into one",
    "fee": "compute the information processing fee, or show its rates",
    "due": "find the last day for the reply to an application, with the reason for every day",
    "letter": "write a letter about an application",
    "rule": "explain a rule, or list them all",
}

_HELP = partial(argparse.HelpFormatter, width=78)
"""Help of a fixed width: measuring the terminal would load modules that nothing else needs."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the status is what the process exits with.

    Args:
        argv: The arguments; those of the process unless said.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    with language(Language.ZH):
        return _guarded(partial(_run, arguments), debug="--debug" in arguments or "GOVINFO_DEBUG" in os.environ)


def _run(arguments: list[str]) -> int:
    try:
        options = _parser(arguments).parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or CLEAN)
    language(options.lang)
    return int(options.run(options))


def _guarded(work: Callable[[], int], *, debug: bool) -> int:
    """Do the work; whatever goes wrong becomes a sentence and a status."""
    try:
        status = work()
        flush()
    except ReadError as error:
        return complain(error.sentence, UNREADABLE)
    except GovinfoError as error:
        return complain(error.sentence, USAGE)
    except OSError as error:
        return complain(files.NOT_USED.filled(file=error.filename, cause=cause(error)), USAGE)
    except KeyboardInterrupt:
        return complain(says.INTERRUPTED, _INTERRUPTED)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is ours
        if debug:
            sys.excepthook(type(error), error, error.__traceback__)
        return complain(says.FAULT.filled(error=f"{type(error).__name__}: {error}"), FAULT)
    return status


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    """The parser; only the command that is named is loaded."""
    about = "China's government information disclosure."
    parser = argparse.ArgumentParser(prog="govinfo", description=about, formatter_class=_HELP)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    named = next((word for word in arguments if not word.startswith("-")), None)
    for name in [named] if named in _COMMANDS else _COMMANDS:
        does = _COMMANDS[name]
        command = commands.add_parser(name, help=does, description=does, formatter_class=_HELP)
        if name == named:
            module = _loaded(name)
            module.arguments(command)
            command.set_defaults(run=module.run)
        spoken = os.environ.get("GOVINFO_LANG", Language.ZH)
        command.add_argument("--lang", choices=("zh", "en"), default=spoken, help="language (default: zh)")
        command.add_argument("--debug", action="store_true", help="show where a fault of govinfo happened")
    return parser


def _loaded(name: str) -> Any:
    """The module of a command.

    Loading makes many objects and no garbage, so none is looked for meanwhile. What is loaded stays until the process
    ends, so it is not looked through again either, not even at the end, where that would take a fifth of a short run.
    """
    module = f"govinfo.cli.{name}"
    if module in sys.modules:
        return sys.modules[module]
    gc.disable()
    try:
        return import_module(module)
    finally:
        gc.freeze()
        gc.enable()


def add_reading(command: argparse.ArgumentParser, *, organ: str = "who reports, whatever the file says") -> None:
    """The options of every command that reads reports."""
    command.add_argument("--organ", metavar="NAME", help=organ)
    command.add_argument(
        "--year", type=int, metavar="YEAR", help="the year reported on, whatever the file says; of two years, the later"
    )
    command.add_argument("--field", metavar="NAME", help="of JSON, the field that holds the text of a report")
    command.add_argument(
        "--plugins", action="store_true", help="count also the rules, words and formats of installed packages"
    )


def reading(options: argparse.Namespace, *, ago: int = 0) -> "ReadOptions":
    """What these options say of a report, or of the same organ's report some years ago."""
    year = None if options.year is None else options.year - ago
    return {"organ": options.organ, "year": year, "field": options.field, "plugins": options.plugins}


def of_parts(options: argparse.Namespace) -> "ReadOptions":
    """What these options say of the reports of other organs, which one adds up."""
    return {**reading(options), "organ": None}
