"""What the errors say that make their own sentence."""

from govinfo.languages import Text

UNKNOWN_KEY = Text("没有{what}“{key}”。{hint}可用的有：{known}", "no {what} '{key}'.{hint} Known: {known}")
NEAR_KEY = Text("是否指“{near}”？", " Did you mean '{near}'?")
MISSING_EXTRA = Text("需要先安装 {library}：{command}", "this needs {library}: {command}")
UNKNOWN_CALENDAR = Text(
    "{year}年的节假日安排尚未录入（已有{first}至{last}年），请补充当年放假通知，或者允许估算",
    "no working days are known for {year} (known: {first}-{last}): add the year's holiday notice, or allow an estimate",
)
CALENDAR_BEFORE = Text(
    "{year}年的节假日安排没有录入（已有{first}至{last}年），请补充当年放假通知",
    "no working days are known for {year} (known: {first}-{last}): add the year's holiday notice",
)
ILLEGAL_TRANSITION = Text("{case}：{event}：{reason}（{citation}）", "{case}: {event}: {reason} ({citation})")
PLACED = Text("{place}：{said}", "{place}: {said}")
FAULT = Text(
    "读取{format}格式的文件时govinfo自身出错（{place}，{error}）。这不是文件的问题，请向维护者报告",
    "govinfo itself failed in reading {format} ({place}, {error}): this is no fault of the file, please report it",
)
SEVERAL_FAULTS = Text("共有{count}处错误：", "{count} faults:")

FAULTY_REPORTS = Text(
    "合计含有{count}份自身勾稽不符的报告：{named}",
    "{count} of the reports summed in do not add up by themselves: {named}",
)
FAULTY_REPORT = Text(
    "合计含有1份自身勾稽不符的报告：{named}", "one of the reports summed in does not add up by itself: {named}"
)
ONE_OF_THEM = Text("{organ}{year}年", "{organ} {year}")
AND_OTHERS = Text("{named}等", "{named}, …")
