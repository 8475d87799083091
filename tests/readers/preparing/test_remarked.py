"""Findings that are listed in a checked copy of a report."""

import pytest

from govinfo import readers
from govinfo.errors import UnknownFormError

REPORT = (
    "一、总体情况\n{said}\n二、主动公开政府信息情况\n信息内容\n本年处理决定数量\n行政许可\n3\n信息内容\n行政处罚\n0\n"
)
OWN = [
    "✕错误 A302 表三“自然人”：0 + 0 ≠ 1 + 0",
    "△warning X601 the prose says 1",
    " 无法核对 P206 表二",
    "\t○提示 S004 标题序号体例不一",
]
OTHERS = ["○提示：本报告由某局编制", "无法核对的申请有3件", "✕错误A302", "错误 A302 见第3页"]


@pytest.mark.parametrize("said", OWN)
def test_findings_are_no_prose(said):
    """A line with how bad it is and the code of a rule, in either language, is none of the report's."""
    report = readers.reads(REPORT.format(said=said), format="text")

    assert [passage.text for passage in report.narrative.sections] == ["", ""]
    assert report.proactive.licences.decisions == 3


@pytest.mark.parametrize("said", OTHERS)
def test_other_lines_with_such_signs_are(said):
    """A sign or a word alone tells no finding."""
    assert said in str(readers.reads(REPORT.format(said=said), format="text").narrative)


def test_findings_alone_are_no_report():
    """Nothing is left of a list of findings."""
    with pytest.raises(UnknownFormError):
        readers.reads("\n".join(OWN), format="text")
