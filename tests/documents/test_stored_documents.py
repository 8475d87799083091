"""Documents as they were stored, which every later version has to read as the records that they were."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import govinfo
from govinfo.report.cells import CellStatus
from govinfo.spans import Aside, AsideKind

DOCUMENT = Path(__file__).with_name("report-1.json").read_text(encoding="utf-8")


def test_a_report_of_the_first_format():
    """A stored report with all that one can have is read as it was meant, and written as it was."""
    report = govinfo.loads(DOCUMENT)

    assert ("某县人民政府", 2023, date(2024, 1, 31), "2021") == (
        report.organ,
        report.year,
        report.published,
        report.edition,
    )
    assert ("2019", "2021") == (report.proactive.edition, report.applications.edition)
    assert (3, 3, "３件") == (
        report["applications.received.natural_person"],
        report["applications.received.total"],
        report.text("applications.received.total"),
    )
    assert (None, CellStatus.MARK) == (report["remedies.review.total"], report.status("remedies.review.total"))
    assert "figures run together" == report.reason("remedies.review.other", "en")
    assert (1, Decimal(300), None) == report.processing_fees.values()
    assert "收到3件。" == report.narrative["overview"]
    assert ("1", "2", "3") == report.cases("applications.received.natural_person")
    assert (Aside(AsideKind.STRUCK, "217"),) == report.source("applications.received.total").asides
    assert "the row is missing" == report.provenance.problems[0].reason.en
    assert json.loads(DOCUMENT) == govinfo.unstructure(report, provenance=True)
