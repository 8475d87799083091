"""What is said of findings as they are put out."""

from govinfo.languages import Text

WAIVED = Text("已豁免{count}项（{reasons}）", "{count} waived ({reasons})")
COVERAGE = Text(
    "应检{meant}份，已检{checked}份，其中未发现问题{clean}份",
    "meant {meant}, checked {checked}, with nothing found {clean}",
)
UNREAD = Text("，未能读取{count}份{files}", "; {count} not read{files}")
STRANGERS = Text("，未识别{count}份{files}", "; {count} not recognised as reports{files}")
NAMED = Text("（{files}）", " ({files})")
UNREAD_FILES = Text("未能读取的文件", "Not read")
STRANGE_FILES = Text("未识别的文件", "Not recognised as reports")
BASIS = Text("依据：{basis}", "basis: {basis}")
SUGGESTED = Text("建议：{change}", "suggested: {change}")
EXPECTED = Text("应为{expected}，填报{actual}", "expected {expected}, filed {actual}")
WANTED = Text("应写明“{expected}”", "expected “{expected}”")
SIDES = Text(
    "左边合计{expected}，右边合计{actual}，相差{difference}",
    "left side {expected}, right side {actual}, difference {difference}",
)
BY_RULE = Text("按规则", "By rule")
BY_ORGAN = Text("按机关", "By organ")
RULES = Text("各项规则", "Rules")
FILES = Text("份数", "Files")
REPORT = Text("报告全文", "The report")
SEARCH = Text("查找机关、年度或者文件", "Search organs, years or files")
