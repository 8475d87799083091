"""Findings as JSON Lines: one finding on each line, with its file."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from govinfo.emitters.checked import Checked, Unchecked, waivers
from govinfo.emitters.json import as_data, left, plain


def emit(checked: Iterable[Checked], *, unchecked: Sequence[Unchecked] = (), **_: object) -> str:
    """A line for each finding: ``file``, ``organ``, ``year``, ``edition``, and the finding's own fields.

    One for each waiver that let findings stand: the report's four keys and ``waived``. One for each file that was not
    checked: ``file``, ``unchecked``.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.

    Returns:
        JSON Lines; empty where nothing was found.
    """
    data = chain(chain.from_iterable(map(_lines, checked)), map(left, unchecked))
    return "".join(f"{json.dumps(line, ensure_ascii=False, default=plain)}\n" for line in data)


def _lines(item: Checked) -> Iterator[dict[str, object]]:
    for finding in item.findings:
        yield {**_of(item), **as_data(finding)}
    for waiver in waivers(item):
        yield {**_of(item), "waived": waiver}


def _of(item: Checked) -> dict[str, object]:
    report = item.report
    return {"file": item.file, "organ": report.organ, "year": report.year, "edition": report.edition}
