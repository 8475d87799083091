"""Figures stated in prose: what is read, what it can mean, and what is passed over."""

from decimal import Decimal

import pytest

from govinfo.report.claims import claims
from govinfo.report.claims.claim import ClaimKind, Hedge
from govinfo.report.claims.compact import Compact
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.subjects import CARRIED_IN, CONCLUDED, RECEIVED
from govinfo.report.narrative import Narrative, Passage
from govinfo.vocabulary import Section


def read(text, section=Section.OVERVIEW, organ=None, year=2023):
    return claims(Narrative(sections=(Passage(section, None, text),)), organ, year)


def told(text, **more):
    return [(claim.subject, claim.quantity) for claim in read(text, **more) if claim.kind is not ClaimKind.LIST]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年收到依申请答复1条。", [("received", 1)]),
        ("收到申请公开政府信息的要求6件，完成答复。", [("received", 6)]),
        ("全年收到政府信息公开申请 34 件，上年结转政府信息公开\n申请 2 件", [("received", 34), ("carried_in", 2)]),
        ("共收到政府信息公开申请三十四件。", [("received", 34)]),
        ("全年办理政府信息公开申请1,218件。", [("handled", 1218)]),
        ("收到政府信息公开申请1.2万件。", [("received", 12000)]),
        ("答复3050件政府信息公开申请（另有 103 件顺延到下年度答复）", [("answered", 3050), ("carried_over", 103)]),
        ("信息公开申请中同意公开答复 9 件，部分公开答复 0 件", [("granted", 9), ("partially_granted", 0)]),
        ("信息公开申请中5件予以公开，3件不予公开。", [("granted", 5), ("refused", 3)]),
        ("信息公开申请予以公开及部分公开258件", [("disclosed", 258)]),
        ("信息公开申请，因本机关不掌握等原因无法提供265件", [("unavailable", 265)]),
        ("信息公开申请中属于国家秘密2件", [("state_secret", 2)]),
        ("政府信息公开行政复议 7件，诉讼9件", [("review", 7), ("litigation", 9)]),
        (
            "政府信息公开行政复议3件，其中结果维持1件，纠正2件",
            [("review", 3), ("review.upheld", 1), ("review.corrected", 2)],
        ),
        ("信息公开类未经复议直接起诉2件，复议后起诉1件", [("direct_litigation", 2), ("litigation_after_review", 1)]),
        ("2023年，我乡未发生涉及政府信息公开行政复议案件", [("review", 0)]),
        ("未有政府信息公开行政复议及行政诉讼有关情况", [("review", 0), ("litigation", 0)]),
        ("2023年未收到依申请公开事宜", [("received", 0)]),
        ("本年度没有产生信息公开处理费", [("processing_fee", 0)]),
        ("信息处理费收费情况为零", [("processing_fee", 0)]),
        ("收取信息处理费共计2,950元", [("processing_fee", Decimal(2950))]),
        ("行政事业性收费9116.36万元", [("fee_income", Decimal("91163600.00"))]),
        ("制发行政规范性文件62件", [("normative_documents.issued", 62)]),
        ("废止规范性文件3件，现行有效规章2件", [("documents.repealed", 3), ("rules.in_force", 2)]),
        ("收到政府信息公开申请3件，其中自然人2件，法人和其他组织1件",
         [("received", 3), ("natural_persons", 2), ("organizations", 1)]),
        ("收到和处理政府信息公开申请件6件", [("received", 6)]),
        ("收到居民向本镇提出的政府信息公开申请6件", [("received", 6)]),
        ("受理涉及征地、拆迁的政府信息公开申请6件", [("received", 6)]),
        ("处理公民、法人或其他组织政府信息公开申请6件", [("handled", 6)]),  # all applicants, not the organisations
        ("结转上年度信息公开申请2件，结转至2024年办理3件", [("carried_in", 2), ("carried_over", 3)]),
        ("2022年结转信息公开申请2件", [("carried_in", 2)]),
        ("除结转下年度办理的，共办理信息公开申请9件", [("handled", 9)]),
        ("信息公开申请部分予以公开2件，不同意公开1件", [("partially_granted", 2), ("refused", 1)]),
        ("信息公开申请同意公开或部分公开8件", [("disclosed", 8)]),
        ("信息公开申请中重复申请8件", [("repeated", 8)]),
        ("决定予以公开的政府信息公开申请8件", [("granted", 8)]),
        ("政府信息公开行政复议3件，1件结果维持，2件尚未审结",
         [("review", 3), ("review.upheld", 1), ("review.pending", 2)]),
        ("收到信息公开申请5件。其中，予以公开3件，不予公开2件。", [("received", 5), ("granted", 3), ("refused", 2)]),
        ("主动公开政府信息5件。其中，予以公开3件。", []),  # nothing was said of applications
        ("制发规章2件，均为企业意见征集后印发。", [("rules.issued", 2)]),  # no application is spoken of
        ("收到信息公开申请5件，受理热线9件，办结5件。", [("received", 5)]),  # the calls
        ("信息公开类行政复议3件，其中驳回2件", [("review", 3)]),  # no result of the form
        ("信息公开类行政复议3件，均已受理", [("review", 3)]),  # nor that all were upheld
        ("共收到各类申请126件，其中政府信息公开申请61件", []),  # of whatever kind
        ("信息公开申请征求第三方意见7件，第三方同意公开3件，不同意公开2件，未答复2件", []),  # what third parties say
        ("信息公开申请涉及第三方合法权益不予公开2件，同意公开3件", [("refused", 2), ("granted", 3)]),
        ("本年度未制定、印发行政规范性文件", [("normative_documents.issued", 0)]),
        ("没有制定规范性文件公开制度", []),
        ("全年行政诉讼案件3件，无涉及政府信息公开案件", []),  # on something else
        ("信息公开申请不予公开、无法提供、不予处理共9件", []),  # several together
        ("收到信息公开申请9件，其余6件不予公开、无法提供等。", [("received", 9)]),
        ("行政机关不再处理政府信息公开申请2件", []),  # nothing was handled
        ("信息公开申请中，5件告知无法提供，2件作其他处理", [("unavailable", 5), ("otherwise_handled", 2)]),
        ("政府信息公开申请总量9件，年底结转2件", [("received", 9), ("carried_over", 2)]),
        ("延期答复的政府信息公开申请数量9件", []),
        ("收到信息公开申请9件，企业申请3件，国有企业提出2件", [("received", 9), ("enterprise", 3)]),
        ("发出收费通知书2件，收取信息处理费300元", [("fee_notices", 2), ("processing_fee", 300)]),
        ("未收到任何公民、法人和其他组织提出的公开政府信息的申请", [("received", 0)]),
        ("未收到个人向本机关申请公开政府信息", [("received", 0)]),
        ("未向申请人收取任何与信息公开有关的费用", [("processing_fee", 0)]),
        ("准予公开的政府信息公开申请8件", [("granted", 8)]),
        ("全年共有7件政府信息公开申请，均为网上提交", [("handled", 7)]),
        ("全年共有7件政府信息公开申请延期答复", []),
        ("收到信息公开申请5件。受理企业开办申请9件，办结9件", [("received", 5)]),  # applications for something else
        ("信息公开行政复议6件，结转下年1件", [("review", 6)]),  # reviews
        ("新收信息公开行政复议6件，上年结转1件", []),  # the form counts both together
        ("信息公开行政复议6件；另有行政复议2件、行政诉讼1件", [("review", 6)]),
        ("信息公开行政复议6件；涉及征收补偿的行政复议2件、行政诉讼1件", [("review", 6)]),
        ("工伤认定行政复议2件，信息公开行政复议6件", [("review", 6)]),
        ("信息公开行政复议6件，直接起诉2件，维持1件",
         [("review", 6), ("direct_litigation", 2), ("direct_litigation.upheld", 1)]),
        ("收到信息公开申请9件，并案处理6件", [("received", 9)]),
        ("收到信息公开申请9件，公证申请6件，办结6件", [("received", 9)]),
    ],
)  # fmt: skip
def test_what_is_stated(text, expected):
    """A verb or a label of the form, its object, a number and a measure word make a claim."""
    assert expected == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "公开依申请公开341条。",  # a class of documents
        "受理低保申请30件。",  # another kind of application
        "政府信息公开工作会议召开3次。",
        "收到政府信息公开网站留言5条。",
        "没有因政府信息公开行政复议被纠正的案件。",  # there were reviews
        "办理人大建议3件。",
        "行政复议3件。",  # not said to be about disclosure
        "维持3件。",
        "收到政府信息公开申请若干万百件。",
        "信息公开，占比3%，增长5%。",  # of nothing
        "收到政府信息公开申请若干，占三万五%。",  # no number
        "收到政府信息公开申请三万五件。",  # 30 005, or colloquially 35 000
        "收到政府信息公开申请3元。",
        "收到申请3件。",  # no word of disclosure anywhere
        "尚未审结3件政府信息公开。",
        "主动公开我局收到的6件建议提案。",  # what was received stands behind
        "收到信息公开来信9件，办结5件，不予受理4件。",  # the letters, not applications
        "收到2条关于信息公开的工单。",
        "公开信息9条，受理热线9件，办结5件。",
        "信息公开类4件复议、3件诉讼获维持。",  # three suits, not three reviews
        "2020年结转信息公开申请2件。",  # not from the year before
        "发生信息公开争议9件，占8%，占7%。",
        "信息公开申请中，不予公开1条内容未制作，也未保存无法提供。",  # one that was not to be had
        "办结行政复议案4件，其中2件维持。",  # nothing says that they are about disclosure
    ],
)
def test_what_is_passed_over(text):
    """Where the words leave doubt, nothing is read."""
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("收到政府信息公开申请30余件。", Hedge.ROUGH),
        ("收到政府信息公开申请近30件。", Hedge.ROUGH),
        ("全市共受理政府信息公开申请30件。", Hedge.WIDER),
        ("累计收到政府信息公开申请30件。", Hedge.CUMULATIVE),
        ("通过网络收到政府信息公开申请30件。", Hedge.PARTIAL),
        ("2022年收到政府信息公开申请30件。", Hedge.OTHER_YEAR),
        ("去年收到政府信息公开申请30件。", Hedge.OTHER_YEAR),
        ("县财政局收到政府信息公开申请30件。", Hedge.OTHER_ORGAN),
        ("向县政府提出的政府信息公开申请，收到30件。", Hedge.WIDER),
        ("截至年底收到政府信息公开申请30件。", Hedge.CUMULATIVE),
        ("2022年以来收到政府信息公开申请30件。", Hedge.CUMULATIVE),
    ],
)
def test_what_may_speak_of_something_else(text, hedge):
    """A claim that may speak of another year, scope, organ or part says so."""
    (claim,) = read(text)

    assert frozenset({hedge}) == claim.hedges


