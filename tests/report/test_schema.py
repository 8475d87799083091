"""The JSON Schema of reports accepts and refuses what `govinfo.structure` does."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.report.description import FORMAT
from govinfo.report.schema import schema
from govinfo.strategies import filed_reports
from govinfo.vocabulary import Edition
from govinfo.wire import WIRE_FORMATS

READ = govinfo.read("examples/xianyuan-2023.txt")
MIXED = READ.replace(applications=govinfo.zero("2019").applications)
ODD = [
    None,
    True,
    2.5,
    "1",
    "x",
    [],
    {},
    -1,
    10**15,
    "2.50",
    "-3.25",
    "2024-02-30",
    "2024-02-03",
    "2019",
    "2021",
    "overview",
]
BEYOND = ("as_filed", "reasons")
"""What says of a cell what has to agree with it, which JSON Schema cannot see."""


@pytest.fixture(scope="module")
def validator():
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


def test_the_schema_is_found_by_the_stamp():
    """The schema is that of the format of reports, of JSON Schema 2020-12, and refers to nothing outside."""
    found = WIRE_FORMATS[FORMAT].schema
    text = json.dumps(found)

    assert "https://json-schema.org/draft/2020-12/schema" == found["$schema"]
    assert {"const": FORMAT} == found["properties"]["format"]
    assert text.count('"$ref"') == text.count('"$ref": "#/$defs/')
    assert {f"{section}_{edition}" for edition in Edition for section in ("proactive", "applications", "remedies")} <= {
        *found["$defs"]
    }


@given(report=filed_reports(), provenance=st.booleans())
def test_every_report_is_valid(validator, report, provenance):
    """Whatever a report states, right or wrong, its document is valid."""
    read = report.replace(provenance=READ.provenance)

    assert [] == list(validator.iter_errors(json.loads(govinfo.dumps(read, provenance=provenance))))


def places(data, path=()):
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def altered(document, seed):
    """A document with one thing in it that is another, lacking, or too much."""
    chance = random.Random(seed)
    path = chance.choice(list(places(document)))
    within = document
    for step in path[:-1]:
        within = within[step]
    match chance.randrange(5):
        case 0:
            del within[path[-1]]
        case 1 if isinstance(within, dict):
            within["more"] = chance.choice(ODD)
        case 2 if isinstance(within, list):
            within.append(chance.choice(ODD))
        case _:
            within[path[-1]] = chance.choice(ODD)
    return document


@given(report=filed_reports() | st.sampled_from([READ, MIXED]), provenance=st.booleans(), seed=st.integers(0))
def test_what_is_altered_is_refused_by_both_or_by_neither(validator, report, provenance, seed):
    """One alteration anywhere is refused by the schema where it is by the library, and only there."""
    document = altered(json.loads(govinfo.dumps(report, provenance=provenance)), seed)

    faults = []
    try:
        govinfo.structure(document)
    except govinfo.ReadError as error:
        faults = [fault.path[:1] for fault in error.problems or (error,)]
    if not faults or any(path not in {(key,) for key in BEYOND} for path in faults):
        assert validator.is_valid(document) is (not faults)
