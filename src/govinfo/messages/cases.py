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

TOO_EARLY = Text("早于前一事项的日期{last}", "it lies before {last}, the day of what came before it")
ONCE_ONLY = Text("只能有一次", "it may happen once only")
NEEDED_BEFORE = Text("此前应当“{before}”", "it needs {before} before it")
TIME_FOR_CORRECTION_NOTICE_ENDED = Text("七个工作日的期限已于{last}届满", "the seven working days ended on {last}")
NO_DAY_TO_CORRECT = Text("没有给申请人留出补正时间", "it leaves no day to correct")
TIME_TO_CORRECT_ENDED = Text("补正期限已于{until}届满", "the time to correct ended on {until}")
PARTY_ASKED = Text("已经向该方征求意见", "the same party is asked already")
PARTY_NOT_ASKED = Text("没有向该方征求意见", "that party was not asked")
PERIOD_ENDED = Text("答复期限已于{due}届满", "the period ended on {due}")
NO_LENGTH_OF_EXTENSION = Text("没有写明延长多少个工作日", "it does not say by how many working days")
LENGTH_OF_EXTENSION = Text(
    "延长答复期限为1至{most}个工作日，不能是{days}个", "an extension has 1 to {most} working days, not {days}"
)
NOT_APPROVED = Text("未经工作机构负责人同意", "the head of the office has not approved it")
NO_LATER_DAY = Text("没有确定延迟答复的日期", "it sets no later day for the reply")
TIME_TO_CHARGE_ENDED = Text("办理期限已于{due}届满", "the reply period ended on {due}")
TIME_TO_PAY_ENDED = Text("缴费期限已于{last}届满", "the time to pay ended on {last}")
TIME_TO_PAY_NOT_ENDED = Text("缴费期限尚未届满", "the time to pay has not ended")
NOT_DISCLOSED = Text("没有依申请公开该信息", "the information was not disclosed on the application")
NO_CORRECTION_AWAITED = Text("没有待补正的事项", "no correction is awaited")
MAY_CORRECT = Text("申请人可以补正至{until}", "the applicant may correct until {until}")
DAY_NOT_RECORDED = Text("未登记之日", "a day not recorded")
NO_PAYMENT_AWAITED = Text("没有待缴纳的费用", "no payment is awaited")
NO_CORRECTION = Text("没有收到补正", "no correction came in")
NOT_ASKED_FOR_REASONS = Text("没有要求申请人说明理由", "the applicant was not asked for reasons")

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
