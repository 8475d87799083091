"""Figures and what stands right beside them: their measure words, lists of their parts, and where a clause begins."""

import re

from govinfo.patterns import pattern

TOGETHER = r"共(?![办收受答处完])|合计|总计|计"
UNITS = r"件次|人次|件|条|份|宗|起|个|项|次|例|篇|部|亿元|万元|元|%"
_NUMERALS = "零〇一二两三四五六七八九十百千万"
_FIRST = r"(?<=[0-9])(?<![0-9][0-9])(?!(?<=[0-9],[0-9])[0-9]{2}(?![0-9]))"
"""That the digit just read is the first of its number, and not of three behind a comma (1,234)."""
_THOUSANDS = r"[0-9]{0,2}(?:,[0-9]{3})++(?![0-9])"
_IN_DIGITS = rf"{_FIRST}(?:{_THOUSANDS}|[0-9]*+)(?:\.[0-9]++)?"
_IN_NUMERALS = rf"(?<![0-9])(?<![{_NUMERALS}].)[{_NUMERALS}]{{0,11}}"
FIGURE = re.compile(
    rf"(?P<number>[0-9{_NUMERALS}](?<!第.)(?:{_IN_DIGITS}|{_IN_NUMERALS}))"
    rf"(?P<large>[万亿](?!元))?(?P<rough>余|多)?(?P<unit>{UNITS})(?P<more>以上|左右)?"
)
"""A figure with its measure word, but no place in an order (第三条).

It begins with one class of characters, which is looked for quickly.
"""
ROUGH = ("近", "约", "超过", "逾")
"""Words before a figure that make it a rough one."""
LISTED = ("、", "和", "及", "与", "或")
"""What between two things that are counted leaves the figure behind it to the second."""
RESPECTIVELY = ("分别", "各")
"""Before the words that name a subject: the figures behind them are each another's."""
_CUES = {
    "[0-9]": "",
    "未": "",
    "无": "",
    "零": "",
    "没": "有",
    "不": "(?:存在|收)",
    "维": "持",
    "胜": "诉",
    "办": "(?:结|理完毕)",
    "均": "[为系由是]",
    "全": "部[为系由是]",
}
"""The character that a statement can be known by, and what has to stand behind it."""
_MEASURED = "一二两三四五六七八九十百千"
"""Numerals that a measure word stands behind."""
CUE = pattern(
    f"[{''.join(sign.strip('[]') for sign in _CUES)}{_MEASURED}]"
    f"(?:{'|'.join(f'(?<={sign}){behind}' for sign, behind in _CUES.items())}|[件条宗起份次])"
)
"""What a sentence that states a figure, or that there was none, cannot do without."""

LIST = pattern(r"(?:其中|包括|涵盖|分别为|主动公开的?(?:政府)?信息中)[:,]?")
"""What the parts of the figure before it stand behind."""
OPENS_LIST = ("其中", "包括", "在主动公开", "主动公开的")
"""Beginnings of a sentence that lists the parts of the figure that the one before ends with."""
PART = pattern(
    rf"(?P<mark>、|[,;:]?)(?:和|及|以及)?(?P<name>[^\d,;。:%]{{1,30}}?)(?P<number>\d+)(?P<unit>{UNITS})(?P<more>左右|以上)?"
)
"""One of them: what it is called, and how many."""
NESTED = ("其中", "(含", "(包括")
"""In the name of one: it is divided itself."""
DISPUTE = ("复议", "诉讼", "应诉")
ENDED = ("维持", "纠正", "审结", "结果")
"""In the name of one behind reviews or suits: so are they."""

_COMMA = pattern(rf",(?!{TOGETHER})")


def clause(text: str, end: int) -> int:
    """Where the last clause begins of the words before a place."""
    comma = text.rfind(",", 0, end)
    while comma >= 0 and not _COMMA.match(text, comma, end):
        comma = text.rfind(",", 0, comma)
    return comma + 1
