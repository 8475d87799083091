"""Pictures of reports."""

import sys

import pytest

from govinfo.errors import InvalidValueError, MissingExtraError
from govinfo.plot import balance, outcomes
from govinfo.report.annual import zero

REPORT = zero("2021", organ="某县", year=2023).replace(
    {"applications.granted.total": 3, "applications.received.total": 4, "applications.carried_over.total": 1}
)


@pytest.fixture
def axes():
    matplotlib = pytest.importorskip("matplotlib", reason="the extra plot is not installed")
    matplotlib.use("agg")
    from matplotlib import pyplot as plt

    yield plt.subplots()[1]
    plt.close("all")


def lengths(axes):
    return [bar.get_width() for bar in axes.patches]


def labels(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def test_outcomes_are_bars_under_the_forms_own_labels(axes):
    """A bar for each result that is not zero, labelled as the form prints it."""
    drawn = outcomes(REPORT, axes=axes)

    assert drawn is axes
    assert ([3.0], ["（一）予以公开"]) == (lengths(drawn), labels(drawn))
    assert ("某县 2023", "件") == (drawn.get_title(), drawn.get_xlabel())


@pytest.mark.usefixtures("axes")
def test_the_balance_is_drawn_on_axes_of_its_own():
    """Received and carried over are bars; what is zero is none."""
    assert [4.0, 1.0] == lengths(balance(REPORT))


def test_nothing_to_draw():
    """A report of zeros has no picture."""
    with pytest.raises(InvalidValueError) as caught:
        outcomes(zero("2021"))
    assert "the report states none of the figures to be drawn, or only zeros" == str(caught.value)


def test_matplotlib_is_an_extra(monkeypatch):
    """Without matplotlib the error names the extra."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError) as caught:
        outcomes(REPORT)
    assert "this needs matplotlib: pip install 'govinfo[plot]'" == str(caught.value)
