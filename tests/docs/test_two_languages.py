"""Every page that a person needs is there in Chinese and in English, and the two say the same in the same order."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
FOR_THOSE_WHO_WORK_ON_IT = {
    "decisions",
    "explanation/words-of-the-code.md",
    "reference/api.md",
    "reference/classes.md",
    "reference/names.md",
}
"""Pages on the code itself, which is written in English."""
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def needed(page):
    """Whether a person needs a page in both languages."""
    name = page.relative_to(DOCS).as_posix()
    return not {name, name.partition("/")[0]} & FOR_THOSE_WHO_WORK_ON_IT


ENGLISH = sorted(page for page in DOCS.rglob("*.md") if not page.name.endswith(".zh.md") and needed(page))
CHINESE = sorted(DOCS.rglob("*.zh.md"))
WRITTEN_IN_CHINESE = [*CHINESE, *DOCS.parent.glob("*.zh-CN.md")]


def name(page):
    """A page as it is called in a test."""
    return page.relative_to(DOCS).as_posix()


def shape(page):
    """The levels of the headings of a page, and the languages of its blocks of code, in order."""
    text = page.read_text(encoding="utf-8")
    blocks = [fence.partition("\n")[0] for fence in FENCE.findall(text)]
    levels = [line.partition(" ")[0] for line in FENCE.sub("", text).splitlines() if re.match(r"#+ ", line)]
    return levels, blocks


def test_no_page_is_without_its_twin():
    """A page in one language alone leaves half of those who need it without it."""
    assert ENGLISH == sorted(page.with_name(page.name.replace(".zh.md", ".md")) for page in CHINESE)


@pytest.mark.parametrize("opening", ["README", "CONTRIBUTING"])
def test_the_two_openings_have_the_same_parts(opening):
    """What the project says first of itself, and to those who work on it, it says in both languages."""
    assert shape(DOCS.parent / f"{opening}.md") == shape(DOCS.parent / f"{opening}.zh-CN.md")


@pytest.mark.parametrize("page", [page for page in CHINESE if "reference" not in page.parts], ids=name)
def test_twins_have_the_same_parts(page):
    """The same headings and the same blocks of code, in the same order."""
    assert shape(page.with_name(page.name.replace(".zh.md", ".md"))) == shape(page)


def foreign(page):
    """The sentences of a page that are in English, and marks that are not set as Chinese is."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    text = re.sub(r"`[^`\n]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|“[^”]*”", "", text)
    return re.findall(r"(?:[A-Za-z]+[ ,]+){7,}[A-Za-z]+|[\u4e00-\u9fff][,;:?!]", text)


def test_a_chinese_page_is_written_in_chinese():
    """No sentence of it is left in English, and what stands beside Chinese is set as Chinese is."""
    assert [] == [(page, found) for page in WRITTEN_IN_CHINESE for found in foreign(page)]
