"""What becomes of the examples of a test: used, or drawn and then thrown away."""

from collections import Counter
from collections.abc import Callable

from hypothesis.statistics import collector


def statuses(test: Callable[[], None]) -> Counter[str]:
    """How many examples of a test there were of each status: ``valid`` is used, ``invalid`` rejected by us.

    What Hypothesis begins and gives up by itself, as too long, is an ``overrun``.
    """
    found: dict[str, dict[str, list[dict[str, str]]]] = {}
    with collector.with_value(found.update):
        test()
    return Counter(case["status"] for case in found["generate-phase"]["test-cases"])
