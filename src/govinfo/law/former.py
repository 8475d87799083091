"""Versions of laws that are no longer in force: a case of their day is cited by them.

What could not be read in a copy says so; a date that was not read is taken from the version that follows.
"""

from datetime import date

from govinfo.languages import Text
from govinfo.law.source import Source, Status

REGULATION_2007 = Source(
    key="regulation_2007",
    title="中华人民共和国政府信息公开条例",
    short="2007年《条例》",
    version=Text("2007年文本", "text of 2007"),
    number="国务院令第492号",
    issued=date(2007, 4, 5),
    since=date(2008, 5, 1),
    until=date(2019, 5, 14),
    read=Text(
        "第一条至第四条；条文编号与现行文本不同",
        "Arts. 1 to 4; its articles are numbered differently from those in force",
    ),
    articles=((1, 4),),
    otherwise=Status.NOT_READ,
)
REVIEW_LAW_2017 = Source(
    key="review_law_2017",
    title="中华人民共和国行政复议法",
    short="2017年《行政复议法》",
    version=Text("2017年修正", "as amended in 2017"),
    since=date(1999, 10, 1),
    until=date(2023, 12, 31),
    read=Text("全文；历次修正未改动此处所引各条", "full text; no amendment changed what is cited here"),
)
CIVIL_GENERAL_PART = Source(
    key="civil_general_part",
    title="中华人民共和国民法总则",
    short="《民法总则》",
    since=date(2017, 10, 1),
    until=date(2020, 12, 31),
    read=Text("第二百零一条见于转述", "Art. 201 in a restatement"),
    otherwise=Status.RESTATED,
)
LEGISLATION_LAW_2015 = Source(
    key="legislation_law_2015",
    title="中华人民共和国立法法",
    short="2015年《立法法》",
    version=Text("2015年修正", "as amended in 2015"),
    until=date(2023, 3, 14),
    read=Text("第八十条、第八十二条、第九十二条和第九十三条", "Arts. 80, 82, 92 and 93"),
    articles=((80, 80), (82, 82), (92, 93)),
    otherwise=Status.NOT_READ,
)
INTERPRETATION_2011 = Source(
    key="interpretation_2011",
    title="最高人民法院关于审理政府信息公开行政案件若干问题的规定",
    short="2011年司法解释",
    number="法释〔2011〕17号",
    since=date(2011, 8, 13),
    until=date(2025, 5, 31),
    read=Text("全文", "full text"),
)
HOLIDAYS_2013 = Source(
    key="holidays_2013",
    title="全国年节及纪念日放假办法",
    short="2013年《放假办法》",
    version=Text("2013年修订", "as revised in 2013"),
    issued=date(2013, 12, 11),
    until=date(2024, 12, 31),
    read=Text("全文；施行日期未核对", "full text; its first day in force was not"),
)

FORMER = (
    REGULATION_2007,
    REVIEW_LAW_2017,
    CIVIL_GENERAL_PART,
    LEGISLATION_LAW_2015,
    INTERPRETATION_2011,
    HOLIDAYS_2013,
)
"""Every version that is held though no longer in force."""
