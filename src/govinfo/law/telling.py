"""What the notice of a decision has to say, point by point, each with the article that asks for it.

Documents: 《条例》 Arts. 30, 35 to 39; 《行政复议法》 (2023) Art. 23; 《行政复议法实施条例》 Art. 17, which
lays the duty on every organ whose act may harm a person.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from govinfo.law.citation import Citation
from govinfo.law.exemptions import cites_exemption
from govinfo.law.outcomes import Outcome
from govinfo.law.sources import REVIEW_LAW, REVIEW_RULES
from govinfo.records.strict import Strict
from govinfo.vocabulary import ApplicationRow


@frozen
class Point(Strict):
    """Something that a notice has to say.

    Attributes:
        label: What, in Chinese, shortened.
        citation: Where the law asks for it.
    """

    label: str
    citation: Citation


REVIEW_FIRST = Point("应当先申请行政复议", Citation(23, 2, source=REVIEW_LAW))
"""The line that a refusal under Arts. 14 to 16 carries since 2024-01-01."""

REMEDIES = tuple(
    Point(label, Citation(17, source=REVIEW_RULES))
    for label in ("申请行政复议的权利", "行政复议机关", "行政复议申请期限")
)
"""What every adverse decision tells of the remedy: the right, the organ and the limit."""

_NOT_ADVERSE = frozenset({ApplicationRow.GRANTED, ApplicationRow.OTHER_HANDLING})
_OF_OUTCOME: dict[str, tuple[Point, ...]] = {
    ApplicationRow.PARTIALLY_GRANTED: (
        Point("可以公开的内容", Citation(37)),
        Point("不予公开部分的理由", Citation(37)),
    ),
    ApplicationRow.REQUIRES_CREATION: (Point("不予提供", Citation(38)),),
    ApplicationRow.PETITION_OR_COMPLAINT: (
        Point("不作为政府信息公开申请处理", Citation(39, 1)),
        Point("提出的渠道", Citation(39, 1)),
    ),
    ApplicationRow.PUBLISHED_MATERIAL: (Point("获取的途径", Citation(39, 2)),),
    ApplicationRow.EXCESSIVE: (Point("不予处理", Citation(35)),),
    ApplicationRow.CORRECTION_OVERDUE: (Point("视为放弃申请，不再处理", Citation(30)),),
}
"""The points of outcomes that are no reply of Art. 36."""


def points(outcome: Outcome, decided: date, grounds: Iterable[Citation] = ()) -> tuple[tuple[Point, ...], ...]:
    """What the notice of a decision has to say: one of these, whole.

    Args:
        outcome: How the application was decided.
        decided: Day of the decision.
        grounds: The articles it cites; where they name an item of Art. 36, only the points of that item are asked for.

    Example:
        >>> from govinfo.law.outcomes import OUTCOMES
        >>> for way in points(OUTCOMES["not_held"], date(2024, 5, 6)):
        ...     print("、".join(point.label for point in way[:-3]))
        政府信息不存在
        理由、负责机关的名称、联系方式
    """
    cited = tuple(grounds)
    beside = tuple(_beside(outcome, decided, cited))
    return tuple((*own, *beside) for own in _of_reply(outcome, cited))


def missing(said: Iterable[str], ways: tuple[tuple[Point, ...], ...]) -> tuple[Point, ...]:
    """The points that a notice lacks, of the way it comes nearest to.

    Example:
        >>> from govinfo.law.outcomes import OUTCOMES
        >>> [point.label for point in missing(("不予公开",), points(OUTCOMES["state_secret"], date(2023, 5, 6)))]
        ['理由', '申请行政复议的权利', '行政复议机关', '行政复议申请期限']
    """
    held = frozenset(said)
    return min((tuple(point for point in way if point.label not in held) for way in ways), key=len)


def _of_reply(outcome: Outcome, grounds: tuple[Citation, ...]) -> Iterator[tuple[Point, ...]]:
    """The points of the reply itself, one way after another."""
    named = [reply for reply in outcome.reply_types if any(reply.citation.covers(ground) for ground in grounds)]
    for reply in named or outcome.reply_types:
        yield tuple(Point(label, reply.citation) for label in reply.tells)
    if not outcome.reply_types:
        yield _OF_OUTCOME.get(outcome.key, ())


def _beside(outcome: Outcome, decided: date, grounds: tuple[Citation, ...]) -> Iterator[Point]:
    """The points on the remedy."""
    if outcome.key in _NOT_ADVERSE:
        return
    partly = outcome.key == ApplicationRow.PARTIALLY_GRANTED and cites_exemption(grounds)
    if outcome.review_first(decided) or (partly and REVIEW_LAW.in_force(decided)):
        yield REVIEW_FIRST
    yield from REMEDIES
