"""What stands above the sections of a report: its title, and lines that say who reports, on which year, and when.

The form prints no title and no such lines; they are the practice of published reports (《…年政府信息公开工作年度报告》,
发布日期：…). The title names organ and year as ``某县人民政府2023年政府信息公开工作年度报告``.
"""

from datetime import date

from govinfo.forms.spec import Heading
from govinfo.patterns import pattern
from govinfo.text import HAN, fold

TITLE = Heading("annual_report", "政府信息公开工作年度报告")
ORGAN = Heading("organ", "发布机关", ("报告机关", "发布机构"))
YEAR = Heading("year", "报告年度")
PUBLISHED = Heading("published", "发布日期", ("发布时间", "公开日期"))

TITLE_FIELDS = ("标题", "名称", "题名", "信息名称", "信息标题", "文件名称", "文件标题", "文章标题")
"""What stands before the title in the head of a page, as the catalogues of web sites print it."""
PAGE_FIELDS = (
    *(
        "索引号",
        "信息索引",
        "文号",
        "发文字号",
        "文件编号",
        "信息分类",
        "主题分类",
        "主题词",
        "关键词",
        "体裁分类",
        "组配分类",
    ),
    *(
        "公开目录",
        "所属栏目",
        "公开方式",
        "公开范围",
        "公开时限",
        "有效性",
        "信息来源",
        "来源",
        "作者",
        "责任编辑",
        "编辑",
    ),
    *(
        "发文机关",
        "发文机构",
        "发布机关",
        "发布机构",
        "公开机关",
        "公开机构",
        "发布单位",
        "公开单位",
        "责任部门",
        "发布人",
    ),
    *("发布日期", "发布时间", "公开日期", "公开时间", "发文日期", "发文时间", "成文日期", "生成日期", "日期", "时间"),
    *(
        "浏览次数",
        "浏览量",
        "阅读次数",
        "阅读量",
        "点击数",
        "点击量",
        "字体",
        "字号",
        "打印",
        "分享",
        "分享到",
        "保护视力色",
    ),
)
"""What stands before the other values there, none of which is part of an organ's name."""

_NO_NAME = pattern("|".join((*TITLE_FIELDS, *PAGE_FIELDS, "关于", "转发", "网站$")))
"""What is no part of a name: labels, what sends something on, and what ends the name of a site."""
_ORGAN = pattern(
    rf"(?:{HAN}|[·()]|、(?=[^()]*\))){{3,40}}"
    rf"|(?!全|本|我|该|各|此|城[乡镇]|乡镇|[市县区][市县区]|[片园社山景辖老]区){HAN}[镇乡县区旗]"
)
"""Names of three characters or more; of the shortest places, of two."""
_ORGAN_END = pattern(
    r"(?:政府|局|委|办|厅|院|会|镇|乡|区|县|市|省|州|盟|旗|处|中心|大队|街道|街|部|署|站|所|馆|校|台|队|室|公司|集团|银行|分行|"
    r"苏木|兵团|第[一二三四五六七八九十]{1,3}师|[一二三四五六七八九十]团场?|支行|海关(?:关区)?|行署|(?:气象|税务|海关|海事|邮政管理|烟草专卖|地震)(?:系统|部门)|大学|中学|小学|幼儿园|公园|合作社|供销社|联社|联合社|出版社|通讯社|报社|[林农牧机]场|[残妇侨科文]联|指挥部)\)?$"
)


def names_organ(folded: str) -> bool:
    """Whether a folded line is the name of an organ and nothing else: no label of a page's head stands in it.

    >>> names_organ("某县人民政府"), names_organ("一年来"), names_organ("来源某县人民政府")
    (True, False, False)
    >>> names_organ("歙县"), names_organ("全县")
    (True, False)
    """
    named = _ORGAN.fullmatch(folded) is not None and _ORGAN_END.search(folded) is not None
    return named and _NO_NAME.search(folded) is None


def title(organ: str | None, year: int | None) -> str:
    """The title of an organ's report on a year, with what is known of the two.

    Example:
        >>> title("某县人民政府", 2023), title(None, None)
        ('某县人民政府2023年政府信息公开工作年度报告', '政府信息公开工作年度报告')
    """
    return f"{organ or ''}{'' if year is None else f'{year}年'}{TITLE.label}"


def lines(
    printed: str | None, organ: str | None, year: int | None, published: date | None
) -> list[tuple[Heading, str]]:
    """The lines a report needs below its title so that organ, year and day of publication can be read in it.

    A title that is exactly the one of the organ and the year says both, the organ only if it is called as organs are.
    A report without a title of its own is printed under that title and says both again below it, which is how a reader
    knows that the title is not the report's own.

    Args:
        printed: The report's own title, or `None` where it has none.
        organ: Name of the reporting organ.
        year: The year reported on.
        published: Day of publication.

    Example:
        >>> [f"{label.label}：{text}" for label, text in lines(None, "某县人民政府", 2023, date(2024, 1, 30))]
        ['发布机关：某县人民政府', '报告年度：2023', '发布日期：2024-01-30']
        >>> lines("某县人民政府2023年政府信息公开工作年度报告", "某县人民政府", 2023, None)
        []
        >>> [text for _, text in lines("甲2023年政府信息公开工作年度报告", "甲", 2023, None)]
        ['甲']
    """
    name = "" if organ is None else fold(organ)
    said = printed == title(organ, year)
    facts = (
        (ORGAN, None if said and names_organ(name) else organ),
        (YEAR, None if said or year is None else str(year)),
        (PUBLISHED, None if published is None else published.isoformat()),
    )
    return [(label, text) for label, text in facts if text]
