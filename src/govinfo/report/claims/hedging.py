"""Why a figure may be another's: of a wider area, of other organs or years, a part of the whole, rough, or planned."""

import re
from collections.abc import Iterator

from govinfo.report.claims.claim import Hedge
from govinfo.report.claims.figures import rough
from govinfo.report.claims.preceding import NOTHING, Preceding
from govinfo.report.claims.wording.figures import ROUGH, clause
from govinfo.report.claims.wording.scope import NO_ORGAN, OTHER_ORGAN, SELF, WHOLE

SURE: frozenset[Hedge] = frozenset()
"""No doubt: the figure is the report's own for its year."""
_STOCKS = ("carried_over", ".in_force")


def hedges(
    text: str, before: Preceding, at: re.Match[str], subject: str, year: int | None, reported: int | None
) -> frozenset[Hedge]:
    """Why a figure may be another's, by all that its sentence says before it.

    Args:
        text: The sentence.
        before: What the sentence says of its figures.
        at: The figure, or what stands for it.
        subject: What is counted, by key.
        year: The year that is named last before it, if any.
        reported: The year reported on, if known.
    """
    start = at.start()
    found = [Hedge.ROUGH] if rough(at) or text.endswith(ROUGH, 0, start) else []
    if before is not NOTHING:
        found += _borne(text, before, start, subject)
        if year is not None and reported not in {None, year}:
            found.append(Hedge.OTHER_YEAR)
    return frozenset(found) if found else SURE


def _borne(text: str, before: Preceding, start: int, subject: str) -> Iterator[Hedge]:
    """What words before a figure say of all behind them."""
    if start >= before.wider:
        yield Hedge.WIDER
    if start >= before.cumulative and not (subject.endswith(_STOCKS) and start >= before.year_end):
        yield Hedge.CUMULATIVE
    if before.last_years and before.last_year(clause(text, start), start):
        yield Hedge.OTHER_YEAR


def of_another_organ(lead: str, organ: str | None) -> bool | None:
    """Whether the words that lead up to what is told name another organ, or several; nothing where they name none.

    >>> of_another_organ("县教育局", "某某县人民政府"), of_another_organ("我局", "某某县财政局")
    (True, False)
    >>> of_another_organ("全年", None) is None
    True
    """
    if lead in NO_ORGAN:
        return None
    named = OTHER_ORGAN.search(lead)
    if named is None:
        return False if "全" in lead and WHOLE.search(lead) else None
    if named["organ"] is None:
        return not (named["several"] and _governs_all(lead, organ or ""))
    return not _is_same_organ(named["organ"], organ or "")


def _governs_all(lead: str, organ: str) -> bool:
    """Whether several organs are counted as all of a government's own: 全县21个乡镇、36个部门共收到."""
    whole = WHOLE.search(lead)
    return whole is not None and "共" in lead and organ.endswith(f"{whole['area']}人民政府")


def _is_same_organ(named: str, organ: str) -> bool:
    """Whether an organ, named in short, is the reporting one; 全区 and the like name none."""
    named = named.removeprefix("年度").removeprefix("年")
    if named.startswith("全") or SELF.search(named):
        return True
    signs = iter(organ)
    return all(sign in signs for sign in named)
