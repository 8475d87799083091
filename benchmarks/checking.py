"""How long checking and repairing take, and how much of what is planted is found and undone.

    python -m benchmarks.checking [--planted 10000]

Prints medians of one core: the arithmetic family alone, the whole catalogue, the prose, repairs of one to five planted
cells, beside a plain check in the same run; then, for random changes of two and three cells to generated reports, how
often they are found, undone among the smallest repairs, and undone by the first.
"""

import argparse
import random
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

import govinfo
from govinfo.checks.rule import prose
from govinfo.forms import FORMS
from govinfo.report.claims import claims
from govinfo.vocabulary import Section

FORM = FORMS["2021"].tables[Section.APPLICATIONS]
SUMS = ("A301", "A302", "A303", "R401", "R402", "R403")
INTAKE = ("received", "carried_in", "concluded", "carried_over")
SENTENCES = (
    "我镇严格按照《政府信息公开条例》的规定以及上级关于政府信息公开工作的部署和要求，坚持围绕中心、服务大局。",
    "加强网站信息发布审核建设，严格信息发布审核流程，常态化更新完善主动公开目录，促进政务公开长效机制建设。",
    "对涉及人民群众的重大问题、重大决策及时公开，努力使政务信息工作走上规范化、制度化、经常化的轨道。",
    "本年度在政府信息公开网站主动公开信息469条。全年收到政府信息公开申请{received}件，均已按期答复。",
)


def generated(rng: random.Random) -> govinfo.AnnualReport:
    """A balanced report with the zeros that reports have."""
    cells: dict[str, int] = {}
    outcomes = [row.key for row in FORM.rows if row.key not in INTAKE]
    columns = [str(column.key) for column in FORM.columns][:-1]
    for column in columns:
        busy = rng.random() < (0.95 if column == "natural_person" else 0.3)
        filed = {row: rng.choice((1, 1, 2, 3, 5, 12, 40, 137)) for row in outcomes if busy and rng.random() < 0.3}
        concluded = sum(filed.values())
        over = rng.choice((0, 0, 0, 1, 4)) if busy else 0
        carried = min(concluded + over, rng.choice((0, 0, 2, 5)))
        filed |= {"concluded": concluded, "carried_over": over, "carried_in": carried}
        filed["received"] = concluded + over - carried
        cells |= {f"applications.{row}.{column}": count for row, count in filed.items()}
    for row in FORM.rows:
        cells[f"applications.{row.key}.total"] = sum(cells.get(f"applications.{row.key}.{c}", 0) for c in columns)
    return govinfo.zero("2021", organ="某市人民政府", year=2023).replace(cells)


def damaged(report: govinfo.AnnualReport, rng: random.Random, size: int) -> dict[str, int]:
    """New values for some cells of table three, as numbers come to be mistyped."""
    addresses = [cell.address for cell in FORM.cells]
    changes: dict[str, int] = {}
    for address in rng.sample(addresses, size):
        value = report[address]
        options = (
            value + 1,
            value * 10,
            value + 10,
            max(value - 1, 0),
            0,
            rng.randrange(300),
            value + rng.randrange(1, 9),
        )
        changes[address] = rng.choice([option for option in options if option != value] or [value + 1])
    return changes


def timed(function: Callable[..., object], *arguments: Any, **more: Any) -> float:
    """Seconds that one call takes."""
    start = perf_counter()
    function(*arguments, **more)
    return perf_counter() - start


def checking(rng: random.Random) -> None:
    """The time of checks."""
    reports = [generated(rng) for _ in range(300)]
    faulty = [report.replace(damaged(report, rng, 1)) for report in reports]
    last = [report.replace(year=2022) for report in reports]
    for name, group in (("balanced", reports), ("one cell wrong", faulty)):
        alone = median(timed(govinfo.check, report, select=SUMS) for report in group)
        whole = median(timed(govinfo.check, report) for report in group)
        years = median(
            timed(govinfo.check, report, previous=before) for report, before in zip(group, last, strict=True)
        )
        print(f"{name}: arithmetic {alone * 1e6:.1f} µs, whole catalogue {whole * 1e6:.1f} µs ({whole / alone:.2f}x),")
        print(f"    with last year's report {years * 1e6:.1f} µs")
    told = []
    for number, report in enumerate(reports[:60]):
        text = "".join((*SENTENCES[:-1], *SENTENCES) * 60).format(received=number)[:10_000]
        claims.cache_clear()
        told.append(timed(govinfo.check, report.replace(narrative=prose(overview=text))))
    print(f"prose of 10 000 characters: {median(told) * 1e3:.2f} ms")


def repairing(rng: random.Random) -> None:
    """The time of repairs."""
    for size, count in ((1, 300), (2, 300), (3, 200), (4, 80), (5, 40)):
        wrong = []
        for _ in range(count):
            report = generated(rng)
            wrong.append(report.replace(damaged(report, rng, size)))
        took = [timed(govinfo.repair, report, seconds=60) for report in wrong]
        plain = median(timed(govinfo.check, report) for report in wrong)
        ratio = median(took) / plain
        print(f"{size} cells: median {median(took) * 1e3:.2f} ms, longest {max(took) * 1e3:.1f} ms, {ratio:.1f} checks")


def planted(rng: random.Random, count: int) -> None:
    """How much of what is planted is found and undone."""
    for size in (2, 3):
        missed = balanced = smaller = among = first = unique = 0
        for _ in range(count):
            report = generated(rng)
            changes = damaged(report, rng, size)
            wrong = report.replace(changes)
            undone = {cell: report[cell] for cell in changes}
            if not govinfo.check(wrong, select=SUMS).failures:
                balanced += not any(govinfo.repair(wrong))
                missed += any(govinfo.repair(wrong))
                continue
            found = [{change.cell: change.new for change in repair.changes} for repair in govinfo.repair(wrong)]
            if found and len(found[0]) < size:
                smaller += 1
                continue
            among += undone in found
            unique += found == [undone]
            first += bool(found) and found[0] == undone
        rest = count - balanced - smaller - missed
        print(
            f"{size} cells planted in {count}: missed {missed}, still balanced {balanced}, smaller repair {smaller};\n"
            f"    of the other {rest}: among the smallest {among / rest:.2%}, first {first / rest:.2%}, "
            f"alone {unique / rest:.2%}"
        )


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--planted", type=int, default=10_000)
    options = parser.parse_args()
    rng = random.Random(2021)
    checking(rng)
    repairing(rng)
    if options.planted:
        planted(rng, options.planted)


if __name__ == "__main__":
    main()
