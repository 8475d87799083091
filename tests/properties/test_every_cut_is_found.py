"""Digits that ran together: the cuts found are all there are, told by trying every place between two digits."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from govinfo.readers.recognising.cutting import cuts

WORDS = st.lists(st.text("0123456789/", min_size=1, max_size=5), min_size=1, max_size=2)


def whole(cell: str) -> bool:
    """Whether a text is one cell: a number without a zero before it, or a slash."""
    return cell == "/" or (cell.isdigit() and (cell == "0" or not cell.startswith("0")))


def tried(words: list[str], due: int, *, summed: bool) -> set[tuple[str, ...]]:
    """The cuts of some words into so many cells, of which the last may have to be the sum of the others."""
    run = "".join(words)
    words_end = {len(words[0])} if len(words) == 2 else set()
    found = set()
    for places in combinations(range(1, len(run)), due - 1):
        cells = tuple(run[start:end] for start, end in pairwise((0, *places, len(run))))
        amounts = [0 if cell == "/" else int(cell) for cell in cells if whole(cell)]
        fits = len(amounts) == due and words_end <= {0, *places, len(run)}
        if fits and (not summed or sum(amounts[:-1]) == amounts[-1]):
            found.add(cells)
    return found


@given(words=WORDS, due=st.integers(2, 6), summed=st.booleans())
def test_every_cut_is_found_and_no_other(words, due, summed):
    """With and without the sum of a row, in one word and in two."""
    sums = [((*range(due - 1),), (due - 1,))] if summed else []
    found = cuts(words, [(due, sums)], 100_000)

    assert tried(words, due, summed=summed) == set(found)
    assert len(set(found)) == len(found)


@given(parts=st.lists(st.integers(0, 10**4), min_size=2, max_size=5))
def test_what_was_printed_is_among_the_cuts(parts):
    """The row that ran together is one of the ways of cutting it."""
    printed = (*map(str, parts), str(sum(parts)))
    due = len(printed)

    assert printed in cuts(["".join(printed)], [(due, [((*range(due - 1),), (due - 1,))])], 100_000)


def test_no_cell_has_more_digits_than_a_figure():
    """Sixteen digits are no figure, and thirty-one no two of them."""
    assert [] == cuts(["1" * 16], [(1, ())], 1_000)
    assert [("1" * 15, "2" * 15)] == cuts(["1" * 15 + "2" * 15], [(2, ())], 1_000)
    assert [] == cuts(["1" * 31], [(2, ())], 1_000)
