"""Numbers other than some: none is drawn and then thrown away."""

from hypothesis import strategies as st


def integers_but(least: int, most: int, *left_out: int) -> st.SearchStrategy[int]:
    """The whole numbers of a range that are none of some others; at least one has to be left.

    Args:
        least: The first of the range.
        most: The last of the range.
        left_out: What is not drawn.

    Example:
        >>> from hypothesis import given
        >>> @given(integers_but(1, 4, 2, 3, 99))
        ... def other(number):
        ...     assert number in {1, 4}
        >>> other()
    """
    gaps = sorted({number for number in left_out if least <= number <= most})

    def past_the_gaps(number: int) -> int:
        for gap in gaps:
            number += number >= gap
        return number

    return st.integers(least, most - len(gaps)).map(past_the_gaps)
