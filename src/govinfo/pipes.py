"""Frames of bytes between this process and one that works for it."""

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
