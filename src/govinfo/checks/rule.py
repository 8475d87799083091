"""What a rule is: a record, and the function that finds."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Annotated, NamedTuple

from attrs import frozen

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import STATED, Severity, Stated, Verdict
from govinfo.displays.listing import Listing
from govinfo.languages import Text
from govinfo.law.catalogue import entry
from govinfo.law.citation import Basis, Strength
from govinfo.records.strict import Strict, strict
from govinfo.records.types import NAME
from govinfo.spans import SourceSpan
from govinfo.vocabulary import Section


@strict
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
    expected: Annotated[Stated, STATED] = None
    actual: Annotated[Stated, STATED] = None
    facts: Mapping[str, object] = {}
    says: Text | None = None
    basis: Basis | None = None
    severity: Severity | None = None
    span: SourceSpan | None = None


NOT_APPLICABLE = Result(verdict=Verdict.NOT_APPLICABLE)
"""What a rule finds that has nothing to look at: most rules, in most reports."""
_TOLD = ("severity", "strength", "does", "why", "repair")


@frozen(eq=False)
class Rule(Strict):
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
        needs: Parts of the dossier it cannot do without.
        on: Whether it runs unless selected.
        companions: Codes that fail with it for the same reason.
    """

    code: Annotated[str, NAME]
    name: Annotated[str, NAME]
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
    needs: tuple[str, ...] = ()
    on: bool = True
    companions: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return entry(self) or super().__repr__()

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import label

        told = [(label(self, name), getattr(self, name)) for name in _TOLD]
        yield Listing([*told, (label(self, "basis"), self.cited)], caption=self._worded())

    def _worded(self) -> Text:
        return Text(f"{self.code} {self.title.zh}", f"{self.code} {self.title.en}")

    @property
    def key(self) -> str:
        """The code, as a catalogue key."""
        return self.code

    def idle(self, in_order: Collection[Section]) -> bool:
        """Whether tables in order leave it nothing to find: it looks at nothing but their cells and sums."""
        tables: frozenset[Section] = getattr(self.find, "tables", frozenset())
        return bool(tables) and tables.issubset(in_order)

    @property
    def cited(self) -> Basis:
        """What it rests on, cited from the form of its failing example."""
        return self.fails_on.report().form.bearing(self.basis)

    @property
    def strength(self) -> Strength:
        """On what it rests."""
        return self.basis.strength
