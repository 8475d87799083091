"""Arithmetic identities (勾稽关系) between the cells of a table, and what each says of one column or row."""

from typing import NamedTuple

from govinfo.law.citation import Basis
from govinfo.words import Word


class Along(Word):
    """Whether an identity holds in every column or in every row of its table."""

    COLUMNS = "columns"
    ROWS = "rows"


OUTCOME_SUM = "outcome_sum"
"""The name of the identity of 表三 by which the outcomes sum to their total."""


class Identity(NamedTuple):
    """An arithmetic identity (勾稽关系): the cells on the left sum to the same as those on the right.

    Attributes:
        name: Fixed name.
        along: Where it holds: in every column, its keys naming rows, or in every row, its keys naming columns.
        left: Keys whose cells give the expected value.
        right: Keys whose cells give the filed value it is held against.
        basis: What it rests on.
    """

    name: str
    along: Along
    left: tuple[str, ...]
    right: tuple[str, ...]
    basis: Basis


class Equation(NamedTuple):
    """An identity written out for one column or row: linear, over cell numbers, every coefficient one.

    Attributes:
        identity: The identity it is an instance of.
        at: Key of the column or row it holds in.
        left: Numbers of the cells summed on the left.
        right: Numbers of the cells summed on the right.
    """

    identity: Identity
    at: str
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def cells(self) -> tuple[int, ...]:
        """Numbers of all its cells, those on the left first."""
        return (*self.left, *self.right)

    @property
    def terms(self) -> tuple[tuple[int, int], ...]:
        """``(cell, coefficient)`` with all cells on one side: the terms sum to zero."""
        return (*((cell, 1) for cell in self.left), *((cell, -1) for cell in self.right))
