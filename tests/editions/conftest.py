"""Every test here runs while the fictional form is known."""

import pytest

from editions.edition2027 import FORM
from govinfo.forms import registered


@pytest.fixture(autouse=True)
def form():
    """The fictional form of 2027, registered."""
    with registered(FORM) as known:
        yield known
