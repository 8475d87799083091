"""The store gives back what was put into it, and the law says the same of it, in SQLite and in PostgreSQL."""

import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy", reason="the store needs sqlalchemy")

from sqlalchemy.orm import Session

import govinfo
from exporting.databases import server

ROOT = Path(__file__).parents[2]
ORGAN = "某县人民政府"
END = date(2024, 1, 1)


@pytest.fixture(scope="module")
def store():
    """The module of the example."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "examples" / "store")
        import store as module

        yield module
    del sys.modules["store"]


@contextmanager
def _sqlite():
    yield "sqlite://"


@contextmanager
def _postgresql():
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with server() as folder:
        yield f"postgresql+psycopg://postgres@/postgres?host={folder}"


@pytest.fixture(params=[_sqlite, _postgresql], ids=["SQLite", "PostgreSQL"], scope="module")
def engine(request, store):
    with request.param() as url:
        engine = store.opened(url)
        yield engine
        engine.dispose()


@pytest.fixture
def session(engine, store):
    with Session(engine) as session:
        yield session
        session.rollback()


def received(name, *events):
    application = govinfo.Application(name, "enterprise", date(2023, 3, 1))
    for kind, day, facts in events:
        application = application.then(kind, day, **facts)
    return application


DECIDED = ("decided", date(2023, 3, 20), {"outcome": "granted"})
EXTENDED = ("extended", date(2023, 3, 9), {"days": 10})
CASES = [received("1", EXTENDED, DECIDED), received("2", DECIDED), received("3")]


def test_cases_come_back_equal(store, session):
    """A case and its events are the same after they were kept, and so is its clock."""
    for case in CASES:
        store.keep_case(session, ORGAN, case)
    session.flush()
    session.expire_all()

    kept = sorted(store.cases(session, ORGAN, END), key=lambda case: case.id)
    assert kept == CASES
    assert [case.clock() for case in kept] == [case.clock() for case in CASES]


def test_what_happens_is_added(store, session):
    """Keeping a case again adds what has happened since; what was kept is not changed."""
    store.keep_case(session, ORGAN, received("1", EXTENDED))
    store.keep_case(session, ORGAN, received("1", EXTENDED, DECIDED))
    session.flush()

    (kept,) = store.cases(session, ORGAN, END)
    assert kept == CASES[0]
    with pytest.raises(ValueError, match="1: what has happened is not changed afterwards"):
        store.keep_case(session, ORGAN, received("1", DECIDED))


def test_a_report_keeps_where_it_was_read(store, session):
    """A report comes back with the place of every cell, and its findings with their places."""
    read = govinfo.read(ROOT / "examples" / "xianyuan-2023.txt")
    store.keep_report(session, read)
    store.keep_report(session, read)
    session.flush()
    session.expire_all()

    kept = store.report(session, read.organ, 2023)
    assert kept == read
    assert kept.source("applications.received.total") == read.source("applications.received.total")
    before, after = (list(govinfo.check(each)) for each in (read, kept))
    assert [(found, found.span) for found in before] == [(found, found.span) for found in after]
    assert store.report(session, read.organ, 2022) is None


def test_a_year_is_compiled_from_the_store(store, session):
    """The report counted from the kept cases is kept, with the cases behind each cell."""
    for case in CASES:
        store.keep_case(session, ORGAN, case)
    made = store.compiled(session, ORGAN, 2023)
    session.flush()
    session.expire_all()

    kept = store.report(session, ORGAN, 2023)
    assert (3, 2, 1) == tuple(kept[f"applications.{row}.total"] for row in ("received", "concluded", "carried_over"))
    assert made.cases("applications.granted.enterprise") == kept.cases("applications.granted.enterprise") == ("1", "2")


def test_the_example_runs(store, capsys):
    """From a case to a figure and back."""
    store.main([CASES[0]])

    assert "1 1\n" == capsys.readouterr().out
