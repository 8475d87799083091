"""Codes that stand for no rule."""

import re

import pytest

from govinfo.checks.catalogue import RULES
from govinfo.checks.reserved import RESERVED
from govinfo.cli import main


def test_no_rule_takes_a_reserved_code():
    """A code stands for a rule, or for the reason why there is none."""
    codes = [record.key for record in RESERVED]

    assert sorted(codes) == codes
    assert set() == {rule.code for rule in RULES} & set(codes)


@pytest.mark.parametrize("record", RESERVED, ids=lambda record: record.key)
def test_the_reason_stands_in_both_languages(record):
    """Why there is no rule is said in Chinese and in English; rules it points to exist."""
    assert re.search(r"[\u4e00-\u9fff]", record.why.zh)
    for code in re.findall(r"[A-Z]\d{3}", record.why.en):
        assert code in RULES


def test_the_command_tells_the_reason(capsys):
    """Asked for a code without a rule the command says why."""
    assert 0 == main(["rule", "f110", "--lang", "en"])
    assert capsys.readouterr().out.startswith("F110 table-two-against-no-fee: It points the wrong way")
