"""A parser of arguments that speaks both languages, help and errors alike.

Options stand anywhere among the other arguments: ``--year 2023``, ``--year=2023``, ``-o FILE``, ``-oFILE``. Behind
``--`` nothing is an option; a number below zero, and a text with a space in it, is none anywhere.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any, Literal, NamedTuple

from govinfo.errors import GovinfoError, UnknownKeyError
from govinfo.languages import Text, in_both, joined
from govinfo.messages import commands as says

_NO_MORE = "--"
_HELP = "--help"


class WrongUsageError(GovinfoError):
    """The command line is used in a way that it is not meant for."""


class Argument(NamedTuple):
    """What a command takes: an option, or where it has no names, what stands by itself.

    Attributes:
        names: How it is typed.
        key: Where its value is found among those of the command.
        wants: What the values are called that it takes; none for a flag.
        about: What it is for.
        many: ``?`` for a value that may be left out, ``+`` for one or more.
        convert: What makes a value of a word; what it raises is told with the name of the argument.
        choices: The values that it can have.
        default: Its value where it is not given.
        const: Its value where it is given without one.
        required: Whether it has to be given.
        several: Whether it can be given several times.
        instead_of: An option that it stands in place of.
    """

    names: tuple[str, ...]
    key: str
    wants: tuple[Text, ...]
    about: Text
    many: Literal["?", "+"] | None
    convert: Callable[[str], Any]
    choices: Sequence[Any] | None
    default: Any
    const: Any
    required: bool
    several: bool
    instead_of: str | None

    @property
    def called(self) -> Text:
        """What a sentence calls it."""
        return in_both("/".join(self.names)) if self.names else joined(self.wants, " ", " ")


class Parser:
    """The arguments of one command.

    Args:
        prog: The program and the command.
        does: What the command is for.

    Attributes:
        arguments: What it takes, in the order in which it is explained.
    """

    def __init__(self, prog: str, does: Text) -> None:
        self.prog, self.does = prog, does
        self.arguments: list[Argument] = []
        self._options: dict[str, Argument] = {}
        self.add_argument("-h", _HELP, about=says.HELP)

    def add_argument(
        self,
        *names: str,
        key: str | None = None,
        wants: Text | tuple[Text, ...] = (),
        about: Text,
        many: Literal["?", "+"] | None = None,
        convert: Callable[[str], Any] = str,
        choices: Sequence[Any] | None = None,
        default: Any = None,
        const: Any = None,
        required: bool = False,
        several: bool = False,
        instead_of: str | None = None,
    ) -> None:
        """Let the command take an argument. One whose name begins with no hyphen stands by itself, and has to be given.

        The others are those of `Argument`.
        """
        options = tuple(name for name in names if name.startswith("-"))
        argument = Argument(
            names=options,
            key=key or names[-1].lstrip("-").replace("-", "_"),
            wants=(wants,) if isinstance(wants, Text) else wants,
            about=about,
            many=many,
            convert=convert,
            choices=choices,
            default=[] if several else default if wants else False,
            const=const,
            required=required or (not options and many != "?"),
            several=several,
            instead_of=instead_of,
        )
        self.arguments.append(argument)
        self._options |= dict.fromkeys(options, argument)

    def parse(self, words: Iterable[str]) -> SimpleNamespace | None:
        """The values of all arguments; `None` where help is asked for.

        Raises:
            WrongUsageError: If something is missing, too much, or not what it has to be.
        """
        return _TypedWords(self, words).values()

    def option(self, word: str) -> tuple[Argument | None, str | None] | None:
        """The option that a word is, or none that there is, and the value within the word; `None` for no option."""
        if not word.startswith("-") or word == "-":
            return None
        name, sign, value = word.partition("=")
        if name in self._options:
            return self._options[name], value if sign else None
        if word[:2] in self._options:
            return self._options[word[:2]], word[2:]
        below_zero = word[1:].replace(".", "", 1).isdecimal()
        return None if below_zero or " " in word else (None, None)

    def wrong(self, said: Text) -> WrongUsageError:
        """The error that something is wrong with the arguments."""
        return WrongUsageError(says.SEE_HELP, said=said, command=self.prog)

    def unknown(self, words: str) -> WrongUsageError:
        """The error that there are no such arguments; an option that is meant is named."""
        from difflib import get_close_matches

        near = get_close_matches(words.partition("=")[0], self._options, n=1) if words.startswith("-") else []
        return self.wrong(
            says.NOT_KNOWN_NEAR.filled(words=words, near=near[0]) if near else says.NOT_KNOWN.filled(words=words)
        )


class _TypedWords:
    """The words of one command line, read one after the other."""

    def __init__(self, parser: Parser, words: Iterable[str]) -> None:
        self._parser = parser
        self._words = [*words]
        self._given: dict[str, Any] = {}
        self._options: list[Argument] = []
        self._loose: list[str] = []
        self._unknown: list[str] = []

    def values(self) -> SimpleNamespace | None:
        """The values of all arguments; `None` where help is asked for."""
        while self._words:
            word = self._words.pop(0)
            if word == _NO_MORE:
                self._loose += self._words
                break
            option = self._parser.option(word)
            if option is None:
                self._loose.append(word)
            elif option[0] is None:
                self._unknown.append(word)
            elif _HELP in option[0].names:
                return None
            else:
                self._take(option[0], option[1])
        self._share_out()
        return SimpleNamespace(**{one.key: self._given.get(one.key, one.default) for one in self._parser.arguments})

    def _take(self, option: Argument, within: str | None) -> None:
        """Take an option, and the words that are its values."""
        rival = next((one for one in self._options if _rivals(one, option)), None)
        if rival is not None:
            raise self._parser.wrong(says.NOT_TOGETHER.filled(name=option.called, other=rival.called))
        self._options.append(option)
        if not option.wants:
            if within is not None:
                raise self._parser.wrong(says.VALUE_TOO_MUCH.filled(name=option.called))
            self._given[option.key] = True
            return
        words = [*self._behind(option)] if within is None else [within]
        if not words and option.many == "?":
            value = option.const
        elif len(words) < len(option.wants):
            raise self._parser.wrong(says.VALUE_MISSING.filled(name=option.called))
        else:
            values = [self._value(option, word) for word in words]
            value = values if len(option.wants) > 1 else values[0]
        self._given[option.key] = [*self._given.get(option.key, ()), value] if option.several else value

    def _behind(self, option: Argument) -> Iterator[str]:
        """The words behind an option that are its values."""
        for _ in option.wants:
            if self._words and self._parser.option(self._words[0]) is None:
                yield self._words.pop(0)

    def _share_out(self) -> None:
        """Give the words that stand by themselves to the arguments that have no names, in order."""
        for argument in self._parser.arguments:
            if not argument.names and self._loose:
                several = argument.many == "+"
                taken, self._loose = (self._loose, []) if several else (self._loose[:1], self._loose[1:])
                values = [self._value(argument, word) for word in taken]
                self._given[argument.key] = values if several else values[0]
        if self._unknown or self._loose:
            raise self._parser.unknown(" ".join((*self._unknown, *self._loose)))
        missing = [one.called for one in self._parser.arguments if one.required and one.key not in self._given]
        if missing:
            raise self._parser.wrong(says.MISSING.filled(names=joined(missing, "、", ", ")))

    def _value(self, argument: Argument, word: str) -> Any:
        try:
            value = argument.convert(word)
        except GovinfoError as error:
            raise WrongUsageError(says.OF_ARGUMENT, name=argument.called, said=error.sentence) from error
        if argument.choices is not None and value not in argument.choices:
            said = UnknownKeyError(word, argument.choices, says.CHOICE).sentence
            raise self._parser.wrong(says.OF_ARGUMENT.filled(name=argument.called, said=said))
        return value


def _rivals(one: Argument, other: Argument) -> bool:
    """Whether one of two options stands in place of the other."""
    return one.instead_of in other.names or other.instead_of in one.names
