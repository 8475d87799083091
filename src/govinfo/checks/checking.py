"""Checking a report: against a plan, or by a few words that make one."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, TypedDict, Unpack

from govinfo.arguments import instance, several
from govinfo.checks.findings import Findings
from govinfo.checks.plan import Plan
from govinfo.checks.profiles import PROFILES, ProfileName
from govinfo.checks.rule import Rule
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.languages import Language, LanguageChoice, listed
from govinfo.messages import arguments as says
from govinfo.messages import nouns
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.subject import Subject
from govinfo.speaking import language_of
from govinfo.vocabulary import OrganKind, OrganKindName

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.checks.waivers import Waiver


class Options(TypedDict, total=False):
    """What `plan` takes, and `check` hands on to it."""

    select: str | Iterable[str] | None
    ignore: str | Iterable[str]
    profile: ProfileName | None
    rules: Iterable[Rule]
    subjects: Iterable[Subject]
    plugins: bool
    waivers: "Iterable[Waiver] | None"
    today: date | None
    lang: LanguageChoice | None
    full: bool


def plan(
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    profile: ProfileName | None = None,
    rules: Iterable[Rule] = (),
    subjects: Iterable[Subject] = (),
    plugins: bool = False,
    waivers: "Iterable[Waiver] | None" = None,
    today: date | None = None,
    lang: LanguageChoice | None = None,
    full: bool = False,
) -> Plan:
    """Decide what a check looks for and how it speaks.

    Args:
        select: Only these rules, by code or by the beginning of codes (``"A302"``, ``["A", "R4"]``); all that are on
            unless said. A rule that is off runs when its whole code is given, or a beginning under which all are off
            (``"Q"``).
        ignore: Not these rules, likewise.
        profile: The stage the reports are at, ``draft``, ``submit`` or ``audit``; decides which rules run.
        rules: Further rules, beside the library's own. One that breaks down is reported (M004, selected or not) and the
            rest run on.
        subjects: What the prose may count, and in which words, beside what the library knows. A subject with a key that
            the library knows is judged by its rule, another by a rule made with `govinfo.checks.rules.claims.states`.
        plugins: Also the rules and subjects that installed packages bring.
        waivers: Findings that may stand; what a waiver covers is left out, and one that does not hold is reported.
        today: The day on which waivers are weighed and open cases looked at; today unless said.
        lang: Language of the messages, ``zh`` or ``en``; the one spoken (`govinfo.language`) unless said.
        full: Also say what passed, what did not apply and what could not be run.

    Returns:
        The plan. It can be kept, shared between threads, sent to other processes and used again.

    Raises:
        UnknownKeyError: If a selected or ignored code, the profile or the language does not exist.
        InvalidValueError: If something is of another kind than it has to be.

    Example:
        >>> from govinfo.report.annual import zero
        >>> sums = plan(select=["A", "R"], lang="en")
        >>> sums.check(zero("2021"))
        Findings([])
        >>> for finding in sums.check(zero("2021").replace({"remedies.review.total": 1})):
        ...     print(finding)
        R401 error table 四, remedies, review: 0 + 0 + 0 + 0 ≠ 1 (upheld + corrected + other + pending ≠ total)
    """
    made = Plan(
        select=None if select is None else _codes(select, "select"),
        ignore=_codes(ignore, "ignore"),
        profile=None if profile is None else PROFILES[instance(profile, str, "profile", nouns.WORD)],
        rules=several(rules, Rule, "rules", nouns.RULES),
        subjects=several(subjects, Subject, "subjects", nouns.SUBJECTS),
        plugins=plugins,
        waivers=None if waivers is None else _waivers(waivers),
        today=None if today is None else instance(today, date, "today", nouns.DAY),
        lang=None if lang is None else language_of(lang),
        full=full,
    )
    if not made.usual:
        _ = made.asked
    return made


def _codes(given: str | Iterable[str], name: str) -> tuple[str, ...]:
    """Codes, or beginnings of codes; a text alone is one."""
    return (given,) if isinstance(given, str) else several(given, str, name, nouns.CODES)


def _waivers(given: "Iterable[Waiver]") -> "tuple[Waiver, ...]":
    from govinfo.checks.waivers import Waiver

    return several(given, Waiver, "waivers", nouns.WAIVERS)


def check(
    report: AnnualReport,
    *,
    previous: AnnualReport | None = None,
    parts: Iterable[AnnualReport] | None = None,
    cases: "CaseLog | Iterable[Application] | None" = None,
    siblings: Iterable[AnnualReport] | None = None,
    kind: OrganKind | OrganKindName | None = None,
    plan: Plan | None = None,
    **options: Unpack[Options],
) -> Findings:
    """Examine a report; change nothing. For many reports make a plan once: `govinfo.plan`.

    Args:
        report: The report as filed.
        previous: The same organ's report for the year before, for the rules across years.
        parts: Reports of the organs whose figures this report adds up, for the rules of aggregation.
        cases: The register behind the report, or its applications alone, for the rules on cases.
        siblings: Reports of like organs for the same year, for the rules that compare them.
        kind: What kind of organ reports; taken from its name unless said.
        plan: What to look for, made by `govinfo.plan`.
        **options: Instead of a plan, what one is made of: ``select``, ``ignore``, ``profile``, ``rules``, ``subjects``,
            ``plugins``, ``waivers``, ``today``, ``lang``, ``full``.

    Returns:
        What failed and what blanks left unknown, worst first.

    Raises:
        UnknownKeyError: If there is no such option, rule, profile, kind of organ, or language.
        InvalidValueError: If something is of another kind than it has to be.

    Legal basis:
        Each finding carries its own.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"remedies.review.total": 1})
        >>> for finding in check(report, select="R", lang="en"):
        ...     print(finding)
        R401 error table 四, remedies, review: 0 + 0 + 0 + 0 ≠ 1 (upheld + corrected + other + pending ≠ total)
    """
    followed = _made(options) if plan is None else _plan_alone(plan, options)
    return followed.check(report, previous=previous, parts=parts, cases=cases, siblings=siblings, kind=kind)


def _plan_alone(given: Plan, options: Options) -> Plan:
    if options:
        raise InvalidValueError(says.PLAN_AND_OPTIONS, options=listed(options))
    return instance(given, Plan, "plan", nouns.PLAN)


def _made(options: Options) -> Plan:
    """The plan that some options make; one in words alone is kept for the next report."""
    unknown = next((name for name in options if name not in Options.__annotations__), None)
    if unknown is not None:
        raise UnknownKeyError(unknown, Options.__annotations__, nouns.OPTION)
    if not _WORDS.issuperset(options):
        return plan(**options)
    select, profile, lang = options.get("select"), options.get("profile"), options.get("lang")
    return _in_words(
        None if select is None else _codes(select, "select"),
        _codes(options.get("ignore", ()), "ignore"),
        None if profile is None else instance(profile, str, "profile", nouns.WORD),
        None if lang is None else language_of(lang),
        full=bool(options.get("full")),
    )


_WORDS = frozenset({"select", "ignore", "profile", "lang", "full"})


@lru_cache(maxsize=64)
def _in_words(
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
    profile: ProfileName | None,
    lang: Language | None,
    *,
    full: bool,
) -> Plan:
    return plan(select=select, ignore=ignore, profile=profile, lang=lang, full=full)
