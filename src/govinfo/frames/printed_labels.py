"""Columns under the names that people know them by: what the form prints."""

from typing import Any

import narwhals as nw

from govinfo.forms.naming import TABLES, cell_name
from govinfo.forms.registry import every_cell
from govinfo.frames.form_columns import edition_column

_FIELDS = {
    "organ": "报告机关",
    "year": "报告年度",
    "published": "发布日期",
    "edition": "格式版本",
    "rest": "其他内容",
    "source": "来源文件",
    "section": "表",
    "row": "行",
    "column": "列",
    "value": "数值",
    **{edition_column(section): f"{name.zh}格式版本" for section, name in TABLES.items()},
}


def labelled(frame: nw.DataFrame[Any]) -> nw.DataFrame[Any]:
    """A frame of reports with the printed labels for names, in the same order."""
    labels = {**_FIELDS, **{address: cell_name(cell).zh for address, cell in every_cell().items()}}
    return frame.rename({name: labels[name] for name in frame.columns})
