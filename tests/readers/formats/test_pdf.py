"""PDF files as reports: figures with their place, and a clear sentence for each file that is refused."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.messages import paged
from govinfo.readers.limits import LIMITS
from govinfo.spans import Aside, AsideKind
from printing.marks import Box, Clip, Picture, Text, line, ruled
from printing.pdf import pdf

HEAD = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
FIRST = [Text(50, 40, "某市财政局"), Text(120, 40, "2023年"), *ruled([HEAD, ["规章", "1", "0", "2"]])]
SECOND = [
    *ruled([["行政规范性文件", "4", "5", "6"]], top=40),
    Text(50, 700, "六、其他需要报告的事项"),
    Text(280, 780, "- 2 -"),
]


def test_a_report_of_two_pages():
    """A table cut by a page break is one table; a page number is no figure."""
    report = readers.reads(pdf(FIRST, SECOND))
    table = report.proactive

    assert [1, 0, 2] == [table["rules", column] for column in ("issued", "repealed", "in_force")]
    assert [4, 5, 6] == [table["normative_documents", column] for column in ("issued", "repealed", "in_force")]
    assert (
        "page 2, table 1, row 1, column '本年废止件数'" == report.source("proactive.normative_documents.repealed").place
    )
    assert "某市财政局\t2023年" == report.narrative.preface.replace(" ", "\t")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf(FIRST, SECOND), paged.TOO_MANY_PAGES),
        (b"%PDF-1.7 torn", paged.TORN),
        (pdf([]), paged.EMPTY),
        (pdf([Picture(0, 0, 600, 800)]), paged.SCANNED),
        (pdf([Picture(0, 0, 600, 800), Text(50, 50, "规章 3", inked=False)]), paged.SCANNED_WITH_HIDDEN_TEXT),
    ],
)
def test_files_that_are_refused(data, sentence):
    """Too many pages, torn, empty, a scan, a scan with hidden text: each is told in its own sentence."""
    with pytest.raises(ReadError) as told:
        readers.reads(data, limits=LIMITS._replace(pages=1))

    assert sentence.filled(kind="PDF", most=1) == told.value.sentence


def test_a_text_is_no_pdf():
    """A string is refused."""
    with pytest.raises(ReadError, match="is no text"):
        readers.reads("x", format="pdf")


def test_what_is_not_read_is_told_where_it_stands():
    """A note's mark and a struck figure with their cell; hidden text and a page that is a picture beside the report."""
    marked = [
        *ruled([HEAD, ["规章", "217", "0", "39"], ["行政规范性文件", "4", "5", "6"]]),
        Text(190, 146, "1", 6),
        line(410, 146.5, 430),
        Text(50, 300, "暗文", inked=False),
    ]
    report = readers.reads(pdf(marked, [Picture(0, 0, 600, 800)]))
    noted, struck = (report.source(f"proactive.rules.{column}") for column in ("issued", "in_force"))

    assert [217, 0, None] == [report.proactive["rules", column] for column in ("issued", "repealed", "in_force")]
    assert [Aside(AsideKind.NOTE, "1")] == list(noted.asides)
    assert [Aside(AsideKind.STRUCK, "39")] == list(struck.asides)
    assert "已划去的“39”未读入" == report.reason("proactive.rules.in_force", "zh")
    assert [
        ("page 1", "“暗文” is hidden and was not read"),
        ("page 2", "page 2 is a picture; what is written in it was not read"),
    ] == [(span.place, str(span.asides[0])) for span in report.provenance.beside]


def test_places_in_chinese():
    """A cell is found by its page, its table and its row there; a paragraph by its page."""
    report = readers.reads(pdf(FIRST, SECOND))

    assert "第2页第一张表第1行“现行有效件数”列" == report.source("proactive.normative_documents.in_force").where.zh
    assert report.source("narrative.other").where.zh.startswith("第2页")


def test_a_figure_that_is_cut_off_is_none():
    """At the edge of a page or of its cell, or painted over in part, or where lines of its cell are not seen."""
    rows = [HEAD, ["规章", "", "", ""], ["行政规范性文件", "3", "4", "5"]]
    head = [Text(50, 40, "某市财政局2023年政府信息公开工作年度报告"), *ruled(rows)]
    for marks, expected in (
        ([Text(180, 150, "12")], 12),
        ([Clip(170, 130, 186, 160, Text(180, 150, "12"))], None),
        ([Clip(184, 130, 200, 160, Text(180, 150, "12"))], None),
        ([Text(180, 150, "12"), Box(185, 135, 200, 155, (255, 255, 255))], None),
        ([Text(180, 155, "2"), Clip(170, 150, 200, 160, Text(180, 145, "1"))], None),
        ([Text(180, 155, "2"), Clip(170, 150, 200, 160, Text(180, 145, "件"))], 2),
    ):
        read = readers.reads(pdf([*head, *marks, *(Text(x, 150, "0") for x in (300, 420)), Text(50, 300, "三、其他")]))
        assert expected == read.proactive.rules.issued
        assert 5 == read.proactive.normative_documents.in_force


def test_a_figure_that_the_edge_of_a_page_cuts_is_none():
    """On a page without rules, too."""
    heads = [Text(x, 80, head) for x, head in zip((50, 260, 370, 500), HEAD, strict=True)]
    figures = [Text(50, 100, "规章"), Text(270, 100, "1"), Text(380, 100, "0"), Text(592, 100, "123")]
    below = [Text(50, 120, "行政规范性文件"), *(Text(x, 120, "7") for x in (270, 380, 500)), Text(50, 300, "三、其他")]
    page = [Text(50, 40, "某市财政局2023年政府信息公开工作年度报告"), *heads, *figures, *below]
    read = readers.reads(pdf(page)).proactive

    assert [None, None, None] == [*read.rules]
    assert [7, 7, 7] == [*read.normative_documents]


@pytest.mark.parametrize(
    ("figures", "places", "expected"),
    [
        ("5 8 1", (200, 208, 300), [None] * 3),
        ("58 71 1", (200, 206, 300), [None] * 3),
        ("5 8 1", (200, 250, 300), [5, 8, 1]),
    ],
    ids=["close", "over each other", "in columns"],
)
def test_digits_set_apart_on_a_page_without_rules(figures, places, expected):
    """Where other figures of a line stand in columns, two that are closer may be digits of one, and a blank be lost.

    Of two that stand over each other nobody can tell what they say.
    """
    figures = [Text(x, 100, figure) for x, figure in zip(places, figures.split(), strict=True)]
    heads = [Text(x, 80, head) for x, head in zip((50, 160, 270, 380), HEAD, strict=True)]
    page = [Text(50, 40, "某市财政局2023年政府信息公开工作年度报告"), *heads, Text(50, 100, "规章"), *figures]
    below = [Text(50, 120, "行政规范性文件"), *(Text(x, 120, "0") for x in (200, 250, 300))]
    report = readers.reads(pdf([*page, *below]))

    assert expected == [*report.proactive.rules]
    assert [0, 0, 0] == [*report.proactive.normative_documents]
