"""The seam to the dataframe libraries: whatever frame comes in, lazily worked on, goes out as its own kind."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from functools import reduce, wraps
from typing import Any, NamedTuple, ParamSpec, TypeVar, cast

import narwhals as nw

from govinfo.errors import GovinfoError, InvalidValueError, MissingExtraError, UnknownKeyError
from govinfo.languages import Text
from govinfo.messages import frames as says
from govinfo.vocabulary import Section

_P = ParamSpec("_P")
_R = TypeVar("_R")
_DOT, _QUOTE = "·", '"'
_LIBRARIES = frozenset({"narwhals", "polars", "pandas", "pyarrow", "duckdb", "pyspark", "py4j", "ibis"})
_EDITIONS = ("edition", *(f"{section}{_DOT}edition" for section in Section))
"""The columns of reports that hold the names of editions, as they are called while being worked on."""
SHAPES = ("long", "wide")
"""A row for each figure, or a column."""
Lazy = nw.LazyFrame[Any]
"""The kind of frame that work is done on; it computes nothing until its owner asks."""
Rows = TypeVar("Rows", Lazy, nw.DataFrame[Any])
"""A frame that is computed, or one that is not."""


class FrameOrigin(NamedTuple):
    """How a frame came in.

    Attributes:
        eager: Whether it was computed.
        library: The library of a computed frame: ``polars``, ``pyarrow`` or ``pandas``.
    """

    eager: bool
    library: str

    def closed(self, rows: Lazy | nw.DataFrame[Any]) -> Any:
        """A result in the library it was made from: computed if what came in was, lazy if that was."""
        named = _renamed(rows, dotted)
        if not self.eager:
            return named.to_native()
        frame = named.lazy().collect()
        return frame.to_native() if self.library == "polars" else _as(cast("Any", frame).to_arrow(), self.library)


class Dialect(NamedTuple):
    """The words that long expressions are written in: narwhals', or where polars works polars' own.

    Polars knows the same words. Said in them, hundreds of sums need no translating one by one, which takes as long as
    working them out.

    Attributes:
        words: The library whose expressions are written.
        strictly: What its ``any_horizontal`` and ``all_horizontal`` need to be told to take null for unknown.
    """

    words: Any
    strictly: Mapping[str, bool]

    @property
    def strict(self) -> bool:
        """Whether it can sum many columns so that a blank makes the sum blank."""
        return self.words is not nw

    def strict_sum(self, names: list[str], few_bits: frozenset[str]) -> Any:
        """The sum of some columns, blank where one of them is; those of few bits are widened first."""
        values = self.words.col(names)
        widened = values if few_bits.isdisjoint(names) else values.cast(self.words.Int64)
        return self.words.sum_horizontal(widened, ignore_nulls=False)

    def any_of(self, conditions: Iterable[Any]) -> Any:
        """Whether one of some conditions holds."""
        return self.words.any_horizontal(*conditions, **self.strictly)

    def all_of(self, conditions: Iterable[Any]) -> Any:
        """Whether all of some conditions hold."""
        return self.words.all_horizontal(*conditions, **self.strictly)

    def first(self, branches: Iterable[tuple[Any, Any]], otherwise: Any) -> Any:
        """The value of the first branch whose condition holds; a condition that is null does not hold."""
        return reduce(
            lambda rest, branch: self.words.when(branch[0]).then(branch[1]).otherwise(rest),
            reversed([*branches]),
            otherwise,
        )

    def selected(self, rows: Rows, *expressions: Any) -> Rows:
        """A frame of some expressions."""
        return self._done(rows, "select", *expressions)

    def widened(self, rows: Rows, *expressions: Any) -> Rows:
        """A frame with some expressions as further columns."""
        return self._done(rows, "with_columns", *expressions)

    def filtered(self, rows: Rows, condition: Any) -> Rows:
        """The rows for which a condition holds."""
        return self._done(rows, "filter", condition)

    def _done(self, rows: Rows, what: str, *expressions: Any) -> Rows:
        if self.words is nw:
            return cast("Rows", getattr(rows, what)(*expressions))
        return cast("Rows", nw.from_native(getattr(rows.to_native(), what)(*expressions)))


NARWHALS = Dialect(nw, {"ignore_nulls": False})


def dialect(lazy: Lazy) -> Dialect:
    """The words to write long expressions over a frame in."""
    return Dialect(polars(), {}) if lazy.implementation.is_polars() else NARWHALS


def told(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Have a function say in a sentence of its own what a library of frames refuses.

    What is lazy is refused when its owner computes it, and then by the library itself.
    """

    @wraps(function)
    def telling(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return function(*args, **kwargs)
        except GovinfoError:
            raise
        except Exception as error:
            library = type(error).__module__.partition(".")[0].removeprefix("_")
            if library not in _LIBRARIES:
                raise
            said = str(error).partition("\n")[0]
            raise InvalidValueError(says.LIBRARY_REFUSES, library=library, said=said) from error

    return telling


def opened(frame: Any) -> tuple[Lazy, FrameOrigin]:
    """A frame of any library that narwhals knows, to be worked on lazily, and how it came in.

    What is computed already is worked on by polars, which takes over the columns of an Arrow table as they lie.

    Raises:
        InvalidValueError: If it is no frame.
        MissingExtraError: If it is one of pandas and pyarrow is not installed.
    """
    try:
        known = cast("nw.DataFrame[Any] | Lazy", nw.from_native(frame))
    except TypeError:
        raise InvalidValueError(says.NO_FRAME, kind=type(frame).__name__) from None
    if isinstance(known, nw.LazyFrame) or known.implementation.is_polars():
        return _in_words(_renamed(known, plain).lazy()), FrameOrigin(isinstance(known, nw.DataFrame), "polars")
    library = "pyarrow" if known.implementation.is_pyarrow() else "pandas"
    try:
        arrow = cast("Any", known).to_arrow()
    except ModuleNotFoundError:
        raise MissingExtraError("pyarrow", extra="pandas") from None
    frame = _renamed(nw.from_native(polars().DataFrame(arrow)), plain)
    return _in_words(frame.lazy()), FrameOrigin(eager=True, library=library)


def beside(frame: Any, lazy: Lazy, what: Text) -> Lazy:
    """A second frame, to be worked on beside the first.

    Raises:
        InvalidValueError: If it is no frame, or one of another library that the first cannot be joined with.
        MissingExtraError: If it is one of pandas and pyarrow is not installed.
    """
    other, _ = opened(frame)
    if other.implementation is not lazy.implementation:
        libraries = {"library": other.implementation.value, "other": lazy.implementation.value}
        raise InvalidValueError(says.TWO_LIBRARIES, what=what, **libraries)
    return other


def needed(columns: nw.Schema, names: Iterable[str], what: Text) -> None:
    """Refuse a frame that lacks a column.

    Raises:
        UnknownKeyError: If it does.
    """
    for name in names:
        if name not in columns:
            raise UnknownKeyError(dotted(name), map(dotted, columns), says.COLUMN.filled(what=what))


def gaps(lazy: Lazy, cells: Iterable[str]) -> list[str]:
    """The columns in which some row is blank; only for what is computed already."""
    frame = lazy.collect()
    blank = {name for counts in frame.null_count().iter_rows(named=True) for name, count in counts.items() if count}
    return [cell for cell in cells if cell in blank]


def unfolded(rows: Rows, names: list[str], keys: Iterable[str], name: str, value: str) -> Rows:
    """A row for each of some columns of each row.

    Narwhals would have DuckDB do it on its common connection, where a relation of another cannot be read.

    Args:
        rows: The rows.
        names: The columns, of one type; plain words.
        keys: The columns that each row keeps.
        name: The column for the name.
        value: The column for what stood there.
    """
    if not rows.implementation.is_duckdb():
        return rows.unpivot(names, index=[*keys], variable_name=name, value_name=value)
    kept: list[str] = [f'"{key.replace(_QUOTE, _QUOTE * 2)}"' for key in keys]
    each = ", ".join(f"{{'{name}': '{column}', '{value}': \"{column}\"}}" for column in names)
    listed = rows.to_native().project(", ".join([*kept, f"unnest([{each}]) AS unfolded"]))
    return cast("Rows", nw.from_native(listed.project(", ".join([*kept, f"unfolded.{name}", f"unfolded.{value}"]))))


def plain(name: str) -> str:
    """What a column is called while it is worked on: Spark takes a full stop for the way into a struct."""
    return name.replace(".", _DOT)


def dotted(name: str) -> str:
    """What a column is called outside."""
    return name.replace(_DOT, ".")


def _renamed(rows: Lazy | nw.DataFrame[Any], rename: Callable[[str], str]) -> Lazy | nw.DataFrame[Any]:
    names = rows.collect_schema().names()
    changes = {name: rename(name) for name in names if rename(name) != name}
    if not changes:
        return rows
    if rows.implementation.is_spark_like():
        return cast("Lazy", nw.from_native(rows.to_native().toDF(*map(rename, names))))
    return rows.rename(changes)


def _in_words(rows: Lazy) -> Lazy:
    """A frame in which editions are text: a file of plain text gives them as numbers, as fractions where one lacks.

    A register has no cells, and what it calls so is its own.
    """
    held = rows.collect_schema()
    cells = any(_DOT in name for name in held)
    numbers = [name for name in _EDITIONS if cells and name in held and held[name].is_numeric()]
    return rows.with_columns(nw.col(*numbers).cast(nw.Int64).cast(nw.String)) if numbers else rows


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
    """The value of the first branch whose condition holds, in narwhals' words."""
    return cast("nw.Expr", NARWHALS.first(branches, otherwise))


def total(terms: Iterable[nw.Expr]) -> nw.Expr:
    """The sum of some expressions, null where one of them is."""
    return reduce(lambda left, right: left + right, terms)
