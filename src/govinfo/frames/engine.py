"""The seam to the dataframe libraries: whatever frame comes in, lazily worked on, goes out as its own kind."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import reduce
from typing import Any, NamedTuple, cast

import narwhals as nw

from govinfo.errors import InvalidValueError, MissingExtraError

_DOT = "·"
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
        named = _renamed(lazy, dotted)
        if not self.eager:
            return named.to_native()
        frame = named.collect()
        return frame.to_native() if self.library == "polars" else _as(cast("Any", frame).to_arrow(), self.library)


def opened(frame: Any) -> tuple[Lazy, Given]:
    """A frame of any library that narwhals knows, to be worked on lazily, and how it came in.

    What is computed already is worked on by polars, which takes over the columns of an Arrow table as they lie.

    Raises:
        InvalidValueError: If it is no frame.
        MissingExtraError: If it is one of pandas and pyarrow is not installed.
    """
    try:
        known = cast("nw.DataFrame[Any] | Lazy", nw.from_native(frame))
    except TypeError:
        raise InvalidValueError(
            f"a {type(frame).__name__} is no frame: give one of polars, pandas, pyarrow, DuckDB or PySpark"
        ) from None
    if isinstance(known, nw.LazyFrame) or known.implementation.is_polars():
        return _renamed(known.lazy(), plain), Given(isinstance(known, nw.DataFrame), "polars")
    library = "pyarrow" if known.implementation.is_pyarrow() else "pandas"
    try:
        arrow = cast("Any", known).to_arrow()
    except ModuleNotFoundError:
        raise MissingExtraError("pyarrow", extra="pandas") from None
    return _renamed(nw.from_native(polars().DataFrame(arrow)).lazy(), plain), Given(eager=True, library=library)


def plain(name: str) -> str:
    """What a column is called while it is worked on: Spark takes a full stop for the way into a struct."""
    return name.replace(".", _DOT)


def dotted(name: str) -> str:
    """What a column is called outside."""
    return name.replace(_DOT, ".")


def _renamed(lazy: Lazy, rename: Callable[[str], str]) -> Lazy:
    names = lazy.collect_schema().names()
    changes = {name: rename(name) for name in names if rename(name) != name}
    if not changes:
        return lazy
    if lazy.implementation.is_spark_like():
        return cast("Lazy", nw.from_native(lazy.to_native().toDF(*map(rename, names))))
    return lazy.rename(changes)


def polars() -> Any:
    """The library polars, which works on what is computed already.

    Raises:
        MissingExtraError: If it is not installed.
    """
    try:
        import polars as pl
    except ModuleNotFoundError:
        raise MissingExtraError("polars", extra="frames") from None
    return pl


def _as(arrow: Any, library: str) -> Any:
    if library == "pyarrow":
        return arrow
    import pandas as pd

    return arrow.to_pandas(types_mapper=pd.ArrowDtype)


def day(of: date, held: nw.dtypes.DType) -> date:
    """A day as the column it is compared with holds it: a date, or the first moment of it."""
    return datetime.combine(of, time.min) if isinstance(held, nw.Datetime) else of


def first(branches: Iterable[tuple[nw.Expr, nw.Expr]], otherwise: nw.Expr) -> nw.Expr:
    """The value of the first branch whose condition holds; a condition that is null does not hold."""
    return reduce(
        lambda rest, branch: nw.when(branch[0]).then(branch[1]).otherwise(rest), reversed([*branches]), otherwise
    )


def total(terms: Iterable[nw.Expr]) -> nw.Expr:
    """The sum of some expressions, null where one of them is."""
    return reduce(lambda left, right: left + right, terms)
