"""Warnings on the command line."""

import warnings

import pytest

from govinfo.cautions import FaultyReportsWarning
from govinfo.cli.cautioning import cautioned


def warn_of(*said):
    for each in said:
        warnings.warn(each, stacklevel=1)


def test_other_warnings_stay_what_they_are(capsys):
    """Faulty reports are told once, as the program tells everything, others as Python does; so is all afterwards."""
    faulty = FaultyReportsWarning([("甲县", 2023)])
    with pytest.warns(DeprecationWarning, match="^old$") as others, cautioned():
        warn_of(faulty, DeprecationWarning("old"), FaultyReportsWarning([("甲县", 2023)]))

    assert 1 == len(others)
    assert "govinfo: one of the reports summed in does not add up by itself: 甲县 2023\n" == capsys.readouterr().err
    with pytest.warns(FaultyReportsWarning):
        warn_of(faulty)
