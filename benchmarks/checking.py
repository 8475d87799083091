"""How long checking and repairing take, and how much of what is planted is found and undone.

Medians of one core over generated reports: the whole catalogue beside the arithmetic family alone, the prose, repairs
of one to five planted cells. Then random changes of two and three cells, as numbers come to be mistyped: how many are
found, undone among the smallest repairs, and undone by the first.
"""

import random
from collections.abc import Callable, Iterator
from statistics import median
from time import process_time
from typing import Any

import govinfo
from benchmarks.measure import Ratio, middle
from govinfo.checks.example import prose
from govinfo.forms import FORMS
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
    """Seconds of processor time that one call takes: others at work on the machine do not count."""
    start = process_time()
    function(*arguments, **more)
    return process_time() - start


def checking(rng: random.Random, count: int) -> Iterator[Ratio]:
    """The time of checks."""
    reports = [generated(rng) for _ in range(count)]
    faulty = [report.replace(damaged(report, rng, 1)) for report in reports]
    for name, group in (("balanced reports", reports), ("reports with one cell wrong", faulty)):
        alone = [timed(govinfo.check, report, select=SUMS) for report in group]
        whole = [timed(govinfo.check, report) for report in group]
        yield middle(f"the whole catalogue on {name}, beside the arithmetic alone", whole, alone, "s", 3.0)
    told = []
    for number, report in enumerate(reports[:60]):
        text = "".join((*SENTENCES[:-1], *SENTENCES) * 60).format(received=number)[:10_000]
        told.append(timed(govinfo.check, report.replace(narrative=prose(overview=text))))
    yield Ratio("a report with 10,000 characters of prose", median(told) * 1e3, 1.0, "ms", 1.5)


def repairing(rng: random.Random, share: float) -> Iterator[Ratio]:
    """The time of repairs."""
    for size, count, limit in ((1, 300, 0.5), (2, 300, 2.0), (3, 200, 10.0), (4, 80, 100.0), (5, 40, 1000.0)):
        wrong = []
        for _ in range(max(1, int(count * share))):
            report = generated(rng)
            wrong.append(report.replace(damaged(report, rng, size)))
        took = median(timed(govinfo.repair, report, seconds=60) for report in wrong)
        plain = median(timed(govinfo.check, report) for report in wrong)
        yield Ratio(f"a repair of {size} wrong cells ({took / plain:.1f} checks)", took * 1e3, 1.0, "ms", limit)


def planted(rng: random.Random, count: int) -> Iterator[Ratio]:
    """How much of what is planted is found and undone; where all sums hold again nothing is there to be found."""
    for size in (2, 3):
        unbalanced = missed = compared = among = first = 0
        for _ in range(count):
            report = generated(rng)
            changes = damaged(report, rng, size)
            wrong = report.replace(changes)
            flat = wrong.applications.flat
            if all(sum(flat[c] for c in line.left) == sum(flat[c] for c in line.right) for line in FORM.equations):
                continue
            unbalanced += 1
            missed += not govinfo.check(wrong, select=SUMS).failures
            found = govinfo.repair(wrong)
            if found.size < size:
                continue
            compared += 1
            undone = {cell: report[cell] for cell in changes}
            ways = [{change.cell: change.new for change in repair.changes} for repair in found]
            among += undone in ways
            first += ways[:1] == [undone]
        what = f"of {unbalanced} changes of {size} cells"
        yield Ratio(f"{what}: not found", missed, unbalanced, "changes", 0.0)
        what = f"of {compared} that no smaller repair undoes"
        yield Ratio(f"{what}: not among the smallest repairs", compared - among, compared, "changes", 0.001)
        yield Ratio(f"{what}: not the first repair", compared - first, compared, "changes", 0.03)


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """Every figure, beside its target."""
    rng = random.Random(2021)
    yield from checking(rng, 20 if smoke else 300)
    yield from repairing(rng, 0.02 if smoke else 1.0)
    yield from planted(rng, 30 if smoke else 10_000)
