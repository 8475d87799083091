"""The committed reference pages are what the records print."""

import re
import runpy
from pathlib import Path

import pytest

from govinfo.languages import Language
from govinfo.law.citation import Citation
from govinfo.law.source import Status
from govinfo.law.sources import SOURCES

DOCS = Path(__file__).parents[2] / "docs"
GENERATED = runpy.run_path(str(DOCS / "generate.py"))
PAGES = GENERATED["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_current(name):
    """A page of the reference says what the records say; `python docs/generate.py` writes it."""
    assert PAGES[name] == (DOCS / "reference" / name).read_text(encoding="utf-8")


def test_the_stub_is_current():
    """Type checkers read the public names that there are; `python docs/generate.py` writes the stub."""
    assert GENERATED["stub"]() == GENERATED["STUB"].read_text(encoding="utf-8")


def test_no_page_is_left_over():
    """No page of a rule that does not exist any more stays behind."""
    committed = {path.relative_to(DOCS / "reference").as_posix() for path in DOCS.glob("reference/rules/*.md")}

    assert {name for name in PAGES if name.startswith("rules/")} == committed


PLACE = re.compile(r"第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?")


def known(citation):
    """The status of a place, as it follows it in either language."""
    return f"（{citation.status.said.zh}）", f" ({citation.status.said.en})"


def unread(text):
    """The places that a text cites, were never read, and are given without saying so."""
    for law in SOURCES:
        for start in (found.end() for found in re.finditer(re.escape(law.short), text)):
            place = PLACE.match(text, start)
            citation = place and Citation.parse(place[0], law)
            if citation and citation.status is not Status.READ and not text[place.end() :].startswith(known(citation)):
                yield str(citation)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_how_the_law_it_cites_is_known(name):
    """A place that nobody read in the original is followed by how it is known, in the words of its status."""
    assert [] == list(unread(PAGES[name]))


def test_what_is_not_read_is_found():
    """The test above finds a place without its status."""
    bare = Citation(6, source=SOURCES["fee_measures"])

    assert [str(bare)] == list(unread(f"见{bare}。"))
    assert [] == list(unread(f"见{bare.said(Language.ZH)}。"))


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_no_page_marks_what_was_not_read_in_capitals(path):
    """A reader is told in words how a place is known."""
    assert "unverified" not in path.read_text(encoding="utf-8").lower()
