"""Titles, ways to a page, lines below a title and signatures, as organs of every kind print them."""

import pytest

from govinfo import readers
from govinfo.readers.metadata.headline import title
from govinfo.text import fold

BODY = "信息内容\n行政许可\n3\n信息内容\n行政处罚\n0\n"
REPORT = "政府信息公开工作年度报告"
ORGANS = """
河北省人民政府 内蒙古自治区人民政府 延边朝鲜族自治州人民政府
锡林郭勒盟行政公署 鄂温克族自治旗人民政府 阿里地区行政公署
双江拉祜族佤族布朗族傣族自治县人民政府 恩施土家族苗族自治州
 四川省 兴安盟 阿拉善左旗 某苏木人民政府 仙源镇 某乡人民政府 螅镇 歙县 城区 佳荣里街
新疆生产建设兵团 新疆生产建设兵团第八师石河子市 中国人民银行 中国人民银行某市分行
 海关总署 拱北海关 外交部 教育部 国务院办公厅
国务院国有资产监督管理委员会 中国证券监督管理委员会 中国气象局 国家外汇管理局某省分局 国家税务总局某县税务局
国家统计局某调查总队 国家新闻出版署（国家版权局） 某煤矿安全监察局 某邮政管理局 某出入境边防检查站
某市地方金融监督管理局（某市金融工作办公室） 某县人力资源和社会保障局 某区人民政府外事办公室 某市公安局交通警察支队
某市消防救援支队 某县档案馆（党史研究室） 某街道办事处 某街道办
高新技术产业开发区管委会 某经济技术开发区管理委员会
某市第一人民医院 某社区卫生服务中心 某县疾病预防控制中心
某师范大学 某职业技术学院 某省实验中学 某县第三小学 某市机关幼儿园
某市图书馆 某市广播电视台 某省气象台 某水务集团有限公司 某市城市建设投资集团 国网某县供电公司
某县供销合作联社 某县供销合作社联合社 某区供销社 某市残联
新疆生产建设兵团第十二师 某师某市二十九团 中国人民银行某市中心支行
某市总工会 某市红十字会 某国有林场 某市国际机场 某片区指挥部
"""


def identified(text, after=""):
    report = readers.reads(f"{text}\n{BODY}{after}")
    return report.organ, report.year


@pytest.mark.parametrize("organ", ORGANS.split())
def test_an_organ_of_any_kind_is_named_by_its_title(organ):
    """Before the year or behind it, and in a line of its own above the title."""
    expected = fold(organ), 2023

    assert expected == identified(f"{organ}2023年{REPORT}")
    assert expected == identified(f"2023年度{organ}{REPORT}")
    assert expected == identified(f"{organ}\n2023年{REPORT}")


@pytest.mark.parametrize(
    "title",
    [
        "（转载）怀远县公安局2023年政府信息公开工作年度报告",
        "转载）怀远县公安局2023年政府信息公开工作年度报告",
        "【年报】怀远县公安局2023年政府信息公开工作年度报告",
        "[公安局]怀远县公安局2023年政府信息公开工作年度报告",
        "首页 > 信息公开 > 年报 > 怀远县公安局2023年政府信息公开工作年度报告",
        "首页 / 信息公开 / 怀远县公安局2023年政府信息公开工作年度报告",
        "您的位置：首页>怀远县公安局2023年政府信息公开工作年度报告",
        "首页>信息公开>2023年政府信息公开工作年度报告\n怀远县公安局2023年政府信息公开工作年度报告",
        "怀远县人民政府 怀远县公安局2023年政府信息公开工作年度报告",
        "怀远县公安局政府信息公开2023年年度报告",
        "2023年政府信息公开工作年度报告\n发布机构：怀远县公安局 发布日期：2024年1月20日 字体：[大 中 小]",
        "填报单位（盖章）：怀远县公安局\n2023年政府信息公开工作年度报告",
        "怀远县公安局2021年政府信息公开工作年度报告\n怀远县公安局2022年政府信息公开工作年度报告\n现公布怀远县公安局2023年政府信息公开工作年度报告。",
        "首页>年报>怀远县财政局2023年政府信息公开工作年度报告\n怀远县公安局2023年政府信息公开工作年度报告",
        "政府信息公开年度报告\n怀远县公安局2023年政府信息公开工作年度报告",
        "标题怀远县公安局2023年政府信息公开工作年度报告",
        "名称：怀远县公安局2023年政府信息公开工作年度报告",
        "附件1 怀远县公安局2023年政府信息公开工作年度报告",
        "附件：怀远县公安局2023年政府信息公开工作年度报告",
        "怀远县公安局关于2023年政府信息公开工作年度报告",
        "怀远县公安局关于印发《2023年政府信息公开工作年度报告》",
        "怀远县公安局2023年度信息公开工作年报",
        "怀远县公安局2023年政府信息公开年报",
        "怀远县公安局\n2023年度\n政府信息公开工作年度报告",
        "怀远县公安局政府信息公开工作年度报告（2023年）",
        "怀远县公安局政府信息公开工作年度报告（二〇二三年度）",
        "政府信息公开工作年度报告\n（2023年度）\n怀远县公安局",
        "怀远县公安局2023年政府信息公开工作年度报告（公开版）",
        "怀远县公安局2023年政府信息公开工作年度报告_年报_怀远县人民政府",
        "怀远县公安局（怀远县2023年政府信息公开工作年度报告",
        "怀远县公安局2023年政府信息公开 工作告年度报\n来源：怀远县人民政府办公室　时间：2024-01-31",
        "2023年政府信息公开工作年度报告\n本报告由怀远县公安局编制。",
        "2023年政府信息公开工作年度报告\n本年报由怀远县公安局根据《条例》编制。",
        "2023年政府信息公开工作年度报告\n由怀远县公安局编制。",
        "2023年政府信息公开工作年度报告\n本报告依据《条例》(国令第711号)要求，由怀远县公安局结合有关数据编制。",
        "依据《条例》的规定，编制怀远县公安局2023年政府信息公开工作年度报告，统计期限为全年。",
        "根据《条例》规定，编制《怀远县公安局2023年政府信息公开工作年度报告》。本报告由六个部分组成。",
        "按照要求，结合怀远县公安局2023年政府信息公开工作实际，编制发布本报告。",
        "2023年政府信息公开工作年度报告\n索引号：1　来源：怀远县公安局　发布时间：2024-01-20",
        "2023年政府信息公开工作年度报告\n发布机构 | 怀远县公安局",
        "索引号：1\n发布机构：怀远县公安局　报告年度：2023",
    ],
)
def test_what_stands_around_a_title_is_none_of_it(title):
    """Remarks, marks, ways to the page, site names; a clean line is believed before a way to it."""
    assert ("怀远县公安局", 2023) == identified(title)


