"""Documents saved by an office suite, which merges, styles and paginates in its own way."""

import shutil
import subprocess
from pathlib import Path

import pytest

from govinfo import readers, writers

EXAMPLE = Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt"
SUITE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(SUITE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """One profile for all, which takes long to make."""
    return tmp_path_factory.mktemp("profile").as_uri()


@pytest.mark.parametrize(
    ("written", "saved", "filters"),
    [
        ("docx", "docx", ()),
        ("docx", "pdf", ()),
        ("docx", "doc", ()),
        ("docx", "odt", ()),
        ("docx", "fodt", ()),
        ("docx", "rtf", ()),
        ("docx", "html", ()),
        ("docx", "xml:MS Word 2003 XML", ()),
        ("docx", "txt:Text (encoded):UTF8", ()),
        ("xlsx", "xlsx", ()),
        ("xlsx", "pdf", ()),
        ("xlsx", "xls", ()),
        ("xlsx", "ods", ()),
        ("xlsx", "fods", ()),
        ("html", "docx", ("--infilter=HTML (StarWriter)",)),
    ],
)
def test_a_document_saved_by_libreoffice_is_read(written, saved, filters, tmp_path, profile):
    """All 200 cells, the organ and the year come back from what LibreOffice made of a written report."""
    report = readers.read(EXAMPLE)
    source = tmp_path / f"report.{written}"
    writers.write(report, source)
    folder = tmp_path / "saved"
    command = [SUITE, f"-env:UserInstallation={profile}", "--headless", *filters, "--convert-to", saved]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)

    again = readers.read(folder / f"report.{saved.partition(':')[0]}")
    assert dict(report.cells()) == dict(again.cells())
    assert (report.organ, report.year) == (again.organ, again.year)
