"""The views: which equations do not hold, and the findings of the linear rules, worked out inside the database.

Most reports are in order. One condition over all equations sets those aside; only the rest are weighed equation by
equation. A blank stands for some count from zero upwards, as in `govinfo.weighing.equations.weigh`.
"""

from collections.abc import Iterable
from itertools import groupby

from govinfo.exporting.equations import LinearEquation, linear_equations
from govinfo.exporting.sql.dialects import Holds, SqlDialect, text
from govinfo.exporting.sql.tables import REPORTS
from govinfo.vocabulary import Section

EQUATIONS, FINDINGS = "govinfo_equations", "govinfo_findings"


_ROW = {
    "number": Holds.COUNT,
    "code": Holds.TEXT,
    "at": Holds.TEXT,
    "cell": Holds.TEXT,
    "cells": Holds.LONG_TEXT,
    "expected": Holds.COUNT,
    "actual": Holds.COUNT,
}
_ASKED = dict.fromkeys(("least", "expected_known", "actual_known", "applies"), Holds.TRUTH)


def views(sql: SqlDialect) -> tuple[str, ...]:
    """The statements that make both views, and what they need."""
    made, suspect = sql.condition(sql.name(REPORTS), "r", _suspect(sql))
    return (*([made] if made else []), _equations(sql, suspect), _findings(sql))


def _equations(sql: SqlDialect, suspect: str) -> str:
    columns = {sql.name(name): holds for name, holds in (_ROW | _ASKED).items()}
    rows = [_row(number, *each, sql) for number, each in enumerate(linear_equations())]
    of = {name: sql.column("e", place, sql.name(name)) for place, name in enumerate(_ROW | _ASKED)}
    unequal = f"NOT ({of['expected']} = {of['actual']} AND {of['expected_known']} AND {of['actual_known']})"
    below = f"({of['actual']} < {of['expected']} AND {of['expected_known']} AND {of['actual_known']})"
    above, under = (
        f"({of['expected']} {sign} {of['actual']} AND {of[known]})"
        for sign, known in ((">", "actual_known"), ("<", "expected_known"))
    )
    picked = [
        f"r.{sql.name('id')} AS {sql.name('report_id')}",
        *(f"r.{sql.name(name)}" for name in ("organ", "year")),
        *(f"{of[name]} AS {sql.name(name)}" for name in _ROW),
        f"CASE WHEN {above} OR {under} THEN 'fail' ELSE 'unknown' END AS {sql.name('verdict')}",
        f"CASE {of['number']}{_blanks(sql)}\nEND AS {sql.name('blanks')}",
    ]
    return (
        f"CREATE VIEW {sql.name(EQUATIONS)} AS\nSELECT {', '.join(picked)}\nFROM {sql.name(REPORTS)} AS r\n"
        f"{sql.unfolded('e', columns, rows)}\n"
        f"WHERE {suspect}\nAND {of['applies']}\n"
        f"AND CASE WHEN {of['least']} THEN {below} ELSE {unequal} END;"
    )


def _row(number: int, equation: LinearEquation, editions: tuple[str, ...], sql: SqlDialect) -> list[str]:
    constants = (equation.code, equation.at, equation.actual[0], ",".join(equation.cells))
    return [
        str(number),
        *map(text, constants),
        *(_known_sum(side, sql) for side in (equation.expected, equation.actual)),
        f"{equation.least}".upper(),
        *(f"({_sum(side, sql)}) IS NOT NULL" for side in (equation.expected, equation.actual)),
        _laid_out(equation.section, editions, sql),
    ]


def _blanks(sql: SqlDialect) -> str:
    """The blanks among the cells of each equation: worked out for what is listed, not for what is looked at."""
    return "".join(
        f"\n    WHEN {number} THEN {sql.joined(_if_blank(cell, sql) for cell in equation.cells)}"
        for number, (equation, _) in enumerate(linear_equations())
    )


def _if_blank(cell: str, sql: SqlDialect) -> str:
    return f"CASE WHEN {_of(cell, sql)} IS NULL THEN {text(f',{cell}')} ELSE '' END"


def _suspect(sql: SqlDialect) -> str:
    """That not all equations of a report's own tables hold; a sum with a blank in it is none."""
    groups = groupby(sorted(linear_equations(), key=_layout), key=_layout)
    return "\n    OR ".join(
        f"({_laid_out(section, editions, sql)} AND ({' AND '.join(_holds(each, sql) for each, _ in held)}) IS NOT TRUE)"
        for (section, editions), held in groups
    )


def _layout(each: tuple[LinearEquation, tuple[str, ...]]) -> tuple[Section, tuple[str, ...]]:
    return each[0].section, each[1]


def _holds(equation: LinearEquation, sql: SqlDialect) -> str:
    sign = ">=" if equation.least else "="
    return f"{_sum(equation.actual, sql)} {sign} {_sum(equation.expected, sql)}"


def _laid_out(section: Section, editions: tuple[str, ...], sql: SqlDialect) -> str:
    return f"COALESCE(r.{sql.name(f'{section}.edition')} IN ({', '.join(map(text, editions))}), FALSE)"


def _of(cell: str, sql: SqlDialect) -> str:
    return f"r.{sql.name(cell)}"


def _sum(cells: Iterable[str], sql: SqlDialect) -> str:
    return " + ".join(_of(cell, sql) for cell in cells)


def _known_sum(cells: Iterable[str], sql: SqlDialect) -> str:
    return " + ".join(f"COALESCE({_of(cell, sql)}, 0)" for cell in cells)


def _findings(sql: SqlDialect) -> str:
    """What contradicts a rule is a finding by itself; what blanks leave open of it is one that names all of them."""
    fails = f"{sql.name('verdict')} = 'fail'"
    keys = [sql.name(name) for name in ("report_id", "organ", "year", "code", "verdict")]
    blanks = f"SUBSTR({sql.gathered(sql.name('blanks'), sql.name('number'))}, 2)"
    stated = [f"CASE WHEN {fails} THEN MIN({sql.name(name)}) END AS {sql.name(name)}" for name in _STATED]
    cells = f"CASE WHEN {fails} THEN MIN({sql.name('cells')}) ELSE {blanks} END AS {sql.name('cells')}"
    each = f"CASE WHEN {fails} THEN {sql.name('number')} ELSE -1 END"
    return (
        f"CREATE VIEW {sql.name(FINDINGS)} AS\nSELECT {', '.join((*keys, *stated, cells))}\n"
        f"FROM {sql.name(EQUATIONS)}\nGROUP BY {', '.join((*keys, each))};"
    )


_STATED = ("at", "cell", "expected", "actual")
