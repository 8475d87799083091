"""How a place in a document is told, with the text that stood there."""

from govinfo.languages import Text

IN_DOCUMENT = Text("{document}，{place}", "{document}, {place}")
WITH_TEXT = Text("{place}：“{raw}”", "{place}: '{raw}'")
BETWEEN = Text("{first}至{last}", "{first} to {last}")
CHARACTERS = Text("{place}第{start}至{end}字", "{place}, characters {start}-{end}")
SHEET = Text("工作表“{title}”", "sheet {title}")
SHEET_ROW = Text("第{number}行", "row {number}")
SHEET_COLUMN = Text("{letters}列", "column {letters}")
NAME_OF_FILE = Text("文件名", "file name")
PREFACE = Text("正文开头", "preface")
FIELDS = {
    "organ": Text("报告机关", "organ"),
    "year": Text("报告年度", "year"),
    "published": Text("公布日期", "day of publication"),
}
"""What the fields of a report are called."""
AND_MORE = Text("{places}等{count}处", "{places}; … ({count} in all)")
