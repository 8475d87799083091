"""Work in copies of the process, which may spoil what they like."""

import os
import pickle
import resource
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

MEMORY = 6 << 30
"""Bytes that a copy may hold as data."""


class Work(NamedTuple):
    """What a copy does.

    Attributes:
        about: What it is about.
        does: The work; what comes of it can be pickled.
        seconds: Of the processor, after which it is ended; thirty times as many by the clock, where it waits.
    """

    about: Any
    does: Callable[[], object]
    seconds: int


def done_in_copies(works: Iterable[Work], at_once: int) -> Iterator[tuple[Any, Any]]:
    """Do work in copies of the process.

    Args:
        works: What there is to do.
        at_once: How many copies there are at a time.

    Yields:
        What a work is about and what came of it, as each ends; `None` where the copy was ended.
    """
    with tempfile.TemporaryDirectory() as folder:
        going: dict[int, Any] = {}
        for work in works:
            if len(going) == at_once:
                yield _ended(going, Path(folder))
            going[_begun(work, Path(folder))] = work.about
        while going:
            yield _ended(going, Path(folder))


def in_a_copy(does: Callable[[], object], seconds: int = 3600) -> Any:
    """What comes of work in a copy of the process; `None` where the copy was ended."""
    ((_, done),) = done_in_copies([Work(None, does, seconds)], 1)
    return done


def _ended(going: dict[int, Any], folder: Path) -> tuple[Any, Any]:
    process, _ = os.wait()
    into = folder / str(process)
    done = pickle.loads(into.read_bytes()) if into.exists() else None
    return going.pop(process), done


def _begun(work: Work, folder: Path) -> int:
    sys.stdout.flush()
    if process := os.fork():
        return process
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (work.seconds, work.seconds))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        signal.alarm(30 * work.seconds)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        done = pickle.dumps(work.does())
        (folder / str(os.getpid())).write_bytes(done)
    finally:
        os._exit(0)
