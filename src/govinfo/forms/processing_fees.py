"""The table that some offices add to their report: 信息处理费收取情况. The form itself has none.

国办函〔2020〕109号 has fees for processing information reported each year; the form leaves them to section 六 as prose.
Some reports print a table of three figures instead. Its wording was read in reports of three offices; whether a rule
asks for it was not read.
"""

from govinfo.forms.spec import Block, CellKind, Column, FormTable, Heading, Row
from govinfo.vocabulary import Section

HEADING = Heading("processing_fees", "信息处理费收取情况", ("政府信息公开信息处理费收取情况",))
COLUMNS = (
    Column("notices", "通知收取件数"),
    Column("charged", "通知收取金额（元）", CellKind.MONEY, "元", variants=("通知收取金额",)),
    Column("collected", "实际收取金额（元）", CellKind.MONEY, "元", variants=("实际收取金额",)),
)
TABLE = FormTable(
    Section.OTHER,
    blocks=(Block(COLUMNS, (Row(HEADING.key, HEADING.label, variants=HEADING.variants),)),),
    sideways=True,
)
"""The table under its heading, one row of figures."""
