"""Sentences of annual reports, with slots for what the tables say (`govinfo.strategies.slots`)."""

from collections.abc import Mapping

from govinfo.forms import FORMS
from govinfo.report.claims.labels import bare_label
from govinfo.vocabulary import Section, Topic

ProsePart = Section | Topic | None
"""A section, a topic of the overview, or the preface."""
ProseParts = tuple[ProsePart, ...]
Lines = Mapping[ProsePart, tuple[str, ...]]
"""The paragraphs of a report, place by place."""

_APPLICATION: ProseParts = (Topic.DISCLOSURE_ON_APPLICATION, Section.APPLICATIONS)
_REMEDIES: ProseParts = (Section.REMEDIES, Topic.DISCLOSURE_ON_APPLICATION)
_PROACTIVE: ProseParts = (Topic.PROACTIVE_DISCLOSURE, Section.PROACTIVE)


def _outcomes() -> tuple[str, ...]:
    rows = {row.key: bare_label(row) for row in FORMS[-1].tables[Section.APPLICATIONS].rows if len(row.groups) > 1}
    short = {"repeated", "other_handling"}  # 重复申请 and 其他 alone say too little
    return tuple(f"政府信息公开申请中，{label}{{{key}}}件。" for key, label in rows.items() if key not in short)


_RECEIVED = (
    "全年收到政府信息公开申请{received}件。",
    "{year}年，{self}共收到政府信息公开申请{received}件。",
    "本年度新收政府信息公开申请{received}宗，均按程序登记。",
    "共收到公民、法人和其他组织提出的政府信息公开申请{received}件。",
)
_CARRIED_IN = ("上年结转政府信息公开申请{carried_in}件。", "上一年度结转的政府信息公开申请{carried_in}件，已一并办理。")
_ANSWERED = ("全年办结政府信息公开申请{concluded}件。", "依法答复政府信息公开申请{concluded}件，答复格式规范。")
_CARRIED_OVER = (
    "政府信息公开申请结转下年度继续办理{carried_over}件。",
    "尚未办结的政府信息公开申请{carried_over}件，将按期答复。",
    "政府信息公开申请中，{carried_over}件结转下年度继续办理。",
)
_DISCLOSED = (
    "政府信息公开申请的办理结果为，予以公开{granted}件，部分公开{partially_granted}件。",
    "政府信息公开申请中，予以公开和部分公开{granted+partially_granted}件。",
    "政府信息公开申请办理结果：{granted}件予以公开。",
)
_GROUPED = (
    "政府信息公开申请的办理结果为，不予公开{refused}件，无法提供{unavailable}件，不予处理{not_processed}件。",
    "政府信息公开申请办理结果中，其他处理{correction_overdue+fee_overdue+other_handling}件。",
)
_APPLICANTS = (
    (
        "政府信息公开申请中，自然人申请{received.natural_person"
        "|concluded.natural_person|received.natural_person+carried_in.natural_person}件。"
    ),
)
_REVIEWS = (
    "全年发生政府信息公开行政复议{review}件，其中维持{review.upheld}件、纠正{review.corrected}件。",
    (
        "涉及政府信息公开的行政复议案件{review}件，结果维持{review.upheld}件，结果纠正{review.corrected}件，"
        "其他结果{review.other}件，尚未审结{review.pending}件。"
    ),
)
_SUITS = (
    "全年发生政府信息公开行政诉讼{direct_litigation+litigation_after_review}件。",
    "政府信息公开行政诉讼中，未经复议直接起诉{direct_litigation}件，复议后起诉{litigation_after_review}件。",
    (
        "政府信息公开行政诉讼{direct_litigation+litigation_after_review}件，"
        "其中结果维持{direct_litigation.upheld+litigation_after_review.upheld}件。"
    ),
)
_DOCUMENTS = (
    (
        "本年度制发行政规范性文件{normative_documents.issued}件，废止行政规范性文件{normative_documents.repealed}件，"
        "现行有效行政规范性文件{normative_documents.in_force}件。"
    ),
    "印发行政规范性文件{normative_documents.issued}件，均已公开。",
    "全年制定规章{rules.issued}件，废止规章{rules.repealed}件，现行有效规章{rules.in_force}件。",
)
_FEES = (
    "全年行政事业性收费{administrative_fees.amount}万元。",
    "行政事业性收费金额共计{administrative_fees.amount*10000}元。",
)
STATEMENTS: dict[str, tuple[ProseParts, tuple[str, ...]]] = {
    "X601": (_APPLICATION, (*_RECEIVED, "全年共办理政府信息公开申请{received+carried_in|concluded|received}件。")),
    "X602": (_APPLICATION, _CARRIED_IN),
    "X603": (_APPLICATION, _ANSWERED),
    "X604": (_APPLICATION, _CARRIED_OVER),
    "X605": (_APPLICATION, _DISCLOSED),
    "X606": (_APPLICATION, (*_GROUPED, *_outcomes())),
    "X607": (_APPLICATION, _APPLICANTS),
    "X610": (_REMEDIES, _REVIEWS),
    "X611": (_REMEDIES, _SUITS),
    "X612": (_PROACTIVE, _DOCUMENTS),
    "X614": (_PROACTIVE, _FEES),
}
"""For each code: where sentences stand, and those that state what it looks at."""