def test_the_organ_itself_is_no_other():
    """The reporting organ by its name or as 我局 is not another organ."""
    assert frozenset() == read("某县财政局收到政府信息公开申请3件。", organ="某县财政局")[0].hedges
    assert frozenset() == read("我局收到政府信息公开申请3件。")[0].hedges


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("市财政局共收到政府信息公开申请3件。", "某市财政局"),  # in short
        ("省机关事务局共收到政府信息公开申请3件。", "某省机关事务管理局"),
        ("县政府共收到政府信息公开申请3件。", "某县人民政府办公室"),
        ("本年度累计收到政府信息公开申请3件。", None),
        ("2023年以来收到政府信息公开申请3件。", None),
        ("政府信息公开申请比2022年少，收到3件。", None),
        ("通过各种渠道收到政府信息公开申请3件。", None),
    ],
)
def test_what_speaks_of_the_organ_and_its_year(text, organ):
    """Neither the organ's own name in short, nor 累计 of the year, nor a year it is compared with leaves a doubt."""
    assert [frozenset()] == [claim.hedges for claim in read(text, organ=organ)]


@pytest.mark.parametrize(
    "said",
    [
        "收到公民申请3件、法人和其他组织申请4件，合计收到7件。",
        "收到申请9件，当年办结3件。",
        "收到申请9件，人均办理3件。",
        "协助上级办理政府信息公开申请3件。",
        "共答复9件，答复件中含上年结转4件、新收3件。",
        "已办结9件中，上年结转6件，新收3件。",
        "收到申请9件，委属单位收到申请3件。",
        "收到申请9件，隶属海关收到申请3件。",
        "收到申请9件，转办6件，直接答复3件。",
        "牵头制定县级行政规范性文件1件，制发部门行政规范性文件3件。",
        "联合印发行政规范性文件1件，制发行政规范性文件3件。",
    ],
)
def test_some_applications_only(said):
    """Applications of citizens beside others', those of this year that were answered in it, and averages, are parts.

    So is what is among answers, of units below, answered beside what was handed on, or issued beside joint documents.
    """
    partial = [claim.quantity for claim in read(f"（二）依申请公开。{said}") if Hedge.PARTIAL in claim.hedges]

    assert 3 in partial


