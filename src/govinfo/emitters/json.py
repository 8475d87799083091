"""Findings as JSON: an array with one object for each file."""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from govinfo.checks.finding import Finding
from govinfo.emitters.checked import Checked, Unchecked, waivers

FORMAT = "govinfo.checked/1"
"""Name and version of what is put out of each file that was checked."""


def emit(checked: Iterable[Checked], *, unchecked: Sequence[Unchecked] = (), **_: object) -> str:
    """An array with one object for each file.

    It has ``format``, ``file``, ``organ``, ``year``, ``edition``, ``findings`` and ``waived``.

    Of a file that was not checked the object has ``file`` and ``unchecked``: ``meant`` as a report or not, and ``why``.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked.

    Returns:
        JSON text, ending in a line break.
    """
    data = [*map(_file, checked), *map(left, unchecked)]
    return json.dumps(data, ensure_ascii=False, indent=2, default=plain) + "\n"


def left(one: Unchecked) -> dict[str, Any]:
    """A file that was not checked, as plain data."""
    return {"file": one.file, "unchecked": {"meant": one.meant, "why": str(one.why)}}


def _file(item: Checked) -> dict[str, Any]:
    report = item.report
    return {
        "format": FORMAT,
        "file": item.file,
        "organ": report.organ,
        "year": report.year,
        "edition": report.edition,
        "findings": [as_data(finding) for finding in item.findings],
        "waived": waivers(item),
    }


def as_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data: cells are addresses, the basis is text, the span is its parts."""
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "strength": finding.strength,
        "message": finding.message,
        "cells": finding.cells,
        "expected": finding.expected,
        "actual": finding.actual,
        "basis": str(finding.basis),
        "span": None
        if span is None
        else {"document": span.document, "place": span.place, "line": span.line, "raw": span.raw},
    }


def plain(value: object) -> str:
    """What JSON has no form of, as text: decimals digit by digit, dates as written."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
