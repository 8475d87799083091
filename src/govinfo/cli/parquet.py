"""``govinfo check REPORTS.parquet``: the arithmetic of many reports, batch by batch."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import Severity, Verdict
from govinfo.cli import CLEAN, FOUND, terminal
from govinfo.cli.terminal import put
from govinfo.cli.watching import watched
from govinfo.errors import ReadError
from govinfo.messages import cli as says
from govinfo.report.values import canonical

_WORST = tuple(Severity)


def run(file: str, options: SimpleNamespace) -> int:
    """Check the reports in a parquet file and print each finding as it is found.

    Where the findings go into a file and somebody is watching, a progress bar tells how far it has come. No more than a
    batch is held, unless reports are to be held against others (``--previous``, ``--tree``): then the
    engine streams through the files, and the findings come in the order of years and organs.

    Each finding is a line: with ``--output-format json`` an object, otherwise its fields with tabs between them: organ,
    year, code, where, the cell, the sum expected, the sum filed, the verdict.
    """
    codes = [rule.code for rule in RULES if options.select is None or rule.code.startswith(options.select)]
    codes = [code for code in codes if not code.startswith(tuple(options.ignore))]
    blocking = {
        rule.code
        for rule in RULES
        if _WORST.index(rule.severity) <= _WORST.index(Severity(options.fail_on or Severity.ERROR))
    }
    status = CLEAN
    for finding in _findings(file, options.previous, options.tree):
        if finding["code"] not in codes:
            continue
        put(_line(finding, as_json=options.output_format == "json"))
        if finding["verdict"] == Verdict.FAIL and finding["code"] in blocking:
            status = FOUND
    return status


def read_tree(file: str) -> Any:
    """A tree of organs from a CSV file, as spreadsheets save it: in UTF-8 or GB 18030.

    Raises:
        ReadError: If it is none, or lacks one of the two columns.
    """
    from govinfo.frames.engine import polars

    pl = polars()
    try:
        data = Path(file).read_bytes()
        tree = pl.read_csv(data, infer_schema=False, encoding="utf8" if _is_utf8(data) else "gb18030")
    except (OSError, ValueError, pl.exceptions.PolarsError):
        raise ReadError(says.NO_TREE, document=file) from None
    if not {"organ", "parent"} <= {*tree.columns}:
        raise ReadError(says.NO_TREE, document=file)
    return tree


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _findings(file: str, previous: str | None, tree: str | None) -> Iterator[dict[str, Any]]:
    from govinfo.frames import check_frame
    from govinfo.frames.parquet import batches, scanned

    if previous is None and tree is None:
        for batch in batches(file) if terminal.at_terminal() else watched(batches(file), says.BATCHES):
            yield from check_frame(batch).iter_rows(named=True)
        return
    found = check_frame(
        scanned(file),
        previous=None if previous is None else scanned(previous),
        tree=None if tree is None else read_tree(tree).lazy(),
    )
    in_order = [key for key in ("year", "organ", "code", "at") if key in found.collect_schema()]
    yield from found.collect(engine="streaming").sort(in_order).iter_rows(named=True)


def _line(finding: dict[str, Any], *, as_json: bool) -> str:
    plain = {name: _plain(value) for name, value in finding.items()}
    if not as_json:
        return "\t".join("" if value is None else str(value) for value in plain.values()) + "\n"
    import json

    return json.dumps(plain, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    """A figure without the zeros that a column adds behind it: an integer, or where it has a fraction its text."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == int(value) else canonical(value.normalize())
