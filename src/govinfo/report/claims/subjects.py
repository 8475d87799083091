"""What reports count in their prose, and the words for it.

What the forms print (结果维持, 不予公开, …) is taken from the forms that are known, an outcome under the label of
each; only the verbs around it stand here. All patterns are for compacted text: normalised, without white space.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import FormTable, Heading, Row
from govinfo.report.claims.documents import documents
from govinfo.report.claims.labels import printed, row_of
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.wording.carried import TURNED
from govinfo.report.claims.wording.figures import TOGETHER
from govinfo.text import fold
from govinfo.vocabulary import Applicant, ProactiveRow, RemedyResult, RemedyRoute, Section

RECEIVED, CARRIED_IN, CONCLUDED, CARRIED_OVER = (
    f"applications.{row}.total" for row in ("received", "carried_in", "concluded", "carried_over")
)
_OBJECT = (
    r"(?:的|政府|信息|政务|依|公开|申请|各类|有效|公民|社会公众|公众|群众|居民|村民|市民|用户|患者|学生|家长|企业|个人|线上|线下|网上|网络|信函|书面|当面|、|和|或|及|与|法人|其他组织|提出|提交|"
    r"答复|办理|处理|要求|请求|事项|事宜|情况|办件|件数|数量|总数|总量|案件|案|件|类|被|共|计|总|合|为|有|了|近|约|:|"
    rf"向[^,\d]{{2,20}}?(?:提出|提交)|涉及[^,\d]{{2,30}}?的|方面|\([^()\d]{{1,20}}\)|,(?={TOGETHER}))*(?<!:公开)"
)


_OPEN = r"(?:未到|未满|未超|尚未|正在|仍在|尚在|处于)"
_NEXT = r"(?:至|到|入)?(?:下(?:一)?年(?:度)?|次年|明年|20\d\d年(?:度)?)"
_AMOUNT = r"(?:的|收入|收费|金额|总额|共|计|合|总|为|:|收取|收缴|费用|达|约)*"


def _not_behind(before: str, words: str) -> str:
    """Words that mean something else behind some others, all of one length; two plain characters begin them."""
    opening, rest = words[:2], words[2:]
    return f"{opening}(?<!(?:{before}){opening}){rest}"


def _sum(*rows: str, on: frozenset[str] | None = None) -> ClaimReading:
    return ClaimReading(tuple(f"applications.{row}.total" for row in rows), editions=on)


class _Group(NamedTuple):
    """Outcomes that forms put under one heading, or count in one row.

    Attributes:
        names: What the heading or the row is called.
        rows: What each outcome under it is called, by key.
        sums: The rows it is divided into, and the editions that divide it so.
    """

    names: dict[str, None]
    rows: dict[str, dict[str, None]]
    sums: dict[tuple[str, ...], list[str]]


def _grouped() -> Mapping[str, _Group]:
    """The groups of outcomes over all forms, the newest form's first."""
    groups: dict[str, _Group] = {}
    for form in reversed(FORMS):
        for key, (heading, rows) in _headed(form.tables[Section.APPLICATIONS]).items():
            group = groups.setdefault(key, _Group({}, {}, {}))
            group.names[printed(heading)] = None
            group.sums.setdefault(tuple(row.key for row in rows), []).append(form.edition)
            for row in rows:
                group.rows.setdefault(row.key, {})[printed(row)] = None
    for form in reversed(FORMS):
        for row in form.outcomes:
            if row.key in groups:
                groups[row.key].sums.setdefault((row.key,), []).append(form.edition)
    return groups


def _headed(table: FormTable) -> Mapping[str, tuple[Heading, list[Row]]]:
    headed: dict[str, tuple[Heading, list[Row]]] = {}
    for row in table.rows:
        for heading in row.groups[1:]:
            headed.setdefault(heading.key, (heading, []))[1].append(row)
    return headed


_ALSO: dict[str, tuple[str, ...]] = {"refused": ("不同意公开",)}
"""What groups of outcomes are called beside their printed names, by the office and not by a third party."""
_ENDED = r"(?:的|答复|申请|信息|政府|公开|共|计|有|为|:|[”」'\"]|处理)*"


