"""A small module that the tool which changes code is tried on."""

FREE = 10
"""Units."""


def fee(units: int, *, waived: bool = False) -> int:
    """What so many units cost."""
    if waived:
        return 0
    return max(units - FREE, 0) * 2
