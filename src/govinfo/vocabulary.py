"""The fixed names: used for attributes, keys, JSON and data frame columns alike.

Members are strings, so ``report.applications["received", "total"]`` and
``report.applications[ApplicationRow.RECEIVED, Applicant.TOTAL]`` are the same cell. What is *printed* for a name
belongs to an edition of the form (`govinfo.forms`), what the law says of it to `govinfo.law`.
"""

from typing import Literal

from govinfo.words import Word


class Edition(Word):
    """Editions of the annual report form, named by the year of the first report made on each."""

    F2019 = "2019"
    F2021 = "2021"


EditionName = Literal["2019", "2021"]
"""`Edition` as text."""


class Section(Word):
    """The six sections of an annual report, in the order of the form."""

    OVERVIEW = "overview"
    PROACTIVE = "proactive"
    APPLICATIONS = "applications"
    REMEDIES = "remedies"
    PROBLEMS = "problems"
    OTHER = "other"


class Topic(Word):
    """The five topics that section 一、总体情况 covers."""

    PROACTIVE_DISCLOSURE = "proactive_disclosure"
    DISCLOSURE_ON_APPLICATION = "disclosure_on_application"
    INFORMATION_MANAGEMENT = "information_management"
    PLATFORM = "platform"
    SUPERVISION = "supervision"


class ProactiveRow(Word):
    """Rows of the table on proactive disclosure (表二), of all editions."""

    RULES = "rules"
    NORMATIVE_DOCUMENTS = "normative_documents"
    LICENCES = "licences"
    OTHER_SERVICES = "other_services"
    PENALTIES = "penalties"
    COMPULSORY_MEASURES = "compulsory_measures"
    ADMINISTRATIVE_FEES = "administrative_fees"
    CENTRAL_PROCUREMENT = "central_procurement"


class ProactiveColumn(Word):
    """Columns of the blocks of 表二, of all editions."""

    ISSUED = "issued"
    REPEALED = "repealed"
    IN_FORCE = "in_force"
    DECISIONS = "decisions"
    AMOUNT = "amount"
    MADE = "made"
    NEWLY_PUBLISHED = "newly_published"
    PUBLISHED_TOTAL = "published_total"
    LAST_YEAR = "last_year"
    CHANGE = "change"
    PROJECTS = "projects"


FEE_INCOME = f"proactive.{ProactiveRow.ADMINISTRATIVE_FEES}.{ProactiveColumn.AMOUNT}"
"""The address of the cell for what fees an organ took in (行政事业性收费), in 万元."""


class Applicant(Word):
    """Columns of the table on applications (表三): kinds of applicant, and their total."""

    NATURAL_PERSON = "natural_person"
    ENTERPRISE = "enterprise"
    RESEARCH_INSTITUTION = "research_institution"
    PUBLIC_WELFARE_ORGANIZATION = "public_welfare_organization"
    LEGAL_SERVICE_INSTITUTION = "legal_service_institution"
    OTHER_ORGANIZATION = "other_organization"
    TOTAL = "total"


ApplicantName = Literal[
    "natural_person",
    "enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_institution",
    "other_organization",
]
"""The kinds of applicant as text: `Applicant` without the total."""


class ApplicationRow(Word):
    """Rows of 表三 of all editions, in form order."""

    RECEIVED = "received"
    CARRIED_IN = "carried_in"
    GRANTED = "granted"
    PARTIALLY_GRANTED = "partially_granted"
    STATE_SECRET = "state_secret"
    PROHIBITED_BY_LAW = "prohibited_by_law"
    SECURITY_AND_STABILITY = "security_and_stability"
    THIRD_PARTY_RIGHTS = "third_party_rights"
    INTERNAL_AFFAIRS = "internal_affairs"
    PROCESS_INFORMATION = "process_information"
    ENFORCEMENT_FILE = "enforcement_file"
    ADMINISTRATIVE_INQUIRY = "administrative_inquiry"
    NOT_HELD = "not_held"
    REQUIRES_CREATION = "requires_creation"
    STILL_UNCLEAR = "still_unclear"
    PETITION_OR_COMPLAINT = "petition_or_complaint"
    REPEATED = "repeated"
    PUBLISHED_MATERIAL = "published_material"
    EXCESSIVE = "excessive"
    CONFIRM_OR_REISSUE = "confirm_or_reissue"
    OTHERWISE_HANDLED = "otherwise_handled"
    CORRECTION_OVERDUE = "correction_overdue"
    FEE_OVERDUE = "fee_overdue"
    OTHER_HANDLING = "other_handling"
    CONCLUDED = "concluded"
    CARRIED_OVER = "carried_over"


class OutcomeGroup(Word):
    """The groups （三）-（六） under which 表三 lists the outcomes of applications."""

    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    NOT_PROCESSED = "not_processed"
    OTHERWISE_HANDLED = "otherwise_handled"


class RemedyRoute(Word):
    """Blocks of the table on review and litigation (表四)."""

    REVIEW = "review"
    DIRECT_LITIGATION = "direct_litigation"
    LITIGATION_AFTER_REVIEW = "litigation_after_review"


RemedyRouteName = Literal["review", "direct_litigation", "litigation_after_review"]
"""`RemedyRoute` as text."""


class RemedyResult(Word):
    """Columns of each block of 表四."""

    UPHELD = "upheld"
    CORRECTED = "corrected"
    OTHER = "other"
    PENDING = "pending"
    TOTAL = "total"


ENDED = (RemedyResult.UPHELD, RemedyResult.CORRECTED, RemedyResult.OTHER)
"""The results of reviews and suits that have come to an end; the others are pending (尚未审结)."""


class FeeBasis(Word):
    """On what an application is charged; never on both."""

    BY_REQUEST = "by_request"
    """按件计收."""
    BY_PAGE = "by_page"
    """按量计收."""


FeeBasisName = Literal["by_request", "by_page"]
"""`FeeBasis` as text."""


class OrganKind(Word):
    """What kind of organ reports; some duties of the regulation depend on it (Arts. 21, 49, 50)."""

    STATE_COUNCIL_DEPARTMENT = "state_council_department"
    PROVINCIAL_GOVERNMENT = "provincial_government"
    CITY_GOVERNMENT = "city_government"
    COUNTY_GOVERNMENT = "county_government"
    TOWNSHIP_GOVERNMENT = "township_government"
    DEPARTMENT = "department"


OrganKindName = Literal[
    "state_council_department",
    "provincial_government",
    "city_government",
    "county_government",
    "township_government",
    "department",
]
"""`OrganKind` as text."""
