"""The help of a command, and the overview of all, as text for a terminal: wide characters counted, no word broken."""

from collections.abc import Iterable, Iterator

from govinfo.cli.parser import Argument, Parser
from govinfo.messages import commands as says
from govinfo.writers.text import width, wrapped

_PAGE = 78
_TERMS = 24
"""Columns for the names of arguments."""


def drawn(command: Parser) -> str:
    """The help of one command: how it is used, what it does, its arguments and options, in the order they were added.

    Args:
        command: What parses its arguments.
    """
    arguments = [argument for argument in command.arguments if not argument.names]
    options = [argument for argument in command.arguments if argument.names]
    needed = [_term(option) for option in options if option.required]
    usage = " ".join((command.prog, *needed, str(says.OPTIONS_MARK), *map(_term, arguments)))
    lines = [*wrapped(str(says.USAGE.filled(usage=usage)), _PAGE), "", *wrapped(str(command.does), _PAGE)]
    for head, several in ((says.ARGUMENTS_HEAD, arguments), (says.OPTIONS_HEAD, options)):
        if several:
            lines += ["", str(head), *(line for argument in several for line in _explained(argument))]
    return "\n".join(lines) + "\n"


def overview() -> str:
    """What the program is for, and of each command what it is for and how it is used."""
    lines = [str(says.PROGRAM), ""]
    for name, about in says.COMMANDS.items():
        lines += _beside(name, (str(about.does), str(about.usual), str(about.further)), 10)
    return "\n".join((*lines, "", str(says.OVERVIEW_END))) + "\n"


def _explained(argument: Argument) -> Iterator[str]:
    said = [str(argument.about)]
    if argument.choices is not None:
        said.append(str(says.CHOICES.filled(choices=", ".join(map(str, argument.choices)))))
    return _beside(_term(argument), said, _TERMS)


def _term(argument: Argument) -> str:
    """An argument as it is typed: ``-o, --output FILE``."""
    wants = " ".join(map(str, argument.wants))
    if not argument.names:
        return {"+": f"{wants}...", "?": f"[{wants}]"}.get(str(argument.many), wants)
    behind = f" [{wants}]" if argument.many == "?" else f" {wants}" if wants else ""
    return f"{', '.join(argument.names)}{behind}"


def _beside(term: str, said: Iterable[str], room: int) -> Iterator[str]:
    """A name and behind it what is said, on the same line where the name is short enough."""
    lines = [line for sentence in said for line in wrapped(sentence, _PAGE - room - 2)]
    if width(term) + 1 > room:
        yield f"  {term}"
    else:
        lines[0] = f"{term}{' ' * (room - width(term))}{lines[0]}"
        yield f"  {lines.pop(0)}"
    for line in lines:
        yield f"  {' ' * room}{line}"
