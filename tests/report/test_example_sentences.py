"""Sentences as reports have them: what each subject is said in, many that agree with the tables, many that do not."""

import pytest

import govinfo
from govinfo.report.claims import claims
from govinfo.report.claims.subjects import subjects
from govinfo.report.narrative import Narrative, Passage

FIGURES = {
    "applications.received.natural_person": 10,
    "applications.received.enterprise": 2,
    "applications.received.total": 12,
    "applications.carried_in.natural_person": 1,
    "applications.carried_in.total": 1,
    "applications.granted.natural_person": 5,
    "applications.granted.total": 5,
    "applications.partially_granted.natural_person": 2,
    "applications.partially_granted.total": 2,
    "applications.internal_affairs.natural_person": 1,
    "applications.internal_affairs.total": 1,
    "applications.not_held.enterprise": 2,
    "applications.not_held.total": 2,
    "applications.repeated.natural_person": 1,
    "applications.repeated.total": 1,
    "applications.concluded.natural_person": 9,
    "applications.concluded.enterprise": 2,
    "applications.concluded.total": 11,
    "applications.carried_over.natural_person": 2,
    "applications.carried_over.total": 2,
    "remedies.review.upheld": 2,
    "remedies.review.corrected": 1,
    "remedies.review.total": 3,
    "remedies.direct_litigation.upheld": 1,
    "remedies.direct_litigation.total": 1,
    "proactive.normative_documents.issued": 4,
    "proactive.normative_documents.repealed": 2,
    "proactive.normative_documents.in_force": 20,
    "proactive.administrative_fees.amount": "3.5",
}
AGREE = """\
2023年，全区共收到政府信息公开申请12件。
本机关全年共收到政府信息公开申请12件，上年结转1件。
2023年新收政府信息公开申请12件，其中自然人申请10件，法人或其他组织申请2件。
全年受理政府信息公开申请共计12件，均已依法登记。
本年度共办理政府信息公开申请13件。
共收到依申请公开政府信息申请12件，办结11件，结转下年度继续办理2件。
2023年收到政府信息公开申请十二件，上年度结转一件，共十三件。
截至年底，办结政府信息公开申请11件，尚有2件结转下一年度。
收到政府信息公开申请12件（含上年结转1件共13件），答复11件。
全年答复政府信息公开申请11件，其中予以公开5件，部分公开2件。
政府信息公开申请办理结果：予以公开5件，部分公开2件，不予公开1件，无法提供2件，不予处理1件。
在答复的11件政府信息公开申请中，予以公开5件，占45.45%。
信息公开申请中，因属于内部事务信息不予公开1件。
本机关不掌握相关政府信息，无法提供2件。
全年依申请公开12件。
依申请公开政府信息7件。
依申请公开信息5条。
申请渠道畅通，网上申请3件，信函申请9件，共收到政府信息公开申请12件。
收到政府信息公开申请12件，同比增长20%。
收到政府信息公开申请12件，较上年减少3件。
2022年收到政府信息公开申请20件，2023年收到政府信息公开申请12件。
全市共收到政府信息公开申请340件。
各部门收到政府信息公开申请230件。
自2008年条例施行以来，累计收到政府信息公开申请1200件。
因政府信息公开被申请行政复议3件，维持2件，纠正1件。
政府信息公开类行政诉讼1件，结果维持。
本年度政府信息公开行政复议案件3件，行政诉讼案件1件。
2023年制发行政规范性文件4件，废止2件，现行有效20件。
本年度制发规范性文件4件，废止文件2件，现行有效文件20件。
全年印发文件135件，其中主动公开98件。
废止文件2件，继续有效文件20件。
全年行政事业性收费3.5万元。
全年行政事业性收费35000元。
全年未收取信息处理费。
主动公开政府信息共217条。其中，概况类信息124条，政务动态类信息93条。
公开政府信息50条。在主动公开的信息中，工作动态30条，政策文件20条。
全年发布信息217条，其中门户网站125条，微信公众号92条。
办理人大代表建议15件，政协提案8件，办结率100%。
政府信息公开申请按期办结率100%。
全年召开新闻发布会3次，回应群众关切46件。
办理依申请公开件，公开依申请公开341条。
收到群众来信30件，办理政府信息公开申请13件。
2023年，全区各级行政机关共收到政府信息公开申请12件。
全区各级各部门共收到政府信息公开申请12件，办结11件。
全区行政机关共受理政府信息公开申请12件。
全区各镇（街道）共收到政府信息公开申请4件。
全区各部门收到政府信息公开申请8件，各镇街收到4件，合计12件。
全市各级行政机关共收到政府信息公开申请340件。
区政府本级收到政府信息公开申请5件，区级部门收到7件。
今年以来，共收到政府信息公开申请12件，较2022年减少8件。
2023年度，我区新收政府信息公开申请12件，上年结转1件，当年办结11件，结转下年2件。
2023年我区共收到政府信息公开申请12件，其中当面申请2件、信函申请4件、网络申请6件。
（二）依申请公开。收到的12件申请中，自然人申请10件，商业企业申请2件。
（二）依申请公开。12件申请中，自然人提出10件，企业提出2件。
全年新收依申请公开件12件，已答复11件，2件正在办理中。
全年办理依申请公开件13件（含上年结转1件），按期答复率100%。
（二）依申请公开。本年度答复的11件申请，予以公开5件、部分公开2件、不予公开1件、无法提供2件、不予处理1件。
（二）依申请公开。予以公开的5件，占办结总数的45.5%。
（二）依申请公开。从申请结果看，予以公开政府信息5件，部分公开2件，其余4件为不予公开、无法提供等。
（二）依申请公开。因本机关不掌握相关信息而无法提供的2件申请，均已告知申请人获取途径。
（二）依申请公开。其中重复申请1件，不予处理。
政府信息公开申请办结率为84.6%（11/13）。
收到行政复议案件3件（政府信息公开类），其中维持2件、纠正1件。
因政府信息公开引发的行政诉讼1件，法院判决维持。
全年发生政府信息公开行政复议3件、行政诉讼1件，较上年分别减少2件、1件。
全区行政复议机关共收到行政复议申请156件，其中涉及政府信息公开3件。
全年办理行政复议案件156件、行政应诉案件48件。
2023年，区政府出台行政规范性文件4件，废止2件，截至年底现行有效20件。
我区现行有效行政规范性文件20件，均在区政府门户网站集中公开。
全年行政许可决定1235件、行政处罚决定482件已全部公示。
本年度行政事业性收费收入3.5万元，较上年下降12%。
办理12345热线工单1.2万件，按时办结率99.6%。
通过政府门户网站主动公开信息1527条，其中政务动态823条、政策解读45条、公示公告659条。
全年共公开政府信息217条，其中：门户网站125条，微信公众号92条。
受理人民群众来信来访42件，全部按期答复。
累计受理政府信息公开申请340件（2008年以来）。
截至2023年底，累计公开政府信息12.6万条。
2023年收到申请12件，比2022年（20件）减少8件，下降40%。
未收到公民、法人和其他组织关于政府信息公开收费的投诉。
未收取政府信息公开申请的任何费用。
无因政府信息公开申请产生的收费情况。
全年没有发生因政府信息公开被纠错的行政诉讼案件。
未发生行政复议后又提起行政诉讼的情况。
""".splitlines()
WRONG = """\
2023年，全区共收到政府信息公开申请15件。
本机关全年共收到政府信息公开申请14件。
2023年新收政府信息公开申请9件。
全年受理政府信息公开申请共计21件。
本年度共办理政府信息公开申请15件。
接收公民、法人和其他组织提出的政府信息公开申请18件。
2023年收到政府信息公开申请十五件。
收到政府信息公开申请12件，其中自然人申请7件。
收到政府信息公开申请12件，其中自然人申请10件，法人或其他组织申请4件。
2023年共收到政府信息公开申请12件，均为个人申请。
收到政府信息公开申请12件，全部为法人申请。
上年结转政府信息公开申请3件。
2022年度结转政府信息公开申请4件，已全部办结。
政府信息公开申请结转下年度5件。
有3件政府信息公开申请尚未办结，其中政府信息公开申请结转下年度继续办理3件。
全年答复政府信息公开申请9件。
办结政府信息公开申请15件。
办理政府信息公开申请合计13件，办结率100%。
2023年收到政府信息公开申请12件，上年结转1件，合计13件，均已办结。
收到政府信息公开申请12件，全部按期办结。
政府信息公开申请中，予以公开6件。
政府信息公开申请中，部分公开3件。
政府信息公开申请中，予以公开和部分公开9件。
政府信息公开申请中，不予公开4件。
政府信息公开申请中，无法提供5件。
政府信息公开申请中，不予处理3件。
全年依申请公开3次。
（二）依申请公开情况。本年度依申请公开16件。
本机关未收到政府信息公开申请。
全年没有收到公民、法人和其他组织的政府信息公开申请。
因政府信息公开被申请行政复议5件。
政府信息公开类行政诉讼4件。
未发生因政府信息公开引起的行政复议。
2023年没有发生政府信息公开行政诉讼案件。
政府信息公开行政复议3件，均获维持。
2023年制发行政规范性文件6件。
废止行政规范性文件5件。
现行有效行政规范性文件26件。
2023年制发规范性文件4件，废止文件0件，现行有效文件20件。
本年度废止文件2件，现行有效文件21件。
全年行政事业性收费7万元。
主动公开政府信息共217条。其中，概况类信息125条，政务动态类信息93条。
公开政府信息50条。在主动公开的信息中，工作动态30条，政策文件21条。
2023年，全区各级行政机关共收到政府信息公开申请15件。
全区各级各部门共收到政府信息公开申请18件，办结11件。
全区行政机关共受理政府信息公开申请21件。
2023年度，我区新收政府信息公开申请12件，上年结转1件，当年办结10件，结转下年3件。
全年新收依申请公开件14件，已答复11件。
全年办理依申请公开件17件（含上年结转1件）。
（二）依申请公开。收到的12件申请中，自然人申请8件，商业企业申请4件。
（二）依申请公开。本年度答复的11件申请，予以公开6件、部分公开2件、不予公开1件、无法提供2件。
（二）依申请公开。予以公开的6件申请，均在法定期限内答复。
（二）依申请公开。因本机关不掌握相关信息而无法提供的3件申请，均已告知申请人获取途径。
因政府信息公开引发的行政诉讼2件。
全年发生政府信息公开行政复议4件、行政诉讼1件。
全年发生涉及政府信息公开的行政复议3件，其中维持3件。
2023年，区政府出台行政规范性文件5件，废止2件，截至年底现行有效20件。
2023年，区政府出台行政规范性文件4件，废止3件，截至年底现行有效20件。
我区现行有效行政规范性文件22件，均在区政府门户网站集中公开。
本年度行政事业性收费收入5.2万元。
通过政府门户网站主动公开信息1527条，其中政务动态823条、政策解读45条、公示公告660条。
全年共公开政府信息217条，其中：门户网站125条，微信公众号93条。
全年未收到依申请公开。
本年度我区无政府信息公开申请。
全年未发生政府信息公开类行政复议、行政诉讼。
全年共收到政府信息公开申请14件，其中通过网络提交9件。
政府信息公开申请已全部办结，无结转。
（二）依申请公开。上年结转申请3件，本年新收12件。
（二）依申请公开。本年新收申请14件，上年结转1件，共计15件。
""".splitlines()
ELSEWHERE_AGREE = """\
某某市统计局 本局共收到政府信息公开申请12件，已办结11件，结转下年度2件。
某某市统计局 全市统计系统共收到政府信息公开申请45件，其中本局12件。
某某市统计局 全局全年收到政府信息公开申请12件。
某某市统计局 全市各级统计机构共收到政府信息公开申请45件。
某某县人民政府 全县各级行政机关受理政府信息公开申请12件。
某某县人民政府 全县各乡镇、各部门共收到政府信息公开申请12件。
某某县人民政府 县政府办公室收到政府信息公开申请6件。
某某县人民政府 全省共收到政府信息公开申请5600件，我县12件。
某某市人民政府 全市各级各部门共收到政府信息公开申请12件，同比下降40%。
某某市人民政府 市本级收到政府信息公开申请7件，各县（区）收到5件。
某某市人民政府 全市政府系统新收政府信息公开申请12件。
某某镇人民政府 全镇共收到政府信息公开申请12件，均为书面申请。
某某镇人民政府 我镇2023年收到申请公开12件，答复11件。
某某镇人民政府 全区收到政府信息公开申请340件，我镇收到12件。
""".splitlines()
ELSEWHERE_WRONG = """\
某某市统计局 本局共收到政府信息公开申请16件。
某某市统计局 全局全年收到政府信息公开申请16件。
某某县人民政府 全县各级行政机关受理政府信息公开申请16件。
某某县人民政府 全县各乡镇、各部门共收到政府信息公开申请16件。
某某市人民政府 全市各级各部门共收到政府信息公开申请16件。
某某市人民政府 全市政府系统新收政府信息公开申请16件。
某某镇人民政府 全镇共收到政府信息公开申请16件，均为书面申请。
某某镇人民政府 （二）依申请公开。我镇2023年收到申请公开16件，答复11件。
""".splitlines()
"""Sentences of other organs, each behind its name."""


