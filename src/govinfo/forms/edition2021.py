"""The form in use: 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号, for reports on 2021 and later years.

Labels, order and merges were compared, label by label, in a blank copy and in reports of five organs; 200 value cells.
What the trial form of 2019 already printed is taken from `govinfo.forms.edition2019` by reference.
"""

from attrs import evolve

from govinfo.forms import edition2019 as trial
from govinfo.forms.spec import Block, CellKind, Column, Form, FormTable, Heading, Identity, Row
from govinfo.law.citation import Citation
from govinfo.law.sources import FORM_2019, FORM_2021
from govinfo.vocabulary import ApplicationRow, Edition, ProactiveColumn, ProactiveRow, Section

_PROBLEMS = next(heading for heading in trial.SECTIONS if heading.key == Section.PROBLEMS)
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
                    variants=("规范性文件", "行政規範性檔案", "行政規範性文件", "規範性檔案"),
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


def _renewed(identity: Identity) -> Identity:
    return evolve(identity, basis=identity.basis.with_source(FORM_2019, FORM_2021))


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
    identities=tuple(map(_renewed, (trial.BALANCE, trial.outcome_sum(_RESULT_ROWS), trial.ROW_SUM))),
)
REMEDIES = evolve(trial.REMEDIES, identities=(_renewed(trial.REMEDY_SUM),))

FORM = Form(
    Edition.F2021,
    FORM_2021,
    first_year=2021,
    sections=SECTIONS,
    topics=trial.TOPICS,
    tables=(PROACTIVE, APPLICATIONS, REMEDIES),
)
