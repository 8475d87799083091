"""Findings as output: one module for each form they are put out in."""

from govinfo.emitters.checked import Checked, Unchecked

__all__ = ["Checked", "Unchecked"]
