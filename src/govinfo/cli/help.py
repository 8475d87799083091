"""The help of a command, and the overview of all, as text for a terminal: wide characters counted, no word broken."""

from argparse import Action
from collections.abc import Iterable, Iterator, Sequence

from govinfo.messages import commands as says
from govinfo.writers.text import width, wrapped

_PAGE = 78
_TERMS = 24
"""Columns for the names of arguments."""


def drawn(command: str, does: str, listed: Sequence[Action]) -> str:
    """The help of one command: how it is used, what it does, its arguments and options.

    Args:
        command: The program and the command.
        does: What the command is for.
        listed: The arguments and options, in the order in which they were added.
    """
    arguments = [action for action in listed if not action.option_strings]
    options = [action for action in listed if action.option_strings]
    needed = [_term(action) for action in options if action.required]
    usage = " ".join((command, *needed, str(says.OPTIONS_MARK), *map(_term, arguments)))
    lines = [*wrapped(str(says.USAGE.filled(usage=usage)), _PAGE), "", *wrapped(does, _PAGE)]
    for head, actions in ((says.ARGUMENTS_HEAD, arguments), (says.OPTIONS_HEAD, options)):
        if actions:
            lines += ["", str(head), *(line for action in actions for line in _explained(action))]
    return "\n".join(lines) + "\n"


def overview() -> str:
    """What the program is for, and of each command what it is for and how it is used."""
    lines = [str(says.PROGRAM), ""]
    for name, about in says.COMMANDS.items():
        lines += _beside(name, (str(about.does), str(about.usual), str(about.further)), 10)
    return "\n".join((*lines, "", str(says.OVERVIEW_END))) + "\n"


def _explained(action: Action) -> Iterator[str]:
    said = [action.help or ""]
    if action.choices is not None:
        said.append(str(says.CHOICES.filled(choices=", ".join(map(str, action.choices)))))
    return _beside(_term(action), said, _TERMS)


def _term(action: Action) -> str:
    """An argument as it is typed: ``-o, --output FILE``."""
    metavar = action.metavar if action.metavar is not None else action.dest
    wanted = " ".join(metavar) if isinstance(metavar, tuple) else metavar
    if not action.option_strings:
        return {"+": f"{wanted}...", "?": f"[{wanted}]"}.get(str(action.nargs), wanted)
    wanted = "" if action.nargs == 0 else f" [{wanted}]" if action.nargs == "?" else f" {wanted}"
    return f"{', '.join(action.option_strings)}{wanted}"


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
