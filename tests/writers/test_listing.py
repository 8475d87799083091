"""Flat tables: findings and the like in notebooks and on terminals."""

import html5lib

from govinfo.page import listing


def test_a_list_in_a_notebook():
    """Every value is text of its cell, lines of it kept apart; None is an empty cell."""
    page = listing.fragment(["代码", "<句>"], [["A302", "a < b\n第二行"], [None, 3]], caption="发现")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(f"<!DOCTYPE html><title>x</title>{page}")

    assert [] == parser.errors
    assert ["代码", "<句>"] == [head.text for head in tree.iter("th")]
    assert ["A302", "a < b|第二行", "", "3"] == ["|".join(cell.itertext()) for cell in tree.iter("td")]
    assert "发现" == next(tree.iter("caption")).text


def test_a_list_without_a_caption():
    """A list may have no name."""
    assert "<caption>" not in listing.fragment(["a"], [])


def test_a_list_in_markdown_and_on_a_terminal():
    """A value of several lines takes one; numbers are printed as they are."""
    heads, rows = ["代码", "值"], [["A302", "1e5\n2"], [None, "0.10"]]

    assert ["A302    1e5 2", "        0.10"] == listing.text(heads, rows).splitlines()[2:]
    assert ["| A302   | 1e5 2 |", "|        | 0.10  |"] == listing.markdown(heads, rows).splitlines()[2:]
