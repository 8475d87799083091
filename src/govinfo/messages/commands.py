"""What the help of the command line says of its commands, their arguments and options."""

from typing import NamedTuple

from govinfo.languages import Text


class About(NamedTuple):
    """What the overview says of a command.

    Attributes:
        does: What it is for.
        usual: How it is mostly used.
        further: What else it can do.
    """

    does: Text
    usual: Text
    further: Text


PROGRAM = Text(
    "govinfo：核对和整理政府信息公开工作年度报告，办理政府信息公开申请",
    "govinfo: China's government information disclosure: annual reports, applications, fees, periods",
)
OVERVIEW_END = Text("查看一个命令的全部选项：govinfo help 命令", "All options of one command: govinfo help COMMAND")
USAGE = Text("用法：{usage}", "usage: {usage}")
OPTIONS_MARK = Text("[选项]", "[options]")
ARGUMENTS_HEAD = Text("参数：", "arguments:")
OPTIONS_HEAD = Text("选项：", "options:")
CHOICES = Text("可以是：{choices}", "one of: {choices}")

COMMANDS = {
    "check": About(
        Text("检查年度报告，逐项指出问题、位置和依据", "examine reports and say what is wrong with them"),
        Text("govinfo check 报告.docx", "govinfo check report.docx"),
        Text("govinfo check 文件夹 -o 检查结果.html", "govinfo check FOLDER -o findings.html"),
    ),
    "show": About(
        Text("按照规定格式显示一份年度报告", "print a report as the form lays it out"),
        Text("govinfo show 报告.docx", "govinfo show report.docx"),
        Text(
            "govinfo show 报告.docx --trace（显示各行是怎样读出的）",
            "govinfo show report.docx --trace (how it was read)",
        ),
    ),
    "convert": About(
        Text("读取一种格式的报告，写成另一种格式", "read a report in one format and write it in another"),
        Text("govinfo convert 报告.pdf 报告.xlsx", "govinfo convert report.pdf report.xlsx"),
        Text(
            "govinfo convert 报告.html 报告.docx --organ 某县人民政府",
            "govinfo convert report.html report.docx --organ NAME",
        ),
    ),
    "repair": About(
        Text("查找改动最少、使勾稽关系成立的改法", "find the smallest changes after which a report holds"),
        Text("govinfo repair 报告.docx", "govinfo repair report.docx"),
        Text(
            "govinfo repair 报告.docx --apply 1 -o 改后.docx", "govinfo repair report.docx --apply 1 -o repaired.docx"
        ),
    ),
    "annotate": About(
        Text("把检查结果批注在原文件的副本上", "write the findings into a copy of the person's own file"),
        Text("govinfo annotate 报告.docx -o 批注.docx", "govinfo annotate report.docx -o annotated.docx"),
        Text(
            "govinfo annotate 报告.pdf -o 批注.html（不能批注的格式，另写一份）",
            "govinfo annotate report.pdf -o annotated.html (other formats are written anew)",
        ),
    ),
    "blank": About(
        Text("写出一份空白表格，填写时自行核对", "write an empty form that checks itself while it is filled in"),
        Text(
            "govinfo blank --organ 某县自然资源局 --year 2026 -o 报告.xlsx",
            "govinfo blank --organ NAME --year 2026 -o report.xlsx",
        ),
        Text("加 --previous 上年报告 的，结转上年数字", "with --previous FILE last year's figures are carried in"),
    ),
    "compare": About(
        Text("比较前后两年的报告，列出变化", "say what changed from one year's report to the next"),
        Text("govinfo compare 2022年.docx 2023年.docx", "govinfo compare 2022.docx 2023.docx"),
        Text("两年格式不同的，按可比口径比较", "reports on different forms are compared where they count the same"),
    ),
    "rollup": About(
        Text("汇总若干份报告", "add up reports into one"),
        Text(
            "govinfo rollup 甲.docx 乙.docx --organ 某县人民政府 -o 汇总.xlsx",
            "govinfo rollup A.docx B.docx --organ NAME -o sum.xlsx",
        ),
        Text(
            "govinfo rollup 文件夹 --tree 机关层级.csv -o 汇总.xlsx",
            "govinfo rollup FOLDER --tree TREE.csv -o sum.xlsx",
        ),
    ),
    "plot": About(
        Text(
            "用图表示报告的数字，或者一件申请的答复期限", "draw a picture of reports, or of the clock of an application"
        ),
        Text("govinfo plot 报告.docx -o 图.svg", "govinfo plot report.docx -o picture.svg"),
        Text("govinfo plot 文件夹 --picture heat -o 图.png", "govinfo plot FOLDER --picture heat -o picture.png"),
    ),
    "fee": About(
        Text("计算信息处理费，或者列出收费标准", "compute the information processing fee, or show its rates"),
        Text("govinfo fee --requests 35（按件）", "govinfo fee --requests 35"),
        Text("govinfo fee --pages 230（按量）", "govinfo fee --pages 230"),
    ),
    "due": About(
        Text(
            "计算申请的答复期限，逐日说明理由",
            "find the last day for the reply to an application, with the reason for every day",
        ),
        Text("govinfo due 2026年3月2日", "govinfo due 2026-03-02"),
        Text("govinfo due 2026-03-02 --extended（延长答复期限的）", "govinfo due 2026-03-02 --extended"),
    ),
    "letter": About(
        Text("制作办理申请所用的文书", "write a letter about an application"),
        Text(
            "govinfo letter 登记簿.json --case 编号 --kind extended",
            "govinfo letter CASES.json --case ID --kind extended",
        ),
        Text("govinfo letter …… -o 告知书.docx", "govinfo letter ... -o letter.docx"),
    ),
    "waive": About(
        Text("豁免一项问题，写入豁免清单", "let a finding stand, in a file of waivers"),
        Text(
            "govinfo waive 报告.docx X601 --reason 已核实 --author 张三",
            "govinfo waive report.docx X601 --reason TEXT --author NAME",
        ),
        Text("govinfo check 报告.docx --waivers waivers.toml", "govinfo check report.docx --waivers waivers.toml"),
    ),
    "rule": About(
        Text("说明一条检查规则，或者列出全部规则", "explain a rule, or list them all"),
        Text("govinfo rule A302", "govinfo rule A302"),
        Text("govinfo rule", "govinfo rule"),
    ),
    "export": About(
        Text(
            "导出报告格式、检查规则和法律规定，供其他程序使用",
            "write the form, the rules and the law for other programs, as JSON or SQL",
        ),
        Text("govinfo export forms -o 文件夹", "govinfo export forms -o DIR"),
        Text("govinfo export sql --dialect postgresql -o 文件夹", "govinfo export sql --dialect postgresql -o DIR"),
    ),
    "schema": About(
        Text(
            "输出存储格式的 JSON 模式，或者列出全部格式", "print the JSON Schema of what is stored, or list the formats"
        ),
        Text("govinfo schema case", "govinfo schema case"),
        Text("govinfo schema", "govinfo schema"),
    ),
}
"""The commands, in the order of the overview."""

