"""Checking a filed report: every rule, and the run over one report."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import TYPE_CHECKING

from govinfo.checks import applications, cells, fees, reconciliation, register, remedies, structure
from govinfo.checks.rule import Dossier, Finding, Findings, Language, Result, Rule, Severity, Verdict
from govinfo.checks.verdicts import in_order
from govinfo.errors import UnknownKeyError
from govinfo.law.catalogue import Catalogue
from govinfo.report.annual import AnnualReport
from govinfo.spans import SourceSpan
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog

RULES: Catalogue[Rule] = Catalogue(
    "rule",
    (
        *structure.RULES,
        *cells.RULES,
        *applications.RULES,
        *remedies.RULES,
        *fees.RULES,
        *register.RULES,
        *reconciliation.RULES,
    ),
)
"""Every rule, family by family."""

_NOTHING = Findings()
_SECTIONS = (Section.PROACTIVE, Section.APPLICATIONS, Section.REMEDIES)
_SHOWN = frozenset({Verdict.FAIL, Verdict.UNKNOWN})


def check(
    report: AnnualReport,
    *,
    previous: AnnualReport | None = None,
    parts: Iterable[AnnualReport] | None = None,
    cases: "CaseLog | Iterable[Application] | None" = None,
    select: Collection[str] | None = None,
    ignore: Collection[str] = (),
    lang: str = Language.ZH,
    full: bool = False,
) -> Findings:
    """Examine a report; change nothing.

    Args:
        report: The report as filed.
        previous: The same organ's report for the year before, for the rules across years.
        parts: Reports of the organs whose figures this report adds up, for the rules of aggregation.
        cases: The register behind the report, or its applications alone, for the rules on cases.
        select: Only these rules, by code or by the beginning of codes (``"A"``, ``"A3"``); all that are on unless said.
        ignore: Not these rules, likewise.
        lang: Language of the messages, ``zh`` or ``en``.
        full: Also say what passed, what did not apply and what could not be run.

    Returns:
        What failed and what blanks left unknown, worst first.

    Raises:
        UnknownKeyError: If a selected or ignored code, or the language, does not exist.

    Legal basis:
        Each finding carries its own.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"remedies.review.total": 1})
        >>> for finding in check(report, lang="en"):
        ...     print(finding)
        R401 error table 四, remedies, review: 0 + 0 + 0 + 0 ≠ 1 (upheld + corrected + other + pending ≠ total)
    """
    language = _language(lang)
    settled = (False,) * 3 if full else tuple(map(in_order, report.tables))
    rules = _chosen(None if select is None else tuple(select), tuple(ignore), settled)
    if not rules:
        return _NOTHING
    dossier = Dossier(report, previous, None if parts is None else tuple(parts), _register(cases))
    return Findings(finding for rule in rules for finding in _run(rule, dossier, language, full=full))


def _register(cases: "CaseLog | Iterable[Application] | None") -> "CaseLog | None":
    if cases is None:
        return None
    from govinfo.cases.log import CaseLog

    return cases if isinstance(cases, CaseLog) else CaseLog(applications=cases)


@cache
def _language(name: str) -> Language:
    try:
        return Language(name)
    except ValueError:
        raise UnknownKeyError(name, Language, "language") from None


@cache
def _chosen(select: tuple[str, ...] | None, ignore: tuple[str, ...], settled: tuple[bool, ...]) -> tuple[Rule, ...]:
    """The rules asked for, without those that have nothing to find in tables known to be in order."""
    in_order_ = {section for section, known in zip(_SECTIONS, settled, strict=True) if known}
    for prefix in (*(select or ()), *ignore):
        if not any(rule.code.startswith(prefix) for rule in RULES):
            raise UnknownKeyError(prefix, (rule.code for rule in RULES), "rule")
    chosen = (rule for rule in RULES if (rule.on if select is None else rule.code.startswith(select)))
    return tuple(
        rule
        for rule in chosen
        if not rule.code.startswith(ignore) and not (rule.settled_by and rule.settled_by <= in_order_)
    )


def _run(rule: Rule, dossier: Dossier, language: Language, *, full: bool) -> Iterable[Finding]:
    missing = [need for need in rule.needs if getattr(dossier, need) is None]
    if missing:
        results = [Result(verdict=Verdict.UNKNOWN, actual=f"not given: {', '.join(missing)}")] if full else []
    else:
        results = [result for result in rule.find(dossier) if full or result.verdict in _SHOWN]
        if full and not results:
            results = [Result(verdict=Verdict.PASS)]
    return (_finding(rule, result, dossier.report, language) for result in results)


def _finding(rule: Rule, result: Result, report: AnnualReport, language: Language) -> Finding:
    failed = result.verdict is Verdict.FAIL
    says = result.says or (rule.says if failed else rule.title)
    basis = result.basis or rule.basis
    return Finding(
        code=rule.code,
        name=rule.name,
        verdict=result.verdict,
        severity=(result.severity or rule.severity) if failed else Severity.NOTICE,
        strength=basis.strength,
        message=says.said(language, result.facts),
        cells=result.cells,
        expected=result.expected,
        actual=result.actual,
        basis=basis,
        span=result.span or _first_source(report, result.cells),
    )


def _first_source(report: AnnualReport, cells: tuple[str, ...]) -> SourceSpan | None:
    return next((span for cell in cells if (span := report.source(cell)) is not None), None)
