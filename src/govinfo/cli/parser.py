"""The arguments of a command: read as they are typed, and what is wrong with them said in both languages.

Options may stand before, between and behind the arguments; what stands behind ``--`` is no option.
"""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple, TypeVar

from govinfo.errors import GovinfoError, UnknownKeyError
from govinfo.languages import Text
from govinfo.messages import commands as says

_Value = TypeVar("_Value")
_HELP = ("-h", "--help")
_END = "--"


class WrongUsageError(GovinfoError):
    """The command line is used in a way that it is not meant for."""


class GivenOptions(SimpleNamespace):
    """What was typed: the value of each argument and option of a command."""


class Argument(NamedTuple):
    """An argument of a command, or an option.

    Attributes:
        names: How an option is typed; an argument has no name.
        key: What its value is called.
        metavar: What stands for its words in the help.
        help: What it is for.
        nargs: How many words it takes, one unless said: a number, ``?`` for one or none, ``+`` for one or more.
        convert: What makes a value of a word.
        choices: The values it can have, where they are few.
        default: Its value where it is not typed.
        const: Its value where an option is typed without the word that it may take.
        required: Whether it has to be typed.
        repeated: Whether an option may be typed several times: its value is a list.
        group: A name that options share which exclude each other.
    """

    names: tuple[str, ...]
    key: str
    metavar: str | tuple[str, ...]
    help: str
    nargs: int | str | None
    convert: Callable[[str], Any]
    choices: Sequence[Any] | None
    default: Any
    const: Any
    required: bool
    repeated: bool
    group: str | None

    @property
    def called(self) -> str:
        """How a person knows it."""
        return "/".join(self.names) or str(self.metavar)


class Parser:
    """The arguments and options of one command.

    Args:
        prog: The program and the command.
        does: What the command is for.

    Example:
        >>> parser = Parser("govinfo fee", says.COMMANDS["fee"].does)
        >>> parser.add_argument("--pages", metavar="N", convert=int)
        >>> parser.parse(["--pages=3"])
        GivenOptions(help=False, pages=3)
    """

    def __init__(self, prog: str, does: Text) -> None:
        self.prog, self.description = prog, str(does)
        self.listed: list[Argument] = []
        self._options: dict[str, Argument] = {}
        self.add_argument(*_HELP, nargs=0, help=str(says.HELP))

    def add_argument(  # noqa: PLR0913 # as many as an argument has sides
        self,
        *names: str,
        metavar: str | tuple[str, ...] | None = None,
        help: str = "",
        nargs: int | str | None = None,
        convert: Callable[[str], Any] = str,
        choices: Sequence[Any] | None = None,
        default: Any = None,
        const: Any = None,
        required: bool = False,
        repeated: bool = False,
        group: str | None = None,
        key: str | None = None,
    ) -> None:
        """Take an argument, under its key, or an option, under its names; the rest as in `Argument`."""
        options = tuple(name for name in names if name.startswith("-"))
        key = key or names[-1].lstrip("-").replace("-", "_")
        default = False if nargs == 0 else default
        required = required or (not options and nargs != "?")
        called = key if metavar is None else metavar
        taken = (options, key, called, help, nargs, convert, choices, default, const, required, repeated, group)
        self.listed.append(Argument._make(taken))
        self._options |= dict.fromkeys(options, self.listed[-1])

    def parse(self, words: Sequence[str]) -> GivenOptions:
        """The values that some words state.

        Raises:
            WrongUsageError: If a word is none of the command's, or one is missing.
        """
        stated: dict[str, Any] = {}
        plain: list[str] = []
        waiting = list(reversed(words))
        while waiting and (word := waiting.pop()) != _END:
            if self._is_option(word):
                self._take(word, waiting, stated)
            else:
                plain.append(word)
        if not stated.get("help"):
            self._place([*plain, *reversed(waiting)], stated)
        return GivenOptions(**{one.key: stated.get(one.key, one.default) for one in self.listed})

    def _is_option(self, word: str) -> bool:
        """Whether a word is an option; a number and a sentence that begin with a dash are none."""
        if not word.startswith("-") or word == "-":
            return False
        known = word.partition("=")[0] in self._options or word[:2] in self._options
        return known or not (" " in word or word[1:].replace(".", "", 1).isdecimal())

    def _take(self, word: str, waiting: list[str], stated: dict[str, Any]) -> None:
        """State an option, with the words that it takes of those that wait behind it."""
        option, joined = self._named(word)
        self._keep_apart(option, stated)
        if option.nargs == 0:
            if joined is not None:
                raise self._wrong(says.VALUE_TOO_MUCH.filled(name=option.called))
            stated[option.key] = True
            return
        given = [] if joined is None else [joined]
        most = option.nargs if isinstance(option.nargs, int) else 1
        while len(given) < most and waiting and not self._is_option(waiting[-1]):
            given.append(waiting.pop())
        if len(given) < most and option.nargs != "?":
            raise self._wrong(says.VALUE_MISSING.filled(name=option.called))
        values = [self._value(option, text) for text in given]
        value = values if most > 1 else values[0] if values else option.const
        stated[option.key] = [*stated.get(option.key, ()), value] if option.repeated else value

    def _named(self, word: str) -> tuple[Argument, str | None]:
        """The option that a word names, and what is joined to it: ``--year=2023``, ``-oa.docx``."""
        name, joined, value = word.partition("=")
        if name in self._options:
            return self._options[name], value if joined else None
        if word[:2] in self._options:
            return self._options[word[:2]], word[2:]
        from difflib import get_close_matches

        near = get_close_matches(name, self._options, n=1)
        known = says.NOT_KNOWN_NEAR.filled(words=name, near=near[0]) if near else says.NOT_KNOWN.filled(words=name)
        raise self._wrong(known)

    def _keep_apart(self, option: Argument, stated: dict[str, Any]) -> None:
        """Refuse an option where one was typed that it excludes."""
        for other in self.listed:
            if option.group is not None and other.group == option.group and other != option and other.key in stated:
                raise self._wrong(says.NOT_TOGETHER.filled(name=option.called, other=other.called))

    def _place(self, words: list[str], stated: dict[str, Any]) -> None:
        """State the arguments by the words that are no options."""
        arguments = [one for one in self.listed if not one.names]
        for number, one in enumerate(arguments, 1):
            most = max(len(words) - len(arguments[number:]), 0) if one.nargs == "+" else 1
            values = [self._value(one, text) for text in words[:most]]
            del words[:most]
            if values:
                stated[one.key] = values if one.nargs == "+" else values[0]
        missing = [one.called for one in self.listed if one.required and one.key not in stated]
        if missing:
            raise self._wrong(says.MISSING.filled(names=", ".join(missing)))
        if words:
            raise self._wrong(says.NOT_KNOWN.filled(words=" ".join(words)))

    def _value(self, argument: Argument, text: str) -> Any:
        value = argument.convert(text)
        if argument.choices is None or value in argument.choices:
            return value
        known = UnknownKeyError(text, argument.choices, says.CHOICE).sentence
        raise self._wrong(says.OF_ARGUMENT.filled(name=argument.called, said=known))

    def _wrong(self, said: Text) -> WrongUsageError:
        return WrongUsageError(says.SEE_HELP, said=said, command=self.prog)


def taking(convert: Callable[[str], _Value], name: str | Text) -> Callable[[str], _Value]:
    """What reads an argument; where it cannot be read, the sentence names the argument."""

    def taken(text: str) -> _Value:
        try:
            return convert(text)
        except GovinfoError as error:
            raise WrongUsageError(says.OF_ARGUMENT, name=name, said=error.sentence) from error

    return taken
