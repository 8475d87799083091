"""Defects of what is owed beside an answer and after it: D121 to D123 and U908."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application, Request
from govinfo.cases.log import CaseLog
from govinfo.cases.own_records import RecordCorrection
from govinfo.cases.withheld import WithheldItem
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.strategies.filing import Planted
from govinfo.strategies.planting.histories import (
    YEARS,
    CasePair,
    Happening,
    after,
    compiled,
    decided,
    logs,
    recorded,
    telling,
)
from govinfo.vocabulary import Applicant


def unhelped(draw: st.DrawFn, case: Application) -> CasePair:
    """A citizen that needs help is answered with help and without."""
    case = evolve(case, applicant=Applicant.NATURAL_PERSON, request=Request(needs_help=True))
    end = decided(draw, after(case.received, draw(st.integers(1, 9))))
    helped: Happening = ("assisted", draw(st.dates(case.received, end[1])), {})
    return recorded(case, helped, end), recorded(case, end)


def taken_up_only(draw: st.DrawFn, case: Application) -> CasePair:
    """What an applicant suggests is taken up, and published or not."""
    end = decided(draw, after(case.received, draw(st.integers(1, 9))), "granted")
    suggested: Happening = ("suggested", after(end[1], draw(st.integers(0, 9))), {})
    taken_up: Happening = ("taken_up", after(suggested[1], draw(st.integers(0, 9))), {})
    published: Happening = ("published", after(taken_up[1], draw(st.integers(0, 20))), {})
    return recorded(case, end, suggested, taken_up, published), recorded(case, end, suggested, taken_up)


def beside(
    fields: Callable[[st.DrawFn, int], tuple[dict[str, Any], dict[str, Any]]],
) -> st.SearchStrategy[Planted]:
    """A register with something beside its applications, as the law has it and not."""

    @st.composite
    def planted(draw: st.DrawFn) -> Planted:
        year = draw(st.sampled_from(YEARS))
        log: CaseLog = draw(logs(year))
        return Planted(*draw(compiled(year, *(evolve(log, **more) for more in fields(draw, year)))))

    return planted()


def miscorrected(draw: st.DrawFn, year: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Records are corrected as asked, or refused where they are wrong, kept from the competent organ, left untold."""
    requested = draw(st.dates(date(year, 1, 1), date(year, 11, 30)))
    told = requested + timedelta(days=draw(st.integers(0, 20)))
    ours: dict[str, Any] = {"competent": draw(st.sampled_from([True, None])), "inaccurate": True}
    right: list[dict[str, Any]] = [
        {**ours, "handling": "corrected", "told": told},
        {"competent": False, "handling": "transferred", "told": told},
        {"competent": False, "handling": "referred"},
        {"competent": True, "inaccurate": False, "handling": "refused"},
    ]
    wrong: list[dict[str, Any]] = [
        {**ours, "handling": "refused"},
        {**ours, "handling": "corrected"},
        {"competent": True, "handling": "referred", "told": told},
        {"competent": False, "handling": "refused", "told": told},
        {"competent": False, "handling": "transferred"},
    ]
    drawn = (draw(st.sampled_from(facts)) for facts in (right, wrong))
    whole, spoiled = ({"corrections": (RecordCorrection("更1", requested, **facts),)} for facts in drawn)
    return whole, spoiled


def still_withheld(draw: st.DrawFn, year: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was withheld is published once its ground is gone, or is not."""
    lifted = draw(st.dates(date(year, 1, 1), date(year, 11, 30)))
    exemption = draw(st.sampled_from([exemption.key for exemption in EXEMPTIONS]))
    item = WithheldItem("某案", exemption, lifted - timedelta(days=400), lifted=lifted)
    published = draw(st.dates(lifted, date(year, 12, 31)))
    right = draw(st.sampled_from([evolve(item, published=published), evolve(item, lifted=None)]))
    return {"withheld": (right,)}, {"withheld": (item,)}


PLANTINGS = {
    "D121": telling(unhelped),
    "D122": beside(miscorrected),
    "D123": telling(taken_up_only),
    "U908": beside(still_withheld),
}
