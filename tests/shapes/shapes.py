"""Print random reports in the shapes that reports are found in, read them back, and count what comes of it.

    PYTHONPATH=src:tests python tests/shapes/shapes.py [--files 5000] [--seed 1] [--shape NAME]

Each file is one report of a random form in one shape, its zeros printed as 0, as nothing, as a slash or as a dash. A
cell is *equal* where the printed figure was read, *blank* where none is printed and none was read, *undecided* where
one is printed and none was read, and *wrong* where anything else was read. The exit status is 1 if any cell is wrong.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal

from layouts import LAID
from makers import (
    Printed,
    by_row,
    cells_of,
    csv,
    filed,
    filler,
    flat,
    html,
    own,
    padded_of,
    paragraphs,
    sheet,
    spaced,
    upright,
    word,
    wrapped,
)
from marked import MARKED
from office_files import FILES
from pages import PAGES
from paper import PAPER
from portals import PORTALS
from rearranged import REARRANGED
from texts import TEXTS

from govinfo import readers
from govinfo.errors import ReadCode, ReadError
from govinfo.forms import FORMS

ZEROS = {"zero": "0", "blank": "", "slash": "/", "dash": "-"}
KINDS = ("equal", "blank", "undecided", "wrong")


SHAPES: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {
    # name -> how it keeps the places of its cells, the writer
    "tabs": ("kept", by_row(lambda row, seen: "\t".join(cells_of(row, seen)))),
    "tabs-padded": ("kept", by_row(lambda row, seen: "\t".join(padded_of(row, seen)))),
    "bars": ("kept", by_row(lambda row, seen: " | ".join(cells_of(row, seen)))),
    "bars-behind": ("kept", by_row(lambda row, seen: " | ".join(cells_of(row, seen)) + " |")),
    "bars-around": ("kept", by_row(lambda row, seen: f"| {' | '.join(cells_of(row, seen))} |")),
    "bars-padded": ("kept", by_row(lambda row, seen: f"| {' | '.join(padded_of(row, seen))} |")),
    "bars-wide": ("kept", by_row(lambda row, seen: f"｜{'｜'.join(cells_of(row, seen))}｜")),
    "bars-fillers": ("kept", by_row(filler)),
    "bars-drawn": ("kept", by_row(lambda row, seen: f"│{'│'.join(padded_of(row, seen))}│")),
    "bars-broken": ("kept", by_row(lambda row, seen: " ¦ ".join(cells_of(row, seen)))),
    "lines": ("kept", by_row(lambda row, seen: "\n".join(cells_of(row, seen)))),
    "lines-apart": ("kept", by_row(lambda row, seen: "\n\n".join(cells_of(row, seen)) + "\n")),
    "tab-lines": ("kept", by_row(lambda row, seen: "".join(f"\t{cell}\n" for cell in padded_of(row, seen)))),
    "upright-behind": ("free", by_row(upright(" |\n"))),
    "upright-between": ("free", by_row(upright("\n|\n"))),
    "words": ("free", by_row(lambda row, seen: " ".join(cells_of(row, seen)))),
    "words-spaced": ("free", by_row(spaced)),
    "words-wrapped": ("free", by_row(wrapped)),
    "one-line": ("free", flat(" ", " ")),
    "glued": ("glued", flat("", "")),
    "glued-rows": ("glued", flat("", "\n")),
    "csv": ("kept", csv(",")),
    "csv-padded": ("kept", csv(",", padded=True)),
    "semicolons": ("kept", csv(";")),
    "html": ("kept", html(str)),
    "html-paragraphs": ("kept", html(paragraphs)),
    "html-repeated": ("kept", html(str, merged="repeated")),
    "html-unmerged": ("kept", html(str, merged="empty")),
    "own-text": ("kept", own("text")),
    "own-markdown": ("kept", own("markdown")),
    "own-html": ("kept", own("html")),
    "own-csv": ("kept", own("csv")),
    "own-docx": ("kept", own("docx")),
    "own-xlsx": ("kept", own("xlsx")),
    "docx": ("kept", word(spans=True)),
    "docx-unmerged": ("kept", word(spans=False)),
    "xlsx": ("kept", sheet),
    **LAID,
    **MARKED,
    **PAPER,
}
FURTHER: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {**REARRANGED, **PAGES, **TEXTS, **FILES, **PORTALS}
"""Shapes of which the ordinary run of the tests reads a sample."""
ALL = SHAPES | FURTHER
FORMAT = {
    "csv": "csv",
    "semicolons": "csv",
    "html": "html",
    "own-csv": "csv",
    "own-html": "html",
    "own-markdown": "markdown",
    "markdown": "markdown",
    "json": "json",
}
SLOW = frozenset(name for name in ALL if any(slow in name for slow in ("docx", "xlsx", "pdf", "ofd")))
"""One in eight of the files has one of these shapes."""


def judged(printed: Printed, written: str | bytes, name: str) -> tuple[Counter[str], list[str]]:
    """How the cells of a file were read, and which were wrong."""
    counted: Counter[str] = Counter(files=1)
    wrong: list[str] = []
    format_ = next((format_ for beginning, format_ in FORMAT.items() if name.startswith(beginning)), None)
    try:
        report = readers.reads(written, format=format_ or (None if isinstance(written, bytes) else "text"))
    except ReadError as error:
        failed = error.code is ReadCode.INTERNAL
        counted.update(refused=1, undecided=len(printed.figures), wrong=failed)
        return counted, [f"refused: {error}"] if failed else []
    read = dict(report.cells())
    for address, text in printed.figures.items():
        figure = Decimal(text) if text not in set(ZEROS.values()) - {"0"} else None
        value = read.get(address)
        kind = (
            ("blank" if value is None else "wrong")
            if figure is None
            else ("undecided" if value is None else "equal" if value == figure else "wrong")
        )
        counted[kind] += 1
        if kind == "wrong":
            wrong.append(f"{address}: printed {text!r}, read {value}")
    for address, value in read.items():
        if address not in printed.figures and value is not None:
            counted["wrong"] += 1
            wrong.append(f"{address}: printed nowhere, read {value}")
    return counted, wrong


def run(
    files: int, seed: int, tell: Callable[[str], object], names: Collection[str] = ALL
) -> dict[tuple[str, str], Counter[str]]:
    """Make and read so many files of some shapes, and count by shape and zero."""
    rng = random.Random(seed)
    found: dict[tuple[str, str], Counter[str]] = {}
    quick = [name for name in names if name not in SLOW]
    slow = sorted(SLOW.intersection(names)) or quick
    quick = quick or slow
    for number in range(files):
        name = rng.choice(slow) if number % 8 == 7 else quick[number % len(quick)]
        zero = rng.choice(list(ZEROS))
        printed = filed(rng.choice(list(FORMS)), rng, ZEROS[zero])
        counted, wrong = judged(printed, ALL[name][1](printed), name)
        found.setdefault((name, zero), Counter()).update(counted)
        if wrong:
            tell(f"{number} {name} {zero} {printed.form.edition}: {wrong[:3]}")
    return found


def by_way(found: Mapping[tuple[str, str], Counter[str]]) -> dict[str, Counter[str]]:
    """The counts by how the shapes keep the places of their cells; of glued figures also by how zeros are printed."""
    ways: dict[str, Counter[str]] = {}
    for (name, zero), counted in sorted(found.items()):
        way = ALL[name][0]
        ways.setdefault(f"glued, {zero}" if way == "glued" else way, Counter()).update(counted)
    return ways


def main() -> int:
    """Print the counts."""
    parser = argparse.ArgumentParser(description="Print random reports in many shapes and read them back.")
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shape", default=None)
    options = parser.parse_args()
    found = run(options.files, options.seed, print, [options.shape] if options.shape else ALL)
    total: Counter[str] = Counter()
    for (name, zero), counted in sorted(found.items()):
        total.update(counted)
        print(f"{name:18} {zero:6}", *(f"{kind} {counted[kind]:6}" for kind in ("files", *KINDS)), sep="  ")
    for way, counted in by_way(found).items():
        printed = counted["equal"] + counted["undecided"] + counted["wrong"]
        print(f"{way}: {counted['equal'] / printed:.2%} of {printed} printed figures read")
    print(f"shapes {len(found)}", *(f"{kind} {total[kind]}" for kind in ("files", *KINDS, "refused")), sep="  ")
    return 1 if total["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
