"""Figures and sentences right at the edge of what a rule lets pass."""

from decimal import Decimal

import pytest

from govinfo.checks.checking import check, plan
from govinfo.checks.example import prose, read_with
from govinfo.checks.waivers import Waiver
from govinfo.report.annual import zero
from govinfo.report.narrative import Narrative
from govinfo.report.provenance import Oddity, Problem
from govinfo.spans import SourceSpan

THREE = zero("2021", organ="某县人民政府", year=2023).replace(
    {
        f"applications.{row}.{column}": 3
        for row in ("received", "granted", "concluded")
        for column in ("natural_person", "total")
    }
)


def codes(report, *select, **beside):
    return [finding.code for finding in check(report, select=select, **beside).failures]


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        ("49990", "10", False), ("50000", "10", True), ("200000", "10", True), ("200010", "10", False),
        ("10", "50000", True), ("10", "200000", True), ("10", "49990", False), ("10", "200010", False),
    ],
)  # fmt: skip
def test_an_amount_five_to_twenty_thousand_times_that_of_the_year_before(now, before, found):
    """元 for 万元 in one of two years shows within these bounds, both of them included."""
    fee = "proactive.administrative_fees.amount"
    years = [THREE.replace({fee: Decimal(amount)}, year=year) for amount, year in ((before, 2022), (now, 2023))]

    assert ["P204"] * found == codes(years[1], "P204", previous=years[0])


@pytest.mark.parametrize(("granted", "found"), [(8500, False), (8501, True)])
def test_a_share_three_and_a_half_deviations_from_the_median(granted, found):
    """Among shares of 15 % that lie 13.49 points apart, 85 % is as far off as may be."""

    def sharing(count):
        return THREE.replace({"applications.granted.total": count, "applications.concluded.total": 10_000})

    beside = [sharing(count).replace(organ=f"某县第{count}局") for count in (150, 151, 1500, 2849, 2850)]

    assert ["Q909"] * found == codes(sharing(granted), "Q909", siblings=beside)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("办结政府信息公开申请200件。予以公开3件，占1.5%。", []),
        ("办结政府信息公开申请200件。予以公开3件，占1.6%。", ["X608"]),
        ("政府信息公开申请中，予以公开占33.9%。", ["X608"]),
        ("政府信息公开申请中，予以公开占100%。", []),
        ("主动公开信息5条，其中公开指南3条、其他1条。", []),
        ("部分公开5件。其中，本年新收3件，上年结转2件，本年办结4件，结转下一年度1件。", []),
        ("主动公开信息5条，其中公开指南3条、概况信息1条、其他0条。", ["X621"]),
        ("收到政府信息公开申请4件。", []),
        ("收到政府信息公开申请3件，均已办结，结转下年度1件。", []),
        ("收到政府信息公开申请4件。全年共收到政府信息公开申请4件。", []),
        ("收到政府信息公开申请4件。全年共收到政府信息公开申请5件。", ["X623"]),
    ],
)
def test_what_prose_may_say(sentence, found):
    """A share may be of what the prose alone counts, two parts need not be all, and a wrong count is no denial."""
    assert found == codes(THREE.replace(narrative=prose(overview=sentence)), "X608", "X621", "X623", "N510")


@pytest.mark.parametrize(
    ("stated", "found"),
    [("增加50%", []), ("增加80%", []), ("增加60%", ["X622"]), ("增加5件", []), ("增加8件", []), ("增加6件", ["X622"])],
)
def test_a_change_since_last_year_may_be_of_either_figure(stated, found):
    """15 after 10 are received, 18 with what was carried in: a sentence about either of them is right."""
    received, carried_in = "applications.received.total", "applications.carried_in.total"
    before = THREE.replace({received: 10}, year=2022)
    now = THREE.replace(
        {received: 15, carried_in: 3}, narrative=prose(overview=f"收到政府信息公开申请15件，比上年{stated}。")
    )

    assert found == codes(now, "X622", previous=before)


@pytest.mark.parametrize(("more", "told"), [(0, "{}"), (1, "{:.40}…")])
def test_a_list_is_quoted_up_to_eighty_characters(more, told):
    """A sentence with a list is told whole where it is no longer, and else by its ends."""
    sentence = "主动公开信息5条，其中公开指南3条、概况信息4条、规划计划2条"
    sentence += "和" + "其" * (80 - len(sentence) - 7 + more) + "他信息1条。"
    (finding,) = check(THREE.replace(narrative=prose(overview=sentence)), select=["X621"], lang="zh").failures

    assert f"正文“{told.format(sentence)}" in finding.message


