"""For every rule, filings without a fault and the same with its fault planted in them."""

from hypothesis.strategies import SearchStrategy

from govinfo.checks.catalogue import RULES
from govinfo.strategies.filing import Planted
from govinfo.strategies.planting import (
    aftercare,
    answers,
    charges,
    claims,
    document,
    meta,
    prose,
    publications,
    register,
    sources,
    tables,
    years,
)

_FAMILIES = (document, tables, prose, claims, years, publications, register, answers, aftercare, charges, sources, meta)
PLANTINGS: dict[str, SearchStrategy[Planted]] = {
    code: planting for family in _FAMILIES for code, planting in family.PLANTINGS.items()
}
"""By code: a strategy of what was clean, and what became of it."""


def faulty(code: str) -> SearchStrategy[Planted]:
    """Filings without a fault, each with the same filing in which one rule fails.

    Nothing is found in the clean filing but notices. In the spoiled one the rule fails, and no error is found but
    those of the rule and its companions (``govinfo.RULES[code].companions``).

    Args:
        code: Code of the rule.

    Returns:
        A strategy of `Planted`; `Filing.report` is the report as filed, beside it stands what it is held against.

    Raises:
        UnknownKeyError: If there is no such rule.

    Example:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=3, database=None, deadline=None)
        ... @given(faulty("A302"))
        ... def found(drawn):
        ...     assert "A302" in {finding.code for finding in drawn.spoiled.checked("A302").failures}
        >>> found()
    """
    return PLANTINGS[RULES[code].code]
