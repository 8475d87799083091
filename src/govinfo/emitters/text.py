"""Findings as text for a terminal."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain

from govinfo.checks.finding import Finding, Severity, Verdict
from govinfo.emitters.checked import Checked, Unchecked, counted, coverage, listed, waived
from govinfo.emitters.proposing import changes_at, proposed
from govinfo.languages import Language, LanguageChoice, shortened
from govinfo.law.citation import Strength
from govinfo.messages import emitting as says
from govinfo.messages.checking import NO_FINDINGS, SEVERITIES, UNKNOWN
from govinfo.messages.errors import PLACED
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellStatus
from govinfo.speaking import language_of
from govinfo.text import inert

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_DECIDES = frozenset({Strength.IDENTITY, Strength.LEGAL})
"""What a rule rests on that says what has to be filed."""


def emit(
    checked: Iterable[Checked],
    *,
    unchecked: Sequence[Unchecked] = (),
    lang: LanguageChoice | None = None,
    colour: bool = False,
    verbose: bool = False,
) -> str:
    """One paragraph for each file: its findings, each with its place and its basis; of many files a total at the end.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.
        lang: Language, ``zh`` or ``en``.
        colour: Whether to colour severities for a terminal.
        verbose: Whether to list the clean ones of many files too.

    Returns:
        The text, ending in a line break.
    """
    language, items = language_of(lang), tuple(checked)
    many = len(items) + len(unchecked) > 1
    files = [
        _file(item, language, colour=colour)
        for item in items
        if item.findings or item.findings.waived or verbose or not many
    ]
    if many:
        files.append(f"{inert(coverage(items, unchecked).said(language, {}))}\n")
        for head, left in listed(unchecked):
            files += [
                f"{line}\n"
                for line in (head.said(language, {}), *(f"  {inert(one.said(language, {}))}" for one in left))
            ]
    return "".join(files)


def _file(item: Checked, language: Language, *, colour: bool) -> str:
    head = inert(f"{item.file}（{item.about}）" if item.about else item.file)
    let_stand = waived([item])
    closing = () if let_stand is None else (f"  {inert(let_stand.said(language, {}))}",)
    if not item.findings:
        return "\n".join((PLACED.said(language, {"place": head, "said": NO_FINDINGS}), *closing, ""))
    changes = proposed(item)
    lines = [
        line
        for finding in item.findings
        for line in (
            *_finding(item.report, finding, language, colour=colour),
            *rows(item.report, finding, language),
            *_suggested(changes_at(item, finding, changes, language), language),
        )
    ]
    return "\n".join((head, *lines, f"  {counted(item.findings).said(language, {})}", *closing, ""))


def _suggested(changes: Iterable[str], language: Language) -> Iterable[str]:
    return (f"       {says.SUGGESTED.said(language, {'change': change})}" for change in changes)


def _finding(report: AnnualReport, finding: Finding, language: Language, *, colour: bool) -> Iterable[str]:
    unknown = finding.verdict is Verdict.UNKNOWN
    name = UNKNOWN.said(language, {}) if unknown else SEVERITIES[finding.severity].said(language, {})
    if colour:
        name = f"\x1b[{_COLOURS[finding.severity]}m{name}\x1b[0m"
    yield f"  {finding.code} {name} {inert(finding.message)}"
    wanted = "" if unknown else compared(report, finding, language)
    notes = [*filter(None, [wanted]), says.BASIS.said(language, {"basis": finding.basis})]
    if finding.span is not None:
        notes.append(finding.span.where.said(language, {}))
    yield f"       {inert(' · '.join(notes))}"


def compared(report: AnnualReport, finding: Finding, lang: LanguageChoice | None = None) -> str:
    r"""What has to be filed and what is; of an equation that derives no single cell, its two sides.

    Only an identity and a duty that the law states say what has to be. What the prose or last year's report says, and
    what is usual, may itself be wrong: of that the sentence of the finding tells both sides, and nothing is said here.

    Example:
        >>> from govinfo.checks.checking import check
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"applications.concluded.total": 1})
        >>> print(*(compared(report, finding, "en") for finding in check(report, select="A302")), sep="\n")
        left side 0, right side 1, difference 1
    """
    language, wanted, filed = language_of(lang), finding.expected, finding.actual
    facts = {"expected": wanted, "actual": filed}
    if wanted is not None and filed is None:
        return says.WANTED.said(language, facts)
    if finding.strength not in _DECIDES or isinstance(wanted, bool) or not isinstance(wanted, int | Decimal):
        return ""
    if _two_sided(report, finding) and isinstance(filed, int | Decimal):
        return says.SIDES.said(language, {**facts, "difference": abs(wanted - filed)})
    return says.EXPECTED.said(language, facts)


def _two_sided(report: AnnualReport, finding: Finding) -> bool:
    """Whether it is an equation with several cells on each side that a finding says is broken."""
    for table in report.tables:
        for equation in table.form.equations:
            sides = (equation.left, equation.right)
            if min(map(len, sides)) > 1 and table.form.addresses(chain(*sides)) == finding.cells:
                return True
    return False


_MOST_ROWS = 6


def rows(report: AnnualReport, finding: Finding, lang: LanguageChoice | None = None) -> Iterable[str]:
    """The table rows that a finding's cells stand in, each cell of the finding in brackets, and where the first stands.

    An empty cell is drawn □, one whose figure is not known ？.
    Of many rows those are drawn in which a cell of the finding is not zero, and of these the first and the last, which
    may be their sum.
    """
    language = language_of(lang)
    drawn: list[tuple[bool, str]] = []
    sections = {cell.partition(".")[0] for cell in finding.cells}
    for table in (table for table in report.tables if table.section in sections):
        printed, statuses = table.texts(), table.statuses()
        for row in table.form.rows:
            where = table.form.slices[row.key]
            marked = [cell.address in finding.cells for cell in table.form.cells[where]]
            if any(marked):
                filed = zip(printed[where], statuses[where], strict=True)
                texts = [
                    inert(shortened(text)) or ("□" if status is CellStatus.BLANK else "？") for text, status in filed
                ]
                values = [f"[{text}]" if mark else text for mark, text in zip(marked, texts, strict=True)]
                telling = any(mark and text != "0" for mark, text in zip(marked, texts, strict=True))
                source = report.source(table.form.cells[where][marked.index(True)].address)
                place = "" if source is None else f"  {source.where.said(language, {})}"
                drawn.append((telling, f"       │ {row.label.partition('（区分')[0]}  {' '.join(values)}{place}"))
    chosen = [line for telling, line in drawn if telling or len(drawn) <= _MOST_ROWS]
    if len(chosen) > _MOST_ROWS:
        chosen = [*chosen[: _MOST_ROWS - 1], "       │ …", chosen[-1]]
    yield from chosen
