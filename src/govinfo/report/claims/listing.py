"""Totals whose parts are listed behind them: 主动公开信息20条，其中通过网站12条、微信8条."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from govinfo.report.claims.claim import Claim, ClaimKind, ListedItem
from govinfo.report.claims.figures import quantity_of, rough
from govinfo.report.claims.quotation import Quotation
from govinfo.report.claims.wording.compared import GROWTH
from govinfo.report.claims.wording.figures import DISPUTE, ENDED, FIGURE, LIST, NESTED, PART

_NEARBY = 60
_CLOSE = 12
_ASIDE = 60
_SHARED = ("占", ",占")
_AND_ALSO = "以及"


def lists(quotation: Quotation, figures: Sequence[re.Match[str]]) -> Iterator[Claim]:
    """The totals of a sentence whose parts are listed. Of whom and when they tell is all one: the parts are theirs.

    Args:
        quotation: The sentence.
        figures: All its figures.
    """
    text = quotation.text
    for opening in LIST.finditer(text):
        total = _last_before(text, figures, opening.start())
        quantity = None if total is None or rough(total) else quantity_of(total)
        if total is None or not isinstance(quantity, int):
            continue
        parts = tuple(_parts(text, opening.end(), total["unit"], quantity))
        if len(parts) > 1 and not _of_another(text, parts, quantity, opening.start()):
            claim = quotation.claim(ClaimKind.LIST, "list", quantity, total, ())
            yield claim._replace(parts=parts, hedges=frozenset())


def _of_another(text: str, parts: Iterable[ListedItem], total: int, end: int) -> bool:
    """Whether parts exceed the figure before them, and make up one beside it: 收到28件、结转2件，其中本级28件."""
    found = sum(part.quantity for part in parts)
    told = (figure["number"] for figure in FIGURE.finditer(text, max(0, end - _NEARBY), end))
    return found > total and str(found) in told


def _last_before(text: str, figures: Sequence[re.Match[str]], place: int) -> re.Match[str] | None:
    """The figure of a sentence close before a place; a bracket that ends there, or a change, is told aside."""
    ended = text.rfind(")", max(0, place - _CLOSE), place)
    opened = text.rfind("(", max(0, ended - _ASIDE), ended) if ended >= 0 else -1
    until = place if opened < 0 else opened
    so_far = bisect_right(figures, until, key=lambda figure: figure.end())
    for last in reversed(figures[max(0, so_far - 2) : so_far]):
        if until - last.end() > _CLOSE:
            break
        since = text.rfind(",", max(0, last.start() - _ASIDE), last.start())
        if since < 0 or GROWTH.search(text, since, last.start()) is None:
            return last
        until = since
    return None


def _parts(text: str, position: int, unit: str, total: int) -> Iterator[ListedItem]:
    """The items of a list, up to one that is itself divided (reviews by their results, say) or the whole once more.

    What follows several items that make up the whole is none, nor is what follows one behind another mark or 以及:
    其中主办61件、会办37件，公开61件.
    What an item is made up of may stand behind it in brackets; one with a share may be told of the whole once more.
    """
    disputes, found, several, mark = False, 0, False, ""
    while (match := PART.match(text, _bracketed(text, position))) and match["unit"] == unit:
        name = match["name"]
        if found + int(match["number"]) > total and text.startswith(_SHARED, match.end()):
            return
        if name.startswith(")") or any(map(name.__contains__, (*NESTED, *(ENDED if disputes else ())))):
            return
        if found and int(match["number"]) == total:
            return
        again = text.startswith(_AND_ALSO, match.end("mark"))
        if found == total and (several or again or mark not in {"", match["mark"]}):
            return
        mark, several = mark or match["mark"], found > 0
        disputes = disputes or any(map(name.__contains__, DISPUTE))
        found += int(match["number"])
        yield ListedItem(name, int(match["number"]))
        position = match.end()


def _bracketed(text: str, position: int) -> int:
    """The place behind a bracket that opens at a place."""
    return text.find(")", position) + 1 or len(text) if text.startswith("(", position) else position
