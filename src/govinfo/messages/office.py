"""What is said of a file that is damaged, locked, or of a kind that no report is read from."""

from govinfo.languages import Text

DAMAGED = Text("文件已损坏或不完整，请用原程序打开后重新保存", "the file is damaged or cut: open and save it anew")
TOO_MANY_FILES = Text("压缩包内的文件超过{most}个", "the archive holds more than {most} files")
TOO_MANY_PARTS = Text("网页存档或者邮件的组成部分超过{most}个", "the web archive or letter has more than {most} parts")
TOO_MANY_RECORDS = Text("记录超过{most}条", "there are more than {most} records")
ENCRYPTED = Text(
    "文件已加密，请打开后取消密码，再另存一份", "the file is encrypted: open it, remove the password and save it anew"
)
OLDER_WORD = Text(
    "这是Word 95或更早版本的文件，请用Word或WPS打开后另存为docx",
    "the file is of Word 95 or before: open it in Word or WPS and save it as .docx",
)
OLDER_EXCEL = Text(
    "这是Excel 5或更早版本的文件，请用Excel或WPS打开后另存为xlsx",
    "the file is of Excel 5 or before: open it in Excel or WPS and save it as .xlsx",
)
BINARY_WORKBOOK = Text(
    "这是Excel二进制工作簿（xlsb），请另存为xlsx", "the file is a binary workbook (.xlsb): save it as .xlsx"
)
XML_WORKBOOK = Text(
    "这是Excel 2003的XML表格，请用Excel或WPS打开后另存为xlsx",
    "the file is an XML spreadsheet of Excel 2003: open it in Excel or WPS and save it as .xlsx",
)
WORKS = Text(
    "这是Microsoft Works的文件，请用Word或WPS打开后另存为docx",
    "the file is of Microsoft Works: open it in Word or WPS and save it as .docx",
)
PRESENTATION = Text("这是演示文稿，不是年度报告", "the file is a presentation, no report")
NEITHER = Text(
    "不是Word或Excel的文件，其中没有正文或工作簿",
    "the file is neither of Word nor of Excel: it holds no text and no sheets",
)
NO_PAGE = Text("网页存档中没有网页正文：请用浏览器重新保存", "the web archive holds no page: save the page anew")
NESTED = Text("压缩包内还有压缩包，请解压后再读", "an archive stands in the archive: unpack it")
SEVERAL_INSIDE = Text(
    "压缩包内的这个文件又含有多份文件，请解压后再读", "the file in the archive holds several documents: unpack it"
)
PACKED = Text(
    "这是{format}压缩包，请解压后再读，或者改用zip", "the file is a {format} archive: unpack it, or pack it as .zip"
)