@pytest.mark.parametrize("beside", ["不含上年结转2件", "不包括2022年结转的2件", "另有上年结转2件", "上年结转2件另计"])
def test_what_is_counted_beside_is_not_counted_in(beside):
    """A figure that what was carried in is said to stand beside means what is new."""
    claim = read(f"收到政府信息公开申请9件（{beside}）。")[0]

    assert [[RECEIVED]] == [list(reading.cells) for reading in claim.readings if reading.usual]


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ("自然人新收申请7件。", ["received.natural_person"]),
        (
            "自然人新收7件，结转下年2件，共办结9件。",
            ["received.natural_person", "carried_over.natural_person", CONCLUDED],
        ),
        ("收到申请9件，自然人申请予以公开7件，不予公开1件。", [RECEIVED, "granted.natural_person", None]),
    ],
)
def test_applicants_that_lead_what_is_told(said, cells):
    """What is told of applicants of one kind is counted in their column, all of a sentence that they lead."""
    found = [claim.readings[0].cells for claim in read(f"（二）依申请公开。{said}")]

    assert len(cells) == len(found)
    assert all(
        cell is None or read == (f"applications.{cell.removeprefix('applications.')}",)
        for cell, read in zip(cells, found, strict=True)
    )


def test_what_organizations_alone_sent_is_a_part():
    """Applications of organizations, without those of persons beside them, are no whole."""
    alone, all_applicants = (read(f"新收{who}申请7件。", section=Section.APPLICATIONS)[0]
                             for who in ("法人或其他组织", "公民、法人和其他组织"))  # fmt: skip

    assert [{Hedge.PARTIAL}, set()] == [alone.hedges, all_applicants.hedges]


