"""Which modules of rules a check loads."""

import subprocess
import sys
from importlib import import_module

import pytest

import govinfo
from govinfo.checks.catalogue import RULES
from govinfo.checks.example import prose
from govinfo.checks.families import NEEDED_OF, OFF, every, usual

MODULES = {name: import_module(f"govinfo.checks.rules.{name}") for name in NEEDED_OF}
GIVEN = {need for rule in RULES for need in rule.needs}
CHECKED = """
import sys, govinfo
govinfo.check(govinfo.zero("2021", organ="某县人民政府", year=2023))
print(*sorted(name.rpartition(".")[2] for name in sys.modules if name.startswith("govinfo.checks.rules.")))
"""
COMMAND = """
import sys, govinfo.cli
with open(sys.argv[1] + ".out", "w", encoding="utf-8") as sys.stdout:
    govinfo.cli.main(["check", sys.argv[1]])
print(*sys.modules, file=sys.__stdout__)
"""
NOT_NEEDED = {
    "argparse",
    "encodings.utf_16_le",
    "fractions",
    "gettext",
    "govinfo.aggregating",
    "govinfo.cases",
    "govinfo.checks.carrying",
    "govinfo.checks.catalogue",
    "govinfo.checks.plugins",
    "govinfo.checks.rules.register",
    "govinfo.checks.waivers",
    "govinfo.cli.help",
    "govinfo.cli.watching",
    "govinfo.comparing",
    "govinfo.entry_points",
    "govinfo.forms.crosswalk",
    "govinfo.law.disclosure",
    "govinfo.law.exemptions",
    "govinfo.law.fees",
    "govinfo.law.outcomes",
    "govinfo.page.printed",
    "govinfo.readers.recognising.bare_rows",
    "govinfo.readers.recognising.fragments",
    "govinfo.readers.plain_text.stacked_cells",
    "govinfo.records.json_text",
    "govinfo.report.converter",
    "govinfo.report.rows",
    "govinfo.report.wire_table",
    "importlib.util",
    "json",
    "locale",
    "pathlib",
    "shutil",
    "tomllib",
}


def test_a_report_by_itself_loads_the_rules_on_its_tables_alone():
    """What looks at prose, registers, other years, parts and waivers is not loaded to check the tables of a report."""
    run = subprocess.run([sys.executable, "-c", CHECKED], capture_output=True, text=True, check=True)

    assert ["applications", "cells", "proactive", "remedies", "stated_fees", "structure"] == run.stdout.split()


def test_the_command_loads_nothing_that_one_report_does_not_need(tmp_path):
    """Registers, fees, other years, waivers, the whole catalogue and JSON are not loaded to check one text."""
    report = tmp_path / "report.txt"
    govinfo.write(govinfo.zero("2021", organ="某县人民政府", year=2023).replace(narrative=prose()), report)
    run = subprocess.run([sys.executable, "-c", COMMAND, report], capture_output=True, text=True, check=True)

    assert "govinfo.readers" in run.stdout.split()
    assert set() == NOT_NEEDED.intersection(run.stdout.split())


@pytest.mark.parametrize("name", NEEDED_OF)
def test_no_rule_of_a_module_runs_without_what_its_module_needs(name):
    """A module is passed over only where each of its rules that are on lacks something."""
    on = [rule for rule in MODULES[name].RULES if rule.on]

    assert (name in OFF) is (not on)
    assert [] == [rule.code for rule in on if NEEDED_OF[name] and NEEDED_OF[name].isdisjoint(rule.needs)]


@pytest.mark.parametrize("name", sorted(set(NEEDED_OF) - OFF))
def test_a_module_asks_for_nothing_that_its_rules_do_not(name):
    """What a module needs one of is needed by a rule of its own; one that needs nothing has such a rule."""
    needs = [set(rule.needs) for rule in MODULES[name].RULES if rule.on]

    assert set() in needs or NEEDED_OF[name] <= set().union(*needs)


@pytest.mark.parametrize("lacking", [*sorted(GIVEN), None])
def test_the_usual_rules_are_those_of_the_catalogue_that_are_on(lacking):
    """Whatever there is, each rule that is on and lacks nothing of it is among the usual ones, in the same order."""
    given = frozenset(GIVEN - {lacking})
    loaded = [rule for rule in usual(given) if given.issuperset(rule.needs)]

    assert [rule for rule in every() if rule.on and given.issuperset(rule.needs)] == loaded
