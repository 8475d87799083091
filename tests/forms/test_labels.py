"""From a printed label back to the row, column or heading it names."""

import pytest

from govinfo.forms import FORMS
from govinfo.forms.labels import Match, index, resolve, rows
from govinfo.forms.spec import Row
from govinfo.vocabulary import ApplicationRow, Edition, Section

APPLICATIONS = (Edition.F2021, Section.APPLICATIONS)


@pytest.mark.parametrize(
    ("printed", "row", "exact"),
    [
        ("1.属于国家秘密", "state_secret", True),
        ("１． 属于\n国家秘密", "state_secret", True),  # width and breaks are no other label
        ("1、属于国家秘密", "state_secret", False),  # another list mark
        ("属于国家秘密", "state_secret", False),  # none
        ("2.其他法律和行政法规禁止公开", "prohibited_by_law", False),  # other words, seen in the wild
        ("3.其他", "other_handling", True),
        ("其他", "other_handling", False),
        ("(七)总计", "concluded", True),
        ("总计", "concluded", False),
        ("2.逾期不缴费", "fee_overdue", False),
    ],
)
def test_printings_of_a_row(printed, row, exact):
    """A row is recognised in the printings offices use, and what is not the form's own is said to be so."""
    assert Match(ApplicationRow(row), exact) == resolve(printed, APPLICATIONS)


@pytest.mark.parametrize("printed", ["", "申请人情况", "属于", "1.属于国家秘密和其他", "（三）不予公开", "9"])
def test_other_text_is_no_row(printed):
    """Text that is no printing of a row is none, however near."""
    assert resolve(printed, APPLICATIONS) is None


def test_a_table_record_does_as_well():
    """A table may be given by its record or by edition and section."""
    table = FORMS["2021"].tables[Section.APPLICATIONS]

    assert resolve("1.属于国家秘密", table) == resolve("1.属于国家秘密", APPLICATIONS)


def test_variants_are_recognised():
    """Every recorded variant of every row, column and heading leads to its record."""
    for form in FORMS:
        for table in form.tables.values():
            for row in table.rows:
                for variant in row.variants:
                    match = resolve(variant, table)
                    assert match is not None
                    assert row.key == match.key


def test_a_shared_stem_is_left_out():
    """A label without list mark that two rows share names neither."""
    known = index([Row("a", "1.其他"), Row("b", "2.其他"), Row("c", "3.申请")])

    assert {"1.其他", "2.其他", "3.申请", "申请"} == set(known)


def test_a_label_beats_a_variant():
    """Where one row's variant is another row's own label, the label wins."""
    known = index([Row("a", "甲", variants=("乙",)), Row("b", "乙")])

    assert Match("b", exact=True) == known["乙"]


def test_the_index_is_made_once():
    """The index of a table is kept."""
    assert rows(*APPLICATIONS) is rows(*APPLICATIONS)
