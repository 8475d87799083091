"""Reports in order, as JSON: the same figures on the wire of govinfo and as a field for each row and column."""

import json
import random
from typing import Any

import govinfo
from govinfo.forms import FORMS
from govinfo.report.wire_table import laid_out
from govinfo.vocabulary import ApplicationRow, RemedyRoute, Section

FORM = FORMS["2021"]
ROWS = [str(row.key) for row in FORM.tables[Section.APPLICATIONS].rows]
OUTCOMES = [row for row in ROWS if row not in {"received", "carried_in", "concluded", "carried_over"}]


def summed(values: list[int]) -> list[int]:
    return [*values, sum(values)]


def filed(chance: random.Random, number: int) -> dict[str, Any]:
    """The figures of a report in order, most of them zero, as reports are."""
    body = {row: [int(chance.expovariate(0.1)) if chance.random() < 0.2 else 0 for _ in range(6)] for row in OUTCOMES}
    concluded = [sum(column) for column in zip(*body.values(), strict=True)]
    carried_over = [chance.randrange(5) for _ in concluded]
    carried_in = [min(chance.randrange(5), c + o) for c, o in zip(concluded, carried_over, strict=True)]
    received = [c + o - i for c, o, i in zip(concluded, carried_over, carried_in, strict=True)]
    rows = {"received": received, "carried_in": carried_in, **body}
    rows |= {"concluded": concluded, "carried_over": carried_over}
    return {
        "organ": f"第{number}号机关",
        "year": 2023,
        "proactive": {
            "rules": [0, 0, chance.randrange(20)],
            "normative_documents": [
                (issued := chance.randrange(20)),
                chance.randrange(20),
                issued + chance.randrange(99),
            ],
            "licences": [chance.randrange(10_000)],
            "penalties": [chance.randrange(1_000)],
            "compulsory_measures": [chance.randrange(100)],
            "administrative_fees": [f"{chance.randrange(10**8)}.{chance.randrange(100):02}"],
        },
        "applications": {str(row): summed(rows[row]) for row in ApplicationRow if row in rows},
        "remedies": {str(route): summed([chance.randrange(9) for _ in range(4)]) for route in RemedyRoute},
    }


def texts(count: int) -> tuple[list[bytes], list[bytes]]:
    """*count* reports on the wire of govinfo, and the same with a field for each row and column."""
    chance = random.Random(711)
    rows: list[bytes] = []
    fields: list[bytes] = []
    for number in range(count):
        report = filed(chance, number)
        stamp = {"format": "govinfo.report/1", "edition": "2021"}
        rest = {"published": "2024-01-31", "narrative": None}
        wire = {section: on_wire(section, report[section]) for section in FORM.tables}
        named = {section: by_column(section, report[section]) for section in FORM.tables}
        rows.append(compact({**stamp, **report, **wire, **rest}))
        fields.append(compact({**stamp, **report, **named, **rest}))
    assert govinfo.reads(rows[0], format="json").organ == "第0号机关"
    return rows, fields


def compact(report: dict[str, Any]) -> bytes:
    return json.dumps(report, ensure_ascii=False, separators=(",", ":")).encode()


def on_wire(section: Section, rows: dict[str, list[Any]]) -> dict[str, Any]:
    """A table on the wire of govinfo."""
    values = tuple(value for row in FORM.tables[section].rows for value in rows[row.key])
    return laid_out(FORM.tables[section], values)


def by_column(section: Section, rows: dict[str, list[Any]]) -> dict[str, Any]:
    """A table with a field for each row and column."""
    return {row.key: dict(zip(keys(section, row.key), rows[row.key], strict=True)) for row in FORM.tables[section].rows}


def keys(section: Section, row: str) -> list[str]:
    """The columns of a row."""
    table = FORM.tables[section]
    return [str(cell.column.key) for cell in table.cells[table.slices[row]]]
