"""The loop: a damaged file, what became of it, and whether that may be."""

import os
import random
import signal
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fuzzing.mutations import mutated
from fuzzing.targets import TARGETS, Target
from govinfo.errors import GovinfoError

MEMORY = 500_000
"""Kilobytes that one file may take beside what the process held before."""


_SYSTEM = Path("/proc/self")
MOST_HELD_IS_TOLD = os.access(_SYSTEM / "clear_refs", os.W_OK)


class Failure(NamedTuple):
    """What may not be.

    Attributes:
        number: Of the execution.
        why: What went wrong, and where.
        data: The file.
    """

    number: int
    why: str
    data: bytes


class _TooLongError(BaseException):
    """Time is up."""


def _time_is_up(*_: object) -> None:
    raise _TooLongError


def fuzzed(name: str, runs: int, seed: int = 0) -> Iterator[Failure]:
    """Attack a target so many times; each place in the code that fails is told once.

    Args:
        name: The target.
        runs: How many times.
        seed: The same one makes the same files.
    """
    target = TARGETS[name]
    right = target.seeds()
    seen: set[str] = set()
    for number in range(runs):
        rng = random.Random(f"{name}/{seed}/{number}")
        data = mutated(rng, rng.choice(right), right)
        why = tried(target, data)
        if why is not None and why.rpartition(" @ ")[2] not in seen:
            seen.add(why.rpartition(" @ ")[2])
            yield Failure(number, why, data)


def tried(target: Target, data: bytes) -> str | None:
    """What is wrong with how bytes are taken; `None` where nothing is: they are read, or refused by our own error."""
    _forget_the_most_held()
    before = _most_held()
    old = signal.signal(signal.SIGVTALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, target.seconds)
    try:
        made_up = target.run(data)
    except GovinfoError:
        made_up = None
    except _TooLongError as error:
        return f"takes longer than {target.seconds} s @ {_place(error)}"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        return f"{type(error).__name__}: {error!s:.200} @ {_place(error)}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
    if made_up is not None:
        return f"made up: {made_up} @ {made_up[:30]}"
    grown = _most_held() - before
    return None if grown <= MEMORY else f"takes {grown} kB @ memory"


def _forget_the_most_held() -> None:
    """Count anew from what is held now, where the system can; elsewhere memory is not looked at."""
    if MOST_HELD_IS_TOLD:
        (_SYSTEM / "clear_refs").write_text("5")


def _most_held() -> int:
    """Kilobytes; what a process held that began this one, and is counted in `ru_maxrss`, is not among them."""
    if not MOST_HELD_IS_TOLD:
        return 0
    told = (_SYSTEM / "status").read_text()
    return int(told.partition("VmHWM:")[2].split()[0])


def _place(error: BaseException) -> str:
    """Where in the library it happened."""
    frames = list(traceback.extract_tb(error.__traceback__))
    last = next((frame for frame in reversed(frames) if "/govinfo/" in frame.filename), frames[-1])
    return f"{last.filename.rpartition('/govinfo/')[2]}:{last.lineno} in {last.name}"
