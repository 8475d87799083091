"""Pydantic and FastAPI take records as they are stored, without govinfo importing either."""

import json
import sys
from datetime import date
from subprocess import run
from typing import Annotated

import pytest

import govinfo
from govinfo.schemas import schema

pydantic = pytest.importorskip("pydantic")

CASE = govinfo.Application("7", "enterprise", date(2024, 3, 1), person="张某")
FINDINGS = govinfo.check(govinfo.zero("2021").replace({"remedies.review.total": 1}))


class Model(pydantic.BaseModel):
    case: govinfo.Application
    findings: govinfo.Findings | None = None


def test_a_model_holds_a_record_or_its_document():
    """A field takes the record itself and the document it is stored as, and writes the document."""
    made = Model(case=CASE, findings=FINDINGS)
    loaded = Model.model_validate_json(made.model_dump_json())

    assert made == loaded
    assert (CASE, FINDINGS) == (loaded.case, loaded.findings)
    assert govinfo.unstructure(CASE) == made.model_dump()["case"]


def test_a_model_refuses_what_is_refused_elsewhere():
    """A fault in the document is a fault of the field, told with its path and without what is the applicant's own."""
    with pytest.raises(pydantic.ValidationError) as caught:
        Model.model_validate({"case": {**govinfo.unstructure(CASE), "received": "2024-02-30", "person": 5}})

    assert "case" == caught.value.errors()[0]["loc"][0]
    assert "received" in caught.value.errors()[0]["msg"]


def test_the_schema_of_a_model_has_that_of_the_record():
    """The JSON Schema of the field is that of the format, whole where it stands."""
    case = Model.model_json_schema()["properties"]["case"]

    assert "govinfo.case/1" == case["title"]
    assert set(schema("case")["properties"]) == set(case["properties"])
    assert "$ref" not in json.dumps(case)


def test_an_interface_takes_records_as_body_and_response():
    """FastAPI reads a case from the body, answers with findings, and shows both schemas in its OpenAPI page."""
    fastapi = pytest.importorskip("fastapi")
    client = pytest.importorskip("fastapi.testclient")
    app = fastapi.FastAPI()

    @app.post("/cases")
    def examine(case: Annotated[govinfo.Application, fastapi.Body()]) -> govinfo.Findings:
        report = govinfo.compile_report(year=2024, applications=[case])
        return govinfo.check(report, cases=[case])

    with client.TestClient(app) as web:
        answer = web.post("/cases", json=govinfo.unstructure(CASE))
        refused = web.post("/cases", json={**govinfo.unstructure(CASE), "applicant": "县民"})
        page = web.get("/openapi.json").json()["paths"]["/cases"]["post"]

    assert 200 == answer.status_code
    assert "govinfo.findings/1" == answer.json()["format"]
    assert 422 == refused.status_code
    assert "govinfo.case/1" == stamp(page["requestBody"])
    assert "govinfo.findings/1" == stamp(page["responses"]["200"])


class Filed(pydantic.BaseModel):
    report: govinfo.AnnualReport


REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace({"remedies.review.total": "/"})


def test_a_model_holds_a_report_or_its_document():
    """A report is a field like any other, and its faults are told with their paths."""
    made = Filed(report=REPORT)

    assert made == Filed.model_validate_json(made.model_dump_json()) == Filed(report=govinfo.unstructure(REPORT))
    document = govinfo.unstructure(REPORT)
    document["remedies"]["rows"]["review"][0] = "1"
    with pytest.raises(pydantic.ValidationError) as caught:
        Filed(report=document)
    assert "remedies.rows.review[0]" in caught.value.errors()[0]["msg"]
    assert "$ref" not in json.dumps(Filed.model_json_schema()["properties"]["report"])


def test_an_interface_takes_a_report_and_answers_with_one():
    """FastAPI reads a report from the body, answers with the mended one, and shows the format in its OpenAPI page."""
    fastapi = pytest.importorskip("fastapi")
    client = pytest.importorskip("fastapi.testclient")
    app = fastapi.FastAPI()

    @app.post("/reports")
    def mend(report: Annotated[govinfo.AnnualReport, fastapi.Body()]) -> govinfo.AnnualReport:
        return report.replace({"remedies.review.total": 0})

    with client.TestClient(app) as web:
        answer = web.post("/reports", json=govinfo.unstructure(REPORT))
        refused = web.post("/reports", json={**govinfo.unstructure(REPORT), "year": "2023"})
        page = web.get("/openapi.json").json()["paths"]["/reports"]["post"]

    assert REPORT.replace({"remedies.review.total": 0}) == govinfo.structure(answer.json())
    assert 422 == refused.status_code
    assert "govinfo.report/1" == stamp(page["requestBody"]) == stamp(page["responses"]["200"])


@pytest.mark.parametrize("record", [REPORT, FINDINGS, CASE], ids=["report", "findings", "case"])
def test_what_is_sent_comes_back(record):
    """FastAPI takes each as a body and gives it as a response, and its page shows the one schema for both."""
    fastapi = pytest.importorskip("fastapi")
    client = pytest.importorskip("fastapi.testclient")
    app = fastapi.FastAPI()
    kind = type(record)

    @app.post("/same")
    def same(sent: Annotated[kind, fastapi.Body()]) -> kind:
        return sent

    document = govinfo.unstructure(record)
    with client.TestClient(app) as web:
        answer = web.post("/same", json=document)
        refused = web.post("/same", json={**document, "unknown": 1})
        page = web.get("/openapi.json").json()["paths"]["/same"]["post"]

    assert document == answer.json()
    assert record == govinfo.structure(answer.json())
    assert 422 == refused.status_code
    assert document["format"] == stamp(page["requestBody"]) == stamp(page["responses"]["200"])


def test_a_report_knows_its_format_without_pydantic():
    """What Pydantic asks of a report is plain data."""
    core = govinfo.AnnualReport.__get_pydantic_core_schema__(govinfo.AnnualReport, None)

    assert REPORT == core["function"]["function"](core["serialization"]["function"](REPORT))
    assert REPORT is core["function"]["function"](REPORT)
    assert "govinfo.report/1" == govinfo.AnnualReport.__get_pydantic_json_schema__(core, None)["title"]


def stamp(shown):
    """The stamp that the schema of a body asks for."""
    return shown["content"]["application/json"]["schema"]["properties"]["format"]["const"]


def test_pydantic_is_not_imported():
    """The records know what Pydantic asks of them without loading it."""
    code = "import sys, govinfo; govinfo.Application, govinfo.Findings, govinfo.dumps; print('pydantic' in sys.modules)"

    assert "False" == run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