@pytest.mark.parametrize(
    ("text", "organ", "year"),
    [
        ("某大学2021-2022学年度信息公开工作报告", "某大学", None),
        ("某大学2021—2022学年信息公开年度报告", "某大学", None),
        ("2021-2022学年度某大学信息公开年度报告\n一、总体情况\n2022年公开3条。", "某大学", None),
        ("阿里地区2023年政府信息公开工作年度报告", "阿里地区", 2023),
        ("首页信息公开怀远县公安局2023年政府信息公开工作年度报告", None, 2023),
        ("国家新闻出版署（国家版权局2023年政府信息公开工作年度报告", "国家新闻出版署", 2023),
        ("信息公开年报", None, None),
        ("2023年政府信息公开工作年度报告\n来源：本站原创", None, 2023),
        ("政府信息公开工作年度报告\n（2024年度）\n各位代表", None, 2024),
        ("全县2023年政府信息公开工作年度报告", None, 2023),
        ("怀远县人民政府关于公布怀远县公安局2023年政府信息公开工作年度报告的通知", None, 2023),
        ("怀远县人民政府转发怀远县公安局2023年政府信息公开工作年度报告", None, 2023),
        ("怀远县人民政府门户网站\n2023年政府信息公开工作年度报告", None, 2023),
        ("2023年政府信息公开工作年度报告\n来源：怀远县融媒体中心", None, 2023),
        (
            "怀远县公安局2021年政府信息公开工作年度报告\n怀远县公安局2022年政府信息公开工作年度报告",
            "怀远县公安局",
            None,
        ),
        ("2023年政府信息公开工作年度报告\n来源：怀远县人民政府办公室", None, 2023),
        ("2023年政府信息公开工作年度报告\n本报告根据《条例》要求,由怀远县人民政府信息公开办编制。", None, 2023),
    ],
)
def test_what_a_title_leaves_open_stays_open(text, organ, year):
    """A year of schools is none of the calendar; words that lead to a page are no organ."""
    assert (organ, year) == identified(text)


@pytest.mark.parametrize(
    "text",
    [
        "興國縣良村鎮2024年政府信息公開工作年度報告",
        "現特向社會公布興國縣 良村鎮2024年政府信息公開工作年度報告。",
        "2024年政府信息公開工作年度報告\n来源：興國縣良村鎮",
    ],
)
def test_a_name_in_traditional_characters_is_left_in_them(text):
    """The title is recognised as those in Simplified ones are; the name is as it is printed."""
    assert ("興國縣良村鎮", 2024) == identified(text)


@pytest.mark.parametrize(
    ("lines", "organ"),
    [
        ("怀远县公安局\n2024年1月15日", "怀远县公安局"),
        ("怀远县公安局　2024年1月15日", "怀远县公安局"),
        ("怀远县公安局\n2024-01-15", "怀远县公安局"),
        ("怀远县公安局\n二〇二四年一月十五日", "怀远县公安局"),
        ("某市地方志编纂委员会办公室\n2024年1月15日", "某市地方志编纂委员会办公室"),
        ("怀远县人民政府办公室\n2024年1月15日", None),
        ("请各单位遵照执行\n2024年1月15日", None),
        ("怀远县公安局", None),
    ],
)
def test_the_signature_names_the_organ(lines, organ):
    """With its day; an office may sign for its government, and the day is none of publication."""
    text = f"2023年{REPORT}\n{BODY}六、其他需要报告的事项\n无其他事项。\n{lines}\n"
    report = readers.reads(text)

    assert (organ, None) == (report.organ, report.published)
    assert (organ is not None) == (report.source("organ") is not None)


def test_a_paragraph_that_names_a_report_is_no_title():
    """A line of more than ninety characters is none, whatever it names."""
    line = f"{'关于本机关各项工作的说明' * 8}某县民政局2023年政府信息公开工作年度报告"

    assert (None, ()) == title([line])
