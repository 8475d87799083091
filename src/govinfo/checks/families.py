"""The modules of rules, and which of them may find something: no other is loaded.

A report by itself is held against half of the families; the others look at a register, at last year's report, at the
parts of a sum.
"""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from govinfo.checks.rule import Rule
from govinfo.law.catalogue import entered

_HOME = "govinfo.checks.rules"
_ORDER = "SCPARFNXYHQUDEM"
NEEDED_OF: dict[str, frozenset[str]] = {
    "structure": frozenset(),
    "sections": frozenset({"narrative"}),
    "cells": frozenset(),
    "proactive": frozenset(),
    "applications": frozenset(),
    "remedies": frozenset(),
    "fees": frozenset({"cases"}),
    "stated_fees": frozenset(),
    "narrative": frozenset({"narrative"}),
    "editorial": frozenset({"narrative"}),
    "likeness": frozenset({"previous", "siblings"}),
    "claims": frozenset({"narrative"}),
    "figures": frozenset({"narrative"}),
    "years": frozenset({"previous", "siblings"}),
    "hierarchy": frozenset({"parts"}),
    "plausibility": frozenset(),
    "duties": frozenset({"narrative", "published"}),
    "publications": frozenset({"cases"}),
    "register": frozenset({"cases"}),
    "notices": frozenset({"cases"}),
    "answers": frozenset({"cases"}),
    "aftercare": frozenset({"cases"}),
    "reconciliation": frozenset({"cases"}),
    "extraction": frozenset({"provenance"}),
    "meta": frozenset({"waived", "crashed"}),
}
"""The modules, and the parts of a dossier of which each of their rules needs one; nothing where a rule needs none."""
OFF = frozenset({"likeness", "plausibility", "extraction"})
"""Modules of which a rule runs only where it is selected."""


def every() -> tuple[Rule, ...]:
    """Every rule, family by family."""
    return _rules(tuple(NEEDED_OF))


def usual(given: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that are on, of the modules that may find something in what is given, family by family.

    Example:
        >>> {rule.code[0] for rule in usual(frozenset())}.isdisjoint("NXYHD")
        True
    """
    needed = ((module, needs) for module, needs in NEEDED_OF.items() if module not in OFF)
    modules = tuple(module for module, needs in needed if not needs or not needs.isdisjoint(given))
    return tuple(rule for rule in _rules(modules) if rule.on)


@cache
def _rules(modules: tuple[str, ...]) -> tuple[Rule, ...]:
    found: Iterable[Rule] = (rule for module in modules for rule in import_module(f"{_HOME}.{module}").RULES)
    return tuple(sorted(entered("RULES", found), key=lambda rule: (_ORDER.index(rule.code[0]), rule.code)))
