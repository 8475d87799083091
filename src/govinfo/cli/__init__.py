"""The command line: parse, call one public function, print.

Exit status: 0 clean; 1 findings at or above ``--fail-on``; 2 wrong usage, or an output that cannot be written; 3 an
input that could not be read, meant as a report or to go with one, whatever was found in others; 4 a fault of govinfo.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from itertools import pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import govinfo
from govinfo.arguments import known_name, word
from govinfo.cli.parser import Parser
from govinfo.cli.terminal import complain, flush, put
from govinfo.cli.values import organ_name, report_year
from govinfo.errors import GovinfoError, InvalidValueError, ReadError, cause
from govinfo.languages import Language, Text
from govinfo.messages import cli as says
from govinfo.messages import commands, files, nouns, patching
from govinfo.speaking import language, language_of

if TYPE_CHECKING:
    from govinfo.readers import ReadOptions
    from govinfo.report.annual import AnnualReport

CLEAN, FOUND, USAGE, UNREADABLE, FAULT = range(5)
_OF_A_REPORT = 50_000
"""More objects than one report is read and checked with."""
_INTERRUPTED = 130
"""As a shell has it: 128, and 2 for the interrupt."""

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_HELP = ("help", "--help", "-h")
_WRITTEN = ("output", "target")
"""The arguments that name a file to write."""
_PAIR = 2
"""An option and what stands behind it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the status is what the process exits with.

    Args:
        argv: The arguments; those of the process unless said.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    with language(Language.ZH):
        return _guarded(partial(_run, arguments), debug="--debug" in arguments or "GOVINFO_DEBUG" in os.environ)


def _run(arguments: list[str]) -> int:
    language(_language(arguments, os.environ))
    first, others = (arguments[:_PAIR], arguments[_PAIR:]) if arguments[:1] == ["--lang"] else ([], arguments)
    head, *rest = [*others, *first] if others else _HELP
    if head == "--version":
        put(f"govinfo {govinfo.__version__}\n")
    elif head not in _HELP:
        return _command(head, rest)
    elif rest and not rest[0].startswith("-"):
        return _command(rest[0], ["--help"])
    else:
        from govinfo.cli.help import overview

        put(overview())
    return CLEAN


def _command(name: str, arguments: list[str]) -> int:
    """Run one command; only that is loaded."""
    known_name(name, commands.COMMANDS, commands.COMMAND)
    module = _loaded(name)
    parser = Parser(f"govinfo {name}", commands.COMMANDS[name].does)
    module.arguments(parser)
    parser.add_argument(
        "--lang",
        wants=commands.LANGUAGE,
        choices=[*Language],
        default=language_of(None),
        about=commands.LANG,
    )
    parser.add_argument("--debug", about=commands.DEBUG)
    options = parser.parse(arguments)
    if options is None:
        from govinfo.cli.help import drawn

        put(drawn(parser))
        return CLEAN
    _keep_originals(options)
    return int(module.run(options))


def _keep_originals(options: SimpleNamespace) -> None:
    """Refuse to write over a file that is read.

    Raises:
        InvalidValueError: If an output is one of the inputs.
    """
    told = vars(options)
    written = {os.path.realpath(told[name]) for name in _WRITTEN if told.get(name)}
    given = (one for name, one in told.items() if name not in _WRITTEN)
    read = {os.path.realpath(file) for one in given for file in _files(one)}
    if not written.isdisjoint(read):
        raise InvalidValueError(patching.SAME_FILE)


def _files(given: object) -> list[str]:
    """What may be files of an argument: its text, or each of its texts."""
    several = cast("list[object]", given) if isinstance(given, list) else [given]
    return [one for one in several if isinstance(one, str)]


def _language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language asked for, else that of the environment, else that of the system: English, or Chinese.

    Raises:
        UnknownKeyError: If the environment names another.
    """
    asked = [after for option, after in pairwise(arguments) if option == "--lang"]
    asked += [option.partition("=")[2] for option in arguments if option.startswith("--lang=")]
    if asked and asked[-1] in [*Language]:
        return Language(asked[-1])
    if "GOVINFO_LANG" in environment:
        return word(environment["GOVINFO_LANG"], Language, nouns.LANGUAGE)
    system = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return Language.EN if system.startswith("en") else Language.ZH


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


def _loaded(name: str) -> Any:
    """The module of a command.

    Loading makes many objects and no garbage, so none is looked for meanwhile. What is loaded stays until the process
    ends, so it is not looked through again either, not even at the end, where that would take a fifth of a short run.
    From then on garbage is looked for as often as many reports need it, and not within one.
    """
    module = f"govinfo.cli.{name}"
    if module in sys.modules:
        return sys.modules[module]
    gc.disable()
    try:
        return import_module(module)
    finally:
        gc.freeze()
        gc.set_threshold(_OF_A_REPORT)
        gc.enable()


def complain_of(unread: Iterable[ReadError]) -> int:
    """Say on standard error which files could not be read, and why; the status that comes of it."""
    return max((complain(error.sentence, UNREADABLE) for error in unread), default=CLEAN)


def add_reading(command: Parser, *, organ: Text = commands.ORGAN) -> None:
    """The options of every command that reads reports."""
    command.add_argument("--organ", convert=organ_name, wants=commands.NAME, about=organ)
    command.add_argument("--year", convert=report_year, wants=commands.YEAR, about=commands.REPORT_YEAR)
    command.add_argument("--field", wants=commands.NAME, about=commands.FIELD)
    command.add_argument("--plugins", about=commands.PLUGINS)


def reading(options: SimpleNamespace, *, ago: int = 0) -> "ReadOptions":
    """What these options say of a report, or of the same organ's report some years ago."""
    year = None if options.year is None else options.year - ago
    return {"organ": options.organ, "year": year, "field": options.field, "plugins": options.plugins}


def report_and_previous(options: SimpleNamespace) -> "tuple[AnnualReport, AnnualReport | None]":
    """The report that is meant, and the same organ's for the year before where it is handed over too."""
    from govinfo.readers import read

    report = read(options.file, **reading(options))
    return report, None if options.previous is None else read(options.previous, **reading(options, ago=1))


def of_parts(options: SimpleNamespace) -> "ReadOptions":
    """What these options say of the reports of other organs, which one adds up."""
    return {**reading(options), "organ": None}
