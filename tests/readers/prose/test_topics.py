"""The topics of section one stand where their headings do."""

from govinfo import readers

TEXT = """某县财政局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开、依申请公开两项工作平稳。
(一)主动公开。公开信息三条。
发布方式不变。
(二)依申请公开
收到申请一件。
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
行政规范性文件 0 0 0
"""


def test_a_topic_stands_on_the_line_of_its_heading():
    """A sentence that names topics before their headings is not taken for one of these."""
    report = readers.reads(TEXT, format="text")
    found = {
        topic.key: (topic.text, report.source(f"narrative.overview.{topic.key}").line)
        for topic in report.narrative.topics
    }

    assert {
        "proactive_disclosure": ("公开信息三条。\n发布方式不变。", 4),
        "disclosure_on_application": ("收到申请一件。", 6),
    } == found
