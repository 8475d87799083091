"""Mending a text twice is mending it once."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.forms import FORMS
from govinfo.text import compose, fold, newlines, normalise, number, numeral, radicals, stem, visible

MENDERS = (radicals, visible, newlines, compose, normalise, fold)
TRICKY = "“”〔〕¨´ＡａΌﾞ゛かﾊ⁄＝<〈〉\u0338\u3099\u200d\u00ad\u3000 \r\n⺠⼀⾯１．、（一）．:："


@pytest.mark.parametrize("mend", MENDERS, ids=lambda mend: mend.__name__)
@given(text=st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(TRICKY)))
def test_mending_twice_is_mending_once(mend, text):
    """Every function that mends text is idempotent."""
    once = mend(text)

    assert once == mend(once)


@pytest.mark.parametrize("mend", MENDERS, ids=lambda mend: mend.__name__)
def test_every_character_is_mended_once(mend):
    """Idempotent on each character of Unicode, standing between two others."""
    for block in range(0, sys.maxunicode + 1, 4096):
        codes = (code for code in range(block, block + 4096) if not 0xD800 <= code <= 0xDFFF)
        once = mend("一".join(f"1{chr(code)}" for code in codes))
        assert once == mend(once)


@given(text=st.text(st.sampled_from(TRICKY + "二三十总计1234567890.,)("), max_size=20))
def test_stemming_twice_is_stemming_once(text):
    """A stem has no list mark left to drop."""
    once = stem(fold(text))

    assert once == stem(once)


def test_every_label_is_stemmed_once():
    """Idempotent on every label of the forms."""
    for form in FORMS:
        for table in form.tables.values():
            for row in table.rows:
                once = stem(fold(row.label))
                assert once == stem(once)


@given(value=st.integers(0, 10**15))
def test_numerals_are_read_back(value):
    """Every whole number below ten to the fifteenth is read back from its numerals."""
    assert value == number(numeral(value))


@given(text=st.text(st.sampled_from("〇零一二两三九十百千万亿19 年"), max_size=30))
def test_reading_a_number_never_fails(text):
    """Any string of numerals gives a whole number or nothing."""
    value = number(text)

    assert value is None or value >= 0
