"""The labels of a table in lines, where leaving them to a program leaves a single character on the last."""

import re
from math import ceil

from govinfo.page.layout import Box, Scope

_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff、]+")
_NUMBERED = re.compile(r"([（(][一二三四五六七八九十]+[)）])(.+)")


def label_lines(box: Box, room: int) -> list[str]:
    """A label in lines; one that fits, or is left to the program, is one line.

    A head is broken between pairs of characters, as Chinese words are; the label of several rows behind its number, or
    into lines of one length.

    Args:
        box: Where it is printed.
        room: Characters that stand on a line.

    Example:
        >>> label_lines(Box(0, 0, 1, 1, "社会公益组织", Scope.COLUMN), 3)
        ['社会', '公益', '组织']
        >>> label_lines(Box(0, 0, 8, 1, "（三）不予公开", Scope.ROW), 4)
        ['（三）', '不予公开']
        >>> label_lines(Box(0, 0, 21, 1, "三、本年度办理结果", Scope.ROW), 4)
        ['三、本', '年度办', '理结果']
    """
    text = box.text
    if len(text) <= room:
        return [text]
    if numbered := _NUMBERED.fullmatch(text) if box.rowspan > 1 else None:
        return [*numbered.groups()]
    if not (_IDEOGRAPHS.fullmatch(text) and (box.scope is Scope.COLUMN or box.rowspan > 1)):
        return [text]
    step = max(2, room - room % 2) if box.scope is Scope.COLUMN else ceil(len(text) / ceil(len(text) / room))
    return [text[start : start + step] for start in range(0, len(text), step)]