def _disclosed() -> tuple[Subject, ...]:
    granted, partly = (printed(row_of(Section.APPLICATIONS, key)) for key in ("granted", "partially_granted"))
    both = (
        *(rf"{wholly}(?:以?及|和|、|与|或者?){partly}" for wholly in (granted, "同意公开")),
        *(rf"公开{joined}(?<!予公开{joined}){partly}" for joined in ("及", "以及", "和", "与", "或", "或者")),
    )
    wholly = (_not_behind("部分", granted), _not_behind("不", "同意公开"), "全部公开")
    return (
        Subject(
            "disclosed",
            both,
            _ENDED,
            (_sum("granted", "partially_granted"),),
            said=(f"申请中，{granted}和{partly}7件。",),
        ),
        Subject(
            "partially_granted",
            (partly, f"部分{granted}"),
            _ENDED,
            (_sum("partially_granted"),),
            after=partly,
            said=(f"申请中，{partly}7件。", f"答复申请，7件{partly}。"),
        ),
        Subject(
            "granted",
            wholly,
            _ENDED,
            (_sum("granted"),),
            after=granted,
            said=(f"申请中，{granted}7件。", "申请中同意公开的7件。", f"答复申请，7件{granted}。"),
        ),
    )


@renewed
def _outcomes() -> tuple[Subject, ...]:
    """The groups of outcomes and the outcomes in them, under their printed names."""
    subjects: list[Subject] = []
    for key, group in _grouped().items():
        name, *_ = group.names
        words = (*group.names, *_ALSO.get(key, ()))
        readings = tuple(_sum(*rows, on=frozenset(editions)) for rows, editions in group.sums.items())
        said = tuple(f"申请中，{word}7件。" for word in words)
        before = (*group.names, *(_not_behind("三方", word) for word in words[len(group.names) :]))
        subjects.append(Subject(key, before, _ENDED, readings, after=name, said=said))
        ended = rf"(?:{'|'.join(words)})?{_ENDED}"
        for row, labels in group.rows.items():
            long = tuple(label for label in labels if len(label) >= len(name))
            said = tuple(f"申请中，{label}{ending}7件。" for label in long for ending in ("", name))
            subjects += [Subject(row, tuple(map(re.escape, long)), ended, (_sum(row),), said=said)] if long else []
    return tuple(subjects)


@renewed
def outcome_subjects() -> frozenset[str]:
    """The keys of the subjects that are outcomes or groups of them."""
    return frozenset(subject.key for subject in _outcomes())


def _applicants() -> tuple[Subject, ...]:
    def readings(*columns: str) -> tuple[ClaimReading, ...]:
        return tuple(
            ClaimReading(tuple(f"applications.{row}.{column}" for row in rows for column in columns))
            for rows in (("received",), ("concluded",), ("received", "carried_in"))
        )

    columns = FORMS[-1].tables[Section.APPLICATIONS].columns
    person, *organizations = [column for column in columns if column.key != Applicant.TOTAL]
    organization = fold(organizations[0].groups[-1].label)
    tail = r"(?:的|申请|提出|政府|信息|公开|共|计|为|:)*"
    others = readings(*(column.key for column in organizations))
    return (
        Subject(
            "natural_persons",
            (fold(person.label),),
            tail,
            readings(person.key),
            after=rf"(?:由|为|系)?(?:{fold(person.label)}|公民|个人)(?:申请|提出|提交)",
            said=(
                "收到申请9件，其中自然人7件。",
                "收到申请9件，7件由自然人提出。",
                "申请中，7件自然人申请、2件企业申请。",
            ),
        ),
        Subject(
            "organizations",
            tuple(
                _not_behind("公民[和或及与、]", _not_behind("自然人[和或及与、]", words))
                for words in (organization, "法人(?:和|及|或者|、)?(?:其他)?组织")
            ),
            tail,
            others,
            said=("收到申请9件，其中法人和其他组织申请7件。",),
        ),
        *(
            Subject(
                column.key,
                (fold(column.label),),
                tail,
                readings(column.key),
                said=(f"申请中，{column.label}申请7件。",),
            )
            for column in organizations
            if column.key != Applicant.OTHER_ORGANIZATION
        ),
    )


