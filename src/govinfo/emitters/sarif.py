"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the file."""

import json
import os
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from govinfo import __version__
from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import Finding, Severity, Verdict
from govinfo.checks.waivers import Waived
from govinfo.emitters.checked import Checked, Unchecked
from govinfo.emitters.described import WAIVED
from govinfo.languages import Language, LanguageChoice
from govinfo.speaking import language_of
from govinfo.text import inert_json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_KINDS = {
    Verdict.FAIL: "fail",
    Verdict.UNKNOWN: "open",
    Verdict.NOT_APPLICABLE: "notApplicable",
    Verdict.PASS: "pass",
}


def emit(
    checked: Iterable[Checked],
    *,
    unchecked: Sequence[Unchecked] = (),
    lang: LanguageChoice | None = None,
    **_: object,
) -> str:
    """One run: the rules that spoke, and a result for each finding.

    What is unknown is of kind ``open``; only a failure has a level. A result's place is the line where the document
    has lines, and the cells' addresses.

    Args:
        checked: The files with their reports and findings.
        unchecked: The files that could not be checked; each is a notification of the invocation.
        lang: Language of the rules' texts, ``zh`` or ``en``.

    Returns:
        JSON text, ending in a line break.
    """
    items = list(checked)
    spoken = language_of(lang)
    names = {finding.code: finding.name for item in items for finding in item.findings}
    codes = sorted(names)
    numbers = {code: number for number, code in enumerate(codes)}
    rules = [_rule(code, names[code], spoken) for code in codes]
    run = {
        "tool": {"driver": {"name": "govinfo", "version": __version__, "rules": rules}},
        "invocations": [
            {
                "executionSuccessful": not any(one.meant for one in unchecked),
                "toolExecutionNotifications": [_notification(one, spoken) for one in unchecked],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, finding, numbers) for item in items for finding in item.findings],
        "properties": {"waived": [_let_stand(item, one) for item in items for one in item.findings.waived]},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return inert_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _rule(code: str, name: str, spoken: Language) -> dict[str, Any]:
    rule = RULES.get(code)
    if rule is None:
        return {"id": code, "name": name}
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.title.said(spoken, {})},
        "fullDescription": {"text": rule.does.said(spoken, {})},
        "help": {"text": rule.repair.said(spoken, {})},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.on},
        "properties": {"strength": rule.strength, "basis": str(rule.cited)},
    }


def _result(item: Checked, finding: Finding, numbers: dict[str, int]) -> dict[str, Any]:
    failed = finding.verdict is Verdict.FAIL
    return {
        "ruleId": finding.code,
        "ruleIndex": numbers[finding.code],
        "kind": _KINDS[finding.verdict],
        "level": _LEVELS[finding.severity] if failed else "none",
        "message": {"text": finding.message},
        "locations": [_location(item, finding)],
        "partialFingerprints": {"govinfo/v1": _fingerprint(item, finding)},
        "properties": {"basis": str(finding.basis), "strength": finding.strength},
    }


def _notification(one: Unchecked, spoken: Language) -> dict[str, Any]:
    """A file that was not checked: an error where it is meant as a report, else a note."""
    return {
        "level": "error" if one.meant else "note",
        "message": {"text": one.why.said(spoken, {})},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(one.file)}}],
    }


def _let_stand(item: Checked, waived: Waived) -> dict[str, Any]:
    return {"file": item.file, **WAIVED.write(waived)}


def _artifact(file: str) -> dict[str, str]:
    return {"uri": quote(os.fsencode(file.replace("\\", "/")), safe="/:")}


def _location(item: Checked, finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(item.file)}
    span = finding.span
    if span is not None and span.line is not None:
        physical["region"] = {"startLine": span.line, "snippet": {"text": span.raw}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.cells:
        location["logicalLocations"] = [{"fullyQualifiedName": cell, "kind": "member"} for cell in finding.cells]
    return location


def _fingerprint(item: Checked, finding: Finding) -> str:
    parts = (finding.code, item.report.organ or "", str(item.report.year or ""), *sorted(finding.cells))
    return sha256("\n".join(parts).encode()).hexdigest()[:32]
