"""What a check says of a report: a finding is a value, nothing is raised and nothing is changed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast, overload

from attrs import field, frozen

from govinfo.arguments import collection, several, word
from govinfo.displays.listing import Listing
from govinfo.forms.places import places
from govinfo.languages import Language, Text
from govinfo.law.citation import Basis, Strength
from govinfo.messages import checking, heads, nouns
from govinfo.messages import records as says
from govinfo.records.composite import OptionalType
from govinfo.records.deriving import SeveralType
from govinfo.records.documents import Document
from govinfo.records.expressed import Expressed
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, TOTAL, DayType, FieldType, Schema, UnfitValueError
from govinfo.spans import SourceSpan
from govinfo.words import Word

if TYPE_CHECKING:
    from govinfo.checks.waivers import Waived

Stated = int | float | Decimal | str | date | None
"""What a rule wants or finds: a count, a share, an amount, words, a day; `None` where it is none of these."""


class Severity(Word):
    """How bad a failure is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


SeverityName = Literal["error", "warning", "notice"]
"""`Severity` as text."""


class Verdict(Word):
    """What became of a rule, worst first."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    """A cell it needs is blank or unreadable: the finding names the cells."""
    NOT_APPLICABLE = "not_applicable"
    PASS = "pass"


SHOWN = frozenset({Verdict.FAIL, Verdict.UNKNOWN})
"""What a finding is told of unless all is asked for."""


class StatedType(FieldType):
    """What a rule wants or finds: on the wire a number or words, an object of an amount or a day."""

    wanted = says.STATED

    def hold(self, given: Any) -> Any:
        """A finite number, a truth value, words or a day."""
        known = isinstance(given, int | float | Decimal | str) or type(given) is date
        if not known or (isinstance(given, float | Decimal) and not isfinite(given)):
            raise UnfitValueError(self.wanted)
        return given

    def read(self, found: Any) -> Any:
        """A number, a truth value, words, an amount or a day."""
        if isinstance(found, dict):
            for name, kind in _TAGGED.items():
                if name in found and len(cast("dict[str, object]", found)) == 1:
                    return kind.read(found[name])
        if not isinstance(found, int | float | str):
            raise self.unwanted(cast("object", found))
        return found

    def write(self, value: Any) -> Any:
        """As it is, or tagged with what it is."""
        name = _TAGS.get(type(value))
        return value if name is None else {name: _TAGGED[name].write(value)}

    def schema(self, defined: Schema) -> Schema:
        """One of these."""
        tagged = [
            {"type": "object", "properties": {name: kind.schema(defined)}, "required": [name], **_CLOSED}
            for name, kind in _TAGGED.items()
        ]
        return {"anyOf": [{"type": ["number", "string", "boolean"]}, *tagged]}


STATED = OptionalType(StatedType())
"""What a rule wants or meets somewhere, or nothing."""
_TAGS: dict[Any, str] = {Decimal: "amount", date: "day"}
_CLOSED = {"additionalProperties": False}
_TAGGED: dict[str, FieldType] = {"amount": TOTAL, "day": DayType()}


@frozen
class Finding(Strict, Stored):
    """What a rule says of a report. A value: nothing was raised and nothing was changed.

    Attributes:
        code: Code of the rule.
        name: Name of the rule.
        verdict: What became of it.
        severity: How bad it is. What is merely unknown is a notice.
        strength: On what the rule rests; only an identity or a legal duty may block a filing.
        message: What is wrong, in the language asked for; ``str`` says the severity before it in the same.
        cells: Addresses of the cells concerned.
        expected: What the rule wants there: a number, or words.
        actual: What stands there.
        basis: The law or form behind it.
        span: Where to look in the document.
        lang: Language of the message.
    """

    code: Annotated[str, NAME]
    name: Annotated[str, NAME]
    verdict: Verdict
    severity: Severity
    strength: Strength
    message: str
    cells: tuple[str, ...]
    expected: Annotated[Stated, STATED]
    actual: Annotated[Stated, STATED]
    basis: Basis
    span: SourceSpan | None = field(default=None, eq=False)
    lang: Language = Language.ZH

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import label

        beside = [(label(self, name), getattr(self, name)) for name in ("strength", "span")]
        yield Listing([*zip(_HEADS, _row(self), strict=True), *beside])

    def __str__(self) -> str:
        return f"{self.code} {checking.SEVERITIES[self.severity].said(self.lang, {})} {self.message}"


_HEADS = (heads.CODE, heads.SEVERITY, heads.PROBLEM, heads.PLACE, heads.EXPECTED, heads.ACTUAL, heads.BASIS)
_WORST = {name: rank for names in (Verdict, Severity) for rank, name in enumerate(names)}


class Findings(Expressed, Sequence[Finding], Stored):
    """The findings on one report, worst first; ``str`` is a line for each.

    Attributes:
        waived: The waivers that let findings stand, each with how many.

    Example:
        >>> from govinfo.checks.checking import check
        >>> from govinfo.report.annual import zero
        >>> findings = check(zero("2021").replace({"remedies.review.total": 1}), lang="en")
        >>> [(finding.code, finding.expected, finding.actual) for finding in findings]
        [('R401', 0, 1)]
        >>> findings.worst
        Severity.ERROR
    """

    def __init__(self, findings: Iterable[Finding] = (), waived: Iterable["Waived"] = ()) -> None:
        self._findings = tuple(sorted(several(findings, Finding, "findings", nouns.FINDINGS), key=_rank))
        self.waived = cast("tuple[Waived, ...]", tuple(collection(waived, "waived", nouns.WAIVERS)))

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

    def reaches(self, severity: Severity | SeverityName) -> bool:
        """Whether something failed at this severity or a worse one."""
        bar = word(severity, Severity, nouns.SEVERITY)
        return self.worst is not None and _WORST[self.worst] <= _WORST[bar]

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
        waived = f", waived={list(self.waived)!r}" if self.waived else ""
        return f"Findings({list(self)!r}{waived})"

    def __str__(self) -> str:
        return "\n".join(map(str, self)) or str(checking.NO_FINDINGS)

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import table

        yield Listing([_row(finding) for finding in self], _HEADS) if self else Listing(caption=checking.NO_FINDINGS)
        if self.waived:
            yield table([waived.waiver for waived in self.waived], heads.WAIVED)


def _row(finding: Finding) -> tuple[object, ...]:
    from govinfo.page.notes import severity_mark

    unknown = finding.verdict is Verdict.UNKNOWN
    how_bad: Text = checking.UNKNOWN if unknown else severity_mark(finding.severity)
    found = (finding.expected, finding.actual)
    return (finding.code, how_bad, finding.message, places(finding.cells), *found, finding.basis)


def _rank(finding: Finding) -> tuple[int, int, str]:
    return _WORST[finding.verdict], _WORST[finding.severity], finding.code


FINDING = Finding.DOCUMENT = Document("govinfo.finding/1", Finding)
"""How a finding is stored and sent."""
FINDINGS = Findings.DOCUMENT = Document("govinfo.findings/1", Findings, SeveralType(Findings, "findings", Finding))
"""How the findings on a report are stored and sent."""
