"""One rule over one dossier, and its findings in words."""

from collections.abc import Iterable

from govinfo.checks.dossier import Dossier
from govinfo.checks.finding import SHOWN, Finding, Severity, Verdict
from govinfo.checks.rule import Result, Rule
from govinfo.languages import Language, in_brief, joined
from govinfo.messages import checking as says
from govinfo.messages import nouns
from govinfo.report.annual import AnnualReport
from govinfo.spans import SourceSpan


def run(rule: Rule, dossier: Dossier, language: Language, *, full: bool) -> list[Finding]:
    """What a rule finds.

    Args:
        rule: The rule.
        dossier: What it looks at.
        language: Language of the messages.
        full: Also say that it passed, that it does not apply, or what it lacks.
    """
    return [_finding(rule, result, dossier.report, language) for result in _results(rule, dossier, full=full)]


def _results(rule: Rule, dossier: Dossier, *, full: bool) -> Iterable[Result]:
    if not full:
        return (result for result in rule.find(dossier) if result.verdict in SHOWN)
    lacking = [nouns.GIVEN[need] for need in rule.needs if need not in dossier.given]
    if lacking:
        facts = {"lacking": joined(lacking, "、", ", ")}
        return (Result(verdict=Verdict.UNKNOWN, facts=facts, says=says.NOT_GIVEN),)
    return tuple(rule.find(dossier)) or (Result(verdict=Verdict.PASS),)


def _finding(rule: Rule, result: Result, report: AnnualReport, language: Language) -> Finding:
    failed = result.verdict is Verdict.FAIL
    words = result.says or (rule.says if failed else rule.title)
    basis = report.form.bearing(result.basis or rule.basis)
    return Finding(
        code=rule.code,
        name=rule.name,
        verdict=result.verdict,
        severity=(result.severity or rule.severity) if failed else Severity.NOTICE,
        strength=basis.strength,
        message=words.said(language, in_brief(result.facts)),
        cells=result.cells,
        expected=result.expected,
        actual=result.actual,
        basis=basis,
        span=result.span or _first_source(report, result.cells),
        lang=language,
    )


def _first_source(report: AnnualReport, cells: tuple[str, ...]) -> SourceSpan | None:
    return next((span for cell in cells if (span := report.source(cell)) is not None), None)
