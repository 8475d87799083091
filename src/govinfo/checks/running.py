"""Checking a filed report: every rule, and the run over one report."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from govinfo.checks.dossier import Dossier, given
from govinfo.checks.finding import Finding, Findings, Severity, Verdict
from govinfo.checks.profiles import PROFILES
from govinfo.checks.rule import Result, Rule
from govinfo.checks.rules import RULES
from govinfo.checks.verdicts import in_order
from govinfo.errors import UnknownKeyError
from govinfo.languages import Language
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.wording import Subject
from govinfo.spans import SourceSpan
from govinfo.speaking import language_of
from govinfo.vocabulary import OrganKind, Section

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.checks.waivers import Waiver

_T = TypeVar("_T")
_NOTHING = Findings()
_SECTIONS = (Section.PROACTIVE, Section.APPLICATIONS, Section.REMEDIES)
_SHOWN = frozenset({Verdict.FAIL, Verdict.UNKNOWN})


def check(
    report: AnnualReport,
    *,
    previous: AnnualReport | None = None,
    parts: Iterable[AnnualReport] | None = None,
    cases: "CaseLog | Iterable[Application] | None" = None,
    siblings: Iterable[AnnualReport] | None = None,
    kind: OrganKind | str | None = None,
    rules: Iterable[Rule] = (),
    subjects: Iterable[Subject] = (),
    waivers: "Iterable[Waiver] | None" = None,
    today: date | None = None,
    profile: str | None = None,
    select: Collection[str] | None = None,
    ignore: Collection[str] = (),
    lang: str | None = None,
    full: bool = False,
) -> Findings:
    """Examine a report; change nothing.

    Args:
        report: The report as filed.
        previous: The same organ's report for the year before, for the rules across years.
        parts: Reports of the organs whose figures this report adds up, for the rules of aggregation.
        cases: The register behind the report, or its applications alone, for the rules on cases.
        siblings: Reports of like organs for the same year, for the rules that compare them.
        kind: What kind of organ reports; taken from its name unless said.
        rules: Further rules, beside the library's own. One that breaks down is reported (M004, selected or not) and the
            rest run on.
        subjects: What the prose may count, and in which words, beside what the library knows. A subject with a key that
            the library knows is judged by its rule, another by a rule made with `govinfo.checks.rules.claims.states`.
        waivers: Findings that may stand; what a waiver covers is left out, and one that does not hold is reported.
        today: The day on which waivers are weighed; today unless said.
        profile: The stage the report is at, ``draft``, ``submit`` or ``audit``; decides which rules run.
        select: Only these rules, by code or by the beginning of codes (``"A"``, ``"A3"``); all that are on unless said.
            A rule that is off runs when its whole code is given, or a beginning under which all are off (``"Q"``).
        ignore: Not these rules, likewise.
        lang: Language of the messages, ``zh`` or ``en``.
        full: Also say what passed, what did not apply and what could not be run.

    Returns:
        What failed and what blanks left unknown, worst first.

    Raises:
        UnknownKeyError: If a selected or ignored code, the kind of organ, or the language does not exist.

    Legal basis:
        Each finding carries its own.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"remedies.review.total": 1})
        >>> for finding in check(report, lang="en"):
        ...     print(finding)
        R401 error table 四, remedies, review: 0 + 0 + 0 + 0 ≠ 1 (upheld + corrected + other + pending ≠ total)
    """
    spoken = language_of(lang)
    stage = None if profile is None else PROFILES[profile]
    members, peers, log, further = _tuple(parts), _tuple(siblings), _register(cases), tuple(rules)
    if stage is not None:
        select = [rule.code for rule in (*RULES, *further)] if stage.everything and select is None else select
        ignore = (*ignore, *stage.ignore)
    if further and select is not None:
        select = (*select, "M004")
    wanted = (further, None if select is None else tuple(select), tuple(ignore))
    if full:
        chosen = _chosen(*wanted)
    else:
        settled = tuple(map(in_order, report.tables))
        if waivers is None and not _unsettled(*wanted, settled):
            return _NOTHING
        beside = (previous, members, log, peers, waivers, further or None)
        chosen = _equipped(*wanted, settled, given(report, *beside))
    if not chosen:
        return _NOTHING
    dossier = Dossier(report, previous, members, log, peers, _kind(kind), subjects=tuple(subjects))
    if waivers is None and not further:
        return Findings(finding for rule in chosen for finding in _run(rule, dossier, spoken, full=full))
    there = dossier.given | {"waived", "crashed"}
    ran = {rule.code for rule in _chosen(*wanted) if there.issuperset(rule.needs)}
    return Findings(_with_waivers(chosen, dossier, spoken, waivers or (), further, today, ran, full=full))


def _with_waivers(
    chosen: tuple[Rule, ...],
    dossier: Dossier,
    spoken: Language,
    waivers: "Iterable[Waiver]",
    further: tuple[Rule, ...],
    today: date | None,
    ran: set[str],
    *,
    full: bool,
) -> Iterator[Finding]:
    """A run in two turns: the rules, then what is to be said of the waivers and of rules that broke down."""
    from govinfo.checks.waivers import settle

    found: list[Finding] = []
    crashed: list[tuple[str, str]] = []
    for rule in chosen:
        if rule.code.startswith("M"):
            continue
        if rule in further:
            found.extend(_guarded(rule, dossier, spoken, crashed, full=full))
        else:
            found.extend(_run(rule, dossier, spoken, full=full))
    known = {rule.code for rule in (*RULES, *further)}
    finished = ran.difference(code for code, _ in crashed)
    left, waived = settle(found, dossier.report, waivers, known=known, ran=finished, today=today or date.today())
    yield from left
    told = evolve(dossier, waived=waived, crashed=tuple(crashed))
    for rule in chosen:
        if rule.code.startswith("M"):
            yield from _run(rule, told, spoken, full=full)


def _guarded(
    rule: Rule, dossier: Dossier, spoken: Language, crashed: list[tuple[str, str]], *, full: bool
) -> Iterable[Finding]:
    """What a further rule finds; where it raises, that is noted and the run goes on."""
    try:
        return list(_run(rule, dossier, spoken, full=full))
    except Exception as error:
        crashed.append((rule.code, f"{type(error).__name__}: {error}".rstrip(": ")))
        return []


def _tuple(things: Iterable[_T] | None) -> tuple[_T, ...] | None:
    return None if things is None else tuple(things)


def _register(cases: "CaseLog | Iterable[Application] | None") -> "CaseLog | None":
    if cases is None:
        return None
    from govinfo.cases.log import CaseLog

    return cases if isinstance(cases, CaseLog) else CaseLog(applications=cases)


def _kind(name: OrganKind | str | None) -> OrganKind | None:
    if name is None or name in tuple(OrganKind):
        return None if name is None else OrganKind(name)
    raise UnknownKeyError(name, OrganKind, "kind of organ")


@cache
def _chosen(further: tuple[Rule, ...], select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules asked for."""
    known = (*RULES, *further)
    for prefix in (*(select or ()), *ignore):
        if not any(rule.code.startswith(prefix) for rule in known):
            raise UnknownKeyError(prefix, (rule.code for rule in known), "rule")
    chosen = [rule for rule in known if rule.on] if select is None else _selected(known, select)
    return tuple(rule for rule in chosen if not rule.code.startswith(ignore))


