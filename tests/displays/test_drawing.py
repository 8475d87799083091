"""Listings as HTML and as Markdown."""

import html5lib
import pytest

from govinfo.displays.drawing import html, markdown
from govinfo.displays.listing import DrawnRows, Listing
from govinfo.languages import Text, in_both
from govinfo.speaking import language

HEADS = (Text("规则", "rule"), in_both("<句>"))


@pytest.fixture(autouse=True)
def _chinese():
    with language("zh"):
        yield


def parsed(page):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(f"<!DOCTYPE html><title>x</title>{page}")

    assert [] == parser.errors
    return tree


def texts(tree, tag):
    return ["|".join(element.itertext()) for element in tree.iter(tag)]


def test_a_listing_as_html():
    """Every value is text of its cell, its lines kept apart; None is an empty cell."""
    tree = parsed(html([Listing([["A302", "a < b\n第二行"], [None, 3]], HEADS, Text("发现", "found"))]))

    assert ["规则", "<句>"] == texts(tree, "th")
    assert ["A302", "a < b|第二行", "", "3"] == texts(tree, "td")
    assert ["发现"] == texts(tree, "caption")
    assert "zh-CN" == next(tree.iter("div")).get("lang")


def test_heads_follow_the_language_spoken():
    """The same listing has English heads where English is spoken."""
    with language("en"):
        tree = parsed(html([Listing([["A302", 1]], HEADS)]))

    assert ["rule", "<句>"] == texts(tree, "th")
    assert ([], "en") == (texts(tree, "caption"), next(tree.iter("div")).get("lang"))


def test_facts_have_their_names_at_the_left():
    """A listing without heads is a list of facts: the first cell of a row heads it."""
    tree = parsed(html([Listing([(Text("年度", "year"), 2023)])]))

    assert [("row", "年度")] == [(head.get("scope"), head.text) for head in tree.iter("th")]
    assert ["2023"] == texts(tree, "td")


def test_what_has_no_rows_is_a_sentence():
    """A listing of nothing shows what it says, and no empty table."""
    tree = parsed(html([Listing(caption=Text("未发现问题", "nothing found"))]))

    assert (["未发现问题"], []) == (texts(tree, "p"), texts(tree, "table"))
    assert "**未发现问题**\n" == markdown([Listing(caption=Text("未发现问题", "nothing found"))])


def test_a_long_listing_folds():
    """Ten rows of a long listing are in sight, the others folded below under their number and the same heads."""
    for count, folded in ((12, []), (13, ["其余3行"])):
        tree = parsed(html([Listing([[number, "x"] for number in range(count)], HEADS)]))

        assert folded == texts(tree, "summary")
        assert [str(number) for number in range(count)] == texts(tree, "td")[::2]


def test_an_endless_listing_is_cut():
    """Of very many rows the first are shown, and how many there are is told."""
    tree = parsed(html([Listing([[number, "x"] for number in range(100_000)], HEADS)]))

    assert ["其余99990行，列出其中490行"] == texts(tree, "summary")
    assert 500 == len(texts(tree, "td")[::2])
    assert markdown([Listing([[number, "x"] for number in range(501)], HEADS)]).endswith("\n\n共501行，列出前500行\n")


def test_words_are_not_broken():
    """What is short stays on one line, numbers stand at the right, and only a long text may run over lines."""
    tree = parsed(html([Listing([["A302", 12, "新收加上年结转不等于办结加结转下年度"]], (*HEADS, in_both("c")))]))

    assert ["short", "number", None] == [cell.get("class") for cell in tree.iter("td")]
    assert "overflow-wrap: anywhere" not in html([])


def test_a_listing_as_markdown():
    """Lines of a value are kept apart, and what means something in Markdown is escaped."""
    listing = Listing([["A302", "1e5\n*2*"], [None, "0.10"]], HEADS, Text("发现", "found"))

    lines = markdown([listing, Listing([(Text("年度", "year"), 2023)])]).splitlines()
    assert ["**发现**", "", "| 规则   | \\<句\\>       |"] == lines[:3]
    assert ["| A302   | 1e5<br>\\*2\\* |", "|        | 0.10         |"] == lines[4:6]
    assert ["| 项目   | 内容   |", "| 年度   | 2023   |"] == [lines[7], lines[9]]


def test_of_a_long_listing_only_what_is_drawn_is_made():
    """A register of many years is shown as soon as a short one: its other rows are never made."""
    made = []
    rows = DrawnRows(range(1000), lambda number: (made.append(number), number))

    html([Listing(rows, HEADS)])
    markdown([Listing(rows, HEADS)])

    assert 2 * [*range(500)] == made
