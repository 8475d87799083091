"""What is said of frames of reports, registers and trees of organs."""

from govinfo.languages import Text

EACH = Text("份", " reports")
"""What a bar counts."""
NO_FRAME = Text(
    "{kind} 不是数据表，应为 polars、pandas、pyarrow、DuckDB 或 PySpark 的数据表",
    "a {kind} is no frame: give one of polars, pandas, pyarrow, DuckDB or PySpark",
)
TWO_LIBRARIES = Text(
    "{what}是 {library} 的数据表，报告是 {other} 的数据表，应当同为一种",
    "the {what} is a frame of {library} and the reports of {other}: give both of one library",
)
REPORTS = Text("报告数据表", "frame of reports")
YEAR_BEFORE = Text("上年报告数据表", "frame of the year before")
TREE = Text("机关层级表", "tree")
REGISTERS = {
    "applications": Text("申请登记表", "frame of applications"),
    "remedies": Text("复议诉讼登记表", "frame of remedies"),
    "publications": Text("公开信息登记表", "frame of publications"),
}
"""The registers, by their fixed names."""
COLUMN = Text("列（{what}）", "column of the {what}")
WRONG_COLUMN = Text(
    "{what}的“{column}”列是 {held}，应为 {wanted}", "column '{column}' of the {what} holds {held}, expected {wanted}"
)
NO_CELL = Text(
    "数据表没有表格单元格的列：applications.received.total 等",
    "the frame has no cell of the form as a column: applications.received.total, …",
)
NO_TABLE = Text(
    "数据表没有任何一张表的各列：applications.received.total 等",
    "the frame has the cells of no table of the form as columns: applications.received.total, …",
)
LACKING_COLUMNS = Text(
    "数据表缺少{table}的{count}列：{columns}；请补齐各列，或者去掉该表的全部列",
    "the frame lacks {count} columns of {table}: {columns}; give them all, or none of the table",
)
MISSPELT_COLUMN = Text(
    "{what}的列名“{column}”应为“{meant}”，一字不差",
    "the {what} has a column '{column}': call it '{meant}', to the letter",
)
NOT_NUMBERS = Text(
    "{what}的“{column}”列是 {held}，应为数字", "column '{column}' of the {what} holds {held}, expected numbers"
)
LIBRARY_REFUSES = Text("{library} 不能处理这个数据表：{said}", "{library} refuses the frame: {said}")
KEPT_TWICE = Text(
    "“{column}”列不必另行保留：结果已有这一列", "the result has a column '{column}' of its own: rename it to keep it"
)
TWO_COLUMNS = Text(
    "{what}的“{one}”列和“{other}”列都表示 {meant}，请去掉一列",
    "columns '{one}' and '{other}' of the {what} both mean {meant}: leave one out",
)
NO_INDICATOR = Text(
    "数据表没有任何一项指标所需的各列：applications.granted.total 等",
    "the frame has the cells of no indicator as columns: applications.granted.total, …",
)
NOTHING_HANDED_ON = Text(
    "两年的数据表没有共同的、结转数字的表：applications.carried_over.total 等",
    "the frames of two years have in common no table that hands on figures: applications.carried_over.total, …",
)
TWO_PARENTS = Text(
    "机关层级表中{organ}有两个上级：{one}和{other}", "{organ} has two parents in the tree: {one} and {other}"
)
BELOW_ITSELF = Text("机关层级表中{organ}是自己的下级", "{organ} stands below itself in the tree")
SEVERAL_EDITIONS = Text(
    "数据表的各列符合多个版本（{editions}），请在“{column}”列写明各报告的版本",
    "the frame fits editions {editions}: name that of each report in '{column}'",
)
NO_SUCH_EDITION = Text(
    "“{found}”不是含有这些列的版本，可用的有：{fitting}", "'{found}' is no edition with these columns: {fitting}"
)
NOT_WRITTEN_BY_US = Text("“{found}”不是 to_frame 写入的 JSON 文本", "'{found}' is no JSON text as `to_frame` writes it")
NO_PARQUET = Text("不是 parquet 文件", "this is no parquet file")
UNREGISTERED_COLUMNS = Text(
    "{year}年的表二有登记表不能给出的列，请自2021年起统计",
    "表二 of {year} has columns that no register of publications gives: count from 2021 on",
)
LOST = Text(
    "检查第{row}行起的报告的进程被系统终止，可能是内存不足（行号从0起）",
    "the process that examined the reports from row {row} on was ended by the system, perhaps for lack of memory",
)

STUBS = {
    "organ": Text("行政机关", "Organ"),
    "year": Text("年度", "Year"),
    "edition": Text("格式版本", "Edition"),
}
"""The heads over the labels of a pivot, by the column they are of."""
ALL_LINES = Text("合计", "All")
UNNAMED = Text("（未写明）", "(not stated)")
PIVOT = Text("{heading}（按{stub}）", "{heading}, by {stub}")
PIVOT_OF = Text("{heading}：{column}（按{stub}）", "{heading}: {column}, by {stub}")
PUBLISHED = Text("报告的表，或者 pivot_frame 给出的表", "a table of a report, or what pivot_frame gave")
