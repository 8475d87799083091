"""What stands above the sections of a report: its title, and lines that say who reports, on which year, and when.

The form prints no title and no such lines; they are the practice of published reports (《…年政府信息公开工作年度报告》,
发布日期：…). The title names organ and year as ``某县人民政府2023年政府信息公开工作年度报告``.
"""

from datetime import date

from govinfo.forms.spec import Heading
from govinfo.patterns import pattern
from govinfo.text import HAN, fold

TITLE = Heading("annual_report", "政府信息公开工作年度报告", ("政府信息公开年度报告",))
ORGAN = Heading("organ", "发布机关", ("报告机关", "发布机构"))
YEAR = Heading("year", "报告年度")
PUBLISHED = Heading("published", "发布日期", ("发布时间", "公开日期"))

_ORGAN = pattern(rf"(?:{HAN}|[·()]){{3,40}}")
_ORGAN_END = pattern(
    r"(?:政府|局|委|办|厅|院|会|镇|乡|区|县|市|省|州|盟|旗|处|中心|大队|街道|部|署|站|所|馆|校|台|队|室|公司|集团|银行|分行|"
    r"苏木|兵团|海关|行署|大学|中学|小学|幼儿园|公园|合作社|联社|出版社|通讯社|报社|[林农牧机]场|[残妇侨科文]联|指挥部)\)?$"
)


def names_organ(folded: str) -> bool:
    """Whether a folded line is the name of an organ and nothing else.

    >>> names_organ("某县人民政府"), names_organ("一年来")
    (True, False)
    """
    return _ORGAN.fullmatch(folded) is not None and _ORGAN_END.search(folded) is not None


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
