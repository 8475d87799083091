"""The documents cited, with their dates in force."""

from datetime import date

import pytest

from govinfo.languages import Language
from govinfo.law.citation import Citation
from govinfo.law.former import REGULATION_2007
from govinfo.law.source import Status
from govinfo.law.sources import (
    CIVIL_CODE,
    FEE_MEASURES,
    FORM_2019,
    FORM_2021,
    LITIGATION_LAW,
    REGULATION,
    SOURCES,
)


@pytest.mark.parametrize(
    ("source", "day", "expected"),
    [
        (REGULATION, date(2019, 5, 14), False),  # the eve
        (REGULATION, date(2019, 5, 15), True),  # Art. 56
        (REGULATION_2007, date(2019, 5, 14), True),
        (REGULATION_2007, date(2019, 5, 15), False),
        (FEE_MEASURES, date(2020, 12, 31), False),
        (FEE_MEASURES, date(2021, 1, 1), True),
        (LITIGATION_LAW, date(1900, 1, 1), True),  # no dates held: not denied
    ],
)
def test_a_source_knows_when_it_was_in_force(source, day, expected):
    """A document is in force from its first day to its last, as far as they are known."""
    assert expected is source.in_force(day)


def test_the_two_forms_follow_each_other_without_gap():
    """The trial form ends on the day before the form in use begins."""
    assert 1 == (FORM_2021.since - FORM_2019.until).days


def test_every_source_says_how_it_was_read():
    """No document is cited without saying what of it was read."""
    assert [] == [source.key for source in SOURCES if not (source.read.zh and source.read.en)]


def test_titles_and_short_names_are_each_one_document():
    """A name in a citation can mean only one document."""
    names = [name for source in SOURCES for name in {source.title + str(source.version), source.short}]

    assert len(set(names)) == len(names)


def test_dates_stand_in_order():
    """A document is issued before it ends, and begins before it ends."""
    assert [] == [s.key for s in SOURCES if s.until and any(day and day > s.until for day in (s.issued, s.since))]


@pytest.mark.parametrize(
    ("citation", "status", "said"),
    [
        (Citation(33, 2), Status.READ, "《条例》第三十三条第二款"),
        (Citation(5, source=FEE_MEASURES), Status.READ, "《信息处理费管理办法》第五条"),
        (Citation(6, source=FEE_MEASURES), Status.RESTATED, "《信息处理费管理办法》第六条（据转述，条文未核对）"),
        (Citation(205, source=CIVIL_CODE), Status.NOT_READ, "《民法典》第二百零五条（条文未核对）"),
        (Citation(source=FEE_MEASURES), Status.RESTATED, None),
    ],
)
def test_a_citation_says_how_it_is_known(citation, status, said):
    """What was read is cited plainly; what was not says how it is known."""
    assert status is citation.status
    assert said in {None, citation.said(Language.ZH)}


def test_every_status_has_a_phrase_in_both_languages():
    """How a place is known can be said in Chinese and in English."""
    assert all(status.said.zh and status.said.en for status in Status)
    assert "《信息处理费管理办法》第六条 (known from a restatement)" == Citation(6, source=FEE_MEASURES).said(
        Language.EN
    )
