"""The laws and documents this library cites, with number, title and dates in force.

A date is `None` where it could not be read in the document or in a copy of it. Each record says how it was read, and
which of its articles were.
"""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from govinfo.languages import Text
from govinfo.law.catalogue import Catalogue
from govinfo.messages import law as says
from govinfo.messages import nouns


class Status(StrEnum):
    """How a place in a document is known."""

    READ = "read"
    """Read in the document, or in a full copy of it."""
    RESTATED = "restated"
    """Known from a document that restates it."""
    INFERRED = "inferred"
    """Concluded from what was read; no text says so."""
    NOT_READ = "not_read"
    """Not read: its wording and its number may differ."""

    @property
    def said(self) -> Text:
        """What it is called, in both languages."""
        return says.STATUSES[self]


@frozen
class Source:
    """A law or an official document.

    Attributes:
        key: Short fixed name.
        title: Official title, in Chinese.
        short: What reports and notices call it.
        number: Document number (文号), where there is one.
        issued: Day of adoption or signature of this version.
        since: First day in force; for a form, first day of the first year reported on it.
        until: Last day in force, or `None` while it is.
        read: How the text was read.
        articles: The articles that were read, as pairs of the first and the last; `None` where there are none to tell
            apart.
        otherwise: How the rest of it is known.
    """

    key: str
    title: str
    short: str
    number: str | None = None
    issued: date | None = None
    since: date | None = None
    until: date | None = None
    read: Text = field(default=Text("", ""))
    articles: tuple[tuple[int, int], ...] = ()
    otherwise: Status = Status.READ

    def status(self, article: int | None) -> Status:
        """How an article is known; `None` asks for the document as a whole.

        >>> FEE_MEASURES.status(5).value, FEE_MEASURES.status(6).value
        ('read', 'restated')
        """
        within = article is not None and any(first <= article <= last for first, last in self.articles)
        return Status.READ if within else self.otherwise

    def in_force(self, day: date) -> bool:
        """Whether the document was in force on *day*, as far as its dates are known.

        >>> REGULATION.in_force(date(2019, 5, 14)), REGULATION.in_force(date(2019, 5, 15))
        (False, True)
        """
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


REGULATION = Source(
    key="regulation",
    title="中华人民共和国政府信息公开条例",
    short="《条例》",
    number="国务院令第711号",
    issued=date(2019, 4, 3),
    since=date(2019, 5, 15),
    read=Text("全部五十六条，读过两遍", "all 56 articles, twice"),
)
REGULATION_2007 = Source(
    key="regulation_2007",
    title="中华人民共和国政府信息公开条例（2007年）",
    short="2007年《条例》",
    number="国务院令第492号",
    issued=date(2007, 4, 5),
    until=date(2019, 5, 14),
    read=Text("仅见文号和日期，条文编号不同", "number and date only; its articles are numbered differently"),
    otherwise=Status.NOT_READ,
)
FEE_MEASURES = Source(
    key="fee_measures",
    title="政府信息公开信息处理费管理办法",
    short="《信息处理费管理办法》",
    number="国办函〔2020〕109号",
    issued=date(2020, 11, 17),
    since=date(2021, 1, 1),
    read=Text(
        "第一条至第四条和第五条开头；其后各条见于转述", "Arts. 1-4 and the opening of Art. 5; the rest in restatements"
    ),
    articles=((1, 5),),
    otherwise=Status.RESTATED,
)
FORM_2019 = Source(
    key="form_2019",
    title="中华人民共和国政府信息公开工作年度报告格式（试行）",
    short="年度报告格式（试行）",
    number="国办公开办函〔2019〕60号",
    since=date(2019, 1, 1),
    until=date(2020, 12, 31),
    read=Text(
        "通知开头；表格文字和合并取自一份按此填报的报告，空白附件未见",
        "notice opening; labels and merges from a report filed on it; the blank annex was not seen",
    ),
    otherwise=Status.RESTATED,
)
FORM_2021 = Source(
    key="form_2021",
    title="中华人民共和国政府信息公开工作年度报告格式",
    short="年度报告格式",
    number="国办公开办函〔2021〕30号",
    issued=date(2021, 9, 26),
    since=date(2021, 1, 1),
    read=Text(
        "通知第一部分（一）和（四）；表格文字取自空白附件和五份报告",
        "notice, item 一（一） and （四）; labels from a blank copy and five reports",
    ),
)
THE_FORM = Source(
    key="form",
    title="中华人民共和国政府信息公开工作年度报告格式",
    short="年度报告格式",
    read=Text("以各报告所用的格式为准", "whichever a report is made on"),
)
"""The form of a report, whichever it is; a finding cites that form's own notice instead."""

REVIEW_LAW = Source(
    key="review_law",
    title="中华人民共和国行政复议法（2023年修订）",
    short="《行政复议法》",
    since=date(2024, 1, 1),
    read=Text("全文", "full text"),
)
LITIGATION_LAW = Source(
    key="litigation_law",
    title="中华人民共和国行政诉讼法（2017年修正）",
    short="《行政诉讼法》",
    read=Text("全文", "full text"),
)
CIVIL_CODE = Source(
    key="civil_code",
    title="中华人民共和国民法典",
    short="《民法典》",
    read=Text("第二百零一条至第二百零三条", "Arts. 201 to 203"),
    articles=((201, 203),),
    otherwise=Status.NOT_READ,
)
LEGISLATION_LAW = Source(
    key="legislation_law",
    title="中华人民共和国立法法（2023年修正）",
    short="《立法法》",
    read=Text("第九十一条和第九十三条", "Arts. 91 and 93"),
    articles=((91, 91), (93, 93)),
    otherwise=Status.NOT_READ,
)
INTERPRETATION_2025 = Source(
    key="interpretation_2025",
    title="最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释",
    short="2025年司法解释",
    number="法释〔2025〕8号",
    issued=date(2024, 12, 24),
    since=date(2025, 6, 1),
    read=Text("第一条、第二条和起草者的解读", "Arts. 1 and 2, and the judges' commentary"),
    articles=((1, 2),),
    otherwise=Status.RESTATED,
)

SOURCES = Catalogue(
    nouns.SOURCE,
    (
        REGULATION,
        REGULATION_2007,
        FEE_MEASURES,
        FORM_2019,
        FORM_2021,
        REVIEW_LAW,
        LITIGATION_LAW,
        CIVIL_CODE,
        LEGISLATION_LAW,
        INTERPRETATION_2025,
    ),
)
"""Every source, the regulation first."""
