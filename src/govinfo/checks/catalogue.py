"""The catalogue of rules, whole: to list, explain and select from."""

from govinfo.checks.families import every
from govinfo.checks.rule import Rule
from govinfo.law.catalogue import Catalogue
from govinfo.messages import nouns

RULES: Catalogue[Rule] = Catalogue(nouns.RULE, every())
"""Every rule, family by family."""