def test_each_channel_by_itself():
    """What was answered of the applications of one channel is a part, where those of another stand behind."""
    found = read("网上受理信息公开申请40件，答复38件；线下受理21件，答复19件。")

    assert [{Hedge.PARTIAL}] * 4 == [claim.hedges for claim in found]


def test_a_part_of_what_was_received():
    """Behind 其中 what was received is a part, unless it is summed up; brackets that are closed are over."""
    text = "（二）依申请公开。请求9件，其中平台受理3件，共办结8件。"
    closed = "收到信息公开申请9件（其中平台5件），办结8件。"

    assert [{Hedge.PARTIAL}, set()] == [claim.hedges for claim in read(text) if claim.kind is ClaimKind.COUNT]
    assert [set(), set()] == [claim.hedges for claim in read(closed)]


def test_a_sentence_that_goes_on_speaks_of_the_same_area():
    """Outcomes of what a whole city received are the city's too."""
    found = read("全市收到信息公开申请5件。其中，予以公开3件。")

    assert [{Hedge.WIDER}] * 2 == [claim.hedges for claim in found]


def test_what_is_included_settles_what_received_means():
    """A figure said to include what was carried in means both rows; else only what is new is usual."""
    cells = [[len(reading.cells) for reading in claim.readings if reading.usual] for claim in (
        read("受理信息公开申请9件（含上年结转2件）。")[0], read("受理信息公开申请（含上年结转）9件。")[0],
        read("受理信息公开申请9件。")[0])]  # fmt: skip

    assert [[2], [2], [1]] == cells


def test_a_reason_may_narrow_an_outcome():
    """With its reason before it an outcome may be one row of its group; with several reasons it is the group."""
    one = read("信息公开申请因不掌握相关信息无法提供2件。")[0]
    several = read("信息公开申请因不掌握等原因无法提供2件。")[0]

    assert [3, 1, 1, 1] == [len(reading.cells) for reading in one.readings]
    assert [3] == [len(reading.cells) for reading in several.readings]


def test_one_row_of_the_older_form():
    """Where the form of 2019 has one row a figure may be that row's, on the form of 2021 the sum of its three."""
    (claim,) = read("信息公开申请其他处理2件。")

    assert [3, 1] == [len(reading.cells) for reading in claim.readings]


def test_results_of_whichever_was_spoken_of():
    """Where reviews and suits stand before a result it may be of either, or of both together."""
    claim = read("信息公开类行政复议3件、诉讼2件，其中维持4件。")[-1]

    assert [1, 2, 3] == [len(reading.cells) for reading in claim.readings]


