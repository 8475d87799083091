"""A fictional form that parts from 2021 in the order of things, for reports on 2040 and later.

Every table prints its rows and columns in another order, totals first. Table 二 has a new block of two rows and a new
column. Table 三 splits one row and leaves another out, and counts foreigners by themselves; table 四 has a new kind of
dispute and a new result. Three sections are worded otherwise.
"""

from govinfo.forms import edition2021 as before
from govinfo.forms.edition2019 import (
    APPLICANTS,
    BALANCE,
    CARRIED_OVER,
    CONCLUDED,
    INTAKE,
    NOTE,
    REMEDIES,
    REMEDY_SUM,
    RESULTS,
    ROW_SUM,
    outcome_sum,
)
from govinfo.forms.seams import Seam, columns, rows
from govinfo.forms.spec import Block, CellKind, Column, Form, FormTable, Heading, Row
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.law.source import Source
from govinfo.vocabulary import ApplicationRow, OutcomeGroup, RemedyResult, Section

SOURCE = Source("form_2040", "年度报告格式（第四虚构）", "年度报告格式（第四虚构）", number="国办公开办函〔2040〕1号")
NEW = Text("此前没有", "new")
HEADINGS = {
    Section.PROACTIVE: "二、法定主动公开情况",
    Section.APPLICATIONS: "三、依申请公开办理情况",
    Section.PROBLEMS: "五、不足与改进",
}

DOCUMENTS, LICENCES, PENALTIES, FEES = before.PROACTIVE.blocks
AMENDED = Column("amended", "本年修改件数")
DATA = Block(
    (Column("sets", "本年开放数据集数", unit="项"), Column("spent", "本年支出（单位：万元）", CellKind.MONEY, "万元")),
    (Row("open_data", "公共数据资源"), Row("shared_data", "共享数据资源")),
    "第二十条第（十一）项",
    Citation(20, item=11),
)
PROACTIVE = FormTable(
    Section.PROACTIVE,
    stub=before.PROACTIVE.stub,
    blocks=(
        Block((*DOCUMENTS.columns[:2], AMENDED, DOCUMENTS.columns[2]), DOCUMENTS.rows[::-1], *DOCUMENTS[2:]),
        FEES,
        DATA,
        LICENCES,
        PENALTIES,
    ),
)

*KINDS, TOTAL = APPLICANTS
FOREIGNER = Column("foreigner", "境外人士", groups=KINDS[0].groups)
COLUMNS = (TOTAL, KINDS[0], FOREIGNER, *KINDS[1:])
UNAVAILABLE = Heading(OutcomeGroup.UNAVAILABLE, "（三）无法提供")
REFUSED = Heading(OutcomeGroup.REFUSED, "（四）不予公开")
MOVED = {OutcomeGroup.UNAVAILABLE: UNAVAILABLE, OutcomeGroup.REFUSED: REFUSED}
SPLIT = (
    Row("vague", "3.补正后内容仍不明确", (RESULTS, UNAVAILABLE)),
    Row("broad", "4.补正后范围仍过大", (RESULTS, UNAVAILABLE)),
)
_BECAME = {ApplicationRow.STILL_UNCLEAR: SPLIT, ApplicationRow.CONFIRM_OR_REISSUE: ()}


def _moved(row: Row) -> Row:
    return row._replace(groups=tuple(MOVED.get(heading.key, heading) for heading in row.groups))


GRANTED, PARTIALLY, *REST = (_moved(row) for old in before.FORM.outcomes for row in _BECAME.get(old.key, (old,)))
OUTCOMES = (
    PARTIALLY._replace(label="（一）部分公开", variants=()),
    GRANTED._replace(label="（二）予以公开"),
    *(row for row in REST if row.groups[-1] == UNAVAILABLE),
    *(row for row in REST if row.groups[-1] != UNAVAILABLE),
)
APPLICATIONS = FormTable(
    Section.APPLICATIONS,
    note=NOTE,
    blocks=(Block(COLUMNS, (*INTAKE, *OUTCOMES, CONCLUDED, CARRIED_OVER)),),
    identities=(BALANCE, outcome_sum(OUTCOMES), ROW_SUM._replace(left=tuple(column.key for column in COLUMNS[1:]))),
)

(ROUTES,) = REMEDIES.blocks
*RESULTS_OF, ALL = ROUTES.columns
SETTLED = Column("settled", "调解结案")
MEDIATION = Row("mediation", "行政调解")


def disputes(*printed: Row) -> FormTable:
    """Table 四 with some rows."""
    results = (ALL, *RESULTS_OF[:2], SETTLED, *RESULTS_OF[2:])
    total = REMEDY_SUM._replace(left=tuple(column.key for column in results[1:]))
    return FormTable(Section.REMEDIES, sideways=True, blocks=(Block(results, printed),), identities=(total,))


SEAMS = (
    Seam(
        Section.APPLICATIONS,
        columns("natural_person"),
        columns("natural_person", "foreigner"),
        Text("境外人士此前计入自然人", "foreigners were counted among natural persons"),
    ),
    Seam(
        Section.APPLICATIONS,
        rows(ApplicationRow.STILL_UNCLEAR),
        rows("vague", "broad"),
        Text("（四）第3项分为两项", "（四）3 is two rows"),
    ),
    Seam(
        Section.APPLICATIONS,
        rows(ApplicationRow.CONFIRM_OR_REISSUE, ApplicationRow.OTHER_HANDLING),
        rows(ApplicationRow.OTHER_HANDLING),
        Text("（五）第5项并入其他", "（五）5 is counted under 其他"),
    ),
    Seam(Section.PROACTIVE, (), columns(AMENDED.key), NEW),
    Seam(Section.PROACTIVE, (), rows("open_data"), NEW),
    Seam(Section.PROACTIVE, (), rows("shared_data"), NEW),
    Seam(
        Section.REMEDIES,
        columns(RemedyResult.OTHER),
        columns(SETTLED.key, RemedyResult.OTHER),
        Text("调解结案此前计入其他结果", "what was settled was counted under other results"),
    ),
    Seam(Section.REMEDIES, (), rows(MEDIATION.key), NEW),
)
FORM = Form(
    "2040",
    SOURCE,
    first_year=2040,
    sections=tuple(
        heading._replace(label=HEADINGS.get(Section(heading.key), heading.label), variants=())
        for heading in before.SECTIONS
    ),
    topics=before.FORM.topics,
    tables=(PROACTIVE, APPLICATIONS, disputes(MEDIATION, *ROUTES.rows)),
    remainder=ApplicationRow.OTHER_HANDLING,
    notice={"contents": "二", "care": "六"},
    follows="2021",
    seams=SEAMS,
)
