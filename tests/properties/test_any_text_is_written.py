"""Whatever a cell or the organ's name says, every format writes it, and JSON gives it back."""

from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.formats import FORMATS
from govinfo.report.annual import zero
from govinfo.report.wire import dumps, loads

WRITTEN = [format_.name for format_ in FORMATS if format_.writes is not None]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
WEIRD = "a\nb\r\nc\x00\x0b\x1f\x85\u2028|"


def says(text: str) -> govinfo.AnnualReport:
    """A report in which a cell and the name of the organ say something."""
    cells = {"remedies.review.total": text, "applications.received.total": "9" * 400}
    counts = dict.fromkeys(("applications.granted.total", "applications.granted.enterprise"), 10**15 - 1)
    return zero("2021", organ=text or None, year=2023).replace({**cells, **counts})


@pytest.mark.parametrize("name", WRITTEN)
@given(text=TEXTS)
@example(text=WEIRD)
@settings(max_examples=15)
def test_every_format_writes_any_text(name: str, text: str) -> None:
    """Line breaks, control characters and figures of any length in a cell leave every format whole."""
    target = BytesIO()
    govinfo.write(says(text), target, format=name)

    assert target.getvalue()


@given(text=TEXTS)
@example(text=WEIRD)
def test_json_gives_any_text_back(text: str) -> None:
    """What is written as JSON is read back equal."""
    assert says(text) == loads(dumps(says(text)))


def test_a_line_break_in_a_cell_stays_in_its_row() -> None:
    """A pipe table has a line for each row, whatever breaks lines within a cell."""
    broken = govinfo.render(says("a\nb\u2028c"), "markdown").splitlines()

    assert any(line.startswith("|") and "a<br>b<br>c" in line for line in broken)
