"""Reports that belong together, drawn."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

import govinfo
from govinfo.strategies import applications, case_logs, organ_trees, report_files, year_chains
from govinfo.strategies.cases import answered

ANY = settings(phases=[Phase.generate], suppress_health_check=list(HealthCheck))
FEW = settings(max_examples=8)


@given(year_chains())
@FEW
def test_each_year_leads_to_the_next(chain):
    """Nothing is found in any year of a chain when it is held against the year before."""
    for last, report in pairwise(chain):
        assert (last.organ, last.year + 1) == (report.organ, report.year)
        assert [] == list(govinfo.check(report, previous=last, select=["A", "P", "R", "Y"]).failures)


def test_no_chain_begins_before_the_first_form():
    """There is nothing to lead to the reports of 2019."""
    chain = find(year_chains(9), lambda chain: chain[-1].year == 2022, settings=ANY)

    assert [2019, 2020, 2021, 2022] == [report.year for report in chain]


@given(organ_trees())
@FEW
def test_an_organ_files_the_sum_of_what_is_below_it(tree):
    """The figures of an organ are its own and those of the organs right below it."""
    parts = [tree.own, *(below.report for below in tree.below)]

    assert [] == list(govinfo.check(tree.report, parts=parts, select=["H801", "H803"]).failures)
    for address, total in tree.report.cells():
        assert total == sum(part[address] for part in parts)


@given(organ_trees(1, year=2020))
@FEW
def test_a_tree_is_on_the_form_of_its_year(tree):
    """The year says which form the organs file on."""
    assert ("2019", 2020) == (tree.report.edition, tree.report.year)
    assert [] == list(govinfo.check(tree.report, select=["A", "R"]).failures)


@pytest.mark.parametrize(
    ("strategy", "reason"),
    [
        (organ_trees(year=2018), "2018.*2019"),
        (case_logs(2018), "2018.*2019"),
        (applications(year=2999), "2999"),
        (answered(year=2018), "2018"),
    ],
)
def test_a_year_that_cannot_be_is_refused(strategy, reason):
    """Years without a form, or whose working days nobody knows, are refused in a sentence."""
    with pytest.raises(govinfo.GovinfoError, match=reason):
        find(strategy, lambda _: True, settings=ANY)


def test_a_format_without_files_is_refused_at_once():
    """The formats that there are files in are told, those that are only read among them."""
    with pytest.raises(govinfo.errors.UnknownKeyError, match=r"ppt.*text.*pdf.*doc"):
        report_files("ppt")


def test_a_tree_has_levels():
    """Below the organs there may be others, as deep as was asked for."""
    tree = find(organ_trees(2), lambda tree: any(below.below for below in tree.below), settings=ANY)

    assert all(not last.below for below in tree.below for last in below.below)


WRITTEN = ("text", "markdown", "html", "docx", "xlsx", "csv", "json", "jsonl")
OTHERS = ("pdf", "ofd", "tsv", "rtf", "odf", "wordml", "mht", "script", "zip", "doc", "xls")


@pytest.mark.parametrize("format_", [*WRITTEN, *OTHERS])
def test_a_drawn_file_holds_its_report(format_):
    """A drawn report, with its prose, is read back from its file in every format."""

    @given(report_files(format_))
    @settings(FEW, max_examples=4)
    def read_back(drawn):
        assert drawn.report == govinfo.reads(drawn.data, format=format_)

    read_back()
