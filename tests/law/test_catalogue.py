"""Records looked up by number, key and printed label."""

import pytest

from govinfo.errors import UnknownKeyError
from govinfo.languages import Text
from govinfo.law.catalogue import Catalogue
from govinfo.law.disclosure import DISCLOSURE_ITEMS
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.source import Source
from govinfo.law.sources import REGULATION, SOURCES


def test_a_record_answers_to_number_key_and_label():
    """The same record is found by its place, its key and its label, however the label is spaced."""
    first = EXEMPTIONS[0]

    assert first is EXEMPTIONS["state_secret"]
    assert first is EXEMPTIONS["属于国家秘密"]
    assert first is EXEMPTIONS[" 属于 国家\n秘密"]
    assert first is EXEMPTIONS[-8]


def test_records_without_a_label_answer_to_their_key_alone():
    """A source has a title, not a label."""
    assert REGULATION is SOURCES["regulation"]
    assert "《条例》" not in SOURCES


def test_a_slice_is_a_tuple_of_records():
    """Slicing gives records in order."""
    assert (DISCLOSURE_ITEMS[0], DISCLOSURE_ITEMS[1]) == DISCLOSURE_ITEMS[:2]


def test_an_unknown_key_names_those_that_exist():
    """A misspelt key is told its nearest neighbour."""
    with pytest.raises(UnknownKeyError) as caught:
        EXEMPTIONS["state_secrets"]

    sentence = (
        "no exemption 'state_secrets'. Did you mean 'state_secret'? Known: state_secret, prohibited_by_law, "
        "security_and_stability, third_party_rights, internal_affairs, process_information, enforcement_file, "
        "administrative_inquiry"
    )
    assert sentence == str(caught.value)


def test_a_number_out_of_range_is_an_index_error():
    """Numbers behave as in any sequence."""
    with pytest.raises(IndexError):
        EXEMPTIONS[8]


def test_membership_is_of_keys_labels_and_records():
    """A catalogue contains what it answers to, and nothing else."""
    assert "state_secret" in EXEMPTIONS
    assert "属于 国家秘密" in EXEMPTIONS
    assert EXEMPTIONS[3] in EXEMPTIONS
    assert "petition" not in EXEMPTIONS
    assert 3 not in EXEMPTIONS


def test_iterates_in_legal_order():
    """Iterating gives every record once, in the order of the law."""
    assert list(range(1, 16)) == [item.number for item in DISCLOSURE_ITEMS]
    assert 15 == len(DISCLOSURE_ITEMS)


def test_repr_lists_the_keys():
    """A catalogue shows what it holds."""
    catalogue = Catalogue(Text("法律", "law"), (Source("a", "甲", "甲"), Source("b", "乙", "乙")))

    assert "<2 × law: a, b>" == repr(catalogue)


def test_a_key_wins_over_a_label():
    """Where a label equals another record's key, the key decides."""
    item = DISCLOSURE_ITEMS["fees"]
    other = type(item)("elsewhere", "fees", item.citation)

    assert item is Catalogue(Text("事项", "item"), (item, other))["fees"]
