"""Applications from a JSON file: what is read, and what a fault of it is called."""

import json
from datetime import date
from decimal import Decimal

import pytest

import govinfo
from govinfo.cases.application import Application, Request, WantedForm
from govinfo.cases.arrival import Arrival
from govinfo.cases.events import Event
from govinfo.cases.plain import applications, read_applications
from govinfo.errors import ReadError
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES

AMOUNT = "expected an amount from zero, a Decimal (in JSON a string), of at most 15 digits before and behind the point"
PLAIN = {
    "id": "2024-7",
    "applicant": "natural_person",
    "received": "2024-03-01",
    "arrival": {"channel": "signed_mail", "signed": "2024-03-01", "confirmed": None},
    "request": {"name": "张某", "description": "立项批复", "form": "paper"},
    "events": [
        {"kind": "fee_notified", "day": "2024-03-05", "amount": "420", "basis": "by_page", "quantity": 72},
        {"kind": "fee_paid", "day": "2024-03-11", "amount": "420"},
        {
            "kind": "decided",
            "day": "2024-03-20",
            "outcome": "internal_affairs",
            "grounds": ["第十六条第一款"],
            "tells": ["不予公开", "理由"],
        },
    ],
}


def test_an_application_is_read_with_its_events():
    """Days, amounts, articles and words become what they stand for; null is nothing."""
    expected = Application(
        "2024-7",
        "natural_person",
        date(2024, 3, 1),
        (
            Event(kind="fee_notified", day=date(2024, 3, 5), amount=Decimal(420), basis="by_page", quantity=72),
            Event(kind="fee_paid", day=date(2024, 3, 11), amount=Decimal(420)),
            Event(
                kind="decided",
                day=date(2024, 3, 20),
                outcome="internal_affairs",
                grounds=(Citation(16, 1),),
                tells=("不予公开", "理由"),
            ),
        ),
        arrival=Arrival(channel="signed_mail", signed=date(2024, 3, 1)),
        request=Request(name="张某", description="立项批复", form=WantedForm.PAPER),
    )

    assert (expected,) == applications({"applications": [PLAIN]})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"recieved": "2024-03-01"}, "applications[0].recieved: no such key"),
        ({"received": None}, "applications[0].received: this key is missing"),
        (
            {"received": 20240301},
            "applications[0].received: found 20240301, expected a date (in JSON such as 2024-01-31)",
        ),
        (
            {"received": "3月1日"},
            'applications[0].received: found "3月1日", expected a date (in JSON such as 2024-01-31)',
        ),
        ({"id": 7}, "applications[0].id: found 7, expected a text that is not empty"),
        (
            {"events": {}},
            "applications[0].events: found a value of type dict, expected several of: a record of type Event",
        ),
        ({"request": []}, "applications[0].request: found [], expected an object, Request"),
        (
            {"events": [{"kind": "fee_paid", "day": "2024-03-05", "amount": 1.5}]},
            "applications[0].events[0].amount: found 1.5, " + AMOUNT,
        ),
        (
            {"events": [{"kind": "fee_paid", "day": "2024-03-05", "amount": "ten"}]},
            'applications[0].events[0].amount: found "ten", ' + AMOUNT,
        ),
        (
            {"events": [{"kind": "fee_paid", "day": "2024-03-05", "amount": "NaN"}]},
            'applications[0].events[0].amount: found "NaN", ' + AMOUNT,
        ),
        (
            {"events": [{"kind": "decided", "day": "2024-03-05", "outcome": 7}]},
            f"applications[0].events[0].outcome: found 7, expected one of {', '.join(each.key for each in OUTCOMES)}",
        ),
        (
            {"events": [{"kind": "decided", "day": "2024-03-05", "tells": [7]}]},
            "applications[0].events[0].tells[0]: found 7, expected a text",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(changes, sentence):
    """Where in the data, what stands there, what is expected."""
    with pytest.raises(ReadError) as raised:
        applications({"applications": [{**PLAIN, **changes}]})

    assert sentence == raised.value.en


@pytest.mark.parametrize("grounds", ["第十六条第一款", 16, {"article": 16}])
def test_grounds_that_are_no_list(grounds):
    """One article is written as a list of one, and what is none is refused at its place."""
    decided = {"kind": "decided", "day": "2024-03-05", "outcome": "granted", "grounds": grounds}
    with pytest.raises(ReadError, match=r"events\[0\].grounds:"):
        applications({"applications": [{**PLAIN, "events": [decided]}]})


@pytest.mark.parametrize("grounds", ["x", "《无此法》第一条"])
def test_an_article_that_is_none(grounds):
    """What cites no article of a known law is a fault of its place."""
    decided = {"kind": "decided", "day": "2024-03-05", "outcome": "granted", "grounds": [grounds]}
    with pytest.raises(ReadError, match=r"events\[0\].grounds\[0\]"):
        applications({"applications": [{**PLAIN, "events": [decided]}]})


def test_a_word_that_is_none():
    """A kind of applicant that there is not is refused with those that there are."""
    with pytest.raises(ReadError, match=r"applicant.*enterprise"):
        applications({"applications": [{**PLAIN, "applicant": "enterprize"}]})


def test_what_is_stored_is_read():
    """A stored register, with its stamp and its articles by number, is read as what a person wrote."""
    (written,) = applications({"applications": [PLAIN]})

    assert (written,) == applications(govinfo.unstructure(govinfo.CaseLog(applications=[written])))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "cases.json: line 1, column 2: this is no JSON: ''"),
        (b"\xff\xff", "cases.json: this is no text in UTF-8"),
        (b"[" * 100_000, "cases.json: brackets within brackets, deeper than in any report"),
        (b'{"a": ' + b"9" * 5000 + b"}", "cases.json: a number of it has too many digits"),
        (b"[]", "cases.json: found [], expected an object, govinfo.register/1"),
        (b"{}", "cases.json: applications: this key is missing"),
        (b'{"applications": [], "applications": []}', "cases.json: the key 'applications' stands there more than once"),
        (None, "cases.json: the file cannot be opened: there is no such file or folder"),
    ],
)
def test_a_file_that_holds_none(content, sentence, tmp_path, monkeypatch):
    """A file that is no JSON, or other JSON, or not there, is one sentence."""
    monkeypatch.chdir(tmp_path)
    if content is not None:
        (tmp_path / "cases.json").write_bytes(content)
    with pytest.raises(ReadError) as raised:
        read_applications("cases.json")

    assert sentence == raised.value.en


def test_a_file_is_read(tmp_path):
    """The file as an office would keep it."""
    (tmp_path / "cases.json").write_text(json.dumps({"applications": [PLAIN]}, ensure_ascii=False), encoding="utf-8")

    assert applications({"applications": [PLAIN]}) == read_applications(tmp_path / "cases.json")
