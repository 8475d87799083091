"""What is said of the fields of records, in Python and in JSON."""

from govinfo.languages import Text

WANTED_PERSONAL = Text("应为{wanted}，实为 {kind} 类型的数据", "found a value of type {kind}, expected {wanted}")
OF_TYPE = Text("{kind} 类型的数据（内容属个人信息，不予显示）", "a value of type {kind}, not shown as it is personal")
RECORD = Text("{kind} 类型的记录", "a record of type {kind}")
TEXT = Text("文字（str）", "a text")
NAME = Text("不为空的文字（str）", "a text that is not empty")
NUMBER = Text("整数（int），{least} 至 {most}", "a whole number from {least} to {most}")
TRUTH = Text("是或者否（bool）", "True or False")
AMOUNT = Text(
    "不小于零的金额（Decimal；JSON 中为由数字组成的字符串），小数点前后各不超过{digits}位",
    "an amount from zero, a Decimal (in JSON a string), of at most {digits} digits before and behind the point",
)
SIGNED_AMOUNT = Text(
    "数额（Decimal；JSON 中为由数字组成的字符串），小数点前后各不超过{digits}位",
    "an amount, a Decimal (in JSON a string), of at most {digits} digits before and behind the point",
)
DAY = Text("日期（date；JSON 中形如 2024-01-31）", "a date (in JSON such as 2024-01-31)")
DAY_OR_ZONE = Text(
    "日期（date），或者注明时区的时间：不注明时区的时间可能属于前一日或后一日",
    "a date, or a datetime with its time zone: without one it may fall on the day before or after",
)
ANYTHING = Text("可以使用的对象", "an object that can be used")
FUNCTION = Text("函数", "a function")
FUNCTION_OR_NAME = Text(
    "函数，或者形如 package.module:function 的名称", "a function, or its name such as package.module:function"
)
SEVERAL = Text("若干项：{each}", "several of: {each}")
STATED = Text("数字、文字、金额或者日期", "a number, words, an amount or a day")
ROW = Text("依次为{each}的列表", "a list of {each}")
MAPPING = Text("由名称到“{each}”的对应（dict）", "a mapping of names to {each}")
OR = Text("{one}，或者{other}", "{one}, or {other}")
OR_NONE = Text("{one}，或者不填（None）", "{one}, or None")
OBJECT = Text("对象（{kind}）", "an object, {kind}")
AGREES = Text("与本条其余内容一致的 {value}", "{value}, which follows from the rest of it")
STORED = Text("以下各类之一的对象：{known}", "an object of one of {known}")
NO_PROVENANCE = Text(
    "只有年度报告（AnnualReport）带有出处（provenance），{found} 没有",
    "only an annual report has provenance, {found} has none",
)
NOT_STORED = Text("{found} 不能存储：{wanted}", "{found} cannot be stored: expected {wanted}")
