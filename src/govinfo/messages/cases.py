"""What is said of applications, their clock and what follows them."""

from govinfo.languages import Text

NOT_BEGUN = Text("期限尚未起算", "the period has not begun")
LAST_DAY = Text("答复期限届满：{day}", "last day for the reply: {day}")

ENDED = Text("已于{day}结案", "it ended on {day}")
BROUGHT = Text("{day}才提起", "it was brought on {day}")
NO_END_OF_ROUTE = Text("“{ending}”不能终结{route}案件", "{ending} does not end a case of {route}")
BRINGING = Text("{day}提起{route}", "{route} on {day}")
REVIEW_FIRST = Text("应当先申请行政复议", "a review has to come first")
TIME_ENDED = Text("期限已于{day}届满", "the time ended on {day}")
