"""What a rule is, what it finds, and what it looks at."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import compress, product
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from attrs import field, frozen

from govinfo.forms import FORMS
from govinfo.languages import Text
from govinfo.law.citation import Basis, Strength
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.claim import Claim
from govinfo.report.claims import claims
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.organs import kind_of
from govinfo.report.provenance import Provenance
from govinfo.report.shown import listed
from govinfo.report.values import Value
from govinfo.report.wording import Subject
from govinfo.spans import SourceSpan
from govinfo.vocabulary import Edition, OrganKind, Section

if TYPE_CHECKING:
    from govinfo.cases.log import CaseLog
    from govinfo.checks.waivers import Waived


class Severity(StrEnum):
    """How bad a failure is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Verdict(StrEnum):
    """What became of a rule, worst first."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    """A cell it needs is blank or unreadable: the finding names the cells."""
    NOT_APPLICABLE = "not_applicable"
    PASS = "pass"


@frozen
class Dossier:
    """Everything a check can look at.

    Attributes:
        report: The report under examination.
        previous: The same organ's report for the year before, where given.
        parts: Reports of the organs whose figures the report adds up, where given.
        cases: The register behind the report, where given.
        siblings: Reports of like organs for the same year, where given.
        declared: What kind of organ reports, where given.
        waived: The waivers and what became of each, where given.
        crashed: Codes of further rules that broke down, with the error, where there were further rules.
        subjects: What the prose may count beside what the library knows.
    """

    report: AnnualReport
    previous: AnnualReport | None = None
    parts: tuple[AnnualReport, ...] | None = None
    cases: "CaseLog | None" = None
    siblings: tuple[AnnualReport, ...] | None = None
    declared: OrganKind | None = None
    waived: "tuple[Waived, ...] | None" = None
    crashed: tuple[tuple[str, str], ...] | None = None
    subjects: tuple[Subject, ...] = ()

    @property
    def kind(self) -> OrganKind | None:
        """What kind of organ reports: as given, else by its name; `None` where neither says."""
        return self.declared or kind_of(self.report.organ)

    @property
    def given(self) -> frozenset[str]:
        """What of it there is; a rule that needs more is not run."""
        return given(self.report, self.previous, self.parts, self.cases, self.siblings, self.waived, self.crashed)

    @property
    def narrative(self) -> Narrative:
        """The prose; empty where there is none."""
        return self.report.narrative or _NO_PROSE

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the prose says in figures."""
        return claims(self.narrative, self.report.organ, self.report.year, self.subjects)


_NO_PROSE = Narrative()
_NEEDS = ("previous", "parts", "cases", "siblings", "waived", "crashed", "narrative", "year", "published", "provenance")
_GIVEN = {there: frozenset(compress(_NEEDS, there)) for there in product((False, True), repeat=len(_NEEDS))}


def given(report: AnnualReport, *others: object) -> frozenset[str]:
    """Which of the things that rules can need are there: those of the report, and those given beside it."""
    there = (*others, report.narrative, report.year, report.published, report.provenance)
    return _GIVEN[tuple(thing is not None for thing in there)]


class Result(NamedTuple):
    """What a rule found at one place; passing is finding nothing.

    Attributes:
        cells: Addresses of the cells concerned.
        verdict: Fail unless said.
        expected: What the rule wants there.
        actual: What stands there.
        facts: What the rule's sentence is filled with.
        says: A sentence instead of the rule's.
        basis: A basis instead of the rule's.
        severity: A severity instead of the rule's.
        span: Where to look, where it is not the first cell with a source.
    """

    cells: tuple[str, ...] = ()
    verdict: Verdict = Verdict.FAIL
    expected: object = None
    actual: object = None
    facts: Mapping[str, object] = {}
    says: Text | None = None
    basis: Basis | None = None
    severity: Severity | None = None
    span: SourceSpan | None = None


@frozen
class Example:
    """A small filing that a rule is shown on: a report filed with zeros, changed here and there.

    Attributes:
        cells: Values of some cells, by address.
        edition: The edition it is filed on.
        fields: Other fields of the report.
        previous: Last year's report, likewise.
        parts: The added-up reports, likewise.
        cases: Makes the register behind the report, where one is needed.
        siblings: Reports of like organs, likewise.
        kind: What kind of organ reports.
        waived: Waivers and what became of them.
        crashed: Further rules that broke down.
        rules: Makes a further rule, where one is needed.
    """

    cells: Mapping[str, Value | str] = field(factory=dict[str, Value | str])
    edition: Edition = Edition.F2021
    fields: Mapping[str, Any] = field(factory=dict[str, Any])
    previous: "Example | None" = None
    parts: tuple["Example", ...] | None = None
    cases: "Callable[[], CaseLog] | None" = None
    siblings: tuple["Example", ...] | None = None
    kind: OrganKind | None = None
    waived: "tuple[Waived, ...] | None" = None
    crashed: tuple[tuple[str, str], ...] | None = None
    rules: "Callable[[], Rule] | None" = None

    def report(self) -> AnnualReport:
        """The report it describes."""
        return zero(self.edition).replace(self.cells, **self.fields)

    def dossier(self) -> Dossier:
        """Everything it describes."""
        previous = None if self.previous is None else self.previous.report()
        cases = None if self.cases is None else self.cases()
        return Dossier(
            self.report(),
            previous,
            _reports(self.parts),
            cases,
            _reports(self.siblings),
            self.kind,
            self.waived,
            self.crashed,
        )


