"""Proactive disclosure: who discloses, in what time, what is in force, and what a portal adds up to."""

from datetime import date

import pytest

from govinfo.cases.publication import (
    PORTAL_COLUMNS,
    CatalogueEntry,
    Guide,
    Origin,
    Portal,
    Publication,
    ReviewStep,
    Supervision,
    discloser,
)
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.law.disclosure import DISCLOSURE_ITEMS
from govinfo.vocabulary import OrganKind

SEED = dict(zip(PORTAL_COLUMNS, (1, 8, 7, 13, 19, 4, 34, 4, 50, 11, 3, 10, 11, 2, 292), strict=True))
DOCUMENT = Publication("1", 1, date(2023, 3, 1), "normative_documents", date(2023, 3, 29))


@pytest.mark.parametrize(
    ("origin", "organ"),
    [
        (Origin.MADE, "县民政局"),
        (Origin.FROM_PUBLIC, "县民政局"),
        (Origin.FROM_ORGAN, "市民政局"),
        (Origin.MADE_JOINTLY, "县财政局"),
    ],
)
def test_who_discloses(origin, organ):
    """The maker discloses; what came from the public, its holder; what came from an organ, its maker; the lead."""
    assert organ == discloser(origin, "县民政局", maker="市民政局", lead="县财政局")


def test_who_discloses_is_unknown_without_a_record():
    """Nobody guesses which organ made it."""
    assert discloser(Origin.FROM_ORGAN, "县民政局") is None


class TestTime:
    @pytest.mark.parametrize(
        ("published", "late"), [(date(2023, 3, 29), False), (date(2023, 3, 30), True), (None, None)]
    )
    def test_twenty_working_days(self, published, late):
        """On the twentieth working day it is in time, a day later it is late, unpublished it is neither."""
        document = Publication("1", 1, date(2023, 3, 1), published=published)

        assert late is document.late()
        assert date(2023, 3, 29) == document.due()

    @pytest.mark.parametrize(
        ("day", "expected"), [(date(2023, 2, 28), False), (date(2023, 3, 1), True), (date(2023, 6, 1), False)]
    )
    def test_in_force_from_issue_to_repeal(self, day, expected):
        """A document is in force from its issue; on the day of its repeal no more."""
        document = Publication("1", 1, date(2023, 3, 1), "rules", repealed=date(2023, 6, 1))

        assert expected is document.in_force(day)

    def test_in_force_while_nobody_repeals_it(self):
        """Without repeal a document stays in force."""
        assert DOCUMENT.in_force(date(2099, 1, 1))


class TestItem:
    @pytest.mark.parametrize("item", [8, "fees", "行政事业性收费项目及其依据、标准"])
    def test_by_number_key_or_label(self, item):
        """An item of Art. 20 is named in any of three ways."""
        assert "fees" == Publication("1", item, date(2023, 3, 1)).item

    @pytest.mark.parametrize("item", [0, 16])
    def test_only_fifteen(self, item):
        """Art. 20 has items 1 to 15."""
        with pytest.raises(InvalidValueError, match=f"items 1 to 15, not {item}"):
            Publication("1", item, date(2023, 3, 1))

    def test_a_misspelt_one(self):
        """An unknown item is told its neighbours."""
        with pytest.raises(UnknownKeyError, match="no disclosure item 'fee'"):
            Publication("1", "fee", date(2023, 3, 1))

    def test_matters_are_those_of_the_next_article(self):
        """A further matter is one that Art. 21 names."""
        with pytest.raises(UnknownKeyError, match=r"no matter of Art\. 21 'land'"):
            Publication("1", 1, date(2023, 3, 1), matter="land")

    def test_only_documents_are_counted(self):
        """表二 counts rules and normative documents; licences are counted by decisions."""
        with pytest.raises(InvalidValueError, match="not 'licences'"):
            Publication("1", 5, date(2023, 3, 1), "licences")


class TestReview:
    def test_lists_the_paragraphs_not_met(self):
        """Procedure and secrecy review are always due, a referral where the organ could not decide."""
        one = Publication("1", 1, date(2023, 3, 1), undecided=True, steps=(ReviewStep.SECRECY,))

        assert ["第十七条第一款", "第十七条第三款"] == [citation.text for citation in one.unreviewed]
        assert () == Publication("1", 1, date(2023, 3, 1), steps=tuple(ReviewStep)).unreviewed

    def test_asks_for_no_referral_of_what_the_organ_decided(self):
        """Where nothing was left open the first two paragraphs are all."""
        one = Publication("1", 1, date(2023, 3, 1), steps=(ReviewStep.PROCEDURE, ReviewStep.SECRECY))

        assert () == one.unreviewed


class TestPortal:
    def test_the_seeds_columns_add_up(self):
        """Fifteen columns, 469 items, as stated."""
        portal = Portal(SEED, stated=469)

        assert (15, 469, 0) == (len(portal.counts), portal.total, portal.difference)

    def test_a_wrong_total_is_seen(self):
        """A stated total that differs is off by so many; one not stated by nothing."""
        assert 1 == Portal(SEED, stated=470).difference
        assert Portal(SEED).difference is None

    def test_columns_map_to_items(self):
        """Every column maps to an item of Art. 20 or to none; two columns may share one."""
        items = Portal(SEED | {"别的": 5}).by_item()

        assert 44 == items["rules_and_documents"]
        assert 1 + 4 + 50 + 11 + 11 + 292 + 5 == items[None]
        assert all(item in DISCLOSURE_ITEMS for item in items if item is not None)


class TestCompleteness:
    def test_of_a_guide(self):
        """A guide lacks what Art. 12 asks for and it does not say."""
        assert 9 == len(Guide().missing)
        assert ("fax",) == Guide(
            classification="甲", arrangement="乙", access="丙", office_name="丁", office_address="戊",
            office_hours="己", telephone="庚", internet="辛",
        ).missing  # fmt: skip

    def test_of_a_catalogue_entry(self):
        """An entry has index, title, summary and date."""
        assert ("summary",) == CatalogueEntry(index="甲", title="乙", created=date(2023, 3, 1)).missing

    @pytest.mark.parametrize(
        ("organ", "missing"),
        [
            (OrganKind.TOWNSHIP_GOVERNMENT, ("appraisal", "accountability")),
            (OrganKind.DEPARTMENT, ()),
            (OrganKind.STATE_COUNCIL_DEPARTMENT, ()),
        ],
    )
    def test_of_supervision(self, organ, missing):
        """Governments at every level report three results, departments none."""
        assert missing == Supervision(assessment="优秀").missing(organ)
