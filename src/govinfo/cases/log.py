"""The register of a year's work: everything a report is compiled from, and held against."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import field, frozen

from govinfo.cases.application import Application
from govinfo.cases.publication import Publication
from govinfo.cases.remedy import Remedy
from govinfo.errors import InvalidValueError
from govinfo.law.policy import DEFAULT, Policy


def _unique(what: str, names: Iterable[str]) -> None:
    doubled = sorted(name for name, times in Counter(names).items() if times > 1)
    if doubled:
        raise InvalidValueError(f"{what} need names of their own; more than one is called {', '.join(doubled[:5])}")


@frozen(kw_only=True)
class CaseLog:
    """The cases of an organ, of the year reported on and of earlier years as far as they were open in it.

    Attributes:
        applications: Applications; each counts in the years in which it was open.
        remedies: Reviews and suits.
        publications: Rules and normative documents, and other items disclosed.
        figures: What 表二 counts and no log here holds, by row and column: ``licences.decisions`` 件,
            ``administrative_fees.amount`` 万元.
        policy: How to read the law where it is silent.

    Raises:
        InvalidValueError: If two cases of one kind have the same name.

    Example:
        >>> from datetime import date
        >>> log = CaseLog(applications=[Application("1", "natural_person", date(2023, 3, 1))])
        >>> len(log.applications), log.figures
        (1, {})
    """

    applications: tuple[Application, ...] = field(default=(), converter=tuple[Application, ...])
    remedies: tuple[Remedy, ...] = field(default=(), converter=tuple[Remedy, ...])
    publications: tuple[Publication, ...] = field(default=(), converter=tuple[Publication, ...])
    figures: Mapping[str, int | Decimal] = field(factory=dict[str, int | Decimal])
    policy: Policy = DEFAULT

    def __attrs_post_init__(self) -> None:
        _unique("applications", (case.id for case in self.applications))
        _unique("remedies", (case.id for case in self.remedies))
        _unique("publications", (case.id for case in self.publications))
