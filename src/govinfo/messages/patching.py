"""What is said of changing a person's own file."""

from govinfo.languages import Text

NO_SUCH_CELL = Text("文件中找不到该格，可能是读取之后文件已被改动", "the file has no such cell: was it changed since?")
PACKED_UNUSUALLY = Text(
    "文件的压缩方式特殊，不能原样保留：请用 Word 或 Excel 另存后再试",
    "the file is packed in a way that cannot be kept: save it again with Word or Excel",
)
SHARED_FORMULA = Text(
    "{cell}格的公式由其他格共用，不能单独改写：请先在 Excel 中改为数值",
    "other cells share the formula of cell {cell}: make it a value in Excel first",
)
NOT_PATCHABLE = Text(
    "{format}格式的文件不能就地修改，可以就地修改的有：{able}；可以另写一份新文件（命令行用 --rebuild），"
    "但原有的版式、图片、页眉页脚、批注以及报告以外的内容不保留",
    "a {format} file cannot be changed where it stands, {able} files can; write a new one instead (on the command "
    "line --rebuild), without its layout, pictures, headers, comments and whatever is no report",
)
LOST = Text(
    "已另写新文件：原文件的版式、图片、页眉页脚、批注以及报告以外的内容不保留",
    "a new file was written: layout, pictures, headers, comments and whatever is no report in the old one are lost",
)
NO_TRACKING = Text(
    "{format}文件不能记录修订，只有 Word 文件（docx）可以", "changes are tracked in Word files (docx), not in {format}"
)
OTHER_FORMAT = Text(
    "就地修改得到的仍是{format}文件，输出文件的后缀应为 {suffix}",
    "a changed {format} file stays one: name the output {suffix}",
)
OTHER_ENCODING = Text(
    "网页的编码不能原样写回：请先另存为UTF-8", "the page's encoding cannot be written back as it was: save it as UTF-8"
)
PROSE = Text("正文", "the prose")
NO_PLACE = Text("{cell}在文件中没有对应的格，不能就地修改", "{cell} has no cell of its own in the file")
READS_OTHERWISE = Text(
    "修改后的文件不能读出应有的结果（{cells}），未写入：请在原文件中手工修改",
    "the changed file would not read as it should ({cells}) and was not written: change it by hand",
)
SIGNED = Text("原文件的数字签名已随修改失效并移除", "the file's digital signature no longer held and was taken out")
SAME_FILE = Text(
    "输出文件就是输入文件，为保护原件未予写入：请另指定一个文件名", "the output is the input: name another file"
)
