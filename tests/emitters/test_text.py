"""Findings as text."""

import sys

import pytest
from attrs import evolve

import govinfo
from govinfo.checks.catalogue import RULES
from govinfo.emitters.checked import Checked
from govinfo.emitters.text import compared, emit
from govinfo.languages import Text
from govinfo.report.cells import missing, undecided

FAULTY = govinfo.zero("2021", year=2023).replace({"remedies.review.total": 1, "applications.received.total": None})


def test_findings_are_told_with_expectation_basis_and_count():
    """Each finding has its sentence, what was expected and filed, and its basis; a count closes the file."""
    report = govinfo.zero("2021").replace({"remedies.review.total": 1})
    checked = Checked("a.txt", report, govinfo.check(report, lang="en"))

    expected = (
        "a.txt\n"
        "  R401 error table 四, remedies, review: 0 + 0 + 0 + 0 ≠ 1 (upheld + corrected + other + pending ≠ total)\n"
        "       expected 0, filed 1 · basis: "
        "年度报告格式（国办公开办函〔2021〕30号）表四；《条例》第五十条第一款第（三）项\n"
        "       │ 行政复议  [0] [0] [0] [0] [1]\n"
        "  error 1\n"
    )
    assert expected == emit([checked], lang="en")


def test_what_blanks_leave_open_is_told_apart():
    """A blank total makes its sums unknown: counted apart from what failed."""
    text = emit([Checked("a.txt", FAULTY, govinfo.check(FAULTY, lang="zh"))], lang="zh")

    assert "A302 无法核对 表三：1个单元格没有可用的数字，无法核对" in text
    assert text.endswith("  错误1项，警告1项，无法核对2项\n")


def test_an_empty_cell_is_drawn_apart_from_one_that_is_not_known():
    """□ is a cell that was left empty, ？ one whose figure could not be told or that was not found."""
    why = Text("印作两行", "printed in two lines")
    notes = {"remedies.review.upheld": None, "remedies.review.corrected": undecided(why)}
    report = govinfo.zero("2021", year=2023).replace({**notes, "remedies.review.other": missing(why)})
    text = emit([Checked("a.txt", report, govinfo.check(report, select=["R401"], lang="zh"))], lang="zh")

    assert "R401 无法核对 表四：3个单元格没有可用的数字，无法核对" in text
    assert "│ 行政复议  [□] [？] [？] 0 0\n" in text


def test_what_is_wanted_is_told_alone_where_nothing_is_filed():
    """A note that the form prints and the document lacks is named; nothing is said to be filed in its place."""
    report = govinfo.reads(govinfo.render(FAULTY, "text").replace("（本列数据的勾稽关系为", "（"), format="text")
    text = emit([Checked("a.txt", report, govinfo.check(report, select=["S012"], lang="zh"))], lang="zh")

    assert "应写明“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）” · 依据" in text


def test_places_are_named():
    """A finding says where in the document to look."""
    report = govinfo.read("examples/xianyuan-2023.txt")
    text = emit([Checked("a.txt", report, govinfo.check(report, select=["A302"]))])

    place = report.source("applications.received.total").place
    assert place in text


def test_an_identity_is_told_by_both_its_sides():
    """Where no single cell follows from the others, both sides are told, and how they differ."""
    report = govinfo.read("examples/xianyuan-2023.txt")
    text = emit([Checked("a.txt", report, govinfo.check(report, select=["A302"]))], lang="zh")

    assert 2 == text.count("左边合计0，右边合计1，相差1 · 依据：")
    assert "应为" not in text
    place = report.source("applications.concluded.natural_person").where.zh
    assert f"│ （七）总计  [1] 0 0 0 0 0 1  {place}\n" in text


def test_what_follows_from_other_cells_is_told_by_that():
    """A total that is not the sum of its row: what it should be, and what is filed."""
    report = govinfo.zero("2021").replace({"remedies.review.total": 1})

    assert "应为0，填报1 · 依据：" in emit([Checked("a.txt", report, govinfo.check(report, select="R401"))], lang="zh")


@pytest.mark.parametrize("code", ["X601", "Q901", "Q903", "Q909", "N511", "P204", "P207", "S002", "Y706", "R404"])
def test_only_the_law_and_identities_say_what_a_figure_has_to_be(code):
    """What the prose says, what last year had and what is usual is told as it is, and is not called what has to be."""
    rule = RULES[code]
    dossier = rule.fails_on.dossier()
    beside = {"previous": dossier.previous, "siblings": dossier.siblings, "parts": dossier.parts}
    found = govinfo.check(dossier.report, select=[code], lang="zh", **beside)

    assert found[0].expected is not None
    assert "应为" not in emit([Checked("a.txt", dossier.report, found)], lang="zh").replace(found[0].message, "")


def test_a_truth_value_is_no_figure_that_has_to_be():
    """A rule of somebody's own that finds something to be so, which the law wants otherwise."""
    (finding,) = govinfo.check(FAULTY, select=["R401"], lang="zh").failures

    assert "应为0，填报1" == compared(FAULTY, finding, "zh")
    assert "" == compared(FAULTY, evolve(finding, expected=False, actual=True), "zh")


def test_the_change_is_told_where_it_is_clear():
    """Where the prose decides between the repairs; where nothing speaks for one of several, none is told."""
    report = govinfo.read("examples/xianyuan-2023.txt")
    silent = report.replace(narrative=None)
    told, untold = (
        emit([Checked("a.txt", one, govinfo.check(one, select=["A302"]))], lang="zh") for one in (report, silent)
    )

    assert [
        "建议：表三“本年新收政府信息公开申请数量—自然人”：0→1",
        "建议：表三“本年新收政府信息公开申请数量—总计”：0→1",
    ] == [line.strip() for line in told.splitlines() if "建议" in line]
    assert 2 == untold.count("A302")
    assert "建议" not in untold


def test_nothing_looks_for_repairs_where_no_identity_is_broken(monkeypatch):
    """What looks for them is not even loaded."""
    monkeypatch.setitem(sys.modules, "govinfo.repairing.repairs", None)
    report = govinfo.zero("2021").replace({"applications.received.total": None})

    assert "C101" in emit([Checked("a.txt", report, govinfo.check(report))], lang="en")


@pytest.mark.parametrize("words", ["字" * 100_000, "12 " * 2_000])
def test_a_long_text_in_a_cell_is_told_by_its_beginning(words):
    """In the reason, in what is found, and in the row that is drawn; the place has it whole."""
    rows = (
        ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        ("规章", 1, 2, words),
        ("行政规范性文件", 4, 5, 6),
    )
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    report = govinfo.reads(f"<table>{cells}</table>", organ="某县财政局", year=2023)
    cell = "proactive.rules.in_force"

    assert words.strip() == report.source(cell).raw.strip()
    assert 100 > len(report.reason(cell))
    assert 4_000 > len(emit([Checked("a.txt", report, govinfo.check(report))]))


def test_what_turns_the_direction_of_a_line_is_drawn_as_a_mark():
    """A figure that is not seen where it is written stands between such signs, and is no figure of its cell."""
    lines = [
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
        "规章\t1\t2\t3 \u202e7\u202c",
        "行政规范性文件\t4\t5\t6",
    ]
    report = govinfo.reads("\n".join(lines), organ="某县财政局", year=2023)

    told = emit([Checked("a.txt", report, govinfo.check(report))])
    assert "[3 �7�]" in told
    assert "\u202e" not in told
