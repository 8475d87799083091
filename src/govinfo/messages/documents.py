"""What is said of documents that cannot be read: texts, web pages, Word files, spreadsheets, grids."""

from govinfo.languages import Text

EMPTY = Text(
    "文件为空，请核对是否选对文件、是否已保存", "the document is empty: see whether it is the right one, and saved"
)
TOO_LARGE = Text("文件超过{most}字节", "the document has more than {most} bytes")
TOO_LONG = Text("文字超过{most}字", "the document has more than {most} characters")
TOO_MANY_LINES = Text("文字超过{most}行", "the document has more than {most} lines")
TOO_MANY_CHOICES = Text("网页的下拉选项超过{most}个", "the web page has more than {most} choices in its lists")
TOO_MANY_WORDS = Text("空格隔开的文字超过{most}处", "the document has more than {most} words")
TOO_MANY_MARKS = Text(
    "叠加在一个字符上的符号超过{most}个，不是正常文字", "more than {most} marks stand on one character: it is no text"
)
TOO_MANY_STYLES = Text("网页的样式远多于任何网页，未予读取", "the web page has styles far beyond any, and was not read")
TOO_MANY_CELLS = Text("表格超过{most}格", "the tables of the document have more than {most} cells")
PICTURE = Text(
    "这是图像，没有可读取的文字：请先用文字识别（OCR）软件识别并核对，再以文本或者Word文件读取",
    "this is a picture without text: recognise its text elsewhere (OCR), proofread it, and read that",
)

NO_TEXT = Text(
    "内容不是文本，也不是可以识别的格式，文件可能已损坏：请用原程序打开后另存为docx、xlsx或者PDF",
    "it holds zero bytes, as no text does, and is in no format that is known; the file may be damaged: open it in the "
    "program it comes from and save it as .docx, .xlsx or PDF",
)
NO_ENCODING = Text(
    "从第{start}字节起，既不是UTF-8、UTF-16，也不是GB18030编码：请将文件另存为UTF-8",
    "from byte {start} on it is text neither in UTF-8, UTF-16 nor GB18030: save the file as UTF-8",
)

NOT_BYTES = Text(".docx、.xlsx等文件不是文本，请以字节数据提供", "a .docx or .xlsx file is no text: give its bytes")
NOT_PACKED = Text(
    "文件已损坏，不能解压：请用原程序打开后重新保存，或者重新获取",
    "the file is damaged and cannot be unpacked: open and save it anew, or get it again",
)
UNFOLDS = Text(
    "文件解压后远大于任何年度报告，未予读取",
    "the file unpacks far beyond any annual report and was not read",
)
DECLARES = Text(
    "XML中含有实体声明或者不常见的编码，Word、Excel等程序不会如此保存，未予读取：请用这些程序打开后重新保存",
    "the XML declares entities or is in an encoding that Word and Excel do not write, and was not read: open it in one "
    "of them and save it anew",
)
NO_XML = Text(
    "XML有误，不能读取：请用原程序打开后重新保存", "this is no XML that can be read: open and save the file anew"
)
NO_PART = Text("文件中没有{part}部分：请用原程序打开后重新保存", "the file has no part {part}: open and save it anew")
TOO_DEEP = Text("各层内容嵌套过深，远超任何文件", "its elements nest deeper than those of any document")

TOO_MANY_TAGS = Text("标签超过{most}个", "the document has more than {most} tags")
TOO_MANY_CONTROLS = Text("RTF的控制字超过{most}个", "the rich text has more than {most} control words")
TOO_MANY_ATTRIBUTES = Text(
    "网页中某个标签的属性数量远超任何网页", "a tag of the web page has far more attributes than any page's"
)
NO_PAGE = Text("脚本的字符串中没有含表格的网页", "no string of the script holds a web page with tables")
NO_GRID = Text(
    "自第{number}行起不是以分隔符分列的表格：请核对此处的引号和分隔符",
    "from record {number} on this is no grid of cells: see the quotes and separators there",
)
NO_SHEET = Text("文件中没有工作表：请用原程序打开后重新保存", "the file has no sheet: open and save it anew")
TOO_MANY_KEYS = Text("JSON的键超过{most}个", "the JSON has more than {most} keys")
TEXT_IN_JSON = Text(
    "这不是本库的报告数据，而是在“{field}”字段中含有文字的JSON：请指明该字段"
    "（field='{field}'，命令行用 --field {field}）",
    "this is no report as data but JSON with text in its field '{field}': name the field (field='{field}', on the "
    "command line --field {field})",
)
TEXT_IN_GRID = Text(
    "这是“{field}”一列含有报告全文的表格：请指明该列（field='{field}'，命令行用 --field {field}）",
    "this is a grid with whole reports in its column '{field}': name the column (field='{field}', on the command line "
    "--field {field})",
)
OTHER_JSON = Text("这是其他用途的JSON，不是本库的报告数据", "this is JSON of another kind, no report as data")
NO_FIELD = Text(
    "第{number}条记录的“{field}”字段没有文字",
    "record {number} has no text in the field '{field}'",
)
NO_JSON_LINE = Text("第{number}行不是JSON：请核对该行", "line {number} is no JSON: see that line")
