"""A parser of arguments that speaks both languages, help and errors alike."""

import argparse
import re
from collections.abc import Callable
from functools import partial
from typing import NoReturn, TypeVar

from govinfo.errors import GovinfoError, UnknownKeyError
from govinfo.languages import Text
from govinfo.messages import commands as says

_Value = TypeVar("_Value")
_SAID = {
    r"the following arguments are required: (?P<names>.*)": says.MISSING,
    r"unrecognized arguments: (?P<words>.*)": says.NOT_KNOWN,
    r"argument (?P<name>\S+): invalid choice: (?P<value>.*?) \(choose from .*\)": says.OF_ARGUMENT,
    r"argument (?P<name>.*): expected .* arguments?": says.VALUE_MISSING,
    r"argument (?P<name>.*): ignored explicit argument .*": says.VALUE_TOO_MUCH,
    r"argument (?P<name>.*): not allowed with argument (?P<other>.*)": says.NOT_TOGETHER,
}
"""What argparse says, in English alone, and what is said instead."""


_PLAIN_HELP = partial(argparse.HelpFormatter, width=78)
"""What argparse makes for each argument that is added: of a fixed width, or it loads what measures the terminal."""


class WrongUsageError(GovinfoError):
    """The command line is used in a way that it is not meant for."""


class Parser(argparse.ArgumentParser):
    """The arguments of one command.

    Args:
        prog: The program and the command.
        does: What the command is for.
    """

    def __init__(self, prog: str, does: Text) -> None:
        super().__init__(
            prog=prog,
            usage=prog,  # said nowhere, and else worked out of all arguments
            description=str(does),
            formatter_class=_PLAIN_HELP,
            add_help=False,
            allow_abbrev=False,
        )
        self.add_argument("-h", "--help", action="help", help=str(says.HELP))

    def format_help(self) -> str:
        """The help, in the language spoken."""
        from govinfo.cli.help import drawn

        return drawn(self.prog, self.description or "", self._actions)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments.

        Raises:
            WrongUsageError: Always.
        """
        raise WrongUsageError(says.SEE_HELP, said=self._sentence(message), command=self.prog)

    def _sentence(self, message: str) -> Text:
        for pattern, sentence in _SAID.items():
            if match := re.fullmatch(pattern, message, re.DOTALL):
                facts = match.groupdict()
                if sentence is says.NOT_KNOWN:
                    return self._unknown(**facts)
                return sentence.filled(**facts, said=self._unheard(**facts) if "value" in facts else None)
        return says.NOT_UNDERSTOOD

    def _unheard(self, name: str, value: str) -> Text:
        """That an argument can be something else only."""
        choices = [choice for action in self._actions if name in _names(action) for choice in action.choices or ()]
        return UnknownKeyError(value.strip("'\""), choices, says.CHOICE).sentence

    def _unknown(self, words: str) -> Text:
        from difflib import get_close_matches

        known = [option for action in self._actions for option in action.option_strings]
        near = get_close_matches(words.partition("=")[0], known, n=1) if words.startswith("-") else []
        return says.NOT_KNOWN_NEAR.filled(words=words, near=near[0]) if near else says.NOT_KNOWN.filled(words=words)


def _names(action: argparse.Action) -> tuple[str, ...]:
    """What argparse calls an argument."""
    return "/".join(action.option_strings), str(action.metavar), action.dest


def taking(convert: Callable[[str], _Value], name: str | Text) -> Callable[[str], _Value]:
    """What reads an argument; where it cannot be read, the sentence names the argument."""

    def taken(text: str) -> _Value:
        try:
            return convert(text)
        except GovinfoError as error:
            raise WrongUsageError(says.OF_ARGUMENT, name=name, said=error.sentence) from error

    return taken
