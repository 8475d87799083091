"""Lawful registers, drawn case by case: every event allowed, every reply in time, every notice complete."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from govinfo.cases.application import Application
from govinfo.cases.clock import payment_due
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import Publication
from govinfo.cases.remedy import Remedy
from govinfo.errors import UnknownCalendarError
from govinfo.forms import form_for
from govinfo.forms.registry import IN_USE
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.fees import PAGES, REQUESTS, Bill
from govinfo.law.outcomes import OUTCOMES, Outcome
from govinfo.law.remedies import ENDINGS
from govinfo.law.telling import points
from govinfo.strategies.balancing import APPLICANTS
from govinfo.vocabulary import FeeBasis, RemedyRoute, Section

_DOCUMENTS = ("rules", "normative_documents")
_YEARS = st.integers(2021, 2025)
_NUMBERS = st.integers(1, 9_999).map("{:04}".format)


@st.composite
def applications(draw: st.DrawFn, name: str | None = None, year: int | None = None) -> Application:
    """Applications that were open at some time in a year, with a lawful history (受理、补正、征求意见、延期、答复).

    Every event was allowed when it happened, every reply is in time and its notice is complete. Shrinks to one of a
    natural person that was answered within days.

    Args:
        draw: Hypothesis' own.
        name: What the application is called; a number unless said.
        year: The year; one of 2021 to 2025 unless said; one whose working days are known.

    Returns:
        A strategy of `Application`.
    """
    name = draw(_NUMBERS) if name is None else name
    year = draw(_YEARS) if year is None else _known(year)
    if draw(st.booleans()):
        return Application(name, draw(st.sampled_from(APPLICANTS)), draw(_days(date(year, 12, 5), date(year, 12, 31))))
    return draw(answered(name, year))


@st.composite
def answered(draw: st.DrawFn, name: str | None = None, year: int | None = None, *outcomes: str) -> Application:
    """Applications like `applications` that were answered.

    Args:
        draw: Hypothesis' own.
        name: What the application is called; a number unless said.
        year: The year; one of 2021 to 2025 unless said; one whose working days are known.
        *outcomes: The outcomes, rows of 表三; any unless said.

    Returns:
        A strategy of `Application`.
    """
    name = draw(_NUMBERS) if name is None else name
    year = draw(_YEARS) if year is None else _known(year)
    first = max(date(year - 1, 12, 15), date(2019, 1, 1))
    case = Application(name, draw(st.sampled_from(APPLICANTS)), draw(_days(first, date(year, 10, 31))))
    known = [o for o in OUTCOMES if case.received.year > 2020 or o.key != "fee_overdue"]
    asked = [o for o in known if o.key in outcomes] or known
    return draw(_ended(case, draw(st.sampled_from(asked))))


@st.composite
def remedies(draw: st.DrawFn, name: str | None = None, year: int | None = None) -> Remedy:
    """Reviews and suits (行政复议、行政诉讼) brought in time, some of them ended.

    Args:
        draw: Hypothesis' own.
        name: What the case is called; a number unless said.
        year: The year it was, or could be, brought in; one of 2021 to 2025 unless said.

    Returns:
        A strategy of `Remedy`.
    """
    name = draw(_NUMBERS) if name is None else name
    year = draw(_YEARS) if year is None else year
    direct = year < 2024  # from then on a direct suit is worth a look wherever anything was refused (R405)
    route = draw(st.sampled_from([r for r in RemedyRoute if direct or r is not RemedyRoute.DIRECT_LITIGATION]))
    known = draw(_days(date(year - 1, 6, 1), date(year, 10, 1)))
    case = Remedy(name, route, known + timedelta(days=draw(st.integers(0, 15))), known, told=True)
    if not draw(st.booleans()):
        return case
    endings = [ending.key for ending in ENDINGS if ending.ends(route)]
    return case.ended(draw(_days(case.filed, date(year + 1, 6, 1))), draw(st.sampled_from(endings)))


@st.composite
def publications(draw: st.DrawFn, name: str | None = None, year: int | None = None) -> Publication:
    """Rules and normative documents (规章、行政规范性文件), published on the day they were made, some repealed.

    Args:
        draw: Hypothesis' own.
        name: What the document is called; a number unless said.
        year: The year they count in; one of 2021 to 2025 unless said.

    Returns:
        A strategy of `Publication`.
    """
    name = draw(_NUMBERS) if name is None else name
    year = draw(_YEARS) if year is None else year
    made = draw(_days(date(year - 3, 1, 1), date(year, 12, 31)))
    gone = draw(st.none() | _days(made, date(year + 1, 12, 31)))
    return Publication(name, 1, made, draw(st.sampled_from(_DOCUMENTS)), made, gone)


def bills() -> st.SearchStrategy[Bill]:
    """Bills of the processing fee (信息处理费), by page and by request; shrinks to one of nothing.

    Returns:
        A strategy of `govinfo.law.fees.Bill`.
    """
    return st.integers(0, 30_000).map(PAGES.bill) | st.integers(0, 200).map(REQUESTS.bill)


@st.composite
def case_logs(draw: st.DrawFn, year: int | None = None) -> CaseLog:
    """Registers of a year (台账), with the figures of 表二 that no register holds.

    What `govinfo.compile_report` makes of one is right, and no rule finds anything in the two. Shrinks to an empty one.

    Args:
        draw: Hypothesis' own.
        year: The year; one of 2021 to 2025 unless said; one whose working days are known.

    Returns:
        A strategy of `CaseLog`.

    Example:
        >>> from hypothesis import given, settings
        >>> from govinfo import check
        >>> from govinfo.compiling import compile_log
        >>> @settings(max_examples=5, database=None, deadline=None)
        ... @given(case_logs(2023))
        ... def right(log):
        ...     assert not check(compile_log(log, organ="某省人民政府", year=2023), cases=log).failures
        >>> right()
    """
    year = draw(_YEARS) if year is None else _known(year)
    keys = [key for key in figures_of(year) if key.partition(".")[0] not in _DOCUMENTS]
    return CaseLog(
        applications=[draw(applications(str(n), year)) for n in range(draw(st.integers(0, 12)))],
        remedies=[draw(remedies(f"R{n}", year)) for n in range(draw(st.integers(0, 4)))],
        publications=[draw(publications(f"P{n}", year)) for n in range(draw(st.integers(0, 4)))],
        figures=dict.fromkeys(keys, 0),
    )


def figures_of(year: int) -> list[str]:
    """The cells of 表二 in the edition of a year, by row and column."""
    table = (form_for(year) or IN_USE).tables[Section.PROACTIVE]
    return [f"{cell.row.key}.{cell.column.key}" for cell in table.cells]


def told(outcome: Outcome, day: date, grounds: Iterable[Citation] = ()) -> tuple[str, ...]:
    """Everything that the notice of a decision has to say, in the first way the law leaves open."""
    way, *_ = points(outcome, day, grounds)
    return tuple(point.label for point in way)


def due_by(case: Application) -> date:
    """The last day for the answer, of an application whose clock runs."""
    due = case.clock().due
    if due is None:
        raise AssertionError(case)
    return due


def _known(year: int) -> int:
    """A year whose working days are known."""
    if year not in CHINA.years:
        raise UnknownCalendarError(year, CHINA.years)
    return year


def _days(first: date, last: date) -> st.SearchStrategy[date]:
    return st.dates(first, last)


@st.composite
def _ended(draw: st.DrawFn, case: Application, outcome: Outcome) -> Application:
    case, day = _prepared(draw, case, outcome)
    if outcome.key not in {"fee_overdue", "correction_overdue"}:
        if draw(st.booleans()):
            case = case.then("extended", day, days=draw(st.integers(1, 20)))
        day = draw(_days(day, due_by(case)))
    grounds = () if outcome.grounds is None else outcome.grounds[:1]
    return case.then("decided", day, outcome=outcome.key, grounds=grounds, tells=told(outcome, day, grounds))


def _prepared(draw: st.DrawFn, case: Application, outcome: Outcome) -> tuple[Application, date]:
    """The application with what has to come before an answer, and the first day for it."""
    day = CHINA.add(case.received, draw(st.integers(1, 5)))
    if outcome.key in {"still_unclear", "correction_overdue"} or draw(st.booleans()):
        until = CHINA.add(day, 5)
        case = case.then("correction_requested", day, until=until)
        day = until + timedelta(days=1)
        if outcome.key != "correction_overdue":
            case = case.then("corrected", until)
    if outcome.key == "excessive":
        case = case.then("reasons_requested", day)
    if outcome.key == "fee_overdue":
        case = case.then("fee_notified", day, amount=Decimal(10), basis=FeeBasis.BY_PAGE, quantity=31)
        day = payment_due(case.events[-1]) + timedelta(days=1)
    if outcome.key == "third_party_rights":
        case = case.then("consultation_sent", day)
        day = CHINA.add(day, draw(st.integers(1, 15)))
        case = case.then("consultation_answered", day)
    return case, day
