"""A platform that publishes annual reports takes one only where nothing holds it back, and says what to do where not.

It is a project of its own, with nothing but govinfo installed, and passes the strictest settings of mypy and pyright.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import govinfo
from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose
from govinfo.checks.rule import Result
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.vocabulary import Applicant, ApplicationRow


class Decision(NamedTuple):
    """What the platform says to a report that was handed in."""

    accepted: bool
    reasons: tuple[str, ...]
    proposed: dict[str, int]


class Entry(NamedTuple):
    """What the list of published reports shows of one."""

    organ: str
    year: int
    received: int | Decimal | None
    granted: Fraction | None


def unplanned(dossier: Dossier) -> Iterator[Result]:
    """Section 五 without the coming year."""
    report = dossier.report
    if report.year is not None and report.narrative is not None:
        coming = report.year + 1
        if f"{coming}年" not in (report.narrative["problems"] or ""):
            yield Result(("narrative.problems",), expected=coming, facts={"year": coming})


def planned(problems: str) -> Example:
    """A report whose section 五 says this."""
    return Example(fields={"year": 2023, "narrative": prose(problems=problems)})


PLAN = govinfo.Rule(
    code="Z101",
    name="no-plan-for-next-year",
    severity=govinfo.Severity.NOTICE,
    basis=Basis((Citation(50),), Strength.HEURISTIC),
    title=Text("未写明下一年的改进措施", "No plan for the coming year"),
    does=Text("第五部分应当写明下一年。", "Section 五 names the coming year."),
    why=Text("没有期限的措施无法检查。", "A plan without a date cannot be held against anything."),
    says=Text("第五部分没有提到{year}年", "section 五 does not speak of {year}"),
    repair=Text("写明改进的年度。", "Name the year."),
    find=unplanned,
    fails_on=planned("今后将加强学习。"),
    passes_on=planned("2024年将加强学习。"),
    needs=("narrative", "year"),
)
"""What this platform asks beyond the form and the law."""


def decide(data: bytes, name: str, previous: govinfo.AnnualReport | None = None) -> Decision:
    """Take a report, or say why not: that it cannot be read, or what the law and the form hold against it."""
    try:
        report = govinfo.reads(data, document=name)
    except govinfo.GovinfoError as error:
        return Decision(accepted=False, reasons=(error.zh,), proposed={})
    findings = govinfo.check(report, previous=previous, rules=[PLAN], lang="zh")
    repairs = govinfo.repair(report, previous=previous, lang="zh")
    return Decision(
        accepted=not findings.blocking,
        reasons=tuple(f"{finding.code} {finding.message}（{finding.basis}）" for finding in findings.failures),
        proposed={change.cell: change.new for change in repairs.decided},
    )


def entry(report: govinfo.AnnualReport) -> Entry:
    """The line of a report in the list; a figure that was not filed stays out of it."""
    total = Applicant.TOTAL
    granted = report.applications[ApplicationRow.GRANTED, total]
    concluded = report.applications[ApplicationRow.CONCLUDED, total]
    share = Fraction(granted) / Fraction(concluded) if granted is not None and concluded else None
    return Entry(report.organ or "", report.year or 0, report.applications[ApplicationRow.RECEIVED, total], share)
