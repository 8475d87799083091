"""Documents saved by an office suite, which merges, styles and paginates in its own way."""

import shutil
import subprocess
from pathlib import Path

import pytest

from govinfo import readers, writers

EXAMPLE = Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt"
SUITE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(SUITE is None, reason="LibreOffice is not installed")


@pytest.mark.parametrize(
    ("written", "saved", "filters"),
    [
        ("docx", "docx", ()),
        ("docx", "pdf", ()),
        ("xlsx", "xlsx", ()),
        ("xlsx", "pdf", ()),
        ("html", "docx", ("--infilter=HTML (StarWriter)",)),
    ],
)
def test_a_document_saved_by_libreoffice_is_read(written, saved, filters, tmp_path):
    """All 200 cells, the organ and the year come back from what LibreOffice made of a written report."""
    report = readers.read(EXAMPLE)
    source = tmp_path / f"report.{written}"
    writers.write(report, source)
    profile = (tmp_path / "profile").as_uri()
    folder = tmp_path / "saved"
    command = [SUITE, f"-env:UserInstallation={profile}", "--headless", *filters, "--convert-to", saved]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)

    again = readers.read(folder / f"report.{saved}")
    assert dict(report.cells()) == dict(again.cells())
    assert (report.organ, report.year) == (again.organ, again.year)
