"""The report as a pydantic model the way people write one: a field for each row and each column."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Count = Annotated[int, Field(strict=True, ge=0)]
Amount = Annotated[Decimal, Field(ge=0)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Documents(Strict):
    issued: Count
    repealed: Count
    in_force: Count


class Decisions(Strict):
    decisions: Count


class Fees(Strict):
    amount: Amount


class Proactive(Strict):
    rules: Documents
    normative_documents: Documents
    licences: Decisions
    penalties: Decisions
    compulsory_measures: Decisions
    administrative_fees: Fees


class Counts(Strict):
    natural_person: Count
    enterprise: Count
    research_institution: Count
    public_welfare_organization: Count
    legal_service_institution: Count
    other_organization: Count
    total: Count

    @model_validator(mode="after")
    def applicants_sum_to_total(self) -> "Counts":
        parts = (
            self.natural_person
            + self.enterprise
            + self.research_institution
            + self.public_welfare_organization
            + self.legal_service_institution
            + self.other_organization
        )
        if parts != self.total:
            raise ValueError(f"applicants sum to {parts}, not {self.total}")
        return self


OUTCOMES = (
    "granted",
    "partially_granted",
    "state_secret",
    "prohibited_by_law",
    "security_and_stability",
    "third_party_rights",
    "internal_affairs",
    "process_information",
    "enforcement_file",
    "administrative_inquiry",
    "not_held",
    "requires_creation",
    "still_unclear",
    "petition_or_complaint",
    "repeated",
    "published_material",
    "excessive",
    "confirm_or_reissue",
    "correction_overdue",
    "fee_overdue",
    "other_handling",
)
COLUMNS = tuple(Counts.model_fields)


class Applications(Strict):
    received: Counts
    carried_in: Counts
    granted: Counts
    partially_granted: Counts
    state_secret: Counts
    prohibited_by_law: Counts
    security_and_stability: Counts
    third_party_rights: Counts
    internal_affairs: Counts
    process_information: Counts
    enforcement_file: Counts
    administrative_inquiry: Counts
    not_held: Counts
    requires_creation: Counts
    still_unclear: Counts
    petition_or_complaint: Counts
    repeated: Counts
    published_material: Counts
    excessive: Counts
    confirm_or_reissue: Counts
    correction_overdue: Counts
    fee_overdue: Counts
    other_handling: Counts
    concluded: Counts
    carried_over: Counts

    @model_validator(mode="after")
    def columns_balance(self) -> "Applications":
        results = [getattr(self, outcome) for outcome in OUTCOMES]
        received, carried_in, concluded, carried_over = (
            self.received,
            self.carried_in,
            self.concluded,
            self.carried_over,
        )
        for column in COLUMNS:
            ended = getattr(concluded, column)
            if getattr(received, column) + getattr(carried_in, column) != ended + getattr(carried_over, column):
                raise ValueError(f"{column} does not balance")
            if sum([getattr(result, column) for result in results]) != ended:
                raise ValueError(f"results of {column} do not sum to the total")
        return self


class Results(Strict):
    upheld: Count
    corrected: Count
    other: Count
    pending: Count
    total: Count

    @model_validator(mode="after")
    def results_sum_to_total(self) -> "Results":
        if self.upheld + self.corrected + self.other + self.pending != self.total:
            raise ValueError("results do not sum to the total")
        return self


class Remedies(Strict):
    review: Results
    direct_litigation: Results
    litigation_after_review: Results


class Report(Strict):
    format: Literal["govinfo.report/1"]
    edition: Literal["2021"]
    organ: str | None
    year: int | None
    published: date | None
    proactive: Proactive
    applications: Applications
    remedies: Remedies
    narrative: None


class Reason(Strict):
    status: Literal["undecided", "missing", "blank"]
    zh: str
    en: str


class NotedReport(Report):
    """The same with what the wire of govinfo says of single cells beside their values."""

    as_filed: dict[str, str] = {}
    reasons: dict[str, Reason] = {}
