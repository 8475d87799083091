"""What is said of formats."""

from govinfo.languages import Text

TO_READ = Text("可读取的格式", "format to read")
TO_WRITE = Text("可写入的格式", "format to write")
TO_MAKE = Text("可生成的文件格式", "format to make files in")
TO_EMIT = Text("检查结果的格式", "format of findings")
TO_PATCH = Text("可就地修改的格式", "format to change in place")
TO_ANNOTATE = Text("可加批注的格式", "format to annotate")
TO_FILL = Text("可填写的空白表格的格式", "format of an empty form")
SUFFIX_TO_WRITE = Text("可写入的文件类型", "format to write with the file suffix")
SUFFIX_TO_EMIT = Text("检查结果的文件类型", "format of findings with the file suffix")
NO_FUNCTION = Text(
    "格式“{format}”的函数“{function}”无法加载：{error}", "the function {function} of {format} does not load: {error}"
)
NO_CONTENT = Text(
    "格式“{format}”的函数应当给出文字（str）或者字节（bytes），实际给出的是 {found}",
    "the function of {format} has to give text or bytes, not {found}",
)
FORMAT_NEEDED = Text("写入文件对象时须用 format 指明格式", "a file object does not say its format: give format")
NOT_TEXT = Text("{format}不是文本格式，只能写入文件", "{format} is not text: write it to a file instead")
NO_PLACE_FOR_NOTES = Text(
    "{format}格式不能标注检查结果和修改建议，可以标注的有：{able}",
    "{format} has no place for findings and suggestions: {able} have",
)
WHOLE_REPORTS_ONLY = Text(
    "{format}格式只能写入整份报告，不能单写一张表", "{format} holds a whole report, not a table alone"
)
