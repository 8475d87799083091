"""What the things are called that messages speak of."""

from govinfo.languages import Text

LANGUAGE = Text("语言", "language")

ROUTES = {
    "review": Text("行政复议", "review"),
    "direct_litigation": Text("行政诉讼（未经复议）", "direct litigation"),
    "litigation_after_review": Text("行政诉讼（复议后）", "litigation after review"),
}
"""The ways of a remedy, by their fixed names."""

ORGAN_KIND = Text("机关类型", "kind of organ")
RULE = Text("规则", "rule")
OPTION = Text("选项", "option")

WORD = Text("文字（str）", "a text")
REPORT = Text("一份年度报告（AnnualReport）", "an annual report")
REPORTS = Text("若干年度报告（AnnualReport）", "several annual reports")
CASES = Text("登记簿（CaseLog）或者若干申请（Application）", "a case log, or several applications")
CODES = Text("规则代码或者代码开头，一个或者若干个", "the code of a rule or the beginning of codes, one or several")
RULES = Text("若干规则（Rule）", "several rules")
SUBJECTS = Text("若干计数对象（Subject）", "several subjects")
WAIVERS = Text("若干豁免（Waiver）", "several waivers")
DAY = Text("日期（date）", "a date")
DOSSIER = Text("卷宗（Dossier）", "a dossier")
PLAN = Text("检查方案（Plan）", "a plan")
COUNTS = Text("若干整数", "several whole numbers")

GIVEN = {
    "previous": Text("上一年度报告", "the report for the year before"),
    "parts": Text("所汇总各单位的报告", "the reports it adds up"),
    "cases": Text("申请登记簿", "the register of cases"),
    "siblings": Text("同类机关的报告", "reports of like organs"),
    "waived": Text("豁免", "waivers"),
    "crashed": Text("外加规则", "further rules"),
    "narrative": Text("正文", "the prose"),
    "year": Text("报告年度", "the year"),
    "published": Text("公布日期", "the day of publication"),
    "provenance": Text("读取记录", "where it was read"),
}
"""What a rule can need beside the tables."""
