"""What the types of fields take from JSON, and what they cannot store."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple

import pytest
from attrs import evolve, field, frozen

import govinfo
from govinfo.checks.finding import Severity, StatedType
from govinfo.errors import InvalidValueError, ReadError
from govinfo.law.brackets import Bracket
from govinfo.law.fees import PAGES, Bill
from govinfo.law.policy import Policy
from govinfo.records.composite import EitherType
from govinfo.records.deriving import fields_of, type_of
from govinfo.records.json_text import parsed
from govinfo.records.strict import Strict
from govinfo.records.types import AMOUNT, QUANTITY, AnyType, DayType, NumberType, TextType


class Place(NamedTuple):
    page: int
    line: int = 1


@frozen
class Sheet(Strict):
    places: tuple[Place, ...] = ()
    pair: tuple[int, str] = (0, "")
    names: Mapping[str, int] = field(factory=dict[str, int])
    count: Annotated[int, QUANTITY] | Annotated[Decimal, AMOUNT] = 0
    marks: frozenset[str] = frozenset()


SHEET = Sheet((Place(3),), (1, "甲"), {"a": 1}, Decimal("1.5"), {"x"})


def test_a_record_of_any_shape_is_written_and_read():
    """Lists, rows, mappings, alternatives and records within records come back as they were."""
    kind = type_of(Sheet)
    plain = {"places": [{"page": 3}], "pair": [1, "甲"], "names": {"a": 1}, "count": "1.5", "marks": ["x"]}

    assert plain == kind.write(SHEET)
    assert kind.read(plain) == SHEET
    assert {} == kind.write(Sheet())
    assert ["places", "pair", "names", "count", "marks"] == [each.name for each in fields_of(Sheet)]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"places": {}}, "places: found {}, expected several of: a record of type Place"),
        ({"pair": [1]}, "pair: found […], expected a list of a whole number"),
        ({"names": []}, "names: found [], expected a mapping of names to a whole number"),
        ({"names": {"a": "1"}}, 'names.a: found "1", expected a whole number'),
        ({"count": 1.5}, "count: found 1.5, expected a whole number from 0 to 999999999999999, or an amount"),
        ({"marks": [1]}, "marks[0]: found 1, expected a text"),
    ],
)
def test_a_fault_within_is_told_with_its_path(changes, sentence):
    """Each fault is told where it stands, with what is wanted there."""
    with pytest.raises(ReadError) as caught:
        type_of(Sheet).read(changes)

    assert caught.value.en.startswith(sentence)


def test_what_a_record_refuses_is_a_fault_of_the_document():
    """What only the record as a whole can refuse is told in its own sentence, at its place."""
    wire = {"format": "govinfo.case/1", "id": "7", "applicant": "enterprise", "received": "2024-03-01"}
    with pytest.raises(ReadError) as caught:
        govinfo.structure({**wire, "events": [{"kind": "decided", "day": "2024-03-05"}]})

    assert caught.value.en.startswith("events[0]: a decision states its outcome, one of granted")


def test_what_is_told_beside_has_to_agree():
    """An amount that does not follow from the rest of the bill is refused with the one that does."""
    wire = govinfo.unstructure(PAGES.bill(2219))
    with pytest.raises(ReadError) as caught:
        govinfo.structure({**wire, "amount": "1"})

    assert 'amount: found "1", expected 83460, which follows from the rest of it' == caught.value.en
    assert govinfo.structure({key: value for key, value in wire.items() if key != "amount"}) == PAGES.bill(2219)


def test_what_the_library_does_not_know_is_not_stored():
    """A schedule of fees or a calendar of one's own, and a function, have no place in a document."""
    own = evolve(PAGES, brackets=(Bracket(0, None, 5),))
    with pytest.raises(InvalidValueError, match="FeeSchedule"):
        govinfo.dumps(Bill(own, 3))
    with pytest.raises(InvalidValueError, match="AllDays"):
        govinfo.dumps(govinfo.CaseLog(policy=Policy(calendar=AllDays())))
    with pytest.raises(InvalidValueError, match="int"):
        AnyType().write(5)
    with pytest.raises(ReadError):
        AnyType().read(5)
    assert {"not": {}} == AnyType().schema({})


class AllDays:
    """A calendar without holidays."""

    def is_working(self, day): ...
    def add(self, day, working_days): ...
    def count(self, after, to): ...
    def is_estimated(self, day): ...
    def why(self, day): ...


def test_a_rule_is_loaded_by_its_code():
    """A stored rule is the library's; one of another code is refused with the nearest that there is."""
    wire = govinfo.unstructure(govinfo.RULES["A302"])
    with pytest.raises(ReadError) as caught:
        govinfo.structure({**wire, "code": "A3O2"})

    assert govinfo.structure({**wire, "name": "renamed"}) is govinfo.RULES["A302"]
    assert caught.value.en.startswith("code: no rule 'A3O2'. Did you mean 'A302'?")


def test_no_number_is_no_number():
    """What Python's parser passes beyond JSON is refused."""
    with pytest.raises(ReadError, match="NaN"):
        parsed('{"a": NaN}')


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (DayType(), "2023-02-29"),
        (DayType(), "2024-W01-1"),
        (DayType(), "20240301"),
        (DayType(), "2024-03-01\n"),
        (DayType(), "0000-01-01"),
        (AMOUNT, "1.50\n"),
        (AMOUNT, "-1"),
        (AMOUNT, "01"),
        (AMOUNT, "1e3"),
        (AMOUNT, "１"),
        (NumberType(), 1.0),
        (NumberType(), 2**53),
        (QUANTITY, True),
        (TextType(), "\ud800"),
        (TextType(1), ""),
        (EitherType(QUANTITY, AMOUNT), None),
        (StatedType(), None),
        (StatedType(), {"colour": 1}),
        (StatedType(), {"amount": "1", "day": "2024-03-01"}),
    ],
)
def test_what_only_looks_right_is_refused(kind, found):
    """A day that the calendar does not have, an amount or a number in another writing, half of a surrogate pair."""
    with pytest.raises(ReadError):
        kind.read(found)


def test_a_field_of_any_class_holds_its_instances():
    """A class that is no record is held by its instances, and cannot be stored."""
    kind = type_of(bytes)

    assert b"x" == kind.hold(b"x")
    with pytest.raises(ReadError):
        kind.read("x")


def test_a_leap_day_is_a_day():
    """The days of leap years are read."""
    assert [date(2024, 2, 29), date(2000, 2, 29)] == [DayType().read(day) for day in ("2024-02-29", "2000-02-29")]


def test_a_word_of_no_vocabulary_is_told():
    """A word that a vocabulary does not have is refused with those that it has."""
    with pytest.raises(ReadError) as caught:
        type_of(Severity).read("fatal")

    assert 'found "fatal", expected one of error, warning, notice' == caught.value.en
