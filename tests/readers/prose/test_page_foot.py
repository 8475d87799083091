"""What a site prints below a report is no prose of its last section."""

import pytest

from govinfo import readers

BODY = "信息内容\n行政许可\n3\n信息内容\n行政处罚\n0\n"
LAST = "本年度没有收取信息处理费。"


def last_section(*lines):
    text = "\n".join(("某县财政局2023年政府信息公开工作年度报告", BODY, "六、其他需要报告的事项", *lines))
    return readers.reads(text).narrative["other"].split("\n")


@pytest.mark.parametrize(
    "foot",
    [
        "打印本页 关闭窗口",
        "【打印】【关闭】",
        "[字体：大 中 小] 收藏 分享到：微信 微博 QQ空间",
        "上一篇：某县财政局2022年政府信息公开工作年度报告",
        "下一篇：没有了",
        "扫一扫，手机打开当前页",
        "责任编辑：张三",
        "版权所有：某县人民政府",
        "主办：某县人民政府　承办：某县数据资源管理局",
        "皖ICP备05001234号-1　皖公网安备 34110202000123号",
        "网站标识码：3411000001",
        "网站地图 | 联系我们 | 关于我们",
        "Copyright © 2024 某县财政局 All Rights Reserved",
        "您是第 12345 位访问者",
        "浏览次数：123次",
        "相关阅读",
        "为确保最佳浏览效果，建议您使用IE8以上浏览器",
        "- 3 -",
        "第 5 页 共 5 页",
    ],
)
def test_what_stands_below_the_last_sentence(foot):
    """Buttons, the pages beside, who keeps the site, and all names of links behind them are left out."""
    assert [LAST] == last_section(LAST, foot)
    assert [LAST] == last_section(LAST, foot, "中国政府网 某省人民政府", "电话：0550-3023456", foot)


@pytest.mark.parametrize(
    "line",
    [
        "附件：收费明细.xlsx",
        "抄送：县政府办公室。",
        "某县财政局办公室2024年1月25日印发",
        "1.打印收费标准",
        "打印费3元",
        "分享到各单位的经验",
    ],
)
def test_what_is_the_report_s_own(line):
    """Its annexes, to whom it was sent, and what is said of printing stay; nothing above them is left out."""
    assert [LAST, line] == last_section(LAST, line)
    assert [LAST, "【打印】", f"{line}。"] == last_section(LAST, "【打印】", f"{line}。")


def test_a_signature_above_the_foot_of_a_page():
    """It ends the report, and names its organ."""
    signed = "某县财政局\n2024年1月25日\n【打印】【关闭】\n主办：某县人民政府"
    report = readers.reads(f"2023年政府信息公开工作年度报告\n{BODY}六、其他需要报告的事项\n{LAST}\n{signed}")

    assert "某县财政局" == report.organ
    assert f"{LAST}\n某县财政局\n2024年1月25日" == report.narrative["other"]
    assert "2024年1月25日" == report.source("narrative.other.3").raw
