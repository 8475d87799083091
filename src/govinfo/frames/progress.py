"""A bar that tells how far a long run has come: in a terminal, and in a notebook."""

from collections.abc import Iterable
from typing import TypeVar
from warnings import catch_warnings, simplefilter

from govinfo.errors import MissingExtraError
from govinfo.messages import frames as says

_Each = TypeVar("_Each")


def watched(items: Iterable[_Each], count: int | None = None, *, shown: bool = True) -> Iterable[_Each]:
    """Items as they come, behind a bar where one is asked for.

    Args:
        items: The items.
        count: How many there are, where that is known.
        shown: Whether there is a bar.

    Raises:
        MissingExtraError: If tqdm is not installed.

    Example:
        >>> list(watched([1, 2], shown=False))
        [1, 2]
    """
    if not shown:
        return items
    try:
        with catch_warnings():
            simplefilter("ignore")  # without ipywidgets the bar is text, and no error
            from tqdm.auto import tqdm
    except ModuleNotFoundError:
        raise MissingExtraError("tqdm", extra="cli") from None
    tqdm.monitor_interval = 0  # its thread would be there when processes are forked
    return tqdm(items, total=count, unit=str(says.EACH))
