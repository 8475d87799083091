"""What the page of a rule says of the rule and of the filings that show it."""

from govinfo.languages import Text

DOES = Text("检查内容", "What it does")
WHY = Text("为什么重要", "Why it matters")
FAILS = Text("不通过的例子", "Fails")
PASSES = Text("通过的例子", "Passes")
REPAIR = Text("怎样改正", "Repair")
REFERENCES = Text("依据", "References")

FILED_ON = Text("{number}格式，未列出的单元格均为0。", "The form of {number}; cells not listed are 0.")
BLANK = Text("空白", "blank")
NOTED = Text("未能判定（原文“{text}”，{why}）", "not told (“{text}” stands there: {why})")
PROSE = Text("正文有{count}个部分{quoted}", "{count} sections of prose{quoted}")
NO_TABLE = Text("没有{table}", "no {table}")
FEES = Text(
    "信息处理费：通知收取{notices}件，应收{charged}元，实收{collected}元",
    "`processing_fees`: {notices} notices, {charged} 元 charged, {collected} 元 collected",
)
ORGAN_KIND = Text("机关类型：`{kind}`", "`kind`: {kind}")
MET = Text("读取时所见：{met}", "met while reading: {met}")
PROBLEM = Text("{where}{why}", "{where}: {why}")
SPAN = Text("{cell}（{at}“{raw}”）", "{cell}, {at} “{raw}”")
NOTHING_ODD = Text("无异常", "nothing odd")
REGISTER = Text("台账：", "The register:")

LAST_YEAR = Text("上年报告", "last year")
PART = Text("第{number}个单位", "part {number}")
SIBLING = Text("第{number}个同类机关", "like organ {number}")
