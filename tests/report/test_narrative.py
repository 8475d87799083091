"""The prose of a report and its topics."""

import pytest

from govinfo.report.narrative import Narrative, Passage, topics
from govinfo.vocabulary import Section, Topic

OVERVIEW = """\
一年来，我乡做好工作。
（一）主动公开
公开469条。

1. 其中指南1条。
(2)依申请公开：今年收到1件。
（三）政府信息管理情况
（4） 政府信息公开平台建设
建好平台。
5、 监督保障。安排专人。
（六）其他事项
都好。
"""


def test_topics_of_the_overview():
    """Section one is divided at the headings of the form's topics, whatever their list marks and variants."""
    assert [
        Passage(Topic.PROACTIVE_DISCLOSURE, "主动公开", "公开469条。\n\n1. 其中指南1条。"),
        Passage(Topic.DISCLOSURE_ON_APPLICATION, "依申请公开", "今年收到1件。"),
        Passage(Topic.INFORMATION_MANAGEMENT, "政府信息管理情况", ""),
        Passage(Topic.PLATFORM, "政府信息公开平台建设", "建好平台。"),
        Passage(Topic.SUPERVISION, "监督保障", "安排专人。\n（六）其他事项\n都好。"),
    ] == list(topics(OVERVIEW))


@pytest.mark.parametrize(
    ("key", "headings"),
    [
        ("proactive_disclosure", ["主动公开", "主动公开情况", "主动公开方面"]),
        ("disclosure_on_application", ["依申请公开", "依申请公开情况", "依申请公开方面"]),
        (
            "information_management",
            ["政府信息管理", "政府信息管理情况", "政府信息资源规范化管理", "信息管理"],
        ),
        ("platform", ["政府信息公开平台建设", "平台建设", "公开平台建设", "政务公开平台建设"]),
        ("supervision", ["监督保障", "监督保障情况", "政府信息公开监督保障", "监督保障方面"]),
    ],
)
def test_a_topic_is_known_by_every_heading_that_reports_print(key, headings):
    """Offices head the five topics in some words of their own."""
    for heading in headings:
        assert [(key, "文字。")] == [(topic.key, topic.text) for topic in topics(f"（一）{heading}\n文字。")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "本年主动公开信息3条。",  # no list mark, so no heading
        "一、总体情况",  # a heading, of no topic
        "（一）主动公开工作取得新的进展",  # a sentence that begins like a heading
    ],
)
def test_prose_without_topics(text):
    """Prose without headings of topics has none."""
    assert () == topics(text)


def test_a_key_becomes_the_member_that_it_names():
    """A passage shows which section it is by the word of the vocabulary, however the word was given."""
    assert Passage(Section.OVERVIEW, None, "") == Passage("overview", None, "")
    assert "Passage(key=Section.OVERVIEW, heading=None, text='')" == repr(Passage("overview", None, ""))


def test_sections_by_key():
    """The prose of a section is found by key, joined where the document has it twice, empty where it has none."""
    narrative = Narrative(
        sections=(
            Passage(Section.OVERVIEW, "一、总体情况", OVERVIEW),
            Passage(Section.OTHER, "六、其他需要报告的事项", "甲"),
            Passage(Section.OTHER, None, "乙"),
        )
    )

    assert "甲\n乙" == narrative["other"] == narrative[Section.OTHER]
    assert "" == narrative["problems"]
    assert "overview" in narrative
    assert Section.PROBLEMS not in narrative
    assert list(Topic) == [passage.key for passage in narrative.topics]


def test_a_report_without_prose():
    """Without sections there are no topics."""
    assert () == Narrative().topics
