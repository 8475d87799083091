"""Slots in sentences are filled only with what the tables say."""

import pytest

import govinfo
from govinfo.strategies.slots import Narrator

NOW = govinfo.zero("2021", year=2023).replace({"applications.received.total": 3})


@pytest.mark.parametrize(
    ("before", "said"),
    [(None, False), (govinfo.zero("2021", year=2022), False), (NOW.replace(year=2022), True)],
)
def test_a_change_since_last_year_needs_a_figure_of_last_year(before, said):
    """Nothing grows from nothing, or from a year that is not there."""
    assert said == Narrator(NOW, before, "digits").fills("同比{received^}")
