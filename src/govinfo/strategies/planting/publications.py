"""Defects of the items that an organ discloses of its own accord: U905 to U907."""

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.publication import Publication, ReviewStep
from govinfo.law.disclosure import extra_matters
from govinfo.strategies.filing import Filing, Planted
from govinfo.strategies.planting.histories import YEARS, compiled, logs
from govinfo.vocabulary import OrganKind


@st.composite
def brought_out_late(draw: st.DrawFn) -> Planted:
    """An item is published after its twenty working days."""
    year = draw(st.sampled_from(YEARS))
    made = draw(st.dates(date(year, 1, 1), date(year, 9, 30)))
    item = Publication("某事", draw(st.integers(2, 15)), made)
    days = draw(st.dates(made, item.due())), item.due() + timedelta(days=draw(st.integers(1, 40)))
    log = draw(logs(year))
    return Planted(*draw(compiled(year, *(evolve(log, publications=(evolve(item, published=d),)) for d in days))))


@st.composite
def passed_over(draw: st.DrawFn) -> Planted:
    """Of the matters of Art. 21 that are named for the organ some are on the register, then fewer."""
    year, organ = draw(st.sampled_from(YEARS)), "青阳市人民政府"
    log = draw(logs(year))
    clean, spoiled = (filing.filing(organ=organ) for filing in draw(compiled(year, log, log)))
    matters = [matter.key for matter in extra_matters(OrganKind.CITY_GOVERNMENT)]
    left = draw(st.lists(st.sampled_from(matters), min_size=1, max_size=len(matters) - 1, unique=True))

    def disclosing(filing: Filing, keys: Iterable[str]) -> Filing:
        items = tuple(Publication(key, 11, date(year, 3, 1), matter=key) for key in keys)
        return evolve(filing, cases=evolve(log, publications=items))

    return Planted(disclosing(clean, matters), disclosing(evolve(spoiled, lines=clean.lines), left))


@st.composite
def half_reviewed(draw: st.DrawFn) -> Planted:
    """A step that an item needed is not on record: the referral only of what the organ could not decide."""
    year, undecided = draw(st.sampled_from(YEARS)), draw(st.booleans())
    made = draw(st.dates(date(year, 1, 1), date(year, 9, 30)))
    needed = [*ReviewStep][: 3 if undecided else 2]
    left = draw(st.lists(st.sampled_from(needed), min_size=1, max_size=len(needed) - 1, unique=True))
    item = Publication("某事", draw(st.integers(2, 15)), made, published=made, undecided=undecided)
    log = draw(logs(year))
    told = (evolve(log, publications=(evolve(item, steps=tuple(steps)),)) for steps in (needed, left))
    return Planted(*draw(compiled(year, *told)))


PLANTINGS = {"U905": brought_out_late(), "U906": passed_over(), "U907": half_reviewed()}
