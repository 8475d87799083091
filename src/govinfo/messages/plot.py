"""What is said in pictures, and of them."""

from govinfo.languages import Text

NO_CHINESE_FONT = Text(
    "没有找到中文字体，图中的汉字无法显示：请安装思源黑体（Debian、Ubuntu 为 apt install fonts-noto-cjk，"
    'Fedora 为 dnf install google-noto-sans-cjk-fonts），或者用 govinfo.plot.use_chinese_font("字体文件") 指定一个',
    "no font with Chinese characters was found: install Noto Sans CJK (Debian, Ubuntu: apt install fonts-noto-cjk; "
    "Fedora: dnf install google-noto-sans-cjk-fonts), or name a file with govinfo.plot.use_chinese_font('FILE')",
)
MISSING_CHARACTERS = Text(
    '字体 {font} 没有这些字，图中显示为方框：{characters}；可以用 govinfo.plot.use_chinese_font("字体文件") 换一种',
    "the font {font} lacks these characters, which are drawn as boxes: {characters}; "
    "govinfo.plot.use_chinese_font('FILE') chooses another",
)
NO_FONT_FILE = Text("{file} 不是可以使用的字体文件", "{file} is no font file that can be used")
NOTHING_STATED = Text(
    "报告没有填写图中任何一项的数字", "none of the figures that would be drawn is stated in the reports"
)
ONE_REPORT = Text(
    "这种图只画一份报告，给出的有{count}份；各份之和请先用 govinfo.rollup 汇总",
    "this picture is of one report, not of {count}; to draw their sum add them up with govinfo.rollup first",
)
TOO_MANY = Text(
    "一张图至多画{most}份报告，给出的有{count}份：请先筛选或者汇总",
    "a picture holds {most} reports at most, not {count}: choose among them or add them up first",
)
YEAR_TWICE = Text(
    "{year}年的报告有两份：这种图画一个机关各年的报告，每年一份",
    "there are two reports on {year}: this picture is of one organ's reports, one a year",
)
YEAR_NEEDED = Text("有一份报告没有写明年度", "a report does not state its year")
WRONG_WIDTH = Text(
    "图宽应为{least}至{most}毫米，不能是 {found}", "a picture is {least} to {most} millimetres wide, not {found}"
)
GIVEN = Text(
    "一份年度报告、若干年度报告、汇总或者数据表", "an annual report, several of them, a roll-up or a frame of reports"
)
CLOCK_OR_CASE = Text("期限（Clock）或者申请（Application）", "a clock or an application")

OF_ORGAN = Text("{organ}{year}年", "{organ}, {year}")
OF_YEAR = Text("{year}年", "{year}")
TITLED = Text("{scope}{title}", "{scope}: {title}")
FLOW = Text("政府信息公开申请的来源和去向", "Applications received, and what became of them")
OUTCOMES = Text("政府信息公开申请的办理结果", "How applications were concluded")
MIX = Text("办理结果构成", "Outcomes by share")
APPLICANTS = Text("本年新收申请的申请人", "Who applied")
YEARS = Text("政府信息公开申请逐年情况", "Applications over the years")
ORGANS = Text("各机关{rate}", "Organs by rate ({rate})")
HEAT = Text("各机关办理结果", "Outcomes by organ")
CLOCK = Text("答复期限的计算", "How the reply period is counted")
CLOCK_OF = Text("申请{case}答复期限的计算", "How the reply period of application {case} is counted")