def test_figures_that_could_have_moved_either_way_are_told_once():
    """3, 0, 0, 0, 0, 3, 0 would add up one cell to the left, and to the right as well."""
    columns = (column.key for column in THREE.applications.form.columns)
    row = dict(zip((f"applications.received.{key}" for key in columns), (3, 0, 0, 0, 0, 3, 0), strict=True))

    assert ["C109"] == codes(THREE.replace(row), "C109")


def test_a_blank_stands_as_a_question_in_a_sum():
    """What is filed exceeds the total whatever the blank is; it is neither left out nor called 0."""
    cells = {"upheld": 5, "corrected": None, "total": 3}
    report = THREE.replace({f"remedies.review.{key}": value for key, value in cells.items()})
    (finding,) = check(report, select=["R401"], lang="zh").failures

    assert "5 + ? + 0 + 0 ≠ 3" in finding.message


@pytest.mark.parametrize(
    ("raw", "told"),
    [("甲" * 60, "甲" * 60), ("甲" * 61, f"{'甲' * 59}…"), ("2022年\n度", "2022年 度")],
    ids=["sixty", "more", "two lines"],
)
def test_a_line_that_says_otherwise_is_quoted_up_to_sixty_characters(raw, told):
    """The line of a document that states another year is told whole where it is no longer."""
    met = Problem(Oddity.CONTRADICTED, "year", "另有年度", SourceSpan("第3行", raw))
    (finding,) = check(THREE.replace(provenance=read_with(met), narrative=prose()), select=["S011"], lang="zh").failures

    assert f"“{told}”" in finding.message


def test_parts_are_not_asked_for_where_there_is_no_heading():
    """A table by itself has no sections that could lack; that they were not looked for is told where all is asked."""
    (finding,) = check(THREE.replace(narrative=Narrative(preface="前言。")), select=["S001"], full=True)

    assert "not_applicable" == finding.verdict


def test_a_waiver_of_a_rule_as_a_whole_is_told_without_cells():
    """A word stands for the cells of a waiver that names none."""
    (finding,) = check(THREE, waivers=[Waiver("A302", reason="已核实", author="张三")], lang="zh").failures

    assert ("M002", "A302（各处）的豁免：没有可豁免的问题") == (finding.code, finding.message)


@pytest.mark.parametrize(
    ("overview", "marks"),
    [
        ("（一）公开。\n（二）公开。\n（3）公开。", ["(二)→(3)"]),
        ("  （一）公开。\n  （2）公开。", ["(一)→(2)"]),
        ("（一）公开。\n2、公开。", []),
        ("(1)公开。\n（二）公开。", []),
        ("（一）公开。\n(2)公开。", ["(一)→(2)"]),
    ],
)
def test_a_list_in_the_prose_that_goes_on_in_other_numerals(overview, marks):
    """Only lines that begin with a bracket are one list, and a list (1), (2) may stand below （一）."""
    found = check(THREE.replace(narrative=prose(overview=overview)), select=["S004"], lang="zh").failures

    assert marks == [finding.message.partition("：")[2] for finding in found]


def test_lists_in_two_sections_are_told_in_one_sentence():
    """Each place where the numerals change is told, one after the other."""
    mixed = "（一）公开。\n（2）公开。"
    report = THREE.replace(narrative=prose(overview=mixed, problems=mixed))
    (finding,) = check(report, select=["S004"], lang="zh").failures

    assert ("narrative.overview", "narrative.problems") == finding.cells
    assert "：(一)→(2)，(一)→(2)" in finding.message


def test_figures_beside_each_other_are_listed_as_each_language_lists():
    """Both counts of rules, in the sentence in Chinese and in that in English."""
    report = THREE.replace({"proactive.rules.issued": 1, "proactive.rules.in_force": 2}, organ="某镇人民政府")
    zh, en = (check(report, select=["P202"], lang=lang)[0].message for lang in ("zh", "en"))

    assert zh.endswith("填了1、2")
    assert en.endswith("counts 1, 2")


