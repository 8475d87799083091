"""What is said of a document without the tables of the form: what it is, where that can be told."""

import pytest

from govinfo import readers
from govinfo.errors import ReadCode, ReadError, UnknownFormError
from govinfo.forms import FORMS
from govinfo.messages import recognising as says
from govinfo.vocabulary import Section

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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("某某大学2024—2025学年信息公开年度报告\n一、概述", says.OF_A_SCHOOL),
        ("某大学2014年信息公开年度报告\n根据《高等学校信息公开办法》编制。", says.OF_A_SCHOOL),
        ("根据《关于做好2022年高校信息公开年度报告工作的通知》，现将我校信息公开工作报告如下。", says.OF_A_SCHOOL),
        ("2021年，我校认真组织开展学校信息公开工作，现将此项工作开展情况报告如下。", says.OF_A_SCHOOL),
        ("首页 > 政府信息公开指南\n第六师五家渠市政务信息公开指南\n一、主动公开", says.GUIDE),
        ("会宁县民政局政府信息公开目录\n（2016年更新）", says.CATALOGUE),
        ("某县局关于做好2022年政府信息公开工作年度报告编制工作的通知\n各单位：", says.NOTICE),
        ("某市交通运输局2023年法治政府建设年度报告\n行政复议3件。", says.RULE_OF_LAW),
        ("北京市审计局2023年第二季度政府网站与政务新媒体工作自查报告", says.OF_WEB_SITE),
        ("某局政府信息公开审查制度\n第一条", says.RULES),
        ("政府网站工作年度报表（2023年度）\n网站名称", says.OF_WEB_SITE),
        ("某县财政局政府信息主动公开基本目录\n序号", says.CATALOGUE),
        ("某县财政局2023年部门预算公开\n第一部分 部门概况", says.BUDGET),
        ("某县教育局2022年度部门决算\n收入总计12万元", says.BUDGET),
        ("政府信息公开申请答复书\n张三：", says.ANSWER),
        ("某局2023年工作总结和2024年工作计划", says.SUMMARY),
        ("某县財政局政府信息公開指南", says.GUIDE),
    ],
)
def test_what_another_document_is(text, kind):
    """Its title says so."""
    error = refused(text)

    assert says.ANOTHER_DOCUMENT is error.message
    assert f"这是{kind.zh}，不是政府信息公开工作年度报告" == error.zh


@pytest.mark.parametrize(
    "text",
    [
        "政府信息公开指南\n政府信息公开目录\n政府信息公开制度",
        "某局2023年政府信息公开工作年度报告\n某局政府信息公开指南",
        "\n" * 3 + "栏目\n" * 40 + "某局政府信息公开指南",
    ],
)
def test_columns_of_a_web_site_say_nothing_of_the_document(text):
    """Nor does what stands beside a report's title, or further down."""
    assert says.NO_TABLES is refused(text).message


HEADINGS = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"]
LABELS = [row.label for row in FORMS["2021"].tables[Section.APPLICATIONS].rows][:12]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"<h2>{heading}</h2><p>内容。</p><img src='1.png'>" for heading in HEADINGS),
        "".join(f"[tr][td]{label}[/td][td]3[/td][/tr]" for label in LABELS),
    ],
)
def test_a_report_whose_tables_cannot_be_read(text):
    """They are pictures, or in a language of marks that is not known: the document is meant as a report."""
    titled = f"<h1>某局2023年政府信息公开工作年度报告</h1>{text}"
    with pytest.raises(ReadError) as caught:
        readers.reads(titled, format="html")

    assert ReadError is type(caught.value)
    assert says.TABLES_NOT_READ is caught.value.message
    assert ReadCode.UNSUPPORTED is caught.value.code
    assert says.NO_TABLES is refused(f"<h1>某局年报</h1>{text}", "html").message
    assert says.NO_TABLES is refused(titled.replace(HEADINGS[2], "").split(LABELS[3])[0], "html").message


FORM = "一、本年新收政府信息公开申请数量\t{0}\t{0}\t{0}\t{0}\t{0}\t{0}\t{0}\n第二十条第（五）项\n行政许可\t{0}\n"


@pytest.mark.parametrize(
    "title",
    [
        "关于印发《中华人民共和国政府信息公开工作 年度报告格式》的通知",
        "中华人民共和国\n政府信息公开工作年度报告格式",
        "《中华人民共和国政府信息公开工作年度报告格式（试行）》",
    ],
)
def test_the_form_as_it_was_given_out(title):
    """With no figure in it, it is no report of which nothing was read."""
    with pytest.raises(UnknownFormError) as caught:
        readers.reads(f"{title}\n{FORM.format('')}")

    assert says.FORM_ITSELF is caught.value.message
    assert ReadCode.NOT_A_REPORT is caught.value.code


@pytest.mark.parametrize("told", ["某局2023年政府信息公开工作年度报告\n政府信息公开工作年度报告格式", "某局年报"])
def test_an_empty_report_of_somebody_is_one(told):
    """Who or which year is said, or nothing says that it is the form."""
    assert {None} == {value for _, value in readers.reads(f"{told}\n{FORM.format('')}").cells()}


def test_the_form_with_a_figure_in_it_is_read():
    """It may be an example."""
    assert 3 == readers.reads(f"政府信息公开工作年度报告格式\n{FORM.format(3)}").cell("applications.received.total")
