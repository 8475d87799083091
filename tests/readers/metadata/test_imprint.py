"""What stands above the sections of a printed report, taken back."""

from datetime import date

import pytest

from govinfo import readers
from govinfo.report.annual import blank, zero
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.table import RemediesTable
from govinfo.vocabulary import Section
from govinfo.writers import render

TITLE = "某县财政局2023年政府信息公开工作年度报告"


PROSE = Narrative(None, "", (Passage(Section.OVERVIEW, "一、总体情况", "工作。"),))


def read(*above):
    page = render(zero("2021", organ="某县财政局", year=2023).replace(narrative=PROSE), "fragment")
    lines = "".join(f"<p>{line}</p>" for line in above)
    return readers.reads(f"{lines}{page[page.index('<h2>') :]}", format="html")


def test_the_lines_below_the_title_say_who_and_when():
    """Organ, year and day of publication are read in their lines, with where they stood, and are no preface."""
    report = read("发布机构：某中心", "报告年度：2023年", "发布时间: 2024/1/30", "前言。")

    assert ("某中心", 2023, date(2024, 1, 30)) == (report.organ, report.year, report.published)
    assert ["发布机构：某中心", "报告年度：2023年", "发布时间: 2024/1/30"] == [
        report.source(field).raw for field in ("organ", "year", "published")
    ]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        *((f"{label}：某中心", "organ", "某中心") for label in ("发布机关", "报告机关", "发布机构")),
        *((f"{label}：2024-01-30", "published", date(2024, 1, 30)) for label in ("发布日期", "发布时间", "公开日期")),
    ],
)
def test_each_line_has_several_names(line, field, value):
    """What the lines are called differs from page to page."""
    assert value == getattr(read("报告年度：2023", line), field)


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2024-13-40",
        "发布日期：昨天",
        "报告年度：去年",
        "联系电话：12345",
        "发布日期",
        "发布机关：",
        "发布机关：某处 来源：某中心",
    ],
)
def test_other_lines_are_preface(line):
    """A line that states none of the three stays in the preface, and so does everything after it."""
    report = read(TITLE, line, "发布机关：某中心")

    assert [line, "发布机关：某中心"] == report.narrative.preface.splitlines()
    assert ("某县财政局", 2023, TITLE) == (report.organ, report.year, report.narrative.title)


def test_a_second_line_of_a_kind_is_preface():
    """What is said twice is taken once."""
    report = read(TITLE, "发布机关：某中心", "发布机关：某处")

    assert "某中心" == report.organ
    assert "发布机关：某处" == report.narrative.preface
    assert "发布机关：某处" == report.source("narrative.preface").raw


def test_a_title_said_again_below_is_not_the_reports_own():
    """The title made of the lines below it is no title of the report's own; any other is."""
    assert read(TITLE, "发布机关：某县财政局", "报告年度：2023").narrative.title is None
    assert TITLE == read(TITLE, "发布日期：2024-01-30").narrative.title
    assert TITLE == read(TITLE).narrative.title


def test_the_empty_form_holds_no_prose():
    """The form's own title and headings alone are no prose; with a word of prose they are."""
    form = blank("2021", organ="某县财政局", year=2023)

    assert readers.reads(render(form, "html"), format="html").narrative is None
    assert readers.reads(render(blank("2019"), "html"), format="html").narrative is None
    assert "政府信息公开工作年度报告" == read("政府信息公开工作年度报告").narrative.title


def test_paragraphs_and_blank_rows_of_a_csv_file():
    """A row of one field is a paragraph, its guard taken off; a row of empty fields in a table is a row of blanks."""
    report = zero("2021", organ="某县财政局", year=2023).replace(
        remedies=RemediesTable.filled("2021"), narrative=Narrative(TITLE, "=1+1", PROSE.sections)
    )

    assert report == readers.reads("\r\n\r\n" + render(report, "csv"), format="csv")
