"""Whole reports, printed in many shapes as PDF and as OFD: every figure comes back."""

from pathlib import Path
from random import Random

import pytest

from govinfo import readers
from govinfo.report.annual import zero
from printing.ofd import ofd
from printing.pdf import pdf
from printing.reports import Shape, printed

EXAMPLE = Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt"
SHAPES = {
    "boxes": Shape(),
    "low pages": Shape(height=420, size=12),
    "shared lines": Shape(rules="lines", size=9, centred=False),
    "figures in another font, a point lower": Shape(rules="lines", size=12, figures=0.9, lowered=1, digit=True),
    "columns too narrow for their figures": Shape(size=9, narrow=True),
    "no rules": Shape(rules="none"),
    "no rules, characters one by one": Shape(rules="none", size=9, figures=0.9, lowered=1, digit=True),
}


def filed(edition, seed, most):
    """A report with figures of every length."""
    rng = Random(seed)
    report = zero(edition, organ="某市财政局", year=2023 if edition == "2021" else 2020)
    drawn = {address: rng.randrange(10 ** rng.randint(1, most)) for address, _ in report.cells()}
    return report.replace({address: value for address, value in drawn.items() if not address.endswith("amount")})


@pytest.mark.parametrize("edition", ["2021", "2019"])
@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("writer", [pdf, ofd])
def test_a_report_comes_back(writer, name, edition):
    """All cells are as printed, in whatever way the table is drawn and wherever pages break it."""
    shape = SHAPES[name]
    report = filed(edition, name, 8 if shape.narrow else 4)
    again = readers.reads(writer(*printed(report, shape), height=shape.height))

    assert dict(report.cells()) == dict(again.cells())
    assert (report.organ, report.year) == (again.organ, again.year)


@pytest.mark.parametrize("size", [9, 10.5, 16])
@pytest.mark.parametrize("writer", [pdf, ofd])
def test_the_prose_comes_back(writer, size):
    """Paragraphs are joined over lines and pages to the character, headings stand alone, page numbers are left out."""
    report = readers.read(EXAMPLE)
    again = readers.reads(writer(*printed(report, Shape(size=size, height=500)), height=500))

    assert [(part.heading, part.text) for part in report.narrative.sections] == [
        (part.heading, part.text) for part in again.narrative.sections
    ]
    assert dict(report.cells()) == dict(again.cells())
