"""What is said of files of pages, PDF and OFD, that cannot be read."""

from govinfo.languages import Text

NOT_BYTES = Text("{kind}文件不是文本，请以字节数据提供", "a {kind} file is no text: give its bytes")
TORN = Text(
    "文件已损坏，或者不是{kind}文件：请重新导出，或者重新获取",
    "the file is damaged, or no {kind} file: export it anew, or get it again",
)
ENCRYPTED = Text(
    "{kind}文件已加密，需要密码才能打开：请先解除加密，再行读取",
    "the {kind} file opens with a password only: save it without one, and read that",
)
TOO_MANY_PAGES = Text("{kind}文件超过{most}页", "the {kind} file has more than {most} pages")
CROWDED = Text(
    "{kind}文件中的文字或者图形数量，远超任何年度报告",
    "the {kind} file has far more text or drawings than any annual report",
)
UNFOLDS = Text(
    "读取该{kind}文件所需的时间或者内存，远超任何年度报告",
    "reading the {kind} file takes far more time or memory than any annual report",
)
UNSTARTED = Text(
    "未能启动读取{kind}文件的单独进程，为安全起见未予读取",
    "the process in which {kind} files are read for safety cannot be started",
)
SCANNED = Text(
    "{kind}文件各页均为图像，没有可读取的文字：请先用文字识别（OCR）软件识别并核对，再以文本或者Word文件读取",
    "the pages of the {kind} file are pictures without text: recognise their text elsewhere (OCR), proofread it, "
    "and read that",
)
SCANNED_WITH_HIDDEN_TEXT = Text(
    "{kind}文件各页均为图像，图像背后隐藏的文字是机器识别的，未经核对，不予采用：请核对后以文本或者Word文件读取",
    "the pages of the {kind} file are pictures, and the text hidden behind them, which a machine recognised, "
    "is not relied on: proofread it, and read that",
)
EMPTY = Text("{kind}文件中没有文字", "the {kind} file has no text")
