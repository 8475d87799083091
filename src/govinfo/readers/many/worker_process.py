"""The process that works: it is told once what to do, and does it with one share of items after the other."""

import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import IO, Any

from govinfo.forms.registry import adopt
from govinfo.forms.spec import Form
from govinfo.languages import SPOKEN, Language
from govinfo.pipes import STANDARD_OUTPUT, print_to_error, receive, send

READY = b"ready"
"""What the process answers when it knows its work."""
UNKNOWN = b"unknown"
"""What it answers when the work is a function that only the process which asks has."""

Order = tuple[tuple[Form, ...], Language, Callable[[Any], Any]]
"""The further forms that are known, the language spoken, and the work."""


def main() -> None:
    """Work for whoever writes to the standard input; what the work prints goes to the standard error."""
    answers = os.fdopen(os.dup(STANDARD_OUTPUT), "wb")
    print_to_error()
    with suppress(BrokenPipeError):  # nobody asks any more
        serve(sys.stdin.buffer, answers)
    with suppress(BrokenPipeError):  # what was left to say
        answers.close()


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Take the order, then answer each share of items, until nobody asks any more."""
    order = receive(questions)
    work = None if order is None else _taken(order)
    send(answers, UNKNOWN if work is None else READY)
    while work is not None and (share := receive(questions)) is not None:
        send(answers, _answer(work, pickle.loads(share)))  # noqa: S301  # from the process that began this one


def _taken(order: bytes) -> Callable[[Any], Any] | None:
    try:
        known: Order = pickle.loads(order)  # noqa: S301  # from the process that began this one
    except (AttributeError, ImportError):
        return None
    forms, language, work = known
    adopt(forms)
    SPOKEN.set(language)
    return work


def _answer(work: Callable[[Any], Any], items: Iterable[Any]) -> bytes:
    """What becomes of the items, or the exception that the work ended in."""
    try:
        return pickle.dumps((True, [work(item) for item in items]))
    except Exception as error:  # noqa: BLE001  # raised by whoever asked
        try:
            fault = pickle.dumps((False, error))
            pickle.loads(fault)  # noqa: S301  # made in the line before
        except Exception:  # noqa: BLE001  # an exception that does not travel is told
            fault = pickle.dumps((False, AssertionError(repr(error))))
        return fault
