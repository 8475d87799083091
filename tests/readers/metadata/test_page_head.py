"""The head of a web page in one line: fields in any order, the way to the page, days; never an organ with a label."""

from itertools import permutations

import pytest

from govinfo import readers
from govinfo.readers.metadata.headline import entitled, title
from govinfo.readers.metadata.page_head import title_in
from hostile.growth import MOST, power

TITLE = "怀远县公安局2023年政府信息公开工作年度报告"
FIELDS = (("索引号", "GA12/2024-001"), ("标题", TITLE), ("发布日期", "2024-01-20 10:30"), ("信息来源", "县政府办公室"))
BODY = "一、总体情况\n无。\n信息内容\n行政许可\n3\n信息内容\n行政处罚\n0\n"


@pytest.mark.parametrize("mark", ["：", " ", ": ", " | ", "　"])
def test_the_fields_stand_in_any_order(mark):
    """The title is the value behind its label, wherever the other fields stand, with or without colons."""
    heads = [" ".join(f"{label}{mark}{value}" for label, value in order) for order in permutations(FIELDS)]

    assert {("怀远县公安局", 2023)} == {entitled(head) for head in heads}


@pytest.mark.parametrize(
    "line",
    [
        f"索 引 号 某某 标    题 {TITLE}",
        f"文号 无 主题词 年报 题名 {TITLE}",
        f"发布机构：县政府 主题分类：公安 {TITLE}",
        f"浏览次数 12 {TITLE}",
        f"字体：[大 中 小] {TITLE}",
        f"成文日期 2024年1月20日 10:30:05 {TITLE}",
        f"2024-01-20 {TITLE}",
        f"{TITLE} 浏览次数：12 来源：县公安局",
        f"{TITLE}发布日期：2024-01-20",
        f"| 名称 | {TITLE} |",
        f"首页 » 信息公开 » {TITLE}",
        f"首页>>信息公开>>{TITLE}",
        f"首页 → 年报 → {TITLE} → 正文",
        f"当前位置：首页 ▶ {TITLE}",
        f"{TITLE} {TITLE}",
        f"{TITLE}{TITLE} 发布日期：2024-01-20",
    ],
)
def test_the_title_is_found_among_what_a_page_prints_around_it(line):
    """What stands in the line beside the title is no part of it."""
    assert TITLE == title_in(line)
    assert ("怀远县公安局", 2023) == entitled(line)


@pytest.mark.parametrize(
    ("head", "organ", "title"),
    [
        (f"索引号 某某 标题 {TITLE}", "怀远县公安局", TITLE),
        (f"发文机关 怀远县公安局 名称 {TITLE[6:]}", "怀远县公安局", TITLE[6:]),
        (f"索引号 某某 发文机关 怀远县公安局\n{TITLE[6:]}", "怀远县公安局", TITLE[6:]),
        (f"索引号某某主题分类{TITLE}", None, f"索引号某某主题分类{TITLE}"),
    ],
)
def test_no_organ_has_a_label_in_its_name(head, organ, title):
    """Fields without any white space between them leave the organ open."""
    report = readers.reads(f"{head}\n{BODY}")

    assert (organ, 2023) == (report.organ, report.year)
    assert title == report.narrative.title


@pytest.mark.parametrize(
    ("before", "organ"),
    [
        ("怀远县人民政府 部门年报", "怀远县公安局"),
        ("怀远县人民政府门户网站", "怀远县公安局"),
        ("怀远县公安局 政府信息公开", "怀远县公安局"),
        ("中国怀远", "怀远县公安局"),
        ("首页 政务公开 法定主动公开内容 年度报告", "怀远县公安局"),
        ("\xa0首页", "怀远县公安局"),
        ("安徽省", "安徽省怀远县公安局"),
        ("怀远县政务公开办", "怀远县政务公开办怀远县公安局"),
    ],
)
def test_the_words_of_a_site_before_a_title_are_none_of_its_organ(before, organ):
    """They end in a part of the site, or name the organ's place again and no organ; what else stands before is kept."""
    report = readers.reads(f"{before} {TITLE}\n{BODY}")

    assert (organ, 2023) == (report.organ, report.year)
    assert (TITLE if organ == TITLE[:6] else f"{before} {TITLE}") == report.narrative.title


def test_a_name_in_words_with_blanks_between_them_is_whole():
    """No kind of organ alone is the name of one."""
    assert ("怀远县公安局", 2023) == entitled("怀远县 公安局 2023年政府信息公开工作年度报告")
    assert ("怀远县政务公开办公室", 2023) == entitled("怀远县政务公开 办公室2023年政府信息公开工作年度报告")


def test_a_long_line_is_no_head_of_a_page():
    """A whole document in one line is left as it is."""
    line = f"索引号 1 标题 {TITLE} {'正文。' * 200}"

    assert line == title_in(line)


def test_many_words_before_a_title_take_as_long_as_they_are():
    """No title is looked for at each gap of a line that is longer than any head of a page."""
    few, many = (["1 " * size, TITLE] for size in (10_000, 40_000))

    assert any(power(title, few, many) <= MOST for _ in range(3))
