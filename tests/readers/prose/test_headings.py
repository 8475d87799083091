"""Which lines open a section, and which only look as if they did."""

import pytest

import govinfo
from govinfo.readers.prose.headings import headings_in
from govinfo.vocabulary import Section

TABLE = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("一、总体情况", Section.OVERVIEW),
        ("一、政府信息公开工作总体情况", Section.OVERVIEW),
        ("一、工作开展总体情况", Section.OVERVIEW),
        ("一、工作概述", Section.OVERVIEW),
        ("（一）工作概述", None),
        ("一、工作基本情况", Section.OVERVIEW),
        ("（一）基本情况", None),
        ("二、主动公开政府信息统计情况", Section.PROACTIVE),
        ("—、总体情况：", Section.OVERVIEW),  # a dash for 一
        ("2、主动公开政府信息情况", Section.PROACTIVE),
        ("（二）主动公开政府信息情况", Section.PROACTIVE),  # the section's own number
        ("二、主动公开政府信息的情况", Section.PROACTIVE),
        ("主动公开政府信息情况", Section.PROACTIVE),
        ("三、收到和处理政府信息公开申请的情况。", Section.APPLICATIONS),
        ("四、因政府信息公开工作被申请复议、提起行政诉讼情况", None),  # 行政复议 is what the form speaks of
        ("四、政府信息公开申请行政复议及提起行政诉讼的情况", Section.REMEDIES),
        ("六、存在问题和改进措施", Section.PROBLEMS),  # numbered on behind a further table
        ("五、政府信息公开工作存在的问题以及改进措施", Section.PROBLEMS),
        ("六、其它需要报告的事项", Section.OTHER),
        ("一、2023年政务公开总体情况", Section.OVERVIEW),
        ("二、行政机关主动公开政府信息情况", Section.PROACTIVE),  # as the Regulation says it
        ("三、行政机关收到和处理政府信息公开申请情况", Section.APPLICATIONS),
        ("四、政府信息公开行政复议及行政应诉情况", Section.REMEDIES),
        ("五、当前存在的主要问题及下一步改进措施", Section.PROBLEMS),
        ("五、下一步措施", None),
        ("五、下一步工作打算", Section.PROBLEMS),
        ("五、主要问题和改进措施", Section.PROBLEMS),
        ("四、下一步工作打算", None),  # behind the problems, which 三、 may be
        ("一、年度信息公开总体情况", Section.OVERVIEW),
        ("一、基本情况", Section.OVERVIEW),
        ("三、收到和处理政府信息公开总体情况", Section.APPLICATIONS),
        ("三、依申请公开政府信息情况", Section.APPLICATIONS),
        ("四、复议诉讼情况", Section.REMEDIES),
        ("六、需要说明的事项", Section.OTHER),
        ("六、其他应当报告的事项", Section.OTHER),
        ("六、收费情况", None),
        ("五、当前存在的突出问题", Section.PROBLEMS),
        ("五、政府信息公开工作中存在的不足及努力方向", Section.PROBLEMS),
        ("五、存在的主要问题、改进措施及2025年工作计划", Section.PROBLEMS),
        ("三、存在的主要问题", None),  # may be a part of another section
        ("五、存在的问题与改进方向", Section.PROBLEMS),
        ("五、存在的主要问题及下年度改进措施", Section.PROBLEMS),
        ("五、不足与改进", Section.PROBLEMS),
        ("六、其他", Section.OTHER),
        ("一、概况", Section.OVERVIEW),
        ("第一部分 总体情况", Section.OVERVIEW),
        ("第二部分：主动公开情况", Section.PROACTIVE),
        ("第五章　存在问题及改进措施", Section.PROBLEMS),
        ("叁、收到和处理政府信息公开申请情况", Section.APPLICATIONS),
        ("Ⅳ.政府信息公开行政复议、行政诉讼情况", Section.REMEDIES),
        ("IV. 政府信息公开行政复议、行政诉讼情况", Section.REMEDIES),
        ("VI、其他需要报告的事项", Section.OTHER),
        ("五  存在的主要问题及改进情况", Section.PROBLEMS),
        ("02 主动公开政府信息情况", Section.PROACTIVE),
        ("03 主动公开政府信息情况", None),  # another section's number
        ("【总体情况】", Section.OVERVIEW),
        ("◆ 主动公开政府信息情况", Section.PROACTIVE),
        ("第一部分 部门概况说明", None),
        ("第二季度主动公开政府信息情况", None),
        ("V. 主要工作", None),
        ("六、其他需要报告的重要事项", Section.OTHER),
        ("一、总结概述", Section.OVERVIEW),
        ("三、概况", None),
        ("五、存在分歧的事项", None),
        ("（一）主动公开政府信息情况", None),  # a topic
        ("1.主动公开政府信息情况", None),
        ("（二）主动公开情况", None),
        ("二、依申请公开情况", None),
        ("主动公开政府信息情况良好，全年公开信息三百条。", None),
    ],
)
def test_lines_that_open_a_section(line, section):
    """A heading is known by what it says, with its own number, or with any where it stands on the highest level."""
    expected = [] if section is None else [section]

    assert expected == [heading.section for heading in headings_in(line)]
    assert expected == [one.key for one in govinfo.reads(f"{TABLE}某市财政局。\n{line}\n无。\n").narrative.sections]