@renewed
def applicant_subjects() -> frozenset[str]:
    """The keys of the subjects that are kinds of applicants."""
    return frozenset(subject.key for subject in _applicants())


def _remedies() -> tuple[Subject, ...]:
    review, direct, after = (f"remedies.{route}.total" for route in RemedyRoute)
    label = {route: fold(row_of(Section.REMEDIES, route).label) for route in RemedyRoute}
    either = (ClaimReading((direct, after)), ClaimReading((direct,), usual=False), ClaimReading((after,), usual=False))
    return (
        _remedy(RemedyRoute.DIRECT_LITIGATION, (label[RemedyRoute.DIRECT_LITIGATION],), ClaimReading((direct,))),
        _remedy(
            RemedyRoute.LITIGATION_AFTER_REVIEW, (label[RemedyRoute.LITIGATION_AFTER_REVIEW],), ClaimReading((after,))
        ),
        Subject(
            "disputes",
            tuple(rf"{one}(?:案件|案)?(?:、|和|及|与|以及)?(?:行政)?{other}" for one, other in _BOTH),
            _OBJECT,
            (ClaimReading((review, direct, after)),),
            Context.REMEDIES,
            said=("行政复议、行政诉讼案件共7件。", "诉讼和复议7件。"),
        ),
        _remedy(RemedyRoute.REVIEW, ("行政复议", "复议"), ClaimReading((review,))),
        _remedy("litigation", ("行政诉讼(?!请求)", "行政应诉", "诉讼(?!请求)", "应诉"), *either),
    )


def _remedy(key: str, words: tuple[str, ...], *readings: ClaimReading) -> Subject:
    said = tuple(f"{word.partition('(')[0]}案件7件。" for word in words)
    return Subject(str(key), words, _OBJECT, readings, Context.REMEDIES, said=said)


_BOTH = (
    ("行政复议", "(?:诉讼|应诉)"),
    ("复议", "(?:诉讼|应诉)"),
    ("行政诉讼", "复议"),
    ("诉讼", "复议"),
)
"""Reviews and suits counted together: what they begin with, and what is added."""


ROUTES = {
    "review": (RemedyRoute.REVIEW,),
    "litigation": (RemedyRoute.DIRECT_LITIGATION, RemedyRoute.LITIGATION_AFTER_REVIEW),
    "direct_litigation": (RemedyRoute.DIRECT_LITIGATION,),
    "litigation_after_review": (RemedyRoute.LITIGATION_AFTER_REVIEW,),
    "disputes": (*RemedyRoute,),
}
"""What reviews and suits are called as a subject, and the blocks of the table they stand in."""


def results_of(remedy: str, result: str) -> tuple[ClaimReading, ...]:
    """The cells that a result of reviews, of suits, or of one kind of suits is counted in."""
    return (ClaimReading(tuple(f"remedies.{route}.{result}" for route in ROUTES[remedy])),)


def _money() -> tuple[Subject, ...]:
    return (
        Subject(
            "fee_income",
            (fold(row_of(Section.PROACTIVE, ProactiveRow.ADMINISTRATIVE_FEES).label),),
            _AMOUNT,
            (ClaimReading(("proactive.administrative_fees.amount",)),),
            Context.ALWAYS,
            money=True,
            said=("全年行政事业性收费7元。",),
        ),
        Subject(
            "processing_fee",
            ("信息处理费", "信息公开处理费"),
            _AMOUNT,
            (),
            Context.ALWAYS,
            money=True,
            said=("收取信息处理费7元。",),
        ),
        Subject(
            "fee_notices",
            ("收费通知", "缴费通知"),
            r"(?:书|单|共|计|数|数量|为|:)*",
            (),
            Context.ALWAYS,
            said=("发出收费通知书7份。",),
        ),
    )


