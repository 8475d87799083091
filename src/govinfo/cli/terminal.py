"""What is printed: results on standard output, what went wrong on standard error."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from govinfo.errors import WriteError, cause
from govinfo.languages import Text
from govinfo.messages import errors as says
from govinfo.messages import files
from govinfo.text import inert

if TYPE_CHECKING:
    from govinfo.report.annual import AnnualReport

_PROGRAM = "govinfo"


def put(text: str) -> None:
    """Print text, whatever characters the terminal lacks.

    Raises:
        WriteError: If standard output is closed, or cannot be written to.
    """
    if sys.stdout is None:
        raise WriteError(files.NOT_PRINTED, cause=files.CLOSED)
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    except (OSError, ValueError) as error:
        raise _unprinted(error) from error


def at_terminal() -> bool:
    """Whether somebody reads along at a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def size() -> os.terminal_size:
    """Columns and lines of the terminal; loaded for this alone, what measures it takes long to load."""
    from shutil import get_terminal_size

    return get_terminal_size()


def put_by_pages(text: str) -> None:
    """Print text; where somebody reads along, what is longer than the terminal page by page (``PAGER``).

    Raises:
        WriteError: As `put` does.
    """
    if at_terminal() and text.count("\n") >= size().lines:
        from pydoc import pager

        if sys.stdout.encoding.lower() == "utf-8":
            os.environ.setdefault("LESSCHARSET", "utf-8")
        pager(text)
    else:
        put(text)


def flush() -> None:
    """Hand on what was printed, so that it is known whether it arrived.

    Raises:
        WriteError: If it did not.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        raise _unprinted(error) from error


def called(report: "AnnualReport", address: str) -> str:
    """What a line about a cell begins with: in Chinese its name, in English its address."""
    return str(Text(report.label(address, "zh"), address))


def complain(said: Text, status: int) -> int:
    """Say on standard error what is wrong, in the language spoken; the status is handed on."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{inert(str(says.PLACED.filled(place=_PROGRAM, said=said)))}\n")
    return status


def _unprinted(error: OSError | ValueError) -> WriteError:
    """The error; what is still to be printed goes nowhere, else the interpreter would try it once more at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return WriteError(files.NOT_PRINTED, cause=cause(error) if isinstance(error, OSError) else files.CLOSED)
