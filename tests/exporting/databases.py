"""Databases to run the exported SQL in, and reports to put into them."""

import csv
import io
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from time import monotonic, sleep
from typing import Any

import pytest

from govinfo.exporting.sql import script
from govinfo.report.annual import AnnualReport, zero

Rows = list[tuple[Any, ...]]
Run = Callable[[Iterable[AnnualReport], str], Rows]


def spoilt(number: int, seed: int) -> list[AnnualReport]:
    """Reports of both editions that balance, but for some cells that are blank, too low or too high."""
    draw = Random(seed)
    return [_spoilt(draw) for _ in range(number)]


def _spoilt(draw: Random) -> AnnualReport:
    edition = draw.choice(["2019", "2021"])
    report = zero(edition, organ=draw.choice("甲乙丙"), year=int(edition))
    changes: dict[str, Any] = {}
    for _, table in sorted(report.form.tables.items()):
        counts = {cell: draw.randrange(5) for cell in range(len(table.cells)) if draw.random() < 0.1}
        changes.update(zip((cell.address for cell in table.cells), table.totalled(counts), strict=True))
    changes = {cell: value for cell, value in changes.items() if not cell.endswith(".amount")}
    for cell in draw.sample(sorted(changes), draw.choice([0, 0, 1, 3, 30])):
        changes[cell] = draw.choice([None, None, changes[cell] + 1, 0, 10**15 - 1])
    lacking = {
        section: getattr(report, section).filled(edition, present=False)
        for section in ("applications", "remedies")
        if draw.random() < 0.05
    }
    kept = {cell: value for cell, value in changes.items() if cell.partition(".")[0] not in lacking}
    return report.replace(kept, **lacking)


def filed(number: int, report: AnnualReport) -> dict[str, Any]:
    """A report as a row of the table, but for what is blank; its number is from one, as MySQL takes 0 for the next."""
    editions = {f"{table.section}.edition": str(table.edition) for table in report.tables if table.present}
    cells = {address: value for address, value in report.cells() if value is not None}
    return {"id": number, "organ": report.organ, "year": report.year, "edition": report.edition, **editions, **cells}


@contextmanager
def sqlite() -> Iterator[Run]:
    """A database in memory."""
    database = sqlite3.connect(":memory:")
    database.executescript(script("sqlite"))

    def run(reports: Iterable[AnnualReport], query: str) -> Rows:
        for number, report in enumerate(reports, 1):
            row = filed(number, report)
            names = ", ".join(f'"{name}"' for name in row)
            values = [str(value) if name.endswith(".amount") else value for name, value in row.items()]
            places = ", ".join("?" * len(row))
            database.execute(f"INSERT INTO govinfo_reports ({names}) VALUES ({places})", values)  # noqa: S608 # our own
        return [*database.execute(query)]

    yield run
    database.close()


