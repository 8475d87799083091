"""A filed table: access by every kind of key, and what it keeps."""

import copy
import pickle
from decimal import Decimal

import pytest

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FORMS
from govinfo.report.cells import held
from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable
from govinfo.vocabulary import Applicant, ApplicationRow, Edition, RemedyResult, RemedyRoute

KINDS = (ProactiveTable, ApplicationsTable, RemediesTable)


def counted(kind=ApplicationsTable, edition="2021"):
    """A table whose cells hold their own numbers."""
    cells = FORMS[edition].tables[kind.section].cells
    return kind(edition, tuple(held(cell.number, cell.column)[0] for cell in cells))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.section)
@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_every_cell_by_every_key(kind, edition):
    """Each cell is reached by names, by members, by typed row and by iteration, and is the same."""
    table = counted(kind, edition)
    for cell in table.form.cells:
        row, column = cell.row.key, cell.column.key
        assert cell.number == table[row, column]
        assert cell.number == table[str(row), str(column)]
        assert cell.number == getattr(getattr(table, row), column)
        assert cell.number == getattr(table.row(row), column)
        assert (row, column) in table
    assert list(range(len(table))) == list(table.values())
    assert [(cell.row.key, cell.column.key) for cell in table.form.cells] == list(table)


def test_typed_rows():
    """A row is a named tuple of its columns."""
    received = counted().received

    assert (0, 6) == (received.natural_person, received.total)
    assert tuple(range(7)) == received
    assert tuple(Applicant) == received._fields


def test_members_are_keys():
    """Members of the vocabulary do as keys of every table."""
    assert 6 == counted()[ApplicationRow.RECEIVED, Applicant.TOTAL]
    assert 14 == counted(RemediesTable)[RemedyRoute.LITIGATION_AFTER_REVIEW, RemedyResult.TOTAL]


def test_a_cell_that_the_edition_may_lack():
    """What is asked for with a default is the value of the cell, a blank too, and the default only without one."""
    table = counted().replace({0: None})

    assert table.get(("received", "natural_person"), 5) is None
    assert 6 == table.get(("received", "total"))
    assert table.get(("otherwise_handled", "total")) is None
    assert 5 == table.get(("otherwise_handled", "total"), 5)


def test_unknown_cells():
    """A row or column that the edition lacks is answered with those it has."""
    table = counted()
    with pytest.raises(UnknownKeyError, match="no row of applications 'otherwise_handled'"):
        table["otherwise_handled", "total"]
    with pytest.raises(UnknownKeyError, match=r"no row of applications 'recieved'\. Did you mean 'received'"):
        table.row("recieved")
    with pytest.raises(UnknownKeyError, match=r"no column of applications\.received 'upheld'"):
        table["received", "upheld"]
    with pytest.raises(KeyError):
        table["received", "upheld"]


def test_unknown_attributes():
    """An attribute that is no row of the edition does not exist, so that `hasattr` tells."""
    assert hasattr(counted(edition="2019"), "otherwise_handled")
    assert not hasattr(counted(), "otherwise_handled")
    with pytest.raises(AttributeError, match="ApplicationsTable of edition 2021 has no row 'otherwise_handled'"):
        _ = counted().otherwise_handled
    with pytest.raises(AttributeError, match="has no attribute 'recieved'"):
        _ = counted().recieved


def test_membership():
    """A pair of keys is in the table where the edition has that cell."""
    assert ("received", "total") in counted()
    assert ("otherwise_handled", "total") not in counted()
    assert "received" not in counted()


def test_dir_lists_the_rows():
    """Completion in an editor offers the rows of the edition, and no others."""
    names = dir(counted())

    assert {"received", "fee_overdue", "row", "replace"} <= set(names)
    assert "otherwise_handled" not in names


def test_wrong_number_of_values():
    """A table takes as many values as the form has cells."""
    with pytest.raises(InvalidValueError, match="applications of edition 2021 has 175 cells, not 174"):
        ApplicationsTable("2021", (0,) * 174)


def test_unknown_edition():
    """An edition that does not exist is refused."""
    with pytest.raises(UnknownKeyError, match="no edition of the form '2014'"):
        ApplicationsTable("2014", ())


def test_filled_and_absent():
    """A table can be filled with one value, or blank, or not present at all."""
    assert (0,) * 15 == RemediesTable.filled("2021", 0).flat
    assert (None,) * 15 == RemediesTable.filled(Edition.F2021).flat
    assert not RemediesTable.filled("2021", present=False).present
    assert isinstance(ProactiveTable.filled("2021", 0).flat[-1], Decimal)


def test_tables_do_not_change():
    """A table has no way to be changed in place."""
    table = counted()
    with pytest.raises(AttributeError):
        table.flat = ()
    with pytest.raises(AttributeError):
        table.received = ()
    with pytest.raises(TypeError):
        table["received", "total"] = 1


def test_replace_gives_a_changed_copy():
    """Replacing leaves the original as it is and keeps what is not named."""
    table = counted()
    changed = table.replace({6: 99, 0: None})

    assert (6, 99, None) == (table.received.total, changed.received.total, changed.received.natural_person)
    assert table.flat[7:] == changed.flat[7:]
    assert type(table) is type(changed)


def test_replace_takes_text_as_filed():
    """Text is taken as the text of a cell; its mark is kept, sorted, and goes when the cell is replaced again."""
    table = counted().replace({9: "３件", 6: "/", 0: " 5 "})

    assert [(6, "mark", "/"), (9, "number", "３件")] == [(cell, *note[:2]) for cell, note in table.notes]
    assert (5, None, 3) == (table.flat[0], table.flat[6], table.flat[9])
    assert [9] == [cell for cell, _ in table.replace({6: 1}).notes]


def test_replacing_a_cell_of_an_absent_table_makes_it_present():
    """A table with a stated cell is there."""
    assert RemediesTable.filled("2021", present=False).replace({0: 1}).present


def test_replace_refuses_what_no_cell_states():
    """A boolean is no count."""
    with pytest.raises(InvalidValueError, match="True is no value"):
        counted().replace({0: True})


def test_texts_as_filed():
    """Every cell gives back the text it was filed with, marks included."""
    table = RemediesTable.filled("2021", 0).replace({1: "/", 2: None, 4: "2.50"})

    assert ["0", "/", "", "0", "2.50"] == table.texts()[:5]
    assert ("/", "", "0") == tuple(table.text("review", key) for key in ("corrected", "other", "upheld"))


def test_equality_and_hash():
    """Tables are equal when they were filed alike: kind, edition, values, marks."""
    zero = RemediesTable.filled("2021", 0)

    assert zero == RemediesTable.filled("2021", 0)
    assert hash(zero) == hash(RemediesTable.filled("2021", 0))
    assert zero != RemediesTable.filled("2019", 0)
    assert zero != zero.replace({0: "０"})
    assert zero != RemediesTable.filled("2021", None)
    assert zero != dict(zero)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.section)
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda table: pickle.loads(pickle.dumps(table))])
def test_copies_are_equal(kind, again):
    """A copied or pickled table is equal, of the same type, and gives its rows."""
    table = counted(kind).replace({0: "/"})
    other = again(table)

    assert table == other
    assert type(table) is type(other)
    assert table.texts() == other.texts()
    assert table.row(table.form.rows[0].key) == other.row(table.form.rows[0].key)


def test_repr():
    """A table is shown as the expression that makes it."""
    assert "RemediesTable.filled('2021', 0).replace({3: '/'})" == repr(
        RemediesTable.filled("2021", 0).replace({3: "/"})
    )
