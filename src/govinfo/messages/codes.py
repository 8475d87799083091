"""What the reasons are called for which something cannot be read."""

from govinfo.languages import Text

NAMES = {
    "too_large": Text("超出读取限度", "too large"),
    "unsupported": Text("不支持的文件类型", "not supported"),
    "encrypted": Text("文件已加密", "encrypted"),
    "damaged": Text("文件已损坏或者内容有误", "damaged"),
    "not_a_report": Text("不是年度报告", "no annual report"),
    "several_reports": Text("含有数份报告", "several reports"),
    "internal": Text("系统内部错误", "internal"),
}
"""What each code is called."""
