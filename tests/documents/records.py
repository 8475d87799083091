"""What the stored documents of the first formats mean, record by record."""

from datetime import date
from decimal import Decimal

from attrs import evolve

import govinfo
from govinfo.cases.application import Request
from govinfo.cases.arrival import Arrival
from govinfo.cases.clock import count
from govinfo.cases.course import ReviewCourse
from govinfo.cases.events import Event
from govinfo.checks.finding import Finding
from govinfo.checks.findings import Findings
from govinfo.languages import Text
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Basis, Citation
from govinfo.law.fees import by_page
from govinfo.law.month_bills import Charge, month_bill
from govinfo.law.policy import Policy
from govinfo.law.source import Source
from govinfo.law.sources import FEE_MEASURES
from govinfo.repairing.evidence import Change
from govinfo.repairing.repairs import Repair, Repairs
from govinfo.spans import Aside, AsideKind, Locator, SourceSpan

DAY = date(2024, 3, 1)
LOCAL = Source(key="local", title="某省规定", short="《某省规定》", since=date(2020, 1, 1), articles=((1, 9),))
CASE = govinfo.Application(
    "2024-7",
    "natural_person",
    DAY,
    [
        Event(kind="consultation_sent", day=date(2024, 3, 4), party="某公司"),
        Event(kind="consultation_answered", day=date(2024, 3, 8), party="某公司", objects=True),
        Event(kind="extended", day=date(2024, 3, 20), days=10, approved=False),
        Event(kind="fee_notified", day=date(2024, 3, 21), amount=Decimal(420), basis="by_page", quantity=72),
        Event(
            kind="decided",
            day=date(2024, 4, 9),
            outcome="internal_affairs",
            grounds=[Citation(16, 1), Citation(3, source=LOCAL), Citation(5, source=FEE_MEASURES, inferred=True)],
            tells=("不予公开", "理由"),
        ),
        Event(kind="delivered", day=date(2024, 4, 10), received=date(2024, 4, 12), service="post"),
    ],
    arrival=Arrival(channel="signed_mail", submitted=date(2024, 2, 28), signed=DAY),
    request=Request(name="张某", identity="…", contact="…", description="批复", form="on_site", route="邮寄"),
    person="张某",
    split_on=date(2024, 3, 2),
)
REMEDY = govinfo.Remedy(
    "诉1",
    "litigation_after_review",
    date(2024, 9, 2),
    known=date(2024, 8, 20),
    closed=date(2024, 12, 2),
    ending="suit_withdrawn",
    application="2024-7",
    told=True,
    obstacles=[(date(2024, 8, 21), date(2024, 8, 23))],
    course=ReviewCourse(received=date(2024, 5, 6), accepted=date(2024, 5, 9), procedure="summary", extended=False),
)
PUBLICATION = govinfo.Publication(
    "县政办发〔2024〕4号",
    1,
    DAY,
    "normative_documents",
    published=date(2024, 3, 20),
    title="某办法",
    steps=["procedure", "secrecy"],
    undecided=True,
)
REGISTER = govinfo.CaseLog(
    applications=[evolve(CASE, id="2024-8", events=()), CASE],
    remedies=[REMEDY],
    publications=[PUBLICATION],
    figures={"licences.decisions": 12, "administrative_fees.amount": Decimal("1.50")},
    policy=Policy(calendar=CHINA.estimating(2027), late_answers_count=True),
)
FINDING = Finding(
    code="P207",
    name="fees-differ",
    verdict="fail",
    severity="warning",
    strength="claim",
    message="正文与表不符",
    cells=("proactive.administrative_fees.amount",),
    expected=Decimal("1.50"),
    actual=date(2024, 1, 31),
    basis=Basis((Citation(50), Citation(place="表二附注", source=LOCAL)), "claim"),
    span=SourceSpan(
        Text("第5行", "line 5"),
        "1.5万元",
        "report.docx",
        5,
        Locator("word/document.xml", 1, 2, 3),
        (Aside(AsideKind.STRUCK, "217"),),
    ),
)
CHANGES = (Change("remedies.review.total", None, 1), Change("applications.received.total", Decimal("1.5"), 2))
REPAIR = Repair(CHANGES, ("…",), 3)
RECORDS = {
    "case-1": CASE,
    "remedy-1": REMEDY,
    "publication-1": PUBLICATION,
    "register-1": REGISTER,
    "clock-1": count(DAY, CASE.events[:2], Policy(late_answers_count=True)),
    "bill-1": by_page(2219),
    "month_bill-1": month_bill([Charge("11", "by_page", 44), Charge("12"), Charge("13", None)]),
    "finding-1": FINDING,
    "findings-1": Findings([FINDING, evolve(FINDING, expected=1, actual="一", span=None)]),
    "repair-1": REPAIR,
    "repairs-1": Repairs([REPAIR], 2, proven=False),
}