OF_SCHEMA = Text("存储格式的名称；不写的，列出全部格式", "name of the format (default: list them all)")
FILE = Text("文件", "FILE")
SOURCE = Text("原文件", "IN")
TARGET = Text("输出文件", "OUT")
BEFORE = Text("上年报告", "BEFORE")
AFTER = Text("本年报告", "AFTER")
NUMBER = Text("数", "N")
FORMAT = Text("格式", "FORMAT")
CODE = Text("代码", "CODE")
CODES = Text("代码", "CODES")
NAME = Text("名称", "NAME")
AUTHOR = Text("姓名", "NAME")
YEAR = Text("年度", "YEAR")
DATE = Text("日期", "DATE")
DAYS = Text("工作日数", "DAYS")
SENT = Text("发出日", "SENT")
ANSWERED = Text("答复日", "ANSWERED")
SECONDS = Text("秒数", "SECONDS")
KIND = Text("类型", "KIND")
PROFILE = Text("阶段", "PROFILE")
SEVERITY = Text("程度", "SEVERITY")
WHEN = Text("何时", "WHEN")
LANGUAGE = Text("语言", "LANGUAGE")
CASES = Text("登记簿", "CASES")
ID = Text("编号", "ID")
DOCUMENT_NUMBER = Text("文号", "NUMBER")
FACT = Text("名称=内容", "NAME=TEXT")
CONTENT = Text("内容", "WHAT")
FOLDER = Text("文件夹", "DIR")
DATABASE = Text("数据库", "DATABASE")
MILLIMETRES = Text("毫米数", "MILLIMETRES")

