"""A figure that is not known is held against nobody."""

from itertools import combinations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import Verdict
from govinfo.forms.naming import TABLES
from govinfo.languages import Text
from govinfo.report.cells import undecided

NOT_TOLD = undecided(Text("印作两行", "printed in two lines"))
SPEAKS_OF_IT = {"C108", "H802"}
"""Rules that list the cells of which the figure is not known."""
SECTIONS = [chosen for size in range(len(TABLES) + 1) for chosen in combinations(TABLES, size)]


def unknown(report, sections, others=()):
    """The report of which every figure but zero in some tables, and some more cells, could not be told."""
    cells = [
        cell.address
        for table in report.tables
        if table.present
        for cell, value in zip(table.form.cells, table.flat, strict=True)
        if (value and table.section in sections) or cell.number in others
    ]
    return report.replace(dict.fromkeys(cells, NOT_TOLD))


def knowing_less(dossier, now, before, of_others, cells=()):
    """The dossier with less known of the report, of last year's, and of those of parts and siblings."""
    return evolve(
        dossier,
        report=unknown(dossier.report, now, cells),
        previous=None if dossier.previous is None else unknown(dossier.previous, before, cells),
        parts=None if dossier.parts is None else tuple(unknown(part, of_others) for part in dossier.parts),
        siblings=None if dossier.siblings is None else tuple(unknown(one, of_others) for one in dossier.siblings),
    )


def failing(dossier, rules):
    return {rule.code for rule in rules for found in rule.find(dossier) if found.verdict is Verdict.FAIL}


def test_no_rule_fails_on_its_passing_example_when_less_is_known():
    """Whichever tables of the report, or of last year's, could not be told: what passed is not called wrong."""
    for rule in RULES:
        dossier = rule.passes_on.dossier()
        for sections in SECTIONS:
            for less in (knowing_less(dossier, sections, (), ()), knowing_less(dossier, (), sections, sections)):
                assert failing(less, [rule]) <= SPEAKS_OF_IT, (rule.code, sections)


chosen = st.sampled_from(SECTIONS)


@given(
    st.sampled_from([example for rule in RULES for example in (rule.passes_on, rule.fails_on)]),
    st.tuples(chosen, chosen, chosen, st.sets(st.integers(0, 160), max_size=9)),
)
def test_no_rule_accuses_of_what_is_not_known(example, less):
    """Of any filing, with any figures not told, no rule finds a fault that it did not find before."""
    dossier = example.dossier()

    assert set() == failing(knowing_less(dossier, *less), RULES) - failing(dossier, RULES) - SPEAKS_OF_IT
