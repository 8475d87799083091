"""What the words of the vocabularies are called that neither the form nor a record of the law names."""

from collections.abc import Mapping

from govinfo.languages import Text
from govinfo.messages import checking, law, nouns

CHANNELS = {
    "in_person": Text("当面提交", "in person"),
    "signed_mail": Text("邮寄签收", "mail signed for"),
    "ordinary_mail": Text("平常信函", "ordinary mail"),
    "misaddressed_mail": Text("误寄其他单位或者个人", "mail to another unit or person"),
    "internet": Text("互联网渠道", "the internet"),
    "fax": Text("传真", "fax"),
}
SERVICES = {
    "direct": Text("直接送达", "direct service"),
    "entrusted": Text("委托送达", "service by another organ"),
    "post": Text("邮寄送达", "service by post"),
    "courier": Text("快递送达", "service by another courier"),
    "electronic": Text("电子送达", "electronic service"),
    "public_notice": Text("公告送达", "service by public notice"),
}
WANTED_FORMS = {
    "paper": Text("纸质", "on paper"),
    "email": Text("电子邮件", "by e-mail"),
    "electronic_copy": Text("电子文件", "as a file"),
    "on_site": Text("现场查阅、抄录", "read and copied on site"),
}
REVIEW_PROCEDURES = {
    "ordinary": Text("普通程序", "ordinary procedure"),
    "summary": Text("简易程序", "summary procedure"),
}
REVIEW_STEPS = {
    "procedure": Text("建立健全审查机制", "procedure and responsibility laid down"),
    "secrecy": Text("保密审查", "review of secrecy"),
    "referral": Text("报有关主管部门确定", "referral to the competent department"),
}
RECORD_HANDLINGS = {
    "corrected": Text("予以更正", "corrected"),
    "refused": Text("不予更正", "refused"),
    "transferred": Text("转送有权机关", "transferred to the competent organ"),
    "referred": Text("告知向有权机关提出", "referred to the competent organ"),
}
CASE_STATES = {
    "processing": Text("办理中", "processing"),
    "consulting": Text("征求意见中", "consulting"),
    "awaiting_correction": Text("待补正", "awaiting correction"),
    "awaiting_reasons": Text("待说明理由", "awaiting reasons"),
    "awaiting_payment": Text("待缴费", "awaiting payment"),
    "decided": Text("已答复", "decided"),
    "delivered": Text("已送达", "delivered"),
    "withdrawn": Text("已撤回", "withdrawn"),
    "merged": Text("已并案", "merged"),
}
CELL_STATUSES = {
    "number": Text("数字", "number"),
    "blank": Text("空白", "blank"),
    "mark": Text("符号或者文字", "mark"),
    "undecided": Text("未能判定", "undecided"),
    "missing": Text("未见", "missing"),
}
DAY_REASONS = {
    "received": Text("收到申请，当日不计", "received; that day is not counted"),
    "restarted": Text("期限自次日起重新计算", "the period begins anew on the next day"),
    "waiting": Text("等待申请人，不计", "waiting for the applicant; not counted"),
    "consulting": Text("征求意见，不计算在期限内", "consulting; left out of the period"),
    "resting": Text("非工作日，不计", "no working day; not counted"),
    "counted": Text("计入", "counted"),
    "delayed": Text("延迟答复的合理期限内", "within the delay set for the reply"),
}

WORDS: Mapping[str, Mapping[str, Text]] = {
    "AsideKind": {
        "note": Text("注释标记", "note mark"),
        "struck": Text("划去的文字", "struck out"),
        "deleted": Text("修订中删除的文字", "deleted as a tracked change"),
        "hidden": Text("隐藏的文字", "hidden text"),
        "aslant": Text("斜排的文字", "text aslant"),
        "picture": Text("图像", "picture"),
        "concealed": Text("隐藏而已读入", "hidden, read all the same"),
        "passed": Text("隐藏而未读入", "hidden, not read"),
        "stored": Text("存储与显示不同的数字", "stored otherwise than shown"),
        "uncalculated": Text("未计算的公式", "formula without a result"),
        "faulty": Text("出错的公式", "formula with an error"),
    },
    "CaseState": CASE_STATES,
    "CellStatus": CELL_STATUSES,
    "Channel": CHANNELS,
    "LetterKind": {
        "registered": Text("登记回执", "receipt"),
        "correction_requested": Text("补正告知书", "request to correct"),
        "third_party_consulted": Text("征求第三方意见书", "consultation of a third party"),
        "organ_consulted": Text("征求其他机关意见函", "consultation of another organ"),
        "extended": Text("延长答复期限告知书", "notice of extension"),
        "reasons_requested": Text("说明理由告知书", "request for reasons"),
        "delayed": Text("延迟答复告知书", "notice of delay"),
        "fee_notified": Text("收费通知", "notice of a fee"),
        "decided": Text("答复书", "answer"),
        "third_party_told": Text("决定公开告知书", "notice to the third party"),
    },
    "Oddity": {
        "missing_row": Text("缺少一行", "missing row"),
        "doubled_row": Text("重复一行", "doubled row"),
        "unknown_row": Text("无法识别的行", "unknown row"),
        "altered_label": Text("名称与格式不同", "altered label"),
        "doubled_table": Text("重复的表", "doubled table"),
        "missing_cell": Text("缺少单元格", "missing cell"),
        "extra_cell": Text("多出单元格", "extra cell"),
        "undecided_cell": Text("未能判定的单元格", "undecided cell"),
        "contradicted": Text("前后矛盾", "contradicted"),
    },
    "Reason": DAY_REASONS,
    "RecordHandling": RECORD_HANDLINGS,
    "RemedyRoute": nouns.ROUTES,
    "ReviewProcedure": REVIEW_PROCEDURES,
    "ReviewStep": REVIEW_STEPS,
    "Service": SERVICES,
    "Severity": checking.SEVERITIES,
    "Status": law.STATUSES,
    "Strength": checking.STRENGTHS,
    "Unit": {
        "working_days": Text("工作日", "working days"),
        "days": Text("日", "days"),
        "months": Text("个月", "months"),
    },
    "Verdict": {
        "fail": Text("不符", "failed"),
        "unknown": Text("无法核对", "unknown"),
        "not_applicable": Text("不适用", "not applicable"),
        "pass": Text("相符", "passed"),
    },
    "WaiverState": {
        "used": Text("已使用", "used"),
        "unused": Text("未用到", "unused"),
        "expired": Text("已过期", "expired"),
        "unexplained": Text("没有写明理由", "unexplained"),
        "stale": Text("数字已变", "stale"),
        "unknown_code": Text("没有该规则", "unknown code"),
        "not_asked": Text("本次未检查", "not asked"),
    },
    "WantedForm": WANTED_FORMS,
}
"""What the members of each vocabulary are called, by its name."""
