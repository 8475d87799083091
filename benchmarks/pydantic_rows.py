"""The report as a pydantic model on the wire of govinfo: a list for each row, the columns named once over them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from benchmarks.pydantic_fields import OUTCOMES, Count, Proactive, Strict

Row = Annotated[list[Count], Field(min_length=7, max_length=7)]
Results = Annotated[list[Count], Field(min_length=5, max_length=5)]


class ApplicationRows(Strict):
    received: Row
    carried_in: Row
    granted: Row
    partially_granted: Row
    state_secret: Row
    prohibited_by_law: Row
    security_and_stability: Row
    third_party_rights: Row
    internal_affairs: Row
    process_information: Row
    enforcement_file: Row
    administrative_inquiry: Row
    not_held: Row
    requires_creation: Row
    still_unclear: Row
    petition_or_complaint: Row
    repeated: Row
    published_material: Row
    excessive: Row
    confirm_or_reissue: Row
    correction_overdue: Row
    fee_overdue: Row
    other_handling: Row
    concluded: Row
    carried_over: Row

    @model_validator(mode="after")
    def sums_hold(self) -> "ApplicationRows":
        rows = {name: getattr(self, name) for name in type(self).model_fields}
        for name, row in rows.items():
            if sum(row[:6]) != row[6]:
                raise ValueError(f"applicants of {name} do not sum to the total")
        for column in range(7):
            taken_in = self.received[column] + self.carried_in[column]
            if taken_in != self.concluded[column] + self.carried_over[column]:
                raise ValueError(f"column {column} does not balance")
            if sum(rows[name][column] for name in OUTCOMES) != self.concluded[column]:
                raise ValueError(f"results of column {column} do not sum to the total")
        return self


class Applications(Strict):
    columns: tuple[
        Literal["natural_person"],
        Literal["enterprise"],
        Literal["research_institution"],
        Literal["public_welfare_organization"],
        Literal["legal_service_institution"],
        Literal["other_organization"],
        Literal["total"],
    ]
    rows: ApplicationRows


class RemedyRows(Strict):
    review: Results
    direct_litigation: Results
    litigation_after_review: Results

    @model_validator(mode="after")
    def sums_hold(self) -> "RemedyRows":
        for results in (self.review, self.direct_litigation, self.litigation_after_review):
            if sum(results[:4]) != results[4]:
                raise ValueError("results do not sum to the total")
        return self


class Remedies(Strict):
    columns: tuple[Literal["upheld"], Literal["corrected"], Literal["other"], Literal["pending"], Literal["total"]]
    rows: RemedyRows


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
