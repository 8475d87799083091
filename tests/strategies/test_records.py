"""``st.from_type`` draws every public record, and each is printed as the expression that makes it."""

import datetime as dt
from decimal import Decimal
from enum import Enum
from operator import attrgetter

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.strategies import Filing, faulty, filings
from govinfo.strategies._entrypoint import public_records, register
from govinfo.strategies.records import RECORDS
from govinfo.wire import WIRE_FORMATS

NAMES = {name: getattr(govinfo, name) for name in govinfo.__all__}
PASTED = NAMES | {"datetime": dt, "Decimal": Decimal, "Filing": Filing}
FEW = settings(
    max_examples=max(8, settings().max_examples // 250),
    phases=[Phase.generate],
)
KINDS = public_records()


def evaluated(record):
    return eval(repr(record), dict(PASTED))  # noqa: S307 - what is printed is to be pasted


def unpersonal(record):
    """The record without what is somebody's own affair, which is not shown."""
    hidden = [field.name for field in getattr(type(record), "__attrs_attrs__", ()) if not field.repr]
    return attrs.evolve(record, **dict.fromkeys(hidden)) if hidden else record


def test_every_public_class_is_a_record_a_vocabulary_or_an_error():
    """No public class is left out: what is no vocabulary and no error is drawn."""
    classes = {value for value in NAMES.values() if isinstance(value, type)}
    others = {kind for kind in classes if issubclass(kind, Enum | Exception)}

    assert classes - others == set(KINDS) == set(RECORDS)
    assert {wire.made for wire in WIRE_FORMATS.values()} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_public_record_is_drawn_and_is_printed_as_what_makes_it(kind):
    """``from_type`` draws records of the class, and what is printed of one can be pasted: it makes an equal record."""
    register()

    @FEW
    @given(st.from_type(kind))
    def drawn(record):
        assert type(record) is kind
        assert unpersonal(record) == evaluated(record)

    drawn()


@FEW
@given(filings() | faulty("D105").map(attrgetter("spoiled")))
def test_a_filing_is_printed_as_what_makes_it(filing):
    """A filing with all that it is held against is a record too."""
    assert filing == evaluated(filing)


@pytest.mark.parametrize("kind", [kind for kind in NAMES.values() if isinstance(kind, type) and issubclass(kind, Enum)])
def test_a_word_is_printed_as_the_code_that_names_it(kind):
    """A member of a vocabulary is its text everywhere, and shows itself as ``Class.MEMBER``."""
    for member in kind:
        assert member is evaluated(member)
        assert str(member) == member.value
