"""What is said of reports that are made, changed, compiled and added up."""

from govinfo.languages import Text

NO_FORM_FOR_YEAR = Text(
    "没有适用于{year}年报告的格式，最早的一年是{first}年",
    "no edition of the form is for reports on {year}; the first year is {first}",
)
NOT_THE_YEAR_BEFORE = Text(
    "{year}年报告的上年报告应为{before}年，不能是{found}年",
    "the previous report of one on {year} is on {before}, not on {found}",
)
NOTHING_TO_ADD_UP = Text("没有可汇总的报告，请至少给出一份", "nothing to add up: give at least one report")
YEARS_APART = Text("不同年度的报告不能汇总：{years}", "reports of different years cannot be added up: {years}")
COUNTED_TWICE = Text("以下机关重复：{organs}", "counted twice: {organs}")
NO_FIGURES_TO_DRAW = Text(
    "报告没有可绘制的数字，或者全部为零", "the report states none of the figures to be drawn, or only zeros"
)
EDITION_TAKEN = Text(
    "版本“{edition}”已经存在，请为新格式另取名称", "edition {edition} is known already: give the form another name"
)
PARAGRAPH_TOO_LONG = Text(
    "xlsx 文件的一个单元格至多{most}个字符，而有一段为{length}个：请分段，或者改用其他格式",
    "a cell of an .xlsx file holds {most} characters, and a paragraph has {length}: divide it, or write another format",
)