def told(sentence, organ="某某区人民政府"):
    """The codes of what the prose and the tables say differently, notices on unusual senses left out."""
    prose = Narrative(None, "", (Passage("overview", "一、总体情况", sentence),))
    report = govinfo.zero("2021", organ=organ, year=2023).replace(FIGURES, narrative=prose)
    select = ["X", "N510"]
    return [found.code for found in govinfo.check(report, select=select, lang="zh") if "通常应指" not in found.message]


@pytest.mark.parametrize("subject", [pytest.param(each, id=f"{each.key}-{at}") for at, each in enumerate(subjects())])
def test_each_subject_is_counted_where_it_is_said(subject):
    """Every subject has sentences, and each of them counts seven of it."""
    for sentence in subject.said:
        prose = Narrative(None, "", (Passage("applications", "三、", f"政府信息公开方面，{sentence}"),))
        counted = [(claim.subject, claim.quantity) for claim in claims(prose, "某某区人民政府", 2023)]

        assert (subject.key, 7) in counted, sentence
    assert subject.said


@pytest.mark.parametrize("sentence", AGREE)
def test_what_agrees_is_no_finding(sentence):
    """A sentence that agrees with the tables, or speaks of something else, is passed over."""
    assert [] == told(sentence)


@pytest.mark.parametrize("sentence", WRONG)
def test_what_differs_is_found(sentence):
    """A sentence that says something else than the tables is found."""
    assert told(sentence)


@pytest.mark.parametrize("said", ELSEWHERE_AGREE)
def test_what_agrees_is_no_finding_elsewhere(said):
    """Whose figures a sentence tells depends on the organ: 全市 is a city’s own area, and a wider one to a bureau."""
    organ, sentence = said.split()

    assert [] == told(sentence, organ)


@pytest.mark.parametrize("said", ELSEWHERE_WRONG)
def test_what_differs_is_found_elsewhere(said):
    """A figure of the organ's own, or of all of a government's own area, is found where it differs."""
    organ, sentence = said.split()

    assert told(sentence, organ)


def test_there_are_forty_of_each():
    """None is there twice."""
    assert 40 <= min(len(set(AGREE)), len(set(WRONG)))
    assert (len(AGREE), len(WRONG)) == (len(set(AGREE)), len(set(WRONG)))
