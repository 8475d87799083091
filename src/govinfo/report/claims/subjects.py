"""What reports count in their prose, and the words for it.

What the forms print (结果维持, 不予公开, …) is taken from the forms that are known, an outcome under the label of
each; only the verbs around it stand here. All patterns are for compacted text: normalised, without white space.
"""

from govinfo.forms import renewed
from govinfo.report.claims.applicants import applicants
from govinfo.report.claims.documents import documents
from govinfo.report.claims.labels import row_of
from govinfo.report.claims.outcomes import disclosed, outcomes
from govinfo.report.claims.remedies import remedies
from govinfo.report.claims.subject import ClaimReading, Context, Subject, totals
from govinfo.report.claims.wording import not_behind
from govinfo.report.claims.wording.carried import TURNED
from govinfo.report.claims.wording.counted import OBJECT
from govinfo.text import fold
from govinfo.vocabulary import FEE_INCOME, ProactiveRow, Section

RECEIVED, CARRIED_IN, CONCLUDED, CARRIED_OVER = (
    f"applications.{row}.total" for row in ("received", "carried_in", "concluded", "carried_over")
)
_OPEN = r"(?:未到|未满|未超|尚未|正在|仍在|尚在|处于)"
_NEXT = r"(?:至|到|入)?(?:下(?:一)?年(?:度)?|次年|明年|20\d\d年(?:度)?)"
_AMOUNT = r"(?:的|收入|收费|金额|总额|共|计|合|总|为|:|收取|收缴|费用|达|约)*"


def _money() -> tuple[Subject, ...]:
    return (
        Subject(
            "fee_income",
            (fold(row_of(Section.PROACTIVE, ProactiveRow.ADMINISTRATIVE_FEES).label),),
            _AMOUNT,
            (ClaimReading((FEE_INCOME,)),),
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
        OBJECT,
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
            "年底结转",
            "年末结转",
        ),
        OBJECT,
        (ClaimReading((CARRIED_OVER,)),),
        after=rf"[^,\d]{{0,10}}(?:{_OPEN}[^,\d]{{0,10}},[^,\d]{{0,4}})?(?:结转|转结|转|顺延|延续|延期|转入){_NEXT}",
        halves=((r"(?:结转|转结|顺延|延续)(?:的|申请|办件)*", rf"(?:的?申请)?{_NEXT.removesuffix('*')}"),),
        said=("申请结转下年度继续办理7件。", "申请结转7件至下年度。", "申请中尚未办结7件。", "申请有7件结转下一年度。"),
    ),
    Subject(
        "handled",
        ("收办", "承办", "共办理", not_behind("不再", "办理"), not_behind("不再|不予|并案|合并", "处理"), "共处理"),
        OBJECT,
        (ClaimReading((RECEIVED, CARRIED_IN)), ClaimReading((CONCLUDED,)), ClaimReading((RECEIVED,))),
        said=("共办理政府信息公开申请7件。", "全年共有7件政府信息公开申请。"),
        halves=((r"共(?:计|有)?", r"(?:政府)?信息公开申请(?=[,;:。(]|$)"),),
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
            not_behind("不予", "受理"),
            *(not_behind(r"[^,:(年度]", rf"{words}(?=总量|数量|总数|件数)") for words in ("政府信息公开申请", "申请")),
        ),
        OBJECT,
        (ClaimReading((RECEIVED,)), ClaimReading((RECEIVED, CARRIED_IN), usual=False)),
        said=("收到政府信息公开申请7件。", "新收申请共计7件。", "接收公民提出的申请7件。"),
    ),
    Subject(
        "on_application",
        (not_behind("公开", "依申请公开"),),
        r"(?:政府)?(?:信息)?(?:共|计|为|:)*",
        (
            ClaimReading((RECEIVED,)),
            ClaimReading((CONCLUDED,)),
            ClaimReading((RECEIVED, CARRIED_IN)),
            totals("granted"),
            totals("granted", "partially_granted"),
        ),
        said=("全年依申请公开7次。", "依申请公开政府信息共7条。"),
    ),
    Subject(
        "answered",
        (
            "办结",
            not_behind("未", not_behind("延期|逾期|超期|补充", "答复")),
            "回复",
            "办复",
            "办理完毕",
            "办理完成",
            "完成答复",
        ),
        OBJECT,
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
    return (*_HANDED_ON, *disclosed(), *outcomes(), *applicants(), *remedies(), *documents(), *_money())


@renewed
def subject_of(key: str) -> Subject | None:
    """The subject of the library that has a key."""
    return next((subject for subject in subjects() if subject.key == key), None)


def readings_of(key: str) -> tuple[ClaimReading, ...]:
    """What a subject of the library can mean; nothing where it knows none of that key."""
    subject = subject_of(key)
    return () if subject is None else subject.readings
