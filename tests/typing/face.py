"""What type checkers make of the public face; never executed."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import govinfo
from govinfo.forms.spec import Form
from govinfo.law.citation import Basis
from govinfo.vocabulary import Applicant, ApplicationRow, Edition

report = govinfo.read(Path("report.txt"))
assert_type(report, govinfo.AnnualReport)
assert_type(govinfo.read("report.txt"), govinfo.AnnualReport)
assert_type(govinfo.reads("…", format="text"), govinfo.AnnualReport)
assert_type(govinfo.reads(b"...", format="json"), govinfo.AnnualReport)
assert_type(report.organ, str | None)
assert_type(report.year, int | None)
assert_type(report.published, date | None)
assert_type(report.edition, str)
assert_type(report.form, Form)
assert_type(report.cell("remedies.review.upheld"), int | Decimal | None)
assert_type(report["remedies.review.upheld"], int | Decimal | None)
assert_type(report.applications["received", "total"], int | Decimal | None)
assert_type(report.applications[ApplicationRow.RECEIVED, Applicant.TOTAL], int | Decimal | None)
assert_type(report.applications.received.total, int | Decimal | None)
assert_type(report.remedies.review.upheld, int | Decimal | None)
assert_type(report.proactive.rules.issued, int | Decimal | None)
assert_type(report.source("applications.received.total"), govinfo.SourceSpan | None)
assert_type(report.replace({"applications.received.total": 1}, organ="某县"), govinfo.AnnualReport)
assert_type(report.cells(), Iterator[tuple[str, int | Decimal | None]])
assert_type(govinfo.zero("2021"), govinfo.AnnualReport)
assert_type(govinfo.blank(Edition.F2019, organ="某县", year=2020), govinfo.AnnualReport)

findings = govinfo.check(report, previous=report, select=["A3"], lang="en")
assert_type(findings, govinfo.Findings)
assert_type(findings[0], govinfo.Finding)
assert_type(findings[:2], tuple[govinfo.Finding, ...])
assert_type(findings.worst, govinfo.Severity | None)
for finding in findings:
    assert_type(finding.code, str)
    assert_type(finding.verdict, govinfo.Verdict)
    assert_type(finding.severity, govinfo.Severity)
    assert_type(finding.cells, tuple[str, ...])
    assert_type(finding.basis, Basis)
    assert_type(finding.span, govinfo.SourceSpan | None)
assert_type(govinfo.RULES["A302"], govinfo.Rule)
assert_type(govinfo.FORMS["2021"], Form)

assert_type(govinfo.render(report, "markdown"), str)
assert_type(govinfo.unstructure(report), dict[str, Any])
assert_type(govinfo.structure({}, govinfo.AnnualReport), govinfo.AnnualReport)
assert_type(govinfo.loads("{}", govinfo.Application), govinfo.Application)
assert_type(govinfo.dumps(report), bytes)

try:
    govinfo.reads("")
except govinfo.ReadError as error:
    assert_type(error.path, tuple[str, ...])
    assert_type(error.document, str | None)
    assert_type(error.problems, tuple[govinfo.ReadError, ...])