def _selected(known: tuple[Rule, ...], select: tuple[str, ...]) -> list[Rule]:
    """The rules under some codes or beginnings of codes."""
    asleep = tuple(prefix for prefix in select if not any(rule.on for rule in known if rule.code.startswith(prefix)))
    return [rule for rule in known if rule.code.startswith(select if rule.on else asleep)]


@cache
def _unsettled(
    further: tuple[Rule, ...], select: tuple[str, ...] | None, ignore: tuple[str, ...], settled: tuple[bool, ...]
) -> tuple[Rule, ...]:
    """Of the rules asked for, those that tables known to be in order leave something to look at."""
    in_order_ = {section for section, known in zip(_SECTIONS, settled, strict=True) if known}
    chosen = _chosen(further, select, ignore)
    return tuple(rule for rule in chosen if not (rule.settled_by and rule.settled_by <= in_order_))


@cache
def _equipped(
    further: tuple[Rule, ...],
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
    settled: tuple[bool, ...],
    there: frozenset[str],
) -> tuple[Rule, ...]:
    """Of those, the ones that are given all they need."""
    return tuple(rule for rule in _unsettled(further, select, ignore, settled) if there.issuperset(rule.needs))


def _run(rule: Rule, dossier: Dossier, spoken: Language, *, full: bool) -> Iterable[Finding]:
    missing = sorted(set(rule.needs) - dossier.given) if full else []
    if missing:
        results = [Result(verdict=Verdict.UNKNOWN, actual=f"not given: {', '.join(missing)}")]
    else:
        results = [result for result in rule.find(dossier) if full or result.verdict in _SHOWN]
        if full and not results:
            results = [Result(verdict=Verdict.PASS)]
    return [_finding(rule, result, dossier.report, spoken) for result in results]


def _finding(rule: Rule, result: Result, report: AnnualReport, spoken: Language) -> Finding:
    failed = result.verdict is Verdict.FAIL
    says = result.says or (rule.says if failed else rule.title)
    basis = result.basis or rule.basis
    return Finding(
        code=rule.code,
        name=rule.name,
        verdict=result.verdict,
        severity=(result.severity or rule.severity) if failed else Severity.NOTICE,
        strength=basis.strength,
        message=says.said(spoken, result.facts),
        cells=result.cells,
        expected=result.expected,
        actual=result.actual,
        basis=basis,
        span=result.span or _first_source(report, result.cells),
    )


def _first_source(report: AnnualReport, cells: tuple[str, ...]) -> SourceSpan | None:
    return next((span for cell in cells if (span := report.source(cell)) is not None), None)
