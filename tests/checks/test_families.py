"""What rules leave alone: the guards of each family, each with the case it is for."""

from datetime import date

import pytest

import govinfo
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import Publication
from govinfo.checks.checking import check
from govinfo.checks.example import prose
from govinfo.checks.finding import Severity, Verdict
from govinfo.languages import Text
from govinfo.repairing.search import Linear, smallest
from govinfo.report.cells import missing, undecided
from govinfo.report.narrative import Narrative
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.provenance import Oddity, Problem, Provenance
from govinfo.report.table import ApplicationsTable
from govinfo.spans import SourceSpan

ZERO = govinfo.zero("2021", year=2023, organ="某市人民政府")
LAST = govinfo.zero("2021", year=2022, organ="某市人民政府")


def handled(count, row="granted"):
    rows = ("received", row, "concluded")
    return {f"applications.{key}.{column}": count for key in rows for column in ("natural_person", "total")}


def saying(text, cells=None, base=ZERO, **sections):
    return base.replace(cells or {}, narrative=prose(overview=f"（二）依申请公开。{text}", **sections))


def found(report, code, **given):
    return [(finding.severity, finding.message) for finding in check(report, select=[code], lang="en", **given)]


def published(made, day):
    return CaseLog(publications=[Publication("甲", 1, made, published=day)])


