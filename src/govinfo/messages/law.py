"""What is said of the law's records: citations, periods, calendars, fees."""

from govinfo.languages import Text

STATUSES = {
    "read": Text("已核对原文", "read"),
    "restated": Text("据转述，条文未核对", "known from a restatement"),
    "inferred": Text("推定，无明文", "inferred"),
    "not_read": Text("条文未核对", "not read"),
}
"""How a place in a document is known."""
NO_CITATION = Text("“{found}”不是第二十条第（五）项这样的条文", "'{found}' is no citation such as 第二十条第（五）项")
KNOWN_BY = Text("{citation}（{status}）", "{citation} ({status})")
NO_LAW = Text("“{found}”所引的不是本库收录的法律文件", "'{found}' names no law that govinfo.law.sources holds")
YEARS_WITH_GAP = Text(
    "日历的年份应当连续，不能是{years}", "a calendar needs years that follow each other without gap, not {years}"
)
NO_WORKING_DAYS = Text("期限至少为一个工作日，不能是{days}", "a period has at least one working day, not {days}")
CALENDAR_NEEDED = Text(
    "期限“{period}”按工作日计算，需要日历", "{period} is counted in working days, which need a calendar"
)
NO_QUANTITY = Text(
    "{unit}应当是不小于0、至多15位的整数，不能是{found}",
    "the number of {unit} is a whole number from 0, of at most 15 digits, not {found}",
)
LONGER = Text("更长的数", "a longer one")
NO_QUANTITIES = Text("{unit}应当都是不小于0的整数", "the numbers of {unit} are whole, from 0")
REQUESTS = Text("当月申请的件数", "requests of the month (件)")
PAGES = Text("提供的页数", "pages (页)")
