"""Frames, drawn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.compiling import compile_log
from govinfo.strategies import case_frames, case_logs, report_frames, reports

pytest.importorskip("polars", reason="Polars is not installed")
from govinfo.frames import check_frame, count_cases

FEW = settings(max_examples=5)


@given(report_frames(reports("2021")))
@FEW
def test_a_drawn_frame_holds_right_reports(frame):
    """Every row is a report, and no identity is broken in any."""
    assert 1 <= len(frame) <= 5
    assert 0 == len(check_frame(frame))


@given(st.data())
@FEW
def test_a_drawn_register_is_counted_as_it_is_compiled(data):
    """The rows of a register as a frame are the cases of the register."""
    log = data.draw(case_logs(2023))
    frame = data.draw(case_frames(st.just(log)))
    (counted,) = count_cases(frame, 2023, shape="wide").rows(named=True) or [None]

    report = compile_log(log, year=2023)
    expected = report.cell("applications.concluded.total")
    assert expected == (0 if counted is None else counted["applications.concluded.total"])
