"""The laws and documents this library cites, with number, title and dates in force.

A date is `None` where it could not be read in the document or in a copy of it. Each record says how it was read, and
which of its articles were. Versions no longer in force stand in `govinfo.law.former`.
"""

from datetime import date

from govinfo.languages import Text
from govinfo.law.catalogue import Catalogue, entered
from govinfo.law.former import FORMER
from govinfo.law.source import Source, Status
from govinfo.messages import nouns

REGULATION = Source(
    key="regulation",
    title="中华人民共和国政府信息公开条例",
    short="《条例》",
    version=Text("2019年修订", "as revised in 2019"),
    number="国务院令第711号",
    issued=date(2019, 4, 3),
    since=date(2019, 5, 15),
    read=Text("全部五十六条，读过两遍", "all 56 articles, twice"),
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
LIBRARY = Source(
    key="library",
    title="govinfo 自身的约定",
    short="本工具的约定",
    read=Text("不是法律，也不是官方文件", "neither a law nor an official document"),
)
"""What this library asks for on its own account, as of waivers."""

REVIEW_LAW = Source(
    key="review_law",
    title="中华人民共和国行政复议法",
    short="《行政复议法》",
    version=Text("2023年修订", "as revised in 2023"),
    issued=date(2023, 9, 1),
    since=date(2024, 1, 1),
    read=Text("全文", "full text"),
)
REVIEW_RULES = Source(
    key="review_rules",
    title="中华人民共和国行政复议法实施条例",
    short="《行政复议法实施条例》",
    number="国务院令第499号",
    since=date(2007, 8, 1),
    read=Text("全文；所引复议法为修订前的条文", "full text; it cites the review law by its former articles"),
)
LITIGATION_LAW = Source(
    key="litigation_law",
    title="中华人民共和国行政诉讼法",
    short="《行政诉讼法》",
    version=Text("2017年修正", "as amended in 2017"),
    read=Text("全文", "full text"),
)
LITIGATION_INTERPRETATION = Source(
    key="litigation_interpretation",
    title="最高人民法院关于适用《中华人民共和国行政诉讼法》的解释",
    short="《行诉法解释》",
    number="法释〔2018〕1号",
    since=date(2018, 2, 8),
    read=Text("全文", "full text"),
)
CIVIL_PROCEDURE = Source(
    key="civil_procedure",
    title="中华人民共和国民事诉讼法",
    short="《民事诉讼法》",
    version=Text("2023年修正", "as amended in 2023"),
    read=Text("第八十五条至第九十五条", "Arts. 85 to 95"),
    articles=((85, 95),),
    otherwise=Status.NOT_READ,
)
CIVIL_CODE = Source(
    key="civil_code",
    title="中华人民共和国民法典",
    short="《民法典》",
    since=date(2021, 1, 1),
    read=Text("第二百条至第二百零四条和第一千二百六十条", "Arts. 200 to 204, and 1260"),
    articles=((200, 204), (1260, 1260)),
    otherwise=Status.NOT_READ,
)
LEGISLATION_LAW = Source(
    key="legislation_law",
    title="中华人民共和国立法法",
    short="《立法法》",
    version=Text("2023年修正", "as amended in 2023"),
    issued=date(2023, 3, 13),
    since=date(2023, 3, 15),
    read=Text(
        "第九十一条、第九十三条、第一百零三条和第一百零四条；施行日期未核对",
        "Arts. 91, 93, 103 and 104; its first day in force was not",
    ),
    articles=((91, 91), (93, 93), (103, 104)),
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
SERVICE_LETTER = Source(
    key="service_letter",
    title="国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释",
    short="送达问题的解释",
    number="国办公开办函〔2016〕235号",
    issued=date(2016, 12, 7),
    since=date(2016, 12, 7),
    read=Text("全部五项；标题据通行称法", "all five items; the title as it is commonly given"),
)
RECEIPT_LETTER = Source(
    key="receipt_letter",
    title="国务院办公厅政府信息与政务公开办公室关于政府信息公开期限有关问题的解释",
    short="期限问题的解释",
    number="国办公开办函〔2015〕207号",
    read=Text("第一项；标题据通行称法", "item one; the title as it is commonly given"),
    articles=((1, 1),),
    otherwise=Status.NOT_READ,
)
HOLIDAY_REGULATION = Source(
    key="holiday_regulation",
    title="全国年节及纪念日放假办法",
    short="《放假办法》",
    version=Text("2024年修订", "as revised in 2024"),
    number="国务院令第795号",
    issued=date(2024, 11, 10),
    since=date(2025, 1, 1),
    read=Text("全文", "full text"),
)
OFFICIAL_FORMAT = Source(
    key="official_format",
    title="党政机关公文格式",
    short="《党政机关公文格式》",
    number="GB/T 9704-2012",
    since=date(2012, 7, 1),
    read=Text("目次；各条见于转述", "the table of contents; the clauses in restatements"),
    otherwise=Status.RESTATED,
)

SOURCES = Catalogue(
    nouns.SOURCE,
    entered(
        "SOURCES",
        (
            REGULATION,
            FEE_MEASURES,
            FORM_2019,
            FORM_2021,
            REVIEW_LAW,
            REVIEW_RULES,
            LITIGATION_LAW,
            LITIGATION_INTERPRETATION,
            CIVIL_PROCEDURE,
            CIVIL_CODE,
            LEGISLATION_LAW,
            INTERPRETATION_2025,
            SERVICE_LETTER,
            RECEIPT_LETTER,
            HOLIDAY_REGULATION,
            OFFICIAL_FORMAT,
            *FORMER,
            LIBRARY,
        ),
    ),
)
"""Every source, the regulation first, then those no longer in force, and last what is no law at all."""
