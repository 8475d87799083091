"""What prose calls the applicants: by the labels of their columns."""

from govinfo.forms import FORMS, renewed
from govinfo.report.claims.subject import ClaimReading, Subject
from govinfo.report.claims.wording import not_behind
from govinfo.text import fold
from govinfo.vocabulary import Applicant, Section

_SHORT: dict[str, tuple[str, ...]] = {Applicant.ENTERPRISE: (not_behind(r"[\w、]", "企业(?=的?(?:申请|提出|提交))"),)}
"""What applicants of one kind are called in short, by which all organizations may be meant."""


def applicants() -> tuple[Subject, ...]:
    """Natural persons, organizations, and each kind of organizations."""

    def readings(*columns: str) -> tuple[ClaimReading, ...]:
        return tuple(
            ClaimReading(tuple(f"applications.{row}.{column}" for row in rows for column in columns))
            for rows in (("received",), ("concluded",), ("received", "carried_in"))
        )

    columns = FORMS[-1].tables[Section.APPLICATIONS].columns
    person, *organizations = [column for column in columns if column.key != Applicant.TOTAL]
    organization = fold(organizations[0].groups[-1].label)
    tail = r"(?:的|申请|提出|政府|信息|公开|共|计|为|:)*"
    others = readings(*(column.key for column in organizations))
    return (
        Subject(
            "natural_persons",
            (fold(person.label),),
            tail,
            readings(person.key),
            after=rf"(?:由|为|系)?(?:{fold(person.label)}|公民|个人)(?:申请|提出|提交)",
            said=(
                "收到申请9件，其中自然人7件。",
                "收到申请9件，7件由自然人提出。",
                "申请中，7件自然人申请、2件企业申请。",
            ),
        ),
        Subject(
            "organizations",
            tuple(
                not_behind("公民[和或及与、]", not_behind("自然人[和或及与、]", words))
                for words in (organization, "法人(?:和|及|或者|、)?(?:其他)?组织")
            ),
            tail,
            others,
            said=("收到申请9件，其中法人和其他组织申请7件。",),
        ),
        *(
            Subject(
                column.key,
                (fold(column.label), *_SHORT.get(column.key, ())),
                tail,
                (*readings(column.key), *(others if column.key in _SHORT else ())),
                said=(f"申请中，{column.label}申请7件。",),
            )
            for column in organizations
            if column.key != Applicant.OTHER_ORGANIZATION
        ),
    )


@renewed
def applicant_subjects() -> frozenset[str]:
    """The keys of the subjects that are kinds of applicants."""
    return frozenset(subject.key for subject in applicants())
