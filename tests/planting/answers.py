"""Defects of what has to come before an answer: D117 to D120."""

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application, Request
from govinfo.law.citation import Citation
from planting.filings import Draw, Planted
from planting.register import YEARS, Told, after, compiled, decided, logs, received, recorded, telling


def unasked(draw: Draw, case: Application) -> Told:
    """Something is withheld for a third party that nobody asked, or an organ was asked instead."""
    day = after(case.received, draw(st.integers(1, 9)))
    asked = ("consultation_sent", day, {"party": draw(st.sampled_from(["某公司", "张某"]))})
    organ = ("consultation_sent", day, {"party": "某局", "organ": True})
    outcome = draw(st.sampled_from(["third_party_rights", "partially_granted"]))
    end = ("decided", after(day, draw(st.integers(0, 9))), {"outcome": outcome, "grounds": (Citation(15),)})
    return recorded(case, asked, end), recorded(case, *draw(st.sampled_from([(), (organ,)])), end)


def overridden(draw: Draw, case: Application) -> Told:
    """A third party objects, the whole is disclosed, and it is not told: or another one is."""
    day, party = after(case.received, draw(st.integers(1, 5))), {"party": draw(st.sampled_from(["某公司", "张某"]))}
    asked = ("consultation_sent", day, party), ("consultation_answered", after(day, 3), {**party, "objects": True})
    end = decided(draw, after(day, draw(st.integers(3, 12))), draw(st.sampled_from(["granted", "partially_granted"])))
    told, other = (("third_party_told", end[1], whom) for whom in (party, {"party": "他人"}))
    right = draw(st.permutations([end, told]))
    return recorded(case, *asked, *right), recorded(case, *asked, *draw(st.sampled_from([(), (other,)])), end)


def repeated_never(draw: Draw, case: Application) -> Told:
    """An application is called repeated; the person never had an answer, or had none on record."""
    case = recorded(case, decided(draw, after(case.received, draw(st.integers(1, 9))), "repeated"))
    return case, evolve(case, person="张某")


@st.composite
def wanted_again(draw: Draw) -> Planted:
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
    "D119": telling(repeated_never),
    "D120": wanted_again(),
}
