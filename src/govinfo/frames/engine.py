"""The seam to the dataframe libraries: whatever frame comes in, lazily worked on, goes out as its own kind."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import reduce
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.errors import InvalidValueError

Lazy = nw.LazyFrame[Any]
"""The one kind of frame that all work is done on; it computes nothing until its owner asks."""


class Given(NamedTuple):
    """How a frame came in.

    Attributes:
        eager: Whether it was computed.
    """

    eager: bool

    def closed(self, lazy: Lazy) -> Any:
        """A result in the library it was made with: computed if what came in was, lazy if that was."""
        return (lazy.collect() if self.eager else lazy).to_native()


def opened(frame: Any) -> tuple[Lazy, Given]:
    """A frame of any library that narwhals knows, to be worked on lazily, and how it came in.

    Raises:
        InvalidValueError: If it is no frame.
    """
    try:
        known = nw.from_native(frame)
    except TypeError:
        raise InvalidValueError(
            f"a {type(frame).__name__} is no frame: give one of polars, pandas, pyarrow, DuckDB or PySpark"
        ) from None
    return known.lazy(), Given(isinstance(known, nw.DataFrame))


def day(of: date, held: nw.dtypes.DType) -> date:
    """A day as the column it is compared with holds it: a date, or the first moment of it."""
    return datetime(of.year, of.month, of.day) if held == nw.Datetime else of


def first(branches: Iterable[tuple[nw.Expr, nw.Expr]], otherwise: nw.Expr) -> nw.Expr:
    """The value of the first branch whose condition holds; a condition that is null does not hold."""
    return reduce(
        lambda rest, branch: nw.when(branch[0]).then(branch[1]).otherwise(rest), reversed([*branches]), otherwise
    )


def total(terms: Iterable[nw.Expr]) -> nw.Expr:
    """The sum of some expressions, null where one of them is."""
    return reduce(lambda left, right: left + right, terms)