def test_shares_by_name():
    """A share whose subject is named needs no figure before it; one that names none belongs to the last figure once."""
    found = read("办结信息公开申请50件，其中予以公开占30%，部分公开占20%，另占5%。")

    assert [("answered", None), ("granted", None), ("partially_granted", None)] == [
        (claim.subject, claim.counted) for claim in found
    ]


def test_freely_worded_headings():
    """A heading that speaks of applications opens their topic, and another one closes it."""
    assert [("received", 3)] == told("（二）规范办理依申请公开\n收到申请3件。（三）加强平台建设\n收到申请5件。")


def test_lists_within_lists():
    """Results behind the reviews they belong to are no further parts."""
    claim = next(
        claim for claim in read("信息公开争议11件，其中复议7件，诉讼4件，维持9件。") if claim.kind is ClaimKind.LIST
    )

    assert [7, 4] == [part.quantity for part in claim.parts]
    assert frozenset() == read("全市共公开信息5条，其中公告1条、动态4条。")[0].hedges


def test_without_a_year_no_year_is_another():
    """Where the report's year is not known a named year is no reason for doubt."""
    assert frozenset() == read("2022年收到政府信息公开申请3件。", year=None)[0].hedges


def test_topic_headings_say_what_is_counted():
    """Under the heading of disclosure on application an application needs no further word, after it it does."""
    assert [("received", 3)] == told(
        "（一）主动公开\n收到申请1件。\n（二）依申请公开\n收到申请3件。\n（三）平台建设\n收到申请5件。"
    )
    assert [("received", 3)] == told("收到申请3件。", section=Section.APPLICATIONS)
    assert [("review", 3)] == told("行政复议3件。", section=Section.REMEDIES)
    assert [] == told("收到政府信息公开申请3件。", section=Section.PROBLEMS)


@pytest.mark.parametrize("mark", ["{}.", "{}、", "（{}）"])
@pytest.mark.parametrize("end", ["\n", "。", "情况\n"])
def test_topics_are_headed_with_or_without_brackets(mark, end):
    """A topic is headed behind a number in brackets, before a point or before a pause, in a line of its own or not."""
    one, two, three = (mark.format(number) for number in (1, 2, 3))
    text = (
        f"{one}主动公开{end}收到申请1件。\n{two}依申请公开{end}收到申请3件。\n{three}监督保障{end}收到申请5件，占2.5%。"
    )

    assert [("received", 3)] == told(text)


def test_a_heading_ends_with_its_line():
    """What stands in the line below the heading of a topic makes no other topic of it, and is no part of it."""
    text = "（一）主动公开情况\n依申请公开收费0元。\n受理不动产登记申请3344件，办结977件。\n2．培训情况\n培训2次。"

    assert [] == told(text)


def test_shares_and_growth():
    """A percentage is tied to the figure before it; a fall is negative."""
    found = read("收到政府信息公开申请80件，同比下降12.3%；予以公开20件，占25%。申请数量同比增长5%。")

    assert [
        (ClaimKind.COUNT, "received", 80),
        (ClaimKind.GROWTH, "received", Decimal("-12.3")),
        (ClaimKind.COUNT, "granted", 20),
        (ClaimKind.SHARE, "granted", Decimal(25)),
    ] == [(claim.kind, claim.subject, claim.quantity) for claim in found][:4]
    assert (Decimal("0.1"), 20) == (found[1].step, found[3].counted)


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("收到信息公开申请12件，占应办总数13件的92.3%。", [(ClaimKind.SHARE, "92.3", 12, 13)]),
        ("收到信息公开申请12件，比2022年（20件）下降40%。", [(ClaimKind.GROWTH, "-40", 12, 20)]),
        (
            "收到信息公开申请12件，上年为10件，增加2件，同比增长20%。",
            [(ClaimKind.CHANGE, "2", 12, 10), (ClaimKind.GROWTH, "20", 12, 10)],
        ),
        ("收到信息公开申请7件，比2022年的9件减少2件。", [(ClaimKind.CHANGE, "-2", 7, 9)]),
        ("收到信息公开申请12件，占总数13件的92.3%，同比增长5%。", [(ClaimKind.SHARE, "92.3", 12, 13)]),
        ("收到信息公开申请12件，占总数13件，网上提交达到75%。", []),
    ],
)
def test_a_percentage_of_figures_that_are_stated(sentence, stated):
    """A percentage between two figures of a sentence speaks of both; a further one is another's."""
    found = [claim for claim in read(sentence) if claim.kind is not ClaimKind.COUNT]

    assert stated == [(claim.kind, str(claim.quantity), claim.counted, claim.against) for claim in found]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("收到信息公开申请12件，较上年增加3件，增长33.3%。", [("change", "3"), ("growth", "33.3")]),
        ("收到信息公开申请12件，比2022年少3件。", [("change", "-3")]),
        ("收到信息公开申请12件，比2021年少3件。", []),
        ("收到信息公开申请12件，较上年增加3个百分点。", []),
        ("行政事业性收费12.5万元，较上年减少3.1万元。", [("change", "-31000.0")]),
        ("行政事业性收费12.5万元，较上年减少3件。", []),
        ("行政事业性收费12.5万元，比上年增收3.1万元。", [("change", "31000.0")]),
        ("召开会议12次，较上年增加3次。", []),
        ("收到信息公开申请12件，增长20%。", [("growth", "20")]),
        ("收到信息公开申请12件，其中征地类占比增长20%。", []),
    ],
)
def test_how_many_more_or_fewer(sentence, stated):
    """How many more there are than the year before is told of the figure just before, in its own unit."""
    found = [claim for claim in read(sentence) if claim.kind in {ClaimKind.CHANGE, ClaimKind.GROWTH}]

    assert stated == [(str(claim.kind), str(claim.quantity)) for claim in found]