_HANDED_ON: tuple[Subject, ...] = (
    Subject(
        "carried_in",
        (
            *(
                rf"{last}{TURNED}(?:至?本年|下来)?(?:度)?"
                for last in ("上(?:一)?年(?:度)?", "去年", "往年", r"20\d\d年(?:度)?")
            ),
            r"结转上(?:一)?年(?:度)?(?:继续)?",
        ),
        _OBJECT,
        (ClaimReading((CARRIED_IN,)),),
        said=("上年结转申请7件。", "2022年度转入申请7件。", "结转上年度申请7件。", "结转上年度继续办理的申请7件。"),
    ),
    Subject(
        "carried_over",
        (
            *(rf"{verb}{_NEXT}(?:度)?(?:继续)?" for verb in ("结转", "转结", "转", "顺延", "延续", "延期", "转入")),
            "尚未办结",
            "未办结",
            "正在办理",
        ),
        _OBJECT,
        (ClaimReading((CARRIED_OVER,)),),
        after=rf"[^,\d]{{0,10}}(?:{_OPEN}[^,\d]{{0,10}},[^,\d]{{0,4}})?(?:结转|转结|转|顺延|延续|延期|转入){_NEXT}",
        halves=((r"(?:结转|转结|顺延|延续)(?:的|申请|办件)*", rf"(?:的?申请)?{_NEXT.removesuffix('*')}"),),
        said=("申请结转下年度继续办理7件。", "申请结转7件至下年度。", "申请中尚未办结7件。", "申请有7件结转下一年度。"),
    ),
    Subject(
        "handled",
        ("收办", "承办", "共办理", "办理", "处理", "共处理"),
        _OBJECT,
        (ClaimReading((RECEIVED, CARRIED_IN)), ClaimReading((CONCLUDED,)), ClaimReading((RECEIVED,))),
        said=("共办理政府信息公开申请7件。",),
    ),
    Subject(
        "received",
        (
            "收到",
            "接收",
            "接到",
            "收悉",
            "收件",
            "新收",
            "新增受理",
            r"新增(?=[^,\d]{0,10}申请)",
            _not_behind("不予", "受理"),
        ),
        _OBJECT,
        (ClaimReading((RECEIVED,)), ClaimReading((RECEIVED, CARRIED_IN), usual=False)),
        said=("收到政府信息公开申请7件。", "新收申请共计7件。", "接收公民提出的申请7件。"),
    ),
    Subject(
        "on_application",
        (_not_behind("公开", "依申请公开"),),
        r"(?:政府)?(?:信息)?(?:共|计|为|:)*",
        (
            ClaimReading((RECEIVED,)),
            ClaimReading((CONCLUDED,)),
            ClaimReading((RECEIVED, CARRIED_IN)),
            _sum("granted"),
            _sum("granted", "partially_granted"),
        ),
        said=("全年依申请公开7次。", "依申请公开政府信息共7条。"),
    ),
    Subject(
        "answered",
        ("办结", _not_behind("延期|逾期|超期|补充", "答复"), "回复", "办复", "办理完毕", "办理完成", "完成答复"),
        _OBJECT,
        (
            ClaimReading((CONCLUDED,)),
            ClaimReading((RECEIVED,), usual=False),
            ClaimReading((RECEIVED, CARRIED_IN), usual=False),
        ),
        said=("答复政府信息公开申请7件。", "办结申请7件。", "申请办理完毕7件。"),
    ),
)
"""What is taken in, handed on and answered: in the words of prose, not of the form."""


@renewed
def subjects() -> tuple[Subject, ...]:
    """Everything that is counted in prose, the more particular words first."""
    return (*_HANDED_ON, *_disclosed(), *_outcomes(), *_applicants(), *_remedies(), *documents(), *_money())


@renewed
def subject_of(key: str) -> Subject | None:
    """The subject of the library that has a key."""
    return next((subject for subject in subjects() if subject.key == key), None)


def readings_of(key: str) -> tuple[ClaimReading, ...]:
    """What a subject of the library can mean; nothing where it knows none of that key."""
    subject = subject_of(key)
    return () if subject is None else subject.readings


@renewed
def results() -> Mapping[str, str]:
    """Results of reviews and suits, by key, as printed; each also without its 结果."""
    columns = FORMS[-1].tables[Section.REMEDIES].columns
    return {str(column.key): fold(column.label) for column in columns if column.key != RemedyResult.TOTAL}