def test_parts_without_a_year_are_told_without_one():
    """Two reports of one organ are two, whether or not a year is known."""
    part = zero("2021", organ="某县民政局")
    (finding,) = check(THREE, parts=[part, part], select=["H803"], lang="zh").failures

    assert "某县民政局的报告出现了2次" == finding.message


def test_a_report_filed_twice_is_told_by_its_first_difference():
    """Of two reports of one year the first cell that differs stands for all, with what both of them file."""
    again = THREE.replace({"remedies.review.upheld": 1, "remedies.review.total": 2})
    (finding,) = check(again, select=["Y706"], previous=THREE).failures

    assert (0, 1, "remedies.review.upheld") == (finding.expected, finding.actual, finding.cells[0])


@pytest.mark.parametrize("concluded", [None, 3])
def test_more_disputes_than_decisions_are_told_where_all_decisions_are_known(concluded):
    """With a blank for what was concluded, nothing is exceeded."""
    filed = THREE.replace({"applications.concluded.total": concluded, "remedies.review.total": 9})

    assert ["R407"] * (concluded == 3) == codes(filed, "R407", previous=THREE.replace(year=2022))


@pytest.mark.parametrize(
    "text", ["说明；本年度收取信息处理费1件，共705元\n无", "说明\n本年度收取信息处理费1件，共705元；无"]
)
def test_a_fee_is_quoted_by_its_sentence(text):
    """A semicolon and the end of a line end a sentence, as a full stop does."""
    (finding,) = check(THREE.replace(narrative=prose(other=text)), select=["F108"], lang="zh").failures

    assert finding.message.startswith("“本年度收取信息处理费1件,共705元”：")


@pytest.mark.parametrize(
    ("year", "number", "found"),
    [
        (2020, "国办公开办函〔2019〕60号", []),
        (2021, "国办公开办函〔2019〕60号", ["N513"]),
        (2021, "国办公开办函〔2019〕6\n0号", ["N513"]),
        (2021, "国办公开办函〔２０１９〕６０号", ["N513"]),
    ],
)
def test_a_document_may_be_cited_to_the_end_of_its_last_year(year, number, found):
    """The report for the year in which a form was replaced may rest on it still; its number may be broken by a line."""
    report = THREE.replace(year=year, narrative=prose(overview=f"本报告根据{number}文编制。"))

    assert found == codes(report, "N513")


def test_a_document_is_quoted_by_the_line_that_cites_it():
    """What a page prints above a paragraph is no part of its first sentence."""
    text = "某局 2022-01-21 17:10\n本报告根据国办公开办函〔2019〕60号文编制。"
    (finding,) = check(THREE.replace(year=2021, narrative=prose(overview=text)), select=["N513"], lang="zh").failures

    assert finding.message.endswith("：“本报告根据国办公开办函〔2019〕60号文编制”")


def test_prose_like_that_of_an_organ_without_a_name():
    """A report that names no organ is told by a question mark."""
    text = prose(
        overview="坚持以公开为常态、不公开为例外，及时回应社会关切，围绕重点工作做好信息发布，不断提高公开质量。" * 3
    )
    (finding,) = check(
        THREE.replace(narrative=text),
        select=["N512"],
        siblings=[zero("2021", year=2023).replace(narrative=text)],
        lang="zh",
    ).failures

    assert "正文有100%与未写明机关的报告相同" == finding.message


@pytest.mark.parametrize(("year", "found"), [(2021, True), (2022, False), (2023, False), (2024, True)])
def test_what_is_given_for_last_years_report_may_be_of_the_same_year(year, found):
    """A report of the year itself was filed again, which another rule tells; a later one or an older one is none."""
    assert ["Y705"] * found == codes(THREE, "Y705", previous=THREE.replace(year=year))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("收到政府信息公开申请15件，比上年的10件增加60%。", "由10到15，增减为50.00%，不是60%"),
        ("收到信息公开申请12件，占应办总数15件的92.3%。", "12占15为80.00%，不是92.3%"),
        ("本年办结政府信息公开申请6件，其中予以公开3件，占60%。", "60%由任何总数都算不出，3占3为100.00%"),
    ],
)
def test_a_percentage_is_told_with_what_it_is_worked_out_from(sentence, told):
    """Figures that are stated with a percentage are told as such; others are said to be tried."""
    (finding,) = check(THREE.replace(narrative=prose(overview=sentence)), select=["X608"], lang="zh").failures

    assert told == finding.message.partition("”：")[2]


