"""What a rule says of a report: a finding is a value, nothing is raised and nothing is changed."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Annotated, Any, Literal, cast

from attrs import field, frozen

from govinfo.displays.listing import Listing
from govinfo.forms.places import places
from govinfo.languages import Language, Text
from govinfo.law.citation import Basis, Strength
from govinfo.messages import checking, heads
from govinfo.messages import records as says
from govinfo.records.composite import OptionalType
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, TOTAL, DayType, FieldType, JsonSchema, UnfitValueError
from govinfo.spans import SourceSpan
from govinfo.words import Word

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

    def described(self) -> Text:
        """What it holds, in words."""
        return says.STATED

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

    def schema(self, defined: JsonSchema) -> JsonSchema:
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
        yield Listing([*zip(COLUMNS, row(self), strict=True), *beside])

    def __str__(self) -> str:
        said = checking.UNKNOWN if self.verdict is Verdict.UNKNOWN else checking.SEVERITIES[self.severity]
        return f"{self.code} {said.said(self.lang, {})} {self.message}"


COLUMNS = (heads.CODE, heads.SEVERITY, heads.PROBLEM, heads.PLACE, heads.EXPECTED, heads.ACTUAL, heads.BASIS)
"""The heads of a table of findings."""


def row(finding: Finding) -> tuple[object, ...]:
    """A finding in a table of findings."""
    from govinfo.page.notes import how_bad

    found = (finding.expected, finding.actual)
    return (finding.code, how_bad(finding), finding.message, places(finding.cells), *found, finding.basis)


FINDING = Finding.DOCUMENT = Document("govinfo.finding/1", Finding)
"""How a finding is stored and sent."""
