"""``govinfo check REPORTS.parquet``: the arithmetic of many reports, batch by batch."""

from argparse import Namespace

from govinfo.checks import RULES
from govinfo.checks.rule import Severity, Verdict
from govinfo.cli import CLEAN, FOUND, put

_WORST = tuple(Severity)


def run(file: str, options: Namespace) -> int:
    """Check the reports in a parquet file and print each finding as it is found; hold no more than a batch.

    Each finding is a line: with ``--output-format json`` an object, otherwise its fields with tabs between them: organ,
    year, code, where, the cell, the sum expected, the sum filed, the verdict.
    """
    from govinfo.frames import check_frame
    from govinfo.frames.parquet import batches

    codes = [rule.code for rule in RULES if options.select is None or rule.code.startswith(options.select)]
    codes = [code for code in codes if not code.startswith(tuple(options.ignore))]
    blocking = {
        rule.code
        for rule in RULES
        if _WORST.index(rule.severity) <= _WORST.index(Severity(options.fail_on or Severity.ERROR))
    }
    status = CLEAN
    for batch in batches(file):
        for finding in check_frame(batch).iter_rows(named=True):
            if finding["code"] not in codes:
                continue
            put(_line(finding, as_json=options.output_format == "json"))
            if finding["verdict"] == Verdict.FAIL and finding["code"] in blocking:
                status = FOUND
    return status


def _line(finding: dict[str, object], *, as_json: bool) -> str:
    if not as_json:
        return "\t".join("" if value is None else str(value) for value in finding.values()) + "\n"
    import json

    return json.dumps(finding, ensure_ascii=False, default=str) + "\n"
