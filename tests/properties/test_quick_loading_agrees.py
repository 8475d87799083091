"""Cases are read the same quickly and closely: the same records, and no fault passed over."""

import gc
import json
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.cases.application import CASE, Application, Request
from govinfo.cases.log import REGISTER
from govinfo.law.citation import Citation
from govinfo.records import decoding
from govinfo.records.deriving import type_of
from govinfo.records.json_text import parsed
from record_samples import drawn

pytest.importorskip("msgspec")

STORED = govinfo.Application("7", "enterprise", date(2024, 3, 1), request=Request(form="paper")).then(
    "decided", date(2024, 3, 20), outcome="internal_affairs", grounds=[Citation(16, 1)]
)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
QUICK = decoding.decoder(CASE.kind, {"format": CASE.format})
TEXT = govinfo.dumps(STORED).decode()


@given(drawn(type_of(Application)))
@SLOW
def test_any_case_is_read_quickly(case):
    """A case as govinfo writes it needs no second look, and is the case that the close reading gives."""
    text = govinfo.dumps(case)
    quick = QUICK(text)

    assert case == quick == CASE.structure(parsed(text))
    assert (hash(case), repr(case), str(case)) == (hash(quick), repr(quick), str(quick))
    assert text == govinfo.dumps(quick)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"enterprise"', '"total"'),
        ('"enterprise"', '"自然人"'),
        ('"id":"7"', '"id":""'),
        ('"id":"7"', '"id":7'),
        ('"id":"7"', '"id":"7","id":"8"'),
        ('"id":"7"', '"id":"7","colour":1'),
        ('"id":"7",', ""),
        ('"id":"7"', r'"id":"\ud800"'),
        ("2024-03-01", "2024-02-30"),
        ("2024-03-01", "2024-03-01T00:00:00"),
        ('"internal_affairs"', '"unheard_of"'),
        ('"outcome":"internal_affairs",', ""),
        ('"article":16', '"article":true'),
        ('"article":16', '"article":0'),
        ('"article":16', '"article":16.0'),
        ('"article":16', '"article":16,"article":16'),
        ('"text":"第十六条第一款"', '"text":"第十四条"'),
        ('"source":"regulation"', '"source":"unheard_of"'),
        ('"source":"regulation"', '"source":{"key":"local"}'),
        ('"kind":"decided"', '"kind":"decided","days":-1'),
        ('"kind":"decided"', '"kind":"decided","amount":5'),
        ('"kind":"decided"', '"kind":"decided","amount":"1e3"'),
        ('"kind":"decided"', '"kind":"decided","organ":1'),
        ("govinfo.case/1", "govinfo.case/2"),
        ("}", ""),
    ],
)
def test_no_fault_is_passed_over(old, new):
    """What the close reading refuses is not read quickly."""
    text = TEXT.replace(old, new, 1)
    with pytest.raises(govinfo.ReadError):
        CASE.loads(text)

    assert text != TEXT
    assert QUICK(text.encode("utf-8", "surrogatepass")) is None


def test_what_is_written_otherwise_is_read_too():
    """White space, the order of keys, and what is as it is unless stated change nothing."""
    spread = json.dumps(dict(reversed(json.loads(TEXT).items())), indent=2)

    assert STORED == CASE.loads(spread)
    assert STORED == CASE.loads(TEXT.replace('"kind":"decided"', '"kind":"decided","organ":false,"party":null'))


@given(st.lists(drawn(type_of(Application)), max_size=3, unique_by=lambda case: case.id))
@SLOW
def test_any_register_is_read_quickly(cases):
    """The cases of a register are read as one by one; two of one name are refused."""
    text = govinfo.dumps(govinfo.CaseLog(applications=cases))
    quick = decoding.decoder(REGISTER.kind, {"format": REGISTER.format})

    assert tuple(cases) == quick(text).applications == REGISTER.loads(text).applications


def test_the_search_for_cycles_is_as_it_was():
    """Whoever has switched the search for cycles off finds it off after loading, and on who has it on."""
    assert gc.isenabled()
    assert STORED == CASE.loads(TEXT)
    assert gc.isenabled()
    gc.disable()
    try:
        assert STORED == CASE.loads(TEXT)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_is_read_without_the_decoder(monkeypatch):
    """Without msgspec the same is read closely."""
    monkeypatch.setitem(sys.modules, "msgspec", None)

    assert decoding.decoder(CASE.kind, {"format": CASE.format}) is None
    assert STORED == type(CASE)(CASE.format, Application).loads(TEXT)
