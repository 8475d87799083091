"""Defects of what has to come before an answer: D117 to D120."""

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application, Request
from govinfo.law.citation import Citation
from govinfo.strategies.filing import Planted
from govinfo.strategies.planting.histories import (
    YEARS,
    CasePair,
    Happening,
    after,
    compiled,
    decided,
    logs,
    received,
    recorded,
    telling,
)


def unasked(draw: st.DrawFn, case: Application) -> CasePair:
    """Something is withheld for a third party that nobody asked, or an organ was asked instead."""
    day = after(case.received, draw(st.integers(1, 9)))
    asked: Happening = ("consultation_sent", day, {"party": draw(st.sampled_from(["某公司", "张某"]))})
    organ: Happening = ("consultation_sent", day, {"party": "某局", "organ": True})
    outcome = draw(st.sampled_from(["third_party_rights", "partially_granted"]))
    end: Happening = (
        "decided",
        after(day, draw(st.integers(0, 9))),
        {"outcome": outcome, "grounds": (Citation(15),)},
    )
    instead = draw(st.sampled_from([[], [organ]]))
    return recorded(case, asked, end), recorded(case, *instead, end)


def overridden(draw: st.DrawFn, case: Application) -> CasePair:
    """A third party objects, the whole is disclosed, and it is not told: or another one is."""
    day, party = after(case.received, draw(st.integers(1, 5))), {"party": draw(st.sampled_from(["某公司", "张某"]))}
    asked: list[Happening] = [
        ("consultation_sent", day, party),
        ("consultation_answered", after(day, 3), {**party, "objects": True}),
    ]
    end = decided(draw, after(day, draw(st.integers(3, 12))), draw(st.sampled_from(["granted", "partially_granted"])))
    told: Happening = ("third_party_told", end[1], party)
    other: Happening = ("third_party_told", end[1], {"party": "他人"})
    right, instead = draw(st.permutations([end, told])), draw(st.sampled_from([[], [other]]))
    return recorded(case, *asked, *right), recorded(case, *asked, *instead, end)


@st.composite
def repeated_never(draw: st.DrawFn) -> Planted:
    """An application is called repeated; whose it is is not on record, or the person never had an answer.

    All others are other persons': one of which that is not on record might be the earlier one.
    """
    case = draw(received(YEARS))
    case = recorded(case, decided(draw, after(case.received, draw(st.integers(1, 9))), "repeated"))
    log = draw(logs(case.received.year))
    others = tuple(evolve(other, person="李某") for other in log.applications)
    whole, wrong = (evolve(log, applications=(*others, told)) for told in (case, evolve(case, person="张某")))
    return Planted(*draw(compiled(case.received.year, whole, wrong)))


@st.composite
def wanted_again(draw: st.DrawFn) -> Planted:
    """Two persons, or one twice, are given what was asked for in the same words."""
    case = draw(received(YEARS))
    case = recorded(case, decided(draw, after(case.received, draw(st.integers(1, 9))), "granted"))
    log = draw(logs(case.received.year))
    request = Request(description=draw(st.sampled_from(["某地块征收补偿方案", "某工程环评 批复"])))
    first, same, other = (
        evolve(case, id=name, person=person, request=request)
        for name, person in (("甲案", "张某"), ("乙案", "张某"), ("乙案", "李某"))
    )
    whole, wrong = (evolve(log, applications=(*log.applications, first, again)) for again in (same, other))
    return Planted(*draw(compiled(case.received.year, whole, wrong)))


PLANTINGS = {
    "D117": telling(unasked),
    "D118": telling(overridden),
    "D119": repeated_never(),
    "D120": wanted_again(),
}
