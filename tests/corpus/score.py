"""Read every file of a folder that has an ``expected.json`` beside it, and count what came out.

    python tests/corpus/score.py [FOLDER] [--all]

prints, for each file and in total: cells, equal, blank, undecided, wrong. A cell is *blank* where the source prints
none or nobody can tell it, and nothing was read; *undecided* where a figure is printed and nothing was read; *wrong*
where another figure was read. The exit status is 1 if any cell is wrong.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from govinfo import readers
from govinfo.errors import GovinfoError
from govinfo.report.annual import AnnualReport

FOLDER = Path(__file__).parents[2] / "../shared/corpus"
KINDS = ("cells", "equal", "blank", "undecided", "wrong")


def expectations(folder: Path) -> dict[str, dict]:
    """What is expected, by name."""
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def judged(report: AnnualReport, expected: dict) -> Iterator[tuple[str, str]]:
    """``(address, kind)`` of every expected cell; an address may name a row that is blank as a whole."""
    printed = expected.get("printed", {})
    read = dict(report.cells())
    for address, figure in expected["cells"].items():
        values = [value for cell, value in read.items() if cell == address or cell.startswith(f"{address}.")]
        if figure is None:
            yield address, "blank" if all(value is None for value in values) else "wrong"
        elif values in ([], [None]):
            yield address, "undecided"
        elif values == [Decimal(str(figure))] or (address in printed and report.text(address) == printed[address]):
            yield address, "equal"
        else:
            yield address, "wrong"


def main() -> int:
    """Print the counts."""
    parser = argparse.ArgumentParser(description="Count how the files of a folder are read.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--all", action="store_true", help="name every cell that is not equal")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    expected = expectations(options.folder)
    for name, one in expected.items():
        try:
            report = readers.read(options.folder / one["file"])
        except GovinfoError as error:
            print(f"{name:36} refused: {error}")
            total["refused"] += 1
            total.update(cells=len(one["cells"]), undecided=len(one["cells"]))
            continue
        kinds = dict(judged(report, one))
        count = Counter(kinds.values())
        total.update(count, cells=len(kinds))
        print(f"{name:36}", f"cells {len(kinds):4}", *(f"{kind} {count[kind]:4}" for kind in KINDS[1:]), sep="  ")
        for address, kind in kinds.items():
            if kind == "wrong" or (options.all and kind == "undecided"):
                print(f"    {kind}: {address}: {report.cell(address)!r} ({report.reason(address)})")
    print(f"files {len(expected)}", *(f"{kind} {total[kind]}" for kind in (*KINDS, "refused")), sep="  ")
    return 1 if total["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
