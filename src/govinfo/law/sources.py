"""The laws and documents this library cites, with number, title and dates in force.

A date is `None` where it could not be read in the document or in a copy of it. Each record says how it was read.
"""

from datetime import date

from attrs import frozen

from govinfo.law.catalogue import Catalogue
from govinfo.messages import nouns


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
    """

    key: str
    title: str
    short: str
    number: str | None = None
    issued: date | None = None
    since: date | None = None
    until: date | None = None
    read: str = ""

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
    read="all 56 articles, twice",
)
REGULATION_2007 = Source(
    key="regulation_2007",
    title="中华人民共和国政府信息公开条例（2007年）",
    short="2007年《条例》",
    number="国务院令第492号",
    issued=date(2007, 4, 5),
    until=date(2019, 5, 14),
    read="number and date only; its articles are numbered differently",
)
FEE_MEASURES = Source(
    key="fee_measures",
    title="政府信息公开信息处理费管理办法",
    short="《信息处理费管理办法》",
    number="国办函〔2020〕109号",
    issued=date(2020, 11, 17),
    since=date(2021, 1, 1),
    read="Arts. 1-4 and the opening of Art. 5; later article numbers UNVERIFIED",
)
FORM_2019 = Source(
    key="form_2019",
    title="中华人民共和国政府信息公开工作年度报告格式（试行）",
    short="年度报告格式（试行）",
    number="国办公开办函〔2019〕60号",
    since=date(2019, 1, 1),
    until=date(2020, 12, 31),
    read="notice opening; labels and merges from a report filed on it; the blank annex UNVERIFIED",
)
FORM_2021 = Source(
    key="form_2021",
    title="中华人民共和国政府信息公开工作年度报告格式",
    short="年度报告格式",
    number="国办公开办函〔2021〕30号",
    issued=date(2021, 9, 26),
    since=date(2021, 1, 1),
    read="notice, item 一（一） and （四）; labels from a blank copy and five reports",
)
THE_FORM = Source(
    key="form",
    title="中华人民共和国政府信息公开工作年度报告格式",
    short="年度报告格式",
    read="whichever a report is made on",
)
"""The form of a report, whichever it is; a finding cites that form's own notice instead."""

REVIEW_LAW = Source(
    key="review_law",
    title="中华人民共和国行政复议法（2023年修订）",
    short="《行政复议法》",
    since=date(2024, 1, 1),
    read="full text",
)
LITIGATION_LAW = Source(
    key="litigation_law",
    title="中华人民共和国行政诉讼法（2017年修正）",
    short="《行政诉讼法》",
    read="full text",
)
CIVIL_CODE = Source(key="civil_code", title="中华人民共和国民法典", short="《民法典》", read="Arts. 201 to 203")
LEGISLATION_LAW = Source(
    key="legislation_law",
    title="中华人民共和国立法法（2023年修正）",
    short="《立法法》",
    read="Arts. 91 and 93",
)
INTERPRETATION_2025 = Source(
    key="interpretation_2025",
    title="最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释",
    short="2025年司法解释",
    number="法释〔2025〕8号",
    issued=date(2024, 12, 24),
    since=date(2025, 6, 1),
    read="Arts. 1 and 2, and the judges' commentary",
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
