"""The linear rules: identities and bounds within a table, over addresses of cells."""

from collections.abc import Iterator
from typing import NamedTuple

from govinfo.checks.catalogue import RULES
from govinfo.checks.kinds import BoundHolds, IdentityHolds
from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import FormTable
from govinfo.vocabulary import Section
from govinfo.weighing.bounds import bounds_of


class LinearEquation(NamedTuple):
    """An equation or bound of a rule, over addresses.

    Attributes:
        code: Code of the rule.
        section: The table.
        at: Key of the column or row it holds in.
        expected: The cells whose sum is expected.
        actual: The cells whose sum is held against it.
        least: Whether the actual sum may be more.
    """

    code: str
    section: Section
    at: str
    expected: tuple[str, ...]
    actual: tuple[str, ...]
    least: bool

    @property
    def cells(self) -> tuple[str, ...]:
        """All its cells."""
        return (*self.expected, *self.actual)

    @property
    def terms(self) -> dict[str, int]:
        """The coefficient of each cell: the terms sum to zero, or where more is allowed to zero or more."""
        return {**dict.fromkeys(self.actual, 1), **dict.fromkeys(self.expected, -1)}


@renewed
def linear_equations() -> tuple[tuple[LinearEquation, tuple[str, ...]], ...]:
    """The equations of all linear rules, each with the editions of the form that it holds on."""
    found: dict[LinearEquation, list[str]] = {}
    for rule in RULES:
        if isinstance(rule.find, IdentityHolds | BoundHolds):
            for form in reversed(FORMS):
                for equation in _linear_equations(rule.code, rule.find, form.tables[rule.find.section]):
                    found.setdefault(equation, []).append(str(form.edition))
    return tuple((equation, tuple(editions)) for equation, editions in found.items())


def _linear_equations(code: str, find: IdentityHolds | BoundHolds, form: FormTable) -> Iterator[LinearEquation]:
    if isinstance(find, IdentityHolds):
        for each in find.equations(form):
            sides = form.addresses(each.left), form.addresses(each.right)
            yield LinearEquation(code, find.section, str(each.at), *sides, least=False)
    else:
        for bound in bounds_of(form):
            greater, lesser = map(form.addresses, bound.cells(form))
            if bound.code == code:
                yield LinearEquation(code, find.section, str(bound.row), lesser, greater, least=True)
