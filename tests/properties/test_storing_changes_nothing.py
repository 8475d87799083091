"""Storing and loading changes nothing: neither a record, nor what the law and the rules say of it."""

import json
import os
from functools import cache
from io import BytesIO

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
from govinfo.report.provenance import Provenance
from govinfo.spans import SourceSpan
from govinfo.strategies import case_logs, filed_reports, reports
from govinfo.wire import DOCUMENTS
from record_samples import drawn

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SLOW = settings(max_examples=100 if LONG else 12, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(SLOW, max_examples=5_000 if LONG else 12)
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
@MANY
def test_a_stored_register_is_judged_as_before(data):
    """The rules find the same in a register that was stored and loaded, and in the report compiled from it."""
    log = data.draw(LAWFUL | WILD)
    report = compile_log(log, organ="某县人民政府", year=2024)
    loaded = govinfo.loads(govinfo.dumps(log))

    assert log.applications == loaded.applications
    assert report == compile_log(loaded, organ="某县人民政府", year=2024)
    assert govinfo.check(report, cases=log, full=True) == govinfo.check(report, cases=loaded, full=True)


@given(filed_reports() | reports())
@MANY
def test_a_stored_report_is_judged_as_before(report):
    """The rules find the same in a report that was stored and loaded; the findings come back as they were."""
    findings = govinfo.check(report)

    assert findings == govinfo.check(govinfo.loads(govinfo.dumps(report)))
    assert findings == govinfo.loads(govinfo.dumps(findings))


@given(filed_reports(), st.data())
@MANY
def test_a_report_stored_with_its_places_is_judged_at_them(report, data):
    """The rules find the same at the same places in a report that was stored with its provenance and loaded."""
    document, spans = data.draw(st.none() | st.just("年报.docx")), data.draw(places(report))
    placed = report.replace(provenance=Provenance(document, "docx", spans))
    loaded = govinfo.loads(govinfo.dumps(placed, provenance=True))

    assert placed.provenance == loaded.provenance
    assert govinfo.check(placed, full=True) == govinfo.check(loaded, full=True)


@given(st.lists(filed_reports() | reports(), min_size=1, max_size=4), st.booleans())
@settings(MANY, max_examples=MANY.max_examples if LONG else 3)
def test_reports_stored_in_a_frame_are_judged_as_before(filed, in_file):
    """The rules find the same in reports that went through a frame or a parquet file, one by one and as columns."""
    polars = pytest.importorskip("polars", reason="the extra frames is not installed")
    from govinfo.frames import check_frame, from_frame, to_frame

    frame = to_frame(filed)
    if in_file:
        frame.write_parquet(file := BytesIO())
        frame = polars.read_parquet(file.getvalue())
    loaded = list(from_frame(frame))

    assert filed == loaded
    assert [govinfo.check(one, full=True) for one in filed] == [govinfo.check(one, full=True) for one in loaded]
    assert check_frame(frame).equals(check_frame(to_frame(loaded)))


def places(report):
    """A place for each of some of the cells of a report."""
    addresses = [address for address, _ in report.cells()]
    return st.dictionaries(st.sampled_from(addresses), drawn(type_of(SourceSpan)), max_size=4)


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
