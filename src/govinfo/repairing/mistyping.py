"""The ways in which a number is mistyped as another."""

from typing import NamedTuple

from govinfo.languages import Text
from govinfo.messages import repairing as says


class Mistyping(NamedTuple):
    """A way in which a number was mistyped.

    Attributes:
        weight: How much it speaks for the change.
        says: The slip in words.
    """

    weight: int
    says: Text


_TRANSPOSED = Mistyping(4, says.TRANSPOSED)
_LOST = Mistyping(3, says.LOST)
_EXTRA = Mistyping(3, says.EXTRA)
_DIGIT = Mistyping(2, says.DIGIT)
_OMITTED = Mistyping(1, says.OMITTED)


def mistyping(filed: int, meant: int) -> Mistyping | None:
    """The slip that would make *filed* of *meant*, if it is a common one.

    >>> mistyping(12, 21).says.en, mistyping(1, 10).says.en, mistyping(13, 18).says.en, mistyping(7, 1234)
    ('two neighbouring digits are transposed', 'a digit was left out', 'one digit is wrong', None)
    """
    if filed == 0:
        return _OMITTED
    written, wanted = str(filed), str(meant)
    if len(written) == len(wanted):
        wrong = [place for place, pair in enumerate(zip(written, wanted, strict=True)) if pair[0] != pair[1]]
        if len(wrong) == 1:
            return _DIGIT
        transposed = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and written[wrong[0]] == wanted[wrong[1]]
        return _TRANSPOSED if transposed and sorted(written) == sorted(wanted) else None
    if len(written) + 1 == len(wanted) and _without_one(wanted, written):
        return _LOST
    if len(wanted) + 1 == len(written) and _without_one(written, wanted):
        return _EXTRA
    return None


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
