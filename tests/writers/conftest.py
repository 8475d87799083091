"""Reports that the tests of the writers print."""

from datetime import date
from types import SimpleNamespace

import pytest

from govinfo.forms import FORMS
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.narrative import Narrative, Passage
from govinfo.vocabulary import Section

TITLE = "某县人民政府2023年政府信息公开工作年度报告"
SPECIAL = '<b>&amp; "x"</b> *a* _b_ `c` [d](e) | $f_1$ 50% \\g {h} ~i^j #k'
FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "'=1", "＝1+1")


def _filed(edition: str = "2021", **fields: object) -> AnnualReport:
    """A report with prose that means something in every format, a mark, a blank, money and a number with a unit."""
    texts = {
        Section.OVERVIEW: "\n".join(["（一）主动公开", SPECIAL, *FORMULAS, "1. 一", "- 二", "长" * 1200]),
        Section.PROBLEMS: "人员不足。",
        Section.OTHER: "无。",
    }
    form = FORMS[edition]
    passages = tuple(
        Passage(Section(heading.key), heading.label, texts.get(Section(heading.key), "")) for heading in form.sections
    )
    report = zero(edition, organ="某县人民政府", year=2023 if edition == "2021" else 2020).replace(
        {
            "applications.received.total": "３件",
            "applications.granted.total": None,
            "applications.granted.enterprise": 12,
            "remedies.review.upheld": "/",
            "remedies.review.corrected": "=1+1",
        }
    )
    return report.replace(
        narrative=Narrative(TITLE if edition == "2021" else None, "根据《条例》编制。", passages),
        published=date(2024, 1, 30),
        **fields,
    )


def _finding(code: str = "A302", severity: str = "error", cells: tuple[str, ...] = (), **fields: object):
    """Something with the attributes of a finding."""
    return SimpleNamespace(
        code=code, severity=severity, message=f"{code} <不等>", cells=cells, **{"basis": "条例第五十条", **fields}
    )


def _change(cell: str, old: object, new: object):
    """Something with the attributes of a change."""
    return SimpleNamespace(cell=cell, old=old, new=new)


@pytest.fixture
def filed():
    return _filed


@pytest.fixture
def finding():
    return _finding


@pytest.fixture
def change():
    return _change
