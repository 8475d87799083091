"""The service answers uploads: findings, SARIF, a page and repairs, and a sentence for what it cannot read."""

import json
import os
import signal
from pathlib import Path

import pytest

for _library in ("fastapi", "httpx2", "python_multipart"):
    pytest.importorskip(_library, reason=f"the service needs {_library}")

from fastapi.testclient import TestClient

import govinfo

ROOT = Path(__file__).parents[2]
REPORT = govinfo.zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})


@pytest.fixture(scope="module")
def service():
    """The service with one worker."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "examples" / "service")
        patch.setenv("GOVINFO_WORKERS", "1")
        import service as module

        with TestClient(module.app, raise_server_exceptions=False) as client:
            yield client


@pytest.fixture(scope="module")
def upload(tmp_path_factory):
    """A report as a Word file."""
    path = tmp_path_factory.mktemp("upload") / "report.docx"
    govinfo.write(REPORT, path)
    return path.read_bytes()


def sent(client, way, data, name="report.docx", **options):
    return client.post(f"/{way}", files={"file": (name, data)}, params=options)


def test_findings_come_back_as_they_are(service, upload):
    """What is sent loads as the findings that `check` has."""
    answer = sent(service, "findings", upload, lang="en")

    assert 200 == answer.status_code
    assert list(govinfo.check(REPORT, lang="en")) == list(govinfo.loads(answer.content))


def test_findings_as_sarif_name_the_upload(service, upload):
    """SARIF has a result for each finding, in the file that was sent."""
    (run,) = sent(service, "sarif", upload).json()["runs"]

    assert ["R401"] == [result["ruleId"] for result in run["results"]]
    assert "report.docx" in json.dumps(run["results"])


def test_the_page_shows_what_is_wrong(service, upload):
    """The page is the printed form with the finding marked in it."""
    page = sent(service, "page", upload).text

    assert "R401" in page
    assert "行政复议" in page


def test_repairs_restore_the_identities(service, upload):
    """Each repair that is sent back makes the report hold."""
    for repair in govinfo.loads(sent(service, "repairs", upload).content):
        changes = {change.cell: change.new for change in repair.changes}
        assert () == govinfo.check(REPORT.replace(changes), select="R").failures


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "not_a_report"),
        (b"%PDF-1.7 broken", 422, "damaged"),
        ("此开卷第一回也。".encode() * 99, 422, "not_a_report"),
        (b"PK\x03\x04broken", 422, "damaged"),
        (b"\x89PNG\r\n\x1a\n", 415, "unsupported"),
        (b"<p>" * 900_000, 413, "too_large"),
    ],
)
def test_what_cannot_be_read_is_told_in_both_languages(service, data, status, code):
    """A file that is no report is told by a code and a sentence; it is no fault of the service."""
    answer = sent(service, "findings", data, name="x")

    assert (status, code) == (answer.status_code, answer.json()["error"]["code"])
    assert {"code", "zh", "en"} == set(answer.json()["error"])


def test_too_much_is_refused_before_it_is_read(service):
    """An upload beyond the limit is refused with 413, however much of it there is."""
    assert 413 == sent(service, "findings", b" " * 20_100_000).status_code


def test_a_worker_that_dies_is_replaced(service, upload):
    """The service goes on after a process was killed."""
    workers = service.app.state.workers
    (process,) = workers._pool._processes.values()
    os.kill(process.pid, signal.SIGKILL)

    assert sent(service, "findings", upload).status_code in {200, 422}
    assert 200 == sent(service, "findings", upload).status_code


def test_the_language_is_one_of_two(service, upload):
    """Another language is refused with the field that is wrong."""
    answer = sent(service, "findings", upload, lang="fr")

    assert (422, "lang") == (answer.status_code, answer.json()["detail"][0]["loc"][-1])


def test_a_report_can_be_sent_as_json(service):
    """A program sends the report that it holds; one that states nonsense is refused with the place."""
    wire = govinfo.unstructure(REPORT)
    answer = service.post("/check", json=wire, params={"lang": "en"})

    assert list(govinfo.check(REPORT, lang="en")) == list(govinfo.structure(answer.json(), govinfo.Findings))
    wrong = service.post("/check", json={**wire, "year": "2023"})
    assert 422 == wrong.status_code
    assert "year" in wrong.text
    assert "govinfo.report/1" in service.get("/openapi.json").text
