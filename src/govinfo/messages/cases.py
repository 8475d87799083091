"""What is said of applications, their clock and what follows them."""

from govinfo.languages import Text

NOT_BEGUN = Text("期限尚未起算", "the period has not begun")
LAST_DAY = Text("答复期限届满：{day}", "last day for the reply: {day}")

ENDED = Text("已于{day}结案", "it ended on {day}")
BROUGHT = Text("{day}才提起", "it was brought on {day}")
NO_END_OF_ROUTE = Text("“{ending}”不能终结{route}案件", "{ending} does not end a case of {route}")
BRINGING = Text("{day}提起{route}", "{route} on {day}")
SPAN_ENDS_FIRST = Text(
    "{name}中的一段时间应当先起后止，不能自{first}至{last}",
    "{name}: a span ends after it begins, not from {first} to {last}",
)
TIME_ENDED = Text("期限已于{day}届满", "the time ended on {day}")

APPLICATION = Text("{id}（{applicant}），{day}收到", "{id} ({applicant}) received on {day}")
REMEDY = Text("{id}（{route}），{known}，{filed}提起；{end}", "{id} ({route}) {known}, brought on {filed}; {end}")
UNRECORDED = Text("知道日期未记录", "day of knowing not recorded")
PENDING = Text("尚未审结", "pending")
ENDED_BY = Text("{ending}（{day}）", "{ending} on {day}")
KNOWN = Text("{day}知道", "known on {day}")
NO_FEE_YET = Text("{since}前不得收费", "no fee could be charged before {since}")
IN_STATE = Text("申请处于“{state}”状态", "the application is {state}")

APPLICATIONS = Text("申请", "applications")
REMEDIES = Text("复议和诉讼案件", "remedies")
WITHHELD = Text("不予公开的信息", "withheld items")
CORRECTIONS = Text("更正记录的申请", "requests to correct records")
PUBLICATIONS = Text("公开的信息", "publications")
NAMES_NEEDED = Text(
    "{what}应当各有编号，以下编号重复：{names}", "{what} need names of their own; more than one is called {names}"
)
OUTCOME_NEEDED = Text("答复决定应当写明办理结果，可用的有：{known}", "a decision states its outcome, one of {known}")
ONE_KIND_OF_APPLICANT = Text(
    "申请由某一类申请人提出，不能写作总计", "an application is made by one kind of applicant, not by their total"
)
NO_ITEM_OF_20 = Text("《条例》第二十条有第1至{most}项，没有第{number}项", "Art. 20 has items 1 to {most}, not {number}")
NO_DOCUMENT_ROW = Text(
    "表中按件数填报的文件只有规章（rules）和行政规范性文件（normative_documents），没有“{row}”",
    "the form counts rules and normative_documents as documents, not '{row}'",
)
TOO_DEEP = Text("括号嵌套过深", "brackets within brackets, too deep")
FORMER_LAW = Text(
    "收到申请时2019年修订的《条例》尚未施行，期限仅供参考",
    "the regulation of 2019 was not yet in force when it was received; the period is only a guide",
)
ESTIMATED_DAYS = Text(
    "部分年份的节假日安排尚未公布，按法定节假日推定",
    "the holidays of some year are not announced yet; they are estimated from the statutory ones",
)
DAYS_BY_WEEK = {"工作日": Text("工作日", "a working day"), "休息日": Text("休息日", "a rest day")}
"""Why a day is a working day or none where nothing but the day of the week says so, by what is stored of it."""
