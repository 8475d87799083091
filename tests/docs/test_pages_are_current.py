"""The committed reference pages are what the records print."""

import runpy
from pathlib import Path

import pytest

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
