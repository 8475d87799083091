"""Findings as JSON Lines: one finding on each line, with its file."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain

from govinfo.emitters.checked import Checked, Unchecked
from govinfo.emitters.json import as_data, left, plain


def emit(checked: Iterable[Checked], *, unchecked: Sequence[Unchecked] = (), **_: object) -> str:
    """A line for each finding: ``file``, ``organ``, ``year``, ``edition``, and the finding's own fields.

    One for each file that was not checked: ``file``, ``unchecked``.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.

    Returns:
        JSON Lines; empty where nothing was found.
    """
    found = ({**_of(item), **as_data(finding)} for item in checked for finding in item.findings)
    lines = (json.dumps(data, ensure_ascii=False, default=plain) for data in chain(found, map(left, unchecked)))
    return "".join(f"{line}\n" for line in lines)


def _of(item: Checked) -> dict[str, object]:
    report = item.report
    return {"file": item.file, "organ": report.organ, "year": report.year, "edition": report.edition}
