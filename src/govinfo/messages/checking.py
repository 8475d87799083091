"""What is said of the checking itself."""

from govinfo.languages import Text

NO_FINDINGS = Text("未发现问题", "nothing found")
HOLDS = Text("勾稽关系全部成立", "every identity holds")
NO_REPAIRS = Text("无须更正，或者未找到更正办法", "nothing to mend, or no way to mend it found")

NOT_GIVEN = Text("没有核对：未提供{lacking}", "not checked: {lacking} not given")
SEVERITIES = {"error": Text("错误", "error"), "warning": Text("警告", "warning"), "notice": Text("提示", "notice")}
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