HELP = Text("显示这份说明", "show this help")
LANG = Text(
    "输出所用语言，zh 为中文，en 为英文；不写的，依环境变量 GOVINFO_LANG，再依系统语言",
    "language; else that of the environment variable GOVINFO_LANG, else the system's: English, or Chinese",
)
DEBUG = Text("程序内部出错时显示详情", "show where a fault of govinfo happened")
ORGAN = Text("报告机关；以此为准，不看文件所写", "who reports, whatever the file says")
ORGAN_ADDING_UP = Text(
    "汇总机关（与 --tree 同用时，为最上级机关）", "the organ that adds them up (with --tree: that at the top)"
)
REPORT_YEAR = Text(
    "报告年度；以此为准，不看文件所写；有两年报告的，指后一年",
    "the year reported on, whatever the file says; of two years, the later",
)
FIELD = Text(
    "JSON 或者 CSV 文件中存放报告文字的字段",
    "of JSON or CSV, the field that holds the text of a report",
)
PLUGINS = Text(
    "同时使用其他软件包提供的规则、用语和格式",
    "count also the rules, words and formats of installed packages",
)

EXPORTED = Text(
    "要导出的内容：sql 为建表语句，其余为 JSON 及其模式", "what to write: sql, or a document as JSON with its schema"
)
INTO_FOLDER = Text("写入这个文件夹", "the folder to write into")
DIALECT = Text("建表语句所用的数据库", "the database that the SQL is for")

CHECK_FILES = Text("一份或者若干份报告，也可以是文件夹", "reports, or folders of reports")
CHECK_JOBS = Text(
    "同时读取和检查的进程数（不写为1；检查文件夹时为处理器数）",
    "processes that read and check (default: one; with a folder, one for each processor)",
)
CHECK_FORMAT = Text(
    "输出格式：{formats}（不写的，依输出文件的后缀，否则为 text）",
    "{formats} (default: by the suffix of OUT, or text)",
)
OUTPUT = Text("写入这个文件，不在屏幕上显示", "the file to write instead of printing")
OUTPUT_BY_SUFFIX = Text("要写入的文件，格式由后缀决定", "the file to write; its suffix says the format")
NO_CODE = Text("没有写明规则代码", "no code of a rule is given")
SELECT = Text("只用这些规则：代码或者代码开头，逗号分隔", "only these rules, by code or its beginning")
IGNORE = Text("不用这些规则", "not these rules")
PREVIOUS = Text("同一机关上一年度的报告", "the same organ's report for the year before")
CHECK_PREVIOUS = Text(
    "同一机关上一年度的报告；检查 parquet 文件的，为另一个 parquet 文件，也可以是该文件本身",
    "the same organ's report for the year before; with parquet files one of those, the file itself included",
)
CHECK_TREE = Text(
    "检查 parquet 文件时用：机关层级，含 organ、parent 两列的 CSV 文件",
    "with parquet files: a CSV file with the columns organ and parent",
)
CHECK_KIND = Text(
    "机关类型，由名称看不出时写明；下列代码依次为国务院部门、省级政府、市级政府、县级政府、乡镇政府、政府部门",
    "what kind of organ reports, where its name does not say",
)
CHECK_WAIVERS = Text(
    "豁免清单（TOML 文件），所列问题可以保留；也可以是填好的检查结果（.xlsx）",
    "findings that may stand, as TOML, or a workbook of findings that was filled in",
)
CHECK_PROFILE = Text("报告所处阶段", "the stage the reports are at")
CHECK_FAIL_ON = Text(
    "达到这一严重程度时，退出状态为1（不写的，依所处阶段，否则为 error）",
    "the severity from which on the exit status is 1 (default: the profile's, else error)",
)
CHECK_VERBOSE = Text("文件较多时，未发现问题的也列出", "list the clean ones of many files too")
CHECK_COLOR = Text("何时使用颜色（不写为 auto）", "when to colour (default: auto)")

