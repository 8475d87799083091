"""Defects of the checking itself: waivers that do not hold, further rules that break down."""

from datetime import timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from govinfo.checks.dossier import Dossier
from govinfo.checks.rule import Result
from govinfo.checks.waivers import Waiver, waive
from govinfo.forms.registry import IN_USE
from govinfo.strategies.filing import TODAY, Filing, Planted, count
from govinfo.strategies.filings import FILINGS, LAWMAKERS, Spoil, filings, main
from govinfo.strategies.planting.broken import broken
from govinfo.strategies.planting.tables import COUNTS, document, doubly

NAMES = st.sampled_from(["张三", "李四"])
REASONS = st.sampled_from(["已核实", "三件文件自行失效", "口径调整，见附件说明"])


def overstocked(draw: st.DrawFn, filing: Filing) -> Filing:
    """Last year had more documents in force than this year's figures follow from."""
    cell = f"{document(draw)}.in_force"
    return evolve(filing, previous=filing.last.replace({cell: count(filing.last, cell) + draw(COUNTS)}))


DEFECTS = {"A302": doubly("received", "carried_over"), "Y702": overstocked}
BASE = filings(main(IN_USE, organs=LAWMAKERS, years=(2022, 2023, 2024, 2025)), states=False)


@st.composite
def waived(draw: st.DrawFn) -> Filing:
    """A filing with something wrong, an error or a warning, that somebody has let stand."""
    code = draw(st.sampled_from(sorted(DEFECTS)))
    filing = DEFECTS[code](draw, draw(BASE))
    findings = [found for found in filing.checked(code).failures if found.code == code]
    expires = TODAY + timedelta(days=draw(st.integers(0, 900)))
    told: dict[str, Any] = {
        "reason": draw(REASONS),
        "author": draw(NAMES),
        "expires": draw(st.sampled_from([None, expires])),
    }
    return evolve(filing, waivers=tuple(waive(found, filing.report, **told) for found in findings))


def one_changed(draw: st.DrawFn, filing: Filing, **fields: Any) -> Filing:
    """One waiver has other fields."""
    place = draw(st.integers(0, len(filing.waivers) - 1))
    waivers = list(filing.waivers)
    waivers[place] = evolve(waivers[place], **fields)
    return evolve(filing, waivers=tuple(waivers))


def for_no_rule(draw: st.DrawFn, filing: Filing) -> Filing:
    """A waiver is for a code that no rule has."""
    code = draw(st.sampled_from(["A999", "X6", "Z001", "a302", "A302 "]))
    extra = Waiver(code, reason=draw(REASONS), author=draw(NAMES))
    return evolve(filing, waivers=(*filing.waivers, extra))


def without_effect(draw: st.DrawFn, filing: Filing) -> Filing:
    """Its time is over, or there is nothing that it waives."""
    if draw(st.booleans()):
        return one_changed(draw, filing, expires=TODAY - timedelta(days=draw(st.integers(1, 900))))
    idle = Waiver(draw(st.sampled_from(["C101", "R401", "S001"])), reason=draw(REASONS), author=draw(NAMES))
    return evolve(filing, waivers=(*filing.waivers, idle))


def unexplained(draw: st.DrawFn, filing: Filing) -> Filing:
    """A waiver says no reason, or not by whom."""
    return one_changed(draw, filing, **{draw(st.sampled_from(["reason", "author"])): draw(st.sampled_from(["", " "]))})


def stale(draw: st.DrawFn, filing: Filing) -> Filing:
    """The figures let stand are no longer those that are filed, or were others when they were looked at."""
    cells = {
        cell for waiver in filing.waivers for cell in waiver.cells if cell.split(".")[1] in {"received", "in_force"}
    }
    by = draw(COUNTS)
    changed = filing.filing({cell: filing.count(cell) + by for cell in cells})
    if draw(st.booleans()) and {"A302", "Y702"} & {found.code for found in changed.checked("M005").failures}:
        return changed
    return one_changed(draw, filing, digest="0" * 16)


@st.composite
def mended(draw: st.DrawFn, spoil: Spoil) -> Planted:
    """A filing whose faults are waived, and the same with a waiver that does not hold."""
    clean = draw(waived())
    return Planted(clean, spoil(draw, clean))


def _silent(_: Dossier) -> tuple[Result, ...]:
    return ()


@st.composite
def crashing(draw: st.DrawFn) -> Planted:
    """A further rule is silent, or breaks down."""
    filing, code = draw(FILINGS), draw(st.sampled_from(["Z999", "B001", "A390"]))
    rule = broken(code)
    silent = evolve(rule, find=_silent)
    return Planted(evolve(filing, rules=(silent,)), evolve(filing, rules=(rule,)))


PLANTINGS = {
    "M001": mended(for_no_rule),
    "M002": mended(without_effect),
    "M003": mended(unexplained),
    "M004": crashing(),
    "M005": mended(stale),
}
