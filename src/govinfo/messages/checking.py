"""What is said of the checking itself."""

from govinfo.languages import Text

NO_FINDINGS = Text("未发现问题", "nothing found")
HOLDS = Text("勾稽关系全部成立", "every identity holds")
NO_REPAIRS = Text("无须更正，或者未找到更正办法", "nothing to mend, or no way to mend it found")

NOT_GIVEN = Text("没有核对：未提供{lacking}", "not checked: {lacking} not given")
OPEN_CELLS = Text(
    "{table}：{count}个单元格没有可用的数字，无法核对", "{table}: open, as {count} of its cells have no number"
)
OPEN_SUMS = Text("{count}处缺少可用的数字，无法核对", "open, as {count} of the sums lack a number")
NOT_OF_THE_YEAR_BEFORE = Text("所给报告不是上一年度的", "the other report is not of the year before")
OF_ANOTHER_ORGAN = Text(
    "两份报告的机关名称不同：改名、合并、分立后按对应机关核对",
    "the reports name different organs: after a merger or a change of name compare what corresponds",
)
ON_OTHER_FORMS = Text("两年的表不全，或者没有这些栏目", "a table is lacking, or a form has no such cells")
SEVERITIES = {"error": Text("错误", "error"), "warning": Text("警告", "warning"), "notice": Text("提示", "notice")}
SIGNS = {"error": "✕", "warning": "△", "notice": "○"}
"""The sign of how bad a finding is, for whoever sees no colours."""
MARKS = {one: Text(f"{SIGNS[one]}{word.zh}", f"{SIGNS[one]}{word.en}") for one, word in SEVERITIES.items()}
"""The sign and the word for how bad a finding is."""
STRENGTHS = {
    "identity": Text("勾稽关系", "arithmetic identity"),
    "legal": Text("法定义务", "legal duty"),
    "definition": Text("由定义推出", "follows from a definition"),
    "claim": Text("与正文对照", "held against the prose"),
    "heuristic": Text("经验判断", "heuristic"),
}
UNKNOWN = Text("无法核对", "unknown")
IN_ROW = Text("如“{row}”，{reason}", "{row}, for one: {reason}")
COUNTED = Text("{what}{count}项", "{what} {count}")
