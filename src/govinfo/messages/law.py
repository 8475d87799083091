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
NO_LUNAR_DAYS = Text(
    "农历节日只收录{first}年至{last}年，没有{year}年",
    "the lunar festivals are held for {first} to {last}, not for {year}",
)
NO_FESTIVAL = Text("每个节日应当自成一段", "each festival is a table of its own")
NOTICE_FIELD = Text(
    "“{name}”缺少、有误或者不是可用的项目；可用的有：{known}",
    "'{name}' is missing, of the wrong kind or no field; the fields are: {known}",
)
NO_DAY_OF_NOTICE = Text("“{day}”不是{year}年放假通知中的日期", "'{day}' is no day that the notice for {year} can name")
FIRST_AND_LAST = Text("off 应当写明放假的第一日和最后一日", "off needs two days: the first and the last of the break")
NO_SUCH_FESTIVAL = Text("没有“{festival}”这一节日；可用的有：{known}", "no festival '{festival}'; known: {known}")
FESTIVALS_MISSING = Text(
    "{year}年放假通知应当写全七个节日，各写一次；请核对：{festivals}",
    "the notice for {year} has to hold all seven festivals, each once; look at {festivals}",
)
BREAKS_OVERLAP = Text("{first}和{second}的放假日期重叠", "the breaks of {first} and {second} overlap")
NOT_WORKED = Text(
    "{day}不能是调休上班的日期：应当是放假之外的周六、周日",
    "{day} cannot be worked instead: it has to be a Saturday or Sunday outside every break",
)
STATUTORY_DAY = Text(
    "{day}是法定的{festival}假日，应当放假", "{day} is a statutory day of {festival} and has to be free"
)
TOO_FEW_FREE = Text(
    "扣除调休后只放假{net}日，少于法定的{least}日",
    "only {net} days are free after the worked ones, fewer than the {least} that the regulation gives",
)
NO_WORKING_DAYS = Text("期限至少为一个工作日，不能是{days}", "a period has at least one working day, not {days}")
CALENDAR_NEEDED = Text(
    "期限“{period}”按工作日计算，需要日历", "{period} is counted in working days, which need a calendar"
)
NO_QUANTITY = Text(
    "{unit}应当是不小于{least}、至多15位的整数，不能是{found}",
    "the number of {unit} is a whole number from {least}, of at most 15 digits, not {found}",
)
LONGER = Text("更长的数", "a longer one")
NO_QUANTITIES = Text("{unit}应当都是不小于0的整数", "the numbers of {unit} are whole, from 0")
ARTICLES = Text("第{first}条至第{last}条", "Arts. {first} to {last}")
LENGTH = Text("{length}{unit}", "{length} {unit}")
BILLED = Text("{bill}：合计{amount}元", "{bill}: {amount} 元 in all")
YEARS = Text("{first}年至{last}年", "{first} to {last}")
HEADS_BY_REQUEST = (Text("当月第几件", "request of the month"), Text("元/件", "元 each"), Text("元", "元"))
HEADS_BY_PAGE = (Text("第几页", "page"), Text("元/页", "元 each"), Text("元", "元"))
TOTAL = Text("合计", "total")
WAIVED = Text("减免", "waived")
REQUESTS = Text("当月申请的件数", "requests of the month (件)")
PAGES = Text("提供的页数", "pages (页)")
