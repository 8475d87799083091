"""The documents: the forms, the rules, the law, the fees and the calendar, each a record of records."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Rule
from govinfo.exporting.plain import plain, schema
from govinfo.forms import FORMS
from govinfo.forms.outcomes import landing, outcomes
from govinfo.forms.spec import Form
from govinfo.languages import Text
from govinfo.law.arrangements import ARRANGEMENTS, Arrangement
from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Basis
from govinfo.law.disclosure import DISCLOSURE_ITEMS, EXTRA_MATTERS, DisclosureItem, ExtraMatter
from govinfo.law.exemptions import EXEMPTIONS, Exemption
from govinfo.law.fees import SCHEDULES, FeeSchedule
from govinfo.law.outcomes import Outcome
from govinfo.law.periods import PERIODS, YEARLY_DATES, Period, YearlyDate
from govinfo.law.remedies import ENDINGS, Ending
from govinfo.law.source import Source
from govinfo.law.sources import SOURCES
from govinfo.messages import nouns
from govinfo.records.types import JsonSchema


class FormsDocument(NamedTuple):
    """The editions of the annual report form.

    Attributes:
        format: What this document is.
        forms: The editions, oldest first.
        counted_in: For each edition, the row of 表三 in which it counts each outcome.
    """

    format: Literal["govinfo.forms/1"]
    forms: tuple[Form, ...]
    counted_in: Mapping[str, Mapping[str, str]]


class RuleText(NamedTuple):
    """A rule: what it looks at, and what it says.

    Attributes:
        code: Permanent code.
        name: What is wrong, in words joined by hyphens.
        severity: Of a failure.
        basis: What it rests on, and how strongly.
        title: What is wrong, as a heading.
        does: What the rule looks at.
        why: Why it matters.
        says: The sentence of a finding; words in braces stand for facts.
        repair: What to do about it.
        needs: What it cannot do without beside the report.
        on: Whether it runs unless selected.
        companions: Codes that fail with it for the same reason.
    """

    code: str
    name: str
    severity: Severity
    basis: Basis
    title: Text
    does: Text
    why: Text
    says: Text
    repair: Text
    needs: tuple[str, ...]
    on: bool
    companions: tuple[str, ...]


class RulesDocument(NamedTuple):
    """The rules.

    Attributes:
        format: What this document is.
        rules: The rules, by code.
    """

    format: Literal["govinfo.rules/1"]
    rules: tuple[RuleText, ...]


class LawDocument(NamedTuple):
    """What the law says, as records.

    Attributes:
        format: What this document is.
        sources: The laws and documents that are cited.
        outcomes: How an application can end, with the grounds.
        exemptions: When information is withheld.
        periods: The periods the law sets.
        yearly_dates: The dates of each year.
        endings: How reviews and suits end, and what the form counts them as.
        disclosure_items: What is to be disclosed unasked.
        extra_matters: What further kinds of organ have to disclose.
    """

    format: Literal["govinfo.law/1"]
    sources: tuple[Source, ...]
    outcomes: tuple[Outcome, ...]
    exemptions: tuple[Exemption, ...]
    periods: tuple[Period, ...]
    yearly_dates: tuple[YearlyDate, ...]
    endings: tuple[Ending, ...]
    disclosure_items: tuple[DisclosureItem, ...]
    extra_matters: tuple[ExtraMatter, ...]


class FeesDocument(NamedTuple):
    """The information processing fee.

    Attributes:
        format: What this document is.
        schedules: The schedules of marginal rates, 元.
    """

    format: Literal["govinfo.fees/1"]
    schedules: tuple[FeeSchedule, ...]


class CalendarDocument(NamedTuple):
    """The holidays: Monday to Friday are working days, but for these.

    Attributes:
        format: What this document is.
        arrangements: The days off of each festival, and the days of rest that are worked for them.
    """

    format: Literal["govinfo.calendar/1"]
    arrangements: tuple[Arrangement, ...]


def _forms() -> FormsDocument:
    counted_in = {str(form.edition): landing(form.edition) for form in FORMS}
    return FormsDocument("govinfo.forms/1", tuple(FORMS), counted_in)


def _rules() -> RulesDocument:
    return RulesDocument("govinfo.rules/1", tuple(map(_rule, RULES)))


def _rule(rule: Rule) -> RuleText:
    texts = (rule.title, rule.does, rule.why, rule.says, rule.repair)
    return RuleText(rule.code, rule.name, rule.severity, rule.cited, *texts, rule.needs, rule.on, rule.companions)


def _law() -> LawDocument:
    return LawDocument(
        "govinfo.law/1",
        tuple(SOURCES),
        tuple(outcomes()),
        tuple(EXEMPTIONS),
        tuple(PERIODS),
        tuple(YEARLY_DATES),
        tuple(ENDINGS),
        tuple(DISCLOSURE_ITEMS),
        EXTRA_MATTERS,
    )


class Export(NamedTuple):
    """A document that is exported.

    Attributes:
        key: Fixed name.
        label: What it is, in Chinese.
        kind: The class of the document.
        made: Makes it.
    """

    key: str
    label: str
    kind: type
    made: Callable[[], object]

    def document(self) -> object:
        """The document, as JSON has it."""
        return plain(self.made())

    def schema(self) -> JsonSchema:
        """The JSON Schema of the document."""
        return schema(self.kind, f"govinfo.{self.key}/1")


EXPORTS = Catalogue(
    nouns.EXPORT,
    (
        Export("forms", "年度报告格式", FormsDocument, _forms),
        Export("rules", "核查规则", RulesDocument, _rules),
        Export("law", "法律规定", LawDocument, _law),
        Export("fees", "信息处理费", FeesDocument, lambda: FeesDocument("govinfo.fees/1", tuple(SCHEDULES))),
        Export(
            "calendar", "节假日安排", CalendarDocument, lambda: CalendarDocument("govinfo.calendar/1", ARRANGEMENTS)
        ),
    ),
)
"""The documents, by name.

Example:
    >>> fees = EXPORTS["fees"].document()
    >>> fees["schedules"][1]["brackets"][1]
    {'above': 30, 'upto': 100, 'rate': 10}
"""
