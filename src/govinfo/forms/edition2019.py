"""The trial form: 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号, for reports on 2019 and 2020.

Labels, order and merges were read in a report filed on this form; the blank official annex was not, so the exact
wording of its units is not known. The articles behind the rows are in `govinfo.law.outcomes`.
"""

from govinfo.forms.identities import OUTCOME_SUM, Along, Identity
from govinfo.forms.spec import Block, CellKind, Column, Form, FormTable, Heading, Row
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.grounds import GROUNDS
from govinfo.law.sources import FORM_2019, THE_FORM
from govinfo.vocabulary import (
    Applicant,
    ApplicationRow,
    Edition,
    OutcomeGroup,
    ProactiveColumn,
    ProactiveRow,
    RemedyResult,
    RemedyRoute,
    Section,
    Topic,
)

SECTIONS = (
    Heading(Section.OVERVIEW, "一、总体情况", ("一、总体概况",)),
    Heading(Section.PROACTIVE, "二、主动公开政府信息情况"),
    Heading(Section.APPLICATIONS, "三、收到和处理政府信息公开申请情况", ("三、政府信息公开申请情况",)),
    Heading(
        Section.REMEDIES,
        "四、政府信息公开行政复议、行政诉讼情况",
        (
            "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "四、政府信息公开行政复议与行政诉讼情况",
            "四、因政府信息公开申请行政复议、提起行政诉讼情况",
            "四、政府信息公开行政法复议、行政诉讼情况",
            "四、政府信息公开行政复议、诉讼情况",
        ),
    ),
    Heading(
        Section.PROBLEMS,
        "五、政府信息公开工作存在的主要问题及改进情况",
        (
            "五、存在的主要问题及改进情况",
            "五、存在问题及改进情况",
            "五、存在的主要问题及改进措施",
            "五、存在的主要问题及整改措施",
            "五、存在的主要问题及改进工作计划",
            "五、存在的不足及改进情况",
            "五、存在的主要问题及下一步改进措施",
            "五、存在的主要问题及下一步工作打算",
        ),
    ),
    Heading(
        Section.OTHER,
        "六、其他需要报告的事项",
        ("六、其他需要报告的事项（有关情况附表）", "六、其他需要说明的事项", "六、其他事项"),
    ),
)

TOPICS = (
    Heading(Topic.PROACTIVE_DISCLOSURE, "主动公开", ("主动公开情况", "主动公开方面")),
    Heading(Topic.DISCLOSURE_ON_APPLICATION, "依申请公开", ("依申请公开情况", "依申请公开方面")),
    Heading(Topic.INFORMATION_MANAGEMENT, "政府信息管理", ("政府信息管理情况", "政府信息资源规范化管理", "信息管理")),
    Heading(Topic.PLATFORM, "政府信息公开平台建设", ("平台建设", "公开平台建设", "政务公开平台建设")),
    Heading(Topic.SUPERVISION, "监督保障", ("监督保障情况", "政府信息公开监督保障", "监督保障方面")),
)

_MADE = (
    Column(ProactiveColumn.MADE, "本年新制作数量"),
    Column(ProactiveColumn.NEWLY_PUBLISHED, "本年新公开数量", variants=("本公开数量",)),
    Column(ProactiveColumn.PUBLISHED_TOTAL, "对外公开总数量"),
)
_LAST_YEAR = Column(ProactiveColumn.LAST_YEAR, "上一年项目数量", unit="项")
_CHANGE = Column(ProactiveColumn.CHANGE, "本年增/减", CellKind.CHANGE, unit="项")
_ITEMS = (_LAST_YEAR, _CHANGE, Column(ProactiveColumn.DECISIONS, "处理决定数量"))

ITEM_1, ITEM_5, ITEM_6, ITEM_8 = ((place.text, place) for place in (Citation(20, item=item) for item in (1, 5, 6, 8)))
RULES = Row(ProactiveRow.RULES, "规章", basis=(Citation(20, item=1),))
LICENCES = Row(ProactiveRow.LICENCES, "行政许可", basis=(Citation(20, item=5),))
PENALTIES = Row(ProactiveRow.PENALTIES, "行政处罚", basis=(Citation(20, item=6),))
COMPULSORY_MEASURES = Row(ProactiveRow.COMPULSORY_MEASURES, "行政强制", basis=(Citation(20, item=6),))
ADMINISTRATIVE_FEES = Row(ProactiveRow.ADMINISTRATIVE_FEES, "行政事业性收费", basis=(Citation(20, item=8),))
STUB = "信息内容"

