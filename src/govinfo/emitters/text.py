"""Findings as text for a terminal."""

from collections import Counter
from collections.abc import Iterable

from govinfo.checks.page import severity_name
from govinfo.checks.rule import Finding, Language, Severity, Text, Verdict
from govinfo.emitters.checked import Checked

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_BASIS = Text("依据", "basis")
_CLEAN = Text("未发现问题", "nothing found")
_UNKNOWN = Text("无法核对", "unknown")
_EXPECTED = Text("应为 {expected}，填报 {actual}", "expected {expected}, filed {actual}")


def emit(checked: Iterable[Checked], *, lang: str = Language.ZH, colour: bool = False) -> str:
    """One paragraph for each file: its findings, each with its place and its basis.

    Args:
        checked: The files with their reports and findings.
        lang: Language, ``zh`` or ``en``.
        colour: Whether to colour severities for a terminal.

    Returns:
        The text, ending in a line break.
    """
    language = Language(lang)
    return "".join(_file(item, language, colour=colour) for item in checked)


def _file(item: Checked, language: Language, *, colour: bool) -> str:
    known = (item.report.organ, item.report.year)
    about = " ".join(str(part) for part in known if part is not None)
    head = f"{item.file}（{about}）" if about else item.file
    if not item.findings:
        return f"{head}: {_CLEAN.said(language, {})}\n"
    lines = [line for finding in item.findings for line in _finding(finding, language, colour=colour)]
    return "\n".join((head, *lines, _summary(item, language), ""))


def _finding(finding: Finding, language: Language, *, colour: bool) -> Iterable[str]:
    unknown = finding.verdict is Verdict.UNKNOWN
    name = _UNKNOWN.said(language, {}) if unknown else severity_name(finding.severity, language)
    if colour:
        name = f"\x1b[{_COLOURS[finding.severity]}m{name}\x1b[0m"
    yield f"  {finding.code} {name} {finding.message}"
    notes = [f"{_BASIS.said(language, {})}: {finding.basis}"]
    if finding.expected is not None and not unknown:
        facts = {"expected": finding.expected, "actual": finding.actual}
        notes.insert(0, _EXPECTED.said(language, facts))
    if finding.span is not None:
        notes.append(finding.span.place)
    yield f"       {' · '.join(notes)}"


def _summary(item: Checked, language: Language) -> str:
    counts = Counter(finding.severity for finding in item.findings.failures)
    parts = [f"{severity_name(severity, language)} {counts[severity]}" for severity in Severity if counts[severity]]
    unknown = len(item.findings) - len(item.findings.failures)
    if unknown:
        parts.append(f"{_UNKNOWN.said(language, {})} {unknown}")
    return f"  {', '.join(parts)}"
