"""What an empty form says to whoever fills it in."""

from govinfo.languages import Text

NOT_EQUAL = Text("“{at}”：{left}不等于{right}", "'{at}': {left} differs from {right}")
SUM = Text("“{first}”等{count}项之和", "the sum of '{first}' and the others, {count} in all,")
SIDES = Text("（左边合计{left}，右边合计{right}）", " (left side {left}, right side {right})")
WHOLE_NUMBER = Text("请填写不小于零的整数", "a whole number from zero is wanted")
AMOUNT = Text("请填写不小于零的金额，单位为万元", "an amount from zero, in 万元")
CHECKED = Text("核对结果（不打印）", "what does not hold (not printed)")
WRITE_HERE = Text("请在此处填写", "write here")
SAVE = Text("保存", "Save")
PRINT = Text("打印", "Print")
BROKEN = Text("有{count}处勾稽关系不成立", "{count} of the identities do not hold")
NO_FORM_FOR_PREVIOUS = Text(
    "上年报告（{organ}，{year}年）不是本机关上一年度的报告，未写出表格",
    "the previous report ({organ}, {year}) is not the same organ's for the year before",
)
TOTALS = Text("合计的处理", "what is done with totals")
