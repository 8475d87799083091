"""What the rows of a table are called whose names no form prints, and rows without any name."""

from collections.abc import Container, Sequence
from functools import cached_property
from itertools import takewhile

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, counts
from govinfo.readers.recognising.tokens import Token, by_row

_NAME = 2
"""Text with fewer characters is no name of a row."""
_ITEM = pattern(r"\d{1,2}[.、]")
"""The number of a label, where the rest of it stands elsewhere."""


class RowNames:
    """The names of rows that no form prints.

    Args:
        tokens: The tokens of a table.
        owned: Where the values of labels begin.
    """

    def __init__(self, tokens: Sequence[Token], owned: Container[int]) -> None:
        self._tokens = tokens
        self._owned = owned

    @cached_property
    def rows(self) -> frozenset[int]:
        """The lines and table rows with a text that is neither a value nor printed on the form."""
        return frozenset(token.row for token in self._tokens if token.unknown and len(token.text) >= _NAME)

    @cached_property
    def by_row(self) -> dict[int, str]:
        """The names of the table rows and lines that consist of words no form prints, and of values behind them."""
        found: dict[int, str] = {}
        for own in (row for row in by_row(self._tokens if self.rows else ()) if row[0].row in self.rows):
            name = [one.text for one in takewhile(lambda one: not one.value, own)]
            if len(name) < len(own) and all(one.value for one in own[len(name) :]):
                found[own[0].row] = "".join(name)
        return found

    @cached_property
    def beside_unnamed(self) -> frozenset[int]:
        """The table rows right above and below a row without a name, whose figures may be the rest of theirs.

        Such a row has figures of no label, and begins or ends with a blank; it does not count the columns. One that
        begins with the number of a label has the rest of this in the row below.
        """
        rows = [*by_row(self._tokens)]
        found: set[int] = set()
        for at, own in enumerate(rows):
            filled = [one for one in own if one.text != BLANK]
            begun = len(filled) > 1 and _ITEM.fullmatch(filled[0].text) is not None
            if (begun or BLANK in {own[0].text, own[-1].text}) and self._of_nobody(filled[begun:]):
                beside = rows[at + 1 : at + 2] if begun else (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])
                found.update(other[0].row for other in beside)
        return frozenset(found)

    def _of_nobody(self, figures: Sequence[Token]) -> bool:
        """Whether some tokens are figures of no label, one of them a number, and do not count the columns."""
        counting = len(figures) > 1 and counts([one.text for one in figures])
        own = all(one.value and one.start not in self._owned for one in figures)
        return own and not counting and any(one.text.isdigit() for one in figures)
