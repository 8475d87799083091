"""The head of a web page around a report's title: the way to the page, its fields with their labels, its day.

索引号：A-1　主题分类：公安　标题：某县公安局2023年……报告　浏览次数：12 is one line, and the title one value in it.
"""

from functools import lru_cache

from govinfo.forms.imprint import PAGE_FIELDS, TITLE_FIELDS
from govinfo.patterns import pattern
from govinfo.readers.metadata.days import DAY

_STEP = pattern(r"[>＞›»≫→▶▸➔➤⟩❯〉]+")
"""What stands between the steps of the way to a page."""
_DAY = rf"{DAY}日?(?:\s+\d{{1,2}}:\d\d(?::\d\d)?)?"
_DATED = pattern(rf"^\s*{_DAY}\s+")
_VALUE = pattern(rf"^\s*(?:{_DAY}|[【\[(（]?(?:[大中小]\s*){{2,}}[】\])）]?|\S+)")
"""The first words of a value: a day and its hour, the sizes of letters to choose from, or a word."""
LABEL = pattern(
    r"(?:(?<![^\s|｜])|(?<=报告|年报))("
    + "|".join(r"\s*".join(label) for label in sorted((*PAGE_FIELDS, *TITLE_FIELDS), key=len, reverse=True))
    + r")(?:\s*[:：|｜]|(?=\s|$))"
)
"""The label of a field, behind a blank or at the beginning."""
_TITLE = 8
"""As long as this, what stands twice in a line is the title of a page and that of its article."""
_BLANK = "|｜ \t\u3000"
_LONGEST = 400
"""Characters of a line that may be the head of a page."""


@lru_cache(maxsize=64)
def title_in(line: str) -> str:
    """The part of a line that is the title if any is: the value of its label, else what stands around the others.

    >>> title_in("索引号 A-1 标题 某局2023年年报 浏览次数 12"), title_in("某局2023年年报 来源：某局")
    ('某局2023年年报', '某局2023年年报')
    >>> title_in("首页 » 年报 » 某局2023年年报"), title_in("发布日期：2024-01-20 10:30 某局2023年年报")
    ('某局2023年年报', '某局2023年年报')
    >>> title_in("某县财政局2023年年报 某县财政局2023年年报")
    '某县财政局2023年年报'
    """
    if len(line) > _LONGEST:
        return line
    steps = _STEP.split(line)
    last = next((step for step in reversed(steps) if "报" in step), steps[-1])
    found = _value(_DATED.sub("", last, count=1)).strip(_BLANK)
    middle = len(found) // 2
    half = found[:-middle].strip()
    return half if half == found[middle:].strip() and len(half) >= _TITLE else found


def _value(words: str) -> str:
    labels = list(LABEL.finditer(words))
    if not labels:
        return words
    ends = [*(label.start() for label in labels[1:]), len(words)]
    values = [words[label.end() : end] for label, end in zip(labels, ends, strict=True)]
    entitled = (value for label, value in zip(labels, values, strict=True) if "".join(label[1].split()) in TITLE_FIELDS)
    before = words[: labels[0].start()].strip(_BLANK)
    return next(entitled, None) or before or _VALUE.sub("", values[-1], count=1)
