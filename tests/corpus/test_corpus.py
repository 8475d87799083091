"""Real published reports: every expected cell is read or left with a reason; none is wrong, damaged or not."""

import importlib.util
import sys
from pathlib import Path

import pytest

from govinfo import readers

HERE = Path(__file__).parent
FOLDER = Path(__file__).parents[2] / "../shared/corpus"
pytestmark = pytest.mark.skipif(
    not (FOLDER / "expected.json").exists(), reason="the folder of real reports is not here"
)


def tool(name):
    """A script of this folder, as a module."""
    if str(HERE) not in sys.path:
        sys.path.insert(0, str(HERE))
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def names():
    if not (FOLDER / "expected.json").exists():
        return []
    return list(tool("score").expectations(FOLDER))


@pytest.mark.parametrize("name", names())
def test_no_cell_of_a_real_report_is_wrong(name):
    """Each expected cell is equal, blank where nothing is printed, or left with a reason."""
    score = tool("score")
    expected = score.expectations(FOLDER)[name]
    report = readers.read(FOLDER / expected["file"])
    kinds = dict(score.judged(report, expected))
    assert [] == [address for address, kind in kinds.items() if kind == "wrong"]
    for address, kind in kinds.items():
        if kind == "undecided":
            assert report.reason(address), address


def test_only_what_nobody_can_tell_is_undecided():
    """In all files together, six cells are left: numbers run together in three ways or more."""
    score = tool("score")
    left = [
        f"{name}: {address}"
        for name, one in score.expectations(FOLDER).items()
        for address, kind in score.judged(readers.read(FOLDER / one["file"]), one)
        if kind == "undecided"
    ]
    assert [
        f"{name}: proactive.normative_documents.{column}"
        for name in ("pt_district_2022_glued", "pt_district_2024_glued")
        for column in ("issued", "repealed", "in_force")
    ] == left


def test_the_year_and_its_form_are_those_expected():
    """The year is read from title, prose or file name, and the layout from the labels."""
    score = tool("score")
    for name, one in score.expectations(FOLDER).items():
        report = readers.read(FOLDER / one["file"])
        assert (one["year"], one["form"]) == (report.year, str(report.applications.edition)), name


@pytest.mark.parametrize("seed", [101, 102])
def test_damage_never_makes_a_number(seed):
    """Lines, cells and characters deleted, doubled and swapped: a cell is right, as now printed, or blank."""
    told: list[str] = []
    counted = tool("perturbing").run(FOLDER, 150, seed, told.append, most=1)
    assert (0, []) == (counted["wrong"], told)
    assert counted["cells"] > 10_000
