"""A progress bar for long runs, where somebody is watching."""

import sys
from collections.abc import Iterable
from typing import TypeVar

from govinfo.languages import Text
from govinfo.messages import cli as says

_Each = TypeVar("_Each")


def watched(items: Iterable[_Each], unit: Text, count: int | None = None) -> Iterable[_Each]:
    """The items, behind a progress bar where standard error is a terminal and tqdm is installed.

    Args:
        items: What is worked through.
        unit: What an item is counted in.
        count: How many there are, where that is known.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        return items
    try:
        from tqdm import tqdm
    except ImportError:
        return items
    tqdm.monitor_interval = 0  # its thread would be there when processes are forked
    drawn = str(says.UNCOUNTED if count is None else says.COUNTED)
    return tqdm(items, total=count, unit=str(unit), bar_format=drawn, file=sys.stderr)