IN_PIECES = Text("单位：件", "in applications (件)")
IN_PIECES_SHARED = Text(
    "单位：件，括号内为占办理结果总计的比例", "in applications (件); in brackets the share of all that were concluded"
)
SHARE_OF_RECEIVED = Text(
    "单位：件，括号内为占本年新收的比例", "in applications (件); in brackets the share of all that were received"
)
MIX_ABOUT = Text(
    "各段宽度为占比，段内为件数；右侧为件数之和",
    "width: share of all concluded; figures: applications (件), their sum on the right",
)
APPLICANTS_ABOUT = Text(
    "各段宽度为占比，段内为件数；右侧为件数之和",
    "width: share of all received; figures: applications (件), their sum on the right",
)
YEARS_ABOUT = Text("单位：件；各图纵轴不同", "in applications (件); each panel has a scale of its own")
ORGANS_ABOUT = Text(
    "点为比率，横线为95%置信区间（威尔逊法）；右侧为比率和件数",
    "dot: the rate; line: its 95 % interval (Wilson); on the right the rate and the counts behind it",
)
HEAT_ABOUT = Text(
    "格内为件数，颜色为占该机关办理结果的比例", "figures: applications (件); colour: share of what the organ concluded"
)
TABLE_OF = Text("{report} {table}", "{report}: {table}")
TABLE_AS_FILED = Text("数字为填报原文", "figures as they are filed")
TABLE_WITH_FINDINGS = Text(
    "数字为填报原文；着色的单元格有问题，所注编号见表下",
    "figures as they are filed; coloured cells have findings, told below by their numbers",
)
CLOCK_ABOUT = Text(
    "收到申请：{received}；期限：{length}个工作日；届满：{due}（黑框）",
    "received on {received}; {length} working days; last day {due} (black frame)",
)
CLOCK_WAITS = Text(
    "收到申请：{received}；期限：{length}个工作日；等待申请人，期限尚未重新起算",
    "received on {received}; {length} working days; waiting for the applicant, the period has not begun anew",
)

ALL_IN = Text("共{value}", "{value} in all")
WITH_SHARE = Text("{value}（{share}）", "{value} ({share})")
NO_RATE = Text("无比率", "no rate")
COUNTS_BEHIND = Text("（{counted}/{among}）", " ({counted}/{among})")
OF_STATED = Text(
    "虚线：有比率的{count}份报告合计为{rate}（{counted}/{among}）。",
    "Dashed line: all that have the rate ({count}) together, {rate} ({counted}/{among}).",
)

MARK = Text("“{text}”", "'{text}'")
"""What stands where a cell states a sign or words in the place of a number."""
NOT_ON_FORM = Text("该版格式无此项", "not on this form")
PARTLY = Text("{state}，其余{known}", "{state}, rest {known}")

BLANK_NOTE = Text(
    "斜线处没有数字：空白不是零，也不推算。", "Hatched: no number is stated. A blank is not zero, nor is it made up."
)
OUT_OF_BALANCE = Text(
    "注意：新收与上年结转之和为{left}，办理结果与结转下年度之和为{right}，二者不相等。",
    "Mind: received and carried in are {left}, outcomes and carried over {right}; the two differ.",
)
SUM_DIFFERS = Text(
    "注意：{name}的各项之和为{sum}，所填总计为{total}。",
    "Mind: the parts of {name} sum to {sum}, its total is filed as {total}.",
)
FORM_CHANGED = Text(
    "虚线：格式由{before}年版改为{after}年版，两侧口径不尽相同。",
    "Dashed line: the form of {before} gave way to that of {after}; what is counted differs in part.",
)
NO_REPORT = Text("无报告", "none")
WITHOUT_REPORT = Text("没有报告的年度：{years}。", "Years without a report: {years}.")
FEW = Text(
    "件数少的机关，比率随一两件申请就有很大变化；区间重叠的，不能分出高下。",
    "With few cases one more changes a rate a lot; organs whose intervals overlap are not told apart.",
)
ESTIMATED = Text(
    "部分年份的节假日安排尚未公布，按法定节假日推定。",
    "The holidays of some years are not announced and are estimated.",
)
WEEKDAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
    Text("周六", "Sat"),
    Text("周日", "Sun"),
)
FROM_TO = Text("{start}至{end}", "{start} to {end}")
DAYS_OF = Text("{said}：{count}日", "{said} ({count})")
DAY_NUMBER = Text("第{number}日", "day {number}")

FORMAT = Text("图的格式", "format of a picture")
SUFFIX = Text("图的文件后缀", "suffix of a picture")
SAID = Text("{name}：{value}", "{name}: {value}")
PART_OF = Text("{name}{value}", "{name} {value}")
LISTED = Text("、", ", ")
AND = Text("；", "; ")
END = Text("。", ".")
