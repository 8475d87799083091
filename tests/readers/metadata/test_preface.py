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


@pytest.mark.parametrize(
    "sentence",
    ["本报告由局办公室编制", "本报告由办公室编制", "本报告由县政府办公室编制", "根据《条例》，由我局编制本报告"],
)
def test_an_office_of_nobody_is_no_organ(sentence):
    """Whose office compiles a report, its name does not say."""
    assert preface_facts(f"{sentence}。").organ is None


@pytest.mark.parametrize(
    "sentence",
    [
        "现由某县民政局编制2023年度政府信息公开工作年度报告",
        "根据《条例》的规定，某县民政局特编制本报告",
        "根据《条例》，某县民政局编制了本报告",
    ],
)
def test_by_whom_a_report_is_compiled(sentence):
    """The name begins behind 由, or behind what the report is compiled by."""
    assert preface_facts(f"{sentence}。").organ == "某县民政局"
