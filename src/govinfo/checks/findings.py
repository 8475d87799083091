"""What a check says of a report: its findings, worst first."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from govinfo.arguments import collection, several, word
from govinfo.checks.finding import COLUMNS, Finding, Severity, SeverityName, Verdict, row
from govinfo.displays.listing import DrawnRows, Listing
from govinfo.law.citation import Strength
from govinfo.messages import checking, heads, nouns
from govinfo.records.deriving import SeveralType
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.several import Several

if TYPE_CHECKING:
    from govinfo.checks.waivers import Waived

_WORST = {name: rank for names in (Verdict, Severity) for rank, name in enumerate(names)}


class Findings(Several[Finding], Stored):
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
        super().__init__(tuple(sorted(several(findings, Finding, "findings", nouns.FINDINGS), key=_rank)))
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

    def __repr__(self) -> str:
        waived = f", waived={list(self.waived)!r}" if self.waived else ""
        return f"Findings({list(self)!r}{waived})"

    def __str__(self) -> str:
        return "\n".join(map(str, self)) or str(checking.NO_FINDINGS)

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import table

        yield Listing(DrawnRows(self, row), COLUMNS) if self else Listing(caption=checking.NO_FINDINGS)
        if self.waived:
            yield table([waived.waiver for waived in self.waived], heads.WAIVED)


def _rank(finding: Finding) -> tuple[int, int, str]:
    return _WORST[finding.verdict], _WORST[finding.severity], finding.code


FINDINGS = Findings.DOCUMENT = Document("govinfo.findings/1", Findings, SeveralType(Findings, "findings", Finding))
"""How the findings on a report are stored and sent."""
