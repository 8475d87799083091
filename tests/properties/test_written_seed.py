"""A real report, read, written in every format, and read again."""

from pathlib import Path

import pytest

from govinfo import readers
from govinfo.report.annual import AnnualReport
from govinfo.writers import write

SEED = Path(__file__).parents[2] / "../shared/seed/xianyuan-2023.txt"


@pytest.fixture(scope="module")
def seed() -> AnnualReport:
    if not SEED.exists():
        pytest.skip("the real report is not part of the project")
    return readers.read(SEED)


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "html", "md", "csv", "txt", "json"])
def test_all_of_a_real_report_is_read_back(seed, tmp_path, suffix):
    """All 200 cells come back, and so does every line of the prose."""
    write(seed, tmp_path / f"seed.{suffix}")
    again = readers.read(tmp_path / f"seed.{suffix}")

    assert 200 == len(dict(seed.cells()))
    assert dict(seed.cells()) == dict(again.cells())
    assert seed == again
