"""The seam to the dataframe libraries: whatever frame comes in, lazily worked on, goes out as its own kind."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import reduce
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.errors import InvalidValueError, MissingExtraError

Lazy = nw.LazyFrame[Any]
"""The one kind of frame that all work is done on; it computes nothing until its owner asks."""


class Given(NamedTuple):
    """How a frame came in.

    Attributes:
        eager: Whether it was computed.
        library: The library of a computed frame: ``polars``, ``pyarrow`` or ``pandas``.
    """

    eager: bool
    library: str

    def closed(self, lazy: Lazy) -> Any:
        """A result in the library it was made from: computed if what came in was, lazy if that was."""
        if not self.eager:
            return lazy.to_native()
        frame = lazy.collect()
        return frame.to_native() if self.library == "polars" else _as(frame.to_arrow(), self.library)


def opened(frame: Any) -> tuple[Lazy, Given]:
    """A frame of any library that narwhals knows, to be worked on lazily, and how it came in.

    What is computed already is worked on by polars, which takes over the columns of an Arrow table as they lie.

    Raises:
        InvalidValueError: If it is no frame.
        MissingExtraError: If it is one of pandas and pyarrow is not installed.
    """
    try:
        known = nw.from_native(frame)
    except TypeError:
        raise InvalidValueError(
            f"a {type(frame).__name__} is no frame: give one of polars, pandas, pyarrow, DuckDB or PySpark"
        ) from None
    if isinstance(known, nw.LazyFrame) or known.implementation.is_polars():
        return known.lazy(), Given(isinstance(known, nw.DataFrame), "polars")
    import polars as pl

    library = "pyarrow" if known.implementation.is_pyarrow() else "pandas"
    try:
        arrow = known.to_arrow()
    except ModuleNotFoundError:
        raise MissingExtraError("pyarrow", extra="pandas") from None
    return nw.from_native(pl.DataFrame(arrow)).lazy(), Given(eager=True, library=library)


def _as(arrow: Any, library: str) -> Any:
    if library == "pyarrow":
        return arrow
    import pandas as pd

    return arrow.to_pandas(types_mapper=pd.ArrowDtype)


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
