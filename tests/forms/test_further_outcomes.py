"""What a form says of an outcome that the law does not name."""

import pytest

from govinfo.forms import FORMS
from govinfo.forms.outcomes import _outcome
from govinfo.vocabulary import Section


@pytest.mark.parametrize(
    ("key", "group"), [("granted", None), ("state_secret", "refused"), ("repeated", "not_processed")]
)
def test_an_outcome_belongs_to_the_group_above_its_row(key, group):
    """A row that stands directly below the results belongs to no group."""
    (row,) = (row for row in FORMS["2021"].tables[Section.APPLICATIONS].rows if row.key == key)

    assert group == _outcome(row).group


def test_an_outcome_rests_on_what_its_row_cites():
    """The places of the law that the form gives for a row are the grounds of its outcome; without any it has none."""
    rows = {row.key: row for row in FORMS["2021"].tables[Section.APPLICATIONS].rows}

    assert rows["state_secret"].basis == _outcome(rows["state_secret"]).grounds != ()
    assert _outcome(rows["carried_in"]).grounds is None