@pytest.mark.parametrize(
    ("code", "report", "given"),
    [
        ("Y701", ZERO, {"previous": govinfo.zero("2021", year=2022, organ="另一市人民政府")}),  # another organ
        ("Y701", ZERO, {"previous": govinfo.zero("2021", year=2021, organ="某市人民政府")}),  # a gap
        ("Y702", ZERO.replace({"proactive.rules.in_force": None}), {"previous": LAST}),
        ("Y702", ZERO.replace({"proactive.rules.in_force": 3}), {"previous": govinfo.zero("2019", year=2022)}),
        ("Y703", ZERO, {"previous": LAST}),
        ("Y705", ZERO, {"previous": govinfo.zero("2021")}),
        ("Y706", ZERO, {"previous": LAST}),
        ("Y708", saying("无"), {"previous": LAST}),
        ("Y709", ZERO, {"siblings": [govinfo.zero("2021")]}),
        ("P201", ZERO.replace({"proactive.rules.in_force": None, "proactive.rules.repealed": -3}), {}),  # one is blank
        ("P203", ZERO.replace({"proactive.rules.repealed": None}), {"previous": LAST}),
        ("P203", ZERO.replace({"proactive.rules.repealed": 3}), {"previous": govinfo.zero("2019", year=2022)}),
        ("P204", ZERO.replace({"proactive.administrative_fees.amount": 9}), {"previous": LAST}),
        ("P204", ZERO, {"previous": govinfo.zero("2021", year=2020)}),
        ("P206", ZERO, {}),
        ("P207", ZERO.replace({"proactive.rules.issued": None}), {}),
        ("P201", ZERO.replace({"proactive.rules.issued": 3, "proactive.rules.in_force": None}), {}),
        ("A305", ZERO.replace({"remedies.review.total": 1}), {"previous": govinfo.zero("2021", year=2020)}),
        ("A306", govinfo.zero("2019"), {}),
        ("A311", ZERO, {}),
        ("R404", ZERO, {"previous": govinfo.zero("2021", year=2020)}),
        (
            "R404",
            ZERO.replace({"remedies.litigation_after_review.total": 2, "remedies.review.upheld": None}),
            {"previous": LAST},
        ),
        (
            "R405",
            ZERO.replace(
                {
                    "remedies.direct_litigation.total": 1,
                    "applications.state_secret.total": 3,
                    "applications.not_held.total": None,
                },
                year=2024,
            ),
            {},
        ),
        ("R407", ZERO, {"previous": govinfo.zero("2021", year=2020)}),
        ("N504", saying("无").replace(year=2019), {}),
        ("N501", ZERO.replace(narrative=Narrative()), {}),
        ("N502", saying("无").replace(organ="某市统计局"), {}),
        ("N503", ZERO.replace(narrative=Narrative()), {}),
        ("N506", saying("2022年收到政府信息公开申请3件，2023年收到政府信息公开申请5件。"), {}),
        ("N506", saying("2022年收到政府信息公开申请3件，2023年未收到。"), {}),
        ("N506", saying("与2022年相比收到政府信息公开申请3件。"), {}),
        ("N506", saying("2024年将收到政府信息公开申请3件。"), {}),
        ("N507", saying("我局工作。").replace(organ=None), {}),
        ("N511", saying("无"), {"previous": LAST}),
        ("N512", saying("无"), {"siblings": [LAST]}),
        ("N513", saying("原国务院令第492号已经废止。"), {}),
        ("N513", saying("国务院令第492号。").replace(year=2018), {}),
        ("X624", saying("收到政府信息公开申请9件。"), {}),
        ("X621", saying("收到政府信息公开申请5件，其中网上申请3件、予以公开4件。"), {}),
        ("X622", saying("收到政府信息公开申请3件，同比增长9%。", handled(3)), {"previous": LAST}),  # from nothing
        ("X622", saying("收到政府信息公开申请3件，同比增长9%。", handled(3)), {"previous": ZERO}),
        ("X624", saying("全市收到政府信息公开申请3件。", handled(3)), {}),
        ("X609", saying("信息公开类行政复议均获维持。"), {}),
        ("X608", saying("收到政府信息公开申请0件，占3%。"), {}),
        ("H801", ZERO, {"parts": []}),
        ("H802", ZERO, {"parts": []}),
        ("H808", ZERO.replace(narrative=Narrative()), {"parts": [LAST]}),
        ("Q901", ZERO, {"previous": LAST}),
        ("Q901", ZERO, {"previous": govinfo.zero("2021", year=2020)}),
        ("Q909", ZERO, {"siblings": [LAST]}),
        ("Q909", ZERO.replace(handled(50)), {"siblings": [LAST]}),
        ("U901", ZERO.replace(published=date(2024, 5, 1)), {}),  # a government is another rule's
        ("C109", ZERO.replace({"applications.received.total": None}), {}),
        ("C109", ZERO.replace({"applications.received.total": 9}), {}),
        ("C109", ZERO.replace(applications=ApplicationsTable.filled("2021", present=False)), {}),
        ("S004", saying("无", problems="（一）问题\n(1)甲\n(2)乙\n（二）措施"), {}),
        ("S004", saying("无", problems="（一）问题\n（附：说明）\n（二）措施"), {}),
        ("S012", govinfo.reads(govinfo.render(ZERO, "csv"), format="csv"), {}),  # data alone
        ("S012", govinfo.reads(govinfo.render(ZERO, "text"), format="text"), {}),
        ("R406", ZERO, {"previous": govinfo.zero("2021", year=2020)}),
        ("R406", ZERO.replace({"remedies.review.total": None}), {"previous": LAST}),
        ("X615", saying("未收取信息处理费。"), {}),
        ("X615", saying("未收取信息处理费。").replace(processing_fees=ProcessingFees(1, 300, None)), {}),
        ("X615", saying("收取信息处理费300元。").replace(processing_fees=ProcessingFees(1, 300, 200)), {}),
        ("X615", saying("发出收费通知1件。").replace(processing_fees=ProcessingFees(1, 300, 200)), {}),
        ("U905", ZERO, {"cases": CaseLog(publications=[Publication("甲", 1, date(2023, 3, 1))])}),  # not yet published
        ("U905", ZERO, {"cases": published(date(2020, 1, 2), date(2022, 9, 1))}),  # another year's
        ("U906", ZERO, {"cases": published(date(2023, 1, 2), date(2023, 1, 3))}),  # records no such matter
        ("U906", ZERO.replace(organ=None), {"cases": CaseLog()}),
    ],
)  # fmt: skip
def test_what_is_left_alone(code, report, given):
    """Each guard keeps its rule silent."""
    assert [] == [finding for finding in check(report, select=[code], **given) if finding.verdict is Verdict.FAIL]


def test_blank_carry_over_is_unknown():
    """A blank on either side leaves the carry-over open, and the cells are named."""
    (finding,) = check(ZERO.replace({"applications.carried_in.total": None}), previous=LAST, select=["Y701"])

    assert (Verdict.UNKNOWN, ("applications.carried_in.total",)) == (finding.verdict, finding.cells)


def test_an_item_due_in_a_year_without_calendar_is_unknown():
    """Where no notice arranges the holidays of a year nobody knows the last day."""
    report = govinfo.zero("2021", year=2031, organ="某市人民政府")
    (finding,) = check(report, cases=published(date(2031, 1, 2), date(2031, 5, 1)), select=["U905"])

    assert (Verdict.UNKNOWN, True) == (finding.verdict, "甲" in finding.message)


