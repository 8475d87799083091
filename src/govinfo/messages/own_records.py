"""What is said of requests to correct records about oneself."""

from govinfo.languages import Text

OURS = Text(
    "属于本机关职能范围，却转送或者告知另行提出",
    "within the organ's powers, and passed on or referred elsewhere",
)
NOT_OURS = Text(
    "不属于本机关职能范围，没有转送，也没有告知向有权机关提出",
    "outside the organ's powers, and neither passed on nor referred to the organ that has them",
)
NOT_CORRECTED = Text("审核属实而未予更正", "found to be wrong, and not corrected")
NOT_TOLD = Text("没有告知申请人", "the person was not told")
