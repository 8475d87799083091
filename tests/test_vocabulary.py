"""The fixed names."""

import re
from enum import StrEnum

import pytest

from govinfo import vocabulary
from govinfo.vocabulary import Applicant, ApplicationRow, Edition, RemedyResult, RemedyRoute, Section

ENUMS = [
    kind
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
]


@pytest.mark.parametrize("kind", [kind for kind in ENUMS if kind is not Edition], ids=lambda kind: kind.__name__)
def test_names_are_their_values(kind):
    """A member's value is its name in lower case, fit for an attribute, a key and a column."""
    for member in kind:
        assert member.name.lower() == member.value
        assert re.fullmatch(r"[a-z][a-z_]*", member.value)


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_members_are_strings(kind):
    """A member equals its value, hashes like it and prints as it."""
    for member in kind:
        assert member == member.value
        assert hash(member) == hash(member.value)
        assert f"{member}" == member.value


def test_fixed_sizes():
    """Seven columns of applicants, three routes, five results, six sections."""
    assert (7, 3, 5, 6) == (len(Applicant), len(RemedyRoute), len(RemedyResult), len(Section))


def test_application_rows_in_form_order():
    """Rows stand in the order of the form, from received to carried over."""
    rows = list(ApplicationRow)

    assert [ApplicationRow.RECEIVED, ApplicationRow.CARRIED_IN] == rows[:2]
    assert [ApplicationRow.CONCLUDED, ApplicationRow.CARRIED_OVER] == rows[-2:]
    assert 26 == len(rows)


def test_editions_are_years():
    """An edition is named by the first report year made on it."""
    assert ["2019", "2021"] == list(Edition)
