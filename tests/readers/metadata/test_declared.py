"""What a page declares of itself fills what its text leaves open, and nothing else."""

from datetime import date

import pytest

from govinfo import readers

TABLE = "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>3</table>"

PUBLISHED = (
    "<meta name=ArticleTitle content=2023年政府信息公开工作年度报告><meta name=ContentSource content=某市财政局>"
    "<meta name=PubDate content='2024-01-31 15:35'>"
)


def read(head, body=TABLE):
    report = readers.reads(f"<html><head>{head}</head><body>{body}</body></html>")
    return report.organ, report.year, report.published


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>某市财政局2023年政府信息公开工作年度报告_年度报告_某市人民政府</title>", ("某市财政局", 2023, None)),
        ("<title>年报 - 某市财政局2023年政府信息公开工作年度报告</title>", ("某市财政局", 2023, None)),
        (
            PUBLISHED,
            ("某市财政局", 2023, date(2024, 1, 31)),
        ),
        ("<meta name=PubDate content=2024-02-31><meta name=ContentSource content=网站>", (None, None, None)),
        ("<meta name=PubDate content=今天><title>首页</title>", (None, None, None)),
    ],
)
def test_what_the_text_leaves_open_is_taken_from_the_head(head, expected):
    """The titles of the article and the page, whatever the site adds; the source, if it is an organ; the day."""
    assert expected == read(head)


def test_the_text_comes_first():
    """A title on the page, another in its head."""
    head = "<title>某县财政局2022年政府信息公开工作年度报告</title>"

    assert ("某市财政局", 2023, None) == read(head, f"<p>某市财政局2023年政府信息公开工作年度报告</p>{TABLE}")
