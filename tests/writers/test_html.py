"""HTML: a valid page with the spans of the form, and a fragment for embedding."""

import re
from collections import Counter

import html5lib
import pytest

from govinfo.forms import FORMS
from govinfo.page.layout import grid
from govinfo.report.annual import AnnualReport, blank, zero
from govinfo.writers import render

XHTML = "{http://www.w3.org/1999/xhtml}"


def parsed(page: str, *, fragment: bool = False):
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parseFragment(page) if fragment else parser.parse(page)

    assert [] == parser.errors
    return tree


def rows(table):
    return [
        [
            (cell.tag, cell.get("scope"), int(cell.get("rowspan", "1")), int(cell.get("colspan", "1")), cell.text or "")
            for cell in row
        ]
        for row in table.iter("tr")
    ]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_the_page_is_valid_and_has_the_spans_of_the_form(filed, edition):
    """A strict HTML5 parser finds no fault, and every table has exactly the cells and spans of its grid."""
    report = filed(edition)
    tables = list(parsed(render(report, "html")).iter("table"))

    assert 3 == len(tables)
    for table, found in zip(report.tables, tables, strict=True):
        texts = table.texts()
        expected = [
            [
                (
                    "td" if box.scope is None else "th",
                    box.scope,
                    box.rowspan,
                    box.colspan,
                    box.text if box.cell is None else texts[box.cell.number],
                )
                for box in line
            ]
            for line in grid(table.form).lines()
        ]
        assert expected == rows(found)


def test_the_spans_are_those_of_the_printed_form():
    """The 2021 form as described: 11 merged cells in table 二, 17 in table 三, 9 in table 四."""
    tables = parsed(render(zero("2021"), "html")).iter("table")
    counts = [
        Counter((rowspan, colspan) for row in rows(table) for _, _, rowspan, colspan, _ in row) for table in tables
    ]
    for count in counts:
        del count[1, 1]

    assert Counter({(1, 4): 4, (1, 3): 7}) == counts[0]
    assert (
        Counter({(1, 3): 3, (1, 2): 3, (2, 1): 2, (3, 1): 2})
        | Counter(dict.fromkeys([(3, 3), (1, 7), (1, 5), (22, 1), (8, 1), (5, 1)], 1))
        == counts[1]
    )
    assert Counter({(1, 10): 1, (1, 5): 3, (2, 1): 5}) == counts[2]


def test_the_page_needs_nothing_from_elsewhere(filed):
    """No script, no image, no style sheet, no font from anywhere: the page stands alone."""
    page = render(filed(), "html")

    assert [] == re.findall(r"<(?:script|link|img|iframe)|url\(|@import|src=|href=", page)
    assert "@page { size: A4;" in page
    assert "color-scheme: light dark" in page


def test_prose_shows_as_it_was_written(filed):
    """Markup in the prose is text of the page and no element of it."""
    tree = parsed(render(filed(), "html"))

    assert '<b>&amp; "x"</b> *a* _b_ `c` [d](e) | $f_1$ 50% \\g {h} ~i^j #k' in [p.text for p in tree.iter("p")]
    assert [] == list(tree.iter("b"))


def test_the_page_says_who_and_when(filed):
    """Title, organ and day also stand where government web sites put them."""
    tree = parsed(render(filed(), "html"))

    assert {
        "ArticleTitle": "某县人民政府2023年政府信息公开工作年度报告",
        "ContentSource": "某县人民政府",
        "PubDate": "2024-01-30",
    } == {meta.get("name"): meta.get("content") for meta in tree.iter("meta") if (meta.get("name") or "x")[0] in "ACP"}
    assert "zh-CN" == tree.get("lang")
    assert "en" == parsed(render(blank("2021"), "html", lang="en")).get("lang")


def test_a_fragment_is_valid_inside_another_page(filed):
    """The fragment parses without a fault inside a page, and its styles name nothing outside it."""
    fragment = render(filed(), "fragment")
    styles = fragment[fragment.index("<style>") + 7 : fragment.index("</style>")]

    assert 3 == len(list(parsed(f"<!DOCTYPE html><title>x</title><div>{fragment}</div>").iter("table")))
    assert {".govinfo", ".govinfo.govinfo"} == {
        selector.split()[0] for rule in re.findall(r"([^{}]+)\{", styles) for selector in rule.split(",")
    }


def test_findings_are_drawn_in(filed, finding, change):
    """Marked cells carry the numbers of their findings, the sentences stand under title and table."""
    report = filed()
    marked = (
        finding(cells=("applications.received.total", "applications.concluded.total")),
        finding("C103", "notice", cells=("remedies.review.upheld", "applications.received.total"), basis=None),
        finding("S003", "warning"),
    )
    changes = [change("applications.concluded.total", 0, 3), change("applications.granted.total", None, 3)]
    page = render(report, "html", findings=marked, changes=changes)
    tree = parsed(page)
    lists = [
        [(item.get("value"), item.get("class"), "".join(item.itertext())) for item in found]
        for found in tree.iter("ol")
    ]

    assert [
        [
            ("1", "error", "✕error A302 A302 <不等>"),
            ("2", "notice", "○notice C103 C103 <不等>"),
            ("3", "warning", "△warning S003 S003 <不等> 条例第五十条"),
        ],
        [("1", "error", "✕error A302 A302 <不等> 条例第五十条"), ("2", "notice", "○notice C103 C103 <不等>")],
        [("2", "notice", "○notice C103 C103 <不等>")],
    ] == lists
    assert ["#finding-1", "#finding-2"] == [link.get("href") for link in tree.iter("a")]
    assert ["✕1", "○2"] == [mark.text for mark in tree.iter("span") if mark.get("id")]
    assert ["３件[✕1,○2]", "0 3[✕1]", "/[○2]"] == ["".join(mark.itertext()) for mark in tree.iter("mark")]
    assert ["error", "error", "notice"] == [mark.get("class") for mark in tree.iter("mark")]
    assert ["3", "3"] == [ins.text for ins in tree.iter("ins")]
    assert "✕error A302 A302 <不等>（条例第五十条）\n○notice C103 C103 <不等>" == next(tree.iter("mark")).get("title")


def test_a_marked_blank_can_be_seen(finding):
    """A finding about an empty cell marks a space, so that there is something to see."""
    page = render(blank("2021").remedies, "html", findings=[finding(cells=("remedies.review.total",))])

    assert ["\xa0[✕1]"] == ["".join(mark.itertext()) for mark in parsed(page).iter("mark")]


def test_notebooks_show_reports_and_tables():
    """A report and a table show themselves as a fragment and as Markdown, in the language spoken."""
    report: AnnualReport = zero("2021", organ="某局", year=2023)

    assert render(report, "fragment", lang="en") == report._repr_html_()
    assert render(report.remedies, "fragment", lang="en") == report.remedies._repr_html_()
    assert render(report, "markdown", lang="en") == report._repr_markdown_()
    assert render(report.remedies, "markdown", lang="en") == report.remedies._repr_markdown_()


def test_every_edition_has_its_own_markup():
    """What is made once for an edition is not shown for another."""
    pages = [render(zero(form.edition), "fragment") for form in FORMS]

    assert ["政府集中采购" in page for page in pages] == [True, False]
