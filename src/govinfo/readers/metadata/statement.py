"""What single places of a document say of who reports, on which year and when; and what follows where they differ."""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import evolve

from govinfo.arguments import instance, wrong_kind
from govinfo.errors import InvalidValueError
from govinfo.messages import nouns, records, reports
from govinfo.messages import recognising as says
from govinfo.messages.places import FIELDS
from govinfo.records.types import writable
from govinfo.report.annual import AnnualReport
from govinfo.report.provenance import Oddity, Problem
from govinfo.spans import SourceSpan
from govinfo.text import as_printed, fold


class Statement(NamedTuple):
    """What one place says.

    Attributes:
        field: The field of a report: ``organ``, ``year`` or ``published``.
        value: What it is.
        span: Where that stood; `None` for what the caller says.
        firm: Whether nothing but the report's own can stand there, so that another value is a contradiction.
    """

    field: str
    value: str | int | date
    span: SourceSpan | None
    firm: bool = False


class ReportIdentity(NamedTuple):
    """Who, which year, and when.

    Attributes:
        organ: Name of the organ, or `None`.
        year: The year reported on, or `None`.
        published: Day of publication, or `None`.
    """

    organ: str | None = None
    year: int | None = None
    published: date | None = None


_FIRST_YEAR = 1000
"""The first of four digits."""
NOBODY = ReportIdentity()
"""Nothing is known."""


def identity(organ: object, year: object) -> ReportIdentity:
    """Organ and year that a caller gives.

    Raises:
        InvalidValueError: If the one is no name, or the other no year.
    """
    organ = instance(organ, (str, type(None)), "organ", nouns.WORD)
    year = instance(year, (int, type(None)), "year", nouns.COUNT)
    if isinstance(year, bool) or (year is not None and not _FIRST_YEAR <= year <= date.max.year):
        raise InvalidValueError(reports.NO_YEAR)
    if organ is not None and not organ.strip():
        raise wrong_kind(organ, "organ", records.NAME)
    if organ is not None and not writable(organ):
        raise InvalidValueError(reports.NO_WRITABLE_NAME, found=f"{organ!r:.60}")
    return ReportIdentity(organ, year)


def settled(
    statements: Iterable[Statement], spans: MutableMapping[str, SourceSpan]
) -> tuple[ReportIdentity, tuple[Problem, ...]]:
    """What the first statement of each field says, and a problem for each firm one that says otherwise.

    Args:
        statements: The statements, the most reliable first.
        spans: Where everything stood; where the statements that are believed stood is added.
    """
    believed: dict[str, Statement] = {}
    problems: list[Problem] = []
    for one in statements:
        first = believed.setdefault(one.field, one)
        if one.firm and not _alike(first.value, one.value):
            reason = says.CONTRADICTED.filled(found=one.value, field=FIELDS[one.field], believed=first.value)
            problems.append(Problem(Oddity.CONTRADICTED, one.field, reason, one.span))
    spans.update({name: one.span for name, one in believed.items() if one.span is not None})
    values: dict[str, Any] = {name: _printed(one) for name, one in believed.items()}
    return ReportIdentity(**values), tuple(problems)


def _printed(said: Statement) -> str | int | date:
    """What a statement says; a name in the characters that it is printed in, which may be Traditional ones."""
    if said.span is None or not isinstance(said.value, str):
        return said.value
    return as_printed(said.value, said.span.raw)


def identified(report: AnnualReport, given: ReportIdentity) -> AnnualReport:
    """A report that states itself, as the caller identifies it; where it says otherwise, its provenance tells."""
    own = (("organ", report.organ), ("year", report.year))
    if given == NOBODY or report.provenance is None:
        return report
    stated = (Statement(name, value, report.source(name), firm=True) for name, value in own if value is not None)
    told, problems = settled((*known(given), *stated), {})
    provenance = evolve(report.provenance, problems=(*report.provenance.problems, *problems))
    return report.replace(organ=told.organ, year=told.year, provenance=provenance)


def known(identity: ReportIdentity, spans: Mapping[str, SourceSpan] = MappingProxyType({})) -> Iterator[Statement]:
    """What is known as statements, each firm."""
    for name, value in identity._asdict().items():
        if value is not None:
            yield Statement(name, value, spans.get(name), firm=name != "published")


def _alike(one: object, other: object) -> bool:
    """Whether two values are the same; of two names one may be the short form of the other."""
    if not isinstance(one, str) or not isinstance(other, str):
        return one == other
    short, long = sorted((_short(one), _short(other)), key=len)
    rest = iter(long)
    return all(character in rest for character in short)


def _short(organ: str) -> str:
    return fold(organ).replace("人民政府", "政府").removesuffix("政府")
