"""Damage real files at random and see that no number is invented.

    python tests/corpus/perturbing.py [--count 20000] [--seed 1] [--most 1] [--folder FOLDER]

Lines, cells and characters are deleted, doubled and swapped, once in a file or up to so many times. A cell is then
right if it is what the file printed before, blank, or what the damaged file now prints in its place: an exchanged
number where two numbers changed places, the digits that now stand there where digits were touched, or a row that is
whole again because one of its cells was lost and another doubled. Anything else is wrong.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from score import FOLDER, expectations

from govinfo import readers
from govinfo.errors import GovinfoError
from govinfo.report.annual import AnnualReport

BLANK = re.compile(r"\s*")
NUMBER = re.compile(r"[\s|]*[+-]?[\d.,]+(?:元|万元)?(?:[\s|]+[+-]?[\d.,]+(?:元|万元)?)*[\s|]*")
DIGITS = re.compile(r"[\d.,+-]+")
RULE = "|---|"
LISTED = re.compile(r"(\d+)\d[、.．]\D")
CELL = re.compile(r"<t[dh]\b.*?</t[dh]>", re.DOTALL | re.IGNORECASE)
WORD = re.compile(r"[^\s|,]+")
TAG = re.compile(r"<[^<>]*>|&nbsp;")
SUFFIXES = {".txt", ".md", ".html", ".js", ".csv"}


class Damage(NamedTuple):
    """A damaged text, what was done, and the numbers that it now prints where others stood."""

    text: str
    told: str
    numbers: frozenset[str]
    places: tuple[tuple[int, int], ...]


def units(text: str, kind: str) -> list[tuple[int, int]]:
    """Where the lines, cells or characters of a text stand."""
    if kind == "lines":
        return [match.span() for match in re.finditer(r"[^\n]*\n", text)]
    if kind == "cells":
        return [match.span() for match in (CELL if "<td" in text else WORD).finditer(text)]
    return [(at, at + 1) for at in range(len(text))]


def damage(text: str, rng: random.Random) -> Damage:
    """Do one thing to a text, most often where its tables stand."""
    kind = rng.choice(("lines", "cells", "characters"))
    spans = units(text, kind)
    if len(spans) < 3:
        spans = units(text, "characters")
        kind = "characters"
    start = max(text.find("第二十条"), 0)
    inner = [span for span in spans if span[0] >= start]
    pool = inner if len(inner) > 3 and rng.random() < 0.9 else spans
    at = rng.randrange(len(pool) - 1)
    first, last = pool[at]
    one = text[first:last]
    action = rng.choice(("delete", "double", "swap"))
    if action == "delete":
        return Damage(
            text[:first] + text[last:], f"deleted {one!r}", *_touched(text[:first] + text[last:], first, first, kind)
        )
    if action == "double":
        changed = text[:last] + ("" if kind != "cells" or "<td" in text else " ") + one + text[last:]
        return Damage(changed, f"doubled {one!r}", *_touched(changed, first, last + len(one), kind))
    other = at + 1 if rng.random() < 0.7 else rng.randrange(at + 1, len(pool))
    begin, end = pool[other]
    two = text[begin:end]
    changed = text[:first] + two + text[last:begin] + one + text[end:]
    told = f"swapped {one!r} and {two!r}"
    if kind == "characters":
        near, places = _touched(changed, first, first + 1, kind)
        far, more = _touched(changed, begin, end, kind)
        return Damage(changed, told, near | far, (*places, *more))
    plain, plainer = TAG.sub("", one), TAG.sub("", two)
    numbers: frozenset[str] = frozenset()
    between = changed[first:end] if kind == "lines" else ""
    if RULE in between and all(NUMBER.fullmatch(each) or BLANK.fullmatch(each) for each in _unruled(between)):
        numbers = frozenset(re.findall(r"[+-]?[\d.]+", between))
    elif all(NUMBER.fullmatch(each) or BLANK.fullmatch(each) for each in (plain, plainer)):
        numbers = frozenset(re.findall(r"[+-]?[\d.]+", plain) + re.findall(r"[+-]?[\d.]+", plainer))
    return Damage(changed, told, numbers, ())


def _unruled(text: str) -> list[str]:
    """The lines of a grid but for the rules between its rows: a row that passes a rule passes the rows up to it."""
    return [line for line in text.splitlines() if RULE not in line]


def _touched(changed: str, first: int, last: int, kind: str) -> tuple[frozenset[str], tuple[tuple[int, int], ...]]:
    """The runs of digits that now stand where characters were touched."""
    if kind != "characters":
        return frozenset(), ()
    runs = frozenset(
        part
        for match in DIGITS.finditer(changed, max(0, first - 60), min(len(changed), last + 60))
        if match.start() <= last and match.end() >= first
        for part in (match[0], *match[0].split(","), *_unlisted(changed, match))
    )
    return runs, ((first, last),)


def _unlisted(changed: str, match: re.Match[str]) -> list[str]:
    """The digits before a list mark that now touches them: 0 in 01、未."""
    listed = LISTED.match(changed, match.start())
    return [listed[1]] if listed else []


def wrong(report: AnnualReport, expected: dict, damages: list[Damage]) -> list[tuple[str, object, object]]:
    """The cells that are neither blank, nor as before, nor as the damaged file prints them."""
    numbers = frozenset[str]().union(*(damage.numbers for damage in damages))
    whole = {damage.told.partition(" ")[0] for damage in damages} >= {"deleted", "doubled"}
    printed = re.sub(r"\s", "", damages[-1].text)
    read = dict(report.cells())
    found = []
    for address, figure in expected["cells"].items():
        value = read.get(address)
        if value is None or (figure is not None and value == Decimal(str(figure))):
            continue
        if address in expected.get("printed", {}) and report.text(address) == expected["printed"][address]:
            continue
        if any(_stands(str(value), number) for number in numbers):
            continue
        row = address.rpartition(".")[0]
        if whole and _slid(*_rows(row, expected["cells"], read)):
            continue
        run = "".join(str(each) for cell, each in read.items() if cell.rpartition(".")[0] == row)
        if run in printed and any(number in run or run in number for number in numbers):
            continue
        found.append((address, figure, value))
    return found


def _rows(row: str, expected: dict, read: dict) -> tuple[list, list]:
    """The figures of a row, those of 表四 side by side: as they were printed, and as they were read."""
    part = "remedies." if row.startswith("remedies.") else f"{row}."
    cells = [cell for cell in read if cell.startswith(part)]
    before = [expected.get(cell) for cell in cells]
    return [None if figure is None else Decimal(str(figure)) for figure in before], [read[cell] for cell in cells]


def _slid(before: list, after: list) -> bool:
    """Whether a row lost one of its cells and has another one twice."""
    return any(
        before[:lost] + before[lost + 1 :] == after[:twice] + after[twice + 1 :]
        for twice in range(1, len(after))
        if after[twice] == after[twice - 1]
        for lost in range(len(before))
    )


def _stands(value: str, number: str) -> bool:
    return value in {number, number.rstrip(".,").lstrip("0") or "0", number.replace(",", "")}


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
