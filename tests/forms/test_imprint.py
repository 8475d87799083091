"""What stands above the sections of a report: which line names an organ, and which is a label of the page."""

from datetime import date

import pytest

import govinfo
from govinfo.forms.imprint import lines, names_organ
from govinfo.readers.metadata.page_head import title_in
from govinfo.text import fold

LABELS = [
    "标题",
    "名称",
    "题名",
    "信息名称",
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
    "公开目录",
    "所属栏目",
    "公开方式",
    "公开范围",
    "公开时限",
    "有效性",
    "来源",
    "作者",
    "编辑",
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
    "日期",
    "时间",
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
    "保护视力色",
]
"""As the catalogues of web sites print them before a value."""
LONGER = [
    *("信息来源", "责任编辑", "分享到"),
    *("发布日期", "发布时间", "公开日期", "公开时间", "发文日期", "发文时间", "成文日期", "生成日期"),
]
"""Labels that end or begin as a shorter one does."""
ORGANS = [
    "某县人民政府",
    "某市教育局",
    "某县发展和改革委",
    "某市政府办",
    "某省教育厅",
    "某县人民法院",
    "某县供销合作总社理事会",
    "某县城关镇",
    "某县河东乡",
    "某市城中区",
    "某自治县",
    "某地级市",
    "某直辖省",
    "某自治州",
    "某某盟",
    "某某旗",
    "某县行政审批处",
    "某市政务服务中心",
    "某市城管执法大队",
    "某区东关街道",
    "某县宣传部",
    "国家税务总署",
    "某县气象站",
    "某县司法所",
    "某县图书馆",
    "某县第一中学校",
    "某县广播电视台",
    "某县消防救援队",
    "某县档案室",
    "某市公交公司",
    "某市城投集团",
    "某农村商业银行",
    "某银行某市分行",
    "某旗某苏木",
    "某生产建设兵团",
    "某海关",
    "某地区行署",
    "某师范大学",
    "某县第一中学",
    "某县实验小学",
    "某县幼儿园",
    "某市人民公园",
    "某供销合作社",
    "某农村信用合作联社",
    "某出版社",
    "某通讯社",
    "某报社",
    "某林场",
    "某农场",
    "某牧场",
    "某机场",
    "某残联",
    "某妇联",
    "某侨联",
    "某科联",
    "某文联",
    "某防汛指挥部",
]
"""One for each word that names of organs end in."""


@pytest.mark.parametrize("label", LABELS)
def test_a_label_of_the_page_is_no_part_of_a_name(label):
    """What stands before another value of the page's head does not begin the name of an organ."""
    assert not names_organ(fold(f"{label}某县人民政府"))


@pytest.mark.parametrize("label", LONGER)
def test_a_label_behind_a_title_ends_it(label):
    """The title of a page ends where a label of the page's head begins, whole."""
    assert "某局2023年年报" == title_in(f"某局2023年年报 {label}：甲")


@pytest.mark.parametrize("label", ["标题", "名称", "题名", "信息名称", "信息标题", "文件名称", "文件标题", "文章标题"])
def test_a_label_before_a_title_tells_it(label):
    """Of the values in a page's head the title is the one behind its own label."""
    assert "某局2023年年报" == title_in(f"索引号：A-1 {label}：某局2023年年报 来源：某局")


@pytest.mark.parametrize("organ", ORGANS)
def test_what_ends_as_organs_are_called_is_one(organ):
    """A name of Chinese characters that ends in a word for an organ is one; with a word behind it is not."""
    assert names_organ(fold(organ))
    assert not names_organ(fold(f"{organ}等"))


@pytest.mark.parametrize("organ", ["发布机关", "报告机关", "发布机构"])
@pytest.mark.parametrize("published", ["发布日期", "发布时间", "公开日期"])
@pytest.mark.parametrize("title", ["政府信息公开工作年度报告", "政府信息公开年度报告"])
def test_the_lines_below_a_title_are_read_in_their_usual_wordings(organ, published, title):
    """Who reports, on which year, and when it was published are told by the lines below the title."""
    tables = govinfo.render(govinfo.zero("2021"), "text").partition("\n")[2]
    head = f"{title}\n{organ}：甲\n报告年度：2023\n{published}：2024-01-30\n"
    report = govinfo.reads(head + tables, format="text")

    assert ("甲", 2023, date(2024, 1, 30)) == (report.organ, report.year, report.published)


def test_the_title_in_english():
    """Where English is asked for, a report is titled by its organ, its year, and what it is."""
    printed = govinfo.render(govinfo.zero("2021", organ="Foo", year=2023), "markdown", lang="en")

    assert "# Foo 2023 annual report" == printed.splitlines()[0]


def test_of_a_report_of_nobody_knows_whom_there_is_nothing_to_say():
    """Without organ, year and day no line stands below the title."""
    assert [] == lines(None, None, None, None)
    assert ["2023"] == [text for _, text in lines(None, None, 2023, None)]
