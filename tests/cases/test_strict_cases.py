"""A case holds what it is told, by any of its names, and nothing else."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from attrs import evolve

import govinfo
from govinfo.cases.application import Request, WantedForm
from govinfo.cases.arrival import Arrival
from govinfo.cases.course import ReviewCourse
from govinfo.cases.events import Event
from govinfo.cases.publication import ReviewStep
from govinfo.law.citation import Citation
from govinfo.law.fees import PAGES
from govinfo.law.sources import REGULATION
from govinfo.vocabulary import FeeBasis

DAY = date(2024, 3, 1)


def test_a_word_is_taken_in_english_and_in_chinese():
    """Every vocabulary of a case takes its members, their fixed names, and what officials call them."""
    case = govinfo.Application("7", "自然人", DAY, arrival=Arrival(channel="当面提交"))
    told = Event(kind="作出答复决定", day=DAY, outcome="予以公开")
    sent = Event(kind="送达", day=DAY, service="邮寄送达")
    document = govinfo.Publication("1", 1, DAY, "行政规范性文件", steps=["保密审查"])

    assert ("natural_person", "in_person") == (case.applicant, case.arrival.channel)
    assert ("decided", "granted", "delivered", "post") == (told.kind, told.outcome, sent.kind, sent.service)
    assert FeeBasis.BY_PAGE is Event(kind="fee_notified", day=DAY, basis="按量计收").basis
    assert WantedForm.PAPER is Request(form="纸质").form
    assert "review" == govinfo.Remedy("1", "行政复议", DAY).route
    assert "summary" == ReviewCourse(received=DAY, procedure="简易程序").procedure
    assert ("normative_documents", (ReviewStep.SECRECY,)) == (document.kind, document.steps)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: govinfo.Application("7", "总计", DAY), "an application is made by one kind of applicant"),
        (lambda: govinfo.Application("7", "县民", DAY), "no kind of applicant '县民'"),
        (lambda: govinfo.Application("7", "enterprise", DAY, 1), "events has to be several events, not 1"),
        (lambda: Event(kind="decided", day=DAY, outcome="不知"), "no outcome '不知'"),
        (lambda: Event(kind="decided", day=DAY, outcome=5), "outcome has to be a text, not 5"),
        (lambda: Event(kind="fee_notified", day=DAY, basis="rubbish"), "no basis of a fee 'rubbish'"),
        (lambda: Event(kind="fee_notified", day=DAY, quantity=-4), "quantity has to be a whole number from 0"),
        (lambda: Request(form="rubbish"), "no form wanted 'rubbish'"),
        (
            lambda: govinfo.Publication("1", True, DAY),
            "item has to be an item of Art. 20, by its number",
        ),
        (lambda: govinfo.Publication("1", 1, DAY, "通知"), "counts rules and normative_documents as documents"),
        (lambda: govinfo.Publication("1", 1, DAY, 5), "as documents, not '5'"),
        (lambda: govinfo.Remedy("1", "review", DAY, obstacles=[(DAY,)]), "obstacles has to be several of"),
        (lambda: govinfo.CaseLog(figures=[("a", 1)]), "figures has to be a mapping of names"),
    ],
)
def test_what_a_case_cannot_hold_is_refused(make, sentence):
    """A word of no vocabulary, a quantity below zero and a thing of another kind are errors that say what is wanted."""
    with pytest.raises(govinfo.GovinfoError) as caught:
        make()

    assert sentence in caught.value.en


def test_a_fee_is_judged_alike_before_and_after_it_is_stored():
    """A basis given as text is the basis: the rule on fees fires before the case is stored as after it."""
    case = govinfo.Application("7", "enterprise", DAY)
    case = case.then("fee_notified", date(2024, 3, 8), amount=Decimal(999), basis="by_page", quantity=60)
    report = govinfo.compile_report(year=2024, applications=[case])
    found = govinfo.check(report, cases=[case], select=["F102"])

    assert PAGES.amount(60) == found[0].expected
    assert found == govinfo.check(report, cases=[govinfo.loads(govinfo.dumps(case))], select=["F102"])


def test_a_point_in_time_is_the_day_in_china():
    """Eleven in the evening by Greenwich is the next day in Beijing; a time without its zone is refused."""
    late = datetime(2024, 3, 1, 23, 0, tzinfo=UTC)
    case = govinfo.Application("7", "enterprise", late)

    assert date(2024, 3, 2) == case.received
    assert date is type(case.received)
    assert case == evolve(case, received=late.astimezone(timezone(timedelta(hours=-5))))
    with pytest.raises(govinfo.InvalidValueError) as caught:
        govinfo.Application("7", "enterprise", late.replace(tzinfo=None))
    assert "a date, or a datetime with its time zone: without one it may fall on the day before" in caught.value.en


@pytest.mark.parametrize("wrong", ["2024-03-01", None, 20240301])
def test_a_day_is_a_day(wrong):
    """A text, nothing and a number are no day of receipt; text stands for a day in JSON only."""
    with pytest.raises(govinfo.InvalidValueError, match=r"received (应当是|has to be)"):
        govinfo.Application("7", "enterprise", wrong)


@pytest.mark.parametrize("wrong", [7, None, "", b"bytes"])
def test_a_name_is_a_text(wrong):
    """A number, nothing and an empty text are no name of a case."""
    with pytest.raises(govinfo.InvalidValueError, match=r"id (应当是|has to be)"):
        govinfo.Application(wrong, "enterprise", DAY)


def test_a_changed_note_of_a_law_changes_no_stored_decision():
    """Citations are compared and stored by the law's key: what the library says of how it was read is not part."""
    reworded = evolve(REGULATION, read=REGULATION.read._replace(en="all 56 articles, thrice"))
    decided = Event(kind="decided", day=DAY, outcome="internal_affairs", grounds=[Citation(16, 1, source=reworded)])
    case = govinfo.Application("7", "enterprise", date(2024, 2, 20), [decided])
    report = govinfo.compile_report(year=2024, applications=[case])

    assert Citation(16, 1) == decided.grounds[0]
    assert not govinfo.check(report, cases=[case], select=["D110"])
    assert [{"article": 16, "paragraph": 1, "source": "regulation", "text": "第十六条第一款"}] == (
        govinfo.unstructure(case)["events"][0]["grounds"]
    )


def test_what_belongs_to_the_applicant_is_not_shown():
    """Neither ``repr`` nor ``str`` nor an error shows who applied, who was asked and for what."""
    request = Request(name="张三", identity="3301", contact="电话", description="某事", route="邮寄")
    case = govinfo.Application("7", "natural_person", DAY, request=request, person="张三")
    case = case.then("consultation_sent", date(2024, 3, 4), party="李四公司")
    shown = repr(case) + str(case) + repr(request)
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.structure({**govinfo.unstructure(case), "person": ["张三"]})

    for wrong in ({"request": {"name": "张三"}}, {"events": [{"party": "李四公司"}]}, {"person": ["张三"]}):
        with pytest.raises(govinfo.InvalidValueError) as refused:
            evolve(case, **wrong)
        shown += refused.value.zh + refused.value.en

    assert [] == [word for word in ("张三", "3301", "电话", "某事", "邮寄", "李四公司") if word in shown]
    assert "person: found a value of type list, expected a text" == caught.value.en
