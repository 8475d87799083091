"""Who published a report, and for which year, behind the labels that a page prints them with."""

from collections.abc import Iterator

from govinfo.patterns import pattern
from govinfo.readers.metadata.preface import reports_itself
from govinfo.readers.metadata.statement import Statement
from govinfo.readers.stream import Stream
from govinfo.text import fold, punctuate


def _organ(folded: str) -> str | None:
    """The organ of a name; the office of a government publishes what others report too, and is not taken for them."""
    return folded if reports_itself(folded) else None


def supplier(folded: str) -> str | None:
    """The organ that a page is from; what only brings it, such as a newsroom, is not the one that reports."""
    return None if _NEWSROOM.search(folded) else _organ(folded)


_NEWSROOM = pattern("融媒体|新闻中心|新闻网|报社|电视台|信息中心|数据中心")
_NEXT = (
    r"(?:发布|公开|更新|成文|印发)?(?:时间|日期):|(?:浏览|点击|阅读|访问)(?:量|数|次数)?:|"
    r"(?:作者|编辑|责任编辑|字号|字体)[:(]"
)
"""How the next field of a page begins, where no blank stands between."""
_BEHIND = rf"\s*+(?:[:：|]\s*+)*+(?:$|([^\s|]{{3,40}}?)(?=[\s|]|$|{_NEXT}))"
"""The value behind a label; where none is, it stands in the line below."""
_LABELLED = (
    (
        "organ",
        pattern(
            rf"(?:(?:发布|公开|填报|编制|报送)(?:机[构关]|单位)|发文机[构关]|(?:单位|机关)名称)(?:\([^()]{{2,6}}\))?{_BEHIND}"
        ),
        _organ,
    ),
    ("organ", pattern(rf"(?:信息来源|来源){_BEHIND}"), supplier),
    ("year", pattern(r"报告年度\s*+[:：|]?\s*+(20\d\d)(?!\d)"), int),
)
"""The field that each label is that of, the likeliest first, and what it is by the folded text behind it."""
_WORDS = (
    *("发布机", "公开机", "发文机", "来源", "报告年度", "机关名称"),
    *("布单位", "开单位", "报单位", "制单位", "送单位", "单位名称"),
    *("發布機", "發佈機", "公開機", "發文機", "來源", "報告年度"),
)
"""What stands in these labels."""
_ALONE = (
    ("organ", pattern(r"^[\s|]*+(?:报告)?(?:机关|单位)[\s:：|]++([^\s|:：]{3,40})[\s|]*+$"), _organ),
    ("year", pattern(r"^[\s|]*+年度[\s:：|]++(20\d\d)年?[\s|]*+$"), int),
)
"""Labels that stand for themselves and their value only above the tables, in lines of their own."""
_HEAD, _SHORT = 6, 60
"""So many lines are looked through for them, of so many characters."""
_READ, _QUOTED = 4000, 200
"""Characters of a line that are looked through for labels, and that are quoted of it."""


def statements(stream: Stream, document: str | None) -> Iterator[Statement]:
    """Organ and year behind their labels, wherever a page prints them, and in the first lines of a table."""
    head = [(row, line, line) for row, line in enumerate(stream.lines[:_HEAD], stream.first) if len(line) <= _SHORT]
    told = stream.lines_with(_WORDS) if any(map(stream.text.__contains__, _WORDS)) else ()
    lines = [(row, line, punctuate(line[:_READ])) for row, line in told]
    for places, labels in ((head, _ALONE), (lines, _LABELLED)):
        for field, label, meant in labels:
            for row, line, text in places:
                match = label.search(text)
                value = None if match is None else meant(fold(match[1] or stream.below(row)))
                if value is not None:
                    yield Statement(field, value, stream.passage(row, row, line.strip()[:_QUOTED], document))