PROACTIVE = FormTable(
    Section.PROACTIVE,
    stub=STUB,
    blocks=(
        Block(
            _MADE,
            (
                RULES,
                Row(
                    ProactiveRow.NORMATIVE_DOCUMENTS,
                    "规范性文件",
                    basis=(Citation(20, item=1),),
                    variants=("行政规范性文件", "規範性檔案"),
                ),
            ),
            *ITEM_1,
        ),
        Block(
            _ITEMS,
            (LICENCES, Row(ProactiveRow.OTHER_SERVICES, "其他对外管理服务事项", basis=(Citation(20, item=5),))),
            *ITEM_5,
        ),
        Block(_ITEMS, (PENALTIES, COMPULSORY_MEASURES), *ITEM_6),
        Block((_LAST_YEAR, _CHANGE), (ADMINISTRATIVE_FEES,), *ITEM_8),
        Block(
            (
                Column(ProactiveColumn.PROJECTS, "采购项目数量", unit="项"),
                Column(
                    ProactiveColumn.AMOUNT,
                    "采购总金额",
                    CellKind.MONEY,
                    unit=None,
                    variants=("采购总金额（元）", "采购总金额（万元）"),
                ),
            ),
            (Row(ProactiveRow.CENTRAL_PROCUREMENT, "政府集中采购", basis=(Citation(20, item=9),)),),
            "第二十条第（九）项",
            Citation(20, item=9),
        ),
    ),
)

_APPLICANT = Heading("applicant", "申请人情况")
_ORGANIZATION = Heading("organization", "法人或其他组织")
APPLICANTS = (
    Column(Applicant.NATURAL_PERSON, "自然人", groups=(_APPLICANT,)),
    Column(Applicant.ENTERPRISE, "商业企业", groups=(_APPLICANT, _ORGANIZATION)),
    Column(Applicant.RESEARCH_INSTITUTION, "科研机构", groups=(_APPLICANT, _ORGANIZATION)),
    Column(Applicant.PUBLIC_WELFARE_ORGANIZATION, "社会公益组织", groups=(_APPLICANT, _ORGANIZATION)),
    Column(Applicant.LEGAL_SERVICE_INSTITUTION, "法律服务机构", groups=(_APPLICANT, _ORGANIZATION)),
    Column(Applicant.OTHER_ORGANIZATION, "其他", groups=(_APPLICANT, _ORGANIZATION)),
    Column(Applicant.TOTAL, "总计", groups=(_APPLICANT,), variants=("合计",)),
)
NOTE = Heading(
    "balance",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    ("（本列数据的钩稽关系为：第一项加第二项之和，等于第三项加第四项之和）",),
)

RESULTS = Heading("results", "三、本年度办理结果")
REFUSED = Heading(OutcomeGroup.REFUSED, "（三）不予公开")
UNAVAILABLE = Heading(OutcomeGroup.UNAVAILABLE, "（四）无法提供")
NOT_PROCESSED = Heading(OutcomeGroup.NOT_PROCESSED, "（五）不予处理")
OTHERWISE_HANDLED = Heading(OutcomeGroup.OTHERWISE_HANDLED, "（六）其他处理")


def outcome(key: ApplicationRow, label: str, *groups: Heading, variants: tuple[str, ...] = ()) -> Row:
    """A result row; the articles behind it are those of the outcome it counts."""
    return Row(key, label, (RESULTS, *groups), GROUNDS.get(key, ()), variants)


INTAKE = (
    Row(ApplicationRow.RECEIVED, "一、本年新收政府信息公开申请数量", basis=(Citation(31),)),
    Row(ApplicationRow.CARRIED_IN, "二、上年结转政府信息公开申请数量"),
)
OUTCOME_ROWS = (
    outcome(ApplicationRow.GRANTED, "（一）予以公开"),
    outcome(
        ApplicationRow.PARTIALLY_GRANTED,
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        variants=("（二）部分公开",),
    ),
    outcome(ApplicationRow.STATE_SECRET, "1.属于国家秘密", REFUSED),
    outcome(
        ApplicationRow.PROHIBITED_BY_LAW,
        "2.其他法律行政法规禁止公开",
        REFUSED,
        variants=("2.其他法律和行政法规禁止公开", "2.其他法律、行政法规禁止公开", "2.其他法律行政止公开"),
    ),
    outcome(ApplicationRow.SECURITY_AND_STABILITY, "3.危及“三安全一稳定”", REFUSED, variants=("3.危及三安全一稳定",)),
    outcome(ApplicationRow.THIRD_PARTY_RIGHTS, "4.保护第三方合法权益", REFUSED),
    outcome(ApplicationRow.INTERNAL_AFFAIRS, "5.属于三类内部事务信息", REFUSED),
    outcome(ApplicationRow.PROCESS_INFORMATION, "6.属于四类过程性信息", REFUSED),
    outcome(ApplicationRow.ENFORCEMENT_FILE, "7.属于行政执法案卷", REFUSED),
    outcome(ApplicationRow.ADMINISTRATIVE_INQUIRY, "8.属于行政查询事项", REFUSED),
    outcome(ApplicationRow.NOT_HELD, "1.本机关不掌握相关政府信息", UNAVAILABLE),
    outcome(ApplicationRow.REQUIRES_CREATION, "2.没有现成信息需要另行制作", UNAVAILABLE),
    outcome(ApplicationRow.STILL_UNCLEAR, "3.补正后申请内容仍不明确", UNAVAILABLE),
    outcome(ApplicationRow.PETITION_OR_COMPLAINT, "1.信访举报投诉类申请", NOT_PROCESSED),
    outcome(ApplicationRow.REPEATED, "2.重复申请", NOT_PROCESSED),
    outcome(ApplicationRow.PUBLISHED_MATERIAL, "3.要求提供公开出版物", NOT_PROCESSED),
    outcome(ApplicationRow.EXCESSIVE, "4.无正当理由大量反复申请", NOT_PROCESSED),
    outcome(ApplicationRow.CONFIRM_OR_REISSUE, "5.要求行政机关确认或重新出具已获取信息", NOT_PROCESSED),
)
CONCLUDED = Row(ApplicationRow.CONCLUDED, "（七）总计", (RESULTS,))
CARRIED_OVER = Row(ApplicationRow.CARRIED_OVER, "四、结转下年度继续办理")

