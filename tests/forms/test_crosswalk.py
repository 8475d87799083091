"""The way from a form to another, where forms have little in common or come together again."""

import pytest
from attrs import evolve

from govinfo.errors import UnknownKeyError
from govinfo.forms import FORMS, registered
from govinfo.forms.crosswalk import counterpart, meant, within
from govinfo.forms.joining import SAME

OTHERWISE = "applications.otherwise_handled.total"
RETURNED = evolve(
    FORMS["2019"],
    edition="2027",
    first_year=2027,
    follows="2021",
    seams=tuple(seam._replace(before=seam.now, now=seam.before) for seam in FORMS["2021"].seams),
)
"""The trial form come again, with every seam of 2021 undone."""
AGAIN = evolve(FORMS["2021"], edition="2027", first_year=2027, follows="2021", seams=())
"""The form in use, come again unchanged."""
APART = evolve(FORMS["2021"], edition="2027", first_year=2027, follows=None, seams=())
"""A form that follows none."""


def test_what_was_split_and_put_together_again_is_the_same():
    """A row that one form splits and the next puts together counts the same on the first and the last."""
    with registered(RETURNED):
        assert (OTHERWISE,) == counterpart(OTHERWISE, "2019", "2027").cells


def test_the_reason_is_that_of_the_step_at_which_something_changed():
    """Where nothing changes the cells are the same; of several steps the one that changes something is told."""
    split = counterpart(OTHERWISE, "2019", "2021").reason

    assert SAME == counterpart("applications.received.total", "2019", "2021").reason != split
    with registered(AGAIN):
        assert split == counterpart(OTHERWISE, "2019", "2027").reason
        assert SAME == counterpart("applications.received.total", "2019", "2027").reason


def test_what_stands_on_one_form_only_corresponds_to_nothing():
    """A cell that the next form does not have, and of which it says nothing, has no counterpart there."""
    with registered(evolve(RETURNED, seams=())):
        found = counterpart("applications.fee_overdue.total", "2021", "2027")

    assert ((), "only one of the two forms has such a cell") == (found.cells, found.reason.en)


def test_nothing_corresponds_between_forms_that_come_from_none_together():
    """Without a way between two forms no cell has a counterpart."""
    with registered(APART):
        assert () == counterpart("applications.received.total", "2021", "2027").cells
        assert within("applications.received.total", "2021", "2027") is None


def test_a_cell_that_is_none_is_refused_with_a_hint():
    """A misspelt address is answered with the nearest that there is."""
    with pytest.raises(UnknownKeyError, match=r"'grantd'\. Did you mean 'granted'"):
        counterpart("applications.grantd.total", "2021", "2019")


@pytest.mark.parametrize(
    ("address", "edition", "expected"),
    [
        ("applications.other_handling.total", "2019", ()),
        ("applications.otherwise_handled.total", "2019", (OTHERWISE,)),
        ("applications.nothing_of_the_kind.total", "2019", ()),
        ("applications.received.total", "2019", ("applications.received.total",)),
    ],
)
def test_what_an_address_means_on_a_form(address, edition, expected):
    """A part of what another form counts, and what no form counts, mean no cell."""
    assert expected == meant(address, edition)