ONE_FILE = Text("一份报告", "a report")
SHOW_FORMAT = Text("显示所用格式（不写为 text）", "format to print it in (default: text)")
SHOW_TRACE = Text(
    "改为显示各行是怎样读出的：行、行名依据、数字依据、位置、原文",
    "print instead how each row was recognised: row, what told its label, what told its numbers, place, text",
)
TITLE = Text("写在报告上的标题；不写的，用原有标题，没有的由机关和年度组成", "title to write on the report")
CONVERT_FROM = Text("原文件的格式，由文件名看不出时写明", "format of IN, where its name does not say")
CONVERT_TO = Text("输出文件的格式，由文件名看不出时写明", "format of OUT, where its name does not say")
REPAIR_PROSE = Text("正文所述数字也须相符", "what the prose counts has to hold too")
REPAIR_SECONDS = Text("每张表最多查找多少秒（不写为5）", "how long to search for each table (default: 5)")
REPAIR_APPLY = Text("按第几种改法写出报告", "write the report as repair N would have it")
REPAIR_OUTPUT = Text("要写入的文件；原文件不会改动", "the file to write; FILE itself is never changed")
REPAIR_TRACK = Text(
    "改动 docx 文件时记为修订，写明修订人；不写姓名的，记为本程序所改",
    "of a Word file: track the changes under this name (default: govinfo)",
)
REPAIR_REBUILD = Text(
    "不在原文件的副本上改动，另写一份新文件：原有的版式、图片等不保留",
    "write a new file instead of changing a copy of the old one: its layout and pictures are lost",
)
ANNOTATE_OUTPUT = Text(
    "要写入的文件；后缀与原文件相同的，批注在原文件的副本上",
    "the file to write; with the suffix of FILE it is a copy of it with the findings in it",
)
BLANK_ORGAN = Text("报告机关", "who reports")
BLANK_YEAR = Text("报告年度", "the year reported on")
BLANK_TOTALS = Text(
    "合计：check 为自行填写、由表格核对（不写的，即此），fill 为由表格计算",
    "totals are filled in and checked (default), or computed",
)
BLANK_OUTPUT = Text(
    "要写入的文件；xlsx 和 html 的表格自行核对，其他格式为空表",
    "the file to write; .xlsx and .html check themselves, others are the bare form",
)
COMPARE_BEFORE = Text("前一年的报告", "the earlier report")
COMPARE_AFTER = Text("后一年的报告", "the later report")
ROLLUP_FILES = Text(
    "下级机关的报告，或者存放这些报告的文件夹；与 --tree 同用时为文件夹",
    "the reports of the organs below, or folders of them; with --tree folders",
)
ROLLUP_OWN = Text("本级机关自己的报告", "its own level's report")
ROLLUP_TREE = Text("机关层级：含 organ、parent 两列的 CSV 文件", "a CSV file with the columns organ and parent")
ROLLUP_PARTIAL = Text("与 --tree 同用：有空白格的，汇总其余已填的", "with --tree: add up what is stated beside blanks")
PLOT_FILES = Text(
    "一份或者若干报告，或者存放报告的文件夹；clock 则为申请登记簿（JSON 文件）",
    "reports, or folders of them; for a clock the applications, as JSON",
)
PLOT_OUTPUT = Text("要写入的文件，后缀为 .svg、.png 或者 .pdf", "the file to write: .svg, .png or .pdf")
PLOT_PICTURE = Text(
    "哪一种图；不写的，一份报告为 flow，多份为 heat。下列代码依次为来源和去向、办理结果、结果构成、申请人、"
    "逐年情况、各机关结果表、标出问题的表三、各机关比率、答复期限",
    "which picture (default: flow for one report, heat for several)",
)
PLOT_RATE = Text(
    "organs 用哪一种比率（不写为 disclosed，即公开率）", "the rate that organs are ranked by (default: disclosed)"
)
PLOT_CASE = Text("clock 画哪一件申请，写明编号", "of a clock: the application, by its id")
PLOT_WIDTH = Text("图宽多少毫米；不写为160，适合手机的为100", "width of the picture (default: 160; 100 for a phone)")
FEE_REQUESTS = Text("同一申请人在一个自然月内的申请件数", "requests of one applicant in one calendar month")
FEE_PAGES = Text("一件申请所提供信息的页数", "pages provided for one application")
DUE_RECEIVED = Text(
    "收到申请的日期，如 2026-03-02、2026年3月2日、20260302",
    "day of receipt, as 2026-03-02, 2026.3.2, 20260302 or 2026年3月2日",
)
DUE_CORRECTED = Text("收到补正后申请的日期", "day the corrected application was received")
DUE_EXTENDED = Text(
    "延长答复期限，写明工作日数；不写数的为{most}个，也是最多",
    "extended by so many working days, at most and by default {most}",
)
DUE_CONSULTED = Text(
    "征求意见函发出和收到答复的日期；可以写多次",
    "days on which a consultation was sent and answered; may be repeated",
)
DUE_PAID = Text("缴纳信息处理费的日期", "day on which a fee was paid")
DUE_ON = Text("同时说明自这一天起还剩几个工作日", "also say how many working days are left after this day")
DUE_HOLIDAYS = Text(
    "一年的放假通知（TOML 文件）；可以写多次；不写的，用环境变量 GOVINFO_HOLIDAYS 所列文件",
    "a TOML file with a year's holiday notice; may be repeated; else those that GOVINFO_HOLIDAYS names",
)
DUE_ESTIMATE = Text(
    "放假通知尚未发布的年份，按周一至周五、扣除法定节日估算",
    "take Monday to Friday less the statutory days where a year is not announced",
)
DUE_QUIET = Text("只显示届满日", "print the day alone")
LETTER_CASES = Text("申请登记簿（JSON 文件）", "the applications and their events, as JSON")
LETTER_CASE = Text("申请的编号", "the application, by its id")
LETTER_KIND = Text("文书类型", "which letter")
LETTER_NUMBER = Text("文书的文号", "document number of the letter")
LETTER_FACT = Text(
    "登记簿没有写明的内容，如 organ=某县人民政府；可以写多次",
    "what the register does not say, such as organ=某县人民政府; may be repeated",
)
LETTER_DRAFT = Text("缺少的内容留出标记，不作为错误", "mark what is missing as a gap instead of refusing")
RULE_CODE = Text("规则代码，如 A302", "code of the rule, such as A302")
RULE_OR_BEGINNING = Text(
    "规则代码，如 A302；只写代码开头的，列出如此开头的规则",
    "code of a rule, such as A302; the beginning of codes lists the rules that begin so",
)

