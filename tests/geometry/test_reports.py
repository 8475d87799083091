"""Whole reports, printed in many settings as PDF and as OFD: every figure comes back."""

from pathlib import Path
from random import Random

import pytest

from govinfo import readers
from govinfo.report.annual import zero
from govinfo.strategies.files import PageSetting, file_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt"
SETTINGS = {
    "boxes": PageSetting(),
    "low pages": PageSetting(height=420, size=12),
    "shared lines": PageSetting(rules="lines", size=9, centred=False),
    "figures in another font, a point lower": PageSetting(rules="lines", size=12, figures=0.9, lowered=1, apart=True),
    "columns too narrow for their figures": PageSetting(size=9, narrow=True),
    "no rules": PageSetting(rules="none"),
    "no rules, characters one by one": PageSetting(rules="none", size=9, figures=0.9, lowered=1, apart=True),
}


def filed(edition, seed, most):
    """A report with figures of every length."""
    rng = Random(seed)
    report = zero(edition, organ="某市财政局", year=2023 if edition == "2021" else 2020)
    drawn = {address: rng.randrange(10 ** rng.randint(1, most)) for address, _ in report.cells()}
    return report.replace({address: value for address, value in drawn.items() if not address.endswith("amount")})


@pytest.mark.parametrize("edition", ["2021", "2019"])
@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("format_", ["pdf", "ofd"])
def test_a_report_comes_back(format_, name, edition):
    """All cells are as printed, in whatever way the table is drawn and wherever pages break it."""
    setting = SETTINGS[name]
    report = filed(edition, name, 8 if setting.narrow else 4)
    again = readers.reads(file_of(report, format_, setting))

    assert dict(report.cells()) == dict(again.cells())
    assert (report.organ, report.year) == (again.organ, again.year)


@pytest.mark.parametrize("size", [9, 10.5, 16])
@pytest.mark.parametrize("format_", ["pdf", "ofd"])
def test_the_prose_comes_back(format_, size):
    """Paragraphs are joined over lines and pages to the character, headings stand alone, page numbers are left out."""
    report = readers.read(EXAMPLE)
    again = readers.reads(file_of(report, format_, PageSetting(size=size, height=500)))

    assert [(part.heading, part.text) for part in report.narrative.sections] == [
        (part.heading, part.text) for part in again.narrative.sections
    ]
    assert dict(report.cells()) == dict(again.cells())
