"""The heads of what notebooks show as tables."""

from govinfo.languages import Text

FACTS = (Text("项目", "item"), Text("内容", "value"))
FOLDED = Text("其余{count}行", "{count} more rows")
FOLDED_AND_CUT = Text("其余{count}行，列出其中{shown}行", "{count} more rows, {shown} of them shown")
CUT = Text("共{count}行，列出前{shown}行", "{count} rows, the first {shown} shown")

CODE = Text("规则", "rule")
SEVERITY = Text("程度", "severity")
PROBLEM = Text("问题", "problem")
PLACE = Text("位置", "place")
EXPECTED = Text("应为", "expected")
ACTUAL = Text("实为", "actual")
BASIS = Text("依据", "basis")
WAIVED = Text("已豁免", "waived")

REPAIR = Text("方案", "repair")
FILED = Text("原填", "filed")
PROPOSED = Text("改为", "proposed")
EVIDENCE = Text("理由", "evidence")
UNPROVEN = Text(
    "查找未完成，可能还有其他方案", "the search was cut short: there may be further repairs, and smaller ones"
)

CHANGED = Text("变化的单元格", "cells that changed")
APART = Text("不能比较的单元格", "cells that cannot be compared")
BEFORE = Text("上年", "before")
AFTER = Text("本年", "after")
CHANGE = Text("增减", "change")
REASON = Text("原因", "reason")
SAME = Text("两份报告没有不同的单元格", "no cell differs")
LIKENESS = Text("正文相同部分占{share}%", "{share} % of the prose is the same")

MEMBERS = Text("汇总单位", "organs added up")
COVERAGE = Text("全部单位均已填报的单元格", "cells that every organ files")
LACKING = Text("有单位缺报的单元格", "cells that an organ lacks")
KNOWN_SUM = Text("已报之和", "sum of what is filed")
LACKED_BY = Text("缺报单位数", "organs that lack it")
SHARE = Text("{part}/{whole}", "{part} of {whole}")

CLOCK = Text("答复期限", "reply period")
RECEIVED = Text("收到日期", "received")
RUNS_FROM = Text("起算", "runs from")
LENGTH = Text("期限", "length")
WORKING_DAYS = Text("{count}个工作日", "{count} working days")
DAY_AFTER = Text("{day}的次日", "the day after {day}")
DUE = Text("届满日期", "last day")
TO_KNOW = Text("注意", "note")
DAYS = Text("逐日说明", "day by day")

STATE = Text("状态", "state")
OUTCOME = Text("办理结果", "outcome")
ID = Text("编号", "case")
APPLICANT = Text("申请人类型", "applicant")
ENDED = Text("办结日期", "ended")

UNITS = Text("件、页", "requests, pages")
AMOUNT = Text("金额（元）", "amount (元)")
CASE = Text("申请", "application")
CHARGED = Text("收费方式", "charged")

INDICATOR = Text("指标", "indicator")
RATE = Text("比率", "rate")
INTERVAL = Text("95%置信区间", "95 % interval")
COUNTED = Text("分子", "counted")
AMONG = Text("分母", "among")

NOTE = Text("说明", "note")
YEAR = Text("年度", "year")
ORGAN = Text("机关", "organ")
EDITION = Text("格式版本", "edition")

COLUMN = Text("列名", "column")
CALLED = Text("中文列名", "in Chinese")
VALUES = Text("可用的值", "values")

KEY = Text("代码", "key")
NAME = Text("名称", "name")
