"""Findings as JSON."""

import json
from decimal import Decimal

import pytest

import govinfo
from govinfo.checks.waivers import Waiver
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.emitters.json import emit
from govinfo.languages import Text
from govinfo.schemas import schema


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
        "actual": {"amount": "-1.50"},
        "basis": "年度报告格式（国办公开办函〔2021〕30号）",
        "citations": [{"source": "form_2021", "text": ""}],
        "span": None,
        "lang": "en",
    } == finding


def test_a_finding_is_told_as_where_it_is_stored():
    """Every key of a stored finding says the same here, but for the sentence that its basis is."""
    report = govinfo.read("examples/xianyuan-2023.txt")
    findings = govinfo.check(report)
    (entry,) = json.loads(emit([Checked("a", report, findings)]))

    for stored, told in zip(govinfo.unstructure(findings)["findings"], entry["findings"], strict=True):
        assert stored["basis"]["citations"] == told["citations"]
        assert {**stored, "basis": told["basis"]} == {key: told[key] for key in stored}


def test_the_schema_describes_what_is_put_out():
    """Files with findings, waivers and none, and files that were not checked are as the schema of ``checked`` says."""
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(schema("checked"))
    report = govinfo.read("examples/xianyuan-2023.txt")
    waiver = Waiver(code="A302", reason="已核实", author="张某")
    checked = [
        Checked("a.txt", report, govinfo.check(report)),
        Checked("b.txt", report, govinfo.check(report, waivers=[waiver])),
        Checked("c.txt", govinfo.zero("2021"), govinfo.check(govinfo.zero("2021"), full=True)),
    ]
    with govinfo.language("zh"):
        data = json.loads(emit(checked, unchecked=[Unchecked("d.pdf", Text("文件已加密", "it is encrypted"))]))

    jsonschema.Draft202012Validator.check_schema(schema("checked"))
    assert [] == list(validator.iter_errors(data))
    assert {"meant": True, "why": "文件已加密"} == data[3]["unchecked"]
    assert {"code": "A302", "cells": [], "reason": "已核实", "author": "张某", "count": 2} == data[1]["waived"][0]
    for wrong in ({**data[0], "yaer": 2023}, {**data[0], "findings": [{}]}, {"file": "a"}):
        assert not validator.is_valid([wrong])