def _reports(examples: "tuple[Example, ...] | None") -> tuple[AnnualReport, ...] | None:
    return None if examples is None else tuple(example.report() for example in examples)


@frozen(eq=False)
class Rule:
    """A check as a record.

    Attributes:
        code: Permanent code: a letter for the family, three digits.
        name: What is wrong, in words joined by hyphens.
        severity: Of a failure.
        basis: What it rests on, and how strongly.
        title: What is wrong, as a heading.
        does: What the rule looks at.
        why: Why it matters.
        says: The sentence of a finding.
        repair: What to do about it.
        find: Everything the rule finds in a dossier.
        fails_on: A filing it fails on.
        passes_on: A filing it passes.
        settled_by: The tables whose arithmetic and cells, when in order, leave nothing for it to find.
        needs: Parts of the dossier it cannot do without.
        on: Whether it runs unless selected.
        companions: Codes that fail with it for the same reason.
    """

    code: str
    name: str
    severity: Severity
    basis: Basis
    title: Text
    does: Text
    why: Text
    says: Text
    repair: Text
    find: Callable[[Dossier], Iterable[Result]]
    fails_on: Example
    passes_on: Example
    settled_by: frozenset[Section] = frozenset()
    needs: tuple[str, ...] = ()
    on: bool = True
    companions: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The code, as a catalogue key."""
        return self.code

    @property
    def strength(self) -> Strength:
        """On what it rests."""
        return self.basis.strength


@frozen
class Finding:
    """What a rule says of a report. A value: nothing was raised and nothing was changed.

    Attributes:
        code: Code of the rule.
        name: Name of the rule.
        verdict: What became of it.
        severity: How bad it is. What is merely unknown is a notice.
        strength: On what the rule rests; only an identity or a legal duty may block a filing.
        message: What is wrong, in the language asked for.
        cells: Addresses of the cells concerned.
        expected: What the rule wants there: a number, or words.
        actual: What stands there.
        basis: The law or form behind it.
        span: Where to look in the document.
    """

    code: str
    name: str
    verdict: Verdict
    severity: Severity
    strength: Strength
    message: str
    cells: tuple[str, ...]
    expected: object
    actual: object
    basis: Basis
    span: SourceSpan | None = field(default=None, eq=False)

    def __str__(self) -> str:
        return f"{self.code} {self.severity} {self.message}"


_HEADS = ("code", "severity", "message", "expected", "actual", "basis")
_WORST = {name: rank for names in (Verdict, Severity) for rank, name in enumerate(names)}


class Findings(Sequence[Finding]):
    """The findings on one report, worst first.

    Example:
        >>> from govinfo.checks import check
        >>> from govinfo.report.annual import zero
        >>> findings = check(zero("2021").replace({"remedies.review.total": 1}), lang="en")
        >>> [(finding.code, finding.expected, finding.actual) for finding in findings]
        [('R401', 0, 1)]
        >>> findings.worst
        <Severity.ERROR: 'error'>
    """

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._findings = tuple(sorted(findings, key=_rank))

    @property
    def failures(self) -> tuple[Finding, ...]:
        """The findings that say something is wrong, as opposed to unknown."""
        return tuple(finding for finding in self if finding.verdict is Verdict.FAIL)

    @property
    def worst(self) -> Severity | None:
        """Severity of the worst failure, or `None` where nothing failed."""
        return min((finding.severity for finding in self.failures), key=_WORST.__getitem__, default=None)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The errors that rest on an identity or a legal duty: only these may hold back a filing."""
        strong = {Strength.IDENTITY, Strength.LEGAL}
        return tuple(finding for finding in self.failures if finding.severity == "error" and finding.strength in strong)

    def reaches(self, severity: Severity | str) -> bool:
        """Whether something failed at this severity or a worse one."""
        return self.worst is not None and _WORST[self.worst] <= _WORST[Severity(severity)]

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self._findings[index]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def __len__(self) -> int:
        return len(self._findings)

    def __eq__(self, other: object) -> bool:
        return self._findings == other._findings if isinstance(other, Findings) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._findings)

    def __repr__(self) -> str:
        return "\n".join(map(str, self)) or "no findings"

    def _repr_html_(self) -> str:
        return listed(_HEADS, self._rows(), "fragment")

    def _repr_markdown_(self) -> str:
        return listed(_HEADS, self._rows(), "markdown")

    def _rows(self) -> Iterator[tuple[object, ...]]:
        for finding in self:
            yield finding.code, finding.severity, finding.message, finding.expected, finding.actual, finding.basis


def _rank(finding: Finding) -> tuple[int, int, str]:
    return _WORST[finding.verdict], _WORST[finding.severity], finding.code


def prose(**sections: str) -> Narrative:
    """A narrative for an example: the six sections under the form's headings, with some prose."""
    passages = (
        Passage(Section(heading.key), heading.label, sections.get(heading.key, ""))
        for heading in FORMS[Edition.F2021].sections
    )
    return Narrative(sections=tuple(passages))


def read_with(*problems: Any) -> Provenance:
    """Provenance for an example: a reading that met some oddities."""
    return Provenance(None, "text", problems=problems)
