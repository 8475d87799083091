"""Findings as JSON."""

import json
from decimal import Decimal

import govinfo
from govinfo.emitters.checked import Checked
from govinfo.emitters.json import emit


def test_a_finding_keeps_every_field():
    """Cells are addresses, the basis is text, an amount keeps its digits."""
    report = govinfo.zero("2021", organ="某县", year=2023).replace(
        {"proactive.administrative_fees.amount": Decimal("-1.50")}
    )
    (entry,) = json.loads(emit([Checked("a.json", report, govinfo.check(report, lang="en"))]))

    assert {"format": "govinfo.checked/1", "file": "a.json", "organ": "某县", "year": 2023, "edition": "2021"} == {
        key: entry[key] for key in ("format", "file", "organ", "year", "edition")
    }
    (finding,) = entry["findings"]
    assert {
        "code": "C104",
        "name": "cell-negative",
        "verdict": "fail",
        "severity": "error",
        "strength": "definition",
        "message": "table 二, proactive disclosure, administrative fees, amount: -1.50 is negative",
        "cells": ["proactive.administrative_fees.amount"],
        "expected": None,
        "actual": "-1.50",
        "basis": "年度报告格式（国办公开办函〔2021〕30号）",
        "span": None,
    } == finding


def test_a_span_is_its_parts():
    """Where a finding stands is given as document, place, line and raw text."""
    report = govinfo.read("examples/xianyuan-2023.txt")
    (entry,) = json.loads(emit([Checked("a", report, govinfo.check(report, select=["A302"]))]))

    span = report.source("applications.received.natural_person")
    assert {
        "document": span.document,
        "place": span.place,
        "line": span.line,
        "raw": span.raw,
    } == entry["findings"][0]["span"]
