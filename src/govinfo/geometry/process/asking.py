"""The side that asks: processes that read, started when needed, used again, ended with this one."""

import atexit
import json
import os
import subprocess
from collections import deque
from contextlib import suppress
from threading import Timer
from typing import Any

from govinfo.geometry.page import PagedDocument
from govinfo.geometry.process.protocol import Bounds, decoded
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.pipes import PipedProcess, receive, send

_PATIENCE = 10
"""A file is given so many times its processor time on the clock: the machine may be busy."""
_FAREWELL = 2.0
"""Seconds that a process is given to end by itself."""


class ReadingProcess(PipedProcess):
    """A process that reads."""

    def __init__(self) -> None:
        super().__init__("govinfo.geometry.process.serving", "-I", silent=True)

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self.process.poll() is None

    def ask(self, data: bytes, bounds: Bounds) -> bytes | None:
        """What it makes of a file; `None` if the file was too much for it."""
        questions, answers = self.pipes
        clock = Timer(bounds.seconds * _PATIENCE, self.process.kill)
        clock.daemon = True
        clock.start()
        try:
            send(questions, json.dumps(bounds).encode())
            send(questions, data)
            return receive(answers)
        except OSError:  # it is gone
            return None
        finally:
            clock.cancel()

    def end(self) -> None:
        """End it."""
        questions, answers = self.pipes
        with suppress(OSError):
            questions.close()
        try:
            self.process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self.kill()
        answers.close()

    def forget(self) -> None:
        """Leave it to the process that this one is a copy of."""
        for pipe in self.pipes:
            pipe.close()
        self.process.returncode = 0


_idle: deque[ReadingProcess] = deque()
"""Processes that wait to be asked; each is taken by one thread at a time."""


def read(data: bytes, bounds: Bounds) -> PagedDocument:
    """The document in a PDF file.

    Raises:
        RefusedError: If it is none, is locked, or takes more than the bounds allow.
    """
    reader = _taken()
    answer = reader.ask(data, bounds)
    if answer is None:
        reader.end()
        raise RefusedError(Refusal.UNFOLDS)
    _idle.append(reader)
    fields: dict[str, Any] = json.loads(answer)
    if "refused" in fields:
        raise RefusedError(Refusal(fields["refused"]))
    if "fault" in fields:
        raise AssertionError(fields["fault"])
    return decoded(fields["document"])


def _taken() -> ReadingProcess:
    """A process that waits, or a new one."""
    while True:
        try:
            reader = _idle.pop()
        except IndexError:
            return _started()
        if reader.alive:
            return reader
        reader.end()


def _started() -> ReadingProcess:
    try:
        return ReadingProcess()
    except OSError:
        raise RefusedError(Refusal.UNSTARTED) from None


@atexit.register
def end() -> None:
    """End all processes that wait."""
    while _idle:
        _idle.pop().end()


def _forget() -> None:
    """In a copy of this process: the processes that read are not its own."""
    while _idle:
        _idle.pop().forget()


with suppress(AttributeError):  # Windows copies no processes
    os.register_at_fork(after_in_child=_forget)
