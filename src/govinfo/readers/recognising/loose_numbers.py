"""The numbers of a table that stand behind no label, and what they show of the rows."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from govinfo.readers.figures import counts
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.tokens import Token

_FURTHER = "主动公开文件"
"""What 其他主动公开文件, a row that Hubei adds, begins with behind 其他, which is a head as well."""
_OF_FURTHER = 3
"""It has so many figures."""
_MANY = 3
"""So many times the figures that are due, and more, do not stand behind one label."""


class LooseNumbers:
    """The numbers of a table that belong to no label, and those that do.

    Args:
        tokens: The tokens where it stands.
        candidates: The candidates for its rows, in the order of their labels.
    """

    def __init__(self, tokens: Sequence[Token], candidates: Sequence[Candidate]) -> None:
        self._tokens = tokens
        self._candidates = candidates

    @cached_property
    def owners(self) -> dict[int, Candidate]:
        """The candidate that each value belongs to, by where the value starts."""
        return {value.start: one for one in self._candidates for value in one.values}

    @cached_property
    def numbers(self) -> list[Token]:
        """The numbers that belong to no label."""
        found = [token for token in self._tokens if token.text.isdigit()]
        return [token for token in found if token.start not in self.owners and token.start not in self._further]

    def between(self, start: int, end: int) -> Sequence[Token]:
        """Those of them between two places of the text."""
        return self.numbers[bisect_right(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.numbers]

    @cached_property
    def _further(self) -> set[int]:
        """Where the figures of a row begin that a province adds to the form (其他主动公开文件), as many as it has."""
        found: set[int] = set()
        for at in [at for at, token in enumerate(self._tokens) if token.text.startswith(_FURTHER)]:
            first = next((one for one in range(at, len(self._tokens)) if self._tokens[one].value), at)
            own = [*takewhile(lambda one: one.value, self._tokens[first:])]
            named = not any(one.means("row", "block", "stub", "section") for one in self._tokens[at:first])
            if named and len(own) == _OF_FURTHER:
                found.update(token.start for token in own)
        return found

    @cached_property
    def scattered(self) -> bool:
        """Whether figures lie about among words.

        One of no label has a line to itself above the last label, or far more than are due stand behind a label.
        """
        above = self.between(-1, self._candidates[-1].label.start)
        sizes = Counter([token.row for token in self._tokens]) if above else Counter[int]()
        flowing = (one for one in self._candidates if one.setting is Setting.FLOW)
        return any(sizes[one.row] == 1 for one in above) or any(len(one.values) > _MANY * one.due for one in flowing)

    @cached_property
    def ahead(self) -> bool:
        """Whether as many figures as are due stand right before the first label, and none behind the last."""
        first, last = self._candidates[0], self._candidates[-1]
        before = [token.text for token in takewhile(lambda token: token.value, reversed(self._tokens[: first.place]))]
        return not last.values and last is not first and len(before) == first.due and not counts(before[::-1])

    @cached_property
    def trailing(self) -> bool:
        """Whether only the last of several labels has figures, as where whole columns stand one below the other."""
        *others, last = self._candidates
        return len(others) > 1 and bool(last.values) and not any(one.values for one in others)
