"""Whatever a report states can be drawn, or a sentence says why not."""

import pytest

pytest.importorskip("matplotlib", reason="the extra plot is not installed")

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawn import collisions
from govinfo import plot
from govinfo.errors import InvalidValueError
from govinfo.strategies import filed_reports

PICTURES = (plot.flow, plot.outcomes, plot.mix, plot.applicants, plot.organs, plot.heat, plot.table)


@settings(
    max_examples=settings().max_examples // 5,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(filed_reports(), st.sampled_from(PICTURES), st.sampled_from([80, 160]), st.sampled_from(["zh", "en"]))
def test_any_report_is_drawn(chinese_font, report, draw, width, lang):
    """With blanks, marks, negative and absurd counts and odd names, no text lies over another."""
    try:
        picture = draw(report, width=160 if draw is plot.table else width, lang=lang)
    except InvalidValueError as error:
        assert error.en == "none of the figures that would be drawn is stated in the reports"  # noqa: PT017
    else:
        assert [] == collisions(picture.figure())
