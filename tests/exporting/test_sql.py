"""The exported SQL: what it makes, and that a database finds what `check` finds."""

import re
import sqlite3
import subprocess
from typing import Any

import pytest
from attrs import evolve
from hypothesis import settings

from exporting.databases import DATABASES, spoilt
from govinfo.checks.checking import check
from govinfo.checks.finding import Verdict
from govinfo.errors import UnknownKeyError
from govinfo.exporting.equations import linear_equations
from govinfo.exporting.sql import script
from govinfo.forms import FORMS
from govinfo.forms.registry import registered
from govinfo.report.annual import AnnualReport, zero

CODES = tuple(dict.fromkeys(equation.code for equation, _ in linear_equations()))
MANY = 2_000 if settings.default.max_examples > 1_000 else 150
FINDINGS = "SELECT report_id, code, verdict, cells, expected, actual FROM govinfo_findings"


def checked(number: int, report: AnnualReport) -> set[tuple[Any, ...]]:
    """What `check` finds by the linear rules."""
    found = set()
    for each in check(report, select=CODES):
        fails = each.verdict is Verdict.FAIL
        sums = (each.expected, each.actual) if fails else (None, None)
        found.add((number, each.code, str(each.verdict), frozenset(each.cells), *sums))
    return found


def count(value: Any) -> int | None:
    """A count, or nothing, as SQLite or a line of CSV has it."""
    return None if value in {None, ""} else int(value)


def listed(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The rows of the view, numbers as numbers."""
    return [
        (int(number), code, verdict, frozenset(cells.split(",")), *map(count, sums))
        for number, code, verdict, cells, *sums in rows
    ]


@pytest.mark.parametrize("database", DATABASES)
def test_a_database_finds_what_check_finds(database):
    """Code, cells, verdict, both sums and blanks: the view has a row for each finding, and no other."""
    reports = spoilt(MANY, seed=1)
    with DATABASES[database]() as run:
        found = listed(run(reports, FINDINGS))

    expected = {finding for number, report in enumerate(reports, 1) for finding in checked(number, report)}
    assert {"A301", "A302", "A303", "R401", "R402", "R403", "P201", "P205"} == {code for _, code, *_ in found}
    assert {"fail", "unknown"} == {verdict for _, _, verdict, *_ in found}
    assert len(found) == len(expected)
    assert expected == set(found)


@pytest.mark.parametrize("database", DATABASES)
def test_a_finding_names_the_filed_cell(database):
    """Each failure says in which column or row it stands and which filed cell is held against the sum."""
    report = zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})
    with DATABASES[database]() as run:
        rows = run([report], "SELECT organ, year, code, at, cell, expected, actual FROM govinfo_findings")

    assert [("某县", "2023", "R401", "review", "remedies.review.total", "0", "1")] == [
        tuple(map(str, row)) for row in rows
    ]


@pytest.mark.parametrize(
    ("database", "refusal"),
    [
        ("SQLite", sqlite3.IntegrityError),
        ("PostgreSQL", subprocess.CalledProcessError),
        ("MySQL", subprocess.CalledProcessError),
    ],
)
def test_a_database_refuses_what_no_register_holds(database, refusal):
    """A value that the form does not know cannot be stored, nor an edition that is none."""
    with DATABASES[database]() as run:
        for wrong in (
            "INSERT INTO govinfo_applications (outcome) VALUES ('grantd')",
            "INSERT INTO govinfo_reports (edition) VALUES ('2020')",
        ):
            with pytest.raises(refusal):
                run([], wrong)
        assert [] == run([], "INSERT INTO govinfo_applications (organ, applicant) VALUES ('某县', 'enterprise')")


@pytest.mark.parametrize(
    ("dialect", "said"),
    [
        ("sqlite", '"applications.granted.total" INTEGER, -- 表三“予以公开—总计”，件'),
        (
            "postgresql",
            'COMMENT ON COLUMN "govinfo_reports"."applications.granted.total" IS \'表三“予以公开—总计”，件\';',
        ),
        ("mysql", "`applications.granted.total` BIGINT COMMENT '表三“予以公开—总计”，件'"),
        (
            "sqlite",
            '"proactive.administrative_fees.amount" TEXT, -- 表二“行政事业性收费—本年收费金额（单位：万元）”，万元',
        ),
        (
            "postgresql",
            ".\"result\" IS '审理结果：upheld=结果维持，corrected=结果纠正，other=其他结果';",
        ),
        ("mysql", ") COMMENT = '复议诉讼登记表，一行一件';"),
    ],
)
def test_columns_say_in_chinese_what_they_hold(dialect, said):
    """Every dialect has the label of the form as the comment of a cell's column."""
    assert said in script(dialect)


def test_mysql_is_written_in_its_own_words():
    """Names stand in backquotes, texts are joined by functions, no bar that MySQL takes for OR is left."""
    said = script("mysql")

    assert "LATERAL" not in said  # MariaDB has no such tables
    assert '"' not in said
    assert "||" not in said
    assert "CONCAT(CASE WHEN r.`applications.received.total` IS NULL" in said
    assert "GROUP_CONCAT(`blanks` ORDER BY `number` SEPARATOR '')" in said


def test_names_are_short_enough_for_every_database():
    """PostgreSQL keeps sixty-three bytes of a name, MySQL sixty-four characters."""
    for dialect in ("postgresql", "mysql"):
        names = re.findall(r'["`]([^"`]+)["`]', script(dialect))
        assert 63 >= max(len(name.encode()) for name in names)


def test_a_further_form_is_a_column_and_an_equation_more():
    """What is exported follows from the forms that are known."""
    further = evolve(FORMS["2021"], edition="2027", first_year=2027)

    assert "'2027'" not in script("sqlite")
    with registered(further):
        assert "CHECK (\"edition\" IN ('2019', '2021', '2027'))" in script("sqlite")


def test_an_unknown_dialect_is_refused():
    """The dialects that are known are listed."""
    with pytest.raises(UnknownKeyError, match=r"no SQL dialect 'oracle'.*sqlite, postgresql, mysql"):
        script("oracle")
