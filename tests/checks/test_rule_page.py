"""The page of a rule shows what it fails on and what it passes."""

import pytest

import govinfo
from govinfo.checks.example import Example
from govinfo.checks.rule_page import fields, page
from govinfo.languages import Language
from govinfo.vocabulary import OrganKind

BESIDE = {"S011", "H804", "M004", "M005"}
"""Rules on what lies beside a filing, for which the page has no words."""
RULES = [rule for rule in govinfo.RULES if rule.code not in BESIDE]


def examples(rule, lang):
    """The two examples of a page: what follows the third heading, and the fourth."""
    _, _, _, fails, passes, *_ = page(rule, lang).split("\n## ")
    return [text.partition("\n\n")[2] for text in (fails, passes)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_failing_filing_is_told_from_the_passing_one(lang):
    """Whoever reads the page sees what differs, be it a cell, a sentence or a heading."""
    shown = {rule.code: examples(rule, lang) for rule in RULES}

    assert [] == [code for code, (fails, passes) in shown.items() if fails == passes]


def test_prose_is_quoted_under_its_heading():
    """Where two filings differ in a sentence, the sentence stands on the page."""
    fails, _ = examples(govinfo.RULES["X601"], "zh")

    assert "  - 一、总体情况：“（二）依申请公开。今年收到政府信息公开申请4件。”\n" in fails


def test_a_blank_cell_is_told_by_a_word():
    """A cell that is left empty stands in a list as such."""
    fails, _ = examples(govinfo.RULES["C101"], "zh")

    assert "\n- 表四“行政复议—尚未审结”：空白" in fails


def test_the_kind_of_organ_that_an_example_states_is_told():
    """A rule that holds for some organs alone shows whose report its example is."""
    kind = next(iter(OrganKind))

    assert [f"- 机关类型：`{kind}`"] == list(fields(Example(kind=kind), Language.ZH))
