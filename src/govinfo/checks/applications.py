"""A: the table on applications (表三)."""

from govinfo.checks.kinds import Holds
from govinfo.checks.rule import Example, Rule, Severity, Text
from govinfo.forms import edition2021
from govinfo.vocabulary import Section

_BASIS = {identity.name: identity.basis for identity in edition2021.APPLICATIONS.identities}
_SAYS = Text("{table}“{at}”：{sum}（{terms}）", "{table}, {at}: {sum} ({terms})")
_ALONE = frozenset({Section.APPLICATIONS})
_RECEIVED = {"applications.received.natural_person": 1, "applications.received.total": 1}
_CARRIED_OVER = {"applications.carried_over.natural_person": 1, "applications.carried_over.total": 1}
_GRANTED = {"applications.granted.natural_person": 1, "applications.granted.total": 1}
_CONCLUDED = {"applications.concluded.natural_person": 1, "applications.concluded.total": 1}

RULES = (
    Rule(
        code="A301",
        name="results-total",
        severity=Severity.ERROR,
        basis=_BASIS["outcome_sum"],
        title=Text("各项办理结果之和不等于（七）总计", "The outcomes do not sum to their total"),
        does=Text(
            "逐列核对：各办理结果行相加，应等于第三项第（七）目总计。",
            "In every column, adds the result rows and holds the sum against row （七）.",
        ),
        why=Text(
            "每件申请只计入一个办理结果，总计必须由各行相加得出；不相等说明有申请漏计、重计或者数字填错。",
            "Each application is counted under exactly one outcome, so the total is their sum. A difference means that "
            "one was left out, counted twice or mistyped.",
        ),
        says=_SAYS,
        repair=Text(
            "核对该列各行与登记台账；只改一格能使全部勾稽关系成立的，通常就是错格。",
            "Hold the column against the register; a single change that restores every identity is usually the error.",
        ),
        find=Holds("outcome_sum", Section.APPLICATIONS),
        fails_on=Example({**_RECEIVED, **_CONCLUDED}),
        passes_on=Example({**_RECEIVED, **_GRANTED, **_CONCLUDED}),
        settled_by=_ALONE,
    ),
    Rule(
        code="A302",
        name="statutory-balance",
        severity=Severity.ERROR,
        basis=_BASIS["balance"],
        title=Text(
            "新收加上年结转不等于办结加结转下年度", "Received and carried in differ from concluded and carried over"
        ),
        does=Text(
            "逐列核对表头所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和（第三项取其总计）。",
            "In every column, the identity printed in the head of the table: item 一 plus item 二 equals item 三, by "
            "its total, plus item 四.",
        ),
        why=Text(
            "这是表格上唯一印明的勾稽关系：收到的申请到年底要么办结，要么结转。不成立的报告不能同时为真。",
            "The one identity the form itself prints: an application taken in has, at the end of the year, either been "
            "concluded or is carried over. A report that breaks it contradicts itself.",
        ),
        says=_SAYS,
        repair=Text(
            "查明本年是否漏计新收或者上年结转；正文所述收到件数往往能指出错在哪一格。",
            "Find out whether an application received or carried in was not counted; the prose often says which.",
        ),
        find=Holds("balance", Section.APPLICATIONS),
        fails_on=Example(_RECEIVED),
        passes_on=Example({**_RECEIVED, **_CARRIED_OVER}),
        settled_by=_ALONE,
    ),
    Rule(
        code="A303",
        name="applicant-row-sum",
        severity=Severity.ERROR,
        basis=_BASIS["row_sum"],
        title=Text("各类申请人之和不等于总计", "The kinds of applicant do not sum to the total"),
        does=Text(
            "逐行核对：自然人与五类法人或其他组织相加，应等于该行总计。",
            "In every row, adds natural persons and the five kinds of organisation; holds the sum against the total.",
        ),
        why=Text(
            "表头把申请人分为六类，每件申请只属一类；总计列由六类相加得出。",
            "The head of the table divides applicants into six kinds, each application belonging to one; the total "
            "column is their sum.",
        ),
        says=_SAYS,
        repair=Text("核对该行各类申请人件数。", "Hold the row against the register by kind of applicant."),
        find=Holds("row_sum", Section.APPLICATIONS),
        fails_on=Example({"applications.received.total": 1, "applications.carried_over.total": 1}),
        passes_on=Example({**_RECEIVED, **_CARRIED_OVER}),
        settled_by=_ALONE,
    ),
)
