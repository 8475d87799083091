"""Reports and cases as dataframes: counting, checking and adding up a hundred thousand organs at once.

The law and the form are those of the rest of the library; the speed is that of the engine beneath. Every function
takes a frame of polars, pandas, pyarrow, DuckDB or PySpark and gives back one of the same library, lazy if it was
lazy. Needs the extra ``frames``.
"""

from govinfo.errors import MissingExtraError

try:
    from govinfo.frames.checking import check_frame
    from govinfo.frames.counting import count_cases, count_publications, count_remedies
    from govinfo.frames.hierarchy import rollup_frame
    from govinfo.frames.rates import add_indicators
    from govinfo.frames.registers import Fault, find_faults
    from govinfo.frames.reports import to_frame
    from govinfo.frames.rows import from_frame
    from govinfo.registers import CASES, PUBLICATIONS, REMEDIES
except ModuleNotFoundError as error:
    if error.name != "narwhals":
        raise
    raise MissingExtraError("narwhals", extra="frames") from None

__all__ = [
    "CASES",
    "PUBLICATIONS",
    "REMEDIES",
    "Fault",
    "add_indicators",
    "check_frame",
    "count_cases",
    "count_publications",
    "count_remedies",
    "find_faults",
    "from_frame",
    "rollup_frame",
    "to_frame",
]