def test_growth_of_applications_by_name():
    """申请数量 names what grew even where no figure goes before."""
    (claim,) = read("政府信息公开申请数量较去年增长12%。")

    assert ("received", Decimal(12)) == (claim.subject, claim.quantity)
    assert [] == told("申请数量较去年增长12%。")


def test_a_list_behind_a_change_or_far_from_its_total():
    """What is listed behind a change are the parts of the figure before that; a figure far away has none."""
    (claim,) = [each for each in read("公开信息40条，较上年增加7条，其中动态30条、公告10条。") if each.parts]

    assert 40 == claim.quantity
    assert () == read("公开各类信息40条之中还有一些尚未整理归类完毕，其中动态30条、公告10条。")


def test_lists():
    """A total and the parts listed behind it are one claim; a list within the list ends it."""
    (claim,) = read("主动公开信息469条，其中公开指南1条、概况信息8条,村（居）务公开460条。")

    assert (ClaimKind.LIST, 469, [1, 8, 460]) == (claim.kind, claim.quantity, [part.quantity for part in claim.parts])
    assert () == read("主动公开信息469条，其中公开指南1条。")
    assert () == read("其中公开指南1条、概况信息8条。")
    assert () == read("主动公开信息9条，其中（含指南1条）1条、概况8条。")
    assert () == read("主动公开信息400余条，其中公开指南1条、概况信息8条。")


def test_sweeping_statements():
    """All upheld and all concluded are claims of their own."""
    assert [(ClaimKind.UPHELD, "review"), (ClaimKind.UPHELD, "litigation")] == [
        (claim.kind, claim.subject) for claim in read("信息公开类行政复议、诉讼均获维持。")
    ]
    assert [ClaimKind.CONCLUDED] == [claim.kind for claim in read("政府信息公开申请均已办结。")]
    assert [ClaimKind.CONCLUDED] == [claim.kind for claim in read("依申请公开办结率100%。")]
    assert () == read("依申请公开渠道畅通，网民留言办结率100%。")


def test_places_are_those_of_the_prose_as_it_stands():
    """Start and end find the figure in the prose, whatever stood between its characters."""
    for text in (
        "全年收到政府信息公开申请 34\n件。",
        " 编号 3 4 的文件。全年收到政府信息公开申请 34 件。",
        "（⼀）全年收到政府信息公开申请３４件。",
        "㈠①全年收到政府信息公开申请34件。",
    ):
        claim = read(text)[-1]

        assert "34" in text[claim.start : claim.end].replace("３４", "34")
        assert claim.section is Section.OVERVIEW


def test_a_quote_is_as_printed():
    """The sentence is quoted with its own punctuation; its white space and the heading above it are left out."""
    (claim,) = read("（二）依申请公开　\n全年收到政府信息公开申请\n34 件（含网上），均已答复；其余顺延。")

    assert "全年收到政府信息公开申请34件（含网上），均已答复；" == claim.quote


def test_of_a_sentence_as_long_as_a_page_what_stands_around_the_figure_is_quoted():
    """No claim holds all of a text without a full stop, of which each figure makes one."""
    found = read("收到政府信息公开申请34件，" * 300)

    assert 300 == len(found)
    assert all("申请34件" in claim.quote and len(claim.quote) <= 405 for claim in found)


