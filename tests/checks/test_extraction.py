"""What a report states, held against the text it was read from."""

import govinfo
from govinfo.languages import Text
from govinfo.report.cells import undecided

REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace(
    {"remedies.review.upheld": 12, "remedies.review.other": 3, "remedies.review.total": 15}
)


def read(text):
    return govinfo.reads(text, format="text")


def test_a_changed_copy_differs_from_its_source():
    """Rule E001 names each cell that no longer states what was read; what was read unchanged is silent."""
    report = read(govinfo.render(REPORT, "text"))
    changed = report.replace({"remedies.review.total": 16, "remedies.review.other": None})
    (finding,) = govinfo.check(changed, select=["E001"], lang="en")

    assert () == tuple(govinfo.check(report, select=["E"]))
    assert (("remedies.review.total",), 15, 16) == (finding.cells, finding.expected, finding.actual)
    assert "table 四, remedies, review, total: kept as 16, printed as “15”" == finding.message


def test_what_stood_as_a_mark_is_not_held_against_a_figure():
    """A cell that was filed with a mark and given a figure later has no number in its source to differ from."""
    report = read(govinfo.render(REPORT.replace({"remedies.review.other": "/"}), "text"))

    assert () == tuple(govinfo.check(report.replace({"remedies.review.other": 3}), select=["E001"]))


def test_digits_that_were_cut_are_named():
    """Rule E002 names the cells that were cut out of digits run together; no part of them differs from its source."""
    line = "一、本年新收政府信息公开申请数量"
    glued = f"{line}1212000024\n二、上年结转政府信息公开申请数量0000000\n（一）予以公开0000000\n"
    (finding,) = govinfo.check(read(glued), select=["E001", "E002"], lang="en")

    assert ("E002", 21) == (finding.code, len(finding.cells))
    assert "table 三, applications: 21 of its cells cut out of digits that ran together" == finding.message


def test_what_was_not_read_beside_figures_is_told():
    """Rule E005 names the cells of a table that bear marks once, and each hidden table beside them."""
    page = govinfo.render(REPORT, "html").replace(">12<", "><s>11</s>12<").replace(">15<", ">15<sup>1</sup><")
    hidden = page.replace("</body>", "<table hidden><tr><td>9</td></tr></table></body>")
    report = govinfo.reads(hidden, format="html")
    findings = govinfo.check(report, select=["E005"], lang="zh")

    assert [12, 3, 15] == [report.cell(f"remedies.review.{cell}") for cell in ("upheld", "other", "total")]
    assert [("remedies.review.upheld", "remedies.review.total"), ()] == [finding.cells for finding in findings]
    assert ["已划去的“11”未读入（共2处）", "隐藏的“9”未读入（共1处）"] == [
        finding.message.rpartition("：")[2] for finding in findings
    ]


def test_what_could_not_be_told_in_several_rows_is_told_of_one():
    """Rule C108 gives the reason of the first row, and names that row where others have figures to be told, too."""
    several = undecided(Text("两个数字连写", "two figures run together"), "12")
    one = REPORT.replace({"remedies.review.upheld": several, "remedies.review.total": several})
    more = one.replace({"remedies.direct_litigation.upheld": several})

    said = [govinfo.check(report, select=["C108"], lang="zh")[0].message for report in (one, more)]

    assert "表四有2个单元格印有数字而无法确定：两个数字连写" == said[0]
    assert "表四有3个单元格印有数字而无法确定：如“行政复议”，两个数字连写" == said[1]
