"""The examples of a rule drawn as rows of the form."""

import re

import pytest

import govinfo
from govinfo.checks.example_rows import drawn, found
from govinfo.languages import Language
from govinfo.page.excerpt import excerpt
from govinfo.report.annual import zero
from govinfo.report.table import printed_table

every_rule = pytest.mark.parametrize("rule", govinfo.RULES, ids=lambda rule: rule.code)


@every_rule
def test_what_a_rule_finds_is_marked_in_its_failing_example_alone(rule):
    """Each finding on cells that are drawn is told under them with its code; in the passing example nothing is."""
    on_cells = [one for one in found(rule, rule.fails_on) if set(one.cells) & {*rule.fails_on.report().form.cells}]
    for spoken in Language:
        fails, passes = drawn(rule, rule.fails_on, spoken), drawn(rule, rule.passes_on, spoken)

        assert bool(on_cells) == ("<mark" in fails) == (f"{rule.code}</b>" in fails)
        assert "<mark" not in passes


def rows(html):
    """The labels of the rows that are drawn."""
    return re.findall(r'<th scope="row"[^>]*>([^<]*)</th>', html)


def test_both_examples_show_the_rows_that_are_compared():
    """The balance of 表三 is shown with all four of its rows, filed with zeros or not."""
    rule = govinfo.RULES["A302"]
    expected = ["Received", "Carried in", "Results", "Concluded", "Carried over"]

    assert expected == rows(drawn(rule, rule.fails_on, Language.EN)) == rows(drawn(rule, rule.passes_on, Language.EN))


def test_of_many_rows_those_filed_with_zeros_are_left_out():
    """A rule that adds up a whole column is shown on the rows that hold something."""
    rule = govinfo.RULES["A303"]

    assert 10 > len(rows(drawn(rule, rule.fails_on, Language.EN)))


def test_a_rule_across_years_shows_both_years():
    """Last year's filing stands under its name, with the rows that it states."""
    rule = govinfo.RULES["Y701"]
    _, _, last_year = drawn(rule, rule.fails_on, Language.ZH).partition("**上年报告**")

    assert "四、结转下年度继续办理" in rows(last_year)


def test_an_example_of_a_register_shows_it():
    """What a rule on cases is shown on stands there as it is stored."""
    rule = next(rule for rule in govinfo.RULES if rule.fails_on.cases is not None)

    assert "```json" in drawn(rule, rule.fails_on, Language.ZH)


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_an_excerpt_holds_what_its_rows_hold(edition):
    """Each row alone has the figures of the whole table at the same addresses."""
    report = zero(edition)
    report = report.replace({address: number for number, (address, _) in enumerate(report.cells())})
    for table in report.tables:
        for row in table.form.rows:
            alone = excerpt(printed_table(table), {row.key})

            assert [report.cell(cell.address) for cell in alone.form.cells] == list(alone.values)
            assert [report.text(cell.address) for cell in alone.form.cells] == list(alone.texts)
            assert {row.key} == {cell.row.key for cell in alone.form.cells}
