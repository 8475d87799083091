"""Every rule: a module for each family of the catalogue, or several where a family has distinct parts."""

from govinfo.checks.rule import Rule
from govinfo.checks.rules import (
    answers,
    applications,
    cells,
    claims,
    duties,
    editorial,
    extraction,
    fees,
    figures,
    hierarchy,
    meta,
    narrative,
    notices,
    plausibility,
    proactive,
    reconciliation,
    register,
    remedies,
    sections,
    stated_fees,
    structure,
    years,
)
from govinfo.law.catalogue import Catalogue
from govinfo.messages import nouns

_FAMILIES = "SCPARFNXYHQUDEM"
_MODULES = (
    structure,
    sections,
    cells,
    proactive,
    applications,
    remedies,
    fees,
    stated_fees,
    narrative,
    editorial,
    claims,
    figures,
    years,
    hierarchy,
    plausibility,
    duties,
    register,
    notices,
    answers,
    reconciliation,
    extraction,
    meta,
)
RULES: Catalogue[Rule] = Catalogue(
    nouns.RULE,
    sorted(
        (rule for module in _MODULES for rule in module.RULES),
        key=lambda rule: (_FAMILIES.index(rule.code[0]), rule.code),
    ),
)
"""Every rule, family by family."""
