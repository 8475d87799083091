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


@pytest.mark.parametrize(
    ("years", "found"),
    [
        (["2022年", "2023年"], [2022, 2023]),
        (["2023年度", "2022年度"], [2023, 2022]),
        (["2023年", "2023年"], [2023] * 2),
    ],
)
def test_the_year_above_each_side_is_its_own(text, years, found):
    """Though the title above both names one of them."""
    first, *lines = text.splitlines()
    both = [first, " ".join(years), *(f"{line} {line}" for line in lines)]

    assert found == [one.report.year for one in readers.reads_results("\n".join(both))]


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


def test_reports_of_two_years_are_parted_by_their_titles(tmp_path, text):
    """Though few labels of the first are known, its figures are none of the other's."""
    first = text.replace("一、本年新收政府信息公开申请数量", "新收").replace("行政许可 447", "行政许可未统计")
    second = text.replace("某市财政局2023", "某市财政局\n2022")

    found = reports_in(tmp_path, first + second)

    assert [(2023, None), (2022, 447)] == [(one.year, one.proactive.licences.decisions) for one in found]
    assert ["某市财政局"] * 2 == [one.organ for one in found]


def without_a_row(text):
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(("一、本年", "行政许可")))


def test_reports_of_two_organs_on_one_year_are_parted_by_their_titles(tmp_path, text):
    """A row that the first lacks is not read from the other."""
    both = reports_in(tmp_path, without_a_row(text) + text.replace("某市财政局2023", "某县某镇2023"))

    assert [("某市财政局", None), ("某县某镇", 447)] == [(one.organ, one.proactive.licences.decisions) for one in both]


@pytest.mark.parametrize("organ", ["某省某市财政局", "财政局", ""])
def test_a_longer_or_shorter_name_is_that_of_the_same_organ(tmp_path, text, organ):
    """It parts no report from another."""
    assert 1 == len(reports_in(tmp_path, without_a_row(text) + text.replace("某市财政局2023", f"{organ}2023")))


def test_the_name_of_another_organ_above_each_page_parts_no_report(tmp_path, text):
    """No heading of a report stands there a second time."""
    again = text.replace("二、主动公开", "某市人民政府2023年政府信息公开工作年度报告\n二、主动公开")

    assert [447] == [one.proactive.licences.decisions for one in reports_in(tmp_path, again)]


def test_rows_of_blank_cells_are_parted_as_well(tmp_path, text):
    """A sheet is as wide as its widest table: title, organ and heading stand in a row of blank cells each."""
    first = text.replace("一、本年新收政府信息公开申请数量", "新收")
    both = first + text.replace("某市财政局2023", "某市财政局\n2022")
    sheet = "\n".join(",".join([*line.split(" "), *[""] * 15][:15]) for line in both.splitlines())
    path = tmp_path / "sheet.csv"
    path.write_text(sheet, encoding="utf-8")

    assert [("某市财政局", 2023), ("某市财政局", 2022)] == [(one.organ, one.year) for one in readers.read_all(path)]


def test_a_title_that_is_printed_again_parts_no_report(tmp_path, text):
    """As above each page of it."""
    again = text.replace("二、主动公开", "某市财政局2023年政府信息公开工作年度报告\n二、主动公开")
    few = text.replace("2023", "2022").replace("一、本年新收政府信息公开申请数量", "新收")

    assert [447, 447] == [one.proactive.licences.decisions for one in reports_in(tmp_path, again + few)]


def test_a_title_without_a_report_behind_it_parts_nothing(text):
    """As a page names those of other years, before its own or behind."""
    other = "某市财政局2022年政府信息公开工作年度报告\n"

    assert [1, 1] == [len(readers.reads_results(one)) for one in (other + text, text + other)]


def test_a_report_without_tables_beside_another_is_told(text):
    """The other is read, and says that a title of another year stands there."""
    told = text[: text.index("二、主动公开")].replace("2023", "2022") + "二、主动公开政府信息情况\n见附件。\n"

    report = readers.reads(text + told)

    assert (2023, 15) == (report.year, report.applications.received.total)
    (problem,) = (one for one in report.provenance.problems if one.where == "year")
    assert ("contradicted", "2022年政府信息公开工作年度报告") == (problem.oddity, problem.span.raw[5:])


def test_a_report_without_tables_is_not_the_year_of_another(text):
    """Where that one names none itself."""
    told = "某市财政局2022年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n"
    links = "某市财政局2021年政府信息公开工作年度报告\n某市财政局2020年政府信息公开工作年度报告\n"

    assert readers.reads(told + links + text[text.index("一、总体情况") :]).year is None


@pytest.mark.parametrize("second", ["第二十条第（五）项", "行政许可 3", "二、主动公开政府信息情况"])
def test_a_table_of_the_year_before_is_no_second_report(second):
    """表三 stands twice behind 表二, which a heading shows, or a row: whose figures are this year's is open."""
    labels = [row.label for row in govinfo.FORMS["2021"].tables["applications"].rows]
    tables = ["\n".join(f"{label} {year} 0 0 0 0 0 {year}" for label in labels) for year in (3, 2)]
    title = f"某市财政局2023年政府信息公开工作年度报告\n{second}\n三、收到和处理政府信息公开申请情况"
    report = readers.reads("\n".join([title, "2022年度情况（对比）", tables[0], "2023年度情况", tables[1]]))

    assert [None] * 7 == list(report.applications.received)
