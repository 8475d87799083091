"""What the things are called that messages speak of."""

from govinfo.languages import Text

LANGUAGE = Text("语言", "language")

ROUTES = {
    "review": Text("行政复议", "review"),
    "direct_litigation": Text("行政诉讼（未经复议）", "direct litigation"),
    "litigation_after_review": Text("行政诉讼（复议后）", "litigation after review"),
}
"""The ways of a remedy, by their fixed names."""

SEVERITY = Text("严重程度", "severity")
APPLICANT = Text("申请人类型", "kind of applicant")
EVENT_FIELD = Text("事项的内容", "field of an event")
CHANNEL = Text("提出方式", "channel")
ROUTE = Text("救济途径", "route of a remedy")
FEE_BASIS = Text("收费方式", "basis of a fee")
ORGAN_KIND = Text("机关类型", "kind of organ")
RULE = Text("规则", "rule")
OPTION = Text("选项", "option")

WORD = Text("文字（str）", "a text")
REPORT = Text("一份年度报告（AnnualReport）", "an annual report")
REPORTS = Text("若干年度报告（AnnualReport）", "several annual reports")
APPLICATION = Text("申请（Application）", "an application")
LETTER_TEXT = Text("文字（str）", "text")
APPLICATIONS = Text("若干申请（Application）", "several applications")
REMEDIES = Text("若干复议、诉讼案件（Remedy）", "several remedies")
PUBLICATIONS = Text("若干公开事项（Publication）", "several publications")
PATH = Text("文件路径", "a path")
NAME_OF_FILE = Text("文件名（str）", "the name of a file")
DIFFERENCES = Text("若干差异（Difference）", "several differences")
REPAIRS = Text("若干修改方案（Repair）", "several repairs")
CHANGES = Text("若干修改（Change）", "several changes")
CONVERTER = Text("cattrs 的 Converter", "a converter of cattrs")
TARGET = Text("文件路径，或者以二进制方式打开、可以写入的文件", "a path, or a file open for writing bytes")
FILE = Text("文件路径，或者以二进制方式打开的文件", "a path, or a file open for reading bytes")
LIMITS = Text("限度（Limits）", "Limits")
DATA = Text("文字（str）或者字节（bytes）", "a text or bytes")
WITHHELD = Text("若干不予公开的信息（WithheldItem）", "several withheld items")
CORRECTIONS = Text("若干更正记录的申请（RecordCorrection）", "several requests to correct records")
CASES = Text("登记簿（CaseLog）或者若干申请（Application）", "a case log, or several applications")
CODES = Text("规则代码或者代码开头，一个或者若干个", "the code of a rule or the beginning of codes, one or several")
RULES = Text("若干规则（Rule）", "several rules")
SUBJECTS = Text("若干计数对象（Subject）", "several subjects")
WAIVERS = Text("若干豁免（Waiver）", "several waivers")
PRINTABLE = Text(
    "年度报告（AnnualReport）、其中一张表或者文书（Letter）", "an annual report, one of its tables or a letter"
)
DAY = Text("日期（date）", "a date")
DAYS = Text("若干日期（date）", "several dates")
CALENDAR = Text("工作日历（Calendar）", "a calendar of working days")
DOSSIER = Text("卷宗（Dossier）", "a dossier")
PLAN = Text("检查方案（Plan）", "a plan")
COUNT = Text("整数（int）", "a whole number")
NUMBER = Text("数（int、float）", "a number")
CELLS = Text("单元格地址及其内容", "addresses of cells with what they state")
CELL_NUMBERS = Text("单元格编号及其内容", "numbers of cells with what they state")
ROW_AND_COLUMN = Text("行和列的名称，如“received”“total”", "the keys of a row and a column, such as received and total")
REVIEW_STEP = Text("公开审查环节", "step of review")

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

SOURCE = Text("法律文件", "source")
EXEMPTION = Text("不予公开的情形", "exemption")
OUTCOME = Text("办理结果", "outcome")
AN_OUTCOME = Text(
    "办理结果（govinfo.law.outcomes.OUTCOMES 中的一种）", "an outcome, one of govinfo.law.outcomes.OUTCOMES"
)
REPLY_TYPE = Text("答复类型", "reply type")
NOTICE = Text("放假通知", "holiday notice")
REVIEW_PROCEDURE = Text("复议程序", "procedure of a review")
RECORD_HANDLING = Text("更正申请的处理", "handling of a request to correct")
SERVICE = Text("送达方式", "way of service")
WANTED_FORM = Text("获取信息的形式", "form wanted")
PASSAGES = Text("若干部分的正文（Passage）", "several passages")
ITEM_OF_20 = Text("《条例》第二十条的事项（序号、代码或者名称）", "an item of Art. 20, by its number, key or label")
EVENTS = Text("若干事项（Event）", "several events")
CITATIONS = Text("若干条款（Citation）", "several citations")
SPANS = Text("若干对起止日期", "several pairs of a first and a last day")
WORDS = Text("若干段文字（str）", "several texts")
ENDING = Text("结案方式", "ending")
DISCLOSURE_ITEM = Text("主动公开事项", "disclosure item")
PERIOD = Text("期限", "period")
YEARLY_DATE = Text("年度日期", "yearly date")
FEE_SCHEDULE = Text("收费标准", "fee schedule")
EVENT = Text("事项", "event")
PROFILE = Text("检查阶段", "profile")
RESERVED_CODE = Text("保留的代码", "reserved code")
INDICATOR = Text("指标", "indicator")
FORM = Text("一个 Form", "a form")
WIRE_FORMAT = Text("存储格式", "format that is stored")
EDITION = Text("格式版本", "edition of the form")
MATTER_OF_21 = Text("《条例》第二十一条所列事项", "matter of Art. 21")
TABLE = Text("表", "table")
ROW_OF = Text("行（{table}）", "row of {table}")
COLUMN_OF = Text("列（{table}.{row}）", "column of {table}.{row}")
FIGURE_OF = Text("表二的数字（{edition}年版）", "figure of 表二, edition {edition}")
SHAPE = Text("表的形状", "shape")
COLUMNS = Text("若干列名", "names of columns")
FINDINGS = Text("若干检查结果（Finding）或者已检查的文件（Checked）", "several findings, or files that were checked")
LABELS = Text("列名的写法", "kind of label")
BACKEND = Text("数据表的库", "backend")
DIALECT = Text("数据库", "SQL dialect")
EXPORT = Text("导出内容", "export")
FIELD_OF_REPORT = Text("报告的内容", "field of a report")
