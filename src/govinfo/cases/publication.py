"""Proactive disclosure at work (主动公开): documents from their making to their repeal, and the duties around them.

Documents: 《条例》 Arts. 10, 12, 17, 20, 26 and 50, all read.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, ClassVar, cast

from attrs import asdict, field, frozen

from govinfo.arguments import collection, word, wrong_kind
from govinfo.displays.listing import Says
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms.labels import row_named
from govinfo.forms.places import row
from govinfo.law.calendar import CHINA, Calendar
from govinfo.law.citation import Citation
from govinfo.law.disclosure import DISCLOSURE_ITEMS, EXTRA_MATTERS
from govinfo.law.periods import PUBLICATION
from govinfo.messages import cases as says
from govinfo.messages import nouns
from govinfo.messages.words import REVIEW_STEPS
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, QUANTITY, KeyType, WordType
from govinfo.vocabulary import OrganKind, ProactiveRow, Section
from govinfo.words import Word


class Origin(Word):
    """Where information that an organ holds comes from (Art. 10)."""

    MADE = "made"
    """Made by the organ itself."""
    MADE_JOINTLY = "made_jointly"
    """Made with other organs."""
    FROM_PUBLIC = "from_public"
    """Obtained from citizens, legal persons or other organisations."""
    FROM_ORGAN = "from_organ"
    """Obtained from another organ."""


def discloser(origin: Origin, holder: str, *, maker: str | None = None, lead: str | None = None) -> str | None:
    """The organ that discloses; `None` where the one that decides is not recorded.

    Args:
        origin: Where the information comes from.
        holder: The organ that keeps it.
        maker: The organ that made or first obtained it.
        lead: The leading organ of a joint document.

    Legal basis:
        《条例》第十条第一款、第三款; special rules in other laws prevail.

    Example:
        >>> discloser(Origin.FROM_ORGAN, "县民政局", maker="市民政局")
        '市民政局'
    """
    return {
        Origin.MADE: holder,
        Origin.FROM_PUBLIC: holder,
        Origin.MADE_JOINTLY: lead,
        Origin.FROM_ORGAN: maker,
    }[origin]


class ReviewStep(Word):
    """The steps of reviewing information before it is disclosed (公开审查, Art. 17)."""

    PROCEDURE = "procedure"
    """Procedure and responsibility are laid down (para 1)."""
    SECRECY = "secrecy"
    """Reviewed under the law on state secrets (para 2)."""
    REFERRAL = "referral"
    """Referred to the competent department, where the organ cannot decide (para 3)."""


def _item(key: int | str) -> str:
    given = cast("object", key)
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise wrong_kind(given, "item", nouns.ITEM_OF_20)
    if isinstance(key, int) and not 1 <= key <= len(DISCLOSURE_ITEMS):
        raise InvalidValueError(says.NO_ITEM_OF_20, most=len(DISCLOSURE_ITEMS), number=key)
    return DISCLOSURE_ITEMS[key - 1 if isinstance(key, int) else key].key


def _matters() -> tuple[str, ...]:
    return tuple(dict.fromkeys(matter.key for matter in EXTRA_MATTERS))


def _matter(key: str | None) -> str | None:
    if key is not None and key not in _matters():
        raise UnknownKeyError(key, _matters(), nouns.MATTER_OF_21)
    return key


DOCUMENTS = (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)
"""The rows of 表二 that count documents."""


def _kind(row: str | None) -> ProactiveRow | None:
    given = cast("object", row)
    if given is None:
        return None
    label = row_named(given, Section.PROACTIVE) if isinstance(given, str) and given not in DOCUMENTS else given
    for known in DOCUMENTS:
        if label == known:
            return known
    raise InvalidValueError(says.NO_DOCUMENT_ROW, row=row)


def _steps(given: Iterable[ReviewStep]) -> tuple[ReviewStep, ...]:
    steps = collection(given, "steps", nouns.REVIEW_STEP)
    return tuple(word(step, ReviewStep, nouns.REVIEW_STEP, REVIEW_STEPS) for step in steps)


def _items() -> tuple[str, ...]:
    return tuple(item.key for item in DISCLOSURE_ITEMS)


@frozen
class Publication(Strict, Stored):
    """A document or other item that an organ discloses of its own accord.

    Attributes:
        id: Its own name.
        item: The item of Art. 20 it falls under: number 1 to 15, key or label.
        made: Day on which it was formed or last changed; for a rule or normative document, the day it was issued.
        kind: The row of 表二 that counts it, `rules` or `normative_documents`; `None` for everything else.
        published: Day of publication.
        repealed: Day of its repeal.
        title: Its title.
        steps: The steps of review taken.
        undecided: Whether the organ could not decide by itself whether to disclose it.
        matter: The further matter of Art. 21 it is about, by key, where the register records these.

    Raises:
        UnknownKeyError: For an item that Art. 20 does not have, or a matter that Art. 21 does not.
        InvalidValueError: For a row that counts no documents.

    Example:
        >>> document = Publication("县政办发〔2023〕4号", 1, date(2023, 3, 1), "normative_documents", date(2023, 3, 20))
        >>> document.item, document.due(), document.late(), document.in_force(date(2023, 12, 31))
        ('rules_and_documents', datetime.date(2023, 3, 29), False, True)
    """

    id: Annotated[str, NAME]
    item: Annotated[str, KeyType(nouns.DISCLOSURE_ITEM, _items)] = field(converter=_item)
    made: date
    kind: Annotated[ProactiveRow, WordType(DOCUMENTS)] | None = field(default=None, converter=_kind)
    published: date | None = None
    repealed: date | None = None
    title: str | None = None
    steps: tuple[ReviewStep, ...] = field(default=(), converter=_steps)
    undecided: bool = False
    matter: Annotated[str, KeyType(nouns.MATTER_OF_21, _matters)] | None = field(default=None, converter=_matter)

    _SAID: ClassVar[Says] = {
        "item": DISCLOSURE_ITEMS.named,
        "kind": lambda key: row(key, Section.PROACTIVE),
        "matter": {matter.key: matter.label for matter in EXTRA_MATTERS}.__getitem__,
    }

    def due(self, calendar: Calendar = CHINA) -> date:
        """The last day to publish it, unless another law sets another period.

        Legal basis:
            《条例》第二十六条.

        Raises:
            UnknownCalendarError: If the period runs into a year whose holidays are not announced.
        """
        return PUBLICATION.due(self.made, calendar)

    def late(self, calendar: Calendar = CHINA) -> bool | None:
        """Whether it was published after that day; `None` while it is not published."""
        return None if self.published is None else self.published > self.due(calendar)

    def in_force(self, day: date) -> bool:
        """Whether it was issued and not yet repealed at the end of *day*."""
        return self.made <= day and (self.repealed is None or self.repealed > day)

    @property
    def unreviewed(self) -> tuple[Citation, ...]:
        """The paragraphs of Art. 17 whose step is not recorded."""
        needed = (ReviewStep.PROCEDURE, ReviewStep.SECRECY, *((ReviewStep.REFERRAL,) if self.undecided else ()))
        return tuple(Citation(17, p) for p, step in enumerate(needed, start=1) if step not in self.steps)


PORTAL_COLUMNS: Mapping[str, str | None] = {
    "公开指南": None,
    "概况信息": "organ_profile",
    "计划总结": "plans",
    "财经信息": "budget",
    "重点领域信息公开": "livelihood",
    "便民服务": "licensing",
    "制度建设": "rules_and_documents",
    "决策预公开": None,
    "政务动态": None,
    "公告公示": None,
    "统计数据": "statistics",
    "政策文件": "rules_and_documents",
    "解读回应": None,
    "行政执法": "penalties",
    "村（居）务公开": None,
}
"""Columns of a township's portal, and the item of Art. 20 that each comes nearest to.

