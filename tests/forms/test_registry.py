"""Further forms are known for as long as they are registered."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FORMS, form_for, last_year, registered, renewed
from govinfo.forms.registry import SHIPPED, adopt, every_cell, further
from govinfo.report.annual import zero

LATER = evolve(FORMS["2021"], edition="2027", first_year=2027)


def test_a_registered_form_is_known_while_the_block_lasts():
    """Inside the block the form is used for its years; after it the form before is."""
    with registered(LATER) as form:
        assert ["2019", "2021", "2027"] == [known.edition for known in FORMS]
        assert ["2021", "2027"] == [form_for(year).edition for year in (2026, 2027)]
        assert [2020, 2026, None] == [last_year(known) for known in FORMS]
        assert form is zero("2027", year=2030).form

    assert SHIPPED == tuple(FORMS)
    assert "2021" == form_for(2027).edition
    with pytest.raises(UnknownKeyError, match="no edition of the form '2027'"):
        zero("2027")


def test_a_form_goes_even_where_the_block_fails():
    """An error in the block leaves nothing registered."""
    with pytest.raises(RuntimeError), registered(LATER):
        raise RuntimeError

    assert () == further()


def test_the_cells_of_the_newest_form_come_first():
    """What forms share stands once, where the newest has it and as it is there."""
    newest = FORMS[-1].cells

    assert [*newest.items()] == [*every_cell().items()][: len(newest)]


def test_an_edition_has_one_form():
    """A form that is called as another is refused."""
    with pytest.raises(InvalidValueError, match="edition 2021 is known already"), registered(evolve(FORMS["2021"])):
        pass


def test_forms_of_one_year_end_in_any_order():
    """Of two forms for the same years the one registered last is used; each goes by itself."""
    one, other = registered(LATER), registered(evolve(LATER, edition="2027b"))
    with one:
        other.__enter__()
        assert "2027b" == form_for(2027).edition
    assert ("2027b",) == tuple(form.edition for form in further())
    other.__exit__(None, None, None)
    assert () == further()


def test_another_process_takes_the_forms_over():
    """Forms that travelled to a worker are known there once, however often they come."""
    with registered(LATER):
        travelled = pickle.dumps(further())
        adopt(pickle.loads(travelled))
        assert [LATER] == list(further())

    try:
        adopt(pickle.loads(travelled))
        assert ["2027"] == [form.edition for form in further()]
    finally:
        for form in further():
            FORMS.remove(form)


def test_what_is_made_of_the_forms_is_made_once_for_each_state():
    """A function of the known forms runs again after a change, and only then."""
    calls = []

    @renewed
    def names():
        calls.append(None)
        return [form.edition for form in FORMS]

    assert names() is names()
    with registered(LATER):
        assert ["2019", "2021", "2027"] == names() == names()
    assert ["2019", "2021"] == names() == names()
    assert 3 == len(calls)


def test_a_result_begun_before_a_change_is_not_kept_after_it():
    """What was being made while the forms changed is made anew."""

    @renewed
    def count():
        known = len(FORMS)
        if known == 2:
            FORMS.add(LATER)
        return known

    try:
        assert 2 == count()
        assert 3 == count()
    finally:
        FORMS.remove(LATER)


def test_threads_see_whole_states():
    """While forms come and go, every thread finds the shipped ones, and tables for all it finds."""

    def watched(_):
        for _ in range(100):
            assert {"2019", "2021"} <= {form.edition for form in FORMS}
            assert 200 == sum(len(table.flat) for table in zero("2021", year=2023).tables)
            assert form_for(2023).edition == "2021"

    def changed(number):
        for turn in range(100):
            with registered(evolve(LATER, edition=f"{number}-{turn}")) as form:
                assert form is FORMS[form.edition]

    with ThreadPoolExecutor(8) as pool:
        for done in [*pool.map(watched, range(4)), *pool.map(changed, range(4))]:
            assert done is None

    assert SHIPPED == tuple(FORMS)
