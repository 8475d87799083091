"""What is said of repairs: how many there are, and what speaks for each."""

from govinfo.languages import Text

OPEN = Text(
    "没有发现不成立的勾稽关系；{lacking}个单元格没有可用的数字，涉及的勾稽关系无法核对",
    "no identity is broken; cells without a number that leave some of them open: {lacking}",
)
NONE_FOUND = Text("未找到改法，至少须改动{cells}", "no repair was found; any changes at least {cells}")
FOUND = Text("改动{cells}即可平衡，共{ways}", "changing {cells} makes the report hold, in {ways}")
UNPROVEN = Text(
    "（未查尽，可能还有其他或更小的改法）", " (the search was cut short: there may be others, or smaller ones)"
)

AGREES = Text("正文“{quote}”支持此改法", "the prose supports it: “{quote}”")
AGREES_OTHERWISE = Text(
    "正文“{quote}”按不常用的意思与此改法相符", "in an unusual sense the prose agrees with it: “{quote}”"
)
OBJECTS = Text("正文“{quote}”与此改法不符", "the prose speaks against it: “{quote}”")
TOGETHER = Text("改动同在一行，一处差错即可解释", "the changes stand in one row: a single slip explains them")
MOVED = Text("数字错填到另一行或另一列", "a figure stands in the wrong row or column")
TOTALS = Text("只改合计，不改分项", "only totals change, no figure they are made of")

TRANSPOSED = Text("相邻两位数字写反", "two neighbouring digits are transposed")
LOST = Text("漏写一位数字", "a digit was left out")
EXTRA = Text("多写一位数字", "a digit too many")
DIGIT = Text("一位数字写错", "one digit is wrong")
OMITTED = Text("漏填，填成了0", "left at 0")
