"""What is said of letters: the facts that they need, and what keeps one from being written."""

from govinfo.languages import Text

FACTS = {
    "organ": Text("发文机关名称", "name of the organ that writes"),
    "applicant": Text("申请人姓名或者名称", "name of the applicant"),
    "party": Text("被征求意见方名称", "name of who is consulted"),
    "description": Text("所申请公开的政府信息", "the information applied for"),
    "corrections": Text("需要补正的事项", "what to correct"),
    "until": Text("截止日期", "the last day set"),
    "days": Text("延长的工作日数", "working days of the extension"),
    "due": Text("答复期限届满之日", "last day for the reply"),
    "amount": Text("收费金额", "amount of the fee"),
    "fee_basis": Text("收费方式", "what the fee is charged on"),
    "rates": Text("收费标准", "rates of the fee"),
    "payment": Text("缴纳方式", "how to pay"),
    "contents": Text("公开的内容", "what is disclosed"),
    "access": Text("获取信息的方式、途径", "how and where the information is had"),
    "reasons": Text("理由", "the reasons"),
    "responsible": Text("负责公开的机关名称、联系方式", "the organ responsible and how to reach it"),
    "rules": Text("应当依照的法律、行政法规", "the law that governs access"),
    "channel": Text("提出诉求的渠道", "where the petition belongs"),
    "review_organ": Text("行政复议机关", "the review organ"),
    "court": Text("有管辖权的人民法院", "the court"),
    "explained": Text("申请人的理由说明", "what became of the reasons asked for"),
    "view": Text("第三方的意见", "what the third party said"),
    "ground": Text("不予公开的情形", "the ground of the refusal"),
    "received": Text("收到申请之日", "the day of receipt"),
    "contact": Text("联系方式", "how to reach the office"),
}
"""What each fact is called, by the name it is handed over by."""

LACKING = Text(
    "缺少“{fact}”（{name}=，命令行用 --fact），{citation}要求写明；起草时可用 draft=True（命令行用 --draft）留空",
    "{fact} ({name}=, on the command line --fact) is missing, and {citation} asks for it; a draft (draft=True, "
    "--draft) leaves a marked gap",
)
LETTERS = {
    "registered": Text("登记回执", "the receipt"),
    "correction_requested": Text("补正告知书", "the request to correct"),
    "third_party_consulted": Text("征求第三方意见书", "the consultation of a third party"),
    "organ_consulted": Text("征求其他机关意见函", "the consultation of another organ"),
    "extended": Text("延长答复期限告知书", "the notice of an extension"),
    "reasons_requested": Text("说明理由告知书", "the request for reasons"),
    "delayed": Text("延迟答复告知书", "the notice of a delay"),
    "fee_notified": Text("收费通知", "the notice of a fee"),
    "decided": Text("答复书", "the answer"),
    "third_party_told": Text("书面告知第三方", "the notice to a third party"),
}
"""What each letter is called."""

NO_EVENT = Text(
    "申请{case}没有可据以发出“{letter}”的有效事项（{event}）",
    "case {case} has no event in effect ({event}) that calls for {letter}",
)
WAY_NEEDED = Text(
    "办理结果“{outcome}”对应几种答复，决定所引条款应当写明是{items}中的哪一项",
    "the outcome {outcome} is answered in several ways: the grounds of the decision name one of {items}",
)
BEFORE_REGULATION = Text(
    "{day}时2019年修订的《条例》尚未施行，不能据此制作文书",
    "the regulation as revised in 2019 was not in force on {day}: no letter is written under it",
)
CHINESE_ONLY = Text("文书只有中文", "a letter is in Chinese only")
LETTER = Text("文书", "letter")
FACT = Text("文书事项", "fact of a letter")
