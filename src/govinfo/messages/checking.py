"""What is said of the checking itself."""

from govinfo.languages import Text

NOT_GIVEN = Text("没有核对：未提供{lacking}", "not checked: {lacking} not given")
SEVERITIES = {"error": Text("错误", "error"), "warning": Text("警告", "warning"), "notice": Text("提示", "notice")}
UNKNOWN = Text("无法核对", "unknown")
COUNTED = Text("{what}{count}项", "{what} {count}")
