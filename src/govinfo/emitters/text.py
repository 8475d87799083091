"""Findings as text for a terminal."""

from collections import Counter
from collections.abc import Iterable

from govinfo.checks.finding import Finding, Severity, Verdict
from govinfo.checks.rule_page import severity_name
from govinfo.emitters.checked import Checked
from govinfo.languages import Language, LanguageChoice, Text
from govinfo.report.annual import AnnualReport
from govinfo.speaking import language_of
from govinfo.text import inert

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_BASIS = Text("依据", "basis")
_CLEAN = Text("未发现问题", "nothing found")
_UNKNOWN = Text("无法核对", "unknown")
_EXPECTED = Text("应为 {expected}，填报 {actual}", "expected {expected}, filed {actual}")


def emit(checked: Iterable[Checked], *, lang: LanguageChoice | None = None, colour: bool = False) -> str:
    """One paragraph for each file: its findings, each with its place and its basis.

    Args:
        checked: The files with their reports and findings.
        lang: Language, ``zh`` or ``en``.
        colour: Whether to colour severities for a terminal.

    Returns:
        The text, ending in a line break.
    """
    language = language_of(lang)
    return "".join(_file(item, language, colour=colour) for item in checked)


def _file(item: Checked, language: Language, *, colour: bool) -> str:
    known = (item.report.organ, item.report.year)
    about = " ".join(str(part) for part in known if part is not None)
    head = inert(f"{item.file}（{about}）" if about else item.file)
    if not item.findings:
        return f"{head}: {_CLEAN.said(language, {})}\n"
    lines = [
        line
        for finding in item.findings
        for line in (*_finding(finding, language, colour=colour), *rows(item.report, finding))
    ]
    return "\n".join((head, *lines, _summary(item, language), ""))


def _finding(finding: Finding, language: Language, *, colour: bool) -> Iterable[str]:
    unknown = finding.verdict is Verdict.UNKNOWN
    name = _UNKNOWN.said(language, {}) if unknown else severity_name(finding.severity, language)
    if colour:
        name = f"\x1b[{_COLOURS[finding.severity]}m{name}\x1b[0m"
    yield f"  {finding.code} {name} {inert(finding.message)}"
    notes = [f"{_BASIS.said(language, {})}: {finding.basis}"]
    if finding.expected is not None and not unknown:
        facts = {"expected": finding.expected, "actual": finding.actual}
        notes.insert(0, _EXPECTED.said(language, facts))
    if finding.span is not None:
        notes.append(finding.span.where.said(language, {}))
    yield f"       {inert(' · '.join(notes))}"


_MOST_ROWS = 6


def rows(report: AnnualReport, finding: Finding) -> Iterable[str]:
    """The table rows that a finding's cells stand in, each cell of the finding in brackets.

    Of many rows those are drawn in which a cell of the finding is not zero, and of these only the first.
    """
    drawn: list[tuple[bool, str]] = []
    for table in report.tables:
        for row in table.form.rows:
            where = table.form.slices[row.key]
            marked = [cell.address in finding.cells for cell in table.form.cells[where]]
            if any(marked):
                texts = [text or "□" for text in table.texts()[where]]
                values = [f"[{text}]" if mark else text for mark, text in zip(marked, texts, strict=True)]
                telling = any(mark and text != "0" for mark, text in zip(marked, texts, strict=True))
                drawn.append((telling, f"       │ {row.label.partition('（区分')[0]}  {' '.join(values)}"))
    chosen = [line for telling, line in drawn if telling or len(drawn) <= _MOST_ROWS]
    yield from chosen[:_MOST_ROWS]
    if len(chosen) > _MOST_ROWS:
        yield "       │ …"


def _summary(item: Checked, language: Language) -> str:
    counts = Counter(finding.severity for finding in item.findings.failures)
    parts = [f"{severity_name(severity, language)} {counts[severity]}" for severity in Severity if counts[severity]]
    unknown = len(item.findings) - len(item.findings.failures)
    if unknown:
        parts.append(f"{_UNKNOWN.said(language, {})} {unknown}")
    return f"  {', '.join(parts)}"
