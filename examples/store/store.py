"""Cases with their events, and reports with where they were read, in a database; a year compiled from it.

    pip install govinfo sqlalchemy
    python examples/store/store.py

SQLite in memory unless the environment variable GOVINFO_DATABASE names another database, such as
``postgresql+psycopg://office@localhost/register``. A record is kept as its stamped JSON (``govinfo.case/1``), which
comes back as it was; beside it stand only the columns that are looked for. Days are dates without a time of day, so
that no time zone moves them.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import JSON, Engine, ForeignKey, String, UniqueConstraint, create_engine, delete, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

import govinfo


class Table(DeclarativeBase):
    """The tables."""


class CaseRow(Table):
    """An application, without what has happened to it."""

    __tablename__ = "cases"
    __table_args__ = (UniqueConstraint("organ", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organ: Mapped[str] = mapped_column(String(255), index=True)
    name: Mapped[str] = mapped_column(String(255))
    received: Mapped[date]
    document: Mapped[dict[str, object]] = mapped_column(JSON)
    events: Mapped[list["EventRow"]] = relationship(order_by="EventRow.place", cascade="all, delete-orphan")


class EventRow(Table):
    """Something that happened to an application: a row is added for each, and none is changed."""

    __tablename__ = "events"
    __table_args__ = (UniqueConstraint("case_id", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    place: Mapped[int]
    day: Mapped[date]
    document: Mapped[dict[str, object]] = mapped_column(JSON)


class ReportRow(Table):
    """A report, with where each of its cells was read or the cases that it counts."""

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("organ", "year"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organ: Mapped[str | None] = mapped_column(String(255))
    year: Mapped[int | None]
    document: Mapped[dict[str, object]] = mapped_column(JSON)


def opened(url: str | None = None) -> Engine:
    """The database, its tables made where they are not there yet."""
    engine = create_engine(url or os.environ.get("GOVINFO_DATABASE", "sqlite://"))
    Table.metadata.create_all(engine)
    return engine


def keep_case(session: Session, organ: str, application: govinfo.Application) -> None:
    """Keep an application; of one that is kept already, what has happened since."""
    case = govinfo.unstructure(application)
    events = case.pop("events", [])
    row = session.scalar(select(CaseRow).filter_by(organ=organ, name=application.id))
    if row is None:
        row = CaseRow(organ=organ, name=application.id, received=application.received)
        session.add(row)
    row.document = case
    kept = len(row.events)
    if [event.document for event in row.events] != events[:kept]:
        raise ValueError(f"{application.id}: what has happened is not changed afterwards")
    for place, event in enumerate(events[kept:], kept):
        row.events.append(EventRow(place=place, day=date.fromisoformat(event["day"]), document=event))


def cases(session: Session, organ: str, before: date) -> Iterator[govinfo.Application]:
    """The applications that an organ received before a day."""
    for row in session.scalars(select(CaseRow).where(CaseRow.organ == organ, CaseRow.received < before)):
        yield govinfo.structure(
            {**row.document, "events": [event.document for event in row.events]}, govinfo.Application
        )


def keep_report(session: Session, report: govinfo.AnnualReport) -> None:
    """Keep a report in the place of the one that is kept for its organ and year."""
    session.execute(delete(ReportRow).filter_by(organ=report.organ, year=report.year))
    document = govinfo.unstructure(report, provenance=True)
    session.add(ReportRow(organ=report.organ, year=report.year, document=document))


def report(session: Session, organ: str, year: int) -> govinfo.AnnualReport | None:
    """The report of an organ on a year."""
    row = session.scalar(select(ReportRow).filter_by(organ=organ, year=year))
    return None if row is None else govinfo.structure(row.document, govinfo.AnnualReport)


def compiled(session: Session, organ: str, year: int) -> govinfo.AnnualReport:
    """The report of a year, counted from the cases that are kept, and kept itself."""
    previous = report(session, organ, year - 1)
    made = govinfo.compile_report(
        organ=organ, year=year, applications=cases(session, organ, date(year + 1, 1, 1)), previous=previous
    )
    keep_report(session, made)
    return made


def main(applications: Iterable[govinfo.Application]) -> None:
    """Keep some cases, compile their year, and say what stands behind a figure."""
    with Session(opened()) as session, session.begin():
        for application in applications:
            keep_case(session, "某县人民政府", application)
        compiled(session, "某县人民政府", 2023)
        kept = report(session, "某县人民政府", 2023)
        assert kept is not None
        print(kept["applications.granted.total"], *kept.cases("applications.granted.enterprise"))


if __name__ == "__main__":
    received = govinfo.Application("2023-17", "enterprise", date(2023, 3, 1))
    main([received.then("decided", date(2023, 3, 20), outcome="granted")])
