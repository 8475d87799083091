"""A process that works for this one, and the frames of bytes between them."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import IO, NoReturn

_LENGTH = 8
"""Bytes that tell how long a frame is."""
_THREADS = Path("/proc/self/task")
"""Where Linux tells the threads of this process."""
STANDARD_OUTPUT, STANDARD_ERROR = 1, 2


def send(stream: IO[bytes], frame: bytes) -> None:
    """Write a frame.

    Raises:
        OSError: If the other side is gone.
    """
    stream.write(len(frame).to_bytes(_LENGTH, "little") + frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    r"""Read a frame; `None` where the other side is gone.

    Example:
        >>> from io import BytesIO
        >>> receive(BytesIO(b"\3\0\0\0\0\0\0\0pdf")), receive(BytesIO(b"\3\0"))
        (b'pdf', None)
    """
    head = stream.read(_LENGTH)
    length = int.from_bytes(head, "little")
    frame = stream.read(length)
    return frame if len(head) == _LENGTH and len(frame) == length else None


class PipedProcess:
    """This interpreter, started anew, with a pipe to it and one from it.

    It is in no group of a terminal: an interrupt there is for the one who asks, and who decides when to stop.

    Args:
        module: The module whose ``main`` it runs.
        *options: Options of the interpreter.
        silent: Whether what it complains of is thrown away.
    """

    def __init__(self, module: str, *options: str, silent: bool = False) -> None:
        start = f"import sys; sys.path[:] = {sys.path!r}; from {module} import main; main()"
        self.process = subprocess.Popen(  # noqa: S603  # this very interpreter
            [sys.executable, *options, "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if silent else None,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=True,
        )

    @property
    def pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        """The pipe to it, and the one from it."""
        questions, answers = self.process.stdin, self.process.stdout
        if questions is None or answers is None:
            raise AssertionError("both are piped")
        return questions, answers

    def kill(self) -> None:
        """End it, whatever it is at."""
        self.process.kill()
        self.process.wait()


def copyable() -> bool:
    """Whether a copy of this process can work: it has one thread, so that no lock in the copy is held for ever.

    `False` where the system does not tell.
    """
    try:
        return sum(1 for _ in _THREADS.iterdir()) == 1
    except OSError:
        return False


class CopiedProcess:
    """A copy of this process, with all that is loaded here, and a pipe to it and one from it.

    Args:
        run: What it does, with the pipe from this process and the one to it.

    Raises:
        OSError: If the system makes no copy.
    """

    def __init__(self, run: Callable[[IO[bytes], IO[bytes]], None]) -> None:
        asked, questions = os.pipe()
        answers, told = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            _live(run, asked, told)
        os.close(asked)
        os.close(told)
        self.pipes: tuple[IO[bytes], IO[bytes]] = os.fdopen(questions, "wb"), os.fdopen(answers, "rb")
        self._ending = Lock()
        self._ended = False

    def kill(self) -> None:
        """End it, whatever it is at."""
        with self._ending:
            if not self._ended:
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
            self._ended = True


def _live(run: Callable[[IO[bytes], IO[bytes]], None], asked: int, told: int) -> NoReturn:
    """The life of a copy: no interrupt of a terminal is for it, and what it prints goes to the standard error."""
    try:
        os.setsid()
        print_to_error()
        with suppress(BrokenPipeError):  # nobody asks any more
            run(os.fdopen(asked, "rb"), os.fdopen(told, "wb"))
    finally:
        os._exit(0)


def print_to_error() -> None:
    """Let what is printed from here on go to the standard error."""
    with suppress(OSError):  # a program without a console has no standard error
        os.dup2(STANDARD_ERROR, STANDARD_OUTPUT)
