"""The identities of a table as what a form says when one of them does not hold."""

from typing import Literal, NamedTuple

from govinfo.forms.identities import Along, Equation
from govinfo.forms.naming import unlisted
from govinfo.forms.spec import FormTable
from govinfo.languages import Text, joined
from govinfo.messages import empty_forms as says
from govinfo.words import Word

_MOST = 3
"""So many terms of a sum are named at most."""


class Totals(Word):
    """What a form does with its totals."""

    CHECK = "check"
    """They are filled in by hand and checked."""
    FILL = "fill"
    """They are computed from what they are made of."""


TotalsName = Literal["check", "fill"]
"""`Totals` as text."""


class Balance(NamedTuple):
    """An identity in one column or row.

    Attributes:
        left: Numbers of the cells summed on the left.
        right: Numbers of the cells summed on the right.
        sentence: What is said where the sums differ.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence: Text


def balances(table: FormTable) -> tuple[Balance, ...]:
    """Every identity of a table, column by column and row by row.

    Example:
        >>> from govinfo.forms import FORMS
        >>> balances(FORMS["2021"].tables["remedies"])[0].sentence.zh
        '“行政复议”：“结果维持”等4项之和不等于总计'
    """
    return tuple(Balance(one.left, one.right, _sentence(table, one)) for one in table.equations)


def computed(table: FormTable, totals: Totals) -> dict[int, tuple[int, ...]]:
    """The cells that a form computes, each with those that it sums."""
    return table.sums if totals is Totals.FILL else {}


def _sentence(table: FormTable, equation: Equation) -> Text:
    (block,) = table.blocks
    labels = {row.key: unlisted(row.label) for row in block.rows}, {one.key: one.label for one in block.columns}
    terms, places = labels if equation.identity.along is Along.COLUMNS else labels[::-1]
    left = _sum([terms[key] for key in equation.identity.left])
    right = _sum([terms[key] for key in equation.identity.right])
    return says.NOT_EQUAL.filled(at=places[equation.at], left=left, right=right)


def _sum(labels: list[str]) -> Text:
    if len(labels) > _MOST:
        return says.SUM.filled(first=labels[0], count=len(labels))
    return joined([Text(label, label) for label in labels], "＋", " + ")
