"""What is said of arguments that cannot be what they are meant for."""

from govinfo.languages import Text

WRONG_KIND = Text("{name} 应当是{wanted}，实际给出的是 {found}", "{name} has to be {wanted}, not {found}")
PLAN_AND_OPTIONS = Text(
    "已经给出检查方案，{options} 应当写在方案里：govinfo.plan(...)",
    "a plan is given: say {options} to the plan, govinfo.plan(...)",
)
