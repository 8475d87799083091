"""The register of a year's work: everything a report is compiled from, and held against."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, NamedTuple

from attrs import field, frozen

from govinfo.arguments import several
from govinfo.cases.application import Application
from govinfo.cases.clock import Clock, count
from govinfo.cases.own_records import RecordCorrection
from govinfo.cases.procedure import Procedure
from govinfo.cases.publication import Publication
from govinfo.cases.remedy import Remedy
from govinfo.cases.withheld import WithheldItem
from govinfo.displays.listing import DrawnRows, Listing
from govinfo.errors import InvalidValueError, UnknownCalendarError
from govinfo.forms.places import column, row
from govinfo.languages import Text, listed
from govinfo.law.policy import DEFAULT, Policy
from govinfo.messages import cases as says
from govinfo.messages import heads, nouns
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import AMOUNT, QUANTITY


def _unique(what: Text, names: Iterable[str]) -> None:
    doubled = sorted(name for name, times in Counter(names).items() if times > 1)
    if doubled:
        raise InvalidValueError(says.NAMES_NEEDED, what=what, names=listed(doubled[:5]))


def _applications(given: Iterable[Application]) -> tuple[Application, ...]:
    return several(given, Application, "applications", nouns.APPLICATIONS)


def _remedies(given: Iterable[Remedy]) -> tuple[Remedy, ...]:
    return several(given, Remedy, "remedies", nouns.REMEDIES)


def _publications(given: Iterable[Publication]) -> tuple[Publication, ...]:
    return several(given, Publication, "publications", nouns.PUBLICATIONS)


class Examined(NamedTuple):
    """An application gone through once for all checks.

    Attributes:
        case: The application.
        procedure: Its events as the law sees them; `None` where an event lies in a year without announced holidays.
        clock: Its clock; `None` where it runs into such a year.
        year: That year.
    """

    case: Application
    procedure: Procedure | None
    clock: Clock | None
    year: int | None = None


def _withheld(given: Iterable[WithheldItem]) -> tuple[WithheldItem, ...]:
    return several(given, WithheldItem, "withheld", nouns.WITHHELD)


def _corrections(given: Iterable[RecordCorrection]) -> tuple[RecordCorrection, ...]:
    return several(given, RecordCorrection, "corrections", nouns.CORRECTIONS)


@frozen(kw_only=True, slots=False)
class CaseLog(Strict, Stored):
    """The cases of an organ, of the year reported on and of earlier years as far as they were open in it.

    Attributes:
        applications: Applications; each counts in the years in which it was open.
        remedies: Reviews and suits.
        publications: Rules and normative documents, and other items disclosed.
        withheld: Information held back, with its later looking at (Art. 18).
        corrections: Requests to correct records (Art. 41).
        figures: What 表二 counts and no log here holds, by row and column: ``licences.decisions`` 件,
            ``administrative_fees.amount`` 万元.
        policy: How to read the law where it is silent.

    Raises:
        InvalidValueError: If two cases of one kind have the same name, or something is no case of its kind.

    Example:
        >>> from datetime import date
        >>> log = CaseLog(applications=[Application("1", "natural_person", date(2023, 3, 1))])
        >>> len(log.applications), log.figures
        (1, {})
    """

    applications: tuple[Application, ...] = field(default=(), converter=_applications)
    remedies: tuple[Remedy, ...] = field(default=(), converter=_remedies)
    publications: tuple[Publication, ...] = field(default=(), converter=_publications)
    withheld: tuple[WithheldItem, ...] = field(default=(), converter=_withheld)
    corrections: tuple[RecordCorrection, ...] = field(default=(), converter=_corrections)
    figures: Mapping[str, Annotated[int, QUANTITY] | Annotated[Decimal, AMOUNT]] = field(
        factory=dict[str, int | Decimal], hash=False
    )
    policy: Policy = DEFAULT

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _unique(says.APPLICATIONS, (case.id for case in self.applications))
        _unique(says.REMEDIES, (case.id for case in self.remedies))
        _unique(says.PUBLICATIONS, (case.id for case in self.publications))
        _unique(says.WITHHELD, (case.id for case in self.withheld))
        _unique(says.CORRECTIONS, (case.id for case in self.corrections))

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import title

        kinds = (self.applications, self.remedies, self.publications, self.withheld, self.corrections)
        yield Listing([(what, len(cases)) for what, cases in zip(_KINDS, kinds, strict=True)], caption=title(self))
        if self.applications:
            yield Listing(DrawnRows(self.applications, _row), _HEADS, says.APPLICATIONS)

    @cached_property
    def examined(self) -> tuple[Examined, ...]:
        """Every application with its procedure and clock."""
        return tuple(_examine(case, self.policy) for case in self.applications)

    @cached_property
    def months(self) -> dict[str, int]:
        """For each application whose applicant is recorded: which request of its calendar month it is.

        The month is that of receipt; the order, that of receipt and then of the register.
        """
        ordinals: Counter[tuple[str, int, int]] = Counter()
        numbered: dict[str, int] = {}
        for case in sorted(self.applications, key=lambda case: case.received):
            if case.person is not None:
                month = (case.person, case.received.year, case.received.month)
                ordinals[month] += 1
                numbered[case.id] = ordinals[month]
        return numbered


_KINDS = (says.APPLICATIONS, says.REMEDIES, says.PUBLICATIONS, says.WITHHELD, says.CORRECTIONS)
_HEADS = (heads.ID, heads.APPLICANT, heads.RECEIVED, heads.OUTCOME, heads.ENDED)


def _row(case: Application) -> tuple[object, ...]:
    ended = case.answered
    told = (None, None) if ended is None else (row(ended.outcome), ended.day)
    return (case.id, column(case.applicant), case.received, *told)


def _examine(case: Application, policy: Policy) -> Examined:
    procedure = None
    try:
        procedure = case.procedure(policy)
        return Examined(case, procedure, count(case.received, procedure.effective, policy))
    except UnknownCalendarError as error:
        return Examined(case, procedure, None, error.year)


REGISTER = CaseLog.DOCUMENT = Document("govinfo.register/1", CaseLog)
"""How a register is stored and sent."""
