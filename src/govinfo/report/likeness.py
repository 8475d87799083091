"""How much of one report's prose stands in another's."""

import re

from govinfo.patterns import pattern
from govinfo.report.narrative import Narrative
from govinfo.text import fold

_SENTENCE = pattern(r"[^。!?;:\n]+")
_WORTH = 8
"""Characters from which on a sentence is worth comparing."""


def similarity(narrative: Narrative, other: Narrative) -> float | None:
    """Share of a report's prose, by characters, whose sentences stand word for word in another's; tables apart.

    Years and other figures count as alike: a sentence in which only the number was changed is the same sentence.

    Returns:
        From 0 to 1; `None` where there is no sentence to compare.
    """
    here, there = _sentences(narrative), set(_sentences(other))
    total = sum(map(len, here))
    return sum(len(sentence) for sentence in here if sentence in there) / total if total else None


def _sentences(narrative: Narrative) -> list[str]:
    folded = (
        re.sub(r"\d+", "#", fold(sentence))
        for text in narrative.passages.values()
        for sentence in _SENTENCE.findall(text.replace("。", "。\n"))
    )
    return [sentence for sentence in folded if len(sentence) >= _WORTH]