REASON = Text("理由", "TEXT")
CELLS = Text("单元格", "CELLS")
WAIVE_REASON = Text("为什么可以保留", "why it may stand")
WAIVE_AUTHOR = Text("由谁负责", "who answers for it")
WAIVE_CELLS = Text(
    "只豁免涉及这些单元格的，如 表三“总计”；不写的，该规则所列各项都豁免",
    "only the findings that name these cells, by name or address; all of the rule unless said",
)
WAIVE_UNTIL = Text("有效至哪一天", "the last day on which it holds")
WAIVE_OUTPUT = Text(
    "豁免清单，原有各项保留（不写为 waivers.toml）",
    "the file of waivers, which keeps what it has (default: waivers.toml)",
)

COMMAND = Text("命令", "command")
CHOICE = Text("取值", "value")
NO_NAME = Text("没有写明名称", "no name is given")
WHOLE_NUMBER = Text("“{text}”不是整数", "'{text}' is no whole number")
POSITIVE_NUMBER = Text("“{text}”不是大于零的数", "'{text}' is no number above zero")
OF_ARGUMENT = Text("{name}：{said}", "{name}: {said}")
SEE_HELP = Text("{said}。用法见 {command} --help", "{said}; see {command} --help")
MISSING = Text("还缺少：{names}", "still missing: {names}")
NOT_KNOWN = Text("不认识“{words}”", "'{words}' is not known here")
NOT_KNOWN_NEAR = Text("没有选项“{words}”，是否为 {near}", "there is no option '{words}'; did you mean {near}?")
VALUE_MISSING = Text("{name} 之后还缺少内容", "{name} wants something behind it")
VALUE_TOO_MUCH = Text("{name} 之后不能带内容", "{name} takes nothing behind it")
NOT_TOGETHER = Text("{name} 不能与 {other} 同时使用", "{name} does not go with {other}")
