"""How the time of some work grows with what it is done on."""

import math
import time
from collections.abc import Callable
from typing import Any

MOST = 1.3
"""The power that work may grow with: four times the text takes six times as long."""
_TRIFLING = 1e-6
"""Work that takes fewer seconds than this for each character, however many there are, is of no consequence."""
_ENOUGH = 1e-5
"""Work that takes more than this is looked at without going further."""


def growth(work: Callable[[Any], object], made: Callable[[int], Any], *, longest: int) -> float:
    """The power of its size that some work grows with: 1 where twice as much takes twice as long.

    Args:
        work: What is done.
        made: Makes what it is done on, of a size.
        longest: The size up to which it is tried; no further than it takes to see.

    Returns:
        The power between the last size and a fourth of it; where it is above `MOST`, that of another look, or a third.
        0 where the work is a trifle.
    """
    size = 64
    taken = seconds(work, made(size))
    while size < longest and taken < _ENOUGH * size:
        size *= 2
        taken = seconds(work, made(size))
    if taken < _TRIFLING * size:
        return 0
    looks = [power(work, made(size // 4), made(size))]
    while looks[-1] > MOST and len(looks) < 3:
        looks.append(power(work, made(size // 4), made(size)))
    return looks[-1]


def power(work: Callable[[Any], object], small: Any, large: Any) -> float:
    """The power of its size that some work grows with, between one size and one four times as large."""
    less, more = (min(seconds(work, each) for _ in range(3)) for each in (small, large))
    return math.log(more / less, 4)


def seconds(work: Callable[[Any], object], on: Any) -> float:
    start = time.thread_time()
    work(on)
    return time.thread_time() - start
