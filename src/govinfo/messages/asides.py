"""What is said of something that a document holds at a place beside what is read there."""

from govinfo.languages import Text

NOTE = Text("注释标记“{text}”未读入", "the note mark “{text}” was not read")
STRUCK = Text("已划去的“{text}”未读入", "“{text}” is struck out and was not read")
DELETED = Text("修订中已删除的“{text}”未读入", "“{text}” is deleted as a tracked change and was not read")
HIDDEN = Text("隐藏的“{text}”未读入", "“{text}” is hidden and was not read")
ASLANT = Text(
    "斜排或者跨越表格线的“{text}”（如水印）未读入",
    "“{text}” runs aslant or across a table's lines, as a watermark does, and was not read",
)
PICTURE = Text("{text}是图像，其中的文字未读入", "{text} is a picture; what is written in it was not read")
CONCEALED = Text("{text}已隐藏，其内容仍已读入", "{text} is hidden; what stands there was read all the same")
PASSED = Text("隐藏的{text}未读入", "{text} is hidden and was not read")
STORED = Text("存储的数值为{text}，以显示的内容为准", "{text} is stored; what is shown counts")
UNCALCULATED = Text(
    "公式{text}未计算，请打开文件重新保存", "the formula {text} has no result: open the file and save it again"
)
FAULTY = Text("公式的结果为错误值{text}", "the result of the formula is the error {text}")
