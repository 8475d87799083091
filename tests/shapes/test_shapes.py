"""Reports in the shapes that they are printed in: no number is read that is not printed, and places are kept."""

import os
import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import edited

import shapes

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SAMPLE = 60


def read(names: list[str], files: int) -> dict[str, Counter[str]]:
    """How some files of some shapes are read, by how these keep their cells; none of them wrong."""
    told: list[str] = []
    found = shapes.run(files, 7, told.append, names)
    assert [] == told
    return shapes.by_way(found)


def test_no_shape_makes_a_number():
    """A file or two of each shape: a cell is as printed, blank or left; grids are read nearly whole."""
    ways = read(list(shapes.SHAPES), len(shapes.SHAPES) * 8 // 7)

    assert {"kept", "free", "glued", "marked"} == {way.partition(",")[0] for way in ways}
    assert ways["kept"]["equal"] > 99 * ways["kept"]["undecided"]


def test_no_further_shape_makes_a_number():
    """A sample of the further shapes, all of them eight times in the long run: as printed, blank or left."""
    names = list(shapes.FURTHER)
    random.Random(7).shuffle(names)

    ways = read(names, 8 * len(names) if LONG else SAMPLE)

    assert {"kept", "free"} == set(ways)
    assert ways["kept"]["equal"] > 99 * ways["kept"]["undecided"]


def test_glued_figures_are_read_where_none_is_blank():
    """Digits that ran together are cut by the sums of the form, where zeros are printed too, as 0 or as a slash."""
    ways = read(["glued", "glued-rows"], 40)

    for counted in (ways["glued, zero"], ways["glued, slash"]):
        assert 100 * counted["equal"] >= 93 * (counted["equal"] + counted["undecided"])


def test_no_edit_of_a_table_makes_a_number():
    """Rows and columns put in, taken out, exchanged: a figure is that of the head above and the label beside it."""
    told: list[str] = []
    total = edited.run(5000 if LONG else 120, 7, told.append)

    assert [] == told
    assert total["equal"] > 2 * total["undecided"]