def test_words_of_ones_own():
    """Further words are looked for in every sentence, where they need nothing else to be spoken of, and go first."""
    cell = ClaimReading(("proactive.penalties.decisions",))
    words = Subject("penalties", ("处罚决定",), "", (cell,), Context.ALWAYS)
    other = Subject("received", ("登记在册",), "", (ClaimReading((RECEIVED,)),))
    prose = Narrative(preface="全年作出处罚决定3件。登记在册5件。")
    found = claims(prose, None, None, (words, other))

    assert [("penalties", 3)] == [(claim.subject, claim.quantity) for claim in found]
    assert () == claims(prose)


def test_compact_text_keeps_digits_apart():
    """White space goes, but two numbers never become one."""
    assert "3\n4件" == Compact("3\n4 件").text


def test_the_preface_is_read_too():
    """Offices state figures before section one."""
    (claim,) = claims(Narrative(preface="收到政府信息公开申请3件。"))

    assert claim.section is None


def test_reviews_alone_may_be_upheld():
    """Only what is spoken of is said to be upheld."""
    assert [("review", ClaimKind.UPHELD)] == [
        (claim.subject, claim.kind) for claim in read("信息公开类行政复议均获维持。")
    ]


def test_applications_that_are_carried_over_are_those_of_the_form():
    """Applications received and carried over to the next year are told without a word of disclosure."""
    assert [("received", 42), ("answered", 42), ("carried_over", 0), ("review", 8)] == [
        (claim.subject, claim.quantity) for claim in read("全年收到申请42件，办结42件，结转下年度0件；行政复议8件。")
    ]


def test_the_area_of_a_government_is_its_own_scope():
    """全区 in the report of a district's government tells of that report; 全市 in it tells of more."""
    said = "{}收到政府信息公开申请42件。"

    assert [frozenset()] == [claim.hedges for claim in read(said.format("全区"), organ="甲市乙区人民政府")]
    assert [{Hedge.WIDER}] == [claim.hedges for claim in read(said.format("全市"), organ="甲市乙区人民政府")]
    assert [{Hedge.WIDER}] == [claim.hedges for claim in read(said.format("全区"), organ="甲市乙区教育局")]


@pytest.mark.parametrize(
    ("organ", "hedges"),
    [("甲市乙区人民政府", {Hedge.WIDER}), ("甲市乙区人民政府办公室", set()), ("乙区教育局", {Hedge.WIDER})],
)
def test_what_an_office_does_on_behalf_of_its_government_is_a_part_of_what_that_reports(organ, hedges):
    """The government's table counts all its departments; the office's own does not."""
    said = "区政府办代表区政府受理政府信息公开申请17件。"

    assert [hedges] == [claim.hedges for claim in read(said, organ=organ)]


@pytest.mark.parametrize(
    "said",
    [
        "共制发政府信息316条，其中，主动公开政府信息121条、依申请公开128条、不予公开67条。",
        "全年印发公文类政府信息共514条，其中主动公开信息数130，依申请公开信息数363条，不予公开21条。",
        "全年共制发政府信息487条，其中主动公开117条（涵盖政策类10条、规划类1条）、依申请公开274条、不予公开96条。",
    ],
)
def test_documents_that_are_classed_are_no_applications(said):
    """An office counts what it issued by whether it may be public."""
    assert not [claim for claim in read(said) if claim.subject in {"received", "refused"} and not claim.hedges]


def test_all_of_one_kind_leaves_none_of_the_other():
    """Where all applicants were persons, none was an organization, and the other way round."""
    assert ("organizations", 0) in [
        (claim.subject, claim.quantity) for claim in read("收到依申请公开8件，均为个人申请。")
    ]
    assert ("natural_persons", 0) in [
        (claim.subject, claim.quantity) for claim in read("收到依申请公开8件，全部为企业提出。")
    ]


def test_all_that_were_handled_were_answered():
    """Of applications handled, all of which were concluded, as many were answered."""
    assert ("answered", 12) in [
        (claim.subject, claim.quantity) for claim in read("办理依申请公开合计12件，全部按期办结。")
    ]