def test_fee_notices_are_counted_too():
    """The prose and the table of fees count the same notices."""
    report = saying("发出收费通知3件。").replace(processing_fees=ProcessingFees(2, 300, 300))

    message = "the prose says “发出收费通知3件。”, but the table of processing fees has 2"

    assert [("notice", message)] == found(report, "X615")


@pytest.mark.parametrize(
    ("previous", "reason"),
    [
        (govinfo.zero("2021", year=2022, organ="另一市人民政府"), "the reports name different organs"),
        (govinfo.zero("2021", year=2021, organ="某市人民政府"), "the other report is not of the year before"),
        (LAST.replace(applications=ApplicationsTable.filled("2021", present=False)), "a table is lacking"),
    ],
)
def test_why_a_rule_across_years_does_not_apply(previous, reason):
    """In the full run a rule that does not apply says what keeps the two years apart."""
    findings = check(ZERO, previous=previous, select=["Y701"], full=True, lang="en")

    assert [Verdict.NOT_APPLICABLE] == [finding.verdict for finding in findings]
    assert findings[0].message.startswith(reason)


def test_an_unusual_sense_is_a_notice():
    """A figure that agrees only with received and carried in together is noted, not warned of."""
    cells = {**handled(5), "applications.received.natural_person": 3, "applications.received.total": 3,
             "applications.carried_in.natural_person": 2, "applications.carried_in.total": 2}  # fmt: skip

    ((severity, message),) = found(saying("收到政府信息公开申请5件。", cells), "X601")
    assert "notice" == severity
    assert "an unusual sense of its words" in message


def test_a_part_of_what_was_answered_is_a_notice():
    """Fewer answered than concluded may be a part of them; more cannot."""
    assert ["notice"] == [severity for severity, _ in found(saying("答复政府信息公开申请2件。", handled(5)), "X603")]
    assert ["warning"] == [severity for severity, _ in found(saying("答复政府信息公开申请9件。", handled(5)), "X603")]


@pytest.mark.parametrize("route", ["direct_litigation", "litigation_after_review"])
def test_no_suits_are_none_of_either_kind(route):
    """Where the prose denies all suits, those of one kind contradict it though there are none of the other."""
    counted = {f"remedies.{route}.{result}": 2 for result in ("other", "total")}

    assert ["warning"] == [severity for severity, _ in found(saying("未发生政府信息公开行政诉讼。", counted), "N510")]


def test_documents_of_any_kind_are_a_notice():
    """规范性文件 without 行政 may count other documents."""
    assert ["notice"] == [severity for severity, _ in found(saying("制发规范性文件9件。"), "X612")]


def test_one_figure_is_one_finding():
    """A figure said twice is found once."""
    text = "收到政府信息公开申请9件。全年收到政府信息公开申请9件。"

    assert 1 == len(found(saying(text, handled(5)), "X601"))


def test_what_agrees_is_noted():
    """Where another row has the figure the finding says so; a blank total is at least what is known of it."""
    cells = {"applications.concluded.natural_person": 1, "applications.concluded.total": 1}
    blank = {"applications.received.total": None, "applications.received.natural_person": 7,
             "applications.received.enterprise": None}  # fmt: skip

    assert "; “（七）总计” is 1" in found(saying("收到政府信息公开申请1件。", cells), "X601")[0][1].replace(
        "concluded", "“（七）总计”"
    )
    assert "is at least 7" in found(saying("收到政府信息公开申请1件。", blank), "X601")[0][1]
    assert [] == found(saying("收到政府信息公开申请9件。", blank), "X601")
    assert [] == found(
        saying("其中自然人申请9件政府信息公开。", {"applications.received.natural_person": None}), "X607"
    )


def test_a_blank_total_with_all_parts_is_known():
    """The parts of a row stand for its blank total where all of them are filed."""
    report = saying(
        "收到政府信息公开申请9件。", {"applications.received.total": None, "applications.received.natural_person": 7}
    )

    assert "is 7" in found(report, "X601")[0][1]


def test_tables_that_are_missing_say_nothing():
    """A claim about a table that is not there is held against nothing."""
    report = saying("收到政府信息公开申请9件。").replace(applications=ApplicationsTable.filled("2021", present=False))

    assert [] == found(report, "X601")


