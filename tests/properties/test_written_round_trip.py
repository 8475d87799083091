"""What is written is read back: reading a written report gives the report.

A page holds a report whose prose is lines without white space around them, none of which is a heading or a line of the
form, under headings of the form; whose title names organ and year, or is none; which has
表二 or 表三. Headings
with nothing at all under them are the empty form, which holds no prose. The wire formats hold every report.
"""

import re
import string
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govinfo import readers
from govinfo.formats import Use, named
from govinfo.forms import FORMS, imprint
from govinfo.report.annual import AnnualReport
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.processing_fees import ProcessingFees
from govinfo.strategies import filed_reports, reports
from govinfo.vocabulary import Section
from govinfo.writers import write

EXAMPLE = Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt"

PRINTED = ("text", "markdown", "html", "docx", "xlsx", "csv")
ORGAN = "某县人民政府"
CLAUSES = (
    "坚持以公开为常态、不公开为例外",
    "<b>重点领域</b>&amp;",
    "*回应* _关切_ `x` [链接](http://example.com)",
    "50% $x_1$ \\alpha {a} ~ ^ #",
    "|一|二|",
    "=1+1",
    "'=1+1",
    "+3.5",
    "-",
    "@SUM(A1)",
    "<!-- -->",
    "]]>",
    "&#0;",
    "1. 平台",
    "- 其一",
    "\\|",
    '"引号"',
    "２",
    "😀",
    "e\u0301",
    "  中  间  ",
)


def lines() -> st.SearchStrategy[str]:
    """Lines of prose that mean something to some format, and are no part of the form."""
    odd = st.sampled_from(CLAUSES)
    plain = st.text(st.sampled_from(string.printable.strip() + "，。、公开信息工作"), max_size=30)
    line = st.lists(odd | plain, max_size=4).map("".join)
    return line.map(lambda text: f"我们{text}".strip()) | st.sampled_from(
        ["=1+1", "'=1+1", "@SUM(A1)", "+1+1=2", "- 其一", "1. 平台建设", "<b>x</b>", "# 标题", "|", "长" * 3000]
    )


def prose() -> st.SearchStrategy[str]:
    return st.lists(lines(), max_size=5).map("\n".join)


@st.composite
def narratives(draw, edition: str, title: str) -> Narrative:
    sections = FORMS[edition].sections
    dropped = draw(st.sets(st.sampled_from(Section), max_size=2))
    passages = tuple(
        Passage(Section(heading.key), heading.label, draw(prose()))
        for heading in sections
        if heading.key not in dropped
    )
    narrative = Narrative(draw(st.none() | st.just(title)), draw(prose()), passages)
    said = narrative.title or narrative.preface or len(passages) < len(sections) or any(p.text for p in passages)
    return narrative if said else evolve(narrative, preface="前言。")


@st.composite
def printed_reports(draw) -> AnnualReport:
    """Reports that a page can hold, right or wrong."""
    edition = draw(st.sampled_from([str(form.edition) for form in FORMS]))
    year = FORMS[edition].first_year + draw(st.integers(0, 1))
    report = draw(reports(edition) | filed_reports(edition))
    if not (report.proactive.present or report.applications.present):
        report = draw(reports(edition))
    title = imprint.title(ORGAN, year)
    return report.replace(
        organ=ORGAN, year=year, published=report.published, narrative=draw(st.none() | narratives(edition, title))
    )


def shown(report):
    """A report as a web page shows it: runs of white space within a line are one space."""
    narrative = report.narrative
    if narrative is None:
        return report
    title, preface = (text and re.sub("[ \t\f]+", " ", text) for text in (narrative.title, narrative.preface))
    sections = tuple(
        Passage(
            passage.key,
            passage.heading and re.sub("[ \t\f]+", " ", passage.heading),
            re.sub("[ \t\f]+", " ", passage.text),
        )
        for passage in narrative.sections
    )
    return report.replace(narrative=Narrative(title, preface, sections))


@pytest.mark.parametrize("name", PRINTED)
@settings(
    max_examples=max(10, settings().max_examples // 10),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(report=printed_reports())
def test_a_printed_report_is_read_back(tmp_path, name, report):
    """Reading what was written gives the same report: figures, marks, blanks, prose, title, organ, year and day."""
    path = tmp_path / f"report{named(name, Use.WRITES).suffixes[0]}"

    write(report, path)

    assert (shown(report) if name == "html" else report) == readers.read(path)


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "html", "md", "csv", "txt", "json", "jsonl"])
def test_the_table_of_processing_fees_is_read_back(suffix, tmp_path):
    """The table that some offices add comes back, and none of it is left in the prose."""
    fees = ProcessingFees(notices=2, charged=Decimal("300.50"), collected=None)
    report = readers.read(EXAMPLE).replace(processing_fees=fees)
    write(report, tmp_path / f"report.{suffix}")

    assert report == readers.read(tmp_path / f"report.{suffix}")
