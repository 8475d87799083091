"""Every label of both forms, with white space put anywhere inside, resolves to its row and to no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.forms import FORMS
from govinfo.forms.labels import index, resolve
from govinfo.text import fold, stem

SPACES = " \t\n\r\u00a0\u3000\u2003\u200b\u2028"
ROWS = [
    pytest.param(table, row, id=f"{form.edition}-{table.section}-{row.key}")
    for form in FORMS
    for table in form.tables.values()
    for row in table.rows
]
HEADS = [
    pytest.param(block.columns, column, id=f"{form.edition}-{table.section}-{number}-{column.key}")
    for form in FORMS
    for table in form.tables.values()
    for number, block in enumerate(table.blocks)
    for column in block.columns
]
HEADINGS = [
    pytest.param(headings, heading, id=f"{form.edition}-{heading.key}")
    for form in FORMS
    for headings in (form.sections, form.topics)
    for heading in headings
]
spaces = st.text(st.sampled_from(SPACES), max_size=3)


def spaced(data, label):
    gaps = data.draw(st.lists(spaces, min_size=len(label) + 1, max_size=len(label) + 1))
    return gaps[0] + "".join(character + gap for character, gap in zip(label, gaps[1:], strict=True))


def others(records, key):
    return [record for record in records if record.key != key]


@pytest.mark.parametrize(("table", "row"), ROWS)
@given(data=st.data())
def test_a_spaced_label_names_its_row(table, row, data):
    """White space of any kind, anywhere in a label, changes nothing."""
    match = resolve(spaced(data, row.label), table)

    assert (row.key, True) == match


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_label_broken_at_every_place_names_its_row(table, row):
    """A line break between any two characters, and between all of them, changes nothing."""
    for place in range(len(row.label) + 1):
        broken = f"{row.label[:place]}\n{row.label[place:]}"
        assert (row.key, True) == resolve(broken, table)
    assert (row.key, True) == resolve("\n".join(row.label), table)


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_label_names_no_other_row(table, row):
    """Without its own row, the table does not recognise a label."""
    known = index(others(table.rows, row.key))

    assert not {fold(row.label), stem(fold(row.label))} & set(known)


@pytest.mark.parametrize(("columns", "column"), HEADS)
@given(data=st.data())
def test_a_spaced_head_names_its_column(columns, column, data):
    """The head of a column is recognised among the heads of its block, however spaced."""
    assert (column.key, True) == index(columns)[fold(spaced(data, column.label))]


@pytest.mark.parametrize(("headings", "heading"), HEADINGS)
@given(data=st.data())
def test_a_spaced_heading_names_its_section(headings, heading, data):
    """The heading of a section or topic is recognised among the others, however spaced."""
    assert (heading.key, True) == index(headings)[fold(spaced(data, heading.label))]
