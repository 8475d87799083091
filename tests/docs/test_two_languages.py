"""Every page that a person needs is there in Chinese and in English, and the two say the same in the same order."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


CHINESE = sorted(DOCS.rglob("*.zh.md"))


def name(page):
    """A page as it is called in a test."""
    return page.relative_to(DOCS).as_posix()


def shape(page):
    """The levels of the headings of a page, and the languages of its blocks of code, in order."""
    text = page.read_text(encoding="utf-8")
    blocks = [fence.partition("\n")[0] for fence in FENCE.findall(text)]
    levels = [line.partition(" ")[0] for line in FENCE.sub("", text).splitlines() if re.match(r"#+ ", line)]
    return levels, blocks


@pytest.mark.parametrize("page", [page for page in CHINESE if "reference" not in page.parts], ids=name)
def test_twins_have_the_same_parts(page):
    """The same headings and the same blocks of code, in the same order."""
    assert shape(page.with_name(page.name.replace(".zh.md", ".md"))) == shape(page)


@pytest.mark.parametrize("page", CHINESE, ids=name)
def test_a_chinese_page_is_written_in_chinese(page):
    """No sentence of it is left in English, and what stands beside Chinese is set as Chinese is."""
    text = re.sub(
        r"`[^`\n]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|“[^”]*”", "", FENCE.sub("", page.read_text(encoding="utf-8"))
    )
    assert [] == re.findall(r"(?:[A-Za-z]+[ ,]+){7,}[A-Za-z]+", text)
    assert [] == re.findall(r"[\u4e00-\u9fff][,;:?!]", text)
