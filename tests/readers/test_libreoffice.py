"""Documents saved by an office suite, which merges, styles and paginates in its own way."""

import shutil
import subprocess
from itertools import product
from pathlib import Path
from random import Random

import pytest

from govinfo import readers, writers

EXAMPLE = Path(__file__).parents[2] / "examples" / "xianyuan-2023.txt"
SUITE = shutil.which("soffice")
PAGED = (("docx", "pdf"), ("xlsx", "html"))
"""What LibreOffice changes of prose there: a mark hung beyond the margin of a page, names of sheets."""
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

pytestmark = pytest.mark.skipif(SUITE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """One profile for all, which takes long to make."""
    return tmp_path_factory.mktemp("profile").as_uri()


@pytest.fixture(scope="module")
def reports():
    """A township's report, and a large city's with figures of every length."""
    seed, rng = readers.read(EXAMPLE), Random(7)
    figures = {address: rng.randrange(10 ** rng.randint(1, 6)) for address, _ in seed.cells()}
    return {"township": seed, "city": seed.replace(figures, organ="某市人民政府", year=2024)}


def saved(reports, suffixes, filters, folder, profile):
    """What LibreOffice makes of the reports, each written in some formats, in one run."""
    files = [folder / f"{name}-{suffix}.{suffix}" for name in reports for suffix in suffixes]
    for file in files:
        writers.write(reports[file.name.partition("-")[0]], file)
    command = [SUITE, f"-env:UserInstallation={profile}", "--headless", *filters, "--outdir", str(folder / "saved")]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=400)
    return folder / "saved"


def prose(report):
    """The prose without white space."""
    passages = report.narrative.sections
    return [
        (passage.key, "".join((passage.heading or "").split()), "".join(passage.text.split())) for passage in passages
    ]


@pytest.mark.parametrize(
    ("suffixes", "as_", "filters"),
    [
        (("docx",), "docx", ()),
        (("docx", "xlsx"), "pdf", ()),
        (("docx",), "doc", ()),
        (("docx",), "odt", ()),
        (("docx",), "fodt", ()),
        (("docx",), "rtf", ()),
        (("docx", "xlsx"), "html", ()),
        (("docx",), "xml:MS Word 2003 XML", ()),
        (("docx",), "txt:Text (encoded):UTF8", ()),
        (("xlsx",), "xlsx", ()),
        (("xlsx",), "xls", ()),
        (("xlsx",), "ods", ()),
        (("xlsx",), "fods", ()),
        (("html",), "docx", ("--infilter=HTML (StarWriter)",)),
    ],
)
def test_a_document_saved_by_libreoffice_is_read(suffixes, as_, filters, reports, tmp_path, profile):
    """All 200 cells, organ and year of a small and a large report come back, and the prose but for space between it."""
    folder = saved(reports, suffixes, (*filters, "--convert-to", as_), tmp_path, profile)

    for name, suffix in product(reports, suffixes):
        report, again = reports[name], readers.read(folder / f"{name}-{suffix}.{as_.partition(':')[0]}")
        assert dict(report.cells()) == dict(again.cells())
        assert (report.organ, report.year) == (again.organ, again.year)
        assert (suffix, as_) in PAGED or prose(report) == prose(again)


def test_sheets_saved_as_grids_are_read(reports, tmp_path, profile):
    """A grid of one table gives its cells, those of 表四 without its merged heads too; the other tables are missing."""
    folder = saved(reports, ("xlsx",), ("--convert-to", SHEETS), tmp_path, profile)

    for name, report in reports.items():
        found = {}
        for path in folder.glob(f"{name}-xlsx-[二三四]*.csv"):
            again = readers.read(path)
            assert 1 == sum(table.present for table in again.tables)
            found |= {address: value for address, value in again.cells() if value is not None}
        assert dict(report.cells()) == found
