"""What is said of the time limits of reviews and suits, and of the routes that are open."""

from govinfo.languages import Text

ORDINARY = Text("自知道之日起算", "counted from the day it was known")
LEARNED = Text(
    "未告知救济权利，自知道权利、机关和期限之日起算", "not told: counted from learning right, organ and limit"
)
YEAR = Text("未告知救济权利，自知道内容之日起最长一年", "not told: one year at most from knowing the act")
YEAR_LENGTHENED = Text(
    "未告知救济权利，最长一年因障碍而延长的", "not told: one year at most, if the obstacle lengthens it"
)
YEARS = Text("自行为作出之日起最长{years}年", "{years} years at most from the act")
MOVED_CAP = Text("最长期限遇节假日顺延的", "if the longest time moves for a holiday")
NO_CAP = Text("未告知救济权利，当时的法律没有规定最长期限", "not told: the law of that day sets no longest time")
NOT_ANNOUNCED = Text(
    "{year}年节假日安排尚未公布，届满日可能顺延", "the holidays of {year} are not announced: the last day may move"
)
NO_START = Text("起算之日没有登记", "the day it runs from is not recorded")
UNTIL = Text("{day}（{reading}）", "{day} ({reading})")
IN_TIME = Text("未超过期限：{day}", "within the time, which ends on {day}")
LATE = Text("已超过期限：{day}", "after the time, which ended on {day}")
DEPENDS = Text("取决于：{first}，还是{last}", "it depends: either {first} or {last}")

OPEN = Text("可以选择这一途径", "this route is open")
REVIEW_FIRST = Text("应当先申请行政复议", "a review has to come first")
SILENCE = Text(
    "逾期不答复：可以申请复议或者起诉，还是应当先复议，尚无明文",
    "no answer in time: whether it can be sued on at once, or needs a review first, is not settled",
)
GROUNDS = Text(
    "部分公开：取决于不予公开部分所依据的条款", "a partial grant: it depends on the grounds of what is withheld"
)
PARTLY_REFUSED = Text(
    "部分公开：依据第十四条至第十六条不予公开的部分应当先申请行政复议；对已公开的部分不服的，可以直接起诉",
    "a partial grant: the part withheld under Arts. 14 to 16 needs a review first, the part given can be sued on",
)
BEFORE_2025 = Text(
    "2024年1月1日至2025年5月31日间，“不予公开”的范围由法院认定；通常可以直接起诉",
    "between 2024-01-01 and 2025-05-31 courts differed on what is 'not disclosed'; a direct suit was mostly taken",
)
ACT_OR_FILING = Text(
    "决定在2024年以前、起诉在其后，法律没有过渡规定", "decided before 2024 and sued on later: no transitional rule"
)
AFTER_REVIEW = Text("以复议决定为起诉对象", "against the outcome of a review")
IF_SUMMARY = Text("复议适用简易程序的", "if the review is summary")
IF_ORDINARY = Text("复议适用普通程序的", "if the review is ordinary")
IF_EXTENDED = Text("复议期限延长的", "if the review is extended")
IF_MOVED = Text("复议期限届满日遇节假日顺延的", "if the end of the review moves for a holiday")