SHARES = (
    "政府信息公开申请中，予以公开{granted}件，占办结总数的{granted%concluded}%。",
    "政府信息公开申请的办理结果中，不予公开{refused}件，占比{refused%concluded}%。",
)
GROWTH = (
    "全年收到政府信息公开申请{received}件，同比{received^}。",
    "全年收到政府信息公开申请{received}件，较上年{received^}。",
)
UPHELD: dict[str, tuple[str, ...]] = {
    "review": ("全年发生政府信息公开行政复议{review}件，均获维持。",),
    "direct_litigation": ("政府信息公开行政诉讼{direct_litigation+litigation_after_review}件，全部维持。",),
}
NOTHING: dict[str, tuple[ProseParts, tuple[str, ...]]] = {
    "received": (_APPLICATION, ("本年度未收到政府信息公开申请。", "{year}年，{self}没有收到政府信息公开申请。")),
    "review": (_REMEDIES, ("未发生涉及政府信息公开的行政复议案件。", "全年无政府信息公开行政复议。")),
    "direct_litigation+litigation_after_review": (
        _REMEDIES,
        ("未发生涉及政府信息公开的行政诉讼案件。", "政府信息公开方面不存在行政诉讼情况。"),
    ),
    "carried_over": (_APPLICATION, ("收到的政府信息公开申请均已办结。", "政府信息公开申请已全部按时办结。")),
}
"""What may be said where a figure is zero."""

PREFACE = (
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和{form}的要求，现公布{organ}{year}年政府信息公开工作年度报告。",
    "本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。",
    "本报告所列数据的统计期限为{year}年1月1日至12月31日，统计范围为本级。",
)
PARAGRAPHS: dict[ProsePart, tuple[str, ...]] = {
    Section.OVERVIEW: (
        "{year}年，{self}坚持以公开为常态、不公开为例外，扎实推进各项任务。",
        "一年来，{self}认真贯彻上级部署，围绕群众关切回应社会期盼。",
    ),
    Topic.PROACTIVE_DISCLOSURE: (
        "围绕重点领域做好主动公开，及时发布政策及其解读材料。",
        "主动公开各类信息，内容涵盖工作动态、财政预决算和民生实事。",
        "全年主动公开信息9条，其中概况信息2条、政策文件4条、其他信息3条。",
    ),
    Topic.DISCLOSURE_ON_APPLICATION: (
        "畅通依申请公开渠道，规范受理、登记、办理、答复流程。",
        "完善依申请公开工作机制，依法维护申请人权利。",
    ),
    Topic.INFORMATION_MANAGEMENT: (
        "严格执行信息发布审核制度，健全保密审查机制。",
        "动态调整公开事项目录，明确专人负责政府信息管理。",
    ),
    Topic.PLATFORM: (
        "优化门户网站栏目设置，提升政务新媒体服务能力。",
        "做好公众号日常运维，推进基层公开专区建设。",
    ),
    Topic.SUPERVISION: ("组织业务培训两次，自觉接受社会监督。", "健全工作机制，定期开展自查自纠并督促整改。"),
    Section.PROBLEMS: (
        "（一）存在的主要问题",
        "公开内容的深度还不够，解读形式较为单一。",
        "个别栏目更新不够及时，工作人员业务能力有待提高。",
        "与群众需求相比，公开的针对性仍需加强。",
        "（二）改进情况",
        "{next_year}年，将丰富解读形式，提高发布质量。",
        "加强学习交流，建立定期检查机制。",
    ),
}
ACCOUNTABILITY = (
    "年度工作考核结果为优秀，社会评议满意度较高，未发生责任追究情形。",
    "将政务公开纳入绩效考核，未出现需要追责的情况。",
)
NO_FEE = ("本年度未收取信息处理费。", "按照《政府信息公开信息处理费管理办法》执行，{year}年没有产生信息处理费。")
CHARGED = (
    "本年度收取信息处理费{number}件，共{amount}元。",
    "按照《政府信息公开信息处理费管理办法》，全年对{number}件申请收取信息处理费合计{amount}元。",
)
