"""The JSON Schemas say what is read: valid is what `govinfo.structure` takes, invalid what it refuses."""

import json
import os
from copy import deepcopy
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.cli import main
from govinfo.messages import cases, records
from govinfo.schemas import FORMATS, schema
from govinfo.wire import DOCUMENTS
from record_samples import drawn

jsonschema = pytest.importorskip("jsonschema")

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SLOW = settings(max_examples=2000 if LONG else 12, deadline=None, suppress_health_check=list(HealthCheck))
VALIDATORS = {document.format: jsonschema.Draft202012Validator(document.schema) for document in DOCUMENTS}
DRAWN = [document for document in DOCUMENTS if document.format != "govinfo.rule/1"]
WRONG = st.sampled_from(
    [
        None,
        True,
        -1,
        0,
        7,
        10**16,
        2.5,
        "",
        "甲",
        "2024-02-30",
        "2024-03-01",
        "1.50",
        "01",
        "granted",
        [],
        [1],
        {},
        {"a": 1},
    ]
)
"""What is put in the place of something; no whole number with a point, which JSON Schema takes for an integer."""
BEYOND = (cases.NAMES_NEEDED, cases.SPAN_ENDS_FIRST, records.AGREES)
"""What is said of faults that JSON Schema has no words for."""


@pytest.mark.parametrize("document", DOCUMENTS, ids=[document.format for document in DOCUMENTS])
def test_a_schema_is_one(document):
    """Each is a schema of the dialect that it names, and bears the stamp of its format."""
    jsonschema.Draft202012Validator.check_schema(document.schema)

    assert document.format == document.schema["properties"]["format"]["const"]


@pytest.mark.parametrize("document", DRAWN, ids=[document.format for document in DRAWN])
@given(data=st.data())
@SLOW
def test_valid_and_invalid_alike(document, data):
    """What is stored is valid; what is changed in one place is valid just where it can still be loaded."""
    plain = json.loads(govinfo.dumps(data.draw(drawn_record(document))))
    mutated = mutation(data.draw, plain)

    assert VALIDATORS[document.format].is_valid(plain)
    assert VALIDATORS[document.format].is_valid(mutated) == loaded(document, mutated), mutated


def test_every_rule_is_valid():
    """The rules of this library are as their schema says."""
    assert [] == [rule.code for rule in govinfo.RULES if not VALIDATORS["govinfo.rule/1"].is_valid(plain(rule))]


def test_a_schema_is_found_by_name_and_by_stamp():
    """A schema is asked for by the name of its format or by the stamp; another name is an error."""
    assert schema("case") == schema("govinfo.case/1")
    assert set(FORMATS) >= {"case", "register", "findings", "repair", "clock", "bill", "rule"}
    with pytest.raises(govinfo.UnknownKeyError) as caught:
        schema("cases")
    assert "Did you mean 'case'?" in caught.value.en


def test_the_command_line_prints_it(capsys):
    """``govinfo schema case`` prints the schema, ``govinfo schema`` the names of the formats."""
    assert 0 == main(["schema", "case"])
    assert schema("case") == json.loads(capsys.readouterr().out)
    assert 0 == main(["schema"])
    assert list(FORMATS) == [line.split()[0] for line in capsys.readouterr().out.splitlines()]


def plain(record):
    return json.loads(govinfo.dumps(record))


@cache
def drawn_record(document):
    kind = document.kind
    fields = {field.name: drawn(field.kind) for field in kind._fields()}
    return st.builds(kind.made, **fields) if document.format.endswith("s/1") else drawn(kind)


def mutation(draw, data):
    """The data with one thing changed, taken away or put in, somewhere within."""
    changed = deepcopy(data)
    place = changed
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = draw(st.sampled_from(keys)) if keys else None
        inner = None if key is None else place[key]
        if not isinstance(inner, dict | list) or not inner or draw(st.booleans()):
            break
        place = inner
    way = draw(st.sampled_from(["set", "drop", "add"]))
    if isinstance(place, dict) and way == "add":
        place[draw(st.sampled_from(["colour", "day", "text", "amount", "note"]))] = draw(WRONG)
    elif way == "drop" and key is not None:
        del place[key]
    elif key is not None:
        place[key] = draw(WRONG)
    return changed


def loaded(document, data):
    """Whether the data can be loaded, or only something stands against it that JSON Schema cannot say."""
    try:
        govinfo.structure(data, document.made)
    except govinfo.ReadError as error:
        return all(beyond(fault) for fault in error.problems or [error])
    return True


def beyond(fault):
    said = fault.en
    return any(all(piece in said for piece in pieces(sentence.en)) for sentence in BEYOND)


def pieces(sentence):
    """What a sentence says beside its facts."""
    return [piece for piece in sentence.replace("}", "{").split("{")[::2] if piece.strip()]
