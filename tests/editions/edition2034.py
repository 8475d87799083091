"""A fictional form that parts from 2021 in columns, for reports on 2034 and later.

Table 三 has a new kind of applicant and two of its rows made into one; table 四 has a
new result; a block of table 二 is dropped.
"""

from govinfo.forms import edition2021 as before
from govinfo.forms.edition2019 import (
    APPLICANTS,
    BALANCE,
    CARRIED_OVER,
    CONCLUDED,
    INTAKE,
    NOT_PROCESSED,
    NOTE,
    REMEDIES,
    REMEDY_SUM,
    RESULTS,
    ROW_SUM,
    outcome_sum,
)
from govinfo.forms.seams import Seam, cells, columns, rows
from govinfo.forms.spec import Block, Column, Form, FormTable, Row
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.law.source import Source
from govinfo.vocabulary import ApplicationRow, ProactiveRow, Section

SOURCE = Source("form_2034", "年度报告格式（又一虚构）", "年度报告格式（又一虚构）", number="国办公开办函〔2034〕1号")
TRADER = Column("trader", "个体工商户", groups=APPLICANTS[1].groups)
COLUMNS = (*APPLICANTS[:2], TRADER, *APPLICANTS[2:])
EXCESSIVE = Row("excessive_or_repeated", "2.重复或者大量、反复申请", (RESULTS, NOT_PROCESSED), (Citation(35),))
_BECAME = {ApplicationRow.REPEATED: (EXCESSIVE,), ApplicationRow.EXCESSIVE: ()}
OUTCOMES = tuple(row for old in before.FORM.outcomes for row in _BECAME.get(old.key, (old,)))
APPLICATIONS = FormTable(
    Section.APPLICATIONS,
    note=NOTE,
    blocks=(Block(COLUMNS, (*INTAKE, *OUTCOMES, CONCLUDED, CARRIED_OVER)),),
    identities=(
        BALANCE,
        outcome_sum(OUTCOMES),
        ROW_SUM._replace(left=tuple(column.key for column in COLUMNS[:-1])),
    ),
)
(_ROUTES,) = REMEDIES.blocks
RESULT_COLUMNS = (*_ROUTES.columns[:3], Column("withdrawn", "申请人撤回"), *_ROUTES.columns[3:])
SEAMS = (
    Seam(
        Section.APPLICATIONS,
        columns("other_organization"),
        columns("trader", "other_organization"),
        Text("个体工商户此前计入“其他”", "traders were counted under 其他 before"),
    ),
    Seam(
        Section.APPLICATIONS,
        rows(ApplicationRow.REPEATED, ApplicationRow.EXCESSIVE),
        rows(EXCESSIVE.key),
        Text("（五）第2、4项合为一行", "（五）2 and 4 are one row"),
    ),
    Seam(
        Section.PROACTIVE,
        cells(ProactiveRow.ADMINISTRATIVE_FEES, "amount"),
        (),
        Text("不再统计收费", "fees are no longer counted"),
    ),
)
FORM = Form(
    "2034",
    SOURCE,
    first_year=2034,
    sections=before.SECTIONS,
    topics=before.FORM.topics,
    tables=(
        FormTable(Section.PROACTIVE, stub=before.PROACTIVE.stub, blocks=before.PROACTIVE.blocks[:-1]),
        APPLICATIONS,
        FormTable(
            Section.REMEDIES,
            sideways=True,
            blocks=(_ROUTES._replace(columns=RESULT_COLUMNS),),
            identities=(REMEDY_SUM._replace(left=tuple(column.key for column in RESULT_COLUMNS[:-1])),),
        ),
    ),
    remainder=ApplicationRow.OTHER_HANDLING,
    notice={"contents": "一", "care": "五"},
    follows="2021",
    seams=SEAMS,
)
