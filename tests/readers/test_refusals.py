"""What is said of a document without the tables of the form: what it is, where that can be told."""

import pytest

from govinfo import readers
from govinfo.errors import ReadCode, UnknownFormError
from govinfo.messages import recognising as says

STATISTICS = "主动公开信息数条138\n其中：1、网站公开条138\n受理依申请公开信息总数条0"


def refused(text, kind="text"):
    with pytest.raises(UnknownFormError) as caught:
        readers.reads(text, format=kind)
    assert ReadCode.NOT_A_REPORT is caught.value.code
    return caught.value


@pytest.mark.parametrize("year", [2009, 2018])
def test_a_report_on_a_year_before_the_form(year):
    """Its statistics are those of another form: that is said, whatever is attached to it."""
    title = f"某市财政局{year}年政府信息公开工作年度报告"
    error = refused(f"{title}\n一、概述\n{STATISTICS}\n附件：信息公开附表.xls")

    assert says.BEFORE_FORMS is error.message
    assert f"这是{year}年度的报告" in error.zh


@pytest.mark.parametrize(
    "title",
    [
        "某市财政局关于做好2017年政务公开任务落实情况的自查报告",
        "某市公安局2018年政务公开工作要点落实情况",
        "某市发展局关于2015年政府信息公开工作要点落实情况的函",
        "全区森林生态建设情况暨2014年全区造林工作计划",
        "某市财政局2023年政府信息公开工作年度报告",
    ],
)
def test_what_is_no_report_or_one_of_a_year_of_the_form(title):
    """A year in the title of something else makes it no report on that year."""
    assert says.NO_TABLES is refused(f"{title}\n一、概述\n公开政府信息99条。").message


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("<a href='P02.doc'>某局2020年政府信息公开工作年度报告.doc</a>", "某局2020年政府信息公开工作年度报告.doc"),
        ("附件：信息公开附表.xls", "信息公开附表.xls"),
        ("附件下载 年报.pdf", "年报.pdf"),
        ("2017年政府信息公开公报.doc 附件下载", "2017年政府信息公开公报.doc"),
        ("公开指南.doc", None),
        ("年报的格式.doc文件", None),
    ],
)
def test_a_page_that_lists_the_report_as_a_file(listed, name):
    """Where a page has no tables, but a file that may have them, the file is named."""
    error = refused(f"<h1>某局2020年政府信息公开工作年度报告</h1><p>{listed}</p>", "html")

    assert (says.TABLES_ATTACHED if name else says.NO_TABLES) is error.message
    assert name is None or (f"“{name}”" in error.zh and error.en.endswith(name))
