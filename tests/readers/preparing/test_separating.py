"""Several reports in one file: one after the other, or two years side by side."""

import pytest

import govinfo
from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers.plain_text import running_text
from govinfo.readers.preparing.separating import separate


def reports_in(tmp_path, text):
    path = tmp_path / "reports.txt"
    path.write_text(text, encoding="utf-8")
    return readers.read_all(path)


def test_reports_one_after_the_other(tmp_path, text):
    """Each is cut at its title; `read` refuses, and says what to do."""
    other = text.replace("2023", "2024").replace("行政许可 447", "行政许可 448")
    assert [readers.reads(text), readers.reads(other)] == reports_in(tmp_path, text + other)
    with pytest.raises(ReadError, match="2 reports stand in the document: read them with read_all"):
        readers.read(tmp_path / "reports.txt")


def test_of_several_reports_that_of_the_year_asked_for_is_read(text):
    """A year chooses among them; one that none of them is on leaves them several."""
    both = text + text.replace("2023", "2024").replace("行政许可 447", "行政许可 448")

    assert [447, 448] == [readers.reads(both, year=year).proactive.licences.decisions for year in (2023, 2024)]
    with pytest.raises(ReadError, match="2 reports stand in the document"):
        readers.reads(both, year=2022)


def test_a_title_over_two_lines_stays_with_its_report(tmp_path, text):
    """The organ's line above the title belongs to it."""
    other = text.replace("某市财政局2023", "某县人民政府\n2024")
    assert ["某市财政局", "某县人民政府"] == [report.organ for report in reports_in(tmp_path, text + other)]


def test_without_titles_reports_are_cut_at_headings_or_tables(tmp_path, text):
    """The first heading of the second report, else its first row."""
    headed = text[text.index("一、总体情况") :]
    assert ["公开信息12条。"] * 2 == [
        report.narrative.topics[0].text for report in reports_in(tmp_path, headed + headed)
    ]
    bare = text[text.index("（本列数据") : text.index("四、政府信息公开行政复议")]
    found = reports_in(tmp_path, bare + bare)
    assert [(2, 2), (15, 15)] == [
        tuple(report.applications[key, "total"] for report in found) for key in ("carried_over", "received")
    ]


def test_two_years_side_by_side(tmp_path, text):
    """Lines whose halves say the same but for figures belong half to one report and half to the other."""
    other = text.replace("2023", "2022").replace("12 2 0 0 1 0 15", "9 2 0 0 1 0 12")
    pairs = zip(text.splitlines(), other.splitlines(), strict=True)
    found = reports_in(tmp_path, "\n".join(f"{left} {right}" for left, right in pairs))
    assert [2023, 2022] == [report.year for report in found]
    assert [15, 12] == [report.applications.received.total for report in found]
    assert found[0].tables == readers.reads(text).tables
    beside = "\n".join(
        f"| {left} | {right} |".replace(" ", " | ") if " " in left else f"{left}\n{right}"
        for left, right in zip(text.splitlines(), other.splitlines(), strict=True)
    )
    assert [15, 12] == [report.applications.received.total for report in reports_in(tmp_path, beside)]


def test_a_file_of_many_reports_is_not_two_side_by_side():
    """The heads of 表四 say the same twice in each of them, and are the heads of one table."""
    report = govinfo.render(govinfo.zero("2021", organ="某市财政局", year=2023), "text")

    assert 14 == len(readers.reads_results(report * 14, format="text"))


def test_a_row_printed_twice_is_no_second_report(tmp_path, text):
    """The first row's label twice, without a table behind each."""
    line = "一、本年新收政府信息公开申请数量 12 2 0 0 1 0 15\n"
    (report,) = reports_in(tmp_path, text.replace(line, line * 2))
    assert 15 == report.applications.received.total
    whole = text + "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n"
    assert 1 == len(reports_in(tmp_path, whole))


def test_each_report_holds_its_own_lines_and_no_others(tmp_path, text):
    """So that many reports take as long as each by itself; a line keeps the number that it has in the document."""
    whole = text * 3
    printed = whole.splitlines()
    parts = separate(running_text.read(whole, None, readers.LIMITS), readers.LIMITS)

    assert [len(text.splitlines())] * 3 == [len(part.lines) for part in parts]
    assert all(line == printed[number - 1] for part in parts for number, line in part.numbered() if line)

    opening = len(text.splitlines()) + 1
    assert f"line {opening}" == reports_in(tmp_path, whole)[1].source("narrative.title").place