def test_a_list_that_ends_in_the_rest_has_to_sum():
    """Parts below the total are no fault unless the list says that it is whole; a long sentence is shortened."""
    open_ended = "主动公开信息9条，其中公开指南1条、概况信息2条、计划3条。"
    channels = "主动公开信息9条，其中网站公开8条、公众号公开5条。"
    whole = f"主动公开信息9条，其中公开指南1条、概况信息2条、其他信息3条{'，及时准确' * 30}。"

    assert [] == found(saying(open_ended), "X621")
    assert [] == found(saying(channels), "X621")
    assert "…" in found(saying(whole), "X621")[0][1]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("制发政府信息48条，其中主动公开11条（涵盖计划1条、应急管理2条）、依申请公开27条、不予公开10条。", []),
        ("制发政府信息49条，其中主动公开11条（涵盖计划1条、应急管理2条）、依申请公开27条、其他11条。", []),
        ("制发政府信息50条，其中主动公开11条（涵盖计划1条、应急管理2条）、依申请公开27条、其他11条。", ["49"]),
        ("发布政府信息89条，其中行政许可57条，实现网上办理的有45条，占比78.9%。", []),
        ("发布政府信息89条，其中行政许可57条，实现网上办理的有45条，其他2条。", ["104"]),
        ("发布政府信息89条，其中行政许可57条，政策解读32条，规范性文件2条。", []),
        ("发布政府信息89条，其中行政许可89条，政策解读2条。", ["91"]),
        ("发布法定主动公开内容1条，包括机构概况1条，以及预算和决算信息2条。", []),
        ("发布法定主动公开内容3条，包括机构概况1条，以及预算和决算信息4条。", ["5"]),
    ],
)
def test_a_list_is_of_parts_that_stand_beside_each_other(sentence, expected):
    """What a part is made up of is none beside it, and what has a share of the whole may be told of that once more."""
    sums = [text.partition("sum to ")[2].partition(",")[0] for _, text in found(saying(sentence), "X621")]

    assert expected == sums


def test_places_point_into_the_document():
    """Where the prose was read from a document its findings say where, as far as that is known."""
    report = saying("收到政府信息公开申请9件。")
    read = Provenance("a.txt", "text", spans={"narrative.overview": SourceSpan("lines 3-9", "…", "a.txt", 3)})
    (finding,) = check(report.replace(provenance=read), select=["X601"])
    (loose,) = check(report, select=["X601"])

    assert ("lines 3-9, characters 19-21", "a.txt", 3) == (finding.span.place, finding.span.document, finding.span.line)
    assert "overview, characters 19-21" == loose.span.place


@pytest.mark.parametrize(("said", "more"), [("收到申请9件。", ""), ("收到申请9\n件。", " to paragraph {}")])
def test_places_in_prose_are_paragraphs(said, more):
    """A figure stands in the paragraph that it was read from, one over two paragraphs from the first to the last."""
    page = govinfo.render(saying(f"公开3条。\n{said}"), "html")
    report = govinfo.reads(page, format="html")
    (finding,) = check(report, select=["X601"])
    number = int(report.source("narrative.overview.2").place.removeprefix("paragraph "))

    assert f"paragraph {number}{more.format(number + 1)}" == finding.span.place


def test_cells_the_reading_could_not_settle_are_not_called_blank():
    """A cell whose digits could not be told apart was filed: it is no blank of the office's, and is told of once."""
    together = undecided(Text("两个数字连写", "two figures run together"), "12")
    report = ZERO.replace({"proactive.rules.issued": together, "proactive.rules.repealed": together})

    assert [] == found(report, "C101")
    assert [
        (
            "notice",
            "table 二, proactive disclosure: the figures in 2 of its cells could not be told: two figures run together",
        )
    ] == found(report, "C108")


@pytest.mark.parametrize(
    ("end", "shape", "tables"),
    [
        (
            "3.要求提供公开出版物",
            [("表三：未找到6行：“3.要求提供公开出版物”…“四、结转下年度继续办理”", 6)],
            ["缺少表四"],
        ),
        ("四、结转下年度", [("表三：四、结转下年度继续办理：未找到该行的标签", 1)], ["缺少表四"]),
        ("三、收到和处理政府信息公开申请情况", [], ["缺少表三", "缺少表四"]),
    ],
)
def test_a_cut_text_names_what_is_cut_once(end, shape, tables):
    """Rows that are not there are told of at once, and those of a table that is not there with it."""
    text = govinfo.render(ZERO, "text")
    report = govinfo.reads(text[: text.rindex(end)], format="text")

    told = [(finding.message, len(finding.cells)) for finding in check(report, select=["S007"], lang="zh")]
    assert shape == told
    assert tables == [finding.message for finding in check(report, select=["S006"], lang="zh")]


