"""Which of some counts is the rule among rows, where one is."""

from collections import Counter
from collections.abc import Iterable


def majority(counts: Iterable[int], *, times: int = 1, exceptions: int | None = None) -> int:
    """The count that is more frequent than all others together, else 0.

    Args:
        counts: The counts.
        times: How often it has to be met with.
        exceptions: How many others there may be; any number unless said.

    Example:
        >>> majority([7, 7, 7, 8]), majority([7, 7, 8, 8]), majority([7, 7, 7, 8], exceptions=0), majority([7], times=2)
        (7, 0, 0, 0)
    """
    found = Counter(counts)
    total = found.total()
    for count, own in found.most_common(1):
        others = total - own
        if own > others and own >= times and (exceptions is None or others <= exceptions):
            return count
    return 0


def commonest(counts: Iterable[int]) -> int | None:
    """The count that is more frequent than any other; `None` where two are.

    >>> commonest([7, 7, 8, 9]), commonest([7, 7, 8, 8]), commonest([])
    (7, None, None)
    """
    ranked = Counter(counts).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
