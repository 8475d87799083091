"""Damage real files at random and see that no number is invented.

    python tests/corpus/perturbing.py [--count 20000] [--seed 1] [--most 1] [--folder FOLDER]

Lines, cells and characters are deleted, doubled and swapped, once in a file or up to so many times. A cell is then
right if it is what the file printed before, blank, or what the damaged file now prints in its place: the other number
where two numbers changed places, the digits that now stand where its own were touched, or a row that stands whole
where one of its figures was touched: one was lost and another doubled. Anything else is wrong.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import reduce
from pathlib import Path

from damaging import TAG, Damage, damage
from score import FOLDER, expectations

from govinfo import readers
from govinfo.errors import GovinfoError
from govinfo.report.annual import AnnualReport

SUFFIXES = {".txt", ".md", ".html", ".js", ".csv"}
SEPARATORS = re.compile(r"[\s|,\"]")
LISTED = re.compile(r"\d[、.．](?=\D)")


def wrong(report: AnnualReport, expected: dict, damages: list[Damage]) -> list[tuple[str, object, object]]:
    """The cells that are neither blank, nor as before, nor as the damaged file prints them."""
    read = dict(report.cells())
    found = []
    for address, figure in expected["cells"].items():
        value = read.get(address)
        before = None if figure is None else Decimal(str(figure))
        if value is None or value == before:
            continue
        if address in expected.get("printed", {}) and report.text(address) == expected["printed"][address]:
            continue
        if not _exchanged(before, value, damages) and not _printed(_run(address, read), damages):
            found.append((address, figure, value))
    return found


def _exchanged(before: Decimal | None, value: object, damages: list[Damage]) -> bool:
    """Whether a figure was among those that were touched, and its value among those that stand there since."""
    old = frozenset[str]().union(*(damage.before for damage in damages))
    new = frozenset[str]().union(*(damage.after for damage in damages))
    touched = "" in old if before is None else any(_stands(str(before), number) for number in old)
    return touched and any(_stands(str(value), number) for number in new)


def _stands(value: str, number: str) -> bool:
    return value in {number, number.rstrip(".,").lstrip("0") or "0", number.replace(",", "")}


def _run(address: str, read: dict) -> str:
    """The figures of a cell's row as they were read, those of 表四 side by side."""
    part = "remedies." if address.startswith("remedies.") else f"{address.rpartition('.')[0]}."
    return "".join(str(each) for cell, each in read.items() if cell.startswith(part) and each is not None)


def _printed(run: str, damages: list[Damage]) -> bool:
    """Whether a row stands where one of its figures was touched, with no other figure beside it."""
    whole = re.compile(rf"(?<!\d){re.escape(run)}(?!\d)")
    return any(whole.search(around) for around in _around(damages, 2 * len(run)))


def _around(damages: list[Damage], length: int) -> Iterator[str]:
    """What stands around each touched place, as far as a row that covers it can reach; list marks left out."""
    text = damages[-1].text
    for number, one in enumerate(damages):
        for place in one.places:
            span = reduce(lambda span, later: later.moved(span), damages[number + 1 :], place)
            left, inside, right = (
                SEPARATORS.sub("", LISTED.sub("#", TAG.sub("", part)))
                for part in (text[: span[0]], text[slice(*span)], text[span[1] :])
            )
            yield left[-length:] + inside + right[:length]


def run(folder: Path, count: int, seed: int, tell: Callable[[str], object], most: int) -> Counter[str]:
    """Damage files and count what comes of it."""
    rng = random.Random(seed)
    sources = {
        name: (one, (folder / one["file"]).read_text(encoding="utf-8"))
        for name, one in expectations(folder).items()
        if Path(one["file"]).suffix in SUFFIXES
    }
    counted: Counter[str] = Counter()
    for number in range(count):
        name = rng.choice(list(sources))
        expected, text = sources[name]
        damages: list[Damage] = []
        for _ in range(rng.randint(1, most)):
            done = damage(text, rng)
            damages.append(done)
            text = done.text
        counted["files"] += 1
        try:
            report = readers.reads(text, document=expected["file"])
        except GovinfoError:
            counted["refused"] += 1
            continue
        bad = wrong(report, expected, damages)
        counted["cells"] += len(expected["cells"])
        counted["blank"] += sum(value is None for _, value in report.cells())
        counted["wrong"] += len(bad)
        if bad:
            tell(f"{number} {name}: {' then '.join(done.told[:90] for done in damages)}\n    {bad[:4]}")
    return counted


def main() -> int:
    """Print the counts."""
    parser = argparse.ArgumentParser(description="Damage files at random; no number may be invented.")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=1)
    options = parser.parse_args()
    counted = run(options.folder, options.count, options.seed, print, options.most)
    print(*(f"{kind} {number}" for kind, number in counted.items()), sep="  ")
    return 1 if counted["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
