"""How far a share of few cases can be trusted: the interval of E. B. Wilson (1927).

An annual report counts every case of its year; nothing is drawn as a sample. The interval answers another question: if
each case came out one way or the other with one chance, which chances agree with what was counted? One case of one
says little, 900 of 1,000 say much, and organs whose intervals overlap are not told apart by their rates.
"""

from decimal import Decimal
from statistics import NormalDist
from typing import Any, NamedTuple

from govinfo.arguments import instance
from govinfo.errors import InvalidValueError
from govinfo.messages import arguments as says


class Interval(NamedTuple):
    """The chances that agree with a share.

    Attributes:
        low: The least, from 0 to 1.
        high: The greatest, from 0 to 1.
    """

    low: float
    high: float


def wilson(counted: float, among: float, confidence: float = 0.95) -> Interval:
    """The interval of a share by Wilson's score, without a correction for continuity.

    It never leaves 0 to 1, has a width where all or none are counted, and keeps close to what it promises with few
    cases, where the usual plus and minus fails.

    Args:
        counted: How many were counted, 件.
        among: Among how many, 件; more than zero.
        confidence: How often such an interval holds the chance, between 0 and 1.

    Raises:
        InvalidValueError: If what is counted is no part of *among*, or *confidence* is none.

    Example:
        >>> low, high = wilson(1, 1)
        >>> round(low, 3), high
        (0.207, 1.0)
    """
    if not 0 <= counted <= among or among == 0:
        raise InvalidValueError(says.NO_PART, counted=counted, among=among)
    score = score_of(confidence)
    return Interval(lower(counted, among, score), 1 - lower(among - counted, among, score))


def score_of(confidence: float) -> float:
    """How many standard deviations a confidence reaches to either side.

    Raises:
        InvalidValueError: If it is not between 0 and 1.

    Example:
        >>> round(score_of(0.95), 3)
        1.96
    """
    instance(confidence, (int, float, Decimal), "confidence", says.CONFIDENCE)
    share = float(confidence)
    if not 0 < share < 1:
        raise InvalidValueError(says.NO_CONFIDENCE, found=confidence)
    return NormalDist().inv_cdf((1 + share) / 2)


def lower(counted: Any, among: Any, score: float) -> Any:
    """The lower end of an interval, of numbers or of columns of a frame: the lesser root of Wilson's equation.

    It is written without a difference of near numbers, so that it is 0 where nothing is counted. The upper end is 1
    less the lower end of what is not counted.
    """
    squared = score**2
    root = (squared + 4 * counted * (among - counted) / among) ** 0.5
    return 2 * counted**2 / among / (2 * counted + squared + score * root)
