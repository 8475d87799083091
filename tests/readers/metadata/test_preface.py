"""Sentences of prefaces that say who reports: each is told as the sentence it stands with."""

import re

import pytest

from govinfo.readers.metadata.preface import COMPILED, REPORTING, preface_facts
from govinfo.text import fold

SENTENCES = {**REPORTING, **COMPILED}


@pytest.mark.parametrize(("sentence", "words"), SENTENCES.items(), ids=SENTENCES)
def test_a_sentence_is_told_as_the_one_it_stands_with(sentence, words):
    """The words find the organ and the year in it, and so does the reader of prefaces."""
    found = words.search(fold(sentence)).groupdict()
    year = re.search("20[0-9]{2}", sentence) if sentence in REPORTING else None

    assert ("某县民政局", year and year[0]) == (found["organ"], found.get("year"))
    assert ("某县民政局", year and int(year[0])) == preface_facts(f"{sentence}。")