def test_a_list_may_stand_in_the_next_sentence():
    """Parts listed behind a full stop are those of the figure before it."""
    text = "主动公开信息共217条。其中，网站125条，微信93条。"
    (found,) = [claim for claim in read(text) if claim.kind == "list"]
    (behind_two,) = [claim for claim in read(text.replace("。其", "。。其")) if claim.kind == "list"]

    assert (217, [125, 93]) == (found.quantity, [part.quantity for part in found.parts])
    assert "217条" == text[found.start : found.end] == text[behind_two.start : behind_two.end]


def test_marks_without_a_sentence_are_passed_over():
    """A full stop too many is no sentence: the one behind it goes on about what was counted before."""
    assert [("received", 3), ("granted", 2)] == [
        (claim.subject, claim.quantity) for claim in read("收到政府信息公开申请3件。。其中，予以公开2件。")
    ]


def test_a_share_that_is_no_single_number():
    """七八% (seven or eight) is passed over: it is no number."""
    found = claims(
        Narrative(sections=(Passage(Section.OVERVIEW, None, "答复政府信息公开申请12件，占收到申请的七八%。"),))
    )

    assert [("answered", 12)] == [(claim.subject, claim.quantity) for claim in found]


def test_a_number_without_end_is_no_count():
    """More digits than any count has, more than Python reads as a number, count nothing."""
    said = f"收到政府信息公开申请{'9' * 5_000}件，上年结转2件。"
    prose = Narrative(None, "", (Passage("applications", "三、", said),))

    assert [("carried_in", 2)] == [(claim.subject, claim.quantity) for claim in claims(prose, "某县人民政府", 2023)]


def test_an_outcome_behind_the_word_for_results_is_no_part_of_a_kind():
    """What is told of the results of applications counts all of them; behind a kind of applications it counts those."""
    told = ("政府信息公开申请办理结果：3件予以公开。", "涉农类信息公开申请3件予以公开。")

    assert [[set()], [{Hedge.PARTIAL}]] == [[claim.hedges for claim in read(text)] for text in told]


def test_what_is_carried_behind_applicants_may_be_theirs():
    """What was carried in behind applicants of one kind is all of it, or theirs."""
    claim = read("（二）依申请公开。自然人申请52件、上年结转4件。")[-1]

    assert [(CARRIED_IN,), ("applications.carried_in.natural_person",)] == [each.cells for each in claim.readings]


def test_what_became_of_the_applications_of_those_counted_first_may_be_theirs():
    """Where a sentence counts applicants of one kind first, outcomes behind them are theirs, or all."""
    found = read(
        "（二）依申请公开。自然人申请45件，其中予以公开20件、部分公开4件；法人及其他组织申请15件，予以公开6件。"
    )

    assert [20, 4, 6] == [claim.quantity for claim in found if len(claim.readings) == 2]


@pytest.mark.parametrize(
    ("behind", "column"),
    [("来自于自然人", "natural_person"), ("来自自然人和科研机构", "total"), ("来自各地", "total")],
)
def test_applicants_named_behind_an_outcome(behind, column):
    """An outcome is counted in the column of the applicants that are named behind it, where they are of one kind."""
    claim = read(f"信息公开申请中，有20件予以公开的申请{behind}。")[0]

    assert [(f"applications.granted.{column}",)] == [each.cells for each in claim.readings]


@pytest.mark.parametrize(
    ("behind", "cells"),
    [
        ("（未经复议直接起诉）", ["direct_litigation"]),
        ("，均为复议后起诉。", ["litigation_after_review"]),
        ("（均为行政复议后起诉）", ["litigation_after_review"]),
        ("（原告向法院起诉）", ["direct_litigation", "litigation_after_review"]),
        ("（含复议后起诉1件）", ["direct_litigation", "litigation_after_review"]),
    ],
)
def test_suits_said_to_be_of_one_kind(behind, cells):
    """Suits that are said behind their figure to be of one kind are counted in its block."""
    claim = read(f"信息公开行政诉讼3件{behind}")[0]

    assert tuple(f"remedies.{cell}.total" for cell in cells) == claim.readings[0].cells


@pytest.mark.parametrize(
    "said",
    ["办理信息公开申请9件，全部按时办结。", "受理企业开办申请9件，全部办结。", "答复网民留言9件，均已办结。"],
)
def test_nothing_is_said_of_applications_that_are_carried_over(said):
    """That all that were handled were concluded, or all of other business, leaves others to be carried over."""
    assert ClaimKind.CONCLUDED not in [claim.kind for claim in read(f"（二）依申请公开。{said}")]