@contextmanager
def server() -> Iterator[str]:
    """A PostgreSQL server of its own, with its files and its socket in a folder that goes afterwards."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)
    if programs is None or shutil.which("psql") is None:
        pytest.skip("PostgreSQL is not installed")
    folder = mkdtemp(prefix="govinfo-pg-")
    nobody = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"

    def does(*command: str) -> None:
        subprocess.run([*nobody, f"{programs}/{command[0]}", *command[1:]], check=True, capture_output=True, cwd="/")

    try:
        try:
            if nobody:
                shutil.chown(folder, "postgres")
            does("initdb", "-D", f"{folder}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-N")
            does("pg_ctl", "-D", f"{folder}/data", "-o", options, "-l", f"{folder}/log", "-w", "start")
        except (OSError, LookupError, subprocess.CalledProcessError) as error:
            pytest.skip(f"PostgreSQL cannot be started: {error}")
        try:
            yield folder
        finally:
            does("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def postgresql() -> Iterator[Run]:
    """A PostgreSQL server, spoken to by its own client."""
    with server() as folder:

        def psql(*options: str, given: str | None = None) -> str:
            command = ["psql", "-X", "-q", "-h", folder, "-U", "postgres", "-d", "postgres", "-v", "ON_ERROR_STOP=1"]
            done = subprocess.run([*command, *options], input=given, check=True, capture_output=True, encoding="utf-8")
            return done.stdout

        def run(reports: Iterable[AnnualReport], query: str) -> Rows:
            rows = [filed(number, report) for number, report in enumerate(reports, 1)]
            names = dict.fromkeys(name for row in rows for name in row)
            lines = io.StringIO()
            csv.writer(lines).writerows([row.get(name) for name in names] for row in rows)
            quoted = ", ".join(f'"{name}"' for name in names)
            if rows:
                psql("-c", f"\\copy govinfo_reports ({quoted}) FROM STDIN CSV", given=lines.getvalue())
            return [tuple(row) for row in csv.reader(io.StringIO(psql("--csv", "-t", "-c", query)))]

        psql(given=f"SET client_encoding TO 'UTF8';\n{script('postgresql')}")
        yield run


@contextmanager
def mysql_server() -> Iterator[str]:
    """A server of MySQL or MariaDB of its own, with its files and its socket in a folder that goes afterwards."""
    program = shutil.which("mariadbd") or shutil.which("mysqld")
    if program is None or _mysql_client() is None:
        pytest.skip("neither MariaDB nor MySQL is installed")
    folder = mkdtemp(prefix="govinfo-mysql-")
    common = ["--no-defaults", f"--datadir={folder}/data", *(["--user=mysql"] if os.geteuid() == 0 else [])]
    socket = [f"--socket={folder}/socket", "--skip-networking", f"--log-error={folder}/log"]
    install = shutil.which("mariadb-install-db")
    making = [install, "--auth-root-authentication-method=normal"] if install else [program, "--initialize-insecure"]
    try:
        try:
            if os.geteuid() == 0:
                shutil.chown(folder, "mysql")
            made = [making[0], *common, *making[1:]]
            subprocess.run(made, check=True, capture_output=True, cwd="/")
            process = subprocess.Popen([program, *common, *socket], cwd="/")
        except (OSError, LookupError, subprocess.CalledProcessError) as error:
            pytest.skip(f"MariaDB or MySQL cannot be started: {error}")
        try:
            _wait_for(Path(folder, "socket"), process)
            yield folder
        finally:
            process.kill()
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _mysql_client() -> str | None:
    return shutil.which("mariadb") or shutil.which("mysql")


def _wait_for(socket: Path, process: subprocess.Popen[bytes]) -> None:
    until = monotonic() + 300
    while not socket.exists():
        if process.poll() is not None or monotonic() > until:
            pytest.skip("MariaDB or MySQL does not start")
        sleep(0.05)


@contextmanager
def mysql() -> Iterator[Run]:
    """A server of MySQL or MariaDB, spoken to by its own client."""
    with mysql_server() as folder:

        def ask(given: str) -> str:
            command = [_mysql_client() or "", "--no-defaults", f"--socket={folder}/socket", "--user=root", "--batch",
                       "--skip-column-names", "--default-character-set=utf8mb4", "--raw"]  # fmt: skip
            done = subprocess.run(command, input=given, check=True, capture_output=True, encoding="utf-8")
            return done.stdout

        def run(reports: Iterable[AnnualReport], query: str) -> Rows:
            rows = [filed(number, report) for number, report in enumerate(reports, 1)]
            inserts = "".join(f"{_inserted(row)};\n" for row in rows)
            found = ask(f"USE govinfo;\n{inserts}SET group_concat_max_len = 1000000;\n{query};")
            return [tuple(_unescaped(line)) for line in found.splitlines()]

        ask(f"CREATE DATABASE govinfo CHARACTER SET utf8mb4;\nUSE govinfo;\n{script('mysql')}")
        yield run


def _inserted(row: dict[str, Any]) -> str:
    """A statement that stores a row."""
    names = ", ".join(f"`{name}`" for name in row)
    values = ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in row.values())
    return f"INSERT INTO govinfo_reports ({names}) VALUES ({values})"  # noqa: S608 # our own


def _unescaped(line: str) -> list[str]:
    return ["" if value == "NULL" else value for value in line.split("\t")]


DATABASES = {"SQLite": sqlite, "PostgreSQL": postgresql, "MySQL": mysql}
