"""What is said of reports that are made, changed, compiled and added up."""

from govinfo.languages import Text

REPORT = Text("{organ}{year}年政府信息公开工作年度报告", "annual report of {organ} on {year}")
SOME_ORGAN = Text("某机关", "an organ not named")
SOME_YEAR = Text("某", "a year not stated")
IN_EARLIER = Text("前一份报告：{reason}", "the earlier report: {reason}")
IN_LATER = Text("后一份报告：{reason}", "the later report: {reason}")
NOT_THE_YEAR_BEFORE = Text(
    "{year}年报告的上年报告应为{before}年，不能是{found}年",
    "the previous report of one on {year} is on {before}, not on {found}",
)
NOTHING_TO_ADD_UP = Text("没有可汇总的报告，请至少给出一份", "nothing to add up: give at least one report")
YEARS_APART = Text("不同年度的报告不能汇总：{years}", "reports of different years cannot be added up: {years}")
COUNTED_TWICE = Text("以下机关重复：{organs}", "counted twice: {organs}")
PARAGRAPH_TOO_LONG = Text(
    "xlsx 文件的一个单元格至多{most}个字符，而有一段为{length}个：请分段，或者改用其他格式",
    "a cell of an .xlsx file holds {most} characters, and a paragraph has {length}: divide it, or write another format",
)

WRONG_FIELD = Text("{name} 应当是 {wanted}，实际给出的是 {found}", "{name}={found}: the {name} of a report is {wanted}")
NO_WRITABLE_NAME = Text(
    "organ 含有文件不能保存的字符：{found}", "organ={found}: the name is no text that a file can hold"
)
NO_YEAR = Text("报告年度应为四位数字", "the year of a report is one of four digits")
CELL_COUNT = Text(
    "{table}（{edition}年版）有{count}个单元格，给出的是{found}个",
    "{table} of edition {edition} has {count} cells, not {found}",
)
ABSENT_BUT_FILLED = Text(
    "{table}：没有的表不能有数字，也不能有单元格附注",
    "{table}: a table that is not there states nothing, nor is any cell noted",
)
EMPTY_CELL = Text("单元格为空", "the cell is empty")
NO_TABLE_PRINTED = Text("报告没有这张表", "the report has no such table")
NO_NUMBER = Text("“{text}”不是数字", "{text!r} is no number")
TOO_MANY_DIGITS = Text("数字超过{most}位", "a number of more than {most} digits")
NOT_COUNTED = Text("没有台账记载，也没有另行提供数字", "no register holds it, and no figure was handed over")
LONG_NUMBER = Text("约{digits}位的整数", "a number of about {digits} digits")
VALUES = Text("各单元格的值（可以逐个取出的一组）", "the values of its cells, something to go through")
FIGURE = Text(
    "数字（int 或 Decimal）、只写数字的文字，或者不填（None）",
    "a number (an int or a Decimal), a text that is just a number, or None",
)
NO_VALUE = Text(
    "{found} 不能作为单元格的值：应为不超过{digits}位的 int 或 Decimal、填报的原文，或者表示空白的 None",
    "{found} is no value of a cell: give an int or a Decimal of at most {digits} digits, the text as filed, "
    "or None for a blank",
)
WRONG_VALUE = Text(
    "{cell}：{found} 不能作为单元格的值，应为小数点前后各不超过{digits}位的{kind}，或者 None",
    "{cell}: {found} is no value of a cell, which holds {kind}, of at most {digits} digits on either side of the "
    "point, or None",
)
MONEY = Text(" Decimal", "a Decimal")
COUNT = Text(" int，或有小数的 Decimal", "an int, or a Decimal with a fraction")
NOTES_OUT_OF_ORDER = Text(
    "{table}：附注应当各在表内一个单元格上，按序排列",
    "{table}: notes are on cells of the table, each on one, in ascending order",
)
NOTE_DOES_NOT_FIT = Text(
    "{cell}：附注 {note} 与所填的 {stated} 不符", "{cell}: {note} does not go with a cell that states {stated}"
)
NO_SECTION = Text(
    "“{key}”不是报告的部分或者小节，可用的有：{known}", "'{key}' is no section or topic of a report: {known}"
)
NO_PROSE = Text("{found} 不是可以保存的正文文本", "{found} is no prose: text that a file can hold is wanted")
NOTHING_STATED = Text("空白", "nothing")