def test_a_row_of_no_form_that_was_not_found():
    """A report may come with oddities that another program recorded."""
    problems = [Problem(Oddity.MISSING_ROW, f"applications.{row}", "no such row") for row in ("granted", "given")]
    report = ZERO.replace(provenance=Provenance("a.txt", "text", problems=tuple(problems)))

    assert [
        ("error", "table 三, applications: 2 rows were not found: “（一）予以公开”, “applications.given”")
    ] == found(report, "S007")


def test_what_is_not_printed_is_no_blank():
    """A cell whose row is not in the document is neither blank nor undecided: the rule on rows tells of it."""
    report = ZERO.replace({"proactive.rules.issued": missing(Text("没有这一行", "there is no such row"))})

    assert [] == [*found(report, "C101"), *found(report, "C108")]


def test_a_row_may_have_shifted_either_way():
    """A row whose figures sum once moved by a cell is said to have shifted, and which way."""
    rows = {
        "received": (5, 3, 2, 0, 0, 0, 0),
        "granted": (2, 0, 0, 0, 0, 5, 3),
    }
    cells = {
        f"applications.{row}.{cell.column.key}": value
        for row, values in rows.items()
        for cell, value in zip(ZERO.applications.form.cells, values, strict=False)
    }
    messages = [message for _, message in found(ZERO.replace(cells), "C109")]

    assert ["to the right", "to the left"] == [message.split("shifted ")[1].split(" by")[0] for message in messages]


def test_solutions_that_one_cell_chooses_between_are_all_found_nearby():
    """Where a cell is free the nearest choices are given, and the answer does not claim to be complete."""
    lines = [Linear({0: 1, 1: 1}, -3)]
    both = smallest([*lines, Linear({2: 1}, 0)], [2, 2, 0], most=2, seconds=1)

    assert {(-2, -1), (-1, -2)} == {(solution[0], solution[1]) for solution in both.solutions}
    assert not both.proven


def test_the_page_of_a_rule_across_years_shows_both_years():
    """The example of a rule that compares shows what it compares with."""
    from govinfo.checks.catalogue import RULES
    from govinfo.checks.rule_page import page

    last_year = page(RULES["Y701"], "zh").partition("- 上年报告\n")[2]
    part = page(RULES["H801"], "en").partition("- part 1\n")[2]
    assert "  - 表三“结转下年度继续办理—总计”：2\n" in last_year
    assert part.startswith("  - `applications.received.natural_person` = 1\n")


def test_more_repealed_than_there_were_is_told_with_both_figures():
    """Last year's stock and what was issued are set against what is said to be repealed."""
    last = LAST.replace({"proactive.rules.in_force": 3})
    (found,) = check(
        ZERO.replace({"proactive.rules.issued": 1, "proactive.rules.repealed": 9}), previous=last, select=["P203"]
    )

    assert (4, 9) == (found.expected, found.actual)


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "section 五 is a heading with nothing below it"), ("无。", "section 五 says nothing: “无。”")],
)
def test_an_empty_section_of_problems(text, said):
    """What stands in its place is quoted; where nothing stands, nothing is."""
    report = ZERO.replace(narrative=prose(problems=text))

    assert [(Severity.WARNING, said)] == found(report, "N503")


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ("累计公开公安政府信息184条，收到政府信息公开申请1件", None),
        ("今年我局公开356条政务信息，收到申请公开政府信息的要求1件", None),
        ("依申请公开信息341条，不予公开信息41条", "proactive disclosure"),
        ("公开栏设在大厅，政府信息依申请公开", "proactive disclosure"),
        ("公开政府信息184条", "disclosure on application"),
    ],
)
def test_what_speaks_of_a_topic_without_its_name(said, missing):
    """How much was published tells of 主动公开, and what others asked to be published of 依申请公开."""
    overview = f"{said}。加强信息管理。做好网站建设。自觉接受监督。"
    report = ZERO.replace(narrative=prose(overview=overview))

    told = [f"the overview does not speak of: {missing}"] if missing else []
    assert told == [message for _, message in found(report, "N501")]


def test_the_steps_of_the_way_to_a_page_are_no_doubled_words():
    """What stands twice there belongs to two steps; what stands twice behind it does not."""
    report = saying("当前位置： 首页政务公开政府信息公开政府信息公开年报 标题。规范审核审核发布机制。")

    (finding,) = check(report, select=["N508"])
    assert "审核审核" == finding.actual


def test_a_word_many_times_over_is_told_once():
    """However often a word stands in a row, that is one slip."""
    (finding,) = check(saying("规范审核审核审核审核审核发布机制。"), select=["N508"])

    assert "审核" * 5 == finding.actual
