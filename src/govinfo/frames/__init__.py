"""Reports and cases as dataframes: counting, checking and adding up a hundred thousand organs at once.

The law and the form are those of the rest of the library; the speed is that of the engine beneath. Every function
takes a frame of polars, pandas, pyarrow, DuckDB or PySpark and gives back one of the same library, lazy if it was
lazy. Needs the extra ``frames``.

Reports come into a frame by `read_folder` or `to_frame` and back by `from_frame`, and go into a file by
`write_parquet`. `check_frame` does the arithmetic of all of them at once, `examine_frame` any other rule one by one;
`findings_frame` makes a frame of findings, `rollup_frame` adds reports up, `add_indicators` sets rates beside them;
`pivot_frame` makes a table to be published, and `to_gt` a great table of it or of a table of a report.
Registers of cases are counted by `count_cases`, `count_remedies` and `count_publications`; `translate_register` makes
their Chinese columns and values into those that are counted, `find_faults` says which rows cannot be.
"""

from govinfo.errors import MissingExtraError

try:
    from govinfo.frames.checking import check_frame
    from govinfo.frames.counting import count_cases, count_publications, count_remedies
    from govinfo.frames.examining import examine_frame
    from govinfo.frames.findings import findings_frame
    from govinfo.frames.folders import FolderFrame, read_folder
    from govinfo.frames.hierarchy import rollup_frame
    from govinfo.frames.parquet import write_parquet
    from govinfo.frames.pivot import Pivot, PivotLine
    from govinfo.frames.pivoting import pivot_frame
    from govinfo.frames.publishing import to_gt
    from govinfo.frames.rates import add_indicators
    from govinfo.frames.registers import Fault, find_faults
    from govinfo.frames.reports import to_frame
    from govinfo.frames.rows import from_frame
    from govinfo.frames.translating import translate_register
    from govinfo.indicators import INDICATORS
    from govinfo.registers import CASES, PUBLICATIONS, REMEDIES
except ModuleNotFoundError as error:
    if error.name != "narwhals":
        raise
    raise MissingExtraError("narwhals", extra="frames") from None

__all__ = [
    "CASES",
    "INDICATORS",
    "PUBLICATIONS",
    "REMEDIES",
    "Fault",
    "FolderFrame",
    "Pivot",
    "PivotLine",
    "add_indicators",
    "check_frame",
    "count_cases",
    "count_publications",
    "count_remedies",
    "examine_frame",
    "find_faults",
    "findings_frame",
    "from_frame",
    "pivot_frame",
    "read_folder",
    "rollup_frame",
    "to_frame",
    "to_gt",
    "translate_register",
    "write_parquet",
]
