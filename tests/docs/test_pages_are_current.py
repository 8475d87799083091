"""The committed reference pages are what the records print."""

import re
import runpy
from functools import cache
from pathlib import Path

from govinfo.languages import Language
from govinfo.law.citation import Citation
from govinfo.law.source import Status
from govinfo.law.sources import SOURCES

DOCS = Path(__file__).parents[2] / "docs"
GENERATED = runpy.run_path(str(DOCS / "generate.py"))


@cache
def printed():
    """The pages of the reference as the records print them."""
    return GENERATED["pages"]()


def committed(name):
    """A page of the reference as it stands there."""
    return (DOCS / "reference" / name).read_text(encoding="utf-8")


def test_every_page_is_current():
    """A page of the reference says what the records say; `python docs/generate.py` writes it."""
    assert [] == [name for name, page in printed().items() if page != committed(name)]


def test_the_stub_is_current():
    """Type checkers read the public names that there are; `python docs/generate.py` writes the stub."""
    assert GENERATED["stub"]() == GENERATED["STUB"].read_text(encoding="utf-8")


def test_no_page_is_left_over():
    """No page of a rule that does not exist any more stays behind."""
    there = {path.relative_to(DOCS / "reference").as_posix() for path in DOCS.glob("reference/rules/*.md")}

    assert {name for name in printed() if name.startswith("rules/")} == there


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


def test_a_page_says_how_the_law_it_cites_is_known():
    """A place that nobody read in the original is followed by how it is known, in the words of its status."""
    assert [] == [(name, place) for name, page in printed().items() for place in unread(page)]


def test_what_is_not_read_is_found():
    """The test above finds a place without its status."""
    bare = Citation(6, source=SOURCES["fee_measures"])

    assert [str(bare)] == list(unread(f"见{bare}。"))
    assert [] == list(unread(f"见{bare.said(Language.ZH)}。"))


def test_no_page_marks_what_was_not_read_in_capitals():
    """A reader is told in words how a place is known."""
    assert [] == [path for path in DOCS.rglob("*.md") if "unverified" in path.read_text(encoding="utf-8").lower()]
