"""How figures are compared and printed."""

from collections.abc import Iterable
from statistics import median
from typing import NamedTuple


class Ratio(NamedTuple):
    """A measured ratio and the most it may be."""

    what: str
    figure: float
    base: float
    unit: str
    target: float

    @property
    def value(self) -> float:
        return self.figure / self.base

    @property
    def met(self) -> bool:
        return self.value <= self.target

    def __str__(self) -> str:
        verdict = "met" if self.met else "MISSED"
        return (
            f"{self.what}: {self.figure:.4g} {self.unit} to {self.base:.4g} {self.unit}, "
            f"ratio {self.value:.3f}, target {self.target} {verdict}"
        )


def middle(what: str, figures: Iterable[float], base: Iterable[float], unit: str, target: float) -> Ratio:
    """The ratio of two medians."""
    return Ratio(what, median(figures), median(base), unit, target)


def least(what: str, figures: Iterable[float], base: Iterable[float], unit: str, target: float) -> Ratio:
    """The ratio of two minima: what else runs on a machine makes times longer, and never shorter."""
    return Ratio(what, min(figures), min(base), unit, target)
