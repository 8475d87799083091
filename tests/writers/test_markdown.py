"""Markdown: headings, paragraphs, pipe tables."""

from govinfo.page.markdown import escaped
from govinfo.report.annual import zero
from govinfo.writers import render


def test_tables_are_pipe_tables():
    """The first grid row is the head; the places under a merged cell are empty; figures stand right."""
    lines = render(zero("2021").proactive, "markdown").splitlines()

    assert [
        ["", "第二十条第（一）项", "", "", "", ""],
        ["", ":" + "-" * 21, "-" * 27 + ":", "-" * 13 + ":", "-" * 13 + ":", ""],
        ["", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ""],
        ["", "规章", "0", "0", "0", ""],
    ] == [[field.strip() for field in line.split("|")] for line in lines[:4]]


def test_text_that_means_something_is_escaped(filed):
    """Prose shows in Markdown as it was written."""
    written = render(filed(), "markdown")

    assert r'\<b\>\&amp; "x"\</b\> \*a\* \_b\_ \`c\` \[d\](e) \| \$f\_1\$ 50% \\g \{h\} \~i^j \#k' in written
    assert "\n\n1\\. 一\n\n\\- 二\n\n" in written


def test_openings_are_escaped_only_where_they_open():
    """List marks, heading underlines and quotes mean something only at the start of a line."""
    assert [r"\- a - b", r"12\) c 1)", r"\==", "a=b", "2023年 1. x"] == [
        escaped("- a - b"), escaped("12) c 1)"), escaped("=="), escaped("a=b"), escaped("2023年 1. x")
    ]  # fmt: skip


def test_a_mark_with_a_pipe_stays_in_its_cell():
    """A pipe filed in a cell does not end it."""
    report = zero("2021").replace({"remedies.review.upheld": "1|2"})

    assert r"| 1\|2 |" in " ".join(render(report.remedies, "markdown").split())
