"""Storing and loading changes nothing: neither a record, nor what the law and the rules say of it."""

import json
import os
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.cases.application import Application
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import Publication
from govinfo.cases.remedy import Remedy
from govinfo.compiling import compile_log
from govinfo.records.deriving import type_of
from govinfo.strategies import case_logs, filed_reports, reports
from govinfo.wire import DOCUMENTS
from record_samples import drawn

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SLOW = settings(max_examples=100 if LONG else 12, deadline=None, suppress_health_check=list(HealthCheck))
WILD = st.builds(
    CaseLog,
    applications=st.lists(drawn(type_of(Application)), max_size=3, unique_by=lambda case: case.id),
    remedies=st.lists(drawn(type_of(Remedy)), max_size=2, unique_by=lambda case: case.id),
    publications=st.lists(drawn(type_of(Publication)), max_size=2, unique_by=lambda case: case.id),
)
"""Registers that hold anything, lawful or not."""
LAWFUL = st.sampled_from([2022, 2024]).flatmap(case_logs)
RECORDS = [document for document in DOCUMENTS if document.format not in {"govinfo.rule/1", "govinfo.register/1"}]


@pytest.mark.parametrize("document", RECORDS, ids=[document.format for document in RECORDS])
@given(data=st.data())
@SLOW
def test_what_is_loaded_equals_what_was_stored(document, data):
    """Any record at all comes back as it was, from text and from plain data that a parser of JSON gives."""
    record = data.draw(anything(document))
    text = govinfo.dumps(record)

    assert same(record, govinfo.loads(text))
    assert same(record, govinfo.structure(json.loads(text), type(record)))
    assert text == govinfo.dumps(govinfo.loads(text))


@given(data=st.data())
@SLOW
def test_a_stored_register_is_judged_as_before(data):
    """The rules find the same in a register that was stored and loaded, and in the report compiled from it."""
    log = data.draw(LAWFUL | WILD)
    report = compile_log(log, organ="某县人民政府", year=2024)
    loaded = govinfo.loads(govinfo.dumps(log))

    assert log.applications == loaded.applications
    assert report == compile_log(loaded, organ="某县人民政府", year=2024)
    assert govinfo.check(report, cases=log, full=True) == govinfo.check(report, cases=loaded, full=True)


@given(filed_reports() | reports())
@SLOW
def test_a_stored_report_is_judged_as_before(report):
    """The rules find the same in a report that was stored and loaded; the findings come back as they were."""
    findings = govinfo.check(report)

    assert findings == govinfo.check(govinfo.loads(govinfo.dumps(report)))
    assert findings == govinfo.loads(govinfo.dumps(findings))


@cache
def anything(document):
    """Any record of a document: sequences of several records are made of any of those."""
    kind = document.kind
    fields = {field.name: drawn(field.kind) for field in kind._fields()}
    return st.builds(kind.made, **fields) if issubclass(kind.made, govinfo.Findings | REPAIRS) else drawn(kind)


REPAIRS = type(govinfo.repair(govinfo.zero("2021")))


def same(one, other):
    """Whether two records are equal; repairs are compared by what they hold."""
    return repr(one) == repr(other) and list(one) == list(other) if isinstance(one, REPAIRS) else one == other
