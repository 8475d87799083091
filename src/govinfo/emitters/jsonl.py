"""Findings as JSON Lines: one finding on each line, with its file."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from govinfo.emitters.checked import Checked, Unchecked
from govinfo.emitters.described import FOUND, REPORT, UNCHECKED, WAIVED
from govinfo.records.json_text import on_one_line
from govinfo.text import inert_json


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
    data = chain(chain.from_iterable(map(_lines, checked)), map(UNCHECKED.kind.write, unchecked))
    return inert_json("".join(f"{on_one_line(line)}\n" for line in data))


def _lines(item: Checked) -> Iterator[dict[str, Any]]:
    about = REPORT.write(item)
    for finding in item.findings:
        yield {**about, **FOUND.write(finding)}
    for waived in item.findings.waived:
        yield {**about, "waived": WAIVED.write(waived)}
