"""What the words of the vocabularies are called that neither the form nor a record of the law names."""

from govinfo.languages import Text

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
