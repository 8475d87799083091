"""What holds of every rule, whatever it checks."""

import re
from difflib import unified_diff

import pytest

from govinfo.checks.catalogue import RULES
from govinfo.checks.finding import Verdict
from govinfo.checks.rule import Rule
from govinfo.languages import Language, Text
from govinfo.law.citation import Strength
from govinfo.law.sources import LIBRARY, SOURCES
from rules.found import SNAPSHOT, findings, shown

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def failures(rule: Rule, dossier) -> list:
    return [result for result in rule.find(dossier) if result.verdict is Verdict.FAIL]


@every_rule
def test_fires_on_its_failing_example(rule):
    """A rule finds a failure in the filing it is shown failing on."""
    assert failures(rule, rule.fails_on.dossier())


def test_what_is_found_is_as_it_was():
    """No cell, no figure, no citation and no severity of a finding changes unseen.

    What changed on purpose, and a further rule, is written down by ``python tests/rules/found.py``.
    """
    kept = SNAPSHOT.read_text(encoding="utf-8").splitlines()

    assert [] == list(unified_diff(kept, [*findings()], "as it was", "as it is", lineterm="", n=0))


def test_no_sentence_marks_what_was_not_read_in_capitals():
    """What a rule says in either language tells in words how a place is known."""
    for rule in RULES:
        said = (rule.title, rule.does, rule.why, rule.says, rule.repair)

        assert "unverified" not in "".join(f"{text.zh}{text.en}" for text in said).lower(), rule.code


@every_rule
def test_is_silent_on_its_passing_example(rule):
    """A rule finds no failure in the filing it is shown passing."""
    assert [] == failures(rule, rule.passes_on.dossier())


@every_rule
def test_its_examples_speak_through_check(rule):
    """The run over a whole report tells the same as the rule itself."""
    select = None if rule.code.startswith("M") else [rule.code]  # what M speaks of has to run

    assert rule.code in {finding.code for finding in shown(rule.fails_on, select=select).failures}
    assert rule.code not in {finding.code for finding in shown(rule.passes_on, select=select).failures}


@every_rule
def test_no_other_error_on_its_failing_example(rule):
    """A planted defect makes its own rule fail and no other error but the stated companions."""
    errors = {finding.code for finding in shown(rule.fails_on).failures if finding.severity == "error"}

    assert set() == errors - {rule.code, *rule.companions}


@every_rule
def test_no_error_on_its_passing_example(rule):
    """A filing that passes one rule breaks no other by an error."""
    assert [] == [finding for finding in shown(rule.passes_on).failures if finding.severity == "error"]


@every_rule
def test_every_sentence_is_filled(rule):
    """No finding leaves a gap in its sentence, in either language."""
    for lang in Language:
        for finding in shown(rule.fails_on, select=[rule.code], lang=lang, full=True):
            assert finding.message.strip()
            assert re.search(r"\{\w*\}", finding.message) is None
            assert "None" not in finding.message


@every_rule
def test_a_sentence_in_chinese_holds_no_word_in_english(rule):
    """No address of a cell and no name of a row, of an outcome or of a state; a question mark stands for no organ."""
    for finding in shown(rule.fails_on, select=[rule.code], lang="zh"):
        assert re.search(r"[a-z]{3}|\?|, ", finding.message) is None


def test_both_languages_are_written():
    """Every text of a rule's page stands in Chinese and in English."""
    for rule in RULES:
        for text in (rule.title, rule.does, rule.why, rule.repair):
            assert isinstance(text, Text), rule.code
            assert re.search(r"[\u4e00-\u9fff]", text.zh), rule.code
            assert re.search(r"[A-Za-z]{2}", text.en), rule.code


def test_a_sentence_states_the_same_facts_in_both_languages():
    """The sentence of a finding is filled with the same facts in Chinese and in English."""
    for rule in RULES:
        assert set(re.findall(r"\{(\w+)", rule.says.zh)) == set(re.findall(r"\{(\w+)", rule.says.en)), rule.code


def test_every_basis_resolves():
    """A rule cites at least one place, in laws the library knows, or says that it rests on the library alone."""
    for rule in RULES:
        assert rule.cited.citations, rule.code
        for citation in rule.cited.citations:
            assert citation.source is LIBRARY or SOURCES[citation.source.key] is citation.source, rule.code
            assert str(citation), rule.code


def test_codes_and_names():
    """A code is a letter and three digits; a name is words joined by hyphens."""
    assert [] == [rule.code for rule in RULES if not re.fullmatch(r"[A-Z]\d{3}", rule.code)]
    assert [] == [rule.name for rule in RULES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)]


def test_what_is_a_guess_is_no_error():
    """Only an identity, a legal duty or a meaning fixed by law or form makes an error."""
    guesses = [rule for rule in RULES if rule.strength in {Strength.HEURISTIC, Strength.CLAIM}]

    assert [] == [rule.code for rule in guesses if rule.severity == "error"]


def test_codes_and_names_are_unique():
    """No two rules share a code or a name."""
    assert len(RULES) == len({rule.code for rule in RULES}) == len({rule.name for rule in RULES})


def test_codes_stand_in_order_within_their_family():
    """Within a family codes rise."""
    codes = [rule.code for rule in RULES]
    for letter in {code[0] for code in codes}:
        family = [code for code in codes if code[0] == letter]
        assert sorted(family) == family


def test_companions_exist():
    """The companions of a rule are rules."""
    for rule in RULES:
        assert all(code in RULES for code in rule.companions)