An analyst's reading of one portal: the titles are the portal's own. `None`: no item. 村（居）务 are the villagers'
own affairs rather than government information (Art. 2).
"""


@frozen
class Portal(Strict):
    """What a portal shows in each of its columns, beside the total a report states.

    Attributes:
        counts: Items by column, 条.
        stated: The total stated, 条; `None` where none is.

    Example:
        >>> Portal({"政策文件": 10, "公告公示": 11}, stated=22).difference
        1
    """

    counts: Mapping[str, Annotated[int, QUANTITY]]
    stated: Annotated[int, QUANTITY] | None = None

    @property
    def total(self) -> int:
        """All items, 条."""
        return sum(self.counts.values())

    @property
    def difference(self) -> int | None:
        """By how much the stated total exceeds the sum of the columns; 0 where they agree."""
        return None if self.stated is None else self.stated - self.total

    def by_item(self, columns: Mapping[str, str | None] = PORTAL_COLUMNS) -> dict[str | None, int]:
        """Items by item of Art. 20; what *columns* maps to none, or does not know, stands under `None`."""
        items: dict[str | None, int] = {}
        for column, number in self.counts.items():
            item = columns.get(column)
            items[item] = items.get(item, 0) + number
        return items


@frozen(kw_only=True)
class Guide(Strict):
    """The guide to an organ's information (政府信息公开指南, Art. 12)."""

    classification: str | None = None
    arrangement: str | None = None
    access: str | None = None
    office_name: str | None = None
    office_address: str | None = None
    office_hours: str | None = None
    telephone: str | None = None
    fax: str | None = None
    internet: str | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts Art. 12 asks for that it lacks.

        Example:
            >>> Guide(classification="…", arrangement="…", access="…", office_name="…").missing
            ('office_address', 'office_hours', 'telephone', 'fax', 'internet')
        """
        return _empty(self)


@frozen(kw_only=True)
class CatalogueEntry(Strict):
    """An entry of the catalogue of an organ's information (政府信息公开目录, Art. 12)."""

    index: str | None = None
    title: str | None = None
    summary: str | None = None
    created: date | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts Art. 12 asks for that it lacks: 索引、名称、内容概述、生成日期."""
        return _empty(self)


@frozen(kw_only=True)
class Supervision(Strict):
    """Results of supervision that a report states (Art. 50 (1) (4))."""

    assessment: str | None = None
    appraisal: str | None = None
    accountability: str | None = None

    def missing(self, organ: OrganKind) -> tuple[str, ...]:
        """The results that this kind of organ must report and has not: governments at every level report all three.

        Example:
            >>> Supervision(assessment="优秀").missing(OrganKind.TOWNSHIP_GOVERNMENT)
            ('appraisal', 'accountability')
        """
        return _empty(self) if organ.value.endswith("_government") else ()


def _empty(record: Guide | CatalogueEntry | Supervision) -> tuple[str, ...]:
    return tuple(name for name, value in asdict(record).items() if not value)


PUBLISHED = Publication.DOCUMENT = Document("govinfo.publication/1", Publication)
"""How a publication is stored and sent."""
