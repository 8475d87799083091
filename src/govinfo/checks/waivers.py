"""Findings that somebody has looked at and let stand: who, why, until when, and for which figures.

A waiver file is TOML, one table for each waiver::

    [[waiver]]
    code = "Y702"
    organ = "某县人民政府"
    year = 2023
    cells = ["proactive.normative_documents.in_force"]
    reason = "三件文件有效期届满，自行失效"
    author = "张三"
    expires = 2025-12-31
    digest = "9f2c1d3a5b7e8f01"

A waiver holds for exactly the figures it was given for: its digest is taken of the values of its cells. Changed
figures, a day gone by, a missing reason, an unknown code or nothing left to waive are findings in turn (family M).
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, ClassVar, NamedTuple, TypeGuard, cast

from attrs import frozen

from govinfo.checks.finding import SHOWN, Finding
from govinfo.displays.displayed import displayed
from govinfo.displays.listing import Says
from govinfo.errors import ReadError
from govinfo.forms.places import places
from govinfo.languages import listed
from govinfo.messages import data as says
from govinfo.records.deriving import fields_of
from govinfo.records.strict import Strict, strict
from govinfo.records.toml_text import decoded_toml, read_toml
from govinfo.records.types import NAME, YEAR, UnfitValueError
from govinfo.report.annual import AnnualReport
from govinfo.report.values import canonical
from govinfo.text import fold
from govinfo.words import Word

_DIGEST = 16


@frozen
class Waiver(Strict):
    """A finding let stand.

    Attributes:
        code: Code of the rule.
        organ: Name of the organ; any, where `None`.
        year: The report's year; any, where `None`.
        cells: Addresses of the finding's cells; any, where empty.
        reason: Why it may stand.
        author: Who says so.
        expires: Last day it holds; no end, where `None`.
        digest: Digest of the values of its cells; any values, where `None`.
    """

    code: Annotated[str, NAME]
    organ: str | None = None
    year: Annotated[int, YEAR] | None = None
    cells: tuple[str, ...] = ()
    reason: str = ""
    author: str = ""
    expires: date | None = None
    digest: str | None = None

    _SAID: ClassVar[Says] = {"cells": places}

    def concerns(self, report: AnnualReport) -> bool:
        """Whether it speaks of a report."""
        organ = self.organ is None or (report.organ is not None and fold(report.organ) == fold(self.organ))
        return organ and self.year in {None, report.year}

    def covers(self, finding: Finding) -> bool:
        """Whether it speaks of a finding on such a report."""
        return finding.code == self.code and (not self.cells or set(finding.cells) == set(self.cells))


class WaiverState(Word):
    """What became of a waiver."""

    USED = "used"
    UNUSED = "unused"
    EXPIRED = "expired"
    UNEXPLAINED = "unexplained"
    STALE = "stale"
    UNKNOWN_CODE = "unknown_code"
    NOT_ASKED = "not_asked"
    """It concerns another report, or a rule that was not run."""


@displayed
@strict
class Waived(NamedTuple):
    """A waiver, and what became of it.

    Attributes:
        waiver: The waiver.
        state: What became of it.
        covers: How many findings it let stand.
    """

    waiver: Waiver
    state: WaiverState
    covers: int = 0


def digest(report: AnnualReport, cells: Iterable[str]) -> str:
    """A digest of the values of some cells; places of the prose count by their whole text.

    >>> from govinfo.report.annual import zero
    >>> digest(zero("2021"), ["remedies.review.total"])
    '28a377009c4cf6f6'
    """
    values = "\n".join(f"{cell}={_filed_text(report, cell)}" for cell in sorted(cells))
    from hashlib import sha256

    return sha256(values.encode()).hexdigest()[:_DIGEST]


def _filed_text(report: AnnualReport, cell: str) -> str:
    section, _, rest = cell.partition(".")
    if section == "narrative":
        return "" if report.narrative is None else report.narrative[rest]
    return canonical(report[cell]) if rest.count(".") == 1 else ""


def waive(finding: Finding, report: AnnualReport, *, reason: str, author: str, expires: date | None = None) -> Waiver:
    """A waiver for a finding on a report, for exactly its figures."""
    return Waiver(
        code=finding.code,
        organ=report.organ,
        year=report.year,
        cells=finding.cells,
        reason=reason,
        author=author,
        expires=expires,
        digest=digest(report, finding.cells),
    )


def settle(
    findings: Iterable[Finding],
    report: AnnualReport,
    waivers: Iterable[Waiver],
    *,
    known: Iterable[str],
    ran: Iterable[str],
    today: date,
) -> tuple[list[Finding], tuple[Waived, ...]]:
    """The findings that no waiver covers, and what became of each waiver; what passed needs none."""
    left = list(findings)
    states: list[Waived] = []
    for waiver in waivers:
        concerned = left if waiver.concerns(report) else []
        covered = [finding for finding in concerned if waiver.covers(finding) and finding.verdict in SHOWN]
        state = _state(waiver, report, covered, known=set(known), ran=set(ran), today=today)
        if state is WaiverState.USED:
            left = [finding for finding in left if finding not in covered]
        states.append(Waived(waiver, state, len(covered) if state is WaiverState.USED else 0))
    return left, tuple(states)


def _state(
    waiver: Waiver, report: AnnualReport, covered: list[Finding], *, known: set[str], ran: set[str], today: date
) -> WaiverState:
    if waiver.code not in known:
        return WaiverState.UNKNOWN_CODE
    if not (waiver.reason.strip() and waiver.author.strip()):
        return WaiverState.UNEXPLAINED
    if waiver.expires is not None and waiver.expires < today:
        return WaiverState.EXPIRED
    if not waiver.concerns(report) or waiver.code not in ran:
        return WaiverState.NOT_ASKED
    if not covered:
        return WaiverState.UNUSED
    stale = waiver.digest is not None and any(digest(report, finding.cells) != waiver.digest for finding in covered)
    return WaiverState.STALE if stale else WaiverState.USED


def read_waivers(file: str | Path) -> tuple[Waiver, ...]:
    """The waivers of a file, as editors in an office write it: in UTF-8 or GB 18030, its values in quotes of any kind.

    Raises:
        ReadError: If the file is no TOML, with the line; or a waiver has another field or a value of another type.
    """
    data = read_toml(file)
    found = data.get("waiver", [])
    if set(data) - {"waiver"} or not isinstance(found, list):
        raise ReadError(says.WAIVERS_ONLY, found=listed(data), document=str(file))
    tables, problems = cast("list[object]", found), list[ReadError]()
    waivers = [waiver for number, table in enumerate(tables) for waiver in _waiver(table, number, problems)]
    if problems:
        raise ReadError.of(problems, str(file))
    return tuple(waivers)


_FIELDS = {field.name: field.kind for field in fields_of(Waiver)}
"""What each field of a waiver holds."""


def as_toml(waivers: Iterable[Waiver]) -> str:
    """The text of a file with some waivers, as `read_waivers` reads it.

    >>> print(as_toml([Waiver("A302", year=2023, reason="已核实", author="张三", expires=date(2025, 12, 31))]), end="")
    [[waiver]]
    code = "A302"
    year = 2023
    reason = "已核实"
    author = "张三"
    expires = 2025-12-31
    """
    return "\n".join("".join(_written(waiver)) for waiver in waivers)


def with_further(text: bytes, waivers: Iterable[Waiver]) -> str:
    """The text of a file of waivers with further ones behind those it has; its comments stay."""
    return "\n\n".join(part for part in (decoded_toml(text).rstrip("\n"), as_toml(waivers)) if part)


def _written(waiver: Waiver) -> Iterator[str]:
    yield "[[waiver]]\n"
    for name in _FIELDS:
        value = getattr(waiver, name)
        if isinstance(value, date):
            yield f"{name} = {value.isoformat()}\n"
        elif value not in (None, "", ()):
            yield f"{name} = {json.dumps(value, ensure_ascii=False)}\n".replace("\x7f", "\\u007f")


def _is_table(found: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(found, dict)


def _waiver(found: object, number: int, problems: list[ReadError]) -> Iterator[Waiver]:
    path = ("waiver", f"[{number}]")
    table = found if _is_table(found) else {}
    if "code" not in table:
        problems.append(ReadError(says.WANTED, wanted=says.WAIVER, found=found, path=path))
        return
    held: dict[str, Any] = {}
    for name, value in table.items():
        try:
            held[name] = _field_value(name, value)
        except UnfitValueError as error:
            problems.append(ReadError(says.WANTED, wanted=error.wanted, found=value, path=(*path, name)))
    if len(held) == len(table):
        yield Waiver(**held)


def _field_value(name: str, value: object) -> Any:
    """What the field of a name holds of a value.

    Raises:
        UnfitValueError: If it cannot hold it, or there is no such field.
    """
    if name not in _FIELDS:
        raise UnfitValueError(says.ONE_OF.filled(known=listed(_FIELDS)))
    return _FIELDS[name].hold(value)
