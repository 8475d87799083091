"""The command line: parse, call one public function, print.

Exit status: 0 clean, 1 findings at or above ``--fail-on``, 2 wrong usage, 3 unreadable input.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any

from govinfo.errors import GovinfoError, ReadError

CLEAN, FOUND, USAGE, UNREADABLE = range(4)

_COMMANDS = {
    "check": "examine reports and say what is wrong with them",
    "show": "print a report as the form lays it out",
    "convert": "read a report in one format and write it in another",
    "repair": "find the smallest changes after which a report holds",
    "compare": "say what changed from one year's report to the next",
    "rollup": "add up reports into one",
    "fee": "compute the information processing fee, or show its rates",
    "due": "find the last day for the reply to an application, with the reason for every day",
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
    about = "China's government information disclosure."
    parser = argparse.ArgumentParser(prog="govinfo", description=about, formatter_class=_HELP)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    named = next((word for word in arguments if not word.startswith("-")), None)
    for name in [named] if named in _COMMANDS else _COMMANDS:
        says = _COMMANDS[name]
        command = commands.add_parser(name, help=says, description=says, formatter_class=_HELP)
        if name == named:
            module = _loaded(name)
            module.arguments(command)
            command.set_defaults(run=module.run)
    try:
        options = parser.parse_args(arguments)
        return int(options.run(options))
    except SystemExit as stop:
        return int(stop.code or CLEAN)
    except ReadError as error:
        return complain(error, UNREADABLE)
    except GovinfoError as error:
        return complain(error, USAGE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN


def _loaded(name: str) -> Any:
    """The module of a command. Loading makes many objects and no garbage, so none is looked for meanwhile."""
    gc.disable()
    try:
        return import_module(f"govinfo.cli.{name}")
    finally:
        gc.enable()


def complain(error: GovinfoError, status: int) -> int:
    """Say on standard error what is wrong; the status is handed on."""
    sys.stderr.write(f"govinfo: {error}\n")
    return status


def put(text: str) -> None:
    """Print text, whatever characters the terminal lacks."""
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def add_language(command: argparse.ArgumentParser) -> None:
    """The option that every command with sentences has."""
    command.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of the output (default: zh)")
