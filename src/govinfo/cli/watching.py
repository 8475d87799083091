"""A progress bar for long runs, where somebody is watching."""

import sys
from collections.abc import Iterable
from typing import TypeVar

_Each = TypeVar("_Each")


def watched(items: Iterable[_Each], unit: str) -> Iterable[_Each]:
    """The items, behind a progress bar where standard error is a terminal and tqdm is installed."""
    if sys.stderr.isatty():
        try:
            from tqdm import tqdm
        except ImportError:
            return items
        return tqdm(items, unit=unit, file=sys.stderr)
    return items
