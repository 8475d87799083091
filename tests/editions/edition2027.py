"""A fictional form, for reports on 2027 and later years: 政府信息公开工作年度报告格式（虚构）.

Under （六） there is a new outcome, row 6 of （三） is split in two, a row of table 二
is dropped, another row and a section are worded otherwise, section 一 has a sixth
topic. All else is as before.
"""

from govinfo.forms import edition2021 as before
from govinfo.forms.edition2019 import (
    APPLICANTS,
    BALANCE,
    CARRIED_OVER,
    CONCLUDED,
    INTAKE,
    NOTE,
    OTHERWISE_HANDLED,
    REFUSED,
    RESULTS,
    ROW_SUM,
    outcome_sum,
)
from govinfo.forms.seams import Seam, cells, rows
from govinfo.forms.spec import Block, Form, FormTable, Heading, Row
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.law.source import Source
from govinfo.vocabulary import ApplicationRow, ProactiveRow, Section

SOURCE = Source(
    "form_2027", "政府信息公开工作年度报告格式（虚构）", "年度报告格式（虚构）", number="国办公开办函〔2027〕9号"
)

DELIBERATION = Row("deliberation", "6.属于讨论记录、过程稿", (RESULTS, REFUSED), (Citation(16, 2),))
CORRESPONDENCE = Row("correspondence", "7.属于磋商信函、请示报告", (RESULTS, REFUSED), (Citation(16, 2),))
LATER = {
    ApplicationRow.ENFORCEMENT_FILE: "8.属于行政执法案卷",
    ApplicationRow.ADMINISTRATIVE_INQUIRY: "9.属于行政查询事项",
    ApplicationRow.OTHER_HANDLING: "4.其他",
}
SETTLED = Row("settled", "3.经沟通达成一致、申请人不再要求答复", (RESULTS, OTHERWISE_HANDLED))
DATA = Heading("public_data", "公共数据开放", ("公共数据开放情况",))
NOT_HELD = "1.本机关未制作、未保存相关政府信息"


def _renewed(row: Row) -> tuple[Row, ...]:
    """What a row of the form before has become."""
    if row.key == ApplicationRow.PROCESS_INFORMATION:
        return (DELIBERATION, CORRESPONDENCE)
    if row.key == ApplicationRow.NOT_HELD:
        return (row._replace(label=NOT_HELD, variants=(row.label,)),)
    moved = row._replace(label=LATER[row.key], variants=()) if row.key in LATER else row
    return (SETTLED, moved) if row.key == ApplicationRow.OTHER_HANDLING else (moved,)


OUTCOMES = tuple(row for old in before.FORM.outcomes for row in _renewed(old))
APPLICATIONS = FormTable(
    Section.APPLICATIONS,
    note=NOTE,
    blocks=(Block(APPLICANTS, (*INTAKE, *OUTCOMES, CONCLUDED, CARRIED_OVER)),),
    identities=(BALANCE, outcome_sum(OUTCOMES), ROW_SUM),
)


def _kept(block: Block) -> Block:
    return block._replace(rows=tuple(row for row in block.rows if row.key != ProactiveRow.COMPULSORY_MEASURES))


PROACTIVE = FormTable(Section.PROACTIVE, stub=before.PROACTIVE.stub, blocks=tuple(map(_kept, before.PROACTIVE.blocks)))
SEAMS = (
    Seam(
        Section.APPLICATIONS,
        rows(ApplicationRow.PROCESS_INFORMATION),
        rows(DELIBERATION.key, CORRESPONDENCE.key),
        Text("2021年格式（三）第6项，2027年格式分为两项", "（三）6 of 2021 is two rows in 2027"),
    ),
    Seam(
        Section.APPLICATIONS,
        rows(ApplicationRow.OTHER_HANDLING),
        rows(SETTLED.key, ApplicationRow.OTHER_HANDLING),
        Text("2027年格式（六）第3项此前计入“其他”", "（六）3 of 2027 was counted under 其他 before"),
    ),
    Seam(
        Section.PROACTIVE,
        cells(ProactiveRow.COMPULSORY_MEASURES, "decisions"),
        (),
        Text("2027年格式没有行政强制", "the form of 2027 has no row for compulsory measures"),
    ),
)
FORM = Form(
    "2027",
    SOURCE,
    first_year=2027,
    sections=(
        *before.SECTIONS[:-1],
        before.SECTIONS[-1]._replace(label="六、其他应当报告的事项", variants=(before.SECTIONS[-1].label,)),
    ),
    topics=(*before.FORM.topics, DATA),
    tables=(PROACTIVE, APPLICATIONS, before.FORM.tables[Section.REMEDIES]),
    remainder=ApplicationRow.OTHER_HANDLING,
    notice={"contents": "一", "care": "五"},
    follows="2021",
    seams=SEAMS,
)
