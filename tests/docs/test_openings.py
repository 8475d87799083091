"""What the first pages say holds, and what they lead to is there."""

import re
import tomllib
from pathlib import Path

import pytest

import govinfo
from govinfo.law.arrangements import YEARS

ROOT = Path(__file__).parents[2]
OPENINGS = [ROOT / name for name in ("README.md", "README.zh-CN.md")]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r'\]\(([^)\s]+)\)|<(?:img src|a href)="([^"]+)"')
FENCE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
NOT_FOR_USERS = {"test", "bench", "docs", "dev"}


def links(page):
    """The addresses within the project that a page leads to."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    found = (one or other for one, other in LINK.findall(text))
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def headings(page):
    """What a page can be entered at: the names that its headings are given, or are made of their words."""
    titles = re.findall(r"^#+ (.*)$", FENCE.sub(lambda code: code[0].strip("`"), page.read_text("utf-8")), re.MULTILINE)
    given = {name for title in titles for name in re.findall(r"\{ *#([\w-]+) *\}", title)}
    return given | {re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", title).strip().lower()) for title in titles}


def leads_somewhere(page, link):
    """Whether there is what a page leads to: a file, and the heading in it."""
    file, _, heading = link.partition("#")
    target = page.parent / file if file else page
    there = target.exists() or file.startswith("zh/")  # the pages in Chinese, as the site has them
    return there and (not heading or target.suffix != ".md" or heading in headings(target))


def test_no_link_leads_nowhere():
    """Every file that a page leads to is there, and so is the heading in it."""
    assert [] == [(page, link) for page in PAGES for link in links(page) if not leads_somewhere(page, link)]


@pytest.mark.parametrize("page", OPENINGS, ids=lambda page: page.name)
def test_the_figures_of_the_opening_are_current(page):
    """Rules, cells and years that the first page names are those that there are."""
    text = page.read_text(encoding="utf-8")
    (rules,) = re.findall(r"(\d+) ?(?:rules|条检查规则)", text)
    (cells,) = re.findall(r"(\d+) ?(?:cells|个单元格)", text)
    years = re.findall(r"(20\d\d)年?(?: to |至)(20\d\d)", text)

    assert (len(govinfo.RULES), len(govinfo.FORMS[-1].cells)) == (int(rules), int(cells))
    assert [(str(YEARS[0]), str(YEARS[-1]))] == years
    assert str(YEARS[-1] + 1) in text


@pytest.mark.parametrize("page", OPENINGS, ids=lambda page: page.name)
def test_the_opening_is_short(page):
    """The first page can be taken in at once."""
    assert len(page.read_text(encoding="utf-8").splitlines()) < 80


@pytest.mark.parametrize("name", ["extras.md", "extras.zh.md"])
def test_every_extra_is_told(name):
    """The page on extras has a row for each that is for those who use the library."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    rows = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/reference" / name).read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted({*project["optional-dependencies"]} - NOT_FOR_USERS) == sorted(rows)
