"""Reports in the shapes that they are printed in: no number is read that is not printed, and places are kept."""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import shapes


def test_no_shape_makes_a_number():
    """A file or two of each shape: a cell is as printed, blank or left; grids are read nearly whole."""
    told: list[str] = []
    found = shapes.run(len(shapes.SHAPES) * 8 // 7, 7, told.append)
    ways: dict[str, Counter[str]] = {}
    for (name, _), counted in found.items():
        ways.setdefault(shapes.SHAPES[name][0], Counter()).update(counted)

    assert [] == told
    assert ways["kept"]["equal"] > 99 * ways["kept"]["undecided"]
    assert {"kept", "free", "glued", "marked"} == set(ways)
