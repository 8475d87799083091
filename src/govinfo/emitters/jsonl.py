"""Findings as JSON Lines: one finding on each line, with its file."""

import json
from collections.abc import Iterable

from govinfo.emitters.checked import Checked
from govinfo.emitters.json import as_data, plain


def emit(checked: Iterable[Checked], **_: object) -> str:
    """A line for each finding: ``file``, ``organ``, ``year``, ``edition``, and the finding's own fields.

    Args:
        checked: The files with their reports and findings.

    Returns:
        JSON Lines; empty where nothing was found.
    """
    lines = (
        json.dumps({**_of(item), **as_data(finding)}, ensure_ascii=False, default=plain)
        for item in checked
        for finding in item.findings
    )
    return "".join(f"{line}\n" for line in lines)


def _of(item: Checked) -> dict[str, object]:
    report = item.report
    return {"file": item.file, "organ": report.organ, "year": report.year, "edition": report.edition}
