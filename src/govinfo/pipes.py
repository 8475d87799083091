"""A process that works for this one, and the frames of bytes between them."""

import subprocess
import sys
from typing import IO

_LENGTH = 8
"""Bytes that tell how long a frame is."""


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
