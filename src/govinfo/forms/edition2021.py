"""The form in use: 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号, for reports on 2021 and later years.

Labels, order and merges were compared, label by label, in a blank copy and in reports of five organs; 200 value cells.
What the trial form of 2019 already printed is taken from `govinfo.forms.edition2019` by reference.
"""

from govinfo.forms import edition2019 as trial
from govinfo.forms.seams import Seam, cells, rows
from govinfo.forms.spec import Block, CellKind, Column, Form, FormTable, Heading, Row
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.law.sources import FORM_2021
from govinfo.vocabulary import ApplicationRow, Edition, ProactiveColumn, ProactiveRow, Section

(_PROBLEMS,) = (heading for heading in trial.SECTIONS if heading.key == Section.PROBLEMS)
SECTIONS = tuple(
    Heading(heading.key, heading.variants[0], (heading.label, *heading.variants[1:]))
    if heading is _PROBLEMS
    else heading
    for heading in trial.SECTIONS
)

_DECISIONS = (Column(ProactiveColumn.DECISIONS, "本年处理决定数量"),)
PROACTIVE = FormTable(
    Section.PROACTIVE,
    stub=trial.STUB,
    blocks=(
        Block(
            (
                Column(ProactiveColumn.ISSUED, "本年制发件数"),
                Column(ProactiveColumn.REPEALED, "本年废止件数", variants=("本年废纸件数",)),
                Column(ProactiveColumn.IN_FORCE, "现行有效件数", variants=("先行有效件数",)),
            ),
            (
                trial.RULES,
                Row(
                    ProactiveRow.NORMATIVE_DOCUMENTS,
                    "行政规范性文件",
                    basis=(Citation(20, item=1),),
                    variants=("规范性文件", "行政規範性檔案", "規範性檔案"),
                ),
            ),
            *trial.ITEM_1,
        ),
        Block(_DECISIONS, (trial.LICENCES,), *trial.ITEM_5),
        Block(_DECISIONS, (trial.PENALTIES, trial.COMPULSORY_MEASURES), *trial.ITEM_6),
        Block(
            (
                Column(
                    ProactiveColumn.AMOUNT,
                    "本年收费金额（单位：万元）",
                    CellKind.MONEY,
                    "万元",
                    variants=("本年收费金额",),
                ),
            ),
            (trial.ADMINISTRATIVE_FEES,),
            *trial.ITEM_8,
        ),
    ),
)


_RESULT_ROWS = (
    *trial.OUTCOME_ROWS,
    trial.outcome(
        ApplicationRow.CORRECTION_OVERDUE,
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        trial.OTHERWISE_HANDLED,
        variants=("1.逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再受理其政府信息公开申请"),
    ),
    trial.outcome(
        ApplicationRow.FEE_OVERDUE,
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        trial.OTHERWISE_HANDLED,
        variants=(
            "2.逾期不缴费",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再受理其政府信息公开申请",
        ),
    ),
    trial.outcome(ApplicationRow.OTHER_HANDLING, "3.其他", trial.OTHERWISE_HANDLED, variants=("其他",)),
)
APPLICATIONS = FormTable(
    Section.APPLICATIONS,
    note=trial.NOTE,
    blocks=(Block(trial.APPLICANTS, (*trial.INTAKE, *_RESULT_ROWS, trial.CONCLUDED, trial.CARRIED_OVER)),),
    identities=(trial.BALANCE, trial.outcome_sum(_RESULT_ROWS), trial.ROW_SUM),
)
_ROW, _COLUMN = ProactiveRow, ProactiveColumn
_DOCUMENTS = (_ROW.RULES, _ROW.NORMATIVE_DOCUMENTS)
_PIECES = Text(
    "2019年统计制作和公开的数量，2021年统计制发、废止和现行有效的件数",
    "2019 counts what was made and published, 2021 what was issued, repealed and is in force",
)
_ITEMS = Text(
    "2021年格式不再统计项目数量及其增减", "the form of 2021 no longer counts items, nor by how much they changed"
)
_FEES = Text("2019年统计收费项目数量，2021年统计收费金额", "2019 counts fees by their items, 2021 by their amount")
SEAMS = (
    Seam(
        Section.APPLICATIONS,
        rows(ApplicationRow.OTHERWISE_HANDLED),
        rows(ApplicationRow.CORRECTION_OVERDUE, ApplicationRow.FEE_OVERDUE, ApplicationRow.OTHER_HANDLING),
        Text(
            "2019年格式（六）其他处理为一行，2021年格式分为三行",
            "（六） is one row on the form of 2019 and three on that of 2021",
        ),
    ),
    *(
        Seam(Section.PROACTIVE, cells(row, _COLUMN.MADE, _COLUMN.NEWLY_PUBLISHED, _COLUMN.PUBLISHED_TOTAL), (), _PIECES)
        for row in _DOCUMENTS
    ),
    *(
        Seam(Section.PROACTIVE, (), cells(row, _COLUMN.ISSUED, _COLUMN.REPEALED, _COLUMN.IN_FORCE), _PIECES)
        for row in _DOCUMENTS
    ),
    *(
        Seam(Section.PROACTIVE, cells(row, _COLUMN.LAST_YEAR, _COLUMN.CHANGE), (), _ITEMS)
        for row in (_ROW.LICENCES, _ROW.PENALTIES, _ROW.COMPULSORY_MEASURES)
    ),
    Seam(
        Section.PROACTIVE,
        rows(_ROW.OTHER_SERVICES),
        (),
        Text("2021年格式没有其他对外管理服务事项", "the form of 2021 has no row for other services"),
    ),
    Seam(Section.PROACTIVE, cells(_ROW.ADMINISTRATIVE_FEES, _COLUMN.LAST_YEAR, _COLUMN.CHANGE), (), _FEES),
    Seam(Section.PROACTIVE, (), cells(_ROW.ADMINISTRATIVE_FEES, _COLUMN.AMOUNT), _FEES),
    Seam(
        Section.PROACTIVE,
        rows(_ROW.CENTRAL_PROCUREMENT),
        (),
        Text("2021年格式没有政府集中采购", "the form of 2021 has no row for central procurement"),
    ),
)
"""From the trial form of 2019: table 四 is the same, table 三 differs in （六）, table 二 counts other things."""

FORM = Form(
    Edition.F2021,
    FORM_2021,
    first_year=2021,
    sections=SECTIONS,
    topics=trial.TOPICS,
    tables=(PROACTIVE, APPLICATIONS, trial.REMEDIES),
    notice={"contents": "一（一）", "care": "（四）"},
    remainder=ApplicationRow.OTHER_HANDLING,
    follows=Edition.F2019,
    seams=SEAMS,
)