BALANCE = Identity(
    "balance",
    Along.COLUMNS,
    (ApplicationRow.RECEIVED, ApplicationRow.CARRIED_IN),
    (ApplicationRow.CONCLUDED, ApplicationRow.CARRIED_OVER),
    Basis((Citation(source=THE_FORM, place="表三附注"), Citation(50)), Strength.IDENTITY),
)
ROW_SUM = Identity(
    "row_sum",
    Along.ROWS,
    tuple(applicant for applicant in Applicant if applicant is not Applicant.TOTAL),
    (Applicant.TOTAL,),
    Basis((Citation(source=THE_FORM, place="表三表头"), Citation(50)), Strength.IDENTITY),
)
REMEDY_SUM = Identity(
    "remedy_sum",
    Along.ROWS,
    tuple(result for result in RemedyResult if result is not RemedyResult.TOTAL),
    (RemedyResult.TOTAL,),
    Basis((Citation(source=THE_FORM, place="表四"), Citation(50, 1, 3)), Strength.IDENTITY),
)


def outcome_sum(outcomes: tuple[Row, ...]) -> Identity:
    """The identity that a list of result rows implies: they sum to （七）总计."""
    return Identity(
        OUTCOME_SUM,
        Along.COLUMNS,
        tuple(row.key for row in outcomes),
        (ApplicationRow.CONCLUDED,),
        Basis((Citation(source=THE_FORM, place="表三第（七）项"), Citation(50)), Strength.IDENTITY),
    )


_RESULT_ROWS = (
    *OUTCOME_ROWS,
    Row(ApplicationRow.OTHERWISE_HANDLED, OTHERWISE_HANDLED.label, (RESULTS,), variants=("（六）其他",)),
)
APPLICATIONS = FormTable(
    Section.APPLICATIONS,
    note=NOTE,
    blocks=(Block(APPLICANTS, (*INTAKE, *_RESULT_ROWS, CONCLUDED, CARRIED_OVER)),),
    identities=(BALANCE, outcome_sum(_RESULT_ROWS), ROW_SUM),
)

_LITIGATION = Heading("litigation", "行政诉讼")
REMEDIES = FormTable(
    Section.REMEDIES,
    sideways=True,
    blocks=(
        Block(
            (
                Column(RemedyResult.UPHELD, "结果维持"),
                Column(RemedyResult.CORRECTED, "结果纠正"),
                Column(RemedyResult.OTHER, "其他结果"),
                Column(RemedyResult.PENDING, "尚未审结"),
                Column(RemedyResult.TOTAL, "总计", variants=("合计",)),
            ),
            (
                Row(RemedyRoute.REVIEW, "行政复议", basis=(Citation(51),)),
                Row(RemedyRoute.DIRECT_LITIGATION, "未经复议直接起诉", (_LITIGATION,), (Citation(51),)),
                Row(RemedyRoute.LITIGATION_AFTER_REVIEW, "复议后起诉", (_LITIGATION,), (Citation(51),)),
            ),
        ),
    ),
    identities=(REMEDY_SUM,),
)

FORM = Form(
    Edition.F2019,
    FORM_2019,
    first_year=2019,
    sections=SECTIONS,
    topics=TOPICS,
    tables=(PROACTIVE, APPLICATIONS, REMEDIES),
    remainder=ApplicationRow.OTHERWISE_HANDLED,
)
