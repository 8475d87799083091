"""What a check looks for and how it speaks: decided once, then held against as many reports as there are."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Annotated, Any

from attrs import evolve, fields, frozen

from govinfo.arguments import collection, instance
from govinfo.checks.dossier import Dossier, dossier
from govinfo.checks.families import usual
from govinfo.checks.finding import Finding
from govinfo.checks.findings import Findings
from govinfo.checks.profiles import Profile
from govinfo.checks.rule import Rule
from govinfo.checks.running import run
from govinfo.forms.naming import TABLES
from govinfo.languages import Language
from govinfo.messages import nouns, records
from govinfo.records.composite import ListType, OptionalType
from govinfo.records.strict import Strict
from govinfo.records.types import AnyType
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.subject import Subject
from govinfo.speaking import language_of
from govinfo.vocabulary import OrganKind, OrganKindName
from govinfo.weighing.order import in_order

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.checks.waivers import Waiver

_NOTHING = Findings()
_BROKE_DOWN = "M004"
_OF_THE_CHECKING = frozenset({"waived", "crashed"})
"""What rules need that speak of the checking itself."""


def _is_waiver(given: object) -> bool:
    from govinfo.checks.waivers import Waiver

    return isinstance(given, Waiver)


_WAIVERS = OptionalType(ListType(AnyType(_is_waiver, records.RECORD.filled(kind="Waiver"))))


@frozen(kw_only=True, slots=False)
class Plan(Strict):
    """What a check looks for and how it speaks. Immutable; whoever holds it can use it again.

    Its attributes are what `govinfo.plan` was given.
    """

    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    profile: Profile | None
    rules: tuple[Rule, ...]
    subjects: tuple[Subject, ...]
    plugins: bool
    waivers: Annotated["tuple[Waiver, ...] | None", _WAIVERS]
    today: date | None
    lang: Language | None
    full: bool

    def check(
        self,
        report: AnnualReport,
        *,
        previous: AnnualReport | None = None,
        parts: Iterable[AnnualReport] | None = None,
        cases: "CaseLog | Iterable[Application] | None" = None,
        siblings: Iterable[AnnualReport] | None = None,
        kind: OrganKind | OrganKindName | None = None,
    ) -> Findings:
        """Examine a report; change nothing. The arguments are those of `govinfo.check`."""
        alone = previous is None and parts is None and cases is None and siblings is None and kind is None
        if alone and self._of_tables_alone and _has_tables_in_order(report):
            return _NOTHING
        return self.run(dossier(report, previous=previous, parts=parts, cases=cases, siblings=siblings, kind=kind))

    def over(self, reports: Iterable[AnnualReport]) -> Iterator[Findings]:
        """Examine reports one by one, each by itself, as their findings are asked for."""
        collection(reports, "reports", nouns.REPORTS)
        return map(self.check, reports)

    def run(self, dossier: Dossier) -> Findings:
        """Examine a report beside all that is laid together with it; change nothing.

        Returns:
            What failed and what blanks left unknown, worst first; with *full* all the rest too.
        """
        looked_at = instance(dossier, Dossier, "dossier", nouns.DOSSIER)
        if self._words:
            looked_at = evolve(looked_at, subjects=(*looked_at.subjects, *self._words))
        if looked_at.cases is not None:
            looked_at = evolve(looked_at, today=self.today or date.today())
        rules = self._due(looked_at)
        if not rules and self.waivers is None:
            return _NOTHING
        language = language_of(self.lang)
        if self.waivers is None and not self.further:
            return Findings(finding for rule in rules for finding in run(rule, looked_at, language, full=self.full))
        return self._reviewed(rules, looked_at, language)

    @cached_property
    def further(self) -> tuple[Rule, ...]:
        """The rules beside the library's own."""
        if not self.plugins:
            return self.rules
        from govinfo.checks import plugins

        return (*self.rules, *plugins.rules())

    @property
    def usual(self) -> bool:
        """Whether the rules asked for are those that are on, whatever their codes: then few are loaded."""
        return self.select is None and not self.ignore and self.profile is None

    @cached_property
    def asked(self) -> tuple[Rule, ...]:
        """The rules asked for, of the whole catalogue; each runs where it is given what it needs."""
        from govinfo.checks.catalogue import RULES
        from govinfo.checks.choosing import chosen

        select, ignore = self.select, self.ignore
        if self.profile is not None:
            ignore = (*ignore, *self.profile.ignore)
            if self.profile.everything and select is None:
                select = tuple(rule.code for rule in (*RULES, *self.further))
        if self.further and select is not None:
            select = (*select, _BROKE_DOWN)
        return chosen(self.further, select, ignore)

    @cached_property
    def _of_tables_alone(self) -> bool:
        """Whether tables that are in order leave nothing to find, nor to speak of."""
        silent = not (self.usual or self.full) and self.waivers is None
        return silent and all(rule.idle(TABLES) for rule in self.asked)

    @cached_property
    def _words(self) -> tuple[Subject, ...]:
        if not self.plugins:
            return self.subjects
        from govinfo.checks import plugins

        return (*self.subjects, *plugins.subjects())

    @cached_property
    def _spoken_of(self) -> frozenset[str]:
        """What of the checking itself there is to speak of."""
        return frozenset(compress(("waived", "crashed"), (self.waivers is not None, bool(self.further))))

    def _due(self, dossier: Dossier) -> tuple[Rule, ...]:
        """The rules that are given what they need and that tables in order leave something to look at."""
        if self.full:
            return self.asked
        case = dossier.given, tuple([in_order(table) for table in dossier.report.tables])
        known = self._runs.get(case)
        return self._runs.setdefault(case, tuple(self._worth(*case))) if known is None else known

    @cached_property
    def _runs(self) -> dict[tuple[frozenset[str], tuple[bool, ...]], tuple[Rule, ...]]:
        """What is due, by what is given and which tables are in order; there are few such cases."""
        return {}

    def _worth(self, there: frozenset[str], settled: tuple[bool, ...]) -> Iterator[Rule]:
        in_order_ = set(compress(TABLES, settled))
        given = there | self._spoken_of
        on = (*usual(given), *(rule for rule in self.further if rule.on))
        for rule in on if self.usual else self.asked:
            if given.issuperset(rule.needs) and not rule.idle(in_order_):
                yield rule

    def _reviewed(self, rules: tuple[Rule, ...], dossier: Dossier, language: Language) -> Findings:
        """Two turns: the rules, then what is to be said of the waivers and of rules that broke down."""
        from govinfo.checks.catalogue import RULES
        from govinfo.checks.waivers import settle

        crashed: list[tuple[str, str]] = []
        found = [
            finding
            for rule in rules
            if _OF_THE_CHECKING.isdisjoint(rule.needs)
            for finding in self._guarded(rule, dossier, language, crashed)
        ]
        ran = {rule.code for rule in self.asked if (dossier.given | _OF_THE_CHECKING).issuperset(rule.needs)}
        left, waived = settle(
            found, dossier.report, self.waivers or (),
            known={rule.code for rule in (*RULES, *self.further)},
            ran=ran.difference(code for code, _ in crashed),
            today=self.today or date.today(),
        )  # fmt: skip
        told = evolve(dossier, waived=waived, crashed=tuple(crashed))
        for rule in rules:
            if not _OF_THE_CHECKING.isdisjoint(rule.needs):
                left += run(rule, told, language, full=self.full)
        return Findings(left, (one for one in waived if one.covers))

    def _guarded(
        self, rule: Rule, dossier: Dossier, language: Language, crashed: list[tuple[str, str]]
    ) -> list[Finding]:
        """What a rule finds; where a further one raises, that is noted and the run goes on."""
        if rule not in self.further:
            return run(rule, dossier, language, full=self.full)
        try:
            return run(rule, dossier, language, full=self.full)
        except Exception as error:
            crashed.append((rule.code, f"{type(error).__name__}: {error}".rstrip(": ")))
            return []

    def __reduce__(self) -> tuple[object, ...]:
        return _made, ({each.name: getattr(self, each.name) for each in fields(Plan)},)


def _has_tables_in_order(report: AnnualReport) -> bool:
    filed = instance(report, AnnualReport, "report", nouns.REPORT)
    return in_order(filed.proactive) and in_order(filed.applications) and in_order(filed.remedies)


def _made(held: dict[str, Any]) -> Plan:
    return Plan(**held)