@pytest.mark.parametrize(("share", "found"), [("0.0", []), ("0.1", ["X608"]), ("50.0", ["X608"])])
def test_none_of_one_kind_is_a_share_of_nothing(share, found):
    """Where no enterprise applied, the share is 0, however many were answered that applied the year before."""
    answered = THREE.replace({"applications.concluded.enterprise": 2, "applications.carried_in.enterprise": 2})
    told = prose(overview=f"收到政府信息公开申请3件，其中商业企业0件，占{share}%。")

    assert found == codes(answered.replace(narrative=told), "X608")


@pytest.mark.parametrize(
    ("left", "found"),
    [
        ("收到申请X件。", ["S013"]),
        ("202×年，加强领导。", ["S013"]),
        ("型号为ThinkPad X1、X年。", []),
        ("收到申请（ ）件。", ["N505"]),
        ("收到申请（）件。", ["N505"]),
        ("收到申请（）的件数。", []),
    ],
)
def test_what_a_template_leaves_where_a_figure_is_due(left, found):
    """One cross or empty brackets before a measure word."""
    assert found == codes(THREE.replace(narrative=prose(overview=left)), "S013", "N505")


def test_a_title_of_nobody():
    """The name of the organ was left as the template has it."""
    titled = Narrative("××县××局2023年政府信息公开工作年度报告", "", prose(overview="无。").sections)
    found = check(THREE.replace(narrative=titled), select=["S013"]).failures

    assert ["××", "××"] == [finding.actual for finding in found]
    assert {("narrative.title",)} == {finding.cells for finding in found}


def test_a_gap_in_the_prose_is_quoted_with_what_stands_around_it():
    """Twelve characters before what looks like a gap and twelve behind it are told, in one line."""
    text = "我县加强领导，明确分工，落实责任，全年共主动公开信息　　条，办结率较高，群众满意度较高，社会反响良好。"
    (finding,) = check(THREE.replace(narrative=prose(overview=text)), select=["N505"], lang="zh").failures

    assert "数字空缺：“责任，全年共主动公开信息 条，办结率较高，群众满意”" == finding.message


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("增加6件", "上年10、本年15，变化为+5"),
        ("减少6件", "上年10、本年15，变化为+5"),
        ("增加60%", "上年10、本年15，变化为+50.00%"),
    ],
)
def test_a_change_is_told_with_its_sign(stated, told):
    """How many more or fewer there are, or how many per cent, is worked out from both years."""
    before = THREE.replace({"applications.received.total": 10}, year=2022)
    prosaic = prose(overview=f"收到政府信息公开申请15件，比上年{stated}。")
    now = THREE.replace({"applications.received.total": 15}, narrative=prosaic)
    (finding,) = check(now, select=["X622"], previous=before, lang="zh").failures

    assert told == finding.message.partition("，而")[2]


def test_a_share_where_no_table_says_of_how_many():
    """Without table 三 a share is held against what the prose counts."""
    table = THREE.applications.filled("2021", present=False)
    told = prose(overview="收到政府信息公开申请8件，予以公开3件，占33.9%。")
    (finding,) = check(THREE.replace(applications=table, narrative=told), select=["X608"], lang="zh").failures

    assert finding.message.endswith("3占8为37.50%")


def test_altered_labels_are_told_where_the_first_of_them_stands():
    """One finding names every altered label of a table; it points at the first."""
    spans = [SourceSpan(f"第{line}行", "标签") for line in (3, 9)]
    met = [
        Problem(Oddity.ALTERED_LABEL, f"applications.{row}", "标签不同", span)
        for row, span in zip(("received", "carried_in"), spans, strict=True)
    ]
    (finding,) = check(THREE.replace(provenance=read_with(*met)), select=["S008"]).failures

    assert (("applications.received", "applications.carried_in"), spans[0]) == (finding.cells, finding.span)


@pytest.mark.parametrize(
    ("profile", "select", "off"), [("submit", None, False), ("audit", None, True), ("audit", "R", False)]
)
def test_what_is_off_runs_where_it_is_asked_for(profile, select, off):
    """An audit asks for every rule, unless some are selected; at other stages what is off stays off."""
    asked = {rule.code for rule in plan(profile=profile, select=select).asked}

    assert off == ("Q909" in asked)
    assert "R401" in asked
