"""Cases, findings and what else was stored, which every later version has to read as the records that they were."""

import json
from pathlib import Path

import pytest

import govinfo
from documents.records import RECORDS
from govinfo.repairing.repairs import Repairs
from govinfo.wire import DOCUMENTS

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", RECORDS)
def test_a_stored_record_is_read_as_it_was(name):
    """What was stored in the first format is read as what was meant, and written as it was."""
    text = (HERE / f"{name}.json").read_text(encoding="utf-8")
    record, loaded = RECORDS[name], govinfo.loads(text)

    assert told(record) == told(loaded)
    assert json.loads(text) == govinfo.unstructure(loaded)


def test_every_format_has_a_stored_record():
    """No format is released without a document that is kept; a rule is kept by the library itself."""
    names = {document.format.removeprefix("govinfo.").replace("/", "-") for document in DOCUMENTS}

    assert names - {"rule-1"} == set(RECORDS)


def told(record):
    """What a record holds; registers and repairs are compared by their parts."""
    if isinstance(record, govinfo.CaseLog):
        return (record.applications, record.remedies, record.publications, record.figures, record.policy)
    if isinstance(record, Repairs):
        return (*record, record.size, record.proven)
    return record