def test_headings_within_a_line():
    """Where a whole report stands on one line its headings are cut out of it."""
    line = "本报告由六部分组成。" * 6 + "一、总体情况今年公开三百条。二、主动公开政府信息情况"

    assert [Section.OVERVIEW, Section.PROACTIVE] == [heading.section for heading in headings_in(line)]


@pytest.mark.parametrize(
    ("said", "headings"),
    [
        ("六、存在的主要问题及改进措施（一）问题", ["六、存在的主要问题及改进措施"]),
        (
            "五、存在的主要问题和改进情况宣传不够。六、其他需报告的事项无。",
            ["五、存在的主要问题和改进情况", "六、其他需报告的事项"],
        ),
        ("五、存在的主要问题及改进情况宣传不够，有五、存在问题和改进措施。", ["五、存在的主要问题及改进情况"]),
        ("五、因政府信息公开被申请复议情况", []),
        ("五、存在的主要问题及明年工作计划2024年，我局", ["五、存在的主要问题及明年工作计划"]),
        ("五、存在的不足工作中，还有不足", ["五、存在的不足"]),
        ("五、存在问题和下步打算：下一步，宣传", ["五、存在问题和下步打算"]),
        ("五、存在的不足和改进方向是宣传", ["五、存在的不足和改进方向"]),
        ("二、存在的主要问题是宣传", []),
    ],
)
def test_headings_of_other_wording_within_a_line(said, headings):
    """The last two sections are known by their gist there as well; where each ends, the words of headings tell."""
    line = "本报告由六部分组成。" * 7 + said

    assert headings == [line[one.start : one.end].replace("(", "（") for one in headings_in(line)]


def test_a_topic_named_like_a_section_stays_in_the_overview():
    """Where a section has a heading of higher rank the lines that look like it are prose of the section before."""
    text = f"一、总体情况\n（二）主动公开政府信息情况\n公开三百条。\n二、主动公开政府信息情况\n{TABLE}"
    narrative = govinfo.reads(text, format="text").narrative

    assert [Section.OVERVIEW, Section.PROACTIVE] == [passage.key for passage in narrative.sections]
    assert "（二）主动公开政府信息情况\n公开三百条。" == narrative[Section.OVERVIEW]


def test_parts_numbered_anew_before_the_form_s_own_are_topics_of_the_overview():
    """Of two headings that say the same the one above the table opens the section; the one in the overview does not."""
    overview = (
        "全年平稳。\n二、工作机制\n设有专班。\n三、主动公开工作情况\n公开三百条。\n四、政府信息公开申请情况\n收到五件。"
    )
    received = "一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5\n"
    text = f"一、总体情况\n{overview}\n一、主动公开政府信息情况\n{TABLE}二、收到和处理政府信息公开申请情况\n{received}"
    narrative = govinfo.reads(text, format="text").narrative

    assert [Section.OVERVIEW, Section.PROACTIVE, Section.APPLICATIONS] == [p.key for p in narrative.sections]
    assert overview == narrative[Section.OVERVIEW]


def test_a_heading_that_stands_twice_before_any_overview_opens_its_section_twice():
    """Without an overview to be a topic of, both are kept as they were filed."""
    text = f"二、主动公开政府信息情况\n公开三百条。\n二、主动公开政府信息情况\n{TABLE}"
    narrative = govinfo.reads(text, format="text").narrative

    assert ["公开三百条。", ""] == [passage.text for passage in narrative.sections]
