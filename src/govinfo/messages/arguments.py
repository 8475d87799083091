"""What is said of arguments that cannot be what they are meant for."""

from govinfo.languages import Text

WRONG_KIND = Text("{name} 应当是{wanted}，实际给出的是 {found}", "{name} has to be {wanted}, not {found}")
PLAN_AND_OPTIONS = Text(
    "已经给出检查方案，{options} 应当写在方案里：govinfo.plan(...)",
    "a plan is given: say {options} to the plan, govinfo.plan(...)",
)
NO_PART = Text("{counted}不是{among}之中的一部分，算不出区间", "{counted} is no part of {among}: there is no interval")
NO_CONFIDENCE = Text("置信度应在0和1之间，不能是 {found}", "a confidence lies between 0 and 1, not at {found}")
CONFIDENCE = Text("0和1之间的数", "a number between 0 and 1")
COLUMN_NAME = Text("一个列名", "the name of a column")
