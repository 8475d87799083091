"""Findings as JSON: an array with one object for each file."""

import json
from collections.abc import Iterable, Sequence

from govinfo.emitters.checked import Checked, Unchecked
from govinfo.emitters.described import CHECKED, UNCHECKED
from govinfo.text import inert_json


def emit(checked: Iterable[Checked], *, unchecked: Sequence[Unchecked] = (), **_: object) -> str:
    """An array with one object for each file, as ``govinfo schema checked`` describes it.

    It has ``format``, ``file``, ``organ``, ``year``, ``edition``, ``findings`` and ``waived``; of a file that was not
    checked, ``format``, ``file`` and ``unchecked``: ``meant`` as a report or not, and ``why``.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.

    Returns:
        JSON text, ending in a line break.
    """
    data = [*map(CHECKED.unstructure, checked), *map(UNCHECKED.unstructure, unchecked)]
    return inert_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"
