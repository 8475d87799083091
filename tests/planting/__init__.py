"""For every rule, clean filings and the same with its defect planted in them."""

from planting import (
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
PLANTINGS = {code: planting for family in _FAMILIES for code, planting in family.PLANTINGS.items()}
"""By code: a strategy of what was clean, and what became of it."""
