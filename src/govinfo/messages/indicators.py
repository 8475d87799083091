"""What is said of rates: the convention that each is counted by, and why one cannot be told."""

from govinfo.languages import Text

CELL_LACKS = Text("有单元格空白，或者格式中没有该单元格", "a cell is blank, or the form has none")
NOTHING_TO_DIVIDE_BY = Text("分母为0", "there is nothing to divide by")
CONVENTION = Text("统计惯例", "analyst's convention")
PENDING_OUT = Text(
    "统计惯例：以已审结案件为分母，尚未审结的除外",
    "analyst's convention: among those concluded, pending ones left out",
)
PARTLY_COUNTS = Text("统计惯例：部分公开计为公开", "analyst's convention: partial disclosure counts as disclosure")
AMONG_TAKEN_IN = Text(
    "统计惯例：以新收和上年结转之和为分母", "analyst's convention: among those received and carried in"
)
AMONG_RECEIVED = Text("统计惯例：以新收件数为分母", "analyst's convention: among those received")
SAME_DISPUTE = Text(
    "统计惯例：复议后起诉与复议为同一争议；含主动公开引起的争议",
    "analyst's convention: a suit after review is the same dispute; disputes on proactive disclosure are in it",
)
