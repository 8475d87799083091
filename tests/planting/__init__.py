"""For every rule, clean filings and the same with its defect planted in them."""

from planting import meta, prose, register, tables, years

PLANTINGS = {
    code: planting for family in (tables, prose, years, register, meta) for code, planting in family.PLANTINGS.items()
}
"""By code: a strategy of what was clean, and what became of it."""
