"""What is said of plain data: a report as JSON, a file of waivers as TOML."""

from govinfo.languages import Text

WANTED = Text("应为{wanted}，实为 {data}", "found {data}, expected {wanted}")
MISSING_KEY = Text("缺少此项", "this key is missing")
NO_SUCH_KEY = Text("没有此项", "no such key")
KEY_TWICE = Text("“{found}”重复出现", "the key '{found}' stands there more than once")
NO_JSON = Text(
    "第{line}行第{column}个字符处不是 JSON：“{found}”", "line {line}, column {column}: this is no JSON: '{found}'"
)
NO_UTF8 = Text("不是 UTF-8 编码的文本", "this is no text in UTF-8")
TOO_DEEP = Text("括号嵌套过深，不是年度报告", "brackets within brackets, deeper than in any report")
NUMBER_TOO_LONG = Text("有数字的位数过多", "a number of it has too many digits")
NO_WHOLE_NUMBER = Text("“{found}”不是整数", "'{found}' is no whole number")
NO_TOML = Text("第{line}行不合 TOML 格式", "line {line} is no TOML")
NO_TEXT = Text("不是文本文件", "this is no text")
WAIVERS_ONLY = Text(
    "文件只能含有 [[waiver]]，另有：{found}", "the file holds [[waiver]] tables and nothing else, and has {found}"
)

AMOUNT = Text("由数字组成的字符串，或者 null", "an amount as a string of digits, or null")
COUNT = Text("整数（{unit}），或者 null", "a whole number, {unit}, or null")
REPORT = Text("一份年度报告（对象）", "a report in the wire format, an object")
FORMAT = Text("格式标记 {format}", "the format {format}")
EDITION = Text("格式版本：{known}", "an edition: {known}")
OBJECT = Text("对象", "an object")
ROWS = Text("由各行组成的对象，或者 null", "an object of rows, or null")
ROW = Text("由各列组成的对象", "an object of columns")
COLUMN = Text("栏目 {column}", "the column {column}")
COLUMNS_AND_ROWS = Text("含 columns 和 rows 的对象，或者 null", "an object of columns and rows, or null")
VALUES = Text("{count}个值的列表", "a list of {count} values")
FEES = Text("含三个数字的对象", "an object of three figures")
PROSE = Text("由正文组成的对象，或者 null", "an object of prose, or null")
SECTIONS = Text("各部分的列表", "a list of sections")
SECTION = Text("一个部分：名称、标题或 null、正文", "a section: its key, its heading or null, its text")
TEXT = Text("文本", "a text")
TEXT_OR_NULL = Text("文本，或者 null", "a text or null")
YEAR_OR_NULL = Text("年度，或者 null", "a year or null")
DATE_OR_NULL = Text("形如 2024-01-31 的日期，或者 null", "a date such as 2024-01-31, or null")
FILED_TEXT = Text("单元格地址和填报的原文", "the address of a cell and its text as filed")
FILED_AS = Text("表示{value}的原文", "a text that states {value}")
ONE_OF = Text("以下各项之一：{known}", "one of {known}")
STATUS = Text("undecided、missing 或 blank", "undecided, missing or blank")
REASON = Text(
    "没有数字的单元格地址、其状态（undecided、missing 或 blank）和原因：zh 与 en",
    "the address of a cell without a number, its status (undecided, missing or blank), and why: zh and en",
)
WAIVER = Text("含有 code 的表", "a table with a code")
